//! What is wrong in a statement, and what would be right.
//!
//! Each mistake takes the words it stands in, says once what is wrong, shows the right text, and leaves one token of kind `Error`.

use crate::items::unclosed_end;
use crate::lex::Lexer;
use crate::period::Period;
use crate::tree::TokenKind;
use bsc_diagnostics::{Diagnostic, Message};
use memchr::memchr;

/// White space inside a line.
const BLANK: [char; 3] = [' ', '\t', '\r'];

mod number;

const LONGEST: usize = 60;

/// An argument that says nothing; the messages know it.
pub(crate) const NONE: &str = "tidak-ada";

/// The user's words, cut where they are long.
pub(crate) fn quoted(text: &str) -> String {
    let line = text.lines().next().unwrap_or("").trim_end();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or("")),
        None => line.to_owned(),
    }
}

/// A line without the comment that ends it.
pub(crate) fn without_comment(line: &str) -> &str {
    let (mut before, mut in_text) = (b' ', false);
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'"' if before != b'\\' => in_text = !in_text,
            b'/' if !in_text
                && before != b':'
                && line.get(at + 1..).is_some_and(|rest| rest.starts_with(['/', '*'])) =>
            {
                return line.get(..at).unwrap_or(line).trim_end_matches(BLANK);
            }
            _ => {}
        }
        before = byte;
    }
    line.trim_end_matches(BLANK)
}

