//! The word lists of a profile (`daftar_kata`): what of a list a text holds, and what a text says that another does not.
//!
//! Words are compared whole, without regard to case; signs between them do not count, but for `%`, which is a word. An
//! expression of one word may hold a `*`, which stands for any letters: `ter*nya`.

use crate::value::Val;
use bsc_model::{ElementId, Model};
use bsc_schema::kw;
use hashbrown::{HashMap, HashSet};
use std::borrow::Cow;

/// What is asked of a list.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Ask {
    /// The first of its expressions that the text holds.
    Held,
    /// The expression with which the text begins.
    Begun,
    /// How many words the first text holds, that neither the second nor the list holds.
    New,
}

/// The expressions of a list, by their first word; of those with an equal one the longest first.
#[derive(Default, Debug)]
pub(crate) struct Lexicon {
    listed: HashMap<String, Vec<Entry>>,
    open: Vec<Pattern>,
}

/// A word of which the beginning and the end are given.
#[derive(Debug)]
struct Pattern {
    from: String,
    to: String,
    typed: String,
}

impl Pattern {
    fn holds(&self, word: &str) -> bool {
        word.strip_prefix(self.from.as_str()).is_some_and(|rest| rest.len() > self.to.len() && rest.ends_with(&self.to))
    }
}

#[derive(Debug)]
struct Entry {
    rest: Vec<String>,
    typed: String,
}

impl Lexicon {
    /// Reads a `daftar_kata`.
    pub fn read(model: &Model, list: ElementId) -> Lexicon {
        let typed = model.fields(list, kw::DAFTAR_KATA).filter(|f| f.field.slot == 1);
        Lexicon::of(typed.map(|f| f.text().into_owned()))
    }

    fn of(expressions: impl Iterator<Item = String>) -> Lexicon {
        let (mut listed, mut open): (HashMap<String, Vec<Entry>>, Vec<Pattern>) = Default::default();
        for typed in expressions {
            let lower = typed.to_lowercase();
            if let Some((from, to)) = lower.split_once('*') {
                open.push(Pattern { from: from.to_owned(), to: to.to_owned(), typed });
                continue;
            }
            let mut words = words(&lower).map(str::to_owned);
            let Some(first) = words.next() else { continue };
            let rest = words.collect();
            listed.entry(first).or_default().push(Entry { rest, typed });
        }
        listed.values_mut().for_each(|entries| entries.sort_by_key(|e| std::cmp::Reverse(e.rest.len())));
        Lexicon { listed, open }
    }

    pub fn answer<'m>(&self, ask: Ask, texts: &[Val<'m>]) -> Val<'m> {
        let found = match (ask, texts) {
            (Ask::Held, [Val::Text(text)]) => self.first(text, usize::MAX),
            (Ask::Begun, [Val::Text(text)]) => self.first(text, 1),
            (Ask::New, [Val::Text(text), Val::Text(other)]) => return Val::count(self.new_words(text, other)),
            _ => return Val::Unknown,
        };
        found.map_or(Val::Absent, |typed| Val::Text(Cow::Owned(typed.to_owned())))
    }

    /// The first expression that begins at one of the first so many words.
    fn first(&self, text: &str, starts: usize) -> Option<&str> {
        let lower = text.to_lowercase();
        let words: Vec<&str> = words(&lower).collect();
        (0..words.len().min(starts)).find_map(|at| self.at(words.get(at..)?))
    }

    fn at(&self, words: &[&str]) -> Option<&str> {
        let (first, after) = words.split_first()?;
        let begins = |e: &&Entry| after.len() >= e.rest.len() && e.rest.iter().zip(after).all(|(a, b)| a == b);
        let listed = self.listed.get(*first).and_then(|entries| entries.iter().find(begins)).map(|e| e.typed.as_str());
        listed.or_else(|| self.open.iter().find(|p| p.holds(first)).map(|p| p.typed.as_str()))
    }

    fn new_words(&self, text: &str, other: &str) -> usize {
        let (text, other) = (text.to_lowercase(), other.to_lowercase());
        let known: HashSet<&str> = words(&other).collect();
        let listed = |word: &str| {
            self.listed.get(word).is_some_and(|entries| entries.iter().any(|e| e.rest.is_empty()))
                || self.open.iter().any(|p| p.holds(word))
        };
        words(&text).filter(|w| !known.contains(w) && !listed(w)).collect::<HashSet<_>>().len()
    }
}

/// The words of a text in lower case, in order.
fn words(lower: &str) -> impl Iterator<Item = &str> {
    let pieces = lower.split(|c: char| !(c.is_alphanumeric() || c == '%'));
    // `92%` is a figure and a sign
    pieces
        .flat_map(|p| p.split_inclusive('%'))
        .flat_map(|p| match p.strip_suffix('%') {
            Some(figure) => [figure, "%"],
            None => [p, ""],
        })
        .filter(|w| !w.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(list: &[&str], ask: Ask, texts: &[&'static str]) -> String {
        let list = Lexicon::of(list.iter().map(|e| (*e).to_owned()));
        let texts: Vec<Val<'static>> = texts.iter().map(|t| Val::word(t)).collect();
        match list.answer(ask, &texts) {
            Val::Text(text) => text.into_owned(),
            Val::Number(number) => number.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn lists_are_found_by_whole_words() {
        let list = ["baik", "dan/atau", "sebaik", "sebaik mungkin", "%", "Rata-rata waktu", "ter*nya"];
        for (how, text, expected) in [
            (Ask::Held, "Pelayanan yang BAIK", "baik"),
            (Ask::Held, "Perbaikan layanan", "Absent"),
            (Ask::Held, "saran dan/atau kebijakan", "dan/atau"),
            (Ask::Held, "saran dan kebijakan", "Absent"),
            (Ask::Held, "dilayani sebaik mungkin", "sebaik mungkin"),
            (Ask::Held, "dilayani sebaik", "sebaik"),
            (Ask::Held, "lebih dari 92% berkas", "%"),
            (Ask::Held, "", "Absent"),
            (Ask::Held, "WNI yang Terlindunginya", "ter*nya"),
            (Ask::Held, "ternya terbaik", "Absent"),
            (Ask::Begun, "Rata-rata  waktu layanan", "Rata-rata waktu"),
            (Ask::Begun, "Jumlah rata-rata waktu", "Absent"),
        ] {
            assert_eq!(ask(&list, how, &[text]), expected, "{text}");
        }
    }

    #[test]
    fn new_words_are_in_neither() {
        let list = ["yang", "adalah"];
        for (text, other, expected) in [
            ("Opini BPK adalah opini yang diberikan BPK", "Opini BPK", "1"),
            ("opini bpk", "Opini BPK", "0"),
            ("nilai dari survei, survei tahunan", "Indeks citra", "4"),
            ("", "Indeks", "0"),
        ] {
            assert_eq!(ask(&list, Ask::New, &[text, other]), expected, "{text}");
        }
    }
}
