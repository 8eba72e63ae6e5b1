//! What is typed as a figure of an IKU, and what it is worth: the one reader of targets and reports, for scores and rules alike.

use crate::consolidation::Part;
use crate::{Cascade, ElementId, FieldRef, IkuId, Model, Observation, Profile, Scale, Value};
use bsc_number::Number;
use bsc_schema::kw;

/// How figures are written: in percent, or as predicates of a scale.
#[derive(Copy, Clone)]
pub struct Unit<'m> {
    /// A quotient counts in percent (`satuan persen`).
    pub percent: bool,
    predicates: Predicates<'m>,
}

#[derive(Copy, Clone)]
enum Predicates<'m> {
    /// Of the scale that the unit names; none where it names none.
    Of(Option<&'m Scale>),
    /// No unit is typed there: of the one scale that knows the word.
    Any(&'m Profile),
}

/// Why a typed figure is worth nothing.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Unread {
    /// `n/a` is typed.
    NotAvailable,
    /// A word that is no predicate of the scale.
    UnknownPredicate,
    /// It is no figure; that has been reported.
    Broken,
}

/// What a line of a report says of its IKU.
pub enum Reported<'m> {
    /// A value, perhaps with its denominator: where it stands, and what it is worth.
    Value(FieldRef<'m>, Result<Part, Unread>),
    /// Raw data for the formula of the IKU; empty where the line says nothing at all.
    Raw(Vec<(&'m str, FieldRef<'m>)>),
}

impl<'m> Unit<'m> {
    /// The scale that the unit names.
    pub fn scale(&self) -> Option<&'m Scale> {
        match self.predicates {
            Predicates::Of(scale) => scale,
            Predicates::Any(_) => None,
        }
    }

    /// The number of a value: as typed, or of a predicate by its scale.
    ///
    /// # Errors
    /// See [`Unread`].
    pub fn number(&self, value: &FieldRef<'_>) -> Result<Number, Unread> {
        match value.value() {
            Value::Number(n) | Value::Percent(n) | Value::Money(n) => Ok(n),
            Value::Word => self.predicate(value.source()).ok_or(Unread::UnknownPredicate),
            Value::NotAvailable => Err(Unread::NotAvailable),
            _ => Err(Unread::Broken),
        }
    }

    /// A value with its denominator, where it has one: `8 dari 10`.
    ///
    /// # Errors
    /// See [`Unread`].
    pub fn part(&self, value: &FieldRef<'_>, bottom: Option<FieldRef<'_>>) -> Result<Part, Unread> {
        let top = self.number(value)?;
        let Some(bottom) = bottom else { return Ok(Part::value(top)) };
        let bottom = bottom.number().ok_or(Unread::Broken)?;
        Ok(Part::ratio(top, bottom, self.percent))
    }

    /// The number of a predicate.
    pub fn predicate(&self, word: &str) -> Option<Number> {
        match self.predicates {
            Predicates::Of(scale) => scale?.value(word),
            Predicates::Any(profile) => {
                let mut known = profile.scales.iter().filter_map(|s| s.value(word));
                known.next().filter(|_| known.next().is_none())
            }
        }
    }
}

impl Model {
    /// The unit of the figures of an IKU.
    pub fn unit(&self, iku: IkuId) -> Unit<'_> {
        let field = self.iku_field(iku, kw::SATUAN).found();
        let word = field.filter(|f| matches!(f.value(), Value::Word | Value::Path)).map(|f| f.source());
        self.unit_named(word)
    }

    /// The unit typed in a block; where none is, it may be inherited, and a predicate says by itself what it is.
    pub fn unit_within(&self, element: ElementId) -> Unit<'_> {
        match self.field(element, kw::SATUAN) {
            Some(field) if self.profile().scale(field.source()).is_some() => self.unit_named(Some(field.source())),
            _ => Unit { percent: false, predicates: Predicates::Any(self.profile()) },
        }
    }

    fn unit_named(&self, word: Option<&str>) -> Unit<'_> {
        let scale = word.and_then(|w| self.profile().scale(w));
        Unit { percent: word == Some("persen"), predicates: Predicates::Of(scale) }
    }

    /// What is reported of an IKU, in the order in which it counts. One id in a PK and its complement is one IKU: what is
    /// reported of it stands with the first.
    pub fn reports(&self, iku: IkuId) -> &[Observation] {
        match self.observations(iku) {
            [] => self.in_first_plan(iku).map_or(&[], |first| self.observations(first)),
            own => own,
        }
    }

    /// Of an IKU of a complement the same IKU of the PK before it.
    fn in_first_plan(&self, iku: IkuId) -> Option<IkuId> {
        let plan = self.plan(self.iku(iku).plan);
        if plan.complement == 0 {
            return None;
        }
        let name = self.name(self.iku(iku).element);
        let over = self.iku(iku).parent.map(|p| format!("{}.{name}", self.name(self.iku(p).element)));
        self.find_iku(plan.holder, plan.year, over.as_deref().unwrap_or(name)).filter(|first| *first != iku)
    }

    /// Those an IKU was shared out to by an indirect cascade; one id in a PK and its complement comes once.
    pub fn shared_out(&self, iku: IkuId) -> impl Iterator<Item = IkuId> + '_ {
        let twice = move |c: IkuId| self.in_first_plan(c).is_some_and(|first| self.iku(first).source == Some(iku));
        self.taken_by(iku).filter(move |c| self.iku(*c).cascade == Cascade::Indirect && !twice(*c))
    }

    /// Fills in the links of a direct chain, which share what is reported: the origin, then those that took it whole, level by level.
    pub fn chain(&self, origin: IkuId, links: &mut Vec<IkuId>) {
        links.clear();
        links.push(origin);
        let mut next = 0;
        while let Some(link) = links.get(next).copied() {
            next += 1;
            links.extend(self.taken_by(link).filter(|c| {
                let child = self.iku(*c);
                child.cascade == Cascade::Direct && child.origin == origin && *c != origin
            }));
        }
    }

    /// What a line says of an IKU of this unit.
    pub fn reported(&self, unit: Unit<'_>, line: &Observation) -> Reported<'_> {
        match self.observed_value(line) {
            Some(value) => Reported::Value(value, unit.part(&value, self.observed_of(line))),
            None => Reported::Raw(self.observed_raw(line)),
        }
    }
}
