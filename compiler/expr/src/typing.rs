//! From the tree of an expression to checked code; every fault with a label on the word.

use crate::functions::{FUNCTIONS, Form, function};
use crate::ir::{Fold, Ir, Operation, Test};
use crate::lexicon::{Ask, Lexicon};
use crate::parts::Filter;
use crate::scope::Scope;
use crate::types::{Item, Type};
use crate::value::{Thing, Val};
use bsc_diagnostics::{Diagnostic, Message, Span};
use bsc_model::Deadline;
use bsc_model::ElementId;
use bsc_schema::{Kind, kw, nearest};
use bsc_syntax::expr::{BinaryOp, Expr, ExprKind, Literal, Quantifier, UnaryOp};
use std::sync::Arc;

pub(crate) type Typed = Result<(Ir, Type), ()>;

/// Checks expressions in a scope, and collects what is wrong with them.
pub(crate) struct Typer<'t, 'm> {
    pub scope: &'t mut Scope<'m>,
    pub faults: &'t mut Vec<Diagnostic>,
}

impl Typer<'_, '_> {
    pub fn fault<T>(&mut self, fault: Diagnostic) -> Result<T, ()> {
        self.faults.push(fault);
        Err(())
    }

    /// An expression; `hint` is the type that the other side has, by which bare words are understood.
    pub fn expr(&mut self, expr: &Expr, hint: Option<Item>) -> Typed {
        match &expr.kind {
            ExprKind::Literal(literal) => self.literal(literal, expr.span),
            ExprKind::Name(name) => self.name(name, expr.span, hint),
            ExprKind::Field { base, name, name_span } => self.field(base, name, *name_span),
            ExprKind::AtYear { .. } => self.fault(Diagnostic::error("E3012", expr.span)),
            ExprKind::Call { name, name_span, arguments } => self.call(name, *name_span, arguments, expr.span, hint),
            ExprKind::List(items) => self.list(items, hint),
            ExprKind::Unary { op: UnaryOp::Not, operand } => {
                let operand = self.condition(operand)?;
                Ok((Ir::Not(Box::new(operand)), Type::One(Item::Bool)))
            }
            ExprKind::Unary { op: UnaryOp::Negate, operand } => {
                let operand = self.one(operand, Item::Number)?;
                Ok((Ir::Negate(Box::new(operand)), Type::One(Item::Number)))
            }
            ExprKind::Binary { op, op_span, left, right } => self.binary(*op, *op_span, left, right),
            ExprKind::Quantified { quantifier, name, name_span, source, body } => {
                self.quantified(*quantifier, name, *name_span, source, body)
            }
        }
    }

    /// An expression that must be true or false.
    pub fn condition(&mut self, expr: &Expr) -> Result<Ir, ()> {
        self.one(expr, Item::Bool)
    }

    /// One value of this type.
    pub fn one(&mut self, expr: &Expr, wanted: Item) -> Result<Ir, ()> {
        let (ir, ty) = self.expr(expr, Some(wanted))?;
        match ty {
            Type::One(item) if item.comparable(wanted) => Ok(ir),
            _ => self.mismatch(expr.span, wanted.key(), ty),
        }
    }

    /// A set; gives the type of the whole.
    pub fn set(&mut self, expr: &Expr) -> Typed {
        let (ir, ty) = self.expr(expr, None)?;
        match ty {
            Type::One(_) => self.mismatch(expr.span, "himpunan", ty),
            _ => Ok((ir, ty)),
        }
    }

    pub fn mismatch<T>(&mut self, span: Span, wanted: &str, found: Type) -> Result<T, ()> {
        let fault = Diagnostic::error("E3004", span).arg("harap", wanted).arg("dapat", found.key());
        self.fault(fault.arg("unsur", found.item().key()))
    }

    fn literal(&mut self, literal: &Literal, span: Span) -> Typed {
        let (value, item) = match literal {
            Literal::Number(n) | Literal::Percent(n) | Literal::Money(n) => (Val::Number(*n), Item::Number),
            Literal::Date(d) => (Val::Date(*d), Item::Date),
            Literal::Period(p) => (Val::Period(*p), Item::Period),
            Literal::Text(t) => (Val::Text(t.to_string().into()), Item::Text(None)),
            Literal::MonthDay(_) | Literal::Range(..) | Literal::NotAvailable => {
                return self.fault(Diagnostic::error("E3012", span));
            }
        };
        Ok((Ir::Const(value), Type::One(item)))
    }

