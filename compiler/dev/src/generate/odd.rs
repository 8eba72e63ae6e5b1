//! The same statements in a layout that nobody would choose, with comments everywhere.

use super::Chance;
use bsc_diagnostics::FileId;
use bsc_syntax::{Node, TOP_LEVEL, Token, TokenKind, parse};

/// Prints a text without syntax errors anew: its statements and their order stay, but fields of a block change places, and layout and
/// comments follow from the seed. Comments that were in it are left out.
///
/// A comment names its place and its statement, by keyword and first argument: `// atas target 4` above it, `belakang` behind it,
/// `buka` behind its `{`, `akhir` before its `}`, `dalam` among its arguments.
pub fn odd(text: &str, seed: u64) -> String {
    let (tree, _) = parse(FileId(0), text);
    let mut printer = Printer { chance: Chance::new(seed), out: String::new(), depth: 0 };
    for root in tree.roots(text) {
        printer.statement(&root);
        printer.separator();
    }
    printer.out
}

struct Printer {
    chance: Chance,
    out: String,
    depth: usize,
}

/// What a statement is called in comments; none where that would not stand on one line.
fn name(node: &Node<'_>) -> Option<String> {
    let first = node.tokens().first()?;
    let word = node.token_text(first);
    (!word.contains('\n') && !word.contains("*/") && !word.starts_with("\"\"\""))
        .then(|| format!("{} {word}", node.keyword()))
}

fn is_on_one_line(node: &Node<'_>) -> bool {
    !node.tokens().iter().any(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Fence))
}

impl Printer {
    fn one_in(&mut self, times: usize) -> bool {
        self.chance.below(times) == 0
    }

    fn pick(&mut self, choices: &[&'static str]) -> &'static str {
        choices.get(self.chance.below(choices.len())).copied().unwrap_or("")
    }

    fn put(&mut self, choices: &[&'static str]) {
        let text = self.pick(choices);
        self.out.push_str(text);
    }

    /// A line end, and perhaps blank lines and an indentation.
    fn line_end(&mut self) {
        self.put(&["\n", "\n", "\n", "\n\n", "\r\n", "  \n", ";\n", "\n\n\n \t\n"]);
    }

    fn statement(&mut self, node: &Node<'_>) {
        let name = name(node);
        // A word in column 0 that begins a statement at the top level ends what is open.
        let nested = TOP_LEVEL.contains(&node.keyword()) && self.depth > 0;
        self.put(if nested { &[" ", "    "] } else { &["", "    ", "  ", "\t", "          "] });
        let begins_line = self.out.rsplit('\n').next().is_none_or(|line| line.trim().is_empty());
        if let Some(name) = name.as_deref().filter(|_| begins_line && self.one_in(4)) {
            if self.one_in(2) {
                self.out.push_str(&format!("// atas {name}"));
                self.put(&["\n", "\r\n", "  \n\n"]);
            } else {
                self.out.push_str(&format!("/* atas {name} */"));
                self.put(&["\n", " ", "\n\n"]);
            }
            self.out.push_str(if nested { "  " } else { "" });
        }
        self.out.push_str(node.keyword());
        let inner = name.as_deref().filter(|_| self.one_in(12));
        self.arguments(node, inner);
        if node.has_block() {
            self.block(node, name.as_deref().filter(|_| is_on_one_line(node)));
        } else if let Some(name) = name.filter(|_| is_on_one_line(node) && self.one_in(4)) {
            if self.one_in(2) {
                self.out.push_str(&format!(" // belakang {name}\n"));
            } else {
                self.out.push_str(&format!("/* belakang {name} */"));
            }
        }
    }

    fn arguments(&mut self, node: &Node<'_>, comment: Option<&str>) {
        let mut before: Option<&Token> = None;
        for token in node.tokens() {
            let close = matches!(token.kind, TokenKind::Comma | TokenKind::Close);
            let apart = before.is_none_or(|before| {
                // Between these a space may be left out; elsewhere it would make one word of two.
                let sign = |kind| matches!(kind, TokenKind::Comma | TokenKind::Open | TokenKind::Close);
                !sign(before.kind) && !sign(token.kind) && before.end < token.start
            });
            let word = node.token_text(token);
            let after_comma = before.is_some_and(|before| before.kind == TokenKind::Comma);
            if after_comma && self.one_in(3) && !word.starts_with(|char: char| char.is_ascii_lowercase()) {
                self.put(&["\n", "\n      "]);
            } else if apart || after_comma {
                self.put(&[" ", " ", "  ", "\t"]);
            } else if before.is_some_and(|before| before.end < token.start) && !close {
                self.out.push(' ');
            }
            self.out.push_str(word);
            if before.is_none() {
                if let Some(comment) = comment {
                    self.out.push_str(&format!(" /* dalam {comment} */ "));
                }
            }
            before = Some(token);
        }
    }

    fn block(&mut self, node: &Node<'_>, name: Option<&str>) {
        self.put(&[" {", " {", "{", "   {"]);
        if let Some(name) = name.filter(|_| self.one_in(6)) {
            self.out.push_str(&format!(" // buka {name}\n"));
        }
        self.put(&[" ", "", "\n", "\n", "\n\n\n"]);
        let mut children: Vec<Node<'_>> = node.children().collect();
        // What stands in an order of its author's is not told apart here: all of it keeps its order.
        for index in (1..children.len()).rev() {
            let other = self.chance.below(index + 1);
            if self.one_in(2) && may_swap(&children, other, index) {
                children.swap(other, index);
            }
        }
        self.depth += 1;
        for (index, child) in children.iter().enumerate() {
            if index > 0 {
                self.separator();
            }
            self.statement(child);
        }
        self.depth -= 1;
        if let Some(name) = name.filter(|_| self.one_in(6)) {
            self.out.push_str(&format!("\n  // akhir {name}\n"));
        }
        self.put(&["\n", " ", "", "\n\n", "\n   "]);
        self.out.push('}');
    }

    fn separator(&mut self) {
        if self.out.ends_with('\n') {
            self.put(&["", "\n", "  \n\n"]);
        } else if self.one_in(2) {
            self.line_end();
        } else {
            self.put(&["; ", ";", " ;  ", ";\n"]);
        }
    }
}

/// Whether no statement between the two has a keyword of one of them: the order of statements of one keyword is not changed.
fn may_swap(children: &[Node<'_>], one: usize, other: usize) -> bool {
    let keywords: Vec<&str> = children.get(one..=other).unwrap_or_default().iter().map(Node::keyword).collect();
    let (Some(first), Some(last)) = (keywords.first(), keywords.last()) else { return false };
    let blocks = children.get(one..=other).unwrap_or_default().iter().any(Node::has_block);
    !blocks && keywords.iter().filter(|it| *it == first || *it == last).count() == 2 && first != last
}
