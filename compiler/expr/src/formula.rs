//! Formulas over raw data: `selesai + paraf`, `100 * diterima / disampaikan`.

use crate::functions::{FUNCTIONS, Form, function};
use crate::types::Item;
use crate::value::Val;
use bsc_diagnostics::{Diagnostic, Message, Span};
use bsc_number::Number;
use bsc_schema::nearest;
use bsc_syntax::expr::{BinaryOp, Expr, ExprKind, Literal, UnaryOp};

/// A formula: numbers in, one number out.
#[derive(Clone, Debug)]
pub struct Formula {
    root: Node,
    variables: Vec<(Box<str>, Span)>,
}

#[derive(Clone, Debug)]
enum Node {
    Number(Number),
    Variable(usize),
    Negate(Box<Node>),
    Binary(BinaryOp, Box<[Node; 2]>),
    Call(for<'m> fn(&[Val<'m>]) -> Val<'m>, Vec<Node>),
    /// The greatest, or the least.
    Extreme(bool, Vec<Node>),
}

/// Compiles a formula. Its bare words are the variables of the raw data; it knows `+ - * /`, parentheses, and the functions
/// that make a number of numbers (`mutlak`, `bulat`, `maks`, `min`).
///
/// # Errors
/// Of family E3, with a label on the word: what is no arithmetic, or an unknown function.
pub fn compile_formula(expr: &Expr) -> Result<Formula, Vec<Diagnostic>> {
    let mut compiler = Compiler { variables: Vec::new(), faults: Vec::new() };
    let root = compiler.node(expr);
    match root {
        Some(root) if compiler.faults.is_empty() => Ok(Formula { root, variables: compiler.variables }),
        _ => Err(compiler.faults),
    }
}

impl Formula {
    /// The variables, in the order in which they first stand, each with that place.
    pub fn variables(&self) -> impl ExactSizeIterator<Item = (&str, Span)> {
        self.variables.iter().map(|(name, span)| (&**name, *span))
    }

    /// The result; `lookup` gives each variable. None where a variable is missing, a denominator is 0, or the figures do not fit.
    pub fn evaluate(&self, lookup: impl Fn(&str) -> Option<Number>) -> Option<Number> {
        let values: Vec<Option<Number>> = self.variables.iter().map(|v| lookup(&v.0)).collect();
        self.root.evaluate(&values)
    }

    /// A formula that is one quotient, `a / b` or `100 * a / b`: its numerator and denominator, for `raw` consolidation.
    /// None where it is no quotient, or a part is unknown.
    pub fn quotient(&self, lookup: impl Fn(&str) -> Option<Number>) -> Option<(Number, Number)> {
        let values: Vec<Option<Number>> = self.variables.iter().map(|v| lookup(&v.0)).collect();
        match &self.root {
            Node::Binary(BinaryOp::Divide, sides) => {
                let [top, bottom] = sides.as_ref();
                Some((top.evaluate(&values)?, bottom.evaluate(&values)?))
            }
            _ => None,
        }
    }

    /// A quotient that multiplies by 100 itself: `100 * a / b`.
    pub(crate) fn is_percentage(&self) -> bool {
        let hundred = |n: &Node| matches!(n, Node::Number(n) if *n == Number::HUNDRED);
        match &self.root {
            Node::Binary(BinaryOp::Divide, sides) => {
                let [top, _] = sides.as_ref();
                matches!(top, Node::Binary(BinaryOp::Multiply, factors) if factors.iter().any(hundred))
            }
            _ => false,
        }
    }

    /// A denominator is 0; none where that rests on a variable that is missing.
    pub(crate) fn divides_by_zero(&self, lookup: impl Fn(&str) -> Option<Number>) -> Option<bool> {
        let values: Vec<Option<Number>> = self.variables.iter().map(|v| lookup(&v.0)).collect();
        self.root.divides_by_zero(&values)
    }
}

impl Node {
    fn divides_by_zero(&self, values: &[Option<Number>]) -> Option<bool> {
        let any = |parts: &[Node]| {
            parts.iter().fold(Some(false), |any, part| crate::or(any, || part.divides_by_zero(values)))
        };
        match self {
            Node::Number(_) | Node::Variable(_) => Some(false),
            Node::Negate(a) => a.divides_by_zero(values),
            Node::Binary(BinaryOp::Divide, sides) => {
                let [_, bottom] = sides.as_ref();
                crate::or(any(sides.as_ref()), || bottom.evaluate(values).map(Number::is_zero))
            }
            Node::Binary(_, sides) => any(sides.as_ref()),
            Node::Call(_, arguments) | Node::Extreme(_, arguments) => any(arguments),
        }
    }

    fn evaluate(&self, values: &[Option<Number>]) -> Option<Number> {
        match self {
            Node::Number(n) => Some(*n),
            Node::Variable(at) => values.get(*at).copied().flatten(),
            Node::Negate(a) => a.evaluate(values).map(Number::neg),
            Node::Binary(op, sides) => {
                let [a, b] = sides.as_ref();
                let (a, b) = (a.evaluate(values)?, b.evaluate(values)?);
                match op {
                    BinaryOp::Add => a.add(b),
                    BinaryOp::Subtract => a.sub(b),
                    BinaryOp::Multiply => a.mul(b),
                    BinaryOp::Divide => a.div(b),
                    _ => None,
                }
            }
            Node::Call(apply, arguments) => {
                let arguments: Option<Vec<Val<'_>>> =
                    arguments.iter().map(|a| a.evaluate(values).map(Val::Number)).collect();
                apply(&arguments?).as_number()
            }
            Node::Extreme(greatest, arguments) => {
                let arguments: Option<Vec<Number>> = arguments.iter().map(|a| a.evaluate(values)).collect();
                let arguments = arguments?.into_iter();
                if *greatest { arguments.max() } else { arguments.min() }
            }
        }
    }
}

