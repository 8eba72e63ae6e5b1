#![allow(clippy::excessive_precision)]

use super::{Amount, Digits, Figure, read, scientific};

/// A figure in short: `1500`, `1500|1.5` where both can be meant, `92%`, `Rp 5`, with its unit.
fn shown(figure: &Figure) -> String {
    let amount = |amount: &Amount| {
        let number = match amount.digits {
            Digits::Sure(number, _) => number.to_string(),
            Digits::Either { thousands, decimal, .. } => format!("{thousands}|{decimal}"),
        };
        let percent = if amount.percent { "%" } else { "" };
        let money = if amount.money { "Rp " } else { "" };
        format!("{money}{number}{percent} {}", amount.unit).trim_end().to_owned()
    };
    match figure {
        Figure::Empty => "kosong".to_owned(),
        Figure::NotAvailable { dash: true } => "-".to_owned(),
        Figure::NotAvailable { dash: false } => "n/a".to_owned(),
        Figure::Amount(one) => amount(one),
        Figure::Ratio(part, of) => format!("{} dari {}", amount(part), amount(of)),
        Figure::Word(word) => format!("kata {word}"),
        Figure::Unclear => "?".to_owned(),
        Figure::Date | Figure::Broken => "#".to_owned(),
    }
}

#[test]
fn cells_as_people_type_them() {
    let cases = [
        ("", "kosong"),
        ("19", "19"),
        ("-5", "-5"),
        ("\u{2212}5", "-5"),
        ("007", "7"),
        // one sign: how many digits are behind it
        ("3,5", "3.5"),
        ("3.75", "3.75"),
        ("0,125", "0.125"),
        ("0.500", "0.5"),
        ("1234,567", "1234.567"),
        ("1.500", "1500|1.5"),
        ("1,500", "1500|1.5"),
        ("12.345", "12345|12.345"),
        // both signs, or one several times: certain
        ("1.500,25", "1500.25"),
        ("1,500.25", "1500.25"),
        ("1.250.000", "1250000"),
        ("1,250,000", "1250000"),
        ("1 250 000", "1250000"),
        ("1\u{A0}500,5", "1500.5"),
        ("1'500.25", "1500.25"),
        ("1.250.000,125", "1250000.125"),
        // no one number
        ("1.2.2018", "?"),
        ("1.25,000.5", "?"),
        ("12 34", "?"),
        ("1.25.000", "?"),
        ("90-100", "?"),
        ("\u{2265} 90", "?"),
        ("(5)", "?"),
        ("15 Januari 2018", "?"),
        (".5", "?"),
        ("99999999999999999999999999999999", "?"),
        // what stands around
        ("92%", "92%"),
        ("97,5 %", "97.5%"),
        ("97,5 persen", "97.5%"),
        ("1.500bh", "1500|1.5 bh"),
        ("60 kali", "60 kali"),
        ("2 Hari", "2 Hari"),
        ("5 ekor/tahun", "5 ekor/tahun"),
        ("Rp1.250.000,-", "Rp 1250000"),
        ("Rp. 1.250.000", "Rp 1250000"),
        ("Rp 1,5 miliar", "Rp 1500000000"),
        ("IDR 500", "Rp 500"),
        ("2,5 juta orang", "2500000 orang"),
        // ratios
        ("8 dari 10", "8 dari 10"),
        ("8/10", "8 dari 10"),
        ("8 / 10", "8 dari 10"),
        ("276 dari 300 dokumen", "276 dari 300 dokumen"),
        ("8/10/2018", "?"),
        ("III/b", "kata III/b"),
        // no figure
        ("N/A", "n/a"),
        ("n.a.", "n/a"),
        ("Tidak Tersedia", "n/a"),
        ("-", "-"),
        ("\u{2014}", "-"),
        ("WTP", "kata WTP"),
        ("#REF!", "#"),
    ];
    for (typed, expected) in cases {
        assert_eq!(shown(&read(typed)), expected, "{typed}");
    }
}

#[test]
fn numbers_of_a_workbook_are_exact_to_fifteen_digits() {
    let cases = [
        (85.0, "85"),
        (0.1 + 0.2, "0.3"),
        (0.849_999_999_999_999_98, "0.85"),
        (-3.75, "-3.75"),
        (1e-7, "0.0000001"),
        (1.25e12, "1250000000000"),
        (0.0, "0"),
    ];
    for (float, expected) in cases {
        assert_eq!(scientific(&format!("{float:.14e}")).map(|n| n.to_string()).as_deref(), Some(expected), "{float}");
    }
    for none in ["NaN", "inf", "1e300", "1e-300"] {
        assert_eq!(scientific(none), None, "{none}");
    }
}
