//! The lines of a file that one finding shows: cut out, long lines cut down to what is marked, control characters made visible.
//!
//! Work and memory depend on what is shown, not on the size of the file, its lines or the marked span.

use crate::{FileId, Files, Span};
use std::ops::Range;

/// Lines of at most this many bytes are shown whole.
const WHOLE: usize = 160;
/// In a longer line, characters shown on each side of where a label begins or ends.
const AROUND: usize = 48;
/// Lines shown after the first of a span of several lines.
pub(super) const AFTER_START: usize = 2;
/// Lines shown before the last of such a span.
pub(super) const BEFORE_END: usize = 1;

/// Parts of a file, in order, as one text.
pub(super) struct Excerpt {
    pub(super) text: String,
    pub(super) lines: Vec<Line>,
    kept: Vec<Kept>,
}

/// A line of the excerpt.
pub(super) struct Line {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// Its place in the text of the excerpt.
    pub(super) range: Range<usize>,
}

/// A character of the file that is in the excerpt.
struct Kept {
    source: usize,
    shown: usize,
}

impl Excerpt {
    /// Cuts out what `spans` (all of `file`, clamped) need.
    pub(super) fn new(files: &Files, file: FileId, spans: &[Span]) -> Excerpt {
        let mut excerpt = Excerpt { text: String::new(), lines: Vec::new(), kept: Vec::new() };
        let mut anchors: Vec<usize> = spans.iter().flat_map(|span| [span.start as usize, span.end as usize]).collect();
        anchors.sort_unstable();
        anchors.dedup();
        for number in shown_lines(files, spans) {
            excerpt.skip_to(number);
            excerpt.push_line(files, file, number, &anchors);
        }
        if excerpt.lines.is_empty() {
            // A file that is not there: something must stand under the headline.
            excerpt.lines.push(Line { number: 1, range: 0..0 });
        }
        excerpt
    }

    /// Stands for lines that are left out: three empty ones, which is enough for the gap to be drawn as one.
    fn skip_to(&mut self, number: usize) {
        let Some(last) = self.lines.last().map(|line| line.number) else {
            return;
        };
        if number > last + 1 {
            let here = self.text.len();
            self.lines.extend((0..3).map(|_| Line { number, range: here..here }));
        }
    }

    fn push_line(&mut self, files: &Files, file: FileId, number: usize, anchors: &[usize]) {
        let Some((start, end)) = files.line_range(file, number) else {
            return;
        };
        if files.is_sealed(file) {
            let here = self.text.len();
            self.lines.push(Line { number, range: here..here });
            return;
        }
        let first = anchors.partition_point(|&anchor| anchor < start);
        let last = anchors.partition_point(|&anchor| anchor <= end);
        let anchors = anchors.get(first..last).unwrap_or(&[]);
        let begin = self.text.len();
        let mut at = start;
        for window in windows(files.text(file), start..end, anchors) {
            if at < window.start {
                self.text.push('…');
            }
            at = window.end;
            let part = files.text(file).get(window.clone()).unwrap_or("");
            for (offset, char) in part.char_indices() {
                self.kept.push(Kept { source: window.start + offset, shown: self.text.len() });
                self.text.push(visible(char));
            }
            // A label may end here, after the last character.
            self.kept.push(Kept { source: window.end, shown: self.text.len() });
        }
        if at < end {
            self.text.push('…');
        }
        self.text.push('\n');
        self.lines.push(Line { number, range: begin..self.text.len() });
    }

    /// The place in the excerpt of a place in the file; of one left out, the last before it that is there.
    pub(super) fn shown(&self, source: usize) -> usize {
        let index = self.kept.partition_point(|kept| kept.source <= source).saturating_sub(1);
        self.kept.get(index).map_or(0, |kept| kept.shown)
    }

    /// The line, from 0, of a place in the excerpt.
    pub(super) fn line_at(&self, shown: usize) -> usize {
        self.lines.partition_point(|line| line.range.start <= shown).saturating_sub(1)
    }
}

/// Numbers of the lines to show, ascending. A single line between two shown ones is shown too: a gap would be no shorter.
fn shown_lines(files: &Files, spans: &[Span]) -> Vec<usize> {
    let mut numbers = Vec::new();
    for span in spans {
        let (first, last) = (files.position(span.file, span.start).0, files.position(span.file, span.end).0);
        numbers.extend(first..=last.min(first + AFTER_START));
        numbers.extend(last.saturating_sub(BEFORE_END).max(first)..=last);
    }
    numbers.sort_unstable();
    numbers.dedup();
    let between: Vec<usize> = numbers
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if a + 2 == *b => Some(a + 1),
            _ => None,
        })
        .collect();
    numbers.extend(between);
    numbers.sort_unstable();
    numbers
}

/// The parts of a line that are shown: all of it, or its surroundings of the anchors, or its beginning.
fn windows(text: &str, line: Range<usize>, anchors: &[usize]) -> Vec<Range<usize>> {
    if line.len() <= WHOLE {
        return vec![line];
    }
    let start = [line.start];
    let anchors = if anchors.is_empty() { &start[..] } else { anchors };
    let mut windows: Vec<Range<usize>> = Vec::new();
    for &anchor in anchors {
        let before =
            text.get(line.start..anchor).unwrap_or("").chars().rev().take(AROUND).map(char::len_utf8).sum::<usize>();
        let after = text.get(anchor..line.end).unwrap_or("").chars().take(AROUND).map(char::len_utf8).sum::<usize>();
        let window = anchor - before..anchor + after;
        match windows.last_mut() {
            Some(last) if window.start <= last.end => last.end = last.end.max(window.end),
            _ => windows.push(window),
        }
    }
    windows
}

/// What would move the cursor, colour the terminal or turn the order of the letters around is shown as a sign.
pub(super) fn visible(char: char) -> char {
    match char {
        '\t' => '\t',
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + char as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => '\u{fffd}',
        _ => char,
    }
}
