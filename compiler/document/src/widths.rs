//! How wide the columns of a table are, and how many lines a text takes, where letters do not make room for themselves.

use crate::{Cell, Content, RowKind, Table};

/// Words longer than this may be broken.
const LONGEST: u32 = 24;

/// Widths of the columns: by their shares of `whole`, but each wide enough for its longest word or figure, where a letter is `letter`
/// wide and `edge` goes for the edges of a cell; `days` stand on one line, as in spreadsheets, which have them as numbers. Where all that takes more than `whole`, they are wider together.
pub(crate) fn widths(table: &Table, whole: u32, letter: u32, edge: u32, days: bool) -> Vec<u32> {
    let least: Vec<u32> = longest(table, days).iter().map(|n| n.saturating_mul(letter).saturating_add(edge)).collect();
    share_out(table, &least, whole)
}

/// Widths of the columns: each its share of `whole`, and what it needs at `least` where that is more; the others share what is left.
pub fn share_out(table: &Table, least: &[u32], whole: u32) -> Vec<u32> {
    let shares: Vec<u32> = table.columns.iter().map(|c| u32::from(c.share())).collect();
    let mut narrow = vec![false; shares.len()];
    loop {
        let columns = || shares.iter().zip(least).zip(&narrow);
        let taken = columns().filter(|(_, narrow)| **narrow).map(|((_, least), _)| *least).fold(0, u32::saturating_add);
        let all: u32 = columns().filter(|(_, narrow)| !**narrow).map(|((share, _), _)| *share).sum();
        let left = whole.saturating_sub(taken);
        let by_share =
            |share: u32| u32::try_from(u64::from(left) * u64::from(share) / u64::from(all.max(1))).unwrap_or(left);
        let width = |((share, least), narrow): ((&u32, &u32), &bool)| if *narrow { *least } else { by_share(*share) };
        let found: Vec<u32> = columns().map(width).collect();
        // one that is made wider takes from the others: they are looked at again
        let mut changed = false;
        for ((width, least), narrow) in found.iter().zip(least).zip(&mut narrow) {
            let grows = !*narrow && width < least;
            *narrow |= grows;
            changed |= grows;
        }
        if !changed {
            return found;
        }
    }
}

/// Letters of the longest word or figure of each column.
fn longest(table: &Table, days: bool) -> Vec<u32> {
    let mut found: Vec<u32> = table.columns.iter().map(|c| word(&c.title)).collect();
    let rows = table.rows.iter().filter(|row| row.kind != RowKind::Band);
    for row in rows {
        for (width, cell) in found.iter_mut().zip(&row.cells).filter(|(_, cell)| cell.columns == 1 && cell.rows > 0) {
            *width = (*width).max(piece(cell, days));
        }
    }
    found
}

/// A figure stands on one line, with its mark; a day where it is `whole`.
fn piece(cell: &Cell, whole: bool) -> u32 {
    let text = cell.print();
    match cell.content {
        Content::Empty | Content::Text(_) | Content::Rich(_) => word(&text),
        Content::Date(_) if !whole => word(&text),
        _ => letters(&text) + 1,
    }
}

fn word(text: &str) -> u32 {
    text.split_inclusive(|c: char| c.is_whitespace() || c == '-')
        .map(|w| letters(w.trim_end()))
        .max()
        .unwrap_or(0)
        .min(LONGEST)
}

/// Capitals are a third wider.
fn letters(text: &str) -> u32 {
    let thirds = text.chars().map(|c| if c.is_uppercase() { 4u32 } else { 3 }).fold(0, u32::saturating_add);
    thirds.div_ceil(3)
}

/// About so many lines a text takes in so many letters: words go to the next line whole, but for those longer than a line. Letters
/// that are wider than the standard one are allowed for with a tenth.
pub(crate) fn lines(text: &str, width: u32) -> u32 {
    let width = (width * 9 / 10).max(1);
    text.lines().map(|line| wrapped(line, width)).fold(0, u32::saturating_add).max(1)
}

fn wrapped(line: &str, width: u32) -> u32 {
    let (mut lines, mut used) = (1u32, 0);
    for word in line.split_whitespace() {
        let long = u32::try_from(word.chars().count()).unwrap_or(u32::MAX);
        let gap = u32::from(used > 0);
        if used + gap <= width && long <= width - used - gap {
            used += gap + long;
        } else {
            lines = lines.saturating_add(u32::from(used > 0)).saturating_add((long - 1) / width);
            used = (long - 1) % width + 1;
        }
    }
    lines
}
