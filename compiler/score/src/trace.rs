//! A derivation: a figure, what it was made of, and where that stands.

use bsc_diagnostics::{Files, Lang, Message, Span};

/// One line of a derivation and the lines it rests on.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// What is said, in both languages.
    pub text: Message,
    /// Where the input was typed; none for what was computed.
    pub at: Option<Span>,
    /// What it rests on.
    pub under: Vec<Trace>,
}

impl Trace {
    /// A line in both languages.
    pub fn new(id: impl Into<String>, en: impl Into<String>) -> Trace {
        Trace { text: Message::both(id, en), at: None, under: Vec::new() }
    }
    /// The same with the place of the input.
    #[must_use]
    pub fn at(mut self, span: Span) -> Trace {
        self.at = Some(span);
        self
    }
    /// The same with a line under it.
    #[must_use]
    pub fn with(mut self, line: Trace) -> Trace {
        self.under.push(line);
        self
    }

    /// As indented text, a line each, with `file:line` behind what was typed.
    pub fn print(&self, files: &Files, lang: Lang) -> String {
        let mut out = String::new();
        let mut open = vec![(self, 0usize)];
        while let Some((line, depth)) = open.pop() {
            for _ in 0..depth {
                out.push_str("  ");
            }
            if let Message::Both { id, en } = &line.text {
                out.push_str(if lang == Lang::Id { id } else { en });
            }
            if let Some(span) = line.at {
                let (row, _) = files.position(span.file, span.start);
                out.push_str(&format!("  [{}:{row}]", files.name(span.file)));
            }
            out.push('\n');
            open.extend(line.under.iter().rev().map(|l| (l, depth + 1)));
        }
        out
    }
}
