//! Project chores: plans for measurements, and the docs that are generated from the code.

pub mod docs;
pub mod generate;
pub mod printed;
