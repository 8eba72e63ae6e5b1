//! Expressions of formulas and rules: the tree, with the place of each part.
//!
//! In: the arguments of a `formula`, `bila`, `wajib` … ([`Node::arguments_text`](crate::Node::arguments_text)). Out: an [`Expr`], or
//! one error that says what was expected. Read by the grammar's rule `formula`; how strongly operators bind is the table of
//! [`BinaryOp::strength`]. A tree is at most [`MAX_EXPR_DEPTH`] deep, so whoever walks it may recurse.
//!
//! ```
//! use bsc_diagnostics::{FileId, Span};
//! use bsc_syntax::expr::{parse_expr, BinaryOp, ExprKind};
//! let text = "i.kedalaman <= 2 dan bukan i.terbatas";
//! let whole = Span { file: FileId(0), start: 0, end: 37 };
//! let expr = parse_expr(text, whole).map(|expr| matches!(expr.kind, ExprKind::Binary { op: BinaryOp::And, .. }));
//! assert_eq!(expr.ok(), Some(true));
//! ```

mod parse;

use crate::period::Period;
use crate::value::{Bound, MonthDay};
use bsc_diagnostics::Span;
use bsc_number::Number;
use jiff::civil::Date;

pub use parse::parse_expr;

/// How deep a tree of expressions may be: parentheses, quantifiers and chains of operators together.
pub const MAX_EXPR_DEPTH: usize = 128;

/// An expression.
#[derive(Clone, PartialEq, Debug)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands in its file, without the parentheses around it.
    pub span: Span,
}

/// What an expression is.
#[derive(Clone, PartialEq, Debug)]
pub enum ExprKind {
    /// A value.
    Literal(Literal),
    /// A bound name, an attribute, a word of a type: `i`, `iku`, `direct`, `WTP`.
    Name(Box<str>),
    /// `base.name`
    Field {
        /// What stands before the point.
        base: Box<Expr>,
        /// What stands behind it.
        name: Box<str>,
        /// Where that is.
        name_span: Span,
    },
    /// `base@2017`: the same in another year.
    AtYear {
        /// What stands before the `@`.
        base: Box<Expr>,
        /// The year.
        year: i16,
    },
    /// `name(argument, …)`
    Call {
        /// The function.
        name: Box<str>,
        /// Where its name stands.
        name_span: Span,
        /// The arguments in order.
        arguments: Vec<Expr>,
    },
    /// `(a, b)`: two or more values, as they stand behind `dalam`.
    List(Vec<Expr>),
    /// `-x`, `bukan x`
    Unary {
        /// The operator.
        op: UnaryOp,
        /// What it works on.
        operand: Box<Expr>,
    },
    /// `a + b`
    Binary {
        /// The operator.
        op: BinaryOp,
        /// Where it stands.
        op_span: Span,
        /// What stands before it.
        left: Box<Expr>,
        /// What stands behind it.
        right: Box<Expr>,
    },
    /// `semua x dalam source: body`
    Quantified {
        /// `semua`, `ada`, `jumlah` …
        quantifier: Quantifier,
        /// The name that is bound in `body`.
        name: Box<str>,
        /// Where that name is bound.
        name_span: Span,
        /// The set.
        source: Box<Expr>,
        /// What is asked or computed of each element.
        body: Box<Expr>,
    },
}

/// A value in an expression.
#[derive(Clone, PartialEq, Debug)]
pub enum Literal {
    /// `97.5`
    Number(Number),
    /// `92%` is 92.
    Percent(Number),
    /// `Rp 1_250`
    Money(Number),
    /// `2018-01-15`
    Date(Date),
    /// `01-15`
    MonthDay(MonthDay),
    /// `TW1`
    Period(Period),
    /// `1..5`
    Range(Bound, Bound),
    /// A text, unescaped and dedented.
    Text(Box<str>),
    /// `n/a`
    NotAvailable,
}

/// An operator with one operand.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum UnaryOp {
    /// `-`
    Negate,
    /// `bukan`
    Not,
}

/// An operator with two operands.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum BinaryOp {
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
    /// `dalam`: is one of.
    In,
    /// `dan`
    And,
    /// `atau`
    Or,
}

impl BinaryOp {
    /// How it is written.
    pub fn text(self) -> &'static str {
        match self {
            BinaryOp::Multiply => "*",
            BinaryOp::Divide => "/",
            BinaryOp::Add => "+",
            BinaryOp::Subtract => "-",
            BinaryOp::Equal => "==",
            BinaryOp::Unequal => "!=",
            BinaryOp::Less => "<",
            BinaryOp::AtMost => "<=",
            BinaryOp::More => ">",
            BinaryOp::AtLeast => ">=",
            BinaryOp::In => "dalam",
            BinaryOp::And => "dan",
            BinaryOp::Or => "atau",
        }
    }

    /// How strongly it binds: `*` and `/` 5, `+` and `-` 4, comparison and `dalam` 3, `bukan` stands between, `dan` 2, `atau` 1.
    /// All group to the left; comparisons do not chain.
    pub fn strength(self) -> u8 {
        match self {
            BinaryOp::Multiply | BinaryOp::Divide => 5,
            BinaryOp::Add | BinaryOp::Subtract => 4,
            BinaryOp::And => 2,
            BinaryOp::Or => 1,
            _ => COMPARISON,
        }
    }
}

pub(crate) const COMPARISON: u8 = 3;

/// What is done over the elements of a set.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Quantifier {
    /// `semua`: it holds of each.
    All,
    /// `ada`: it holds of one at least.
    Any,
    /// `banyak`: of how many it holds.
    Count,
    /// `jumlah`: the sum.
    Sum,
    /// `rata`: the mean.
    Average,
    /// `maks`: the greatest.
    Max,
    /// `min`: the least.
    Min,
    /// `saring`: those of which it holds.
    Such,
}
