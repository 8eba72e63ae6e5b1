//! References: what a name typed in a field means, and the faults where it means nothing.

use crate::entities::{Entity, HolderId, IkuId, PlanId};
use crate::holders::unknown_holder;
use crate::lower::HEAD_SLOT;
use crate::names::Names;
use crate::{Element, ElementId, Form};
use crate::{FieldRef, Model};
use bsc_diagnostics::{Diagnostic, Message, Span};
use bsc_schema::{Kind, Kinds, Kw, Row, Schema, Type, kw, nearest};

/// Kinds whose names live in the plan of a holder, beside SS and IKU.
const LOCAL: &[Kind] = &[
    Kind::Kegiatan,
    Kind::Swot,
    Kind::Tows,
    Kind::Tujuan,
    Kind::Sasaran,
    Kind::Arah,
    Kind::Strategi,
    Kind::Program,
    Kind::KegiatanRenstra,
    Kind::IkuRenstra,
];

/// Kinds whose names only the profile in force has.
const OF_PROFILE: &[Kind] = &[Kind::Pengelola, Kind::Level, Kind::Jenis, Kind::Perspektif];

/// Above this many faults no further name is compared with all others to find the one that was meant.
const SUGGESTIONS: usize = 500;

/// Where a reference stands: whose names it means first, and of which year.
#[derive(Copy, Clone)]
struct Context {
    holder: Option<HolderId>,
    year: Option<i16>,
}

/// A reference taken apart: `setjen.opini.sub@2017`.
struct Path<'p> {
    first: &'p str,
    rest: Option<&'p str>,
    whole: &'p str,
    year: Option<i16>,
}

fn path(source: &str) -> Path<'_> {
    let (whole, year) = match source.split_once('@') {
        Some((whole, year)) => (whole, year.parse().ok()),
        None => (source, None),
    };
    let (first, rest) = match whole.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (whole, None),
    };
    Path { first, rest, whole, year }
}

fn context(model: &Model, element: ElementId) -> Context {
    let mut root = element;
    while let Some(parent) = model.element(root).parent {
        root = parent;
    }
    let kw = model.element(root).kw;
    if kw == kw::UNIT || kw == kw::PEGAWAI {
        return Context { holder: model.find_holder(model.name(root)), year: None };
    }
    let named = model.fields(root, kw).next().filter(|f| f.field.form == Form::Path);
    let year = if kw == kw::RENSTRA { None } else { crate::plans::year_of(model, root) };
    Context { holder: named.and_then(|f| model.find_holder(f.source())), year }
}

/// An SS, IKU or sub-IKU.
fn indicator(model: &Model, at: Context, path: &Path<'_>) -> Option<Entity> {
    let year = path.year.or(at.year)?;
    let own = at.holder.and_then(|h| model.names.element(model, h, year, path.whole));
    match path.rest {
        None => own,
        Some(rest) => {
            let others = model.find_holder(path.first).and_then(|h| model.names.element(model, h, year, rest));
            others.or(own)
        }
    }
}

/// Everything of one of these kinds that the reference can mean.
fn find(model: &Model, at: Context, source: &str, kinds: Kinds) -> Option<Entity> {
    let path = path(source);
    if kinds.has(Kind::Ss) || kinds.has(Kind::Iku) || kinds.has(Kind::Sub) {
        if let Some(found) = indicator(model, at, &path) {
            return Some(found);
        }
    }
    if (kinds.has(Kind::Unit) || kinds.has(Kind::Pegawai)) && path.rest.is_none() {
        if let Some(holder) = model.find_holder(path.first) {
            return Some(Entity::Holder(holder));
        }
    }
    if LOCAL.iter().any(|k| kinds.has(*k)) {
        let (holder, name) = match path.rest {
            Some(rest) => (model.find_holder(path.first), rest),
            None => (at.holder, path.first),
        };
        let fits = |e: ElementId| model.element(e).row.row().makes.is_some_and(|k| kinds.has(k));
        if let Some(found) = holder.and_then(|h| model.names.local(model, h, name, path.year.or(at.year), fits)) {
            return Some(Entity::Element(found));
        }
    }
    if path.rest.is_none() { global(model, path.first, kinds).map(Entity::Element) } else { None }
}

