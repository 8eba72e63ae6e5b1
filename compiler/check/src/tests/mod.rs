//! Small projects, each with what the rules say of it.

mod catalogue;
mod examples;
mod indexed;
mod names;
mod rules;

use crate::{Options, Report, RuleSet, check, compile_rules};
use bsc_diagnostics::{Diagnostic, Files, Lang};
use bsc_model::{Assembly, Fragment, Model, Settings, lower, resolve};
use jiff::civil::{Date, date};
use std::sync::{Arc, OnceLock};

/// A project of one file, with the stdlib, judged at a day.
struct Project {
    model: Model,
    rules: RuleSet,
    /// Faults of the compiler and of the rules.
    faults: Vec<Diagnostic>,
}

const PROFILE: &str = "permenlu_4_2018";

fn embedded(profile: &str) -> Files {
    let mut files = Files::new();
    for (name, text) in bsc_stdlib::sources(profile) {
        files.add_embedded(*name, text);
    }
    files
}

/// The stdlib of a profile, read once: its files come first in every project.
fn stdlib(profile: &str) -> &'static [Fragment] {
    static STDLIB: [OnceLock<Vec<Fragment>>; 2] = [const { OnceLock::new() }; 2];
    STDLIB[usize::from(profile != PROFILE)].get_or_init(|| {
        let files = embedded(profile);
        let none = |faults: Vec<Diagnostic>| {
            let place = |f: &Diagnostic| {
                (files.name(f.primary.span.file), files.position(f.primary.span.file, f.primary.span.start))
            };
            let faults: Vec<_> =
                faults.iter().map(|f| format!("{:?} {}", place(f), f.headline_text(Lang::En))).collect();
            assert!(faults.is_empty(), "{faults:#?}");
        };
        let read = |file| {
            let (tree, faults) = bsc_syntax::parse(file, files.text(file));
            none(faults);
            let (fragment, faults) = lower(&tree, file, files.text(file));
            none(faults);
            fragment
        };
        files.ids().map(read).collect()
    })
}

fn project_at(text: &str, as_of: Date) -> Project {
    project_of(PROFILE, text, as_of)
}

fn project_of(profile: &str, text: &str, as_of: Date) -> Project {
    let mut files = embedded(profile);
    let mut assembly = Assembly::default();
    stdlib(profile).iter().for_each(|f| assembly.add(f));
    let own = files.add("uji.bsc", text.to_owned());
    let (tree, mut faults) = bsc_syntax::parse(own, text);
    let (fragment, mut found) = lower(&tree, own, text);
    faults.append(&mut found);
    assembly.add(&fragment);
    let settings = Settings { profile: profile.into(), as_of };
    let (model, mut found) = resolve(Arc::new(files), assembly, &settings);
    faults.append(&mut found);
    let (rules, mut found) = compile_rules(&model);
    faults.append(&mut found);
    Project { model, rules, faults }
}

fn project(text: &str) -> Project {
    project_at(text, date(2018, 12, 31))
}

/// `line: CODE headline`
fn line(project: &Project, found: &Diagnostic) -> String {
    let (line, _) = project.model.files().position(found.primary.span.file, found.primary.span.start);
    format!("{line}: {} {}", found.code, found.headline_text(Lang::Id))
}

impl Project {
    fn check(&self, options: &Options) -> Report {
        check(&self.model, None, &self.rules, options)
    }

    fn lines(&self, found: &[Diagnostic]) -> Vec<String> {
        found.iter().map(|d| line(self, d)).collect()
    }
}
