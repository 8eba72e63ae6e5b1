//! Rules of a project's own: what they find, at which level, and what is waived.

use super::*;
use bsc_diagnostics::Severity;

const PLAN: &str = r#"
unit a "A" { jenis satker }
peta a 2018 {
    perspektif customer {
        ss s "Sasaran" {
            iku satu  "Opini BPK"  { target 5 }
            iku dua   "opini  bpk" { target 7 }
            iku tiga  "Opini BPK"  { target 9; validitas activity }
            iku empat "Nilai"      { validitas exact }
        }
    }
}
"#;

/// The plan with a rule `X001` and more text behind it.
fn with(rule: &str, more: &str) -> Project {
    project(&format!("{PLAN}aturan X001 \"uji\" {{\n{rule}\n}}\n{more}"))
}

/// What `X001` finds: severity and headline; then its figures.
fn found(rule: &str) -> (Vec<String>, String) {
    let project = with(rule, "");
    assert_eq!(project.lines(&project.faults), [] as [&str; 0], "{rule}");
    let report = project.check(&only("X001"));
    let text = report.diagnostics.iter().map(|d| format!("{} {}", d.severity.name(), line(&project, d)));
    (text.collect(), figures(&report))
}

fn figures(report: &Report) -> String {
    let s = report.statistics.iter().find(|s| s.rule == "X001").unwrap();
    format!("{} {} {} {}", s.satisfied, s.violated, s.not_judged, s.waived)
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|l| (*l).to_owned()).collect()
}

fn only(id: &str) -> Options {
    Options { select: vec![id.to_owned()], ..Options::default() }
}

#[test]
fn what_rules_find() {
    // rule, findings, figures: satisfied, violated, not judged, waived
    #[rustfmt::skip]
    let cases: &[(&str, &[&str], &str)] = &[
        (
            "untuk i dalam iku; wajib i.target < 6; pada i.target; pesan id \"{i} {{{i.target}}}\"",
            &["error 7: X001 opini  bpk {7}", "error 8: X001 Opini BPK {9}"],
            "1 2 1 0",
        ),
        (
            "untuk i dalam iku; bila terisi(i.target); wajib i.target < 6 ; pesan id \"x\"; tingkat saran bila i.target > 8; tingkat peringatan",
            &["warning 7: X001 x", "hint 8: X001 x"],
            "1 2 0 0",
        ),
        (
            "parameter batas 8 \"x\"; untuk p dalam peta; untuk i dalam p.iku; wajib i.target < batas; pesan id \"{p} {batas}\"",
            &["error 8: X001 peta a 2018 8"],
            "2 1 1 0",
        ),
        (
            "untuk p dalam pk; untuk g dalam kelompok(p.iku, nama); wajib banyak(g) < 2; pesan id \"{banyak(g)}: {g}\"",
            &["error 6: X001 3: Opini BPK, opini  bpk, Opini BPK"],
            "0 1 0 0",
        ),
        (
            "untuk i dalam iku; wajib i.validitas != activity; pesan id \"x\"",
            &["error 8: X001 x"],
            "1 1 2 0",
        ),
        // several cases, each with a message of its own
        (
            "kasus { untuk i dalam iku; bila i.target == 5; wajib i.target == 6; pesan id \"satu\" }\n\
             kasus { untuk s dalam ss; wajib banyak(s.iku) == 5; pesan id \"dua {banyak(s.iku)}\" }",
            &["error 5: X001 dua 4", "error 6: X001 satu"],
            "0 2 1 0",
        ),
        // what stands in the stdlib alone is no fault of the user's
        ("untuk p dalam perspektif; wajib p.urutan > 9; pesan id \"x\"", &[], "0 0 4 0"),
    ];
    for (rule, expected, counted) in cases {
        assert_eq!(found(rule), (owned(expected), counted.to_string()), "{rule}");
    }
}

