//! `bsc plan`: what the change since another revision does.

use crate::args::{Effects, Plan};
use crate::output::emit;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_driver::{Disk, PlanForm, Request, load_with_base};

pub(super) fn run(args: Plan, context: &Context) -> Result<End, Trouble> {
    let request = Request { paths: args.project.into_iter().collect(), stdin: None };
    let (loaded, base) = load_with_base(&Disk, &request, args.base.as_deref(), args.as_of)?;
    let lang = context.speak(&loaded.config);
    if super::blocked(&loaded, &[], context)? {
        return Ok(End::Found);
    }
    let form = match args.format {
        Effects::Human => PlanForm::Human,
        Effects::Json => PlanForm::Json,
        Effects::Md => PlanForm::Markdown,
    };
    let text = loaded.plan(&base, form, lang);
    emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean)
}
