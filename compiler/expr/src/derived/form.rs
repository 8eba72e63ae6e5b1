//! What the form of the manual asks of an indicator, and who adopted the manuals (seed 1410-1427, 1617-1739, 1743-1751).

use super::holder::line_doubtful;
use super::plan::agreement_of;
use super::registers::root;
use super::{Row, many, one};
use crate::similar::folded;
use crate::value::{Thing, Val};
use crate::world::{Visit, Walk, World, looked_up, visit};
use bsc_diagnostics::Span;
use bsc_model::{Cascade, ElementId, FieldRef, Form, HolderId, IkuId, Lookup, OWN, PlanId, SHARED};
use bsc_number::Number;
use bsc_schema::{Kind, Kw, kw};
use hashbrown::{HashMap, HashSet};
use std::borrow::Cow;

const I: &[Kind] = &[Kind::Iku];
const L: &[Kind] = &[Kind::Lembar];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(I, "isian_kosong", one!(Iku, |w, i| unfilled(w, i))),
    Row(I, "banyak_makna", one!(Iku, |w, i| meanings(w, i).map_or_else(|gap| gap, |m| Val::count(m.len())))),
    Row(I, "makna_asing", one!(Iku, |w, i| foreign_meanings(w, i))),
    Row(I, "predikat", super::Compute::Place(|w, thing| match thing {
        Thing::Iku(i) => predicate(w, i),
        _ => None,
    })),
    Row(I, "target_na", one!(Iku, |w, i| looked_up(w.model.iku_field(i, kw::TARGET), |f| Val::Bool(f.field.form == Form::NotAvailable)))),
    Row(I, "jenis_lazim", one!(Iku, |w, i| usual_kinds(w, i))),
    Row(&[Kind::Ss], "lokasi", one!(Ss, |w, s| {
        let stated = w.model.slot(w.model.ss(s).element, kw::CASCADE, 2);
        Val::word(stated.map_or("tidak", |f| f.source()))
    })),

    Row(L, "pk", one!(Element, |w, e| plan(w, e).map_or(Val::Unknown, |p| agreement_of(w, p)))),
    Row(L, "unit", one!(Element, |w, e| plan(w, e).map_or(Val::Unknown, |p| Val::Thing(Thing::Holder(w.model.plan(p).holder))))),
    Row(L, "tahun", one!(Element, |w, e| plan(w, e).map_or(Val::Unknown, |p| Val::Number(i64::from(w.model.plan(p).year).into())))),
    Row(L, "susulan", one!(Element, |w, e| Val::truth(plan(w, e).map(|p| revision(w, e).is_none() && w.model.plan(p).complement > 0)))),
    Row(L, "revisi", one!(Element, |w, e| Val::thing(revision(w, e).map(Thing::Element)))),
    Row(L, "pengelola_sah", many!(Element, |w, e, f| managers(w, e, f))),
    Row(L, "pengelola_sesuai", one!(Element, |w, e| managed(w, e))),
    Row(L, "pemilik_sesuai", one!(Element, |w, e| owned(w, e))),
];

/// The fields that the profile demands of the holder's kind (`isian_manual`), that are not inherited, and that nobody filled.
fn unfilled<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let Some(kind) = w.model.kind(w.model.iku_holder(i)) else { return Val::Unknown };
    let cascade = w.model.iku(i).cascade;
    let inherited = |kw: Kw| match cascade {
        Cascade::Own => false,
        Cascade::Direct => !OWN.contains(&kw),
        Cascade::Indirect => SHARED.contains(&kw),
    };
    let mut empty = Vec::new();
    for name in w.model.fields(kind.element, kw::ISIAN_MANUAL).map(|f| f.source()) {
        let lookup = match Kw::find(name) {
            Some(kw) if inherited(kw) => continue,
            Some(kw::NAMA) => w.model.iku_title(i),
            Some(kw) => w.model.iku_field(i, kw),
            None => continue,
        };
        match lookup {
            Lookup::Found(f) if f.field.form != Form::Text || !f.text().trim().is_empty() => {}
            Lookup::Poisoned => return Val::Unknown,
            _ => empty.push(name),
        }
    }
    listed(empty)
}

