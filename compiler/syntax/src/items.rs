//! The first look at a text: where top-level items begin, and how deep their blocks go.
//!
//! It skips texts, fences and comments just as the grammar reads them, so that both see the same braces. The grammar then works on
//! one item at a time, which keeps its memory small, and never on one that is nested too deeply.

use crate::{MAX_DEPTH, TOP_LEVEL};
use memchr::{memchr, memchr_iter, memchr3, memmem};

/// A top-level item: the text from its keyword up to the next one in column 0. The first may begin with anything.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Item {
    pub start: usize,
    pub end: usize,
    /// The `{` that is one too deep.
    pub too_deep: Option<usize>,
}

/// Where a text ends that is open from `start` to the line's `end`: before a `{` or a comment that ends the line.
pub(crate) fn unclosed_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let line = bytes.get(start..end).unwrap_or(&[]);
    let comment = |rest: &[u8]| rest.starts_with(b"//");
    let stop = line.iter().enumerate().position(|(at, byte)| {
        let rest = line.get(at + 1..).unwrap_or(&[]);
        match byte {
            b'{' => {
                let rest = rest.trim_ascii_start();
                rest.is_empty() || comment(rest)
            }
            b' ' | b'\t' | b'\r' => comment(rest),
            _ => false,
        }
    });
    start + stop.unwrap_or(line.len())
}

/// A fence of more quotes ends like one of so many.
pub(crate) const MAX_FENCE: usize = 6;

pub(crate) struct Items<'t> {
    bytes: &'t [u8],
    at: usize,
    /// From here on there is no `*/`, and no run of quotes of this width: known after one search, so that many openings cost no more.
    no_comment_end: usize,
    no_fence_end: [usize; MAX_FENCE + 1],
}

impl<'t> Items<'t> {
    /// The items of `text` from the offset `at` on.
    pub fn new(text: &'t str, at: usize) -> Items<'t> {
        Items { bytes: text.as_bytes(), at, no_comment_end: usize::MAX, no_fence_end: [usize::MAX; MAX_FENCE + 1] }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn rest(&self, at: usize) -> &'t [u8] {
        self.bytes.get(at..).unwrap_or(&[])
    }

    /// Offset of the next line end, or of the end of the text.
    fn line_end(&self, at: usize) -> usize {
        memchr(b'\n', self.rest(at)).map_or(self.bytes.len(), |length| at + length)
    }

    /// After the quote that ends a text whose content begins at `start`; where there is none, see [`unclosed_end`].
    fn text_end(&self, start: usize) -> usize {
        let mut at = start;
        while let Some(length) = memchr3(b'"', b'\\', b'\n', self.rest(at)) {
            at += length;
            match self.byte(at) {
                b'"' => return at + 1,
                b'\n' => return unclosed_end(self.bytes, start, at),
                _ if self.byte(at + 1) == b'\n' => return unclosed_end(self.bytes, start, at + 1),
                _ => at += 2,
            }
        }
        unclosed_end(self.bytes, start, self.bytes.len())
    }

    fn quotes(&self, at: usize) -> usize {
        self.rest(at).iter().take_while(|&&byte| byte == b'"').count()
    }

    /// After the quotes that end a fence of this width; an unclosed one ends where the next item begins.
    fn fence_end(&mut self, start: usize, width: usize) -> usize {
        let known = self.no_fence_end.get(width).copied().unwrap_or(0);
        if start < known {
            let mut at = start;
            while let Some(found) = memchr(b'"', self.rest(at)) {
                let run = self.quotes(at + found);
                at += found + run;
                if run >= width {
                    return at;
                }
            }
            if let Some(known) = self.no_fence_end.get_mut(width) {
                *known = start;
            }
        }
        self.next_item(start)
    }

    /// After the `*/` of a comment whose content begins at `at`; an unclosed one ends where the next item begins.
    fn comment_end(&mut self, at: usize) -> usize {
        if at < self.no_comment_end {
            if let Some(length) = memmem::find(self.rest(at), b"*/") {
                return at + length + 2;
            }
            self.no_comment_end = at;
        }
        self.next_item(at)
    }

    fn is_item_start(&self, at: usize) -> bool {
        let rest = self.rest(at);
        // One more than the longest keyword has.
        let length = rest.iter().take(17).take_while(|&&byte| byte.is_ascii_lowercase() || byte == b'_').count();
        let follows = rest.get(length).copied().unwrap_or(b' ');
        if length == 0 || matches!(follows, b'0'..=b'9' | b'A'..=b'Z' | b'.' | b'@' | b'-' | 0x80..) {
            return false;
        }
        TOP_LEVEL.iter().any(|keyword| rest.get(..length) == Some(keyword.as_bytes()))
    }

    /// Offset of the next line that begins with a top-level keyword, or of the end of the text.
    fn next_item(&self, mut at: usize) -> usize {
        loop {
            at = self.line_end(at) + 1;
            if at > self.bytes.len() {
                return self.bytes.len();
            }
            if self.is_item_start(at) {
                return at;
            }
        }
    }
}

impl Items<'_> {
    /// The next byte that tells something: braces only where they are wanted.
    fn telling<const BRACES: bool>(&self, at: usize) -> usize {
        let rest = self.rest(at);
        let found = if BRACES {
            rest.iter().position(|byte| matches!(byte, b'\n' | b'"' | b'/' | b'{' | b'}'))
        } else {
            memchr3(b'\n', b'"', b'/', rest)
        };
        at + found.unwrap_or(rest.len())
    }

