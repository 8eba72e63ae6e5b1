//! Everything that is wrong: the compiler's faults and what the rules find, of what was asked about.

use crate::baseline::is_code;
use crate::{Fault, KnownFinding, Loaded};
use bsc_check::{Options, RuleSet, Statistics, check_formulas, compile_rules, near_id};
use bsc_diagnostics::{
    Catalogue, Diagnostic, FileId, Files, Fingerprint, Message, Named, Severity, Summary, named, sort,
};
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
    /// Findings known before, which are not reported; none where there is nothing to compare with.
    pub known: Option<Vec<Diagnostic>>,
    /// What the baseline knows and is no more.
    pub mended: Vec<KnownFinding>,
    /// What was asked for.
    pub(crate) selection: Selection,
    /// No error of the compiler stands anywhere in the project, so that no rule was silent for one.
    pub(crate) sound: bool,
}

impl Checked {
    fn recount(&self) -> Summary {
        let Summary { errors, warnings, hints, .. } = Summary::of(&self.diagnostics);
        let known = self.known.as_ref().map_or(0, Vec::len);
        Summary { errors, warnings, hints, known, ..self.summary.clone() }
    }

    /// Only these of its findings are reported; how many were known before stands in the summary.
    #[must_use]
    pub fn keep(mut self, these: &[bool]) -> Checked {
        let (mut reported, mut aside) = (Vec::new(), self.known.take().unwrap_or_default());
        for (found, keep) in self.diagnostics.into_iter().zip(these) {
            if *keep { reported.push(found) } else { aside.push(found) }
        }
        let mut kept = Checked { diagnostics: reported, known: Some(aside), ..self };
        kept.summary = kept.recount();
        kept
    }

    /// Sets aside what was known before: findings that `known` says yes to.
    pub(crate) fn set_aside(&mut self, files: &Files, mut known: impl FnMut(&Diagnostic, Fingerprint) -> bool) {
        let before = self.known.take().unwrap_or_default();
        let (mut reported, mut aside) = (Vec::new(), Vec::new());
        for Named { found, was_known, name } in named(&self.diagnostics, &before, files) {
            let is_known = known(found, name) || was_known;
            if is_known { aside.push(found.clone()) } else { reported.push(found.clone()) }
        }
        (self.diagnostics, self.known) = (reported, Some(aside));
        self.summary = self.recount();
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
        let begins_code =
            |id: &String| Catalogue::get().codes().iter().any(|code| !id.is_empty() && code.starts_with(id.as_str()));
        let unknown_select = selection.select.iter().find(|id| !rules.knows(id) && !begins_code(id));
        if let Some(unknown) = unknown_select.or_else(|| selection.ignore.iter().find(|id| !rules.knows(id))) {
            return Err(unknown_rule(&rules, unknown));
        }
        let (levels, unknown) = self.levels(&rules);
        let options = Options { select: selection.select.clone(), ignore: selection.ignore.clone(), levels };
        let report = bsc_check::check(&self.model, before, &rules, &options);
        let formulas = check_formulas(&self.model, &self.diagnostics);
        let own = self.diagnostics.iter().cloned();
        let all = own.chain(formulas).chain(faults).chain(unknown).chain(report.diagnostics);
        let mut sound = !self.unreadable;
        let mut diagnostics: Vec<_> = all
            .inspect(|found| sound &= found.severity != Severity::Error || !is_code(&found.code))
            .filter(|found| self.shows(found.primary.span.file))
            .map(|found| found.sealed(self.model.files()))
            .collect();
        sort(&mut diagnostics, self.model.files());
        let mut summary = self.summary(&diagnostics);
        summary.as_of = report.asked_today.then(|| self.model.as_of().to_string());
        Ok(Checked {
            diagnostics,
            summary,
            statistics: report.statistics,
            known: None,
            mended: Vec::new(),
            selection: selection.clone(),
            sound,
        })
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

    /// The files of the project that were asked about, by name.
    pub fn asked(&self) -> Vec<FileId> {
        let files = self.model.files();
        let mut asked: Vec<_> = files.ids().filter(|file| self.shows(*file)).collect();
        asked.retain(|file| *file != self.config_file || self.has_config);
        asked.sort_by_key(|file| files.name(*file));
        asked
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