fn listed<'m>(names: Vec<&str>) -> Val<'m> {
    if names.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(names.join(", "))) }
}

/// The values that are given a meaning, of a unit of measure that is typed here.
fn meanings<'m>(w: &World<'m>, i: IkuId) -> Result<Vec<FieldRef<'m>>, Val<'m>> {
    let unit = match w.model.typed_field(i, kw::SATUAN) {
        Lookup::Found(unit) => unit,
        Lookup::Absent => return Err(Val::Absent),
        Lookup::Poisoned => return Err(Val::Unknown),
    };
    let block = unit.block().into_iter().flat_map(|b| w.model.fields(b, kw::MAKNA));
    Ok(block.filter(|f| f.field.slot == 0).collect())
}

/// The values with a meaning that lie outside the range of the index, or have two.
fn foreign_meanings<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let (unit, explained) = match (w.model.typed_field(i, kw::SATUAN), meanings(w, i)) {
        (Lookup::Found(unit), Ok(explained)) => (unit, explained),
        (_, Err(gap)) => return gap,
        _ => return Val::Unknown,
    };
    let ends = w.model.fields(unit.element, kw::SATUAN).filter(|f| f.field.slot == 1);
    let ends: Vec<Number> = ends.filter_map(|f| f.number()).collect();
    let outside = |n: Number| !ends.is_empty() && (ends.iter().all(|e| n < *e) || ends.iter().all(|e| n > *e));
    let mut seen = HashSet::new();
    let foreign = |f: &FieldRef<'m>| !seen.insert(f.source()) || f.number().is_some_and(outside);
    listed(explained.into_iter().filter(foreign).map(|f| f.source()).collect())
}

/// The first value of target or trajectory that is a word.
fn predicate(w: &World<'_>, i: IkuId) -> Option<Span> {
    let target = w.model.iku_field(i, kw::TARGET).found().filter(|f| f.field.form == Form::Word);
    let of_periods = || {
        let first = w.model.iku_field(i, kw::TRAJEKTORI).found()?;
        w.model.fields(first.element, kw::TRAJEKTORI).find(|f| f.field.slot == 1 && f.field.form == Form::Word)
    };
    target.or_else(of_periods).map(|f| f.span())
}

/// The kinds of indicator that the profile allows to the kind of the holder.
fn usual_kinds<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let Some(kind) = w.model.kind(w.model.iku_holder(i)) else { return Val::Unknown };
    listed(w.model.fields(kind.element, kw::JENIS_IKU).map(|f| f.source()).collect())
}

/// The map or agreement that a sheet stands in.
fn plan(w: &World<'_>, sheet: ElementId) -> Option<PlanId> {
    let root = root(w, sheet);
    let named = w.model.slot(root, w.model.element(root).kw, 0)?;
    let holder = match w.referred(named, Kind::Pemegang) {
        Val::Thing(Thing::Holder(h)) => h,
        _ => return None,
    };
    w.model.plans_of(holder).find(|p| w.model.plan(*p).element == root)
}

fn revision(w: &World<'_>, sheet: ElementId) -> Option<ElementId> {
    w.model.element(sheet).parent.filter(|p| w.model.element(*p).kw == kw::REVISI)
}

/// The role that signs the sheet, by the kind of the holder.
fn role<'m>(w: &World<'m>, holder: HolderId) -> Option<&'m str> {
    let kind = w.model.kind(holder)?;
    w.model.field(kind.element, kw::PENGELOLA_MANUAL).map(|f| f.source())
}

/// The managers of that role at the holder, or at the nearest superior who has any.
fn nearest<'m>(w: &World<'m>, holder: HolderId, role: &str) -> Vec<ElementId> {
    let of = |h: HolderId| {
        let all = w.model.children_of(w.model.holder(h).element, kw::PENGELOLA);
        all.filter(|m| w.model.slot(*m, kw::PENGELOLA, 0).is_some_and(|f| f.source() == role)).collect::<Vec<_>>()
    };
    let mut line = std::iter::once(holder).chain(w.model.superiors(holder)).map(of);
    line.find(|managers| !managers.is_empty()).unwrap_or_default()
}

