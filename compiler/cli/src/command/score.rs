//! `bsc score`: values and their derivation.

use crate::args::{Score, Scores};
use crate::output::emit;
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_driver::{ScoreForm, parse_period};

pub(super) fn run(args: Score, context: &Context) -> Result<End, Trouble> {
    let loaded = super::project(args.project, context)?;
    let lang = context.lang.get();
    let year = loaded.year(args.year)?;
    let Some(period) = args.period.or_else(|| parse_period("TAHUN")) else { return Ok(End::Unable) };
    if let Some(name) = args.why {
        let (holder, what) = loaded.named(&name, year)?;
        if super::blocked(&loaded, &[holder], context)? {
            return Ok(End::Found);
        }
        let text = loaded.why(what, year, period, lang).unwrap_or_default();
        return emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean);
    }
    let only = args.unit.iter().map(|name| loaded.holder(name, year)).collect::<Result<Vec<_>, _>>()?;
    if super::blocked(&loaded, &only, context)? {
        return Ok(End::Found);
    }
    let form = match args.format {
        Scores::Table => ScoreForm::Table,
        Scores::Json => ScoreForm::Json,
        Scores::Csv => ScoreForm::Csv,
    };
    let text = progress::during(context, || loaded.scores(&only, year, period, form, lang));
    emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean)
}
