//! Projects that break every rule, each at the line that says so.

use bsc_tests::{checked, files_below, loaded, memory, root};
use std::collections::BTreeSet;

/// What is found only beside an earlier version of the project: its own examples show it.
const WITH_BASE: &str = "NIL009";

/// Places and codes: what a project says of itself at the ends of its lines, and what is found.
fn told_and_found(name: &str) -> [BTreeSet<(String, usize, String)>; 2] {
    let files = files_below(&root().join("tests/proyek").join(name));
    let mut told = BTreeSet::new();
    for (file, bytes) in &files {
        for (line, number) in std::str::from_utf8(bytes).unwrap().lines().zip(1..) {
            let code = |line: &&str| !line.trim_start().starts_with("//");
            let ends = Some(line).filter(code).and_then(|line| line.rsplit_once(" // "));
            let codes = ends.into_iter().flat_map(|(_, codes)| codes.split(' '));
            told.extend(codes.map(|code| (file.clone(), number, code.to_owned())));
        }
    }
    let host = files.into_iter().fold(memory([]), |host, (name, bytes)| host.file(name, bytes));
    let loaded = loaded(&host);
    let sources = loaded.model.files();
    let place = |found: &bsc_diagnostics::Diagnostic| {
        let span = found.primary.span;
        (sources.name(span.file).to_owned(), sources.position(span.file, span.start).0, found.code.to_string())
    };
    [told, checked(&loaded).diagnostics.iter().map(place).collect()]
}

#[test]
fn every_rule_fires_at_the_intended_lines_and_nowhere_else() {
    let mut codes = BTreeSet::new();
    for name in ["semua_pelanggaran", "semua_pelanggaran_kmk"] {
        let [told, found] = told_and_found(name);
        let missing: Vec<_> = told.difference(&found).collect();
        let extra: Vec<_> = found.difference(&told).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{name}: missing {missing:#?}, not intended {extra:#?}");
        codes.extend(found.into_iter().map(|(.., code)| code));
    }
    let empty = loaded(&memory([("kosong.bsc", "")]));
    let rules = empty.rules(bsc_diagnostics::Lang::Id).into_iter().map(|rule| rule.id);
    let silent: Vec<_> = rules.filter(|id| !codes.contains(id)).collect();
    assert_eq!(silent, [WITH_BASE]);
}
