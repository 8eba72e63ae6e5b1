//! The tree: flat lists of statements, tokens and trivia, in the order of the text.

use crate::value::{self, Value};
use bsc_diagnostics::{FileId, Span};

/// What an argument is, by its form. What it means is the schema's matter.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum TokenKind {
    /// `kemenlu`, `dari`: `[a-z][a-z0-9_]*`.
    Word,
    /// `WTP`, `TW1`, `CAS002`, `JAN`: `[A-Z][A-Z0-9_]*`.
    Upper,
    /// `kemenlu.opini`, `kemenlu.opini@2018`, `kemenlu@2017`.
    Path,
    /// `1_250`, `97.5`, `-5`.
    Number,
    /// `92%`.
    Percent,
    /// `Rp 1_250`.
    Money,
    /// `2018-01-15`; it exists in the calendar.
    Date,
    /// `01-15`.
    MonthDay,
    /// `1..5`, `80%..100%`, `TW2..TW4`.
    Range,
    /// `"…"`, quotes included.
    Text,
    /// `"""…"""`, quotes included.
    Fence,
    /// `n/a`.
    NotAvailable,
    /// `,`
    Comma,
    /// `(`
    Open,
    /// `)`
    Close,
    /// One of `+ - * / == != < <= > >= : .`
    Operator,
    /// What no value looks like; it has been reported.
    Error,
}

/// An argument, a comma, a parenthesis or an operator.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Token {
    /// What it is, by its form.
    pub kind: TokenKind,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
}

/// What people wrote beside statements.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum TriviaKind {
    /// `// …`, without the line end.
    LineComment,
    /// `/* … */`
    BlockComment,
    /// One or more blank lines; the span is the white space around them.
    BlankLines,
}

/// A comment, or blank lines.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Trivia {
    /// What it is.
    pub kind: TriviaKind,
    /// Offset of its first byte.
    pub start: u32,
    /// Offset after its last byte.
    pub end: u32,
}

/// Of the children of a statement, the first stands right after it, the next where `next` of the one before says.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Statement {
    pub start: u32,
    pub keyword_end: u32,
    /// Index of the first argument; the last is the one before the next statement's first.
    pub tokens: u32,
    /// Offset of `{`, or [`NO_BLOCK`].
    pub block: u32,
    pub end: u32,
    /// Index of the first statement that is not inside this one.
    pub next: u32,
    pub broken: bool,
}

pub(crate) const NO_BLOCK: u32 = u32::MAX;

const _: () = assert!(size_of::<Statement>() <= 32 && size_of::<Token>() <= 12 && size_of::<Trivia>() <= 12);

/// The statements of a file, without its text.
#[derive(Clone, Debug)]
pub struct Tree {
    pub(crate) file: FileId,
    pub(crate) statements: Vec<Statement>,
    pub(crate) tokens: Vec<Token>,
    pub(crate) trivia: Vec<Trivia>,
}

impl Tree {
    /// The top-level statements, in order. `text` is the text that was parsed.
    pub fn roots<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Node<'t>> + Clone {
        Siblings { tree: self, text, at: 0, end: count(self.statements.len()) }
    }

    /// Comments and blank lines, in order, wherever they stand.
    pub fn trivia(&self) -> &[Trivia] {
        &self.trivia
    }

    /// The file.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The statement of this number, in the order of the text.
    pub(crate) fn node<'t>(&'t self, text: &'t str, index: u32) -> Option<Node<'t>> {
        let statement = self.statements.get(index as usize)?;
        Some(Node { tree: self, text, statement, index })
    }

    /// How many statements there are, at any depth.
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether there is no statement.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }
}

/// Lists are shorter than the text, and a text is under 4 GiB.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[derive(Clone)]
struct Siblings<'t> {
    tree: &'t Tree,
    text: &'t str,
    at: u32,
    end: u32,
}

impl<'t> Iterator for Siblings<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        if self.at >= self.end {
            return None;
        }
        let node = self.tree.node(self.text, self.at)?;
        self.at = node.statement.next.max(self.at + 1);
        Some(node)
    }
}

/// A statement: a keyword, its arguments, and perhaps a block.
#[derive(Copy, Clone, Debug)]
pub struct Node<'t> {
    tree: &'t Tree,
    text: &'t str,
    statement: &'t Statement,
    index: u32,
}

impl<'t> Node<'t> {
    fn slice(&self, start: u32, end: u32) -> &'t str {
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    fn make(&self, start: u32, end: u32) -> Span {
        Span { file: self.tree.file, start, end }
    }

    /// The first word: a keyword, or a name of the user's (`kesepakatan.batas_laut`, `WTP`). Empty where a line begins with
    /// something else; that has been reported.
    pub fn keyword(&self) -> &'t str {
        self.slice(self.statement.start, self.statement.keyword_end)
    }

    /// The place of the keyword.
    pub fn keyword_span(&self) -> Span {
        self.make(self.statement.start, self.statement.keyword_end)
    }

    /// The arguments in order, commas and operators included.
    pub fn tokens(&self) -> &'t [Token] {
        let start = self.statement.tokens as usize;
        let next = self.tree.statements.get(self.index as usize + 1);
        let end = next.map_or(self.tree.tokens.len(), |next| next.tokens as usize);
        self.tree.tokens.get(start..end).unwrap_or(&[])
    }

    /// The statements of the block, in order.
    pub fn children(&self) -> impl Iterator<Item = Node<'t>> + Clone + use<'t> {
        Siblings { tree: self.tree, text: self.text, at: self.index + 1, end: self.statement.next }
    }

    /// Whether a `{` follows, even of an empty block.
    pub fn has_block(&self) -> bool {
        self.statement.block != NO_BLOCK
    }

    /// The block from `{` to `}`; where `}` is missing, to where it was closed.
    pub fn block_span(&self) -> Option<Span> {
        self.has_block().then(|| self.make(self.statement.block, self.statement.end))
    }

    /// Keyword, arguments and block.
    pub fn span(&self) -> Span {
        self.make(self.statement.start, self.statement.end)
    }

    /// Keyword and arguments.
    pub fn head_span(&self) -> Span {
        let end = self.tokens().last().map_or(self.statement.keyword_end, |last| last.end);
        self.make(self.statement.start, end)
    }

    /// The arguments alone, from the first to the last: what [`expr::parse_expr`](crate::expr::parse_expr) takes, with
    /// [`Node::arguments_text`]. Empty, behind the keyword, where there are none.
    pub fn arguments_span(&self) -> Span {
        match (self.tokens().first(), self.tokens().last()) {
            (Some(first), Some(last)) => self.make(first.start, last.end),
            _ => self.make(self.statement.keyword_end, self.statement.keyword_end),
        }
    }

    /// The text under [`Node::arguments_span`].
    pub fn arguments_text(&self) -> &'t str {
        let span = self.arguments_span();
        self.slice(span.start, span.end)
    }

    /// Whether a fault was reported inside keyword or arguments: take from it what can be taken, and complain about nothing
    /// that is missing.
    pub fn is_broken(&self) -> bool {
        self.statement.broken
    }

    /// The text of one of its tokens, as it was typed.
    pub fn token_text(&self, token: &Token) -> &'t str {
        self.slice(token.start, token.end)
    }

    /// The place of one of its tokens.
    pub fn token_span(&self, token: &Token) -> Span {
        self.make(token.start, token.end)
    }

    /// What one of its tokens says; `None` where it says nothing ([`value::decode`]).
    pub fn value(&self, token: &Token) -> Option<Value<'t>> {
        value::decode(token.kind, self.token_text(token)).ok()
    }
}
