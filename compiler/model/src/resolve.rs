//! Joins the fragments of all files to one model. The stages stand in [`resolve`], one a file.

use crate::Model;
use crate::graph::Links;
use crate::names::Names;
use crate::{Assembly, cascades, holders, laws, observations, plans, profile_reader, refs};
use bsc_diagnostics::{Diagnostic, Files};
use jiff::civil::Date;
use std::sync::Arc;

/// What a project says beside its plans.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Name of the profile in force.
    pub profile: String,
    /// The day at which the plan is judged.
    pub as_of: Date,
}

/// Joins the fragments to a model and binds all names.
///
/// In: the files, what lowering made of them, settings. Out: the model, and the faults of the families E2 and E4 in the
/// order in which they were found. Never fails: what cannot be resolved is poisoned.
pub fn resolve(files: Arc<Files>, assembly: Assembly, settings: &Settings) -> (Model, Vec<Diagnostic>) {
    let Assembly { elements, fields } = assembly;
    let mut model = Model {
        files,
        as_of: settings.as_of,
        elements,
        fields,
        profile: Default::default(),
        library: Vec::new(),
        holders: Vec::new(),
        plans: Vec::new(),
        ss: Vec::new(),
        iku: Vec::new(),
        names: Names::default(),
        links: Links::default(),
        observations: Vec::new(),
        changes: Vec::new(),
        versions: Vec::new(),
        years: Vec::new(),
    };
    let mut faults = Vec::new();
    profile_reader::read(&mut model, &settings.profile, &mut faults);
    holders::bind(&mut model, &mut faults);
    plans::bind(&mut model, &mut faults);
    refs::bind(&mut model, &mut faults);
    cascades::bind(&mut model, &mut faults);
    observations::bind(&mut model, &mut faults);
    refs::check(&model, &mut faults);
    laws::check(&model, &mut faults);
    (model, faults)
}
