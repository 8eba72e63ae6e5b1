//! The suite: one binary, so that it is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::float_arithmetic
)]

mod dependencies;
mod docs;
mod fixes;
mod format;
mod gallery;
mod generated;
mod golden;
mod ledger;
mod mutation;
mod order;
mod pictures;
mod plan;
mod printed;
mod readback;
mod reference;
mod robust;
mod rules;
mod sarif;
mod sources;
mod stable_json;
mod violations;
mod vocabulary;
