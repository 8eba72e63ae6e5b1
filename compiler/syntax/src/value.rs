//! What a token says: numbers, money, dates, periods, texts.

use crate::items::MAX_FENCE;
use crate::period::Period;
use crate::tree::TokenKind;
use bsc_number::Number;
use jiff::civil::Date;
use std::borrow::Cow;

/// A day of no certain year: `01-15`.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31, and in that month in some year.
    pub day: i8,
}

impl MonthDay {
    /// The day in a year; 29 February of a common year is the 28th.
    pub fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).or_else(|_| Date::new(year, self.month, self.day - 1)).ok()
    }
}

/// One end of a range.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Bound {
    /// `1` of `1..5`.
    Number(Number),
    /// `80%` of `80%..100%`.
    Percent(Number),
    /// `TW2` of `TW2..TW4`.
    Period(Period),
}

/// A value as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value<'t> {
    /// `kemenlu`, `kemenlu.opini@2017`, `WTP`: a name, or a word of the schema.
    Name(&'t str),
    /// `97.5`
    Number(Number),
    /// `92%` is 92.
    Percent(Number),
    /// `Rp 1_250`
    Money(Number),
    /// `2018-01-15`
    Date(Date),
    /// `01-15`
    MonthDay(MonthDay),
    /// `TW1`
    Period(Period),
    /// `1..5`: both ends belong to it. They are of one kind; the first may be the greater.
    Range(Bound, Bound),
    /// A text without its quotes: escapes resolved, fences dedented.
    Text(Cow<'t, str>),
    /// `n/a`
    NotAvailable,
}

/// Why a token says nothing.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// More digits than a number can hold.
    TooLarge,
    /// No such day in the calendar.
    NoSuchDay,
    /// Not the form of this kind.
    Form,
}

/// What the text of a token of this kind says.
///
/// Tokens of a [`Tree`](crate::Tree) have been looked at: of them only those without a value fail ([`TokenKind::Error`], commas,
/// operators).
///
/// # Errors
/// [`Fault`], for a text that has not the form of its kind.
pub fn decode(kind: TokenKind, text: &str) -> Result<Value<'_>, Fault> {
    match kind {
        TokenKind::Word | TokenKind::Path => Ok(Value::Name(text)),
        TokenKind::Upper => Ok(Period::parse(text).map_or(Value::Name(text), Value::Period)),
        TokenKind::Number => number(text).map(Value::Number),
        TokenKind::Percent => number(text.strip_suffix('%').ok_or(Fault::Form)?).map(Value::Percent),
        TokenKind::Money => number(text.strip_prefix("Rp").ok_or(Fault::Form)?.trim_start()).map(Value::Money),
        TokenKind::Date => date(text).map(Value::Date),
        TokenKind::MonthDay => month_day(text).map(Value::MonthDay),
        TokenKind::Range => range(text),
        TokenKind::Text => {
            let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).ok_or(Fault::Form)?;
            Ok(Value::Text(unescape(inner)))
        }
        TokenKind::Fence => Ok(Value::Text(dedent(fence_content(text).ok_or(Fault::Form)?))),
        TokenKind::NotAvailable => Ok(Value::NotAvailable),
        TokenKind::Comma | TokenKind::Open | TokenKind::Close | TokenKind::Operator | TokenKind::Error => {
            Err(Fault::Form)
        }
    }
}

fn number(text: &str) -> Result<Number, Fault> {
    let well_formed = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'_' | b'.' | b'-');
    Number::parse(text).ok_or(if text.bytes().all(well_formed) { Fault::TooLarge } else { Fault::Form })
}

fn date(text: &str) -> Result<Date, Fault> {
    let (year, rest) = text.split_once('-').ok_or(Fault::Form)?;
    let (month, day) = rest.split_once('-').ok_or(Fault::Form)?;
    let year: i16 = year.parse().map_err(|_| Fault::Form)?;
    let month = month.parse().map_err(|_| Fault::Form)?;
    let day = day.parse().map_err(|_| Fault::Form)?;
    Date::new(year, month, day).map_err(|_| Fault::NoSuchDay)
}

fn month_day(text: &str) -> Result<MonthDay, Fault> {
    let (month, day) = text.split_once('-').ok_or(Fault::Form)?;
    let month = month.parse().map_err(|_| Fault::Form)?;
    let day = day.parse().map_err(|_| Fault::Form)?;
    // 2000 is a leap year, so it has every day that any year has.
    Date::new(2000, month, day).map(|_| MonthDay { month, day }).map_err(|_| Fault::NoSuchDay)
}

fn range(text: &str) -> Result<Value<'static>, Fault> {
    let (first, last) = text.split_once("..").ok_or(Fault::Form)?;
    let (first, last) = (bound(first)?, bound(last)?);
    match (first, last) {
        (Bound::Number(_), Bound::Number(_))
        | (Bound::Percent(_), Bound::Percent(_))
        | (Bound::Period(_), Bound::Period(_)) => Ok(Value::Range(first, last)),
        _ => Err(Fault::Form),
    }
}

fn bound(text: &str) -> Result<Bound, Fault> {
    if let Some(percent) = text.strip_suffix('%') {
        return number(percent).map(Bound::Percent);
    }
    match Period::parse(text) {
        Some(period) => Ok(Bound::Period(period)),
        None => number(text).map(Bound::Number),
    }
}

/// `\"` and `\\` are the only escapes; a backslash before anything else was reported, and stands for itself.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let escaped = chars.peek().copied().filter(|next| char == '\\' && matches!(next, '"' | '\\'));
        out.push(escaped.unwrap_or(char));
        if escaped.is_some() {
            chars.next();
        }
    }
    Cow::Owned(out)
}

/// What stands between the quotes of a fence; an unclosed one reaches to its end.
fn fence_content(text: &str) -> Option<&str> {
    let inner = text.trim_start_matches('"');
    let width = (text.len() - inner.len()).min(MAX_FENCE);
    let quotes = text.get(..width).filter(|quotes| quotes.len() >= 3)?;
    Some(inner.strip_suffix(quotes).unwrap_or(inner))
}

/// Takes away the line of the opening quotes, the line of the closing quotes where nothing else stands on it, and the indentation
/// that all lines share. Line ends become `\n`. A fence on one line loses the white space at both ends.
fn dedent(content: &str) -> Cow<'_, str> {
    let Some((first, rest)) = content.split_once('\n') else { return Cow::Borrowed(content.trim()) };
    let body = if first.trim().is_empty() { rest } else { content };
    let body = match body.rsplit_once('\n') {
        Some((before, last)) if last.trim().is_empty() => before,
        None if body.trim().is_empty() => "",
        _ => body,
    };
    let lines = || body.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shared = lines().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    if shared == 0 && !body.contains('\r') {
        return Cow::Borrowed(body);
    }
    let mut out = String::with_capacity(body.len());
    for (index, line) in lines().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        out.push_str(line.get(shared..).unwrap_or(""));
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests;
