//! Changes of a text by its statements. Each keeps every comment: where it cannot, there is none.

use bsc_syntax::{Node, Token, Tree, TriviaKind};
use std::ops::Range;

/// What to put in place of a stretch of the text.
pub(crate) type Edit = (Range<u32>, String);

/// A text with its tree.
pub(crate) struct Source<'t> {
    pub tree: &'t Tree,
    pub text: &'t str,
}

impl<'t> Source<'t> {
    fn slice(&self, from: u32, to: u32) -> &'t str {
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }

    fn end(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// What stands before a place on its line, without the mark that may begin a file; and where that begins.
    fn before(&self, at: u32) -> (&'t str, u32) {
        let head = self.slice(0, at);
        let start = head.rfind('\n').map_or(0, |newline| newline + 1);
        let line = head.get(start..).unwrap_or_default();
        let line = line.strip_prefix('\u{FEFF}').unwrap_or(line);
        (line, at - length(line))
    }

    /// The white space that begins the line of a place.
    fn indent(&self, at: u32) -> &'t str {
        let line = self.before(at).0;
        line.get(..line.len() - line.trim_start().len()).unwrap_or_default()
    }

    /// The first place from here on that is neither space nor tab.
    fn skip(&self, at: u32) -> u32 {
        let rest = self.slice(at, self.end());
        at + length(rest) - length(rest.trim_start_matches([' ', '\t']))
    }

    /// What stands from here on is the end of the line, and where the next line begins.
    fn line_end(&self, at: u32) -> Option<u32> {
        let rest = self.slice(at, self.end());
        match (rest.strip_prefix('\n'), rest.strip_prefix("\r\n")) {
            (Some(_), _) => Some(at + 1),
            (_, Some(_)) => Some(at + 2),
            _ => rest.is_empty().then_some(at),
        }
    }

    fn newline(&self) -> &'static str {
        if self.text.find('\n').is_some_and(|at| self.text.get(..at).is_some_and(|l| l.ends_with('\r'))) {
            "\r\n"
        } else {
            "\n"
        }
    }

    /// The comments in a stretch of the text.
    pub fn comments(&self, from: u32, to: u32) -> impl Iterator<Item = &'t str> + '_ {
        let first = self.tree.trivia().partition_point(|t| t.start < from);
        let here = self.tree.trivia().iter().skip(first).take_while(move |t| t.start < to);
        here.filter(|t| t.kind != TriviaKind::BlankLines).map(|t| self.slice(t.start, t.end))
    }

    /// Takes a statement out: with its line where it stands alone on it, else with its `;`. Comments inside it stay, each on a
    /// line; one behind it stays where it is.
    pub fn remove(&self, node: Node<'t>) -> Edit {
        let (start, end) = (node.span().start, node.span().end);
        let (before, line) = self.before(start);
        let alone = before.trim().is_empty();
        let mut next = self.skip(end);
        if self.slice(next, self.end()).starts_with(';') {
            next = self.skip(next + 1);
        }
        let kept: Vec<&str> = self.comments(start, end).collect();
        if !kept.is_empty() {
            let turn = format!("{}{}", self.newline(), self.indent(start));
            let last = if self.line_end(next).is_some() { "" } else { &turn };
            return (start..next, kept.join(&turn) + last);
        }
        let rest = self.slice(next, self.end());
        let goes_on = !(self.line_end(next).is_some() || rest.starts_with(['}', '/']));
        let trimmed = before.trim_end();
        match self.line_end(next) {
            Some(below) if alone => (line..below, String::new()),
            _ if !alone && !goes_on && trimmed.ends_with(';') => {
                (line + length(trimmed) - 1..self.skip_back(next, end), String::new())
            }
            _ => (start..next, String::new()),
        }
    }

    /// The end of what belongs to a statement that ends a line: the white space behind it stays.
    fn skip_back(&self, next: u32, end: u32) -> u32 {
        end + length(self.slice(end, next).trim_end())
    }

    /// Takes an argument out of the head of a statement, with the word that opens it.
    pub fn remove_argument(&self, node: Node<'t>, argument: &Token, connector: Option<&str>) -> Option<Edit> {
        let tokens = node.tokens();
        let mut first = tokens.iter().position(|t| t.start == argument.start)?;
        let before = |at: usize| at.checked_sub(1).and_then(|at| tokens.get(at));
        if connector.is_some() && before(first).map(|t| node.token_text(t)) == connector {
            first -= 1;
        }
        let from = before(first).map_or(node.keyword_span().end, |t| t.end);
        self.comments(from, argument.end).next().is_none().then(|| (from..argument.end, String::new()))
    }

    /// Puts a statement into the block of another: behind the last child that `goes_before` it, else in front of the first; a
    /// block is made where there is none.
    pub fn insert(&self, node: Node<'t>, statement: &str, goes_before: impl Fn(&Node<'t>) -> bool) -> Option<Edit> {
        let Some(block) = node.block_span() else {
            let end = node.head_span().end;
            return Some((end..end, format!(" {{ {statement} }}")));
        };
        let mut anchor = None;
        for child in node.children() {
            if goes_before(&child) {
                anchor = Some(child);
            }
        }
        let (at, text) = match (anchor, node.children().next()) {
            (Some(anchor), _) => self.behind(anchor, statement),
            (None, Some(first)) => {
                let start = first.span().start;
                let alone = self.before(start).0.trim().is_empty();
                let turn = format!("{}{}", self.newline(), self.indent(start));
                (start, if alone { aligned(statement, first) + &turn } else { format!("{statement}; ") })
            }
            // without a `}` nobody knows where the block ends
            (None, None) if !self.slice(block.start, block.end).ends_with('}') => return None,
            (None, None) => (block.start + 1, format!(" {statement}{}", self.gap_before(block.start + 1))),
        };
        Some((at..at, text))
    }

    fn gap_before(&self, at: u32) -> &'static str {
        if self.slice(at, self.end()).starts_with('}') { " " } else { "" }
    }

    /// Where to write, and what, so that a statement follows another: on a line of its own where that stands alone.
    fn behind(&self, anchor: Node<'t>, statement: &str) -> (u32, String) {
        let (start, end) = (anchor.span().start, anchor.span().end);
        let alone = self.before(start).0.trim().is_empty();
        let mut line_end = self.skip(end);
        if self.slice(line_end, self.end()).starts_with(';') {
            line_end = self.skip(line_end + 1);
        }
        if self.slice(line_end, self.end()).starts_with("//") {
            line_end += self.slice(line_end, self.end()).find(['\n', '\r']).map_or(0, |at| at as u32);
        }
        if alone && self.line_end(line_end).is_some() {
            let text = format!("{}{}{}", self.newline(), self.indent(start), aligned(statement, anchor));
            return (line_end, text);
        }
        (end, format!("; {statement}"))
    }

    /// Writes behind the head of a statement.
    pub fn append(node: Node<'t>, text: &str) -> Edit {
        let end = node.head_span().end;
        (end..end, format!(" {text}"))
    }
}