/// Names of the profile and of the stdlib: few, so they are searched in order.
fn global(model: &Model, name: &str, kinds: Kinds) -> Option<ElementId> {
    let named = |e: &ElementId| {
        let makes = model.element(*e).row.row().makes;
        makes.is_some_and(|k| kinds.has(k)) && model.name(*e) == name
    };
    let in_profile = model.profile.element.and_then(|p| model.children(p).find(named));
    in_profile.or_else(|| model.library.iter().copied().find(named))
}

/// The row that a field belongs to.
fn row_of(element: &Element, field: &crate::Field) -> Option<&'static Row> {
    let own = field.kw == element.kw && element.head.0 <= field.start && field.end <= element.head.1;
    if own { Some(element.row.row()) } else { row_of_child(element, field.kw) }
}

fn row_of_child(element: &Element, keyword: Kw) -> Option<&'static Row> {
    let schema = Schema::get();
    let id = if keyword == kw::SENDIRI { schema.named(element.row) } else { schema.keyword(element.row, keyword) };
    id.map(|id| id.row())
}

fn kinds_of(element: &Element, field: &crate::Field) -> Option<Kinds> {
    let row = row_of(element, field)?;
    let slot = if field.slot == HEAD_SLOT { row.head.as_ref() } else { row.slots.get(usize::from(field.slot)) };
    slot?.types.iter().find_map(|t| if let Type::Ref(kinds) = t { Some(*kinds) } else { None })
}

pub(crate) fn target_of(model: &Model, field: &FieldRef<'_>) -> Option<Entity> {
    if field.field.form != Form::Path {
        return None;
    }
    let kinds = kinds_of(model.element(field.element), field.field)?;
    find(model, context(model, field.element), field.source(), kinds)
}

pub(crate) fn last_year(model: &Model, id: IkuId) -> Option<IkuId> {
    let element = model.iku(id).element;
    if let Some(former) = model.field(element, kw::DAHULU) {
        return match target_of(model, &former)? {
            Entity::Iku(i) => Some(i),
            _ => None,
        };
    }
    let year = model.iku_year(id).checked_sub(1)?;
    let (holder, name) = (model.iku_holder(id), model.name(element));
    match model.names.simple(model, holder, year, name)? {
        Entity::Iku(i) => Some(i),
        _ => None,
    }
}

fn plan_context(model: &Model, plan: PlanId) -> Context {
    let plan = model.plan(plan);
    Context { holder: Some(plan.holder), year: Some(plan.year) }
}

