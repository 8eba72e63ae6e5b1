//! `bsc import`, as it is run. Each folder of `tests/impor` holds a table, what is typed behind `bsc import TABLE`, the statements and the doubts.
//!
//! `BSC_UPDATE=1 cargo test -p bsc --test impor` writes what comes now; read the difference before it is committed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/impor")
}

fn bsc(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(folder).args(words).stdin(Stdio::null());
    for name in ["BSC_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A copy of the project that the tables are for, with one of the tables.
fn project(table: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(cases().join("proyek")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    fs::copy(cases().join(table).join("input.csv"), folder.path().join("tabel.csv")).unwrap();
    folder
}

fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()));
        }
    }
    found.sort();
    found
}

#[test]
fn tables_their_statements_and_their_doubts() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    let mut folders: Vec<PathBuf> = fs::read_dir(cases()).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders.iter().filter(|folder| folder.join("perintah.txt").exists()) {
        let typed = fs::read_to_string(folder.join("perintah.txt")).unwrap();
        let table = folder.join("input.csv").canonicalize().unwrap();
        let mut words = vec!["import", table.to_str().unwrap()];
        words.extend(typed.split_whitespace());
        words.extend(["-o", "-"]);
        let output = bsc(&cases().join("proyek"), &words);
        let doubts = text(&output.stderr);
        let left = doubts.lines().any(|line| line.starts_with("tidak diambil: "));
        assert_eq!(output.status.code(), Some(i32::from(left)), "{}: {doubts}", folder.display());
        for (name, now) in [("expected.bsc", text(&output.stdout)), ("ragu.txt", doubts)] {
            let place = folder.join(name);
            if std::env::var_os("BSC_UPDATE").is_some() {
                fs::write(&place, &now).unwrap();
            }
            if fs::read_to_string(&place).unwrap_or_default() != now {
                wrong.push(format!("{}:\n{now}", place.display()));
            }
        }
        seen += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen >= 4, "{seen}");
}

#[test]
fn a_second_import_changes_nothing_and_what_differs_is_only_said() {
    let folder = project("angka");
    let here = folder.path();
    let first = bsc(here, &["import", "tabel.csv", "--period", "TW1"]);
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert!(
        text(&first.stdout).contains("ditulis: realisasi/2018/tabel.bsc\n5 angka baru, 1 sudah ada"),
        "{}",
        text(&first.stdout)
    );
    let written = files(here);
    let checked = bsc(here, &["check", "--select", "CAS", "--as-of", "2018-12-31"]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));

    let second = bsc(here, &["import", "tabel.csv", "--period", "TW1"]);
    assert_eq!(second.status.code(), Some(0), "{}", text(&second.stderr));
    assert!(
        text(&second.stdout).contains("tidak ada yang berubah\n0 angka baru, 6 sudah ada"),
        "{}",
        text(&second.stdout)
    );
    assert_eq!(files(here), written);

    // a figure that differs is said; only with `--replace` it is written, in its own line
    let table = fs::read_to_string(here.join("tabel.csv")).unwrap();
    fs::write(here.join("tabel.csv"), table.replace("97,5%", "96,5%")).unwrap();
    let differing = bsc(here, &["import", "tabel.csv", "--period", "TW1"]);
    assert_eq!(differing.status.code(), Some(1));
    assert!(
        text(&differing.stderr).contains(
            "tidak diambil: G6: `layanan` TW1: tabel menyebut 96.5%, proyek 97.5% di realisasi/2018/tabel.bsc:"
        )
    );
    assert_eq!(files(here).iter().filter(|file| written.contains(file)).count(), written.len() - 1, "only the table");
    let replaced = bsc(here, &["import", "tabel.csv", "--period", "TW1", "--replace"]);
    assert_eq!(replaced.status.code(), Some(0), "{}", text(&replaced.stderr));
    let now = fs::read_to_string(here.join("realisasi/2018/tabel.bsc")).unwrap();
    let before = &written.iter().find(|(path, _)| path.ends_with("tabel.bsc")).unwrap().1;
    assert_eq!(now, before.replace("97.5%", "96.5%"));

    // what is new goes below what an earlier import wrote
    fs::write(here.join("tabel.csv"), "Unit;IKU;Realisasi TW II\nBiro Umum;spm;3\n").unwrap();
    assert_eq!(bsc(here, &["import", "tabel.csv"]).status.code(), Some(0));
    let longer = fs::read_to_string(here.join("realisasi/2018/tabel.bsc")).unwrap();
    assert_eq!(longer, format!("{now}\nrealisasi biro_umum 2018 TW2 {{\n    spm 3\n}}\n"));
}

#[test]
fn files_that_are_no_tables_and_files_that_are_there() {
    let folder = project("angka");
    let here = folder.path();
    fs::write(here.join("rusak.xlsx"), b"PK\x03\x04 tidak utuh").unwrap();
    fs::write(here.join("lama.xls"), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").unwrap();
    fs::write(here.join("gambar.csv"), b"GIF89a\0\0").unwrap();
    fs::write(here.join("catatan.csv"), "halo;dunia\n1;2\n").unwrap();
    fs::write(here.join("catatan.txt"), "punya orang\n").unwrap();
    let cases: [(&[&str], &str); 7] = [
        (&["import", "rusak.xlsx"], "`rusak.xlsx` rusak: "),
        (&["import", "lama.xls"], "buku kerja lama (.xls)"),
        (&["import", "gambar.csv"], "bukan CSV dan bukan XLSX"),
        (&["import", "catatan.csv"], "tidak ada baris judul kolom yang dikenal di `catatan.csv`"),
        (&["import", "tiada.csv"], "tidak ada berkas atau folder `tiada.csv`"),
        (&["import", "tabel.csv", "--period", "TW1", "-o", "catatan.txt"], "catatan.txt` sudah ada dan tidak ditimpa"),
        (&["import", "tabel.csv", "--unit", "biro_umun"], "mungkin maksudnya `biro_umum`"),
    ];
    let before = files(here);
    for (words, said) in cases {
        let output = bsc(here, words);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains(said), "{words:?}: {}", text(&output.stderr));
    }
    assert_eq!(files(here), before);
}
