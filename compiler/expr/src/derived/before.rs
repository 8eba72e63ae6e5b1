//! What is derived of the model before (`semula`): what changed since, and what is gone. Without one all of it is unknown.

use super::agreement::{changed, differs, edited};
use super::difference::equal;
use super::plan::doubtful;
use super::registers::{holder, year};
use super::report::{of_correction, of_line, period, said};
use super::{Row, many, one};
use crate::value::{Thing, Val};
use crate::world::{Before, Visit, Walk, World, visit};
use bsc_model::{ElementId, Entity, FieldRef, Form, HolderId, IkuId, PlanId, PlanKind};
use bsc_number::Number;
use bsc_schema::{Kind, Kw, kw};
use bsc_syntax::period::Period;
use hashbrown::HashMap;
use std::borrow::Cow;

const I: &[Kind] = &[Kind::Iku];
const H: &[Kind] = &[Kind::Pemegang];
const P: &[Kind] = &[Kind::Pk];
const R: &[Kind] = &[Kind::Realisasi];

/// What an agreement and its scores rest on, beside the name.
const SIGNED: &[Kw] = &[
    kw::NAMA,
    kw::TARGET,
    kw::TRAJEKTORI,
    kw::CASCADE,
    kw::SATUAN,
    kw::ASPEK_TARGET,
    kw::FORMULA,
    kw::POLARISASI,
    kw::KONSOLIDASI,
    kw::LAPOR,
    kw::VALIDITAS,
    kw::KENDALI,
];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(I, "semula", one!(Iku, |w, i| then(w, |b| b.pairs.iku_then(i).map(Thing::Iku)))),
    Row(I, "beda_semula", many!(Iku, |w, i, f| changes(w, i, f))),
    Row(&[Kind::Ss], "semula", one!(Ss, |w, s| then(w, |b| b.pairs.ss_then(s).map(Thing::Ss)))),
    Row(P, "semula", one!(Plan, |w, p| then(w, |b| signed_then(w, b, p).map(Thing::Plan)))),
    Row(P, "iku_hilang", many!(Plan, |w, p, f| gone(w, p, false, f))),
    Row(P, "ss_hilang", many!(Plan, |w, p, f| gone(w, p, true, f))),
    Row(P, "iku_tambahan", many!(Plan, |w, p, f| added(w, p, false, f))),
    Row(P, "ss_tambahan", many!(Plan, |w, p, f| added(w, p, true, f))),
    Row(H, "pk_hilang", many!(Holder, |w, h, f| lost(w, |l| l.plans.get(&h).into_iter().flatten().copied().map(Thing::Plan).collect(), f))),
    Row(H, "realisasi_hilang", many!(Holder, |w, h, f| lost(w, |l| l.reports.get(&h).into_iter().flatten().copied().map(Thing::Element).collect(), f))),
    Row(R, "capaian_hilang", many!(Element, |w, r, f| lines_gone(w, r, f))),
    Row(R, "koreksi_hilang", many!(Element, |w, r, f| corrections_gone(w, r, f))),
    Row(&[Kind::Capaian], "semula", one!(Element, |w, c| then(w, |b| line_then(w, b, c).map(Thing::Element)))),
    Row(&[Kind::Capaian], "isi", one!(Element, |w, c| said(w, Thing::Element(c)).map_or(Val::Unknown, |s| Val::Text(Cow::Owned(s))))),
    Row(&[Kind::Revisi], "mengubah_terlapor", many!(Element, |w, r, f| changes_reported(w, r, f))),
    Row(&[Kind::Revisi], "anak_lepas", many!(Element, |w, r, f| cut_off(w, r, f))),
];

fn then<'m>(w: &World<'m>, find: impl FnOnce(&Before<'m>) -> Option<Thing>) -> Val<'m> {
    match w.before() {
        Some(before) => find(before).map_or(Val::Absent, Val::Past),
        None => Val::Unknown,
    }
}

fn past<'m>(members: impl Iterator<Item = Thing>, in_doubt: bool, f: &mut Visit<'_, 'm>) -> Walk {
    for member in members {
        if f(Val::Past(member)).is_break() {
            return Walk::Stopped;
        }
    }
    if in_doubt { Walk::Doubtful } else { Walk::All }
}

// Agreements

