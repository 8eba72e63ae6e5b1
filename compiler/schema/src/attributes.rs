//! What a rule may ask of a thing: the fields of its statement, and what is derived from the whole plan.
//!
//! This is the one list of names and types. The derived values are computed by the model and the rule engine; adding one is a
//! row here and its computation there.

use crate::derived::{DERIVED, GLOBALS};
use crate::{Kind, Kinds, Row, RowId, Schema, Slot, Type, WordSet};
use std::sync::{LazyLock, OnceLock};

/// The type of an attribute, and of every expression in a rule.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Ty {
    /// A thing of a kind.
    Entity(Kind),
    /// A finite set of things of a kind, in the order of the files' canonical order.
    Set(Kind),
    /// An exact number; percentages and amounts too.
    Number,
    /// A text.
    Text,
    /// A day.
    Date,
    /// True or false.
    Bool,
    /// A period.
    Period,
    /// A word of a closed set.
    Word(WordSet),
    /// A statement that has no single value: it can be filled (`terisi`) and pointed at (`pada`, `tanda`).
    Place,
}

/// What finding a value costs.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Cost {
    /// A look-up.
    Constant,
    /// As many steps as the line of superiors or the chain of the cascade has.
    Chain,
    /// As many steps as there are things in it.
    Count,
}

/// Where the value of an attribute comes from.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// Computed over the plan; the number is the row of the table of derived attributes.
    Derived(u16),
    /// The statement of this row in the thing's block.
    Field(RowId),
    /// An argument of the thing's own statement: its row and the number of the slot.
    Slot(RowId, usize),
}

/// An attribute of a kind of thing.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Attribute {
    /// The name after the point: `i.kedalaman_direct`.
    pub name: &'static str,
    /// Its type.
    pub ty: Ty,
    /// What it costs.
    pub cost: Cost,
    /// Where it comes from.
    pub source: Source,
    /// What it means, in Indonesian.
    pub meaning_id: &'static str,
    /// What it means, in English.
    pub meaning_en: &'static str,
}

pub(crate) struct Derived {
    pub(crate) of: &'static [Kind],
    pub(crate) name: &'static str,
    pub(crate) ty: Ty,
    pub(crate) cost: Cost,
    pub(crate) id: &'static str,
    pub(crate) en: &'static str,
}

impl Derived {
    fn attribute(&self, number: usize) -> Attribute {
        Attribute {
            name: self.name,
            ty: self.ty,
            cost: self.cost,
            source: Source::Derived(u16::try_from(number).unwrap_or(u16::MAX)),
            meaning_id: self.id,
            meaning_en: self.en,
        }
    }
}

/// The attribute `name` of a thing of this kind: a derived one before a field of the same name.
///
/// A sub-IKU has all that an IKU has; of `Kind::Pemegang` only what units and people share is known.
pub fn attribute(kind: Kind, name: &str) -> Option<Attribute> {
    attributes(kind).iter().find(|a| a.name == name).copied()
}

/// All attributes of a kind, derived ones first, then fields in canonical order; found once.
pub fn attributes(kind: Kind) -> &'static [Attribute] {
    static TABLE: LazyLock<Vec<OnceLock<Vec<Attribute>>>> =
        LazyLock::new(|| Kind::ALL.iter().map(|_| OnceLock::new()).collect());
    TABLE.get(kind as usize).map_or(&[], |kind_table| kind_table.get_or_init(|| collect(kind)))
}

fn collect(kind: Kind) -> Vec<Attribute> {
    let mut found: Vec<Attribute> = derived(kind).collect();
    if kind == Kind::Pemegang {
        let of_people = fields(Kind::Pegawai);
        found.extend(
            fields(Kind::Unit).into_iter().filter(|a| of_people.iter().any(|b| a.name == b.name && a.ty == b.ty)),
        );
    } else {
        found.extend(fields(kind));
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|a| seen.insert(a.name));
    found
}

