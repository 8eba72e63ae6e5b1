//! From the grammar's pairs to the tree of expressions, and from its expectations to words.

#![allow(clippy::result_large_err, reason = "an error is made once in an expression, and read by people")]

use super::{BinaryOp, COMPARISON, Expr, ExprKind, Literal, MAX_EXPR_DEPTH, Quantifier, UnaryOp};
use crate::TokenKind;
use crate::fault::NONE;
use crate::period::Period;
use crate::tree::count;
use crate::value::{self, Fault, Value};
use bsc_diagnostics::{Diagnostic, Span};
use bsc_grammar::{BscParser, Error, ErrorVariant, InputLocation, Pair, Pairs, Parser, Rule};

/// How deep parentheses and quantifiers may stand in each other; the grammar recurses over them.
const MAX_NESTING: usize = 32;

/// Reads an expression. `span` is where `text` stands in its file; all spans of the tree are in that file.
///
/// # Errors
/// `E0301`: something else was expected here; `E0302`: too deep, or too long a chain of operators; `E0303`: comparisons in a row;
/// `E0110`, `E0121`: a value that is none.
pub fn parse_expr(text: &str, span: Span) -> Result<Expr, Diagnostic> {
    let reader = Reader { base: span };
    if let Some(at) = too_nested(text) {
        return Err(reader.too_deep(reader.at(at, at + 1)));
    }
    let pairs = BscParser::parse(Rule::formula, text).map_err(|error| reader.expected(text, &error))?;
    let expression = pairs.flat_map(Pair::into_inner).find(|pair| pair.as_rule() == Rule::expression);
    let expression = expression.ok_or_else(|| reader.missing("nilai", 0))?;
    reader.expression(expression, 0).map(|(expr, _)| expr)
}

/// Where the grammar would have to recurse too often, if anywhere: it does so over parentheses and quantifiers, and each quantifier
/// has its `dalam`.
fn too_nested(text: &str) -> Option<usize> {
    let (mut open, mut within, mut in_text) = (0_usize, 0_usize, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => in_text = !in_text,
            b'(' if !in_text => open += 1,
            b')' if !in_text => open = open.saturating_sub(1),
            b'd' if !in_text && text.get(at..).is_some_and(|rest| rest.starts_with("dalam")) => within += 1,
            _ => {}
        }
        if open > MAX_NESTING || within > 2 * MAX_NESTING {
            return Some(at);
        }
    }
    None
}

/// An expression and how deep its tree is.
type Deep = (Expr, usize);

struct Reader {
    base: Span,
}

impl Reader {
    /// A place in the text, as a place in the file.
    fn at(&self, start: usize, end: usize) -> Span {
        let place =
            |offset: usize| self.base.start.saturating_add(count(offset)).min(self.base.end.max(self.base.start));
        Span { file: self.base.file, start: place(start), end: place(end) }
    }

    fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let span = pair.as_span();
        self.at(span.start(), span.end())
    }

    fn too_deep(&self, span: Span) -> Diagnostic {
        Diagnostic::error("E0302", span).arg("batas", MAX_EXPR_DEPTH.to_string())
    }

    /// An expression one level above its parts.
    fn above(&self, kind: ExprKind, span: Span, parts: usize) -> Result<Deep, Diagnostic> {
        if parts >= MAX_EXPR_DEPTH {
            return Err(self.too_deep(span));
        }
        Ok((Expr { kind, span }, parts + 1))
    }

    fn expression(&self, pair: Pair<'_, Rule>, nesting: usize) -> Result<Deep, Diagnostic> {
        if nesting > 2 * MAX_NESTING {
            return Err(self.too_deep(self.span(&pair)));
        }
        self.climb(&mut pair.into_inner(), 0, nesting + 1)
    }

    /// The longest beginning of the row whose operators bind more strongly than `floor`.
    fn climb(&self, row: &mut Pairs<'_, Rule>, floor: u8, nesting: usize) -> Result<Deep, Diagnostic> {
        let operand = self.operand(row, nesting)?;
        self.extend(operand, row, floor, nesting)
    }

    fn extend(&self, mut left: Deep, row: &mut Pairs<'_, Rule>, floor: u8, nesting: usize) -> Result<Deep, Diagnostic> {
        let mut compared = false;
        while let Some((op, op_span)) = row.peek().and_then(|pair| Some((binary(&pair)?, self.span(&pair)))) {
            let strength = op.strength();
            if strength <= floor {
                break;
            }
            if strength == COMPARISON && std::mem::replace(&mut compared, true) {
                return Err(Diagnostic::error("E0303", op_span).arg("teks", op.text()));
            }
            row.next();
            let right = self.climb(row, strength, nesting)?;
            let (span, depth) = (left.0.span.to(right.0.span), left.1.max(right.1));
            let kind = ExprKind::Binary { op, op_span, left: Box::new(left.0), right: Box::new(right.0) };
            left = self.above(kind, span, depth)?;
        }
        Ok(left)
    }

    /// Signs, a value, and what is asked of it.
    fn operand(&self, row: &mut Pairs<'_, Rule>, nesting: usize) -> Result<Deep, Diagnostic> {
        let mut signs = Vec::new();
        while let Some(pair) = row.peek().filter(|pair| pair.as_rule() == Rule::prefix) {
            row.next();
            let span = self.span(&pair);
            if signs.len() > MAX_EXPR_DEPTH {
                return Err(self.too_deep(span));
            }
            let not = pair.into_inner().any(|inner| inner.as_rule() == Rule::not);
            signs.push((if not { UnaryOp::Not } else { UnaryOp::Negate }, span));
        }
        let Some(pair) = row.next() else { return Err(self.missing("nilai", 0)) };
        let mut operand = self.primary(pair, nesting)?;
        while let Some(pair) = row.peek().filter(|pair| matches!(pair.as_rule(), Rule::field | Rule::at_year)) {
            row.next();
            let (span, depth) = (operand.0.span.to(self.span(&pair)), operand.1);
            let base = Box::new(operand.0);
            let kind = if pair.as_rule() == Rule::field {
                let (name, name_span) = self.name(pair.into_inner().next());
                ExprKind::Field { base, name, name_span }
            } else {
                ExprKind::AtYear { base, year: pair.as_str().trim_start_matches('@').parse().unwrap_or_default() }
            };
            operand = self.above(kind, span, depth)?;
        }
        while let Some((op, sign)) = signs.pop() {
            if op == UnaryOp::Not {
                // `bukan a == b` is `bukan (a == b)`.
                operand = self.extend(operand, row, BinaryOp::And.strength(), nesting)?;
            }
            let span = sign.to(operand.0.span);
            operand = self.above(ExprKind::Unary { op, operand: Box::new(operand.0) }, span, operand.1)?;
        }
        Ok(operand)
    }

    fn primary(&self, pair: Pair<'_, Rule>, nesting: usize) -> Result<Deep, Diagnostic> {
        let span = self.span(&pair);
        match pair.as_rule() {
            Rule::name => {
                let period = Period::parse(pair.as_str()).map(|period| ExprKind::Literal(Literal::Period(period)));
                Ok((Expr { kind: period.unwrap_or_else(|| ExprKind::Name(pair.as_str().into())), span }, 1))
            }
            Rule::group_of => {
                let (mut list, depth) = self.all(pair.into_inner(), nesting)?;
                if list.len() == 1 {
                    return Ok((list.swap_remove(0), depth));
                }
                self.above(ExprKind::List(list), span, depth)
            }
            Rule::call => {
                let mut parts = pair.into_inner();
                let (name, name_span) = self.name(parts.next());
                let (arguments, depth) = self.all(parts, nesting)?;
                self.above(ExprKind::Call { name, name_span, arguments }, span, depth)
            }
            Rule::quantified => self.quantified(pair, nesting),
            _ => self.literal(pair.as_rule(), pair.as_str(), span),
        }
    }

    /// The expressions among these, and how deep the deepest is.
    fn all(&self, pairs: Pairs<'_, Rule>, nesting: usize) -> Result<(Vec<Expr>, usize), Diagnostic> {
        let (mut list, mut deepest) = (Vec::new(), 0);
        for pair in pairs.filter(|pair| pair.as_rule() == Rule::expression) {
            let (expr, depth) = self.expression(pair, nesting)?;
            list.push(expr);
            deepest = deepest.max(depth);
        }
        Ok((list, deepest))
    }

    fn name(&self, pair: Option<Pair<'_, Rule>>) -> (Box<str>, Span) {
        pair.map_or_else(|| ("".into(), self.at(0, 0)), |name| (name.as_str().into(), self.span(&name)))
    }

    fn quantified(&self, pair: Pair<'_, Rule>, nesting: usize) -> Result<Deep, Diagnostic> {
        let span = self.span(&pair);
        let mut parts = pair.into_inner();
        let quantifier = match parts.next().map_or("", |word| word.as_str()) {
            "semua" => Quantifier::All,
            "ada" => Quantifier::Any,
            "banyak" => Quantifier::Count,
            "jumlah" => Quantifier::Sum,
            "rata" => Quantifier::Average,
            "maks" => Quantifier::Max,
            "saring" => Quantifier::Such,
            _ => Quantifier::Min,
        };
        let (name, name_span) = self.name(parts.next());
        let mut parts = parts.filter(|part| part.as_rule() == Rule::expression);
        let (Some(source), Some(body)) = (parts.next(), parts.next()) else { return Err(self.missing("nilai", 0)) };
        let (source, body) = (self.expression(source, nesting)?, self.expression(body, nesting)?);
        let depth = source.1.max(body.1);
        let kind =
            ExprKind::Quantified { quantifier, name, name_span, source: Box::new(source.0), body: Box::new(body.0) };
        self.above(kind, span, depth)
    }

    fn literal(&self, rule: Rule, text: &str, span: Span) -> Result<Deep, Diagnostic> {
        let kind = match rule {
            Rule::closed_fence => TokenKind::Fence,
            Rule::closed_text => TokenKind::Text,
            Rule::date => TokenKind::Date,
            Rule::month_day => TokenKind::MonthDay,
            Rule::range => TokenKind::Range,
            Rule::money => TokenKind::Money,
            Rule::percent => TokenKind::Percent,
            Rule::not_available => TokenKind::NotAvailable,
            _ => TokenKind::Number,
        };
        let literal = match value::decode(kind, text) {
            Ok(Value::Number(number)) => Literal::Number(number),
            Ok(Value::Percent(number)) => Literal::Percent(number),
            Ok(Value::Money(number)) => Literal::Money(number),
            Ok(Value::Date(date)) => Literal::Date(date),
            Ok(Value::MonthDay(day)) => Literal::MonthDay(day),
            Ok(Value::Range(first, last)) => Literal::Range(first, last),
            Ok(Value::Text(text)) => Literal::Text(text.into()),
            Ok(Value::NotAvailable) => Literal::NotAvailable,
            Ok(Value::Period(period)) => Literal::Period(period),
            Ok(Value::Name(name)) => return Ok((Expr { kind: ExprKind::Name(name.into()), span }, 1)),
            Err(Fault::TooLarge) => return Err(Diagnostic::error("E0121", span).arg("teks", text)),
            Err(_) => return Err(Diagnostic::error("E0110", span).arg("teks", text)),
        };
        Ok((Expr { kind: ExprKind::Literal(literal), span }, 1))
    }

    /// Something is missing at an offset.
    fn missing(&self, what: &'static str, at: usize) -> Diagnostic {
        Diagnostic::error("E0301", self.at(at, at)).arg("harap", what).arg("teks", NONE)
    }

    /// What the grammar expected where it stopped, in a person's words.
    fn expected(&self, text: &str, error: &Error<Rule>) -> Diagnostic {
        let at = match error.location {
            InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
        };
        let ErrorVariant::ParsingError { positives, .. } = &error.variant else {
            return self.too_deep(self.at(0, text.len()));
        };
        let wants = |rule| positives.contains(&rule);
        let what = if wants(Rule::prefix) || wants(Rule::formula) || wants(Rule::expression) {
            "nilai"
        } else if wants(Rule::colon) {
            "titik-dua"
        } else if wants(Rule::close) {
            "kurung-tutup"
        } else if wants(Rule::infix) {
            "operator"
        } else if wants(Rule::within) {
            "dalam"
        } else {
            "nama"
        };
        let rest = text.get(at..).unwrap_or("");
        let found = word_at(rest);
        let diagnostic = Diagnostic::error("E0301", self.at(at, at + found.len()));
        diagnostic.arg("harap", what).arg("teks", if found.trim().is_empty() { NONE } else { found })
    }
}

