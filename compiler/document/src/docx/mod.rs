//! DOCX: WordprocessingML in a ZIP. Headings of tables repeat on each page, rows do not break, sections keep their paper.
//!
//! The parts of the file are few and their form is fixed (ECMA-376, part 1), so they are written here: the library that writes such
//! files cannot mark a row as a heading of its table.

mod body;
mod package;
mod table;

pub(crate) use body::size;

use crate::{Document, Failure, Options};

pub(crate) fn write(document: &Document, options: &Options) -> Result<Vec<u8>, Failure> {
    let body = body::write(document, options);
    package::write(document, body).map_err(|error| Failure(error.to_string()))
}
