//! `bsc fmt`: canonical layout, written whole or shown.

use super::check::request;
use crate::args::Fmt;
use crate::diff::unified;
use crate::output::{emit, write_file};
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::{Disk, Laid, Layout, layout};
use std::io::{self, Write};

/// What is done with a text that is not laid out.
#[derive(Copy, Clone, PartialEq)]
enum Deed {
    Write,
    Name,
    Diff,
    /// To standard output, where it came from standard input.
    Print,
}

pub(super) fn run(args: Fmt, context: &Context) -> Result<End, Trouble> {
    let request = request(args.path, args.stdin_filename)?;
    let (config, laid) = progress::during(context, || layout(&Disk, &request))?;
    context.speak(&config);
    let (mut changed, mut kept, mut end) = (0_usize, 0_usize, End::Clean);
    for file in &laid {
        let deed = match () {
            () if args.diff && config.is_confidential(&file.name) => Deed::Name,
            () if args.diff => Deed::Diff,
            () if args.check => Deed::Name,
            () if file.handed_over => Deed::Print,
            () => Deed::Write,
        };
        if file.faults > 0 {
            let count = file.faults.to_string();
            say(&Message::new("fmt-bagian").arg("berkas", &file.name).arg("jumlah", count), context);
        }
        match &file.layout {
            Layout::Kept => kept += 1,
            Layout::Changed(text) => {
                changed += 1;
                carry_out(deed, file, text)?;
            }
            Layout::Unreadable(message) => {
                Trouble::new(message.clone()).print(context.lang.get(), context.terminal.err);
                end = end.max(End::Unable);
            }
            Layout::Unfaithful => {
                say(&Message::new("fmt-rusak").arg("berkas", &file.name), context);
                end = end.max(End::Broken);
            }
        }
        if deed == Deed::Print && !matches!(file.layout, Layout::Changed(_)) {
            // What cannot be laid out goes through as it is.
            emit(|out| out.write_all(file.text.as_bytes()))?;
        }
    }
    if args.check && changed > 0 {
        end = end.max(End::Found);
    }
    if laid.iter().any(|file| !file.handed_over) {
        let id = if args.check || args.diff { "fmt-belum" } else { "fmt-diubah" };
        say(&Message::new(id).arg("jumlah", changed.to_string()).arg("tetap", kept.to_string()), context);
    }
    Ok(end)
}

fn carry_out(deed: Deed, file: &Laid, text: &str) -> Result<(), Trouble> {
    match deed {
        Deed::Write => write_file(&file.path, |out| out.write_all(text.as_bytes())),
        Deed::Name => emit(|out| writeln!(out, "{}", file.name)),
        Deed::Diff => emit(|out| out.write_all(unified(&file.name, &file.text, text).as_bytes())),
        Deed::Print => emit(|out| out.write_all(text.as_bytes())),
    }
}

/// A line on standard error. That it is closed is nobody's concern.
fn say(message: &Message, context: &Context) {
    let _ = writeln!(io::stderr().lock(), "{}", Catalogue::get().text(context.lang.get(), message));
}
