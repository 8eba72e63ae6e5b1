//! Lists beside the scores: ranking, reward and sanction, awards.

use super::reward::units;
use super::*;
use crate::{Listing, awards, ranked, rewarded};

/// Rows of a list as CSV, these columns only.
fn rows(list: &Listing, columns: &[&str]) -> Vec<String> {
    let text = list.csv();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let at: Vec<usize> = {
        let heads = reader.headers().unwrap();
        columns.iter().map(|c| heads.iter().position(|h| h == *c).unwrap()).collect()
    };
    let cells = |row: csv::StringRecord| at.iter().map(|i| row[*i].to_owned()).collect::<Vec<_>>().join(" ");
    reader.records().map(|row| cells(row.unwrap())).collect()
}

#[test]
fn equals_share_a_rank_and_the_ends_are_marked() {
    let model = units("");
    let list = ranked(&model, &to(&model, "TAHUN"), &[]);
    let expected = [
        "unit_organisasi 1 itjen 80.00 tertinggi",
        "unit_organisasi 2 setjen 79.99 terendah",
        "satker 1 bhakp 101.00 tertinggi",
        "satker 1 biro_sdm 101.00 tertinggi",
        "satker 3 bpo 70.00 terendah",
    ];
    assert_eq!(rows(&list, &["kind", "rank", "id", "tw4", "mark"]), expected);
    let only = [holder(&model, "bpo")];
    assert_eq!(rows(&ranked(&model, &to(&model, "TAHUN"), &only), &["rank", "id", "mark"]), ["1 bpo "]);
}

#[test]
fn reward_and_reprimand_stand_in_one_row() {
    let model = units("evaluasi itjen 2018 { akip 60; realisasi_anggaran 93% }");
    let told =
        rows(&rewarded(&model, &to(&model, "TAHUN"), &[]), &["id", "akip", "akip_category", "weight", "reprimands"]);
    let expected = [
        "itjen 60 CC 1.5 Menteri Luar Negeri (akip CC)",
        "setjen n/a  n/a Menteri Luar Negeri (ncko 80)",
        "bpo n/a  n/a Sekretaris Jenderal (ncko 80)",
    ];
    assert_eq!(told, expected);
    assert!(rewarded(&model, &to(&model, "TW3"), &[]).table(Lang::En).contains("by the NCKO of the year"));
}

/// What the plan holds is judged; what takes a person's judgement is not known.
#[test]
fn criteria_of_the_award() {
    let manager = "unit biro \"Biro\" { jenis satker; atasan itjen; pengelola smko \"Kasubbag\" { nama \"Putri\" } }\n";
    let with = |evaluation: &str| units(&format!("{manager}evaluasi itjen 2018 {{ akip {evaluation} }}"));
    let told = |model: &Model| rows(&awards(model, &to(model, "TAHUN"), &[]), &["id", "role", "name", "no", "met"]);
    let of =
        |model: &Model| told(model).iter().map(|r| r.rsplit("Putri ").next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(
        of(&with("70.01"))[..2],
        ["1 terpenuhi", "2 tidak diketahui"],
        "AKIP of the unit above; no report at all"
    );
    assert_eq!(of(&with("70"))[0], "1 tidak terpenuhi");
    assert_eq!(told(&with("70")).len(), 8);
    let report = |day: &str| {
        let model = units(&format!("{manager}realisasi biro 2018 TW1 {{ dilaporkan {day} }}"));
        of(&model)[1].clone()
    };
    assert_eq!([report("2018-04-08"), report("2018-04-09")], ["2 terpenuhi", "2 tidak terpenuhi"]);
}

/// What had another name in an earlier year is found by `dahulu`; where there is nothing, n/a.
#[test]
fn years_stand_side_by_side() {
    let year = |unit: &str, year: i16, iku: &str, rest: &str, value: &str| {
        format!(
            "peta {unit} {year} {{ perspektif internal_process {{ ss s \"S\" {{ iku {iku} \"{iku}\" {{ satuan persen; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 80; {rest} }} }} }} }}\nrealisasi {unit} {year} TAHUN {{ {iku} {value} }}\n"
        )
    };
    let text = "unit lama \"Lama\" { jenis satker }\nunit biro \"Biro\" { jenis satker; dahulu lama }\n".to_owned()
        + &year("lama", 2016, "x", "", "40")
        + &year("biro", 2017, "x", "dahulu lama.x@2016;", "60")
        + &year("biro", 2018, "z", "dahulu biro.x@2017;", "72");
    let model = model(&text);
    let list = crate::compared(&model, &to(&model, "TAHUN"), &[]);
    let told = rows(
        &list,
        &["kind", "ref", "value_2016", "realisasi_2017", "value_2017", "realisasi_2018", "value_2018", "status"],
    );
    assert_eq!(told, ["unit biro 50.00  75.00  90.00 kuning", "iku biro.z 50.00 60 75.00 72 90.00 kuning"]);
}
