//! The expression language of formulas and rules: types, code, evaluation with three values.
//!
//! In: the tree of an expression ([`bsc_syntax::expr`]) and the names around it ([`Scope`]). Out: [`Code`], checked once against
//! the table of attributes ([`bsc_schema::attribute`]) and [`FUNCTIONS`], or diagnostics of family E3 with a label on the word.
//! A [`World`] answers what code asks of a model.
//!
//! Guarantees: evaluation is total, deterministic, without effects and without recursion over what users write; what cannot be
//! known is unknown, never a guess: a missing or faulty field, figures that do not fit, a division by 0. `dan atau semua ada`
//! are Kleene's.
//!
//! [`compile_formula`] is the same for formulas over raw data.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod attributes;
mod code;
mod derived;
mod eval;
mod formula;
mod functions;
mod groups;
mod ir;
mod lexicon;
mod parts;
mod place;
mod scope;
mod show;
mod similar;
mod types;
mod typing;
mod value;
mod world;
mod written;

#[cfg(test)]
mod tests;

pub use code::Code;
pub use eval::Env;
pub use formula::{Formula, Fraction, compile_formula, formula_of};
pub use functions::{FUNCTIONS, Function, reference};
pub use place::Place;
pub use scope::{Mark, Scope};
pub use types::{Item, Type};
pub use value::{Thing, Val, and, or};
pub use world::{Figures, Visit, Walk, World};
