//! One project: find its files, chain the stages.
//!
//! In: a path, a [`Host`] for files and clock. Out: the model of the project with all that was found wrong in it, as data.
//!
//! Guarantees: the same files give the same bytes, in whatever order they are listed and with however many threads; an error
//! hides no other; a text is read once, and its tree lives only as long as its own lowering.

mod base;
mod baseline;
mod binary;
mod calendar;
mod check;
mod config;
mod coverage;
mod data;
mod decode;
mod derive;
mod documents;
mod examples;
mod explain;
mod fault;
mod format;
mod host;
mod import;
mod load;
mod mend;
mod pictures;
mod profiles;
mod project;
mod results;
mod revision;
mod scaffold;
mod scenario;
mod stdlib;
mod touch;
mod words;

pub use base::{Base, PlanForm, load_with_base};
pub use baseline::{BASELINE, Baseline, KnownFinding};
pub use bsc_check::Statistics;
/// The tree of documents and its formats.
pub use bsc_document as document;
pub use bsc_model::{Entity, HolderId};
pub use bsc_plan::Changes;
/// The kinds of matrices and documents.
pub use bsc_render as render;
pub use bsc_syntax::period::Period;
pub use check::{Checked, Selection};
pub use config::{CONFIG, Config, DataSource, Placed, RuleLevel};
pub use coverage::{ClauseCoverage, SourceCoverage, coverage_document};
pub use derive::Asked;
pub use documents::{ALL, ALL_MATRICES, DocumentSet, Found, document_kinds, document_names, left_over};
pub use examples::{RulesOf, Tested, TestedRule};
pub use explain::{Explanation, Part, RuleLine};
pub use fault::{Fault, io_cause};
pub use format::{Laid, Layout, layout};
pub use host::{Disk, Host, Kind, Memory, Unreadable};
pub use import::{Doubt, ImportRequest, Imported, ImportedFile, MatrixRequest, import_matrix};
pub use jiff::civil::Date;
pub use load::{Loaded, load, load_open};
pub use mend::{MendedFile, Mending, mend};
pub use pictures::{Picture, PngFault, raster};
pub use profiles::{ProfileLine, profiles};
pub use project::{Project, Request, Stdin};
pub use results::{ScoreForm, ScoreView};
pub use revision::Revision;
pub use scaffold::{Draft, Item, New, Start, init};
pub use scenario::{Sought, When};
pub use words::{parse_date, parse_period};
