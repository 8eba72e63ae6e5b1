//! Every matrix and document of the example as PDF: all its texts are on the pages, none off them, and the bytes are the same twice.
//!
//! `BSC_PDF=FOLDER cargo test -p bsc-pdf --test kinds` keeps the files, to be looked at.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::float_arithmetic)]

mod hostile;
mod pages;
mod reader;

use bsc_driver::document::{Block, Cell, Content, Document, Inline, RowKind, Signature, Table, plain_text};
use bsc_driver::render::{DOCUMENTS, Desk, Kind, MATRICES};
use bsc_driver::{Disk, Loaded, Period, Request, load};
use reader::letters;
use std::collections::{BTreeMap, BTreeSet};

/// So many of each kind: those with the most and the fewest letters, and between.
const EACH: usize = 2;

#[test]
fn every_kind_says_all_that_its_tree_says() {
    let loaded = example();
    let desk = Desk::new(&loaded.model, 2018, Period::YEAR);
    let keep = std::env::var_os("BSC_PDF").map(std::path::PathBuf::from);
    let mut faults = Vec::new();
    let mut kinds = 0;
    for kind in DOCUMENTS.iter().chain(MATRICES) {
        let chosen = documents(&loaded, &desk, kind);
        kinds += usize::from(!chosen.is_empty());
        for document in chosen {
            let bytes = bsc_pdf::render(&document).unwrap();
            if let Some(folder) = &keep {
                std::fs::create_dir_all(folder).unwrap();
                std::fs::write(folder.join(format!("{}.pdf", document.name)), &bytes).unwrap();
            }
            let pages = reader::read(bytes);
            faults.extend(
                lost(&document, &pages.text).into_iter().map(|text| format!("{}: lost `{text}`", document.name)),
            );
            if !pages.outside.is_empty() {
                faults.push(format!("{}: off the page `{}`", document.name, pages.outside));
            }
            let papers = document.sections.iter().map(|s| s.page.size());
            let papers = papers.map(|(wide, high)| (points(wide), points(high))).collect::<BTreeSet<_>>();
            let sizes = pages.sizes.iter().map(|(wide, high)| (wide.round() as u16, high.round() as u16)).collect();
            if papers != sizes {
                faults.push(format!("{}: pages of {sizes:?} for {papers:?}", document.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(kinds, DOCUMENTS.len() + MATRICES.len(), "every kind has a document in the example");
}

fn example() -> Loaded {
    let project = bsc_tests::root().join("examples/kemenlu_2018");
    let request = Request { paths: vec![project], stdin: None };
    load(&Disk, &request, Some(bsc_tests::day())).unwrap()
}

/// Millimetres in whole points.
fn points(mm: u16) -> u16 {
    (f32::from(mm) * 72.0 / 25.4).round() as u16
}

#[test]
fn the_same_document_is_the_same_pdf() {
    let loaded = example();
    let desk = Desk::new(&loaded.model, 2018, Period::YEAR);
    let kind = DOCUMENTS.iter().find(|kind| kind.name == "pk").unwrap();
    let agreement = documents(&loaded, &desk, kind).remove(0);
    assert!(bsc_pdf::render(&agreement).unwrap() == bsc_pdf::render(&agreement).unwrap());
}

/// Documents of a kind: of the holders in the order of how much there is to say, the first, the last, and some between.
fn documents(loaded: &Loaded, desk: &Desk<'_>, kind: &Kind) -> Vec<Document> {
    let holders = loaded.planned(desk.year);
    let mut by_length = BTreeMap::new();
    for document in holders.into_iter().filter_map(|holder| (kind.make)(desk, holder)) {
        by_length.entry(pieces(&document).iter().map(String::len).sum::<usize>()).or_insert(document);
    }
    let all: Vec<Document> = by_length.into_values().collect();
    let step = all.len().saturating_sub(1).div_ceil(EACH.saturating_sub(1).max(1)).max(1);
    all.into_iter().step_by(step).collect()
}

/// The pieces of text that do not stand on the pages, each as often as in the document: as a part of the page or some parts behind
/// each other, and what goes over the end of a page by its words in what is then left. The order of drawing is not that of reading
/// where cells are merged, so it is not asked for.
fn lost(document: &Document, pages: &str) -> Vec<String> {
    let mut parts: Vec<String> = pages.split(reader::PART).map(letters).filter(|part| !part.is_empty()).collect();
    let mut pieces = pieces(document);
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    pieces.retain(|piece| {
        let wanted = letters(piece);
        let ends = (0..parts.len()).find_map(|from| end(&parts[from..], &wanted).map(|count| (from, from + count)));
        if let Some((from, to)) = ends {
            parts.splice(from..to, [String::from("\u{0}")]);
        }
        ends.is_none()
    });
    let mut rest = parts.concat();
    let mut take = |word: &str| {
        let found = rest.find(word);
        if let Some(at) = found {
            rest.replace_range(at..at + word.len(), "\u{0}");
        }
        found.is_some()
    };
    pieces.retain(|piece| !piece.split_whitespace().all(|word| take(&letters(word))));
    pieces
}

/// How many parts from the first on are together a text.
fn end(parts: &[String], mut wanted: &str) -> Option<usize> {
    for (at, part) in parts.iter().enumerate() {
        if wanted.is_empty() {
            return Some(at);
        }
        wanted = wanted.strip_prefix(part.as_str())?;
    }
    wanted.is_empty().then_some(parts.len())
}

/// All texts of a document in their order.
fn pieces(document: &Document) -> Vec<String> {
    let mut out = vec![document.title.clone()];
    document.blocks().for_each(|block| of_block(block, &mut out));
    out
}

fn of_block(block: &Block, out: &mut Vec<String>) {
    match block {
        Block::Heading(_, text) => out.push(text.clone()),
        Block::Paragraph(p) => out.push(plain_text(
            &p.text
                .iter()
                .map(|piece| match piece {
                    Inline::Break => Inline::Text(" ".into()),
                    other => other.clone(),
                })
                .collect::<Vec<_>>(),
        )),
        Block::Field(name, text) => out.extend([name.clone(), text.clone()]),
        Block::List(list) => list.items.iter().flatten().for_each(|block| of_block(block, out)),
        Block::Contents(contents) => out.extend(contents.0.iter().map(|(_, text)| text.clone())),
        Block::Table(table) => of_table(table, out),
        Block::Figure(figure) => out.push(figure.title.clone()),
        Block::Signature(Signature { place, parties }) => {
            out.push(place.clone());
            let rows: [fn(&bsc_driver::document::Party) -> &String; 4] =
                [|p| &p.role, |p| &p.post, |p| &p.name, |p| &p.nip];
            out.extend(rows.iter().flat_map(|row| parties.iter().map(|party| row(party).clone())));
        }
    }
}

fn of_table(table: &Table, out: &mut Vec<String>) {
    out.push(table.caption.clone());
    out.extend(table.groups.iter().map(|group| group.title.clone()));
    if table.groups.is_empty() {
        out.extend(table.columns.iter().map(|column| column.title.clone()));
    }
    for row in &table.rows {
        for cell in row.cells.iter().filter(|cell| row.kind == RowKind::Band || cell.is_shown()) {
            of_cell(cell, out);
        }
    }
}

fn of_cell(cell: &Cell, out: &mut Vec<String>) {
    match &cell.content {
        Content::Rich(blocks) => blocks.iter().for_each(|block| of_block(block, out)),
        _ => out.push(cell.print()),
    }
}
