//! Every matrix: what it holds for a small year (`year.bsc`, `year/*.md`).

use super::{desk_to, golden, model, render};
use crate::{MATRICES, matrix};
use bsc_document::{Document, Format};

const YEAR: &str = include_str!("year.bsc");

/// Each is read by eye when it changes.
#[test]
fn contents() {
    let model = model(YEAR);
    let desk = desk_to(&model, "TW2");
    for kind in MATRICES.iter().filter(|k| k.name != "cascading") {
        let mut pages = Vec::new();
        for holder in model.holders() {
            if let Some(document) = (kind.make)(&desk, holder) {
                sound(kind.name, &document);
                pages.push(render(&document, Format::Markdown));
            }
        }
        golden(&format!("year/{}.md", kind.name), &pages.join("\n\n"));
    }
}

/// Every row fills its table: a cell for every column, and what covers others covers cells that say so.
fn sound(kind: &str, document: &Document) {
    assert!(document.name.starts_with(&format!("matriks_{kind}-")), "{kind}: {}", document.name);
    for table in document.tables() {
        assert!(!table.rows.is_empty(), "{kind}: {} is empty", table.caption);
        let width = table.columns.len();
        assert!(
            table.groups.iter().map(|g| g.columns).sum::<usize>() == if table.groups.is_empty() { 0 } else { width }
        );
        for column in 0..width {
            let mut covered = 0;
            for row in table.rows.iter().filter(|r| r.cells.len() > 1) {
                assert_eq!(row.cells.len(), width, "{kind}: {}", table.caption);
                let rows = row.cells[column].rows;
                assert!((rows == 0) == (covered > 0), "{kind}: {} column {column}", table.caption);
                covered = if covered > 0 { covered - 1 } else { rows - 1 };
            }
            assert_eq!(covered, 0, "{kind}: {} column {column} reaches below the table", table.caption);
        }
    }
}

/// The year of a person whose agreement was revised in July, and of one with a complement from October: each stretch by its quarters.
#[test]
fn a_year_with_changes() {
    let model = model(YEAR);
    let desk = desk_to(&model, "TAHUN");
    let pages: Vec<String> = ["kabag", "sari"]
        .map(|h| {
            render(&(matrix("ckp").unwrap().make)(&desk, model.find_holder(h).unwrap()).unwrap(), Format::Markdown)
        })
        .into();
    golden("year/ckp_tahun.md", &pages.join("\n\n"));
}

/// Every matrix of everybody in the example is whole, in every quarter.
#[test]
fn the_example() {
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut open = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kemenlu_2018")];
    while let Some(path) = open.pop() {
        match std::fs::read_dir(&path) {
            Ok(inside) => open.extend(inside.map(|e| e.unwrap().path())),
            Err(_) if path.extension().is_some_and(|e| e == "bsc") => {
                texts.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
            Err(_) => {}
        }
    }
    texts.sort();
    let model = super::model_of(&texts);
    for period in ["TW1", "TW2", "TW3", "TAHUN"] {
        let desk = desk_to(&model, period);
        for kind in MATRICES.iter().filter(|k| k.name != "cascading") {
            let made = model.holders().filter_map(|h| (kind.make)(&desk, h)).inspect(|d| sound(kind.name, d)).count();
            let rare = matches!(kind.name, "renja" | "rka");
            assert!(made > 0 || rare, "{}: nobody has one", kind.name);
        }
    }
}
