//! The generated plan as data, generic over its texts, so that the same model is written as `.bsc` and as JSON, and read back
//! with owned or borrowed texts.

use serde::{Deserialize, Serialize};

/// A unit or person with its map or PK.
#[derive(Serialize, Deserialize, Debug)]
pub struct Holder<T> {
    /// `u12`.
    pub id: T,
    /// As printed.
    pub title: T,
    /// The kind in the profile.
    pub kind: T,
    /// The id of the holder above.
    pub superior: Option<T>,
    /// A `pegawai`.
    pub person: bool,
    /// It owns a map.
    pub owner: bool,
    /// The year of its plan.
    pub year: u16,
    /// Its SS.
    pub ss: Vec<Ss<T>>,
}

/// A strategic objective.
#[derive(Serialize, Deserialize, Debug)]
pub struct Ss<T> {
    /// `s2`.
    pub id: T,
    /// The perspective it stands in.
    pub perspective: T,
    /// Its sentence.
    pub title: T,
    /// What it says more.
    pub description: T,
    /// The SS it is passed down from.
    pub cascade: Option<T>,
    /// The SS of a map that one without a map adopts.
    pub adopted: Option<T>,
    /// The SS it supports.
    pub supports: Option<T>,
    /// Its indicators.
    pub iku: Vec<Iku<T>>,
}

/// An indicator. What a direct one takes over is not there.
#[derive(Serialize, Deserialize, Debug)]
pub struct Iku<T> {
    /// `k3`.
    pub id: T,
    /// How it came from above.
    pub cascade: Option<Cascade<T>>,
    /// What it types itself.
    pub own: Option<Own<T>>,
    /// `validitas`
    pub validity: T,
    /// `kendali`
    pub control: T,
}

/// A cascade.
#[derive(Serialize, Deserialize, Debug)]
pub struct Cascade<T> {
    /// The IKU above.
    pub from: T,
    /// The consolidation over units; none: direct.
    pub over_units: Option<T>,
}

/// What an IKU that is not direct says.
#[derive(Serialize, Deserialize, Debug)]
pub struct Own<T> {
    /// Its name.
    pub title: T,
    /// `definisi`
    pub definition: T,
    /// `formula`
    pub formula: T,
    /// What an indirect child takes over.
    pub shared: Option<Shared<T>>,
    /// `target`, in its form: `48`, `3 dari 4`.
    pub target: T,
    /// `trajektori`: period and value.
    pub trajectory: Vec<(T, T)>,
}

/// What an indirect child takes over from above.
#[derive(Serialize, Deserialize, Debug)]
pub struct Shared<T> {
    /// `satuan`, in its form.
    pub unit: T,
    /// `polarisasi`
    pub polarity: T,
    /// `konsolidasi`
    pub consolidation: T,
    /// `lapor`
    pub reporting: T,
}
