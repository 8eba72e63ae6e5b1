//! Statements as text, in canonical layout.

use crate::doubt::Doubt;
use crate::report::Entry;
use crate::words::{plain, quoted};
use bsc_diagnostics::{FileId, Lang};
use bsc_model::{HolderId, Model};
use bsc_syntax::period::Period;

/// The line that says of a cell that it was left out; so that a later import can take it away.
pub(crate) const LEFT: &str = "// tidak diambil: ";

/// Statements of these entries, which are in the order of holders and periods. `cells` names the cell of each line.
pub(crate) fn realisations(model: &Model, year: i16, entries: &[&Entry], cells: bool) -> String {
    let mut out = String::new();
    let mut open: Option<(HolderId, Period)> = None;
    for entry in entries {
        let now = (entry.holder, entry.period);
        if open != Some(now) {
            out += if open.is_some() { "}\n\n" } else { "" };
            out += &format!("realisasi {} {year} {} {{\n", model.holder_name(entry.holder), entry.period.name());
            open = Some(now);
        }
        let place = if cells { format!(" // {}", comment(&entry.at.to_string())) } else { String::new() };
        let head = format!("    {} {}", model.iku_path(entry.iku), entry.value.text());
        if entry.texts.is_empty() {
            out += &format!("{head}{place}\n");
            continue;
        }
        out += &format!("{head} {{{place}\n");
        for (kw, text) in &entry.texts {
            // a code without its document, or the document without a code
            let text = quoted(text);
            out += &format!("        {} {text}\n", kw.name());
        }
        out += "    }\n";
    }
    out + if open.is_some() { "}\n" } else { "" }
}

/// What stands in a comment: one line that no comment can end.
fn comment(text: &str) -> String {
    plain(text)
}

/// A line for each cell that was left out.
pub(crate) fn left(doubts: &[Doubt]) -> String {
    let lines = doubts.iter().filter(|doubt| !doubt.taken);
    lines.map(|doubt| format!("{LEFT}{}\n", comment(&doubt.line(Lang::Id)))).collect()
}

/// In canonical layout.
pub(crate) fn laid(text: &str) -> String {
    bsc_format::format(FileId(0), text).map_or_else(|_| text.to_owned(), |laid| laid.text)
}
