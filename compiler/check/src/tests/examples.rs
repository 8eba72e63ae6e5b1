//! The rules of the stdlib, under its profiles; their own examples are run by the suite.

use super::*;

#[test]
fn the_rules_of_the_stdlib_compile() {
    for profile in bsc_stdlib::profiles() {
        let project = project_of(profile, "", date(2018, 12, 31));
        assert_eq!(project.lines(&project.faults), [] as [&str; 0], "{profile}");
        assert!(project.rules.infos().filter(|rule| rule.taken).count() >= 40, "{profile}");
    }
}

/// What is there of a project: what a fix must keep, and what it may not add to.
fn findings(project: &Project) -> (Vec<Diagnostic>, Vec<String>) {
    let mut all = project.faults.clone();
    all.extend(project.check(&Options::default()).diagnostics);
    let said = all.iter().map(|d| format!("{} {}", d.code, d.headline_text(Lang::Id))).collect();
    (all, said)
}

fn comments(text: &str) -> Vec<String> {
    let (tree, _) = bsc_syntax::parse(bsc_diagnostics::FileId(0), text);
    let comments = tree.trivia().iter().filter(|t| t.kind != bsc_syntax::TriviaKind::BlankLines);
    comments.filter_map(|t| text.get(t.start as usize..t.end as usize)).map(str::to_owned).collect()
}

#[test]
fn a_fix_removes_its_finding_adds_none_and_keeps_all_comments() {
    let home = project("");
    let mut fixed: Vec<&str> = Vec::new();
    for id in home.rules.ids() {
        let rule = home.rules.info(id).unwrap();
        if !rule.fixes {
            continue;
        }
        let profile = home.model.files().name(rule.span.file).split('/').next().unwrap();
        for example in home.rules.examples(id).iter().filter(|example| !example.good) {
            let project = project_of(profile, &example.source, date(2018, 12, 31));
            let (found, before) = findings(&project);
            let Some(at) = found.iter().position(|d| *d.code == *id && !d.fixes.is_empty()) else { continue };
            let only = [found[at].clone()];
            let mended = bsc_diagnostics::apply(&only, project.model.files(), |_| true);
            let text = &mended.values().next().unwrap().text;
            let (_, after) = findings(&project_of(profile, text, date(2018, 12, 31)));
            assert!(!after.contains(&before[at]), "{id}: the finding is still there\n{text}");
            let new: Vec<_> = after.iter().filter(|line| !before.contains(line)).collect();
            assert!(new.is_empty(), "{id}: {new:#?}\n{text}");
            assert_eq!(comments(text), comments(&example.source), "{id}\n{text}");
            fixed.push(id);
        }
    }
    fixed.dedup();
    let all: Vec<&str> = home.rules.infos().filter(|rule| rule.fixes).map(|rule| rule.id.as_str()).collect();
    assert_eq!(fixed, all, "each rule with `perbaikan` has an example where it works");
}

#[test]
fn the_line_of_a_profile_gives_level_figures_and_article() {
    let kmk = project_of("kmk_467_2014", "", date(2015, 12, 31));
    let told = |project: &Project, id: &str| {
        let info = project.rules.info(id).unwrap().clone();
        (info.taken, info.articles.first().unwrap().citation.clone(), info.articles.first().unwrap().text.is_empty())
    };
    assert_eq!(told(&kmk, "IKU022"), (true, "KMK 467/2014, pedoman KPPN hal. 14".to_owned(), false));
    assert_eq!(told(&project(""), "IKU022"), (true, "Permenlu 4/2018, Lampiran III.C.8.d".to_owned(), false));
    // what a profile does not list is there, and not in force; it may rest on kinds that the profile lacks
    assert!(!told(&kmk, "ORG004").0 && !told(&project(""), "KMK001").0);

    let text = "unit a \"A\" { jenis eselon4 }
        pk a 2015 { tugas \"T\" { iku i \"I\" { validitas exact; kendali high; target 3 } } }";
    let only = Options { select: vec!["IKU021".to_owned()], ..Options::default() };
    let level = |profile| project_of(profile, text, date(2015, 12, 31)).check(&only).diagnostics[0].severity;
    assert_eq!(level("kmk_467_2014"), bsc_diagnostics::Severity::Error);
    assert_eq!(level(PROFILE), bsc_diagnostics::Severity::Warning);
}
