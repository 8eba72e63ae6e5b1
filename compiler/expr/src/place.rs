//! Where in the source an expression points.

use crate::derived::{Compute, list, statement};
use crate::eval::Env;
use crate::ir::{Access, Ir};
use crate::value::{Thing, Val};
use crate::world::World;
use bsc_diagnostics::Span;
use bsc_model::{ElementId, FieldRef, Lookup};
use bsc_schema::Schema;
use std::ops::ControlFlow;

/// A place in the source, and the statement to which it belongs.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Where.
    pub span: Span,
    /// The thing there.
    pub element: ElementId,
}

/// The place of a field: its statement, of a list from the first item to the last.
fn written(field: FieldRef<'_>) -> Span {
    let row = Schema::get().keyword(field.model.element(field.element).row, field.field.kw).map(|r| r.row());
    // where several statements make one list, other lines stand between them
    let whole = row.is_some_and(|r| r.repeat.is_some() && !r.many);
    if whole { list(field) } else { statement(field) }
}

impl<'m> World<'m> {
    /// Where a thing is named.
    pub fn place_of(&self, thing: Thing) -> Option<Place> {
        let element = self.element(thing)?;
        let span = match thing {
            Thing::Difference(..) | Thing::Change(..) => crate::derived::difference_place(self, thing)?,
            Thing::Arrow(s, item) => self.arrow(s, item)?.span(),
            Thing::Correction(e, item) => crate::derived::correction(self, e, item).find(|f| f.field.slot == 2)?.span(),
            _ => self.model.element(element).name_span(),
        };
        Some(Place { span, element })
    }

    /// Where an expression points: a field at what is typed, else at the thing that it is asked of; a thing at its name; a set
    /// at each of its members. Nothing where there is nothing to point at.
    pub(crate) fn places(&self, ir: &Ir, env: &mut Env<'m>) -> Vec<Place> {
        match ir {
            Ir::Get { base, access, each: false } if !access.is_set() => {
                self.field_place(base, access, env).into_iter().collect()
            }
            Ir::Choose(parts) => {
                let [condition, yes, no] = parts.as_ref();
                match self.truth(condition, env) {
                    Some(true) => self.places(yes, env),
                    Some(false) => self.places(no, env),
                    None => Vec::new(),
                }
            }
            Ir::All(_) | Ir::Indicators | Ir::Such(_) | Ir::List(_) | Ir::Groups { .. } | Ir::Get { .. } => {
                let mut found = Vec::new();
                self.each(ir, env, &mut |_, member| {
                    found.extend(member.as_thing().and_then(|t| self.place_of(t)));
                    ControlFlow::Continue(())
                });
                found
            }
            _ => match self.eval(ir, env) {
                Val::Group(things) => things.iter().filter_map(|t| self.place_of(*t)).collect(),
                value => value.as_thing().and_then(|t| self.place_of(t)).into_iter().collect(),
            },
        }
    }

    fn field_place(&self, base: &Ir, access: &Access, env: &mut Env<'m>) -> Option<Place> {
        let thing = self.eval(base, env).as_thing()?;
        let element = self.element(thing)?;
        let here = || self.place_of(thing);
        match access {
            Access::Derived { compute: Compute::Place(place), .. } => {
                let span = place(self, thing)?;
                Some(Place { span, element: self.containing(span, element) })
            }
            Access::Field { .. } => match self.field(thing, access) {
                Lookup::Found(f) => Some(Place { span: written(f), element: f.element }),
                _ => here(),
            },
            Access::Own { .. } => match self.field(thing, access) {
                Lookup::Found(f) => Some(Place { span: f.span(), element: f.element }),
                _ => here(),
            },
            Access::Derived { kw, .. } => {
                let typed = kw.and_then(|kw| match thing {
                    Thing::Iku(i) => self.model.typed_field(i, kw).found(),
                    _ => self.model.field(element, kw),
                });
                if let Some(f) = typed {
                    return Some(Place { span: statement(f), element: f.element });
                }
                // a name stands behind the id
                let title = self.model.title(element).filter(|_| *kw == Some(bsc_schema::kw::NAMA));
                if let Some(title) = title {
                    return Some(Place { span: title.span(), element });
                }
                match self
                    .eval(&Ir::Get { base: Box::new(Ir::Const(Val::Thing(thing))), access: *access, each: false }, env)
                {
                    // what the profile says stands in no plan
                    Val::Thing(Thing::Level(_) | Thing::Perspective(_) | Thing::Kind(_)) => here(),
                    Val::Thing(found) => self.place_of(found),
                    Val::Absent | Val::Unknown => None,
                    _ => here(),
                }
            }
            Access::Children { .. } => here(),
        }
    }

    /// The element whose text holds the place, where it is in the file of `near`; else `near`.
    fn containing(&self, span: Span, near: ElementId) -> ElementId {
        let mut at = near;
        while self.model.element(at).file == span.file && self.model.element(at).head.0 > span.start {
            match self.model.element(at).parent {
                Some(parent) => at = parent,
                None => break,
            }
        }
        at
    }
}
