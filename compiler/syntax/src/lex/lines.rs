//! Where a statement goes on in the next line.

use super::{Lexer, is_word};
use crate::tree::TokenKind;

/// Words that join what stands before and behind them.
const JOINING: [&str; 3] = ["dan", "atau", "dalam"];

/// Words that stand in expressions, and so begin no statement there.
const RESERVED: [&str; 11] =
    ["dan", "atau", "bukan", "semua", "ada", "dalam", "banyak", "jumlah", "rata", "maks", "min"];

impl Lexer<'_> {
    /// Whether the line that was read ends in a comma or inside parentheses.
    pub fn is_unfinished(&self) -> bool {
        !self.open.is_empty() || self.previous().is_some_and(|token| token.kind == TokenKind::Comma)
    }

    /// Whether the statement goes on in the line that was taken.
    pub fn goes_on(&self) -> bool {
        let Some(last) = self.previous().filter(|_| !self.ended) else { return false };
        let word = self.slice(last.start as usize, last.end as usize);
        match last.kind {
            TokenKind::Comma if self.open.is_empty() => !self.is_statement_after_comma(),
            TokenKind::Operator => word != ".",
            TokenKind::Word if JOINING.contains(&word) => true,
            _ => !self.open.is_empty() && !self.is_statement(),
        }
    }

    /// Whether a line in parentheses begins a statement: a word and then a value, with no operator.
    fn is_statement(&self) -> bool {
        let word = |at: usize| (at, self.while_(at, is_word));
        let blank = |byte: u8| matches!(byte, b' ' | b'\t' | b'\r');
        let free =
            |(start, end): (usize, usize)| !self.is_name_char(end) && !RESERVED.contains(&self.slice(start, end));
        let first = word(self.at);
        let second = word(self.while_(first.1, blank));
        let value = self.byte(second.0);
        self.byte(first.0).is_ascii_lowercase()
            && second.0 > first.1
            && free(first)
            && free(second)
            && (value.is_ascii_alphanumeric() || value == b'"')
    }

    /// Whether a line after a comma is a statement of its own, and not one more element of the list. Elements of one list begin
    /// alike.
    fn is_statement_after_comma(&self) -> bool {
        let end = self.while_(self.at, is_word);
        let second = self.while_(end, |byte| matches!(byte, b' ' | b'\t'));
        let Some(class) = first_class(self.byte(second)).filter(|_| second > end) else { return false };
        let tokens = self.tree.tokens.get(self.first..).unwrap_or(&[]);
        let tokens = tokens.get(..tokens.len().saturating_sub(1)).unwrap_or(&[]);
        let element = tokens.rsplit(|token| token.kind == TokenKind::Comma).next().unwrap_or(&[]);
        let alike = |index: usize, wanted| {
            element.get(index).is_some_and(|token| first_class(self.byte(token.start as usize)) == Some(wanted))
        };
        self.byte(self.at).is_ascii_lowercase() && !(alike(0, Class::Word) && alike(1, class))
    }
}

#[derive(PartialEq)]
enum Class {
    Word,
    Upper,
    Digit,
    Quote,
}

fn first_class(byte: u8) -> Option<Class> {
    match byte {
        b'a'..=b'z' => Some(Class::Word),
        b'A'..=b'Z' => Some(Class::Upper),
        b'0'..=b'9' => Some(Class::Digit),
        b'"' => Some(Class::Quote),
        _ => None,
    }
}
