//! From files to the model: read, parse, lower, resolve.

use crate::config::{self, Config};
use crate::data::Table;
use crate::decode::{Flaw, decode};
use crate::project::Source;
use crate::{Fault, Host, Project, Request, Unreadable, stdlib};
use bsc_diagnostics::{Diagnostic, FileId, Files, Message, sort};
use bsc_model::{Assembly, Element, ElementId, Fragment, Model, Settings};
use bsc_schema::{CONFIDENTIAL, kw, nearest};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

/// A project, read and resolved.
#[derive(Debug)]
pub struct Loaded {
    /// What `bsc.toml` says.
    pub config: Config,
    /// The model of the whole project and of the standard library.
    pub model: Model,
    /// The faults that only a compiler finds (E), of all files, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The project's folder.
    pub root: PathBuf,
    /// A file or folder could not be read (E5001): its names are missing.
    pub unreadable: bool,
    /// By file: it was asked about.
    pub(crate) shown: Vec<bool>,
    /// Where each file of the plan stands; empty for a text that was handed over.
    pub(crate) paths: HashMap<FileId, PathBuf>,
    /// `bsc.toml`, which is no file of the plan; empty where there is none.
    pub(crate) config_file: FileId,
    /// There is a `bsc.toml`.
    pub(crate) has_config: bool,
}

/// Finds the project of what was asked for, reads all of it and resolves it. `as_of` is the day at which it is judged; none
/// means today.
///
/// # Errors
/// Those of [`Project::find`]. All that is wrong with files, even that one cannot be read, is a diagnostic.
///
/// Nothing that stands in a confidential file is shown with a finding: see [`load_open`].
pub fn load(host: &dyn Host, request: &Request, as_of: Option<Date>) -> Result<Loaded, Fault> {
    load_all(host, request, as_of, false)
}

/// [`load`], where findings show what stands in confidential files too.
///
/// # Errors
/// Those of [`load`].
pub fn load_open(host: &dyn Host, request: &Request, as_of: Option<Date>) -> Result<Loaded, Fault> {
    load_all(host, request, as_of, true)
}

fn load_all(host: &dyn Host, request: &Request, as_of: Option<Date>, open: bool) -> Result<Loaded, Fault> {
    let as_of = as_of.unwrap_or_else(|| host.today());
    let mut plan = Plan::read(host, request, open)?;
    if !plan.config.data.is_empty() {
        // whose a figure of a table is only the plan can say, so it is resolved without them first
        let tables = plan.clone().resolve(as_of).tables(host);
        plan.add(tables, open);
    }
    Ok(plan.resolve(as_of))
}

/// A project as its files say it, before names are resolved.
#[derive(Clone)]
struct Plan {
    config: Config,
    config_file: FileId,
    has_config: bool,
    profile: String,
    texts: Texts,
    paths: HashMap<FileId, PathBuf>,
    root: PathBuf,
    assembly: Assembly,
    /// What is wrong inside files.
    faults: Vec<Diagnostic>,
}

impl Plan {
    fn read(host: &dyn Host, request: &Request, open: bool) -> Result<Plan, Fault> {
        let mut project = Project::find(host, request)?;
        let mut texts = Texts::default();
        // The first file is always `bsc.toml`, then comes the standard library: so its places are the same in every project.
        let has_config = project.config.is_some();
        let text = project.config.take().map_or((String::new(), None), |path| decode(host.read(&path)));
        let config_file = texts.add(config::CONFIG.to_owned(), true, text);
        let (config, faults) = config::read(config_file, &texts.files);
        texts.diagnostics.extend(faults);
        let default = bsc_stdlib::profiles().first().copied().unwrap_or_default();
        let profile = config.profile.as_ref().map_or(default, |profile| &profile.value).to_owned();
        let library = stdlib::lowered(&profile);
        for (name, text) in bsc_stdlib::sources(&profile) {
            Arc::make_mut(&mut texts.files).add_embedded(*name, text);
            texts.shown.push(false);
        }
        let first = texts.files.len();
        let sources = std::mem::take(&mut project.sources).into_par_iter();
        let read: Vec<_> = sources.map(|source| read(host, source)).collect();
        let mut paths = HashMap::with_capacity(read.len());
        for (name, path, shown, text) in read {
            paths.insert(texts.add(name, shown, text), path);
        }
        for Unreadable { path, error } in &project.unreadable {
            texts.add(project.name(path), true, (String::new(), Some(Flaw::Unreadable(crate::io_cause(error)))));
        }
        if has_config && texts.files.len() == first {
            let folder = project.root.display().to_string();
            let nothing = Diagnostic::error("E5004", texts.files.span(config_file, 0, 0)).arg("folder", folder);
            texts.diagnostics.push(nothing);
        }
        texts.seal(first, &config, open);
        let (assembly, faults) = lower(&texts.files, first, &library);
        let root = project.root;
        Ok(Plan { config, config_file, has_config, profile, texts, paths, root, assembly, faults })
    }

