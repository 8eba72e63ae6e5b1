//! Bytes to text: what is not UTF-8 is said, and the rest is still checked.

use crate::binary::seems;
use bsc_diagnostics::{Diagnostic, FileId, Files};
use std::io;

/// The largest file that is read, in bytes: places in a file are 32 bits, and a mistaken path should not fill the memory.
pub(crate) const LIMIT: usize = 1 << 30;

/// What was wrong with the bytes of a file.
pub(crate) enum Flaw {
    /// They could not be had; the operating system's words.
    Unreadable(String),
    /// Not UTF-8 from this byte on.
    Encoding(usize, u8),
    /// No text at all; what it seems to be.
    Binary(&'static str),
    /// Too many bytes.
    Size(usize),
}

/// The text of a file. Where bytes are not UTF-8, a replacement character stands for them, from the first of them on; of what is
/// no text nothing is left.
pub(crate) fn decode(bytes: io::Result<Vec<u8>>) -> (String, Option<Flaw>) {
    let bytes = match bytes {
        Ok(bytes) if bytes.len() > LIMIT => return (String::new(), Some(Flaw::Size(bytes.len()))),
        Ok(bytes) => bytes,
        Err(error) => return (String::new(), Some(Flaw::Unreadable(crate::io_cause(&error)))),
    };
    // UTF-16 that says so is told from the rest below.
    let wide = matches!(bytes.as_slice(), [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
    if let Some(what) = seems(&bytes).filter(|_| !wide) {
        return (String::new(), Some(Flaw::Binary(what)));
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let flaw = Flaw::Encoding(at, error.as_bytes().get(at).copied().unwrap_or_default());
            // Of UTF-16 nothing is left to check.
            let text = if wide { "".into() } else { String::from_utf8_lossy(error.as_bytes()) };
            (text.into_owned(), Some(flaw))
        }
    }
}

impl Flaw {
    /// The fault of the family E5, at its place.
    pub(crate) fn report(&self, file: FileId, files: &Files) -> Diagnostic {
        let at =
            |code, offset| Diagnostic::error(code, files.span(file, offset, offset)).arg("berkas", files.name(file));
        match self {
            Flaw::Unreadable(cause) => at("E5001", 0).arg("sebab", cause),
            Flaw::Encoding(offset, byte) => {
                let found =
                    Diagnostic::error("E5002", files.span(file, *offset, *offset + 1)).arg("berkas", files.name(file));
                found.arg("bita", format!("{byte:02X}")).arg("posisi", offset.to_string())
            }
            Flaw::Binary(what) => at("E5017", 0).arg("isi", *what),
            Flaw::Size(bytes) => at("E5003", 0).arg("ukuran", bytes.to_string()).arg("batas", LIMIT.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Flaw, decode};

    #[test]
    fn what_is_not_utf8_is_said_at_its_byte() {
        type Case<'c> = (&'c [u8], &'c str, Option<(usize, u8)>);
        let cases: [Case<'_>; 5] = [
            ("é".as_bytes(), "é", None),
            (b"\xEF\xBB\xBFunit", "\u{FEFF}unit", None),
            (b"caf\xE9 au lait", "caf\u{FFFD} au lait", Some((3, 0xE9))),
            (b"\xFF\xFEu\0n\0", "", Some((0, 0xFF))),
            (b"", "", None),
        ];
        for (bytes, text, flaw) in cases {
            let (read, found) = decode(Ok(bytes.to_vec()));
            let found =
                found.map(|found| if let Flaw::Encoding(at, byte) = found { (at, byte) } else { panic!("{bytes:?}") });
            assert_eq!((read.as_str(), found), (text, flaw), "{bytes:?}");
        }
        assert!(matches!(decode(Err(std::io::ErrorKind::PermissionDenied.into())), (_, Some(Flaw::Unreadable(_)))));
    }
}
