//! A `formula` over raw data: evaluated as one fraction, so that numerators and denominators can be added first.

use crate::Reason;
use bsc_model::consolidation::Part;
use bsc_model::{FieldRef, IkuId, Model, Value};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_syntax::expr::{BinaryOp, Expr, ExprKind, Literal, UnaryOp, parse_expr};

/// The formula read last: the periods of an IKU share it.
#[derive(Default)]
pub(crate) struct Cache(Option<(IkuId, Option<Expr>)>);

/// The figure of a period from its raw data.
///
/// Under `satuan persen` a ratio counts in percent, unless the formula multiplies by 100 itself.
///
/// # Errors
/// There is no formula over raw data, a variable of it was not reported, or it does not fit.
pub(crate) fn evaluate(
    model: &Model,
    id: IkuId,
    data: &[(&str, FieldRef<'_>)],
    percent: bool,
    cache: &mut Cache,
) -> Result<Part, Reason> {
    if cache.0.as_ref().is_none_or(|c| c.0 != id) {
        let field = model.iku_field(id, kw::FORMULA).found().filter(|f| f.value() == Value::Expr);
        cache.0 = Some((id, field.and_then(|f| parse_expr(f.source(), f.span()).ok())));
    }
    let formula = cache.0.as_ref().and_then(|c| c.1.as_ref()).ok_or(Reason::Formula)?;
    let variable = |name: &str| data.iter().find(|d| d.0 == name).and_then(|d| d.1.number());
    let Fraction { top, bottom } = fraction(formula, &variable)?;
    Ok(match bottom {
        Some(bottom) => Part::ratio(top, bottom, percent && !is_percentage(formula)),
        None => Part::value(top),
    })
}

#[derive(Copy, Clone)]
struct Fraction {
    top: Number,
    bottom: Option<Number>,
}

/// Never divides: a sum of fractions is brought over one denominator.
fn fraction(expr: &Expr, data: &dyn Fn(&str) -> Option<Number>) -> Result<Fraction, Reason> {
    let whole = |top| Fraction { top, bottom: None };
    match &expr.kind {
        ExprKind::Literal(Literal::Number(n) | Literal::Percent(n) | Literal::Money(n)) => Ok(whole(*n)),
        ExprKind::Name(name) => data(name).map(whole).ok_or(Reason::Formula),
        ExprKind::Unary { op: UnaryOp::Negate, operand } => {
            let inner = fraction(operand, data)?;
            Ok(Fraction { top: inner.top.neg(), ..inner })
        }
        ExprKind::Binary { op, left, right, .. } => {
            let (left, right) = (fraction(left, data)?, fraction(right, data)?);
            combine(*op, left, right)
        }
        _ => Err(Reason::Formula),
    }
}

fn combine(op: BinaryOp, left: Fraction, right: Fraction) -> Result<Fraction, Reason> {
    let times = |a: Option<Number>, b: Option<Number>| match (a, b) {
        (Some(a), Some(b)) => a.mul(b).map(Some).ok_or(Reason::Overflow),
        (a, b) => Ok(a.or(b)),
    };
    let scaled = |top: Number, by: Option<Number>| by.map_or(Some(top), |b| top.mul(b)).ok_or(Reason::Overflow);
    match op {
        BinaryOp::Multiply => {
            Ok(Fraction { top: scaled(left.top, Some(right.top))?, bottom: times(left.bottom, right.bottom)? })
        }
        BinaryOp::Divide => {
            Ok(Fraction { top: scaled(left.top, right.bottom)?, bottom: times(left.bottom, Some(right.top))? })
        }
        BinaryOp::Add | BinaryOp::Subtract => {
            if left.bottom == right.bottom {
                let top = add(op, left.top, right.top)?;
                return Ok(Fraction { top, bottom: left.bottom });
            }
            let top = add(op, scaled(left.top, right.bottom)?, scaled(right.top, left.bottom)?)?;
            Ok(Fraction { top, bottom: times(left.bottom, right.bottom)? })
        }
        _ => Err(Reason::Formula),
    }
}

fn add(op: BinaryOp, left: Number, right: Number) -> Result<Number, Reason> {
    let sum = if op == BinaryOp::Add { left.add(right) } else { left.sub(right) };
    sum.ok_or(Reason::Overflow)
}

/// `… * 100` or `100 * …` on the outside.
fn is_percentage(expr: &Expr) -> bool {
    let hundred = |e: &Expr| matches!(&e.kind, ExprKind::Literal(Literal::Number(n) | Literal::Percent(n)) if *n == Number::HUNDRED);
    match &expr.kind {
        ExprKind::Binary { op: BinaryOp::Multiply, left, right, .. } => {
            hundred(left) || hundred(right) || is_percentage(left) || is_percentage(right)
        }
        ExprKind::Binary { op: BinaryOp::Divide, left, .. } => is_percentage(left),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bsc_diagnostics::{FileId, Span};

    /// `top/bottom`, evaluated with a = 6, b = 8, c = 2.
    fn eval(text: &str) -> String {
        let span = Span { file: FileId(0), start: 0, end: text.len() as u32 };
        let data = |name: &str| [("a", 6), ("b", 8), ("c", 2)].iter().find(|d| d.0 == name).map(|d| d.1.into());
        match fraction(&parse_expr(text, span).unwrap(), &data) {
            Ok(Fraction { top, bottom: Some(bottom) }) => format!("{top}/{bottom}"),
            Ok(Fraction { top, bottom: None }) => top.to_string(),
            Err(reason) => format!("{reason:?}"),
        }
    }

    #[test]
    fn a_formula_is_one_fraction() {
        assert_eq!(eval("a + b"), "14");
        assert_eq!(eval("a / b"), "6/8");
        assert_eq!(eval("(a - c) / b * 100"), "400/8");
        assert_eq!(eval("a / b + c"), "22/8");
        assert_eq!(eval("a / b / c"), "6/16");
        assert_eq!(eval("a / (b / c)"), "12/8");
        assert_eq!(eval("a / d"), "Formula");
        assert_eq!(eval("a / b > c"), "Formula");
    }
}
