//! What is no fault of a source, printed for people on standard error; exit code 2.

use bsc_diagnostics::{Catalogue, Lang, Message};
use bsc_driver::Fault;
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
        Trouble::new(
            Message::new("gagal-tulis").arg("jalur", path.display().to_string()).arg("sebab", error.to_string()),
        )
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
