//! The table of statements against real text: the file that uses every row, and the blocks of the language page.

use bsc_diagnostics::{Files, Lang};
use bsc_model::{Fragment, lower};
use bsc_schema::Schema;
use std::collections::BTreeSet;
use std::path::Path;

/// A file's fragment and its faults of syntax and schema.
fn lowered(path: &Path) -> (Fragment, Vec<String>) {
    let mut files = Files::new();
    let file = files.add(path.display().to_string(), std::fs::read_to_string(path).unwrap());
    let (tree, syntax) = bsc_syntax::parse(file, files.text(file));
    let (fragment, schema) = lower(&tree, file, files.text(file));
    let show = |d: &bsc_diagnostics::Diagnostic| {
        format!("{}: {}", files.position(file, d.primary.span.start).0, d.headline_text(Lang::En))
    };
    (fragment, syntax.iter().chain(&schema).map(show).collect())
}

#[test]
fn a_file_that_uses_every_row_is_clean() {
    let (fragment, faults) = lowered(Path::new("../schema/tests/semua.bsc"));
    assert_eq!(faults, Vec::<String>::new());
    let used: BTreeSet<&str> = fragment.elements.iter().map(|e| e.row.row().label).collect();
    // what makes a thing is an element; plain fields are counted by the schema's own test
    let things = Schema::get().rows().iter().filter(|r| r.makes.is_some()).map(|r| r.label);
    assert_eq!(things.filter(|label| !used.contains(label)).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn every_block_of_the_language_page_is_clean() {
    let folder = Path::new("../syntax/tests/language");
    let mut blocks: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    blocks.sort();
    assert!(blocks.len() >= 9, "{}", blocks.len());
    for block in blocks {
        assert_eq!(lowered(&block).1, Vec::<String>::new(), "{}", block.display());
    }
}