fn managers<'m>(w: &World<'m>, sheet: ElementId, f: &mut Visit<'_, 'm>) -> Walk {
    let Some(holder) = plan(w, sheet).map(|p| w.model.plan(p).holder) else { return Walk::Doubtful };
    let found = role(w, holder).map(|role| nearest(w, holder, role)).unwrap_or_default();
    visit(found.into_iter().map(Thing::Element), line_doubtful(w, holder), f)
}

/// Post and name of an officer, a manager or a person's post.
fn called<'m>(w: &World<'m>, officer: ElementId) -> impl Iterator<Item = Cow<'m, str>> {
    let own = w.model.element(officer).kw;
    let post = w.model.fields(officer, own).filter(|f| f.field.form == Form::Text);
    post.chain(w.model.field(officer, kw::NAMA)).map(|f| f.text())
}

fn signed<'m>(w: &World<'m>, sheet: ElementId, kw: Kw) -> Result<String, Val<'m>> {
    let lookup = w.model.field(sheet, kw).map_or(Lookup::Absent, |f| match f.field.form {
        Form::Poisoned => Lookup::Poisoned,
        _ => Lookup::Found(f),
    });
    match looked_up(lookup, |f| Val::Text(f.text())) {
        Val::Text(text) => Ok(folded(&text)),
        gap => Err(gap),
    }
}

/// The manager who signed is one of [`nearest`]; where the line of superiors has none, one of that role anywhere.
fn managed<'m>(w: &World<'m>, sheet: ElementId) -> Val<'m> {
    let signed = match signed(w, sheet, kw::PENGELOLA) {
        Ok(signed) => signed,
        Err(gap) => return gap,
    };
    let Some(holder) = plan(w, sheet).map(|p| w.model.plan(p).holder) else { return Val::Unknown };
    let Some(role) = role(w, holder) else { return Val::Unknown };
    let near = nearest(w, holder, role);
    if near.iter().any(|m| called(w, *m).any(|name| folded(&name) == signed)) {
        return Val::Bool(true);
    }
    match (near.is_empty(), w.managers().get(role)) {
        (true, Some(all)) if all.contains(&signed) => Val::Bool(true),
        (true, None) => Val::Unknown,
        _ if line_doubtful(w, holder) => Val::Unknown,
        _ => Val::Bool(false),
    }
}

/// What all managers of the project are called, by role.
pub(crate) fn all_managers<'m>(w: &World<'m>) -> HashMap<&'m str, HashSet<String>> {
    let mut all: HashMap<&str, HashSet<String>> = HashMap::new();
    for holder in w.model.holders() {
        for manager in w.model.children_of(w.model.holder(holder).element, kw::PENGELOLA) {
            let Some(role) = w.model.slot(manager, kw::PENGELOLA, 0) else { continue };
            all.entry(role.source()).or_default().extend(called(w, manager).map(|name| folded(&name)));
        }
    }
    all
}

/// The owner who signed heads the unit, or is the person, by post or by name; unknown where no post is told.
fn owned<'m>(w: &World<'m>, sheet: ElementId) -> Val<'m> {
    let signed = match signed(w, sheet, kw::PEMILIK) {
        Ok(signed) => signed,
        Err(gap) => return gap,
    };
    let Some(plan) = plan(w, sheet).map(|p| w.model.plan(p)) else { return Val::Unknown };
    let element = w.model.holder(plan.holder).element;
    let officers = w.model.children_of(element, kw::PEJABAT).chain(w.model.children_of(element, kw::JABATAN));
    let mut posts: Vec<Cow<'m, str>> = officers.flat_map(|o| called(w, o)).collect();
    posts.extend(w.model.field(plan.element, kw::JABATAN).map(|f| f.text()));
    if posts.is_empty() {
        return Val::Unknown;
    }
    posts.push(w.model.holder_title(plan.holder));
    Val::Bool(posts.iter().any(|name| folded(name) == signed))
}
