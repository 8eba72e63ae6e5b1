//! A field with its model: what it says and where.

use crate::{ElementId, Field, Form, Model, Scalar, Value};
use bsc_diagnostics::Span;
use bsc_number::Number;
use bsc_syntax::TokenKind;
use bsc_syntax::period::Period;
use bsc_syntax::value::{self, Bound, Value as Typed};
use jiff::civil::Date;
use std::borrow::Cow;

/// What asking for a field gives.
#[derive(Copy, Clone, Debug)]
pub enum Lookup<'m> {
    /// It stands here.
    Found(FieldRef<'m>),
    /// Nobody typed it.
    Absent,
    /// It would be inherited from what could not be resolved, or could not be read: ask no more.
    Poisoned,
}

impl<'m> Lookup<'m> {
    /// The field where there is one.
    pub fn found(self) -> Option<FieldRef<'m>> {
        match self {
            Lookup::Found(f) => Some(f),
            _ => None,
        }
    }
}

/// A field with its model: what it says and where.
#[derive(Copy, Clone, Debug)]
pub struct FieldRef<'m> {
    /// The model.
    pub model: &'m Model,
    /// The element that holds it.
    pub element: ElementId,
    /// The field.
    pub field: &'m Field,
}

impl<'m> FieldRef<'m> {
    /// Its value.
    pub fn value(&self) -> Value {
        read(self.field.form, self.source())
    }
    /// Its place.
    pub fn span(&self) -> Span {
        let file = self.model.element(self.element).file;
        Span { file, start: self.field.start, end: self.field.end }
    }
    /// As typed in the source.
    pub fn source(&self) -> &'m str {
        self.model.files.slice(self.span())
    }
    /// A text without its quotes, or what was typed.
    pub fn text(&self) -> Cow<'m, str> {
        match self.field.form {
            Form::Text => text_of(self.source()),
            _ => Cow::Borrowed(self.source()),
        }
    }
    /// The number of a number, percentage or amount.
    pub fn number(&self) -> Option<Number> {
        match self.value() {
            Value::Number(n) | Value::Percent(n) | Value::Money(n) => Some(n),
            _ => None,
        }
    }
    /// The date.
    pub fn date(&self) -> Option<Date> {
        match self.value() {
            Value::Date(d) => Some(d),
            _ => None,
        }
    }
    /// The period.
    pub fn period(&self) -> Option<Period> {
        match self.value() {
            Value::Period(p) => Some(p),
            _ => None,
        }
    }
}

/// A text without its quotes.
fn text_of(source: &str) -> Cow<'_, str> {
    let kind = if source.starts_with("\"\"\"") { TokenKind::Fence } else { TokenKind::Text };
    match value::decode(kind, source) {
        Ok(Typed::Text(text)) => text,
        _ => Cow::Borrowed(source),
    }
}

/// What the source of a field says. The parser has looked at it, so only a field of another form can fail.
fn read(form: Form, source: &str) -> Value {
    let scalar = match form {
        Form::Text => return Value::Text,
        Form::Word => return Value::Word,
        Form::Path => return Value::Path,
        Form::Expr => return Value::Expr,
        Form::NotAvailable => return Value::NotAvailable,
        Form::Flag => return Value::Flag,
        Form::Poisoned => return Value::Poisoned,
        Form::First | Form::Last => return bound(form, source),
        Form::Scalar(scalar) => scalar,
    };
    let kind = match scalar {
        Scalar::Number => TokenKind::Number,
        Scalar::Percent => TokenKind::Percent,
        Scalar::Money => TokenKind::Money,
        Scalar::Date => TokenKind::Date,
        Scalar::MonthDay => TokenKind::MonthDay,
        Scalar::Period => TokenKind::Upper,
    };
    match value::decode(kind, source) {
        Ok(Typed::Number(n)) => Value::Number(n),
        Ok(Typed::Percent(n)) => Value::Percent(n),
        Ok(Typed::Money(n)) => Value::Money(n),
        Ok(Typed::Date(d)) => Value::Date(d),
        Ok(Typed::MonthDay(d)) => Value::MonthDay(d.month, d.day),
        Ok(Typed::Period(p)) => Value::Period(p),
        _ => Value::Poisoned,
    }
}

fn bound(form: Form, source: &str) -> Value {
    let Ok(Typed::Range(first, last)) = value::decode(TokenKind::Range, source) else { return Value::Poisoned };
    match if form == Form::First { first } else { last } {
        Bound::Number(n) => Value::Number(n),
        Bound::Percent(n) => Value::Percent(n),
        Bound::Period(p) => Value::Period(p),
    }
}
