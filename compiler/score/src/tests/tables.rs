//! Consolidation and achievement of single IKU.

use super::*;

fn quarters(model: &Model, path: &str) -> Vec<String> {
    ["TW1", "TW2", "TW3", "TW4"].map(|p| figures(model, p, path)).to_vec()
}

fn typed(consolidation: &str, trajectory: [&str; 4], reported: [&str; 4]) -> Model {
    let [a, b, c, d] = trajectory;
    let iku = format!(
        "iku x \"X\" {{ validitas exact; kendali low; polarisasi maximize; konsolidasi {consolidation}; lapor triwulanan; target 100; trajektori TW1 {a}, TW2 {b}, TW3 {c}, TW4 {d} }}"
    );
    plan(&iku, &reports("setjen", "x", reported))
}

#[test]
fn tabel_3_2_sum() {
    let model = typed("sum", ["1", "2", "2", "1"], ["1", "2", "2", "1"]);
    assert_eq!(quarters(&model, "setjen.x"), ["1 1 100 100", "3 3 100 100", "5 5 100 100", "6 6 100 100"]);
}

#[test]
fn tabel_3_2_tlk() {
    let model = typed("tlk", ["25%", "60%", "75%", "85%"], ["25%", "60%", "75%", "85%"]);
    assert_eq!(quarters(&model, "setjen.x"), ["25 25 100 100", "60 60 100 100", "75 75 100 100", "85 85 100 100"]);
}

#[test]
fn tabel_3_2_average() {
    let model = typed("average", ["80", "70", "75", "70"], ["80", "70", "75", "70"]);
    assert_eq!(
        quarters(&model, "setjen.x"),
        ["80 80 100 100", "75 75 100 100", "75 75 100 100", "73.75 73.75 100 100"]
    );
}

/// A period without data leaves target and realisation, and is not 0.
#[test]
fn tabel_3_17_a_quarter_without_data() {
    let model = typed("sum", ["10", "20", "30", "30"], ["n/a \"tidak ada\"", "20", "30", "15"]);
    assert_eq!(
        quarters(&model, "setjen.x"),
        [r#"10 n/a "tidak ada""#, "20 20 100 100", "50 50 100 100", "80 65 81.25 81.25"]
    );
    let scores = to(&model, "TW4");
    let out = crate::left_out(&model, &scores, find(&model, "setjen.x"));
    let [(period, reason)] = &out[..] else { panic!("{out:?}") };
    assert_eq!((period.as_str(), &*reason.text(&model, Lang::En)), ("TW1", "tidak ada"));
    assert!(crate::table(&model, &scores, &[], Lang::Id).contains("kuning, tanpa TW1 (tidak ada)"));
}

#[test]
fn tabel_3_16_an_annual_iku_is_not_due_before_the_year_ends() {
    let iku = "iku akip \"Nilai AKIP\" { polarisasi maximize; konsolidasi tlk; lapor tahunan; target 75 }";
    let model = plan(iku, "realisasi setjen 2018 TAHUN { akip 78 }");
    assert_eq!(
        quarters(&model, "setjen.akip"),
        ["n/a n/a NotDue", "n/a n/a NotDue", "n/a n/a NotDue", "75 78 104 104"]
    );
    let model = plan(iku, "realisasi setjen 2018 TW4 { akip 78 }");
    assert_eq!(figures(&model, "TAHUN", "setjen.akip"), "75 78 104 104");
}

#[test]
fn half_years_and_months_are_counted_where_they_end() {
    let iku = r#"iku half "H" { polarisasi maximize; konsolidasi sum; lapor semesteran; target 10; trajektori S1 4, S2 6 }
        iku month "M" { polarisasi maximize; konsolidasi average; lapor bulanan; target 10 }"#;
    let model = plan(
        iku,
        "realisasi setjen 2018 S1 { half 4 }\nrealisasi setjen 2018 JAN { month 8 }\nrealisasi setjen 2018 MAR { month 10 }",
    );
    assert_eq!(quarters(&model, "setjen.half"), ["n/a n/a NotDue", "4 4 100 100", "4 4 100 100", "4 4 100 100"]);
    assert_eq!(figures(&model, "TW1", "setjen.month"), "10 9 90 90");
}

#[test]
fn polarity() {
    let iku = |word: &str, target: &str| {
        format!("iku x \"X\" {{ polarisasi {word}; konsolidasi tlk; lapor tahunan; {target} }}")
    };
    let with = |word, target, realised: &str| {
        let model = plan(&iku(word, target), &format!("realisasi setjen 2018 TAHUN {{ x {realised} }}"));
        figures(&model, "TAHUN", "setjen.x")
    };
    assert_eq!(with("maximize", "target 10", "7"), "10 7 70 70", "line 3067");
    assert_eq!(with("minimize", "target 5%; satuan persen", "6%"), "5 6 80 80", "line 3089");
    assert_eq!(with("minimize", "target 8", "5"), "8 5 120 137.5", "line 3095");
    assert_eq!(with("stabilize", "target 10%", "8%"), "10 8 80 80", "line 3105");
    assert_eq!(with("stabilize", "target 10%", "13%"), "10 13 70 70", "line 3121");
    assert_eq!(with("stabilize", "target 10; rentang 9..13", "13"), "10 13 100 100", "interpretation 13");
    assert_eq!(with("minimize", "target 0", "0"), "0 0 ZeroTarget");
    assert_eq!(with("minimize", "target 0; bila_nol { tercapai 120; tidak 0 }", "0"), "0 0 120 120");
    assert_eq!(with("minimize", "target 0; bila_nol { tercapai 120; tidak 0 }", "2"), "0 2 0 0");
}

/// Line 3075: WTP is 4, WDP is 3, and nothing is above WTP.
#[test]
fn predicates_and_conversion_to_120() {
    let iku = "iku opini \"Opini BPK\" { satuan opini_bpk; konversi_120; polarisasi maximize; konsolidasi tlk; lapor tahunan; target WTP }";
    let with = |predicate: &str| {
        figures(&plan(iku, &format!("realisasi setjen 2018 TAHUN {{ opini {predicate} }}")), "TAHUN", "setjen.opini")
    };
    assert_eq!(with("WTP"), "4 4 120 120");
    assert_eq!(with("WDP"), "4 3 75 75");
    assert_eq!(with("BAGUS"), "4 n/a UnknownPredicate");
}

#[test]
fn tabel_3_14_a_formula_over_raw_data() {
    let iku = r#"iku rekomendasi "Persentase rekomendasi yang diterima" {
        formula diterima / disampaikan; satuan persen; polarisasi maximize; konsolidasi average; lapor triwulanan; target 90% }"#;
    let raw = [(75, 68), (110, 100), (50, 30), (85, 83)].map(|(a, b)| format!("{{ disampaikan {a}; diterima {b} }}"));
    let model = plan(iku, &reports("setjen", "rekomendasi", [&raw[0], &raw[1], &raw[2], &raw[3]]));
    assert_eq!(figures(&model, "TW1", "setjen.rekomendasi"), "90 90.67 100.74 100.74");
    assert_eq!(
        figures(&model, "TW4", "setjen.rekomendasi"),
        "90 87.81 97.57 97.57",
        "281/320, not the mean of four ratios"
    );
}

