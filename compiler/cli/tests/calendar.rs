//! `bsc calendar`: what is due, what was done, and how that stands on a day.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Three kinds of end: in time, late, not at all; and a unit without any plan.
const PLAN: &str = r#"
unit kemenlu "Kemenlu" { jenis kementerian }
unit setjen "Setjen; Umum, dan \\ Keuangan" { jenis unit_organisasi; atasan kemenlu; pengelola mko "Kabag" { nama "Hendra" } }
unit itjen "Itjen" { jenis unit_organisasi; atasan kemenlu }
pegawai ani "Ani" { jenis staf_ahli; atasan kemenlu }
peta setjen 2018 { sk "1/2018" 2018-01-26; perspektif internal_process { ss tata "Tata kelola" { iku x "X" {
    satuan persen; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 80 } } } }
pk setjen 2018 { ditetapkan 2018-01-20 di "Jakarta" }
"#;

struct Project(tempfile::TempDir);

impl Project {
    fn new() -> Project {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("bsc.toml"), "[project]\nname = \"Kemenlu\"\nyear = 2018\n").unwrap();
        std::fs::write(folder.path().join("a.bsc"), PLAN).unwrap();
        Project(folder)
    }

    fn run(&self, words: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
        command.current_dir(self.0.path()).arg("calendar").args(words.split_whitespace()).env_clear();
        command.stdin(Stdio::null()).output().unwrap()
    }

    /// What is printed; it ends well.
    fn print(&self, words: &str) -> String {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(0), "{words}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn refuse(&self, words: &str) -> String {
        let output = self.run(words);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{words}");
        String::from_utf8(output.stderr).unwrap()
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(Path::new(self.0.path()).join(name)).unwrap()
    }
}

#[test]
fn deadlines_of_a_unit_on_a_day() {
    let project = Project::new();
    let expected = "\
Kalender perencanaan dan pelaporan kinerja, TAHUN 2018, per 2018-04-13
  Id      Batas       Status             Dilakukan   Yang harus ada                                                               Pasal
  setjen  2018-01-10  tidak dicatat      -           Draft PK disampaikan                                                         Permenlu 4/2018, Lampiran III.I.1
  setjen  2018-01-20  terlewat           -           Lembar Penetapan Manual IKU ditandatangani                                   Permenlu 4/2018, Lampiran III.I.1
  setjen  2018-01-20  terpenuhi          2018-01-20  Perjanjian Kinerja (PK) dan Rencana Aksi                                     Permenlu 4/2018, Lampiran III.I.1
  setjen  2018-01-25  terlambat          2018-01-26  SK penetapan Peta Strategi dan IKU                                           Permenlu 4/2018, Lampiran III.I.1
  setjen  2018-04-10  terlewat           -           LKj Triwulan I                                                               Permenlu 4/2018, Lampiran III.I.1
  setjen  2018-04-13  tidak dicatat      -           Forum Monitoring dan Evaluasi (Monev) PP 39 Tahun 2006 dan e-kinerja TW I    Permenlu 4/2018, Lampiran III.I.1
  setjen  2018-04-17  belum jatuh tempo  -           Rapat Pimpinan Monev Kinerja dan Dialog Kinerja Organisasi TW I              Permenlu 4/2018, Lampiran III.I.1
";
    let told = project.print("setjen --as-of 2018-04-13");
    assert!(told.starts_with(expected), "{told}");
    let summary = "1 terpenuhi, 1 terlambat, 2 terlewat, 7 belum jatuh tempo, 8 tidak dicatat dalam sumber\n";
    assert!(told.ends_with(summary), "{told}");
    let later = project.print("setjen --as-of 2019-12-31 --lang en");
    assert!(later.ends_with("1 met, 1 late, 9 missed, 0 not yet due, 8 not recorded in the source\n"), "{later}");
    assert!(
        later.contains(" III.I.3\n") && later.contains(" III.I.2\n"),
        "items with an article of their own: {later}"
    );
}

