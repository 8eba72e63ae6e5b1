//! Fixes, applied.

use crate::{Diagnostic, FileId, Files, Span};
use std::collections::{BTreeMap, BTreeSet};

/// A text after fixes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mended {
    /// What the file says now.
    pub text: String,
    /// How many findings have been mended in it.
    pub fixes: usize,
}

/// Applies the fixes of findings to their files, of which `mendable` says whether they may be changed.
///
/// A finding with several fixes leaves a choice, so none of them is applied. Of fixes that touch the same place the first in the
/// order of the findings is applied; the others are for another time, when the findings are known anew. A fix is applied whole
/// or not at all.
pub fn apply(diagnostics: &[Diagnostic], files: &Files, mendable: impl Fn(FileId) -> bool) -> BTreeMap<FileId, Mended> {
    // by file: end and text of each edit by its start
    let mut taken: BTreeMap<FileId, BTreeMap<u32, (u32, &str)>> = BTreeMap::new();
    let mut counts: BTreeMap<FileId, usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        let [fix] = diagnostic.fixes.as_slice() else { continue };
        if fix.edits.is_empty() || !fix.edits.iter().all(|(span, _)| mendable(span.file) && free(&taken, span)) {
            continue;
        }
        for (span, text) in &fix.edits {
            taken.entry(span.file).or_default().insert(span.start, (span.end, text));
        }
        let touched: BTreeSet<FileId> = fix.edits.iter().map(|(span, _)| span.file).collect();
        touched.into_iter().for_each(|file| *counts.entry(file).or_default() += 1);
    }
    let mended = |(file, edits): (FileId, BTreeMap<u32, (u32, &str)>)| {
        let (old, mut text, mut at) = (files.text(file), String::new(), 0);
        for (start, (end, new)) in edits {
            text += old.get(at..start as usize).unwrap_or_default();
            text += new;
            at = end as usize;
        }
        text += old.get(at..).unwrap_or_default();
        (file, Mended { text, fixes: counts.get(&file).copied().unwrap_or_default() })
    };
    taken.into_iter().map(mended).collect()
}

/// Whether nothing has been changed at a place; two texts put in at one place are a clash too.
fn free(taken: &BTreeMap<FileId, BTreeMap<u32, (u32, &str)>>, span: &Span) -> bool {
    let Some(taken) = taken.get(&span.file) else { return true };
    let before = taken.range(..=span.start).next_back();
    let after = taken.range(span.start..).next();
    before.is_none_or(|(start, (end, _))| *end <= span.start && *start != span.start)
        && after.is_none_or(|(start, _)| span.end <= *start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Message, Severity};

    #[test]
    fn fixes_that_touch_wait_for_another_time() {
        let mut files = Files::new();
        let file = files.add("a.bsc", "abcdef");
        let other = files.add("stdlib.bsc", "abcdef");
        let fix = |file, edits: &[(usize, usize, &str)]| {
            let edits = edits.iter().map(|(from, to, text)| (files.span(file, *from, *to), (*text).to_owned()));
            let found = Diagnostic::rule("CAS001", Severity::Error, files.span(file, 0, 1), Message::default());
            found.fix(Message::default(), edits.collect())
        };
        let choice = fix(file, &[(5, 6, "X")]).fix(Message::default(), vec![(files.span(file, 5, 6), "Y".into())]);
        for (found, text, count) in [
            (vec![fix(file, &[(0, 1, "A")]), fix(file, &[(1, 2, "")])], Some("Acdef"), 2),
            (vec![fix(file, &[(0, 3, "A")]), fix(file, &[(2, 4, "B")])], Some("Adef"), 1),
            (vec![fix(file, &[(3, 3, "A")]), fix(file, &[(3, 3, "B")])], Some("abcAdef"), 1),
            (vec![fix(file, &[(0, 1, "A"), (4, 5, "E")]), fix(file, &[(2, 3, "C"), (4, 5, "F")])], Some("AbcdEf"), 1),
            (vec![choice], None, 0),
            (vec![fix(other, &[(0, 1, "A")])], None, 0),
        ] {
            let mended = apply(&found, &files, |file| file != other);
            let got = mended.get(&file);
            assert_eq!((got.map(|m| m.text.as_str()), got.map_or(0, |m| m.fixes)), (text, count), "{found:?}");
        }
    }
}
