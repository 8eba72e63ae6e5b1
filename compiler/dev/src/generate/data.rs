//! The generated plan as data, generic over its texts, so that the same model is written as `.bsc` and as JSON and read back
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
    #[serde(borrow = "")]
    pub kind: &'static str,
    /// The id of the holder above.
    pub superior: Option<T>,
    /// It owns a map.
    pub owner: bool,
    /// The year of its plan.
    pub year: u16,
    /// Its SS.
    pub ss: Vec<Ss<T>>,
}
