//! What expressions give, and truth with three values.

use bsc_model::{ElementId, HolderId, IkuId, PlanId, SsId};
use bsc_number::Number;
use bsc_schema::Kw;
use bsc_syntax::period::Period;
use bsc_syntax::value::MonthDay;
use jiff::civil::Date;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

/// A thing that rules speak of.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Thing {
    /// A unit or person.
    Holder(HolderId),
    /// One holder in one year of the plan.
    Year(HolderId, i16),
    /// A map or agreement.
    Plan(PlanId),
    /// An SS.
    Ss(SsId),
    /// An IKU or sub-IKU.
    Iku(IkuId),
    /// A field that a cascaded IKU types otherwise than its source.
    Difference(IkuId, Kw),
    /// A field that an IKU types otherwise than in the model before.
    Change(IkuId, Kw),
    /// An arrow of the map: the SS that types it, and the number of the item.
    Arrow(SsId, u32),
    /// A level of the profile, 0 the highest.
    Level(u8),
    /// A kind of unit or person.
    Kind(u16),
    /// A perspective of the profile, 0 the highest.
    Perspective(u8),
    /// A correction: the realisation that holds it, and the number of the item.
    Correction(ElementId, u32),
    /// Any other element.
    Element(ElementId),
}

/// What an expression gives.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Val<'m> {
    /// It cannot be known: what it rests on is missing or faulty, or the figures do not fit.
    #[default]
    Unknown,
    /// Nobody typed it (`kosong`).
    Absent,
    /// True or false.
    Bool(bool),
    /// A number, percentage or amount.
    Number(Number),
    /// A text, or a word of a closed set.
    Text(Cow<'m, str>),
    /// A day.
    Date(Date),
    /// A day of any year.
    MonthDay(MonthDay),
    /// A period of a year.
    Period(Period),
    /// A thing.
    Thing(Thing),
    /// A thing of the model before (`semula`). Its ids mean nothing in the present one, so nothing takes it for a [`Val::Thing`].
    Past(Thing),
    /// Things that are equal or near, in the order of the source; never empty.
    Group(Arc<[Thing]>),
}

impl<'m> Val<'m> {
    /// A number that may not fit.
    pub fn number(number: Option<Number>) -> Val<'m> {
        number.map_or(Val::Unknown, Val::Number)
    }
    /// A truth that may be unknown.
    pub fn truth(truth: Option<bool>) -> Val<'m> {
        truth.map_or(Val::Unknown, Val::Bool)
    }
    /// A count.
    pub fn count(count: usize) -> Val<'m> {
        Val::number(Number::count(count))
    }
    /// A word or text of the source.
    pub fn word(word: &'m str) -> Val<'m> {
        Val::Text(Cow::Borrowed(word))
    }
    /// A thing that may not be there.
    pub fn thing(thing: Option<Thing>) -> Val<'m> {
        thing.map_or(Val::Absent, Val::Thing)
    }
    /// Whether it is a value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Val::Unknown | Val::Absent)
    }
    /// The truth it is.
    pub fn as_truth(&self) -> Option<bool> {
        match self {
            Val::Bool(b) => Some(*b),
            _ => None,
        }
    }
    /// The number it is.
    pub fn as_number(&self) -> Option<Number> {
        match self {
            Val::Number(n) => Some(*n),
            _ => None,
        }
    }
    /// The text it is.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Val::Text(t) => Some(t),
            _ => None,
        }
    }
    /// The same as seen from the present, where it was found in the model before.
    pub(crate) fn past(self) -> Val<'m> {
        match self {
            Val::Thing(thing) => Val::Past(thing),
            Val::Group(_) => Val::Unknown,
            other => other,
        }
    }
    /// The thing it is; of a group the first. Nothing of the model before.
    pub fn as_thing(&self) -> Option<Thing> {
        match self {
            Val::Thing(t) => Some(*t),
            Val::Group(g) => g.first().copied(),
            _ => None,
        }
    }

    /// Which of two is greater; none where either is unknown, or they cannot be compared. A level or perspective is greater
    /// than those below it.
    pub fn compare(&self, other: &Val<'_>) -> Option<Ordering> {
        Some(match (self, other) {
            (Val::Number(a), Val::Number(b)) => a.cmp(b),
            (Val::Text(a), Val::Text(b)) => a.as_ref().cmp(b.as_ref()),
            (Val::Bool(a), Val::Bool(b)) => a.cmp(b),
            (Val::Date(a), Val::Date(b)) => a.cmp(b),
            (Val::MonthDay(a), Val::MonthDay(b)) => a.cmp(b),
            (Val::Period(a), Val::Period(b)) => a.cmp(b),
            (Val::Thing(Thing::Level(a)), Val::Thing(Thing::Level(b))) => b.cmp(a),
            (Val::Thing(Thing::Perspective(a)), Val::Thing(Thing::Perspective(b))) => b.cmp(a),
            (Val::Thing(a), Val::Thing(b)) | (Val::Past(a), Val::Past(b)) => a.cmp(b),
            _ => return None,
        })
    }

    /// Whether two are the same; none where either is unknown.
    pub fn same(&self, other: &Val<'_>) -> Option<bool> {
        match (self, other) {
            // texts first by length: most comparisons are of a word with a word
            (Val::Text(a), Val::Text(b)) => Some(a == b),
            _ => self.compare(other).map(Ordering::is_eq),
        }
    }
}

/// `dan`: false wins, then unknown.
pub fn and(a: Option<bool>, b: impl FnOnce() -> Option<bool>) -> Option<bool> {
    match a {
        Some(false) => Some(false),
        Some(true) => b(),
        None => b().filter(|b| !b),
    }
}

/// `atau`: true wins, then unknown.
pub fn or(a: Option<bool>, b: impl FnOnce() -> Option<bool>) -> Option<bool> {
    match a {
        Some(true) => Some(true),
        Some(false) => b(),
        None => b().filter(|b| *b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T: Option<bool> = Some(true);
    const F: Option<bool> = Some(false);
    const U: Option<bool> = None;

    #[test]
    fn truth_has_three_values() {
        //   a  b  a dan b  a atau b
        for (a, b, both, either) in [
            (T, T, T, T),
            (T, F, F, T),
            (T, U, U, T),
            (F, T, F, T),
            (F, F, F, F),
            (F, U, F, U),
            (U, T, U, T),
            (U, F, F, U),
            (U, U, U, U),
        ] {
            assert_eq!(and(a, || b), both, "{a:?} dan {b:?}");
            assert_eq!(or(a, || b), either, "{a:?} atau {b:?}");
        }
    }

    #[test]
    fn unknown_compares_with_nothing() {
        let one = Val::Number(Number::ONE);
        assert_eq!(one.same(&Val::Number(Number::ONE)), Some(true));
        for other in [Val::Unknown, Val::Absent, Val::word("1")] {
            assert_eq!((one.same(&other), other.same(&one), other.compare(&Val::Unknown)), (None, None, None));
        }
    }

    #[test]
    fn higher_levels_and_perspectives_are_greater() {
        let wide = Val::Thing(Thing::Level(0));
        assert_eq!(wide.compare(&Val::Thing(Thing::Level(1))), Some(Ordering::Greater));
    }
}
