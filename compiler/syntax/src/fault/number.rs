//! Numbers, dates and amounts of money that are written otherwise.

use super::quoted;
use crate::amount;
use crate::lex::Lexer;
use crate::tree::TokenKind;
use bsc_diagnostics::{Diagnostic, Message};

impl Lexer<'_> {
    /// `15 Januari 2018`, met at its month.
    pub(super) fn date_in_words(&mut self, start: usize, end: usize) -> bool {
        let Some(month) = amount::month(self.slice(start, end)) else { return false };
        let Some(day) = self.previous().filter(|day| day.kind == TokenKind::Number && day.end - day.start <= 2) else {
            return false;
        };
        let year = self.while_(end, |byte| byte == b' ');
        let last = self.while_(year, |byte| byte.is_ascii_digit());
        let date = format!("{}-{month}-{}", self.slice(year, last), self.slice(day.start as usize, day.end as usize));
        let Some(right) = amount::date(&date).filter(|_| last == year + 4) else { return false };
        self.take_back();
        self.at = day.start as usize;
        self.mend("E0108", self.at, last, &right);
        self.push(TokenKind::Error, last);
        true
    }

    /// Whether the number that begins here is a date of another order, or two numbers joined where none may be.
    pub fn is_dashed_fault(&self) -> bool {
        // No date is longer; a long row of numbers is not looked at over and over.
        let words = self.slice(self.at, self.lump(self.at, 16));
        let parts: Vec<&str> = words.split(['-', '/']).collect();
        let numbers = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        if numbers && parts.len() == 3 && parts.iter().any(|part| part.len() == 4) {
            return true;
        }
        !self.expression && words.contains('-')
    }

    /// A number that is none: a comma, dots, dashes, letters.
    pub fn wrong_number(&mut self) {
        let start = self.at;
        let end = self.lump(start, usize::MAX);
        let end = end + usize::from(self.byte(end) == b'.');
        let words = self.slice(start, end);
        let percent = if words.ends_with('%') { "%" } else { "" };
        let digits = words.trim_end_matches('%');
        let plain = digits
            .trim_start_matches('-')
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'_'));
        let parts: Vec<&str> = digits.split(['-', '/', '.']).collect();
        let dated = parts.len() == 3
            && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        if dated && (digits.contains(['-', '/']) || parts.last().is_some_and(|year| year.len() == 4)) {
            return self.wrong_date(end, parts.first().is_some_and(|first| first.len() == 4));
        }
        if plain && digits.contains("..") {
            let right: Vec<&str> = digits.split('.').filter(|part| !part.is_empty()).collect();
            self.mend("E0126", start, end, &right.join(".."));
        } else if let Some(meant) = amount::printed(digits).filter(|_| plain) {
            let (right, or) = (format!("{}{percent}", meant.right), meant.or.map(|or| or + percent));
            match or {
                Some(or) => self.mend_or("E0105", start, end, &right, &or),
                None if digits.contains('.') || digits.matches(',').count() > 1 => {
                    self.mend("E0106", start, end, &right)
                }
                None => self.decimal_comma(end, &right),
            }
        } else if plain && digits.contains(',') {
            self.mend("E0104", start, end, &words.replace(',', ", "));
        } else if plain {
            let joined: Vec<&str> = digits.split('_').filter(|group| !group.is_empty()).collect();
            self.mend("E0120", start, end, &format!("{}{percent}", joined.join("_").trim_matches('.')));
        } else {
            return self.number_with_words(end);
        }
        self.push(TokenKind::Error, end);
    }

    pub(super) fn decimal_comma(&mut self, end: usize, right: &str) {
        let list = self.slice(self.at, end).replace(',', ", ");
        let span = self.span(self.at, end);
        let words = self.slice(self.at, end).to_owned();
        let found = Diagnostic::error("E0104", span).arg("teks", words).arg("benar", right).arg("atau", quoted(&list));
        self.report(found.fix(Message::new("perbaikan-ganti"), vec![(span, right.to_owned())]));
    }

    /// `12abc`, `3-5`.
    pub(super) fn number_with_words(&mut self, end: usize) {
        let start = self.at;
        let words = self.slice(start, end);
        let parts: Vec<&str> = words.split('-').collect();
        let number =
            |part: &str| !part.is_empty() && part.trim_end_matches('%').bytes().all(|byte| byte.is_ascii_digit());
        if let [first, second] = parts.as_slice() {
            if number(first) && number(second) {
                self.mend("E0126", start, end, &format!("{first}..{second}"));
                return self.push(TokenKind::Error, end);
            }
        }
        let digits =
            words.trim_start_matches('-').find(|char: char| !char.is_ascii_digit() && !matches!(char, '.' | '_'));
        let digits = digits.map_or(words.len(), |length| length + words.len() - words.trim_start_matches('-').len());
        let (number, rest) = words.split_at_checked(digits).unwrap_or((words, ""));
        let right = match rest.trim_matches(['-', '.', '_']) {
            "" => number.trim_end_matches(['.', '_']).to_owned(),
            rest => format!("{} \"{rest}\"", number.trim_end_matches(['.', '_'])),
        };
        self.mend("E0120", start, end, &right);
        self.push(TokenKind::Error, end);
    }

    pub(super) fn wrong_date(&mut self, end: usize, year_first: bool) {
        let start = self.at;
        let right = amount::date(self.slice(start, end));
        match right {
            Some(right) => self.mend(if year_first { "E0109" } else { "E0108" }, start, end, &right),
            None => self.fault("E0110", start, end),
        }
        self.push(TokenKind::Error, end);
    }

    /// A date in the right form, of a day that is not in the calendar.
    pub fn impossible_date(&mut self, end: usize) {
        self.fault("E0110", self.at, end);
        self.push(TokenKind::Error, end);
    }

    /// A number of more digits than can be counted with.
    pub fn too_large(&mut self, end: usize) {
        self.fault("E0121", self.at, end);
        self.push(TokenKind::Error, end);
    }

    /// An amount of money as it is printed.
    pub fn wrong_money(&mut self) {
        let start = self.at;
        let digits = self.while_(start + 2, |byte| matches!(byte, b' ' | b'\t' | b'.'));
        let mut end = if self.byte(digits).is_ascii_digit() || self.byte(digits) == b'-' {
            self.lump(digits, usize::MAX)
        } else {
            start + 2
        };
        if self.rest(end).starts_with(b",-") {
            end += 2;
        }
        match amount::money(self.slice(start, end)) {
            Some(right) => self.mend("E0107", start, end, &right),
            None => self.mend("E0107", start, end, "Rp 1_250_000"),
        }
        self.push(TokenKind::Error, end);
    }
}
