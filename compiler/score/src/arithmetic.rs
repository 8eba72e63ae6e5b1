//! The pure arithmetic of assessment (seed 3050-3325): numbers in, numbers out, one division a stage.

use crate::Reason;
use bsc_number::Number;

/// `polarisasi`
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Polarity {
    /// More is better.
    Maximize,
    /// Less is better.
    Minimize,
    /// The nearer to the target the better.
    Stabilize,
}

impl Polarity {
    /// By the word of the language.
    pub fn from_word(word: &str) -> Option<Polarity> {
        match word {
            "maximize" => Some(Polarity::Maximize),
            "minimize" => Some(Polarity::Minimize),
            "stabilize" => Some(Polarity::Stabilize),
            _ => None,
        }
    }
}

/// What an IKU and its profile say of achievement.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Rule {
    /// `polarisasi`
    pub polarity: Polarity,
    /// `konversi_120`: reaching the target counts 120 (seed 3075); maximize only.
    pub to_120: bool,
    /// `rentang a..b`: a stabilized realisation inside counts 100.
    pub range: Option<(Number, Number)>,
    /// `bila_nol`: achievement where a target of 0 is reached, and where it is missed.
    pub at_zero: Option<(Number, Number)>,
    /// Least and most achievement, 0 and 120 (seed 3057-3058).
    pub bounds: (Number, Number),
}

/// Which formula gave an achievement.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Formula {
    /// R / T × 100
    Ratio,
    /// (1 + (1 − R / T)) × 100, and above the target of stabilize 100 − (R / T × 100 − 100), which is the same.
    Mirrored,
    /// 120 by `konversi_120`.
    Converted,
    /// 100 inside the range.
    InRange,
    /// The figure of `bila_nol`.
    AtZero,
}

/// Achievement before and after the bounds.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Achievement {
    /// As the formula gives it.
    pub raw: Number,
    /// Inside the bounds: this one counts.
    pub counted: Number,
    /// Which formula it was.
    pub formula: Formula,
}

/// Achievement of one IKU from its consolidated target and realisation.
///
/// # Errors
/// A target of 0 without `bila_nol`, a negative target, or a figure that does not fit.
pub fn achievement(rule: &Rule, target: Number, realised: Number) -> Result<Achievement, Reason> {
    let inside = |(from, to): (Number, Number)| from <= realised && realised <= to;
    let stabilize = rule.polarity == Polarity::Stabilize;
    let (raw, formula) = if stabilize && rule.range.is_some_and(inside) {
        (Number::HUNDRED, Formula::InRange)
    } else if target.is_negative() {
        return Err(Reason::NegativeTarget);
    } else if target.is_zero() {
        let (reached, missed) = rule.at_zero.ok_or(Reason::ZeroTarget)?;
        (if reaches(rule.polarity, target, realised) { reached } else { missed }, Formula::AtZero)
    } else if rule.polarity == Polarity::Maximize && rule.to_120 && realised >= target {
        (Number::from(120), Formula::Converted)
    } else if rule.polarity == Polarity::Minimize || (stabilize && realised > target) {
        let mirrored = target.add(target).and_then(|twice| twice.sub(realised));
        (percent(mirrored, target)?, Formula::Mirrored)
    } else {
        (percent(Some(realised), target)?, Formula::Ratio)
    };
    let (least, most) = rule.bounds;
    Ok(Achievement { raw, counted: raw.max(least).min(most), formula })
}

fn reaches(polarity: Polarity, target: Number, realised: Number) -> bool {
    match polarity {
        Polarity::Maximize => realised >= target,
        Polarity::Minimize => realised <= target,
        Polarity::Stabilize => realised == target,
    }
}

fn percent(part: Option<Number>, whole: Number) -> Result<Number, Reason> {
    part.and_then(|p| p.mul(Number::HUNDRED)).and_then(|p| p.div(whole)).ok_or(Reason::Overflow)
}

/// `weight` as a share of `total`, in percent (seed 3190-3215).
///
/// # Errors
/// The total is 0, or a figure does not fit.
pub fn share(weight: Number, total: Number) -> Result<Number, Reason> {
    percent(Some(weight), total)
}

