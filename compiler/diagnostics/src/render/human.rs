//! For people: the lines of the source with labels, drawn by codespan-reporting.

use super::excerpt::{AFTER_START, BEFORE_END, Excerpt, visible};
use super::{Summary, Words};
use crate::{Catalogue, Diagnostic, FileId, Files, Fix, Lang, Message, Severity, Span};
use anstyle::{AnsiColor, Style};
use codespan_reporting::diagnostic as codespan;
use codespan_reporting::files::{Error, Location};
use codespan_reporting::term::{self, Config, WriteStyle};
use std::io::{self, Write};
use std::ops::Range;

pub(super) fn render(
    diagnostics: &[Diagnostic],
    files: &Files,
    lang: Lang,
    color: bool,
    summary: &Summary,
    out: &mut dyn Write,
) -> io::Result<()> {
    let config = Config { start_context_lines: AFTER_START, end_context_lines: BEFORE_END, ..Config::default() };
    let words = Words::new(lang);
    for diagnostic in diagnostics {
        let view = View::new(diagnostic, files, lang);
        let severity = words.of(diagnostic.severity);
        let mut pen = Pen { out: &mut *out, color, severity, at_severity: false, spaces: 0 };
        match term::emit_to_write_style(&mut pen, &config, &view, &view.drawing) {
            Ok(()) => {}
            Err(Error::Io(error)) => return Err(error),
            // The view answers for every place it gave itself; were it not to, the finding still has its line.
            Err(_) => super::short::line(diagnostic, files, lang, &words, out)?,
        }
    }
    writeln!(out, "{}", summary.line(lang))
}

/// Labels drawn of one finding; the JSON has all. More help nobody, and a cycle may have as many as the plan has units.
pub(super) const LABELS: usize = 20;

/// A finding and the parts of files it shows, as codespan-reporting wants them.
struct View<'f> {
    files: &'f Files,
    parts: Vec<Part>,
    drawing: codespan::Diagnostic<usize>,
}

struct Part {
    file: FileId,
    name: String,
    excerpt: Excerpt,
    /// Where labels begin: in the excerpt, and in the file.
    places: Vec<(usize, (usize, usize))>,
}

impl<'f> View<'f> {
    fn new(diagnostic: &Diagnostic, files: &'f Files, lang: Lang) -> View<'f> {
        let mark = (diagnostic.primary.span, codespan::LabelStyle::Primary, diagnostic.mark_text(lang));
        let labels = diagnostic
            .labels
            .iter()
            .take(LABELS)
            .map(|label| (label.span, codespan::LabelStyle::Secondary, diagnostic.text(lang, &label.message)));
        let labels: Vec<_> = std::iter::once(mark)
            .chain(labels)
            .map(|(span, style, text)| (without_line_end(span, files), style, text))
            .collect();

        let mut view =
            View { files, parts: Vec::new(), drawing: codespan::Diagnostic::new(severity(diagnostic.severity)) };
        let mut drawn = Vec::with_capacity(labels.len());
        for (span, style, text) in &labels {
            let part = view.part(span.file, labels.iter().map(|(span, ..)| *span));
            let range = view.parts.get_mut(part).map_or(0..0, |part| part.place(*span, files));
            drawn.push(codespan::Label { style: *style, file_id: part, range, message: one_line(text) });
        }
        view.drawing = view
            .drawing
            .with_code(diagnostic.code.to_string())
            .with_message(one_line(&diagnostic.headline_text(lang)))
            .with_labels(drawn)
            .with_notes(notes(diagnostic, lang));
        view
    }

    /// The part of a file, cut out on first use for all spans that lie in it.
    fn part(&mut self, file: FileId, spans: impl Iterator<Item = Span>) -> usize {
        if let Some(index) = self.parts.iter().position(|part| part.file == file) {
            return index;
        }
        let spans: Vec<Span> = spans.filter(|span| span.file == file).collect();
        let (name, excerpt) = (one_line(self.files.name(file)), Excerpt::new(self.files, file, &spans));
        self.parts.push(Part { file, name, excerpt, places: Vec::new() });
        self.parts.len() - 1
    }

    fn get(&self, part: usize) -> Result<&Part, Error> {
        self.parts.get(part).ok_or(Error::FileMissing)
    }
}

impl Part {
    fn place(&mut self, span: Span, files: &Files) -> Range<usize> {
        let range = self.excerpt.shown(span.start as usize)..self.excerpt.shown(span.end as usize);
        self.places.push((range.start, files.position(span.file, span.start)));
        range
    }
}

impl<'a> codespan_reporting::files::Files<'a> for View<'_> {
    type FileId = usize;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, part: usize) -> Result<&'a str, Error> {
        Ok(&self.get(part)?.name)
    }

    fn source(&'a self, part: usize) -> Result<&'a str, Error> {
        Ok(&self.get(part)?.excerpt.text)
    }

    fn line_index(&'a self, part: usize, byte: usize) -> Result<usize, Error> {
        Ok(self.get(part)?.excerpt.line_at(byte))
    }

    fn line_number(&'a self, part: usize, line: usize) -> Result<usize, Error> {
        let lines = &self.get(part)?.excerpt.lines;
        lines.get(line).map(|line| line.number).ok_or(Error::LineTooLarge { given: line, max: lines.len() })
    }

    fn line_range(&'a self, part: usize, line: usize) -> Result<Range<usize>, Error> {
        let lines = &self.get(part)?.excerpt.lines;
        lines.get(line).map(|line| line.range.clone()).ok_or(Error::LineTooLarge { given: line, max: lines.len() })
    }

    fn location(&'a self, part: usize, byte: usize) -> Result<Location, Error> {
        let place = self.get(part)?.places.iter().find(|(shown, _)| *shown == byte);
        let (line_number, column_number) = place.map_or((1, 1), |(_, place)| *place);
        Ok(Location { line_number, column_number })
    }
}

