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

mod number;

pub(crate) struct Lexer<'a> {
    pub text: &'a str,
    /// The text up to the end of the statement's head.
    pub bytes: &'a [u8],
    pub at: usize,
    pub tree: &'a mut Tree,
    pub faults: &'a mut Vec<Diagnostic>,
    /// Whether a fault was found in this statement.
    pub broken: bool,
    /// Whether the arguments are expressions.
    pub expression: bool,
    /// Whether an unclosed text or fence took braces with it.
    pub swallowed: bool,
    /// Index of the statement's first token.
    first: usize,
    start: usize,
    /// The parentheses that are open.
    open: Vec<u32>,
    /// Faults that are reported once in a statement.
    pub noted: Vec<&'static str>,
}

impl<'a> Lexer<'a> {
    /// A lexer for one more line of the statement whose arguments begin with the token `first`.
    pub fn resume(self, first: usize, expression: bool) -> Lexer<'a> {
        Lexer { first, expression, ..self }
    }

    /// A lexer for the head from `start` to `end`.
    pub fn new(
        text: &'a str,
        start: usize,
        end: usize,
        tree: &'a mut Tree,
        faults: &'a mut Vec<Diagnostic>,
    ) -> Lexer<'a> {
        let first = tree.tokens.len();
        Lexer {
            text,
            bytes: text.as_bytes().get(..end).unwrap_or(&[]),
            at: start,
            tree,
            faults,
            broken: false,
            expression: false,
            swallowed: false,
            first,
            start,
            open: Vec::new(),
            noted: Vec::new(),
        }
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
    pub fn while_(&self, mut at: usize, wanted: impl Fn(u8) -> bool) -> usize {
        while at < self.bytes.len() && wanted(self.byte(at)) {
            at += 1;
        }
        at
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
            && matches!(self.byte(end), b' ' | b'\t' | b'\r' | b'\n' | b'(' | b'"' | 0)
        {
            self.at = end;
        } else {
            self.start = start;
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
        let keyword = self.slice(start, end);
        self.expression = EXPRESSIONS.contains(&keyword);
        end
    }

    /// Reads arguments up to the end of the head. Where a comma stands before what is another statement on the next line, the
    /// offset of that.
    pub fn arguments(&mut self) -> Option<usize> {
        while self.at < self.bytes.len() {
            if self.byte(self.at) == b'\n' && self.open.is_empty() {
                if let Some(next) = self.next_statement() {
                    self.finish();
                    return Some(next);
                }
                self.at = self.while_(self.at, |byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
                continue;
            }
            self.token();
        }
        self.finish();
        None
    }

    fn finish(&mut self) {
        let comma = self.previous().is_some_and(|token| token.kind == TokenKind::Comma);
        if comma && !self.swallowed && !self.noted.contains(&"E0125") {
            self.trailing_comma();
        }
        if let Some(at) = self.open.pop().map(|at| at as usize) {
            self.fault("E0207", at, at + 1);
        }
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
                b'\\' => return self.unclosed_text(at + 1),
                _ => return self.unclosed_text(at),
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

    /// After a comma at a line end: the offset of the next line's first word, if that is a statement of its own and not one more
    /// element of the list. Elements of one list begin alike.
    fn next_statement(&self) -> Option<usize> {
        let previous = self.previous().filter(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Error))?;
        let blank = |byte: u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        let start = self.while_(self.at, blank);
        if previous.kind == TokenKind::Error {
            // A colon behind a word, which the grammar takes for that of a quantifier.
            let colon = self.slice(previous.start as usize, previous.end as usize) == ":";
            return (colon && self.byte(start).is_ascii_alphabetic()).then_some(start);
        }
        let end = self.while_(start, is_word);
        let second = self.while_(end, |byte| matches!(byte, b' ' | b'\t'));
        if !self.byte(start).is_ascii_lowercase() || second == end {
            return None;
        }
        let class = first_class(self.byte(second))?;
        let tokens = self.tree.tokens.get(self.first..)?;
        let tokens = tokens.get(..tokens.len().saturating_sub(1))?;
        let element = tokens.rsplit(|token| token.kind == TokenKind::Comma).next()?;
        let alike = |index: usize, wanted| {
            element.get(index).is_some_and(|token| first_class(self.byte(token.start as usize)) == Some(wanted))
        };
        (!(alike(0, Class::Word) && alike(1, class))).then_some(start)
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

fn is_word(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'
}
