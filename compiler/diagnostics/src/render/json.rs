//! The stable JSON: one object, a finding a line.

use super::{Place, Summary, place};
use crate::{Diagnostic, Files, Lang};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    message: String,
    #[serde(flatten)]
    place: Place<'a>,
    labels: Vec<Text<'a>>,
    article: Option<&'a str>,
    help: Option<String>,
    fixes: Vec<Change<'a>>,
}

#[derive(Serialize)]
struct Text<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    message: String,
}

#[derive(Serialize)]
struct Change<'a> {
    title: String,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    text: &'a str,
}

pub(super) fn render(
    diagnostics: &[Diagnostic],
    files: &Files,
    lang: Lang,
    summary: &Summary,
    out: &mut dyn Write,
) -> io::Result<()> {
    write!(out, "{{\"version\":1,\"diagnostics\":[")?;
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &finding(diagnostic, files, lang))?;
    }
    write!(out, "{}],\"summary\":", if diagnostics.is_empty() { "" } else { "\n" })?;
    serde_json::to_writer(&mut *out, summary)?;
    writeln!(out, "}}")
}

fn finding<'a>(diagnostic: &'a Diagnostic, files: &'a Files, lang: Lang) -> Finding<'a> {
    let place = |span| place(span, files);
    let labels = diagnostic.labels.iter();
    let fixes = diagnostic.fixes.iter();
    Finding {
        code: &diagnostic.code,
        severity: diagnostic.severity.name(),
        message: diagnostic.headline_text(lang),
        place: place(diagnostic.primary.span),
        labels: labels
            .map(|label| Text { place: place(label.span), message: diagnostic.text(lang, &label.message) })
            .collect(),
        article: diagnostic.article.as_deref(),
        help: diagnostic.help_text(lang),
        fixes: fixes
            .map(|fix| Change {
                title: diagnostic.text(lang, &fix.title),
                edits: fix.edits.iter().map(|(span, text)| Edit { place: place(*span), text }).collect(),
            })
            .collect(),
    }
}
