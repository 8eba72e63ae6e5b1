//! A project and the same project before: what it is compared with.

use crate::project::STDIN;
use crate::{Checked, Fault, Host, Loaded, Project, Request, Revision, Selection, Stdin, load, revision};
use bsc_diagnostics::{Fingerprint, fingerprints};
use jiff::civil::Date;
use std::collections::HashSet;

/// The project at another revision.
#[derive(Debug)]
pub struct Base {
    /// Which one it is.
    pub revision: Revision,
    /// The project there, read and resolved; empty where it was not there yet.
    pub loaded: Loaded,
}

/// [`load`], and the same project at another revision beside it; without a name where the present branch left the trunk.
///
/// # Errors
/// Those of [`load`] and of reading the revision.
pub fn load_with_base(
    host: &dyn Host,
    request: &Request,
    name: Option<&str>,
    as_of: Option<Date>,
) -> Result<(Loaded, Base), Fault> {
    let (now, then) = rayon::join(|| load(host, request, as_of), || load_base(host, request, name, as_of));
    Ok((now?, then?))
}

fn load_base(host: &dyn Host, request: &Request, name: Option<&str>, as_of: Option<Date>) -> Result<Base, Fault> {
    let place = Project::place(host, request)?;
    if place.asked.is_empty() {
        return Err(Fault::NoRepository(STDIN.into())); // a text that lies nowhere
    }
    let revision = revision::read(&place.root, name, host.today())?;
    let paths = match place.config {
        Some(_) => vec![place.root],
        None => {
            place.asked.into_iter().map(|(path, _)| path).filter(|path| revision.files.kind(path).is_some()).collect()
        }
    };
    // Where nothing was, the project was empty.
    let nothing = revision.empty || paths.iter().all(|path| revision.files.kind(path).is_none());
    let request = match nothing {
        true => Request { paths: Vec::new(), stdin: Some(Stdin { name: None, bytes: Vec::new() }) },
        false => Request { paths, stdin: None },
    };
    let loaded = load(&revision.files, &request, as_of)?;
    Ok(Base { revision, loaded })
}

impl Base {
    /// What was wrong then, by the rules of then, as far as it can be known again.
    fn known(&self, selection: &Selection) -> HashSet<Fingerprint> {
        // What selects nothing there was not there.
        let checked = self.loaded.check(selection).map(|checked| checked.diagnostics).unwrap_or_default();
        fingerprints(&checked, self.loaded.model.files()).into_iter().collect()
    }
}

impl Loaded {
    /// [`Loaded::check`], with the rules that compare with what was before.
    ///
    /// # Errors
    /// Those of [`Loaded::check`].
    pub fn check_against(&self, base: &Base, selection: &Selection) -> Result<Checked, Fault> {
        // What cannot be read would seem to be gone.
        let whole = !self.unreadable && !base.loaded.unreadable;
        self.check_with(whole.then_some(&base.loaded.model), selection)
    }

    /// The same, and of what it finds only that which the base has not.
    ///
    /// # Errors
    /// Those of [`Loaded::check`].
    pub fn check_new(&self, base: &Base, selection: &Selection) -> Result<Checked, Fault> {
        let (checked, known) = rayon::join(|| self.check_against(base, selection), || base.known(selection));
        Ok(checked?.without(&known, self.model.files()))
    }
}
