//! The pure arithmetic of consolidation: over periods (seed 1508-1519) and over units (seed 1521-1547, Tabel 3.15).
//!
//! In: parts, each a value or a fraction that is still to be divided. Out: one part. A fraction is divided once and last:
//! where all parts are raw data, numerators and denominators are added first, so 1/5, 2/5, 4/5, 5/5 are 12/20.

use bsc_number::Number;

/// A figure that goes into a consolidation.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The value, or the numerator.
    pub top: Number,
    /// The denominator of raw data; none for a plain value.
    pub bottom: Option<Number>,
    /// The quotient counts in percent (`satuan persen`).
    pub percent: bool,
}

impl Part {
    /// A plain value.
    pub fn value(value: Number) -> Part {
        Part { top: value, bottom: None, percent: false }
    }
    /// Raw data: `8 dari 10`; with `percent` it is worth 80, else 0.8.
    pub fn ratio(top: Number, bottom: Number, percent: bool) -> Part {
        Part { top, bottom: Some(bottom), percent }
    }
    /// What it is worth.
    ///
    /// # Errors
    /// The denominator is 0, or the result does not fit.
    pub fn number(self) -> Result<Number, Gap> {
        let Some(bottom) = self.bottom else {
            return Ok(self.top);
        };
        if bottom.is_zero() {
            return Err(Gap::ZeroDivisor);
        }
        let top = if self.percent { self.top.mul(Number::HUNDRED) } else { Some(self.top) };
        top.and_then(|t| t.div(bottom)).ok_or(Gap::Overflow)
    }
}

/// Why there is no result.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Gap {
    /// There was nothing to consolidate.
    Nothing,
    /// A number has more digits than can be held exactly.
    Overflow,
    /// A denominator is 0.
    ZeroDivisor,
    /// `raw` over a part that has no raw data.
    NoRaw,
}

/// `konsolidasi`: over the periods of a year.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Periods {
    /// `sum`
    Sum,
    /// `average`
    Average,
    /// `tlk`, take last known value
    Last,
}

impl Periods {
    /// By the word of the language.
    pub fn from_word(word: &str) -> Option<Periods> {
        match word {
            "sum" => Some(Periods::Sum),
            "average" => Some(Periods::Average),
            "tlk" => Some(Periods::Last),
            _ => None,
        }
    }
}

/// `lokasi` and `gabung`: over units, people or sub-IKU.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Units {
    /// `sum`
    Sum,
    /// `average`
    Average,
    /// `raw`: numerators and denominators are added.
    Raw,
}

impl Units {
    /// By the word of the language.
    pub fn from_word(word: &str) -> Option<Units> {
        match word {
            "sum" => Some(Units::Sum),
            "average" => Some(Units::Average),
            "raw" => Some(Units::Raw),
            _ => None,
        }
    }
}

/// Consolidates over periods; `parts` in the order of time, those without data left out before.
///
/// # Errors
/// See [`Gap`].
pub fn consolidate_periods(kind: Periods, parts: &[Part]) -> Result<Part, Gap> {
    match kind {
        Periods::Last => parts.last().copied().ok_or(Gap::Nothing),
        Periods::Sum if !all_raw(parts) => total(parts).map(Part::value),
        Periods::Average if !all_raw(parts) => mean(parts),
        Periods::Sum | Periods::Average => pool(parts),
    }
}

/// Consolidates over units, people or sub-IKU, those without data left out before.
///
/// # Errors
/// See [`Gap`].
pub fn consolidate_units(kind: Units, parts: &[Part]) -> Result<Part, Gap> {
    match kind {
        Units::Sum => total(parts).map(Part::value),
        Units::Average => mean(parts),
        Units::Raw if parts.is_empty() => Err(Gap::Nothing),
        Units::Raw if all_raw(parts) => pool(parts),
        Units::Raw => Err(Gap::NoRaw),
    }
}

fn all_raw(parts: &[Part]) -> bool {
    let mut shapes = parts.iter().map(|p| (p.bottom.is_some(), p.percent));
    shapes.next().is_some_and(|first| first.0 && shapes.all(|s| s == first))
}

