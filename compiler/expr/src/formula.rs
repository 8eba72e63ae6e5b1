//! Formulas over raw data: `selesai + paraf`, `100 * diterima / disampaikan`.

use crate::functions::{FUNCTIONS, Form, function};
use crate::types::Item;
use crate::value::Val;
use bsc_diagnostics::{Diagnostic, Message, Span};
use bsc_model::consolidation::Part;
use bsc_model::{FieldRef, IkuId, Model, Value};
use bsc_number::Number;
use bsc_schema::{kw, nearest};
use bsc_syntax::expr::{BinaryOp, Expr, ExprKind, Literal, UnaryOp, parse_expr};

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

/// The formula of an IKU; none where it has none, or a text, or a faulty one.
pub fn formula_of(model: &Model, iku: IkuId) -> Option<Formula> {
    let field = model.iku_field(iku, kw::FORMULA).found().filter(|f| f.value() == Value::Expr)?;
    compile_formula(&parse_expr(field.source(), field.span()).ok()?).ok()
}

impl Formula {
    /// The variables, in the order in which they first stand, each with that place.
    pub fn variables(&self) -> impl ExactSizeIterator<Item = (&str, Span)> {
        self.variables.iter().map(|(name, span)| (&**name, *span))
    }

    /// The result; `lookup` gives each variable. None where a variable is missing, a denominator is 0, or the figures do not fit.
    pub fn evaluate(&self, lookup: impl Fn(&str) -> Option<Number>) -> Option<Number> {
        self.fraction(lookup)?.value()
    }

    /// The result as one fraction, so that numerators and denominators can be added over periods and units first (`raw`). None
    /// where a variable is missing, or the figures do not fit.
    pub fn fraction(&self, lookup: impl Fn(&str) -> Option<Number>) -> Option<Fraction> {
        let values: Vec<Option<Number>> = self.variables.iter().map(|v| lookup(&v.0)).collect();
        self.root.fraction(&values)
    }

    /// What the raw data of a report are worth, still to be divided. Under `satuan persen` a ratio counts in percent, unless the
    /// formula multiplies by 100 itself. None as in [`Formula::fraction`].
    pub fn part(&self, data: &[(&str, FieldRef<'_>)], percent: bool) -> Option<Part> {
        let Fraction { top, bottom } = self.fraction(|name| data.iter().find(|d| d.0 == name)?.1.number())?;
        Some(match bottom {
            // without its hundred it adds up with those that are typed as a part of a whole
            Some(bottom) if percent && self.is_percentage() => Part::ratio(top.div(Number::HUNDRED)?, bottom, true),
            Some(bottom) => Part::ratio(top, bottom, percent),
            None => Part::value(top),
        })
    }

    /// It multiplies by 100 itself: `100 * a / b`, `a / b * 100`.
    pub fn is_percentage(&self) -> bool {
        self.root.is_percentage()
    }

    /// Whether it gives an amount of money, by which of its variables are amounts: amounts add up with amounts only, and an amount
    /// by an amount is a number. None where unlike things are added, compared or divided.
    pub(crate) fn gives_money(&self, is_money: impl Fn(&str) -> bool) -> Option<bool> {
        let amounts: Vec<bool> = self.variables.iter().map(|v| is_money(&v.0)).collect();
        self.root.money(&amounts).map(|found| found == Some(true))
    }

    /// A denominator is 0; none where that rests on a variable that is missing.
    pub(crate) fn divides_by_zero(&self, lookup: impl Fn(&str) -> Option<Number>) -> Option<bool> {
        let values: Vec<Option<Number>> = self.variables.iter().map(|v| lookup(&v.0)).collect();
        self.root.divides_by_zero(&values)
    }
}

/// A numerator, and a denominator where something is divided.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Fraction {
    /// The numerator, or the whole value.
    pub top: Number,
    /// The denominator.
    pub bottom: Option<Number>,
}

impl Fraction {
    fn whole(top: Number) -> Fraction {
        Fraction { top, bottom: None }
    }

    /// Divided, once and last. None where the denominator is 0, or the figures do not fit.
    pub fn value(self) -> Option<Number> {
        self.bottom.map_or(Some(self.top), |bottom| self.top.div(bottom))
    }

