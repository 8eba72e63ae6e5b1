//! The arguments of one statement against its signature.

use crate::{Field, Form, Scalar};
use bsc_diagnostics::{Diagnostic, FileId, Message, Span};
use bsc_schema::{Row, Slot, Type, WordSet, is_connector};
use bsc_syntax::period::Period;
use bsc_syntax::value::{self, Bound, Value as Typed};
use bsc_syntax::{Node, Token, TokenKind};

/// The arguments of a statement.
pub(crate) struct Arguments<'t> {
    pub file: FileId,
    pub text: &'t str,
    pub row: &'static Row,
    pub node: Node<'t>,
    /// A fault of the statement has been reported: report no other.
    pub silent: bool,
}

/// What reading gave beside fields.
pub(crate) struct Read {
    /// How many items of a comma list, at least 1.
    pub items: u32,
    /// Where the declared name stands; empty where there is none.
    pub name: (u32, u32),
}

/// Where reading stands.
struct Cursor<'t> {
    tokens: &'t [Token],
    at: usize,
    item: u32,
    name: (u32, u32),
    /// A comma was read: the next slot is the first of a further item of the list.
    listed: bool,
}

/// What a token made of a slot.
enum Fit {
    /// It fits: one value, or the two ends of a range.
    Forms(Form, Option<Form>),
    /// It is the declared name.
    Name,
    /// It does not fit.
    No,
}

impl<'t> Arguments<'t> {
    /// Reads the arguments; `item` is the number of the first item. At most one fault is reported.
    pub fn read(&self, item: u32, fields: &mut Vec<Field>, faults: &mut Vec<Diagnostic>) -> Read {
        let mut cursor = Cursor { tokens: self.node.tokens(), at: 0, item, name: (0, 0), listed: false };
        let before = fields.len();
        let fault = self.slots(&mut cursor, fields).err();
        if let Some(fault) = fault {
            if !self.silent {
                faults.push(*fault);
            }
            // what could not be read is there all the same: no rule may miss it
            if fields.len() == before {
                let head = self.node.head_span();
                fields.push(Field {
                    form: Form::Poisoned,
                    start: head.start,
                    end: head.end,
                    kw: self.row.kw,
                    item,
                    slot: 0,
                });
            }
        } else if fields.len() == before && self.row.slots.is_empty() {
            let span = self.node.keyword_span();
            fields.push(Field { form: Form::Flag, start: span.start, end: span.end, kw: self.row.kw, item, slot: 0 });
        }
        Read { items: cursor.item - item + 1, name: cursor.name }
    }

    /// Positional slots in order; slots behind words where their word stands, so in any order at the end of the line.
    fn slots(&self, cursor: &mut Cursor<'t>, fields: &mut Vec<Field>) -> Result<(), Box<Diagnostic>> {
        let slots = &self.row.slots;
        let mut filled = 0u64;
        loop {
            let before = cursor.at;
            let mut next = 0;
            while let Some(slot) = slots.get(next) {
                let in_list = self.row.repeat.as_ref().filter(|r| r.contains(&next));
                let open = in_list.is_some() || filled & bit(next) == 0;
                if open && self.slot(cursor, next, slot, fields)? {
                    filled |= bit(next);
                }
                next += 1;
                // behind the last slot of a list, a comma begins its next item
                if let Some(range) = in_list.filter(|r| r.end == next && filled & bit(r.start) != 0)
                    && cursor.peek().is_some_and(|t| t.kind == TokenKind::Comma)
                {
                    cursor.at += 1;
                    cursor.item = cursor.item.saturating_add(1);
                    cursor.listed = true;
                    next = range.start;
                    filled &= !range.clone().fold(0, |set, at| set | bit(at));
                }
            }
            if cursor.at == before || cursor.peek().is_none() {
                break;
            }
        }
        let missing = slots.iter().enumerate().find(|(at, s)| !s.optional && filled & bit(*at) == 0);
        match (missing, cursor.peek()) {
            (None, None) => Ok(()),
            (Some((_, slot)), None) => Err(self.missing(cursor, slot)),
            (Some((_, slot)), Some(_)) => Err(self.mismatch(cursor, slot)),
            (None, Some(extra)) => Err(self.superfluous(cursor, extra)),
        }
    }

