//! Things new, gone, renamed and moved; their statements and targets.

use crate::sides::{Both, Side, Sides, iku_name, ss_name};
use crate::text::{Said, collapsed, head, keywords, said, whole};
use crate::{Changes, Effect, Field, How, Other, Target, Thing, What};
use bsc_diagnostics::FileId;
use bsc_model::{ElementId, HolderId, IkuId, Lookup, Model, PlanId, PlanKind, SsId};
use bsc_number::Number;
use bsc_schema::{Kind, Kw, Schema, kw};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a thing is called in lists.
#[derive(Clone)]
struct Name {
    what: What,
    id: String,
    year: Option<i16>,
    title: String,
}

impl Name {
    fn thing(&self, how: How, from: Option<String>, to: Option<String>, inherited: bool) -> Thing {
        let Name { what, id, year, title } = self.clone();
        Thing { what, id, year, title, how, from, to, inherited }
    }

    fn field(&self, kw: Kw, from: Option<Said>, to: Option<Said>, inherited: bool) -> Option<Field> {
        if from.as_ref().map(|s| &s.key) == to.as_ref().map(|s| &s.key) {
            return None;
        }
        let Name { what, id, year, title } = self.clone();
        let (from, to) = (from.map(|s| s.shown), to.map(|s| s.shown));
        Some(Field { what, id, year, title, field: kw.name(), from, to, inherited })
    }
}

/// How a thing of one kind is called, what it says, and where it stands.
trait Sort: Copy {
    fn name(self, model: &Model) -> Name;
    fn element(self, model: &Model) -> ElementId;
}

impl Sort for HolderId {
    fn name(self, model: &Model) -> Name {
        let what = if model.holder(self).person { What::Person } else { What::Unit };
        let title = model.holder_title(self).into_owned();
        Name { what, id: model.holder_name(self).to_owned(), year: None, title }
    }
    fn element(self, model: &Model) -> ElementId {
        model.holder(self).element
    }
}

impl Sort for PlanId {
    fn name(self, model: &Model) -> Name {
        let plan = model.plan(self);
        let what = if plan.kind == PlanKind::Map { What::Map } else { What::Agreement };
        let title = model.holder_title(plan.holder).into_owned();
        let complement = if plan.complement > 0 { format!(" komplemen {}", plan.complement) } else { String::new() };
        let id = format!("{}{complement}", model.holder_name(plan.holder));
        Name { what, id, year: Some(plan.year), title }
    }
    fn element(self, model: &Model) -> ElementId {
        model.plan(self).element
    }
}

impl Sort for SsId {
    fn name(self, model: &Model) -> Name {
        let year = Some(model.plan(model.ss(self).plan).year);
        Name { what: What::Ss, id: ss_name(model, self), year, title: collapsed(&model.ss_label(self)) }
    }
    fn element(self, model: &Model) -> ElementId {
        model.ss(self).element
    }
}

impl Sort for IkuId {
    fn name(self, model: &Model) -> Name {
        let what = if model.iku(self).parent.is_some() { What::Sub } else { What::Iku };
        let title = collapsed(&model.iku_label(self));
        Name { what, id: iku_name(model, self), year: Some(model.iku_year(self)), title }
    }
    fn element(self, model: &Model) -> ElementId {
        model.iku(self).element
    }
}

pub(crate) fn find(sides: &Sides<'_>, found: &mut Changes) {
    for both in &sides.holders {
        if let Some((then, now)) = came_or_went(sides, *both, found) {
            holder(sides, then, now, found);
        }
    }
    for both in &sides.plans {
        if let Some((then, now)) = came_or_went(sides, *both, found) {
            plain_fields(sides, then, now, &[], found);
        }
        revisions(sides, *both, found);
    }
    for both in &sides.ss {
        if let Some((then, now)) = came_or_went(sides, *both, found) {
            ss(sides, then, now, found);
        }
    }
    for both in &sides.iku {
        if let Some((then, now)) = came_or_went(sides, *both, found) {
            iku(sides, then, now, found);
        }
    }
    others(sides, found);
}

