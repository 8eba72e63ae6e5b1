//! The examples: the real plan checks clean, and each small plan with a fault says what stands beside it.
//!
//! A small plan is judged by its own code, `bsc check FOLDER --select CAS006 --as-of 2018-12-31`; one with an `E` code by no rule.
//! `BSC_UPDATE=1 cargo test -p bsc-tests golden` writes what is said now; read the difference before it is committed.

use bsc_dev::generate::RULES as KNOWN;
use bsc_diagnostics::{Format, Lang};
use bsc_driver::{Disk, Memory, Request, Selection, load};
use bsc_tests::{checked, files_below, loaded, memory, printed, root};
use std::collections::BTreeSet;
use std::path::Path;

fn host(folder: &Path) -> Memory {
    files_below(folder).into_iter().fold(memory([]), |memory, (name, bytes)| memory.file(name, bytes))
}

#[test]
fn the_plan_of_kemenlu_checks_clean() {
    let loaded = load(&Disk, &Request::path(root().join("examples/kemenlu_2018")), Some(bsc_tests::day())).unwrap();
    let checked = checked(&loaded);
    assert_eq!(
        printed(&loaded, &checked, Format::Human, Lang::Id).lines().count(),
        1,
        "{}",
        printed(&loaded, &checked, Format::Short, Lang::Id)
    );
    let summary = checked.summary;
    assert!(summary.units >= 30 && summary.iku > 100 && summary.people >= 10, "{summary:?}");
    assert!(loaded.model.years().len() >= 2);
    let levels: BTreeSet<_> =
        loaded.model.holders().filter_map(|h| loaded.model.kind(h)).map(|kind| kind.level).collect();
    assert_eq!(levels.len(), 6, "all six levels");
}

#[test]
fn plans_under_other_profiles_check_clean() {
    for (name, units) in [("kemenkeu_2015", 6), ("profil_sendiri", 3)] {
        let loaded = load(
            &Disk,
            &Request::path(root().join("examples").join(name)),
            Some(bsc_driver::Date::constant(2024, 12, 31)),
        );
        let loaded = loaded.unwrap();
        let checked = checked(&loaded);
        let said = printed(&loaded, &checked, Format::Short, Lang::Id);
        assert_eq!(said.lines().count(), 1, "{name}: {said}");
        assert_eq!(checked.summary.units, units, "{name}");
        // Rules were in force and judged: a profile that takes none would be clean too.
        let judged = checked.statistics.iter().filter(|rule| rule.satisfied > 0).count();
        assert!(judged >= 10, "{name}: {judged}");
    }
}

/// What a rule of the project, and a figure and an article that its profile changed, say.
#[test]
fn a_project_brings_its_own_profile_and_rule() {
    let folder = root().join("examples/profil_sendiri");
    let plan = std::fs::read_to_string(folder.join("rencana.bsc")).unwrap();
    let (from, to) = (
        "lapor triwulanan\n                target     90\n                trajektori TW1 82, TW2 85, TW3 88, TW4 90",
        "lapor tahunan\n                target     90",
    );
    let more = r#"iku lain "Jumlah rumah baru" { lapor bulanan; target 3 } iku lagi "Jumlah pipa" { lapor bulanan; target 3 }
            iku cakupan "#;
    let plan = plan.replacen(from, to, 1).replacen("iku cakupan ", more, 1);
    let loaded = loaded(&host(&folder).file("rencana.bsc", plan));
    let select = Selection { select: vec!["KOTA001".to_owned(), "KMK001".to_owned()], ignore: Vec::new() };
    let checked = loaded.check(&select).unwrap();
    let said = printed(&loaded, &checked, Format::Human, Lang::Id);
    for part in [
        "galat[KMK001]",
        "3 IKU, padahal paling banyak 2",
        "Perwali Contoh Pasal 6",
        "peringatan[KOTA001]",
        "Perwali Contoh Pasal 7",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

/// The code of the folder alone, and the rules that it waives: a small plan lacks much that other rules ask for.
fn selection(folder: &Path, code: &str) -> Selection {
    let mut select = vec![code.to_owned()];
    for (_, bytes) in files_below(folder) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let waived = text.split("abaikan ").skip(1).filter_map(|rest| rest.split_whitespace().next());
        select.extend(waived.filter(|id| KNOWN.contains(id)).map(str::to_owned));
    }
    Selection { select, ignore: Vec::new() }
}

#[test]
fn each_fault_says_what_stands_beside_it() {
    let update = std::env::var_os("BSC_UPDATE").is_some();
    let mut wrong = Vec::new();
    let mut codes = BTreeSet::new();
    let mut folders: Vec<_> =
        std::fs::read_dir(root().join("examples/salah")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders.iter().filter(|path| path.is_dir()) {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let loaded = loaded(&host(folder));
        // The folder is named by its code; `beberapa_galat` holds several.
        let code = name.split('_').next().unwrap().to_uppercase();
        let is_code = code.ends_with(|last: char| last.is_ascii_digit());
        let checked = loaded.check(&selection(folder, if is_code { &code } else { "E" })).unwrap();
        let said = printed(&loaded, &checked, Format::Human, Lang::Id);
        if update {
            std::fs::write(folder.join("pesan.txt"), &said).unwrap();
        }
        let expected = std::fs::read_to_string(folder.join("pesan.txt")).unwrap_or_default();
        if said != expected {
            wrong.push(format!("{name}: said\n{said}\nwhere\n{expected}\nwas due"));
        }
        if is_code {
            if !checked.diagnostics.iter().any(|found| *found.code == *code) {
                wrong.push(format!("{name} does not find {code}"));
            }
            codes.insert(code);
        }
        // Both languages say something of their own, and nothing is left unsaid.
        let english = printed(&loaded, &checked, Format::Human, Lang::En);
        if english == said || [&said, &english].iter().any(|text| text.contains("{$")) {
            wrong.push(format!("{name}: {english}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(codes.len() >= 50, "{} codes have an example", codes.len());
}
