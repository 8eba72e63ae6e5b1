//! `bsc import`: tables of other programs become files of the project. Nothing is written here.

use crate::decode::decode;
use crate::{CONFIG, Date, Fault, Host, Loaded, Memory, Period, Request, load};
use bsc_diagnostics::{FileId, Span};
pub use bsc_import::Doubt;
use bsc_import::{Ask, AskPlan, Import, Plan};
use bsc_schema::nearest;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is imported, and how.
#[derive(Clone, Debug)]
pub struct ImportRequest {
    /// The file, as the user named it.
    pub file: PathBuf,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The year; none: that of [`Loaded::year`].
    pub year: Option<i16>,
    /// The period of figures that name none.
    pub period: Option<Period>,
    /// Whose the rows are that name nobody.
    pub unit: Option<String>,
    /// The file to write; none: one in the project's folder `realisasi`, named after the table.
    pub output: Option<PathBuf>,
    /// Figures that differ take the place of those in the project.
    pub replace: bool,
}

/// A file that an import changes or makes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportedFile {
    /// Where it belongs.
    pub path: PathBuf,
    /// What it should say.
    pub text: String,
}

/// What an import would do.
#[derive(Debug)]
pub struct Imported {
    /// The files that change, by path.
    pub files: Vec<ImportedFile>,
    /// The new statements alone.
    pub text: String,
    /// Every doubt, by its cell.
    pub doubts: Vec<Doubt>,
    /// Figures that are new.
    pub new: usize,
    /// Figures that are there already.
    pub same: usize,
    /// Figures that take the place of others.
    pub replaced: usize,
}

impl Imported {
    /// How many cells were left out.
    pub fn left(&self) -> usize {
        self.doubts.iter().filter(|doubt| !doubt.taken).count()
    }
}

/// A matrix of which there is no project yet.
#[derive(Clone, Default, Debug)]
pub struct MatrixRequest {
    /// The file, as the user named it.
    pub file: PathBuf,
    /// The year; none: the one it names.
    pub year: Option<i16>,
    /// The name of the unit that owns it; none: the one it names.
    pub unit: Option<String>,
    /// The kind of that unit.
    pub kind: Option<String>,
    /// The profile; none: the first of the standard library.
    pub profile: Option<String>,
}

/// A cascading matrix as the files of a new project.
///
/// # Errors
/// The file is no matrix that can be read; there is no such profile, or no such kind in it.
pub fn import_matrix(bytes: &[u8], request: &MatrixRequest) -> Result<Plan, Fault> {
    let known = bsc_stdlib::profiles();
    let name = request.profile.as_deref().or(known.first().copied()).unwrap_or_default();
    if !known.contains(&name) {
        let near = nearest(name, known.iter().copied()).map(str::to_owned);
        return Err(Fault::Profile(name.to_owned(), near));
    }
    let empty = Memory::new(Date::MIN).file(CONFIG, format!("[project]\nprofile = \"{name}\"\n"));
    let loaded = load(&empty, &Request::path("/"), None)?;
    let profile = loaded.model.profile();
    if let Some(kind) = request.kind.as_ref().filter(|kind| profile.kind(kind).is_none()) {
        let near = nearest(kind, profile.kinds.iter().map(|kind| kind.name.as_str()));
        return Err(Fault::Kind(kind.clone(), near.map(str::to_owned)));
    }
    let table = |error| Fault::Table(request.file.display().to_string(), error);
    let book = bsc_import::read(bytes).map_err(table)?;
    let ask = AskPlan { year: request.year, unit: request.unit.clone(), kind: request.kind.clone() };
    bsc_import::matrix(&book, profile, &ask).map_err(table)
}

impl Loaded {
    /// The realisations of a table, or its matrix, as files of this project.
    ///
    /// # Errors
    /// The file is no table that can be read; no such unit; no plan at all; the file to write is there and none of this project.
    pub fn import(&self, host: &dyn Host, request: &ImportRequest) -> Result<Imported, Fault> {
        let table = |error| Fault::Table(request.file.display().to_string(), error);
        let year = self.year(request.year)?;
        let holder = request.unit.as_ref().map(|name| self.known(name)).transpose()?;
        let book = bsc_import::read(&request.bytes).map_err(table)?;
        let matrix = bsc_import::is_matrix(&book);
        let found = if matrix {
            let owner = holder.map(|holder| self.model.holder_title(holder).into_owned());
            bsc_import::matrix_within(&book, &self.model, year, owner)
        } else {
            let ask = Ask { year, period: request.period, holder };
            bsc_import::realisations(&book, &self.model, ask, request.replace)
        };
        let found = found.map_err(table)?;
        let mut texts = self.edited(&found.edits);
        if !found.text.is_empty() {
            let place = request
                .output
                .clone()
                .unwrap_or_else(|| self.imported_place(&request.file, year, if matrix { "peta" } else { "realisasi" }));
            let full = host.absolute(&place).unwrap_or_else(|_| place.clone());
            let own = self.paths.iter().find(|(_, path)| !path.as_os_str().is_empty() && **path == full);
            let text = match own {
                Some((file, _)) => {
                    let there = texts.get(&full).cloned().unwrap_or_else(|| self.model.files().text(*file).to_owned());
                    bsc_import::appended(&there, &found.text)
                }
                None => self.fresh(host, &full, request, &found)?,
            };
            texts.insert(if own.is_some() { full } else { place }, text);
        }
        let Import { text, doubts, new, same, replaced, .. } = found;
        let files = texts.into_iter().map(|(path, text)| ImportedFile { path, text }).collect();
        Ok(Imported { files, text, doubts, new, same, replaced })
    }

    /// The text of a file that the project does not read: what is there already may only be the same.
    fn fresh(&self, host: &dyn Host, path: &Path, request: &ImportRequest, found: &Import) -> Result<String, Fault> {
        let name = request.file.file_name().unwrap_or_default().to_string_lossy();
        let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let text = bsc_import::appended(&format!("// Diimpor dari {name} dengan `bsc import`.\n"), &found.text);
        if request.replace || host.kind(path).is_none() || decode(host.read(path)).0 == text {
            return Ok(text);
        }
        Err(Fault::Occupied(path.to_path_buf()))
    }

    fn imported_place(&self, table: &Path, year: i16, folder: &str) -> PathBuf {
        let stem = table.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
        let stem: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        let stem = stem.trim_matches('_');
        let stem = if stem.is_empty() { "impor" } else { stem };
        self.root.join(format!("{folder}/{year}/{stem}.bsc"))
    }

    /// The files that these edits change.
    fn edited(&self, edits: &[(Span, String)]) -> BTreeMap<PathBuf, String> {
        let mut by_file: BTreeMap<FileId, Vec<&(Span, String)>> = BTreeMap::new();
        for edit in edits {
            by_file.entry(edit.0.file).or_default().push(edit);
        }
        let changed = |(file, mut edits): (FileId, Vec<&(Span, String)>)| {
            let path = self.paths.get(&file).filter(|path| !path.as_os_str().is_empty())?;
            edits.sort_by_key(|edit| std::cmp::Reverse(edit.0.start));
            let mut text = self.model.files().text(file).to_owned();
            for (span, new) in edits {
                let (start, end) = (span.start as usize, span.end as usize);
                if text.is_char_boundary(start) && text.is_char_boundary(end) && start <= end {
                    text.replace_range(start..end, new);
                }
            }
            Some((path.clone(), text))
        };
        by_file.into_iter().filter_map(changed).collect()
    }
}
