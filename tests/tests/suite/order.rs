//! Neither the order of files, nor the number of threads, nor the order of statements changes what is said.

use bsc_diagnostics::Lang;
use bsc_driver::{Date, Host, Kind, Loaded, Memory, ScoreForm, Unreadable, parse_period};
use bsc_tests::{checked, day, everything, files_below, loaded, memory, root};
use proptest::prelude::*;
use std::io;
use std::path::{Path, PathBuf};

/// Lists its files in an order of its own.
pub struct Shuffled(pub Memory, pub u64);

/// A number that follows from a seed and a place.
fn mixed(seed: u64, index: usize) -> u64 {
    let mixed = (seed ^ index as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}

pub fn shuffle<T>(items: Vec<T>, seed: u64) -> Vec<T> {
    let mut items: Vec<_> = items.into_iter().enumerate().collect();
    items.sort_by_key(|(index, _)| mixed(seed, *index));
    items.into_iter().map(|(_, item)| item).collect()
}

impl Host for Shuffled {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.absolute(path)
    }
    fn kind(&self, path: &Path) -> Option<Kind> {
        self.0.kind(path)
    }
    fn list(&self, folder: &Path) -> (Vec<PathBuf>, Vec<Unreadable>) {
        let (files, unreadable) = self.0.list(folder);
        (shuffle(files, self.1), unreadable)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }
    fn today(&self) -> Date {
        day()
    }
}

/// The real plan, with a fault in every second file.
fn plan() -> Memory {
    let files = files_below(&root().join("examples/kemenlu_2018"));
    files.into_iter().enumerate().fold(memory([]), |memory, (index, (name, mut bytes))| {
        if index % 2 == 1 && name.ends_with(".bsc") {
            bytes.extend_from_slice(
                format!("\nunit tambahan{index} \"T\" {{ jenis satker; atasan tiada{index}; target 97,5 }}\n")
                    .as_bytes(),
            );
        }
        memory.file(name, bytes)
    })
}

pub fn with_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}

#[test]
fn any_order_of_files_and_any_number_of_threads_gives_the_same_bytes() {
    let plan = plan();
    let first = with_threads(1, || everything(&plan));
    assert!(first.contains("tiada1") && first.len() > 100_000);
    for (threads, seed) in [(1, 7), (2, 8), (2, 0), (5, 9)] {
        let again = with_threads(threads, || everything(&Shuffled(plan.clone(), seed)));
        assert!(first == again, "{threads} threads, order {seed}");
    }
}

/// The top-level statements of a text, each with what stands before it.
pub fn statements(text: &str) -> Vec<String> {
    let (tree, _) = bsc_syntax::parse(bsc_diagnostics::FileId(0), text);
    let mut from = 0;
    let mut statements: Vec<String> = tree
        .roots(text)
        .map(|root| {
            let end = root.span().end as usize;
            let statement = text[from..end].to_owned();
            from = end;
            statement
        })
        .collect();
    statements.push(text[from..].to_owned());
    statements
}

/// What does not depend on places: codes with what they say and mark, in a set; scores.
fn meaning(loaded: &Loaded) -> (Vec<String>, Vec<String>) {
    let files = loaded.model.files();
    let checked = checked(loaded);
    let mut found: Vec<String> = checked
        .diagnostics
        .iter()
        .map(|d| {
            let mut marks: Vec<_> = d.labels.iter().map(|label| files.slice(label.span)).collect();
            marks.sort_unstable();
            format!("{} {} `{}` {marks:?}", d.code, d.headline_text(Lang::En), files.slice(d.primary.span))
        })
        .collect();
    found.sort();
    let period = parse_period("TAHUN").unwrap();
    let scores = loaded.model.years().iter().map(|year| loaded.scores(&[], *year, period, ScoreForm::Json, Lang::Id));
    (found, scores.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn permuted_statements_mean_the_same(seed in any::<u64>()) {
        let files = files_below(&root().join("examples/kemenlu_2018"));
        let all: Vec<String> = files
            .iter()
            .filter(|(name, _)| name.ends_with(".bsc") && !name.starts_with("rahasia/"))
            .flat_map(|(_, bytes)| statements(std::str::from_utf8(bytes).unwrap()))
            .collect();
        let fault = "\nunit lebih \"L\" { jenis satker; atasan tiada }\npeta itjen 2018 { perspektif customer { ss lebih \"L\" { cascade indirect dari kemenlu.tiada } } }\n";
        let joined = |statements: Vec<String>| loaded(&memory([("a.bsc", (statements.join("\n") + fault).as_str())]));
        let (as_typed, permuted) = (joined(all.clone()), joined(shuffle(all, seed)));
        let (expected, found) = (meaning(&as_typed), meaning(&permuted));
        prop_assert!(expected.0.len() >= 2);
        prop_assert_eq!(expected.0, found.0);
        prop_assert!(expected.1 == found.1, "the same scores");
    }
}
