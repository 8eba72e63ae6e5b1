//! The engine that runs the rules of the stdlib and of the project.
//!
//! In: a [`Model`]. [`compile_rules`] makes a [`RuleSet`] of its `aturan` statements, [`check`] runs them. Out: a [`Report`] of
//! findings, each in both languages, with its article, labels and help; and faults of family E3 of rules and waivers.
//!
//! Guarantees: what is missing, faulty or not due is not judged, so one fault gives one message; a primary label is always in
//! the user's file; the same model gives the same report in the same order, with however many threads; a rule costs time in
//! the number of things that it names, never in their pairs.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod article;
mod compile;
mod edit;
mod figures;
mod fix;
mod formulas;
mod near;
mod parsed;
mod rule;
mod run;
mod template;
mod waiver;

#[cfg(test)]
mod tests;

pub use formulas::check_formulas;
pub use near::near_id;
pub use rule::{Article, Example, Reading, RuleInfo};
pub use run::Statistics;

use bsc_diagnostics::{Diagnostic, Message, Severity, sort};
use bsc_expr::World;
use bsc_model::{Laws, Model};
use bsc_schema::kw;
use compile::Compiler;
use fix::{Change, Wish, grant};
use rayon::prelude::*;
use rule::Rule;
use run::{Found, Run};
use waiver::Waivers;

/// The rules of a model, compiled; by id.
pub struct RuleSet {
    rules: Vec<Rule>,
}

/// Which rules are run, and at which level.
#[derive(Clone, Default, Debug)]
pub struct Options {
    /// Only these: ids, or their beginnings (`CAS`). None: all.
    pub select: Vec<String>,
    /// Without these.
    pub ignore: Vec<String>,
    /// Levels that the project sets by the ids of rules; `None` is off.
    pub levels: Vec<(String, Option<Severity>)>,
}

/// What the rules found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The findings, and the faults of waivers, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// For each rule that was run, by its id.
    pub statistics: Vec<Statistics>,
    /// A rule that was run asked for the day of the check.
    pub asked_today: bool,
}

/// Compiles all rules that the model holds: of the stdlib those that the profile takes are run, of the project all.
///
/// Out too: what is wrong with them (family E3), in the order of the source. A faulty case of a rule is left out.
pub fn compile_rules(model: &Model) -> (RuleSet, Vec<Diagnostic>) {
    let mut compiler = Compiler { model, laws: Laws::new(model), faults: Vec::new() };
    let elements = model.roots().filter(|e| model.element(*e).kw == kw::ATURAN);
    let mut named: Vec<_> = elements.filter_map(|e| Some((compiler.id(e)?, e))).collect();
    named.sort_by(|a, b| a.0.source().cmp(b.0.source()));
    let mut rules: Vec<Rule> = Vec::with_capacity(named.len());
    for (id, element) in named {
        match rules.last().filter(|last| last.info.id == id.source()) {
            Some(first) => {
                let fault = Diagnostic::error("E3111", id.span()).arg("aturan", id.source());
                compiler.faults.push(fault.label(first.info.span, "E3111-pertama"));
            }
            None => {
                let before = compiler.faults.len();
                let rule = compiler.rule(id, element);
                if !rule.taken {
                    // It may rest on kinds or lists that this profile does not have.
                    compiler.faults.truncate(before);
                }
                rules.push(rule);
            }
        }
    }
    let set = RuleSet { rules };
    let mut faults = compiler.faults;
    for used in &model.profile().rules {
        let Some(element) = used.element.filter(|_| set.find(&used.id).is_none()) else { continue };
        let fault = Diagnostic::error("E3112", model.element(element).head_span()).arg("aturan", used.id.as_str());
        faults.push(match near_id(&used.id, set.ids()) {
            Some(near) => fault.help(Message::new("E3103-terdekat").arg("terdekat", near)),
            None => fault,
        });
    }
    sort(&mut faults, model.files());
    (set, faults)
}

