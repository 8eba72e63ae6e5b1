//! Keyword and arguments of one statement, read by hand.
//!
//! The grammar gives the statement as one span; here it becomes tokens. What is right is read in one pass; for what is wrong see
//! [`fault`](crate::fault). The norm is the grammar's rule `arguments`.

use crate::EXPRESSIONS;
use crate::items::MAX_FENCE;
use crate::tree::{Token, TokenKind, Tree, Trivia, TriviaKind, count};
use crate::value;
use bsc_diagnostics::{Diagnostic, Span};
use memchr::{memchr, memchr3, memmem};

mod lines;
mod number;

/// Reads line after line into the tree; what a statement has open is kept from one line to the next.
pub(crate) struct Lexer<'a> {
    pub text: &'a str,
    /// The text up to the end of the line that is being read.
    pub bytes: &'a [u8],
    pub at: usize,
    pub tree: Tree,
    pub faults: Vec<Diagnostic>,
    /// Whether a fault was found since a line was begun.
    pub broken: bool,
    /// Whether the arguments are expressions.
    pub expression: bool,
    /// Whether an unclosed text, fence or comment took braces with it.
    pub swallowed: bool,
    /// Whether the statement was ended by a `;`.
    pub ended: bool,
    /// Index of the statement's first token, and where the statement begins.
    first: usize,
    start: usize,
    /// The parentheses that are open.
    open: Vec<u32>,
    /// Faults that are reported once in a statement.
    pub noted: Vec<&'static str>,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str, tree: Tree) -> Lexer<'a> {
        Lexer {
            text,
            bytes: &[],
            at: 0,
            tree,
            faults: Vec::new(),
            broken: false,
            expression: false,
            swallowed: false,
            ended: true,
            first: 0,
            start: 0,
            open: Vec::new(),
            noted: Vec::new(),
        }
    }

    /// Takes a line, from `start` to `end`.
    pub fn line(&mut self, start: usize, end: usize) {
        self.bytes = self.text.as_bytes().get(..end).unwrap_or(&[]);
        self.at = start;
        self.broken = false;
    }

    /// Begins a statement at `start`.
    pub fn begin(&mut self, start: usize) {
        (self.at, self.start, self.first) = (start, start, self.tree.tokens.len());
        (self.broken, self.expression, self.ended) = (false, false, false);
        self.open.clear();
        self.noted.clear();
    }

    pub fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    pub fn rest(&self, at: usize) -> &'a [u8] {
        self.bytes.get(at..).unwrap_or(&[])
    }

    pub fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or("")
    }

    pub fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.tree.file, start: count(start), end: count(end) }
    }

    /// After the bytes from `at` on that are `wanted`.
    pub fn while_(&self, at: usize, wanted: impl Fn(u8) -> bool) -> usize {
        let rest = self.rest(at);
        at + rest.iter().position(|&byte| !wanted(byte)).unwrap_or(rest.len())
    }

    /// The last token of this statement.
    pub fn previous(&self) -> Option<Token> {
        self.tree.tokens.get(self.first..)?.last().copied()
    }

    /// Whether a token of this statement ends right at `at`.
    pub fn touches(&self, at: usize) -> bool {
        self.previous().is_some_and(|token| {
            token.end as usize == at && !matches!(token.kind, TokenKind::Comma | TokenKind::Open | TokenKind::Operator)
        })
    }

    /// Takes away the last token, and tells where it begins.
    pub fn take_back(&mut self) -> Option<usize> {
        self.previous()?;
        self.tree.tokens.pop().map(|token| token.start as usize)
    }

    pub fn push(&mut self, kind: TokenKind, end: usize) {
        self.tree.tokens.push(Token { kind, start: count(self.at), end: count(end) });
        self.at = end;
    }

    /// Reads the keyword; gives the offset after it.
    pub fn keyword(&mut self) -> usize {
        let start = self.at;
        let mut end = self.while_(start, is_word);
        if self.byte(start).is_ascii_lowercase()
            && matches!(self.byte(end), b' ' | b'\t' | b'\r' | b'(' | b'"' | b';' | 0)
        {
            self.at = end;
        } else {
            self.token();
            let named = |token: &Token| {
                matches!(token.kind, TokenKind::Word | TokenKind::Upper | TokenKind::Path | TokenKind::Error)
            };
            match self.previous().filter(named) {
                Some(token) => {
                    self.tree.tokens.truncate(self.first);
                    end = token.end as usize;
                }
                None => end = start,
            }
        }
        self.expression = EXPRESSIONS.contains(&self.slice(start, end));
        end
    }

    /// Reads arguments up to the line's end, or up to a `;`; then gives the offset of what follows in the line, if anything does.
    pub fn arguments(&mut self) -> Option<usize> {
        while self.at < self.bytes.len() {
            if self.byte(self.at) == b';' {
                self.ended = true;
                let next = self.while_(self.at, |byte| matches!(byte, b';' | b' ' | b'\t' | b'\r'));
                return (next < self.bytes.len()).then_some(next);
            }
            self.token();
        }
        None
    }

    /// Reports what the statement leaves open.
    pub fn finish(&mut self) {
        let comma = self.previous().is_some_and(|token| token.kind == TokenKind::Comma);
        if let Some(at) = self.open.pop().map(|at| at as usize) {
            self.fault("E0207", at, at + 1);
        } else if comma && !self.swallowed && !self.noted.contains(&"E0125") {
            self.trailing_comma();
        }
        self.open.clear();
    }

    /// Whether this is where the keyword stands.
    pub fn is_keyword(&self) -> bool {
        self.at == self.start
    }

    /// Where the keyword begins.
    pub fn head_start(&self) -> usize {
        self.start
    }

    fn token(&mut self) {
        let at = self.at;
        match self.byte(at) {
            b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
            b'a'..=b'z' => self.word(),
            b'0'..=b'9' => self.number(at),
            b'"' => self.quoted(),
            b'A'..=b'Z' => self.upper(),
            b',' => self.comma(),
            b'-' if self.byte(at + 1).is_ascii_digit() && !self.touches(at) => self.number(at + 1),
            b'/' => self.slash(),
            b'(' => {
                self.open.push(count(at));
                self.push(TokenKind::Open, at + 1);
            }
            b')' => {
                if self.open.pop().is_none() {
                    self.fault_once("E0208", at, at + 1);
                }
                self.push(TokenKind::Close, at + 1);
            }
            b'=' | b'!' | b'<' | b'>' if self.byte(at + 1) == b'=' => self.push(TokenKind::Operator, at + 2),
            b'<' | b'>' | b'*' | b'-' => self.push(TokenKind::Operator, at + 1),
            b'+' if self.expression || !self.byte(at + 1).is_ascii_digit() => self.push(TokenKind::Operator, at + 1),
            b'.' if !self.byte(at + 1).is_ascii_digit() => self.push(TokenKind::Operator, at + 1),
            b':' if self.expression => self.push(TokenKind::Operator, at + 1),
            _ => self.wrong_character(),
        }
    }

    fn word(&mut self) {
        let start = self.at;
        let mut end = self.while_(start, is_word);
        let mut kind = TokenKind::Word;
        while self.byte(end) == b'.' && self.byte(end + 1).is_ascii_lowercase() {
            kind = TokenKind::Path;
            end = self.while_(end + 1, is_word);
        }
        match self.byte(end) {
            b' ' | b'\n' | b',' | b')' | b'\t' | b'\r' | b'(' | 0 => {}
            b'@' => {
                let year = self.while_(end + 1, |byte| byte.is_ascii_digit());
                if year != end + 5 || self.is_name_char(year) {
                    return self.wrong_word();
                }
                (kind, end) = (TokenKind::Path, year);
            }
            b'/' if end == start + 1 && self.rest(start).starts_with(b"n/a") && !self.is_name_char(start + 3) => {
                (kind, end) = (TokenKind::NotAvailable, start + 3);
            }
            b'-' if !self.expression && self.is_name_char(end + 1) => return self.wrong_word(),
            b':' if self.rest(end).starts_with(b"://") => return self.wrong_word(),
            b'.' if self.is_name_char(end + 1) || self.byte(end + 1) == b'.' => return self.wrong_word(),
            _ if self.is_name_char(end) => return self.wrong_word(),
            _ => {}
        }
        if kind == TokenKind::Path && self.rest(start).starts_with(b"www.") {
            return self.wrong_word();
        }
        self.push(kind, end);
    }

    fn upper(&mut self) {
        let start = self.at;
        let end = self.while_(start, |byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
        if self.rest(start).starts_with(b"Rp") && !self.byte(start + 2).is_ascii_alphabetic() {
            return self.money();
        }
        let period = || {
            value::decode(
                TokenKind::Range,
                self.slice(start, self.while_(end + 2, |byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())),
            )
        };
        if self.rest(end).starts_with(b"..") {
            if period().is_err() {
                return self.wrong_word();
            }
            let last = self.while_(end + 2, |byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
            return self.number_end(TokenKind::Range, last);
        }
        if self.is_name_char(end)
            || (self.byte(end) == b'.' && self.is_name_char(end + 1))
            || (!self.expression && self.byte(end) == b'-' && self.is_name_char(end + 1))
        {
            return self.wrong_word();
        }
        self.push(TokenKind::Upper, end);
    }

    fn quoted(&mut self) {
        let start = self.at;
        let width = self.while_(start, |byte| byte == b'"') - start;
        if width >= 3 {
            return self.fence(width);
        }
        let mut at = start + 1;
        loop {
            match memchr3(b'"', b'\\', b'\n', self.rest(at)) {
                Some(length) => at += length,
                None => at = self.bytes.len(),
            }
            match self.byte(at) {
                b'"' => return self.push(TokenKind::Text, at + 1),
                b'\\' if self.byte(at + 1) != b'\n' && at + 1 < self.bytes.len() => {
                    if !matches!(self.byte(at + 1), b'"' | b'\\') {
                        self.wrong_escape(at);
                    }
                    at += 1 + self.slice(at + 1, self.bytes.len()).chars().next().map_or(1, char::len_utf8);
                }
                _ => return self.unclosed_text(),
            }
        }
    }

    fn fence(&mut self, width: usize) {
        let start = self.at;
        let mut at = start + width;
        while let Some(found) = memchr(b'"', self.rest(at)) {
            let run = self.while_(at + found, |byte| byte == b'"');
            if run - (at + found) >= width.min(MAX_FENCE) {
                return self.push(TokenKind::Fence, run);
            }
            at = run;
        }
        self.fault("E0102", start, start + width);
        self.swallowed = true;
        self.push(TokenKind::Error, self.bytes.len());
    }

    fn comma(&mut self) {
        if self.previous().is_none_or(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Open)) {
            self.fault_once("E0125", self.at, self.at + 1);
        }
        self.push(TokenKind::Comma, self.at + 1);
    }

    fn slash(&mut self) {
        let start = self.at;
        let (kind, end) = match self.byte(start + 1) {
            b'/' => (
                TriviaKind::LineComment,
                memchr(b'\n', self.rest(start)).map_or(self.bytes.len(), |length| start + length),
            ),
            b'*' => match memmem::find(self.rest(start + 2), b"*/") {
                Some(length) => (TriviaKind::BlockComment, start + 2 + length + 2),
                None => {
                    self.fault("E0103", start, start + 2);
                    self.swallowed = true;
                    (TriviaKind::BlockComment, self.bytes.len())
                }
            },
            _ => return self.push(TokenKind::Operator, start + 1),
        };
        self.tree.trivia.push(Trivia { kind, start: count(start), end: count(end) });
        self.at = end;
    }

    /// Whether a letter, a digit or `_` stands here.
    pub fn is_name_char(&self, at: usize) -> bool {
        match self.byte(at) {
            byte if byte.is_ascii() => byte.is_ascii_alphanumeric() || byte == b'_',
            _ => self.slice(at, self.bytes.len()).chars().next().is_some_and(char::is_alphanumeric),
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'
}