#[test]
fn who_has_no_plan_is_told_too() {
    let project = Project::new();
    let of = |words: &str| {
        let text = project.print(&format!("{words} --as-of 2018-04-13 --format json"));
        let all: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((all["version"].as_i64(), all["as_of"].as_str()), (Some(1), Some("2018-04-13")));
        let rows = all["calendar"].as_array().unwrap().clone();
        let ids: BTreeSet<String> = rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
        let pk = rows.iter().find(|row| row["what"] == "Perjanjian Kinerja (PK) dan Rencana Aksi").unwrap().clone();
        (ids.into_iter().collect::<Vec<_>>().join(" "), pk["state"].as_str().unwrap().to_owned())
    };
    assert_eq!(of("itjen"), ("itjen".to_owned(), "terlewat".to_owned()));
    assert_eq!(of("kemenlu --subtree").0, "ani itjen kemenlu setjen");
    assert_eq!(of("").0, "ani itjen kemenlu setjen");
    assert!(project.refuse("itjem").contains("mungkin maksudnya `itjen`"));
    assert!(project.refuse("--as-of 2018-02-30").contains("tulis tanggal yang ada di kalender"));
    let csv = project.print("ani --as-of 2018-04-13 --format csv");
    assert_eq!(csv.lines().next(), Some("id,name,due,state,done,what,note,article"));
    assert!(csv.contains("\nani,Ani,2018-01-31,terlewat,,Perjanjian Kinerja (PK) dan Rencana Aksi,,"), "{csv}");
}

#[test]
fn a_file_is_what_its_name_says() {
    let project = Project::new();
    for words in ["-o k.ical", "-o k.txt", "-o k"] {
        let told = project.refuse(words);
        assert!(told.contains("bukan format hasil ini") && told.contains(".json, .csv, .ics, "), "{told}");
    }
    assert!(
        project.refuse("-o k.csv --format ics").contains("akhiran nama `k.csv` bertentangan dengan `--format ics`")
    );
    assert_eq!(project.print("-o k.txt --format table --as-of 2018-04-13"), "");
    assert_eq!(project.read("k.txt"), project.print("-o - --as-of 2018-04-13").into_bytes());
    assert!(!project.0.path().join("-").exists());
}

#[test]
fn nothing_due_is_said() {
    let project = Project::new();
    for year in ["2015", "2020"] {
        let told = project.refuse(&format!("setjen --year {year}"));
        assert!(told.contains(&format!("tidak ada peta atau PK {year} di proyek ini")), "{told}");
        assert!(told.contains("tahun yang punya peta atau PK: 2018"), "{told}");
    }
    assert!(project.print("setjen --year 2019 --as-of 2018-12-01").contains("2019-01-10"), "what comes next");
    std::fs::write(
        project.0.path().join("b.bsc"),
        "unit lama \"Lama\" { jenis satker; atasan itjen; sampai 2016-12-31 }\n",
    )
    .unwrap();
    let told = project.refuse("lama");
    assert!(told.contains("tidak ada batas waktu bagi `lama` pada tahun 2018"), "{told}");
}

/// RFC 5545: lines of at most 75 octets that end with CR LF, what was typed is escaped, an event is known by its UID.
#[test]
fn a_file_for_calendar_applications() {
    let project = Project::new();
    assert_eq!(project.print("setjen --as-of 2018-04-13 -o kalender.ics"), "");
    let bytes = project.read("kalender.ics");
    project.print("setjen --as-of 2018-04-13 -o lagi.ics");
    assert_eq!(bytes, project.read("lagi.ics"), "no clock, no chance");
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    let text = text.replace("\r\n ", "");
    let of = |name: &str| {
        text.split("\r\n").filter_map(|line| Some(line.strip_prefix(name)?.to_owned())).collect::<Vec<_>>()
    };
    let (ids, events) = (of("UID:"), of("BEGIN:VEVENT").len());
    assert_eq!((ids.iter().collect::<BTreeSet<_>>().len(), events), (19, 19));
    assert_eq!(of("DTSTAMP:"), vec!["20180101T000000Z"; 19]);
    assert_eq!(of("DTSTART;VALUE=DATE:").len(), 19);
    assert_eq!(of("SUMMARY:").first().unwrap(), r"Setjen\; Umum\, dan \\ Keuangan: Draft PK disampaikan");
    let late = "terlambat\\; dilakukan 26 Januari 2018\\; Permenlu 4/2018\\, Lampiran III.I.1";
    assert!(of("DESCRIPTION:").iter().any(|d| d == late), "{text}");
}

#[test]
fn the_form_as_a_page() {
    let project = Project::new();
    project.print("-o kalender.html --as-of 2018-04-13");
    let page = String::from_utf8(project.read("kalender.html")).unwrap();
    assert_eq!(page.matches("<table").count(), 4, "one for each unit and person");
    assert!(page.contains("13 April 2018") && page.contains("terlewat"));
    let one = project.print("ani --as-of 2018-04-13 --format md");
    let title = "# Kalender Perencanaan \\& Pelaporan Kinerja dan Anggaran Ani Tahun 2018\n";
    assert!(one.starts_with(title) && one.contains("■ terlewat"), "{one}");
}
