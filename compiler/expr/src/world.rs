//! The model as rules see it: things, sets, fields, and what is in doubt.

use crate::parts::Parts;
use crate::value::{Thing, Val};
use bsc_model::{
    Cascade, Counterparts, ElementId, Entity, FieldRef, Form, HolderId, IkuId, KindId, Lookup, Model, PlanId, PlanKind,
    SsId, Value,
};
use bsc_number::Number;
use bsc_schema::{Kind, kw};
use bsc_syntax::period::Period;
use hashbrown::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::OnceLock;

/// How a walk over a set ended.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Walk {
    /// All members were visited.
    All,
    /// The visitor had enough.
    Stopped,
    /// Members may be missing: something among them, or on the way to them, is faulty and has been reported.
    Doubtful,
}

/// What is done with each member of a set.
pub type Visit<'v, 'm> = dyn FnMut(Val<'m>) -> ControlFlow<()> + 'v;

/// Visits all; doubtful where said so.
pub(crate) fn visit<'m>(members: impl Iterator<Item = Thing>, doubtful: bool, f: &mut Visit<'_, 'm>) -> Walk {
    for member in members {
        if f(Val::Thing(member)).is_break() {
            return Walk::Stopped;
        }
    }
    if doubtful { Walk::Doubtful } else { Walk::All }
}

/// What the engine of scores knows and rules ask for; given by whoever runs the rules.
pub trait Figures: Sync {
    /// What was realised of an IKU up to a period of its year, consolidated, and whether nothing was left out. None where no
    /// figure can be known.
    fn realised(&self, iku: IkuId, until: Period) -> Option<(Number, bool)>;
}

/// A model, prepared for questions. Made once, then only read; small beside the model.
pub struct World<'m> {
    /// The model.
    pub model: &'m Model,
    /// Holders and years from whom a cascade that failed to resolve may have been meant to come.
    doubtful: HashSet<(HolderId, i16)>,
    /// The superior of some unit is unknown: nobody's subordinates are certain.
    pub(crate) tree_doubtful: bool,
    levels: Vec<ElementId>,
    perspectives: Vec<ElementId>,
    forbidden: Vec<Forbidden<'m>>,
    supporters: OnceLock<crate::derived::Supporters>,
    twins: OnceLock<HashMap<IkuId, Vec<IkuId>>>,
    registers: OnceLock<crate::derived::Registers>,
    carried: OnceLock<HashSet<IkuId>>,
    managers: OnceLock<HashMap<&'m str, HashSet<String>>>,
    peers: OnceLock<crate::derived::Peers>,
    deadlines: OnceLock<HashMap<HolderId, (i8, i8)>>,
    iku_parts: OnceLock<Parts>,
    figures: Option<Box<dyn Figures + 'm>>,
    before: Option<Box<Before<'m>>>,
    lost: OnceLock<crate::derived::Lost>,
}

/// The model before (`semula`), prepared too, and which of its things are still there.
pub(crate) struct Before<'m> {
    pub world: World<'m>,
    pub pairs: Counterparts,
}

