//! Files, spans, the [`Diagnostic`] value and its renderers.
//!
//! In: what the stages found, as data. Out: the same bytes for the same findings, in Indonesian or English, for people
//! ([`Format::Human`], [`Format::Short`]) or programs ([`Format::Json`], [`Run`]). Words come from the [`Catalogue`] and are looked up
//! only when something is printed. Nothing here panics, whatever the spans and texts are.
//!
//! ```
//! use bsc_diagnostics::{Diagnostic, Files, Format, Lang, Summary, render};
//! let mut files = Files::new();
//! let file = files.add("unit/setjen.bsc", "target 2018 97,5\n");
//! let found = [Diagnostic::error("E5999", files.span(file, 12, 16)).arg("benar", "97.5")];
//! let mut out = Vec::new();
//! render(Format::Short, &found, &files, Lang::Id, false, &Summary::of(&found), &mut out)?;
//! assert!(String::from_utf8_lossy(&out).starts_with("unit/setjen.bsc:1:13: galat[E5999]: "));
//! # Ok::<(), std::io::Error>(())
//! ```

mod apply;
mod catalogue;
mod diagnostic;
mod files;
mod fingerprint;
mod message;
mod render;

pub use apply::{Mended, apply};
pub use catalogue::Catalogue;
pub use diagnostic::{Diagnostic, Fix, Label, Severity, sort};
pub use files::{FileId, Files, Span};
pub use fingerprint::{Fingerprint, Named, fingerprints, named};
pub use message::{Lang, Message};
pub use render::{Format, RuleText, Run, Summary, render, sarif_failure};
