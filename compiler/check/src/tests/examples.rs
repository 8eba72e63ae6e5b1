//! Each rule of the stdlib passes its good examples and fails its bad ones, each once, where they say.

use super::*;

#[test]
fn the_rules_of_the_stdlib_compile() {
    let project = project("");
    assert_eq!(project.lines(&project.faults), [] as [&str; 0]);
    assert!(project.rules.ids().count() >= 17);
}

#[test]
fn examples_say_what_they_should() {
    let rules = project("").rules;
    let mut wrong = Vec::new();
    for id in rules.ids() {
        for (number, example) in rules.examples(id).iter().enumerate() {
            let project = project(&example.source);
            let report = project.check(&Options { select: vec![id.to_owned()], ..Options::default() });
            let mut found = project.lines(&project.faults);
            found.extend(project.lines(&report.diagnostics));
            let marked = example.source.lines().zip(1..).filter(|(l, _)| l.trim_end().ends_with("// di sini"));
            let expected: Vec<String> =
                marked.filter(|_| !example.good).map(|(_, at)| format!("{at}: {id} ")).collect();
            let fits = found.len() == expected.len() && found.iter().zip(&expected).all(|(f, e)| f.starts_with(e));
            if !fits || example.good != expected.is_empty() {
                wrong.push(format!(
                    "{id} example {number}: {found:#?} where {expected:?} was due; {:?}",
                    report.statistics
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
