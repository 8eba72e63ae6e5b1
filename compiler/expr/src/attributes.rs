//! What may be asked of a thing: the schema's table, made into code.

use crate::derived::{Compute, compute};
use crate::ir::{Access, Ir, Reads};
use crate::types::{Item, Type};
use crate::typing::{Typed, Typer};
use bsc_diagnostics::{Diagnostic, Message, Span};
use bsc_schema::{Attribute, Kind, Kw, Source, Ty, attribute, nearest_attribute};

impl Typer<'_, '_> {
    /// `base.name`; of a set, what its members give, each value once.
    pub(crate) fn attribute(&mut self, base: Ir, ty: Type, name: &str, span: Span) -> Typed {
        let (Type::One(Item::Thing(kind)) | Type::Set(Item::Thing(kind))) = ty else {
            return self.fault(Diagnostic::error("E3009", span).arg("nama", name).arg("dapat", ty.key()));
        };
        self.scope.note(name);
        let Some((access, found)) = attribute(kind, name).and_then(|a| access(kind, &a)) else {
            let fault = Diagnostic::error("E3002", span).arg("nama", name).arg("jenis", kind.name());
            return match nearest_attribute(kind, name) {
                Some(near) => self.fault(fault.help(Message::new("E3002-terdekat").arg("terdekat", near))),
                None => self.fault(fault),
            };
        };
        let each = matches!(ty, Type::Set(_));
        let ty = if each { Type::Set(found.item()) } else { found };
        Ok((Ir::Get { base: Box::new(base), access, each }, ty))
    }
}

/// How an attribute of the schema is found, and its type.
pub(crate) fn access(kind: Kind, attribute: &Attribute) -> Option<(Access, Type)> {
    let ty = Type::of(attribute.ty);
    match attribute.source {
        Source::Derived(_) => {
            let compute: Compute = compute(kind, attribute.name)?;
            Some((Access::Derived { compute, kw: Kw::find(attribute.name) }, ty))
        }
        Source::Field(row) => {
            let row = row.row();
            let makes = row.makes.filter(|made| row.many && ty == Type::Set(Item::Thing(*made)));
            if makes.is_some() {
                return Some((Access::Children { kw: row.kw }, ty));
            }
            let words = row.slots.first().and_then(|s| s.words());
            Some((
                Access::Field { kw: row.kw, reads: reads(attribute.ty), many: matches!(ty, Type::Set(_)) },
                with_words(ty, words),
            ))
        }
        Source::Slot(row, at) => {
            let slot = row.row().slots.get(at)?;
            let id = slot.types.iter().any(|t| matches!(t, bsc_schema::Type::Id(_)));
            let reads = if id { Reads::Id } else { reads(attribute.ty) };
            Some((Access::Own { slot: u8::try_from(at).ok()?, reads }, with_words(ty, slot.words())))
        }
    }
}

fn with_words(ty: Type, words: Option<bsc_schema::WordSet>) -> Type {
    match ty {
        Type::One(Item::Text(None)) => Type::One(Item::Text(words)),
        ty => ty,
    }
}

fn reads(ty: Ty) -> Reads {
    match ty {
        Ty::Number => Reads::Number,
        Ty::Bool => Reads::Flag,
        Ty::Entity(kind) | Ty::Set(kind) => Reads::Thing(kind),
        Ty::Text | Ty::Date | Ty::Period | Ty::Word(_) | Ty::Place => Reads::Value,
    }
}
