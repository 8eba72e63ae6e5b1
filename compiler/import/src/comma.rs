//! CSV: which encoding, which separator, which cells.

use crate::book::{Cell, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Row, Sheet, Unreadable, Workbook};
use bsc_diagnostics::Message;
use std::borrow::Cow;

/// Reads a text of separated values: UTF-8, UTF-16 with its mark, else Windows-1252, which is remarked.
pub(crate) fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let (text, western) = decode(bytes);
    // pictures, programs and the like: a table holds no NUL
    if text.contains('\0') {
        return Err(Unreadable::Kind);
    }
    let mut sheet = Sheet::default();
    let mut cells = 0;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|error| Unreadable::Damaged(error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let number = u32::try_from(line).unwrap_or(u32::MAX);
        let row: Vec<Cell> =
            record.iter().map(|text| Cell { text: crate::words::lines(text), ..Cell::default() }).collect();
        cells += row.len();
        if number > MAX_ROWS || row.len() > MAX_COLUMNS as usize || cells > MAX_CELLS {
            return Err(Unreadable::Large);
        }
        if row.iter().any(|cell| !cell.text.is_empty()) {
            sheet.rows.push(Row { number, cells: row });
        }
    }
    let remarks = if western { vec![Message::new("impor-cp1252")] } else { Vec::new() };
    Ok(Workbook { sheets: vec![sheet], remarks })
}

/// The text, and whether it had to be read as Windows-1252.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let body = bytes.get(mark..).unwrap_or_default();
        return (encoding.decode_without_bom_handling(body).0, false);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

/// The sign that stands in most of the first lines, outside quotes; of equal ones `;`, for a comma may be decimal.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0usize), (b'\t', 0), (b',', 0)];
    for line in text.lines().take(50) {
        let mut seen = [false; 3];
        for byte in line.bytes() {
            quoted ^= byte == b'"';
            for ((sign, _), seen) in counts.iter().zip(&mut seen) {
                *seen |= !quoted && byte == *sign;
            }
        }
        for ((_, count), seen) in counts.iter_mut().zip(seen) {
            *count += usize::from(seen);
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts.iter().find(|(_, count)| *count == most && most > 0).map_or(b',', |(sign, _)| *sign)
}

#[cfg(test)]
mod tests {
    use super::read;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let book = read(bytes).unwrap();
        book.sheets[0].rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect()).collect()
    }

    #[test]
    fn separators_marks_and_encodings() {
        let cases: [(&[u8], &[&[&str]]); 7] = [
            (b"a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]),
            (b"\xEF\xBB\xBFa;b\r\n3,5;x\r\n", &[&["a", "b"], &["3,5", "x"]]),
            (b"a\tb\n3,5\tx\n", &[&["a", "b"], &["3,5", "x"]]),
            (b"a;b\n\"x;\ny\"; 7 \n", &[&["a", "b"], &["x;\ny", "7"]]),
            (b"a;b\nRp 5 \x80;\xE9\n", &[&["a", "b"], &["Rp 5 \u{20AC}", "\u{E9}"]]),
            (b"\xFF\xFEa\0;\0b\0\n\0", &[&["a", "b"]]),
            (b"", &[]),
        ];
        for (bytes, expected) in cases {
            assert_eq!(cells(bytes), expected, "{bytes:?}");
        }
        assert_eq!(read(b"x\xE9").unwrap().remarks.len(), 1);
        assert!(read(b"GIF89a\0\0").is_err());
    }
}
