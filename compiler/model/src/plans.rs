//! Maps and agreements: their SS and IKU, versions, names.

use crate::Model;
use crate::entities::{Cascade, Entity, HolderId, Iku, IkuId, Plan, PlanId, PlanKind, Ss, SsId};
use crate::holders::unknown_holder;
use crate::names::Names;
use crate::{Element, ElementId, Form, Value};
use bsc_diagnostics::{Diagnostic, Message};
use bsc_number::Number;
use bsc_schema::kw;
use std::collections::HashMap;

pub(crate) fn bind(model: &mut Model, faults: &mut Vec<Diagnostic>) {
    let mut plans = found(model, faults);
    plans.sort_by_key(|p| (p.holder, p.year, p.kind, p.complement));
    model.plans = without_doubles(model, plans, faults);
    model.years = model.plans.iter().map(|p| p.year).collect();
    model.years.sort_unstable();
    model.years.dedup();
    for at in 0..model.plans.len() as u32 {
        contents(model, PlanId(at), faults);
    }
    names(model, faults);
    revisions(model, faults);
}

/// The year of a statement such as `peta kemenlu 2018`.
pub(crate) fn year_of(model: &Model, element: ElementId) -> Option<i16> {
    let own = model.element(element).kw;
    let year = model.fields(element, own).find(|f| matches!(f.value(), Value::Number(_)))?;
    year.number().and_then(Number::to_i64).and_then(|y| i16::try_from(y).ok())
}

/// The holder that a statement such as `peta kemenlu 2018` names first; an unknown one is reported.
pub(crate) fn holder_of(model: &Model, element: ElementId, faults: &mut Vec<Diagnostic>) -> Option<HolderId> {
    let own = model.element(element).kw;
    let field = model.fields(element, own).next().filter(|f| f.field.form == Form::Path)?;
    let holder = model.find_holder(field.source());
    if holder.is_none() {
        faults.extend(unknown_holder(model, &field, faults.len() < 500));
    }
    holder
}

fn found(model: &Model, faults: &mut Vec<Diagnostic>) -> Vec<Plan> {
    let mut plans = Vec::new();
    for element in model.roots() {
        let kind = match model.element(element).kw {
            kw::PETA => PlanKind::Map,
            kw::PK => PlanKind::Agreement,
            _ => continue,
        };
        let (Some(holder), Some(year)) = (holder_of(model, element, faults), year_of(model, element)) else {
            continue;
        };
        let complement = match kind {
            PlanKind::Map => None,
            PlanKind::Agreement => model.fields(element, kw::PK).filter_map(|f| f.number()).nth(1),
        };
        let complement = complement.and_then(Number::to_i64).and_then(|n| u16::try_from(n).ok()).unwrap_or(0);
        plans.push(Plan { element, holder, year, kind, complement, ss: (0, 0), iku: (0, 0) });
    }
    plans
}

/// One plan of a kind for a holder and year; those behind the first are faults and count for nothing.
fn without_doubles(model: &Model, plans: Vec<Plan>, faults: &mut Vec<Diagnostic>) -> Vec<Plan> {
    let mut kept: Vec<Plan> = Vec::with_capacity(plans.len());
    for plan in plans {
        let same = |p: &&Plan| {
            (p.holder, p.year, p.kind, p.complement) == (plan.holder, plan.year, plan.kind, plan.complement)
        };
        match kept.last().filter(same) {
            None => kept.push(plan),
            Some(first) => {
                let fault = Diagnostic::error("E2003", model.element(plan.element).head_span())
                    .arg("kata", model.element(plan.element).kw.name())
                    .arg("pemegang", model.holder_name(plan.holder))
                    .arg("tahun", plan.year.to_string());
                faults.push(fault.label(model.element(first.element).head_span(), "E2003-pertama"));
            }
        }
    }
    kept
}

