//! A project and the same project before: what it is compared with.

use crate::project::STDIN;
use crate::{Checked, Fault, Host, Loaded, Project, Request, Revision, Selection, Stdin, load, revision};
use bsc_diagnostics::{Diagnostic, FileId, Fingerprint, Lang, Severity, fingerprints};
use bsc_plan::{Changes, Heading, Side};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};

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

/// Which findings are not among those of another revision. The same is what has the same name, or, where its own line was edited,
/// says the same of the same file.
fn besides(found: &[Diagnostic], of: &Loaded, others: &[Diagnostic], of_others: &Loaded) -> Vec<bool> {
    let names = |found: &[Diagnostic], of: &Loaded| fingerprints(found, of.model.files());
    let (mine, theirs) = (names(found, of), names(others, of_others));
    let known: HashSet<&Fingerprint> = theirs.iter().collect();
    let here: HashSet<&Fingerprint> = mine.iter().collect();
    let says = |found: &Diagnostic, of: &Loaded| {
        let file = of.model.files().name(found.primary.span.file).to_owned();
        (found.code.to_string(), file, found.headline_text(Lang::Id))
    };
    let mut left: HashMap<_, usize> = HashMap::new();
    for (other, _) in others.iter().zip(&theirs).filter(|(_, name)| !here.contains(name)) {
        *left.entry(says(other, of_others)).or_default() += 1;
    }
    let mut is_new = |(found, name): (&Diagnostic, &Fingerprint)| {
        if known.contains(name) {
            return false;
        }
        let same = left.get_mut(&says(found, of)).filter(|count| **count > 0);
        same.map(|count| *count -= 1).is_none()
    };
    found.iter().zip(&mine).map(&mut is_new).collect()
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
        let found = |checked: Result<Checked, Fault>, loaded: &Loaded| {
            let mut found = checked.map(|checked| checked.diagnostics).unwrap_or_default();
            let name = |found: &Diagnostic| loaded.model.files().name(found.primary.span.file).to_owned();
            found.retain(|found| !loaded.config.is_confidential(&name(found)));
            found
        };
        let (now, then) = (found(now, self), found(then, &base.loaded));
        let counted = |found: &[Diagnostic], new: Vec<bool>| {
            let mut codes: BTreeMap<String, usize> = BTreeMap::new();
            for (found, _) in found.iter().zip(new).filter(|(_, new)| *new) {
                *codes.entry(found.code.to_string()).or_default() += 1;
            }
            codes.into_iter().collect()
        };
        Heading {
            base: base.revision.name.clone(),
            commit: base.revision.commit.clone(),
            empty: base.revision.empty,
            faults: base.loaded.diagnostics.iter().filter(|found| found.severity == Severity::Error).count(),
            new: counted(&now, besides(&now, self, &then, &base.loaded)),
            mended: counted(&then, besides(&then, &base.loaded, &now, self)),
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
        let (checked, before) = rayon::join(|| self.check_against(base, selection), || base.loaded.check(selection));
        // What selects nothing there was not there.
        let before = before.map(|before| before.diagnostics).unwrap_or_default();
        let checked = checked?;
        let new = besides(&checked.diagnostics, self, &before, &base.loaded);
        Ok(checked.keep(&new))
    }
}
