//! Several posts of one person, acting posts, a head who changes unit (seed 3325, 3494-3500; interpretation 34).

use super::*;
use crate::{Tenures, assess, assessments};

/// Two units of level two with an IKU reported each quarter: `a` achieves 80, 80, 100, 100; `b` 60, 60, 120, 120.
fn two_units(posts: &str) -> Model {
    let unit = |id: &str, values: [&str; 4]| {
        format!(
            "peta {id} 2018 {{ perspektif internal_process {{ ss s \"S\" {{ iku x \"X\" {{ satuan persen; validitas exact; kendali low; polarisasi maximize; konsolidasi average; target 100 }} }} }} }}\n"
        ) + &reports(id, "x", values)
    };
    model(&(posts.to_owned() + &unit("a", ["80", "80", "100", "100"]) + &unit("b", ["60", "60", "120", "120"])))
}

fn unit(id: &str, heads: &str) -> String {
    format!("unit {id} \"{id}\" {{ jenis satker; {heads} }}\n")
}

/// CKP of the head of each unit.
fn heads(model: &Model, period: &str) -> [String; 2] {
    let tenures = Tenures::new(model, &to(model, period));
    ["a", "b"].map(|id| {
        let head = tenures.head(holder(model, id)).unwrap();
        head.ckp.map_or_else(|r| format!("{r:?}"), |n| n.round_half_up(2).to_string())
    })
}

#[test]
fn one_head_all_year_has_the_ncko_of_the_unit() {
    let text = unit("a", "pejabat \"Kepala A\" { nama \"Ani\"; nip \"1\"; mulai 2016-01-04 }")
        + &unit("b", "pejabat \"Kepala B\" { nama \"Budi\"; nip \"2\" }");
    assert_eq!(heads(&two_units(&text), "TAHUN"), ["90", "90"]);
    assert_eq!(heads(&two_units(&text), "TW2"), ["80", "60"]);
}

/// Ani heads `a` to 8 July and `b` from 9 July; Budi `b` until then; Cici comes to `a`. Each unit counts by the quarters there:
/// Ani (80 × 2 + 120 × 2) / 4 = 100, Cici 100 for the two quarters of hers, and Budi, who heads nothing any more, is not told.
#[test]
fn a_head_who_changes_unit_has_the_ncko_of_each_by_quarters() {
    let text = unit(
        "a",
        "pejabat \"Kepala A\" { nama \"Ani\"; nip \"1\"; sampai 2018-07-08 }; pejabat \"Kepala A\" { nama \"Cici\"; nip \"3\"; mulai 2018-07-09 }",
    ) + &unit(
        "b",
        "pejabat \"Kepala B\" { nama \"Budi\"; nip \"2\"; sampai 2018-07-08 }; pejabat \"Kepala B\" { nama \"Ani\"; nip \"1\"; mulai 2018-07-09 }",
    );
    let model = two_units(&text);
    assert_eq!(heads(&model, "TAHUN"), ["100", "100"]);
    assert_eq!(heads(&model, "TW2"), ["80", "60"], "up to the second quarter nobody had moved");
    let late = text.replace("2018-07-08", "2018-08-20").replace("2018-07-09", "2018-08-21");
    assert_eq!(
        heads(&two_units(&late), "TAHUN"),
        ["100", "95"],
        "most of the third quarter in `a`: (80 + 80 + 100 + 120) / 4"
    );
}

/// Ani heads `a`, and acts for `b` all year: her CKP is that of `a` in both places. Where the acting post is her only one it counts.
#[test]
fn an_acting_post_counts_only_where_it_is_the_only_one() {
    let acting = unit("b", "pejabat \"Kepala B\" { nama \"Ani\"; nip \"1\"; plt }");
    let definitive = unit("a", "pejabat \"Kepala A\" { nama \"Ani\"; nip \"1\" }");
    let other = unit("a", "pejabat \"Kepala A\" { nama \"Budi\"; nip \"2\" }");
    let model = two_units(&(definitive + &acting));
    assert_eq!(heads(&model, "TW2"), ["80", "80"]);
    assert_eq!(heads(&two_units(&(other + &acting)), "TW2"), ["80", "60"]);
    let told = assessments(&model, &to(&model, "TW2"), &[]).table(Lang::Id);
    assert!(told.contains("Plt. Kepala B") && told.contains("Kepala A"), "{told}");
}

/// Ani was rated in the first half where she was then; that of the one before her in `b` is not hers.
#[test]
fn the_rating_of_a_half_year_goes_with_the_person() {
    let text = unit(
        "a",
        "pejabat \"Kepala A\" { nama \"Ani\"; nip \"1\"; sampai 2018-06-30 }; pejabat \"Kepala A\" { nama \"Cici\"; nip \"3\"; mulai 2018-07-01 }",
    ) + &unit(
        "b",
        "pejabat \"Kepala B\" { nama \"Budi\"; nip \"2\"; sampai 2018-06-30 }; pejabat \"Kepala B\" { nama \"Ani\"; nip \"1\"; mulai 2018-07-01 }",
    ) + "perilaku a 2018 S1 90\nperilaku b 2018 S1 70\nperilaku a 2018 S2 80\nperilaku b 2018 S2 100\n";
    let model = two_units(&text);
    let np = |id: &str| {
        let all = assess(&model, &to(&model, "TAHUN"));
        all.iter().find(|a| a.holder == holder(&model, id)).unwrap().np.unwrap().to_string()
    };
    assert_eq!([np("b"), np("a")], ["95", "80"], "Cici came in the second half");
}

/// Of two agreements of one person that of the acting post does not count; where it is the only one it does.
#[test]
fn the_agreement_of_an_acting_post_counts_only_alone() {
    let iku = |id: &str| {
        format!(
            "tugas \"T\" {{ iku {id} \"{id}\" {{ satuan persen; validitas exact; polarisasi maximize; konsolidasi average; target 100 }} }}"
        )
    };
    let plan = |first: &str| {
        let text = format!(
            "unit bpo \"BPO\" {{ jenis satker }}\npegawai ani \"Ani\" {{ jenis eselon4; atasan bpo; jabatan \"Kepala Subbagian A\"; jabatan \"Kepala Subbagian B\" {{ plt }} }}\n\
             pk ani 2018 {{ jabatan \"{first}\"; {} }}\npk ani 2018 komplemen 1 {{ mulai 2018-01-02; jabatan \"Kepala Subbagian B\"; {} }}\n{}",
            iku("x"),
            iku("y"),
            (1..=4).map(|q| format!("realisasi ani 2018 TW{q} {{ x 80; y 110 }}\n")).collect::<String>()
        );
        let (model, _) = faulty(&text);
        let ani = holder(&model, "ani");
        to(&model, "TAHUN").ckp(ani).unwrap().unwrap().to_string()
    };
    assert_eq!(plan("Kepala Subbagian A"), "80");
    assert_eq!(plan("Kepala Subbagian B"), "110", "both are acting posts: the later counts");
}
