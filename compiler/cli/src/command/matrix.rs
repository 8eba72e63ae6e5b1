//! `bsc matrix`: one matrix, to standard output or to a file.

use crate::args::Matrix;
use crate::trouble::Trouble;
use crate::{Context, End, target};
use bsc_diagnostics::{Lang, Message};
use bsc_driver::HolderId;
use bsc_driver::document::Format;
use bsc_driver::render::{Desk, Kind, MATRICES, matrix};

pub(super) fn run(args: Matrix, context: &Context) -> Result<End, Trouble> {
    let output = target::file(args.output);
    let forms = Format::ALL.map(|format| (format.name(), format));
    let format = target::form(args.format, output.as_deref(), &forms, Format::Markdown)?;
    super::writable(format)?;
    let kind = matrix(&args.kind);
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
    super::not_to_terminal(format, output.as_deref())?;
    let desk = loaded.desk(year, until);
    let Some(document) = kind.and_then(|kind| (kind.make)(&desk, holder)) else {
        return Err(none(kind, &args.kind, &args.unit, &desk, holder, context.lang.get()));
    };
    super::put(&super::print(&document, format)?, output.as_deref())
}

/// What the matrix is for tells why they have none; and which they have.
fn none(kind: Option<&Kind>, name: &str, unit: &str, desk: &Desk<'_>, holder: HolderId, lang: Lang) -> Trouble {
    let meaning = kind.map_or("", |kind| if lang == Lang::Id { kind.meaning.0 } else { kind.meaning.1 });
    let has = |kind: &&Kind| !kind.confidential && (kind.make)(desk, holder).is_some();
    let own: Vec<&str> = MATRICES.iter().filter(has).map(|kind| kind.name).collect();
    let message = Message::new("matriks-tiada").arg("jenis", name).arg("unit", unit).arg("isi", meaning);
    Trouble::new(message).help(Message::new("matriks-tiada-bantuan").arg("unit", unit).arg("daftar", own.join(", ")))
}
