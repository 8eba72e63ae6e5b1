//! What stands outside maps and agreements, by whom it is of: action plans, five-year plans, ratings, objections.

use crate::value::{Thing, Val};
use crate::world::World;
use bsc_model::{Conduct, ElementId, HolderId, IkuId, Value};
use bsc_number::Number;
use bsc_schema::{Kind, kw};
use bsc_syntax::period::PeriodKind;
use hashbrown::{HashMap, HashSet};

/// Made once, in the order of the source; linear in the top-level statements and the activities.
#[derive(Default)]
pub(crate) struct Registers {
    /// The activities that serve an IKU.
    pub(super) activities: HashMap<IkuId, Vec<ElementId>>,
    /// First year, last year, statement.
    pub(super) strategies: HashMap<HolderId, Vec<(i16, i16, ElementId)>>,
    pub(super) conduct: Conduct,
    /// The years of which somebody has reported.
    pub(super) reported: HashSet<i16>,
    /// The objections of a person in a year.
    pub(super) objections: HashMap<(HolderId, i16), Vec<ElementId>>,
}

impl Registers {
    pub(crate) fn of(w: &World<'_>) -> Registers {
        let mut all = Registers { conduct: Conduct::of(w.model), ..Registers::default() };
        for root in w.model.roots() {
            match w.model.element(root).kw {
                kw::RENAKSI => all.activities(w, root),
                kw::RENSTRA => {
                    if let (Some(owner), Some((first, last))) = (holder(w, root), span(w, root)) {
                        all.strategies.entry(owner).or_default().push((first, last, root));
                    }
                }
                kw::REALISASI => all.reported.extend(year(w, root)),
                kw::KEBERATAN => {
                    if let (Some(of), Some(year)) = (holder(w, root), year(w, root)) {
                        all.objections.entry((of, year)).or_default().push(root);
                    }
                }
                _ => {}
            }
        }
        all
    }

    fn activities(&mut self, w: &World<'_>, root: ElementId) {
        for of in w.model.children_of(root, kw::UNTUK) {
            if let Some(Thing::Iku(iku)) = served(w, of) {
                self.activities.entry(iku).or_default().extend(w.model.children_of(of, kw::KEGIATAN));
            }
        }
    }
}

/// The holder that a top-level statement names first.
pub(super) fn holder(w: &World<'_>, root: ElementId) -> Option<HolderId> {
    let named = w.model.slot(root, w.model.element(root).kw, 0)?;
    match w.referred(named, Kind::Pemegang) {
        Val::Thing(Thing::Holder(holder)) => Some(holder),
        _ => None,
    }
}

/// The year that a top-level statement names behind its holder.
pub(super) fn year(w: &World<'_>, root: ElementId) -> Option<i16> {
    let typed = w.model.slot(root, w.model.element(root).kw, 1)?;
    typed.number().and_then(Number::to_i64).and_then(|y| i16::try_from(y).ok())
}

/// First and last year of a five-year plan.
pub(super) fn span(w: &World<'_>, root: ElementId) -> Option<(i16, i16)> {
    let years = w.model.fields(root, kw::RENSTRA).filter(|f| f.field.slot == 1);
    let mut years = years.filter_map(|f| f.number().and_then(Number::to_i64)).filter_map(|y| i16::try_from(y).ok());
    Some((years.next()?, years.next()?))
}

/// The half-year of a rating, 1 or 2.
pub(super) fn half(w: &World<'_>, root: ElementId) -> Option<u8> {
    let period = w.model.fields(root, kw::PERILAKU).find_map(|f| f.period())?;
    (period.kind() == PeriodKind::Half).then_some(period.index())
}

/// The IKU that `untuk` names.
pub(super) fn served(w: &World<'_>, of: ElementId) -> Option<Thing> {
    let named = w.model.slot(of, kw::UNTUK, 0).filter(|f| f.value() == Value::Path)?;
    w.referred(named, Kind::Iku).as_thing()
}

/// The top-level statement around an element.
pub(super) fn root(w: &World<'_>, element: ElementId) -> ElementId {
    let mut at = element;
    while let Some(parent) = w.model.element(at).parent {
        at = parent;
    }
    at
}
