//! Statements with spans and trivia: text to tree, never failing.
//!
//! In: the text of one `.bsc` file. Out: a [`Tree`] and all syntax errors of the file. The tree holds offsets only; together with
//! the text it gives statements ([`Node`]), their arguments ([`Token`]), and comments and blank lines ([`Trivia`]).
//!
//! - Every text gives a tree. A fault costs the statement it stands in ([`Node::is_broken`]), or, where the text is nested deeper
//!   than [`MAX_DEPTH`], the top-level item.
//! - A top-level keyword ([`TOP_LEVEL`]) in column 0 closes whatever was left open before it.
//! - Offsets lie inside the text and between characters. Tokens and trivia stand in the order of the text and do not overlap;
//!   what lies between them is white space, `;`, `{`, `}` and keywords, so that text, tokens and trivia together lose nothing.
//! - Time and memory grow linearly with the text; neither depth nor length of the input can exhaust the stack.
//!
//! ```
//! use bsc_diagnostics::FileId;
//! let text = "unit kemenlu \"Kemenlu\" {\n    jenis kementerian // paling atas\n}\n";
//! let (tree, faults) = bsc_syntax::parse(FileId(0), text);
//! assert!(faults.is_empty());
//! let units: Vec<_> = tree.roots(text).map(|unit| (unit.keyword(), unit.tokens().len(), unit.children().count())).collect();
//! assert_eq!(units, [("unit", 2, 1)]);
//! ```

mod amount;
mod fault;
mod items;
mod lex;
mod nest;
mod parse;
mod tree;

pub mod expr;
pub mod period;
pub mod value;

pub use nest::Nest;
pub use parse::parse;
pub use tree::{Node, Token, TokenKind, Tree, Trivia, TriviaKind};

/// The keywords that begin a top-level item. One of them in column 0 ends the item before it, whatever was left open there.
pub const TOP_LEVEL: &[&str] = &[
    "unit",
    "pegawai",
    "peta",
    "pk",
    "renaksi",
    "realisasi",
    "renstra",
    "perilaku",
    "dialog_kinerja",
    "tinjauan",
    "keberatan",
    "hukuman_disiplin",
    "evaluasi",
    "lkj",
    "aturan",
    "profil",
    "skala",
    "dasar_hukum",
    "daftar_kata",
];

/// The keywords whose arguments are expressions, so that `-`, `:` and the like stand in them rightly.
pub const EXPRESSIONS: &[&str] = &["formula", "bila", "wajib", "untuk", "pada", "tanda", "tingkat", "perbaikan"];

/// How deep blocks may be nested.
pub const MAX_DEPTH: usize = 64;

/// The text of a file. Takes the bytes as they are; a byte order mark and CRLF stay, [`parse`] reads over them.
///
/// # Errors
/// The offset of the first byte that is not UTF-8.
pub fn decode_utf8(bytes: Vec<u8>) -> Result<String, usize> {
    String::from_utf8(bytes).map_err(|error| error.utf8_error().valid_up_to())
}