impl<'m> World<'m> {
    /// Prepares a model. Linear in its IKU and SS.
    pub fn new(model: &'m Model) -> World<'m> {
        let mut doubtful = HashSet::new();
        let iku =
            model.all_iku().map(|i| model.iku(i)).filter(|i| i.poisoned && i.cascade != Cascade::Own).map(|i| i.plan);
        let ss = model.all_ss().map(|s| model.ss(s)).filter(|s| s.poisoned).map(|s| s.plan);
        let plans: HashSet<PlanId> = iku.chain(ss).collect();
        for plan in plans {
            let plan = model.plan(plan);
            for above in model.superiors(plan.holder) {
                if !doubtful.insert((above, plan.year)) {
                    break; // from here up it has been done, or will be by the one who came first
                }
            }
        }
        let tree_doubtful = model.holders().any(|h| model.holder(h).poisoned);
        let of_profile = |kw| model.profile().element.into_iter().flat_map(move |p| model.children_of(p, kw)).collect();
        World {
            model,
            doubtful,
            tree_doubtful,
            levels: of_profile(kw::LEVEL),
            perspectives: of_profile(kw::PERSPEKTIF),
            forbidden: forbidden(model),
            supporters: OnceLock::new(),
            twins: OnceLock::new(),
            registers: OnceLock::new(),
            carried: OnceLock::new(),
            managers: OnceLock::new(),
            peers: OnceLock::new(),
            deadlines: OnceLock::new(),
            iku_parts: OnceLock::new(),
            figures: None,
            before: None,
            lost: OnceLock::new(),
        }
    }

    /// With the model before; without it what was there is unknown.
    #[must_use]
    pub fn with_before(mut self, before: World<'m>) -> World<'m> {
        let pairs = Counterparts::new(self.model, before.model);
        self.before = Some(Box::new(Before { world: before, pairs }));
        self
    }

    pub(crate) fn before(&self) -> Option<&Before<'m>> {
        self.before.as_deref()
    }

    /// What is gone since; none without a model before.
    pub(crate) fn lost(&self) -> Option<&crate::derived::Lost> {
        self.before().map(|before| self.lost.get_or_init(|| crate::derived::Lost::find(self, before)))
    }

    /// The thing that a value is, and the world that knows it: this one, or that of the model before.
    pub(crate) fn owner(&self, value: &Val<'m>) -> Option<(&World<'m>, Thing)> {
        match value {
            Val::Past(thing) => self.before().map(|b| (&b.world, *thing)),
            value => value.as_thing().map(|thing| (self, thing)),
        }
    }

    /// With figures; without them what was realised is unknown.
    #[must_use]
    pub fn with_figures(mut self, figures: impl Figures + 'm) -> World<'m> {
        self.figures = Some(Box::new(figures));
        self
    }

    pub(crate) fn figures(&self) -> Option<&(dyn Figures + 'm)> {
        self.figures.as_deref()
    }

    /// The statement that makes a thing; none for what a profile lacks.
    pub(crate) fn element(&self, thing: Thing) -> Option<ElementId> {
        let model = self.model;
        Some(match thing {
            Thing::Holder(h) | Thing::Year(h, _) => model.holder(h).element,
            Thing::Plan(p) => model.plan(p).element,
            Thing::Ss(s) | Thing::Arrow(s, _) => model.ss(s).element,
            Thing::Iku(i) | Thing::Difference(i, _) | Thing::Change(i, _) => model.iku(i).element,
            Thing::Kind(k) => model.profile().kind_at(KindId(k))?.element,
            Thing::Level(l) => *self.levels.get(usize::from(l))?,
            Thing::Perspective(p) => *self.perspectives.get(usize::from(p))?,
            Thing::Element(e) | Thing::Correction(e, _) => e,
        })
    }

    /// Whether the profile forbids this quality to map owners, or to others; none where it depends on what is missing.
    pub(crate) fn is_forbidden(&self, owner: bool, validity: &str, control: Option<&str>) -> Option<bool> {
        let mut of_these =
            self.forbidden.iter().filter(|f| f.owner.is_none_or(|o| o == owner) && f.validity == validity).peekable();
        if of_these.peek().is_none() || control.is_some() {
            return Some(of_these.any(|f| f.control.is_none() || f.control == control));
        }
        of_these.any(|f| f.control.is_none()).then_some(true)
    }

    /// A cascade below this holder and year failed to resolve, so its IKU and SS may have more children than are known.
    pub(crate) fn children_doubtful(&self, plan: PlanId) -> bool {
        let plan = self.model.plan(plan);
        self.doubtful.contains(&(plan.holder, plan.year))
    }

    /// All IKU and sub-IKU in force: `indikator`.
    pub(crate) fn indicators(&self, f: &mut Visit<'_, 'm>) -> Walk {
        visit(self.model.all_iku().filter(|i| self.model.iku_in_force(*i)).map(Thing::Iku), false, f)
    }

    /// What a rule walks over: all things of a kind, in force at the day of the check, in the order of the model.
    pub fn all(&self, kind: Kind, f: &mut Visit<'_, 'm>) -> Walk {
        let model = self.model;
        let holders =
            |people: bool| model.holders().filter(move |h| model.holder(*h).person == people).map(Thing::Holder);
        let iku = |sub: bool| {
            model
                .all_iku()
                .filter(move |i| model.iku(*i).parent.is_some() == sub && model.iku_in_force(*i))
                .map(Thing::Iku)
        };
        let nth = |count: usize| 0..u8::try_from(count).unwrap_or(u8::MAX);
        match kind {
            Kind::Pemegang => visit(model.holders().map(Thing::Holder), false, f),
            Kind::Unit => visit(holders(false), false, f),
            Kind::Pegawai => visit(holders(true), false, f),
            Kind::Tahun => visit(model.holders().flat_map(|h| self.years_of(h)), false, f),
            Kind::Peta => {
                visit(model.plans().filter(|p| model.plan(*p).kind == PlanKind::Map).map(Thing::Plan), false, f)
            }
            Kind::Pk => visit(model.plans().filter(|p| self.agreement(*p) == *p).map(Thing::Plan), false, f),
            Kind::Ss => visit(model.all_ss().filter(|s| model.ss_in_force(*s)).map(Thing::Ss), false, f),
            Kind::Iku => visit(iku(false), false, f),
            Kind::Sub => visit(iku(true), false, f),
            Kind::Beda | Kind::Panah | Kind::Koreksi => Walk::All,
            Kind::Level => visit(nth(model.profile().levels.len()).map(Thing::Level), false, f),
            Kind::Perspektif => visit(nth(model.profile().perspectives.len()).map(Thing::Perspective), false, f),
            Kind::Jenis => visit((0u16..).take(model.profile().kinds.len()).map(Thing::Kind), false, f),
            kind => {
                let elements = (0..model.element_count()).map(ElementId);
                visit(
                    elements.filter(|e| model.element(*e).row.row().makes == Some(kind)).map(Thing::Element),
                    false,
                    f,
                )
            }
        }
    }

    pub(crate) fn years_of(&self, holder: HolderId) -> impl Iterator<Item = Thing> + use<'m> {
        let model = self.model;
        let element = model.holder(holder).element;
        let year_of = |kw| model.field(element, kw).and_then(|f| f.date()).map(|d| d.year());
        let (first, last) = (year_of(kw::MULAI).or_else(|| year_of(kw::CPNS)), year_of(kw::SAMPAI));
        let there = move |y: &i16| first.is_none_or(|f| f <= *y) && last.is_none_or(|l| *y <= l);
        model.years().iter().copied().filter(there).map(move |year| Thing::Year(holder, year))
    }

    /// The agreement that counts for a plan: of a map the one signed for it, or the map itself where none is written.
    pub(crate) fn agreement(&self, plan: PlanId) -> PlanId {
        let p = self.model.plan(plan);
        match p.kind {
            PlanKind::Agreement => plan,
            PlanKind::Map => self.model.find_plan(p.holder, p.year, PlanKind::Agreement).unwrap_or(plan),
        }
    }

    /// The plans whose contents an agreement holds: the map of its holder and year, and itself.
    pub(crate) fn parts(&self, plan: PlanId) -> impl Iterator<Item = PlanId> + use<> {
        let p = self.model.plan(plan);
        let first = p.kind == PlanKind::Agreement && p.complement == 0;
        let map = first.then(|| self.model.find_plan(p.holder, p.year, PlanKind::Map)).flatten();
        map.into_iter().chain([plan])
    }

    pub(crate) fn ss_in(&self, plan: PlanId) -> impl Iterator<Item = SsId> + use<'m> {
        let model = self.model;
        self.parts(plan).flat_map(move |p| model.ss_of(p)).filter(move |s| model.ss_in_force(*s))
    }

