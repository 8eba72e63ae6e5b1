//! The small language in which a row says what its arguments are.
//!
//! ```text
//! nama:Text                        one slot: what it is called, and its type
//! nama:Text?                       may be left out
//! unit:Ref(unit)+                  a comma list
//! cara:direct|indirect             a word of a closed set
//! satuan:persen|rupiah|Text        one of several types; words first
//! dari sumber:Ref(iku)             a word slot: the word, then its value
//! [lokasi lokasi:sum|average|raw]  a word slot that may be left out
//! (periode:Period nilai:Value)+    a comma list of tuples
//! ```

use crate::{Kind, Kinds};
use std::ops::Range;

/// What an argument may be.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Type {
    /// A new name that this statement declares.
    Id(Kind),
    /// A reference: `opini_bpk`, `setjen.opini_bpk`, `setjen.opini_bpk@2017`.
    Ref(Kinds),
    /// A word of a closed set.
    Word(WordSet),
    /// A free name, lower or upper case: a value of a scale, a variable.
    Name,
    /// A text in quotes or fences.
    Text,
    /// A number.
    Number,
    /// A percentage.
    Percent,
    /// An amount of rupiah.
    Money,
    /// A number, percentage, amount, predicate of a scale, or `n/a`.
    Value,
    /// A day: `2018-01-15`.
    Date,
    /// A day of any year: `01-15`.
    MonthDay,
    /// A year.
    Year,
    /// First and last year: `2015..2019`.
    YearRange,
    /// A period: `TW1`, `S1`, `JAN`, `TAHUN`.
    Period,
    /// First and last period: `TW2..TW4`.
    PeriodRange,
    /// First and last number: `1..5`.
    Range,
    /// An expression: the rest of the statement, or up to the next text or word slot.
    Expr,
    /// The id of a rule: `CAS002`.
    RuleId,
}

impl Type {
    /// What to call it in a message, in Indonesian and English: "tanggal seperti `2018-01-15`".
    pub fn describe(self) -> (String, String) {
        let of = |kinds: Kinds| kinds.iter().map(|k| format!("`{}`", k.name())).collect::<Vec<_>>().join(", ");
        let (id, en) = match self {
            Type::Id(kind) => {
                return (format!("nama `{}` baru", kind.name()), format!("a new name of a `{}`", kind.name()));
            }
            Type::Ref(kinds) => {
                return (format!("rujukan ke {}", of(kinds)), format!("a reference to {}", of(kinds)));
            }
            Type::Word(set) => {
                let words: Vec<String> = set.iter().map(|w| format!("`{w}`")).collect();
                return (format!("salah satu dari {}", words.join(", ")), format!("one of {}", words.join(", ")));
            }
            Type::Name => ("nama", "a name"),
            Type::Text => ("teks dalam tanda kutip", "a text in quotes"),
            Type::Number => ("angka", "a number"),
            Type::Percent => ("persentase seperti `92%`", "a percentage such as `92%`"),
            Type::Money => ("rupiah seperti `Rp 1_250_000`", "an amount such as `Rp 1_250_000`"),
            Type::Value => {
                ("angka, persentase, rupiah, predikat, atau `n/a`", "a number, percentage, amount, predicate or `n/a`")
            }
            Type::Date => ("tanggal seperti `2018-01-15`", "a date such as `2018-01-15`"),
            Type::MonthDay => ("bulan dan hari seperti `01-15`", "month and day such as `01-15`"),
            Type::Year => ("tahun", "a year"),
            Type::YearRange => ("rentang tahun seperti `2015..2019`", "years such as `2015..2019`"),
            Type::Period => ("periode seperti `TW1`", "a period such as `TW1`"),
            Type::PeriodRange => ("rentang periode seperti `TW2..TW4`", "periods such as `TW2..TW4`"),
            Type::Range => ("rentang seperti `1..5`", "a range such as `1..5`"),
            Type::Expr => ("ungkapan", "an expression"),
            Type::RuleId => ("nomor aturan seperti `CAS002`", "the id of a rule such as `CAS002`"),
        };
        (id.to_owned(), en.to_owned())
    }
}

/// A closed set of words, in the order in which they are shown.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct WordSet(pub(crate) &'static str);

impl WordSet {
    /// The words.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split('|')
    }

    /// The word's place in the set, from 0.
    pub fn position(self, word: &str) -> Option<usize> {
        self.iter().position(|w| w == word)
    }

    /// The word of the set nearest by spelling.
    pub fn nearest(self, word: &str) -> Option<&'static str> {
        crate::nearest(word, self.iter())
    }
}

/// One argument of a statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slot {
    /// The word that opens it (`dari`), none for a positional one.
    pub connector: Option<&'static str>,
    /// What it is called, in Indonesian: for messages and the reference.
    pub name: &'static str,
    /// What it may be: one of these, tried in order.
    pub types: Box<[Type]>,
    /// Whether it may be left out.
    pub optional: bool,
}

impl Slot {
    /// The closed set of words that may stand here, where there is one.
    pub fn words(&self) -> Option<WordSet> {
        self.types.iter().find_map(|t| if let Type::Word(set) = t { Some(*set) } else { None })
    }

    /// Whether one of its types is `ty`.
    pub fn takes(&self, ty: Type) -> bool {
        self.types.contains(&ty)
    }
}

/// A compiled signature.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Signature {
    /// The slots, positional ones first.
    pub slots: Box<[Slot]>,
    /// The slots that repeat, separated by commas.
    pub repeat: Option<Range<usize>>,
}