/// Both, where it was and is there.
fn came_or_went<T: Sort>(sides: &Sides<'_>, both: Both<T>, found: &mut Changes) -> Option<(T, T)> {
    let thing = match both {
        (Some(then), Some(now)) => return Some((then, now)),
        (Some(then), None) => then.name(sides.then.model).thing(How::Removed, None, None, false),
        (None, Some(now)) => now.name(sides.now.model).thing(How::Added, None, None, false),
        (None, None) => return None,
    };
    found.things.push(thing);
    None
}

/// What the thing is called now, where something of it is another.
fn differs(name: &Name, how: How, from: String, to: String, inherited: bool, found: &mut Changes) {
    if from != to {
        found.things.push(name.thing(how, Some(from), Some(to), inherited));
    }
}

fn holder(sides: &Sides<'_>, then: HolderId, now: HolderId, found: &mut Changes) {
    let (a, b) = (sides.then.model, sides.now.model);
    let name = now.name(b);
    differs(&name, How::Renamed, collapsed(&a.holder_title(then)), collapsed(&b.holder_title(now)), false, found);
    let superior = |m: &Model, h: HolderId| m.holder(h).superior.map(|s| m.holder_name(s).to_owned());
    let (from, to) = (superior(a, then), superior(b, now));
    if from != to {
        found.things.push(name.thing(How::MovedSuperior, from, to, false));
    }
    plain_fields(sides, then, now, &[kw::ATASAN], found);
}

fn plain_fields<T: Sort>(sides: &Sides<'_>, then: T, now: T, but: &[Kw], found: &mut Changes) {
    let (a, b) = (sides.then.model, sides.now.model);
    let (old, new) = (then.element(a), now.element(b));
    let name = now.name(b);
    let mut all = keywords(b, new);
    all.extend(keywords(a, old).into_iter().filter(|kw| !all.contains(kw)).collect::<Vec<_>>());
    let all = all.into_iter().filter(|kw| !but.contains(kw));
    found.fields.extend(all.filter_map(|kw| name.field(kw, said(a, old, kw), said(b, new, kw), false)));
    // what only holds other things: which of them there are
    let holding = [kw::PERSPEKTIF, kw::TUGAS].into_iter();
    found.fields.extend(holding.filter_map(|kw| name.field(kw, listed(a, old, kw), listed(b, new, kw), false)));
}

/// The statements of a keyword by their heads, in no order.
fn listed(model: &Model, element: ElementId, kw: Kw) -> Option<Said> {
    let mut heads: Vec<String> = model.children_of(element, kw).map(|c| head(model, c)).collect();
    heads.sort();
    heads.dedup();
    let text = heads.join(", ");
    (!text.is_empty()).then(|| Said { key: text.clone(), shown: text })
}

/// Revisions by their numbers.
fn revisions(sides: &Sides<'_>, both: Both<PlanId>, found: &mut Changes) {
    let of = |side: &Side<'_>, plan: Option<PlanId>| -> BTreeMap<u16, (ElementId, Name)> {
        let Some(plan) = plan else { return BTreeMap::new() };
        let model = side.model;
        let own = model.versions(plan).iter().filter(|v| v.0 == plan);
        let name = |number: u16| {
            let Name { id, year, title, .. } = plan.name(model);
            Name { what: What::Revision, id: format!("{id} revisi {number}"), year, title }
        };
        own.map(|v| (v.1, (v.3, name(v.1)))).collect()
    };
    let (then, now) = (of(&sides.then, both.0), of(&sides.now, both.1));
    for (number, (element, name)) in &now {
        match then.get(number) {
            None => found.things.push(name.thing(How::Added, None, None, false)),
            Some((old, _)) => {
                let said = |model: &Model, e: ElementId| {
                    let text = whole(model, e);
                    Said { key: text.clone(), shown: text }
                };
                let (from, to) = (said(sides.then.model, *old), said(sides.now.model, *element));
                found.fields.extend(name.field(kw::REVISI, Some(from), Some(to), false));
            }
        }
    }
    let gone = then.iter().filter(|(number, _)| !now.contains_key(number));
    found.things.extend(gone.map(|(_, (_, name))| name.thing(How::Removed, None, None, false)));
}

