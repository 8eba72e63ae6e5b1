//! The JSON that programs read keeps its shape.

use bsc_diagnostics::{Format, Lang};
use bsc_driver::{ScoreForm, parse_period};
use bsc_tests::{checked, loaded, memory, printed};
use serde_json::{Value, json};

const PLAN: &str = "unit kemenlu \"Kemenlu\" { jenis kementerian }\nunit setjen \"Setjen\" { jenis unit_organisasi; atasan kemenlu }\n\
    pegawai sari \"Sari\" { jenis pelaksana; atasan tiada }\n";

/// The names of an object's members, sorted; of each member of a list in turn.
fn names(value: &Value) -> Vec<&str> {
    let mut names: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

#[test]
fn check() {
    let loaded = loaded(&memory([("organisasi.bsc", PLAN)]));
    let checked = checked(&loaded);
    let said = |lang| serde_json::from_str::<Value>(&printed(&loaded, &checked, Format::Json, lang)).unwrap();
    let whole = said(Lang::En);
    assert_eq!(names(&whole), ["diagnostics", "summary", "version"]);
    assert_eq!(whole["version"], 1);
    let found = whole["diagnostics"].as_array().unwrap().iter().find(|found| found["code"] == "E2004").unwrap();
    assert_eq!(
        names(found),
        [
            "article",
            "code",
            "column",
            "end_column",
            "end_line",
            "file",
            "fixes",
            "help",
            "labels",
            "line",
            "message",
            "severity"
        ]
    );
    let place = ["file", "line", "column", "end_line", "end_column", "severity"].map(|name| found[name].clone());
    assert_eq!(json!(place), json!(["organisasi.bsc", 3, 47, 3, 52, "error"]));
    let summary = &whole["summary"];
    assert_eq!([&summary["files"], &summary["units"], &summary["people"], &summary["iku"]], [1, 2, 1, 0]);
    // Only what people read follows the language.
    let mut indonesian = said(Lang::Id);
    for (id, en) in
        indonesian["diagnostics"].as_array_mut().unwrap().iter_mut().zip(whole["diagnostics"].as_array().unwrap())
    {
        assert_ne!(id["message"], en["message"]);
        for name in ["message", "help", "labels"] {
            id[name] = en[name].clone();
        }
    }
    assert_eq!(indonesian, whole);
}

#[test]
fn score() {
    let plan = bsc_tests::files_below(&bsc_tests::root().join("examples/kemenlu_2018"));
    let host = plan.into_iter().fold(memory([]), |memory, (name, bytes)| memory.file(name, bytes));
    let loaded = loaded(&host);
    let text = loaded.scores(&[], 2018, parse_period("TW4").unwrap(), ScoreForm::Json, Lang::Id);
    let whole: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(names(&whole), ["people", "period", "units", "version", "year"]);
    assert_eq!(json!([whole["version"], whole["year"], whole["period"]]), json!([1, 2018, "TW4"]));
    let unit = whole["units"].as_array().unwrap().iter().find(|unit| unit["id"] == "setjen").unwrap();
    assert_eq!(names(unit), ["id", "name", "ncko", "perspectives", "status"]);
    let perspective = unit["perspectives"].as_array().unwrap().last().unwrap();
    assert_eq!(names(perspective), ["effective_weight", "id", "np", "ss", "status", "weight"]);
    let ss = &perspective["ss"][0];
    assert_eq!(names(ss), ["code", "id", "iku", "nss"]);
    assert_eq!(
        names(&ss["iku"][0]),
        ["capaian", "capaian_raw", "code", "id", "realisasi", "share", "target", "weight"]
    );
    assert_eq!(names(&whole["people"][0]), ["ckp", "id", "iku"]);
}
