//! `bsc score`: subtrees, lists beside the scores, what is assumed and what a goal needs.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::process::{Command, Output, Stdio};

const PLAN: &str = r#"
unit kemenlu "Kemenlu" { jenis kementerian }
unit setjen "Setjen" { jenis unit_organisasi; atasan kemenlu; pengelola mko "Kabag" { nama "Hendra" } }
unit bpo "BPO" { jenis satker; atasan setjen }
unit kasubbag "Subbagian" { jenis eselon4; atasan bpo }
pegawai ani "Ani" { jenis pelaksana; atasan kasubbag }
peta setjen 2018 { perspektif internal_process { ss tata "Tata kelola" {
    iku rapat "Rapat" { satuan "rapat"; validitas exact; kendali low; polarisasi maximize; konsolidasi sum; target 10; trajektori TW1 1, TW2 2, TW3 3, TW4 4 }
    iku opini "Opini" { satuan opini_bpk; validitas proxy; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target WTP } } } }
peta bpo 2018 { perspektif internal_process { ss tata "Tata kelola" {
    iku x "X" { satuan persen; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 80 } } } }
pk ani 2018 { tugas "Arsip" { iku arsip "Arsip" { satuan persen; validitas exact; polarisasi maximize; konsolidasi average; target 90 } } }
realisasi setjen 2018 TW1 { rapat 1 }
realisasi setjen 2018 TW2 { rapat 1 }
realisasi bpo 2018 TAHUN { x 60 }
realisasi ani 2018 TW1 { arsip 45 }
evaluasi setjen 2018 { akip 82.4; realisasi_anggaran 93% }
"#;

struct Project(tempfile::TempDir);

