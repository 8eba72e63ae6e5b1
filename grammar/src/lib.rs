//! The pest grammar of the bsc language and the parser derived from it.
//!
//! Input: the text of one top-level item, of the arguments of a statement, or of an expression. Output: pest's pairs, with
//! byte offsets. The grammar knows statements, not keywords: which words there are, and where, is the schema's matter.
//!
//! - [`Rule::item`] finds heads (a keyword with its arguments), blocks and comments. It accepts every text: what is wrong is a rule
//!   of its own (`broken`, `stray_close`, `missing_close`). A line may hold several statements, parted by `;`, and a statement
//!   several lines: the reader of the arguments parts and joins them.
//! - [`Rule::arguments`] is the norm of values.
//! - [`Rule::formula`] is the norm of expressions.
//!
//! ```
//! use bsc_grammar::{BscParser, Parser, Rule};
//! let heads = BscParser::parse(Rule::item, "unit kemenlu { jenis kementerian }")
//!     .map(|pairs| pairs.flatten().filter(|pair| pair.as_rule() == Rule::head).count());
//! assert_eq!(heads.ok(), Some(2));
//! ```

pub use pest::Parser;
pub use pest::error::{Error, ErrorVariant, InputLocation};
pub use pest::iterators::{Pair, Pairs};
pub use pest::{Span, Token};

pub use derived::{BscParser, Rule};

mod derived {
    #![allow(missing_docs)] // pest writes the enum of rules; each is described in `bsc.pest`

    /// The parser that pest derives from `bsc.pest`.
    #[derive(pest_derive::Parser)]
    #[grammar = "../bsc.pest"]
    pub struct BscParser;
}
