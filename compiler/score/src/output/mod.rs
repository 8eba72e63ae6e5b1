//! Scores in print: a table for people, JSON and CSV for programs.

mod csv;
mod json;
mod listing;
mod table;

pub use csv::csv;
pub use json::json;
pub use listing::{Cell, Column, Listing, Words};
pub use table::table;

use crate::{IkuScore, PersonScore, Scores, UnitScore};
use bsc_model::{HolderId, IkuId, Model};
use bsc_number::Number;
use bsc_schema::kw;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Names longer than this are cut, so that a line fits a terminal.
const WIDEST: usize = 44;

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
pub(crate) fn as_typed(model: &Model, id: IkuId, number: Option<Number>) -> String {
    let scale = || model.iku_field(id, kw::SATUAN).found().and_then(|f| model.profile().scale(f.source()));
    let predicate = number.and_then(|n| scale()?.values.iter().find(|v| v.1 == n));
    predicate.map_or_else(|| plain(number), |p| p.0.clone())
}

/// `hijau`, `kuning`, `merah`, or `n/a`.
fn status(model: &Model, number: Option<Number>) -> &str {
    number.and_then(|n| model.profile().status_of(n)).unwrap_or(NONE)
}

/// The IKU of an SS that count, with their figures.
pub(crate) fn counted(scores: &Scores, unit: &UnitScore, model: &Model, ss: bsc_model::SsId) -> Vec<(IkuId, IkuScore)> {
    unit.iku(model, ss).map(|i| (i, scores.iku(i))).collect()
}

/// Somebody is asked for, by an ascending list; all are where it is empty.
pub(crate) fn among(only: &[HolderId], holder: HolderId) -> bool {
    only.is_empty() || only.binary_search(&holder).is_ok()
}

/// The units asked for, in the order of the scores; all where nobody is asked for.
fn units<'s>(scores: &'s Scores, only: &'s [HolderId]) -> impl Iterator<Item = &'s UnitScore> {
    scores.units.iter().filter(move |u| among(only, u.holder))
}

/// The people asked for, likewise.
fn people<'s>(scores: &'s Scores, only: &'s [HolderId]) -> impl Iterator<Item = &'s PersonScore> {
    scores.people.iter().filter(move |p| among(only, p.holder))
}

/// Rows in columns, each cell with two spaces before it; `right` says which columns stand to the right.
fn aligned<R: AsRef<[String]>>(rows: &[R], right: impl Fn(usize) -> bool, out: &mut String) {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        let row = row.as_ref();
        widths.resize(widths.len().max(row.len()), 0);
        widths.iter_mut().zip(row).for_each(|(width, cell)| *width = (*width).max(cell.width()));
    }
    for row in rows {
        let mut line = String::new();
        for (at, (cell, width)) in row.as_ref().iter().zip(&widths).enumerate() {
            let gap = " ".repeat(width.saturating_sub(cell.width()));
            let (before, behind) = if right(at) { (gap.as_str(), "") } else { ("", gap.as_str()) };
            for part in ["  ", before, cell, behind] {
                line.push_str(part);
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// What would move the cursor of a terminal is left out.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cuts a long name at a character, with `…`.
fn cut(text: &str) -> String {
    let text = one_line(text);
    if text.width() <= WIDEST {
        return text;
    }
    let mut out = String::new();
    for c in text.chars() {
        if out.width() + UnicodeWidthChar::width(c).unwrap_or(0) >= WIDEST {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}
