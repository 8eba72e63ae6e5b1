//! Expressions after type checking: names are slots, attributes are functions, words are values.

use crate::derived::Compute;
use crate::lexicon::{Ask, Lexicon};
use crate::parts::Filter;
use crate::value::Val;
use bsc_model::Deadline;
use bsc_schema::{Kind, Kw};
use std::sync::Arc;

/// A checked expression, ready to be evaluated. What may go wrong is only that a value is unknown.
#[derive(Clone)]
pub(crate) enum Ir {
    Const(Val<'static>),
    Var(usize),
    /// All things of a kind.
    All(Kind),
    /// All IKU and sub-IKU.
    Indicators,
    /// `saring`
    Such(Box<Filter>),
    /// An attribute; of a set, those of its members, each value once.
    Get {
        base: Box<Ir>,
        access: Access,
        each: bool,
    },
    Not(Box<Ir>),
    And(Box<[Ir; 2]>),
    Or(Box<[Ir; 2]>),
    Compare(Test, Box<[Ir; 2]>),
    /// The value is in the set.
    In(Box<[Ir; 2]>),
    Arithmetic(Operation, Box<[Ir; 2]>),
    Negate(Box<Ir>),
    List(Vec<Ir>),
    /// `semua`: `all`, else `ada`.
    Quantified {
        all: bool,
        slot: usize,
        set: Box<Ir>,
        body: Box<Ir>,
    },
    /// What is made of the members, or of `body` over the members.
    Fold {
        fold: Fold,
        set: Box<Ir>,
        body: Option<(usize, Box<Ir>)>,
    },
    Filled(Box<Ir>),
    Nth(Box<[Ir; 2]>),
    Choose(Box<[Ir; 3]>),
    Call(for<'m> fn(&[Val<'m>]) -> Val<'m>, Vec<Ir>),
    /// A deadline of the profile, counted from a day.
    Deadline(Arc<Deadline>, Box<Ir>),
    /// A question to a word list of the profile.
    Words(Ask, Vec<Ir>, Arc<Lexicon>),
    /// Members with an equal or near key; the key is asked of the member in the slot.
    Groups {
        set: Box<Ir>,
        slot: usize,
        key: Box<Ir>,
        near: Option<Box<Ir>>,
    },
}

#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Test {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Operation {
    Add,
    Subtract,
    Multiply,
    Divide,
}

#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Fold {
    Count,
    Sum,
    Average,
    Max,
    Min,
}

/// How an attribute is found.
#[derive(Copy, Clone)]
pub(crate) enum Access {
    /// Computed; `kw` is the field that it rests on, where there is one of its name.
    Derived { compute: Compute, kw: Option<Kw> },
    /// Typed in a statement of the thing's block; `many`: each item of a list.
    Field { kw: Kw, reads: Reads, many: bool },
    /// An argument of the thing's own statement.
    Own { slot: u8, reads: Reads },
    /// Things in the block of the thing.
    Children { kw: Kw },
}

/// As what a field is read.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Reads {
    /// The name that the statement declares.
    Id,
    /// A number; a predicate is one too.
    Number,
    /// That it stands there.
    Flag,
    /// What it refers to.
    Thing(Kind),
    /// What is written.
    Value,
}