    pub(crate) fn iku_in(&self, plan: PlanId) -> impl Iterator<Item = IkuId> + use<'m> {
        let model = self.model;
        let counts = move |i: &IkuId| model.iku(*i).parent.is_none() && model.iku_in_force(*i);
        self.parts(plan).flat_map(move |p| model.iku_of(p)).filter(counts)
    }

    /// Whether a statement in this block has a fault in its head.
    pub(crate) fn broken_below(&self, element: ElementId) -> bool {
        self.model.children(element).any(|c| self.model.element(c).broken)
    }

    /// The arrows that an SS types.
    pub(crate) fn arrows(&self, ss: SsId) -> impl Iterator<Item = FieldRef<'m>> + use<'m> {
        self.model.fields(self.model.ss(ss).element, kw::MENDUKUNG)
    }

    pub(crate) fn arrow(&self, ss: SsId, item: u32) -> Option<FieldRef<'m>> {
        self.arrows(ss).find(|f| f.field.item == item)
    }

    /// What supports an SS by the arrows of the map.
    pub(crate) fn supporters(&self) -> &crate::derived::Supporters {
        self.supporters.get_or_init(|| crate::derived::Supporters::of(self))
    }

    /// What stands outside maps and agreements.
    pub(crate) fn registers(&self) -> &crate::derived::Registers {
        self.registers.get_or_init(|| crate::derived::Registers::of(self))
    }

    /// What the managers of units are called, by role.
    pub(crate) fn managers(&self) -> &HashMap<&'m str, HashSet<String>> {
        self.managers.get_or_init(|| crate::derived::all_managers(self))
    }

    /// Later IKU of the same agreement that say the same.
    pub(crate) fn twins(&self, iku: IkuId) -> &[IkuId] {
        let all = self.twins.get_or_init(|| crate::derived::twins(self));
        all.get(&iku).map_or(&[], Vec::as_slice)
    }

    /// The IKU with whom others must share theirs.
    pub(crate) fn peers(&self) -> &crate::derived::Peers {
        self.peers.get_or_init(|| crate::derived::Peers::new(self))
    }

    /// The IKU by what rules ask of them first.
    pub(crate) fn iku_parts(&self) -> &Parts {
        self.iku_parts.get_or_init(|| Parts::new(self.model))
    }

    /// The last day of a year by which those directly below a holder have to set map or agreement: month, day.
    pub(crate) fn deadline_below(&self, holder: HolderId) -> Option<(i8, i8)> {
        let all = self.deadlines.get_or_init(|| {
            let mut latest: HashMap<HolderId, (i8, i8)> = HashMap::new();
            for below in self.model.holders() {
                let kind = self.model.kind(below);
                let due = kind.and_then(|k| if k.owner { k.map_deadline.max(k.pk_deadline) } else { k.pk_deadline });
                if let (Some(above), Some(due)) = (self.model.holder(below).superior, due) {
                    let so_far = latest.entry(above).or_insert(due);
                    *so_far = due.max(*so_far);
                }
            }
            latest
        });
        all.get(&holder).copied()
    }

    /// Whether an activity of an employee target sheet (`skp`) names an IKU or one of its sub-IKU.
    pub(crate) fn is_carried(&self, iku: IkuId) -> bool {
        let model = self.model;
        let all = self.carried.get_or_init(|| {
            let blocks = model.plans().map(|p| model.plan(p).element);
            let blocks = blocks.flat_map(|e| std::iter::once(e).chain(model.children_of(e, kw::REVISI)));
            let named = blocks.flat_map(|e| model.fields(e, kw::SKP)).filter_map(|f| model.target_of(&f));
            let iku = named.filter_map(|what| if let Entity::Iku(i) = what { Some(i) } else { None });
            iku.flat_map(|i| std::iter::once(i).chain(model.iku(i).parent)).collect()
        });
        all.contains(&iku)
    }

    /// What a field says, as a value of the type that its attribute has.
    pub(crate) fn value_of(&self, field: FieldRef<'m>, number: bool) -> Val<'m> {
        match field.value() {
            Value::Number(n) | Value::Percent(n) | Value::Money(n) => Val::Number(n),
            Value::Word if number => Val::number(self.model.unit_within(field.element).number(&field).ok()),
            Value::Word | Value::Path | Value::Expr => Val::word(field.source()),
            Value::Text => Val::Text(field.text()),
            Value::Date(d) => Val::Date(d),
            Value::Period(p) => Val::Period(p),
            Value::MonthDay(..) => Val::word(field.source()),
            Value::Flag => Val::Bool(true),
            Value::NotAvailable | Value::Poisoned => Val::Unknown,
        }
    }

    /// The thing of this kind that a reference means.
    pub(crate) fn referred(&self, field: FieldRef<'m>, kind: Kind) -> Val<'m> {
        let profile = self.model.profile();
        let place = |at: Option<usize>| at.and_then(|at| u8::try_from(at).ok());
        let name = field.source();
        let found = match (field.field.form, kind) {
            (Form::Path, Kind::Jenis) => profile.kind(name).map(|k| Thing::Kind(k.0)),
            (Form::Path, Kind::Level) => place(profile.levels.iter().position(|l| l.name == name)).map(Thing::Level),
            (Form::Path, Kind::Perspektif) => profile.perspective(name).map(Thing::Perspective),
            (Form::Path, _) => self.model.target_of(&field).and_then(|e| thing_of(e, kind)),
            _ => None,
        };
        found.map_or(Val::Unknown, Val::Thing)
    }
}

/// A line of `larangan_iku`: for whom, which validity, and which control where not any.
struct Forbidden<'m> {
    owner: Option<bool>,
    validity: &'m str,
    control: Option<&'m str>,
}

