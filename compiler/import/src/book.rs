//! A file of tables, whatever program wrote it: sheets of rows of cells.

use bsc_diagnostics::Message;
use bsc_number::Number;
use std::fmt;

/// More rows, columns or cells than any form has are refused, so that no file can fill the memory.
pub(crate) const MAX_ROWS: u32 = 1_048_576;
pub(crate) const MAX_COLUMNS: u32 = 512;
pub(crate) const MAX_CELLS: usize = 8_000_000;

/// A file that was read.
#[derive(Debug, Default)]
pub struct Workbook {
    /// Its sheets; one, without a name, for CSV.
    pub sheets: Vec<Sheet>,
    /// How it was read, where that was not plain: another encoding than UTF-8.
    pub remarks: Vec<Message>,
}

/// One sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name; empty for CSV.
    pub name: String,
    /// Its rows that hold something, top down.
    pub rows: Vec<Row>,
}

/// One row that holds something.
#[derive(Debug, Default)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// Its cells from column A on.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What it shows, without blanks around; of a number its shortest form.
    pub text: String,
    /// What it is.
    pub form: Form,
    /// It belongs to a merged cell that begins above or to the left: what it shows is that one's.
    pub continued: bool,
}

/// What a cell is.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Form {
    /// A text, or nothing.
    #[default]
    Text,
    /// A number; shown in percent, it is the percentage.
    Number(Number, bool),
    /// A day, or a time.
    Date,
    /// A formula that came to nothing: `#REF!`.
    Broken,
}

/// Where a cell stands: `Lembar1!C7`, of CSV `C7`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// From 1.
    pub row: u32,
    /// From 0.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            write!(f, "{}!", self.sheet)?;
        }
        let (mut rest, mut letters) = (self.column + 1, String::new());
        while rest > 0 {
            letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        write!(f, "{letters}{}", self.row)
    }
}

impl Sheet {
    /// The place of a cell of it.
    pub fn place(&self, row: &Row, column: usize) -> Place {
        Place { sheet: self.name.clone(), row: row.number, column: u32::try_from(column).unwrap_or(u32::MAX - 1) }
    }
}

impl Row {
    /// The cell in a column; an empty one where the row is shorter.
    pub fn cell(&self, column: usize) -> &Cell {
        const NONE: &Cell = &Cell { text: String::new(), form: Form::Text, continued: false };
        self.cells.get(column).unwrap_or(NONE)
    }
    /// What the cell in a column shows.
    pub fn text(&self, column: usize) -> &str {
        &self.cell(column).text
    }
}

/// Why a file cannot be read as tables.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// It is neither CSV nor XLSX.
    Kind,
    /// The old format of Excel, or a workbook with a password.
    Old,
    /// It is damaged: what the reader said.
    Damaged(String),
    /// It is larger than any form.
    Large,
    /// No line of it has headings that are known.
    NoHeadings,
    /// A matrix does not say whose it is.
    NoOwner,
    /// A matrix does not say of which year it is.
    NoYear,
}

impl Unreadable {
    /// What is wrong, in a line.
    pub fn message(&self, name: &str) -> Message {
        let id = match self {
            Unreadable::Kind => "impor-jenis-berkas",
            Unreadable::Old => "impor-xls",
            Unreadable::Damaged(_) => "impor-rusak",
            Unreadable::Large => "impor-besar",
            Unreadable::NoHeadings => "impor-tanpa-judul",
            Unreadable::NoOwner => "impor-tanpa-pemilik",
            Unreadable::NoYear => "impor-tanpa-tahun",
        };
        let message = Message::new(id).arg("berkas", name);
        match self {
            Unreadable::Damaged(cause) => message.arg("sebab", cause),
            _ => message,
        }
    }

    /// What to do.
    pub fn help(&self) -> Message {
        Message::new(match self {
            Unreadable::Kind | Unreadable::Old => "impor-jenis-berkas-bantuan",
            Unreadable::Damaged(_) => "impor-rusak-bantuan",
            Unreadable::Large => "impor-besar-bantuan",
            Unreadable::NoHeadings => "impor-tanpa-judul-bantuan",
            Unreadable::NoOwner => "impor-tanpa-pemilik-bantuan",
            Unreadable::NoYear => "impor-tanpa-tahun-bantuan",
        })
    }
}

/// Reads a file by what it begins with, not by its name.
///
/// # Errors
/// It is no table, damaged, or too large.
pub fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    match bytes {
        [b'P', b'K', 3, 4, ..] => crate::xlsx::read(bytes),
        [b'P', b'K', 5, 6, ..] => Err(Unreadable::Damaged("zip".to_owned())),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(Unreadable::Old),
        [b'%', b'P', b'D', b'F', ..] => Err(Unreadable::Kind),
        _ => crate::comma::read(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_is_named_as_in_the_program_that_shows_it() {
        for (column, row, sheet, shown) in [
            (0, 1, "", "A1"),
            (2, 7, "Lembar1", "Lembar1!C7"),
            (25, 3, "", "Z3"),
            (26, 3, "", "AA3"),
            (701, 9, "", "ZZ9"),
            (702, 9, "", "AAA9"),
        ] {
            assert_eq!(Place { sheet: sheet.into(), row, column }.to_string(), shown);
        }
    }
}
