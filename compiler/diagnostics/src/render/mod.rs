//! Findings as text: one file a format.

mod excerpt;
mod human;
mod json;
mod short;

use crate::{Catalogue, Diagnostic, Files, Lang, Message, Severity};
use std::io;

/// A form in which findings are printed.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Format {
    /// For people: the lines of the source, with labels.
    #[default]
    Human,
    /// For people and editors: a line each.
    Short,
    /// For programs: the stable JSON.
    Json,
}

/// The last line: what was found, and in how much.
#[derive(Clone, PartialEq, Eq, Debug, Default, serde::Serialize)]
pub struct Summary {
    /// Errors found.
    pub errors: usize,
    /// Warnings found.
    pub warnings: usize,
    /// Hints found.
    pub hints: usize,
    /// Files read, without those of the standard library.
    pub files: usize,
    /// `unit` statements.
    pub units: usize,
    /// `pegawai` statements.
    pub people: usize,
    /// IKU of every map and PK, adopted ones too.
    pub iku: usize,
    /// Findings that were there before, and are not shown.
    #[serde(skip_serializing_if = "is_none")]
    pub known: usize,
    /// The date that counted as today, where a rule asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

impl Summary {
    /// Counts the findings; the other figures are 0, for the caller to fill in.
    pub fn of(diagnostics: &[Diagnostic]) -> Summary {
        let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
            ..Summary::default()
        }
    }

    /// `3 galat, 2 peringatan dalam 14 berkas`, without a line end.
    pub fn line(&self, lang: Lang) -> String {
        let say = |id, count: usize| Catalogue::get().text(lang, &Message::new(id).arg("jumlah", count.to_string()));
        let files = say("ringkasan-berkas", self.files);
        let mut found = Vec::new();
        if self.errors + self.warnings + self.hints > 0 {
            found.push(say("ringkasan-galat", self.errors));
            found.push(say("ringkasan-peringatan", self.warnings));
        }
        if self.hints > 0 {
            found.push(say("ringkasan-saran", self.hints));
        }
        let line = if found.is_empty() {
            Message::new("ringkasan-bersih").arg("berkas", files)
        } else {
            Message::new("ringkasan").arg("temuan", found.join(", ")).arg("berkas", files)
        };
        let mut line = Catalogue::get().text(lang, &line);
        if let Some(date) = &self.as_of {
            line += &Catalogue::get().text(lang, &Message::new("ringkasan-per").arg("tanggal", date));
        }
        if self.known > 0 {
            line += &say("ringkasan-lama", self.known);
        }
        line
    }
}

/// Prints findings in the order given (see [`sort`](crate::sort)), then the summary.
///
/// `color`: with the colours of a terminal, for people only. Errors: those of `out`.
pub fn render(
    format: Format,
    diagnostics: &[Diagnostic],
    files: &Files,
    lang: Lang,
    color: bool,
    summary: &Summary,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    // Drawing writes a character at a time.
    let mut out = io::BufWriter::with_capacity(1 << 16, out);
    match format {
        Format::Human => human::render(diagnostics, files, lang, color, summary, &mut out)?,
        Format::Short => short::render(diagnostics, files, lang, summary, &mut out)?,
        Format::Json => json::render(diagnostics, files, lang, summary, &mut out)?,
    }
    io::Write::flush(&mut out)
}

/// The words of the severities, looked up once.
struct Words([String; 3]);

impl Words {
    fn new(lang: Lang) -> Words {
        Words([Severity::Error, Severity::Warning, Severity::Hint].map(|severity| severity.word(lang)))
    }

    fn of(&self, severity: Severity) -> &str {
        let [error, warning, hint] = &self.0;
        match severity {
            Severity::Error => error,
            Severity::Warning => warning,
            Severity::Hint => hint,
        }
    }
}

#[cfg(test)]
mod tests;
