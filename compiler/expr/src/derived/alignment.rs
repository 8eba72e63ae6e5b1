//! What is derived of how maps, objectives and indicators of several units fit together: who must take what, up to which
//! level, which helps which, and the codes of imported plans.

use super::figure::{self, Figure, line};
use super::holder::{day, line_doubtful, passed};
use super::registers::{holder, root, year};
use super::report::of_line;
use super::twins::fold_hash;
use super::{Compute, Row, many, one};
use crate::similar::folded;
use crate::value::{Thing, Val};
use crate::world::{Visit, Walk, World, visit};
use bsc_diagnostics::Span;
use bsc_model::{Cascade, ElementId, Entity, FieldRef, Form, HolderId, IkuId, Lookup, PlanId, PlanKind, SsId, Value};
use bsc_schema::{Kind, kw};
use hashbrown::{DefaultHashBuilder, HashMap, HashSet};
use std::ops::ControlFlow;

const S: &[Kind] = &[Kind::Ss];
const I: &[Kind] = &[Kind::Iku];
const P: &[Kind] = &[Kind::Peta];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(P, "batas_peta", one!(Plan, |w, p| {
        let plan = w.model.plan(p);
        w.model.kind(plan.holder).map_or(Val::Unknown, |k| day(k.map_deadline, plan.year))
    })),
    Row(P, "peta_atasan", one!(Plan, |w, p| map_above(w, p))),
    Row(P, "bobot_sendiri", Compute::Place(|w, thing| match thing {
        Thing::Plan(p) => own_weights(w, p),
        _ => None,
    })),
    Row(P, "ss_kode_lain", many!(Plan, |w, p, f| visit(codes_apart(w, p).into_iter().map(Thing::Ss), false, f))),
    Row(&[Kind::Revisi, Kind::KataKunci], "peta", one!(Element, |w, e| Val::thing(map_around(w, e).map(Thing::Plan)))),

    Row(S, "anak_indirect", many!(Ss, |w, s, f| {
        let taken = w.model.ss_taken_by(s).filter(|c| w.model.ss(*c).cascade == Cascade::Indirect && w.model.ss_in_force(*c));
        visit(taken.map(Thing::Ss), w.children_doubtful(w.model.ss(s).plan), f)
    })),
    Row(S, "hulu", one!(Ss, |w, s| spring(w, s))),
    Row(S, "kode_tertulis", one!(Ss, |w, s| typed_code(w.model.field(w.model.ss(s).element, kw::KODE)))),
    Row(S, "kode_sesuai", one!(Ss, |w, s| ss_code_fits(w, s))),
    Row(S, "wajib_belum", many!(Ss, |w, s, f| ss_not_taken(w, s, f))),

    Row(S, "tempat_wajib", Compute::Place(|w, thing| match thing {
        Thing::Ss(s) => missing_item(w, w.model.ss(s).element, &mut |f| ss_not_taken(w, s, f)),
        _ => None,
    })),

    Row(I, "kode_tertulis", one!(Iku, |w, i| typed_code(w.model.typed_field(i, kw::KODE).found()))),
    Row(I, "kode_sesuai", one!(Iku, |w, i| iku_code_fits(w, i))),
    Row(I, "wajib_belum", many!(Iku, |w, i, f| iku_not_taken(w, i, f))),
    Row(I, "tempat_wajib", Compute::Place(|w, thing| match thing {
        Thing::Iku(i) => {
            let typed = w.model.typed_field(i, kw::WAJIB).found()?;
            missing_item(w, typed.element, &mut |f| iku_not_taken(w, i, f))
        }
        _ => None,
    })),
    Row(I, "batas_cascade", one!(Iku, |w, i| limit(w, i).map_or(Val::Absent, |l| Val::Thing(Thing::Level(l.0))))),
    Row(I, "pembatas", one!(Iku, |w, i| limit(w, i).map_or(Val::Absent, |l| Val::Thing(Thing::Holder(l.1))))),
    Row(I, "iku_didukung", many!(Iku, |w, i, f| supported(w, i, f, |e| if let Entity::Iku(i) = e { Some(Thing::Iku(i)) } else { None }))),
    Row(I, "ss_didukung", many!(Iku, |w, i, f| supported(w, i, f, |e| if let Entity::Ss(s) = e { Some(Thing::Ss(s)) } else { None }))),
    Row(I, "jatuh_tempo", one!(Iku, |w, i| due(w, i))),
    Row(I, "iku_sejajar", many!(Iku, |w, i, f| visit(w.peers().of(w, i).into_iter().map(Thing::Iku), false, f))),

    Row(&[Kind::Butuh], "iku_pembutuh", one!(Element, |w, e| in_need(w, e).map_or(Val::Unknown, |i| Val::Thing(Thing::Iku(i))))),
    Row(&[Kind::Capaian], "angka_akhir", one!(Element, |w, c| last_figure(w, c))),
    Row(&[Kind::Capaian], "capaian_asal", one!(Element, |w, c| line_above(w, c))),
];

