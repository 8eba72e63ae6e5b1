//! No input makes it panic: random bytes, random cuts and splices of the examples, through every stage.

use bsc_driver::Memory;
use bsc_tests::{everything, files_below, memory, root};
use proptest::prelude::*;
use std::sync::LazyLock;

/// All sources there are: the examples and the standard library.
static SOURCES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folders = ["examples", "stdlib", "compiler/schema"];
    let files = folders.iter().flat_map(|folder| files_below(&root().join(folder)));
    let texts =
        files.filter(|(name, _)| name.ends_with(".bsc")).map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned());
    let texts: Vec<_> = texts.collect();
    assert!(texts.len() > 100);
    texts
});

/// A piece of some source, by the places of two of its lines.
fn piece() -> impl Strategy<Value = String> {
    (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..60usize).prop_map(|(source, start, count)| {
        let text = source.get(&SOURCES);
        let lines: Vec<_> = text.lines().collect();
        let start = if lines.is_empty() { 0 } else { start.index(lines.len()) };
        lines.into_iter().skip(start).take(count).map(|line| format!("{line}\n")).collect()
    })
}

/// A piece with some of its characters cut out, doubled or replaced.
fn damaged() -> impl Strategy<Value = String> {
    (piece(), prop::collection::vec((any::<prop::sample::Index>(), 0..6usize, "[{};,.\"/@0-9a-zé%\n-]{0,3}"), 0..4))
        .prop_map(|(text, cuts)| {
            let mut text: Vec<char> = text.chars().collect();
            for (at, count, put) in cuts {
                let at = at.index(text.len() + 1);
                let end = (at + count).min(text.len());
                text.splice(at..end, put.chars());
            }
            text.into_iter().collect()
        })
}

/// Everything that can be said of it is said; what it is matters nothing here.
fn survives(bytes: Vec<u8>, config: Option<Vec<u8>>) {
    let host: Memory = memory([("satu.bsc", SKELETON)]).file("dua.bsc", bytes);
    let host = match config {
        Some(config) => host.file("bsc.toml", config),
        None => host,
    };
    assert!(!everything(&host).is_empty());
}

/// So that pieces of plans find somebody they belong to.
const SKELETON: &str = "unit kemenlu \"K\" { jenis kementerian }\nunit setjen \"S\" { jenis unit_organisasi; atasan kemenlu }\n\
    unit bpo \"B\" { jenis satker; atasan setjen }\npeta kemenlu 2018 { perspektif internal_process { ss a \"A\" { iku b \"B\" { target 4 } } } }\n";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400), config in prop::option::of(prop::collection::vec(any::<u8>(), 0..80))) {
        survives(bytes, config);
    }

    #[test]
    fn random_words(words in prop::collection::vec(prop::sample::select(WORDS), 0..120)) {
        survives(words.join(" ").into_bytes(), None);
    }

    #[test]
    fn cuts_and_splices(pieces in prop::collection::vec(damaged(), 1..5)) {
        survives(pieces.concat().into_bytes(), None);
    }
}

const WORDS: &[&str] = &[
    "unit",
    "peta",
    "pk",
    "iku",
    "ss",
    "sub",
    "setjen",
    "kemenlu",
    "kemenlu.b",
    "2018",
    "2018-01-02",
    "{",
    "}",
    "{\n",
    "\n",
    "}\n",
    "\"a\"",
    "\"",
    "\"\"\"",
    "target",
    "4",
    "97.5%",
    "-1",
    "0",
    "19 dari 20",
    "Rp 1_000",
    "cascade",
    "direct",
    "indirect",
    "dari",
    "lokasi",
    "sum",
    "raw",
    "realisasi",
    "TW1",
    "n/a",
    "revisi",
    "hapus",
    "ubah",
    "trajektori",
    "TW1 1, TW2 2",
    "formula",
    "a / 0",
    "( a",
    "skala",
    "x 1; y 2",
    ";",
    "aturan",
    "X001",
    "untuk",
    "i dalam iku",
    "wajib",
    "i.target == 1",
    "pesan id \"{i.nama}\"",
    "perspektif",
    "internal_process",
    "//",
    "/*",
    "*/",
    "99999999999999999999999999999",
    "atasan",
    "jenis",
    "satker",
    "kementerian",
    "profil",
    "permenlu_4_2018",
    "abaikan CAS001 \"x\"",
];

#[test]
fn every_rule_and_code_can_be_explained_in_english_too() {
    use bsc_diagnostics::{Catalogue, Lang};
    let loaded = bsc_tests::loaded(&memory([("a.bsc", "")]));
    let rules = loaded.rules(Lang::En);
    assert!(rules.len() >= 17, "{} rules", rules.len());
    // Each tenth rule: an explanation checks its examples, and the Indonesian ones are checked with the pages of docs/.
    let some = rules.iter().step_by(10).map(|rule| rule.id.as_str());
    for id in some.chain(Catalogue::get().codes().iter().copied()) {
        let [indonesian, english] = [Lang::Id, Lang::En].map(|lang| loaded.explain(id, lang).unwrap().plain());
        assert!(indonesian.len() > 100 && english.len() > 100 && indonesian != english, "{id}: {indonesian}");
    }
}
