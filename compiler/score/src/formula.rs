//! The `formula` of an IKU over raw data: a fraction, so that numerators and denominators can be added first.

use crate::Reason;
use bsc_expr::{Formula, formula_of};
use bsc_model::consolidation::Part;
use bsc_model::{FieldRef, IkuId, Model};

/// The formula compiled last: the periods of an IKU share it.
#[derive(Default)]
pub(crate) struct Cache(Option<(IkuId, Option<Formula>)>);

/// The figure of a period from its raw data.
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
        cache.0 = Some((id, formula_of(model, id)));
    }
    let formula = cache.0.as_ref().and_then(|c| c.1.as_ref()).ok_or(Reason::Formula)?;
    let reported = |name: &str| data.iter().any(|d| d.0 == name && d.1.number().is_some());
    if !formula.variables().all(|(name, _)| reported(name)) {
        return Err(Reason::Formula);
    }
    formula.part(data, percent).ok_or(Reason::Overflow)
}