/// Compiles a signature; an error says which piece is wrong.
pub(crate) fn compile(text: &'static str) -> Result<Signature, &'static str> {
    let mut slots: Vec<Slot> = Vec::new();
    let mut repeat = None;
    let (mut connector, mut bracketed, mut group) = (None, false, None);
    for mut piece in text.split_ascii_whitespace() {
        if let Some(rest) = piece.strip_prefix('(') {
            group = Some(slots.len());
            piece = rest;
        }
        if let Some(rest) = piece.strip_prefix('[') {
            bracketed = true;
            piece = rest;
        }
        let Some((name, ty)) = piece.split_once(':') else {
            connector = Some(piece);
            continue;
        };
        let (ty, closes_group) = match (group, ty.strip_suffix(")+")) {
            (Some(_), Some(rest)) => (rest, true),
            _ => (ty, false),
        };
        let (ty, closes_bracket) = ty.strip_suffix(']').map_or((ty, false), |rest| (rest, true));
        let (ty, list) = ty.strip_suffix('+').map_or((ty, false), |rest| (rest, true));
        let (ty, optional) = ty.strip_suffix('?').map_or((ty, false), |rest| (rest, true));
        let types = types(ty).ok_or(piece)?;
        slots.push(Slot { connector: connector.take(), name, types, optional: optional || bracketed });
        let end = slots.len();
        if list {
            repeat = Some(end.saturating_sub(1)..end);
        }
        if closes_group {
            repeat = group.take().map(|start| start..end);
        }
        bracketed &= !closes_bracket;
    }
    match connector {
        Some(word) => Err(word),
        None if bracketed || group.is_some() => Err(text),
        None => Ok(Signature { slots: slots.into(), repeat }),
    }
}

/// One slot without suffixes, `name:types`: what a row uses whose keyword is the user's own.
pub(crate) fn head(text: &'static str) -> Option<Slot> {
    let (name, ty) = text.split_once(':')?;
    Some(Slot { connector: None, name, types: types(ty)?, optional: false })
}

fn types(text: &'static str) -> Option<Box<[Type]>> {
    // The words stand in front: they are one piece of the text, so the set needs no storage of its own.
    let named = text.find(|c: char| c.is_ascii_uppercase()).unwrap_or(text.len());
    let (words, mut rest) = text.split_at_checked(named)?;
    let mut types = Vec::new();
    if !words.is_empty() {
        types.push(Type::Word(WordSet(words.strip_suffix('|').unwrap_or(words))));
    }
    while !rest.is_empty() {
        let end = if rest.split('|').next()?.contains('(') {
            rest.find(')')? + 1
        } else {
            rest.find('|').unwrap_or(rest.len())
        };
        let (one, after) = rest.split_at_checked(end)?;
        types.push(one_type(one)?);
        rest = after.strip_prefix('|').unwrap_or(after);
    }
    if types.is_empty() { None } else { Some(types.into()) }
}

fn one_type(text: &'static str) -> Option<Type> {
    if let Some((name, args)) = text.strip_suffix(')').and_then(|t| t.split_once('(')) {
        let kinds: Option<Vec<Kind>> = args.split('|').map(Kind::find).collect();
        return match (name, kinds?.as_slice()) {
            ("Id", [kind]) => Some(Type::Id(*kind)),
            ("Ref", kinds) => Some(Type::Ref(Kinds::of(kinds.iter().copied()))),
            _ => None,
        };
    }
    Some(match text {
        "Name" => Type::Name,
        "Text" => Type::Text,
        "Number" => Type::Number,
        "Percent" => Type::Percent,
        "Money" => Type::Money,
        "Value" => Type::Value,
        "Date" => Type::Date,
        "MonthDay" => Type::MonthDay,
        "Year" => Type::Year,
        "YearRange" => Type::YearRange,
        "Period" => Type::Period,
        "PeriodRange" => Type::PeriodRange,
        "Range" => Type::Range,
        "Expr" => Type::Expr,
        "RuleId" => Type::RuleId,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_slots_in_order() {
        let signature =
            compile("cara:direct|indirect dari sumber:Ref(iku|ss)|Text [lokasi lokasi:sum|raw] (a:Year b:Value?)+")
                .unwrap();
        let shown: Vec<String> = signature
            .slots
            .iter()
            .map(|s| format!("{} {} {} {}", s.connector.unwrap_or("-"), s.name, s.types.len(), s.optional))
            .collect();
        assert_eq!(
            shown,
            ["- cara 1 false", "dari sumber 2 false", "lokasi lokasi 1 true", "- a 1 false", "- b 1 true"]
        );
        assert_eq!(signature.repeat, Some(3..5));
        assert_eq!(compile("unit:Ref(unit)+").map(|s| s.repeat), Ok(Some(0..1)));
    }

    #[test]
    fn a_slip_in_a_signature_is_named() {
        for (text, piece) in [
            ("nama:Teks", "nama:Teks"),
            ("id:Id(iku|ss)", "id:Id(iku|ss)"),
            ("asal:Ref(ikuu)", "asal:Ref(ikuu)"),
            ("asal:Ref(iku", "asal:Ref(iku"),
            ("nama:", "nama:"),
            ("nama:Text dari", "dari"),
            ("[dari nama:Text", "[dari nama:Text"),
            ("(a:Year b:Value", "(a:Year b:Value"),
        ] {
            assert_eq!(compile(text), Err(piece), "{text}");
        }
    }
}
