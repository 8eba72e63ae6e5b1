//! Keyword and arguments: which tokens stand apart, and where the line may be broken.

use crate::read::Comment;
use bsc_syntax::value::{Value, decode};
use bsc_syntax::{Node, Token, TokenKind, TriviaKind};

/// Words between operands, before which and after which a parenthesis stands apart.
const JOINING: [&str; 6] = ["dan", "atau", "bukan", "dalam", "semua", "ada"];

/// A token or comment among the arguments.
pub(crate) struct Piece<'t> {
    pub text: &'t str,
    /// None for a comment.
    pub kind: Option<TokenKind>,
    /// Whether a space stands before it, when it does not begin a line.
    space: bool,
    /// Whether it begins a line.
    pub broken: bool,
    /// Whether a line may begin with it.
    breakable: bool,
}

/// Keyword and arguments.
pub(crate) struct Head<'t> {
    pub keyword: &'t str,
    pub pieces: Vec<Piece<'t>>,
    /// Whether it fits a line: nothing in it is broken, and no piece has several lines.
    pub flat: bool,
    /// Whether it is a row of single values, so that columns can be made of it.
    pub plain: bool,
}

impl<'t> Head<'t> {
    /// Reads a head, with the comments that stand in it.
    pub fn read(node: Node<'t>, comments: Vec<Comment<'t>>, text: &'t str) -> Head<'t> {
        let tokens = node.tokens();
        let mut pieces: Vec<Piece<'t>> = Vec::with_capacity(tokens.len() + comments.len());
        let mut comments = comments.into_iter().peekable();
        let mut at = node.keyword_span().end as usize;
        let (mut flat, mut plain, mut depth) = (true, true, 0_usize);
        let mut previous: Option<&Token> = None;
        let mut before: Option<&Token> = None;
        for (index, token) in tokens.iter().enumerate() {
            let start = token.start as usize;
            while let Some(comment) = comments.next_if(|comment| comment.start < start) {
                let broken = has_line_end(text, at, comment.start);
                flat &= !broken && !comment.text.contains('\n') && comment.kind == TriviaKind::BlockComment;
                plain = false;
                at = comment.end();
                pieces.push(Piece { text: comment.text, kind: None, space: true, broken, breakable: false });
            }
            let behind_line_comment =
                pieces.last().is_some_and(|last| last.kind.is_none() && last.text.starts_with("//"));
            let breakable = depth > 0 || previous.is_some_and(|token| goes_on(token, node));
            let typed_break = has_line_end(text, at, start);
            let broken = behind_line_comment || typed_break && breakable && begins_no_statement(tokens, index, text);
            let space = match previous {
                Some(previous) => stands_apart((before, previous, token), node, text),
                None => true,
            };
            let piece = Piece { text: node.token_text(token), kind: Some(token.kind), space, broken, breakable: false };
            let own_break = depth == 0
                && previous.is_some_and(|it| it.kind == TokenKind::Comma)
                && may_begin_element(tokens, index);
            flat &= !broken && !piece.text.contains('\n');
            plain &= !matches!(
                token.kind,
                TokenKind::Comma | TokenKind::Open | TokenKind::Close | TokenKind::Operator | TokenKind::Fence
            );
            pieces.push(Piece { breakable: own_break, ..piece });
            match token.kind {
                TokenKind::Open => depth += 1,
                TokenKind::Close => depth = depth.saturating_sub(1),
                _ => {}
            }
            (before, previous, at) = (previous, Some(token), token.end as usize);
        }
        Head { keyword: node.keyword(), pieces, flat, plain: plain && flat }
    }

    /// The arguments in one line.
    pub fn line(&self) -> String {
        let mut line = String::new();
        for (index, piece) in self.pieces.iter().enumerate() {
            if index > 0 && piece.space {
                line.push(' ');
            }
            piece.print(&mut line);
        }
        line
    }

    /// The arguments in as many lines as they have, and where one is longer than `width`, broken behind commas. The first line begins
    /// in the column `column`, the others are indented so far; a fence is indented as its statement is.
    pub fn lines(&self, column: usize, indent: usize, width: usize) -> String {
        let mut out = String::new();
        let mut at = column;
        for (index, piece) in self.pieces.iter().enumerate() {
            let too_long = || piece.breakable && at + 1 + self.element_width(index) > width;
            if index > 0 && (piece.broken || too_long()) {
                out.push('\n');
                out.extend(std::iter::repeat_n(' ', column));
                at = column;
            } else if index > 0 && piece.space {
                out.push(' ');
                at += 1;
            }
            let begin = out.len();
            match piece.kind {
                Some(TokenKind::Fence) => out.push_str(&fence(piece.text, indent)),
                None => out.push_str(&piece.text.trim_ascii_end().replace("\r\n", "\n")),
                _ => piece.print(&mut out),
            }
            let printed = out.get(begin..).unwrap_or("");
            at = match printed.rsplit_once('\n') {
                Some((_, last)) => last.chars().count(),
                None => at + printed.chars().count(),
            };
        }
        out
    }

    /// How wide the element of a list is that begins with this piece, its comma with it, up to its first line end.
    fn element_width(&self, index: usize) -> usize {
        let pieces = self.pieces.iter().skip(index);
        let mut width = 0;
        for (nth, piece) in pieces.enumerate() {
            if nth > 0 && (piece.breakable || piece.broken) {
                break;
            }
            let line = piece.text.lines().next().unwrap_or("");
            width += line.chars().count() + usize::from(nth > 0 && piece.space);
            if piece.text.contains('\n') {
                break;
            }
        }
        width
    }
}

impl Piece<'_> {
    pub fn width(&self) -> usize {
        let mut text = String::new();
        self.print(&mut text);
        text.chars().count()
    }

