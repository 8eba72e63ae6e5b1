//! XLSX: values, percent formats, merged cells. What calamine reads is measured before, so that no file can fill the memory.

use crate::book::{Cell, Form, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Row, Sheet, Unreadable, Workbook};
use calamine::{DataRef, Dimensions, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The most bytes that a workbook may unpack to.
const MAX_BYTES: usize = 1 << 29;

/// Reads a workbook.
pub(crate) fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    measure(bytes)?;
    // The reader is a foreign library, and a damaged file is no fault of ours.
    let read = catch_unwind(AssertUnwindSafe(|| workbook(bytes)));
    read.unwrap_or_else(|_| Err(Unreadable::Damaged("XML".to_owned())))
}

/// Unpacks all parts once without keeping them: whether they are whole, and not larger than any form is.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let damaged = |error: &dyn std::fmt::Display| Unreadable::Damaged(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut left = MAX_BYTES;
    let mut buffer = vec![0; 1 << 16];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| damaged(&error))?;
        let strings = part.name().map_err(|error| damaged(&error))?.to_ascii_lowercase().ends_with("sharedstrings.xml");
        let (mut size, mut promised) = (0, 0);
        loop {
            let count = part.read(&mut buffer).map_err(|error| damaged(&error))?;
            if count == 0 {
                break;
            }
            if strings && size == 0 {
                promised = texts_promised(buffer.get(..count).unwrap_or_default());
            }
            size += count;
            left = left.checked_sub(count).ok_or(Unreadable::Large)?;
        }
        // room is made for as many texts as are promised: each takes some bytes
        if promised > size {
            return Err(Unreadable::Damaged("sharedStrings.xml".to_owned()));
        }
    }
    Ok(())
}

/// The greatest `uniqueCount` at the beginning of the part of shared texts.
fn texts_promised(start: &[u8]) -> usize {
    let text = String::from_utf8_lossy(start);
    let counts = text.split("uniqueCount").skip(1).map(|rest| {
        let digits = rest.trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'', '+']);
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits.get(..end).filter(|digits| !digits.is_empty()).map_or(0, |digits| digits.parse().unwrap_or(usize::MAX))
    });
    counts.max().unwrap_or(0)
}

fn workbook(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let damaged = |error: calamine::XlsxError| Unreadable::Damaged(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut out = Workbook::default();
    let names = book.sheet_names();
    for name in names {
        let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
        let mut count = 0;
        {
            // a sheet of charts has no cells
            let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
            let percent: Vec<bool> = cells.styles().iter().map(is_percent).collect();
            while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
                let (row, column) = cell.get_position();
                let value = cell_of(cell.get_value(), percent.get(style) == Some(&true));
                if value.text.is_empty() {
                    continue;
                }
                if row >= MAX_ROWS || column >= MAX_COLUMNS {
                    return Err(Unreadable::Large);
                }
                put(&mut rows, row, column, value, &mut count)?;
            }
        }
        let merged = book.merge_cells_by_sheet_name(&name).map_err(damaged)?;
        spread(&mut rows, &merged, &mut count)?;
        let rows = rows.into_iter().map(|(row, cells)| Row { number: row + 1, cells }).collect();
        out.sheets.push(Sheet { name, rows });
    }
    Ok(out)
}

fn put(
    rows: &mut BTreeMap<u32, Vec<Cell>>,
    row: u32,
    column: u32,
    cell: Cell,
    count: &mut usize,
) -> Result<(), Unreadable> {
    let cells = rows.entry(row).or_default();
    let column = column as usize;
    if cells.len() <= column {
        *count += column + 1 - cells.len();
        if *count > MAX_CELLS {
            return Err(Unreadable::Large);
        }
        cells.resize(column + 1, Cell::default());
    }
    if let Some(place) = cells.get_mut(column) {
        *place = cell;
    }
    Ok(())
}

/// A merged cell says the same in all rows and columns it covers, as far as rows are used.
fn spread(rows: &mut BTreeMap<u32, Vec<Cell>>, merged: &[Dimensions], count: &mut usize) -> Result<(), Unreadable> {
    for Dimensions { start, end } in merged {
        let first = rows.get(&start.0).and_then(|cells| cells.get(start.1 as usize)).cloned();
        let Some(first) = first.filter(|cell| !cell.text.is_empty()) else { continue };
        let continued = Cell { continued: true, ..first };
        let covered: Vec<u32> =
            if start.0 <= end.0 { rows.range(start.0..=end.0).map(|(row, _)| *row).collect() } else { Vec::new() };
        for row in covered {
            for column in start.1..=end.1.min(MAX_COLUMNS - 1) {
                if (row, column) != *start {
                    put(rows, row, column, continued.clone(), count)?;
                }
            }
        }
    }
    Ok(())
}

fn is_percent(style: &calamine::Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| {
        // a percent sign between quotes is only a text behind the number
        format.format_code.split('"').step_by(2).any(|outside| outside.contains('%'))
    })
}

fn cell_of(value: &DataRef<'_>, percent: bool) -> Cell {
    let text = |text: &str| Cell { text: crate::words::lines(text), ..Cell::default() };
    let form = |text: String, form| Cell { text, form, continued: false };
    match value {
        DataRef::Int(whole) => number(&whole.to_string(), percent),
        DataRef::Float(float) => number(&digits(*float), percent),
        DataRef::String(typed) => text(typed),
        DataRef::SharedString(typed) => text(typed),
        DataRef::Bool(yes) => text(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            form(format!("{year:04}-{month:02}-{day:02}"), Form::Date)
        }
        DataRef::DateTimeIso(date) | DataRef::DurationIso(date) => form(crate::words::plain(date), Form::Date),
        DataRef::Error(error) => form(error.to_string(), Form::Broken),
        DataRef::Empty => Cell::default(),
    }
}

/// The number as the program shows it at most: fifteen digits, so that 0.1 + 0.2 is 0.3.
fn digits(float: f64) -> String {
    format!("{float:.14e}")
}

fn number(text: &str, percent: bool) -> Cell {
    match crate::figure::scientific(text) {
        Some(value) => {
            let shown = if percent { value.mul(bsc_number::Number::HUNDRED) } else { Some(value) };
            match shown {
                Some(shown) => {
                    let text = format!("{shown}{}", if percent { "%" } else { "" });
                    Cell { text, form: Form::Number(shown, percent), continued: false }
                }
                None => Cell { text: text.to_owned(), form: Form::Broken, continued: false },
            }
        }
        None => Cell { text: text.to_owned(), form: Form::Broken, continued: false },
    }
}

#[cfg(test)]
mod tests;
