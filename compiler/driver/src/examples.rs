//! The examples of rules, run: each is a whole small project, judged by its rule alone.

use crate::{CONFIG, Checked, Date, Loaded, Memory, Request, Selection, load_open};
use bsc_check::{Example, RuleInfo, compile_rules};
use bsc_diagnostics::{Diagnostic, FileId, Files, Span, sort};
use bsc_syntax::{Node, Token};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Statements that rules rest on.
const LIBRARY: &[&str] = &["aturan", "daftar_kata", "dasar_hukum", "profil", "skala"];

/// The file of an example.
const FILE: &str = "contoh.bsc";

/// How a line of a wrong example ends where the finding must be.
const MARK: &str = "// di sini";

/// Whose examples are run.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum RulesOf {
    /// The rules that stand in the project's own files.
    Project,
    /// Those of the standard library, of every profile.
    Library,
}

/// How the examples of rules fared.
#[derive(Debug)]
pub struct Tested {
    /// What is not as the examples say (E3113 to E3117), and what is wrong with the rules themselves; sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// What was tested, by id.
    pub rules: Vec<TestedRule>,
}

/// How the examples of one rule fared.
#[derive(Debug)]
pub struct TestedRule {
    /// `CAS002`.
    pub id: String,
    /// How many of its good examples pass, and how many it has.
    pub good: (usize, usize),
    /// How many of its wrong examples fail as they say, and how many it has.
    pub wrong: (usize, usize),
    /// What it says of its wrong examples that fail as they say, in their order.
    pub seen: Vec<Diagnostic>,
    /// A finding of one of its examples brings a fix.
    pub fix: bool,
}

impl Loaded {
    /// Runs the examples of rules: a good one must give no finding; a wrong one exactly one, on its marked line; and each case of
    /// a rule must be seen to fail.
    pub fn test_rules(&self, of: RulesOf) -> Tested {
        let (rules, faults) = compile_rules(&self.model);
        let files = self.model.files();
        let asked = |info: &&RuleInfo| files.is_embedded(info.span.file) == (of == RulesOf::Library);
        let infos: Vec<&RuleInfo> = rules.infos().filter(asked).collect();
        let bench = Bench::new(self);
        let tested: Vec<_> = infos.par_iter().map(|info| bench.test(info)).collect();
        let (rules, found): (Vec<_>, Vec<_>) = tested.into_iter().unzip();
        // Also what keeps a rule from being understood at all.
        let holds = |file: FileId| infos.iter().any(|info| info.span.file == file);
        let broken = self.diagnostics.iter().cloned().chain(faults);
        let broken = broken.filter(|fault| holds(fault.primary.span.file));
        let mut diagnostics: Vec<_> = broken.chain(found.into_iter().flatten()).collect();
        sort(&mut diagnostics, files);
        Tested { diagnostics, rules }
    }
}

/// What examples are run on.
pub(crate) struct Bench<'l> {
    home: &'l Loaded,
    /// The text of all that the project has of its own beside plans: rules, profile, legal sources, word lists, scales.
    library: String,
}

