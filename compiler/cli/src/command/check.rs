//! `bsc check`: every fault of every file.

use crate::args::{Check, Deny, Findings};
use crate::output::{complain, emit};
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Diagnostic, Format, Lang, Message, render};
use bsc_driver::{Checked, Disk, Fault, Host, Loaded, Mending, Request, Selection, Stdin, load, load_with_base, mend};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

pub(super) fn run(args: Check, context: &Context) -> Result<End, Trouble> {
    let request = request(args.path, args.stdin_filename)?;
    let selection = Selection { select: args.select, ignore: args.ignore };
    let look = |host: &dyn Host, request: &Request| -> Result<(Loaded, Checked), Fault> {
        let Some(name) = &args.base else {
            let loaded = load(host, request, args.as_of)?;
            let checked = loaded.check(&selection)?;
            return Ok((loaded, checked));
        };
        let (loaded, base) = load_with_base(host, request, Some(name), args.as_of)?;
        let checked = if args.new_only {
            loaded.check_new(&base, &selection)?
        } else {
            loaded.check_against(&base, &selection)?
        };
        Ok((loaded, checked))
    };
    let Mending { loaded, left: checked, files: mended, handed } =
        if args.fix { mend(&Disk, &request, look)? } else { look(&Disk, &request)?.into() };
    let lang = context.speak(&loaded.config);
    if args.diff {
        super::fix::show(&mended)?;
    } else {
        super::fix::write(&mended, handed.as_deref(), context)?;
    }
    let Checked { diagnostics, summary, .. } = &checked;
    let files = loaded.model.files();
    let format = match args.format {
        Findings::Human => Format::Human,
        Findings::Short => Format::Short,
        Findings::Json => Format::Json,
    };
    // beside a diff or a mended text there is no room for findings
    let text_out = args.diff || handed.is_some();
    let color = if text_out { context.terminal.err } else { context.terminal.out };
    let print = |write: &dyn Fn(&mut dyn Write) -> io::Result<()>| {
        if text_out { complain(write) } else { emit(write) }
    };
    print(&|out| match (args.statistics, format) {
        (false, format) => render(format, diagnostics, files, lang, color, summary, out),
        (true, Format::Json) => statistics_json(&checked, out),
        (true, _) => statistics(&checked, lang, out),
    })?;
    let denied = args.deny == Some(Deny::Warnings) && summary.warnings > 0;
    Ok(match () {
        () if loaded.unreadable => End::Unable,
        () if summary.errors > 0 || denied || (args.diff && !mended.is_empty()) => End::Found,
        () => End::Clean,
    })
}

/// `-` among the paths is standard input.
pub(super) fn request(paths: Vec<PathBuf>, name: Option<PathBuf>) -> Result<Request, Trouble> {
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

/// How often each code of the compiler was found, by code.
fn codes(diagnostics: &[Diagnostic]) -> BTreeMap<&str, usize> {
    let mut codes = BTreeMap::new();
    for found in diagnostics.iter().filter(|found| Catalogue::get().codes().contains(&&*found.code)) {
        *codes.entry(&*found.code).or_default() += 1;
    }
    codes
}

fn statistics(checked: &Checked, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let words = |id: &'static str| Catalogue::get().text(lang, &Message::new(id));
    let titles =
        ["statistik-memenuhi", "statistik-melanggar", "statistik-tak_dinilai", "statistik-diabaikan"].map(words);
    let row = |out: &mut dyn Write, id: &str, cells: &[String; 4]| {
        write!(out, "{id:<8}")?;
        for (cell, title) in cells.iter().zip(&titles) {
            write!(out, "  {cell:>width$}", width = title.chars().count())?;
        }
        writeln!(out)
    };
    row(out, &words("statistik-aturan"), &titles)?;
    for rule in &checked.statistics {
        let figures = [rule.satisfied, rule.violated, rule.not_judged, rule.waived];
        row(out, &rule.rule, &figures.map(|figure| figure.to_string()))?;
    }
    for (code, count) in codes(&checked.diagnostics) {
        row(out, code, &[String::new(), count.to_string(), String::new(), String::new()])?;
    }
    writeln!(out, "{}", checked.summary.line(lang))
}

fn statistics_json(checked: &Checked, out: &mut dyn Write) -> io::Result<()> {
    let rules = checked.statistics.iter().map(|rule| {
        json!({
            "code": rule.rule, "satisfied": rule.satisfied, "violated": rule.violated,
            "not_judged": rule.not_judged, "waived": rule.waived,
        })
    });
    let codes = codes(&checked.diagnostics).into_iter().map(|(code, count)| json!({ "code": code, "violated": count }));
    let rows: Vec<_> = rules.chain(codes).collect();
    serde_json::to_writer(&mut *out, &json!({ "version": 1, "statistics": rows, "summary": checked.summary }))?;
    writeln!(out)
}
