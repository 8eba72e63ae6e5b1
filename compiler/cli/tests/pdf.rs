//! PDF: a binary that was built with it makes it, one without says what there is instead. Both are run: `--features pdf` or not.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::{Command, Output};

fn bsc(folder: &Path, words: &str) -> Output {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kemenlu_2018");
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(folder).args(words.split_whitespace()).arg("--project").arg(example).env("BSC_LANG", "id");
    command.output().unwrap()
}

#[test]
fn pdf_is_made_or_refused_before_any_work() {
    let folder = tempfile::tempdir().unwrap();
    let set = bsc(folder.path(), "doc pk --unit bhakp --format html,pdf --out d");
    let matrix = bsc(folder.path(), "matrix cascading bhakp --format pdf -o m.pdf");
    let told = String::from_utf8(set.stderr).unwrap();
    if cfg!(feature = "pdf") {
        assert_eq!((set.status.code(), matrix.status.code()), (Some(0), Some(0)), "{told}");
        let set = std::fs::read(folder.path().join("d/bhakp/pk-bhakp-2018.pdf")).unwrap();
        let matrix = std::fs::read(folder.path().join("m.pdf")).unwrap();
        assert!(set.starts_with(b"%PDF-1.7") && matrix.starts_with(b"%PDF-1.7"));
        let again = bsc(folder.path(), "doc pk --unit bhakp --format html,pdf --out d --check");
        assert_eq!(again.status.code(), Some(0), "the same source gives the same bytes");
    } else {
        assert_eq!((set.status.code(), matrix.status.code()), (Some(2), Some(2)));
        assert_eq!(
            told.split_whitespace().collect::<Vec<_>>().join(" "),
            "× bsc ini dibangun tanpa PDF bantuan: pilih format lain (md, csv, json, html, xlsx, docx; halaman HTML dapat dicetak ke PDF dari \
             peramban), atau pasang bsc dengan PDF dari folder sumbernya: `cargo install --path compiler/cli --features pdf`"
        );
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
    }
}
