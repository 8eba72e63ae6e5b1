//! A rule, compiled, and what is told about it.

use crate::fix::Change;
use crate::template::{Template, Text};
use bsc_diagnostics::{Severity, Span};
use bsc_expr::Code;

/// What a rule looks at, one thing after another.
pub(crate) struct Case {
    pub steps: Vec<Step>,
    pub must: Code,
    pub at: Option<Code>,
    pub marks: Vec<Mark>,
    pub message: Text,
    pub help: Option<Text>,
    pub fixes: Vec<Fix>,
    /// Levels by condition; the first that holds counts.
    pub levels: Vec<(Severity, Option<Code>)>,
    /// Slots of the names bound by `untuk`, in order.
    pub bound: Vec<usize>,
    pub slots: usize,
    /// It walks over groups: few labels are enough.
    pub grouped: bool,
    /// It asks for the day of the check.
    pub asks_today: bool,
}

pub(crate) enum Step {
    /// `untuk`: the slot of the name, and the set.
    For(usize, Code),
    /// `bila`
    If(Code),
    /// `untuk` and the `bila` right behind it, judged together.
    Such(Code),
}

impl Step {
    /// The same steps, those together that are sooner judged so.
    pub fn joined(steps: Vec<Step>) -> Vec<Step> {
        let mut joined: Vec<Step> = Vec::with_capacity(steps.len());
        for step in steps {
            let both = match (joined.last(), &step) {
                (Some(Step::For(slot, set)), Step::If(condition)) => set.such(*slot, condition).map(Step::Such),
                _ => None,
            };
            if both.is_some() {
                joined.pop();
            }
            joined.push(both.unwrap_or(step));
        }
        joined
    }
}

/// `tanda`
pub(crate) struct Mark {
    /// `c dalam SET:`, the slot of the name and the set.
    pub each: Option<(usize, Code)>,
    pub place: Code,
    pub text: Text,
}

/// `perbaikan`
pub(crate) struct Fix {
    /// What is done with the text.
    pub make: fn(String) -> Change,
    pub place: Code,
    pub text: Option<Template>,
    /// Only where this holds.
    pub only_if: Option<Code>,
}

/// A rule of the stdlib or of the project.
pub(crate) struct Rule {
    pub info: RuleInfo,
    pub cases: Vec<Case>,
    /// The level that the profile gives; `Some(None)` is `mati`.
    pub profile_level: Option<Option<Severity>>,
    /// The profile takes it, or it is the project's own.
    pub taken: bool,
}

/// What `bsc explain` and `bsc rules` tell about a rule.
#[derive(Clone, Debug)]
pub struct RuleInfo {
    /// `CAS002`.
    pub id: String,
    /// Its title in Indonesian.
    pub title_id: String,
    /// Its title in English; that in Indonesian where there is none.
    pub title_en: String,
    /// Its level, where the project does not change it; none: off. The gravest of several.
    pub level: Option<Severity>,
    /// The profile in force takes it, or it is the project's own.
    pub taken: bool,
    /// The articles that it rests on; the first is cited with each finding.
    pub articles: Vec<Article>,
    /// The readings of unclear articles that it rests on.
    pub readings: Vec<Reading>,
    /// Why it is there, in Indonesian.
    pub why_id: Option<String>,
    /// Why it is there, in English.
    pub why_en: Option<String>,
    /// What it says in Indonesian, a line a case, expressions as `{…}`.
    pub messages_id: Vec<String>,
    /// What it says in English.
    pub messages_en: Vec<String>,
    /// What to do, in Indonesian.
    pub help_id: Vec<String>,
    /// What to do, in English.
    pub help_en: Vec<String>,
    /// Some of its findings carry a fix.
    pub fixes: bool,
    /// Figures that a profile may change: name, value in force, meaning.
    pub parameters: Vec<(String, String, String)>,
    /// Whole small projects that pass or fail.
    pub examples: Vec<Example>,
    /// Where it is written.
    pub span: Span,
    /// Where each of its cases is written; the same place where it has but one.
    pub cases: Vec<Span>,
}

/// An article of a legal source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Article {
    /// The name of the source: `permenlu_4_2018`.
    pub source: String,
    /// The place in it: `III.D.2.1.d`; empty where the whole source is meant.
    pub place: String,
    /// As it is cited: `Permenlu 4/2018, Lampiran III.D.2.1.d`.
    pub citation: String,
    /// What it says in short; empty where the source is not told.
    pub text: String,
    /// Its lines in the source, as typed.
    pub lines: Option<String>,
}

/// A reading (`tafsir`) of the profile.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// Its number.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The reading taken.
    pub reading: String,
    /// Why.
    pub reason: String,
}

/// An example of a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Example {
    /// It passes; else it gives one finding, on the line that ends `// di sini`.
    pub good: bool,
    /// The project: the text of its one file.
    pub source: String,
    /// The same before the change, where the rule compares (`semula`).
    pub before: Option<String>,
    /// Where it is written.
    pub span: Span,
}