    /// Where the item that begins at `start` ends, and, with `BRACES`, which `{` in it is one too deep.
    fn end<const BRACES: bool>(&mut self, start: usize) -> (usize, Option<usize>) {
        let (mut at, mut depth, mut too_deep) = (start, 0_usize, None);
        loop {
            at = self.telling::<BRACES>(at);
            let (next, what) = (self.byte(at + 1), self.byte(at));
            let begin = at;
            match what {
                _ if at >= self.bytes.len() => return (at, too_deep),
                b'"' => {
                    let width = self.quotes(at);
                    at = match width {
                        3.. => self.fence_end(at + width, width.min(MAX_FENCE)),
                        _ => self.text_end(at + 1),
                    };
                }
                b'/' if next == b'/' && self.byte(at.wrapping_sub(1)) == b':' => {
                    at += self.rest(at).iter().take_while(|byte| !matches!(byte, b' ' | b'\t' | b'\n')).count();
                }
                b'/' if next == b'/' => at = self.line_end(at),
                b'/' if next == b'*' => at = self.comment_end(at + 2),
                b'{' => {
                    (at, depth) = (at + 1, depth + 1);
                    if depth > MAX_DEPTH {
                        too_deep = too_deep.or(Some(begin));
                    }
                }
                b'}' => (at, depth) = (at + 1, depth.saturating_sub(1)),
                _ => at += 1,
            }
            // Behind a line end, or behind what is left open up to the next item.
            if self.byte(at.wrapping_sub(1)) == b'\n' && self.byte(at).is_ascii_lowercase() && self.is_item_start(at) {
                return (at, too_deep);
            }
        }
    }
}

impl Iterator for Items<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        let start = self.at;
        if start >= self.bytes.len() {
            return None;
        }
        let (end, _) = self.end::<false>(start);
        // Few items have braces enough to be too deep.
        let braces = memchr_iter(b'{', self.bytes.get(start..end).unwrap_or(&[])).count();
        let too_deep = if braces > MAX_DEPTH { self.end::<true>(start).1 } else { None };
        self.at = end;
        Some(Item { start, end, too_deep })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(text: &str) -> Vec<&str> {
        Items::new(text, 0).map(|item| text.get(item.start..item.end).unwrap()).collect()
    }

    #[test]
    fn a_keyword_in_column_0_begins_an_item() {
        let text = "// awal\nunit a {\n  unit b\n}\nunit_kerja c\npeta a 2018 {\nss x\npk a 2018";
        assert_eq!(
            items(text),
            ["// awal\n", "unit a {\n  unit b\n}\nunit_kerja c\n", "peta a 2018 {\nss x\n", "pk a 2018"]
        );
        assert_eq!(
            items("unit a\nhukuman_disipliner b\nhukuman_disiplin c"),
            ["unit a\nhukuman_disipliner b\n", "hukuman_disiplin c"]
        );
    }

    #[test]
    fn texts_fences_and_comments_are_skipped() {
        for inside in [
            "\"\"\"\nunit b {{{\n\"\"\"",
            "/*\nunit b {\n*/",
            "\"\"\"\"\n\"\"\"\nunit b\n\"\"\"\"",
            "\"{{{ \\\" {{\" // {{",
        ] {
            let text = format!("unit a {inside}\n");
            assert_eq!(items(&text), [text.as_str()]);
        }
    }

    #[test]
    fn what_is_left_open_ends_at_the_next_item() {
        for open in ["\"\"\" teks", "/* catatan", "\"teks", "{ {"] {
            let text = format!("unit a {open}\n jenis x\nunit b\n");
            assert_eq!(items(&text), [&format!("unit a {open}\n jenis x\n"), "unit b\n"], "{open}");
        }
    }

    #[test]
    fn depth_costs_only_its_item() {
        let text = format!("unit a {}\nunit b {}", "{".repeat(MAX_DEPTH + 1), "{".repeat(MAX_DEPTH));
        let deep: Vec<_> = Items::new(&text, 0).map(|item| item.too_deep.is_some()).collect();
        assert_eq!(deep, [true, false]);
    }
}