    /// Adds tables as sources.
    fn add(&mut self, tables: Vec<Table>, open: bool) {
        let first = self.texts.files.len();
        for table in &tables {
            let file = self.texts.add(table.name.clone(), true, (table.text.clone(), None));
            self.texts.diagnostics.extend(table.report(file, &self.texts.files));
            let (fragment, faults) = lower_file(&self.texts.files, file);
            self.assembly.add(&fragment);
            self.faults.extend(faults);
        }
        self.texts.seal(first, &self.config, open);
    }

    fn resolve(self, as_of: Date) -> Loaded {
        let Plan { config, config_file, has_config, profile, texts, paths, root, assembly, faults } = self;
        let Texts { files, shown, mut diagnostics, unreadable } = texts;
        diagnostics.extend(same_on_other_systems(&files));
        // What stands for bytes that could not be read has been said.
        let damaged: Vec<FileId> =
            diagnostics.iter().filter(|d| &*d.code == "E5002").map(|d| d.primary.span.file).collect();
        let echo = |found: &Diagnostic| {
            let span = found.primary.span;
            damaged.contains(&span.file) && files.slice(span).contains('\u{FFFD}')
        };
        diagnostics.extend(faults.into_iter().filter(|found| damaged.is_empty() || !echo(found)));
        let (model, faults) = bsc_model::resolve(Arc::clone(&files), assembly, &Settings { profile, as_of });
        diagnostics.extend(faults);
        diagnostics.extend(unknown_profile(&config, &model));
        if has_config {
            diagnostics.extend(confidential_in_the_open(&config, &model));
        }
        let mut diagnostics: Vec<_> = diagnostics.into_iter().map(|found| found.sealed(&files)).collect();
        sort(&mut diagnostics, &files);
        Loaded { config, model, diagnostics, root, unreadable, shown, paths, config_file, has_config }
    }
}

type Text = (String, Option<Flaw>);

/// The files of the project as they are read.
#[derive(Clone, Default)]
struct Texts {
    files: Arc<Files>,
    shown: Vec<bool>,
    diagnostics: Vec<Diagnostic>,
    unreadable: bool,
}

impl Texts {
    fn add(&mut self, name: String, shown: bool, (text, flaw): Text) -> FileId {
        let file = Arc::make_mut(&mut self.files).add(name, text);
        self.shown.push(shown);
        self.unreadable |= matches!(flaw, Some(Flaw::Unreadable(_)));
        self.diagnostics.extend(flaw.map(|flaw| flaw.report(file, &self.files)));
        file
    }

    /// Seals the confidential ones from the `first` on, unless all may be shown.
    fn seal(&mut self, first: usize, config: &Config, open: bool) {
        let files = Arc::make_mut(&mut self.files);
        let confidential = files.ids().skip(first).filter(|file| !open && config.is_confidential(files.name(*file)));
        confidential.collect::<Vec<_>>().into_iter().for_each(|file| files.seal(file));
    }
}