impl RuleSet {
    /// The ids of all rules, also of those that are not taken, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(|r| r.info.id.as_str())
    }

    /// What `bsc rules` tells of all rules, in the order of their ids.
    pub fn infos(&self) -> impl Iterator<Item = &RuleInfo> {
        self.rules.iter().map(|r| &r.info)
    }

    /// What `bsc explain` tells of a rule.
    pub fn info(&self, id: &str) -> Option<&RuleInfo> {
        self.find(id).map(|r| &r.info)
    }

    /// The examples of a rule: whole small projects.
    pub fn examples(&self, id: &str) -> &[Example] {
        self.find(id).map_or(&[], |r| r.info.examples.as_slice())
    }

    /// Whether an id, or the beginning of ids, stands for some rule.
    pub fn knows(&self, prefix: &str) -> bool {
        !prefix.is_empty() && self.ids().any(|id| id.starts_with(prefix))
    }

    /// The id that was meant, where one is really near.
    pub fn nearest(&self, id: &str) -> Option<&str> {
        near_id(id, self.ids())
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Rule> {
        self.rules.binary_search_by(|r| r.info.id.as_str().cmp(id)).ok().and_then(|at| self.rules.get(at))
    }
}

/// Runs the rules over the model, on all threads; the report does not depend on how many there are. `before` is the model of
/// an earlier revision of the same plan (`semula`); without it, rules that ask for it cannot be judged.
pub fn check(model: &Model, before: Option<&Model>, rules: &RuleSet, options: &Options) -> Report {
    let prepare = |model| World::new(model).with_figures(figures::Scored::new(model));
    let world = match before {
        Some(before) => prepare(model).with_before(prepare(before)),
        None => prepare(model),
    };
    let waivers = Waivers::find(model, rules);
    let running: Vec<(&Rule, Option<Severity>)> =
        rules.rules.iter().filter_map(|r| Some((r, options.level(r)?))).collect();
    let cases: Vec<_> =
        running.iter().flat_map(|(rule, level)| rule.cases.iter().map(move |case| (*rule, *level, case))).collect();
    let run = |(rule, level, case): (_, _, _)| {
        Run { world: &world, waivers: &waivers, rule, case, level, found: Found::default() }.all()
    };
    let found: Vec<Found> = cases.par_iter().map(|case| run(*case)).collect();

    let mut report = Report::default();
    let mut used = Vec::new();
    let mut wishes = Vec::new();
    for ((rule, ..), found) in cases.iter().zip(found) {
        let first = report.diagnostics.len();
        wishes.extend(found.wishes.into_iter().map(|wish| Wish { diagnostic: first + wish.diagnostic, ..wish }));
        report.diagnostics.extend(found.diagnostics);
        used.extend(found.used);
        let id = &rule.info.id;
        if report.statistics.last().is_none_or(|last| last.rule != *id) {
            report.statistics.push(Statistics { rule: id.clone(), ..Statistics::default() });
        }
        if let Some(sum) = report.statistics.last_mut() {
            sum.satisfied += found.statistics.satisfied;
            sum.violated += found.statistics.violated;
            sum.not_judged += found.statistics.not_judged;
            sum.waived += found.statistics.waived;
            sum.cases.push(found.statistics.violated);
        }
    }
    used.sort_unstable();
    report.asked_today = cases.iter().any(|(_, _, case)| case.asks_today);
    let was_run = |id: &str| running.iter().any(|(rule, _)| rule.info.id == id);
    for (fault, idle) in waivers.faults(was_run, &used) {
        let diagnostic = report.diagnostics.len();
        wishes.extend(idle.map(|place| Wish { diagnostic, place, change: Change::Delete }));
        report.diagnostics.push(fault);
    }
    grant(model, wishes, &mut report.diagnostics);
    sort(&mut report.diagnostics, model.files());
    report
}

impl Options {
    /// Whether a rule is run, and the level that counts for all it finds, where one is set.
    fn level(&self, rule: &Rule) -> Option<Option<Severity>> {
        let id = rule.info.id.as_str();
        let named = |list: &[String]| list.iter().any(|p| !p.is_empty() && id.starts_with(p.as_str()));
        let selected = if self.select.is_empty() { rule.taken } else { named(&self.select) };
        if !selected || named(&self.ignore) {
            return None;
        }
        let set = self.levels.iter().rev().find(|(rule, _)| rule == id).map(|(_, level)| *level);
        match set.or(rule.profile_level) {
            None => Some(None),
            Some(level) => level.map(Some),
        }
    }
}
