//! Tabel 5.1, written reprimands, ranking.

use super::*;
use crate::{ranking, reprimands, rewards};

/// Units of both levels with an NCKO each, and their evaluations.
pub(super) fn units(evaluations: &str) -> Model {
    let one = |id: &str, rest: &str, value: &str| {
        format!(
            "unit {id} \"{id}\" {{ {rest} }}\npeta {id} 2018 {{ perspektif internal_process {{ ss s \"S\" {{ iku x \"X\" {{ validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 100 }} }} }} }}\nrealisasi {id} 2018 TAHUN {{ x {value} }}\n"
        )
    };
    let text = one("setjen", "jenis unit_organisasi", "79.99")
        + &one("itjen", "jenis unit_organisasi", "80")
        + &one("bpo", "jenis satker; atasan setjen", "70")
        + &one("bhakp", "jenis satker; atasan setjen", "101")
        + &one("biro_sdm", "jenis satker; atasan setjen", "101");
    model(&(text + evaluations))
}

/// Each bound of the table belongs to the category below it, 0 to the lowest.
#[test]
fn tabel_5_1_bounds() {
    let weight = |akip: &str, budget: &str| {
        let model = units(&format!("evaluasi setjen 2018 {{ akip {akip}; realisasi_anggaran {budget} }}"));
        let reward = rewards(&model, 2018).remove(0);
        let name = |b: &Option<(bsc_number::Number, crate::Band)>| b.as_ref().map_or("-".into(), |b| b.1.name.clone());
        let weight = reward.weight.map_or_else(|r| format!("{r:?}"), |n| n.to_string());
        format!("{} {} {weight}", name(&reward.akip), name(&reward.budget))
    };
    assert_eq!(weight("82.4", "93%"), "A AA 4");
    assert_eq!(weight("90", "90.01%"), "A AA 4");
    assert_eq!(weight("70", "70%"), "B B 0");
    assert_eq!(weight("60", "50%"), "CC C -2.5");
    assert_eq!(weight("30", "0%"), "D D -5");
    assert_eq!(weight("0", "100%"), "D AA 0");
    assert_eq!(weight("82.4", "100.5%"), "A - NotEvaluated", "beyond the table");
}

fn called_for(model: &Model, period: &str) -> Vec<String> {
    let all = reprimands(model, &to(model, period));
    all.iter().map(|r| format!("{} {} {}", model.holder_name(r.holder), r.by, r.value)).collect()
}

/// V.C.4: CC or lower; B in three years running; NCKO of the year below 80.
#[test]
fn reprimands_by_akip_and_ncko() {
    let model = units("evaluasi itjen 2018 { akip 60 }\nevaluasi setjen 2018 { akip 61 }");
    let ncko = ["setjen Menteri Luar Negeri 79.99", "bpo Sekretaris Jenderal 70"];
    let expected = ["itjen Menteri Luar Negeri 60", ncko[0], ncko[1]];
    assert_eq!(called_for(&model, "TAHUN"), expected);
    assert_eq!(called_for(&model, "TW3"), ["itjen Menteri Luar Negeri 60"], "NCKO counts by the year");

    let three = |middle: &str| {
        units(&format!(
            "evaluasi itjen 2018 {{ akip 61 }}\nevaluasi itjen 2017 {{ akip {middle} }}\nevaluasi itjen 2016 {{ akip 70 }}"
        ))
    };
    assert_eq!(called_for(&three("65"), "TW3"), ["itjen Menteri Luar Negeri 61"]);
    assert_eq!(called_for(&three("70.5"), "TW3"), [""; 0]);
}

#[test]
fn ranking_by_kind_the_highest_first() {
    let model = units("");
    let ranked = ranking(&model, &to(&model, "TAHUN").units);
    let told: Vec<String> = ranked
        .iter()
        .map(|(kind, all)| {
            let units = all.iter().map(|(h, n)| format!("{} {n}", model.holder_name(*h))).collect::<Vec<_>>();
            format!("{}: {}", model.profile().kind_at(*kind).unwrap().name, units.join(", "))
        })
        .collect();
    assert_eq!(told, ["unit_organisasi: itjen 80, setjen 79.99", "satker: bhakp 101, biro_sdm 101, bpo 70"]);
}
