//! Generated pages of `docs/`.

use std::{io, path::Path};

/// Writes the generated pages into `docs`, the documentation folder; an error is that of the disk.
pub fn write(docs: &Path) -> io::Result<()> {
    std::fs::write(docs.join("bahasa.md"), bsc_schema::reference())
}