/// The SS and IKU of one plan, in the order of perspectives and of the source.
fn contents(model: &mut Model, plan: PlanId, faults: &mut Vec<Diagnostic>) {
    let element = model.plan(plan).element;
    let (ss, iku) = (model.ss.len() as u32, model.iku.len() as u32);
    let mut filler = Filler { plan, number: 0, tasks: 0, iku, ss, adopted: HashMap::new() };
    let (first_ss, first_iku) = (filler.ss, filler.iku);
    filler.block(model, element, 0, faults);
    let mut last = 0;
    for revision in model.children_of(element, kw::REVISI).collect::<Vec<_>>() {
        let fields = || model.fields(revision, kw::REVISI);
        let number = fields().find_map(|f| f.number()).and_then(Number::to_i64).and_then(|n| u16::try_from(n).ok());
        let date = fields().find_map(|f| f.date());
        match number {
            Some(n) if n > last && n < u16::MAX => {
                if n > last + 1 {
                    faults.push(out_of_order(model, revision, n, last));
                }
                last = n;
                model.versions.push((plan, n, date, revision));
                filler.block(model, revision, n, faults);
            }
            Some(n) => faults.push(out_of_order(model, revision, n, last)),
            None => {}
        }
    }
    let (ss, iku) = ((first_ss, model.ss.len() as u32), (first_iku, model.iku.len() as u32));
    if let Some(p) = model.plans.get_mut(plan.0 as usize) {
        (p.ss, p.iku) = (ss, iku);
    }
}

fn out_of_order(model: &Model, revision: ElementId, number: u16, last: u16) -> Diagnostic {
    let span = model.fields(revision, kw::REVISI).next().map_or(model.element(revision).head_span(), |f| f.span());
    let next = last.saturating_add(1);
    Diagnostic::error("E2012", span).arg("nomor", number.to_string()).arg("berikut", next.to_string())
}

/// Fills the tables of SS and IKU for one plan.
struct Filler {
    plan: PlanId,
    number: u32,
    /// IKU under `tugas` so far.
    tasks: u32,
    ss: u32,
    iku: u32,
    /// SS adopted so far, by what they name: number, and how many IKU they have.
    adopted: HashMap<String, (u32, u32)>,
}

impl Filler {
    /// A map, an agreement, or a revision of one.
    fn block(&mut self, model: &mut Model, block: ElementId, version: u16, faults: &mut Vec<Diagnostic>) {
        let mut perspectives: Vec<(Option<u8>, ElementId)> = Vec::new();
        for child in model.children_of(block, kw::PERSPEKTIF) {
            let name = model.field(child, kw::PERSPEKTIF);
            let known = name.and_then(|n| model.profile.perspective(n.source()));
            if let (None, Some(name), true) = (known, name, model.profile.element.is_some()) {
                let fault = Diagnostic::error("E2008", name.span()).arg("nama", name.source());
                let choices: Vec<String> = model.profile.perspectives.iter().map(|p| format!("`{}`", p.name)).collect();
                let near =
                    bsc_schema::nearest(name.source(), model.profile.perspectives.iter().map(|p| p.name.as_str()));
                faults.push(match near {
                    Some(near) => fault.help(Message::new("E2008-terdekat").arg("terdekat", near)),
                    None => fault.help(Message::new("E2008-pilihan").arg("daftar", choices.join(", "))),
                });
            }
            perspectives.push((known, child));
        }
        perspectives.sort_by_key(|(known, _)| known.map_or(u8::MAX, |k| k));
        for (perspective, child) in perspectives {
            for ss in model.children_of(child, kw::SS).collect::<Vec<_>>() {
                self.ss(model, ss, perspective, version);
            }
        }
        for child in model.children(block).collect::<Vec<_>>() {
            match model.element(child).kw {
                kw::SS => self.ss(model, child, None, version),
                kw::TUGAS => {
                    self.tasks = self.indicators(model, child, None, version, self.tasks);
                }
                kw::IKU => {
                    self.tasks += 1;
                    self.iku(model, child, None, version, self.tasks);
                }
                kw::UBAH => self.additions(model, child, version),
                _ => {}
            }
        }
    }