fn total(parts: &[Part]) -> Result<Number, Gap> {
    if parts.is_empty() {
        return Err(Gap::Nothing);
    }
    parts.iter().try_fold(Number::ZERO, |sum, p| sum.add(p.number()?).ok_or(Gap::Overflow))
}

fn mean(parts: &[Part]) -> Result<Part, Gap> {
    let count = Number::count(parts.len()).ok_or(Gap::Overflow)?;
    total(parts)?.div(count).map(Part::value).ok_or(Gap::Overflow)
}

fn pool(parts: &[Part]) -> Result<Part, Gap> {
    let top = Number::sum(parts.iter().map(|p| p.top)).ok_or(Gap::Overflow)?;
    let bottom = Number::sum(parts.iter().filter_map(|p| p.bottom)).ok_or(Gap::Overflow)?;
    let percent = parts.first().is_some_and(|p| p.percent);
    Ok(Part { top, bottom: Some(bottom), percent })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(numbers: &[&str]) -> Vec<Part> {
        numbers.iter().map(|n| Part::value(Number::parse(n).unwrap())).collect()
    }

    fn raw(pairs: &[(i64, i64)]) -> Vec<Part> {
        pairs.iter().map(|(top, bottom)| Part::ratio((*top).into(), (*bottom).into(), true)).collect()
    }

    /// The values to TW1, TW2, TW3 and the year.
    fn to_date(kind: Periods, parts: &[Part]) -> Vec<String> {
        (1..=parts.len())
            .map(|n| consolidate_periods(kind, &parts[..n]).unwrap().number().unwrap().to_string())
            .collect()
    }

    #[test]
    fn tabel_3_2_over_periods() {
        assert_eq!(to_date(Periods::Sum, &values(&["1", "2", "2", "1"])), ["1", "3", "5", "6"]);
        assert_eq!(to_date(Periods::Last, &values(&["25", "60", "75", "85"])), ["25", "60", "75", "85"]);
        assert_eq!(to_date(Periods::Average, &values(&["80", "70", "75", "70"])), ["80", "75", "75", "73.75"]);
    }

    #[test]
    fn tabel_3_14_raw_data_adds_numerators_and_denominators() {
        let all = consolidate_units(Units::Raw, &raw(&[(68, 75), (100, 110), (30, 50), (83, 85)])).unwrap();
        assert_eq!((all.top, all.bottom), (281.into(), Some(320.into())));
        assert_eq!(all.number().unwrap().fixed(2), "87.81");
    }

    #[test]
    fn tabel_3_15_raw_over_units_in_each_quarter() {
        for (children, expected) in
            [([1, 1, 1, 1], "20"), ([2, 3, 2, 3], "50"), ([4, 4, 4, 4], "80"), ([5, 5, 5, 5], "100")]
        {
            let all = consolidate_units(Units::Raw, &raw(&children.map(|c| (c, 5)))).unwrap();
            assert_eq!(all.number().unwrap().to_string(), expected);
        }
    }

    #[test]
    fn tabel_3_4_over_units() {
        assert_eq!(consolidate_units(Units::Average, &values(&["4", "4", "4"])).unwrap().top, 4.into());
        assert_eq!(consolidate_units(Units::Sum, &values(&["19", "29"])).unwrap().top, 48.into());
    }

    #[test]
    fn a_ratio_beside_a_plain_value_is_divided_first() {
        let mixed = [raw(&[(8, 10)]), values(&["60"])].concat();
        assert_eq!(consolidate_periods(Periods::Average, &mixed).unwrap().top, 70.into());
        assert_eq!(consolidate_units(Units::Raw, &mixed), Err(Gap::NoRaw));
    }

    #[test]
    fn what_cannot_be_computed_says_why() {
        let huge = values(&["79228162514264337593543950335", "79228162514264337593543950335"]);
        assert_eq!(consolidate_periods(Periods::Sum, &huge), Err(Gap::Overflow));
        assert_eq!(consolidate_periods(Periods::Average, &[]), Err(Gap::Nothing));
        assert_eq!(Part::ratio(1.into(), 0.into(), false).number(), Err(Gap::ZeroDivisor));
    }
}
