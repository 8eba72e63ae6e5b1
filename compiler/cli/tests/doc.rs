//! `bsc doc`, as it is run: a set is written once, and again only where something changed.

#![allow(clippy::unwrap_used)]

use bsc_driver::document::{Format, Rendered};
use bsc_driver::{Disk, DocumentSet, Found, Period, Request, document_kinds, load};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

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

#[test]
fn one_folder_may_be_filled_by_several_runs() {
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &str| bsc(folder.path(), words);
    assert_eq!(run("doc pk matriks --unit itjen --unit setjen --format md,csv --out d").0, 0);
    let made = files(&folder.path().join("d"));
    // part of it again: every page stays as it was, and lists what it listed
    for words in ["doc pk --unit itjen --format md --out d", "doc matriks --unit setjen --format md,csv --out d"] {
        let (code, out, err) = run(words);
        assert!(code == 0 && out.contains(": 0 berkas ditulis, "), "{out}{err}");
    }
    assert!(made == files(&folder.path().join("d")));
    // one more, of another quarter
    assert_eq!(run("doc pk --unit itjen --period TW2 --format md --out d").0, 0);
    let listed = fs::read_to_string(folder.path().join("d/itjen/index.md")).unwrap();
    for link in ["[MD](<pk-itjen-2018-tw2.md>)", "[MD](<pk-itjen-2018.md>)", "[CSV](<matriks_emonev-itjen-2018.csv>)"] {
        assert_eq!(listed.matches(link).count(), 1, "{link}: {listed}");
    }
    let index = fs::read_to_string(folder.path().join("d/index.md")).unwrap();
    assert!(index.contains("setjen/index.md") && index.contains("itjen/index.md"), "{index}");
}

#[test]
fn what_no_source_makes_any_more_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &str| bsc(folder.path(), words);
    let (code, out, _) = run("doc sk_ncko --format md --out d");
    assert!(code == 0 && out.lines().count() == 1, "{out}");
    assert_eq!(run("doc sk_ncko --format md --out d --check").0, 0);
    // a unit that had another name; another year, another kind, and notes are nobody's concern
    fs::create_dir(folder.path().join("d/lama")).unwrap();
    for name in
        ["sk_ncko-lama-2018.md", "sk_ncko-lama-2017.md", "pk-lama-2018.md", "sk_ncko-lama-2018.docx", "catatan.md"]
    {
        fs::write(folder.path().join("d/lama").join(name), "").unwrap();
    }
    let (code, out, _) = run("doc sk_ncko --format md --out d --check");
    let told =
        "lama/sk_ncko-lama-2018.md\n1 berkas di atas bukan lagi hasil dari sumbernya; hapus bila tidak diperlukan\n";
    assert!(code == 1 && out.ends_with(told) && out.lines().count() == 3, "{out}");
    let (code, out, _) = run("doc sk_ncko --format md --out d");
    assert!(
        code == 0 && out.ends_with("1 berkas di folder itu bukan lagi hasil dari sumbernya; `--check` menyebutnya\n"),
        "{out}"
    );
    assert_eq!(run("doc sk_ncko --format md --out d --unit kemenlu --check").0, 0, "of others nothing is known");
}

#[test]
fn each_holder_that_is_done_is_counted() {
    let request = Request::path(example());
    let loaded = load(&Disk, &request, None).unwrap();
    let (desk, kinds) = (loaded.desk(2018, Period::YEAR), document_kinds(&["sk_ncko".to_owned()]));
    let (holders, count) = (loaded.planned(2018), AtomicUsize::new(0));
    let done = || {
        count.fetch_add(1, Relaxed);
    };
    let set = DocumentSet {
        desk: &desk,
        holders: &holders,
        kinds: &kinds,
        formats: &[Format::Markdown],
        found: &Found::new(),
        done: &done,
    };
    let documents = set.make(|_, _| Ok::<_, ()>(Rendered { bytes: Vec::new(), beside: Vec::new() }), |_, _| Ok(()));
    assert_eq!((documents, count.into_inner()), (Ok(1), holders.len()));
}
