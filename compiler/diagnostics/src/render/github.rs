//! Annotations of GitHub: each finding is a command to the runner, which shows it beside the line. Of each level it shows the
//! first ten of a step; so errors come first, and what goes beyond follows in the log, a line each.

use super::human::one_line;
use super::{Place, Run, Words, place, remarks, short};
use crate::{Catalogue, Diagnostic, Message, Severity};
use std::io::{self, Write};

/// Annotations of a level that GitHub shows of a step.
const SHOWN: usize = 10;

pub(super) fn render(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut more = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Hint] {
        let of_level = run.found.iter().filter(|found| found.severity == severity);
        for (index, found) in of_level.enumerate() {
            command(found, run, out)?;
            more.extend((index >= SHOWN).then_some(found));
        }
    }
    if !more.is_empty() {
        let message = Message::new("github-lagi").arg("jumlah", SHOWN.to_string());
        writeln!(out, "{}", Catalogue::get().text(run.lang, &message))?;
    }
    let words = Words::new(run.lang);
    for found in more {
        let mut line = Vec::new();
        short::line(found, run.files, run.lang, &words, &mut line)?;
        // A user's word must not become a command to the runner.
        write!(out, "- {}", String::from_utf8_lossy(&line).replace("##[", "## ["))?;
    }
    writeln!(out, "{}", run.summary.line(run.lang))
}

fn command(found: &Diagnostic, run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Place { file, line, column, end_line, end_column } = place(found.primary.span, run.files);
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    write!(out, "::{level} file={},line={line}", property(&format!("{}{file}", run.folder)))?;
    // The runner takes columns of one line only.
    if line == end_line {
        write!(out, ",col={column}")?;
    }
    write!(out, ",endLine={end_line}")?;
    if line == end_line {
        write!(out, ",endColumn={end_column}")?;
    }
    let headline = one_line(&found.headline_text(run.lang));
    let text = [vec![headline], remarks(found, run)].concat().join("\n");
    writeln!(out, ",title={}::{}", property(&found.code), data(&text))
}

/// What stands behind `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
