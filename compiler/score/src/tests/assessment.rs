//! NP, NCKP and its review: the printed cases of III.G.7 and III.G.8, penalties, and what is missing.

use super::*;
use crate::{Assessment, Figure, assess};

/// A head of section, who owns no map, with five clerks; each has a PK.
fn section(rest: &str) -> Model {
    let clerks = ["ani", "budi", "cici", "dedi", "eko"];
    let people = clerks.map(|c| format!("pegawai {c} \"{c}\" {{ jenis pelaksana; atasan kasubbag }}\n"));
    let plans = clerks.map(|c| {
        let iku = "iku arsip \"Arsip\" { satuan persen; validitas exact; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 90 }";
        format!("pk {c} 2018 {{ tugas \"Arsip\" {{ {iku} }} }}\nrealisasi {c} 2018 TAHUN {{ arsip 90 }}\n")
    });
    model(&format!(
        r#"unit setjen "Setjen" {{ jenis unit_organisasi }}
unit kasubbag "Subbagian" {{ jenis eselon4; atasan setjen }}
{}{}pk kasubbag 2018 {{ tugas "Rapat" {{ iku rapat "Rapat" {{ satuan persen; validitas exact; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 90 }} }} }}
realisasi kasubbag 2018 TAHUN {{ rapat 90 }}
{rest}"#,
        people.concat(),
        plans.concat()
    ))
}

/// Ratings of both half-years, with the dialogue of each.
fn rated(who: &[&str], value: &str) -> String {
    let one = |w: &&str| {
        let half = |s: &str, day: &str| format!("perilaku {w} 2018 {s} {value} {{ oleh kasubbag; dialog {day} }}\n");
        half("S1", "2018-02-01") + &half("S2", "2018-08-01")
    };
    who.iter().map(one).collect()
}

fn of(model: &Model, name: &str) -> Assessment {
    let who = holder(model, name);
    assess(model, &to(model, "TAHUN")).into_iter().find(|a| a.holder == who).unwrap()
}

fn show(figure: Figure) -> String {
    figure.map_or_else(|r| format!("{r:?}"), |n| n.round_half_up(2).to_string())
}

/// `NP NCKP final grade`
fn line(model: &Model, name: &str) -> String {
    let a = of(model, name);
    let grade = a.grade.clone().unwrap_or_else(|| "-".into());
    format!("{} {} {} {grade}", show(a.np), show(a.nckp), show(a.last))
}

const ALL: [&str; 6] = ["kasubbag", "ani", "budi", "cici", "dedi", "eko"];

/// Line 3591: CKP 100 and NP 90 make 97; a review adds or takes, and gives the final value and its grade (Tabel 3.38).
#[test]
fn nckp_is_97_and_the_review_makes_it_final() {
    let review = |what: &str| {
        let model = section(&(rated(&ALL, "90") + what));
        line(&model, "ani")
    };
    assert_eq!(review(""), "90 97 NotReviewed -");
    assert_eq!(review("tinjauan ani 2018 setuju { oleh kasubbag; tanggal 2019-01-12 }"), "90 97 97 Baik");
    assert_eq!(
        review("tinjauan ani 2018 tambah 3 { oleh kasubbag; tanggal 2019-01-12; alasan \"Tugas tambahan\" }"),
        "90 97 100 Baik Sekali"
    );
    assert_eq!(
        review("tinjauan ani 2018 kurang 8.5 { oleh kasubbag; tanggal 2019-01-12; alasan \"Target mudah\" }"),
        "90 97 88.5 Cukup"
    );
    assert_eq!(review("tinjauan ani 2017 tambah 3 { oleh kasubbag }"), "90 97 NotReviewed -", "of another year");
    let two = "tinjauan ani 2018 tambah 3 { oleh kasubbag; tanggal 2019-01-12 }\ntinjauan ani 2018 kurang 1 { oleh setjen; tanggal 2019-01-10 }";
    let model = section(&(rated(&ALL, "90") + two));
    let changes: Vec<String> = of(&model, "ani").reviews.iter().map(|r| r.change.to_string()).collect();
    assert_eq!(changes, ["-1", "3"], "in the order of their days");
}

/// Line 3554: 5 to rate, 2 not rated, NP 100: 96. Each person counts once, and at most 10 points are taken.
#[test]
fn who_does_not_rate_loses_two_points_for_each() {
    let forms = ["dedi", "eko"].map(|w| format!("dialog_kinerja {w} 2018 S1\ndialog_kinerja {w} 2018 S2 2018-08-01\n"));
    let model = section(&(rated(&["ani", "budi", "cici"], "90") + &rated(&["kasubbag"], "100") + &forms.concat()));
    assert_eq!(line(&model, "kasubbag"), "96 98.8 NotReviewed -");
    assert_eq!(of(&model, "kasubbag").not_rated.len(), 2);
    assert_eq!(line(&model, "dedi"), "100 100 NotReviewed -", "the person is not to suffer for it (line 3558)");
    assert!(of(&model, "dedi").assumed);
}

/// With six aspects the points of leadership and discipline are seen: (6 × 90 − 2) / 6, (6 × 90 − 5) / 6.
#[test]
fn a_dialogue_not_held_costs_both() {
    let aspects = "orientasi_pelayanan 90; integritas 90; komitmen 90; disiplin 90; kerjasama 90; kepemimpinan 90";
    let silent = format!(
        "perilaku ani 2018 S1 {{ oleh kasubbag; {aspects} }}\nperilaku ani 2018 S2 {{ oleh kasubbag; dialog 2018-08-01; {aspects} }}\n"
    );
    let boss = format!(
        "perilaku kasubbag 2018 S1 {{ oleh setjen; dialog 2018-02-02; {aspects} }}\nperilaku kasubbag 2018 S2 {{ oleh setjen; dialog 2018-08-02; {aspects} }}\n"
    );
    let model = section(&(silent + &boss + &rated(&["budi", "cici", "dedi", "eko"], "90")));
    let half = |name: &str, at: usize| show(of(&model, name).halves[at].value);
    assert_eq!([half("ani", 0), half("ani", 1)], ["89.17", "90"]);
    assert_eq!([half("kasubbag", 0), half("kasubbag", 1)], ["89.67", "90"]);
    assert_eq!(show(of(&model, "ani").np), "89.58");
}

#[test]
fn one_half_counts_for_the_year_and_what_cannot_be_seen_is_not_held_against_anybody() {
    let first = ALL.map(|w| format!("perilaku {w} 2018 S1 92.5 {{ dialog 2018-02-01 }}\n")).concat();
    assert_eq!(line(&section(&first), "ani"), "92.5 97.75 NotReviewed -");
    assert_eq!(line(&section(""), "ani"), "NotRated NotRated NotRated -", "the confidential folders are not here");
    assert_eq!(of(&section(""), "kasubbag").penalty.to_string(), "0");
}

#[test]
fn behaviour_is_never_above_100_nor_below_0() {
    let model = section(&(rated(&ALL, "104")));
    assert_eq!(show(of(&model, "ani").np), "100");
    let alone = "perilaku kasubbag 2018 S1 3\nperilaku kasubbag 2018 S2 3\n";
    assert_eq!(show(of(&section(alone), "kasubbag").np), "0", "3, less for five dialogues, less 10");
}

#[test]
fn nckp_is_a_value_of_the_year() {
    let model = section(&rated(&ALL, "90"));
    let to_half = assess(&model, &to(&model, "TW2"));
    assert!(to_half.iter().all(|a| a.nckp == Err(Reason::NotDue)));
}
