//! The table of docs/ARCHITECTURE.md holds: who may depend on whom, and which library stands behind one crate only.

use bsc_tests::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

struct Row {
    name: String,
    folder: String,
    /// Crates of the workspace, by their full names.
    crates: BTreeSet<String>,
    /// Libraries in parentheses.
    libraries: BTreeSet<String>,
}

/// The rows that begin with a crate.
fn table(page: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in page.lines().filter(|line| line.starts_with("| `bsc")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [name, folder, allowed] = cells[..] else { panic!("a row of three cells: {line}") };
        let above: BTreeSet<String> = rows.iter().map(|row| row.name.clone()).collect();
        let (crates, libraries) = allowed
            .split_once('(')
            .map_or((allowed, ""), |(crates, libraries)| (crates, libraries.trim_end_matches(')')));
        let words = |text: &str| {
            text.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect::<Vec<_>>()
        };
        let crates = words(crates).into_iter().flat_map(|word| match word.as_str() {
            "all above" | "everything" => above.clone(),
            "bsc" => BTreeSet::from(["bsc".to_owned()]),
            short => BTreeSet::from([format!("bsc-{short}")]),
        });
        let plain = |cell: &str| cell.trim_matches('`').to_owned();
        rows.push(Row {
            name: plain(name),
            folder: plain(folder),
            crates: crates.collect(),
            libraries: words(libraries).into_iter().collect(),
        });
    }
    rows
}

fn metadata() -> Vec<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .current_dir(root())
        .output()
        .unwrap();
    let whole: Value = serde_json::from_slice(&output.stdout).unwrap();
    whole["packages"].as_array().unwrap().clone()
}

#[test]
fn the_table_of_dependencies_holds() {
    let page = std::fs::read_to_string(root().join("docs/ARCHITECTURE.md")).unwrap();
    let rows: BTreeMap<_, _> = table(&page).into_iter().map(|row| (row.name.clone(), row)).collect();
    let behind_one: BTreeSet<_> = rows.values().flat_map(|row| row.libraries.clone()).collect();
    let mut wrong = Vec::new();
    for package in metadata() {
        let name = package["name"].as_str().unwrap();
        let Some(row) = rows.get(name) else {
            wrong.push(format!("{name} is not in the table"));
            continue;
        };
        if !package["manifest_path"].as_str().unwrap().ends_with(&format!("{}/Cargo.toml", row.folder)) {
            wrong.push(format!("{name} does not live in {}", row.folder));
        }
        // What only tests need is free.
        for dependency in package["dependencies"].as_array().unwrap().iter().filter(|d| d["kind"] != "dev") {
            let used = dependency["name"].as_str().unwrap();
            let fluent = |library: &String| library == used || (library == "fluent" && used == "fluent-bundle");
            if dependency["path"].is_string() && !row.crates.contains(used) {
                wrong.push(format!("{name} may not depend on {used}"));
            }
            if behind_one.iter().any(fluent) && !row.libraries.iter().any(fluent) {
                wrong.push(format!("{used} may not stand behind {name}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(rows.len() >= 15, "{} rows", rows.len());
}
