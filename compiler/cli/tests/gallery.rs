//! The commands that the gallery of documents shows make what it shows.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs a command of the page in a folder; its words end with where the result goes.
fn bsc(folder: &Path, words: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command
        .current_dir(folder)
        .args(words.split_whitespace())
        .arg("--project")
        .arg(root().join("examples/kemenlu_2018"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{words}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The one file of that ending below a folder, besides the index.
fn made(folder: &Path, ending: &str) -> Vec<u8> {
    let mut open = vec![folder.to_path_buf()];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let index = path.file_stem().is_some_and(|stem| stem == "index");
            match path.is_dir() {
                true => open.push(path),
                false if !index && path.extension().is_some_and(|e| e == ending) => found.push(path),
                false => {}
            }
        }
    }
    assert_eq!(found.len(), 1, "{found:?}");
    fs::read(found.remove(0)).unwrap()
}

#[test]
fn each_command_makes_its_page() {
    let page = fs::read_to_string(root().join("docs/galeri/dokumen.md")).unwrap();
    let mut commands = 0;
    for line in page.lines() {
        let Some((before, command)) = line.strip_suffix('`').and_then(|l| l.rsplit_once("<br>`bsc ")) else { continue };
        let (_, file) = before.split_once("](dokumen/").unwrap();
        let (file, _) = file.split_once(')').unwrap();
        let folder = tempfile::tempdir().unwrap();
        // as the page says it: what it makes is what its ending says
        let ending = if command.ends_with("-o hasil.xlsx") { "xlsx" } else { "docx" };
        if commands % 8 == 0 {
            bsc(folder.path(), command);
            assert!(made(folder.path(), ending).starts_with(b"PK"), "{command}");
        }
        // and as Markdown, which the page shows
        let told = command.replace("hasil.xlsx", "hasil.md").replace("--format docx", "--format md --revision contoh");
        let folder = tempfile::tempdir().unwrap();
        bsc(folder.path(), &told);
        let made = String::from_utf8(made(folder.path(), "md")).unwrap().replace(" · sumber contoh", "");
        assert!(
            made == fs::read_to_string(root().join("docs/galeri").join("dokumen").join(file)).unwrap(),
            "{command}"
        );
        commands += 1;
    }
    assert!(commands >= 33, "{commands}");
}
