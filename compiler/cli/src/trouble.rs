//! What is no fault of a source, printed for people on standard error; exit code 2.

use bsc_diagnostics::{Catalogue, Lang, Message};
use bsc_driver::{Fault, io_cause};
use miette::{GraphicalReportHandler, GraphicalTheme};
use std::io::{self, Write};
use std::path::Path;

/// Why a command ends without a result.
#[derive(Debug)]
pub(crate) struct Trouble {
    /// What is wrong, in a line.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
}

/// A line that miette can print.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
#[error("{0}")]
struct Line(String);

impl Trouble {
    pub fn new(message: Message) -> Trouble {
        Trouble { message, help: None }
    }

    /// With what to do.
    #[must_use]
    pub fn help(self, help: Message) -> Trouble {
        Trouble { help: Some(help), ..self }
    }

    /// A file that could not be written.
    pub fn write(path: &Path, error: &io::Error) -> Trouble {
        Trouble::unwritten(Message::new("gagal-tulis").arg("jalur", path.display().to_string()), error)
    }

    /// A result that could not be written.
    pub fn unwritten(message: Message, error: &io::Error) -> Trouble {
        let because = |message: Message| message.arg("sebab", io_cause(error));
        Trouble::new(because(message)).help(because(Message::new("gagal-tulis-bantuan")))
    }

    /// Prints it. That standard error is closed is nobody's concern.
    pub fn print(&self, lang: Lang, color: bool) {
        let words = |message: &Message| Catalogue::get().text(lang, message);
        let theme = if color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let mut handler = GraphicalReportHandler::new_themed(theme).with_links(false).with_wrap_lines(false);
        if let Some(help) = &self.help {
            handler = handler.with_footer(words(&Message::new("bantuan").arg("teks", words(help))));
        }
        let mut text = String::new();
        if handler.render_report(&mut text, &Line(words(&self.message))).is_ok() {
            let _ = io::stderr().write_all(text.as_bytes());
        }
    }
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Trouble {
        Trouble { message: fault.message(), help: fault.help() }
    }
}

#[cfg(test)]
mod tests {
    use super::Trouble;
    use bsc_diagnostics::{Catalogue, Lang};
    use std::io::{Error, ErrorKind};
    use std::path::Path;

    #[test]
    fn why_a_file_cannot_be_written_is_said_in_the_users_words() {
        let known = [
            (ErrorKind::StorageFull, "penuh"),
            (ErrorKind::PermissionDenied, "tidak ada izin"),
            (ErrorKind::NotFound, "foldernya tidak ada"),
            (ErrorKind::ReadOnlyFilesystem, "hanya dapat dibaca"),
            (ErrorKind::IsADirectory, "itu folder"),
            (ErrorKind::NotADirectory, "bukan folder"),
        ];
        let said = |error: Error, lang| {
            let trouble = Trouble::write(Path::new("a.md"), &error);
            let text = |message| Catalogue::get().text(lang, message);
            (text(&trouble.message), trouble.help.as_ref().map(text).unwrap_or_default())
        };
        for (kind, words) in known {
            let (message, help) = said(kind.into(), Lang::Id);
            assert!(message.starts_with("`a.md` tidak dapat ditulis: ") && message.contains(words), "{message}");
            assert!(help.contains("pilih") || help.contains("sebut"), "{help}");
            assert_ne!(said(kind.into(), Lang::En).0, said(ErrorKind::Other.into(), Lang::En).0, "{kind}");
        }
        let (message, help) = said(Error::other("disk is on fire"), Lang::Id);
        assert_eq!(
            (message.as_str(), help.as_str()),
            ("`a.md` tidak dapat ditulis: disk is on fire", "pilih tempat lain")
        );
    }
}
