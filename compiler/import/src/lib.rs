//! Tables of other programs become statements: realisations and cascading matrices from CSV and XLSX.
//!
//! In: the bytes of a file, and the model of the project it is for. Out: statements with the cells they come from, and every doubt with its
//! cell. Nothing is guessed silently: what can be read in two ways is decided by what the table or the plan shows, and said; what
//! cannot be decided is left out, and said.

mod book;
mod column;
mod comma;
mod doubt;
pub mod figure;
mod heading;
mod matching;
mod merge;
mod report;
mod value;
mod words;
mod write;
mod xlsx;

pub use book::{Cell, Form, Place, Row, Sheet, Unreadable, Workbook, read};
pub use doubt::Doubt;
pub use merge::Import;
pub use report::Ask;

use bsc_model::Model;

/// The realisations of a workbook, beside those of the project. `replace`: figures that differ take the place of those there.
///
/// # Errors
/// No sheet has headings that are known.
pub fn realisations(book: &Workbook, model: &Model, ask: Ask, replace: bool) -> Result<Import, Unreadable> {
    Ok(merge::merge(model, ask, report::read(book, model, ask)?, replace))
}

/// New text below what an earlier import wrote: without its lines on what was left out, which are said anew.
pub fn appended(old: &str, new: &str) -> String {
    let kept: String = old.split_inclusive('\n').filter(|line| !line.trim_start().starts_with(write::LEFT)).collect();
    write::laid(&format!("{}\n\n{new}", kept.trim_end()))
}
