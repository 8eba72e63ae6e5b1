//! The resolved model and what can be asked of it.

use crate::entities::{Entity, Holder, HolderId, Iku, IkuId, Observation, Plan, PlanId, PlanKind, Ss, SsId};
use crate::graph::Links;
use crate::names::Names;
use crate::profile::{Kind, Perspective, Profile};
use crate::{Element, ElementId, Field, FieldRef, Form, Lookup};
use bsc_diagnostics::{Files, Span};
use bsc_schema::Kw;
use jiff::civil::Date;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// All plans of a project, resolved. Made by [`crate::resolve`]; never changes.
#[derive(Debug)]
pub struct Model {
    pub(crate) files: Arc<Files>,
    pub(crate) as_of: Date,
    pub(crate) elements: Vec<Element>,
    pub(crate) fields: Vec<Field>,
    pub(crate) profile: Profile,
    /// Top-level statements that are no plans: profiles, scales, rules, legal sources.
    pub(crate) library: Vec<ElementId>,
    pub(crate) holders: Vec<Holder>,
    pub(crate) plans: Vec<Plan>,
    pub(crate) ss: Vec<Ss>,
    pub(crate) iku: Vec<Iku>,
    pub(crate) names: Names,
    pub(crate) links: Links,
    /// Sorted by IKU, then period.
    pub(crate) observations: Vec<Observation>,
    /// Elements of `ubah` that change an IKU: by IKU, then version.
    pub(crate) changes: Vec<(IkuId, u16, ElementId)>,
    /// Versions of plans: plan, number, date, element; sorted.
    pub(crate) versions: Vec<(PlanId, u16, Option<Date>, ElementId)>,
    /// Years that have a map or a PK, ascending.
    pub(crate) years: Vec<i16>,
}

fn range(r: (u32, u32)) -> Range<u32> {
    r.0..r.1
}

impl Model {
    /// The files of the project and of the stdlib.
    pub fn files(&self) -> &Arc<Files> {
        &self.files
    }
    /// The day at which the plan is judged.
    pub fn as_of(&self) -> Date {
        self.as_of
    }
    /// Judges the plan at another day.
    pub fn set_as_of(&mut self, day: Date) {
        self.as_of = day;
    }
    /// The profile in force.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }
    /// Years that have a map or a PK, ascending.
    pub fn years(&self) -> &[i16] {
        &self.years
    }

    // Elements and their fields