    pub fn print(&self, out: &mut String) {
        match self.kind.filter(|kind| *kind == TokenKind::Money).and_then(|_| self.text.strip_prefix("Rp")) {
            Some(amount) => {
                out.push_str("Rp ");
                out.push_str(amount.trim_start());
            }
            None => out.push_str(self.text.trim_ascii_end()),
        }
    }
}

fn has_line_end(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|gap| gap.contains('\n'))
}

/// Whether the statement goes on in the next line after this token, parentheses apart.
pub(crate) fn goes_on(token: &Token, node: Node<'_>) -> bool {
    match token.kind {
        TokenKind::Comma => true,
        TokenKind::Operator => node.token_text(token) != ".",
        TokenKind::Word => matches!(node.token_text(token), "dan" | "atau" | "dalam"),
        _ => false,
    }
}

/// The parser takes a line that begins with a word and a value behind a space for a statement, if the list before it looks otherwise.
/// As it was typed it went on: so it will again, unless a space comes in.
fn begins_no_statement(tokens: &[Token], index: usize, text: &str) -> bool {
    let (Some(token), Some(next)) = (tokens.get(index), tokens.get(index + 1)) else { return true };
    token.kind != TokenKind::Word
        || is_sign(next.kind)
        || text.get(token.end as usize..next.start as usize).is_some_and(|gap| !gap.is_empty())
}

/// Whether a line may begin with this element of a list, whatever stood before.
fn may_begin_element(tokens: &[Token], index: usize) -> bool {
    let kind = |index: usize| tokens.get(index).map(|token| token.kind);
    kind(index) != Some(TokenKind::Word) || kind(index + 1).is_none_or(|kind| kind == TokenKind::Comma)
}

fn is_sign(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Comma | TokenKind::Open | TokenKind::Close | TokenKind::Operator)
}

fn stands_apart((before, previous, token): (Option<&Token>, &Token, &Token), node: Node<'_>, text: &str) -> bool {
    let word = |token: &Token| node.token_text(token);
    let typed = || previous.end != token.start && text.get(previous.end as usize..token.start as usize).is_some();
    match (previous.kind, token.kind) {
        (_, TokenKind::Comma | TokenKind::Close) | (TokenKind::Open, _) => false,
        (_, TokenKind::Operator) if word(token) == ":" => false,
        // `a .b` is no path, and shall become none.
        (_, TokenKind::Operator) if word(token) == "." => typed(),
        (TokenKind::Operator, _) if word(previous) == "." => typed(),
        (TokenKind::Operator, kind) if word(previous) == "-" => {
            let binary = before.is_some_and(|it| {
                !matches!(it.kind, TokenKind::Operator | TokenKind::Open | TokenKind::Comma)
                    && !JOINING.contains(&word(it))
            });
            binary || !matches!(kind, TokenKind::Word | TokenKind::Path | TokenKind::Upper | TokenKind::Open)
        }
        (TokenKind::Word | TokenKind::Path | TokenKind::Upper, TokenKind::Open) => JOINING.contains(&word(previous)),
        _ => true,
    }
}

/// A fence with its lines indented: what it says stays the same.
fn fence(typed: &str, indent: usize) -> String {
    let said = |text: &str| match decode(TokenKind::Fence, text) {
        Ok(Value::Text(text)) => Some(text.into_owned()),
        _ => None,
    };
    let quotes = typed.len() - typed.trim_start_matches('"').len();
    let (Some(text), Some(quotes), true) = (said(typed), typed.get(..quotes), typed.contains('\n')) else {
        return typed.to_owned();
    };
    let margin = " ".repeat(indent);
    let mut out = quotes.to_owned();
    for line in text.split('\n') {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&margin);
            out.push_str(line);
        }
    }
    out.push('\n');
    out.push_str(&margin);
    out.push_str(quotes);
    if said(&out).as_deref() == Some(&*text) { out } else { typed.to_owned() }
}
