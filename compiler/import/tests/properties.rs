//! What holds of every table: nothing in a cell breaks out of its text, nothing panics.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

use bsc_diagnostics::FileId;
use bsc_import::{AskPlan, matrix, read};
use bsc_model::{ElementId, Kind, Level, Perspective, Profile};
use bsc_number::Number;
use proptest::prelude::*;

fn profile() -> Profile {
    let kind = |name: &str, level, owner| Kind {
        name: name.to_owned(),
        level,
        owner,
        iku_max: None,
        pk_deadline: None,
        map_deadline: None,
        element: ElementId(0),
    };
    let perspective = |name: &str, title: &str| Perspective {
        name: name.to_owned(),
        title: title.to_owned(),
        weight: Number::ONE,
        joined_weight: None,
    };
    Profile {
        name: "uji".to_owned(),
        levels: vec![Level { name: "two".to_owned(), title: "Kemenlu-Two".to_owned() }],
        kinds: vec![kind("satker", 0, true), kind("eselon3", 1, false)],
        perspectives: vec![
            perspective("stakeholder", "Stakeholder"),
            perspective("internal_process", "Internal Process"),
        ],
        ..Profile::default()
    }
}

/// Every file parses, and each text in quotes is one token.
fn sound(table: &[u8]) {
    let Ok(book) = read(table) else { return };
    let ask = AskPlan { year: Some(2018), unit: Some("Biro \"X\" }".to_owned()), kind: None };
    let Ok(plan) = matrix(&book, &profile(), &ask) else { return };
    for file in plan.files.iter().filter(|file| file.path.ends_with(".bsc")) {
        let (tree, faults) = bsc_syntax::parse(FileId(0), &file.text);
        let (_, more) = bsc_model::lower(&tree, FileId(0), &file.text);
        let faults: Vec<_> = faults.iter().chain(&more).map(|fault| (&fault.code, fault.primary.span)).collect();
        assert!(faults.is_empty(), "{faults:?}\n{}", file.text);
        let keywords: Vec<&str> = tree.roots(&file.text).map(|node| node.keyword()).collect();
        assert!(keywords.iter().all(|keyword| ["unit", "peta", "pk"].contains(keyword)), "{keywords:?}\n{}", file.text);
    }
    // the same bytes each time
    assert_eq!(matrix(&book, &profile(), &ask).unwrap().files, plan.files);
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Texts that would end a text, a block or a comment, and arbitrary ones.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        2 => "[ -~]{0,12}",
        2 => prop::collection::vec(prop_oneof![
            Just("\""), Just("\\"), Just("{"), Just("}"), Just("\n"), Just("//"), Just("*/"), Just("\"\"\""), Just(";"), Just("unit x"),
            Just("\u{2028}"), Just("\u{202E}"), Just("\u{0}"), Just("S1.2-CP "), Just("1.500"), Just("%"), Just("CP (Direct)"), Just("é")
        ], 0..6).prop_map(|parts| parts.concat()),
        1 => any::<String>(),
        1 => prop::sample::select(vec!["1.500bh", "3,5", "80%", "N/A", "-", "Rp 5 juta", "8/10", "Stakeholder", "Exact/Low", "N", "C", "Sum"]).prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_list_of_one_unit_never_breaks_out(rows in prop::collection::vec(prop::collection::vec(cell(), 9), 1..6)) {
        let mut table = "Perspektif;Sasaran Strategis;Kode;Nama IKU;Target;Satuan;Unit In Charge;Jenis;Definisi\n".to_owned();
        for row in &rows {
            table += &(row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(";") + "\n");
        }
        sound(table.as_bytes());
    }

    #[test]
    fn a_matrix_never_breaks_out(rows in prop::collection::vec(prop::collection::vec(cell(), 10), 1..6)) {
        let mut table = "Sasaran Strategis;Nama IKU;Target;Unit In Charge;Sasaran Strategis;Nama IKU;Target;Jenis Cascading IKU;Jenis Konsolidasi Lokasi;Validitas dan Kendali IKU\n".to_owned();
        for row in &rows {
            table += &(row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(";") + "\n");
        }
        sound(table.as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        sound(&bytes);
    }
}
