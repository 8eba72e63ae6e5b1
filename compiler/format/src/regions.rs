//! The parts of a file in which braces, quotes or comments do not match: nothing in them is what it seems.

use bsc_diagnostics::Diagnostic;
use bsc_syntax::{TOP_LEVEL, Tree};
use std::ops::Range;

/// Faults that are no matter of one statement. `E0204`, a `{` on a line of its own, is one that formatting mends.
const STRUCTURE: [&str; 8] = ["E0101", "E0102", "E0103", "E0201", "E0202", "E0203", "E0205", "E0209"];

/// The fault that is only one of layout.
pub(crate) const LAYOUT: &str = "E0204";

/// The items of a file that must be left alone, in order, from their keyword to that of the next: items as the parser sees them, that
/// begin with a top-level keyword in column 0. `careful`: whatever their fault.
pub(crate) fn untouchable(tree: &Tree, text: &str, faults: &[Diagnostic], careful: bool) -> Vec<Range<usize>> {
    let touching = |code: &str| if careful { code != LAYOUT } else { STRUCTURE.contains(&code) };
    let mut places: Vec<usize> =
        faults.iter().filter(|f| touching(&f.code)).map(|f| f.primary.span.start as usize).collect();
    if places.is_empty() {
        return Vec::new();
    }
    places.sort_unstable();
    let starts =
        tree.roots(text).map(|root| (root.keyword_span().start as usize, root.keyword())).filter(|(at, keyword)| {
            TOP_LEVEL.contains(keyword) && text.as_bytes().get(at.wrapping_sub(1)).is_none_or(|byte| *byte == b'\n')
        });
    let mut bounds: Vec<usize> = std::iter::once(body(text)).chain(starts.map(|(at, _)| at)).collect();
    bounds.push(text.len());
    bounds.dedup();
    let mut places = places.into_iter().peekable();
    let mut found = Vec::new();
    for pair in bounds.windows(2) {
        let [start, end] = *pair else { continue };
        let mut hit = false;
        while places.next_if(|at| *at < end || end == text.len()).is_some() {
            hit = true;
        }
        if hit {
            found.push(start..end);
        }
    }
    if found.is_empty() && body(text) < text.len() {
        found.push(body(text)..text.len());
    }
    found
}

/// Where the text begins, behind a byte order mark.
pub(crate) fn body(text: &str) -> usize {
    if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 }
}
