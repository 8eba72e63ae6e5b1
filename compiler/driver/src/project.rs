//! Which folder is the project, which files belong to it, and which of them were asked about.

use crate::config::CONFIG;
use crate::host::{Host, Kind};
use crate::{Fault, Unreadable};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a command was pointed at.
#[derive(Clone, Default, Debug)]
pub struct Request {
    /// Files and folders; none means the current folder.
    pub paths: Vec<PathBuf>,
    /// A text that was handed over instead of a file.
    pub stdin: Option<Stdin>,
}

impl Request {
    /// One file or folder.
    pub fn path(path: impl Into<PathBuf>) -> Request {
        Request { paths: vec![path.into()], stdin: None }
    }
}

/// A text that stands for a file, as an editor holds it before it is saved.
#[derive(Clone, Debug)]
pub struct Stdin {
    /// The file it stands for, which need not exist; none: it is a project of its own.
    pub name: Option<PathBuf>,
    /// What it says.
    pub bytes: Vec<u8>,
}

/// A file of the project.
#[derive(Debug)]
pub(crate) struct Source {
    /// From the project's folder, with `/`.
    pub name: String,
    /// Where it is read.
    pub path: PathBuf,
    /// What it says, where it is not read.
    pub bytes: Option<Vec<u8>>,
    /// It was asked about.
    pub shown: bool,
}

/// A project: its folder and its files.
#[derive(Debug)]
pub struct Project {
    /// The folder of `bsc.toml`, or what was asked for.
    pub root: PathBuf,
    /// `bsc.toml`, where there is one.
    pub config: Option<PathBuf>,
    /// By name.
    pub(crate) sources: Vec<Source>,
    /// Folders that could not be read.
    pub(crate) unreadable: Vec<Unreadable>,
}

/// What was asked for, by full paths, and the project that it belongs to.
pub(crate) struct Place {
    pub asked: Vec<(PathBuf, Option<Kind>)>,
    pub config: Option<PathBuf>,
    pub root: PathBuf,
}

/// The name of a text that stands for no file.
pub(crate) const STDIN: &str = "<stdin>";

impl Project {
    /// Finds the project of what was asked for: the nearest `bsc.toml` at or above it; without one, what was asked for is the
    /// project.
    ///
    /// # Errors
    /// A path that does not exist; paths of different projects; no `.bsc` file and no `bsc.toml`.
    pub fn find(host: &dyn Host, request: &Request) -> Result<Project, Fault> {
        let Place { asked, config, root } = Project::place(host, request)?;
        let mut project = Project { root, config, sources: Vec::new(), unreadable: Vec::new() };
        project.collect(host, &asked);
        if let Some(stdin) = &request.stdin {
            project.replace(
                asked.last().filter(|_| stdin.name.is_some()).map(|(path, _)| path.clone()),
                stdin.bytes.clone(),
            );
        }
        project.sources.sort_by(|a, b| a.name.cmp(&b.name));
        project.unreadable.sort_by(|a, b| a.path.cmp(&b.path));
        if project.sources.is_empty() && project.unreadable.is_empty() && project.config.is_none() {
            return Err(Fault::Empty(project.root));
        }
        Ok(project)
    }

    /// Where the project lies of which something was asked for.
    pub(crate) fn place(host: &dyn Host, request: &Request) -> Result<Place, Fault> {
        let absolute =
            |path: &Path| host.absolute(path).map_err(|error| Unreadable { path: path.to_path_buf(), error });
        let here = [PathBuf::from(".")];
        let named: &[PathBuf] = match &request.stdin {
            None if request.paths.is_empty() => &here,
            _ => &request.paths,
        };
        let mut asked = Vec::new();
        for path in named {
            let full = absolute(path)?;
            let kind = host.kind(&full).ok_or_else(|| Fault::Missing(path.clone()))?;
            asked.push((full, Some(kind)));
        }
        if let Some(name) = request.stdin.as_ref().and_then(|stdin| stdin.name.as_ref()) {
            // Its folder by its true path, itself perhaps not there yet.
            let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            asked.push((absolute(folder)?.join(name.file_name().unwrap_or(name.as_os_str())), None));
        }
        let config = common_config(host, &asked)?;
        let root = match config.as_deref().and_then(Path::parent) {
            Some(root) => root.to_path_buf(),
            None => common_folder(&asked),
        };
        Ok(Place { asked, config, root })
    }

    /// The name of a path: from the project's folder, with `/`.
    pub(crate) fn name(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }

    fn collect(&mut self, host: &dyn Host, asked: &[(PathBuf, Option<Kind>)]) {
        let mut paths = BTreeMap::new();
        let mut list = |folder: &Path, unreadable: &mut Vec<Unreadable>| {
            let (found, faults) = host.list(folder);
            unreadable.extend(faults);
            paths.extend(found.into_iter().map(|path| (path, ())));
        };
        if self.config.is_some() {
            list(&self.root, &mut self.unreadable);
        } else {
            for (folder, _) in asked.iter().filter(|(_, kind)| *kind == Some(Kind::Folder)) {
                list(folder, &mut self.unreadable);
            }
        }
        // A file named by hand is a source whatever its name.
        let by_hand =
            asked.iter().filter(|(path, kind)| *kind == Some(Kind::File) && Some(path) != self.config.as_ref());
        paths.extend(by_hand.map(|(path, _)| (path.clone(), ())));
        let sources = paths.into_keys().map(|path| {
            let shown = asked.iter().any(|(asked, _)| path.starts_with(asked));
            Source { name: self.name(&path), path, bytes: None, shown }
        });
        self.sources = sources.collect();
    }

    /// Puts a text in the place of a file.
    fn replace(&mut self, path: Option<PathBuf>, bytes: Vec<u8>) {
        let name = path.as_ref().map_or_else(|| STDIN.to_owned(), |path| self.name(path));
        self.sources.retain(|source| source.name != name);
        self.sources.push(Source { name, path: path.unwrap_or_default(), bytes: Some(bytes), shown: true });
    }
}

/// The one `bsc.toml` of all that was asked for; none where nothing has one.
fn common_config(host: &dyn Host, asked: &[(PathBuf, Option<Kind>)]) -> Result<Option<PathBuf>, Fault> {
    let config_of = |path: &Path| {
        let candidates = path.ancestors().map(|folder| folder.join(CONFIG));
        candidates.into_iter().find(|config| host.kind(config) == Some(Kind::File))
    };
    let mut configs = asked.iter().map(|(path, _)| (config_of(path), path));
    let Some((first, first_path)) = configs.next() else {
        return Ok(None);
    };
    match configs.find(|(config, _)| *config != first) {
        None => Ok(first),
        Some((_, other)) => Err(Fault::Projects(first_path.clone(), other.clone())),
    }
}

/// The folder that holds all that was asked for.
fn common_folder(asked: &[(PathBuf, Option<Kind>)]) -> PathBuf {
    let mut folders = asked.iter().map(|(path, kind)| match kind {
        Some(Kind::Folder) => path.as_path(),
        _ => path.parent().unwrap_or(path),
    });
    let Some(first) = folders.next() else {
        return PathBuf::new();
    };
    folders
        .fold(first, |common, folder| common.ancestors().find(|above| folder.starts_with(above)).unwrap_or(common))
        .to_path_buf()
}

#[cfg(test)]
mod tests;