impl<'t> Lexer<'t> {
    /// What the statement says on the line before `at`.
    fn line_before(&self, at: usize) -> &'t str {
        let head = self.slice(self.head_start(), at);
        head.rsplit('\n').next().unwrap_or(head).trim_start()
    }

    /// Reports a fault at the bytes from `start` to `end`.
    pub fn fault(&mut self, code: &'static str, start: usize, end: usize) {
        let words = quoted(self.slice(start, end));
        self.report(Diagnostic::error(code, self.span(start, end)).arg("teks", words));
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.broken = true;
        self.faults.push(diagnostic);
    }

    /// Reports a fault that is mended by putting `right` in its place.
    fn mend(&mut self, code: &'static str, start: usize, end: usize, right: &str) {
        self.mend_or(code, start, end, right, "");
    }

    fn mend_or(&mut self, code: &'static str, start: usize, end: usize, right: &str, or: &str) {
        let span = self.span(start, end);
        let found = Diagnostic::error(code, span)
            .arg("teks", quoted(self.slice(start, end)))
            .arg("benar", quoted(right))
            .arg("atau", if or.is_empty() { NONE.to_owned() } else { quoted(or) });
        let found = if or.is_empty() {
            found.fix(Message::new("perbaikan-ganti"), vec![(span, right.to_owned())])
        } else {
            found
        };
        self.report(found);
    }

    /// After the words from `start` on, about `longest` bytes of them: up to white space, a quote, a comma before a blank, or what structures statements.
    fn lump(&self, start: usize, longest: usize) -> usize {
        let mut at = start;
        while at < self.bytes.len() && at - start <= longest {
            let stop = match self.byte(at) {
                b' ' | b'\t' | b'\r' | b'\n' | b';' | b'"' | b'(' | b')' | b'<' | b'>' | b'=' | b'*' | b'+' => true,
                b',' => !self.byte(at + 1).is_ascii_digit() || !self.byte(at.wrapping_sub(1)).is_ascii_digit(),
                b'/' => matches!(self.byte(at + 1), b'/' | b'*') && self.byte(at.wrapping_sub(1)) != b':',
                0xC2 | 0xE2 => {
                    self.slice(at, self.bytes.len()).chars().next().is_some_and(|char| !char.is_alphanumeric())
                }
                _ => false,
            };
            if stop && at > start {
                break;
            }
            at += 1;
        }
        while at > start + 1 && matches!(self.byte(at - 1), b'.' | b':' | b'/') {
            at -= 1;
        }
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        at
    }

    /// The rest of the line that was meant as a text.
    fn unquoted(&self, start: usize) -> usize {
        let line = self.while_(start, |byte| !matches!(byte, b'\n' | b';' | b'"'));
        let line = self.slice(start, line);
        start + without_comment(line).trim_end_matches([' ', '\t', '\r', ',']).len()
    }

    /// A word that is none: capitals, a dash, an address.
    pub fn wrong_word(&mut self) {
        let start = self.at;
        let end = self.lump(start, usize::MAX);
        let words = self.slice(start, end);
        let first_of_line = self.is_keyword();
        let lower: String =
            words.chars().flat_map(char::to_lowercase).map(|char| if char == '-' { '_' } else { char }).collect();
        let is_name =
            lower.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'.'));
        let has_capital = words.chars().any(char::is_uppercase);
        let address = words.contains('@') || words.contains("://") || words.starts_with("www.");
        let period = words.to_uppercase();
        if self.date_in_words(start, end) {
            return;
        }
        if address && !first_of_line {
            self.mend("E0112", start, end, &format!("\"{words}\""));
            return self.push(TokenKind::Error, end);
        }
        if words.contains("..") {
            let period = period.replace("...", "..");
            self.mend("E0126", start, end, &period);
        } else if words.contains('-') && !has_capital && is_name {
            self.mend("E0124", start, end, &lower);
        } else if first_of_line && has_capital && is_name {
            self.mend("E0122", start, end, &lower);
        } else if Period::parse(&period).is_some() {
            self.mend("E0123", start, end, &period);
        } else {
            let line = if self.expression { end } else { self.unquoted(start) };
            let several = line > end;
            let text = format!("\"{words}\"");
            let after_di = self.previous().is_some_and(|it| self.slice(it.start as usize, it.end as usize) == "di");
            if !is_name || several {
                let end = if several { line } else { end };
                let text = format!("\"{}\"", self.slice(start, end));
                self.mend("E0112", start, end, &text);
                return self.push(TokenKind::Error, end);
            }
            // Places are texts; what has `_` or a point in it is a name.
            match (words.contains(['_', '.']), after_di) {
                (true, _) => self.mend("E0123", start, end, &lower),
                (_, true) => self.mend_or("E0123", start, end, &text, &lower),
                _ => self.mend_or("E0123", start, end, &lower, &text),
            }
        }
        self.push(TokenKind::Error, end);
    }

    /// A text whose quote is missing at the line end.
    pub fn unclosed_text(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let line = bytes.get(start..).and_then(|rest| memchr(b'\n', rest)).map_or(bytes.len(), |length| start + length);
        let end = unclosed_end(bytes, start + 1, line).min(self.bytes.len());
        let brace = if end == self.bytes.len() && bytes.get(end) == Some(&b'{') { " {" } else { "" };
        let words = self.slice(start, end).trim_end_matches(BLANK);
        let end = start + words.len();
        match words.find(['“', '”']) {
            Some(curly) => {
                let right = format!("{}\"", words.get(..curly).unwrap_or(""));
                self.mend("E0113", start, end, &right);
            }
            None => {
                let text = words.trim_end_matches([' ', '\t', ';', '}', '{', ',']);
                let right = quoted(&format!("{}{text}", self.line_before(start)));
                let found = Diagnostic::error("E0101", self.span(start, start + 1))
                    .arg("teks", quoted(words))
                    .arg("benar", format!("{right}\"{}{brace}", quoted(words.get(text.len()..).unwrap_or(""))));
                self.report(found);
            }
        }
        self.swallowed |= words.contains(['{', '}']);
        self.push(TokenKind::Error, end);
    }

    /// A backslash before what needs none.
    pub fn wrong_escape(&mut self, at: usize) {
        let length = self.slice(at + 1, self.bytes.len()).chars().next().map_or(0, char::len_utf8);
        let right = format!("\\{}", self.slice(at, at + 1 + length));
        self.mend("E0119", at, at + 1 + length, &right);
    }

    /// A comma with nothing behind it.
    pub fn trailing_comma(&mut self) {
        let Some(comma) = self.previous() else { return };
        let (start, end) = (comma.start as usize, comma.end as usize);
        let found = Diagnostic::error("E0111", self.span(start, end)).arg("benar", quoted(self.line_before(start)));
        let span = self.span(start, end);
        self.report(found.fix(Message::new("perbaikan-hapus"), vec![(span, String::new())]));
    }

    /// A character that begins nothing.
    pub fn wrong_character(&mut self) {
        let start = self.at;
        let Some(char) = self.slice(start, self.bytes.len()).chars().next() else {
            self.at += 1;
            return;
        };
        let end = start + char.len_utf8();
        match char {
            '=' => self.between("E0117", end),
            ':' => self.between("E0118", end),
            '%' if self.previous().is_some_and(|token| token.kind == TokenKind::Number) => {
                let number = self.take_back().unwrap_or(start);
                let right = format!("{}%", self.slice(number, start).trim_end());
                self.mend("E0120", number, end, &right);
                self.at = number;
                self.push(TokenKind::Error, end);
            }
            '.' | '+' => {
                let lump = self.lump(end, usize::MAX);
                let digits = self.slice(end, lump);
                let right = if char == '.' { format!("0.{digits}") } else { digits.to_owned() };
                self.mend("E0120", start, lump, &right);
                self.push(TokenKind::Error, lump);
            }
            '“' | '”' | '„' | '‘' | '’' | '\'' | '`' => self.curly(char, end),
            '\u{A0}' | '\u{2000}'..='\u{200F}' | '\u{202F}' | '\u{2060}' | '\u{3000}' | '\u{FEFF}' | '\u{AD}' => {
                self.invisible(start, end);
                self.push(TokenKind::Error, end);
            }
            '–' | '—' | '−' | '‐' | '‑' | '―' => self.dash(end),
            char if char.is_alphanumeric() => self.wrong_word(),
            _ => {
                self.fault_once("E0116", start, end);
                self.push(TokenKind::Error, end);
            }
        }
    }

    /// As [`Lexer::fault`], for what comes in swarms: reported once in a statement.
    pub fn fault_once(&mut self, code: &'static str, start: usize, end: usize) {
        if !self.noted.contains(&code) {
            self.noted.push(code);
            self.fault(code, start, end);
        }
    }

    /// A space that is none of the keyboard's; they come in swarms.
    fn invisible(&mut self, start: usize, end: usize) {
        if !self.noted.contains(&"E0114") {
            self.noted.push("E0114");
            let span = self.span(start, end);
            let found = Diagnostic::error("E0114", span);
            self.report(found.fix(Message::new("E0114-perbaikan"), vec![(span, " ".to_owned())]));
        }
    }

    /// `=` or `:` between a word and its value.
    fn between(&mut self, code: &'static str, end: usize) {
        let start = self.at;
        let span = self.span(start, end);
        let found = Diagnostic::error(code, span).arg("teks", self.slice(start, end));
        if self.expression {
            let found = found.arg("benar", "==").arg("tempat", "rumus");
            self.report(found.fix(Message::new("perbaikan-ganti"), vec![(span, "==".to_owned())]));
        } else if !self.noted.contains(&code) {
            self.noted.push(code);
            let before = self.line_before(start).trim_end();
            let after = self.while_(end, |byte| !matches!(byte, b'\n' | b';'));
            let right = format!("{before} {}", without_comment(self.slice(end, after)).trim());
            let found = found.arg("benar", quoted(&right)).arg("tempat", "isian");
            let gap = if self.slice(start.saturating_sub(1), start) == " " { "" } else { " " };
            self.report(found.fix(Message::new("perbaikan-hapus"), vec![(span, gap.to_owned())]));
        }
        self.push(TokenKind::Error, end);
    }

    /// A text in quotes that a word processor made, or in single quotes.
    fn curly(&mut self, quote: char, content: usize) {
        let start = self.at;
        let rest = self.slice(content, self.bytes.len());
        let closes: &[char] = match quote {
            '“' | '”' | '„' => &['“', '”', '"'],
            '‘' | '’' => &['‘', '’', '\''],
            _ => &['\'', '`', '’'],
        };
        let stop = rest.char_indices().find(|(_, char)| *char == '\n' || closes.contains(char));
        let (length, close) = stop.unwrap_or((rest.len(), '\n'));
        let mut inner = rest.get(..length).unwrap_or("");
        let mut end = content + length + close.len_utf8();
        if close == '\n' {
            inner = without_comment(inner);
            end = content + inner.len();
        }
        let right = format!("\"{}\"", inner.replace('\\', "\\\\"));
        self.mend("E0113", start, end, &right);
        self.push(TokenKind::Error, end.max(content));
    }

    /// A dash that a word processor made of a hyphen.
    fn dash(&mut self, end: usize) {
        let joined = self.previous().filter(|token| token.end as usize == self.at);
        let start = match joined {
            Some(_) => self.take_back().unwrap_or(self.at),
            None => self.at,
        };
        let is_dash = |char: char| matches!(char, '–' | '—' | '−' | '‐' | '‑' | '―');
        let mut after = end;
        while after < self.bytes.len()
            && (self.is_name_char(after)
                || matches!(self.byte(after), b'.' | b'%')
                || self.slice(after, self.bytes.len()).starts_with(is_dash))
        {
            after += self.slice(after, self.bytes.len()).chars().next().map_or(1, char::len_utf8);
        }
        let words = self.slice(start, after);
        let plain = words.replace(is_dash, "-");
        let numbers: Vec<&str> = plain.split('-').collect();
        let right = match numbers.as_slice() {
            [first, second]
                if [first, second].iter().all(|part| part.starts_with(|char: char| char.is_ascii_digit())) =>
            {
                format!("{first}..{second}")
            }
            _ => plain,
        };
        self.mend("E0115", start, after, &right);
        self.at = start;
        self.push(TokenKind::Error, after);
    }
}
