//! Where files and the date come from: the disk, or a test's memory.

use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What stands at a path.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// A path that could not be read, and why.
#[derive(Debug)]
pub struct Unreadable {
    /// The path.
    pub path: PathBuf,
    /// The reason, in the words of the operating system.
    pub error: io::Error,
}

/// The world outside: files and the clock. Order and number of calls carry no meaning.
pub trait Host: Sync {
    /// The full path, so that folders above can be searched. Does not ask that it exists.
    ///
    /// # Errors
    /// Where there is no current folder.
    fn absolute(&self, path: &Path) -> io::Result<PathBuf>;
    /// What stands there; none where nothing does.
    fn kind(&self, path: &Path) -> Option<Kind>;
    /// The `.bsc` files in a folder and all folders below it, in any order, each file once; and what could not be read.
    fn list(&self, folder: &Path) -> (Vec<PathBuf>, Vec<Unreadable>);
    /// The bytes of a file.
    ///
    /// # Errors
    /// What the operating system says.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The date of today, where the user is.
    fn today(&self) -> Date;
}

/// Whether a file is one of the language, by its name.
pub(crate) fn is_source(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("bsc"))
}

/// Whether a file may be a table that `bsc.toml` names, by its name.
pub(crate) fn is_table(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| ["csv", "tsv", "xlsx"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

/// The disk and clock of this machine.
#[derive(Copy, Clone, Debug, Default)]
pub struct Disk;

impl Host for Disk {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize().or_else(|_| std::path::absolute(path))
    }

    fn kind(&self, path: &Path) -> Option<Kind> {
        let data = path.metadata().ok()?;
        Some(if data.is_dir() { Kind::Folder } else { Kind::File })
    }

    fn list(&self, folder: &Path) -> (Vec<PathBuf>, Vec<Unreadable>) {
        // No ignore files: what a version control hides is part of the plan all the same.
        let walk = WalkDir::new(folder).follow_links(true).into_iter().filter_entry(wanted);
        // By its true path, so that a file reached over a link as well counts once.
        let mut found = BTreeMap::new();
        let mut unreadable = Vec::new();
        for entry in walk {
            match entry {
                Ok(entry) if is_source(entry.path()) && !entry.file_type().is_dir() => {
                    let path = entry.into_path();
                    let real = path.canonicalize().unwrap_or_else(|_| path.clone());
                    found.entry(real).and_modify(|known: &mut PathBuf| prefer(known, &path)).or_insert(path);
                }
                Ok(_) => {}
                Err(error) => unreadable.extend(fault(error)),
            }
        }
        (found.into_values().collect(), unreadable)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn today(&self) -> Date {
        jiff::Zoned::now().date()
    }
}

/// Of two ways to one file: the shorter, then the first in order.
fn prefer(known: &mut PathBuf, other: &Path) {
    let rank = |path: &Path| (path.components().count(), path.to_path_buf());
    if rank(other) < rank(known) {
        *known = other.to_path_buf();
    }
}

/// Not the folders of tools (`.git`), but the folder asked for whatever its name.
fn wanted(entry: &DirEntry) -> bool {
    let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    entry.depth() == 0 || !hidden || !entry.file_type().is_dir()
}

/// A loop of links is no fault: what it leads to is read once. A dangling link matters only where a source was meant.
fn fault(error: walkdir::Error) -> Option<Unreadable> {
    let path = error.path()?.to_path_buf();
    let error = error.into_io_error()?;
    let dangling = error.kind() == io::ErrorKind::NotFound && !is_source(&path);
    (!dangling).then_some(Unreadable { path, error })
}

/// Files in memory, for tests and for editors; the date stands still.
#[derive(Clone, Debug)]
pub struct Memory {
    files: BTreeMap<PathBuf, Vec<u8>>,
    today: Date,
}

impl Memory {
    /// No files, on the given day.
    pub fn new(today: Date) -> Memory {
        Memory { files: BTreeMap::new(), today }
    }

    /// Puts a file at a path, which is read from the root `/`.
    #[must_use]
    pub fn file(mut self, path: impl AsRef<Path>, bytes: impl Into<Vec<u8>>) -> Memory {
        self.files.insert(Path::new("/").join(path), bytes.into());
        self
    }
}

impl Host for Memory {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(Path::new("/").join(path))
    }

    fn kind(&self, path: &Path) -> Option<Kind> {
        if self.files.contains_key(path) {
            return Some(Kind::File);
        }
        self.files.keys().any(|file| file.starts_with(path)).then_some(Kind::Folder)
    }

    fn list(&self, folder: &Path) -> (Vec<PathBuf>, Vec<Unreadable>) {
        let inside = self.files.keys().filter(|file| file.starts_with(folder) && is_source(file));
        (inside.cloned().collect(), Vec::new())
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn today(&self) -> Date {
        self.today
    }
}
