//! The expression language of formulas and rules.
