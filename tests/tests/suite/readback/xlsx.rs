//! XLSX, as a spreadsheet program reads it.

use super::grid::places;
use bsc_driver::document::{Content, Document, Table};
use bsc_number::Number;
use calamine::{Data, Range, Reader, Xlsx};
use std::collections::BTreeSet;
use std::io::Cursor;

/// What a cell must hold: `t` a text, `n` a number with its value, `d` a day as the spreadsheet counts it.
fn wanted(content: &Content, printed: String) -> String {
    let number = |n: Option<Number>| n.filter(|n| n.to_string().bytes().filter(u8::is_ascii_digit).count() <= 15);
    let number = match content {
        Content::Number(n) | Content::Score(n) | Content::Money(n) => number(Some(*n)),
        Content::Percent(n) => number(n.div(Number::HUNDRED)),
        Content::Date(day) => {
            let days = day.since(bsc_driver::Date::constant(1899, 12, 30)).unwrap().get_days();
            return format!("d {days}");
        }
        _ => None,
    };
    match number {
        Some(n) => format!("n {}", n.to_string().parse::<f64>().unwrap()),
        None if printed.is_empty() => String::new(),
        None => format!("t {printed}"),
    }
}

fn found(range: &Range<Data>, row: u32, column: u32) -> String {
    match range.get_value((row, column)) {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(text)) if text.is_empty() => String::new(),
        Some(Data::String(text)) => format!("t {text}"),
        Some(Data::Float(n)) => format!("n {n}"),
        Some(Data::Int(n)) => format!("n {n}"),
        Some(Data::DateTime(day)) => format!("d {}", day.as_f64()),
        Some(other) => panic!("{other:?}"),
    }
}

/// The row of the headings: that below the caption, where there is one.
fn top(name: &str, table: &Table, range: &Range<Data>) -> u32 {
    let last = range.end().map_or(0, |end| end.0);
    let heading = format!("t {}", table.groups.first().map_or("", |g| g.title.as_str()));
    let heading = if heading == "t " { format!("t {}", table.columns[0].title) } else { heading };
    let caption = format!("t {}", table.caption);
    let captioned = |row: u32| table.caption.is_empty() || row > 0 && found(range, row - 1, 0) == caption;
    let mut tops = (0..=last).rev().filter(|row| captioned(*row) && found(range, *row, 0) == heading);
    tops.next().unwrap_or_else(|| panic!("{name}: no headings below {}", table.caption))
}

/// Compares each sheet with its table; how many cells were compared, and how many of them are real numbers.
pub fn compare(name: &str, document: &Document, bytes: Vec<u8>) -> (usize, usize) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.sheet_names();
    assert_eq!(sheets.len(), document.tables().count().max(1), "{name}: a sheet for each table");
    assert_eq!(sheets.iter().collect::<BTreeSet<_>>().len(), sheets.len(), "{name}: {sheets:?}");
    let (mut cells, mut numbers) = (0, 0);
    for (at, table) in document.tables().enumerate() {
        let range = book.worksheet_range_at(at).unwrap().unwrap();
        let formulas = book.worksheet_formula(&sheets[at]).unwrap();
        assert!(formulas.is_empty(), "{name}: {} holds a formula", sheets[at]);
        let top = top(name, table, &range);
        let (places, rows) = places(table);
        let mut free: BTreeSet<(usize, usize)> =
            (0..rows).flat_map(|row| (0..table.columns.len()).map(move |column| (row, column))).collect();
        let mut merges = BTreeSet::new();
        for place in &places {
            let (row, column) = (top + place.row as u32, place.column as u32);
            let wanted = wanted(&place.cell.content, place.cell.print());
            let found = found(&range, row, column);
            assert_eq!(found, wanted, "{name}: {}, row {row}, column {column}", table.caption);
            cells += 1;
            numbers += usize::from(found.starts_with("n "));
            if place.rows > 1 || place.columns > 1 {
                merges.insert((row, column, row + place.rows as u32 - 1, column + place.columns as u32 - 1));
            }
            for down in 0..place.rows {
                (0..place.columns).for_each(|right| assert!(free.remove(&(place.row + down, place.column + right))));
            }
        }
        assert!(free.is_empty(), "{name}: {} does not cover {free:?}", table.caption);
        let end = top + rows as u32;
        let inside = book.merge_cells_by_sheet_id(at).unwrap().into_iter().filter(|m| (top..end).contains(&m.start.0));
        let inside: BTreeSet<_> = inside.map(|m| (m.start.0, m.start.1, m.end.0, m.end.1)).collect();
        assert_eq!(inside, merges, "{name}: merged cells of {}", table.caption);
    }
    (cells, numbers)
}
