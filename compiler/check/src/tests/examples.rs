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

#[test]
fn the_line_of_a_profile_gives_level_figures_and_article() {
    let kmk = project_of("kmk_467_2014", "", date(2015, 12, 31));
    let told = |project: &Project, id: &str| {
        let info = project.rules.info(id).unwrap().clone();
        (info.taken, info.articles.first().unwrap().citation.clone(), info.articles.first().unwrap().text.is_empty())
    };
    assert_eq!(told(&kmk, "IKU022"), (true, "KMK 467/2014 hal. 14".to_owned(), false));
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