/// The agreement that counted for a plan: where only a map stood, the map.
fn signed_then(w: &World<'_>, b: &Before<'_>, plan: PlanId) -> Option<PlanId> {
    let p = w.model.plan(plan);
    let same = b.pairs.plan_then(plan).or_else(|| {
        let holder = b.pairs.holder_then(p.holder).filter(|_| p.complement == 0)?;
        [PlanKind::Agreement, PlanKind::Map].into_iter().find_map(|kind| b.world.model.find_plan(holder, p.year, kind))
    });
    same.map(|p| b.world.agreement(p))
}

/// The number of the last revision that there was.
fn last_version(b: &Before<'_>, plan: PlanId) -> u16 {
    b.world.model.versions(plan).last().map_or(0, |v| v.1)
}

/// The fields that an IKU types otherwise than before, in a version that there was.
fn changes<'m>(w: &World<'m>, i: IkuId, f: &mut Visit<'_, 'm>) -> Walk {
    if w.before().is_none() {
        return Walk::Doubtful;
    }
    let changed = SIGNED.iter().filter(|kw| change(w, i, **kw).is_some());
    visit(changed.map(|kw| Thing::Change(i, *kw)), false, f)
}

/// A field before and now, in the first version in which it is another. What was left open may be filled in.
pub(super) fn change<'m>(w: &World<'m>, i: IkuId, kw: Kw) -> Option<(Option<FieldRef<'m>>, Option<FieldRef<'m>>)> {
    let b = w.before()?;
    let old = b.pairs.iku_then(i)?;
    let pairs =
        (0..=last_version(b, b.world.model.iku(old).plan)).map(|v| (typed(&b.world, old, kw, v), typed(w, i, kw, v)));
    pairs.into_iter().find(|pair| match pair {
        (Some(then), Some(now)) => !(equal(*then, *now) || kw == kw::CASCADE && same_cascade(b, *then, *now)),
        (then, now) => then.is_some() || (now.is_some() && kw == kw::CASCADE),
    })
}

/// The source is the same, however it is called, and all else that the cascades say.
fn same_cascade(b: &Before<'_>, then: FieldRef<'_>, now: FieldRef<'_>) -> bool {
    let words = |f: FieldRef<'_>| {
        let all = f.model.fields(f.element, f.field.kw).filter(|f| f.field.form != Form::Path);
        all.map(|f| f.source().to_owned()).collect::<Vec<_>>()
    };
    let source = |f: FieldRef<'_>| {
        f.model.fields(f.element, f.field.kw).find(|f| f.field.form == Form::Path).and_then(|f| f.model.target_of(&f))
    };
    let same = match (source(then), source(now)) {
        (Some(Entity::Iku(then)), Some(Entity::Iku(now))) => b.pairs.iku_then(now) == Some(then),
        _ => false,
    };
    same && words(then) == words(now)
}

/// What an IKU types itself in a version; `nama` is its name.
fn typed<'m>(w: &World<'m>, i: IkuId, kw: Kw, version: u16) -> Option<FieldRef<'m>> {
    match kw {
        kw::NAMA => w.model.title(w.model.iku(i).element),
        _ => w.model.typed_field_in(i, kw, version).found(),
    }
}

/// SS, or IKU of SS that are still there, which an agreement held and holds no more.
fn gone<'m>(w: &World<'m>, plan: PlanId, ss: bool, f: &mut Visit<'_, 'm>) -> Walk {
    let Some(b) = w.before() else { return Walk::Doubtful };
    let Some(then) = signed_then(w, b, plan) else { return Walk::All };
    let model = b.world.model;
    let kept = |i: &IkuId| {
        let iku = model.iku(*i);
        iku.ss.is_none_or(|s| b.pairs.ss_now(s).is_some()) && iku.parent.is_none_or(|p| b.pairs.iku_now(p).is_some())
    };
    let missing = b.world.parts(then).flat_map(|p| match ss {
        true => model.ss_of(p).filter(|s| b.pairs.ss_now(*s).is_none()).map(Thing::Ss).collect::<Vec<_>>(),
        false => model.iku_of(p).filter(|i| b.pairs.iku_now(*i).is_none() && kept(i)).map(Thing::Iku).collect(),
    });
    past(missing, doubtful(w, plan), f)
}

