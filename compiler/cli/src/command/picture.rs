//! `bsc map`, `bsc graph`: a picture, to standard output or to a file.

use crate::args::{Graph, GraphKind, Map, PictureForm};
use crate::output::{emit, write_file};
use crate::trouble::Trouble;
use crate::{Context, End, progress};
use bsc_diagnostics::Message;
use bsc_driver::{Picture, PngFault};
use std::io::{self, IsTerminal};
use std::path::Path;

/// Pixels to the point, those of a large picture last: 216, 144, 72 to the inch.
const SCALES: [u8; 3] = [3, 2, 1];

pub(super) fn map(args: Map, context: &Context) -> Result<End, Trouble> {
    let form = form(args.drawn.format, args.drawn.output.as_deref())?;
    let when = (args.drawn.year, args.drawn.period);
    let (loaded, year, _) = super::standing(args.drawn.project, when, context)?;
    let holder = loaded.holder(&args.unit, year)?;
    if super::blocked(&loaded, &[holder], context)? {
        return Ok(End::Found);
    }
    let picture = progress::during(context, || loaded.strategy_map(holder, year, args.drawn.period))?;
    write(&picture, form, args.drawn.output.as_deref(), context)
}

pub(super) fn graph(args: Graph, context: &Context) -> Result<End, Trouble> {
    let form = form(args.drawn.format, args.drawn.output.as_deref())?;
    let when = (args.drawn.year, args.drawn.period);
    let (loaded, year, until) = super::standing(args.drawn.project, when, context)?;
    let (holder, what) = loaded.named(&args.name, year)?;
    if super::blocked(&loaded, &[holder], context)? {
        return Ok(End::Found);
    }
    let picture = progress::during(context, || match args.kind {
        GraphKind::Cascade => loaded.cascade(&args.name, what, year),
        GraphKind::Trend => loaded.trend(&args.name, what, until),
    })?;
    write(&picture, form, args.drawn.output.as_deref(), context)
}

/// As asked, else by the ending of the file's name, else SVG. A terminal is no place for PNG.
fn form(asked: Option<PictureForm>, output: Option<&Path>) -> Result<PictureForm, Trouble> {
    let ending = output.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    let form = match (asked, ending.as_deref(), output) {
        (Some(form), ..) => form,
        (None, Some("png"), _) => PictureForm::Png,
        (None, Some("svg"), _) | (None, _, None) => PictureForm::Svg,
        (None, ending, Some(path)) => {
            let name = ending.map_or_else(|| path.display().to_string(), |ending| format!(".{ending}"));
            let message = Message::new("gagal-gambar-bentuk").arg("akhiran", name);
            return Err(Trouble::new(message).help(Message::new("gagal-gambar-bentuk-bantuan")));
        }
    };
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