/// The derived attributes of a kind, in the order of their table.
pub fn derived(kind: Kind) -> impl Iterator<Item = Attribute> {
    let fits = move |d: &Derived| {
        d.of.contains(&kind) || (d.of.contains(&Kind::Pemegang) && matches!(kind, Kind::Unit | Kind::Pegawai))
    };
    DERIVED.iter().enumerate().filter(move |(_, d)| fits(d)).map(|(i, d)| d.attribute(i))
}

/// Names that stand for themselves in every rule (`hari_ini`), as attributes of nothing.
pub fn globals() -> impl Iterator<Item = Attribute> {
    GLOBALS.iter().enumerate().map(|(i, d)| d.attribute(DERIVED.len() + i))
}

/// The attribute of this name nearest by spelling.
pub fn nearest_attribute(kind: Kind, name: &str) -> Option<&'static str> {
    crate::nearest(name, attributes(kind).iter().map(|a| a.name))
}

fn fields(kind: Kind) -> Vec<Attribute> {
    let schema = Schema::get();
    let mut found = Vec::new();
    for maker in schema.makers(kind) {
        let own = maker.slots.iter().enumerate().map(|(i, slot)| {
            let listed = maker.repeat.as_ref().is_some_and(|r| r.contains(&i));
            (slot.name, slot_type(slot, listed), Source::Slot(maker.id, i), maker)
        });
        let below = maker.children.iter().map(|id| schema.at(*id)).filter(|r| !r.is_named_by_user());
        let below = below.map(|r| (r.kw.name(), field_type(r), Source::Field(r.id), r));
        found.extend(own.chain(below).map(|(name, ty, source, row)| Attribute {
            name,
            ty,
            cost: if matches!(ty, Ty::Set(_)) { Cost::Count } else { Cost::Constant },
            source,
            meaning_id: row.meaning_id,
            meaning_en: row.meaning_en,
        }));
    }
    found
}

fn field_type(row: &Row) -> Ty {
    match (row.many, row.makes, row.slots.first()) {
        (true, Some(kind), _) => Ty::Set(kind),
        (false, _, None) if !row.may_have_block() => Ty::Bool,
        (_, _, None) => Ty::Place,
        (many, _, Some(slot)) => match &row.repeat {
            Some(slots) if slots.len() > 1 => Ty::Place,
            repeat => slot_type(slot, many || repeat.is_some()),
        },
    }
}

fn slot_type(slot: &Slot, listed: bool) -> Ty {
    let each = |fits: fn(&Type) -> bool| slot.types.iter().all(fits);
    match (listed, &*slot.types) {
        (_, [Type::Ref(kinds)]) => match (single(*kinds), listed) {
            (Some(kind), true) => Ty::Set(kind),
            (Some(kind), false) => Ty::Entity(kind),
            (None, _) => Ty::Place,
        },
        (true, _) => Ty::Place,
        (_, [Type::Word(set)]) => Ty::Word(*set),
        (_, [Type::Date]) => Ty::Date,
        (_, [Type::Period]) => Ty::Period,
        _ if each(|t| matches!(t, Type::Number | Type::Percent | Type::Money | Type::Value | Type::Year)) => Ty::Number,
        _ if each(|t| {
            matches!(
                t,
                Type::Text | Type::Name | Type::Word(_) | Type::Ref(_) | Type::Expr | Type::Id(_) | Type::RuleId
            )
        }) =>
        {
            Ty::Text
        }
        _ => Ty::Place,
    }
}

/// The one kind that stands for these, where there is one.
fn single(kinds: Kinds) -> Option<Kind> {
    let all: Vec<Kind> = kinds.iter().collect();
    match all.as_slice() {
        [one] => Some(*one),
        [Kind::Unit, Kind::Pegawai] => Some(Kind::Pemegang),
        [Kind::Iku, Kind::Sub] => Some(Kind::Iku),
        _ => None,
    }
}
