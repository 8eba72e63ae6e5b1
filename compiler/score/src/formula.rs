//! The `formula` of an IKU over raw data: a fraction, so that numerators and denominators can be added first.

use crate::Reason;
use bsc_expr::{Formula, compile_formula};
use bsc_model::consolidation::Part;
use bsc_model::{FieldRef, IkuId, Model, Value};
use bsc_schema::kw;
use bsc_syntax::expr::parse_expr;

/// The formula compiled last: the periods of an IKU share it.
#[derive(Default)]
pub(crate) struct Cache(Option<(IkuId, Option<Formula>)>);

/// The figure of a period from its raw data.
///
/// Under `satuan persen` a ratio counts in percent, unless the formula multiplies by 100 itself.
///
/// # Errors
/// There is no formula over raw data, a variable of it was not reported, or the figures do not fit.
pub(crate) fn evaluate(
    model: &Model,
    id: IkuId,
    data: &[(&str, FieldRef<'_>)],
    percent: bool,
    cache: &mut Cache,
) -> Result<Part, Reason> {
    if cache.0.as_ref().is_none_or(|c| c.0 != id) {
        let field = model.iku_field(id, kw::FORMULA).found().filter(|f| f.value() == Value::Expr);
        let parsed = field.and_then(|f| parse_expr(f.source(), f.span()).ok());
        cache.0 = Some((id, parsed.and_then(|e| compile_formula(&e).ok())));
    }
    let formula = cache.0.as_ref().and_then(|c| c.1.as_ref()).ok_or(Reason::Formula)?;
    let variable = |name: &str| data.iter().find(|d| d.0 == name).and_then(|d| d.1.number());
    if formula.variables().any(|(name, _)| variable(name).is_none()) {
        return Err(Reason::Formula);
    }
    let fraction = formula.fraction(variable).ok_or(Reason::Overflow)?;
    Ok(match fraction.bottom {
        Some(bottom) => Part::ratio(fraction.top, bottom, percent && !formula.is_percentage()),
        None => Part::value(fraction.top),
    })
}
