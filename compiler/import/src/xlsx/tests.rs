#![allow(clippy::float_arithmetic)]

use super::read;
use crate::Unreadable;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// A workbook with numbers, percent formats, dates, errors and merged cells, as a ministry's forms have them.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Lembar1").unwrap();
    let percent = Format::new().set_num_format("0%");
    let quoted = Format::new().set_num_format("0\" % (kira-kira)\"");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 2, "Judul", &plain).unwrap();
    sheet.merge_range(1, 0, 2, 0, "Biro Umum", &plain).unwrap();
    sheet.write_with_format(1, 1, 0.85, &percent).unwrap();
    sheet.write_with_format(1, 2, 85, &quoted).unwrap();
    sheet.write_with_format(2, 1, ExcelDateTime::from_ymd(2018, 10, 8).unwrap(), &day).unwrap();
    sheet.write_formula(2, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write(4, 0, 0.1 + 0.2).unwrap();
    sheet.write(4, 1, "  1.500bh \u{A0}").unwrap();
    sheet.write(4, 2, "satu\ndua").unwrap();
    book.add_worksheet().set_name("Kosong").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn cells_as_they_are_shown() {
    let book = read(&workbook()).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!((names, book.sheets[1].rows.len()), (vec!["Lembar1", "Kosong"], 0));
    let rows: Vec<(u32, Vec<&str>)> = book.sheets[0]
        .rows
        .iter()
        .map(|row| (row.number, row.cells.iter().map(|cell| cell.text.as_str()).collect()))
        .collect();
    let expected = [
        (1, vec!["Judul", "Judul", "Judul"]),
        (2, vec!["Biro Umum", "85%", "85"]),
        (3, vec!["Biro Umum", "2018-10-08", "#DIV/0!"]),
        (5, vec!["0.3", "1.500bh", "satu\ndua"]),
    ];
    assert_eq!(rows, expected);
    let sheet = &book.sheets[0];
    let continued: Vec<bool> = sheet.rows.iter().map(|row| row.cells[0].continued).collect();
    assert_eq!(continued, [false, false, true, false]);
    assert_eq!(crate::figure::figure(&sheet.rows[2].cells[1]), crate::figure::Figure::Date);
    assert_eq!(sheet.place(&sheet.rows[1], 1).to_string(), "Lembar1!B2");
}

/// Repacks a workbook with one part changed, as nobody's program writes it.
fn with(part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut old = zip::ZipArchive::new(Cursor::new(workbook())).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if name == part {
            bytes = change(&String::from_utf8(bytes).unwrap()).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        new.start_file(name, options).unwrap();
        new.write_all(&bytes).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn what_would_fill_the_memory_is_refused() {
    let sheet = "xl/worksheets/sheet1.xml";
    let far = with(sheet, |xml| xml.replace("r=\"C5\"", "r=\"XFD1048576\""));
    assert_eq!(read(&far).unwrap_err(), Unreadable::Large);
    let promised = with("xl/sharedStrings.xml", |xml| xml.replace("uniqueCount=\"", "uniqueCount=\"99999999999"));
    assert!(matches!(read(&promised), Err(Unreadable::Damaged(_))));
    let bomb =
        with("docProps/app.xml", |xml| xml.replace("</Properties>", &" ".repeat(super::MAX_BYTES)) + "</Properties>");
    assert!(bomb.len() < super::MAX_BYTES / 100);
    assert_eq!(read(&bomb).unwrap_err(), Unreadable::Large);
    // a merge over the whole sheet covers what is used, no more
    let merged = with(sheet, |xml| xml.replace("A1:C1", "A1:XFD1048576"));
    assert!(read(&merged).is_ok_and(|book| book.sheets[0].rows.len() == 4));
}

#[test]
fn damaged_workbooks_are_said_and_never_panic() {
    let whole = workbook();
    assert!(matches!(read(&whole[..whole.len() / 2]), Err(Unreadable::Damaged(_))));
    let sheet = "xl/worksheets/sheet1.xml";
    for (from, to) in [
        ("r=\"A1\"", "r=\"1A\""),
        ("r=\"A1\"", "r=\"ZZZZZZZZZZ99999999999\""),
        ("A1:C1", "C9:A1"),
        ("A1:C1", "?"),
        ("<v>", "<v>99999999"),
        ("<sheetData>", "<sheetData><row r=\"4294967295\">"),
        ("</row>", ""),
        ("t=\"s\"", "t=\"e\""),
        ("s=\"1\"", "s=\"4000000000\""),
    ] {
        let _ = read(&with(sheet, |xml| xml.replace(from, to)));
    }
    // each byte of a small part of the file turned over
    for at in (0..whole.len()).step_by(whole.len() / 200 + 1) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xFF;
        let _ = read(&bytes);
    }
}
