//! Generated plans check clean, whatever their size and seed.

use bsc_dev::generate::{Plan, RULES, write_bsc};
use bsc_diagnostics::{Format, Lang};
use bsc_driver::{Disk, Request, Selection, load};
use bsc_tests::{day, printed};

#[test]
fn generated_plans_check_clean() {
    for (units, iku, seed) in [(1, 2, 1), (2, 10, 2), (7, 3, 3), (64, 10, 4), (150, 5, 5)] {
        let folder = tempfile::tempdir().unwrap();
        write_bsc(&Plan { units, iku, seed }, folder.path()).unwrap();
        let loaded = load(&Disk, &Request::path(folder.path()), Some(day())).unwrap();
        let checked =
            loaded.check(&Selection { select: RULES.map(str::to_owned).to_vec(), ignore: Vec::new() }).unwrap();
        let summary = &checked.summary;
        assert_eq!(
            (summary.errors, summary.warnings, summary.hints, summary.units + summary.people, summary.iku),
            (0, 0, 0, units, units * iku),
            "{}",
            printed(&loaded, &checked, Format::Human, Lang::En)
        );
    }
}
