//! The kinds of faults, a file a family: the name, the code that is due, and the places where it breaks one rule by construction.

mod agreements;
mod cascades;
mod compiler;
mod indicators;
mod maps;
mod organisation;
mod years;

use super::source::{At, Plant, Source};

/// A kind of fault.
pub struct Kind {
    pub name: &'static str,
    pub code: &'static str,
    /// All places where it may be planted, each with its edit.
    pub places: fn(&Source) -> Vec<Plant>,
}

/// A row of a table of kinds.
macro_rules! kinds {
    ($($code:ident $name:literal: $places:expr;)*) => {
        pub const KINDS: &[Kind] = &[$(Kind { name: $name, code: stringify!($code), places: $places }),*];
    };
}
use kinds;

pub const KINDS: &[&[Kind]] = &[
    organisation::KINDS,
    maps::KINDS,
    indicators::KINDS,
    cascades::KINDS,
    agreements::KINDS,
    years::KINDS,
    compiler::KINDS,
];

/// The IKU of maps and agreements; those of revisions, and those that a revision leaves out, are not among them.
fn iku(source: &Source) -> impl Iterator<Item = At<'_>> {
    source.all("iku").filter(|i| holds(*i))
}

fn holds(i: At<'_>) -> bool {
    ["peta", "pk"].contains(&i.root().keyword())
        && i.up("revisi").is_none()
        && !i.root().inside("hapus").any(|h| h.word(0) == i.word(0))
}

/// `direct`, `indirect`, or empty.
fn cascade<'p>(at: At<'p>) -> &'p str {
    at.field("cascade", 0)
}

/// The IKU that are written out: their own and the indirect ones.
fn written(source: &Source) -> impl Iterator<Item = At<'_>> {
    iku(source).filter(|i| cascade(*i) != "direct")
}

/// The IKU that have no source.
fn own(source: &Source) -> impl Iterator<Item = At<'_>> {
    iku(source).filter(|i| cascade(*i).is_empty())
}

/// What a plan's IKU or SS is called elsewhere: `kemenlu.citra`.
fn path(at: At<'_>) -> String {
    let sub = at.up("iku").map_or(String::new(), |i| format!("{}.", i.word(0)));
    format!("{}.{sub}{}", at.root().word(0), at.word(0))
}

/// Those in the same year that cascade from it.
fn taken<'p>(at: At<'p>, keyword: &'p str) -> impl Iterator<Item = At<'p>> {
    let path = path(at);
    let year = at.root().word(1);
    let below = at.source.all(keyword).filter(move |below| below.root().word(1) == year);
    below.filter(move |below| below.field("cascade", 2) == path)
}

fn is_taken(at: At<'_>) -> bool {
    taken(at, "iku").chain(taken(at, "sub")).next().is_some()
}

/// A field of its block left out; due where the thing is named.
fn without<'p>(things: impl Iterator<Item = At<'p>>, field: &'p str) -> Vec<Plant> {
    things.filter_map(|at| Some(at.child(field)?.removed().due(at.arg(0)))).collect()
}

/// The n-th argument of a field written otherwise.
fn otherwise<'p>(
    things: impl Iterator<Item = At<'p>>,
    field: &'p str,
    n: usize,
    put: fn(At<'p>) -> String,
) -> Vec<Plant> {
    things.filter_map(|at| at.child(field).filter(|f| f.words().count() > n).map(|f| f.arg(n).put(put(at)))).collect()
}