    /// A bare word: a bound name first, then a value of the type that is expected, then a set to walk over.
    fn name(&mut self, name: &str, span: Span, hint: Option<Item>) -> Typed {
        self.scope.note(name);
        if let Some(found) = self.scope.find(name) {
            return Ok(found);
        }
        if let Some(value) = hint.and_then(|hint| self.word(name, hint)) {
            return Ok((Ir::Const(value), Type::One(hint.unwrap_or(Item::Bool))));
        }
        if let (None, Some(kind)) = (hint, Kind::find(name)) {
            return Ok((Ir::All(kind), Type::Set(Item::Thing(kind))));
        }
        let words = hint.map(|hint| self.words(hint)).unwrap_or_default();
        if !words.is_empty() {
            let list: Vec<String> = words.iter().take(12).map(|w| format!("`{w}`")).collect();
            let fault = Diagnostic::error("E3007", span).arg("nilai", name).arg("daftar", list.join(", "));
            return match nearest(name, words.iter().map(String::as_str)) {
                Some(near) => self.fault(fault.help(Message::new("E3007-terdekat").arg("terdekat", near))),
                None => self.fault(fault),
            };
        }
        let fault = Diagnostic::error("E3001", span).arg("nama", name);
        let sets = Kind::ALL.iter().map(|k| k.name()).filter(|_| hint.is_none());
        let near = nearest(name, self.scope.names().chain(sets)).map(str::to_owned);
        match near {
            Some(near) => self.fault(fault.help(Message::new("E3001-terdekat").arg("terdekat", near))),
            None => self.fault(fault),
        }
    }

