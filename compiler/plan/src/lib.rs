//! What a change of a plan does, in words and tables.
//!
//! In: the model before and now. Out: [`Changes`], as data; [`human`], [`markdown`] and [`json`] write them.
//!
//! Guarantees: what only looks different (files, order of statements, comments, spaces, the way a number is written) is no
//! change; nothing is said of what stands in confidential files; the same two plans give the same bytes.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod cascades;
mod figures;
mod papers;
mod sides;
mod sums;
mod tables;
mod text;
mod things;
mod write;

pub use sides::Side;
pub use write::{Heading, human, json, markdown};

use serde::Serialize;
use sides::Sides;

/// A kind of thing that changes.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A unit.
    Unit,
    /// A person.
    Person,
    /// A strategy map.
    Map,
    /// An agreement.
    Agreement,
    /// A revision of a map or agreement.
    Revision,
    /// A strategic objective.
    Ss,
    /// An indicator.
    Iku,
    /// A sub-indicator.
    Sub,
}

/// What becomes of a thing.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It is new.
    Added,
    /// It is gone, or no longer in force.
    Removed,
    /// It has another name.
    Renamed,
    /// It has another id.
    NewId,
    /// It is another holder's.
    MovedHolder,
    /// An indicator measures another objective.
    MovedSs,
    /// An objective stands in another perspective.
    MovedPerspective,
    /// A unit or person has another superior.
    MovedSuperior,
}

/// A thing that is new, gone, renamed or moved.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Thing {
    /// Its kind.
    pub what: What,
    /// `kemenlu.opini_bpk`: as it is now, of what is gone as it was.
    pub id: String,
    /// Its year; none of a unit or person.
    pub year: Option<i16>,
    /// Its name.
    pub title: String,
    /// What becomes of it.
    pub how: How,
    /// What it was.
    pub from: Option<String>,
    /// What it is.
    pub to: Option<String>,
    /// It comes with a change above.
    pub inherited: bool,
}

/// A statement of a thing that says something else.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Field {
    /// Its kind.
    pub what: What,
    /// Whose.
    pub id: String,
    /// Its year.
    pub year: Option<i16>,
    /// Its name.
    pub title: String,
    /// The keyword.
    pub field: &'static str,
    /// What it said; none where there was none.
    pub from: Option<String>,
    /// What it says.
    pub to: Option<String>,
    /// It comes with a change above.
    pub inherited: bool,
}

/// Whether a target is easier to reach.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Less is asked.
    Easier,
    /// More is asked.
    Harder,
    /// Neither can be said.
    Other,
}

/// A target that is another.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Target {
    /// The indicator.
    pub id: String,
    /// Its year.
    pub year: i16,
    /// Its name.
    pub title: String,
    /// As it was typed.
    pub from: Option<String>,
    /// As it is typed.
    pub to: Option<String>,
    /// By how many percent of what it was, with two digits.
    pub percent: Option<String>,
    /// By its polarity.
    pub effect: Effect,
    /// It comes with a change above.
    pub inherited: bool,
}

/// A cascade that was made, cut or turned.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Link {
    /// Of an objective or an indicator.
    pub what: What,
    /// What is passed down.
    pub id: String,
    /// Its year.
    pub year: i16,
    /// Its name.
    pub title: String,
    /// `direct kemenlu.opini_bpk`; none: its holder's own.
    pub from: Option<String>,
    /// The same now.
    pub to: Option<String>,
}

/// An indicator whose target its parts made otherwise before.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Sum {
    /// The indicator above.
    pub id: String,
    /// Its year.
    pub year: i16,
    /// Its name.
    pub title: String,
    /// Its target as one number.
    pub target: String,
    /// What the parts make of it.
    pub parts: String,
    /// What was lacking before: the target less what the parts made; none where that was not known.
    pub lacked: Option<String>,
    /// What is lacking now.
    pub lacks: String,
    /// They add up now.
    pub fits: bool,
}

/// A reported result that is another.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Outcome {
    /// The indicator.
    pub id: String,
    /// Its year.
    pub year: i16,
    /// Its name.
    pub title: String,
    /// The period.
    pub period: &'static str,
    /// What counted.
    pub from: Option<String>,
    /// What counts.
    pub to: Option<String>,
}

/// A figure that scores are made of.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The value of a map owner.
    Ncko,
    /// The value of one who owns no map.
    Ckp,
    /// The value of a perspective.
    Np,
    /// The weight of a perspective after those of empty ones were shared out.
    EffectiveWeight,
    /// The value of an objective.
    Nss,
    /// The achievement of an indicator.
    Capaian,
    /// The weight of an indicator.
    Weight,
    /// The share of an indicator.
    Share,
}

/// A figure of one period.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Moved {
    /// Up to this period.
    pub period: &'static str,
    /// What it was, with two digits; none: n/a.
    pub from: Option<String>,
    /// What it is.
    pub to: Option<String>,
}

/// A figure that moved, in the periods in which it did.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Score {
    /// Whose.
    pub holder: String,
    /// Which figure.
    pub measure: Measure,
    /// Of which perspective, objective or indicator; empty: of the holder.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The year.
    pub year: i16,
    /// The periods.
    pub periods: Vec<Moved>,
}

/// An agreement that is another: its holder has to agree anew.
#[derive(Clone, PartialEq, Eq, Serialize, Debug)]
pub struct Agreed {
    /// Whose.
    pub holder: String,
    /// The name of the unit or person.
    pub title: String,
    /// The year.
    pub year: i16,
    /// How many of its objectives and indicators are changed here, or the agreement itself.
    pub own: usize,
    /// How many change with what stands above.
    pub inherited: usize,
    /// The day on which it was signed.
    pub signed: Option<String>,
}

/// A document to be made anew.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Debug)]
pub struct Document {
    /// Which: `pk`, `cascading`.
    pub kind: &'static str,
    /// Whose.
    pub holder: String,
    /// The year.
    pub year: i16,
    /// The period, of those that have one.
    pub period: Option<&'static str>,
}

/// Any other statement that is new, gone or says something else.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Debug)]
pub struct Other {
    /// Its keyword and arguments.
    pub statement: String,
    /// New, gone; none: changed.
    pub how: Option<How>,
}

/// All that a change does.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Debug)]
pub struct Changes {
    /// Things new, gone, renamed, moved.
    pub things: Vec<Thing>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Other statements of things.
    pub fields: Vec<Field>,
    /// Cascades.
    pub cascades: Vec<Link>,
    /// Targets that parts make.
    pub sums: Vec<Sum>,
    /// Reported results.
    pub results: Vec<Outcome>,
    /// Scores and weights.
    pub scores: Vec<Score>,
    /// Agreements.
    pub agreements: Vec<Agreed>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Statements of other kinds.
    pub others: Vec<Other>,
}

/// What changes between two plans.
pub fn changes(then: Side<'_>, now: Side<'_>) -> Changes {
    let sides = Sides::new(then, now);
    let mut found = Changes::default();
    things::find(&sides, &mut found);
    cascades::find(&sides, &mut found);
    sums::find(&sides, &mut found);
    figures::find(&sides, &mut found);
    papers::find(&sides, &mut found);
    found
}

impl Changes {
    /// Nothing changes.
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }
}