/// The map of the nearest superior whose kind owns one, of the same year.
fn map_above<'m>(w: &World<'m>, plan: PlanId) -> Val<'m> {
    let plan = w.model.plan(plan);
    if line_doubtful(w, plan.holder) {
        return Val::Unknown;
    }
    let owner = w.model.superiors(plan.holder).find(|h| w.model.owns_map(*h) == Some(true));
    Val::thing(owner.and_then(|h| w.model.find_plan(h, plan.year, PlanKind::Map)).map(Thing::Plan))
}

/// The block in which a map types weights of perspectives of its own.
fn own_weights(w: &World<'_>, plan: PlanId) -> Option<Span> {
    let mut blocks = w.model.children_of(w.model.plan(plan).element, kw::BOBOT_PERSPEKTIF);
    let block = blocks.find(|b| w.model.field(*b, kw::SENDIRI).is_some())?;
    Some(w.model.element(block).head_span())
}

/// The map in whose text a statement stands.
fn map_around(w: &World<'_>, element: ElementId) -> Option<PlanId> {
    let root = root(w, element);
    let is_map = w.model.element(root).kw == kw::PETA;
    let plan = is_map.then(|| w.model.find_plan(holder(w, root)?, year(w, root)?, PlanKind::Map)).flatten()?;
    (w.model.plan(plan).element == root).then_some(plan)
}

/// The far end over all that an SS came from, cascades and adoptions.
fn spring<'m>(w: &World<'m>, ss: SsId) -> Val<'m> {
    let mut at = ss;
    // a chain is no longer than there are SS; a circle poisons all that stand on it
    for _ in w.model.all_ss() {
        let here = w.model.ss(at);
        match here.source {
            _ if here.poisoned => return Val::Unknown,
            Some(source) => at = source,
            None => break,
        }
    }
    Val::Thing(Thing::Ss(at))
}

fn typed_code<'m>(field: Option<FieldRef<'m>>) -> Val<'m> {
    field.map_or(Val::Absent, |f| if f.field.form == Form::Text { Val::Text(f.text()) } else { Val::Unknown })
}

/// How an imported plan numbers an SS.
#[derive(PartialEq, Eq)]
enum Numbering {
    /// `S1` to the last.
    Running,
    /// By the letter of the perspective.
    Lettered,
    /// Either: the letter of the perspective is the one of running numbers.
    Either,
    Other,
}

/// The letter of running numbers (III.I.4).
const RUNNING: &str = "S";

fn numbering(w: &World<'_>, ss: SsId, code: &str) -> Numbering {
    let letters: String = code.trim().chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_uppercase).collect();
    let of_profile = w.model.ss(ss).perspective.and_then(|p| w.element(Thing::Perspective(p)));
    let letter = of_profile.and_then(|p| w.model.field(p, kw::HURUF)).map(|f| f.text().to_uppercase());
    match (letters == RUNNING, letter.as_deref() == Some(letters.as_str())) {
        (true, true) => Numbering::Either,
        (true, false) => Numbering::Running,
        (false, true) => Numbering::Lettered,
        (false, false) => Numbering::Other,
    }
}

