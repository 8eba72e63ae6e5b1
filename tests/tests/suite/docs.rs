//! What is generated from the code is up to date.

use bsc_tests::root;

#[test]
fn generated_pages_are_up_to_date() {
    let stale: Vec<_> = bsc_dev::docs::stale(&root().join("docs"))
        .unwrap()
        .into_iter()
        .map(|path| path.display().to_string())
        .collect();
    assert!(stale.is_empty(), "run `cargo run -p bsc-dev -- docs`: {stale:#?}");
}