    /// The value that a bare word is, where one of this type is expected.
    fn word(&self, name: &str, item: Item) -> Option<Val<'static>> {
        let profile = self.scope.model.profile();
        let place = |at: Option<usize>| at.and_then(|at| u8::try_from(at).ok());
        match item {
            Item::Thing(Kind::Level) => {
                place(profile.levels.iter().position(|l| l.name == name)).map(|l| Val::Thing(Thing::Level(l)))
            }
            Item::Thing(Kind::Perspektif) => profile.perspective(name).map(|p| Val::Thing(Thing::Perspective(p))),
            Item::Thing(Kind::Jenis) => profile.kind(name).map(|k| Val::Thing(Thing::Kind(k.0))),
            Item::Thing(Kind::DaftarKata) => {
                self.word_lists().find(|l| l.1 == name).map(|l| Val::Thing(Thing::Element(l.0)))
            }
            item => item.words()?.iter().find(|w| *w == name).map(Val::word),
        }
    }

    /// The word lists, and their names: those of the profile come before those at the top level.
    fn word_lists(&self) -> impl Iterator<Item = (ElementId, &str)> {
        let model = self.scope.model;
        let own = model.profile().element.into_iter().flat_map(move |p| model.children_of(p, kw::DAFTAR_KATA));
        let shared = model.library().iter().copied().filter(move |e| model.element(*e).kw == kw::DAFTAR_KATA);
        own.chain(shared).map(move |l| (l, model.name(l)))
    }

    fn words(&self, item: Item) -> Vec<String> {
        let profile = self.scope.model.profile();
        match item {
            Item::Thing(Kind::Level) => profile.levels.iter().map(|l| l.name.clone()).collect(),
            Item::Thing(Kind::Perspektif) => profile.perspectives.iter().map(|p| p.name.clone()).collect(),
            Item::Thing(Kind::Jenis) => profile.kinds.iter().map(|k| k.name.clone()).collect(),
            Item::Thing(Kind::DaftarKata) => self.word_lists().map(|l| l.1.to_owned()).collect(),
            item => item.words().map(|w| w.iter().map(str::to_owned).collect()).unwrap_or_default(),
        }
    }

    /// A word that is nothing by itself, so that its other side must say what it is.
    fn bare(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Name(name) => self.scope.find(name).is_none(),
            ExprKind::List(items) => items.iter().any(|i| self.bare(i)),
            _ => false,
        }
    }

    /// Two sides of one type; gives that of the first that has one of its own.
    fn sides(&mut self, left: &Expr, right: &Expr) -> Result<[(Ir, Type); 2], ()> {
        if self.bare(left) && !self.bare(right) {
            let right = self.expr(right, None)?;
            let left = self.expr(left, Some(right.1.item()))?;
            return Ok([left, right]);
        }
        let left = self.expr(left, None)?;
        let right = self.expr(right, Some(left.1.item()))?;
        Ok([left, right])
    }

    fn binary(&mut self, op: BinaryOp, op_span: Span, left: &Expr, right: &Expr) -> Typed {
        let pair = |a, b| Box::new([a, b]);
        match op {
            BinaryOp::And | BinaryOp::Or => {
                let (a, b) = (self.condition(left), self.condition(right));
                let sides = pair(a?, b?);
                let ir = if op == BinaryOp::And { Ir::And(sides) } else { Ir::Or(sides) };
                Ok((ir, Type::One(Item::Bool)))
            }
            BinaryOp::In => {
                let (value, set) = if self.bare(left) {
                    let set = self.set(right)?;
                    (self.expr(left, Some(set.1.item()))?, set)
                } else {
                    let value = self.expr(left, None)?;
                    let set = self.members(right, value.1.item())?;
                    (value, set)
                };
                match (value.1, set.1) {
                    (Type::One(a), Type::Set(b)) if a.comparable(b) => {
                        Ok((Ir::In(pair(value.0, set.0)), Type::One(Item::Bool)))
                    }
                    (a, b) => self.unlike(op, op_span, a, b),
                }
            }
            BinaryOp::Equal
            | BinaryOp::Unequal
            | BinaryOp::Less
            | BinaryOp::AtMost
            | BinaryOp::More
            | BinaryOp::AtLeast => {
                let (test, ordering) = match op {
                    BinaryOp::Equal => (Test::Equal, false),
                    BinaryOp::Unequal => (Test::Unequal, false),
                    BinaryOp::Less => (Test::Less, true),
                    BinaryOp::AtMost => (Test::AtMost, true),
                    BinaryOp::More => (Test::More, true),
                    _ => (Test::AtLeast, true),
                };
                let [a, b] = self.sides(left, right)?;
                match (a.1, b.1) {
                    (Type::One(x), Type::One(y)) if x.comparable(y) && (!ordering || x.ordered()) => {
                        Ok((Ir::Compare(test, pair(a.0, b.0)), Type::One(Item::Bool)))
                    }
                    (x, y) => self.unlike(op, op_span, x, y),
                }
            }
            BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply | BinaryOp::Divide => {
                let operation = match op {
                    BinaryOp::Add => Operation::Add,
                    BinaryOp::Subtract => Operation::Subtract,
                    BinaryOp::Multiply => Operation::Multiply,
                    _ => Operation::Divide,
                };
                let (a, b) = (self.expr(left, None)?, self.expr(right, None)?);
                let gives = match (a.1, op, b.1) {
                    (Type::One(Item::Number), _, Type::One(Item::Number)) => Item::Number,
                    (Type::One(Item::Date), BinaryOp::Subtract, Type::One(Item::Date)) => Item::Number,
                    (Type::One(Item::Date), BinaryOp::Add | BinaryOp::Subtract, Type::One(Item::Number)) => Item::Date,
                    (x, _, y) => return self.unlike(op, op_span, x, y),
                };
                Ok((Ir::Arithmetic(operation, pair(a.0, b.0)), Type::One(gives)))
            }
        }
    }

    fn unlike<T>(&mut self, op: BinaryOp, span: Span, left: Type, right: Type) -> Result<T, ()> {
        let fault = Diagnostic::error("E3005", span).arg("operator", op.text());
        self.fault(fault.arg("kiri", left.key()).arg("kanan", right.key()))
    }

    /// A set whose members are written as bare words of this type, or any set.
    fn members(&mut self, expr: &Expr, item: Item) -> Typed {
        match &expr.kind {
            ExprKind::List(items) => self.list(items, Some(item)),
            _ => self.set(expr),
        }
    }

    fn list(&mut self, items: &[Expr], hint: Option<Item>) -> Typed {
        let mut irs = Vec::new();
        let mut item = hint;
        for expr in items {
            let (ir, ty) = self.expr(expr, item)?;
            match (ty, item) {
                (Type::One(found), None) => item = Some(found),
                (Type::One(found), Some(wanted)) if found.comparable(wanted) => {}
                (_, wanted) => return self.mismatch(expr.span, wanted.map_or("nilai", Item::key), ty),
            }
            irs.push(ir);
        }
        Ok((Ir::List(irs), Type::Set(item.unwrap_or(Item::Bool))))
    }

    fn field(&mut self, base: &Expr, name: &str, name_span: Span) -> Typed {
        let (ir, ty) = self.expr(base, None)?;
        self.attribute(ir, ty, name, name_span)
    }

    fn quantified(&mut self, quantifier: Quantifier, name: &str, name_span: Span, source: &Expr, body: &Expr) -> Typed {
        let (set, ty) = self.set(source)?;
        let Some(member) = ty.member() else { return self.mismatch(source.span, "himpunan", ty) };
        let mark = self.scope.mark();
        self.fresh(name, name_span)?;
        let slot = self.scope.bind(name, member);
        let body = self.body(quantifier, body);
        self.scope.release(mark);
        let (body, item) = body?;
        let (set, body) = (Box::new(set), Box::new(body));
        let fold =
            |fold, item| Ok((Ir::Fold { fold, set: set.clone(), body: Some((slot, body.clone())) }, Type::One(item)));
        match quantifier {
            Quantifier::All => Ok((Ir::Quantified { all: true, slot, set, body }, Type::One(Item::Bool))),
            Quantifier::Any => Ok((Ir::Quantified { all: false, slot, set, body }, Type::One(Item::Bool))),
            Quantifier::Count => fold(Fold::Count, Item::Number),
            Quantifier::Sum => fold(Fold::Sum, Item::Number),
            Quantifier::Average => fold(Fold::Average, Item::Number),
            Quantifier::Max => fold(Fold::Max, item),
            Quantifier::Min => fold(Fold::Min, item),
            Quantifier::Such => Ok((Ir::Such(Box::new(Filter::new(*set, slot, *body))), ty)),
        }
    }

    /// A new name must not hide one that is bound: the reader would look at the wrong one.
    pub fn fresh(&mut self, name: &str, span: Span) -> Result<(), ()> {
        match self.scope.find(name) {
            None => Ok(()),
            Some(_) => self.fault(Diagnostic::error("E3011", span).arg("nama", name)),
        }
    }

    fn body(&mut self, quantifier: Quantifier, body: &Expr) -> Result<(Ir, Item), ()> {
        match quantifier {
            Quantifier::All | Quantifier::Any | Quantifier::Count | Quantifier::Such => {
                Ok((self.condition(body)?, Item::Bool))
            }
            Quantifier::Sum | Quantifier::Average => Ok((self.one(body, Item::Number)?, Item::Number)),
            Quantifier::Max | Quantifier::Min => match self.expr(body, None)? {
                (ir, Type::One(item)) if item.ordered() => Ok((ir, item)),
                (_, ty) => self.mismatch(body.span, "angka", ty),
            },
        }
    }

    fn call(&mut self, name: &str, name_span: Span, arguments: &[Expr], span: Span, hint: Option<Item>) -> Typed {
        let Some(function) = function(name) else {
            let fault = Diagnostic::error("E3003", name_span).arg("nama", name);
            return match nearest(name, FUNCTIONS.iter().map(|f| f.name)) {
                Some(near) => self.fault(fault.help(Message::new("E3003-terdekat").arg("terdekat", near))),
                None => self.fault(fault),
            };
        };
        let wrong_count = || Diagnostic::error("E3006", span).arg("nama", name).arg("harap", function.takes);
        match (function.form, arguments) {
            (Form::Plain { takes, gives, apply }, arguments) => {
                if takes.len() != arguments.len() {
                    return self.fault(wrong_count());
                }
                let values =
                    arguments.iter().zip(takes).map(|(a, item)| self.one(a, *item)).collect::<Result<Vec<_>, ()>>()?;
                Ok((Ir::Call(apply, values), Type::One(gives)))
            }
            (Form::Count, [set]) => {
                let set = Box::new(self.set(set)?.0);
                Ok((Ir::Fold { fold: Fold::Count, set, body: None }, Type::One(Item::Number)))
            }
            (Form::Filled, [value]) => {
                let (value, _) = self.expr(value, None)?;
                Ok((Ir::Filled(Box::new(value)), Type::One(Item::Bool)))
            }
            (Form::Nth, [set, number]) => {
                let (set, ty) = self.set(set)?;
                let Some(member) = ty.member() else { return self.fault(wrong_count()) };
                let number = self.one(number, Item::Number)?;
                Ok((Ir::Nth(Box::new([set, number])), member))
            }
            (Form::Choose, [condition, yes, no]) => {
                let condition = self.condition(condition)?;
                let (yes, ty) = self.expr(yes, hint)?;
                let (no, other) = self.expr(no, Some(ty.item()))?;
                match (ty, other) {
                    (Type::One(a), Type::One(b)) if a.comparable(b) || (a, b) == (Item::Place, Item::Place) => {
                        Ok((Ir::Choose(Box::new([condition, yes, no])), ty))
                    }
                    _ => self.mismatch(span, ty.key(), other),
                }
            }
            (Form::Max | Form::Min, arguments) => {
                let fold = if matches!(function.form, Form::Max) { Fold::Max } else { Fold::Min };
                let (set, ty) = match arguments {
                    [] => return self.fault(wrong_count()),
                    [set] => self.set(set)?,
                    values => self.list(values, None)?,
                };
                match ty {
                    Type::Set(item) if item.ordered() => {
                        Ok((Ir::Fold { fold, set: Box::new(set), body: None }, Type::One(item)))
                    }
                    _ => self.mismatch(span, "angka", ty),
                }
            }
            (Form::Sum | Form::Average | Form::Such, _) => {
                self.fault(Diagnostic::error("E3010", span).arg("nama", name))
            }
            (Form::Deadline, [name, day]) => {
                let ExprKind::Name(named) = &name.kind else { return self.fault(wrong_count()) };
                let Some(deadline) = Deadline::read(self.scope.model, named) else {
                    let names = Deadline::names(self.scope.model);
                    let list: Vec<String> = names.iter().map(|n| format!("`{n}`")).collect();
                    let fault =
                        Diagnostic::error("E3007", name.span).arg("nilai", &**named).arg("daftar", list.join(", "));
                    return match nearest(named, names.iter().map(String::as_str)) {
                        Some(near) => self.fault(fault.help(Message::new("E3007-terdekat").arg("terdekat", near))),
                        None => self.fault(fault),
                    };
                };
                let day = self.one(day, Item::Date)?;
                Ok((Ir::Deadline(Arc::new(deadline), Box::new(day)), Type::One(Item::Date)))
            }
            (Form::Words(ask), [texts @ .., list]) if texts.len() == if ask == Ask::New { 2 } else { 1 } => {
                let texts = texts.iter().map(|t| self.one(t, Item::Text(None))).collect::<Result<Vec<_>, ()>>()?;
                let Ir::Const(Val::Thing(Thing::Element(element))) = self.one(list, Item::Thing(Kind::DaftarKata))?
                else {
                    return self.fault(wrong_count());
                };
                let gives = if ask == Ask::New { Item::Number } else { Item::Text(None) };
                let list = Arc::new(Lexicon::read(self.scope.model, element));
                Ok((Ir::Words(ask, texts, list), Type::One(gives)))
            }
            (Form::Groups, [set, key]) => self.groups(set, Some(key), None),
            (Form::NearGroups, [set, key, near]) => self.groups(set, Some(key), Some(near)),
            (Form::NearGroups, [set, near]) => self.groups(set, None, Some(near)),
            _ => self.fault(wrong_count()),
        }
    }

    /// The key is an attribute of the members: `nama`, `asal.unit`.
    fn groups(&mut self, set: &Expr, key: Option<&Expr>, near: Option<&Expr>) -> Typed {
        let (set_ir, ty) = self.set(set)?;
        let (Type::Set(item), Some(member)) = (ty, ty.member()) else { return self.mismatch(set.span, "himpunan", ty) };
        let mark = self.scope.mark();
        let slot = self.scope.hidden();
        let key = match key {
            Some(key) => self.key(key, slot, member),
            None => self.attribute(Ir::Var(slot), member, "nama", set.span),
        };
        let near = near.map(|n| self.one(n, Item::Number)).transpose();
        self.scope.release(mark);
        let ((key, key_ty), near) = (key?, near?);
        match (key_ty, &near) {
            (Type::One(Item::Text(_) | Item::Word(_)), _) | (Type::One(_), None) => {}
            _ => return self.mismatch(set.span, "teks", key_ty),
        }
        let ir = Ir::Groups { set: Box::new(set_ir), slot, key: Box::new(key), near: near.map(Box::new) };
        Ok((ir, Type::Groups(item)))
    }

    fn key(&mut self, key: &Expr, slot: usize, member: Type) -> Typed {
        match &key.kind {
            ExprKind::Name(name) => self.attribute(Ir::Var(slot), member, name, key.span),
            ExprKind::Field { base, name, name_span } => {
                let (ir, ty) = self.key(base, slot, member)?;
                self.attribute(ir, ty, name, *name_span)
            }
            _ => self.fault(Diagnostic::error("E3013", key.span)),
        }
    }
}
