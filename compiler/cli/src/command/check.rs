//! `bsc check`: every fault of every file.

use crate::args::{Check, Deny, Findings};
use crate::output::emit;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Diagnostic, Format, Lang, Message, Severity, Summary, render};
use bsc_driver::{Checked, Disk, Request, Selection, Stdin, load};
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

pub(super) fn run(args: Check, context: &Context) -> Result<End, Trouble> {
    let loaded = load(&Disk, &request(args.path, args.stdin_filename)?, args.as_of)?;
    let lang = context.speak(&loaded.config);
    let Checked { diagnostics, summary } = loaded.check(&Selection { select: args.select, ignore: args.ignore })?;
    let files = loaded.model.files();
    let format = match args.format {
        Findings::Human => Format::Human,
        Findings::Short => Format::Short,
        Findings::Json => Format::Json,
    };
    emit(|out| match (args.statistics, format) {
        (false, format) => render(format, &diagnostics, files, lang, context.terminal.out, &summary, out),
        (true, Format::Json) => statistics_json(&diagnostics, &summary, out),
        (true, _) => statistics(&diagnostics, &summary, lang, out),
    })?;
    let denied = args.deny == Some(Deny::Warnings) && summary.warnings > 0;
    Ok(match () {
        () if loaded.unreadable => End::Unable,
        () if summary.errors > 0 || denied => End::Found,
        () => End::Clean,
    })
}

/// `-` among the paths is standard input.
fn request(paths: Vec<PathBuf>, name: Option<PathBuf>) -> Result<Request, Trouble> {
    let (dashes, paths): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path == Path::new("-"));
    if dashes.len() > 1 {
        return Err(Trouble::new(Message::new("pakai-stdin")));
    }
    if dashes.is_empty() {
        return match name {
            None => Ok(Request { paths, stdin: None }),
            Some(_) => Err(Trouble::new(Message::new("pakai-stdin-nama"))),
        };
    }
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .map_err(|error| Trouble::new(Message::new("gagal-masukan").arg("sebab", error.to_string())))?;
    Ok(Request { paths, stdin: Some(Stdin { name, bytes }) })
}

/// How often each code was found: the most frequent first, then by code.
fn counts(diagnostics: &[Diagnostic]) -> Vec<(usize, &str, Severity)> {
    let mut counts = BTreeMap::new();
    for found in diagnostics {
        *counts.entry((&*found.code, found.severity)).or_insert(0usize) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().map(|((code, severity), count)| (count, code, severity)).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.0));
    counts
}

fn statistics(diagnostics: &[Diagnostic], summary: &Summary, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for (count, code, severity) in counts(diagnostics) {
        writeln!(out, "{count:>7}  {code:<8}  {}", severity.word(lang))?;
    }
    writeln!(out, "{}", summary.line(lang))
}

fn statistics_json(diagnostics: &[Diagnostic], summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<_> = counts(diagnostics)
        .into_iter()
        .map(|(count, code, severity)| serde_json::json!({ "code": code, "severity": severity.name(), "count": count }))
        .collect();
    let whole = serde_json::json!({ "version": 1, "statistics": rows, "summary": summary });
    serde_json::to_writer(&mut *out, &whole)?;
    writeln!(out)
}