    /// An element.
    pub fn element(&self, id: ElementId) -> &Element {
        self.elements.get(id.0 as usize).unwrap_or(&Element::NONE)
    }
    /// Number of elements; their ids are `0..n`.
    pub fn element_count(&self) -> u32 {
        self.elements.len() as u32
    }
    /// Top-level elements, in the order of files and places.
    pub fn roots(&self) -> impl Iterator<Item = ElementId> + '_ {
        let mut next = 0;
        std::iter::from_fn(move || {
            let element = self.elements.get(next as usize)?;
            let id = ElementId(next);
            next = element.end;
            Some(id)
        })
    }
    /// Children of an element, in the order of the source.
    pub fn children(&self, id: ElementId) -> impl Iterator<Item = ElementId> + '_ {
        let end = self.element(id).end;
        let mut next = id.0 + 1;
        std::iter::from_fn(move || {
            if next >= end {
                return None;
            }
            let child = ElementId(next);
            next = self.elements.get(next as usize)?.end;
            Some(child)
        })
    }
    /// Children with this keyword.
    pub fn children_of(&self, id: ElementId, kw: Kw) -> impl Iterator<Item = ElementId> + '_ {
        self.children(id).filter(move |c| self.element(*c).kw == kw)
    }
    /// The name an element declares; empty where it declares none.
    pub fn name(&self, id: ElementId) -> &str {
        let e = self.element(id);
        self.files.slice(Span { file: e.file, start: e.name.0, end: e.name.1 })
    }
    /// All fields of an element: its own arguments first, then those of its plain children.
    pub fn all_fields(&self, id: ElementId) -> &[Field] {
        let (first, count) = self.element(id).fields;
        self.fields.get(first as usize..(first + count) as usize).unwrap_or_default()
    }
    /// The fields of one keyword on an element: own arguments where the keyword is its own.
    pub fn fields(&self, id: ElementId, kw: Kw) -> impl Iterator<Item = FieldRef<'_>> {
        self.all_fields(id).iter().filter(move |f| f.kw == kw).map(move |field| FieldRef {
            model: self,
            element: id,
            field,
        })
    }
    /// The first value of a keyword on an element: item 0, first slot typed.
    pub fn field(&self, id: ElementId, kw: Kw) -> Option<FieldRef<'_>> {
        self.fields(id, kw).next()
    }
    /// The value of one slot of the first statement with this keyword.
    pub fn slot(&self, id: ElementId, kw: Kw, slot: u8) -> Option<FieldRef<'_>> {
        // a repeated statement with a block counts on from the one before
        let mut fields = self.fields(id, kw).peekable();
        let item = fields.peek()?.field.item;
        fields.find(|f| f.field.slot == slot && f.field.item == item)
    }
    /// The title in quotes behind a name: `unit setjen "Sekretariat Jenderal"`. None where there is none.
    pub fn title(&self, id: ElementId) -> Option<FieldRef<'_>> {
        let kw = self.element(id).kw;
        self.fields(id, kw).find(|f| f.field.form == Form::Text)
    }

    /// Top-level statements that are no plans: profiles, scales, rules, legal sources.
    pub fn library(&self) -> &[ElementId] {
        &self.library
    }

    // Units and people

    /// All units and people: depth first down the tree of `atasan`, siblings by id.
    pub fn holders(&self) -> impl ExactSizeIterator<Item = HolderId> + use<> {
        (0..self.holders.len() as u32).map(HolderId)
    }
    /// A unit or person.
    pub fn holder(&self, id: HolderId) -> &Holder {
        self.holders.get(id.at()).unwrap_or(&Holder::NONE)
    }
    /// The id typed in the source: `setjen`.
    pub fn holder_name(&self, id: HolderId) -> &str {
        self.name(self.holder(id).element)
    }
    /// The title, or the id where there is none.
    pub fn holder_title(&self, id: HolderId) -> Cow<'_, str> {
        let element = self.holder(id).element;
        self.title(element).map_or(Cow::Borrowed(self.name(element)), |t| t.text())
    }
    /// By its id.
    pub fn find_holder(&self, name: &str) -> Option<HolderId> {
        self.names.holder(self, name)
    }
    /// Its kind in the profile.
    pub fn kind(&self, id: HolderId) -> Option<&Kind> {
        self.holder(id).kind.and_then(|k| self.profile.kind_at(k))
    }
    /// It owns a strategy map, by its kind. None where the kind is unknown.
    pub fn owns_map(&self, id: HolderId) -> Option<bool> {
        self.kind(id).map(|k| k.owner)
    }
    /// The line of superiors, the direct one first. Ends before a cycle.
    pub fn superiors(&self, id: HolderId) -> impl Iterator<Item = HolderId> + '_ {
        let mut next = if self.holder(id).poisoned { None } else { self.holder(id).superior };
        std::iter::from_fn(move || {
            let current = next?;
            let holder = self.holder(current);
            next = if holder.poisoned { None } else { holder.superior };
            Some(current)
        })
    }
    /// Direct subordinates, by id.
    pub fn subordinates(&self, id: HolderId) -> impl ExactSizeIterator<Item = HolderId> + Clone + '_ {
        self.links.holders.below(id.0).map(HolderId)
    }

    // Plans

    /// All maps and agreements.
    pub fn plans(&self) -> impl ExactSizeIterator<Item = PlanId> + use<> {
        (0..self.plans.len() as u32).map(PlanId)
    }
    /// A map or agreement.
    pub fn plan(&self, id: PlanId) -> &Plan {
        self.plans.get(id.at()).unwrap_or(&Plan::NONE)
    }
    /// The map, or the first agreement, of a holder and year.
    pub fn find_plan(&self, holder: HolderId, year: i16, kind: PlanKind) -> Option<PlanId> {
        let key = (holder, year, kind);
        let at = self.plans.partition_point(|p| (p.holder, p.year, p.kind) < key);
        self.plans.get(at).filter(|p| (p.holder, p.year, p.kind) == key).map(|_| PlanId(at as u32))
    }
    /// All plans of a holder, by year, the map first.
    pub fn plans_of(&self, holder: HolderId) -> impl Iterator<Item = PlanId> + use<> {
        let from = self.plans.partition_point(|p| p.holder < holder) as u32;
        let to = self.plans.partition_point(|p| p.holder <= holder) as u32;
        (from..to).map(PlanId)
    }
    /// The SS of a plan, those of later versions too, in the order of the source.
    pub fn ss_of(&self, plan: PlanId) -> impl ExactSizeIterator<Item = SsId> + use<> {
        range(self.plan(plan).ss).map(SsId)
    }
    /// The IKU and sub-IKU of a plan, those of later versions too, in the order of the source.
    pub fn iku_of(&self, plan: PlanId) -> impl ExactSizeIterator<Item = IkuId> + use<> {
        range(self.plan(plan).iku).map(IkuId)
    }
    /// The IKU of an SS, with their sub-IKU, in the order of the source.
    pub fn iku_of_ss(&self, ss: SsId) -> impl ExactSizeIterator<Item = IkuId> + use<> {
        range(self.ss(ss).iku).map(IkuId)
    }
    /// The versions of a plan: number, date, statement; the first version (0) is not listed. A map without revisions of its own
    /// has those of its holder's agreement, which name what stands in the map.
    pub fn versions(&self, plan: PlanId) -> &[(PlanId, u16, Option<Date>, ElementId)] {
        let of = |plan| {
            let from = self.versions.partition_point(|v| v.0 < plan);
            let to = self.versions.partition_point(|v| v.0 <= plan);
            self.versions.get(from..to).unwrap_or_default()
        };
        match (of(plan), self.plan(plan)) {
            ([], Plan { kind: PlanKind::Map, holder, year, .. }) if !self.versions.is_empty() => {
                self.find_plan(*holder, *year, PlanKind::Agreement).map(of).unwrap_or_default()
            }
            (own, _) => own,
        }
    }
    /// The version of a plan in force on a day.
    pub fn version_at(&self, plan: PlanId, day: Date) -> u16 {
        let dated = self.versions(plan).iter().filter(|v| v.2.is_some_and(|d| d <= day));
        dated.map(|v| v.1).max().unwrap_or(0)
    }
    /// The perspective of an SS.
    pub fn perspective(&self, ss: SsId) -> Option<&Perspective> {
        self.ss(ss).perspective.and_then(|p| self.profile.perspectives.get(usize::from(p)))
    }

    // SS and IKU

    /// All SS.
    pub fn all_ss(&self) -> impl ExactSizeIterator<Item = SsId> + use<> {
        (0..self.ss.len() as u32).map(SsId)
    }
    /// All IKU and sub-IKU.
    pub fn all_iku(&self) -> impl ExactSizeIterator<Item = IkuId> + use<> {
        (0..self.iku.len() as u32).map(IkuId)
    }
    /// An SS.
    pub fn ss(&self, id: SsId) -> &Ss {
        self.ss.get(id.at()).unwrap_or(&Ss::NONE)
    }
    /// An IKU or sub-IKU.
    pub fn iku(&self, id: IkuId) -> &Iku {
        self.iku.get(id.at()).unwrap_or(&Iku::NONE)
    }
    /// Who holds an IKU.
    pub fn iku_holder(&self, id: IkuId) -> HolderId {
        self.plan(self.iku(id).plan).holder
    }
    /// Who holds an SS.
    pub fn ss_holder(&self, id: SsId) -> HolderId {
        self.plan(self.ss(id).plan).holder
    }
    /// The year of an IKU.
    pub fn iku_year(&self, id: IkuId) -> i16 {
        self.plan(self.iku(id).plan).year
    }
    /// It belongs to the version in force at [`Model::as_of`].
    pub fn iku_in_force(&self, id: IkuId) -> bool {
        let iku = self.iku(id);
        self.in_force(iku.plan, iku.versions)
    }
    /// It belongs to the version in force at [`Model::as_of`].
    pub fn ss_in_force(&self, id: SsId) -> bool {
        let ss = self.ss(id);
        self.in_force(ss.plan, ss.versions)
    }
    fn in_force(&self, plan: PlanId, versions: (u16, u16)) -> bool {
        if versions == (0, u16::MAX) {
            return true;
        }
        let now = self.version_at(plan, self.as_of);
        versions.0 <= now && now <= versions.1
    }
    /// Sub-IKU of an IKU, in the order of the source.
    pub fn subs(&self, id: IkuId) -> impl Iterator<Item = IkuId> + '_ {
        let is_sub = move |i: &IkuId| self.iku.get(i.at()).is_some_and(|s| s.parent == Some(id));
        (id.0 + 1..).map(IkuId).take_while(is_sub)
    }
    /// The IKU that cascade from this one, one step, by their id.
    pub fn taken_by(&self, id: IkuId) -> impl ExactSizeIterator<Item = IkuId> + Clone + '_ {
        self.links.iku.below(id.0).map(IkuId)
    }
    /// The SS that cascade from this one or adopt it, one step, by their id.
    pub fn ss_taken_by(&self, id: SsId) -> impl ExactSizeIterator<Item = SsId> + Clone + '_ {
        self.links.ss.below(id.0).map(SsId)
    }
    /// An IKU or sub-IKU by holder, year and name; a sub-IKU is `kesepakatan.batas_laut`.
    pub fn find_iku(&self, holder: HolderId, year: i16, name: &str) -> Option<IkuId> {
        match self.names.element(self, holder, year, name)? {
            Entity::Iku(i) => Some(i),
            _ => None,
        }
    }
    /// An SS by holder, year and name.
    pub fn find_ss(&self, holder: HolderId, year: i16, name: &str) -> Option<SsId> {
        match self.names.element(self, holder, year, name)? {
            Entity::Ss(s) => Some(s),
            _ => None,
        }
    }
    /// The id of an IKU in its plan; a sub-IKU behind its IKU: `kesepakatan.batas_laut`.
    pub fn iku_path(&self, id: IkuId) -> Cow<'_, str> {
        let iku = self.iku(id);
        let name = self.name(iku.element);
        match iku.parent {
            Some(whole) => Cow::Owned(format!("{}.{name}", self.name(self.iku(whole).element))),
            None => Cow::Borrowed(name),
        }
    }
    /// What a reference typed in a field means; none where it names nothing (which has been reported).
    pub fn target_of(&self, field: &FieldRef<'_>) -> Option<Entity> {
        crate::refs::target_of(self, field)
    }
    /// The same IKU a year before: same holder and id, or what `dahulu` names.
    pub fn last_year(&self, id: IkuId) -> Option<IkuId> {
        crate::refs::last_year(self, id)
    }
    /// What was reported of an IKU, by period, corrections behind what they correct.
    pub fn observations(&self, id: IkuId) -> &[Observation] {
        let from = self.observations.partition_point(|o| o.iku < id);
        let to = self.observations.partition_point(|o| o.iku <= id);
        self.observations.get(from..to).unwrap_or_default()
    }

    /// A field of an IKU as it counts: the source's where the regulation wants it equal, else its own;
    /// of the version in force at [`Model::as_of`].
    pub fn iku_field(&self, id: IkuId, kw: Kw) -> Lookup<'_> {
        crate::inherit::iku_field(self, id, kw, u16::MAX)
    }
    /// The same in a given version of the plan of the IKU that types it.
    pub fn iku_field_in(&self, id: IkuId, kw: Kw, version: u16) -> Lookup<'_> {
        crate::inherit::iku_field(self, id, kw, version)
    }
    /// A field typed on the IKU itself, whatever it inherits, of the version in force.
    pub fn typed_field(&self, id: IkuId, kw: Kw) -> Lookup<'_> {
        crate::inherit::typed(self, id, kw, u16::MAX)
    }
    /// The same of a given version of its plan.
    pub fn typed_field_in(&self, id: IkuId, kw: Kw, version: u16) -> Lookup<'_> {
        crate::inherit::typed(self, id, kw, version)
    }
    /// The element that holds the statement in force of a field, and so all its items: see [`Model::fields`].
    pub fn iku_fields(&self, id: IkuId, kw: Kw) -> Vec<FieldRef<'_>> {
        match self.iku_field(id, kw) {
            Lookup::Found(f) => self.fields(f.element, kw).collect(),
            _ => Vec::new(),
        }
    }
    /// The name of an IKU as it counts (a direct child has its origin's).
    pub fn iku_title(&self, id: IkuId) -> Lookup<'_> {
        crate::inherit::iku_title(self, id)
    }
    /// The sentence of an SS as it counts (a direct child, or one adopted, has its origin's).
    pub fn ss_title(&self, id: SsId) -> Lookup<'_> {
        crate::inherit::ss_title(self, id)
    }
    /// The name, or the id where there is none.
    pub fn iku_label(&self, id: IkuId) -> Cow<'_, str> {
        match self.iku_title(id) {
            Lookup::Found(f) => f.text(),
            _ => Cow::Borrowed(self.name(self.iku(id).element)),
        }
    }
    /// The sentence, or the id where there is none.
    pub fn ss_label(&self, id: SsId) -> Cow<'_, str> {
        match self.ss_title(id) {
            Lookup::Found(f) => f.text(),
            _ => Cow::Borrowed(self.name(self.ss(id).element)),
        }
    }
    /// The word of a closed-set field (`polarisasi`), as it counts.
    pub fn iku_word(&self, id: IkuId, kw: Kw) -> Option<&str> {
        self.iku_field(id, kw).found().filter(|f| f.field.form == Form::Word).map(|f| f.source())
    }
    /// `SS` by code `S1`, IKU `S1.1-CP`, sub-IKU `S1.1.1`: computed from order, perspective and cascade.
    pub fn iku_code(&self, id: IkuId) -> String {
        crate::codes::iku_code(self, id)
    }
    /// `S1`.
    pub fn ss_code(&self, id: SsId) -> String {
        crate::codes::ss_code(self, id)
    }
    /// Kind of cascading by the root of the chain: `CP`, `C`, `N` (seed 1940-1942).
    pub fn cascading_kind(&self, id: IkuId) -> &'static str {
        crate::codes::cascading_kind(self, id)
    }
    /// `kedalaman_direct`: steps of `atasan` from the holder to the origin's holder; a skipped level is no step.
    /// None where the origin's holder is not on the line of superiors.
    pub fn direct_depth(&self, id: IkuId) -> Option<u32> {
        let from = self.iku_holder(id);
        let to = self.iku_holder(self.iku(id).origin);
        self.steps(from, to)
    }
    /// Steps of `atasan` from one holder up to another; 0 for the same; none where it is not above.
    pub fn steps(&self, from: HolderId, to: HolderId) -> Option<u32> {
        if from == to {
            return Some(0);
        }
        let above = self.superiors(from).position(|h| h == to)?;
        u32::try_from(above + 1).ok()
    }
}