/// The SS of a map whose typed codes follow another numbering than most; of two equally common the running one counts.
fn codes_apart(w: &World<'_>, plan: PlanId) -> Vec<SsId> {
    let typed = w.ss_in(plan).filter_map(|s| {
        let code = typed_code(w.model.field(w.model.ss(s).element, kw::KODE));
        Some((s, numbering(w, s, code.as_text()?)))
    });
    let typed: Vec<(SsId, Numbering)> = typed.filter(|t| t.1 != Numbering::Either).collect();
    let count = |n: &Numbering| typed.iter().filter(|t| t.1 == *n).count();
    let (running, lettered) = (count(&Numbering::Running), count(&Numbering::Lettered));
    let most = if lettered > running { Numbering::Lettered } else { Numbering::Running };
    if running.max(lettered) == 0 {
        return Vec::new();
    }
    typed.iter().filter(|t| t.1 != most).map(|t| t.0).collect()
}

/// A typed code is that which order gives; one by the letter of the perspective is not compared.
fn ss_code_fits<'m>(w: &World<'m>, ss: SsId) -> Val<'m> {
    match typed_code(w.model.field(w.model.ss(ss).element, kw::KODE)) {
        Val::Text(code) if numbering(w, ss, &code) == Numbering::Running => {
            Val::Bool(w.model.ss_code(ss) == code.trim())
        }
        Val::Text(_) => Val::Unknown,
        gap => gap,
    }
}

/// A typed code is that which order, cascade and root give, with or without the kind of cascading behind it. Of one by the
/// letter of the perspective the part behind the SS is compared.
fn iku_code_fits<'m>(w: &World<'m>, iku: IkuId) -> Val<'m> {
    let found = w.model.iku(iku);
    let code = match typed_code(w.model.typed_field(iku, kw::KODE).found()) {
        Val::Text(code) => code,
        gap => return gap,
    };
    if found.poisoned {
        return Val::Unknown;
    }
    let (typed, due) = (code.trim(), w.model.iku_code(iku));
    let lettered = found.ss.is_some_and(|s| numbering(w, s, typed) == Numbering::Lettered);
    let behind = |code: &str| code.split_once('.').map_or(String::new(), |c| c.1.to_owned());
    let (typed, due) = if lettered { (behind(typed), behind(&due)) } else { (typed.to_owned(), due) };
    let bare = due.split_once('-').map_or(due.as_str(), |d| d.0);
    Val::Bool(typed == due || typed == bare)
}

/// Of the units named in `wajib`, those who have not taken it though they had to set their plan by now.
fn not_taken<'m>(
    w: &World<'m>,
    named: impl Iterator<Item = FieldRef<'m>>,
    takers: impl FnOnce() -> HashSet<HolderId>,
    year: i16,
    f: &mut Visit<'_, 'm>,
) -> Walk {
    let mut named = named.peekable();
    if named.peek().is_none() {
        return Walk::All;
    }
    let (takers, mut doubtful) = (takers(), false);
    for field in named {
        let Val::Thing(Thing::Holder(of)) = w.referred(field, Kind::Pemegang) else {
            doubtful = true;
            continue;
        };
        let due =
            w.model.kind(of).map_or(Val::Unknown, |k| day(if k.owner { k.map_deadline } else { k.pk_deadline }, year));
        match passed(w, due) {
            Val::Bool(true) if !takers.contains(&of) => {}
            Val::Bool(_) => continue,
            _ => {
                doubtful = true;
                continue;
            }
        }
        if f(Val::Thing(Thing::Holder(of))).is_break() {
            return Walk::Stopped;
        }
    }
    if doubtful { Walk::Doubtful } else { Walk::All }
}

fn ss_not_taken<'m>(w: &World<'m>, ss: SsId, f: &mut Visit<'_, 'm>) -> Walk {
    let (model, plan) = (w.model, w.model.ss(ss).plan);
    if w.children_doubtful(plan) {
        return Walk::Doubtful;
    }
    let below = |s: SsId| model.ss_taken_by(s).filter(|c| model.ss_in_force(*c));
    let takers = || all_below(ss, model.all_ss().len(), below).into_iter().map(|s| model.ss_holder(s)).collect();
    not_taken(w, model.fields(model.ss(ss).element, kw::WAJIB), takers, model.plan(plan).year, f)
}

