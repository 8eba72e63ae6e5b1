//! `bsc import`, as it is run. Each folder of `tests/impor` holds a table, what is typed behind `bsc import TABLE`, the statements and the doubts.
//!
//! A folder with `baru.txt` instead is a matrix of which a project is made.
//!
//! `BSC_UPDATE=1 cargo test -p bsc --test impor` writes what comes now; read the difference before it is committed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::float_arithmetic)]

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
        compare(folder, &text(&output.stdout), &doubts, &mut wrong);
        seen += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen >= 4, "{seen}");
}

/// What is due stands in the folder, or is written there.
fn compare(folder: &Path, statements: &str, doubts: &str, wrong: &mut Vec<String>) {
    for (name, now) in [("expected.bsc", statements), ("ragu.txt", doubts)] {
        let place = folder.join(name);
        if std::env::var_os("BSC_UPDATE").is_some() {
            fs::write(&place, now).unwrap();
        }
        if fs::read_to_string(&place).unwrap_or_default() != now {
            wrong.push(format!("{}:\n{now}", place.display()));
        }
    }
}

/// The matrix of a stranger as a project of its own: no error that only a compiler finds, and twice the same.
fn made(table: &Path, typed: &str) -> (String, Output) {
    let folder = tempfile::tempdir().unwrap();
    let mut words = vec!["import", table.to_str().unwrap(), "--new", "-o", "baru"];
    words.extend(typed.split_whitespace());
    let output = bsc(folder.path(), &words);
    let project = folder.path().join("baru");
    let checked = bsc(&project, &["check", "--format", "short", "--as-of", "2018-12-31"]);
    assert!(!text(&checked.stdout).contains("[E"), "{}", text(&checked.stdout));
    let refused = bsc(folder.path(), &words);
    assert_eq!(refused.status.code(), Some(2), "what is there is not overwritten");
    let laid = bsc(&project, &["fmt", "--check"]);
    assert_eq!(laid.status.code(), Some(0), "{}", text(&laid.stdout));
    let all = files(&project).into_iter().map(|(path, said)| {
        format!("// === {}\n{said}\n", path.strip_prefix(&project).unwrap().display().to_string().replace('\\', "/"))
    });
    (all.collect(), output)
}

#[test]
fn matrices_of_strangers_become_projects() {
    let mut wrong = Vec::new();
    for name in ["matriks_biro_umum", "matriks_cascading"] {
        let folder = cases().join(name);
        let typed = fs::read_to_string(folder.join("baru.txt")).unwrap();
        let table = folder.join("input.csv").canonicalize().unwrap();
        let (statements, output) = made(&table, &typed);
        let doubts = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{doubts}");
        compare(&folder, &statements, &doubts, &mut wrong);
        assert_eq!(made(&table, &typed).0, statements);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // the swapped legend is caught, in a workbook as in a text
    let doubts = fs::read_to_string(cases().join("matriks_biro_umum/ragu.txt")).unwrap();
    assert!(doubts.contains("legenda matriks ini menukar C dan CP"), "{doubts}");
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("input.xlsx");
    workbook(&cases().join("matriks_biro_umum/input.csv"), &book);
    let (statements, output) = made(&book, "");
    assert_eq!(
        statements,
        fs::read_to_string(cases().join("matriks_biro_umum/expected.bsc"))
            .unwrap()
            .replace("// tidak diambil: ", "// tidak diambil: Matriks!")
    );
    let there = text(&output.stderr);
    assert_eq!(there.replace("Matriks!", ""), doubts);
}

/// The table as a workbook: objectives in merged cells, percentages and plain numbers as numbers.
fn workbook(table: &Path, to: &Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
    let plain = rust_xlsxwriter::Format::new();
    let sheet = book.add_worksheet().set_name("Matriks").unwrap();
    let rows: Vec<Vec<String>> =
        fs::read_to_string(table).unwrap().lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (at, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            let decimal = cell.replace(',', ".");
            match (decimal.strip_suffix('%').map(str::parse::<f64>), decimal.parse::<f64>()) {
                _ if cell.is_empty() || column == 1 => sheet.write(at, column, cell.as_str()).map(|_| ()),
                (Some(Ok(part)), _) => sheet.write_with_format(at, column, part / 100.0, &percent).map(|_| ()),
                (_, Ok(number)) => sheet.write(at, column, number).map(|_| ()),
                _ => sheet.write(at, column, cell.as_str()).map(|_| ()),
            }
            .unwrap();
        }
    }
    let first =
        rows.iter().position(|cells| cells.first().is_some_and(|cell| cell == "Sasaran Strategis")).unwrap() + 1;
    let last = rows.iter().position(|cells| cells.first().is_some_and(|cell| cell == "Keterangan:")).unwrap() - 1;
    let mut start = first;
    for row in first + 1..=last {
        if row == last || !rows[row][0].is_empty() {
            if row - start > 1 {
                let (from, to) = (u32::try_from(start).unwrap(), u32::try_from(row - 1).unwrap());
                sheet.merge_range(from, 0, to, 0, &rows[start][0], &plain).unwrap();
            }
            start = row;
        }
    }
    book.save(to).unwrap();
}

/// A table that `bsc.toml` names counts as if it were typed, and what is wrong with it is said at its cells.
#[test]
fn a_table_is_read_in_place() {
    let folder = project("angka");
    let here = folder.path();
    let score = |here: &Path| text(&bsc(here, &["score", "biro_umum", "--period", "TW1", "--format", "csv"]).stdout);
    let before = score(here);
    let config = fs::read_to_string(here.join("bsc.toml")).unwrap();
    fs::write(here.join("bsc.toml"), format!("{config}\n[[data]]\nfile = \"tabel.csv\"\nperiod = \"TW1\"\n")).unwrap();
    let table = fs::read_to_string(here.join("tabel.csv")).unwrap().replace("6;Biro Hukum", "6;Biro Hukumm");
    fs::write(here.join("tabel.csv"), &table).unwrap();
    let checked = bsc(here, &["check", "--select", "CAS", "--format", "short", "--as-of", "2018-12-31"]);
    let said = text(&checked.stdout);
    assert!(said.contains("galat[E5014]: tidak diambil dari `tabel.csv`, B10: tidak ada unit atau pegawai `Biro Hukumm`; mungkin maksudnya `Biro Hukum`"), "{said}");
    assert!(
        said.contains("saran[E5016]: diambil dari `tabel.csv`, G5: \"1.500bh\" dapat berarti 1.500 atau 1,5"),
        "{said}"
    );
    fs::write(here.join("tabel.csv"), table.replace("6;Biro Hukumm;;Jumlah naskah hukum;naskah;40;9;\n", "")).unwrap();
    let after = score(here);
    assert!(after != before && after.contains("3.6"), "{after}");
    // what the plan has as well is reported twice, with the cell behind the line
    fs::write(here.join("tabel.csv"), table.replace("Biro Hukumm", "Biro Hukum")).unwrap();
    let twice = text(&bsc(here, &["check", "--select", "CAS", "--as-of", "2018-12-31"]).stdout);
    assert!(twice.contains("galat[E2011]") && twice.contains("// G10"), "{twice}");
    // a table that is not there is said where it is named
    fs::remove_file(here.join("tabel.csv")).unwrap();
    let gone = text(&bsc(here, &["check", "--select", "CAS", "--format", "short", "--as-of", "2018-12-31"]).stdout);
    assert!(gone.contains("bsc.toml:7:8: galat[E5015]: `tabel.csv` tidak dapat dipakai sebagai tabel data"), "{gone}");
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
