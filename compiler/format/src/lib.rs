//! Canonical layout: text in, formatted text out. The rules of layout, for people: `docs/tata_letak.md`.
//!
//! `read` takes the tree of the parser and hangs every comment and blank line on its statement; `order` brings fields
//! into the order of the schema; `write` prints. Then the result is read again and compared (`same`): a formatter
//! may be ugly, but it may not lose a word.
//!
//! What the parser reports is left as it stands: the lines of a broken statement, or the whole top-level item where braces or
//! quotes do not match.
//!
//! ```
//! use bsc_diagnostics::FileId;
//! let typed = "unit bpo \"Biro\" {\n  atasan setjen // langsung\n\n\n  jenis   satker }";
//! let formatted = bsc_format::format(FileId(0), typed).unwrap();
//! assert_eq!(formatted.text, "unit bpo \"Biro\" {\n    jenis  satker\n    atasan setjen // langsung\n}\n");
//! ```

mod columns;
mod head;
mod order;
mod read;
mod regions;
mod same;
mod write;

use bsc_diagnostics::{Diagnostic, FileId};
use bsc_syntax::{Tree, parse};

/// How wide a block on one line may be, and a line of several statements. Indentation is left out: layout does not depend on depth.
const WIDTH: usize = 120;

/// What came of a text.
#[derive(Debug)]
pub struct Formatted {
    /// The text in canonical layout: lines end in `\n`, no byte order mark. Parts with syntax errors are as they were.
    pub text: String,
    /// The syntax errors of the text that went in.
    pub diagnostics: Vec<Diagnostic>,
}

/// The formatted text does not say what the text said. A fault of this crate: the text is to be left alone.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Unfaithful;

/// Brings a text into canonical layout.
///
/// In: a file and its text. Out: the text as it should be, and its syntax errors, whose spans are those of the text that went in.
/// Formatting twice gives what formatting once gave.
///
/// # Errors
/// [`Unfaithful`] where the result, read again, is not the same statements in the same order, fields apart, with the same comments.
pub fn format(file: FileId, text: &str) -> Result<Formatted, Unfaithful> {
    let (tree, diagnostics) = parse(file, text);
    let formatted = |text| Formatted { text, diagnostics: diagnostics.clone() };
    let mut careful = [false, true].into_iter();
    // Where faults stand, what is around them may not be what it seems: then their items are left alone.
    let attempts = if diagnostics.is_empty() { careful.by_ref().take(1) } else { careful.by_ref().take(2) };
    for careful in attempts {
        if let Some(text) = attempt(&tree, text, &diagnostics, careful) {
            return Ok(formatted(text));
        }
    }
    if diagnostics.is_empty() { Err(Unfaithful) } else { Ok(formatted(text.to_owned())) }
}

/// The formatted text, if it is faithful.
fn attempt(tree: &Tree, text: &str, faults: &[Diagnostic], careful: bool) -> Option<String> {
    let typed = read::read(tree, text, faults, careful);
    let out = write::write(&typed, text.len());
    let (again, found) = parse(tree.file(), &out);
    let read = read::read(&again, &out, &found, careful);
    let same = same::codes(faults) == same::codes(&found)
        && same::blocks(&typed, &read)
        && same::bytes(text.get(regions::body(text)..).unwrap_or("")) == same::bytes(&out);
    same.then_some(out)
}
