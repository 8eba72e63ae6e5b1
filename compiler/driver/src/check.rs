//! Everything that is wrong: the compiler's faults and what the rules find, of what was asked about.

use crate::{Fault, Loaded};
use bsc_check::{Options, RuleSet, Statistics, check_formulas, compile_rules, near_id};
use bsc_diagnostics::{Catalogue, Diagnostic, FileId, Message, Severity, Summary, sort};
use bsc_model::Model;
use bsc_schema::kw;

/// Which rules to run: ids, or their beginnings. The compiler's own faults (E) are always shown.
#[derive(Clone, Default, Debug)]
pub struct Selection {
    /// Only these; none means all. A code (`E`) selects no rule.
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
    /// What each rule that ran says of the whole project.
    pub statistics: Vec<Statistics>,
}

impl Checked {
    /// Only these of its findings; how many were left out stands in the summary.
    #[must_use]
    pub fn keep(self, these: &[bool]) -> Checked {
        let all = self.diagnostics.len();
        let found = self.diagnostics.into_iter().zip(these).filter(|(_, keep)| **keep);
        let diagnostics: Vec<_> = found.map(|(found, _)| found).collect();
        let Summary { errors, warnings, hints, .. } = Summary::of(&diagnostics);
        let known = self.summary.known + all - diagnostics.len();
        Checked { summary: Summary { errors, warnings, hints, known, ..self.summary }, diagnostics, ..self }
    }
}

impl Loaded {
    /// Runs the rules on what is sound, whatever else is not.
    ///
    /// # Errors
    /// A selection that names no rule.
    pub fn check(&self, selection: &Selection) -> Result<Checked, Fault> {
        self.check_with(None, selection)
    }

    /// The same, with the model before.
    pub(crate) fn check_with(&self, before: Option<&Model>, selection: &Selection) -> Result<Checked, Fault> {
        let (rules, faults) = compile_rules(&self.model);
        let is_code =
            |id: &String| Catalogue::get().codes().iter().any(|code| !id.is_empty() && code.starts_with(id.as_str()));
        let unknown_select = selection.select.iter().find(|id| !rules.knows(id) && !is_code(id));
        if let Some(unknown) = unknown_select.or_else(|| selection.ignore.iter().find(|id| !rules.knows(id))) {
            return Err(unknown_rule(&rules, unknown));
        }
        let (levels, unknown) = self.levels(&rules);
        let options = Options { select: selection.select.clone(), ignore: selection.ignore.clone(), levels };
        let report = bsc_check::check(&self.model, before, &rules, &options);
        let formulas = check_formulas(&self.model, &self.diagnostics);
        let own = self.diagnostics.iter().cloned();
        let all = own.chain(formulas).chain(faults).chain(unknown).chain(report.diagnostics);
        let mut diagnostics: Vec<_> = all.filter(|found| self.shows(found.primary.span.file)).collect();
        sort(&mut diagnostics, self.model.files());
        let mut summary = self.summary(&diagnostics);
        summary.as_of = report.asked_today.then(|| self.model.as_of().to_string());
        Ok(Checked { diagnostics, summary, statistics: report.statistics })
    }

    /// The levels that `bsc.toml` sets, and the rules it names that are not there.
    pub(crate) fn levels(&self, rules: &RuleSet) -> (Vec<(String, Option<Severity>)>, Vec<Diagnostic>) {
        let (known, unknown): (Vec<_>, Vec<_>) =
            self.config.rules.iter().partition(|(rule, _)| rules.info(&rule.value).is_some());
        let levels = known.into_iter().map(|(rule, level)| (rule.value.clone(), *level));
        let faults = unknown.into_iter().map(|(rule, _)| {
            let found = Diagnostic::error("E5009", rule.span).arg("aturan", &rule.value);
            match rules.nearest(&rule.value) {
                Some(near) => found.help(Message::new("E5009-mirip").arg("mirip", near)),
                None => found,
            }
        });
        (levels.collect(), faults.collect())
    }

    /// Whether a file was asked about.
    pub(crate) fn shows(&self, file: FileId) -> bool {
        self.shown.get(file.0 as usize).copied().unwrap_or(false)
    }

    /// How many these findings are, and how much there is in the files asked about.
    pub fn summary(&self, found: &[Diagnostic]) -> Summary {
        let model = &self.model;
        let shown = |element| self.shows(model.element(element).file);
        let roots = |keyword| model.roots().filter(|root| model.element(*root).kw == keyword && shown(*root)).count();
        let iku = model.all_iku().map(|iku| model.iku(iku)).filter(|iku| iku.parent.is_none() && shown(iku.element));
        let sources = model.files().ids().filter(|file| self.shows(*file) && *file != self.config_file);
        Summary {
            files: sources.count(),
            units: roots(kw::UNIT),
            people: roots(kw::PEGAWAI),
            iku: iku.count(),
            ..Summary::of(found)
        }
    }
}

/// No rule or code begins so.
pub(crate) fn unknown_rule(rules: &RuleSet, id: &str) -> Fault {
    let known = rules.ids().chain(Catalogue::get().codes().iter().copied());
    Fault::Rule(id.to_owned(), near_id(id, known).map(str::to_owned))
}
