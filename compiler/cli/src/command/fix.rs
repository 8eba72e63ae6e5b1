//! `bsc check --fix`: what has been mended is written, or shown.

use crate::Context;
use crate::diff::unified;
use crate::output::{emit, write_file};
use crate::trouble::Trouble;
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::MendedFile;
use std::io::{self, Write};

/// Writes each file whole, and says how much was mended in it; a text that was handed over goes to standard output.
pub(super) fn write(files: &[MendedFile], handed: Option<&[u8]>, context: &Context) -> Result<(), Trouble> {
    let stored: Vec<_> = files.iter().filter(|file| !file.path.as_os_str().is_empty()).collect();
    // nothing is written where one of them says something else by now
    if let Some(file) =
        stored.iter().find(|file| std::fs::read(&file.path).ok().as_deref() != Some(file.before.as_bytes()))
    {
        return Err(Trouble {
            message: Message::new("gagal-berubah").arg("jalur", &file.name),
            help: Some(Message::new("gagal-berubah-bantuan")),
        });
    }
    for file in stored {
        write_file(&file.path, |out| out.write_all(file.after.as_bytes()))?;
    }
    handed.map_or(Ok(()), |text| emit(|out| out.write_all(text)))?;
    for file in files {
        let told = Message::new("perbaiki-berkas").arg("berkas", &file.name).arg("jumlah", file.fixes.to_string());
        // that standard error is closed is nobody's concern
        let _ = writeln!(io::stderr(), "{}", Catalogue::get().text(context.lang.get(), &told));
    }
    Ok(())
}

/// Shows what would be written, as a unified diff.
pub(super) fn show(files: &[MendedFile]) -> Result<(), Trouble> {
    emit(|out| {
        files.iter().try_for_each(|file| out.write_all(unified(&file.name, &file.before, &file.after).as_bytes()))
    })
}