/// An SS or IKU that a field of a plan names; reported where there is none.
pub(crate) fn from_plan(
    model: &Model,
    plan: PlanId,
    field: &FieldRef<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Entity> {
    let found = quiet(model, plan, field);
    if found.is_none() && field.field.form == Form::Path {
        faults.extend(unknown(model, plan_context(model, plan), field, faults.len(), &[]));
    }
    found
}

/// The same without a report.
pub(crate) fn quiet(model: &Model, plan: PlanId, field: &FieldRef<'_>) -> Option<Entity> {
    indicator(model, plan_context(model, plan), &path(field.source()))
}

/// An SS or IKU of the plan's own, by its bare name; reported where there is none.
pub(crate) fn own(model: &Model, plan: PlanId, field: &FieldRef<'_>, faults: &mut Vec<Diagnostic>) -> Option<Entity> {
    let at = plan_context(model, plan);
    let found = at.holder.and_then(|h| model.names.element(model, h, at.year?, field.source()));
    if found.is_none() && field.field.form == Form::Path {
        faults.extend(unknown(model, at, field, faults.len(), &[]));
    }
    found
}

/// The line of a realisation: an IKU of its holder and year, by its bare name; reported where there is none.
pub(crate) fn observed(
    model: &Model,
    holder: HolderId,
    year: i16,
    field: &FieldRef<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Option<IkuId> {
    let found = model.names.element(model, holder, year, field.source());
    match found {
        Some(Entity::Iku(iku)) => Some(iku),
        Some(_) => {
            faults.push(wrong_kind(field, "iku"));
            None
        }
        None => {
            let at = Context { holder: Some(holder), year: Some(year) };
            let words: Vec<&str> = Schema::get().legal_words(model.element(field.element).row).collect();
            let fault = unknown(model, at, field, faults.len(), &words);
            faults.extend(fault);
            None
        }
    }
}

/// The fault for a reference to the wrong kind of thing.
pub(crate) fn wrong_kind(field: &FieldRef<'_>, wanted: &'static str) -> Diagnostic {
    Diagnostic::error("E2006", field.span()).arg("nama", field.source()).arg("jenis", wanted)
}

/// The fault for a name that nobody defines, with the name that was perhaps meant.
fn unknown(model: &Model, at: Context, field: &FieldRef<'_>, so_far: usize, further: &[&str]) -> Option<Diagnostic> {
    let path = path(field.source());
    let span = field.span();
    let year = path.year.or(at.year);
    let (holder, name) = match path.rest {
        None if model.find_holder(path.whole).is_some() => return Some(wrong_kind(field, "iku")),
        None => (at.holder, path.whole),
        Some(rest) => match model.find_holder(path.first) {
            Some(h) => (Some(h), rest),
            None => return unknown_holder(model, field, so_far < SUGGESTIONS),
        },
    };
    let Some(year) = year else {
        return Some(Diagnostic::error("E2009", span).arg("nama", field.source()));
    };
    let start = if path.rest.is_some() { span.start + path.first.len() as u32 + 1 } else { span.start };
    let span = Span { start, end: start + name.len() as u32, ..span };
    let whose = holder.map_or("nihil", |h| model.holder_name(h));
    let fault =
        Diagnostic::error("E2005", span).arg("nama", name).arg("pemegang", whose).arg("tahun", year.to_string());
    let Some(holder) = holder.filter(|_| so_far < SUGGESTIONS) else {
        return Some(fault);
    };
    if model.plans_of(holder).all(|p| model.plan(p).year != year) {
        return Some(
            fault.help(Message::new("E2005-tanpa_rencana").arg("pemegang", whose).arg("tahun", year.to_string())),
        );
    }
    let elsewhere =
        model.years.iter().rev().find(|y| **y != year && model.names.element(model, holder, **y, name).is_some());
    if let Some(other) = elsewhere {
        let right = format!("{whose}.{name}@{other}");
        return Some(
            fault.help(Message::new("E2005-tahun_lain").arg("tahun_lain", other.to_string()).arg("benar", right)),
        );
    }
    let names = names_of(model, holder, year);
    Some(match nearest(name, names.iter().map(|n| n.0.as_str()).chain(further.iter().copied())) {
        Some(near) => {
            let fault = fault.help(Message::new("E2005-terdekat").arg("terdekat", near));
            match names.iter().find(|n| n.0 == near) {
                Some((_, element)) => {
                    let here = Message::new("E2005-di-sini").arg("terdekat", near);
                    fault.label_with(model.element(*element).name_span(), here)
                }
                None => fault,
            }
        }
        None => fault,
    })
}

/// All names of a holder and year, sub-IKU behind their IKU's name.
fn names_of(model: &Model, holder: HolderId, year: i16) -> Vec<(String, ElementId)> {
    let mut names = Vec::new();
    for plan in model.plans_of(holder).filter(|p| model.plan(*p).year == year) {
        let ss = model.ss_of(plan).map(|s| model.ss(s).element);
        names.extend(ss.map(|e| (model.name(e).to_owned(), e)));
        for iku in model.iku_of(plan) {
            let (own, element) = (model.name(model.iku(iku).element), model.iku(iku).element);
            let name = match model.iku(iku).parent {
                Some(whole) => format!("{}.{own}", model.name(model.iku(whole).element)),
                None => own.to_owned(),
            };
            names.push((name, element));
        }
    }
    names
}

/// References that other stages have bound and reported.
const BOUND: &[Kw] = &[kw::CASCADE, kw::ATASAN, kw::HAPUS, kw::UBAH, kw::JENIS, kw::PERSPEKTIF];

/// Puts names that live inside a plan (activities, SWOT, objectives) in their table.
pub(crate) fn bind(model: &mut Model, faults: &mut Vec<Diagnostic>) {
    let plain = |kw: Kw| matches!(kw, kw::PETA | kw::PK | kw::UNIT | kw::PEGAWAI | kw::REALISASI);
    let roots = model.roots().filter(|r| !plain(model.element(*r).kw));
    let roots: Vec<(ElementId, HolderId)> = roots.filter_map(|r| Some((r, context(model, r).holder?))).collect();
    let mut names = std::mem::take(&mut model.names);
    for (root, holder) in roots {
        for id in (root.0 + 1..model.element(root).end).map(ElementId) {
            let element = model.element(id);
            if !element.row.row().makes.is_some_and(|k| LOCAL.contains(&k)) || model.name(id).is_empty() {
                continue;
            }
            if let Some(first) = names.add_local(model, holder, root, id) {
                let fault = Diagnostic::error("E2007", element.name_span()).arg("nama", model.name(id));
                faults.push(fault.label(model.element(first).name_span(), "E2007-pertama"));
            }
        }
    }
    model.names = names;
}

/// Every reference that no other stage has bound: it must name something of the kind its place wants.
pub(crate) fn check(model: &Model, faults: &mut Vec<Diagnostic>) {
    for root in model.roots() {
        let around = model.element(root);
        if model.files.is_embedded(around.file) && !matches!(around.kw, kw::PROFIL | kw::ATURAN) {
            continue; // the stdlib's own tests hold it
        }
        let at = context(model, root);
        // where holder or year of a plan are missing, that is its fault: nothing inside it can be looked up
        let dated = matches!(around.kw, kw::PETA | kw::PK | kw::REALISASI | kw::RENAKSI | kw::LKJ);
        let plan_known = !dated || (at.holder.is_some() && at.year.is_some());
        for id in (root.0..around.end).map(ElementId) {
            let element = model.element(id);
            // what has no name of its own leaves a copy of its arguments on the element around, and is looked at there
            let row = element.row.row();
            let copied = element.parent.is_some() && row.head.is_none() && !row.declares;
            let header = id == root && matches!(element.kw, kw::PETA | kw::PK | kw::REALISASI);
            let result = element.kw == kw::SENDIRI && around.kw == kw::REALISASI;
            for field in model.all_fields(id) {
                if field.form != Form::Path || field.kw == kw::SS || BOUND.contains(&field.kw) {
                    continue;
                }
                let own = field.kw == element.kw && element.head.0 <= field.start && field.end <= element.head.1;
                if own && (copied || header || result) {
                    continue;
                }
                let field = FieldRef { model, element: id, field };
                let Some(kinds) = kinds_of(element, field.field) else {
                    continue;
                };
                one(model, at, &field, kinds, plan_known, faults);
            }
        }
    }
}

fn one(model: &Model, at: Context, field: &FieldRef<'_>, kinds: Kinds, plan_known: bool, faults: &mut Vec<Diagnostic>) {
    let source = field.source();
    match find(model, at, source, kinds) {
        Some(Entity::Holder(h)) => {
            let person = model.holder(h).person;
            let (kind, wanted) = if person { (Kind::Pegawai, "unit") } else { (Kind::Unit, "pegawai") };
            if !kinds.has(kind) {
                faults.push(wrong_kind(field, wanted));
            }
        }
        Some(Entity::Ss(_)) if !kinds.has(Kind::Ss) => faults.push(wrong_kind(field, "iku")),
        Some(Entity::Iku(_)) if !kinds.has(Kind::Iku) && !kinds.has(Kind::Sub) => faults.push(wrong_kind(field, "ss")),
        Some(_) => {}
        None if !plan_known => {}
        None => {
            let indicators = kinds.has(Kind::Ss) || kinds.has(Kind::Iku) || kinds.has(Kind::Sub);
            let holders = kinds.has(Kind::Unit) || kinds.has(Kind::Pegawai);
            let fault = if indicators {
                unknown(model, at, field, faults.len(), &[])
            } else if holders {
                unknown_holder(model, field, faults.len() < SUGGESTIONS)
            } else if model.profile.element.is_none() && OF_PROFILE.iter().any(|k| kinds.has(*k)) {
                None // the project has reported that its profile is unknown
            } else {
                Some(unknown_word(model, at, field, kinds))
            };
            faults.extend(fault);
        }
    }
}

/// A name of the profile, or of something inside a plan, that is not there.
fn unknown_word(model: &Model, at: Context, field: &FieldRef<'_>, kinds: Kinds) -> Diagnostic {
    let kind = kinds.iter().next().map_or("", Kind::name);
    let fault = Diagnostic::error("E2010", field.span()).arg("nama", field.source()).arg("jenis", kind);
    let fits = |e: &ElementId| model.element(*e).row.row().makes.is_some_and(|k| kinds.has(k));
    let profile = model.profile.element.into_iter().flat_map(|p| model.children(p));
    let mut names: Vec<&str> =
        profile.chain(model.library.iter().copied()).filter(fits).map(|e| model.name(e)).collect();
    names.extend(at.holder.into_iter().flat_map(|h| model.names.locals(model, h)).filter(fits).map(|e| model.name(e)));
    names.dedup();
    match nearest(field.source(), names.iter().copied()) {
        Some(near) => fault.help(Message::new("E2010-terdekat").arg("terdekat", near)),
        None if names.is_empty() => fault,
        None => {
            let list: Vec<String> = names.iter().take(12).map(|n| format!("`{n}`")).collect();
            fault.help(Message::new("E2010-pilihan").arg("daftar", list.join(", ")))
        }
    }
}

impl Names {
    /// Adds a name that lives in a holder's plan; where the same root has it already, that one is the answer.
    fn add_local(&mut self, model: &Model, holder: HolderId, root: ElementId, id: ElementId) -> Option<ElementId> {
        let name = model.name(id);
        let list = self.local.entry(holder).or_default();
        let same = |e: &&ElementId| {
            let element = model.element(**e);
            e.0 > root.0 && element.kw == model.element(id).kw && model.name(**e) == name
        };
        if let Some(first) = self.index.get(&(holder, name.to_owned())).and_then(|l| l.iter().find(same)).copied() {
            return Some(first);
        }
        list.push(id);
        self.index.entry((holder, name.to_owned())).or_default().push(id);
        None
    }

    fn local(
        &self,
        model: &Model,
        holder: HolderId,
        name: &str,
        year: Option<i16>,
        fits: impl Fn(ElementId) -> bool,
    ) -> Option<ElementId> {
        let list = self.index.get(&(holder, name.to_owned()))?;
        let of_year = |e: &ElementId| {
            let mut root = *e;
            while let Some(parent) = model.element(root).parent {
                root = parent;
            }
            let own = if model.element(root).kw == kw::RENSTRA { None } else { crate::plans::year_of(model, root) };
            year.is_none() || own.is_none() || own == year
        };
        list.iter().copied().find(|e| fits(*e) && of_year(e))
    }

    fn locals(&self, _model: &Model, holder: HolderId) -> impl Iterator<Item = ElementId> + '_ {
        self.local.get(&holder).into_iter().flatten().copied()
    }
}
