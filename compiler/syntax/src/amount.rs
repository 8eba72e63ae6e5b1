//! What a person meant by a number that is written otherwise: with a decimal comma, with dots between thousands, as a date of
//! another order.

use jiff::civil::Date;

/// A number in the form of the language, and what else it could mean.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct Meant {
    pub right: String,
    pub or: Option<String>,
}

fn sure(right: String) -> Option<Meant> {
    Some(Meant { right, or: None })
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether these are the groups of a number written in thousands: one to three digits, then three each.
fn grouped(groups: &[&str]) -> bool {
    match groups {
        [first, rest @ ..] => {
            !rest.is_empty()
                && all_digits(first)
                && first.len() <= 3
                && !first.starts_with('0')
                && rest.iter().all(|group| group.len() == 3 && all_digits(group))
        }
        [] => false,
    }
}

/// Reads a number with commas or dots in the way of print: `97,5`, `1.250`, `1.250.000,75`, `1,250,000`. `None` where it is
/// none of these.
pub(crate) fn printed(text: &str) -> Option<Meant> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let commas: Vec<&str> = digits.split(',').collect();
    let dots: Vec<&str> = digits.split('.').collect();
    match (commas.as_slice(), dots.as_slice()) {
        // 1.250, 1.250.000
        ([_], groups) if grouped(groups) => {
            let right = format!("{sign}{}", groups.join("_"));
            Some(Meant { right, or: (groups.len() == 2).then(|| format!("{text}0")) })
        }
        // 1,250,000.75
        (groups, [_]) if groups.len() > 2 && grouped(groups) => sure(format!("{sign}{}", groups.join("_"))),
        (_, [whole, decimals]) if grouped(&whole.split(',').collect::<Vec<_>>()) && all_digits(decimals) => {
            sure(format!("{sign}{}.{decimals}", whole.replace(',', "_")))
        }
        // 97,5 and 1.250,75
        ([whole, decimals], _) if all_digits(decimals) => {
            let groups: Vec<&str> = whole.split('.').collect();
            if grouped(&groups) {
                return sure(format!("{sign}{}.{decimals}", groups.join("_")));
            }
            if !all_digits(&whole.replace('_', "")) {
                return None;
            }
            if grouped(&[whole, decimals]) {
                return Some(Meant {
                    right: format!("{sign}{whole}.{decimals}0"),
                    or: Some(format!("{sign}{whole}_{decimals}")),
                });
            }
            sure(format!("{sign}{whole}.{decimals}"))
        }
        _ => None,
    }
}

/// An amount of money as it is printed: `Rp1.250.000`, `Rp. 1.250.000,00`, `Rp 1.250.000,-`. `None` where it is none.
pub(crate) fn money(text: &str) -> Option<String> {
    let digits = text.strip_prefix("Rp").or_else(|| text.strip_prefix("rp"))?;
    let digits = digits.strip_prefix('.').unwrap_or(digits).trim();
    let digits = digits.strip_suffix(",-").or_else(|| digits.strip_suffix(",00")).unwrap_or(digits);
    if all_digits(&digits.replace('_', "")) {
        return Some(format!("Rp {digits}"));
    }
    printed(digits).map(|meant| match meant.or {
        // Nobody gives rupiah to the thousandth.
        Some(grouped) if digits.contains(',') => format!("Rp {grouped}"),
        _ => format!("Rp {}", meant.right),
    })
}

/// A date in another order or without its zeros: `15-01-2018`, `15/1/2018`, `2018-1-5`. `None` where there is no such day.
pub(crate) fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if ![year, month, day].iter().all(|part| all_digits(part)) || month.len() > 2 || day.len() > 2 {
        return None;
    }
    let year: i16 = match (year.len(), year.parse::<i16>()) {
        (4, Ok(year)) => year,
        (2, Ok(year)) => 2000 + year,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok().map(|date| date.to_string())
}

/// `15 Januari 2018`: a day, then this; the month of a name in Indonesian or English.
pub(crate) fn month(name: &str) -> Option<i8> {
    const BEGINNINGS: [&[&str]; 12] = [
        &["jan"],
        &["feb", "peb"],
        &["mar"],
        &["apr"],
        &["mei", "may"],
        &["jun"],
        &["jul"],
        &["agu", "aug", "ags"],
        &["sep"],
        &["okt", "oct"],
        &["nov", "nop"],
        &["des", "dec"],
    ];
    let name = name.to_lowercase();
    if name.len() > 9 || !name.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let at = BEGINNINGS.iter().position(|month| month.iter().any(|start| name.starts_with(start)))?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_numbers() {
        let cases = [
            ("97,5", "97.5", None),
            ("-97,5", "-97.5", None),
            ("1.250", "1_250", Some("1.2500")),
            ("1.250.000", "1_250_000", None),
            ("1.250.000,75", "1_250_000.75", None),
            ("1,250,000", "1_250_000", None),
            ("1,250,000.75", "1_250_000.75", None),
            ("1,250", "1.2500", Some("1_250")),
            ("0,125", "0.125", None),
        ];
        for (text, right, or) in cases {
            assert_eq!(printed(text), Some(Meant { right: right.to_owned(), or: or.map(str::to_owned) }), "{text}");
        }
        for text in ["", ",", "1,2,3", "a,5", "12.34.56", "5,"] {
            assert_eq!(printed(text), None, "{text}");
        }
    }

    #[test]
    fn printed_money_and_dates() {
        for text in ["Rp1.250.000", "Rp 1.250.000", "Rp. 1.250.000", "Rp1.250.000,-", "Rp1.250.000,00", "Rp 1,250,000"]
        {
            assert_eq!(money(text).as_deref(), Some("Rp 1_250_000"), "{text}");
        }
        assert_eq!(money("Rp 1.250").as_deref(), Some("Rp 1_250"));
        assert_eq!(money("Rp 1,250").as_deref(), Some("Rp 1_250"));
        for text in ["15-01-2018", "15/1/2018", "2018-1-15", "15.01.2018", "15-01-18"] {
            assert_eq!(date(text).as_deref(), Some("2018-01-15"), "{text}");
        }
        assert_eq!(date("31-02-2018"), None);
        assert_eq!(
            (month("Januari"), month("AGUSTUS"), month("Peb"), month("Jakarta")),
            (Some(1), Some(8), Some(2), None)
        );
    }
}