impl<'l> Bench<'l> {
    pub fn new(home: &'l Loaded) -> Bench<'l> {
        Bench { home, library: library(home) }
    }

    /// An example, judged by its rule alone on the last day of its last year; none where nothing can be read.
    pub fn run(&self, info: &RuleInfo, example: &Example) -> Option<(Loaded, Checked)> {
        let model = &self.home.model;
        let files = model.files();
        // An example of the standard library speaks of the kinds of the profile in whose folder its rule stands.
        let own = !files.is_embedded(info.span.file);
        let folder = files.name(info.span.file).split('/').next().filter(|_| !own);
        let profile = folder.unwrap_or(&model.profile().name);
        // It may hold what is confidential in a plan.
        let config = format!("[project]\nprofile = \"{profile}\"\n[confidential]\npaths = [\"/\"]\n");
        let day = last_day(&example.source);
        let read = |source: &str| {
            let mut host = Memory::new(model.as_of()).file(CONFIG, config.as_str()).file(FILE, source);
            if own {
                host = host.file("milik_sendiri.bsc", self.library.as_str());
            }
            load_open(&host, &Request::path("."), day).ok()
        };
        let loaded = read(&example.source)?;
        let before = example.before.as_deref().and_then(read);
        let selection = Selection { select: vec![info.id.clone()], ignore: Vec::new() };
        let mut checked = loaded.check_with(before.as_ref().map(|before| &before.model), &selection).ok()?;
        checked.diagnostics.retain(|found| loaded.model.files().name(found.primary.span.file) == FILE);
        Some((loaded, checked))
    }

    /// How the examples of a rule fared, and what is not as they say.
    fn test(&self, info: &RuleInfo) -> (TestedRule, Vec<Diagnostic>) {
        let count = |good| (0, info.examples.iter().filter(|example| example.good == good).count());
        let mut rule =
            TestedRule { id: info.id.clone(), good: count(true), wrong: count(false), seen: Vec::new(), fix: false };
        let mut faults = Vec::new();
        // By the cases of the rule: a wrong example shows it fail.
        let mut shown = vec![false; info.cases.len()];
        for example in &info.examples {
            let Some((loaded, checked)) = self.run(info, example) else { continue };
            let of_rule = checked.statistics.iter().find(|rule| rule.rule == info.id);
            let violated = of_rule.map_or(&[][..], |rule| &rule.cases);
            if violated.len() < info.cases.len() {
                // A part of it could not be understood, which is said already.
                return (rule, Vec::new());
            }
            rule.fix |= checked.diagnostics.iter().any(|found| !found.fixes.is_empty());
            let wrong = self.compare(info, example, &loaded, &checked.diagnostics);
            if wrong.is_empty() && example.good {
                rule.good.0 += 1;
            } else if wrong.is_empty() {
                rule.wrong.0 += 1;
                rule.seen.extend(checked.diagnostics);
                shown.iter_mut().zip(violated).for_each(|(shown, violated)| *shown |= *violated > 0);
            }
            faults.extend(wrong);
        }
        let fault = |code, span| Diagnostic::error(code, span).arg("aturan", &info.id);
        let hidden = info.cases.iter().zip(&shown).filter(|(_, shown)| !**shown);
        faults.extend(hidden.map(|(case, _)| fault("E3116", *case)));
        if rule.good.1 == 0 {
            faults.push(fault("E3117", info.span));
        }
        (rule, faults)
    }

    /// Holds what was found in an example against what it says.
    fn compare(&self, info: &RuleInfo, example: &Example, loaded: &Loaded, found: &[Diagnostic]) -> Vec<Diagnostic> {
        let (here, there) = (self.home.model.files(), loaded.model.files());
        let line_of = |found: &Diagnostic| there.position(found.primary.span.file, found.primary.span.start).0;
        let place = |line| line_in(here, example.span, line);
        let fault = |code, span| Diagnostic::error(code, span).arg("aturan", &info.id);
        let mut other: Vec<&Diagnostic> = found.iter().collect();
        if !example.good {
            let mut marked = example.source.lines().zip(1..).filter(|(text, _)| text.trim_end().ends_with(MARK));
            let (Some((_, line)), None) = (marked.next(), marked.next()) else {
                return vec![fault("E3115", example.span)];
            };
            let Some(due) = other.iter().position(|f| *f.code == *info.id && line_of(f) == line) else {
                let missing = fault("E3114", place(line));
                let told =
                    |missing: Diagnostic, f: &Diagnostic| missing.label_with(place(line_of(f)), f.headline.clone());
                return vec![other.into_iter().fold(missing, told)];
            };
            other.remove(due);
        }
        let more =
            other.into_iter().map(|f| fault("E3113", place(line_of(f))).arg("kode", &*f.code).mark(f.headline.clone()));
        more.collect()
    }
}

/// A line of an example, from 1, where the rule is written.
fn line_in(files: &Files, example: Span, line: usize) -> Span {
    // The first line of a text in fences is that of its opening quotes.
    let Some(text) = files.slice(example).lines().nth(line) else { return example };
    let start =
        example.start as usize + (text.as_ptr() as usize).saturating_sub(files.slice(example).as_ptr() as usize);
    let inside = text.len() - text.trim_start().len();
    files.span(example.file, start + inside, start + text.trim_end().len())
}

/// The text of all that a project has of its own beside plans.
fn library(home: &Loaded) -> String {
    let files = home.model.files();
    let elements = home.model.library().iter().map(|root| home.model.element(*root));
    let own: BTreeSet<_> = elements.map(|root| root.file).filter(|file| !files.is_embedded(*file)).collect();
    let statements = own.into_iter().flat_map(|file| {
        let text = files.text(file);
        let (tree, _) = bsc_syntax::parse(file, text);
        let roots = tree.roots(text).filter(|root| LIBRARY.contains(&root.keyword()));
        roots.map(|root| files.slice(root.span())).collect::<Vec<_>>()
    });
    statements.collect::<Vec<_>>().join("\n")
}

/// The last day of the last year that has a map or PK; where none has, of the last that is named.
fn last_day(text: &str) -> Option<Date> {
    let (tree, _) = bsc_syntax::parse(FileId(0), text);
    let year = |word: &Token| {
        let word = text.get(word.start as usize..word.end as usize)?;
        let year = word.get(..4).filter(|_| matches!(word.len(), 4 | 10))?;
        year.parse().ok().filter(|year: &i16| (1900..3000).contains(year))
    };
    let plans = tree.roots(text).filter(|root| matches!(root.keyword(), "peta" | "pk"));
    let last = plans.flat_map(|plan| plan.tokens().iter().filter_map(year)).max();
    let last = last.or_else(|| tree.roots(text).filter_map(|root| last_of(root, &year)).max());
    last.and_then(|year| Date::new(year, 12, 31).ok())
}

/// The last year in a statement and all that stands in it.
fn last_of(node: Node<'_>, year: &impl Fn(&Token) -> Option<i16>) -> Option<i16> {
    let own = node.tokens().iter().filter_map(year).max();
    own.max(node.children().filter_map(|child| last_of(child, year)).max())
}
