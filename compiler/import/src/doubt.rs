//! What is not certain, and what became of it.

use crate::book::Place;
use bsc_diagnostics::{Catalogue, Lang, Message};

/// One doubt about one cell, or about the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Doubt {
    /// The cell; none where it is about the whole file or sheet.
    pub at: Option<Place>,
    /// It was taken all the same, and the message says why; else it was left out.
    pub taken: bool,
    /// What is not certain.
    pub message: Message,
}

impl Doubt {
    /// It was left out.
    pub(crate) fn left(at: Place, id: &'static str) -> Doubt {
        Doubt { at: Some(at), taken: false, message: Message::new(id) }
    }
    /// It was taken all the same.
    pub(crate) fn taken(at: Place, id: &'static str) -> Doubt {
        Doubt { taken: true, ..Doubt::left(at, id) }
    }
    /// Fills in a variable.
    #[must_use]
    pub(crate) fn arg(mut self, name: &'static str, value: impl Into<String>) -> Doubt {
        self.message = self.message.arg(name, value);
        self
    }
    /// One line, the cell first: `Lembar1!C7: …`.
    pub fn line(&self, lang: Lang) -> String {
        // what stands in cells may have several lines
        let text = crate::words::plain(&Catalogue::get().text(lang, &self.message));
        match &self.at {
            Some(place) => format!("{place}: {text}"),
            None => text,
        }
    }
}
