//! What the suite needs again and again: small projects in memory, and what is found in them.

use bsc_diagnostics::{Format, Lang, render};
use bsc_driver::document::{self, Format as Sheet};
use bsc_driver::render::{Desk, MATRICES};
use bsc_driver::{Checked, Date, Host, Loaded, Memory, Period, Request, ScoreForm, Selection, load, parse_period};
use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The day at which all projects of the suite are judged.
pub fn day() -> Date {
    Date::constant(2018, 12, 31)
}

/// A project in memory.
pub fn memory<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Memory {
    files.into_iter().fold(Memory::new(day()), |memory, (name, text)| memory.file(name, text))
}

/// The files below a folder of the disk, as a project in memory: names and bytes, sorted.
pub fn files_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| ["bsc", "toml", "csv"].iter().any(|known| e == *known)) {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.extend(std::fs::read(&path).ok().map(|bytes| (name, bytes)));
            }
        }
    }
    files.sort();
    files
}

/// Reads and resolves a whole host.
///
/// # Panics
/// Where there is no project in it.
#[expect(clippy::expect_used, reason = "a suite that has no project to test should fail")]
pub fn loaded(host: &dyn Host) -> Loaded {
    load(host, &Request::path("."), Some(day())).expect("a project")
}

/// Checks it with all rules.
///
/// # Panics
/// Never: nothing is selected.
#[expect(clippy::expect_used, reason = "only a selection can be wrong")]
pub fn checked(loaded: &Loaded) -> Checked {
    loaded.check(&Selection::default()).expect("no selection")
}

/// What `bsc check` prints.
pub fn printed(loaded: &Loaded, checked: &Checked, format: Format, lang: Lang) -> String {
    let mut out = Vec::new();
    let files = loaded.model.files();
    let done = render(format, &checked.diagnostics, files, lang, false, &checked.summary, &mut out);
    done.map_or_else(|error| error.to_string(), |()| String::from_utf8_lossy(&out).into_owned())
}

/// All that the tool can say of a project: findings in three formats and two languages, scores of its years in three forms, the
/// matrices of all map owners in every format that is text.
pub fn everything(host: &dyn Host) -> String {
    let loaded = loaded(host);
    let checked = checked(&loaded);
    let mut all = String::new();
    for format in [Format::Human, Format::Short, Format::Json] {
        for lang in [Lang::Id, Lang::En] {
            all += &printed(&loaded, &checked, format, lang);
        }
    }
    let years = loaded.model.years().to_vec();
    for period in ["TW1", "TAHUN"].into_iter().filter_map(parse_period) {
        for year in &years {
            for form in [ScoreForm::Table, ScoreForm::Json, ScoreForm::Csv] {
                all += &loaded.scores(&[], *year, period, form, Lang::Id);
            }
        }
    }
    for year in years {
        let desk = Desk::new(&loaded.model, year, Period::YEAR);
        for holder in loaded.model.holders().filter(|holder| loaded.has_map(*holder, year)) {
            let name = loaded.model.holder_name(holder);
            let map = loaded.strategy_map(holder, year, parse_period("TW2"));
            let cascade = loaded.named(name, year).and_then(|(_, what)| loaded.cascade(name, what, year));
            all.extend(map.into_iter().chain(cascade).map(|picture| picture.svg));
            for made in MATRICES.iter().filter_map(|kind| (kind.make)(&desk, holder)) {
                for sheet in Sheet::ALL.into_iter().filter(|sheet| !sheet.is_binary()) {
                    let done = document::render(&made, sheet, &document::Options::default());
                    all += &done.map_or_else(|failure| failure.0, |r| String::from_utf8_lossy(&r.bytes).into_owned());
                }
            }
        }
    }
    all
}
