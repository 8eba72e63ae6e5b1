use super::Number;
use proptest::prelude::*;
use std::hash::{BuildHasher, RandomState};

const MAX: &str = "79228162514264337593543950335";

fn n(text: &str) -> Number {
    Number::parse(text).unwrap_or_else(|| panic!("{text} is a number"))
}

#[test]
fn what_is_read_is_written_in_its_shortest_form() {
    for (typed, written) in [
        ("1_250", "1250"),
        ("1_250_000.500_0", "1250000.5"),
        ("97.50", "97.5"),
        ("+5", "5"),
        ("-5.0", "-5"),
        ("007", "7"),
        ("-0.00", "0"),
        ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
        (MAX, MAX),
    ] {
        assert_eq!(n(typed).to_string(), written, "{typed}");
    }
}

#[test]
fn what_is_no_number_or_does_not_fit_is_refused() {
    let too_long = format!("{MAX}0");
    let rounded = "0.00000000000000000000000000001";
    for text in
        ["", "-", "+", "_", "_1", "1_", "1__0", ".5", "5.", "5._0", "5_.0", "1.2.3", "97,5", "1e3", " 1", "--1", "٣"]
            .into_iter()
            .chain([too_long.as_str(), rounded, "79228162514264337593543950336"])
    {
        assert_eq!(Number::parse(text), None, "{text}");
    }
}

#[test]
fn equal_values_are_equal_however_typed() {
    let hasher = RandomState::new();
    let hash = |text| hasher.hash_one(n(text));
    assert_eq!(n("1.0"), n("1.00"));
    assert_eq!(hash("1.0"), hash("1.00"));
    assert_eq!((n("1.0").scale(), n("1.00").scale()), (1, 2), "the places typed are kept");
    assert_eq!(hash("-0"), hash("0"));
    assert!(!n("-0.0").is_negative() && n("-0.1").is_negative());
    assert!(n("-2") < n("-1.99"));
    assert_eq!(size_of::<Number>(), 16);
}

/// Where binary floats or half-even rounding go wrong.
#[test]
fn rounding_is_half_up_away_from_zero() {
    for (value, places, rounded) in [
        ("13.425", 2, "13.43"), // table 3.27
        ("-13.425", 2, "-13.43"),
        ("13.4249", 2, "13.42"),
        ("1.005", 2, "1.01"),
        ("2.5", 0, "3"),
        ("-0.004", 2, "0"),
        ("5.4249999999999999999", 2, "5.43"), // settled at 18 places first: 5.425
        ("5.424999999999999999", 2, "5.42"),  // 18 places already
    ] {
        assert_eq!(n(value).round_half_up(places).to_string(), rounded, "{value}");
    }
}

#[test]
fn division_has_28_digits_and_settles() {
    let third = Number::ONE.div(n("3")).unwrap();
    assert_eq!(third.to_string(), "0.3333333333333333333333333333");
    let product = third.mul(n("3")).unwrap();
    assert_ne!(product, Number::ONE);
    assert_eq!(product.round_half_up(18), Number::ONE);
    // 40.275 / 3 is 13.425; by thirds it is a hair below, and still 13.43.
    let by_thirds = n("40.275").mul(third).unwrap();
    assert!(by_thirds < n("13.425"));
    assert_eq!(by_thirds.fixed(2), "13.43");
}

/// Table 3.27: Np and weights of the perspectives.
#[test]
fn ncko_of_the_regulation() {
    let weighted =
        [("90", "25"), ("89.5", "15"), ("85", "30"), ("92.5", "30")].map(|(np, weight)| n(np).mul(n(weight)).unwrap());
    let ncko = Number::sum(weighted).unwrap().div(Number::HUNDRED).unwrap();
    assert_eq!(ncko, n("89.175"));
    assert_eq!(ncko.fixed(2), "89.18");
}

#[test]
fn a_computed_value_agrees_with_a_typed_one_at_its_places() {
    let mean = n("13").div(n("3")).unwrap();
    assert!(mean.agrees_with(n("4.33")) && mean.agrees_with(n("4.3")) && mean.agrees_with(n("4")));
    assert!(!mean.agrees_with(n("4.330")) && !mean.agrees_with(n("4.34")));
}

#[test]
fn what_does_not_fit_is_none() {
    let max = n(MAX);
    let tiny = n("0.0000000000000000000000000001");
    assert_eq!(max.add(Number::ONE), None);
    assert_eq!(max.neg().sub(Number::ONE), None);
    assert_eq!(max.mul(n("1.1")), None);
    assert_eq!(max.div(n("0.1")), None);
    assert_eq!(Number::ONE.div(Number::ZERO), None);
    assert_eq!(Number::ZERO.div(Number::ZERO), None);
    assert_eq!(Number::sum([max, Number::ONE]), None);
    assert_eq!(Number::sum([]), Some(Number::ZERO));
    assert_eq!(tiny.mul(tiny), Some(Number::ZERO), "beyond 28 places there is nothing");
    assert_eq!((max.to_i64(), n("0.5").to_i64(), n("-7.00").to_i64()), (None, None, Some(-7)));
}

