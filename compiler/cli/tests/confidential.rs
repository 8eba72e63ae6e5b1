//! What is confidential is printed where it is asked for by name (`--confidential`), and nowhere else.
//!
//! A new command that prints adds its lines to [`PUBLIC`]; new kinds of matrices and documents are found by themselves.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::process::{Command, Output, Stdio};

const PLAN: &str = r#"unit kemenlu "Kemenlu" { jenis kementerian }
unit setjen "Setjen" { jenis unit_organisasi; atasan kemenlu; pengelola mko "Kabag" { nama "Hendra" } }
unit kasubbag "Subbagian" { jenis eselon4; atasan setjen }
pegawai ani "Ani" { jenis pelaksana; atasan kasubbag; nip "1"; golongan "II/a" }
peta kemenlu 2018 { perspektif internal_process { ss tata "Tata kelola yang baik" { iku rb "Nilai RB" {
    satuan "nilai"; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 80 } } } }
peta setjen 2018 { perspektif internal_process { ss tata "Tata kelola yang baik" { iku rb "Nilai RB Setjen" {
    satuan "nilai"; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; target 80 } } } }
pk setjen 2018 { ditetapkan 2018-01-18 di "Jakarta" }
pk ani 2018 { tugas "Arsip" { iku arsip "Arsip" { satuan persen; validitas exact; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 90 } } }
realisasi kemenlu 2018 TAHUN { rb 80 }
realisasi setjen 2018 TW1 { rb 60 }
realisasi ani 2018 TAHUN { arsip 90 }
evaluasi setjen 2018 { akip 82.4; realisasi_anggaran 93% }
"#;

/// Every figure and text is a mark that stands nowhere else; the year before has others. There are faults to find: a value above
/// 100, a word that is not known, an objection too late, a file that is not laid out.
const SECRET: &str = r#"perilaku ani 2018 S1 71.7131 { oleh kasubbag; dialog 2018-02-01 }
perilaku ani   2018 S2 771.7133 { oleh setjen; tanggal 2029-03-17; dialog 2018-08-01 }
perilaku setjen 2018 S1 { oleh kemenlu; integritas 62.6173; disiplin 62.6179 }
tinjauan ani 2018 tambah 5.5147 { oleh kasubbag; tanggal 2019-01-12; alasan "Kinerja zamrud" }
tinjauan setjen 2018 kurang 4.4119 { oleh kemenlu; tanggal 2019-01-12; alasan "Target kecubung" }
keberatan ani 2018 { atas nckp; diterima 2019-01-02; diajukan 2019-11-29; }
keberatan ani 2018 { atas np; diterima 2019-01-02; diajukan 2019-11-28; }
hukuman_disiplin ani 2018-06-21 ringan "Mirah delima"
dialog_kinerja setjen 2018 S2 2018-10-27 { catatan "Nilam biduri"; diklat "Pirus" }
perilaku kasubbag 2018 S1 88.8191 { pirusan 1 }
"#;

/// What the project's own rules say of the assessment of people, in a public place.
const RULE: &str = r#"aturan KEM001 "Nilai perilaku disebut" "The rating is told" {
    dasar   permenlu_4_2018 "III.G.7"
    tingkat peringatan
    untuk   p dalam perilaku
    wajib   p.nilai > 1000
    pada    p.pemegang.atasan
    pesan   id "nilai {p.pemegang} {p.nilai} pada {p.tanggal}" en "the rating of {p.pemegang} is {p.nilai}, on {p.tanggal}"
    tanda   p "di sini {p.nilai}" "here {p.nilai}"
}
"#;

const MARKS: [&str; 14] = [
    "71.71",
    "71,71",
    "62.61",
    "62,61",
    "5.5147",
    "5,51",
    "4.4119",
    "4,41",
    "zamrud",
    "kecubung",
    "2019-11-2",
    "delima",
    "iduri",
    "irus",
];

/// Commands that print, without anything that asks for what is confidential.
const PUBLIC: [&str; 60] = [
    "check",
    "check --lang en",
    "check --format short",
    "check --format json",
    "check --format sarif",
    "check --format github",
    "check --format junit",
    "check --statistics",
    "check --statistics --format json",
    "check rahasia/p.bsc",
    "check --select NIL,KEM",
    "check --fix --diff",
    "check --base HEAD",
    "check --base HEAD --format json",
    "check --no-baseline --format sarif",
    "score",
    "score --format json",
    "score --format csv",
    "score --year 2018 --period TW2",
    "score setjen --subtree",
    "score --why kemenlu",
    "score --why setjen",
    "score --why setjen.tata",
    "score --why setjen.rb",
    "score --why ani",
    "score --why ani.arsip",
    "score --ranking",
    "score --ranking --format json",
    "score --rewards",
    "score --rewards --format csv",
    "score --awards",
    "score --awards --format json",
    "score --compare",
    "score --compare --format csv",
    "score --why setjen.internal_process",
    "score --why kemenlu --subtree",
    "score --what-if setjen.rb@TW4=70",
    "score --goal setjen=90",
    "score --goal ani=90 --period TW1",
    "matrix cascading kemenlu",
    "matrix cascading setjen --format json",
    "matrix cascading setjen --format html",
    "matrix cascading setjen --format csv",
    "map setjen",
    "map kemenlu --period TW4",
    "graph cascade setjen",
    "graph trend setjen.rb",
    "calendar",
    "calendar ani --format json",
    "calendar --format ics",
    "calendar --format html",
    "plan HEAD",
    "plan HEAD --format json",
    "plan HEAD --format md",
    "explain NIL007",
    "explain KEM001",
    "rules",
    "rules --coverage",
    "rules --test",
    "fmt --diff",
];

struct Project(tempfile::TempDir);