    /// `ubah X { iku … }`: what a revision adds inside an SS or IKU that is there.
    fn additions(&mut self, model: &mut Model, change: ElementId, version: u16) {
        let inside: Vec<ElementId> =
            model.children(change).filter(|c| matches!(model.element(*c).kw, kw::IKU | kw::SUB)).collect();
        if inside.is_empty() {
            return;
        }
        let name = model.field(change, kw::UBAH).map(|f| f.source().to_owned()).unwrap_or_default();
        let ss = (self.ss..model.ss.len() as u32).map(SsId).find(|s| model.name(model.ss(*s).element) == name);
        let iku = (self.iku..model.iku.len() as u32).map(IkuId).find(|i| model.name(model.iku(*i).element) == name);
        for child in inside {
            match (model.element(child).kw, ss, iku) {
                (kw::IKU, Some(ss), _) => {
                    let number = model.iku.iter().filter(|i| i.ss == Some(ss) && i.parent.is_none()).count() as u32 + 1;
                    self.iku(model, child, Some(ss), version, number);
                }
                (kw::SUB, _, Some(iku)) => {
                    let ss = model.iku(iku).ss;
                    self.push(model, child, ss, Some(iku), version, model.subs(iku).count() as u32 + 1);
                }
                _ => {}
            }
        }
    }

    fn ss(&mut self, model: &mut Model, element: ElementId, perspective: Option<u8>, version: u16) {
        let id = SsId(model.ss.len() as u32);
        let source = model.fields(element, kw::SS).find(|f| f.field.form == Form::Path).map(|f| f.source().to_owned());
        let adopted = source.is_some();
        let lost = model.fields(element, kw::SS).any(|f| f.field.form == Form::Poisoned);
        // a revision that adopts an SS again adds to it: it keeps its number
        let known = source.as_ref().and_then(|s| self.adopted.get(s)).copied();
        let (number, before) = known.unwrap_or_else(|| {
            self.number += 1;
            (self.number, 0)
        });
        let first = model.iku.len() as u32;
        model.ss.push(Ss {
            element,
            plan: self.plan,
            perspective,
            cascade: Cascade::Own,
            adopted,
            source: None,
            origin: id,
            poisoned: lost,
            versions: (version, u16::MAX),
            number,
            iku: (first, first),
        });
        let count = self.indicators(model, element, Some(id), version, before);
        if let Some(source) = source {
            self.adopted.insert(source, (number, count));
        }
        let end = model.iku.len() as u32;
        if let Some(ss) = model.ss.get_mut(id.0 as usize) {
            ss.iku = (first, end);
        }
    }

    /// The IKU of an SS or task, numbered from behind `before`; the last number.
    fn indicators(&mut self, model: &mut Model, around: ElementId, ss: Option<SsId>, version: u16, before: u32) -> u32 {
        let mut number = before;
        let end = model.element(around).end;
        let mut at = around.0 + 1;
        while at < end {
            let child = ElementId(at);
            at = model.element(child).end;
            if model.element(child).kw == kw::IKU {
                number += 1;
                self.iku(model, child, ss, version, number);
            }
        }
        number
    }

    fn iku(&mut self, model: &mut Model, element: ElementId, ss: Option<SsId>, version: u16, number: u32) {
        let id = self.push(model, element, ss, None, version, number);
        let mut parts = 0;
        let end = model.element(element).end;
        let mut at = element.0 + 1;
        while at < end {
            let child = ElementId(at);
            at = model.element(child).end;
            if model.element(child).kw == kw::SUB {
                parts += 1;
                self.push(model, child, ss, Some(id), version, parts);
            }
        }
    }

    fn push(
        &self,
        model: &mut Model,
        element: ElementId,
        ss: Option<SsId>,
        parent: Option<IkuId>,
        version: u16,
        number: u32,
    ) -> IkuId {
        let id = IkuId(model.iku.len() as u32);
        model.iku.push(Iku {
            element,
            plan: self.plan,
            ss,
            parent,
            cascade: Cascade::Own,
            source: None,
            origin: id,
            root: id,
            poisoned: false,
            revised: false,
            versions: (version, u16::MAX),
            number,
        });
        id
    }
}

/// SS, IKU and sub-IKU of a holder and year share one space of names; map, agreement and complements share it.
fn names(model: &mut Model, faults: &mut Vec<Diagnostic>) {
    let mut names = std::mem::take(&mut model.names);
    let mut again = Vec::new();
    for at in 0..model.plans.len() as u32 {
        let plan = PlanId(at);
        for ss in model.ss_of(plan) {
            add(model, &mut names, Entity::Ss(ss), faults);
        }
        for iku in model.iku_of(plan) {
            if add(model, &mut names, Entity::Iku(iku), faults) {
                again.push(iku);
            }
        }
    }
    model.names = names;
    again.into_iter().for_each(|iku| set_aside(model, iku));
}