fn forbidden(model: &Model) -> Vec<Forbidden<'_>> {
    let mut all = Vec::new();
    let lists = model.profile().element.into_iter().flat_map(|p| model.children_of(p, kw::LARANGAN_IKU));
    for list in lists {
        let owner = model.field(list, kw::LARANGAN_IKU).map(|f| f.source() == "pemilik_peta");
        for f in model.fields(list, kw::SENDIRI) {
            if f.field.slot == HEAD_SLOT {
                all.push(Forbidden { owner, validity: f.source(), control: None });
            } else if let Some(last) = all.last_mut() {
                last.control = Some(f.source());
            }
        }
    }
    all
}

/// The slot of a word in keyword position that is the user's own.
const HEAD_SLOT: u8 = u8::MAX;

/// The thing that an entity is, where it is of this kind.
fn thing_of(entity: Entity, kind: Kind) -> Option<Thing> {
    match (entity, kind) {
        (Entity::Holder(h), Kind::Pemegang | Kind::Unit | Kind::Pegawai) => Some(Thing::Holder(h)),
        (Entity::Plan(p), Kind::Peta | Kind::Pk) => Some(Thing::Plan(p)),
        (Entity::Ss(s), Kind::Ss) => Some(Thing::Ss(s)),
        (Entity::Iku(i), Kind::Iku | Kind::Sub) => Some(Thing::Iku(i)),
        (Entity::Element(e), _) => Some(Thing::Element(e)),
        _ => None,
    }
}

/// A value that may be absent or poisoned.
pub(crate) fn looked_up<'m>(lookup: Lookup<'m>, found: impl FnOnce(FieldRef<'m>) -> Val<'m>) -> Val<'m> {
    match lookup {
        Lookup::Found(field) => found(field),
        Lookup::Absent => Val::Absent,
        Lookup::Poisoned => Val::Unknown,
    }
}