#[test]
fn printed_for_people() {
    assert_eq!(n("89.175").fixed(2), "89.18");
    assert_eq!(n("15").fixed(2), "15.00");
    assert_eq!(n("-0.001").fixed(2), "0.00");
    assert_eq!(n("1250000.50").indonesian(None), "1.250.000,5");
    assert_eq!(n("1250000.50").indonesian(Some(2)), "1.250.000,50");
    assert_eq!(n("-123456").indonesian(None), "-123.456");
    assert_eq!(n("999.995").indonesian(Some(2)), "1.000,00");
    assert_eq!(n("1_250_000_000").money(), "Rp1.250.000.000");
    assert_eq!(n("1250.5").money(), "Rp1.250,50");
    assert_eq!(n("-1250").money(), "-Rp1.250");
    assert_eq!(n(MAX).fixed(u32::MAX).len(), MAX.len() + 1 + 28);
}

/// A decimal as whole numbers: its digits, and how many of them stand after the point.
fn digits() -> impl Strategy<Value = (i128, u32)> {
    (-1_000_000_000_000i128..1_000_000_000_000, 0u32..=6)
}

/// The same decimal, written by whole-number arithmetic alone.
fn written((digits, places): (i128, u32)) -> String {
    let unit = 10i128.pow(places);
    let sign = if digits < 0 { "-" } else { "" };
    let (whole, fraction) = (digits.abs() / unit, digits.abs() % unit);
    if places == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction:0width$}", width = places as usize)
    }
}

proptest! {
    #[test]
    fn arithmetic_is_that_of_whole_numbers(a in digits(), b in digits()) {
        let (x, y) = (n(&written(a)), n(&written(b)));
        let at_six = |(digits, places): (i128, u32)| digits * 10i128.pow(6 - places);
        prop_assert_eq!(x.add(y).unwrap(), n(&written((at_six(a) + at_six(b), 6))));
        prop_assert_eq!(x.sub(y).unwrap(), n(&written((at_six(a) - at_six(b), 6))));
        prop_assert_eq!(x.mul(y).unwrap(), n(&written((a.0 * b.0, a.1 + b.1))));
        prop_assert_eq!(x.cmp(&y), at_six(a).cmp(&at_six(b)));
        prop_assert_eq!(n(&x.to_string()), x);
    }

    #[test]
    fn rounding_is_that_of_whole_numbers(a in digits(), places in 0u32..=6) {
        let unit = 10i128.pow(6 - places);
        let at_six = a.0 * 10i128.pow(6 - a.1);
        let rounded = (at_six.abs() * 2 + unit) / (unit * 2) * at_six.signum();
        prop_assert_eq!(n(&written(a)).round_half_up(places), n(&written((rounded, places))));
        if rounded != 0 {
            prop_assert_eq!(n(&written(a)).fixed(places), written((rounded, places)));
        }
    }

    #[test]
    fn a_quotient_is_right_to_its_last_places(a in digits(), b in digits()) {
        prop_assume!(b.0 != 0);
        let quotient = n(&written(a)).div(n(&written(b))).unwrap();
        // Both at six places, so the places cancel; nine places of the quotient, cut off.
        let at_six = |(digits, places): (i128, u32)| digits * 10i128.pow(6 - places);
        let nine = at_six(a) * 10i128.pow(9) / at_six(b);
        let error = quotient.sub(n(&written((nine, 9)))).unwrap().abs();
        prop_assert!(error < n("0.000000001"), "{} / {}: {quotient}", written(a), written(b));
    }

    #[test]
    fn nothing_panics(
        a in any::<(u32, u32, u32, bool)>(), a_places in 0u32..=28,
        b in any::<(u32, u32, u32, bool)>(), b_places in 0u32..=28,
        places in 0u32..40, text in "\\PC*", number in "[-+]?[0-9_]{0,31}\\.?[0-9_]{0,31}",
    ) {
        let number_of = |(low, middle, high, negative), places| {
            Number::new(rust_decimal::Decimal::from_parts(low, middle, high, negative, places))
        };
        let (x, y) = (number_of(a, a_places), number_of(b, b_places));
        for z in [x.add(y), x.sub(y), x.mul(y), x.div(y), Some(x)].into_iter().flatten() {
            let _ = (z.round_half_up(places), z.fixed(places), z.indonesian(Some(places)), z.money(), z.to_i64());
            prop_assert_eq!(n(&z.to_string()), z);
        }
        let _ = Number::parse(&text);
        let _ = Number::parse(&number);
    }
}
