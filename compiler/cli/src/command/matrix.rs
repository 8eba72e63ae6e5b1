//! `bsc matrix`: one matrix, to standard output or to a file.

use crate::args::{self, Matrix, MatrixKind};
use crate::output::{emit, write_file};
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_driver::Sheet;

pub(super) fn run(args: Matrix, context: &Context) -> Result<End, Trouble> {
    let loaded = super::project(args.project, context)?;
    let year = loaded.year(args.year)?;
    let holder = loaded.holder(&args.unit, year)?;
    if super::blocked(&loaded, &[holder], context)? {
        return Ok(End::Found);
    }
    let sheet = match args.format {
        args::Sheet::Md => Sheet::Markdown,
        args::Sheet::Csv => Sheet::Csv,
        args::Sheet::Json => Sheet::Json,
        args::Sheet::Html => Sheet::Html,
    };
    let text = match args.kind {
        MatrixKind::Cascading => loaded.cascading(holder, year, sheet),
    };
    match args.output {
        Some(path) => write_file(&path, |out| out.write_all(text.as_bytes()))?,
        None => emit(|out| out.write_all(text.as_bytes()))?,
    }
    Ok(End::Clean)
}