    /// Brings two over one denominator; never divides.
    fn combine(self, op: BinaryOp, other: Fraction) -> Option<Fraction> {
        let times = |a: Option<Number>, b: Option<Number>| match (a, b) {
            (Some(a), Some(b)) => a.mul(b).map(Some),
            (a, b) => Some(a.or(b)),
        };
        let scaled = |top: Number, by: Option<Number>| by.map_or(Some(top), |b| top.mul(b));
        let sum = |a: Number, b: Number| if op == BinaryOp::Add { a.add(b) } else { a.sub(b) };
        Some(match op {
            BinaryOp::Multiply => Fraction { top: self.top.mul(other.top)?, bottom: times(self.bottom, other.bottom)? },
            BinaryOp::Divide => {
                let bottom = times(self.bottom, Some(other.top))?;
                Fraction { top: scaled(self.top, other.bottom)?, bottom }
            }
            _ if self.bottom == other.bottom => Fraction { top: sum(self.top, other.top)?, bottom: self.bottom },
            _ => {
                let top = sum(scaled(self.top, other.bottom)?, scaled(other.top, self.bottom)?)?;
                Fraction { top, bottom: times(self.bottom, other.bottom)? }
            }
        })
    }
}

impl Node {
    /// Some of whether it is money, none of a number that goes with anything; none of all where unlike things meet.
    fn money(&self, amounts: &[bool]) -> Option<Option<bool>> {
        let alike = |a: Option<bool>, b: Option<bool>| match (a, b) {
            (Some(a), Some(b)) => (a == b).then_some(Some(a)),
            (a, b) => Some(a.or(b)),
        };
        match self {
            Node::Number(_) => Some(None),
            Node::Variable(at) => Some(amounts.get(*at).copied()),
            Node::Negate(a) => a.money(amounts),
            Node::Binary(op, sides) => {
                let [a, b] = sides.as_ref();
                let (a, b) = (a.money(amounts)?, b.money(amounts)?);
                match (op, a == Some(true), b == Some(true)) {
                    (BinaryOp::Multiply, true, true) | (BinaryOp::Divide, false, true) => None,
                    (BinaryOp::Divide, true, true) => Some(Some(false)),
                    (BinaryOp::Multiply, true, _) | (BinaryOp::Multiply, _, true) | (BinaryOp::Divide, true, _) => {
                        Some(Some(true))
                    }
                    (BinaryOp::Multiply | BinaryOp::Divide, ..) => Some(a.or(b)),
                    _ => alike(a, b),
                }
            }
            // the second of `bulat` is how many decimals
            Node::Call(_, arguments) => arguments.first()?.money(amounts),
            Node::Extreme(_, arguments) => {
                arguments.iter().try_fold(None, |all, argument| alike(all, argument.money(amounts)?))
            }
        }
    }

    fn is_percentage(&self) -> bool {
        let hundred = |n: &Node| matches!(n, Node::Number(n) if *n == Number::HUNDRED);
        match self {
            Node::Binary(BinaryOp::Multiply, sides) => {
                let [left, right] = sides.as_ref();
                hundred(left) || hundred(right) || left.is_percentage() || right.is_percentage()
            }
            Node::Binary(BinaryOp::Divide, sides) => {
                let [top, _] = sides.as_ref();
                top.is_percentage()
            }
            _ => false,
        }
    }

    fn divides_by_zero(&self, values: &[Option<Number>]) -> Option<bool> {
        let any = |parts: &[Node]| {
            // `atau` over the parts: an unknown one does not hide a 0 behind it
            let mut known = Some(false);
            for part in parts {
                known = crate::or(known, || part.divides_by_zero(values));
            }
            known
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
        self.fraction(values)?.value()
    }

    fn fraction(&self, values: &[Option<Number>]) -> Option<Fraction> {
        match self {
            Node::Number(n) => Some(Fraction::whole(*n)),
            Node::Variable(at) => values.get(*at).copied().flatten().map(Fraction::whole),
            Node::Negate(a) => a.fraction(values).map(|f| Fraction { top: f.top.neg(), ..f }),
            Node::Binary(op, sides) => {
                let [a, b] = sides.as_ref();
                a.fraction(values)?.combine(*op, b.fraction(values)?)
            }
            Node::Call(apply, arguments) => {
                let arguments: Option<Vec<Val<'_>>> =
                    arguments.iter().map(|a| a.evaluate(values).map(Val::Number)).collect();
                apply(&arguments?).as_number().map(Fraction::whole)
            }
            Node::Extreme(greatest, arguments) => {
                let arguments: Option<Vec<Number>> = arguments.iter().map(|a| a.evaluate(values)).collect();
                let arguments = arguments?.into_iter();
                if *greatest { arguments.max() } else { arguments.min() }.map(Fraction::whole)
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
    }

    #[test]
    fn a_formula_is_one_fraction() {
        let data = |name: &str| [("a", 6), ("b", 8), ("c", 2)].iter().find(|d| d.0 == name).map(|d| d.1.into());
        let shown = |text: &str| match compile(text).unwrap().fraction(data) {
            Some(Fraction { top, bottom: Some(bottom) }) => format!("{top}/{bottom}"),
            Some(Fraction { top, bottom: None }) => top.to_string(),
            None => "?".to_owned(),
        };
        for (text, expected) in [
            ("a + b", "14"),
            ("a / b", "6/8"),
            ("(a - c) / b * 100", "400/8"),
            ("a / b + c", "22/8"),
            ("a / b / c", "6/16"),
            ("a / (b / c)", "12/8"),
            ("maks(a, b) / c", "8/2"),
            ("a / d", "?"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        assert!(compile("100 * a / b").unwrap().is_percentage() && compile("a / b * 100").unwrap().is_percentage());
        assert!(!compile("a / b").unwrap().is_percentage());
    }

    #[test]
    fn a_denominator_of_0_is_found() {
        let data = |name: &str| [("a", 6), ("b", 8), ("nol", 0)].iter().find(|d| d.0 == name).map(|d| d.1.into());
        for (text, expected) in [
            ("a / b", Some(false)),
            ("a / (b - 8)", Some(true)),
            ("maks(1, a / nol)", Some(true)),
            ("a / hilang", None),
            ("a / hilang + 1 / nol", Some(true)),
        ] {
            assert_eq!(compile(text).unwrap().divides_by_zero(data), expected, "{text}");
        }
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