impl Project {
    fn new(rule: bool) -> Project {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("bsc.toml", "[project]\nname = \"Kemenlu\"\nyear = 2018\n[confidential]\npaths = [\"rahasia/\"]\n");
        write("a.bsc", PLAN);
        if rule {
            write("aturan.bsc", RULE);
        }
        write("rahasia/p.bsc", "perilaku ani 2018 S1 90\n");
        let project = Project(folder);
        for words in ["init -q", "add .", "-c user.name=a -c user.email=a@b commit -qm awal"] {
            let mut git = Command::new("git");
            assert!(git.current_dir(project.folder()).args(words.split(' ')).status().unwrap().success(), "{words}");
        }
        std::fs::write(project.folder().join("rahasia/p.bsc"), SECRET).unwrap();
        project
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, words: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
        command.current_dir(self.folder()).args(words.split(' ')).stdin(Stdio::null());
        for name in ["BSC_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.output().unwrap()
    }
}

fn marks(output: &Output) -> Vec<&'static str> {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    let text = String::from_utf8(text).unwrap();
    MARKS.into_iter().filter(|mark| text.contains(mark)).collect()
}

#[test]
fn nothing_confidential_is_printed_unasked() {
    let project = Project::new(true);
    for words in PUBLIC {
        let output = project.run(words);
        let code = output.status.code().unwrap();
        assert!(code < 2, "{words} does its work: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(marks(&output), [""; 0], "{words}: {}", String::from_utf8_lossy(&output.stdout));
    }
    // a baseline is a file of the project, for everybody
    assert_eq!(project.run("check --write-baseline").status.code(), Some(1), "codes of the compiler are no baseline");
    let baseline = std::fs::read_to_string(project.folder().join("bsc.baseline")).unwrap();
    assert!(baseline.contains("NIL007") && MARKS.iter().all(|mark| !baseline.contains(mark)), "{baseline}");
}

/// The kinds that a command knows, as it says itself.
fn kinds(project: &Project, command: &str) -> Vec<String> {
    let said = String::from_utf8(project.run(&format!("{command} tiada setjen --out keluaran")).stderr).unwrap();
    let said = if said.contains("yang dapat ditulis: ") {
        said
    } else {
        String::from_utf8(project.run(&format!("{command} tiada setjen")).stderr).unwrap()
    };
    let list = said.split("yang dapat ditulis: ").nth(1).unwrap_or_else(|| panic!("{command}: {said}"));
    list.lines().next().unwrap().split(", ").map(|kind| kind.trim().to_owned()).collect()
}

#[test]
fn no_kind_of_document_tells_it() {
    let project = Project::new(false);
    let mut written = 0;
    for kind in kinds(&project, "matrix") {
        for format in ["md", "json"] {
            let words = format!("matrix {kind} setjen --format {format}");
            let output = project.run(&words);
            assert_eq!(marks(&output), [""; 0], "{words}");
            written += usize::from(!output.stdout.is_empty());
        }
    }
    assert!(written > 4, "{written}");
    for kind in kinds(&project, "doc") {
        project.run(&format!("doc {kind} --out keluaran --format md,html,json,csv"));
    }
    let mut open = vec![project.folder().join("keluaran")];
    let mut files = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        assert!(MARKS.iter().all(|mark| !text.contains(mark)), "{}", path.display());
        files += 1;
    }
    assert!(files > 4, "{files}");
}

#[test]
fn what_is_confidential_is_told_where_it_is_asked_for() {
    let project = Project::new(true);
    let print = |words: &str| String::from_utf8(project.run(words).stdout).unwrap();
    let hidden = print("check --select NIL007");
    assert!(hidden.contains("temuan NIL007 dalam berkas rahasia") && hidden.contains("rahasia/p.bsc:2"), "{hidden}");
    let open = print("check --select NIL007,KEM --confidential");
    for mark in ["771.7133", "2029-03-17", "nilai Ani 71.7131 pada", "di sini 71.7131"] {
        assert!(open.contains(mark), "{mark}: {open}");
    }
    let why = print("score --why ani --confidential --lang en");
    for told in
        ["71.71", "review +5.5147, kasubbag, 2019-01-12, Kinerja zamrud", "[rahasia/p.bsc:1]", "[rahasia/p.bsc:4]"]
    {
        assert!(why.contains(told), "{told}: {why}");
    }
    let setjen = print("score --why setjen --confidential");
    assert!(
        setjen.contains("tinjauan -4,4119, kemenlu, 2019-01-12, Target kecubung")
            && setjen.contains("integritas: 62,6173"),
        "{setjen}"
    );
    for words in ["score --confidential", "score --confidential --format csv", "score --confidential --format json"] {
        let told = print(words);
        // (71.7131 + 100) / 2 of Ani, whose second half is above the bound; 0.7 × 100 + 0.3 × that, and the review
        for figure in ["85.8", "95.7", "101.2"] {
            let figure = if words.contains("format") { figure.to_owned() } else { figure.replace('.', ",") };
            assert!(told.contains(&figure), "{words} {figure}: {told}");
        }
    }
}

/// In a public file it is a fault that says where, and nothing is made of it.
#[test]
fn in_a_public_file_nothing_is_made_of_it() {
    let project = Project::new(false);
    std::fs::write(project.folder().join("terbuka.bsc"), "\nperilaku setjen 2018 S2 90\n").unwrap();
    let check = String::from_utf8(project.run("check --format short").stdout).unwrap();
    assert!(check.contains("terbuka.bsc:2:1: galat[E5011]"), "{check}");
    let score = project.run("score --confidential");
    assert_eq!((score.status.code(), score.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8_lossy(&score.stderr).contains("terbuka.bsc:2"), "{score:?}");
    assert_eq!(project.run("score").status.code(), Some(0), "the scores do not rest on it");
}
