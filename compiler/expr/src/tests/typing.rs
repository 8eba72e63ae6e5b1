//! Faulty expressions, with the word that is to blame.

use super::*;

#[rustfmt::skip]
const FAULTS: &[(&str, &str, &str)] = &[
    ("j.nama", "E3001", "j"),
    ("x.cascade == langsung", "E3007", "langsung"),
    ("langsung == x.cascade", "E3007", "langsung"),
    ("x.unit.jenis == satkerr", "E3007", "satkerr"),
    ("x.kedalaman_langsung", "E3002", "kedalaman_langsung"),
    ("banyaknya(x.anak)", "E3003", "banyaknya"),
    ("bukan x.nama", "E3004", "x.nama"),
    ("x.anak dan x.terlarang", "E3004", "x.anak"),
    ("jumlah a dalam x.anak: a.nama", "E3004", "a.nama"),
    ("panjang(3)", "E3004", "3"),
    ("banyak(x.nama)", "E3004", "x.nama"),
    ("x.target > x.nama", "E3005", ">"),
    ("x.nama > \"a\"", "E3005", ">"),
    ("x.nama + 1", "E3005", "+"),
    ("x.anak == x", "E3005", "=="),
    ("x.target dalam x.anak", "E3005", "dalam"),
    ("pilih(x.terlarang, 1)", "E3006", "pilih(x.terlarang, 1)"),
    ("x.target.nilai", "E3009", "nilai"),
    ("saring(x.anak)", "E3010", "saring(x.anak)"),
    ("saring a dalam x.anak: a.nama", "E3004", "a.nama"),
    ("jumlah(x.anak)", "E3010", "jumlah(x.anak)"),
    ("ada x dalam x.anak: x.terlarang", "E3011", "x"),
    ("x.target == n/a", "E3012", "n/a"),
    ("kata_dalam(x.nama, kata_kaburr)", "E3007", "kata_kaburr"),
    ("kata_dalam(x.target, kata_kabur)", "E3004", "x.target"),
    ("kata_baru(x.nama, kata_umum)", "E3006", "kata_baru(x.nama, kata_umum)"),
    ("kelompok(iku, 3)", "E3013", "3"),
    ("kelompok(x.nama, nama)", "E3004", "x.nama"),
    ("ke(kelompok(iku, nama), 1).nama + 1", "E3005", "+"),
];

#[test]
fn faults_stand_at_the_word() {
    let (model, _) = model(
        "unit a \"A\" { jenis satker }\npeta a 2018 { perspektif customer { ss s \"S\" { iku i \"I\" { target 1 } } } }",
        "2018-12-31",
    );
    for (question, code, word) in FAULTS {
        let faults = ask(&model, "a.i", question).expect_err(question);
        assert_eq!(faults.len(), 1, "{question}: {faults:?}");
        assert!(faults[0].starts_with(&format!("{code} at `{word}`: ")), "{question}: {faults:?}");
        assert!(!faults[0].contains("{$") && !faults[0].ends_with(code), "{faults:?}");
    }
}