fn ss(sides: &Sides<'_>, then: SsId, now: SsId, found: &mut Changes) {
    let (a, b) = (sides.then.model, sides.now.model);
    let name = now.name(b);
    let taken = b.ss(now).adopted || b.ss(now).origin != now;
    differs(&name, How::Renamed, collapsed(&a.ss_label(then)), collapsed(&b.ss_label(now)), taken, found);
    moved(&name, &ss_name(a, then), found);
    let perspective = |m: &Model, s: SsId| m.perspective(s).map_or(String::new(), |p| p.name.clone());
    differs(&name, How::MovedPerspective, perspective(a, then), perspective(b, now), false, found);
    plain_fields(sides, then, now, &[kw::CASCADE], found);
    code(&name, a.ss_code(then), b.ss_code(now), found);
}

/// Another id in the same plan, or another holder.
fn moved(name: &Name, from: &str, found: &mut Changes) {
    let holder = |id: &str| id.split('.').next().unwrap_or_default().to_owned();
    let how = if holder(from) == holder(&name.id) { How::NewId } else { How::MovedHolder };
    differs(name, how, from.to_owned(), name.id.clone(), false, found);
}

/// The code that follows from order, perspective and cascade.
fn code(name: &Name, from: String, to: String, found: &mut Changes) {
    let said = |text: String| Some(Said { key: text.clone(), shown: text });
    found.fields.extend(name.field(kw::KODE, said(from), said(to), true));
}

/// All that may be typed of an IKU, but what is told apart.
fn iku_keywords() -> &'static [Kw] {
    static ALL: LazyLock<Vec<Kw>> = LazyLock::new(|| {
        let schema = Schema::get();
        let makers = schema.makers(Kind::Iku).chain(schema.makers(Kind::Sub));
        let mut all = Vec::new();
        for row in makers.flat_map(|m| m.children.iter()).map(|c| c.row()) {
            let apart = [kw::SUB, kw::CASCADE, kw::TARGET, kw::KODE].contains(&row.kw);
            if !apart && !row.is_named_by_user() && !all.contains(&row.kw) {
                all.push(row.kw);
            }
        }
        all
    });
    &ALL
}

/// A field of an IKU as it counts, and whether it is typed there.
fn counting(model: &Model, id: IkuId, kw: Kw) -> (Option<Said>, bool) {
    let own = model.typed_field(id, kw).found().map(|f| f.element);
    match model.iku_field(id, kw) {
        Lookup::Found(f) => (said(model, f.element, kw), own == Some(f.element)),
        // a statement that is nothing but a block
        _ => (said(model, model.iku(id).element, kw), true),
    }
}

fn iku(sides: &Sides<'_>, then: IkuId, now: IkuId, found: &mut Changes) {
    let (a, b) = (sides.then.model, sides.now.model);
    let name = now.name(b);
    let own_title = b.iku(now).origin == now;
    differs(&name, How::Renamed, collapsed(&a.iku_label(then)), name.title.clone(), !own_title, found);
    moved(&name, &iku_name(a, then), found);
    let same_ss = match (a.iku(then).ss, b.iku(now).ss) {
        (Some(old), Some(new)) => sides.ss_then(new) == Some(old),
        (None, None) => home(a, then) == home(b, now),
        _ => false,
    };
    if !same_ss {
        found.things.push(name.thing(How::MovedSs, Some(home(a, then)), Some(home(b, now)), false));
    }
    for kw in iku_keywords() {
        let ((from, _), (to, own)) = (counting(a, then, *kw), counting(b, now, *kw));
        let own = own || (to.is_none() && counting(a, then, *kw).1);
        found.fields.extend(name.field(*kw, from, to, !own));
    }
    code(&name, a.iku_code(then), b.iku_code(now), found);
    target(sides, then, now, &name, found);
}