impl Project {
    fn new() -> Project {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("bsc.toml"), "[project]\nname = \"Kemenlu\"\n").unwrap();
        std::fs::write(folder.path().join("a.bsc"), PLAN).unwrap();
        Project(folder)
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
        command.current_dir(self.0.path()).arg("score").args(words).env_clear().stdin(Stdio::null());
        command.output().unwrap()
    }

    /// What is printed; it ends well.
    fn print(&self, words: &str) -> String {
        let output = self.run(&words.split_whitespace().collect::<Vec<_>>());
        assert_eq!(output.status.code(), Some(0), "{words}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What is said of wrong usage.
    fn refuse(&self, words: &str) -> String {
        let output = self.run(&words.split_whitespace().collect::<Vec<_>>());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{words}");
        String::from_utf8(output.stderr).unwrap()
    }

    fn json(&self, words: &str) -> serde_json::Value {
        serde_json::from_str(&self.print(&format!("{words} --format json"))).unwrap()
    }
}

fn ids(list: &serde_json::Value, key: &str) -> Vec<String> {
    list[key].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_subtree_is_the_unit_and_all_below() {
    let project = Project::new();
    let of = |words: &str| {
        let scores = project.json(words);
        [ids(&scores, "units"), ids(&scores, "people")].concat()
    };
    assert_eq!(of("setjen --subtree"), ["setjen", "bpo", "ani"]);
    assert_eq!(of("kasubbag --subtree"), ["ani"], "it has no PK itself");
    assert_eq!(of("bpo"), ["bpo"]);
    assert_eq!(of("bpo setjen"), ["setjen", "bpo"], "in the order of the project");
    assert!(project.refuse("--subtree").contains("`UNIT|--why` harus disebut"));
}

#[test]
fn lists_beside_the_scores() {
    let project = Project::new();
    let rewards = project.json("--rewards");
    assert_eq!(
        (rewards["rewards"][0]["id"].as_str(), rewards["rewards"][0]["weight"].as_str()),
        (Some("setjen"), Some("4"))
    );
    assert_eq!(rewards["version"], 1);
    let ranking = project.print("--ranking --period TW2 --format csv");
    assert_eq!(ranking.lines().next(), Some("kind,rank,id,name,tw1,tw2,status,mark"));
    assert!(ranking.contains("unit_organisasi,1,setjen,Setjen,100.00,66.67,merah,"), "{ranking}");
    assert!(project.print("--awards").contains("AKIP setjen 82,4"));
    assert!(project.print("--awards --lang en").contains("not known"));
    assert!(project.refuse("--ranking --rewards").contains("tidak dapat dipakai bersama"));
    assert!(project.refuse("--confidential").contains("tidak menyebut folder rahasia"));
}

/// A goal put back as what is assumed gives at least the goal, by the words that the list itself says.
#[test]
fn a_goal_put_back() {
    let project = Project::new();
    let goal = |name: &str, value: &str| {
        let told = project.print(&format!("--goal {name}={value}"));
        let line = told
            .lines()
            .find(|line| line.starts_with("Untuk mencobanya: bsc score "))
            .unwrap_or_else(|| panic!("{told}"));
        let words: Vec<String> =
            line.split("bsc score ").nth(1).unwrap().split(' ').map(|w| w.trim_matches('"').to_owned()).collect();
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        words.extend(["--format", "json"]);
        let moved: serde_json::Value = serde_json::from_slice(&project.run(&words).stdout).unwrap();
        let row = moved["moved"].as_array().unwrap().iter().find(|row| row["ref"] == name).unwrap().clone();
        (row["before"].as_str().unwrap().to_owned(), row["after"].as_str().unwrap().to_owned())
    };
    assert_eq!(goal("setjen.rapat", "100"), ("66.67".into(), "100.00".into()));
    assert_eq!(goal("setjen.opini", "60"), ("n/a".into(), "75.00".into()), "WDP, since there is no 2.4");
    assert_eq!(goal("setjen", "95.5"), ("66.67".into(), "95.50".into()));
    assert_eq!(goal("ani", "77.77"), ("50.00".into(), "77.77".into()));
    let goals = project.json("--goal setjen=95.5");
    assert_eq!(goals["goals"][0]["achievement"], "95.50");
    assert_eq!(goals["goals"][1]["periods"], "TW3 TW4");
    assert!(project.print("--goal bpo=100").contains("tidak terjangkau: tidak ada periode tersisa"));
    assert!(
        project.print("--goal bpo=1").contains("sudah tercapai: tidak ada periode tersisa"),
        "{}",
        project.print("--goal bpo=1")
    );
    assert!(
        project
            .print("--goal bpo=100 --period TW3")
            .contains("Untuk mencobanya: bsc score --what-if \"bpo=100\" --period TW3")
    );
    assert!(project.print("--goal setjen.rapat=125 --lang en").contains("out of reach: 120.00 at most"));
}

#[test]
fn what_is_assumed() {
    let project = Project::new();
    let table = project.print("--what-if setjen.rapat=2 --period TW2");
    assert!(table.contains("setjen.rapat") && table.contains("66,67") && table.contains("100,00"), "{table}");
    assert!(!table.contains("bpo"), "what does not move is not told: {table}");
    let two = project.json("--what-if setjen.rapat@TW2=2 --what-if setjen.opini=WDP setjen");
    let kinds: Vec<&str> = two["moved"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["unit", "perspektif", "ss", "iku", "iku"]);
    let raw = project.run(&["--what-if", "bpo.x=8 dari 10", "--format", "csv"]);
    assert!(
        String::from_utf8_lossy(&raw.stdout).contains("iku,bpo.x,X,60,80,75.00,100.00,25.00,merah,hijau"),
        "{raw:?}"
    );
    for (words, told) in [
        ("--what-if setjen.rapat", "`setjen.rapat` tidak dapat diandaikan"),
        ("--what-if setjen.rapat=97,5", "tidak dapat diandaikan"),
        ("--what-if setjen.tiada=1", "tidak ada IKU `setjen.tiada`"),
        ("--what-if setjen.opini=WDP --period TW3", "tidak dilaporkan pada TW3"),
        ("--what-if setjen.rapat@TW4=1 --period TW3", "tidak dilaporkan pada TW4"),
        ("--what-if bpo=100", "tidak ada IKU yang periodenya tersisa"),
        ("--goal setjen=0", "tidak dapat diandaikan"),
        ("--goal setjen.tata=100", "tidak dapat diandaikan"),
    ] {
        let said = project.refuse(words);
        assert!(said.contains(told), "{words}: {said}");
    }
}
