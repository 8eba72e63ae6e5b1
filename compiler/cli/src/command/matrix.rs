//! `bsc matrix`: one matrix, to standard output or to a file.

use crate::args::Matrix;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::Message;
use bsc_driver::document::Format;
use bsc_driver::render;
use std::path::Path;

pub(super) fn run(args: Matrix, context: &Context) -> Result<End, Trouble> {
    let format = form(args.format, args.output.as_deref());
    super::writable(format)?;
    let kind = render::matrix(&args.kind);
    if kind.is_some_and(|kind| kind.confidential) && !args.confidential {
        let trouble = Trouble::new(Message::new("dokumen-rahasia").arg("jenis", args.kind));
        return Err(trouble.help(Message::new("dokumen-rahasia-bantuan")));
    }
    let (loaded, year, until) = super::standing(args.project, (args.year, args.period), context)?;
    if args.confidential && super::stopped(&loaded.in_the_open(), &loaded, context)? {
        return Ok(End::Found);
    }
    let holder = loaded.holder(&args.unit, year)?;
    if super::blocked(&loaded, &[holder], context)? {
        return Ok(End::Found);
    }
    super::not_to_terminal(format, args.output.as_deref())?;
    let made = kind.and_then(|kind| (kind.make)(&loaded.desk(year, until), holder));
    let Some(document) = made else {
        return Err(Trouble::new(Message::new("matriks-tiada").arg("jenis", args.kind).arg("unit", args.unit)));
    };
    super::put(&super::print(&document, format)?, args.output.as_deref())
}

/// As asked, else by the ending of the file's name, else Markdown.
fn form(asked: Option<Format>, output: Option<&Path>) -> Format {
    let ending = || output.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    asked.or_else(|| ending().and_then(|ending| Format::from_name(&ending))).unwrap_or(Format::Markdown)
}
