//! What a table reports, beside what the project has: what is new is written, what is there is left alone, what differs is said.

use crate::book::Place;
use crate::doubt::Doubt;
use crate::report::{Ask, Entry, Reported};
use crate::write;
use bsc_diagnostics::Span;
use bsc_model::{Model, Observation};
use std::collections::BTreeSet;

/// What an import does to a project.
#[derive(Debug, Default)]
pub struct Import {
    /// New statements, in canonical layout; empty where there is nothing new.
    pub text: String,
    /// Lines of the project's own files that get another text, where that was asked for.
    pub edits: Vec<(Span, String)>,
    /// Every doubt, by its cell.
    pub doubts: Vec<Doubt>,
    /// Figures that are new.
    pub new: usize,
    /// Figures that stand in the project already.
    pub same: usize,
    /// Figures that take the place of others.
    pub replaced: usize,
}

impl Import {
    /// How many cells were left out.
    pub fn left(&self) -> usize {
        self.doubts.iter().filter(|doubt| !doubt.taken).count()
    }
}

/// Compares with what the project reports already. `replace`: what differs takes the place of what stands there.
pub(crate) fn merge(model: &Model, ask: Ask, reported: Reported, replace: bool) -> Import {
    let Reported { entries, mut doubts } = reported;
    let mut import = Import::default();
    let mut new: Vec<&Entry> = Vec::new();
    for entry in &entries {
        let Some(line) = model.observations(entry.iku).iter().find(|line| line.period == entry.period) else {
            new.push(entry);
            continue;
        };
        // what has been corrected since counts, but is corrected again by hand only
        let latest = model.latest(entry.iku, entry.period).unwrap_or(line);
        let of = model.observed_of(latest).and_then(|field| field.number());
        let typed = model.observed_value(latest);
        if typed.is_some_and(|typed| entry.value.is(&typed, of)) {
            import.same += 1;
            doubts.extend(differing_texts(model, line, entry));
        } else if let Some(head) =
            typed.filter(|_| replace && !latest.correction).map(|_| model.element(line.element).head_span())
        {
            import.edits.push((head, format!("{} {}", model.iku_path(entry.iku), entry.value.text())));
            import.replaced += 1;
            doubts.push(differs(model, line, entry, "impor-diganti", true));
        } else {
            doubts.push(differs(model, latest, entry, "impor-sudah-lain", false));
        }
    }
    import.new = new.len();
    sort(&mut doubts);
    if !new.is_empty() {
        let text = write::left(&doubts) + &write::realisations(model, ask.year, &new, false);
        import.text = write::laid(&text);
    }
    import.doubts = doubts;
    import
}

/// By their cells, those of the whole file first.
pub(crate) fn sort(doubts: &mut [Doubt]) {
    let key = |doubt: &Doubt| doubt.at.as_ref().map(|Place { sheet, row, column }| (sheet.clone(), *row, *column));
    doubts.sort_by_cached_key(key);
}

fn differs(model: &Model, line: &Observation, entry: &Entry, id: &'static str, taken: bool) -> Doubt {
    let files = model.files();
    let span = model.element(line.element).head_span();
    let place = format!("{}:{}", files.name(span.file), files.position(span.file, span.start).0);
    let of = model.observed_of(line).map(|of| format!(" dari {}", of.source())).unwrap_or_default();
    let there = model.observed_value(line).map_or_else(|| "{ }".to_owned(), |field| format!("{}{of}", field.source()));
    let doubt = Doubt { taken, ..Doubt::left(entry.at.clone(), id) };
    let doubt = doubt.arg("iku", model.iku_path(entry.iku).into_owned()).arg("periode", entry.period.name());
    doubt.arg("baru", entry.value.text()).arg("lama", there).arg("tempat", place)
}

/// Texts beside an equal figure that the project has otherwise, or not.
fn differing_texts(model: &Model, line: &Observation, entry: &Entry) -> Option<Doubt> {
    let typed = |kw| -> BTreeSet<String> {
        model.fields(line.element, kw).map(|field| crate::words::plain(&field.text())).collect()
    };
    let (kw, _) = entry.texts.iter().find(|(kw, text)| !typed(*kw).contains(&crate::words::plain(text)))?;
    Some(differs(model, line, entry, "impor-uraian-lain", false).arg("uraian", kw.name()))
}
