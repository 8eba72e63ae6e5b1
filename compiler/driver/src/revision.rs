//! Another revision of the project, read from git: its files in memory. Nothing is written, the files on disk are not touched.

use crate::config::CONFIG;
use crate::host::{is_source, is_table};
use crate::{Date, Disk, Fault, Host, Memory};
use gix::objs::tree::EntryKind;
use gix::{Id, ObjectId, Repository, Tree};
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

/// A revision: which commit it is, and its files as they lay below a folder.
#[derive(Debug)]
pub struct Revision {
    /// As it was asked for: `main`, `HEAD~2`.
    pub name: String,
    /// The commit, in its first ten digits.
    pub commit: String,
    /// The files, at the places where they would lie on disk.
    pub(crate) files: Memory,
    /// The folder was not there.
    pub(crate) empty: bool,
}

/// The branches from which a change is meant to start, the first that is there.
const TRUNKS: [&str; 3] = ["origin/main", "main", "HEAD"];

/// Reads the sources below a folder of the disk as they were at a revision. Without a name it is where the present branch left
/// `origin/main`, else `main`, else the last commit.
///
/// # Errors
/// The folder lies in no repository; there is no such revision, or its files are not all there (a shallow or partial clone, a
/// submodule, a file kept by LFS elsewhere).
pub(crate) fn read(root: &Path, name: Option<&str>, today: Date) -> Result<Revision, Fault> {
    let repository = gix::discover(root).map_err(|_| Fault::NoRepository(root.to_path_buf()))?;
    let work = repository.workdir().and_then(|work| work.canonicalize().ok());
    let folder = work.as_deref().and_then(|work| Some((work, root.strip_prefix(work).ok()?)));
    let (work, inside) = folder.ok_or_else(|| Fault::NoRepository(root.to_path_buf()))?;
    let (name, id) = match name {
        Some(name) => (name.to_owned(), resolve(&repository, name).ok_or_else(|| no_revision(&repository, name))?),
        None => start(&repository).ok_or_else(|| no_revision(&repository, "HEAD"))?,
    };
    let commit = id.to_hex_with_len(10).to_string();
    let tree = id.object().ok().and_then(|object| object.peel_to_tree().ok());
    let tree = tree.ok_or_else(|| no_revision(&repository, &name))?;
    let mut reader = Reader { repository: &repository, tree, work, name, files: BTreeMap::new(), open: Vec::new() };
    let at = reader.follow(inside, LINKS);
    let empty = !matches!(at, Some((_, EntryKind::Tree, _)));
    if let Some((path, EntryKind::Tree, id)) = at {
        reader.folder(inside, &path, id)?;
    }
    let Reader { name, files, .. } = reader;
    let files = files.into_values().fold(Memory::new(today), |all, (path, bytes)| all.file(work.join(path), bytes));
    Ok(Revision { name, commit, files, empty })
}

/// The commit that an expression means.
fn resolve<'r>(repository: &'r Repository, name: &str) -> Option<Id<'r>> {
    let id = repository.rev_parse_single(name).ok()?;
    Some(id.object().ok()?.peel_to_commit().ok()?.id())
}

/// Where the present branch left the trunk, and what that is called.
fn start(repository: &Repository) -> Option<(String, Id<'_>)> {
    let here = resolve(repository, "HEAD")?;
    let trunk = TRUNKS.into_iter().find_map(|name| Some((name, resolve(repository, name)?)));
    let (name, trunk) = trunk?;
    match repository.merge_base(here, trunk) {
        Ok(base) => Some((name.to_owned(), base)),
        Err(_) => Some(("HEAD".to_owned(), here)),
    }
}

fn no_revision(repository: &Repository, name: &str) -> Fault {
    Fault::NoRevision(name.to_owned(), repository.is_shallow())
}

/// How many links may lead on to each other.
const LINKS: u8 = 16;

/// How many folders may stand in each other.
const DEEPEST: usize = 256;

struct Reader<'r> {
    repository: &'r Repository,
    tree: Tree<'r>,
    work: &'r Path,
    name: String,
    /// By the true path: where it is found, and what it says.
    files: BTreeMap<PathBuf, (PathBuf, Vec<u8>)>,
    /// The folders around the present one, by their true paths.
    open: Vec<PathBuf>,
}