#[test]
fn labels_help_and_article() {
    let project = with(
        "dasar permenlu_4_2018 \"III.C\"; untuk s dalam ss; wajib banyak(s.iku) < 4; pesan id \"i\"; pesan en \"e {s.iku}\"\n\
         tanda i dalam s.iku: i.target \"t {i.target}\" \"T {i}\"; tanda s.unit \"u\"; bantuan id \"b {banyak(s.iku)}\"",
        "",
    );
    assert_eq!(project.lines(&project.faults), [] as [&str; 0]);
    let report = project.check(&only("X001"));
    let [found] = report.diagnostics.as_slice() else { panic!("{report:?}") };
    assert_eq!(found.headline_text(Lang::En), "e Opini BPK, opini  bpk, Opini BPK, Nilai");
    assert_eq!(found.article.as_deref(), Some("Permenlu 4/2018, Lampiran III.C"));
    assert_eq!(found.help_text(Lang::En).as_deref(), Some("b 4"));
    let slice = |l: &bsc_diagnostics::Label| project.model.files().slice(l.span);
    let labels: Vec<_> = found.labels.iter().map(|l| (slice(l), found.text(Lang::En, &l.message))).collect();
    let expected =
        [("5", "T Opini BPK"), ("7", "T opini  bpk"), ("9", "T Opini BPK"), ("empat", "T Nilai"), ("a", "u")];
    assert_eq!(labels, expected.map(|(place, text)| (place, text.to_owned())));
}

#[test]
fn a_group_is_one_finding_with_few_labels() {
    let many: String = (0..9).map(|n| format!("iku i{n} \"Sama\" {{ target {n} }}\n")).collect();
    let text = format!(
        "unit a \"A\" {{ jenis satker }}\npeta a 2018 {{ perspektif customer {{ ss s \"S\" {{\n{many}}} }} }}\n\
         aturan X001 \"x\" {{ untuk g dalam kelompok(iku, nama); wajib banyak(g) < 2; pesan id \"{{banyak(g)}}\" }}"
    );
    let project = project(&text);
    assert_eq!(project.lines(&project.faults), [] as [&str; 0]);
    let report = project.check(&only("X001"));
    assert_eq!(project.lines(&report.diagnostics), ["3: X001 9"]);
    let [found] = report.diagnostics.as_slice() else { panic!() };
    let notes: Vec<String> = found.notes.iter().map(|n| found.text(Lang::En, n)).collect();
    assert_eq!((found.labels.len(), notes.as_slice()), (5, ["and 3 more places".to_owned()].as_slice()));
}

#[test]
fn levels_come_from_the_project_then_the_profile_then_the_rule() {
    let project = with("untuk i dalam iku; wajib i.target < 6; pesan id \"x\"; tingkat peringatan", "");
    let levels = |level: Option<Severity>| {
        let options = Options { levels: vec![("X001".into(), level)], ..only("X001") };
        project.check(&options).diagnostics.iter().map(|d| d.severity).collect::<Vec<_>>()
    };
    assert_eq!(levels(Some(Severity::Hint)), [Severity::Hint; 2]);
    assert_eq!(levels(None), []);
    assert_eq!(project.check(&only("X")).diagnostics.len(), 2);
    assert_eq!(project.check(&Options { ignore: vec!["X0".into()], ..only("X") }).diagnostics.len(), 0);
    // the profile's `mati` turns one off, though it is the project's own
    let info = |id: &str| project.rules.info(id).unwrap().clone();
    assert_eq!((info("X001").level, info("X001").taken), (Some(Severity::Warning), true));
    assert_eq!((info("CAS005").level, info("CAS002").level), (Some(Severity::Warning), Some(Severity::Error)));
}

