//! What a cell with a figure says: number, percentage, rupiah, ratio, `n/a`; and what may be meant where it can be read in two ways.
//!
//! Nothing is decided here that is not certain: `1.500` is both 1500 and 1.5 until the column, the unit or the plan decides
//! (`column`).

use crate::book::{Cell, Form};
use bsc_number::Number;

/// What a cell says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Figure {
    /// Nothing.
    Empty,
    /// That there is no figure: `N/A`, or only a dash.
    NotAvailable {
        /// Only a dash stands there, which may also mean 0.
        dash: bool,
    },
    /// One figure.
    Amount(Amount),
    /// `8 dari 10`, `8/10`.
    Ratio(Amount, Amount),
    /// A word, which may be one of a scale: `WTP`.
    Word(String),
    /// Something with digits that is no figure.
    Unclear,
    /// A day or a time, into which spreadsheets turn `8/10`.
    Date,
    /// A formula that came to nothing.
    Broken,
}

/// A figure with what stands around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Amount {
    /// The number.
    pub digits: Digits,
    /// A percent sign stands behind it.
    pub percent: bool,
    /// `Rp` stands before it.
    pub money: bool,
    /// What else stands behind it: `bh`, `kali`.
    pub unit: String,
    /// It was typed as a number, not as a text.
    pub numeric: bool,
}

/// Digits and their signs.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Digits {
    /// They can be read in one way; what that says of the signs of its column.
    Sure(Number, Signs),
    /// One sign, three digits behind it.
    Either {
        /// The sign.
        sign: Sign,
        /// Read as groups of thousands.
        thousands: Number,
        /// Read as a fraction.
        decimal: Number,
    },
}

/// A sign between digits.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Sign {
    /// `.`
    Dot,
    /// `,`
    Comma,
}

/// Which signs are seen to mean what.
#[derive(Copy, Clone, PartialEq, Eq, Default, Debug)]
pub struct Signs {
    /// What a dot is seen to be: thousands, decimal.
    pub dot: (bool, bool),
    /// What a comma is seen to be: thousands, decimal.
    pub comma: (bool, bool),
}

/// Reads a cell.
pub fn figure(cell: &Cell) -> Figure {
    match cell.form {
        Form::Text => read(&cell.text),
        Form::Date => Figure::Date,
        Form::Broken => Figure::Broken,
        Form::Number(value, percent) => Figure::Amount(Amount {
            digits: Digits::Sure(value, Signs::default()),
            percent,
            money: false,
            unit: String::new(),
            numeric: true,
        }),
    }
}

const NONE: &[&str] = &[
    "n/a",
    "na",
    "n.a",
    "n.a.",
    "#n/a",
    "n / a",
    "tidak tersedia",
    "belum tersedia",
    "tidak ada data",
    "not available",
];

/// Reads a text of one line.
pub fn read(text: &str) -> Figure {
    let text = crate::words::plain(text).replace(['\u{2212}', '\u{2012}', '\u{2013}', '\u{2014}'], "-");
    let lower = text.to_lowercase();
    if text.is_empty() {
        return Figure::Empty;
    }
    if NONE.contains(&lower.as_str()) {
        return Figure::NotAvailable { dash: false };
    }
    if text.chars().all(|c| c == '-') {
        return Figure::NotAvailable { dash: true };
    }
    if text.starts_with('#') {
        return Figure::Broken;
    }
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Figure::Word(text);
    }
    let parts = lower
        .split_once(" dari ")
        .or_else(|| lower.split_once('/').filter(|(_, of)| of.trim_start().starts_with(|c: char| c.is_ascii_digit())));
    match parts {
        Some((part, of)) => match (amount(part.trim()), amount(of.trim())) {
            (Some(part), Some(of)) if !part.percent && !of.percent => Figure::Ratio(part, of),
            _ => Figure::Unclear,
        },
        None => amount(&text).map_or(Figure::Unclear, Figure::Amount),
    }
}

/// Words behind a figure that multiply it.
const TIMES: &[(&str, i64)] = &[
    ("ribu", 1_000),
    ("juta", 1_000_000),
    ("miliar", 1_000_000_000),
    ("milyar", 1_000_000_000),
    ("triliun", 1_000_000_000_000),
];

fn amount(text: &str) -> Option<Amount> {
    let lower = text.to_lowercase();
    let bare = ["rp.", "rp", "idr"].iter().find_map(|sign| lower.strip_prefix(sign));
    let money = bare.is_some();
    let rest = bare.unwrap_or(&lower).trim_start();
    let (negative, rest) = match rest.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    let end = rest.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (head, tail) = rest.split_at_checked(end)?;
    let mut digits = digits(head)?;
    // as it was typed, not in small letters: a unit is a name
    let typed = text.trim_end();
    let mut unit = typed.get(typed.len().checked_sub(tail.trim_end().len())?..).unwrap_or(tail).trim().to_owned();
    if money {
        unit = unit.strip_prefix(",-").or_else(|| unit.strip_prefix(".-")).map(str::to_owned).unwrap_or(unit);
    }
    let mut percent = false;
    if let Some(rest) = unit.strip_prefix('%') {
        (percent, unit) = (true, rest.trim().to_owned());
    } else if matches!(unit.to_lowercase().as_str(), "persen" | "percent") {
        (percent, unit) = (true, String::new());
    }
    let (first, behind) = unit.split_once(' ').unwrap_or((&unit, ""));
    let times = TIMES.iter().find(|(word, _)| first.eq_ignore_ascii_case(word)).map(|(_, times)| Number::from(*times));
    if let Some(times) = times {
        digits = digits.map(|number| number.mul(times))?;
        unit = behind.trim().to_owned();
    }
    if negative {
        digits = digits.map(|number| Some(number.neg()))?;
    }
    let word = unit.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '/' | '-' | '(' | ')' | '\u{b0}'));
    let begins = unit.is_empty() || unit.starts_with(|c: char| c.is_alphabetic() || matches!(c, '(' | '\u{b0}'));
    (word && begins).then_some(Amount { digits, percent, money, unit, numeric: false })
}

