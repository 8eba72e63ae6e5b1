//! A project and the same project before: what it is compared with.

use crate::project::STDIN;
use crate::{Checked, Fault, Host, Loaded, Project, Request, Revision, Selection, Stdin, load, revision};
use bsc_diagnostics::{Diagnostic, FileId, Fingerprint, Lang, Severity, fingerprints};
use bsc_plan::{Changes, Heading, Side};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashSet};

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

/// A form in which the effects of a change are written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum PlanForm {
    /// Sentences and aligned tables.
    Human,
    /// The stable JSON.
    Json,
    /// Markdown, for a pull request.
    Markdown,
}

impl Loaded {
    /// What the change from the base does.
    pub fn plan(&self, base: &Base, form: PlanForm, lang: Lang) -> String {
        let (changes, heading) = rayon::join(|| self.changes(&base.loaded), || self.heading(base));
        match form {
            PlanForm::Human => bsc_plan::human(&heading, &changes, lang),
            PlanForm::Json => bsc_plan::json(&heading, &changes),
            PlanForm::Markdown => bsc_plan::markdown(&heading, &changes, lang),
        }
    }

    /// What the change from an earlier state of the project does, as data; nothing of what is confidential on either side.
    pub fn changes(&self, base: &Loaded) -> Changes {
        let secret = |loaded: &Loaded, other: &Loaded, file: FileId| {
            let name = loaded.model.files().name(file);
            [&loaded.config, &other.config].iter().any(|config| config.is_confidential(name))
        };
        let then = |file| secret(base, self, file);
        let now = |file| secret(self, base, file);
        bsc_plan::changes(Side { model: &base.model, secret: &then }, Side { model: &self.model, secret: &now })
    }

    fn heading(&self, base: &Base) -> Heading {
        let all = Selection::default();
        let (now, then) = rayon::join(|| self.check_against(base, &all), || base.loaded.check(&all));
        let found = |checked: Result<Checked, Fault>| checked.map(|checked| checked.diagnostics).unwrap_or_default();
        let (now, then) = (found(now), found(then));
        let names = |found: &[Diagnostic], loaded: &Loaded| fingerprints(found, loaded.model.files());
        let (now_names, then_names) = (names(&now, self), names(&then, &base.loaded));
        let besides = |found: &[Diagnostic], names: &[Fingerprint], others: &[Fingerprint]| {
            let others: HashSet<_> = others.iter().collect();
            let mut codes: BTreeMap<String, usize> = BTreeMap::new();
            for (found, _) in found.iter().zip(names).filter(|(_, name)| !others.contains(name)) {
                *codes.entry(found.code.to_string()).or_default() += 1;
            }
            codes.into_iter().collect()
        };
        Heading {
            base: base.revision.name.clone(),
            commit: base.revision.commit.clone(),
            empty: base.revision.empty,
            faults: base.loaded.diagnostics.iter().filter(|found| found.severity == Severity::Error).count(),
            new: besides(&now, &now_names, &then_names),
            mended: besides(&then, &then_names, &now_names),
        }
    }

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
