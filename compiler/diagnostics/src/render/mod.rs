//! Findings as text: one file a format.

mod excerpt;
mod github;
mod human;
mod json;
mod junit;
mod sarif;
mod short;

use crate::{Catalogue, Diagnostic, FileId, Files, Lang, Message, Severity, Span};
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
    /// Findings of the baseline that are no more.
    #[serde(skip_serializing_if = "is_none")]
    pub mended: usize,
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
        if self.mended > 0 {
            line += &say("ringkasan-diperbaiki", self.mended);
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

/// One run of the checks, for programs that show findings beside the source.
#[derive(Copy, Clone, Debug)]
pub struct Run<'a> {
    /// What is reported, sorted.
    pub found: &'a [Diagnostic],
    /// What was known before and is not reported; `None` where nothing is known.
    pub known: Option<&'a [Diagnostic]>,
    /// The texts.
    pub files: &'a Files,
    /// The files asked about, in the order of their names.
    pub asked: &'a [FileId],
    /// The language.
    pub lang: Lang,
    /// How much there is.
    pub summary: &'a Summary,
    /// The project's folder, from the root of the repository: empty, or with `/` at its end.
    pub folder: &'a str,
    /// The exit code of the run.
    pub exit: u8,
    /// Whether warnings make the run fail.
    pub strict: bool,
}

/// What a rule or code says of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleText {
    /// `CAS002`, `E0104`.
    pub id: String,
    /// What it demands, in a line.
    pub title: String,
    /// Why.
    pub description: String,
    /// All about it, as text.
    pub help: String,
    /// All about it, as Markdown.
    pub markdown: String,
    /// Its page in `docs/`: `aturan/CAS002.md`.
    pub page: String,
    /// Its level, where it has one of its own.
    pub level: Option<Severity>,
    /// Where it stands in the regulations.
    pub articles: Vec<String>,
}

impl Run<'_> {
    /// As a SARIF 2.1.0 log: `rules` are those that found something, `docs` the address where the pages of `docs/` are published.
    ///
    /// Errors: those of `out`.
    pub fn sarif(&self, rules: &[RuleText], docs: Option<&str>, out: &mut dyn io::Write) -> io::Result<()> {
        sarif::render(self, rules, docs, out)
    }

    /// As annotations of GitHub: commands that its runner reads from the output.
    ///
    /// Errors: those of `out`.
    pub fn github(&self, out: &mut dyn io::Write) -> io::Result<()> {
        github::render(self, out)
    }

    /// As a JUnit report: a suite for each file asked about.
    ///
    /// Errors: those of `out`.
    pub fn junit(&self, out: &mut dyn io::Write) -> io::Result<()> {
        junit::render(self, out)
    }
}

/// The SARIF log of a run that came to nothing: `why`, and its exit code.
///
/// Errors: those of `out`.
pub fn sarif_failure(why: &str, exit: u8, lang: Lang, out: &mut dyn io::Write) -> io::Result<()> {
    sarif::failure(why, exit, lang, out)
}

/// What is to be said under a headline where the source is not shown: the further places, then the remarks.
fn remarks(found: &Diagnostic, run: &Run<'_>) -> Vec<String> {
    let labels = found.labels.iter().take(human::LABELS).map(|label| {
        let Place { file, line, column, .. } = place(label.span, run.files);
        let folder = if run.files.is_embedded(label.span.file) { "" } else { run.folder };
        format!("{folder}{file}:{line}:{column}: {}", found.text(run.lang, &label.message))
    });
    labels.map(|label| human::one_line(&label)).chain(human::notes(found, run.lang)).collect()
}

/// A place for programs: a file's name, lines and columns from 1.
#[derive(serde::Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

fn place(span: Span, files: &Files) -> Place<'_> {
    let span = files.clamp(span);
    let (line, column) = files.position(span.file, span.start);
    let (end_line, end_column) = files.position(span.file, span.end);
    Place { file: files.name(span.file), line, column, end_line, end_column }
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
mod program_tests;
#[cfg(test)]
mod tests;
