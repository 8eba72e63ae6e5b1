//! What the README shows is what the tool prints: each `$ bsc …` of a `console` block is run and compared.
//!
//! `BSC_UPDATE=1 cargo test -p bsc --test readme` writes what is printed now; read the difference before it is committed.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The binary, run where the README's reader runs it.
fn bsc() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(root());
    for name in ["BSC_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

#[test]
fn what_the_readme_shows_is_what_the_tool_prints() {
    let path = root().join("README.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut out = String::new();
    let mut rest = text.as_str();
    let mut commands = 0;
    while let Some((before, after)) = rest.split_once("```console\n") {
        let (block, behind) = after.split_once("```").unwrap();
        let line = block.lines().next().unwrap();
        let words = line.strip_prefix("$ bsc ").unwrap();
        let output = bsc().args(words.split_whitespace()).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(!printed.is_empty(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        out += &format!("{before}```console\n{line}\n{}\n```", printed.trim_end());
        (rest, commands) = (behind, commands + 1);
    }
    out += rest;
    assert!(commands >= 4, "{commands}");
    if std::env::var_os("BSC_UPDATE").is_some() {
        std::fs::write(&path, &out).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), out);
}
