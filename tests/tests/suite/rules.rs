//! The rules of the standard library, by their own examples.

use bsc_diagnostics::Lang;
use bsc_driver::RulesOf;
use bsc_tests::{files_below, loaded, memory, root};

#[test]
fn every_case_of_every_rule_is_shown_by_an_example_to_fail() {
    let loaded = loaded(&memory([("kosong.bsc", "")]));
    let tested = loaded.test_rules(RulesOf::Library);
    let files = loaded.model.files();
    let wrong: Vec<_> = tested
        .diagnostics
        .iter()
        .map(|f| {
            let (line, _) = files.position(f.primary.span.file, f.primary.span.start);
            let labels: Vec<_> = f.labels.iter().map(|l| f.text(Lang::En, &l.message)).collect();
            let file = files.name(f.primary.span.file);
            format!("{file}:{line}: {} {} {} {labels:?}", f.code, f.headline_text(Lang::En), f.mark_text(Lang::En))
        })
        .collect();
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
    let examples: usize = tested.rules.iter().map(|rule| rule.good.0 + rule.wrong.0).sum();
    assert!(tested.rules.len() >= 113 && examples >= 300, "{} {examples}", tested.rules.len());
}

/// The rule of the third profile, with one mistake each: what is said, and the text it stands on.
#[test]
fn an_example_that_does_not_say_what_is_so_is_told_where_it_stands() {
    let folder = root().join("examples/profil_sendiri");
    let text = std::fs::read_to_string(folder.join("aturan.bsc")).unwrap();
    let (good, bad) = (text.find("    contoh benar").unwrap(), text.find("    contoh salah").unwrap());
    let tested = |text: &str| {
        let host = files_below(&folder).into_iter().fold(memory([]), |host, (name, bytes)| host.file(name, bytes));
        let loaded = loaded(&host.file("aturan.bsc", text));
        let found = loaded.test_rules(RulesOf::Project).diagnostics;
        let said = found.iter().map(|f| format!("{} {}", f.code, loaded.model.files().slice(f.primary.span)));
        said.collect::<Vec<_>>()
    };
    assert_eq!(tested(&text), [] as [&str; 0]);
    let without = |from: usize, to: usize| [&text[..from], &text[to..]].concat();
    for (text, expected) in [
        // the good example breaks the rule
        (
            text.replacen("lapor triwulanan; target 90", "lapor tahunan; target 90", 1),
            vec![r#"E3113 iku cakupan "Persentase rumah dengan air bersih" { lapor tahunan; target 90 }"#],
        ),
        // it holds a name that is not there
        (
            text.replacen("{ jenis pemerintah_kota }", "{ jenis pemerintah_kota; atasan negara }", 1),
            vec![r#"E3113 unit kota "Kota Contoh" { jenis pemerintah_kota; atasan negara }"#],
        ),
        // the wrong example is right, so that nothing shows the rule to fail
        (
            text.replacen("lapor tahunan // di sini", "lapor bulanan // di sini", 1),
            vec![r#"E3116 KOTA001"#, "E3114 lapor bulanan // di sini"],
        ),
        // the mark stands on another line
        (
            text.replacen("lapor tahunan // di sini", "lapor tahunan", 1)
                .replace("target 90\n", "target 90 // di sini\n"),
            vec!["E3116 KOTA001", "E3114 target 90 // di sini"],
        ),
        (text.replacen(" // di sini", "", 1), vec!["E3116 KOTA001", "E3115 \"\"\""]),
        (without(good, bad), vec!["E3117 KOTA001"]),
        (without(bad, text.len()) + "}\n", vec!["E3116 KOTA001"]),
        // the rule itself cannot be read
        (text.replacen("i.perspektif == warga", "i.perspektive == warga", 1), vec!["E3002 perspektive"]),
    ] {
        let found = tested(&text);
        let fits = found.len() == expected.len() && found.iter().zip(&expected).all(|(f, e)| f.starts_with(e));
        assert!(fits, "{found:?} where {expected:?} was due");
    }
}
