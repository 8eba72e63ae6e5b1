//! Bytes to text: what is not UTF-8 is said, and the rest is still checked.

use bsc_diagnostics::{Diagnostic, FileId, Files};

/// The largest file that is read, in bytes: places in a file are 32 bits, and a mistaken path should not fill the memory.
pub(crate) const LIMIT: usize = 1 << 30;

/// What was wrong with the bytes of a file.
pub(crate) enum Flaw {
    /// Not UTF-8 from this byte on.
    Encoding(usize),
    /// UTF-16.
    Wide,
    /// Too many bytes.
    Size(usize),
}

/// The text of a file. Where bytes are not UTF-8, a replacement character stands for them, behind the first of them.
pub(crate) fn decode(bytes: Vec<u8>) -> (String, Option<Flaw>) {
    if bytes.len() > LIMIT {
        return (String::new(), Some(Flaw::Size(bytes.len())));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return (String::new(), Some(Flaw::Wide));
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            (
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
                Some(Flaw::Encoding(at)),
            )
        }
    }
}

impl Flaw {
    /// The fault of the family E5, at its place.
    pub(crate) fn report(&self, file: FileId, files: &Files) -> Diagnostic {
        let start = files.span(file, 0, 0);
        match self {
            Flaw::Encoding(at) => Diagnostic::error("E5001", files.span(file, *at, *at + 1)),
            Flaw::Wide => Diagnostic::error("E5002", start),
            Flaw::Size(bytes) => {
                let mib = |bytes: usize| bytes.div_ceil(1 << 20).to_string();
                Diagnostic::error("E5003", start)
                    .arg("besar", mib(*bytes))
                    .arg("batas", mib(LIMIT))
            }
        }
    }
}
