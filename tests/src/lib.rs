//! What the suite needs again and again: small projects in memory, and what is found in them.

use bsc_diagnostics::{Format, Lang, render};
use bsc_driver::{Checked, Date, Host, Loaded, Memory, Request, Selection, load};
use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The day at which all projects of the suite are judged.
pub fn day() -> Date {
    Date::constant(2018, 12, 31)
}
