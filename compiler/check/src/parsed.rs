//! The expressions of rules, as trees.

use bsc_diagnostics::{Diagnostic, Files, Span};
use bsc_syntax::expr::{Expr, parse_expr};
use hashbrown::HashMap;
use std::sync::{Arc, LazyLock, RwLock};

/// Expressions at one place, with their texts: those of a text with escapes all have its place, and each profile has its files.
type Here = Vec<(Box<str>, Arc<Expr>)>;

/// Those of the stdlib: they are the same for as long as the process runs.
static STDLIB: LazyLock<RwLock<HashMap<Span, Here>>> = LazyLock::new(RwLock::default);

/// Parses an expression at its place; of the stdlib each once.
pub(crate) fn parsed(files: &Files, text: &str, span: Span) -> Result<Arc<Expr>, Box<Diagnostic>> {
    if !files.is_embedded(span.file) {
        return parse_expr(text, span).map(Arc::new).map_err(Box::new);
    }
    let find = |here: &Here| here.iter().find(|known| *known.0 == *text).map(|known| Arc::clone(&known.1));
    if let Some(known) = STDLIB.read().ok().and_then(|all| find(all.get(&span)?)) {
        return Ok(known);
    }
    let expr = parse_expr(text, span).map(Arc::new).map_err(Box::new)?;
    if let Ok(mut all) = STDLIB.write() {
        all.entry(span).or_default().push((text.into(), Arc::clone(&expr)));
    }
    Ok(expr)
}
