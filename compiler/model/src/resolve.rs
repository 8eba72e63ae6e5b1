//! Joins the fragments of all files to one model. The stages stand in [`resolve`], one a file.

use crate::Model;
use crate::graph::Links;
use crate::names::Names;
use crate::{Element, ElementId, Field, Fragment, cascades, holders, observations, plans, profile_reader, refs};
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
/// In: the files, their fragments in any order, settings. Out: the model, and the faults of the families E2 and E4 in the
/// order in which they were found. Never fails: what cannot be resolved is poisoned.
pub fn resolve(files: Arc<Files>, fragments: Vec<Fragment>, settings: &Settings) -> (Model, Vec<Diagnostic>) {
    let (elements, fields) = join(&files, fragments);
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
    (model, faults)
}

/// One table of elements and one of fields, files in the order of their names.
fn join(files: &Files, mut fragments: Vec<Fragment>) -> (Vec<Element>, Vec<Field>) {
    fragments.retain(|f| !f.elements.is_empty());
    fragments.sort_by_key(|f| f.elements.first().map(|e| (files.name(e.file), e.file)));
    let mut elements = Vec::with_capacity(fragments.iter().map(|f| f.elements.len()).sum());
    let mut fields = Vec::with_capacity(fragments.iter().map(|f| f.fields.len()).sum());
    // A fragment is dropped as soon as it is copied, so that memory never holds both whole.
    for fragment in fragments {
        let (first, first_field) = (elements.len() as u32, fields.len() as u32);
        elements.extend(fragment.elements.iter().map(|e| Element {
            parent: e.parent.map(|p| ElementId(p.0 + first)),
            fields: (e.fields.0 + first_field, e.fields.1),
            end: e.end + first,
            ..*e
        }));
        fields.extend_from_slice(&fragment.fields);
    }
    (elements, fields)
}
