//! `bsc map`, `bsc graph`: a picture, to standard output or to a file.

use crate::args::{Graph, GraphKind, Map, PictureForm};
use crate::output::{emit, write_file};
use crate::trouble::Trouble;
use crate::{Context, End, progress, target};
use bsc_diagnostics::Message;
use bsc_driver::{Fault, Picture, PngFault};
use std::io::{self, IsTerminal};
use std::path::Path;

/// Pixels to the point, those of a large picture last: 216, 144, 72 to the inch.
const SCALES: [u8; 3] = [3, 2, 1];

pub(super) fn map(args: Map, context: &Context) -> Result<End, Trouble> {
    let output = target::file(args.drawn.output);
    let form = form(args.drawn.format, output.as_deref())?;
    let when = (args.drawn.year, args.drawn.period);
    let (loaded, year, _) = super::standing(args.drawn.project, when, context)?;
    let holder = loaded.holder(&args.unit, year)?;
    if super::blocked(&loaded, &[holder], context)? {
        return Ok(End::Found);
    }
    let picture = progress::during(context, || loaded.strategy_map(holder, year, args.drawn.period))?;
    write(&picture, form, output.as_deref(), context)
}

pub(super) fn graph(args: Graph, context: &Context) -> Result<End, Trouble> {
    if args.kind == GraphKind::Cascade && args.drawn.period.is_some() {
        let message = Message::new("pakai-bentrok").arg("pilihan", "`--period`").arg("lain", "`cascade`");
        return Err(Trouble::new(message).help(Message::new("graph-period")));
    }
    if args.kind == GraphKind::Trend && !args.name.contains('.') {
        return Err(Fault::NotIku(args.name).into());
    }
    let output = target::file(args.drawn.output);
    let form = form(args.drawn.format, output.as_deref())?;
    let when = (args.drawn.year, args.drawn.period);
    let (loaded, year, until) = super::standing(args.drawn.project, when, context)?;
    let (holder, what) = loaded.named(&args.name, year).map_err(|fault| match fault {
        // perhaps an IKU was meant, and not a unit
        Fault::Holder(_, None) => Trouble { help: Fault::NotIku(args.name.clone()).help(), ..fault.into() },
        fault => fault.into(),
    })?;
    if super::blocked(&loaded, &[holder], context)? {
        return Ok(End::Found);
    }
    let picture = progress::during(context, || match args.kind {
        GraphKind::Cascade => loaded.cascade(&args.name, what, year),
        GraphKind::Trend => loaded.trend(&args.name, what, until),
    })?;
    write(&picture, form, output.as_deref(), context)
}

/// A terminal is no place for PNG.
fn form(asked: Option<PictureForm>, output: Option<&Path>) -> Result<PictureForm, Trouble> {
    let forms = [("svg", PictureForm::Svg), ("png", PictureForm::Png)];
    let form = target::form(asked, output, &forms, PictureForm::Svg)?;
    if form == PictureForm::Png && output.is_none() && io::stdout().is_terminal() {
        let trouble = Trouble::new(Message::new("biner-terminal").arg("format", "png"));
        return Err(trouble.help(Message::new("biner-terminal-bantuan")));
    }
    Ok(form)
}

fn write(picture: &Picture, form: PictureForm, output: Option<&Path>, context: &Context) -> Result<End, Trouble> {
    let bytes = match form {
        PictureForm::Svg => picture.svg.clone().into_bytes(),
        PictureForm::Png => match png(picture) {
            Ok(bytes) => bytes,
            Err(PngFault::Large(width, height)) => {
                let message = Message::new("gagal-gambar-besar").arg("ukuran", format!("{width} × {height}"));
                return Err(Trouble::new(message).help(Message::new("gagal-gambar-besar-bantuan")));
            }
            Err(PngFault::Failed(why)) => {
                let message = Message::new("gagal-gambar").arg("sebab", why);
                Trouble::new(message).print(context.lang.get(), context.terminal.err);
                return Ok(End::Broken);
            }
        },
    };
    match output {
        Some(path) => write_file(path, |out| out.write_all(&bytes))?,
        None => emit(|out| out.write_all(&bytes))?,
    }
    Ok(End::Clean)
}

/// As fine as its size allows.
fn png(picture: &Picture) -> Result<Vec<u8>, PngFault> {
    let mut tries = SCALES.iter().map(|scale| picture.png(*scale));
    let first = tries.find(|done| !matches!(done, Err(PngFault::Large(..))));
    first.unwrap_or_else(|| picture.png(1))
}
