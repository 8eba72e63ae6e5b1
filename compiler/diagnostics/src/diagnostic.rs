//! One finding, as data.

use crate::{Catalogue, Files, Lang, Message, Span};
use std::cmp::Ordering;

/// How grave a finding is.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// `galat`: the source must be changed.
    Error,
    /// `peringatan`: probably wrong.
    Warning,
    /// `saran`: could be better.
    Hint,
}

impl Severity {
    /// `error`, `warning` or `hint`: the word in JSON and in settings, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }

    /// The word that people read: `galat`, `peringatan`, `saran`.
    pub fn word(self, lang: Lang) -> String {
        let id = match self {
            Severity::Error => "tingkat-galat",
            Severity::Warning => "tingkat-peringatan",
            Severity::Hint => "tingkat-saran",
        };
        Catalogue::get().text(lang, &Message::new(id))
    }
}

/// A place, and what is to be said about it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Label {
    /// The place, in any file.
    pub span: Span,
    /// The text beside it; may be empty.
    pub message: Message,
}

/// A change of the source that removes the fault.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Fix {
    /// What the change does.
    pub title: Message,
    /// What to put in place of each span; the spans do not overlap.
    pub edits: Vec<(Span, String)>,
}

/// One finding: what, where, by which article, what to do.
///
/// A finding of the catalogue carries a code like `E0104`. Its headline, the text at its place (`E0104-tanda`) and its help
/// (`E0104-bantuan`) are found by the code and share its arguments; so do labels, notes and fixes by an id.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// `E0104`, or the id of a rule.
    pub code: Box<str>,
    /// How grave it is.
    pub severity: Severity,
    /// One line that can be understood alone.
    pub headline: Message,
    /// The place of the fault, always in the user's file.
    pub primary: Label,
    /// Further places that explain it.
    pub labels: Vec<Label>,
    /// Further remarks.
    pub notes: Vec<Message>,
    /// What to do; empty means the catalogue's `-bantuan`.
    pub help: Option<Message>,
    /// The article of the regulation, as it is cited.
    pub article: Option<Box<str>>,
    /// Changes that would remove the fault.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    fn new(code: Box<str>, severity: Severity, span: Span, headline: Message) -> Diagnostic {
        Diagnostic {
            code,
            severity,
            headline,
            primary: Label { span, message: Message::default() },
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            article: None,
            fixes: Vec::new(),
        }
    }

    /// An error of the catalogue.
    pub fn error(code: &'static str, span: Span) -> Diagnostic {
        Diagnostic::new(code.into(), Severity::Error, span, Message::new(code))
    }

    /// A warning of the catalogue.
    pub fn warning(code: &'static str, span: Span) -> Diagnostic {
        Diagnostic::new(code.into(), Severity::Warning, span, Message::new(code))
    }

    /// A hint of the catalogue.
    pub fn hint(code: &'static str, span: Span) -> Diagnostic {
        Diagnostic::new(code.into(), Severity::Hint, span, Message::new(code))
    }

    /// A finding of a rule, in the rule's own words.
    pub fn rule(id: impl Into<Box<str>>, severity: Severity, span: Span, headline: Message) -> Diagnostic {
        Diagnostic::new(id.into(), severity, span, headline)
    }

    /// Fills in a variable of the headline, and of all messages that share its arguments.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Diagnostic {
        self.headline = self.headline.arg(name, value);
        self
    }

    /// The text at the place of the fault, where it is not the catalogue's `-tanda`.
    #[must_use]
    pub fn mark(mut self, message: Message) -> Diagnostic {
        self.primary.message = message;
        self
    }

    /// The same without anything that stands in a sealed file: of a finding there code, level, place and article are left, of
    /// others the places there are left out.
    #[must_use]
    pub fn sealed(mut self, files: &Files) -> Diagnostic {
        if files.is_sealed(self.primary.span.file) {
            self.headline = Message::new("rahasia-temuan").arg("kode", &*self.code);
            self.primary.message = Message::new("rahasia-tanda");
            self.help = Some(Message::new("rahasia-bantuan"));
            (self.labels, self.notes, self.fixes) = (Vec::new(), Vec::new(), Vec::new());
        }
        self.labels.retain(|label| !files.is_sealed(label.span.file));
        self.fixes.retain(|fix| !fix.edits.iter().any(|(span, _)| files.is_sealed(span.file)));
        self
    }

    /// A further place, with a message of the catalogue: `.label(span, "E0104-asal")`.
    #[must_use]
    pub fn label(self, span: Span, id: &'static str) -> Diagnostic {
        self.label_with(span, Message::new(id))
    }

    /// A further place, with any message.
    #[must_use]
    pub fn label_with(mut self, span: Span, message: Message) -> Diagnostic {
        self.labels.push(Label { span, message });
        self
    }

    /// A remark.
    #[must_use]
    pub fn note(mut self, message: Message) -> Diagnostic {
        self.notes.push(message);
        self
    }

    /// What to do, where it is not the catalogue's `-bantuan`.
    #[must_use]
    pub fn help(mut self, message: Message) -> Diagnostic {
        self.help = Some(message);
        self
    }

    /// The article, as it is cited: `Permenlu 4/2018, Lampiran III.D.2.1.d`.
    #[must_use]
    pub fn article(mut self, article: impl Into<Box<str>>) -> Diagnostic {
        self.article = Some(article.into());
        self
    }

    /// A change that removes the fault.
    #[must_use]
    pub fn fix(mut self, title: Message, edits: Vec<(Span, String)>) -> Diagnostic {
        self.fixes.push(Fix { title, edits });
        self
    }

    /// The headline in a language.
    pub fn headline_text(&self, lang: Lang) -> String {
        Catalogue::get().text(lang, &self.headline)
    }

    /// The text at the place of the fault; empty where there is none.
    pub fn mark_text(&self, lang: Lang) -> String {
        if self.primary.message.is_empty() {
            return self.shared(lang, "-tanda").unwrap_or_default();
        }
        self.text(lang, &self.primary.message)
    }

    /// What to do, if anything can be said.
    pub fn help_text(&self, lang: Lang) -> Option<String> {
        match &self.help {
            Some(help) => Some(self.text(lang, help)),
            None => self.shared(lang, "-bantuan"),
        }
        .filter(|text| !text.is_empty())
    }

    /// A label's, note's or fix's message in a language; what it does not fill in itself, the headline's arguments do.
    pub fn text(&self, lang: Lang, message: &Message) -> String {
        Catalogue::get().text_with(lang, message, self.args())
    }

    fn args(&self) -> &[(&'static str, String)] {
        match &self.headline {
            Message::Catalogue { args, .. } => args,
            Message::Both { .. } => &[],
        }
    }

    /// The message that belongs to the code: `E0104` and `-tanda` give that of `E0104-tanda`.
    fn shared(&self, lang: Lang, suffix: &str) -> Option<String> {
        let Message::Catalogue { id, args } = &self.headline else {
            return None;
        };
        Catalogue::get().lookup(lang, &format!("{id}{suffix}"), args, &[])
    }
}