/// Σ weight × value / Σ weight (seed 3220-3232, 3280-3318, 3325-3364): for NSS, NCKO and CKP.
///
/// # Errors
/// Nothing to weigh, weights that add up to 0, or a figure that does not fit.
pub fn weighted_mean(parts: impl IntoIterator<Item = (Number, Number)>) -> Result<Number, Reason> {
    let mut sum = Number::ZERO;
    let mut total = Number::ZERO;
    for (weight, value) in parts {
        sum = weight.mul(value).and_then(|p| sum.add(p)).ok_or(Reason::Overflow)?;
        total = total.add(weight).ok_or(Reason::Overflow)?;
    }
    if total.is_zero() {
        return Err(Reason::AllMissing);
    }
    sum.div(total).ok_or(Reason::Overflow)
}

/// The mean (seed 3234-3275): for Np.
///
/// # Errors
/// No numbers, or a figure that does not fit.
pub fn mean(numbers: impl IntoIterator<Item = Number>) -> Result<Number, Reason> {
    weighted_mean(numbers.into_iter().map(|n| (Number::ONE, n)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    fn rule(polarity: Polarity) -> Rule {
        Rule { polarity, to_120: false, range: None, at_zero: None, bounds: (n("0"), n("120")) }
    }

    /// `raw counted`, or the reason.
    fn capaian(rule: Rule, target: &str, realised: &str) -> String {
        match achievement(&rule, n(target), n(realised)) {
            Ok(a) => format!("{} {}", a.raw, a.counted),
            Err(reason) => format!("{reason:?}"),
        }
    }

    #[test]
    fn three_polarities() {
        assert_eq!(capaian(rule(Polarity::Maximize), "10", "7"), "70 70");
        assert_eq!(capaian(rule(Polarity::Minimize), "5", "6"), "80 80");
        assert_eq!(capaian(rule(Polarity::Minimize), "8", "5"), "137.5 120");
        assert_eq!(capaian(rule(Polarity::Minimize), "2", "9"), "-250 0");
        assert_eq!(capaian(rule(Polarity::Stabilize), "10", "8"), "80 80");
        assert_eq!(capaian(rule(Polarity::Stabilize), "10", "13"), "70 70");
        assert_eq!(capaian(rule(Polarity::Stabilize), "10", "40"), "-200 0");
    }

    #[test]
    fn conversion_to_120_only_where_the_target_is_reached() {
        let rule = Rule { to_120: true, ..rule(Polarity::Maximize) };
        assert_eq!(capaian(rule, "4", "4"), "120 120");
        assert_eq!(capaian(rule, "4", "3"), "75 75");
    }

    #[test]
    fn a_range_counts_100_inside_and_as_ever_outside() {
        let rule = Rule { range: Some((n("9"), n("12"))), ..rule(Polarity::Stabilize) };
        assert_eq!(capaian(rule, "10", "12"), "100 100");
        assert_eq!(capaian(rule, "10", "13"), "70 70");
        assert_eq!(capaian(rule, "10", "8"), "80 80");
    }

    #[test]
    fn targets_without_a_formula() {
        let nol = |polarity| Rule { at_zero: Some((n("120"), n("0"))), ..rule(polarity) };
        assert_eq!(capaian(rule(Polarity::Maximize), "0", "1"), "ZeroTarget");
        assert_eq!(capaian(rule(Polarity::Maximize), "-1", "1"), "NegativeTarget");
        assert_eq!(capaian(nol(Polarity::Minimize), "0", "0"), "120 120");
        assert_eq!(capaian(nol(Polarity::Minimize), "0", "1"), "0 0");
        assert_eq!(capaian(rule(Polarity::Maximize), "0.0001", "79228162514264337593543950335"), "Overflow");
    }

    #[test]
    fn tabel_3_21_3_22_and_3_29_shares() {
        let shares = |weights: &[&str]| -> Vec<String> {
            let total = Number::sum(weights.iter().map(|w| n(w))).unwrap();
            weights.iter().map(|w| share(n(w), total).unwrap().fixed(2)).collect()
        };
        assert_eq!(shares(&["9", "11", "26"]), ["19.57", "23.91", "56.52"]);
        assert_eq!(shares(&["14", "26"]), ["35.00", "65.00"]);
        assert_eq!(shares(&["21", "21", "14", "14"]), ["30.00", "30.00", "20.00", "20.00"]);
    }

    #[test]
    fn tabel_3_27_is_half_up_on_exact_decimals() {
        let np = [("25", "90"), ("15", "89.5"), ("30", "85"), ("30", "92.5")];
        assert_eq!(weighted_mean(np.map(|(w, v)| (n(w), n(v)))).unwrap().fixed(2), "89.18");
        assert_eq!(weighted_mean([]), Err(Reason::AllMissing));
    }
}
