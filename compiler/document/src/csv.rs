//! CSV: the tables alone, one line of headings, a cell that is merged repeated in every row.

use crate::{Content, Document, Options, Table};
use csv::{Terminator, Writer, WriterBuilder};

pub(crate) fn write(document: &Document, options: &Options) -> String {
    let tables = document.tables().map(|table| write_table(table, options)).collect::<Vec<_>>().join("\n");
    if options.indonesian_csv { format!("\u{feff}{tables}") } else { tables }
}

fn write_table(table: &Table, options: &Options) -> String {
    let delimiter = if options.indonesian_csv { b';' } else { b',' };
    let mut out = WriterBuilder::new().delimiter(delimiter).terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    let band = table.band.iter().map(|column| guarded(&column.title));
    let titles = table.columns.iter().enumerate().map(|(at, c)| guarded(&table.heading(at, c)));
    line(&mut out, band.chain(titles));
    for (band, row) in table.flat() {
        let band = table.band.iter().map(|_| guarded(band.as_deref().unwrap_or_default()));
        line(&mut out, band.chain(row.cells.iter().map(|cell| content(&cell.content))));
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
        Content::Number(_) | Content::Score(_) | Content::Percent(_) => content.plain().replace('.', ","),
        Content::Date(_) => content.plain(),
        Content::Money(_) => content.print(),
        Content::Empty | Content::Text(_) | Content::Rich(_) => guarded(&content.print()),
    }
}

/// A spreadsheet must not take a text for a formula; `'` in front says that it is text.
fn guarded(text: &str) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}
