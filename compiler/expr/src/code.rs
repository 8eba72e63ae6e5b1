//! Expressions compiled once, then evaluated as often as wanted.

use crate::eval::Env;
use crate::ir::Ir;
use crate::parts::Filter;
use crate::place::Place;
use crate::scope::Scope;
use crate::types::{Item, Type};
use crate::typing::Typer;
use crate::value::Val;
use crate::world::{Walk, World};
use bsc_diagnostics::{Diagnostic, Lang, Span};
use bsc_syntax::expr::Expr;
use std::ops::ControlFlow;

/// A checked expression.
#[derive(Clone)]
pub struct Code {
    ir: Ir,
    ty: Type,
}

impl Code {
    /// Its type.
    pub fn ty(&self) -> Type {
        self.ty
    }

    /// Any expression. None where it is faulty; then `faults` says why, at the word.
    pub fn compile(expr: &Expr, scope: &mut Scope<'_>, faults: &mut Vec<Diagnostic>) -> Option<Code> {
        let (ir, ty) = Typer { scope, faults }.expr(expr, None).ok()?;
        Some(Code { ir, ty })
    }

    /// An expression that is true or false.
    pub fn condition(expr: &Expr, scope: &mut Scope<'_>, faults: &mut Vec<Diagnostic>) -> Option<Code> {
        let ir = Typer { scope, faults }.condition(expr).ok()?;
        Some(Code { ir, ty: Type::One(Item::Bool) })
    }

    /// An expression that gives a set; its member is bound to `name` in the scope. Gives the slot too.
    pub fn source(
        name: &str,
        name_span: Span,
        expr: &Expr,
        scope: &mut Scope<'_>,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<(Code, usize)> {
        let mut typer = Typer { scope, faults };
        typer.fresh(name, name_span).ok()?;
        let (ir, ty) = typer.set(expr).ok()?;
        let member = ty.member()?;
        let slot = typer.scope.bind(name, member);
        Some((Code { ir, ty }, slot))
    }

    /// The set of its members of which a condition on them, bound in the slot, holds; none where asking each is no slower.
    pub fn such(&self, slot: usize, condition: &Code) -> Option<Code> {
        let filter = Filter::new(self.ir.clone(), slot, condition.ir.clone());
        filter.is_indexed().then(|| Code { ir: Ir::Such(Box::new(filter)), ty: self.ty })
    }

    /// An expression that has a place: a field, a thing, or a set of things.
    pub fn place(expr: &Expr, scope: &mut Scope<'_>, faults: &mut Vec<Diagnostic>) -> Option<Code> {
        let mut typer = Typer { scope, faults };
        let (ir, ty) = typer.expr(expr, None).ok()?;
        use Item::Thing;
        let thing = matches!(ty, Type::One(Thing(_)) | Type::Set(Thing(_)) | Type::Groups(Thing(_)));
        let points = thing || matches!(ir, Ir::Get { .. } | Ir::Choose(_));
        if !points {
            return typer.mismatch::<Code>(expr.span, "tempat", ty).ok();
        }
        Some(Code { ir, ty })
    }
}

impl<'m> World<'m> {
    /// The value of an expression.
    pub fn value(&self, code: &Code, env: &mut Env<'m>) -> Val<'m> {
        self.eval(&code.ir, env)
    }

    /// Whether a condition holds; none where it cannot be judged.
    pub fn holds(&self, code: &Code, env: &mut Env<'m>) -> Option<bool> {
        self.truth(&code.ir, env)
    }

    /// Visits the members of a set.
    pub fn members_of(
        &self,
        code: &Code,
        env: &mut Env<'m>,
        f: &mut dyn FnMut(&mut Env<'m>, Val<'m>) -> ControlFlow<()>,
    ) -> Walk {
        self.each(&code.ir, env, f)
    }

    /// Visits the members of what [`Code::such`] made of which the condition is not false, bound in their slot, with its truth.
    pub fn judged(
        &self,
        code: &Code,
        env: &mut Env<'m>,
        f: &mut dyn FnMut(&mut Env<'m>, Option<bool>) -> ControlFlow<()>,
    ) -> Walk {
        match &code.ir {
            Ir::Such(filter) => self.such(filter, env, f),
            _ => Walk::Doubtful,
        }
    }

    /// Where an expression points.
    pub fn places_of(&self, code: &Code, env: &mut Env<'m>) -> Vec<Place> {
        self.places(&code.ir, env)
    }

    /// An expression as it is printed in a message; `…` for what stands in a sealed file.
    pub fn text_of(&self, code: &Code, env: &mut Env<'m>, lang: Lang) -> String {
        self.unless_sealed(env, |env| self.show(&code.ir, env, lang)).unwrap_or_else(|| "…".to_owned())
    }
}
