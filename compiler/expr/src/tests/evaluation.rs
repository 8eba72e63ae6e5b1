//! Quantifiers, aggregates, groups, dates, and what cannot be known.

use super::*;

const PLAN: &str = r#"
unit a "A" { jenis satker; mulai 2015-03-01 }
peta a 2018 {
    perspektif customer {
        ss s "Sasaran" {
            iku satu "Jumlah kegiatan  kerja sama" { target 5; satuan "kali"; definisi " " }
            iku dua  "jumlah Kegiatan kerja sama"  { target 7%; satuan persen; terbatas; definisi "D" }
            iku tiga "Jumlah kegiatan kerja sama luar" { target 7 }
            iku empat "Opini" { satuan opini_bpk; target WTP; lapor tahunan; trajektori TAHUN n/a }
        }
    }
    perspektif internal_process {
        ss t "Lain" { iku lima "Nilai" { target 2 } }
    }
}
"#;

#[rustfmt::skip]
const CASES: &[(&str, &str, &str)] = &[
    // three values
    ("a.satu", "x.polarisasi == maximize", "(unknown)"),
    ("a.satu", "x.polarisasi == maximize dan x.target == 6", "no"),
    ("a.satu", "x.polarisasi == maximize atau x.target == 5", "yes"),
    ("a.satu", "bukan x.polarisasi == maximize", "(unknown)"),
    ("a.satu", "x.target / 0 == 1", "(unknown)"),
    ("a.satu", "x.target * 9_999_999_999_999_999_999_999_999_999 * 9 > 0", "(unknown)"),
    ("", "semua i dalam iku: i.validitas == exact", "(unknown)"),
    ("", "semua i dalam iku: i.validitas == exact dan i.target > 5", "no"),
    ("", "ada i dalam iku: i.validitas == exact atau i.target > 5", "yes"),
    ("", "ada i dalam sub: i.target > 5", "no"),
    ("", "semua i dalam sub: i.target > 5", "yes"),
    // what stands there
    ("a.satu", "terisi(x.polarisasi)", "no"),
    ("a.satu", "terisi(x.definisi)", "no"),
    ("a.dua", "terisi(x.definisi)", "yes"),
    ("a.dua", "x.terbatas dan bukan terisi(x.anak)", "yes"),
    ("a.empat", "terisi(x.trajektori)", "yes"),
    // values
    ("a.dua", "x.target == 7", "yes"),
    ("a.dua", "x.target", "7%"),
    ("a.dua", "x.satuan == persen", "yes"),
    ("a.satu", "x.satuan == persen", "no"),
    ("a.empat", "x.target", "WTP"),
    ("a.empat", "x.target + 0", "4"),
    ("a.empat", "x.lapor dalam (bulanan, tahunan)", "yes"),
    ("a", "x.jenis == satker dan x.level == two", "yes"),
    ("a", "x.level < one", "yes"),
    ("a", "hari_ini - x.mulai", "1401"),
    ("a", "x.mulai + 31", "1 April 2015"),
    ("a", "x.mulai + 31 == tanggal(2015, 4, 1)", "yes"),
    ("a", "tanggal(2015, 2, 30) == x.mulai", "(unknown)"),
    ("", "TW4 > S1 dan TAHUN > TW4", "yes"),
    // sets
    ("", "banyak(iku)", "5"),
    ("", "banyak(indikator.unit)", "1"),
    ("", "banyak i dalam iku: i.target > 4", "3"),
    ("", "jumlah i dalam iku: i.target", "25"),
    ("", "rata i dalam iku: i.target", "5"),
    ("", "maks i dalam iku: i.target", "7"),
    ("", "min(iku.target)", "2"),
    ("", "maks(3, 5, 4)", "5"),
    ("", "jumlah i dalam sub: i.target", "0"),
    ("", "rata i dalam sub: i.target", "(unknown)"),
    ("", "saring i dalam iku: i.target == 7 dan i.cascade == tidak", "jumlah Kegiatan kerja sama, Jumlah kegiatan kerja sama luar"),
    ("", "banyak(saring i dalam iku: i.unit.jenis == satker dan i.target > 4)", "3"),
    ("", "banyak(saring i dalam sub: i.cascade != direct)", "0"),
    ("", "banyak(saring i dalam iku: i.cascade == direct)", "0"),
    ("", "banyak(saring i dalam iku: i.cascade == tidak dan i.validitas == exact)", "(unknown)"),
    ("", "banyak(kelompok(saring i dalam iku: i.target != 4, target))", "1"),
    ("", "ke(iku, 2).target", "7%"),
    ("", "terisi(ke(iku, 6))", "no"),
    ("", "ss.iku.target", "5, 7, 4, 2"),
    ("a.satu", "x dalam ke(ss, 1).iku", "yes"),
    ("a.lima", "pilih(x.target > 1, \"besar\", \"kecil\")", "besar"),
    // word lists of the profile
    ("", "kata_dalam(\"Layanan yang BAIK dan/atau cepat\", kata_kabur)", "yang baik"),
    ("", "terisi(kata_awal(\"Indeks Persentase\", nama_persen))", "no"),
    ("", "kata_baru(\"Jumlah dokumen yang sah\", \"Dokumen\", kata_umum)", "1"),
    // groups
    ("", "banyak(kelompok(iku, nama))", "1"),
    ("", "banyak(ke(kelompok(iku, nama), 1))", "2"),
    ("", "ke(kelompok(iku, nama), 1).target", "5, 7"),
    ("", "banyak(kelompok(iku, ss.nama))", "1"),
    ("", "banyak(kelompok(iku, target))", "1"),
    ("", "banyak(ke(kelompok_mirip(iku, 0.7), 1))", "3"),
    ("", "banyak(kelompok_mirip(iku, nama, 0.9))", "1"),
];