fn iku_not_taken<'m>(w: &World<'m>, iku: IkuId, f: &mut Visit<'_, 'm>) -> Walk {
    let (model, plan) = (w.model, w.model.iku(iku).plan);
    if w.children_doubtful(plan) {
        return Walk::Doubtful;
    }
    let below = |i: IkuId| model.taken_by(i).filter(|c| model.iku_in_force(*c));
    let takers = || all_below(iku, model.all_iku().len(), below).into_iter().map(|i| model.iku_holder(i)).collect();
    let named = model.typed_field(iku, kw::WAJIB).found().into_iter().flat_map(|f| model.fields(f.element, kw::WAJIB));
    not_taken(w, named, takers, model.plan(plan).year, f)
}

/// Where `wajib` names the first of those who have not taken it.
fn missing_item<'m>(
    w: &World<'m>,
    element: ElementId,
    walk: &mut dyn FnMut(&mut Visit<'_, 'm>) -> Walk,
) -> Option<Span> {
    let mut first = None;
    walk(&mut |of| {
        first = Some(of);
        ControlFlow::Break(())
    });
    let named = w.model.fields(element, kw::WAJIB).find(|f| first.as_ref() == Some(&w.referred(*f, Kind::Pemegang)));
    named.map(|f| f.span())
}

/// All that was passed down from this one, over any number of steps.
fn all_below<T: Copy, B: Iterator<Item = T>>(from: T, most: usize, below: impl Fn(T) -> B) -> Vec<T> {
    let mut all: Vec<T> = below(from).collect();
    let mut next = 0;
    // what runs in a circle is reported elsewhere, and must end here
    while let Some(at) = all.get(next).copied().filter(|_| next < most) {
        next += 1;
        all.extend(below(at));
    }
    all
}

/// The highest of the limits that count for an IKU, and who set it: of the one from whom it came, and of those from whom
/// that one took it whole. An IKU that was taken in part is the taker's own, to be limited by the taker (III.D.5).
fn limit(w: &World<'_>, iku: IkuId) -> Option<(u8, HolderId)> {
    let (mut found, mut at) = (None, iku);
    for _ in w.model.all_iku() {
        let Some(source) = w.model.iku(at).source.filter(|_| !w.model.iku(at).poisoned) else { break };
        let of = w.model.iku_holder(source);
        let typed = w.model.field(w.model.holder(of).element, kw::BATAS_CASCADE);
        if let Some(Val::Thing(Thing::Level(level))) = typed.map(|f| w.referred(f, Kind::Level)) {
            found = found.filter(|(highest, _)| *highest <= level).or(Some((level, of)));
        }
        if w.model.iku(source).cascade != Cascade::Direct {
            break;
        }
        at = source;
    }
    found
}

/// What an own IKU says that it supports, of one kind.
fn supported<'m>(w: &World<'m>, iku: IkuId, f: &mut Visit<'_, 'm>, of: fn(Entity) -> Option<Thing>) -> Walk {
    let typed = match w.model.typed_field(iku, kw::MENDUKUNG) {
        Lookup::Found(field) => field,
        Lookup::Absent => return Walk::All,
        Lookup::Poisoned => return Walk::Doubtful,
    };
    let mut doubtful = false;
    for field in w.model.fields(typed.element, kw::MENDUKUNG) {
        let Some(target) = w.model.target_of(&field) else {
            doubtful = true;
            continue;
        };
        if of(target).is_some_and(|thing| f(Val::Thing(thing)).is_break()) {
            return Walk::Stopped;
        }
    }
    if doubtful { Walk::Doubtful } else { Walk::All }
}

/// The day by which the result must be there: `tenggat`, of a period its last day.
fn due<'m>(w: &World<'m>, iku: IkuId) -> Val<'m> {
    let field = match w.model.iku_field(iku, kw::TENGGAT) {
        Lookup::Found(field) => field,
        Lookup::Absent => return Val::Absent,
        Lookup::Poisoned => return Val::Unknown,
    };
    let day = match field.value() {
        Value::Date(day) => Some(day),
        Value::Period(period) => period.last_day(w.model.iku_year(iku)),
        _ => None,
    };
    day.map_or(Val::Unknown, Val::Date)
}

