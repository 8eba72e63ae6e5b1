//! Numbers, percentages, money, dates and ranges.

use super::Lexer;
use crate::tree::TokenKind;
use crate::value::{self, Fault, MonthDay};
use memchr::memmem;

impl Lexer<'_> {
    /// After digits with `_` between them; `None` where they are wrong.
    pub(super) fn digits(&self, start: usize) -> Option<usize> {
        let end = self.while_(start, |byte| byte.is_ascii_digit() || byte == b'_');
        let digits = self.bytes.get(start..end)?;
        let wrong = digits.first() == Some(&b'_') || digits.last() == Some(&b'_') || digits.is_empty();
        (!wrong && memmem::find(digits, b"__").is_none()).then_some(end)
    }

    /// After a number whose digits begin at `start`; `None` where it is wrong, or could be thousands with dots.
    pub(super) fn plain_number(&self, start: usize) -> Option<usize> {
        let whole = self.digits(start)?;
        if self.byte(whole) != b'.' || !self.byte(whole + 1).is_ascii_digit() {
            return Some(whole);
        }
        let end = self.digits(whole + 1)?;
        let thousands = end == whole + 4
            && whole <= start + 3
            && self.byte(start) != b'0'
            && !self.bytes.get(start..end)?.contains(&b'_');
        (!thousands).then_some(end)
    }

    /// A number, percentage, date or range; `digits` is where its first digit stands, after a sign.
    pub(super) fn number(&mut self, digits: usize) {
        let Some(end) = self.plain_number(digits) else { return self.wrong_number() };
        match self.byte(end) {
            b' ' | b'\n' | b')' | b'\t' | b'\r' | 0 => self.number_end(TokenKind::Number, end),
            b'%' if self.rest(end + 1).starts_with(b"..") => self.range(end + 3),
            b'%' => self.number_end(TokenKind::Percent, end + 1),
            b'.' if self.byte(end + 1) == b'.' => self.range(end + 2),
            b'-' | b'/' => self.dashed(end),
            _ => self.number_end(TokenKind::Number, end),
        }
    }

    pub(super) fn range(&mut self, second: usize) {
        let digits = second + usize::from(self.byte(second) == b'-');
        let Some(end) = self.plain_number(digits) else { return self.wrong_number() };
        let end = end + usize::from(self.byte(end) == b'%');
        match value::decode(TokenKind::Range, self.slice(self.at, end)) {
            Err(Fault::Form) => self.wrong_number(),
            _ => self.number_end(TokenKind::Range, end),
        }
    }

    /// Digits and then `-` or `/`: a date, or an operator.
    pub(super) fn dashed(&mut self, end: usize) {
        let start = self.at;
        let tail = |at: usize| {
            let more = matches!(self.byte(at), b'-' | b'.' | b',') && self.byte(at + 1).is_ascii_digit();
            !more && !self.is_name_char(at)
        };
        let (date, month_day) = (start + 10, start + 5);
        if shape(self.bytes.get(start..date)) == Some("dddd-dd-dd") && tail(date) {
            return match value::decode(TokenKind::Date, self.slice(start, date)) {
                Ok(_) => self.push(TokenKind::Date, date),
                Err(_) => self.impossible_date(date),
            };
        }
        if shape(self.bytes.get(start..month_day)) == Some("dd-dd") && tail(month_day) {
            match value::decode(TokenKind::MonthDay, self.slice(start, month_day)) {
                Ok(_) => return self.push(TokenKind::MonthDay, month_day),
                Err(_) if self.is_day_of_a_month(start) => return self.impossible_date(month_day),
                Err(_) => {}
            }
        }
        if self.is_dashed_fault() {
            return self.wrong_number();
        }
        self.number_end(TokenKind::Number, end);
    }

    /// `02-30`: a month that exists, a day that some month has.
    pub(super) fn is_day_of_a_month(&self, start: usize) -> bool {
        let part = |at: usize| self.slice(start + at, start + at + 2).parse().ok();
        matches!((part(0), part(3)), (Some(month), Some(day)) if matches!(MonthDay { month, day }, MonthDay { month: 1..=12, day: 1..=31 }))
    }

    /// Takes a number that ends here, if nothing wrong follows.
    pub(super) fn number_end(&mut self, kind: TokenKind, end: usize) {
        let follows = self.byte(end);
        let digit_next = self.byte(end + 1).is_ascii_digit();
        if self.is_name_char(end)
            || (matches!(follows, b',') && digit_next)
            || (follows == b'.' && (digit_next || self.byte(end + 1) == b'.'))
            || follows == b'%'
        {
            return self.wrong_number();
        }
        if follows == b'.' && kind != TokenKind::Range {
            return self.wrong_number();
        }
        if end - self.at > 20 && value::decode(kind, self.slice(self.at, end)) == Err(Fault::TooLarge) {
            return self.too_large(end);
        }
        self.push(kind, end);
    }

    pub(super) fn money(&mut self) {
        let digits = self.while_(self.at + 2, |byte| matches!(byte, b' ' | b'\t' | b'\r'));
        let digits = digits + usize::from(self.byte(digits) == b'-');
        match self.plain_number(digits) {
            Some(end) if !matches!(self.byte(end), b',' | b'.') || !self.byte(end + 1).is_ascii_digit() => {
                if self.rest(end).starts_with(b",-") {
                    return self.wrong_money();
                }
                self.number_end(TokenKind::Money, end);
            }
            _ => self.wrong_money(),
        }
    }
}

/// `dddd-dd-dd` or `dd-dd`, if the bytes look so.
fn shape(bytes: Option<&[u8]>) -> Option<&'static str> {
    let bytes = bytes?;
    ["dddd-dd-dd", "dd-dd"].into_iter().find(|shape| {
        shape.len() == bytes.len()
            && shape
                .bytes()
                .zip(bytes)
                .all(|(wanted, byte)| if wanted == b'd' { byte.is_ascii_digit() } else { *byte == wanted })
    })
}