#[test]
fn waivers() {
    let rule = "untuk i dalam iku; wajib i.target < 6; pesan id \"x\"";
    // where, waiver, findings, figures
    #[rustfmt::skip]
    let cases: &[(&str, &str, &[&str], &str)] = &[
        ("iku dua   \"opini  bpk\" {", "abaikan X001 \"sebab\"", &["8: X001 x"], "1 1 1 1"),
        ("ss s \"Sasaran\" {", "abaikan X001 \"sebab\"", &[], "1 0 1 2"),
        ("peta a 2018 {", "abaikan X001 \"sebab\" sampai 2018-12-31", &[], "1 0 1 2"),
        (
            "peta a 2018 {", "abaikan X001 \"sebab\" sampai 2018-12-30",
            &["3: E3102 `abaikan X001` sudah tidak berlaku sejak 2018-12-30", "7: X001 x", "8: X001 x"], "1 2 1 0",
        ),
        (
            "iku satu  \"Opini BPK\"  {", "abaikan X001 \"sebab\"",
            &["6: E3101 `abaikan X001` tidak mengecualikan apa pun", "7: X001 x", "8: X001 x"], "1 2 1 0",
        ),
        // it may have its use once the rule can be judged
        ("iku empat \"Nilai\"      {", "abaikan X001 \"sebab\"", &["7: X001 x", "8: X001 x"], "1 2 1 0"),
        ("ss s \"Sasaran\" {", "abaikan X001", &["5: E3109 `abaikan X001` tidak menyebut alasan"], "1 0 1 2"),
        ("ss s \"Sasaran\" {", "abaikan X011 \"sebab\"", &["5: E3103 aturan `X011` tidak ada", "7: X001 x", "8: X001 x"], "1 2 1 0"),
        // rules that do not run need no waiver, and ask for none
        ("ss s \"Sasaran\" {", "abaikan CAS002 \"sebab\"", &["7: X001 x", "8: X001 x"], "1 2 1 0"),
    ];
    for (place, waiver, expected, counted) in cases {
        let project =
            project(&format!("{PLAN}aturan X001 \"uji\" {{ {rule} }}").replace(place, &format!("{place} {waiver};")));
        assert_eq!(project.lines(&project.faults), [] as [&str; 0], "{waiver}");
        let report = project.check(&only("X001"));
        assert_eq!(
            (project.lines(&report.diagnostics), figures(&report)),
            (owned(expected), counted.to_string()),
            "{place} {waiver}"
        );
    }
}

#[test]
fn faulty_rules_say_where() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("untuk i dalam iku; pesan id \"x\"", &["13: E3104 aturan `X001` tidak mengatakan apa yang wajib"]),
        ("wajib banyak(iku) > 0; pesan id \"x\"", &["13: E3107 aturan `X001` tidak mengatakan apa yang diperiksa"]),
        ("untuk i dalam iku; wajib i.target < 6", &["13: E3105 aturan `X001` tidak memiliki pesan"]),
        ("untuk i dalam iku; wajib i.target < 6; pesan id \"{i.nam}\"", &["14: E3002 `iku` tidak memiliki `nam`"]),
        ("untuk i dalam iku; wajib i.target < 6; pesan id \"{i\"", &["14: E3108 kurung kurawal `{` dalam teks ini tidak berpasangan"]),
        ("untuk i dalam iku; wajib i.target < 6; pesan id \"x\"; pada 3", &["14: E3004 di sini diharapkan tempat: sebuah isian atau unsur rencana"]),
        ("untuk i dalam iku; bila i; wajib i.target < 6; pesan id \"x\"", &["14: E3004 di sini diharapkan syarat yang benar atau salah"]),
        (
            "untuk i dalam iku; bila i; wajib i.tar < 6; pesan id \"{i.nam}\"; pada 3; tanda j \"x\"; tanda i \"{j}\"; bantuan id \"{j}\"; tingkat saran bila i.x",
            &[
                "14: E3004 di sini diharapkan syarat yang benar atau salah",
                "14: E3002 `iku` tidak memiliki `tar`",
                "14: E3002 `iku` tidak memiliki `nam`",
                "14: E3004 di sini diharapkan tempat: sebuah isian atau unsur rencana",
                "14: E3001 `j` bukan nama yang dikenal di sini",
                "14: E3001 `j` bukan nama yang dikenal di sini",
                "14: E3001 `j` bukan nama yang dikenal di sini",
                "14: E3002 `iku` tidak memiliki `x`",
            ],
        ),
        ("untuk i dalam iku; untuk i dalam sub; wajib i.target < 6; pesan id \"x\"", &["14: E3011 nama `i` sudah dipakai"]),
        ("untuk i dalam iku; wajib i.target < 6; pesan id \"x\"\n}\naturan X001 \"lagi\" { untuk i dalam iku; wajib i.target < 6; pesan id \"x\"", &["16: E3111 aturan `X001` ditulis dua kali"]),
    ];
    for (rule, expected) in cases {
        let project = with(rule, "");
        assert_eq!(project.lines(&project.faults), *expected, "{rule}");
        let found = project.check(&only("X001")).diagnostics.len();
        assert!(expected[0].contains("E3111") || found == 0, "{rule}");
    }
}

