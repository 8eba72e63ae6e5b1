#![allow(clippy::indexing_slicing, reason = "a test may fail")]

use super::tests::example;
use crate::{Diagnostic, FileId, Files, Lang, Message, RuleText, Run, Severity, Summary, sarif_failure};
use insta::assert_snapshot;
use proptest::prelude::*;
use serde_json::{Value, json};

fn printed(files: &Files, found: &[Diagnostic], write: impl Fn(&Run<'_>, &mut Vec<u8>)) -> String {
    let asked: Vec<_> = files.ids().collect();
    let run = Run {
        found,
        known: None,
        files,
        asked: &asked,
        lang: Lang::Id,
        summary: &Summary { files: files.len(), ..Summary::of(found) },
        folder: "rencana/2018/",
        exit: 1,
        strict: false,
    };
    let mut out = Vec::new();
    write(&run, &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn github() {
    let (files, found) = example();
    assert_snapshot!(printed(&files, &found, |run, out| run.github(out).unwrap()), @r"
        ::error file=rencana/2018/two/bpo.bsc,line=1,col=6,endLine=1,endColumn=9,title=CAS002::SS `bpo.mutu` tidak diturunkan dari `setjen`%0Arencana/2018/wide.bsc:1:6: atasannya di sini%0Aaturan: Permenlu 4/2018, Lampiran III.D.2.1.d%0Abantuan: tambahkan `dari setjen.mutu`%0Apenjelasan: bsc explain CAS002
        ::warning file=rencana/2018/bsc.toml,line=2,col=1,endLine=2,endColumn=7,title=E5006::`bsc.toml` tidak mengenal pengaturan `profil`%0Arencana/2018/bsc.toml:2:1: mungkin yang dimaksud `profile`%0Abantuan: hapus pengaturan itu; yang ada: name, profile, year%0Apenjelasan: bsc explain E5006
        1 galat, 1 peringatan dalam 3 berkas
        ");
}

#[test]
fn github_takes_nothing_of_the_users_for_its_own() {
    let mut files = Files::new();
    let file = files.add("a,b:%\n::error::c.bsc", "satu\ndua ##[add-path]x\n");
    let at = |start, end| {
        Diagnostic::rule(
            "CAS002",
            Severity::Error,
            files.span(file, start, end),
            Message::both("100%\n::stop ##[x]", ""),
        )
    };
    let found: Vec<_> = (0..12).map(|_| at(0, 7)).collect();
    let all = printed(&files, &found, |run, out| run.github(out).unwrap());
    let lines: Vec<_> = all.lines().collect();
    let place = "::error file=rencana/2018/a%2Cb%3A%25%0A%3A%3Aerror%3A%3Ac.bsc,line=1,endLine=2,title=CAS002";
    let text = "100%25 ::stop ##[x]%0Apenjelasan: bsc explain CAS002";
    assert_eq!(
        lines[..12],
        vec![format!("{place}::{text}"); 12],
        "all are commands, without columns over several lines"
    );
    assert_eq!(lines[12], "GitHub menampilkan 10 anotasi tiap tingkat; yang lain:");
    assert_eq!(lines[13..15], ["- a,b:% ::error::c.bsc:1:1: galat[CAS002]: 100% ::stop ## [x]"; 2]);
    assert_eq!(lines[15..], ["12 galat, 0 peringatan dalam 1 berkas"]);
}

#[test]
fn github_shows_errors_first() {
    let (files, mut found) = example();
    found.reverse();
    let all = printed(&files, &found, |run, out| run.github(out).unwrap());
    let levels: Vec<_> = all.lines().map(|line| line.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(levels, ["::error", "::warning", "1"]);
}

#[test]
fn junit() {
    let (files, mut found) = example();
    found.push(found[0].clone());
    assert_snapshot!(printed(&files, &found, |run, out| run.junit(out).unwrap()), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="bsc check" tests="4" skipped="0" failures="2" errors="0">
            <testsuite name="rencana/2018/two/bpo.bsc" tests="2" skipped="0" errors="0" failures="2">
                <testcase name="CAS002: SS `bpo.mutu` tidak diturunkan dari `setjen`" classname="rencana/2018/two/bpo.bsc" file="rencana/2018/two/bpo.bsc" line="1">
                    <failure message="SS `bpo.mutu` tidak diturunkan dari `setjen`" type="error">rencana/2018/two/bpo.bsc:1:6
        rencana/2018/wide.bsc:1:6: atasannya di sini
        aturan: Permenlu 4/2018, Lampiran III.D.2.1.d
        bantuan: tambahkan `dari setjen.mutu`
        penjelasan: bsc explain CAS002</failure>
                </testcase>
                <testcase name="CAS002: SS `bpo.mutu` tidak diturunkan dari `setjen` (2)" classname="rencana/2018/two/bpo.bsc" file="rencana/2018/two/bpo.bsc" line="1">
                    <failure message="SS `bpo.mutu` tidak diturunkan dari `setjen`" type="error">rencana/2018/two/bpo.bsc:1:6
        rencana/2018/wide.bsc:1:6: atasannya di sini
        aturan: Permenlu 4/2018, Lampiran III.D.2.1.d
        bantuan: tambahkan `dari setjen.mutu`
        penjelasan: bsc explain CAS002</failure>
                </testcase>
            </testsuite>
            <testsuite name="rencana/2018/wide.bsc" tests="1" skipped="0" errors="0" failures="0">
                <testcase name="tidak ada temuan" classname="rencana/2018/wide.bsc"/>
            </testsuite>
            <testsuite name="rencana/2018/bsc.toml" tests="1" skipped="0" errors="0" failures="0">
                <testcase name="E5006: `bsc.toml` tidak mengenal pengaturan `profil`" classname="rencana/2018/bsc.toml" file="rencana/2018/bsc.toml" line="2">
                    <system-out>rencana/2018/bsc.toml:2:1
        rencana/2018/bsc.toml:2:1: mungkin yang dimaksud `profile`
        bantuan: hapus pengaturan itu; yang ada: name, profile, year
        penjelasan: bsc explain E5006</system-out>
                </testcase>
            </testsuite>
        </testsuites>
        "#);
    let strict = printed(&files, &found, |run, out| Run { strict: true, ..*run }.junit(out).unwrap());
    assert!(
        strict.contains(r#"<testsuites name="bsc check" tests="4" skipped="0" failures="3" errors="0">"#),
        "{strict}"
    );
}

fn rules() -> Vec<RuleText> {
    vec![RuleText {
        id: "CAS002".to_owned(),
        title: "SS diturunkan".to_owned(),
        description: "Tanpa itu tidak ada kontribusi.".to_owned(),
        help: "CAS002: SS diturunkan".to_owned(),
        markdown: "# CAS002".to_owned(),
        page: "aturan/CAS002.md".to_owned(),
        level: Some(Severity::Error),
        articles: vec!["Permenlu 4/2018, Lampiran III.D.2.1.d".to_owned()],
    }]
}

fn sarif(files: &Files, found: &[Diagnostic], known: Option<&[Diagnostic]>) -> Value {
    let text = printed(files, found, |run, out| {
        Run { known, ..*run }.sarif(&rules(), Some("https://contoh.go.id/bsc/"), out).unwrap();
    });
    serde_json::from_str(&text).unwrap()
}

#[test]
fn sarif_in_the_words_of_the_standard() {
    let (files, found) = example();
    let log = sarif(&files, &found, None);
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["rules"][0]["helpUri"], "https://contoh.go.id/bsc/aturan/CAS002.md");
    assert_eq!(run["automationDetails"]["id"], "bsc/check/rencana/2018/");
    assert_eq!(run["invocations"], json!([{ "executionSuccessful": true, "exitCode": 1 }]));
    assert_eq!(run["results"].as_array().unwrap().len(), 2);
    let place = |uri: &str, line: u32, from: u32, to: u32| {
        json!({
            "artifactLocation": { "uri": uri, "uriBaseId": "SRCROOT" },
            "region": { "startLine": line, "startColumn": from, "endLine": line, "endColumn": to },
        })
    };
    let expected = json!({
        "ruleId": "CAS002",
        "ruleIndex": 0,
        "level": "error",
        "message": { "text": "SS `bpo.mutu` tidak diturunkan dari `setjen`\ntambahkan `dari setjen.mutu`" },
        "locations": [{
            "physicalLocation": place("rencana/2018/two/bpo.bsc", 1, 6, 9),
            "message": { "text": "unit ini" },
        }],
        "relatedLocations": [{
            "id": 1,
            "physicalLocation": place("rencana/2018/wide.bsc", 1, 6, 12),
            "message": { "text": "atasannya di sini" },
        }],
        "partialFingerprints": { "bsc/v1": crate::fingerprints(&found, &files)[0].to_string() },
        "fixes": [{
            "description": { "text": "tambahkan `dari`" },
            "artifactChanges": [{
                "artifactLocation": { "uri": "rencana/2018/two/bpo.bsc", "uriBaseId": "SRCROOT" },
                "replacements": [{
                    "deletedRegion": { "startLine": 2, "startColumn": 15, "endLine": 2, "endColumn": 15 },
                    "insertedContent": { "text": " dari setjen.mutu" },
                }],
            }],
        }],
        "properties": { "article": "Permenlu 4/2018, Lampiran III.D.2.1.d" },
    });
    // `bsc.toml` comes before `two/`.
    assert_eq!(run["results"][1], expected);
}

#[test]
fn sarif_says_what_was_known() {
    let (files, mut found) = example();
    let known = [found.remove(0)];
    let log = sarif(&files, &found, Some(&known));
    let states = log["runs"][0]["results"].as_array().unwrap().iter();
    let states: Vec<_> =
        states.map(|result| json!([result["baselineState"], result["suppressions"][0]["kind"]])).collect();
    assert_eq!(json!(states), json!([["new", null], ["unchanged", "external"]]));
}

#[test]
fn sarif_of_a_run_that_came_to_nothing_holds_no_results() {
    let mut out = Vec::new();
    sarif_failure("tidak ada berkas", 2, Lang::Id, &mut out).unwrap();
    let log: Value = serde_json::from_slice(&out).unwrap();
    let run = &log["runs"][0];
    let told = json!([{ "executionSuccessful": false, "exitCode": 2,
        "toolExecutionNotifications": [{ "level": "error", "message": { "text": "tidak ada berkas" } }] }]);
    assert_eq!((&run["invocations"], run.get("results")), (&told, None));
}

proptest! {
    #[test]
    fn no_span_and_no_text_breaks_a_format(
        name in "[a ,:%<\n\u{0}\u{1b}é漢]{0,9}",
        text in "[a \t\r\né漢\u{0}\u{1b}\u{202e}]{0,99}",
        spans in proptest::collection::vec((0u32..4, 0u32..150, 0u32..150), 1..6),
    ) {
        let mut files = Files::new();
        files.add(name, text.clone());
        let span = |(file, start, end)| crate::Span { file: FileId(file), start, end };
        let found: Vec<_> = spans
            .into_iter()
            .map(|at| Diagnostic::rule("CAS002", Severity::Error, span(at), Message::both(text.clone(), "")))
            .collect();
        let log = sarif(&files, &found, None);
        prop_assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), found.len());
        let github = printed(&files, &found, |run, out| run.github(out).unwrap());
        prop_assert_eq!(github.lines().filter(|line| line.starts_with("::error ")).count(), found.len());
        prop_assert_eq!(github.lines().count(), found.len() + 1);
        let junit = printed(&files, &found, |run, out| run.junit(out).unwrap());
        prop_assert!(junit.chars().all(|char| char == '\n' || !char.is_control()), "{}", junit);
    }
}
