//! The canonical layout of the files of a project, side by side with what they say now.

use crate::config::{self, Config};
use crate::decode::decode;
use crate::project::Source;
use crate::{Fault, Host, Project, Request};
use bsc_diagnostics::{FileId, Files, Message};
use rayon::prelude::*;
use std::path::PathBuf;

/// What came of a file.
#[derive(Debug)]
pub enum Layout {
    /// It has the canonical layout already.
    Kept,
    /// What it should say.
    Changed(String),
    /// Its bytes could not be had or are no text: the reason.
    Unreadable(Message),
    /// A fault of the formatter: the result would not have said the same, so the file is to be left alone.
    Unfaithful,
}

/// A file of the project, and how it should look.
#[derive(Debug)]
pub struct Laid {
    /// From the project's folder, with `/`.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Its text was handed over: there is no file to write.
    pub handed_over: bool,
    /// What it says now.
    pub text: String,
    /// What it should say.
    pub layout: Layout,
    /// How many syntax errors it has: these parts stay as they are.
    pub faults: usize,
}

/// Lays out all files that were asked for, the texts handed over instead of files with them: those of the project, not of the
/// standard library, and none outside its folder to which a link leads. In the order of their names. Writes nothing.
///
/// # Errors
/// Those of [`Project::find`].
pub fn layout(host: &dyn Host, request: &Request) -> Result<(Config, Vec<Laid>), Fault> {
    let project = Project::find(host, request)?;
    let mut files = Files::new();
    let text = project.config.as_ref().map_or_else(String::new, |path| decode(host.read(path)).0);
    let config_file = files.add(config::CONFIG, text);
    let (config, _) = config::read(config_file, &files);
    let root = host.absolute(&project.root).unwrap_or_else(|_| project.root.clone());
    let inside =
        |source: &Source| source.bytes.is_some() || host.absolute(&source.path).is_ok_and(|it| it.starts_with(&root));
    let sources: Vec<Source> = project.sources.into_iter().filter(|source| source.shown && inside(source)).collect();
    let mut laid: Vec<Laid> = sources.into_par_iter().map(|source| lay(host, source)).collect();
    let unreadable = project.unreadable.into_iter().map(|found| Laid {
        name: found.path.display().to_string(),
        layout: Layout::Unreadable(found.message()),
        path: found.path,
        handed_over: false,
        text: String::new(),
        faults: 0,
    });
    laid.extend(unreadable);
    Ok((config, laid))
}

fn lay(host: &dyn Host, source: Source) -> Laid {
    let Source { name, path, bytes, .. } = source;
    let handed_over = bytes.is_some();
    let (text, flaw) = decode(bytes.map_or_else(|| host.read(&path), Ok));
    let (layout, faults) = match flaw {
        Some(flaw) => {
            let mut files = Files::new();
            let file = files.add(name.as_str(), text.clone());
            (Layout::Unreadable(flaw.report(file, &files).headline), 0)
        }
        None => match bsc_format::format(FileId(0), &text) {
            Ok(done) if done.text == text => (Layout::Kept, done.diagnostics.len()),
            Ok(done) => (Layout::Changed(done.text), done.diagnostics.len()),
            Err(bsc_format::Unfaithful) => (Layout::Unfaithful, 0),
        },
    };
    Laid { name, path, handed_over, text, layout, faults }
}