/// An IKU whose name is taken: nothing can speak of it, so no version holds it, and what stands around it is in doubt.
fn set_aside(model: &mut Model, id: IkuId) {
    for id in std::iter::once(id).chain(model.subs(id)).collect::<Vec<_>>() {
        if let Some(iku) = model.iku.get_mut(id.0 as usize) {
            iku.versions = (1, 0);
        }
    }
    let element = model.iku(id).element;
    if let Some(element) = model.elements.get_mut(element.0 as usize) {
        element.broken = true;
    }
}

fn place(model: &Model, what: Entity) -> Option<(PlanId, &Element, &str)> {
    let (plan, element) = match what {
        Entity::Ss(s) => (model.ss(s).plan, model.ss(s).element),
        Entity::Iku(i) => (model.iku(i).plan, model.iku(i).element),
        _ => return None,
    };
    Some((plan, model.element(element), model.name(element)))
}

/// Whether the name is another's, which is a fault.
fn add(model: &Model, names: &mut Names, what: Entity, faults: &mut Vec<Diagnostic>) -> bool {
    let Some((plan, element, name)) = place(model, what) else {
        return false;
    };
    if name.is_empty() {
        return false;
    }
    let plan = model.plan(plan);
    let Some(first) = names.add(model, plan.holder, plan.year, name, what) else {
        return false;
    };
    let Some((first_plan, first_element, _)) = place(model, first) else {
        return false;
    };
    // the same IKU in a PK and its complement is one IKU (language.md, section 2)
    let first_plan = model.plan(first_plan);
    let complements = plan.kind == PlanKind::Agreement && first_plan.kind == PlanKind::Agreement;
    if complements && plan.complement != first_plan.complement {
        return false;
    }
    let fault = Diagnostic::error("E2002", element.name_span())
        .arg("nama", name)
        .arg("pemegang", model.holder_name(plan.holder))
        .arg("tahun", plan.year.to_string());
    faults.push(fault.label(first_element.name_span(), "E2002-pertama"));
    true
}

/// What revisions take away and change.
fn revisions(model: &mut Model, faults: &mut Vec<Diagnostic>) {
    let mut changes = Vec::new();
    for (plan, version, _, revision) in model.versions.clone() {
        let removed: Vec<Option<Entity>> =
            model.fields(revision, kw::HAPUS).map(|f| crate::refs::own(model, plan, &f, faults)).collect();
        for what in removed.into_iter().flatten() {
            end_with(model, plan, what, version - 1);
        }
        for change in model.children_of(revision, kw::UBAH).collect::<Vec<_>>() {
            let Some(field) = model.field(change, kw::UBAH) else {
                continue;
            };
            if let Some(Entity::Iku(iku)) = crate::refs::own(model, plan, &field, faults) {
                changes.push((iku, version, change));
                if let Some(iku) = model.iku.get_mut(iku.0 as usize) {
                    iku.revised = true;
                }
            }
        }
    }
    changes.sort_unstable_by_key(|c| (c.0, c.1, c.2));
    model.changes = changes;
    debug_assert!(model.versions.is_sorted_by_key(|v| (v.0, v.1)));
}

/// `what` of `plan` holds up to version `last`, and so does what it contains.
fn end_with(model: &mut Model, plan: PlanId, what: Entity, last: u16) {
    let inside = match what {
        Entity::Ss(id) => {
            if let Some(ss) = model.ss.get_mut(id.0 as usize) {
                ss.versions.1 = ss.versions.1.min(last);
            }
            model.iku_of(plan).filter(|i| model.iku(*i).ss == Some(id)).collect()
        }
        Entity::Iku(id) => std::iter::once(id).chain(model.subs(id)).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    for id in inside {
        if let Some(iku) = model.iku.get_mut(id.0 as usize) {
            iku.versions.1 = iku.versions.1.min(last);
        }
    }
}
