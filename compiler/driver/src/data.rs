//! Tables that a project names in `bsc.toml`: read in place, as sources that nobody wrote.
//!
//! A table becomes a text of statements under the table's own name, each line with its cell behind it, so that every fault found
//! in it shows the cell. What was left out is a fault of its own (E5014); what could be read in two ways and was taken is said (E5016).

use crate::config::DataSource;
use crate::{Host, Loaded};
use bsc_diagnostics::{Catalogue, Diagnostic, FileId, Files, Lang, Message, Span};
use bsc_import::{Ask, Doubt};
use bsc_schema::nearest;

/// A table as a source.
#[derive(Debug)]
pub(crate) struct Table {
    /// From the project's folder, with `/`.
    pub name: String,
    /// Its statements.
    pub text: String,
    doubts: Vec<Doubt>,
    /// Why it cannot be read at all, where it is named.
    fault: Option<(Span, Message)>,
}

impl Loaded {
    /// The tables that `bsc.toml` names, matched with the plan.
    pub(crate) fn tables(&self, host: &dyn Host) -> Vec<Table> {
        self.config.data.iter().map(|source| self.table(host, source)).collect()
    }

    fn table(&self, host: &dyn Host, source: &DataSource) -> Table {
        let name = source.file.value.clone();
        match self.read_table(host, source) {
            Ok((text, doubts)) => Table { name, text, doubts, fault: None },
            Err(fault) => Table { name, text: String::new(), doubts: Vec::new(), fault: Some(fault) },
        }
    }

    fn read_table(&self, host: &dyn Host, source: &DataSource) -> Result<(String, Vec<Doubt>), (Span, Message)> {
        let at = source.file.span;
        let name = &source.file.value;
        let bytes = host.read(&self.root.join(name)).map_err(|error| {
            (at, Message::new("gagal-baca").arg("jalur", name).arg("sebab", crate::io_cause(&error)))
        })?;
        let year = self.year(source.year).map_err(|fault| (at, fault.message()))?;
        let holder = source.unit.as_ref().map(|unit| {
            self.model.find_holder(&unit.value).ok_or_else(|| {
                let known = self.model.holders().map(|holder| self.model.holder_name(holder));
                let near = nearest(&unit.value, known);
                let message = match near {
                    Some(near) => Message::new("impor-unit-mirip").arg("mirip", near),
                    None => Message::new("impor-unit-tak-ada"),
                };
                (unit.span, message.arg("teks", &unit.value))
            })
        });
        let ask = Ask { year, period: source.period, holder: holder.transpose()? };
        let read = bsc_import::read(&bytes).and_then(|book| bsc_import::in_place(&book, &self.model, ask));
        read.map_err(|error| (at, error.message(name)))
    }
}

impl Table {
    /// What is to be said of it, each at the line of its cell.
    pub fn report(&self, file: FileId, files: &Files) -> Vec<Diagnostic> {
        if let Some((span, cause)) = &self.fault {
            return vec![said("E5015", *span, &self.name, |lang| Catalogue::get().text(lang, cause))];
        }
        let mut lines = bsc_import::lines_left(&self.text).into_iter();
        let place = |range: std::ops::Range<usize>| files.span(file, range.start, range.end);
        let report = |doubt: &Doubt| {
            let (code, at) = if doubt.taken {
                let cell = doubt.at.as_ref().and_then(|at| bsc_import::line_of(&self.text, at));
                ("E5016", cell.unwrap_or(0..0))
            } else {
                ("E5014", lines.next().unwrap_or(0..0))
            };
            said(code, place(at), &self.name, |lang| doubt.line(lang))
        };
        self.doubts.iter().map(report).collect()
    }
}

/// A finding whose reason has words of its own in each language.
fn said(code: &'static str, span: Span, name: &str, cause: impl Fn(Lang) -> String) -> Diagnostic {
    let words = |lang| {
        let message = Message::new(code).arg("berkas", name).arg("sebab", cause(lang));
        Catalogue::get().text(lang, &message)
    };
    let (mut found, mark, help) = match code {
        "E5016" => (Diagnostic::hint(code, span), "E5016-tanda", "E5016-bantuan"),
        "E5015" => (Diagnostic::error(code, span), "E5015-tanda", "E5015-bantuan"),
        _ => (Diagnostic::error(code, span), "E5014-tanda", "E5014-bantuan"),
    };
    found.headline = Message::both(words(Lang::Id), words(Lang::En));
    found.mark(Message::new(mark)).help(Message::new(help))
}
