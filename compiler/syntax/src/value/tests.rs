use super::*;
use jiff::civil::date;

fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

#[test]
fn every_kind_has_its_value() {
    let cases = [
        (TokenKind::Number, "-1_250.50", Value::Number(number("-1250.5"))),
        (TokenKind::Percent, "92%", Value::Percent(number("92"))),
        (TokenKind::Money, "Rp 1_250_000", Value::Money(number("1250000"))),
        (TokenKind::Date, "2018-01-15", Value::Date(date(2018, 1, 15))),
        (TokenKind::MonthDay, "02-29", Value::MonthDay(MonthDay { month: 2, day: 29 })),
        (TokenKind::Upper, "TW1", Value::Period(Period::parse("TW1").unwrap())),
        (TokenKind::Upper, "WTP", Value::Name("WTP")),
        (TokenKind::Path, "setjen.opini_bpk@2017", Value::Name("setjen.opini_bpk@2017")),
        (TokenKind::Range, "2015..2019", Value::Range(Bound::Number(number("2015")), Bound::Number(number("2019")))),
        (
            TokenKind::Range,
            "TW2..TW4",
            Value::Range(Bound::Period(Period::parse("TW2").unwrap()), Bound::Period(Period::parse("TW4").unwrap())),
        ),
        (TokenKind::Text, r#""a \"b\" c:\\d""#, Value::Text(r#"a "b" c:\d"#.into())),
        (TokenKind::NotAvailable, "n/a", Value::NotAvailable),
    ];
    for (kind, text, value) in cases {
        assert_eq!(decode(kind, text), Ok(value), "{text}");
    }
}

#[test]
fn what_has_no_value_says_why() {
    let cases = [
        (TokenKind::Date, "2018-02-30", Fault::NoSuchDay),
        (TokenKind::MonthDay, "02-30", Fault::NoSuchDay),
        (TokenKind::Number, "99999999999999999999999999999999", Fault::TooLarge),
        (TokenKind::Number, "97,5", Fault::Form),
        (TokenKind::Range, "1..TW2", Fault::Form),
        (TokenKind::Comma, ",", Fault::Form),
    ];
    for (kind, text, fault) in cases {
        assert_eq!(decode(kind, text), Err(fault), "{text}");
    }
}

#[test]
fn fences_are_dedented() {
    let cases = [
        ("\"\"\" satu baris \"\"\"", "satu baris"),
        ("\"\"\"\n    a\n      b\n\n    c\n    \"\"\"", "a\n  b\n\nc"),
        ("\"\"\"\r\n\ta\r\n\tb\r\n\t\"\"\"", "a\nb"),
        ("\"\"\"\"\n\"\"\"dalam\"\"\"\n\"\"\"\"", "\"\"\"dalam\"\"\""),
        ("\"\"\"\n\"\"\"", ""),
        ("\"\"\"\n  kata \"akhir\"\"\"\"", "kata \"akhir\""),
    ];
    for (fence, text) in cases {
        assert_eq!(decode(TokenKind::Fence, fence), Ok(Value::Text(text.into())), "{fence}");
    }
}

#[test]
fn a_leap_day_has_a_neighbour_in_other_years() {
    let leap = MonthDay { month: 2, day: 29 };
    assert_eq!((leap.in_year(2020), leap.in_year(2018)), (Some(date(2020, 2, 29)), Some(date(2018, 2, 28))));
}