/// The word, number or character that a text begins with.
fn word_at(text: &str) -> &str {
    let part = |char: char| char.is_alphanumeric() || char == '_';
    let length = match text.find(|char: char| !part(char)) {
        Some(0) => text.chars().next().map_or(0, char::len_utf8),
        Some(length) => length,
        None => text.len(),
    };
    text.get(..length).unwrap_or("")
}

fn binary(pair: &Pair<'_, Rule>) -> Option<BinaryOp> {
    if pair.as_rule() != Rule::infix {
        return None;
    }
    Some(match pair.clone().into_inner().next()?.as_rule() {
        Rule::multiply => BinaryOp::Multiply,
        Rule::divide => BinaryOp::Divide,
        Rule::add => BinaryOp::Add,
        Rule::subtract => BinaryOp::Subtract,
        Rule::equal => BinaryOp::Equal,
        Rule::unequal => BinaryOp::Unequal,
        Rule::at_most => BinaryOp::AtMost,
        Rule::at_least => BinaryOp::AtLeast,
        Rule::less => BinaryOp::Less,
        Rule::more => BinaryOp::More,
        Rule::and => BinaryOp::And,
        Rule::or => BinaryOp::Or,
        _ => BinaryOp::In,
    })
}

#[cfg(test)]
mod tests;