    /// Fills one slot where the next token is for it; whether it did.
    fn slot(
        &self,
        cursor: &mut Cursor<'t>,
        number: usize,
        slot: &'static Slot,
        fields: &mut Vec<Field>,
    ) -> Result<bool, Box<Diagnostic>> {
        let Some(token) = cursor.peek() else {
            return Ok(false);
        };
        // `dari a, b`: the word opens the whole list
        let goes_on = std::mem::take(&mut cursor.listed);
        if let Some(word) = slot.connector.filter(|_| !goes_on) {
            if token.kind != TokenKind::Word || self.str(token) != word {
                return Ok(false);
            }
            cursor.at += 1;
            return match self.take(cursor, number, slot, fields) {
                true => Ok(true),
                false if cursor.peek().is_none() => Err(self.missing(cursor, slot)),
                false => Err(self.mismatch(cursor, slot)),
            };
        }
        match self.take(cursor, number, slot, fields) {
            false if !slot.optional => Err(self.mismatch(cursor, slot)),
            taken => Ok(taken),
        }
    }

    /// Takes the next token, or the tokens of an expression, where they fit.
    fn take(&self, cursor: &mut Cursor<'t>, number: usize, slot: &'static Slot, fields: &mut Vec<Field>) -> bool {
        let Some(token) = cursor.peek() else {
            return false;
        };
        let mut field = |form, start, end| {
            let slot = u8::try_from(number).unwrap_or(u8::MAX - 1);
            fields.push(Field { form, start, end, kw: self.row.kw, item: cursor.item, slot });
        };
        for ty in &slot.types {
            if *ty == Type::Expr {
                let end = self.expression_end(cursor, number);
                let last = cursor.tokens.get(end.wrapping_sub(1)).filter(|_| end > cursor.at);
                if let Some(last) = last {
                    field(Form::Expr, token.start, last.end);
                    cursor.at = end;
                    return true;
                }
                continue;
            }
            match self.fit(token, *ty) {
                Fit::No => continue,
                Fit::Name => cursor.name = (token.start, token.end),
                Fit::Forms(first, second) => {
                    field(first, token.start, token.end);
                    if let Some(second) = second {
                        field(second, token.start, token.end);
                    }
                }
            }
            cursor.at += 1;
            return true;
        }
        if token.kind == TokenKind::Error {
            field(Form::Poisoned, token.start, token.end);
            cursor.at += 1;
            return true; // reported by the parser
        }
        false
    }

    /// An expression runs to the end of the statement, or up to the word or text that a later slot asks for.
    fn expression_end(&self, cursor: &Cursor<'t>, number: usize) -> usize {
        let later = self.row.slots.get(number + 1..).unwrap_or_default();
        let opens = |t: &Token| t.kind == TokenKind::Word && later.iter().any(|s| s.connector == Some(self.str(*t)));
        let rest = cursor.tokens.get(cursor.at..).unwrap_or_default();
        let end = rest.iter().position(opens).map_or(cursor.tokens.len(), |word| cursor.at + word);
        let texts = later.iter().filter(|s| s.takes(Type::Text)).count();
        let before = cursor.tokens.get(..end).unwrap_or_default();
        let tail = before.iter().rev().take_while(|t| matches!(t.kind, TokenKind::Text | TokenKind::Fence)).count();
        (end - tail.min(texts)).max(cursor.at + 1).min(end)
    }

    fn fit(&self, token: Token, ty: Type) -> Fit {
        use TokenKind as K;
        let one = |form| Fit::Forms(form, None);
        let scalar = |s| Fit::Forms(Form::Scalar(s), None);
        match (ty, token.kind) {
            (Type::Id(_), K::Word) if !is_connector(self.str(token)) => Fit::Name,
            (Type::Ref(_), K::Word) if !is_connector(self.str(token)) => one(Form::Path),
            (Type::Ref(_), K::Path) => one(Form::Path),
            (Type::Word(set), K::Word | K::Upper | K::Number) if set.position(self.str(token)).is_some() => {
                one(Form::Word)
            }
            (Type::Name, K::Word) if !is_connector(self.str(token)) => one(Form::Word),
            (Type::Name | Type::RuleId, K::Upper) => one(Form::Word),
            (Type::Value, K::Upper) => one(Form::Word),
            (Type::Text, K::Text | K::Fence) => one(Form::Text),
            (Type::Value, K::NotAvailable) => one(Form::NotAvailable),
            (Type::Number | Type::Value, K::Number) => scalar(Scalar::Number),
            (Type::Percent | Type::Value, K::Percent) => scalar(Scalar::Percent),
            (Type::Money | Type::Value, K::Money) => scalar(Scalar::Money),
            (Type::Date, K::Date) => scalar(Scalar::Date),
            (Type::MonthDay, K::MonthDay) => scalar(Scalar::MonthDay),
            (Type::Year, K::Number) if token.end - token.start == 4 => scalar(Scalar::Number),
            (Type::Period, K::Upper) if Period::parse(self.str(token)).is_some() => scalar(Scalar::Period),
            (Type::Range | Type::YearRange | Type::PeriodRange, K::Range) => self.range(token, ty),
            _ => Fit::No,
        }
    }

