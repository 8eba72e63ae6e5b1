//! `bsc import`: tables of other programs become files of the project; every doubt is listed with its cell.

use crate::args::Import;
use crate::output::{complain, emit, write_file};
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::{Disk, Doubt, Fault, Host, ImportRequest, ImportedFile, MatrixRequest, Unreadable};
use std::io::Write;
use std::path::Path;

pub(super) fn run(args: Import, context: &Context) -> Result<End, Trouble> {
    let bytes = read(&args.file)?;
    if args.new {
        return new(args, &bytes, context);
    }
    let loaded = super::project(args.project, context)?;
    if super::blocked(&loaded, &[], context)? {
        return Ok(End::Found);
    }
    let shown = args.output.as_deref() == Some(Path::new("-"));
    let request = ImportRequest {
        file: args.file,
        bytes,
        year: args.year,
        period: args.period,
        unit: args.unit,
        output: args.output.filter(|_| !shown),
        replace: args.replace,
    };
    let done = loaded.import(&Disk, &request)?;
    list(&done.doubts, context)?;
    if shown {
        emit(|out| out.write_all(done.text.as_bytes()))?;
        return Ok(end(done.left()));
    }
    let result = Message::new("impor-hasil")
        .arg("baru", done.new.to_string())
        .arg("sama", done.same.to_string())
        .arg("ganti", done.replaced.to_string())
        .arg("kurang", done.left().to_string());
    written(&done.files, &loaded.root, result, context)?;
    Ok(end(done.left()))
}

/// A project of its own, of a matrix.
fn new(args: Import, bytes: &[u8], context: &Context) -> Result<End, Trouble> {
    let folder = args.output.unwrap_or_default();
    let there = std::fs::read_dir(&folder).is_ok_and(|mut inside| inside.next().is_some()) || folder.is_file();
    if folder.as_os_str().is_empty() || folder == Path::new("-") || there {
        let shown = folder.display().to_string();
        let message = Message::new("gagal-timpa").arg("jalur", shown);
        return Err(Trouble::new(message).help(Message::new("impor-baru-tujuan")));
    }
    let request = MatrixRequest {
        file: args.file,
        year: args.year,
        unit: args.unit,
        kind: args.unit_kind,
        profile: args.profile,
    };
    let done = bsc_driver::import_matrix(bytes, &request)?;
    list(&done.doubts, context)?;
    let left = done.doubts.iter().filter(|doubt| !doubt.taken).count();
    let (units, ss, iku) = done.counts;
    let result = Message::new("impor-proyek-hasil")
        .arg("unit", units.to_string())
        .arg("ss", ss.to_string())
        .arg("iku", iku.to_string())
        .arg("kurang", left.to_string());
    let files: Vec<ImportedFile> =
        done.files.into_iter().map(|file| ImportedFile { path: folder.join(file.path), text: file.text }).collect();
    written(&files, &folder, result, context)?;
    Ok(end(left))
}

fn end(left: usize) -> End {
    if left > 0 { End::Found } else { End::Clean }
}

fn read(file: &Path) -> Result<Vec<u8>, Trouble> {
    if Disk.kind(file).is_none() {
        return Err(Fault::Missing(file.to_path_buf()).into());
    }
    Disk.read(file).map_err(|error| Fault::Unreadable(Unreadable { path: file.to_path_buf(), error }).into())
}

/// Every doubt, a line each.
fn list(doubts: &[Doubt], context: &Context) -> Result<(), Trouble> {
    let lang = context.lang.get();
    let label = |id| Catalogue::get().text(lang, &Message::new(id));
    let (taken, left) = (label("impor-label-diambil"), label("impor-label-ditinggal"));
    complain(|out| {
        let mut out = std::io::BufWriter::new(out);
        let label = |doubt: &Doubt| if doubt.taken { &taken } else { &left };
        doubts.iter().try_for_each(|doubt| writeln!(out, "{}: {}", label(doubt), doubt.line(lang)))?;
        out.flush()
    })
}

/// Writes the files, and says so.
fn written(files: &[ImportedFile], root: &Path, result: Message, context: &Context) -> Result<(), Trouble> {
    for file in files {
        if let Some(folder) = file.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| Trouble::write(folder, &error))?;
        }
        write_file(&file.path, |out| out.write_all(file.text.as_bytes()))?;
    }
    let text = |message: &Message| Catalogue::get().text(context.lang.get(), message);
    emit(|out| {
        for file in files {
            let shown = file.path.strip_prefix(root).unwrap_or(&file.path).display().to_string();
            writeln!(out, "{}", text(&Message::new("new-ditulis").arg("berkas", shown)))?;
        }
        if files.is_empty() {
            writeln!(out, "{}", text(&Message::new("impor-tetap")))?;
        }
        writeln!(out, "{}", text(&result))
    })
}
