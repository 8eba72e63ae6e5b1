//! `bsc --version`: of the tool, and of the profiles that it brings with it.

use crate::End;
use crate::output::emit;
use crate::trouble::Trouble;
use bsc_diagnostics::{Catalogue, Lang, Message};
use bsc_driver::profiles;

pub(crate) fn print(lang: Lang) -> Result<End, Trouble> {
    let profiles = profiles();
    let width = profiles.iter().map(|profile| profile.name.len()).max().unwrap_or_default();
    emit(|out| {
        writeln!(out, "bsc {}", env!("CARGO_PKG_VERSION"))?;
        profiles.iter().try_for_each(|profile| {
            let rules = Message::new("versi-aturan").arg("jumlah", profile.rules.to_string());
            let rules = Catalogue::get().text(lang, &rules);
            writeln!(out, "{:width$}  {rules}  {}", profile.name, profile.sources.join("; "))
        })
    })
    .map(|()| End::Clean)
}
