//! What changes from one text to another, as a unified diff: what `git apply` and `patch` read.

use std::fmt::Write;

/// Lines around a change.
const CONTEXT: usize = 3;
/// From so many differing lines on, the shortest way is not sought.
const EDITS: usize = 2000;

/// Lines that stand in the one text and not in the other: where they begin in both, and how many they are in both.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
struct Change {
    old: usize,
    new: usize,
    removed: usize,
    added: usize,
}

/// The difference of two texts of one file; empty where there is none.
pub(crate) fn unified(name: &str, old: &str, new: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let changes = changes(&before, &after);
    let mut out = String::new();
    if !changes.is_empty() {
        let _ = writeln!(out, "--- a/{name}\n+++ b/{name}");
    }
    let mut rest = &changes[..];
    while let Some(first) = rest.first() {
        // Changes whose lines around them touch stand in one piece.
        let near = |pair: &[Change]| matches!(pair, [one, other] if other.old - (one.old + one.removed) <= 2 * CONTEXT);
        let count = 1 + rest.windows(2).take_while(|pair| near(pair)).count();
        let (piece, behind) = rest.split_at(count);
        rest = behind;
        let last = piece.last().unwrap_or(first);
        let start = first.old.saturating_sub(CONTEXT);
        let end = (last.old + last.removed + CONTEXT).min(before.len());
        let shift = |at: usize, change: &Change| (at + change.new).saturating_sub(change.old);
        let new_start = shift(start, first);
        let new_end = (end + last.new + last.added).saturating_sub(last.old + last.removed);
        let _ = writeln!(out, "@@ -{} +{} @@", range(start, end), range(new_start, new_end));
        let mut at = start;
        for change in piece {
            lines(&mut out, ' ', before.get(at..change.old));
            lines(&mut out, '-', before.get(change.old..change.old + change.removed));
            lines(&mut out, '+', after.get(change.new..change.new + change.added));
            at = change.old + change.removed;
        }
        lines(&mut out, ' ', before.get(at..end));
    }
    out
}

fn range(start: usize, end: usize) -> String {
    match end - start {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        length => format!("{},{length}", start + 1),
    }
}

fn lines(out: &mut String, sign: char, lines: Option<&[&str]>) {
    for line in lines.unwrap_or_default() {
        out.push(sign);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}

/// The changes, by the shortest way from the one to the other (Myers 1986); where they have little in common, all in one.
fn changes(old: &[&str], new: &[&str]) -> Vec<Change> {
    let head = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let [old_rest, new_rest] = [old, new].map(|lines| lines.get(head..).unwrap_or_default());
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(one, other)| one == other).count();
    let [old, new] = [old_rest, new_rest].map(|lines| lines.get(..lines.len() - tail).unwrap_or_default());
    let mut steps = shortest(old, new).unwrap_or_else(|| vec![(0, 0, old.len(), new.len())]);
    steps.retain(|(_, _, removed, added)| removed + added > 0);
    let mut found: Vec<Change> = Vec::new();
    for (old, new, removed, added) in steps {
        match found
            .last_mut()
            .filter(|last| last.old + last.removed == old + head && last.new + last.added == new + head)
        {
            Some(last) => (last.removed, last.added) = (last.removed + removed, last.added + added),
            None => found.push(Change { old: old + head, new: new + head, removed, added }),
        }
    }
    found
}

/// A step from a place in both texts: so many lines removed, so many added.
type Step = (usize, usize, usize, usize);

/// Single removals and additions in order. None where they are too many.
fn shortest(old: &[&str], new: &[&str]) -> Option<Vec<Step>> {
    let most = (old.len() + new.len()).min(EDITS);
    // By diagonal, shifted so that none is negative: how far into the old text one comes with so many edits.
    let mut reach = vec![0_usize; 2 * most + 3];
    let mut history: Vec<Vec<usize>> = Vec::new();
    let middle = most + 1;
    for edits in 0..=most {
        history.push(reach.get(middle - edits.min(middle)..(middle + edits + 2).min(reach.len()))?.to_vec());
        for diagonal in (middle - edits..=middle + edits).step_by(2) {
            let (left, right) = (*reach.get(diagonal - 1)?, *reach.get(diagonal + 1)?);
            let down = diagonal == middle - edits || (diagonal != middle + edits && left < right);
            let mut x = if down { right } else { left + 1 };
            let y = |x: usize| (x + middle).checked_sub(diagonal);
            while y(x).is_some_and(|y| old.get(x).is_some_and(|line| new.get(y) == Some(line))) {
                x += 1;
            }
            *reach.get_mut(diagonal)? = x;
            if x >= old.len() && y(x).is_some_and(|y| y >= new.len()) {
                return walk(&history, middle, old.len(), new.len());
            }
        }
    }
    None
}

/// The way back from the end.
fn walk(history: &[Vec<usize>], middle: usize, mut x: usize, mut y: usize) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    for (edits, reach) in history.iter().enumerate().rev() {
        if edits == 0 {
            break;
        }
        // `reach` begins with the diagonal `middle - edits`.
        let at = |diagonal: usize| reach.get(diagonal + edits - middle).copied();
        let diagonal = x + middle - y;
        let down = diagonal == middle - edits || (diagonal != middle + edits && at(diagonal - 1)? < at(diagonal + 1)?);
        let from = if down { diagonal + 1 } else { diagonal - 1 };
        let before = at(from)?;
        let before_y = (before + middle).checked_sub(from)?;
        steps.push(if down { (before, before_y, 0, 1) } else { (before, before_y, 1, 0) });
        (x, y) = (before, before_y);
    }
    steps.reverse();
    Some(steps)
}

#[cfg(test)]
mod tests;