/// Line 2995: 8 of 10 is 80 %.
#[test]
fn raw_data_in_one_line() {
    let iku = "iku tindak_lanjut \"Persentase\" { satuan persen; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 16 dari 20 }";
    let model = plan(iku, "realisasi setjen 2018 TAHUN { tindak_lanjut 8 dari 10 }");
    assert_eq!(figures(&model, "TAHUN", "setjen.tindak_lanjut"), "80 80 100 100");
}

#[test]
fn a_correction_replaces_what_was_reported() {
    let iku =
        "iku x \"X\" { polarisasi maximize; konsolidasi sum; lapor triwulanan; target 20; trajektori TW1 10, TW2 10 }";
    let model = plan(
        iku,
        "realisasi setjen 2018 TW1 { x 7 }\nrealisasi setjen 2018 TW2 { x 10; koreksi TW1 2018 x 9 \"salah hitung\" }",
    );
    assert_eq!(figures(&model, "TW1", "setjen.x"), "10 9 90 90");
    assert_eq!(figures(&model, "TW2", "setjen.x"), "20 19 95 95");
}

#[test]
fn a_figure_that_does_not_fit_is_not_available() {
    let huge = "79228162514264337593543950335";
    let model = typed("sum", ["1", "1", "1", "1"], [huge, huge, "1", "1"]);
    assert_eq!(figures(&model, "TW2", "setjen.x"), "2 n/a Overflow");
}

/// Without targets of the periods a sum has a target only for the whole year.
#[test]
fn a_sum_without_trajectory() {
    let iku = "iku x \"X\" { polarisasi maximize; konsolidasi sum; lapor triwulanan; target 40 }";
    let model = plan(iku, &reports("setjen", "x", ["10", "10", "10", "6"]));
    assert_eq!(figures(&model, "TW3", "setjen.x"), "n/a 30 NoTrajectory");
    assert_eq!(figures(&model, "TW4", "setjen.x"), "40 36 90 90");
}

/// A target of a period that is 0 means that nothing is due in it (IKU031).
#[test]
fn a_period_with_target_0_is_not_due() {
    let model = typed("tlk", ["0", "50", "50", "100"], ["3", "50", "40", "90"]);
    assert_eq!(quarters(&model, "setjen.x"), ["n/a n/a NotDue", "50 50 100 100", "50 40 80 80", "100 90 90 90"]);
}
