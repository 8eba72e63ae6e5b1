//! `bsc fmt`, as it is run: what is written, what is shown, and what is left alone.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const ODD: &str = "unit a \"A\" {\n  atasan b\n  jenis satker // dua\n}\n";
const TIDY: &str = "unit a \"A\" {\n    jenis  satker // dua\n    atasan b\n}\n";
const FAULTY: &str = "unit c \"C\" {\n  jenis  97,5\n  atasan b\n}\n";

fn bsc(folder: &Path, words: &str, input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(folder).args(words.split_whitespace()).env("BSC_LANG", "id");
    let streams = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = streams.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// Exit code, standard output, standard error.
fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in
        [("bsc.toml", ""), ("a.bsc", ODD), ("b/c.bsc", FAULTY), ("b/d.bsc", TIDY), ("b/catatan.txt", ODD)]
    {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn files_are_written_and_what_is_not_understood_stays() {
    let folder = project();
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let (code, out, err) = told(&bsc(folder.path(), "fmt", ""));
    assert_eq!((code, out.as_str()), (0, ""));
    assert_eq!(
        err,
        "`b/c.bsc` memuat 1 galat penulisan: bagian itu dibiarkan, `bsc check` menyebutnya\n2 berkas diubah, 1 sudah rapi\n"
    );
    assert_eq!(read("a.bsc"), TIDY);
    assert_eq!(read("b/c.bsc"), "unit c \"C\" {\n  jenis  97,5\n    atasan b\n}\n");
    assert_eq!(read("b/catatan.txt"), ODD);
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "no draft is left: {names:?}");
    let (code, _, err) = told(&bsc(folder.path(), "fmt b", ""));
    assert!(code == 0 && err.ends_with("0 berkas diubah, 2 sudah rapi\n"), "{err}");
}

#[test]
fn check_and_diff_write_nothing() {
    let folder = project();
    let (code, out, err) = told(&bsc(folder.path(), "fmt --check a.bsc b/d.bsc", ""));
    assert_eq!((code, out.as_str(), err.as_str()), (1, "a.bsc\n", "1 berkas belum rapi, 1 sudah rapi\n"));
    let (code, out, _) = told(&bsc(folder.path(), "fmt --diff a.bsc", ""));
    assert_eq!(
        (code, out.as_str()),
        (
            0,
            "--- a/a.bsc\n+++ b/a.bsc\n@@ -1,4 +1,4 @@\n unit a \"A\" {\n-  atasan b\n-  jenis satker // dua\n+    jenis  satker // dua\n+    atasan b\n }\n"
        )
    );
    assert_eq!(told(&bsc(folder.path(), "fmt --diff --check a.bsc", "")).0, 1);
    assert_eq!(fs::read_to_string(folder.path().join("a.bsc")).unwrap(), ODD);
    assert_eq!(told(&bsc(folder.path(), "fmt --check b/d.bsc", "")).0, 0);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = project();
    let empty = tempfile::tempdir().unwrap();
    for (place, words) in [(folder.path(), "fmt - --stdin-filename a.bsc"), (empty.path(), "fmt -")] {
        assert_eq!(told(&bsc(place, words, ODD)), (0, TIDY.to_owned(), String::new()));
        assert_eq!(told(&bsc(place, words, TIDY)), (0, TIDY.to_owned(), String::new()));
    }
    assert_eq!(told(&bsc(empty.path(), "fmt - --check", ODD)), (1, "<stdin>\n".to_owned(), String::new()));
    assert_eq!(fs::read_to_string(folder.path().join("a.bsc")).unwrap(), ODD);
}

#[test]
fn what_is_no_text_or_not_there_is_said_and_the_rest_is_done() {
    let folder = project();
    fs::write(folder.path().join("x.bsc"), b"unit x \"caf\xE9\" {}").unwrap();
    let (code, _, err) = told(&bsc(folder.path(), "fmt", ""));
    assert!(code == 2 && err.contains("bukan UTF-8") && err.contains("2 berkas diubah"), "{err}");
    assert_eq!(fs::read(folder.path().join("x.bsc")).unwrap(), b"unit x \"caf\xE9\" {}");
    assert_eq!(told(&bsc(folder.path(), "fmt tiada", "")).0, 2);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_are_kept_and_what_lies_outside_is_left_alone() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (folder, outside) = (project(), tempfile::tempdir().unwrap());
    let at = |name: &str| folder.path().join(name);
    fs::write(outside.path().join("luar.bsc"), ODD).unwrap();
    symlink(outside.path().join("luar.bsc"), at("luar.bsc")).unwrap();
    fs::write(at("sumber"), ODD).unwrap();
    symlink(at("sumber"), at("tautan.bsc")).unwrap();
    fs::set_permissions(at("a.bsc"), fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(told(&bsc(folder.path(), "fmt", "")).0, 0);
    assert_eq!(fs::metadata(at("a.bsc")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_to_string(outside.path().join("luar.bsc")).unwrap(), ODD);
    assert!(fs::symlink_metadata(at("tautan.bsc")).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(at("sumber")).unwrap(), TIDY);
}
