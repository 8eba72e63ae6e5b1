//! The formulas of IKU: each is parsed and typed where it is written.

use bsc_diagnostics::{Diagnostic, Span};
use bsc_expr::compile_formula;
use bsc_model::{ElementId, FieldRef, Form, Model};
use bsc_schema::kw;
use bsc_syntax::expr::parse_expr;
use rayon::prelude::*;

/// What is wrong with the formulas over raw data that a plan types, each at its first wrong word; formulas in words have no
/// faults. `reported` are faults of syntax found before: a formula that holds one gives no second message. Linear in the model.
pub fn check_formulas(model: &Model, reported: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut before: Vec<Span> = reported.iter().map(|d| d.primary.span).collect();
    before.sort_unstable_by_key(|s| (s.file, s.start));
    let known = |whole: Span| {
        let at = before.partition_point(|s| (s.file, s.start) < (whole.file, whole.start));
        before.get(at).is_some_and(|s| s.file == whole.file && s.start <= whole.end)
    };
    let typed = |e| model.fields(ElementId(e), kw::FORMULA).filter(|f| f.field.form == Form::Expr);
    let fault = |f: FieldRef<'_>| match parse_expr(f.source(), f.span()) {
        Ok(formula) => compile_formula(&formula).err()?.into_iter().next(),
        Err(fault) => Some(fault),
    };
    let elements = (0..model.element_count()).into_par_iter();
    elements.flat_map_iter(|e| typed(e).filter(|f| !known(f.span())).filter_map(fault)).collect()
}
