//! What the README shows is what the tool prints: each `$ bsc …` of a `console` block is run and compared.

#![allow(clippy::unwrap_used, clippy::panic)]

mod shown;

use shown::{Step, compare, plain, told};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs the binary where the README's reader runs it.
fn printed(line: &str) -> String {
    let words = line.strip_prefix("bsc ").unwrap().split_whitespace();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    let output = plain(&mut command).current_dir(root()).args(words).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(!printed.is_empty(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    printed
}

#[test]
fn what_the_readme_shows_is_what_the_tool_prints() {
    let path = root().join("README.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let mut commands = 0;
    let now = told(&page, |step| match step {
        Step::Run(line) => {
            commands += 1;
            printed(line)
        }
        Step::Write(path, text) | Step::Change(path, text) => panic!("{path}: {text}"),
    });
    assert!(commands >= 4, "{commands}");
    compare(&path, &page, &now);
}