fn read(host: &dyn Host, source: Source) -> (String, PathBuf, bool, Text) {
    // what was handed over stands nowhere yet
    let (path, bytes) = match source.bytes {
        Some(bytes) => (PathBuf::new(), Ok(bytes)),
        None => (source.path.clone(), host.read(&source.path)),
    };
    (source.name, path, source.shown, decode(bytes))
}

/// Files that are lowered before their fragments are joined: enough for all threads, little beside the model.
const BATCH: usize = 64;

/// Joins the standard library and all files from the `first` on, which are parsed and lowered here, with as many threads as there are; the order of the results is that of the
/// files. A tree lives only as long as its own lowering, a fragment only as long as its batch.
pub(crate) fn lower(files: &Files, first: usize, library: &[Fragment]) -> (Assembly, Vec<Diagnostic>) {
    let ids: Vec<FileId> = files.ids().skip(first).collect();
    let (mut assembly, mut diagnostics) = (Assembly::default(), Vec::new());
    library.iter().for_each(|fragment| assembly.add(fragment));
    for batch in ids.chunks(BATCH) {
        let lowered: Vec<_> = batch.par_iter().map(|file| lower_file(files, *file)).collect();
        for (fragment, faults) in lowered {
            assembly.add(&fragment);
            diagnostics.extend(faults);
        }
    }
    (assembly, diagnostics)
}

pub(crate) fn lower_file(files: &Files, file: FileId) -> (Fragment, Vec<Diagnostic>) {
    let text = files.text(file);
    let (tree, mut diagnostics) = bsc_syntax::parse(file, text);
    let (fragment, faults) = bsc_model::lower(&tree, file, text);
    diagnostics.extend(faults);
    (fragment, diagnostics)
}

/// A profile that neither the tool nor the project has. Without one in force nothing can be judged by it.
fn unknown_profile(config: &Config, model: &Model) -> Option<Diagnostic> {
    let profile = config.profile.as_ref().filter(|_| model.profile().element.is_none())?;
    let own = model.roots().filter(|root| model.element(*root).kw == kw::PROFIL).map(|root| model.name(root));
    let mut known: Vec<&str> = bsc_stdlib::profiles().iter().copied().chain(own).collect();
    known.sort_unstable();
    known.dedup();
    let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let found = Diagnostic::error("E5008", profile.span).arg("profil", &profile.value).arg("pilihan", list);
    Some(match nearest(&profile.value, known.iter().copied()) {
        Some(near) => found.help(Message::new("E5008-mirip").arg("mirip", near)),
        None => found,
    })
}

/// File names that are one on systems that do not tell letters apart by case.
fn same_on_other_systems(files: &Files) -> Vec<Diagnostic> {
    let mut first = HashMap::new();
    let pairs = files.ids().filter_map(|file| Some((file, first.insert(files.name(file).to_lowercase(), file)?)));
    let report = |(file, other)| {
        let found = Diagnostic::error("E5013", files.span(file, 0, 0))
            .arg("berkas", files.name(file))
            .arg("lain", files.name(other));
        found.label(files.span(other, 0, 0), "E5013-lain")
    };
    pairs.map(report).collect()
}

/// What is confidential and stands in none of the folders that are.
fn confidential_in_the_open(config: &Config, model: &Model) -> Vec<Diagnostic> {
    let files = model.files();
    let open: Vec<bool> =
        files.ids().map(|file| !files.is_embedded(file) && !config.is_confidential(files.name(file))).collect();
    let elements = (0..model.element_count()).map(|element| model.element(ElementId(element)));
    let found = elements
        .filter(|element| CONFIDENTIAL.contains(&element.kw) && open.get(element.file.0 as usize) == Some(&true));
    let report = |element: &Element| {
        let word = files.span(element.file, element.head.0 as usize, element.head.0 as usize + element.kw.name().len());
        Diagnostic::error("E5011", word).arg("pernyataan", element.kw.name()).arg("berkas", files.name(element.file))
    };
    found.map(report).collect()
}

#[cfg(test)]
mod tests;
