//! Units and people: their names, kinds and the tree of `atasan`.

use crate::Model;
use crate::entities::{Holder, HolderId};
use crate::graph::{Below, circles_of_links};
use crate::names::Names;
use crate::{ElementId, FieldRef};
use bsc_diagnostics::{Diagnostic, Message};
use bsc_schema::{kw, nearest};

pub(crate) fn bind(model: &mut Model, faults: &mut Vec<Diagnostic>) {
    let found = defined(model, faults);
    let superiors = superiors(model, &found, faults);
    order(model, found, superiors);
}

/// All first definitions, by place in the source. Later ones of the same name are faults and count for nothing.
fn defined(model: &mut Model, faults: &mut Vec<Diagnostic>) -> Vec<ElementId> {
    let all: Vec<ElementId> =
        model.roots().filter(|e| matches!(model.element(*e).kw, kw::UNIT | kw::PEGAWAI)).collect();
    let mut found = Vec::with_capacity(all.len());
    let mut names = Names::default();
    for element in all {
        if model.name(element).is_empty() {
            continue; // reported as a missing argument
        }
        let id = HolderId(found.len() as u32);
        let person = model.element(element).kw == kw::PEGAWAI;
        model.holders.push(Holder { element, person, kind: None, superior: None, poisoned: false });
        match names.add_holder(model, id) {
            None => found.push(element),
            Some(first) => {
                model.holders.pop();
                let (name, first) = (model.name(element), model.holder(first).element);
                let fault = Diagnostic::error("E2001", model.element(element).name_span()).arg("nama", name);
                faults.push(fault.label(model.element(first).name_span(), "E2001-pertama"));
            }
        }
    }
    model.names = names;
    found
}

/// What each names as its superior, and whether that name leads nowhere or round in a circle.
fn superiors(model: &mut Model, found: &[ElementId], faults: &mut Vec<Diagnostic>) -> Vec<(Option<u32>, bool)> {
    let mut links = Vec::with_capacity(found.len());
    for element in found {
        let field = model.field(*element, kw::ATASAN);
        let link = match field {
            None => (None, model.element(*element).broken),
            Some(f) => match model.find_holder(f.source()) {
                Some(h) => (Some(h.0), false),
                None => {
                    faults.extend(unknown_holder(model, &f, faults.len() < 500));
                    (None, true)
                }
            },
        };
        links.push(link);
    }
    let next: Vec<Option<u32>> = links.iter().map(|l| l.0).collect();
    for mut circle in circles_of_links(&next) {
        begin_below(model, &mut circle);
        let places: Vec<FieldRef<'_>> =
            circle.iter().filter_map(|h| model.field(model.holder(HolderId(*h)).element, kw::ATASAN)).collect();
        if let Some(first) = places.first() {
            let names: Vec<&str> = circle.iter().map(|h| model.holder_name(HolderId(*h))).collect();
            let mut fault = Diagnostic::error("E4001", first.span())
                .arg("nama", names.first().copied().unwrap_or_default())
                .arg("atasan", first.source());
            for (at, place) in places.iter().enumerate().skip(1) {
                let step = Message::new("E4001-langkah").arg("bawahan", names.get(at).copied().unwrap_or_default());
                fault = fault.label_with(place.span(), step.arg("atasan", place.source()));
            }
            faults.push(fault);
        }
        for h in circle {
            if let Some(link) = links.get_mut(h as usize) {
                *link = (None, true);
            }
        }
    }
    links
}

/// Turns a circle so that it begins where the superior does not stand higher: that line is wrong, whatever the others say.
fn begin_below(model: &Model, circle: &mut [u32]) {
    let level = |h: &u32| {
        let kind = model.field(model.holder(HolderId(*h)).element, kw::JENIS)?;
        model.profile.kind(kind.source()).and_then(|id| model.profile.kind_at(id)).map(|kind| kind.level)
    };
    let mut links = circle.iter().zip(circle.iter().cycle().skip(1));
    let is_wrong = |(below, above)| level(below).zip(level(above)).is_some_and(|(below, above)| below <= above);
    if let Some(at) = links.position(is_wrong) {
        circle.rotate_left(at);
    }
}

