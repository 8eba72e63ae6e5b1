//! Every matrix and document of the gallery, written and read back by readers of others, and compared cell by cell with its tree: as
//! it is, and with cells put into it that are hard to write.

mod docx;
mod grid;
mod text;
mod xlsx;

use crate::gallery::{example, shown};
use crate::order::{Shuffled, with_threads};
use bsc_driver::document::{Block, Cell, Content, Document, Format, Options, Rendered, RowKind, render};
use bsc_driver::{Date, Disk, Period, Request, load};
use bsc_number::Number;
use bsc_tests::{files_below, loaded, memory, root};

/// Cells that go wrong where a format is not careful.
fn hard() -> Vec<Content> {
    let n = |text: &str| Number::parse(text).unwrap();
    let texts =
        ["=1+1", "+62811", "-5 orang", "@jumlah", "\t=2", "<b>&amp; \"x\"</b> | 2", "dua\nbaris", "2018-01-15", "007"];
    let mut all: Vec<Content> = texts.into_iter().map(Content::text).collect();
    all.extend([
        Content::Number(n("-1250.5")),
        Content::Number(n("1234567890.1234567890")),
        Content::Percent(n("97.5")),
        Content::Percent(n("0.1")),
        Content::Money(n("1250000000")),
        Content::Score(n("89.175")),
        Content::Date(Date::constant(2018, 1, 15)),
        Content::Empty,
    ]);
    all
}

/// The document with hard cells in place of some of its own.
fn spiced(mut document: Document) -> Document {
    let hard = hard();
    let mut next = hard.iter().cycle();
    for block in document.sections.iter_mut().flat_map(|s| &mut s.blocks) {
        let Block::Table(table) = block else { continue };
        for row in table.rows.iter_mut().filter(|row| row.kind != RowKind::Band) {
            let own = row.cells.iter_mut().filter(|cell| (cell.rows, cell.columns) == (1, 1));
            own.zip(&mut next).for_each(|(cell, content)| *cell = Cell::from(content.clone()));
        }
    }
    document
}

fn written(document: &Document, format: Format) -> Vec<u8> {
    let Rendered { bytes, .. } = render(document, format, &Options::default()).unwrap();
    let again = render(document, format, &Options::default()).unwrap();
    assert!(again.bytes == bytes, "{}: twice the same bytes as {}", document.name, format.name());
    bytes
}

#[test]
fn what_is_written_is_read_back() {
    let loaded = example();
    let (mut cells, mut numbers) = (0, 0);
    for (_, _, name, document) in shown(&loaded) {
        for document in [spiced(document.clone()), document] {
            let (all, real) = xlsx::compare(&name, &document, written(&document, Format::Xlsx));
            (cells, numbers) = (cells + all, numbers + real);
            docx::compare(&name, &document, &written(&document, Format::Docx));
            text::compare_csv(&name, &document, &written(&document, Format::Csv));
            text::compare_json(&name, &document, &written(&document, Format::Json));
        }
    }
    assert!(cells > 10_000 && numbers > 1_000, "{cells} cells, of them {numbers} numbers");
}

#[test]
fn any_order_of_files_and_any_number_of_threads_gives_the_same_documents() {
    let files = files_below(&root().join("examples/kemenlu_2018"));
    let plan = files.into_iter().fold(memory([]), |memory, (name, bytes)| memory.file(name, bytes));
    let all = |threads, seed| {
        with_threads(threads, || {
            let loaded = loaded(&Shuffled(plan.clone(), seed));
            let bytes = |document: &Document| {
                // PDF is read back where it is made, in a crate of its own
                let formats = Format::ALL.into_iter().filter(|format| *format != Format::Pdf);
                let print = |format: Format| (format, render(document, format, &Options::default()).unwrap().bytes);
                formats.map(print).collect::<Vec<_>>()
            };
            shown(&loaded).into_iter().map(|(_, _, name, document)| (name, bytes(&document))).collect::<Vec<_>>()
        })
    };
    let (first, again) = (all(1, 3), all(4, 11));
    for ((name, first), (_, again)) in first.iter().zip(&again) {
        for ((format, first), (_, again)) in first.iter().zip(again) {
            assert!(first == again, "{name} as {}", format.name());
        }
    }
}

/// A revision of the year and a manual's places for results both ask which day it is.
#[test]
fn the_day_they_are_made_on_changes_no_document() {
    let made = |day| {
        let request = Request::path(root().join("examples/kemenlu_2018"));
        let mut loaded = load(&Disk, &request, Some(day)).unwrap();
        loaded.stand_at(Some(2018), Period::YEAR).unwrap();
        shown(&loaded).into_iter().map(|(_, _, name, document)| (name, document)).collect::<Vec<_>>()
    };
    for ((name, early), (_, late)) in made(Date::constant(2018, 1, 2)).iter().zip(made(Date::constant(2031, 5, 1))) {
        assert!(*early == late, "{name}");
    }
}
