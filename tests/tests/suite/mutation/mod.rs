//! One planted fault gives one diagnostic: each kind of fault is planted at random places of the real plan, alone, and all that
//! is then said is counted. `BSC_KIND=PET008 cargo test -p bsc-tests planted -- --nocapture` shows what one kind makes be said.

mod kinds;
mod source;

use crate::order::shuffle;
use bsc_diagnostics::Lang;
use bsc_driver::Memory;
use bsc_tests::{checked, files_below, loaded, memory, root};
use kinds::{KINDS, Kind};
use rayon::prelude::*;
use source::{Plant, Source};
use std::fmt::Write;

/// Places of each kind, where there are as many.
const PLACES: usize = 20;
const SEED: u64 = 2018;

/// What a planted fault made be said.
#[derive(Default, Clone)]
struct Said {
    /// The right code stands at the planted word.
    found: bool,
    /// All other diagnostics.
    others: usize,
    /// Where it was planted, and what was said, where that is not exactly what is due.
    wrong: Option<String>,
}

fn plant(source: &Source, whole: &Memory, kind: &Kind, plant: &Plant) -> Said {
    let (files, due_file, due) = (plant.written(source), plant.due_file(source), plant.due_now(source));
    let host = files.iter().fold(whole.clone(), |host, (name, text)| host.file(name, text.as_str()));
    let loaded = loaded(&host);
    let checked = checked(&loaded);
    let files = loaded.model.files();
    let at_word = |span: bsc_diagnostics::Span| {
        files.name(span.file) == due_file && span.start as usize <= due.end && due.start <= span.end as usize
    };
    let right = checked.diagnostics.iter().position(|d| *d.code == *kind.code && at_word(d.primary.span));
    let others = checked.diagnostics.len() - usize::from(right.is_some());
    let wrong = (right.is_none() || others > 0).then(|| {
        let text = &loaded.model.files().ids().find(|id| files.name(*id) == due_file).map(|id| files.text(id));
        let line = text.map_or(0, |text| text[..due.start].matches('\n').count() + 1);
        let mut wrong = format!("{} at {due_file}:{line}", kind.name);
        for found in &checked.diagnostics {
            let (row, column) = files.position(found.primary.span.file, found.primary.span.start);
            let name = files.name(found.primary.span.file);
            let _ = write!(wrong, "\n    {} {name}:{row}:{column} {}", found.code, found.headline_text(Lang::Id));
        }
        wrong
    });
    Said { found: right.is_some(), others, wrong }
}

#[test]
fn a_planted_fault_gives_one_diagnostic_at_the_planted_word() {
    let files = files_below(&root().join("examples/kemenlu_2018"));
    let whole = files.iter().fold(memory([]), |host, (name, bytes)| host.file(name, bytes.clone()));
    let texts = files.into_iter().filter(|(name, _)| name.ends_with(".bsc"));
    let source = Source::new(texts.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect());
    let asked = std::env::var("BSC_KIND").unwrap_or_default();
    let plants: Vec<(&Kind, Plant)> = KINDS
        .iter()
        .copied()
        .flatten()
        .filter(|kind| kind.code.contains(&asked) || kind.name.contains(&asked))
        .flat_map(|kind| {
            let places = shuffle((kind.places)(&source), SEED);
            places.into_iter().take(PLACES).map(move |place| (kind, place))
        })
        .collect();
    let said: Vec<Said> = plants.par_iter().map(|(kind, place)| plant(&source, &whole, kind, place)).collect();

    println!("{:<8} {:>6} {:>6} {:>6}  kind", "code", "places", "found", "others");
    for kind in KINDS.iter().copied().flatten() {
        let of: Vec<_> =
            plants.iter().zip(&said).filter(|((k, _), _)| std::ptr::eq(*k, kind)).map(|(_, s)| s).collect();
        let (found, others) = (of.iter().filter(|s| s.found).count(), of.iter().map(|s| s.others).sum::<usize>());
        println!("{:<8} {:>6} {found:>6} {others:>6}  {}", kind.code, of.len(), kind.name);
    }
    let found = said.iter().filter(|said| said.found).count();
    let others: usize = said.iter().map(|said| said.others).sum();
    println!("{} faults planted, {found} found at their place, {others} other diagnostics", said.len());
    let wrong: Vec<_> = said.iter().filter_map(|said| said.wrong.as_deref()).collect();
    println!("{}", wrong.join("\n"));
    if asked.is_empty() {
        assert!(KINDS.iter().map(|family| family.len()).sum::<usize>() >= 50, "kinds");
    }
    assert!(found * 100 >= said.len() * 99, "{found} of {} are found at their place", said.len());
    assert!(others * 100 <= said.len() * 2, "{others} other diagnostics of {} faults", said.len());
}