/// A fault for a reference to a unit or person that nobody defines; none where its place has a fault already.
pub(crate) fn unknown_holder(model: &Model, field: &FieldRef<'_>, suggest: bool) -> Option<Diagnostic> {
    if !matches!(field.value(), crate::Value::Path | crate::Value::Word) {
        return None;
    }
    let name = field.source().split(['.', '@']).next().unwrap_or_default();
    let span = field.span();
    let span = bsc_diagnostics::Span { end: span.start + name.len() as u32, ..span };
    let fault = Diagnostic::error("E2004", span).arg("nama", name);
    if !suggest {
        return Some(fault);
    }
    Some(match nearest(name, model.holders().map(|h| model.holder_name(h))) {
        Some(near) => {
            let fault = fault.help(Message::new("E2004-terdekat").arg("terdekat", near));
            match model.find_holder(near) {
                Some(h) => {
                    let place = model.element(model.holder(h).element).name_span();
                    fault.label_with(place, Message::new("E2004-di-sini").arg("terdekat", near))
                }
                None => fault,
            }
        }
        None => fault,
    })
}

/// Puts holders in the order of the tree, siblings by id, so that the order of the source changes nothing.
fn order(model: &mut Model, found: Vec<ElementId>, superiors: Vec<(Option<u32>, bool)>) {
    let mut by_name: Vec<u32> = (0..found.len() as u32).collect();
    by_name.sort_by(|a, b| model.holder_name(HolderId(*a)).cmp(model.holder_name(HolderId(*b))));
    // rank by name, so that a parent's children come out sorted by name
    let mut rank = vec![0u32; found.len()];
    for (r, old) in by_name.iter().enumerate() {
        if let Some(slot) = rank.get_mut(*old as usize) {
            *slot = r as u32;
        }
    }
    let at = |table: &[u32], i: u32| table.get(i as usize).copied().unwrap_or_default();
    let superior_of = |old: u32| superiors.get(old as usize).and_then(|s| s.0);
    let below = Below::new(
        found.len(),
        (0..found.len() as u32).filter_map(|o| superior_of(o).map(|s| (at(&rank, o), at(&rank, s)))),
    );
    let mut sequence = Vec::with_capacity(found.len());
    let mut stack: Vec<u32> =
        by_name.iter().rev().filter(|o| superior_of(**o).is_none()).map(|o| at(&rank, *o)).collect();
    while let Some(r) = stack.pop() {
        sequence.push(at(&by_name, r));
        stack.extend(below.below(r).rev());
    }
    let mut new_id = vec![0u32; found.len()];
    for (new, old) in sequence.iter().enumerate() {
        if let Some(slot) = new_id.get_mut(*old as usize) {
            *slot = new as u32;
        }
    }
    let old_holders = std::mem::take(&mut model.holders);
    for old in &sequence {
        let Some(holder) = old_holders.get(*old as usize) else {
            continue;
        };
        let (superior, poisoned) = superiors.get(*old as usize).copied().unwrap_or_default();
        let kind = model.field(holder.element, kw::JENIS).and_then(|f| model.profile.kind(f.source()));
        let superior = superior.map(|s| HolderId(at(&new_id, s)));
        model.holders.push(Holder { kind, superior, poisoned, ..holder.clone() });
    }
    let mut names = Names::default();
    for id in 0..model.holders.len() as u32 {
        names.add_holder(model, HolderId(id));
    }
    model.names = names;
    let pairs = model.holders.iter().enumerate().filter_map(|(i, h)| h.superior.map(|s| (i as u32, s.0)));
    model.links.holders = Below::new(model.holders.len(), pairs);
}
