//! What is to be said, before it is said in a language.

/// The language of messages.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// `id` and `en`, or a locale that begins so (`id_ID.UTF-8`); `None` for others.
    pub fn from_code(code: &str) -> Option<Lang> {
        match code.split(['_', '-', '.']).next()? {
            "id" => Some(Lang::Id),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// `id` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Id => "id",
            Lang::En => "en",
        }
    }
}

/// A text in both languages; made into words by [`Catalogue::text`](crate::Catalogue::text) only when it is printed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Message {
    /// A message of the catalogue, with what is to be filled in.
    Catalogue {
        /// Its id in the catalogue.
        id: &'static str,
        /// Names and values of its variables. Numbers are written by the caller; a whole number also chooses between the
        /// forms `[one]` and `*[other]`.
        args: Vec<(&'static str, String)>,
    },
    /// A rule's own text, filled in already.
    Both {
        /// In Indonesian.
        id: String,
        /// In English.
        en: String,
    },
}

impl Message {
    /// A message of the catalogue, without variables.
    pub fn new(id: &'static str) -> Message {
        Message::Catalogue { id, args: Vec::new() }
    }

    /// A text given in both languages.
    pub fn both(id: impl Into<String>, en: impl Into<String>) -> Message {
        Message::Both { id: id.into(), en: en.into() }
    }

    /// Fills in a variable. Only for messages of the catalogue; of a text in both languages nothing is left to fill in.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Message {
        if let Message::Catalogue { args, .. } = &mut self {
            args.push((name, value.into()));
        }
        self
    }

    /// Whether this says nothing: [`Message::default`], or empty texts.
    pub fn is_empty(&self) -> bool {
        matches!(self, Message::Both { id, en } if id.is_empty() && en.is_empty())
    }
}

/// Nothing to say.
impl Default for Message {
    fn default() -> Message {
        Message::Both { id: String::new(), en: String::new() }
    }
}
