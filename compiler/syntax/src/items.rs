//! The first look at a text: where top-level items begin, and how deep their blocks go.
//!
//! It skips texts, fences and comments just as the grammar reads them, so that both see the same braces. The grammar then works on
//! one item at a time, which keeps its memory small, and never on one that is nested too deeply.

use crate::{MAX_DEPTH, TOP_LEVEL};
use memchr::{memchr, memmem};

/// A top-level item: the text from its keyword up to the next one in column 0. The first may begin with anything.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Item {
    pub start: usize,
    pub end: usize,
    /// The `{` or `(` that is one too deep.
    pub too_deep: Option<usize>,
}

/// A fence of more quotes ends like one of so many.
pub(crate) const MAX_FENCE: usize = 6;

/// Words that stand in expressions, and so begin no statement there.
const RESERVED: [&[u8]; 11] =
    [b"dan", b"atau", b"bukan", b"semua", b"ada", b"dalam", b"banyak", b"jumlah", b"rata", b"maks", b"min"];

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

    /// After the quote that ends a text whose content begins at `at`; at the line end where there is none.
    fn text_end(&self, mut at: usize) -> usize {
        loop {
            match self.byte(at) {
                b'"' => return at + 1,
                b'\n' => return at,
                b'\\' if self.byte(at + 1) != b'\n' => at += 2,
                _ => at += 1,
            }
            if at >= self.bytes.len() {
                return self.bytes.len();
            }
        }
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

    /// After the curly quote that ends a curly text, or at the line end.
    fn curly_end(&self, mut at: usize) -> usize {
        loop {
            match self.rest(at) {
                [] | [b'\n', ..] => return at,
                [b'"', ..] => return at + 1,
                [0xE2, 0x80, 0x9C | 0x9D, ..] => return at + 3,
                _ => at += 1,
            }
        }
    }

    fn is_item_start(&self, at: usize) -> bool {
        let rest = self.rest(at);
        let length = rest.iter().take(16).take_while(|&&byte| byte.is_ascii_lowercase() || byte == b'_').count();
        let follows = rest.get(length).copied().unwrap_or(b' ');
        if length == 0 || matches!(follows, b'0'..=b'9' | b'A'..=b'Z' | b'.' | b'@' | b'-' | 0x80..) {
            return false;
        }
        TOP_LEVEL.iter().any(|keyword| rest.get(..length) == Some(keyword.as_bytes()))
    }

    /// Whether a line begins like a statement, as the grammar's rule of this name tells: a word and then a value, with no operator.
    fn is_statement_line(&self, at: usize) -> bool {
        let word = |at: usize| {
            let length = self
                .rest(at)
                .iter()
                .take_while(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || **byte == b'_')
                .count();
            (at + length, self.bytes.get(at..at + length).unwrap_or(&[]))
        };
        let blanks =
            |at: usize| at + self.rest(at).iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        let edge = |at: usize| !self.byte(at).is_ascii_uppercase() && self.byte(at).is_ascii();
        let reserved = |at: usize| {
            let (end, word) = word(at);
            edge(end) && RESERVED.contains(&word)
        };
        let start = blanks(at);
        let (end, _) = word(start);
        let second = blanks(end);
        let named =
            self.byte(start).is_ascii_lowercase() && edge(end) && second > end && !reserved(start) && !reserved(second);
        named && (self.byte(second).is_ascii_alphanumeric() || matches!(self.byte(second), b'"' | b'{'))
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

impl Iterator for Items<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let start = self.at;
        let mut at = start;
        let (mut depth, mut open) = (0_usize, 0_usize);
        let mut too_deep = None;
        while at < self.bytes.len() {
            match self.byte(at) {
                b'\n' => {
                    at += 1;
                    if open > 0 && self.is_statement_line(at) {
                        open = 0;
                    }
                    if self.byte(at).is_ascii_lowercase() && self.is_item_start(at) {
                        break;
                    }
                    continue;
                }
                b'"' => {
                    let width = self.quotes(at);
                    at = if width >= 3 {
                        self.fence_end(at + width, width.min(MAX_FENCE))
                    } else {
                        self.text_end(at + 1)
                    };
                    // What was left open ended right where the next item begins.
                    if self.byte(at.wrapping_sub(1)) == b'\n' {
                        break;
                    }
                    continue;
                }
                b'/' => {
                    at = match self.byte(at + 1) {
                        b'/' => self.line_end(at),
                        b'*' => self.comment_end(at + 2),
                        _ => at + 1,
                    };
                    if self.byte(at.wrapping_sub(1)) == b'\n' {
                        break;
                    }
                    continue;
                }
                b':' if self.rest(at).starts_with(b"://") => {
                    let length = self.rest(at).iter().take_while(|byte| !matches!(byte, b' ' | b'\t' | b'\n')).count();
                    at += length;
                    continue;
                }
                0xE2 if matches!(self.rest(at), [_, 0x80, 0x9C..=0x9E, ..]) => {
                    at = self.curly_end(at + 3);
                    continue;
                }
                b'{' => {
                    (depth, open) = (depth + 1, 0);
                    if depth > MAX_DEPTH && too_deep.is_none() {
                        too_deep = Some(at);
                    }
                }
                b'}' => (depth, open) = (depth.saturating_sub(1), 0),
                b';' => open = 0,
                b'(' => {
                    open += 1;
                    if open > MAX_DEPTH && too_deep.is_none() {
                        too_deep = Some(at);
                    }
                }
                b')' => open = open.saturating_sub(1),
                _ => {
                    let dull = |byte: &u8| {
                        !matches!(byte, b'\n' | b'"' | b'/' | b':' | 0xE2 | b'{' | b'}' | b'(' | b')' | b';')
                    };
                    at += self.rest(at + 1).iter().position(|byte| !dull(byte)).unwrap_or(self.bytes.len() - at - 1);
                }
            }
            at += 1;
        }
        self.at = at;
        Some(Item { start, end: at, too_deep })
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
        for open in ["\"\"\" teks", "/* catatan", "\"teks", "“teks", "{ {"] {
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