/// The IKU in whose block a `butuh` stands.
fn in_need(w: &World<'_>, need: ElementId) -> Option<IkuId> {
    let model = w.model;
    let block = model.element(need).parent?;
    let of = root(w, need);
    let named = |name: &str| model.find_iku(holder(w, of)?, year(w, of)?, name);
    match (model.element(block).kw, model.element(block).parent) {
        (kw::UBAH, _) => match model.target_of(&model.field(block, kw::UBAH)?)? {
            Entity::Iku(iku) => Some(iku),
            _ => None,
        },
        (kw::SUB, Some(iku)) => named(&format!("{}.{}", model.name(iku), model.name(block))),
        _ => named(model.name(block)),
    }
}

/// What counts for the IKU and period of a line, corrections included.
fn last_figure<'m>(w: &World<'m>, c: ElementId) -> Val<'m> {
    let Some((iku, period)) = of_line(w, c) else { return Val::Unknown };
    match line(w.model, iku, period).map(|o| figure::reported(w, iku, o)) {
        Some(Figure::Known(part)) => Val::number(part.number().ok()),
        Some(Figure::NotAvailable) => Val::Absent,
        _ => Val::Unknown,
    }
}

/// The line of the nearest link further up a direct chain that reports the same period.
fn line_above<'m>(w: &World<'m>, c: ElementId) -> Val<'m> {
    let Some((iku, period)) = of_line(w, c) else { return Val::Unknown };
    let mut at = iku;
    for _ in w.model.all_iku() {
        let here = w.model.iku(at);
        let Some(source) = here.source.filter(|_| here.cascade == Cascade::Direct && !here.poisoned) else { break };
        if let Some(found) = w.model.observations(source).iter().find(|o| o.period == period && !o.correction) {
            return Val::Thing(Thing::Element(found.element));
        }
        at = source;
    }
    Val::Absent
}

/// The IKU of those with whom others must share theirs (`iku_bersama`), by superior, year, kind and name: the first of each.
pub(crate) struct Peers {
    first: HashMap<(HolderId, i16, u16, u64), IkuId>,
    hasher: DefaultHashBuilder,
}

impl Peers {
    /// Linear in the IKU of those kinds.
    pub(crate) fn new(w: &World<'_>) -> Peers {
        let mut peers = Peers { first: HashMap::new(), hasher: DefaultHashBuilder::default() };
        let kinds = (0u16..).take(w.model.profile().kinds.len());
        let wanted: HashSet<u16> = kinds.flat_map(|k| sharing(w, k)).collect();
        if wanted.is_empty() {
            return peers;
        }
        for iku in w.model.all_iku().filter(|i| w.model.iku_in_force(*i)) {
            if let Some((key, kind)) = peers.key(w, iku).filter(|k| wanted.contains(&k.1)) {
                peers.first.entry((key.0, key.1, kind, key.2)).or_insert(iku);
            }
        }
        peers
    }

    fn key(&self, w: &World<'_>, iku: IkuId) -> Option<((HolderId, i16, u64), u16)> {
        let of = w.model.holder(w.model.iku_holder(iku));
        let name = w.model.iku_title(iku).found()?.text();
        Some(((of.superior?, w.model.iku_year(iku), fold_hash(&self.hasher, &name)), of.kind?.0))
    }

    /// Those of equal name beside an IKU, at most one of each kind.
    fn of(&self, w: &World<'_>, iku: IkuId) -> Vec<IkuId> {
        let Some((key, kind)) = self.key(w, iku) else { return Vec::new() };
        let name = |i: IkuId| w.model.iku_title(i).found().map(|f| folded(&f.text()));
        let found = sharing(w, kind).filter_map(|k| self.first.get(&(key.0, key.1, k, key.2)).copied());
        found.filter(|other| *other != iku && name(*other) == name(iku)).collect()
    }
}

/// The kinds that a kind names in `iku_bersama`.
fn sharing<'w>(w: &'w World<'_>, kind: u16) -> impl Iterator<Item = u16> + 'w {
    let element = w.element(Thing::Kind(kind));
    let named = element.into_iter().flat_map(|e| w.model.fields(e, kw::IKU_BERSAMA));
    named.filter_map(|f| w.model.profile().kind(f.source()).map(|k| k.0))
}