/// The objective or task that an IKU stands under.
fn home(model: &Model, id: IkuId) -> String {
    match model.iku(id).ss {
        Some(ss) => ss_name(model, ss),
        None => {
            let around = model.element(model.iku(id).element).parent;
            around.and_then(|e| model.title(e)).map_or(String::new(), |t| collapsed(&t.text()))
        }
    }
}

fn target(sides: &Sides<'_>, then: IkuId, now: IkuId, name: &Name, found: &mut Changes) {
    let (a, b) = (sides.then.model, sides.now.model);
    let ((from, was_own), (to, is_own)) = (counting(a, then, kw::TARGET), counting(b, now, kw::TARGET));
    if from.as_ref().map(|s| &s.key) == to.as_ref().map(|s| &s.key) {
        return;
    }
    let numbers = amount(a, then).zip(amount(b, now));
    let percent = numbers.and_then(|(old, new)| new.sub(old)?.mul(Number::HUNDRED)?.div(old.abs()));
    let effect = match (numbers, b.iku_word(now, kw::POLARISASI)) {
        (Some((old, new)), _) if old == new => Effect::Other,
        (Some((old, new)), Some("maximize")) => {
            if new > old {
                Effect::Harder
            } else {
                Effect::Easier
            }
        }
        (Some((old, new)), Some("minimize")) => {
            if new < old {
                Effect::Harder
            } else {
                Effect::Easier
            }
        }
        _ => Effect::Other,
    };
    found.targets.push(Target {
        id: name.id.clone(),
        year: b.iku_year(now),
        title: name.title.clone(),
        inherited: !(is_own || to.is_none() && was_own),
        from: from.map(|s| s.shown),
        to: to.map(|s| s.shown),
        percent: percent.map(|p| p.fixed(2)),
        effect,
    });
}

/// A target as one number: a predicate by the scale that holds it, `19 dari 20` as the quotient.
pub(crate) fn amount(model: &Model, id: IkuId) -> Option<Number> {
    let field = model.iku_field(id, kw::TARGET).found()?;
    let top = field.number().or_else(|| {
        let profile = model.profile();
        let named = model.iku_field(id, kw::SATUAN).found().and_then(|u| profile.scale(u.source()));
        let mut holding = profile.scales.iter().filter_map(|s| s.value(field.source()));
        named.and_then(|s| s.value(field.source())).or_else(|| holding.next())
    })?;
    let bottom = model.fields(field.element, kw::TARGET).find(|f| f.field.slot == 1).and_then(|f| f.number());
    match bottom {
        Some(bottom) => top.div(bottom),
        None => Some(top),
    }
}

/// What the project says of itself.
const CONFIG: &str = "bsc.toml";

/// Top-level statements beside units, people, maps and agreements.
fn others(sides: &Sides<'_>, found: &mut Changes) {
    let of = |side: &Side<'_>| {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let embedded = |file: FileId| side.model.files().is_embedded(file);
        for root in side.model.roots() {
            let element = side.model.element(root);
            let apart = [kw::UNIT, kw::PEGAWAI, kw::PETA, kw::PK].contains(&element.kw);
            if !apart && !embedded(element.file) && side.open(root) {
                all.entry(head(side.model, root)).or_default().push(whole(side.model, root));
            }
        }
        let files = side.model.files();
        let config = files.ids().find(|file| files.name(*file) == CONFIG).map(|file| collapsed(files.text(file)));
        if let Some(config) = config.filter(|text| !text.is_empty()) {
            all.insert(CONFIG.to_owned(), vec![config]);
        }
        all.values_mut().for_each(|texts| texts.sort());
        all
    };
    let (then, now) = (of(&sides.then), of(&sides.now));
    for (statement, texts) in &now {
        let how = match then.get(statement) {
            None => Some(How::Added),
            Some(old) if old == texts => continue,
            Some(_) => None,
        };
        found.others.push(Other { statement: statement.clone(), how });
    }
    let gone = then.into_keys().filter(|statement| !now.contains_key(statement));
    found.others.extend(gone.map(|statement| Other { statement, how: Some(How::Removed) }));
    found.others.sort();
}
