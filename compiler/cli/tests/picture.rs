//! `bsc map` and `bsc graph`.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kemenlu_2018")
}

fn bsc(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.args(args).arg("--project").arg(example()).args(["--year", "2018", "--lang", "en"]);
    command.env_remove("BSC_LANG").output().unwrap()
}

fn error(args: &[&str]) -> (Option<i32>, String) {
    let output = bsc(args);
    assert!(output.stdout.is_empty());
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn the_ending_of_the_file_says_the_form() {
    let folder = tempfile::tempdir().unwrap();
    for (name, begin) in [("peta.svg", &b"<svg "[..]), ("peta.PNG", &b"\x89PNG\r\n"[..])] {
        let path = folder.path().join(name);
        let done = bsc(&["map", "setjen", "--period", "TW2", "-o", path.to_str().unwrap()]);
        assert_eq!(done.status.code(), Some(0), "{done:?}");
        assert!(std::fs::read(&path).unwrap().starts_with(begin), "{name}");
    }
    let odd = folder.path().join("peta.pdf");
    let (code, said) = error(&["map", "setjen", "-o", odd.to_str().unwrap()]);
    assert!(code == Some(2) && said.contains("peta.pdf` is no format of this result"), "{said}");
    assert!(!odd.exists());
    let other = folder.path().join("peta.svg");
    let before = std::fs::read(&other).unwrap();
    let (code, said) = error(&["map", "setjen", "--format", "png", "-o", other.to_str().unwrap()]);
    assert!(code == Some(2) && said.contains("contradicts `--format png`") && said.contains(".png"), "{said}");
    assert_eq!(std::fs::read(&other).unwrap(), before);
}

#[test]
fn pictures_go_to_standard_output() {
    for (args, begin) in [
        (&["map", "setjen"][..], "<svg "),
        (&["graph", "cascade", "setjen.opini_bpk"], "<svg "),
        (&["graph", "cascade", "setjen"], "<svg "),
        (&["graph", "trend", "setjen.opini_bpk", "--period", "TW2"], "<svg "),
        (&["map", "setjen", "-o", "-"], "<svg "),
        (&["graph", "trend", "setjen.opini_bpk", "--format", "png"], "\u{fffd}PNG"),
    ] {
        let output = bsc(args);
        assert_eq!(output.status.code(), Some(0), "{args:?} {output:?}");
        assert!(String::from_utf8_lossy(&output.stdout).starts_with(begin), "{args:?}");
        assert_eq!(output.stdout, bsc(args).stdout, "{args:?}");
    }
}

#[test]
fn what_cannot_be_drawn_is_said() {
    for (args, expected) in [
        (&["map", "sa_ekonomi"][..], "has no strategy map for 2018"),
        (&["map", "setjenn"], "there is no unit or person `setjenn`"),
        (&["graph", "trend", "setjen"], "`setjen` is no IKU"),
        (&["graph", "trend", "pelatihan"], "behind its owner's, with a dot: `setjen.opini_bpk`"),
        (&["graph", "cascade", "xxxxxxxxxx"], "behind its owner's, with a dot: `setjen.opini_bpk`"),
        (&["graph", "cascade", "setjen", "--period", "TW1"], "`--period` cannot be used together with `cascade`"),
        (&["graph", "cascade", "setjen.opini"], "there is no IKU `setjen.opini`"),
    ] {
        let (code, said) = error(args);
        assert!(code == Some(2) && said.contains(expected), "{args:?}: {said}");
    }
}
