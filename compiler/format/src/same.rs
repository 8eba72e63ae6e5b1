//! Whether two readings say the same: the same statements with the same comments, each with its own.

use crate::read::{Block, Comment, Part, Statement};
use crate::regions::LAYOUT;
use bsc_diagnostics::Diagnostic;
use bsc_syntax::{Node, Token, TokenKind};

/// The codes of faults, sorted, without those that formatting mends.
pub(crate) fn codes(faults: &[Diagnostic]) -> Vec<&str> {
    let mut codes: Vec<&str> = faults.iter().map(|fault| &*fault.code).filter(|code| *code != LAYOUT).collect();
    codes.sort_unstable();
    codes
}

/// How often each byte stands in a text, white space and `;` apart: what is between statements and is neither is lost to nobody.
pub(crate) fn bytes(text: &str) -> [u32; 256] {
    let mut counts = [0; 256];
    for byte in text.bytes().filter(|byte| !matches!(byte, b' ' | b'\t'..=b'\r' | b';')) {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    counts
}

/// Both are in canonical order.
pub(crate) fn blocks(one: &Block<'_>, other: &Block<'_>) -> bool {
    comments(&one.opening, &other.opening)
        && comments(&one.end, &other.end)
        && one.parts.len() == other.parts.len()
        && one.parts.iter().zip(&other.parts).all(|pair| match pair {
            (Part::Raw(one), Part::Raw(other)) => one.text == other.text && comments(&one.before, &other.before),
            (Part::Statement(one), Part::Statement(other)) => statements(one, other),
            _ => false,
        })
}

fn statements(one: &Statement<'_>, other: &Statement<'_>) -> bool {
    let inner = |statement: &Statement<'_>| -> Vec<String> {
        let comments = statement.head.pieces.iter().filter(|piece| piece.kind.is_none());
        comments.map(|piece| words(piece.text)).collect()
    };
    one.node.keyword() == other.node.keyword()
        && one.node.tokens().len() == other.node.tokens().len()
        && one.node.tokens().iter().zip(other.node.tokens()).all(|(a, b)| token(one.node, a, other.node, b))
        && comments(&one.before, &other.before)
        && inner(one) == inner(other)
        && comments(&one.after, &other.after)
        && match (&one.block, &other.block) {
            (Some(one), Some(other)) => blocks(one, other),
            (None, None) => true,
            _ => false,
        }
}

fn token(one: Node<'_>, a: &Token, other: Node<'_>, b: &Token) -> bool {
    a.kind == b.kind
        && match a.kind {
            TokenKind::Fence | TokenKind::Money => one.value(a) == other.value(b),
            _ => one.token_text(a) == other.token_text(b),
        }
}

fn comments(one: &[Comment<'_>], other: &[Comment<'_>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| words(one.text) == words(other.text))
}

/// A comment without its margin and line ends.
fn words(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}
