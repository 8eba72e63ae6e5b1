//! `bsc check`: every fault of every file.

use crate::args::{Check, Deny, Findings};
use crate::output::{complain, emit, write_file};
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Diagnostic, Format, Lang, Message, Run, render, sarif_failure};
use bsc_driver::{
    Checked, Disk, Fault, Host, Loaded, Mending, Request, Selection, Stdin, load, load_open, load_with_base, mend,
};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

pub(super) fn run(mut args: Check, context: &Context) -> Result<End, Trouble> {
    if args.statistics && matches!(args.format, Findings::Sarif | Findings::Github | Findings::Junit) {
        return Err(Trouble::new(Message::new("pakai-statistik")));
    }
    let request = request(std::mem::take(&mut args.path), args.stdin_filename.take())?;
    if !args.watch {
        return once(&args, &request, context);
    }
    match request.stdin {
        None => super::watch::run(&request, context, || once(&args, &request, context)),
        Some(_) => Err(Trouble::new(Message::new("pakai-bentrok").arg("pilihan", "`-`").arg("lain", "`--watch`"))),
    }
}

fn once(args: &Check, request: &Request, context: &Context) -> Result<End, Trouble> {
    let work = || found(args, request, context);
    let work = || progress::during(context, work);
    let mending = if args.format == Findings::Sarif { told(context, work)? } else { work()? };
    print(args, &mending, context)
}

/// Checks, mends where that is asked for, and compares with the baseline.
fn found(args: &Check, request: &Request, context: &Context) -> Result<Mending, Trouble> {
    let selection = Selection { select: args.select.clone(), ignore: args.ignore.clone() };
    let look = |host: &dyn Host, request: &Request| -> Result<(Loaded, Checked), Fault> {
        let Some(name) = &args.base else {
            let load = if args.confidential { load_open } else { load };
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
    let mut mending = if args.fix { mend(&Disk, request, look)? } else { look(&Disk, request)?.into() };
    let Mending { loaded, left, .. } = &mut mending;
    context.speak(&loaded.config);
    let mut baseline = if args.no_baseline { None } else { loaded.baseline(&Disk)? };
    if args.write_baseline {
        let path = loaded.baseline_path()?;
        let renewed = loaded.renewed(baseline.as_ref(), left);
        write_file(&path, |out| out.write_all(renewed.text().as_bytes()))?;
        baseline = Some(renewed);
    }
    if let Some(baseline) = &baseline {
        loaded.compare(baseline, left);
    }
    Ok(mending)
}

/// Does the work; where nothing comes of it, a SARIF log says why, so that who reads only that knows.
fn told<T>(context: &Context, work: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    let done = catch_unwind(AssertUnwindSafe(work));
    let lang = context.lang.get();
    let words = |message: &Message| Catalogue::get().text(lang, message);
    let failure = match &done {
        Ok(Ok(_)) => None,
        Ok(Err(trouble)) => Some((words(&trouble.message), End::Unable.code())),
        Err(_) => Some((words(&Message::new("rusak")), 3)),
    };
    if let Some((why, exit)) = failure {
        emit(|out| sarif_failure(&why, exit, lang, out))?;
    }
    done.unwrap_or_else(|panic| resume_unwind(panic))
}

fn print(args: &Check, mending: &Mending, context: &Context) -> Result<End, Trouble> {
    let Mending { loaded, left: checked, files: changed, handed } = mending;
    if args.diff {
        super::fix::show(changed)?;
    } else {
        super::fix::write(changed, handed.as_deref(), context)?;
    }
    let Checked { diagnostics, summary, .. } = checked;
    let strict = args.deny == Some(Deny::Warnings);
    let end = match () {
        () if loaded.unreadable => End::Unable,
        () if summary.errors > 0 || (strict && summary.warnings > 0) || (args.diff && !changed.is_empty()) => {
            End::Found
        }
        () => End::Clean,
    };
    // beside a diff or a mended text there is no room for findings
    let text_out = args.diff || handed.is_some();
    let color = if text_out { context.terminal.err } else { context.terminal.out };
    let (files, lang) = (loaded.model.files(), context.lang.get());
    let people = |format, out: &mut dyn Write| render(format, diagnostics, files, lang, color, summary, out);
    let (folder, asked) = (folder(&loaded.root), loaded.asked());
    let run = Run {
        found: diagnostics,
        known: checked.known.as_deref(),
        files,
        asked: &asked,
        lang,
        summary,
        folder: &folder,
        exit: end.code(),
        strict,
    };
    let write = |out: &mut dyn Write| match args.format {
        Findings::Json if args.statistics => statistics_json(checked, out),
        _ if args.statistics => statistics(checked, lang, out),
        Findings::Human => mended(checked, lang, out).and_then(|()| people(Format::Human, out)),
        Findings::Short => people(Format::Short, out),
        Findings::Json => people(Format::Json, out),
        Findings::Sarif => {
            let all = diagnostics.iter().chain(checked.known.iter().flatten());
            run.sarif(&loaded.texts(all, lang), loaded.config.docs.as_deref(), out)
        }
        Findings::Github => run.github(out),
        Findings::Junit => run.junit(out),
    };
    if text_out {
        complain(write)?
    } else {
        emit(write)?
    }
    Ok(end)
}

/// Lines of what is mended that are shown.
const MENDED: usize = 20;

/// What the baseline knows and is no more, a line each.
fn mended(checked: &Checked, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    for known in checked.mended.iter().take(MENDED) {
        let message = Message::new("check-diperbaiki").arg("berkas", &known.file).arg("kode", &known.code);
        writeln!(out, "{}", Catalogue::get().text(lang, &message.arg("judul", &known.headline)))?;
    }
    if checked.mended.len() > MENDED {
        let more = (checked.mended.len() - MENDED).to_string();
        writeln!(out, "{}", Catalogue::get().text(lang, &Message::new("check-diperbaiki-lagi").arg("jumlah", more)))?;
    }
    if checked.mended.is_empty() { Ok(()) } else { writeln!(out) }
}

/// The folder of a project from the root of its repository, by which those who show findings beside the source name files:
/// empty, or with `/` at its end. The repository is the folder above with `.git`; without one, the workspace of the CI job, else
/// the current folder, where the project lies in it.
fn folder(project: &Path) -> String {
    let above = project.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_path_buf);
    let workspace =
        || std::env::var_os("GITHUB_WORKSPACE").and_then(|folder| PathBuf::from(folder).canonicalize().ok());
    let here = || std::env::current_dir().ok().and_then(|folder| folder.canonicalize().ok());
    let inside = |folder: PathBuf| project.starts_with(&folder).then_some(folder);
    let root = above.or_else(|| workspace().and_then(inside)).or_else(|| here().and_then(inside));
    let parts = root.iter().filter_map(|root| project.strip_prefix(root).ok()).flat_map(Path::components);
    parts.map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
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
        .map_err(|error| Trouble::new(Message::new("gagal-masukan").arg("sebab", bsc_driver::io_cause(&error))))?;
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
