//! Scores in print: a table for people, JSON and CSV for programs.

mod csv;
mod json;
mod table;

pub use csv::csv;
pub use json::json;
pub use table::table;

use crate::{IkuScore, PersonScore, Scores, UnitScore};
use bsc_model::{HolderId, IkuId, Model};
use bsc_number::Number;
use bsc_schema::kw;

/// What stands where there is no figure.
const NONE: &str = "n/a";

/// Two digits, half-up.
fn two(number: Option<Number>) -> String {
    number.map_or_else(|| NONE.to_owned(), |n| n.fixed(2))
}

/// The shortest form; what was divided is rounded to 18 places first.
fn plain(number: Option<Number>) -> String {
    number.map_or_else(|| NONE.to_owned(), |n| n.round_half_up(18).to_string())
}

/// A target or realisation as it is typed: a predicate where the IKU is counted by a scale that has one of this value.
fn as_typed(model: &Model, id: IkuId, number: Option<Number>) -> String {
    let scale = || model.iku_field(id, kw::SATUAN).found().and_then(|f| model.profile().scale(f.source()));
    let predicate = number.and_then(|n| scale()?.values.iter().find(|v| v.1 == n));
    predicate.map_or_else(|| plain(number), |p| p.0.clone())
}

/// `hijau`, `kuning`, `merah`, or `n/a`.
fn status(model: &Model, number: Option<Number>) -> &str {
    number.and_then(|n| model.profile().status_of(n)).unwrap_or(NONE)
}

/// The IKU of an SS that count, with their figures.
fn counted(scores: &Scores, unit: &UnitScore, model: &Model, ss: bsc_model::SsId) -> Vec<(IkuId, IkuScore)> {
    model.iku_of_ss(ss).filter(|i| crate::totals::counts(model, *i, unit.version)).map(|i| (i, scores.iku(i))).collect()
}

/// The units asked for, in the order of the scores; all where nobody is asked for.
fn units<'s>(scores: &'s Scores, only: &'s [HolderId]) -> impl Iterator<Item = &'s UnitScore> {
    scores.units.iter().filter(move |u| only.is_empty() || only.contains(&u.holder))
}

/// The people asked for, likewise.
fn people<'s>(scores: &'s Scores, only: &'s [HolderId]) -> impl Iterator<Item = &'s PersonScore> {
    scores.people.iter().filter(move |p| only.is_empty() || only.contains(&p.holder))
}