/// SS, or IKU of SS that were there, which an agreement holds without a revision that brought them.
fn added<'m>(w: &World<'m>, plan: PlanId, ss: bool, f: &mut Visit<'_, 'm>) -> Walk {
    let Some(b) = w.before() else { return Walk::Doubtful };
    let Some(then) = signed_then(w, b, plan) else { return Walk::All };
    let (model, last) = (w.model, last_version(b, then));
    let new = w.parts(plan).flat_map(|p| {
        let new_ss = |s: &bsc_model::SsId| b.pairs.ss_then(*s).is_none() && model.ss(*s).versions.0 <= last;
        let new_iku = |i: &IkuId| {
            let iku = model.iku(*i);
            let whole = iku.ss.is_none_or(|s| b.pairs.ss_then(s).is_some())
                && iku.parent.is_none_or(|p| b.pairs.iku_then(p).is_some());
            whole && b.pairs.iku_then(*i).is_none() && iku.versions.0 <= last
        };
        let found: Vec<Thing> = match ss {
            true => model.ss_of(p).filter(new_ss).map(Thing::Ss).collect(),
            false => model.iku_of(p).filter(new_iku).map(Thing::Iku).collect(),
        };
        found
    });
    visit(new, doubtful(&b.world, then), f)
}

// Revisions

/// The number of a revision that was not there before, and its plan.
fn new_revision(w: &World<'_>, b: &Before<'_>, revision: ElementId) -> Option<u16> {
    let number = w.model.fields(revision, kw::REVISI).find_map(|f| f.number()).and_then(Number::to_i64)?;
    let number = u16::try_from(number).ok()?;
    let around = w.model.element(revision).parent?;
    let plan = w.model.plans_of(holder(w, around)?).find(|p| w.model.plan(*p).element == around)?;
    let then = signed_then(w, b, plan)?;
    b.world.model.versions(then).iter().all(|v| v.1 != number).then_some(number)
}

/// The IKU whose target a new revision changes in a period of which the result had been reported.
fn changes_reported<'m>(w: &World<'m>, revision: ElementId, f: &mut Visit<'_, 'm>) -> Walk {
    let Some(b) = w.before() else { return Walk::Doubtful };
    let Some(number) = new_revision(w, b, revision).and_then(|n| n.checked_sub(1)) else { return Walk::All };
    let found = w.model.children_of(revision, kw::UBAH).filter_map(|change| {
        let iku = edited(w, change)?;
        let before = b.pairs.iku_then(iku)?;
        let reported = |p: Period| b.world.model.observations(before).iter().any(|o| o.period == p);
        let old = w.model.iku_field_in(iku, kw::TRAJEKTORI, number).found()?;
        differs(w, old.element, change, reported).then_some(iku)
    });
    visit(found.map(Thing::Iku), w.broken_below(revision), f)
}

/// The IKU below that hung on one which a new revision changes, and hang there no more.
fn cut_off<'m>(w: &World<'m>, revision: ElementId, f: &mut Visit<'_, 'm>) -> Walk {
    let Some(b) = w.before() else { return Walk::Doubtful };
    if new_revision(w, b, revision).is_none() {
        return Walk::All;
    }
    let below = changed(w, revision).flat_map(|iku| {
        let then = b.pairs.iku_then(iku);
        let children = then.into_iter().flat_map(|old| b.world.model.taken_by(old));
        let now = children.filter_map(|c| b.pairs.iku_now(c));
        now.filter(move |c| w.model.iku(*c).source != Some(iku)).collect::<Vec<_>>()
    });
    visit(below.map(Thing::Iku), w.broken_below(revision), f)
}

// What was reported

/// What is gone, by the nearest holder above who is still there.
pub(crate) struct Lost {
    plans: HashMap<HolderId, Vec<PlanId>>,
    reports: HashMap<HolderId, Vec<ElementId>>,
    /// The reports there were, by holder, year and period, as the present model knows them.
    then: HashMap<Key, Vec<ElementId>>,
    /// The first of those there are.
    now: HashMap<Key, ElementId>,
    /// A top-level statement could not be read: what seems gone may be there.
    in_doubt: bool,
}

type Key = (HolderId, i16, Period);

fn key(w: &World<'_>, report: ElementId) -> Option<Key> {
    Some((holder(w, report)?, year(w, report)?, period(w, report)?))
}

fn reports<'w>(w: &'w World<'_>) -> impl Iterator<Item = (Key, ElementId)> + 'w {
    let all = w.model.roots().filter(|r| w.model.element(*r).kw == kw::REALISASI);
    all.filter_map(|r| Some((key(w, r)?, r)))
}

