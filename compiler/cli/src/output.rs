//! Standard output and files: a closed pipe is no fault, and a file is written whole or not at all.

use crate::End;
use crate::args::Color;
use crate::interrupt::Draft;
use crate::trouble::Trouble;
use anstream::{AutoStream, ColorChoice};
use bsc_diagnostics::Message;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether to colour: by `--color`, else by `NO_COLOR` and whether a terminal is there.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Terminal {
    /// On standard output.
    pub out: bool,
    /// On standard error.
    pub err: bool,
}

impl Terminal {
    pub fn new(color: Color) -> Terminal {
        let auto = |choice: ColorChoice| match color {
            Color::Auto => choice != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        };
        Terminal { out: auto(AutoStream::choice(&io::stdout())), err: auto(AutoStream::choice(&io::stderr())) }
    }
}

static GONE: AtomicBool = AtomicBool::new(false);

/// Whether nobody reads standard output any more.
pub(crate) fn reader_is_gone() -> bool {
    GONE.load(Ordering::Relaxed)
}

/// Writes the result to standard output. Who stops reading has read enough.
pub(crate) fn emit(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Trouble::unwritten(Message::new("gagal-keluaran"), &error))
        }
        done => {
            GONE.fetch_or(done.is_err(), Ordering::Relaxed);
            Ok(())
        }
    }
}

/// Writes to standard error. That it is closed is nobody's concern.
pub(crate) fn complain(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    let _ = write(&mut io::stderr().lock());
    Ok(())
}

/// What clap prints on request: help and version.
pub(crate) fn help(text: &clap::Error, color: bool) -> Result<End, Trouble> {
    let text = text.render();
    emit(|out| if color { write!(out, "{}", text.ansi()) } else { write!(out, "{text}") }).map(|()| End::Clean)
}

/// Writes a file beside its place, then puts it there: whoever reads it finds the old one or the whole new one, with the permissions
/// of the old one.
pub(crate) fn write_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    put(path, write, File::sync_all)
}

/// The same for one of many files that can be made again: that the disk has it is not waited for, which takes longer than making it.
pub(crate) fn write_made(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    put(path, |out| out.write_all(bytes), |_| Ok(()))
}

fn put(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    keep: impl FnOnce(&File) -> io::Result<()>,
) -> Result<(), Trouble> {
    // A device or a pipe can neither be replaced nor kept.
    let done = if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        File::create(path).and_then(|file| fill(file, write)).map(drop)
    } else {
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        let draft = draft(&place);
        let permissions = fs::metadata(&place).ok().map(|data| data.permissions());
        let _kept = Draft::new(&draft);
        File::create_new(&draft)
            .and_then(|file| keep(&fill(file, write)?))
            .and_then(|()| permissions.map_or(Ok(()), |kept| fs::set_permissions(&draft, kept)))
            .and_then(|()| fs::rename(&draft, &place))
    };
    done.map_err(|error| Trouble::write(path, &error))
}

fn fill(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<File> {
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    Ok(out.into_inner()?)
}

/// A name in the same folder that no other process uses.
fn draft(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}

#[cfg(test)]
mod tests {
    use super::write_file;
    use std::io::Error;

    #[test]
    fn a_file_is_written_whole_or_not_at_all() {
        let folder = std::env::temp_dir().join(format!("bsc-output-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("matriks.md");
        write_file(&path, |out| out.write_all(b"lama")).unwrap();
        let failed = write_file(&path, |out| out.write_all(b"separuh").and_then(|()| Err(Error::other("habis"))));
        assert!(failed.is_err());
        let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!((std::fs::read_to_string(&path).unwrap().as_str(), names), ("lama", vec!["matriks.md".into()]));
        assert!(write_file(&folder.join("tiada/matriks.md"), |out| out.write_all(b"x")).is_err());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
