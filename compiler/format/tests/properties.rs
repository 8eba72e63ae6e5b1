//! What holds of every text, right or wrong.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

use bsc_diagnostics::FileId;
use bsc_format::format;
use bsc_syntax::{TriviaKind, parse};
use proptest::prelude::*;
use std::path::Path;
use std::time::{Duration, Instant};

fn formatted(text: &str) -> String {
    format(FileId(0), text).unwrap_or_else(|_| panic!("not the same statements: {text:?}")).text
}

/// Formats twice; then nothing is lost but white space and `;`, and no comment is.
fn holds(text: &str) {
    let once = formatted(text);
    let twice = formatted(&once);
    assert!(once == twice, "{text:?}\n--- once\n{once}\n--- twice\n{twice}");
    assert_eq!(letters(text), letters(&once), "{text:?}\n{once}");
    assert_eq!(comments(text), comments(&once));
    assert_eq!(codes(text), codes(&once));
}

/// All characters but white space and `;`, sorted: statements may change places.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text
        .strip_prefix('\u{FEFF}')
        .unwrap_or(text)
        .chars()
        .filter(|char| !matches!(char, ' ' | '\t'..='\r' | ';'))
        .collect();
    letters.sort_unstable();
    letters
}

fn comments(text: &str) -> Vec<String> {
    let (tree, _) = parse(FileId(0), text);
    let comments = tree.trivia().iter().filter(|it| it.kind != TriviaKind::BlankLines);
    let mut texts: Vec<String> =
        comments.map(|it| text[it.start as usize..it.end as usize].split_whitespace().collect()).collect();
    texts.sort();
    texts
}

fn codes(text: &str) -> Vec<String> {
    let (_, faults) = parse(FileId(0), text);
    let mut codes: Vec<String> = faults.iter().map(|it| it.code.to_string()).filter(|code| code != "E0204").collect();
    codes.sort();
    codes
}

/// Bits of plans, right and wrong.
const BITS: &[&str] = &[
    "unit a ",
    "\nunit b ",
    "\npeta c 2018 ",
    "jenis x ",
    "atasan y",
    "target 4 ",
    "sub s ",
    "iku i ",
    "validitas exact",
    "TW1 10",
    "97,5",
    "Rp5",
    "2018-01-15",
    "\"teks\"",
    "\"",
    "\"\"\"\n  baris\n    baris\n  \"\"\"",
    "\"\"\"",
    ",",
    ", ",
    ",\n",
    "(",
    ")",
    "{",
    "{",
    "}",
    "}",
    " {\n",
    "\n}",
    ";",
    "; ",
    "\n",
    "\n",
    "\n\n",
    "\n\n\n",
    "\r\n",
    " ",
    "\t",
    "// satu\n",
    " // dua\n",
    "/* tiga */",
    "/* empat\n   lima */",
    "/*",
    "*/",
    "formula a + ",
    "- ",
    "-",
    "b * (c",
    "dan ",
    "dan\n",
    "=",
    "==",
    ".",
    "b\"x\"",
    "n/a",
    "é",
    "\u{A0}",
    "\u{FEFF}",
    "\u{B}",
    "tak_dikenal 1 ",
    "\\",
    "<?xml",
    "revisi 1 {",
    "kasus ",
    "aturan CAS001 ",
    "contoh benar ",
];

fn mixture() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(BITS), 0..40).prop_map(|bits| bits.concat())
}

/// The blocks of the language page, and a file with every row of the schema.
fn plans() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut paths: Vec<_> =
        std::fs::read_dir(root.join("syntax/tests/language")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.push(root.join("schema/tests/semua.bsc"));
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mixture_is_formatted_without_loss(text in mixture()) {
        holds(&text);
    }

    #[test]
    fn any_text_is_formatted_without_loss(text in any::<String>()) {
        holds(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cuts_and_splices_of_plans_are_formatted_without_loss(
        from in 0_usize..40_000, length in 0_usize..3000, at in 0_usize..40_000, bit in mixture(),
    ) {
        let plan = plans();
        let place = |at: usize| (0..=at % plan.len()).rev().find(|&at| plan.is_char_boundary(at)).unwrap();
        let (from, to, at) = (place(from), place(from + length), place(at));
        holds(&format!("{}{bit}{}{}", &plan[..at], &plan[from.min(to)..to], &plan[at..]));
    }
}

/// Four times the text, far less than sixteen times the time.
#[test]
fn time_grows_linearly() {
    let one = plans();
    let texts = [one.repeat(20), one.repeat(80)];
    let hard = [
        "unit a { jenis x; jenis x; ".repeat(2000),
        "jenis x; ".repeat(20_000),
        "jenis 97,5; ".repeat(20_000),
        "/* catatan */ ".repeat(20_000),
        "// catatan\n/* catatan */ ".repeat(20_000),
        "{".repeat(60) + &"a {\n".repeat(5000),
    ];
    let took = |text: &str| {
        let measure = || {
            let start = Instant::now();
            formatted(text);
            start.elapsed()
        };
        (0..4).map(|_| measure()).min().unwrap()
    };
    let [short, long] = [&texts[0], &texts[1]].map(|text| took(text));
    assert!(long < short * 10 + Duration::from_millis(50), "{short:?} {long:?}");
    for text in hard {
        let (short, long) = (took(&text[..text.len() / 4]), took(&text));
        assert!(long < short * 10 + Duration::from_millis(50), "{} {short:?} {long:?}", &text[..20]);
    }
}
