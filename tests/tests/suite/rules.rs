//! The rules of the standard library, by their own examples.

use bsc_diagnostics::{Catalogue, Diagnostic, Format, Lang};
use bsc_driver::{Date, Disk, Loaded, Request, RulesOf, Tested, load};
use bsc_tests::{checked, files_below, loaded, memory, printed, root};
use std::sync::LazyLock;

/// The standard library, with its examples run.
static LIBRARY: LazyLock<(Loaded, Tested)> = LazyLock::new(|| {
    let loaded = loaded(&memory([("kosong.bsc", "")]));
    let tested = loaded.test_rules(RulesOf::Library);
    (loaded, tested)
});

#[test]
fn every_case_of_every_rule_is_shown_by_an_example_to_fail() {
    let (loaded, tested) = &*LIBRARY;
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
            text.replacen("lapor  tahunan // di sini", "lapor  bulanan // di sini", 1),
            vec![r#"E3116 KOTA001"#, "E3114 lapor  bulanan // di sini"],
        ),
        // the mark stands on another line
        (
            text.replacen("lapor  tahunan // di sini", "lapor  tahunan", 1)
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

#[test]
fn no_rule_fires_on_a_plan_that_is_right_on_any_day() {
    for (name, years) in [("kemenlu_2018", 2017..2020), ("kemenkeu_2015", 2015..2016), ("profil_sendiri", 2024..2025)] {
        let folder = root().join("examples").join(name);
        let months = years.flat_map(|year| (1..=12).map(move |month| Date::constant(year, month, 1).last_of_month()));
        for day in months {
            let loaded = load(&Disk, &Request::path(&folder), Some(day)).unwrap();
            let checked = checked(&loaded);
            let said = printed(&loaded, &checked, Format::Short, Lang::Id);
            assert!(checked.diagnostics.is_empty(), "{name} on {day}: {said}");
        }
    }
}

/// What is wrong with the form of a text that stands alone on a line. What stands in backticks is the user's, and does not count.
fn ill_formed(text: &str, longest: usize) -> Option<&'static str> {
    let own: String = text.split('`').step_by(2).collect();
    Some(match () {
        () if text.trim() != text || text.is_empty() => "empty, or space around it",
        () if text.contains('\n') => "several lines",
        () if own.chars().count() > longest => "too long",
        () if text.ends_with(['.', ':', ';', ',']) => "ends with a stop",
        () if text.matches('`').count() % 2 == 1 => "backticks",
        () if own.contains(['{', '}']) => "left over from a template",
        () if text.split('`').step_by(2).any(|words| words.contains("  ")) || text.contains("``") => "a gap",
        () => return None,
    })
}

/// Whether a text begins with a capital that is not that of a name or an abbreviation.
fn capital(template: &str) -> bool {
    let first = template.split([' ', '-']).next().unwrap_or_default();
    let rest = first.chars().skip(1);
    first.starts_with(char::is_uppercase)
        && rest.clone().count() > 0
        && rest.clone().all(char::is_lowercase)
        && !["Renstra", "Renaksi", "Renja"].contains(&first)
}

#[test]
fn no_message_begins_with_a_capital_of_its_own() {
    let (loaded, _) = &*LIBRARY;
    let (rules, _) = bsc_check::compile_rules(&loaded.model);
    let texts = |rule: &bsc_check::RuleInfo| {
        [&rule.messages_id, &rule.messages_en, &rule.help_id, &rule.help_en].map(Clone::clone).concat()
    };
    let mut texts: Vec<String> = rules.infos().flat_map(texts).collect();
    let catalogue = Catalogue::get();
    for (lang, code) in [Lang::Id, Lang::En].into_iter().flat_map(|l| catalogue.codes().iter().map(move |c| (l, c))) {
        let of_code = ["", "-tanda", "-bantuan"].map(|part| catalogue.words(lang, &format!("{code}{part}")));
        texts.extend(of_code.into_iter().flatten());
    }
    let wrong: Vec<_> = texts.iter().filter(|text| capital(text)).collect();
    assert!(texts.len() > 800 && wrong.is_empty(), "{} {wrong:#?}", texts.len());
}

#[test]
fn every_message_is_one_line_that_reads_alone_in_both_languages() {
    let mut found: Vec<Diagnostic> = LIBRARY.1.rules.iter().flat_map(|rule| rule.seen.clone()).collect();
    let mut folders = std::fs::read_dir(root().join("examples/salah")).unwrap().map(|entry| entry.unwrap().path());
    found.extend(folders.by_ref().filter(|path| path.is_dir()).flat_map(|folder| {
        let host = files_below(&folder).into_iter().fold(memory([]), |host, (name, bytes)| host.file(name, bytes));
        checked(&loaded(&host)).diagnostics
    }));
    let mut wrong = Vec::new();
    for diagnostic in &found {
        let texts = [Lang::Id, Lang::En].map(|lang| {
            let labels = diagnostic.labels.iter().map(|label| diagnostic.text(lang, &label.message));
            let mark = Some(diagnostic.mark_text(lang)).filter(|mark| !mark.is_empty());
            let headline = (diagnostic.headline_text(lang), 180);
            let help = diagnostic.help_text(lang).map(|help| (help, 200));
            [headline].into_iter().chain(help).chain(labels.chain(mark).map(|label| (label, 120))).collect::<Vec<_>>()
        });
        let [id, en] = &texts;
        if id.first() == en.first() || id.len() != en.len() {
            wrong.push(format!("{}: the languages say the same, or not the same: {id:?} {en:?}", diagnostic.code));
        }
        for (text, longest) in texts.iter().flatten() {
            wrong.extend(ill_formed(text, *longest).map(|what| format!("{}: {what}: {text}", diagnostic.code)));
        }
    }
    assert!(found.len() > 300, "{}", found.len());
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
