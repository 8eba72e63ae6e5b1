//! What an element takes from the one it cascades from (language.md, section 2; seed 1839-1871).

use crate::ElementId;
use crate::entities::{Cascade, IkuId, PlanId, SsId};
use crate::{FieldRef, Form};
use crate::{Lookup, Model};
use bsc_schema::{Kw, kw};

/// What a sub-IKU does not take from its IKU, beside [`OWN`].
const SUB_OWN: &[Kw] = &[kw::TARGET, kw::TRAJEKTORI];

/// A version number that means: the one in force at [`Model::as_of`].
const IN_FORCE: u16 = u16::MAX;

fn lookup(model: &Model, element: ElementId, kw: Kw) -> Lookup<'_> {
    match model.field(element, kw) {
        None => Lookup::Absent,
        Some(f) if f.field.form == Form::Poisoned => Lookup::Poisoned,
        Some(f) => Lookup::Found(f),
    }
}

pub(crate) fn typed(model: &Model, id: IkuId, kw: Kw, version: u16) -> Lookup<'_> {
    let iku = model.iku(id);
    if iku.revised {
        let version = if version == IN_FORCE { model.version_at(iku.plan, model.as_of()) } else { version };
        let from = model.changes.partition_point(|c| c.0 < id);
        let to = model.changes.partition_point(|c| (c.0, c.1) <= (id, version));
        for (_, _, element) in model.changes.get(from..to).unwrap_or_default().iter().rev() {
            if let found @ (Lookup::Found(_) | Lookup::Poisoned) = lookup(model, *element, kw) {
                return found;
            }
        }
    }
    lookup(model, iku.element, kw)
}

pub(crate) fn iku_field(model: &Model, id: IkuId, kw: Kw, version: u16) -> Lookup<'_> {
    field(model, id, kw, version, STEPS)
}

/// How often a look-up may go from a part to its whole and on along its cascade: more levels there are not, and parts that
/// cascade from each other's wholes must not run in a circle.
const STEPS: u8 = 8;

fn field(model: &Model, id: IkuId, kw: Kw, version: u16, steps: u8) -> Lookup<'_> {
    let iku = model.iku(id);
    let owner = match iku.cascade {
        _ if OWN.contains(&kw) => id,
        Cascade::Own => id,
        Cascade::Direct if SHARED.contains(&kw) => iku.root,
        Cascade::Indirect if SHARED.contains(&kw) => iku.root,
        Cascade::Direct => iku.origin,
        Cascade::Indirect => id,
    };
    if iku.poisoned && (owner != id || inherits(iku.cascade, kw)) {
        return Lookup::Poisoned;
    }
    let inherited = if owner == id {
        Lookup::Absent
    } else {
        own_or_whole(model, owner, kw, version_of_owner(model, iku.plan, owner, version), steps)
    };
    match inherited {
        Lookup::Absent => own_or_whole(model, id, kw, version, steps),
        found => found,
    }
}

fn inherits(cascade: Cascade, kw: Kw) -> bool {
    match cascade {
        Cascade::Own => false,
        Cascade::Direct => !OWN.contains(&kw),
        Cascade::Indirect => SHARED.contains(&kw),
    }
}

/// Typed here, or what the IKU has of which this is a part.
fn own_or_whole(model: &Model, id: IkuId, kw: Kw, version: u16, steps: u8) -> Lookup<'_> {
    let own = typed(model, id, kw, version);
    match (own, model.iku(id).parent) {
        (Lookup::Absent, Some(whole)) if steps > 0 && !OWN.contains(&kw) && !SUB_OWN.contains(&kw) => {
            field(model, whole, kw, version, steps - 1)
        }
        _ => own,
    }
}

/// A child inherits from the version that was in force when its own was set.
fn version_of_owner(model: &Model, plan: PlanId, owner: IkuId, version: u16) -> u16 {
    let owner = model.iku(owner);
    if !owner.revised {
        return 0;
    }
    let version = if version == IN_FORCE { model.version_at(plan, model.as_of()) } else { version };
    match set_on(model, plan, version) {
        Some(day) => model.version_at(owner.plan, day.min(model.as_of())),
        None => model.version_at(owner.plan, model.as_of()),
    }
}

/// The day on which a version of a plan was set: of the revision, else of the agreement, else of the map's SK.
fn set_on(model: &Model, plan: PlanId, version: u16) -> Option<jiff::civil::Date> {
    if version > 0 {
        return model.versions(plan).iter().find(|v| v.1 == version).and_then(|v| v.2);
    }
    let element = model.plan(plan).element;
    let dated = |kw| model.fields(element, kw).find_map(|f| f.date());
    dated(kw::DITETAPKAN).or_else(|| dated(kw::SK))
}

fn title(model: &Model, element: ElementId) -> Lookup<'_> {
    match model.title(element) {
        Some(f) => Lookup::Found(f),
        None if model.element(element).broken => Lookup::Poisoned,
        None => Lookup::Absent,
    }
}

pub(crate) fn iku_title(model: &Model, id: IkuId) -> Lookup<'_> {
    let iku = model.iku(id);
    let own = title(model, iku.element);
    if iku.cascade != Cascade::Direct {
        return own;
    }
    if iku.poisoned {
        return Lookup::Poisoned;
    }
    match title(model, model.iku(iku.origin).element) {
        Lookup::Absent => own,
        found => found,
    }
}

pub(crate) fn ss_title(model: &Model, id: SsId) -> Lookup<'_> {
    let ss = model.ss(id);
    let own: Lookup<'_> = if ss.adopted { Lookup::Absent } else { title(model, ss.element) };
    if ss.cascade != Cascade::Direct && !ss.adopted {
        return own;
    }
    if ss.poisoned {
        return Lookup::Poisoned;
    }
    let origin: Lookup<'_> = title(model, model.ss(ss.origin).element);
    match origin {
        Lookup::Absent => own,
        found => found,
    }
}

impl<'m> FieldRef<'m> {
    /// The element of this very statement, where it has a block: `satuan indeks 1..5 { makna … }`.
    pub fn block(&self) -> Option<ElementId> {
        let holds = |e: &ElementId| {
            let head = self.model.element(*e).head;
            head.0 <= self.field.start && self.field.end <= head.1
        };
        self.model.children_of(self.element, self.field.kw).find(holds)
    }
}

/// Fields a direct child takes over and that an indirect child takes over too (seed 1866-1871).
pub const SHARED: &[Kw] = &[kw::SATUAN, kw::ASPEK_TARGET, kw::POLARISASI, kw::KONSOLIDASI, kw::LAPOR];
/// Fields that are the holder's own even under a direct cascade.
pub const OWN: &[Kw] = &[
    kw::VALIDITAS,
    kw::KENDALI,
    kw::PENANGGUNG_JAWAB,
    kw::WAJIB,
    kw::BUTUH,
    kw::DISEPAKATI,
    kw::CASCADE,
    kw::ABAIKAN,
    kw::KODE,
    kw::DAHULU,
    kw::MENDUKUNG,
    kw::BERSAMA,
];