impl Lost {
    pub(crate) fn find(w: &World<'_>, b: &Before<'_>) -> Lost {
        let mut lost = Lost {
            plans: HashMap::new(),
            reports: HashMap::new(),
            then: HashMap::new(),
            now: HashMap::new(),
            in_doubt: w.model.roots().any(|r| w.model.element(r).broken),
        };
        for (key, report) in reports(w) {
            lost.now.entry(key).or_insert(report);
        }
        let model = b.world.model;
        let still = |holder: HolderId| {
            let line = std::iter::once(holder).chain(model.superiors(holder));
            line.into_iter().find_map(|h| b.pairs.holder_now(h)).or_else(|| w.model.holders().next())
        };
        for plan in model.plans().filter(|p| b.world.agreement(*p) == *p) {
            let p = model.plan(plan);
            let now = b.pairs.holder_now(p.holder);
            let kinds = [PlanKind::Agreement, PlanKind::Map];
            let replaced = p.complement == 0
                && now.is_some_and(|h| kinds.iter().any(|k| w.model.find_plan(h, p.year, *k).is_some()));
            if b.pairs.plan_now(plan).is_none() && !replaced {
                if let Some(at) = still(p.holder) {
                    lost.plans.entry(at).or_default().push(plan);
                }
            }
        }
        for (key, report) in reports(&b.world) {
            let Some(at) = still(key.0) else { continue };
            match b.pairs.holder_now(key.0).map(|h| (h, key.1, key.2)) {
                Some(now) if lost.now.contains_key(&now) => lost.then.entry(now).or_default().push(report),
                _ => lost.reports.entry(at).or_default().push(report),
            }
        }
        lost
    }
}

fn lost<'m>(w: &World<'m>, find: impl FnOnce(&Lost) -> Vec<Thing>, f: &mut Visit<'_, 'm>) -> Walk {
    match w.lost() {
        Some(lost) => past(find(lost).into_iter(), lost.in_doubt, f),
        None => Walk::Doubtful,
    }
}

/// The reports there were of the holder, year and period of this one; of several present ones the first has them.
fn reports_then(w: &World<'_>, report: ElementId) -> Option<Vec<ElementId>> {
    let lost = w.lost()?;
    let first = key(w, report).filter(|k| lost.now.get(k) == Some(&report));
    Some(first.and_then(|k| lost.then.get(&k)).cloned().unwrap_or_default())
}

fn lines_gone<'m>(w: &World<'m>, report: ElementId, f: &mut Visit<'_, 'm>) -> Walk {
    let (Some(b), Some(then)) = (w.before(), reports_then(w, report)) else { return Walk::Doubtful };
    let lines = then.iter().flat_map(|r| b.world.model.children_of(*r, kw::SENDIRI));
    let gone = lines.filter(|line| {
        let Some((iku, period)) = of_line(&b.world, *line) else { return false };
        let now = b.pairs.iku_now(iku).map(|i| w.model.observations(i)).unwrap_or_default();
        !now.iter().any(|o| o.period == period && !o.correction)
    });
    past(gone.map(Thing::Element), w.broken_below(report), f)
}

/// The corrections that a report held, and that no report now holds with the same figure.
fn corrections_gone<'m>(w: &World<'m>, report: ElementId, f: &mut Visit<'_, 'm>) -> Walk {
    let (Some(b), Some(then)) = (w.before(), reports_then(w, report)) else { return Walk::Doubtful };
    let items = |w: &World<'m>, r: ElementId| {
        let of = w.model.fields(r, kw::KOREKSI).filter(|f| f.field.slot == 0);
        of.map(|f| Thing::Correction(r, f.field.item)).collect::<Vec<_>>()
    };
    let gone = then.iter().flat_map(|r| items(&b.world, *r)).filter(|then| {
        let Some((iku, period)) = of_correction(&b.world, *then) else { return false };
        let now = b.pairs.iku_now(iku).map(|i| w.model.observations(i)).unwrap_or_default();
        let mut now = now.iter().filter(|o| o.correction && o.period == period);
        !now.any(|o| said(w, Thing::Correction(o.element, o.item)) == said(&b.world, *then))
    });
    past(gone, w.broken_below(report), f)
}

/// The same line before.
fn line_then(w: &World<'_>, b: &Before<'_>, line: ElementId) -> Option<ElementId> {
    let (iku, period) = of_line(w, line)?;
    let then = b.world.model.observations(b.pairs.iku_then(iku)?);
    then.iter().find(|o| o.period == period && !o.correction).map(|o| o.element)
}