#[test]
fn rules_are_silent_on_what_the_compiler_reports() {
    let project = project(
        r#"
        unit a "A" { jenis kementerian; atasan c }
        unit b "B" { jenis unit_organisasi; atasan a }
        unit c "C" { jenis satker; atasan b }
        peta a 2018 {
            perspektif internal_process { ss s "S" { cascade direct dari c.s; iku i "I" { cascade direct dari c.i; target 3 } } }
            perspektif learning_growth  { ss t "T" { iku k "K" { cascade indirect dari c.hilang; target 1; lapor tahunan; trajektori TW1 1 } } }
        }
        peta b 2018 {
            perspektif internal_process { ss s "S" { cascade direct dari a.s; iku i "I" { cascade direct dari a.i; target 4 } } }
            perspektif learning_growth  { ss t "T" { iku k "K" { target 1 } } }
        }
        peta c 2018 {
            perspektif internal_process { ss s "S" { cascade direct dari b.s; iku i "I" { cascade direct dari b.i; target 5 } } }
            perspektif learning_growth  { ss t "T" { iku k "K" { target 1 } } }
        }
        "#,
    );
    let codes: std::collections::BTreeSet<&str> = project.faults.iter().map(|f| f.code.get(..2).unwrap()).collect();
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["E2", "E4"]);
    // those that look at what is broken here: superiors and sources
    let of_links = |id: &&str| id.starts_with("CAS") || ["ORG001", "ORG002", "PET010"].contains(id);
    let select = project.rules.ids().filter(of_links).map(str::to_owned).collect();
    let report = project.check(&Options { select, ..Options::default() });
    assert_eq!(project.lines(&report.diagnostics), [] as [&str; 0]);
    assert!(report.statistics.iter().map(|s| s.not_judged).sum::<u64>() > 0);
}

#[test]
fn order_of_statements_changes_only_places() {
    let text = format!("{PLAN}aturan X001 \"uji\" {{ untuk i dalam iku; wajib i.target < 6; pesan id \"{{i}}\" }}\n");
    let items: Vec<&str> =
        vec![PLAN.split_at(PLAN.find("peta").unwrap()).0, PLAN.split_at(PLAN.find("peta").unwrap()).1];
    let turned = format!("{}{}{}", text.get(PLAN.len()..).unwrap(), items[1], items[0]);
    let says = |text: &str| {
        let report = project(text).check(&Options::default());
        let mut lines: Vec<_> =
            report.diagnostics.iter().map(|d| (d.code.clone(), d.headline_text(Lang::Id))).collect();
        lines.sort();
        (lines, report.statistics)
    };
    assert_eq!(says(&text), says(&turned));
    assert!(!says(&text).0.is_empty());
}
