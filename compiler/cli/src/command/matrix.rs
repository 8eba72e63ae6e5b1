//! `bsc matrix`: one matrix, to standard output or to a file.

use crate::args::Matrix;
use crate::output::{emit, write_file};
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::Message;
use bsc_driver::{Period, render};
use std::io::IsTerminal;
use std::path::Path;

pub(super) fn run(args: Matrix, context: &Context) -> Result<End, Trouble> {
    let kind = render::matrix(&args.kind);
    if kind.is_some_and(|kind| kind.confidential) && !args.confidential {
        let trouble = Trouble::new(Message::new("dokumen-rahasia").arg("jenis", args.kind));
        return Err(trouble.help(Message::new("dokumen-rahasia-bantuan")));
    }
    let loaded = super::project(args.project, context)?;
    if args.confidential && super::stopped(&loaded.in_the_open(), &loaded, context)? {
        return Ok(End::Found);
    }
    let year = loaded.year(args.year)?;
    let holder = loaded.holder(&args.unit, year)?;
    if super::blocked(&loaded, &[holder], context)? {
        return Ok(End::Found);
    }
    if args.format.is_binary() && args.output.is_none() && std::io::stdout().is_terminal() {
        let trouble = Trouble::new(Message::new("biner-terminal").arg("format", args.format.name()));
        return Err(trouble.help(Message::new("biner-terminal-bantuan")));
    }
    let until = args.period.or_else(|| Period::parse("TAHUN"));
    let made = until.zip(kind).and_then(|(until, kind)| (kind.make)(&loaded.desk(year, until), holder));
    let Some(document) = made else {
        return Err(Trouble::new(Message::new("matriks-tiada").arg("jenis", args.kind).arg("unit", args.unit)));
    };
    let page = super::print(&document, args.format)?;
    match args.output {
        Some(path) => {
            let folder = path.parent().unwrap_or(Path::new(""));
            for (name, bytes) in &page.beside {
                write_file(&folder.join(name), |out| out.write_all(bytes))?;
            }
            write_file(&path, |out| out.write_all(&page.bytes))?;
        }
        None => emit(|out| out.write_all(&page.bytes))?,
    }
    Ok(End::Clean)
}
