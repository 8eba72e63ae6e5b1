//! Numbers of rules and codes are never used again, and mean for ever what they meant first.
//!
//! `stdlib/nomor.tsv` has a line for each: number, version since when, title or headline, version in which it was removed.
//! `BSC_UPDATE=1 cargo test -p bsc-tests ledger` adds new ones and takes over new titles: read the difference. A title that means
//! something else belongs to a new number; a number that is gone is marked by hand, and stays.

use bsc_diagnostics::{Catalogue, Lang};
use bsc_tests::{loaded, memory, root};
use std::collections::BTreeMap;

const HEAD: &str = "nomor\tsejak\tjudul\tdihapus";

/// Since, title, removed.
type Line = (String, String, String);

fn read(text: &str) -> BTreeMap<String, Line> {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(HEAD));
    let mut ledger = BTreeMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, since, title, removed] = cells[..] else { panic!("{line}") };
        let line = (since.to_owned(), title.to_owned(), removed.to_owned());
        assert!(ledger.insert(id.to_owned(), line).is_none(), "{id} stands twice");
    }
    ledger
}

#[test]
fn numbers_are_never_used_again() {
    let path = root().join("stdlib/nomor.tsv");
    let mut ledger = read(&std::fs::read_to_string(&path).unwrap());
    let catalogue = Catalogue::get();
    let codes = catalogue.codes().iter().map(|code| ((*code).to_owned(), catalogue.words(Lang::Id, code).unwrap()));
    let rules = loaded(&memory([("kosong.bsc", "")])).rules(Lang::Id);
    let now: BTreeMap<String, String> = codes.chain(rules.into_iter().map(|rule| (rule.id, rule.title))).collect();
    if std::env::var_os("BSC_UPDATE").is_some() {
        for (id, title) in &now {
            let new = || (env!("CARGO_PKG_VERSION").to_owned(), String::new(), String::new());
            ledger.entry(id.clone()).or_insert_with(new).1.clone_from(title);
        }
        let line = |(id, (since, title, removed)): (&String, &Line)| format!("{id}\t{since}\t{title}\t{removed}\n");
        std::fs::write(&path, format!("{HEAD}\n{}", ledger.iter().map(line).collect::<String>())).unwrap();
    }
    let mut wrong = Vec::new();
    for (id, title) in &now {
        wrong.extend(match ledger.get(id) {
            None => Some(format!("{id} is new: BSC_UPDATE=1 enters it")),
            Some((.., removed)) if !removed.is_empty() => {
                Some(format!("{id} was removed in {removed}: take a new number"))
            }
            Some((_, known, _)) if known != title => Some(format!(
                "{id} was `{known}` and is `{title}`: BSC_UPDATE=1 if it means the same, else take a new number"
            )),
            Some(_) => None,
        });
    }
    let gone = ledger.iter().filter(|(id, (.., removed))| removed.is_empty() && !now.contains_key(*id));
    wrong.extend(gone.map(|(id, _)| format!("{id} is gone: write the version in its last cell")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(ledger.len() > 200, "{}", ledger.len());
}
