//! The names that an expression may use.

use crate::ir::Ir;
use crate::types::{Item, Type};
use crate::value::{Thing, Val};
use bsc_model::Model;
use bsc_number::Number;
use bsc_schema::Kind;

/// The names bound around an expression, and how many slots they need.
pub struct Scope<'m> {
    pub(crate) model: &'m Model,
    bound: Vec<(Box<str>, Ir, Type)>,
    open: usize,
    slots: usize,
    today: bool,
}

impl<'m> Scope<'m> {
    /// With the names that stand for themselves everywhere: `hari_ini`, `indikator`, `profil`.
    pub fn new(model: &'m Model) -> Scope<'m> {
        let mut scope = Scope { model, bound: Vec::new(), open: 0, slots: 0, today: false };
        scope.constant("hari_ini", Val::Date(model.as_of()), Item::Date);
        scope.bound.push(("indikator".into(), Ir::Indicators, Type::Set(Item::Thing(Kind::Iku))));
        let profile = model.profile().element.map_or(Val::Unknown, |e| Val::Thing(Thing::Element(e)));
        scope.constant("profil", profile, Item::Thing(Kind::Profil));
        scope
    }

    /// Gives a name a value that is known now.
    pub fn constant(&mut self, name: &str, value: Val<'static>, item: Item) {
        self.bound.push((name.into(), Ir::Const(value), Type::One(item)));
    }

    /// A parameter: a number with a name.
    pub fn parameter(&mut self, name: &str, value: Option<Number>) {
        self.constant(name, Val::number(value), Item::Number);
    }

    /// Gives a name to what will stand in the slot that this gives back.
    pub fn bind(&mut self, name: &str, ty: Type) -> usize {
        let slot = self.hidden();
        self.bound.push((name.into(), Ir::Var(slot), ty));
        slot
    }

    /// A slot without a name.
    pub(crate) fn hidden(&mut self) -> usize {
        let slot = self.open;
        self.open += 1;
        self.slots = self.slots.max(self.open);
        slot
    }

    /// Forgets the names bound since `mark`.
    pub fn release(&mut self, mark: Mark) {
        self.bound.truncate(mark.0);
        self.open = mark.1;
    }

    /// How many names are bound now, for [`Scope::release`].
    pub fn mark(&self) -> Mark {
        Mark(self.bound.len(), self.open)
    }

    /// How many slots an [`crate::Env`] for this scope needs.
    pub fn slots(&self) -> usize {
        self.slots
    }

    /// Whether something compiled here asks for the day of the check.
    pub fn asked_today(&self) -> bool {
        self.today
    }

    /// Takes note of a name that is asked for.
    pub(crate) fn note(&mut self, name: &str) {
        self.today |= name == "hari_ini" || name.starts_with("lewat_");
    }

    pub(crate) fn find(&self, name: &str) -> Option<(Ir, Type)> {
        self.bound.iter().rev().find(|b| &*b.0 == name).map(|b| (b.1.clone(), b.2))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.bound.iter().map(|b| &*b.0)
    }
}

/// A moment in the life of a [`Scope`].
#[derive(Copy, Clone, Debug)]
pub struct Mark(usize, usize);