    /// The parser has looked at the text of its tokens: only names of periods and the ends of ranges are left to tell apart.
    fn range(&self, token: Token, ty: Type) -> Fit {
        match value::decode(token.kind, self.str(token)) {
            Ok(Typed::Range(a, _)) if matches!(a, Bound::Period(_)) == (ty == Type::PeriodRange) => {
                Fit::Forms(Form::First, Some(Form::Last))
            }
            _ => Fit::No,
        }
    }

    fn str(&self, token: Token) -> &'t str {
        self.text.get(token.start as usize..token.end as usize).unwrap_or_default()
    }

    fn span(&self, token: Token) -> Span {
        Span { file: self.file, start: token.start, end: token.end }
    }

    fn missing(&self, cursor: &Cursor<'t>, slot: &Slot) -> Box<Diagnostic> {
        let at = match cursor.tokens.last() {
            Some(last) => Span { start: self.node.keyword_span().start, ..self.span(*last) },
            None => self.node.keyword_span(),
        };
        let fault = Diagnostic::error("E1004", at).arg("kata", self.row.title()).arg("isian", slot.name);
        Box::new(self.expectation(fault, slot))
    }

    fn mismatch(&self, cursor: &Cursor<'t>, slot: &Slot) -> Box<Diagnostic> {
        let Some(token) = cursor.peek() else {
            return self.missing(cursor, slot);
        };
        let (word, span) = (self.str(token), self.span(token));
        if let (Some(set), TokenKind::Word | TokenKind::Upper) = (slot.words(), token.kind) {
            let fault = Diagnostic::error("E1007", span)
                .arg("nilai", word)
                .arg("kata", self.row.title())
                .arg("daftar", list(set));
            return Box::new(match set.nearest(&word.to_lowercase()).or_else(|| set.nearest(word)) {
                Some(near) => fault.help(Message::new("E1007-terdekat").arg("terdekat", near)),
                None => fault,
            });
        }
        if is_connector(word) && slot.types.iter().any(|t| matches!(t, Type::Id(_) | Type::Name | Type::Ref(_))) {
            return Box::new(Diagnostic::error("E1010", span).arg("nama", word));
        }
        let fault =
            Diagnostic::error("E1006", span).arg("nilai", word).arg("kata", self.row.title()).arg("isian", slot.name);
        Box::new(self.expectation(fault, slot))
    }

    /// Says in words what a slot takes: the key of its widest type, and the words of its set.
    fn expectation(&self, fault: Diagnostic, slot: &Slot) -> Diagnostic {
        let key = slot.types.last().map_or("", |t| type_key(*t));
        let words = slot.words().map_or_else(|| String::from("nihil"), list);
        let before = slot.connector.map_or_else(|| String::from("nihil"), |c| format!("`{c}`"));
        fault.arg("jenis", key).arg("pilihan", words).arg("didahului", before)
    }

    fn superfluous(&self, cursor: &Cursor<'t>, extra: Token) -> Box<Diagnostic> {
        let last = cursor.tokens.last().copied().unwrap_or(extra);
        let span = Span { end: last.end, ..self.span(extra) };
        let taken: usize = cursor.at;
        let code = if taken == 0 { "E1005" } else { "E1011" };
        let fault = Diagnostic::error(code, span).arg("kata", self.row.title()).arg("nilai", self.str(extra));
        Box::new(if taken == 0 {
            fault
        } else {
            let first = cursor.tokens.get(cursor.at.wrapping_sub(1)).copied().unwrap_or(extra);
            fault.arg("pertama", self.str(first)).label(self.span(first), "E1011-pertama")
        })
    }
}

impl Cursor<'_> {
    fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }
}

fn list(set: WordSet) -> String {
    set.iter().map(|w| format!("`{w}`")).collect::<Vec<_>>().join(", ")
}

/// The key by which the catalogue names a type.
fn type_key(ty: Type) -> &'static str {
    match ty {
        Type::Id(_) => "nama",
        Type::Ref(_) => "rujukan",
        Type::Word(_) => "kata",
        Type::Name => "sebutan",
        Type::Text => "teks",
        Type::Number => "angka",
        Type::Percent => "persen",
        Type::Money => "uang",
        Type::Value => "nilai",
        Type::Date => "tanggal",
        Type::MonthDay => "hari",
        Type::Year => "tahun",
        Type::YearRange => "tahun_tahun",
        Type::Period => "periode",
        Type::PeriodRange => "periode_periode",
        Type::Range => "rentang",
        Type::Expr => "ungkapan",
        Type::RuleId => "aturan",
    }
}

fn bit(slot: usize) -> u64 {
    1 << (slot % 64)
}
