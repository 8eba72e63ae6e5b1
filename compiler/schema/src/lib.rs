//! The table of statements, arguments, order and meanings; the table of derived attributes.
//!
//! In: nothing. Out: [`Schema::get`], the one table from which lowering, "did you mean", completion, hover, the reference and
//! the formatter work, and [`attributes`], the names that rules may ask of things. The table is data: a field is one row.
//!
//! ```
//! use bsc_schema::{RowId, Schema, kw};
//! let schema = Schema::get();
//! let peta = schema.row(RowId::TOP, "peta").unwrap();
//! assert_eq!(peta.row().kw, kw::PETA);
//! let iku = schema.labelled("iku").unwrap();
//! assert_eq!(schema.nearest(iku, "kendala"), Some("kendali"));
//! ```

mod attributes;
mod derived;
mod keyword;
mod kind;
mod nearest;
mod reference;
mod schema;
mod signature;
mod table;

pub use attributes::{Attribute, Cost, Source, Ty, attribute, attributes, derived, globals, nearest_attribute};
pub use keyword::{CONFIDENTIAL, CONNECTORS, Kw, KwSet, capital, is_connector, kw};
pub use kind::{Kind, Kinds};
pub use nearest::nearest;
pub use reference::reference;
pub use schema::{Order, Row, RowId, Schema};
pub use signature::{Signature, Slot, Type, WordSet};
