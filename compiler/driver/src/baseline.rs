//! `bsc.baseline`: the faults that an organisation had when it took up the tool. They are known, so a check reports only what is
//! new. Only what rules find and warnings can be known: behind a fault of syntax, names or cycles nobody knows what else is wrong.
//!
//! A line each, without line numbers and sorted, so that two branches rarely meet in it.

use crate::{Checked, Fault, Host, Kind, Loaded};
use bsc_diagnostics::{Catalogue, Diagnostic, Fingerprint, Named, Severity, named};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The name of the file, beside `bsc.toml`.
pub const BASELINE: &str = "bsc.baseline";

/// Its form; another one is not read.
const VERSION: u64 = 1;

/// Characters of a headline that are kept.
const HEADLINE: usize = 100;

/// The findings that are known.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Baseline {
    known: BTreeMap<Fingerprint, KnownFinding>,
}

/// A finding of a baseline.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct KnownFinding {
    /// The file, from the project's folder.
    pub file: String,
    /// The id of the rule, or a code.
    pub code: String,
    /// How the headline began.
    pub headline: String,
}

impl Baseline {
    /// How many findings are known.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether none are.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Reads the text of `bsc.baseline`. The error is the number of the line that cannot be read.
    pub(crate) fn parse(text: &str) -> Result<Baseline, usize> {
        let mut lines = text.lines().zip(1_usize..).filter(|(line, _)| !line.trim().is_empty());
        let head = lines.next().and_then(|(line, _)| serde_json::from_str::<Value>(line).ok());
        if head.is_none_or(|head| head.get("bsc_baseline").and_then(Value::as_u64) != Some(VERSION)) {
            return Err(1);
        }
        let known = lines.map(|(line, number)| entry(line).ok_or(number)).collect::<Result<_, _>>()?;
        Ok(Baseline { known })
    }

    /// The text of `bsc.baseline`, sorted by file, code and fingerprint.
    pub fn text(&self) -> String {
        let mut lines: Vec<_> = self.known.iter().collect();
        lines.sort_by_key(|(name, known)| (&known.file, &known.code, **name));
        let lines = lines.into_iter().map(|(name, KnownFinding { file, code, headline })| {
            let name = json!(name.to_string());
            let (file, code, headline) = (json!(file), json!(code), json!(headline));
            format!("{{\"file\":{file},\"code\":{code},\"fingerprint\":{name},\"headline\":{headline}}}\n")
        });
        format!("{{\"bsc_baseline\":{VERSION}}}\n") + &lines.collect::<String>()
    }
}

fn entry(line: &str) -> Option<(Fingerprint, KnownFinding)> {
    let value: Value = serde_json::from_str(line).ok()?;
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let known = KnownFinding { file: text("file")?, code: text("code")?, headline: text("headline")? };
    Some((Fingerprint::parse(&text("fingerprint")?)?, known))
}

/// Whether a finding may be known: not the errors of the compiler itself.
fn can_be_known(found: &Diagnostic) -> bool {
    found.severity != Severity::Error || !is_code(&found.code)
}

pub(crate) fn is_code(code: &str) -> bool {
    Catalogue::get().codes().binary_search(&code).is_ok()
}

impl Loaded {
    /// Where the baseline of the project stands, whether it is there or not.
    ///
    /// # Errors
    /// There is no `bsc.toml`: names of files would depend on what was asked for.
    pub fn baseline_path(&self) -> Result<PathBuf, Fault> {
        if self.has_config { Ok(self.root.join(BASELINE)) } else { Err(Fault::NoConfig(self.root.clone())) }
    }

    /// The baseline of the project; none where it has none.
    ///
    /// # Errors
    /// It cannot be read, or not understood.
    pub fn baseline(&self, host: &dyn Host) -> Result<Option<Baseline>, Fault> {
        let path = self.root.join(BASELINE);
        if !self.has_config || host.kind(&path) != Some(Kind::File) {
            return Ok(None);
        }
        let bytes = host.read(&path).map_err(|error| crate::Unreadable { path: path.clone(), error })?;
        let known = Baseline::parse(&String::from_utf8_lossy(&bytes));
        known.map(Some).map_err(|line| Fault::Baseline(path, line))
    }

    /// The baseline that knows all that was found, and of the old one what this check could not find: in files it was not asked
    /// about, of rules it did not run, and everything where faults of the compiler stand, which rules are silent behind.
    pub fn renewed(&self, old: Option<&Baseline>, checked: &Checked) -> Baseline {
        let files = self.model.files();
        let stays = |known: &KnownFinding| !self.could_find(known, checked);
        let old = old.into_iter().flat_map(|old| &old.known).filter(|(_, known)| stays(known));
        let mut known: BTreeMap<_, _> = old.map(|(name, known)| (*name, known.clone())).collect();
        // In one language whoever writes it, so that only what changed differs.
        let lang = self.config.lang.unwrap_or_default();
        for Named { found, name, .. } in
            named(&checked.diagnostics, checked.known.as_deref().unwrap_or_default(), files)
        {
            if can_be_known(found) {
                let headline = found.headline_text(lang).chars().take(HEADLINE).collect();
                let file = files.name(found.primary.span.file).to_owned();
                known.insert(name, KnownFinding { file, code: found.code.to_string(), headline });
            }
        }
        Baseline { known }
    }

    /// Takes out of the report what the baseline knows, and says what of it is no more.
    pub fn compare(&self, baseline: &Baseline, checked: &mut Checked) {
        let mut left = baseline.known.clone();
        let is_known = |found: &Diagnostic, name| left.remove(&name).is_some() && can_be_known(found);
        checked.set_aside(self.model.files(), is_known);
        checked.mended = left.into_values().filter(|known| self.could_find(known, checked)).collect();
        checked.mended.sort();
        checked.summary.mended = checked.mended.len();
    }

    /// Whether this check would have found it, were it still there.
    fn could_find(&self, known: &KnownFinding, checked: &Checked) -> bool {
        let begins = |ids: &[String]| ids.iter().any(|id| known.code.starts_with(id.as_str()));
        let selection = &checked.selection;
        let ran = (selection.select.is_empty() || begins(&selection.select)) && !begins(&selection.ignore);
        let files = self.model.files();
        // A file that is gone was asked about.
        let unasked = || files.ids().any(|file| files.name(file) == known.file && !self.shows(file));
        checked.sound && (ran || is_code(&known.code)) && !unasked()
    }
}

#[cfg(test)]
mod tests;
