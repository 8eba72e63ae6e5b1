//! What is generated from the code is up to date, and says what it should.

use bsc_tests::root;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

static PAGES: LazyLock<BTreeMap<PathBuf, String>> = LazyLock::new(|| bsc_dev::docs::pages().unwrap());

#[test]
fn generated_pages_are_up_to_date() {
    let stale = bsc_dev::docs::stale(&root().join("docs"), &PAGES);
    assert!(stale.is_empty(), "run `cargo run -p bsc-dev -- docs`: {stale:#?}");
}

#[test]
fn the_reference_names_every_function_of_expressions() {
    let page = &PAGES[&PathBuf::from("bahasa.md")];
    let missing: Vec<_> =
        bsc_expr::FUNCTIONS.iter().map(|f| f.name).filter(|name| !page.contains(&format!("\n| `{name}` |"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_page_of_a_rule_shows_what_is_really_said_of_its_wrong_example() {
    let rules = PAGES.iter().filter(|(path, _)| path.starts_with("aturan") && !path.ends_with("README.md"));
    let mut count = 0;
    for (path, page) in rules {
        let id = path.file_stem().unwrap().to_str().unwrap();
        // A rule that compares with an earlier version has no wrong example that stands alone.
        let said = page.contains(&format!("[{id}]: ")) || page.contains("[E3");
        assert!(page.contains("## Contoh benar") && (said || !page.contains("## Contoh salah")), "{page}");
        count += 1;
    }
    assert!(count >= 17, "{count} rules");
}
