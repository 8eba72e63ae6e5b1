//! What a model is made of: units and people, plans, SS, IKU, results.

use crate::ElementId;
use crate::profile::KindId;
use bsc_syntax::period::Period;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);
        impl $name {
            pub(crate) fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}
id!(
    /// A unit or a person. In the order of the tree of `atasan`, depth first, siblings by id.
    HolderId
);
id!(
    /// A map or an agreement (PK) of a holder and a year. By holder, year, map first.
    PlanId
);
id!(
    /// A strategic objective (SS) of a map, or one adopted in a PK. By plan, in the order of the source.
    SsId
);
id!(
    /// An indicator (IKU) or sub-IKU. By plan, in the order of the source, a sub-IKU behind its IKU.
    IkuId
);

/// A unit (`unit`) or a person (`pegawai`).
#[derive(Clone, Debug)]
pub struct Holder {
    /// Its statement.
    pub element: ElementId,
    /// A `pegawai`.
    pub person: bool,
    /// Its kind; none where it is missing or unknown.
    pub kind: Option<KindId>,
    /// The direct superior; none at the top, or where it could not be resolved.
    pub superior: Option<HolderId>,
    /// Its superior was named but could not be resolved, or it stands on a cycle: ask nothing of its line.
    pub poisoned: bool,
}

/// What a plan is.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PlanKind {
    /// `peta`
    Map,
    /// `pk`
    Agreement,
}

/// A map or an agreement.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its statement.
    pub element: ElementId,
    /// Whose it is.
    pub holder: HolderId,
    /// The year.
    pub year: i16,
    /// Map or agreement.
    pub kind: PlanKind,
    /// 0, or the number of the complement (`komplemen N`).
    pub complement: u16,
    pub(crate) ss: (u32, u32),
    pub(crate) iku: (u32, u32),
}

/// How an element came from the superior.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Cascade {
    /// The unit's own.
    Own,
    /// Taken over whole.
    Direct,
    /// Taken over in part, the target shared out.
    Indirect,
}

/// A strategic objective.
#[derive(Clone, Debug)]
pub struct Ss {
    /// Its statement.
    pub element: ElementId,
    /// The map or PK that holds it.
    pub plan: PlanId,
    /// Index of its perspective in the profile; none in a PK, or where unknown.
    pub perspective: Option<u8>,
    /// How it came from above.
    pub cascade: Cascade,
    /// `ss dari X` in a PK: adopted, no cascade.
    pub adopted: bool,
    /// Where it came from: source of the cascade, or what was adopted.
    pub source: Option<SsId>,
    /// Far end of unbroken direct links; itself where it came from nowhere.
    pub origin: SsId,
    /// Its source was named but could not be resolved, or it is on a cycle.
    pub poisoned: bool,
    /// First and last version (number of the `revisi`, 0 the first) that holds it.
    pub versions: (u16, u16),
    /// Its number in the plan, from 1: `S1`.
    pub number: u32,
    pub(crate) iku: (u32, u32),
}

/// An indicator, or a sub-IKU.
#[derive(Clone, Debug)]
pub struct Iku {
    /// Its statement.
    pub element: ElementId,
    /// The map or PK that holds it.
    pub plan: PlanId,
    /// The SS it measures; none under `tugas`.
    pub ss: Option<SsId>,
    /// For a sub-IKU: its IKU.
    pub parent: Option<IkuId>,
    /// How it came from above.
    pub cascade: Cascade,
    /// Source of the cascade, one step.
    pub source: Option<IkuId>,
    /// `asal`: far end of unbroken direct links; itself where it is not direct.
    pub origin: IkuId,
    /// `pangkal`: far end over direct and indirect links.
    pub root: IkuId,
    /// Its source was named but could not be resolved, or it is on a cycle: inherited fields are poisoned.
    pub poisoned: bool,
    /// A `revisi` changes fields of it.
    pub revised: bool,
    /// First and last version (number of the `revisi`, 0 the first) that holds it.
    pub versions: (u16, u16),
    /// Its number in its SS, task or IKU, from 1: `S1.1`.
    pub number: u32,
}

/// Anything a reference can mean.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Entity {
    /// A unit or person.
    Holder(HolderId),
    /// A map or PK.
    Plan(PlanId),
    /// An SS.
    Ss(SsId),
    /// An IKU or sub-IKU.
    Iku(IkuId),
    /// Any other element.
    Element(ElementId),
}

/// A reported result: one line of a `realisasi`, or of its `koreksi`.
#[derive(Copy, Clone, Debug)]
pub struct Observation {
    /// Of what.
    pub iku: IkuId,
    /// For which period.
    pub period: Period,
    /// The line; of a correction the `realisasi` around it.
    pub element: ElementId,
    /// Number of the `koreksi` in its `realisasi`.
    pub item: u32,
    /// It stands in a later correction (`koreksi`) and replaces what was reported.
    pub correction: bool,
}

// What an id of another model gives: nothing in it can be asked further.

impl Holder {
    pub(crate) const NONE: Holder =
        Holder { element: ElementId(u32::MAX), person: false, kind: None, superior: None, poisoned: true };
}

impl Plan {
    pub(crate) const NONE: Plan = Plan {
        element: ElementId(u32::MAX),
        holder: HolderId(u32::MAX),
        year: 0,
        kind: PlanKind::Map,
        complement: 0,
        ss: (0, 0),
        iku: (0, 0),
    };
}

impl Ss {
    pub(crate) const NONE: Ss = Ss {
        element: ElementId(u32::MAX),
        plan: PlanId(u32::MAX),
        perspective: None,
        cascade: Cascade::Own,
        adopted: false,
        source: None,
        origin: SsId(u32::MAX),
        poisoned: true,
        versions: (0, u16::MAX),
        number: 0,
        iku: (0, 0),
    };
}

impl Iku {
    pub(crate) const NONE: Iku = Iku {
        element: ElementId(u32::MAX),
        plan: PlanId(u32::MAX),
        ss: None,
        parent: None,
        cascade: Cascade::Own,
        source: None,
        origin: IkuId(u32::MAX),
        root: IkuId(u32::MAX),
        poisoned: true,
        revised: false,
        versions: (0, u16::MAX),
        number: 0,
    };
}