/// Puts findings in their order: file name, position, code; then what they say. It does not depend on the order in which files
/// were read or findings were made.
pub fn sort(diagnostics: &mut [Diagnostic], files: &Files) {
    diagnostics.sort_by(|a, b| compare(a, b, files));
}

pub(crate) fn compare(a: &Diagnostic, b: &Diagnostic, files: &Files) -> Ordering {
    let place = |a: Span, b: Span| {
        files.name(a.file).cmp(files.name(b.file)).then_with(|| (a.start, a.end).cmp(&(b.start, b.end)))
    };
    let label = |a: &Label, b: &Label| place(a.span, b.span).then_with(|| a.message.cmp(&b.message));
    let labels = || {
        let pairs = a.labels.iter().zip(&b.labels).map(|(a, b)| label(a, b));
        pairs.fold(Ordering::Equal, Ordering::then).then(a.labels.len().cmp(&b.labels.len()))
    };
    place(a.primary.span, b.primary.span)
        .then_with(|| a.code.cmp(&b.code))
        .then_with(|| a.severity.cmp(&b.severity))
        .then_with(|| a.headline.cmp(&b.headline))
        .then_with(|| a.primary.message.cmp(&b.primary.message))
        .then_with(labels)
        .then_with(|| (&a.notes, &a.help, &a.article).cmp(&(&b.notes, &b.help, &b.article)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_names_places_and_codes() {
        let mut files = Files::new();
        let (b, a) = (files.add("b.bsc", "xxxx"), files.add("a.bsc", "xxxx"));
        let at = |file, start, code: &str| {
            Diagnostic::rule(code, Severity::Error, files.span(file, start, start + 1), Message::default())
        };
        let mut found = [at(b, 0, "CAS001"), at(a, 2, "CAS001"), at(a, 1, "PET001"), at(a, 1, "CAS009")];
        sort(&mut found, &files);
        let order =
            found.iter().map(|d| format!("{} {} {}", files.name(d.primary.span.file), d.primary.span.start, d.code));
        assert_eq!(order.collect::<Vec<_>>(), ["a.bsc 1 CAS009", "a.bsc 1 PET001", "a.bsc 2 CAS001", "b.bsc 0 CAS001"]);
    }
}
