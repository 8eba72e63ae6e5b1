//! SARIF logs are what the standard says: each example, in both languages, with and without a baseline, against its schema.

use bsc_diagnostics::{Lang, Run, sarif_failure};
use bsc_driver::{Checked, Loaded};
use bsc_tests::{checked, files_below, loaded, memory, root};
use serde_json::Value;

fn log(loaded: &Loaded, checked: &Checked, lang: Lang) -> Value {
    let run = Run {
        found: &checked.diagnostics,
        known: checked.known.as_deref(),
        files: loaded.model.files(),
        asked: &loaded.asked(),
        lang,
        summary: &checked.summary,
        folder: "rencana kerja/",
        exit: u8::from(checked.summary.errors > 0),
        strict: false,
    };
    let mut out = Vec::new();
    let all = checked.diagnostics.iter().chain(checked.known.iter().flatten());
    run.sarif(&loaded.texts(all, lang), Some("https://contoh.go.id/bsc"), &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn every_example_gives_a_valid_log() {
    let schema = std::fs::read_to_string(root().join("tests/data/sarif/sarif-schema-2.1.0.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let mut wrong = Vec::new();
    let mut complain = |name: &str, log: &Value| {
        wrong.extend(validator.iter_errors(log).map(|error| format!("{name}: {}: {error}", error.instance_path())));
    };

    let mut folders: Vec<_> =
        std::fs::read_dir(root().join("examples/salah")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.push(root().join("examples/kemenkeu_2015"));
    folders.sort();
    // Each by all rules: a small plan has many faults.
    let (mut results, mut fixes, mut related, mut suppressed) = (0, 0, 0, 0);
    for folder in folders.iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let host = files_below(folder).into_iter().fold(memory([]), |memory, (name, bytes)| memory.file(name, bytes));
        let loaded = loaded(&host);
        let mut checked = checked(&loaded);
        for lang in [Lang::Id, Lang::En] {
            let log = log(&loaded, &checked, lang);
            complain(name, &log);
            let found = log["runs"][0]["results"].as_array().unwrap();
            let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
            assert_eq!(found.len(), checked.diagnostics.len(), "{name}");
            for result in found {
                let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
                assert_eq!(rule["id"], result["ruleId"], "{name}");
                for part in ["shortDescription", "fullDescription", "help"] {
                    assert!(rule[part]["text"].as_str().is_some_and(|text| !text.trim().is_empty()), "{name}: {rule}");
                }
                fixes += usize::from(result.get("fixes").is_some());
                related += usize::from(result.get("relatedLocations").is_some());
            }
            results += found.len();
        }
        // The same with all of it known that can be.
        let baseline = loaded.renewed(None, &checked);
        loaded.compare(&baseline, &mut checked);
        let log = log(&loaded, &checked, Lang::Id);
        complain(name, &log);
        let found = log["runs"][0]["results"].as_array().unwrap().iter();
        suppressed +=
            found.filter(|result| result["suppressions"].as_array().is_some_and(|all| !all.is_empty())).count();
    }
    let mut out = Vec::new();
    sarif_failure("tidak ada berkas", 2, Lang::Id, &mut out).unwrap();
    complain("failure", &serde_json::from_slice(&out).unwrap());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        results > 300 && fixes > 10 && related > 50 && suppressed > 100,
        "{results} {fixes} {related} {suppressed}"
    );

    // The schema does refuse.
    let mut log: Value = serde_json::from_slice(&out).unwrap();
    log["runs"][0]["columnKind"] = "bytes".into();
    assert!(!validator.is_valid(&log));
}

#[test]
fn names_of_findings_stay_when_lines_move() {
    let folder = root().join("examples/salah/cas006_jumlah_target");
    let names = |prefix: &str| {
        let host = files_below(&folder)
            .into_iter()
            .fold(memory([]), |memory, (name, bytes)| memory.file(name, [prefix.as_bytes(), &bytes].concat()));
        let loaded = loaded(&host);
        let log = log(&loaded, &checked(&loaded), Lang::Id);
        let found = log["runs"][0]["results"].as_array().unwrap().clone();
        found.iter().map(|result| result["partialFingerprints"]["bsc/v1"].clone()).collect::<Vec<_>>()
    };
    let before = names("");
    assert!(before.len() > 3);
    assert_eq!(names("// catatan\n\n"), before);
    let mut once = before.iter().map(ToString::to_string).collect::<Vec<_>>();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), before.len(), "each has its own");
}