/// A statement, its arguments in the column of those of its neighbour.
fn aligned(statement: &str, neighbour: Node<'_>) -> String {
    let Some((keyword, rest)) = statement.split_once(' ') else { return statement.to_owned() };
    let column = neighbour.arguments_span().start.saturating_sub(neighbour.span().start) as usize;
    format!("{keyword:<width$} {rest}", width = column.saturating_sub(1))
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bsc_diagnostics::FileId;
    use bsc_syntax::Nest;

    fn with(text: &str, change: impl for<'t> Fn(&Source<'t>, Node<'t>) -> Edit) -> String {
        let at = text.find('§').unwrap();
        let text = text.replace('§', "");
        let (tree, _) = bsc_syntax::parse(FileId(0), &text);
        let source = Source { tree: &tree, text: &text };
        let node = Nest::new(&tree, &text).around(at as u32).next().unwrap();
        let (range, new) = change(&source, node);
        let mut text = text.clone();
        text.replace_range(range.start as usize..range.end as usize, &new);
        text
    }

    #[test]
    fn a_statement_goes_and_comments_stay() {
        for (before, after) in [
            ("iku a {\n    §lapor tahunan\n    target 5\n}\n", "iku a {\n    target 5\n}\n"),
            ("iku a {\r\n    §lapor tahunan ; \r\n    target 5\r\n}\r\n", "iku a {\r\n    target 5\r\n}\r\n"),
            ("iku a {\n    §lapor tahunan // sebab\n}\n", "iku a {\n    // sebab\n}\n"),
            ("iku a {\n    /* s */ §lapor tahunan\n}\n", "iku a {\n    /* s */ \n}\n"),
            ("iku a { §lapor tahunan; target 5 }\n", "iku a { target 5 }\n"),
            ("iku a { target 5; §lapor tahunan }\n", "iku a { target 5 }\n"),
            ("iku a { target 5; §lapor tahunan; tujuan \"x\" }\n", "iku a { target 5; tujuan \"x\" }\n"),
            ("iku a { §lapor tahunan }\n", "iku a { }\n"),
            ("iku a {\n    target 5; §lapor tahunan // c\n}\n", "iku a {\n    target 5 // c\n}\n"),
            ("iku a {\n    §lapor tahunan; target 5\n}\n", "iku a {\n    target 5\n}\n"),
            ("iku a {\n    §lapor tahunan }\n", "iku a {\n    }\n"),
            (
                "iku a {\n    §satuan indeks 1..5 {\n        // a\n        makna 1 \"x\" /* b */\n    } // c\n}\n",
                "iku a {\n    // a\n    /* b */\n    // c\n}\n",
            ),
            ("iku a { §satuan /* a */ persen; lapor tahunan }\n", "iku a { /* a */\nlapor tahunan }\n"),
            ("\u{FEFF}§abaikan CAS001 \"x\"\nunit a\n", "\u{FEFF}unit a\n"),
            ("unit a\n§skala b { X 1 }", "unit a\n"),
        ] {
            assert_eq!(with(before, |source, node| source.remove(node)), after, "{before:?}");
        }
    }

    #[test]
    fn a_statement_is_put_among_the_others() {
        for (before, after) in [
            ("§iku a \"A\"\n", "iku a \"A\" { lapor tahunan }\n"),
            ("§iku a { }\n", "iku a { lapor tahunan }\n"),
            ("§iku a {}\n", "iku a { lapor tahunan }\n"),
            ("§iku a { target 5 }\n", "iku a { lapor tahunan; target 5 }\n"),
            ("§iku a { satuan persen; target 5 }\n", "iku a { satuan persen; lapor tahunan; target 5 }\n"),
            ("§iku a {\n    target 5\n}\n", "iku a {\n    lapor  tahunan\n    target 5\n}\n"),
            (
                "§iku a {\r\n    satuan  persen; // c\r\n    target  5\r\n}\r\n",
                "iku a {\r\n    satuan  persen; // c\r\n    lapor   tahunan\r\n    target  5\r\n}\r\n",
            ),
            (
                "§iku a {\n    satuan indeks 1..5 {\n        makna 1 \"x\"\n    }\n    target 5\n}\n",
                "iku a {\n    satuan indeks 1..5 {\n        makna 1 \"x\"\n    }\n    lapor  tahunan\n    target 5\n}\n",
            ),
        ] {
            let done = with(before, |source, node| {
                source.insert(node, "lapor tahunan", |child| child.keyword() == "satuan").unwrap()
            });
            assert_eq!(done, after, "{before:?}");
        }
    }
}
