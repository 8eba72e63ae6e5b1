//! `bsc doc`, as it is run: a set is written once, and again only where something changed.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kemenlu_2018")
}

/// Exit code, standard output, standard error.
fn bsc(folder: &Path, words: &str) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(folder).args(words.split_whitespace()).arg("--project").arg(example()).env("BSC_LANG", "id");
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// All files below a folder, with their bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { open.push(path) } else { found.push((path.clone(), fs::read(path).unwrap())) }
        }
    }
    found.sort();
    found
}

#[test]
fn a_set_is_written_once_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &str| bsc(folder.path(), words);
    let (code, out, err) = run("doc matriks --unit itjen --format md,xlsx,docx --out d");
    assert!(code == 0 && out.contains(" berkas ditulis, 0 tidak berubah\n"), "{out}{err}");
    let made = files(&folder.path().join("d"));
    let matrix = folder.path().join("d/itjen/matriks_pk-itjen-2018.md");
    let page = fs::read_to_string(&matrix).unwrap();
    assert!(page.starts_with("# Matriks Perjanjian Kinerja Inspektorat Jenderal Tahun 2018\n"), "{page}");
    assert!(page.trim_end().lines().last().unwrap().contains("· 2018 · Permenlu 4/2018 · sumber "), "{page}");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let (index, listed) = (read("d/index.md"), read("d/itjen/index.md"));
    assert!(index.contains("[MD](<itjen/index.md>)"), "{index}");
    assert!(listed.contains("[XLSX](<matriks_pk-itjen-2018.xlsx>)"), "{listed}");

    let (code, out, _) = run("doc matriks --unit itjen --format md,xlsx,docx --out d");
    assert!(code == 0 && out.contains(": 0 berkas ditulis, "), "{out}");
    let (code, _, _) = run("doc matriks --unit itjen --format md,xlsx,docx --out d --check");
    assert_eq!((code, files(&folder.path().join("d"))), (0, made));

    fs::write(&matrix, "disunting").unwrap();
    let (code, out, _) = run("doc matriks --unit itjen --format md,xlsx,docx --out d --check");
    assert!(code == 1 && out.starts_with("itjen/matriks_pk-itjen-2018.md\n"), "{out}");
    assert_eq!(fs::read_to_string(&matrix).unwrap(), "disunting", "a check writes nothing");
    assert_eq!(run("doc matriks --unit itjen --format md,xlsx,docx --out d").0, 0);
    assert_eq!(fs::read_to_string(&matrix).unwrap(), page);
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("d"), "berkas").unwrap();
    let (code, out, err) = bsc(folder.path(), "doc matriks --unit itjen --out d");
    assert!(code == 2 && out.is_empty() && err.contains("d/itjen"), "{out}{err}");
    assert_eq!(fs::read_to_string(folder.path().join("d")).unwrap(), "berkas");
}