/// A span that takes the end of its last line with it would be drawn into the next.
fn without_line_end(span: Span, files: &Files) -> Span {
    let span = files.clamp(span);
    let length = files.slice(span).trim_end_matches(['\n', '\r']).len();
    Span { end: span.start.saturating_add(u32::try_from(length).unwrap_or(u32::MAX)), ..span }
}

/// The remarks under the source: notes, article, help, fixes, and where to learn more.
pub(super) fn notes(diagnostic: &Diagnostic, lang: Lang) -> Vec<String> {
    let say = |id, name, value: &str| Catalogue::get().text(lang, &Message::new(id).arg(name, value));
    let mut notes = Vec::new();
    if diagnostic.labels.len() > LABELS {
        let more = diagnostic.labels.len() - LABELS;
        notes.push(say("catatan-lagi", "jumlah", &more.to_string()));
    }
    notes.extend(diagnostic.notes.iter().map(|note| diagnostic.text(lang, note)));
    notes.extend(diagnostic.article.iter().map(|article| say("catatan-aturan", "pasal", article)));
    let help = diagnostic.help_text(lang);
    notes.extend(help.iter().map(|help| say("catatan-bantuan", "teks", help)));
    let shown = diagnostic.headline_text(lang) + help.as_deref().unwrap_or("");
    let is_shown = |text: &str| match text.trim() {
        "" => help.is_some(),
        text => shown.contains(&format!("`{text}`")),
    };
    // What headline or help show already is not said once more.
    let new = |fix: &&Fix| fix.edits.is_empty() || !fix.edits.iter().all(|(_, text)| is_shown(text));
    let fixes = diagnostic
        .fixes
        .iter()
        .filter(new)
        .map(|fix| say("catatan-perbaikan", "teks", &diagnostic.text(lang, &fix.title)));
    notes.extend(fixes);
    notes.push(say("catatan-penjelasan", "kode", &diagnostic.code));
    notes.iter().map(|note| note.lines().map(one_line).collect::<Vec<_>>().join("\n")).collect()
}

/// Words of the user's may stand in a message: nothing in them may break the line or reach the terminal.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|char| if matches!(char, '\n' | '\r' | '\t') { ' ' } else { visible(char) }).collect()
}

fn severity(severity: Severity) -> codespan::Severity {
    match severity {
        Severity::Error => codespan::Severity::Error,
        Severity::Warning => codespan::Severity::Warning,
        Severity::Hint => codespan::Severity::Help,
    }
}

/// Writes what codespan-reporting draws: in colour or not, the severity in the words of the language, no spaces at line ends.
struct Pen<'a> {
    out: &'a mut dyn Write,
    color: bool,
    severity: &'a str,
    /// The next word is the severity, in English: codespan-reporting knows no other.
    at_severity: bool,
    /// Spaces to write before what comes next, if anything does on this line.
    spaces: usize,
}

impl Pen<'_> {
    fn set(&mut self, style: Style) -> io::Result<()> {
        if self.color { write!(self.out, "{style}") } else { Ok(()) }
    }
}

impl Write for Pen<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if std::mem::take(&mut self.at_severity) {
            self.out.write_all(self.severity.as_bytes())?;
            return Ok(bytes.len());
        }
        for piece in bytes.split_inclusive(|&byte| byte == b'\n') {
            let inked = piece.trim_ascii_end();
            if !inked.is_empty() {
                write!(self.out, "{:1$}", "", std::mem::take(&mut self.spaces))?;
                self.out.write_all(inked)?;
            }
            if piece.ends_with(b"\n") {
                self.spaces = 0;
                self.out.write_all(b"\n")?;
            } else {
                self.spaces += piece.len() - inked.len();
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn colour(severity: codespan::Severity) -> Style {
    let colour = match severity {
        codespan::Severity::Bug | codespan::Severity::Error => AnsiColor::Red,
        codespan::Severity::Warning => AnsiColor::Yellow,
        codespan::Severity::Note => AnsiColor::Green,
        codespan::Severity::Help => AnsiColor::Cyan,
    };
    colour.on_default()
}

const FRAME: Style = AnsiColor::Blue.on_default();

impl WriteStyle for Pen<'_> {
    fn set_header(&mut self, severity: codespan::Severity) -> io::Result<()> {
        self.set(colour(severity).bold())?;
        self.at_severity = true;
        Ok(())
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.reset()?;
        self.set(Style::new().bold())
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.set(FRAME)
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.set(FRAME)
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.set(FRAME)
    }

    fn set_label(&mut self, severity: codespan::Severity, style: codespan::LabelStyle) -> io::Result<()> {
        match style {
            codespan::LabelStyle::Primary => self.set(colour(severity)),
            codespan::LabelStyle::Secondary => self.set(FRAME),
        }
    }

    fn reset(&mut self) -> io::Result<()> {
        if self.color { write!(self.out, "{}", anstyle::Reset) } else { Ok(()) }
    }
}
