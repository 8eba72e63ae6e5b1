//! Every matrix: its headings beside those of the form, and what it holds for a small year (`year.bsc`, `year/*.md`).

use super::{desk_to, golden, model, render};
use crate::{MATRICES, matrix};
use bsc_document::{Document, Format, Table};

const YEAR: &str = include_str!("year.bsc");

/// What stands over the columns and the columns, as a form prints them: `Target > s.d. TW I`.
fn headings(table: &Table) -> String {
    let heading = |(at, column): (usize, &bsc_document::Column)| match table.group_of(at) {
        Some(over) => format!("{over} > {}", column.title),
        None => column.title.clone(),
    };
    table.columns.iter().enumerate().map(heading).collect::<Vec<_>>().join(" | ")
}

/// Kind, whose, which table, line of the form in the seed, its headings. `20XX` is the year.
const FORMS: &[(&str, &str, usize, u32, &str)] = &[
    ("pk", "kemenlu", 0, 2319, "No SS | Sasaran Strategis | No IKU | Indikator Kinerja Utama (IKU) | Target 20XX"),
    ("pk", "amerop", 0, 2402, "No SS | Sasaran Strategis | No IKU | Indikator Kinerja Utama (IKU) | Target 20XX"),
    ("pk", "bpo", 0, 2482, "No SS | Sasaran Strategis | No IKU | Indikator Kinerja Utama (IKU) | Target 20XX"),
    ("pk", "tokyo", 0, 2607, "No SS | Sasaran Strategis | No IKU | Indikator Kinerja Utama (IKU) | Target 20XX"),
    ("pk", "atdag", 0, 2693, "No SS | Sasaran Strategis | No IKU | Indikator Kinerja Utama (IKU) | Target 20XX"),
    ("pk", "kabag", 0, 2772, "No SS | Sasaran Strategis | No IKU | Indikator Kinerja Utama (IKU) | Target 20XX"),
    (
        "ncko",
        "kemenlu",
        0,
        3855,
        "Kode SS/IKU | SS/IKU | Target | Realisasi | Polarisasi | V/C*) | Bobot IKU Tertimbang | Capaian IKU",
    ),
    ("ncko", "kemenlu", 1, 3297, "Perspektif | Np | Bobot Perspektif (%) | Np x Bobot Perspektif"),
    (
        "ckp",
        "kabag",
        0,
        3993,
        "Kode SS/IKU | SS/IKU | Target | Realisasi | Polarisasi | V/C*) | Bobot Tertimbang | Capaian IKU",
    ),
];

#[test]
fn headings_are_those_of_the_forms() {
    let model = model(YEAR);
    let desk = desk_to(&model, "TW2");
    let mut without: Vec<_> = MATRICES.iter().map(|k| k.name).filter(|k| *k != "cascading").collect();
    for (kind, holder, at, line, form) in FORMS {
        without.retain(|k| k != kind);
        let document = (matrix(kind).unwrap().make)(&desk, model.find_holder(holder).unwrap()).unwrap();
        let table = document.tables().nth(*at).unwrap();
        assert_eq!(headings(table), form.replace("20XX", "2018"), "{kind} of {holder}, line {line}");
    }
    assert_eq!(without, Vec::<&str>::new(), "kinds that no form is compared with");
}

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
