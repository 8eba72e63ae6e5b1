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
mod legend;
mod matching;
mod merge;
mod plan;
mod plan_text;
mod report;
mod value;
mod within;
mod words;
mod write;
mod xlsx;

pub use book::{Cell, Form, Place, Row, Sheet, Unreadable, Workbook, read};
pub use doubt::Doubt;
pub use merge::Import;
pub use plan::AskPlan;
pub use plan_text::PlanFile;
pub use report::Ask;

use bsc_model::{Model, Profile};
use std::ops::Range;

/// A cascading matrix, beside the plans of a project: of units without a plan in the year it makes one, with others it is compared.
/// `unit`: the name of its owner, where it does not say.
///
/// # Errors
/// No sheet has headings that are known; the matrix names no owner.
pub fn matrix_within(book: &Workbook, model: &Model, year: i16, unit: Option<String>) -> Result<Import, Unreadable> {
    within::matrix(book, model, year, unit)
}

/// Whether a workbook is a matrix or list of IKU: its first headings name targets, and no realisation.
pub fn is_matrix(book: &Workbook) -> bool {
    let first = book.sheets.iter().find_map(heading::find);
    first.is_some_and(|found| {
        let has = |role| found.at(role).is_some();
        use heading::Role::{Cumulated, Realisation, Target};
        has(Target) && !has(Realisation) && !has(Cumulated)
    })
}

/// The realisations of a workbook, beside those of the project. `replace`: figures that differ take the place of those there.
///
/// # Errors
/// No sheet has headings that are known.
pub fn realisations(book: &Workbook, model: &Model, ask: Ask, replace: bool) -> Result<Import, Unreadable> {
    Ok(merge::merge(model, ask, report::read(book, model, ask)?, replace))
}

/// The realisations of a workbook as a text that stands for it: each line with its cell behind it, what was left out above.
///
/// # Errors
/// No sheet has headings that are known.
pub fn in_place(book: &Workbook, model: &Model, ask: Ask) -> Result<(String, Vec<Doubt>), Unreadable> {
    let report::Reported { entries, mut doubts } = report::read(book, model, ask)?;
    merge::sort(&mut doubts);
    let entries: Vec<_> = entries.iter().collect();
    let text = write::left(&doubts) + &write::realisations(model, ask.year, &entries, true);
    Ok((write::laid(&text), doubts))
}

/// The lines of such a text that say what was left out, in the order of their doubts, as ranges of bytes.
pub fn lines_left(text: &str) -> Vec<Range<usize>> {
    lines(text).filter(|(_, line)| line.starts_with(write::LEFT)).map(|(range, _)| range).collect()
}

/// The line of such a text that a cell became, or another cell of its row.
pub fn line_of(text: &str, cell: &Place) -> Option<Range<usize>> {
    let place = words::plain(&cell.to_string());
    let row = |place: &str| {
        let (sheet, cell) = place.rsplit_once('!').unwrap_or(("", place));
        (sheet.to_owned(), cell.trim_start_matches(|c: char| c.is_ascii_uppercase()).to_owned())
    };
    let cells = || lines(text).filter_map(|(at, line)| Some((at, line.rsplit_once(" // ")?.1)));
    let same = cells().find(|(_, other)| *other == place);
    same.or_else(|| cells().find(|(_, other)| row(other) == row(&place))).map(|(at, _)| at)
}

/// Lines without their ends and indentation, and where they stand.
fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        (start..start + line.trim().len(), line.trim())
    })
}

/// What a matrix of a stranger becomes.
#[derive(Debug)]
pub struct Plan {
    /// The files of a new project.
    pub files: Vec<PlanFile>,
    /// Every doubt, by its cell.
    pub doubts: Vec<Doubt>,
    /// How many units, objectives and indicators it holds.
    pub counts: (usize, usize, usize),
}

/// A cascading matrix as a project of its own, under a profile.
///
/// # Errors
/// No sheet has headings that are known; the matrix names no owner or no year, and none was asked for.
pub fn matrix(book: &Workbook, profile: &Profile, ask: &AskPlan) -> Result<Plan, Unreadable> {
    let matrix = plan::read(book, profile, ask, &mut plan::Nothing)?;
    let files = plan_text::files(&matrix, profile);
    let ss = matrix.parties.iter().map(|party| party.ss.len()).sum();
    let iku = matrix.parties.iter().flat_map(|party| &party.ss).map(|ss| ss.iku.len()).sum();
    Ok(Plan { files, counts: (matrix.parties.len(), ss, iku), doubts: matrix.doubts })
}

/// New text below what an earlier import wrote: without its lines on what was left out, which are said anew.
pub fn appended(old: &str, new: &str) -> String {
    let kept: String = old.split_inclusive('\n').filter(|line| !line.trim_start().starts_with(write::LEFT)).collect();
    write::laid(&format!("{}\n\n{new}", kept.trim_end()))
}