struct Compiler {
    variables: Vec<(Box<str>, Span)>,
    faults: Vec<Diagnostic>,
}

impl Compiler {
    fn fault(&mut self, fault: Diagnostic) -> Option<Node> {
        self.faults.push(fault);
        None
    }

    fn node(&mut self, expr: &Expr) -> Option<Node> {
        match &expr.kind {
            ExprKind::Literal(Literal::Number(n) | Literal::Percent(n) | Literal::Money(n)) => Some(Node::Number(*n)),
            ExprKind::Name(name) => {
                let known = self.variables.iter().position(|v| v.0 == *name);
                Some(Node::Variable(known.unwrap_or_else(|| {
                    self.variables.push((name.clone(), expr.span));
                    self.variables.len() - 1
                })))
            }
            ExprKind::Unary { op: UnaryOp::Negate, operand } => Some(Node::Negate(Box::new(self.node(operand)?))),
            ExprKind::Binary {
                op: op @ (BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply | BinaryOp::Divide),
                left,
                right,
                ..
            } => {
                let (left, right) = (self.node(left), self.node(right));
                Some(Node::Binary(*op, Box::new([left?, right?])))
            }
            ExprKind::Call { name, name_span, arguments } => self.call(name, *name_span, arguments, expr.span),
            ExprKind::Binary { op_span, .. } => self.fault(Diagnostic::error("E3020", *op_span)),
            _ => self.fault(Diagnostic::error("E3020", expr.span)),
        }
    }

    fn call(&mut self, name: &str, name_span: Span, arguments: &[Expr], span: Span) -> Option<Node> {
        let of_numbers = |f: &Form| match f {
            Form::Plain { takes, gives: Item::Number, .. } => takes.iter().all(|t| *t == Item::Number),
            Form::Max | Form::Min => true,
            _ => false,
        };
        let Some(found) = function(name).filter(|f| of_numbers(&f.form)) else {
            let fault = Diagnostic::error("E3003", name_span).arg("nama", name);
            let known = FUNCTIONS.iter().filter(|f| of_numbers(&f.form)).map(|f| f.name);
            return match nearest(name, known) {
                Some(near) => self.fault(fault.help(Message::new("E3003-terdekat").arg("terdekat", near))),
                None => self.fault(fault),
            };
        };
        let nodes: Vec<Option<Node>> = arguments.iter().map(|a| self.node(a)).collect();
        let nodes: Vec<Node> = nodes.into_iter().collect::<Option<_>>()?;
        match found.form {
            Form::Plain { takes, apply, .. } if takes.len() == nodes.len() => Some(Node::Call(apply, nodes)),
            Form::Max | Form::Min if !nodes.is_empty() => Some(Node::Extreme(matches!(found.form, Form::Max), nodes)),
            _ => self.fault(Diagnostic::error("E3006", span).arg("nama", name).arg("harap", found.takes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bsc_diagnostics::FileId;
    use bsc_syntax::expr::parse_expr;

    fn compile(text: &str) -> Result<Formula, Vec<Diagnostic>> {
        let span = Span { file: FileId(0), start: 0, end: u32::try_from(text.len()).unwrap() };
        compile_formula(&parse_expr(text, span).unwrap())
    }

    #[test]
    fn formulas_are_exact_or_unknown() {
        let data = |name: &str| match name {
            "a" => Number::parse("281"),
            "b" => Number::parse("320"),
            "nol" => Some(Number::ZERO),
            "besar" => Number::parse("9_999_999_999_999_999_999_999_999_999"),
            _ => None,
        };
        for (text, expected) in [
            ("a + b", Some("601")),
            ("100 * a / b", Some("87.8125")),
            ("-(a - b)", Some("39")),
            ("maks(a, b, 5) - min(a, b)", Some("39")),
            ("bulat(a / b * 100, 2)", Some("87.81")),
            ("mutlak(a - b)", Some("39")),
            ("a / nol", None),
            ("besar * besar", None),
            ("a + hilang", None),
        ] {
            assert_eq!(compile(text).unwrap().evaluate(data), expected.and_then(Number::parse), "{text}");
        }
        assert_eq!(compile("a / b").unwrap().quotient(data), Some((281.into(), 320.into())));
    }

    #[test]
    fn what_is_no_arithmetic_is_refused_at_its_place() {
        for (text, code, at) in [
            ("a + \"b\"", "E3020", (4, 7)),
            ("a == b", "E3020", (2, 4)),
            ("akar(a)", "E3003", (0, 4)),
            ("mutlak(a, b)", "E3006", (0, 12)),
        ] {
            let faults = compile(text).unwrap_err();
            let found: Vec<_> = faults.iter().map(|f| (&*f.code, (f.primary.span.start, f.primary.span.end))).collect();
            assert_eq!(found, [(code, at)], "{text}");
        }
    }

    #[test]
    fn variables_are_listed_once() {
        let formula = compile("a + b * a").unwrap();
        assert_eq!(formula.variables().map(|v| v.0).collect::<Vec<_>>(), ["a", "b"]);
    }
}
