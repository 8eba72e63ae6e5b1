//! The binary, as it is run: exit codes, streams, standard input, closed pipes, files written whole.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const CLEAN: &str = "unit kemenlu \"Kemenlu\" { jenis kementerian }
peta kemenlu 2018 {
    perspektif internal_process { ss a \"Tata kelola yang baik\" { iku x \"Nilai RB\" {
        satuan \"nilai\"; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 80 } } }
    perspektif learning_growth { ss b \"SDM yang kompeten\" { iku y \"Indeks SDM\" {
        satuan \"nilai\"; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 4 } } }
}
realisasi kemenlu 2018 TAHUN { x 72; y 4 }
";

/// A folder with files, removed behind the test.
struct Project(tempfile::TempDir);

impl Project {
    fn new(files: &[(&str, &str)]) -> Project {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Project(folder)
    }

    fn clean() -> Project {
        Project::new(&[("bsc.toml", "[project]\nname = \"Kemenlu\"\n"), ("kemenlu.bsc", CLEAN)])
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// `bsc` in this folder, with nothing of the machine's own settings.
    fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
        command.current_dir(self.0.path()).args(words.split_whitespace());
        for name in ["BSC_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command
    }

    fn run(&self, words: &str) -> Output {
        self.command(words).stdin(Stdio::null()).output().unwrap()
    }

    fn run_with(&self, words: &str, input: &str) -> Output {
        let mut child =
            self.command(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn exit_codes_and_streams() {
    let clean = Project::clean();
    let faulty = Project::new(&[("a.bsc", "unit a \"A\" { jenis satker; atasan tiada }\n")]);
    let empty = Project::new(&[("catatan.txt", "")]);
    // Exit code; what standard output and standard error hold, or that they are empty.
    let cases: [(&Project, &str, i32, &str, &str); 23] = [
        (&clean, "check --select CAS", 0, "tidak ada temuan dalam 1 berkas", ""),
        (&clean, "check --lang en --select CAS", 0, "nothing found in 1 file", ""),
        (&clean, "check --select CAS,PET002 --ignore CAS002", 0, "tidak ada temuan", ""),
        (&clean, "check --statistics --select CAS --as-of 2018-06-30", 0, "CAS008", ""),
        (&clean, "check --select XYZ", 2, "", "tidak ada aturan atau kode `XYZ`"),
        (&clean, "check --ignore E0104", 2, "", "tidak ada aturan"),
        (&clean, "check tiada", 2, "", "tidak ada berkas atau folder `tiada`"),
        (&clean, "check --stdin-filename x.bsc", 2, "", "`--stdin-filename`"),
        (&clean, "check --format xml", 2, "", "human, short, json"),
        (&clean, "score --period TW4 --format json", 0, "\"ncko\": \"95.00\"", ""),
        (&clean, "score kemenlu --format csv", 0, "kemenlu", ""),
        (&clean, "score kemnlu", 2, "", "mungkin maksudnya `kemenlu`"),
        (&clean, "score kemenlu --year 2017", 2, "", "`kemenlu` tidak punya peta atau PK 2017"),
        (&clean, "score --why kemenlu.x", 0, "90,00", ""),
        (&clean, "score --why kemenlu.z", 2, "", "tidak ada IKU `kemenlu.z`"),
        (&clean, "matrix ncko kemenlu", 0, "Matriks Nilai Capaian Kinerja", ""),
        (&clean, "matrix nckp kemenlu", 2, "", "dokumen `nckp` memuat yang rahasia"),
        (&clean, "explain cas002", 0, "galat[CAS002]: ", ""),
        (&clean, "explain E0104", 0, "97.5", ""),
        (&clean, "rules", 0, "CAS001", ""),
        (&faulty, "check", 1, "galat[E2004]", ""),
        (&faulty, "check --format json", 1, "\"code\":\"E2004\"", ""),
        (&empty, "check", 2, "", "tidak ada berkas `.bsc`"),
    ];
    for (project, words, exit, stdout, stderr) in cases {
        let output = project.run(words);
        assert_eq!(code(&output), exit, "{words}: {} {}", out(&output), err(&output));
        assert!(
            out(&output).contains(stdout) && out(&output).is_empty() == stdout.is_empty(),
            "{words}: {}",
            out(&output)
        );
        assert!(
            err(&output).contains(stderr) && err(&output).is_empty() == stderr.is_empty(),
            "{words}: {}",
            err(&output)
        );
        assert!(
            !out(&output).contains('\x1b') && !err(&output).contains('\x1b'),
            "{words}: no colour without a terminal"
        );
    }
}

#[test]
fn warnings_fail_only_where_denied() {
    // Passed down to one unit alone: CAS005.
    let plan = CLEAN.to_owned()
        + "unit setjen \"Setjen\" { jenis unit_organisasi; atasan kemenlu }
peta setjen 2018 {
    perspektif internal_process { ss a \"Tata kelola\" { cascade indirect dari kemenlu.a; iku x2 \"Nilai RB Setjen\" {
        cascade indirect dari kemenlu.x lokasi sum; validitas exact; kendali low; target 80 } } }
    perspektif learning_growth { ss b \"SDM Setjen\" { iku y2 \"Indeks SDM Setjen\" {
        satuan \"nilai\"; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 4 } } }
}
";
    let project = Project::new(&[("bsc.toml", ""), ("a.bsc", &plan)]);
    for (words, exit) in [
        ("check --select CAS005", 0),
        ("check --select CAS005 --deny warnings", 1),
        ("check --select CAS005,CAS006 --deny warnings --ignore CAS005", 0),
    ] {
        let output = project.run(words);
        assert_eq!(code(&output), exit, "{words}: {}", out(&output));
    }
    std::fs::write(project.path("bsc.toml"), "[rules]\nCAS005 = \"error\"\nCAS05 = \"off\"\n").unwrap();
    let output = project.run("check --select CAS005");
    assert_eq!(code(&output), 1);
    assert!(out(&output).contains("galat[CAS005]") && out(&output).contains("galat[E5009]"), "{}", out(&output));
}

#[test]
fn a_folder_shows_its_own_findings_though_the_whole_project_is_read() {
    let project = Project::new(&[
        ("bsc.toml", ""),
        ("satu/a.bsc", "unit a \"A\" { jenis kementerian }\n"),
        (
            "dua/b.bsc",
            "unit b \"B\" { jenis unit_organisasi; atasan a }\nunit c \"C\" { jenis satker; atasan tiada }\n",
        ),
    ]);
    let of = |words: &str| {
        let output = project.run(words);
        (
            code(&output),
            out(&output).matches("E2004").count(),
            out(&output).lines().last().unwrap_or_default().to_owned(),
        )
    };
    let (exit, found, summary) = of("check satu --format short --select CAS");
    assert_eq!((exit, found), (0, 0), "{summary}");
    assert!(summary.contains("dalam 1 berkas"), "{summary}");
    assert_eq!(of("check dua --format short --select CAS").1, 1);
}

#[test]
fn standard_input_stands_for_a_file() {
    let project = Project::clean();
    let cases = [
        ("check - --format short", "unit a \"A\" { jenis satker; atasan tiada }\n", 1, "<stdin>:1:35: galat[E2004]"),
        (
            "check - --format short --stdin-filename baru/a.bsc",
            "unit a \"A\" { jenis satker; atasan tiada }\n",
            1,
            "baru/a.bsc:1:35: galat[E2004]",
        ),
        ("check - --select CAS --stdin-filename kemenlu.bsc", CLEAN, 0, "tidak ada temuan dalam 1 berkas"),
        (
            "check - --format short --stdin-filename ./kemenlu.bsc",
            "unit kemenlu \"K\" { jenis kementerain }\n",
            1,
            "kemenlu.bsc:1:",
        ),
    ];
    for (words, input, exit, expected) in cases {
        std::fs::create_dir_all(project.path("baru")).unwrap();
        let output = project.run_with(words, input);
        assert_eq!(code(&output), exit, "{words}: {}{}", out(&output), err(&output));
        assert!(out(&output).contains(expected), "{words}: {}", out(&output));
    }
    assert_eq!(code(&project.run_with("check - -", "")), 2);
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let faults: String = (0..4000).map(|n| format!("unit u{n} \"U\" {{ jenis satker; atasan tiada{n} }}\n")).collect();
    let project = Project::new(&[("a.bsc", &faults)]);
    let mut child =
        project.command("check --format short").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut some = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut some).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), err(&output).as_str()), (1, ""));
}

#[test]
fn a_matrix_is_written_whole_or_not_at_all() {
    let project = Project::clean();
    let names = |folder: &Path| {
        let mut names: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let printed = out(&project.run("matrix ncko kemenlu --format html"));
    let written = project.run("matrix ncko kemenlu --format html -o matriks.html");
    assert_eq!((code(&written), out(&written).as_str()), (0, ""));
    assert_eq!(std::fs::read_to_string(project.path("matriks.html")).unwrap(), printed);
    assert_eq!(names(project.0.path()), ["bsc.toml", "kemenlu.bsc", "matriks.html"]);
    let nowhere = project.run("matrix ncko kemenlu -o tiada/matriks.md");
    assert_eq!(code(&nowhere), 2);
    assert!(err(&nowhere).contains("`tiada/matriks.md` tidak dapat ditulis"), "{}", err(&nowhere));
    // A fault of the source leaves the old file as it was.
    std::fs::write(project.path("kemenlu.bsc"), CLEAN.replace("target 80", "target 97,5")).unwrap();
    let faulty = project.run("matrix ncko kemenlu -o matriks.html");
    assert_eq!(code(&faulty), 1);
    assert!(err(&faulty).contains("galat[E0104]"), "{}", err(&faulty));
    assert_eq!(std::fs::read_to_string(project.path("matriks.html")).unwrap(), printed);
}

#[test]
fn a_result_goes_where_and_as_what_was_asked() {
    let project = Project::clean();
    let printed = project.run("matrix ncko kemenlu").stdout;
    assert_eq!(project.run("matrix ncko kemenlu -o -").stdout, printed);
    for (words, message, help) in [
        ("-o m.odt", "akhiran nama `m.odt` bukan format hasil ini", "yang berakhir .md, .csv, "),
        ("-o m", "akhiran nama `m` bukan format hasil ini", "`--format`"),
        ("-o m.xlsx --format html", "akhiran nama `m.xlsx` bertentangan dengan `--format html`", "berakhir .html"),
        ("-o m.svg --format html", "akhiran nama `m.svg` bertentangan dengan `--format html`", "berakhir .html"),
        ("-o tiada/m.md", "`tiada/m.md` tidak dapat ditulis: foldernya tidak ada", "buat foldernya dahulu"),
        ("-o kemenlu.bsc/m.md", "di sana ada berkas yang bukan folder", "pilih nama lain"),
        ("-o . --format md", "`.` tidak dapat ditulis: itu folder, bukan berkas", "di dalam folder itu"),
        #[cfg(target_os = "linux")]
        ("-o /dev/full --format md", "`/dev/full` tidak dapat ditulis: tempat penyimpanannya penuh", "tempat lain"),
    ] {
        let output = project.run(&format!("matrix ncko kemenlu {words}"));
        let said = err(&output);
        assert_eq!((code(&output), out(&output).as_str()), (2, ""), "{words}");
        assert!(said.contains(message) && said.contains(help) && !said.contains("os error"), "{words}: {said}");
    }
    let names: Vec<_> = std::fs::read_dir(project.0.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "nothing is written: {names:?}");
    assert_eq!(code(&project.run("matrix ncko kemenlu -o m.htm --format html")), 0);
    #[cfg(unix)]
    assert_eq!(code(&project.run("matrix ncko kemenlu -o /dev/null --format xlsx")), 0);
}

#[test]
fn kinds_of_matrices_and_documents_are_told() {
    let project = Project::clean();
    for (words, message, help) in [
        ("matrix", "`KIND`, `UNIT` harus disebut", "`KIND`: swot, tows, "),
        (
            "matrix ckp kemenlu",
            "tidak punya matriks `ckp` (capaian kinerja yang tidak memiliki peta)",
            "`kemenlu`: pk, ",
        ),
        ("doc pk,lkj --out d", "`pk,lkj` tidak dapat menjadi nilai `KIND`", "pisahkan dengan spasi: `pk lkj`"),
        (
            "doc dialog --confidential --out d",
            "tidak ada dokumen dialog bagi yang diminta pada 2018",
            "`bsc doc semua`",
        ),
        ("doc pk --year 2019 --out d", "tidak ada peta atau PK 2019 di proyek ini", "2018"),
    ] {
        let output = project.run(words);
        let said = err(&output);
        assert_eq!((code(&output), out(&output).as_str()), (2, ""), "{words}: {said}");
        assert!(said.contains(message) && said.contains(help), "{words}: {said}");
    }
    assert!(!project.path("d").exists());
}

#[test]
fn only_faults_that_touch_a_result_stand_in_its_way() {
    let other =
        "unit a \"A\" { jenis satker; atasan kemenlu }\npk a 2018 { tugas \"T\" { iku z \"Z\" { target 97,5 } } }\n";
    let far = "unit lain \"L\" { jenis kementerian }\npk lain 2018 { tugas \"T\" { iku z \"Z\" { target 97,5 } } }\n";
    let renaksi = "renaksi kemenlu 2018 { untuk tiada { } }\n";
    for (more, words, exit) in [
        (other, "score kemenlu", 1),
        (far, "score kemenlu", 0),
        (far, "score lain", 1),
        (far, "score", 1),
        (renaksi, "score kemenlu", 0),
        ("petta kemenlu 2018 { }\n", "score kemenlu", 1),
    ] {
        let project = Project::new(&[("a.bsc", &format!("{CLEAN}\n{more}"))]);
        let output = project.run(words);
        assert_eq!(code(&output), exit, "{more}{words}: {}{}", out(&output), err(&output));
        assert_eq!(out(&output).is_empty(), exit == 1, "nothing that looks like a result");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_ends_with_two() {
    let project = Project::clean();
    // A link to nothing cannot be read by anybody, whatever rights they have.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(project.path("tiada"), project.path("putus.bsc")).unwrap();
        let output = project.run("check --format short");
        assert_eq!(code(&output), 2, "{}", out(&output));
        assert!(out(&output).contains("putus.bsc:1:1: galat[E5001]"), "{}", out(&output));
    }
    std::fs::write(project.path("latin.bsc"), b"unit a \"Caf\xE9\" { jenis satker }\n").unwrap();
    assert!(out(&project.run("check --format short")).contains("latin.bsc:1:12: galat[E5002]"));
}

#[test]
fn language_and_colour_follow_what_was_asked() {
    let project = Project::clean();
    let with = |words: &str, name: &str, value: &str| out(&project.command(words).env(name, value).output().unwrap());
    assert!(with("check --select CAS", "BSC_LANG", "en").contains("nothing found"));
    assert!(with("check --select CAS", "LANG", "en_US.UTF-8").contains("nothing found"));
    assert!(with("check --select CAS --lang id", "BSC_LANG", "en").contains("tidak ada temuan"));
    std::fs::write(project.path("bsc.toml"), "[project]\nlang = \"id\"\n").unwrap();
    assert!(with("check --select CAS", "LANG", "en_US.UTF-8").contains("tidak ada temuan"));
    std::fs::write(project.path("salah.bsc"), "unit a \"A\" { jenis satker; atasan tiada }\n").unwrap();
    assert!(with("check --color always", "NO_COLOR", "1").contains('\x1b'));
    assert!(!with("check --select CAS", "NO_COLOR", "1").contains('\x1b'));
    assert!(out(&project.run("--help")).contains("Cara pakai: bsc [PILIHAN] <PERINTAH>"));
    assert!(out(&project.run("check --help --lang en")).contains("Usage: bsc check [OPTIONS] [PATH]"));
    assert!(out(&project.run("--version")).starts_with("bsc 0."));
}

/// A project's own profile, with a clause that no rule holds, one with a reason, and lines that stand in no clause.
#[test]
fn coverage_names_the_gaps_and_fails() {
    let law = r#"
dasar_hukum perwali "Peraturan Wali Kota" { naskah 1..9; pasal "Pasal 1" "peta" { baris 1..2 } }
dasar_hukum perwali {
    pasal "Pasal 2" "upacara" { baris 4; tanpa_aturan sistem_lain "tidak ada dalam rencana" "no part of a plan" }
    pasal "Pasal 3" "seragam" { baris 5..7 }
    pasal "Pasal 4" "sasaran diukur" { baris 3, 8 }
}
profil kota "Kota" {
    dasar perwali
    level kota "Kota"
    jenis pemerintah "Pemerintah" { level kota; pemilik_peta }
    aturan PET001 galat { dasar perwali "Pasal 1" }
    aturan PET006 mati { dasar perwali "Pasal 4" }
}
"#;
    let project = Project::new(&[("bsc.toml", "[project]\nprofile = \"kota\"\n"), ("a.bsc", law)]);
    let table = project.run("rules --coverage");
    let gaps = "celah: `Pasal 4` tanpa aturan dan tanpa alasan
celah: `Pasal 3` tanpa aturan dan tanpa alasan
celah: baris 9 naskah tidak termuat dalam satu butir pun
";
    let all = format!(
        "Peraturan Wali Kota

Pasal 1 (1..2): peta
    PET001
Pasal 4 (3, 8): sasaran diukur
    tidak berlaku di sini: PET006
    celah: tanpa aturan dan tanpa alasan
Pasal 2 (4): upacara
    perlu sistem lain: tidak ada dalam rencana
Pasal 3 (5..7): seragam
    celah: tanpa aturan dan tanpa alasan

4 butir: 1 dipegang aturan, 2 celah, 1 perlu sistem lain
{gaps}
"
    );
    assert_eq!((code(&table), out(&table)), (1, all));
    let json = project.run("rules --coverage --format json --lang en");
    let json: serde_json::Value = serde_json::from_str(&out(&json)).unwrap();
    let source = &json["sources"][0];
    assert_eq!(source["clauses"][2]["without_rule"]["reason"], "no part of a plan");
    assert_eq!(source["uncovered_lines"], serde_json::json!([[9, 9]]));
    assert_eq!(source["summary"]["gaps"], 2);
    let page = project.run("rules --coverage --format md");
    assert!(
        out(&page).contains("| Pasal 2 | 4 | upacara | perlu sistem lain: tidak ada dalam rencana |"),
        "{}",
        out(&page)
    );
    let alone = project.run("rules --format md");
    assert_eq!((code(&alone), err(&alone).contains("`--coverage` harus disebut")), (2, true), "{}", err(&alone));
    assert_eq!(code(&Project::clean().run("rules --coverage")), 0);
}