impl Reader<'_> {
    /// What stands at a path, over links: its true path, what it is, its id.
    fn follow(&self, path: &Path, links: u8) -> Option<(PathBuf, EntryKind, ObjectId)> {
        if path.as_os_str().is_empty() {
            return Some((PathBuf::new(), EntryKind::Tree, self.tree.id));
        }
        let mut so_far = PathBuf::new();
        let mut parts = path.components();
        while let Some(part) = parts.next() {
            so_far.push(part);
            let entry = self.tree.lookup_entry_by_path(&so_far).ok().flatten()?;
            let kind = entry.mode().kind();
            if kind == EntryKind::Link {
                let target = self.repository.find_object(entry.object_id()).ok()?;
                let target =
                    joined(so_far.parent()?, &gix::path::try_from_bstr(gix::bstr::BStr::new(&target.data)).ok()?)?;
                return self.follow(&target.join(parts.as_path()), links.checked_sub(1)?);
            }
            if parts.as_path().as_os_str().is_empty() {
                return Some((so_far, kind, entry.object_id()));
            }
        }
        None
    }

    /// Takes the sources of a folder and of those below it; not of the folders of tools (`.git`).
    fn folder(&mut self, shown: &Path, path: &Path, id: ObjectId) -> Result<(), Fault> {
        if self.open.iter().any(|open| open == path) {
            return Ok(()); // links in a circle
        }
        if self.open.len() == DEEPEST {
            return Err(self.lacking(shown));
        }
        self.open.push(path.to_path_buf());
        let tree = self.repository.find_object(id).ok().and_then(|object| object.try_into_tree().ok());
        let tree = tree.ok_or_else(|| self.lacking(shown))?;
        for entry in tree.iter() {
            let entry = entry.map_err(|_| self.lacking(shown))?;
            let Ok(name) = gix::path::try_from_bstr(entry.filename()) else { continue };
            let (mut real, mut kind, mut id) = (path.join(&name), entry.mode().kind(), entry.object_id());
            if kind == EntryKind::Link {
                let Some(target) = self.follow(&real, LINKS) else { continue };
                (real, kind, id) = target;
            }
            let shown = shown.join(&name);
            match kind {
                EntryKind::Tree if !name.as_os_str().as_encoded_bytes().starts_with(b".") => {
                    self.folder(&shown, &real, id)?;
                }
                EntryKind::Blob | EntryKind::BlobExecutable
                    if is_source(&shown) || is_table(&shown) || shown.ends_with(CONFIG) =>
                {
                    self.file(shown, real, id)?;
                }
                EntryKind::Commit if !Disk.list(&self.work.join(&shown)).0.is_empty() => {
                    return Err(Fault::Submodule(shown, self.name.clone()));
                }
                _ => {}
            }
        }
        self.open.pop();
        Ok(())
    }

    /// Takes a file, of several ways to it the shortest.
    fn file(&mut self, shown: PathBuf, real: PathBuf, id: ObjectId) -> Result<(), Fault> {
        let rank = |path: &Path| (path.components().count(), path.to_path_buf());
        if let Some((known, _)) = self.files.get_mut(&real) {
            if rank(&shown) < rank(known) {
                *known = shown;
            }
            return Ok(());
        }
        let bytes = self.repository.find_object(id).map_err(|_| self.lacking(&shown))?.detach().data;
        let bytes = match kept_elsewhere(&bytes) {
            Some(object) => self.large(object).ok_or_else(|| self.lacking(&shown))?,
            None => bytes,
        };
        self.files.insert(real, (shown, bytes));
        Ok(())
    }

    /// What LFS keeps beside the repository.
    fn large(&self, object: &str) -> Option<Vec<u8>> {
        let folder = self.repository.common_dir().join("lfs/objects").join(object.get(..2)?).join(object.get(2..4)?);
        std::fs::read(folder.join(object)).ok()
    }

    fn lacking(&self, path: &Path) -> Fault {
        Fault::Lacking(path.to_path_buf(), self.name.clone())
    }
}

/// The object that a pointer of LFS stands for.
fn kept_elsewhere(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes.get(..bytes.len().min(512))?).ok()?;
    let rest = text.strip_prefix("version https://git-lfs.github.com/spec/")?;
    let object = rest.lines().find_map(|line| line.strip_prefix("oid sha256:"))?.trim();
    (object.len() == 64 && object.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(object)
}

/// A path from a folder, without `..`; none where it leads out of the repository.
fn joined(folder: &Path, path: &Path) -> Option<PathBuf> {
    let mut all = folder.to_path_buf();
    for part in path.components() {
        match part {
            Component::Normal(name) => all.push(name),
            Component::CurDir => {}
            Component::ParentDir => {
                if !all.pop() {
                    return None;
                }
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(all)
}
