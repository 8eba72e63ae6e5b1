//! A line each: `two/bpo.bsc:12:9: galat[CAS002]: …`

use super::Summary;
use crate::{Diagnostic, Files, Lang, Severity};
use std::io::{self, Write};

pub(super) fn render(
    diagnostics: &[Diagnostic],
    files: &Files,
    lang: Lang,
    summary: &Summary,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = [Severity::Error, Severity::Warning, Severity::Hint].map(|severity| severity.word(lang));
    let [error, warning, hint] = &words;
    for diagnostic in diagnostics {
        let span = diagnostic.primary.span;
        let (line, column) = files.position(span.file, span.start);
        let word = match diagnostic.severity {
            Severity::Error => error,
            Severity::Warning => warning,
            Severity::Hint => hint,
        };
        let (name, code) = (files.name(span.file), &diagnostic.code);
        writeln!(out, "{name}:{line}:{column}: {word}[{code}]: {}", diagnostic.headline_text(lang))?;
    }
    writeln!(out, "{}", summary.line(lang))
}