impl Digits {
    fn map(self, change: impl Fn(Number) -> Option<Number>) -> Option<Digits> {
        Some(match self {
            Digits::Sure(number, signs) => Digits::Sure(change(number)?, signs),
            Digits::Either { sign, thousands, decimal } => {
                Digits::Either { sign, thousands: change(thousands)?, decimal: change(decimal)? }
            }
        })
    }
}

/// Digits with dots, commas, blanks and apostrophes between them. None where they are no one number: `1.2.2018`, `1.25,000`.
fn digits(text: &str) -> Option<Digits> {
    let is_group = |c: char| matches!(c, ' ' | '\'' | '\u{2019}');
    if !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',' || is_group(c)) {
        return None;
    }
    let dots = text.matches('.').count();
    let commas = text.matches(',').count();
    let plain = |text: &str, decimal: Option<char>| {
        let kept = text.chars().filter(|c| c.is_ascii_digit() || Some(*c) == decimal);
        Number::parse(&kept.map(|c| if Some(c) == decimal { '.' } else { c }).collect::<String>())
    };
    let grouped = |text: &str, sign: &dyn Fn(char) -> bool| {
        let mut groups = text.split(sign);
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len())
            && first.bytes().all(|b| b.is_ascii_digit())
            && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
    };
    let signs = |dot: (bool, bool), comma: (bool, bool)| Signs { dot, comma };
    const NO: (bool, bool) = (false, false);
    // groups by blanks or apostrophes leave one sign, which is then decimal
    if text.contains(is_group) {
        let (whole, fraction) = match text.rfind(['.', ',']) {
            Some(at) => text.split_at_checked(at)?,
            None => (text, ""),
        };
        let one = dots + commas <= 1 && grouped(whole, &is_group) && !fraction.contains(is_group);
        let sign = fraction.chars().next();
        let seen = signs((false, sign == Some('.')), (false, sign == Some(',')));
        return plain(text, sign).filter(|_| one).map(|number| Digits::Sure(number, seen));
    }
    match (dots, commas) {
        (0, 0) => plain(text, None).map(|number| Digits::Sure(number, Signs::default())),
        (0, 1) | (1, 0) => {
            let sign = if dots == 1 { '.' } else { ',' };
            let (whole, fraction) = text.split_once(sign)?;
            let decimal = plain(text, Some(sign))?;
            if fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0') {
                let sign = if dots == 1 { Sign::Dot } else { Sign::Comma };
                return Some(Digits::Either { sign, thousands: plain(text, None)?, decimal });
            }
            let seen = if dots == 1 { signs((false, true), NO) } else { signs(NO, (false, true)) };
            (!whole.is_empty()).then_some(Digits::Sure(decimal, seen))
        }
        (_, 0) if grouped(text, &|c| c == '.') => {
            plain(text, None).map(|number| Digits::Sure(number, signs((true, false), NO)))
        }
        (0, _) if grouped(text, &|c| c == ',') => {
            plain(text, None).map(|number| Digits::Sure(number, signs(NO, (true, false))))
        }
        (_, 1) if text.rfind(',') > text.rfind('.') => {
            let (whole, _) = text.split_once(',')?;
            let number = plain(text, Some(',')).filter(|_| grouped(whole, &|c| c == '.'))?;
            Some(Digits::Sure(number, signs((true, false), (false, true))))
        }
        (1, _) if text.rfind('.') > text.rfind(',') => {
            let (whole, _) = text.split_once('.')?;
            let number = plain(text, Some('.')).filter(|_| grouped(whole, &|c| c == ','))?;
            Some(Digits::Sure(number, signs((false, true), (true, false))))
        }
        _ => None,
    }
}

/// `8.50000000000000e1`, as the standard library writes it: exact, or none where it does not fit.
pub(crate) fn scientific(text: &str) -> Option<Number> {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().ok()?;
    let (minus, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{whole}{fraction}");
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    if !(-40..=40).contains(&point) {
        return None;
    }
    let typed = match usize::try_from(point) {
        Ok(0) => format!("0.{digits}"),
        Ok(point) if point >= digits.len() => format!("{digits}{}", "0".repeat(point - digits.len())),
        Ok(point) => {
            let (whole, fraction) = digits.split_at_checked(point)?;
            format!("{whole}.{fraction}")
        }
        Err(_) => format!("0.{}{digits}", "0".repeat(point.unsigned_abs() as usize)),
    };
    Number::parse(&format!("{minus}{typed}"))
}

#[cfg(test)]
mod tests;
