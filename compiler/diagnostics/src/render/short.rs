//! A line each: `two/bpo.bsc:12:9: galat[CAS002]: …`

use super::human::one_line;
use super::{Summary, Words};
use crate::{Diagnostic, Files, Lang};
use std::io::{self, Write};

pub(super) fn render(
    diagnostics: &[Diagnostic],
    files: &Files,
    lang: Lang,
    summary: &Summary,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = Words::new(lang);
    for diagnostic in diagnostics {
        line(diagnostic, files, lang, &words, out)?;
    }
    writeln!(out, "{}", summary.line(lang))
}

pub(super) fn line(
    diagnostic: &Diagnostic,
    files: &Files,
    lang: Lang,
    words: &Words,
    out: &mut dyn Write,
) -> io::Result<()> {
    let span = diagnostic.primary.span;
    let (line, column) = files.position(span.file, span.start);
    let (name, severity, code) = (one_line(files.name(span.file)), words.of(diagnostic.severity), &diagnostic.code);
    let headline = one_line(&diagnostic.headline_text(lang));
    writeln!(out, "{name}:{line}:{column}: {severity}[{code}]: {headline}")
}
