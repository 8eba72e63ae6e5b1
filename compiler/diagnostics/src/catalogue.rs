//! The words: every message in both languages, from the `.ftl` files of this crate.

use crate::{Lang, Message};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../messages/", $lang, "/E0.ftl")),
            include_str!(concat!("../messages/", $lang, "/E1.ftl")),
            include_str!(concat!("../messages/", $lang, "/E2.ftl")),
            include_str!(concat!("../messages/", $lang, "/E3.ftl")),
            include_str!(concat!("../messages/", $lang, "/E4.ftl")),
            include_str!(concat!("../messages/", $lang, "/E5.ftl")),
            include_str!(concat!("../messages/", $lang, "/antarmuka.ftl")),
            include_str!(concat!("../messages/", $lang, "/perintah.ftl")),
            include_str!(concat!("../messages/", $lang, "/impor.ftl")),
        ]
    };
}

const ID: [&str; 9] = sources!("id");
const EN: [&str; 9] = sources!("en");

/// All messages, read once.
pub struct Catalogue {
    id: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
    codes: Vec<&'static str>,
}

impl Catalogue {
    /// The catalogue of the tool.
    pub fn get() -> &'static Catalogue {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(|| Catalogue { id: bundle("id", &ID), en: bundle("en", &EN), codes: codes(&ID) })
    }

    /// The words of a message. An id that the catalogue lacks gives the id itself.
    pub fn text(&self, lang: Lang, message: &Message) -> String {
        self.text_with(lang, message, &[])
    }

    /// As [`Catalogue::text`], with arguments for what the message does not fill in itself.
    pub(crate) fn text_with(&self, lang: Lang, message: &Message, more: &[(&'static str, String)]) -> String {
        match message {
            Message::Catalogue { id, args } => self.lookup(lang, id, more, args).unwrap_or_else(|| (*id).to_owned()),
            Message::Both { id, en } => match lang {
                Lang::Id => id.clone(),
                Lang::En => en.clone(),
            },
        }
    }

    /// The message of an id, filled in; an argument of `args` goes before one of the same name in `more`.
    pub(crate) fn lookup(
        &self,
        lang: Lang,
        id: &str,
        more: &[(&'static str, String)],
        args: &[(&'static str, String)],
    ) -> Option<String> {
        let bundle = match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        };
        let pattern = bundle.get_message(id)?.value()?;
        let mut filled = FluentArgs::with_capacity(more.len() + args.len());
        for (name, text) in more.iter().chain(args) {
            filled.set(*name, value(text));
        }
        // What is not filled in stands there as `{$name}`: worse words, but words.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned())
    }

    /// The words of an id that needs nothing filled in; `None` for an unknown one.
    pub fn words(&self, lang: Lang, id: &str) -> Option<String> {
        self.lookup(lang, id, &[], &[])
    }

    /// All codes of the catalogue, in order: `E0001`, …
    pub fn codes(&self) -> &[&'static str] {
        &self.codes
    }

    /// What `bsc explain` prints about a code; `None` for what is no code.
    pub fn explain(&self, lang: Lang, code: &str) -> Option<String> {
        self.lookup(lang, &format!("{code}-penjelasan"), &[], &[])
    }
}

fn bundle(lang: &str, sources: &[&str]) -> FluentBundle<FluentResource> {
    let lang: LanguageIdentifier = lang.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![lang]);
    bundle.set_use_isolating(false);
    for source in sources {
        // What a faulty file leaves readable is used; a test refuses the fault.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The ids that are `E` and four digits.
fn codes(sources: &[&'static str]) -> Vec<&'static str> {
    let ids =
        sources.iter().flat_map(|source| source.lines()).filter_map(|line| Some(line.split_once('=')?.0.trim_end()));
    let mut codes: Vec<_> = ids.filter(|id| is_code(id)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn is_code(id: &str) -> bool {
    id.len() == 5 && id.strip_prefix('E').is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))
}

/// A short whole number can choose a plural form, and prints as it stands; all else is text.
fn value(text: &str) -> FluentValue<'_> {
    let whole = text.len() <= 9 && text.bytes().all(|digit| digit.is_ascii_digit());
    if whole && (text == "0" || !text.starts_with('0')) && !text.is_empty() {
        return FluentValue::try_number(text);
    }
    FluentValue::from(text)
}

#[cfg(test)]
mod tests;
