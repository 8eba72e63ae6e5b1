//! The typed model of all plans of a project.
//!
//! In: trees of the files of the stdlib and of the project. Out: a [`Model`], which never changes, and diagnostics of the
//! families E1 (schema), E2 (names) and E4 (cycles).
//!
//! Two stages: [`lower`] checks one tree against the schema table and makes a [`Fragment`] of it; [`resolve`] joins the
//! fragments, binds names over files and years, carries inheritance along cascades and finds cycles.
//!
//! Guarantees: the order of files and of top-level statements changes nothing but places in the source; a name that failed
//! poisons what depends on it, so that one fault gives one message; nothing here runs in more than linear time (times the
//! logarithm of a sort); no input makes it panic.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arguments;
mod cascades;
mod codes;
pub mod conduct;
pub mod consolidation;
mod counterparts;
mod deadline;
mod element;
mod entities;
mod field;
mod graph;
mod holders;
mod inherit;
mod laws;
mod lower;
mod model;
mod names;
mod observations;
mod plans;
mod profile;
mod profile_reader;
mod refs;
mod reported;
mod resolve;

pub use conduct::Conduct;
pub use counterparts::Counterparts;
pub use deadline::Deadline;
pub use element::{Assembly, Element, ElementId, Field, Form, Fragment, Scalar, Value};
pub use entities::{Cascade, Entity, Holder, HolderId, Iku, IkuId, Observation, Plan, PlanId, PlanKind, Ss, SsId};
pub use field::{FieldRef, Lookup};
pub use inherit::{OWN, SHARED};
pub use laws::{Clause, Law, Laws};
pub use lower::lower;
pub use model::Model;
pub use profile::{Band, Kind, KindId, Level, Perspective, Profile, RuleUse, Scale};
pub use reported::{Reported, Unit, Unread};
pub use resolve::{Settings, resolve};
