//! Words and dates as Indonesian documents print them.

use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// What stands where the source says nothing, to be filled in by hand.
pub(crate) const BLANK: &str = "……………";

/// What stands where there is nothing to say.
pub(crate) const NONE: &str = "–";

/// `15 Januari 2018`
pub fn date(day: Date) -> String {
    let month = usize::try_from(day.month() - 1).ok().and_then(|m| MONTHS.get(m)).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

/// A word of the language with a capital: `exact` is `Exact`.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
