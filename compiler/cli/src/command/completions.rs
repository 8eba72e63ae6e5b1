//! `bsc completions`: what a shell needs to complete what is typed, with the ids of rules.

use super::explain::project_or_none;
use crate::output::emit;
use crate::trouble::Trouble;
use crate::{Context, End, help};
use bsc_diagnostics::Catalogue;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap_complete::{Shell, generate};

pub(super) fn run(shell: Shell, context: &Context) -> Result<End, Trouble> {
    let loaded = project_or_none(None, context)?;
    let lang = context.lang.get();
    let rules = loaded.rules(lang).into_iter().map(|rule| PossibleValue::new(rule.id).help(rule.title));
    let rules: Vec<_> = rules.collect();
    let codes = Catalogue::get().codes().iter().map(|code| PossibleValue::new(*code));
    let all: Vec<_> = rules.iter().cloned().chain(codes).collect();
    let values = |command: clap::Command, arg: &'static str, values: Vec<PossibleValue>| {
        command.mut_arg(arg, |arg| arg.value_parser(PossibleValuesParser::new(values)))
    };
    let mut command = help::command(lang)
        .mut_subcommand("check", |check| values(values(check, "select", rules.clone()), "ignore", rules))
        .mut_subcommand("explain", |explain| values(explain, "id", all));
    let mut text = Vec::new();
    generate(shell, &mut command, "bsc", &mut text);
    emit(|out| out.write_all(&text)).map(|()| End::Clean)
}