#[test]
fn answers() {
    let (model, faults) = model(PLAN, "2018-12-31");
    answered(&model, &faults, CASES);
}

#[test]
fn what_is_faulty_is_unknown() {
    let text = r#"
        unit a "A" { jenis kementerian }
        unit b "B" { jenis unit_organisasi; atasan a }
        unit c "C" { jenis unit_organisasi; atasan a }
        peta a 2018 { perspektif customer { ss s "S" { iku i "I" { target 9; satuan "x" } } } }
        peta b 2018 { perspektif customer { ss s "S" { iku j "J" { cascade indirect dari a.i lokasi sum; target 4 } } } }
        peta c 2018 { perspektif customer { ss s "S" {
            iku k "K" { cascade indirect dari a.ii lokasi sum; target 5 }
            iku l "L" { cascade direct dari a.m }
            iku n "N" { target sembilan }
        } } }
    "#;
    let (model, faults) = model(text, "2018-12-31");
    assert_eq!(faults.len(), 3, "{:#?}", faults.iter().map(|f| f.headline_text(Lang::En)).collect::<Vec<_>>());
    for (thing, question) in [
        ("c.k", "x.satuan == \"x\""),
        ("c.k", "terisi(x.satuan)"),
        ("c.k", "x.sumber_cascade.unit.nama == \"A\""),
        // not even in an empty set is it known to be missing
        ("c.k", "x.sumber_cascade.unit dalam x.anak.unit"),
        ("c.l", "terisi(x.target)"),
        ("c.l", "x.kedalaman_direct > 0"),
        ("c.l", "terisi(x.beda_asal)"),
        ("c.n", "terisi(x.target)"),
        // `c.k` may be meant to come from `a.i`
        ("a.i", "banyak(x.anak)"),
        ("a.i", "x.target_anak"),
        ("a.i", "semua k dalam x.anak: k.target > 3"),
    ] {
        assert_eq!(ask(&model, thing, question).as_deref(), Ok("(unknown)"), "{thing}: {question}");
    }
    assert_eq!(ask(&model, "a.i", "ada k dalam x.anak: k.target > 3").as_deref(), Ok("yes"));
}
