//! CSV: the tables alone, one line of headings, a cell that is merged repeated in every row.

use crate::{Block, Content, Document, Table};
use csv::{Terminator, Writer, WriterBuilder};

pub(crate) fn write(document: &Document) -> String {
    let tables = document.blocks.iter().filter_map(|b| if let Block::Table(table) = b { Some(table) } else { None });
    tables.map(write_table).collect::<Vec<_>>().join("\n")
}

fn write_table(table: &Table) -> String {
    let mut out = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    line(&mut out, table.columns.iter().enumerate().map(|(at, c)| guarded(&table.heading(at, c))));
    for row in &table.rows {
        line(&mut out, row.iter().map(|cell| content(&cell.content)));
    }
    out.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Writing to memory cannot fail.
fn line(out: &mut Writer<Vec<u8>>, cells: impl Iterator<Item = String>) {
    let _ = out.write_record(cells);
}

/// Figures have a decimal comma and no dots between thousands: a spreadsheet of another language would read them as decimals.
fn content(content: &Content) -> String {
    match content {
        Content::Number(_) | Content::Percent(_) => content.plain().replace('.', ","),
        Content::Money(_) => content.print(),
        Content::Empty | Content::Text(_) => guarded(&content.print()),
    }
}

/// A spreadsheet must not take a text for a formula; `'` in front says that it is text.
fn guarded(text: &str) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}
