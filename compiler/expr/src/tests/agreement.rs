//! What is derived of agreements, their revisions, and the people who hold them.

use super::*;

const PLAN: &str = r#"
unit bpo "Biro" {
    jenis   satker
    pejabat "Plt Kepala" { plt; mulai 2017-11-01; sampai 2018-04-30 }
    pejabat "Kepala"     { mulai 2018-05-01 }
}
unit kabag "Bagian" { jenis eselon3; atasan bpo; mulai 2018-02-01 }
unit kasubbag "Subbagian" { jenis eselon4; atasan kabag; sampai 2017-12-31 }
pegawai sari "Sari" {
    jenis  fungsional
    atasan bpo
    cpns   2017-03-01 { diterima 2017-03-12 }
    mutasi 2018-02-05 dari "Lain"
    cuti   besar 2018-01-10 sampai 2018-02-28
    cltn   2019-01-07
}
peta bpo 2018 {
    sk "SK 1" 2018-01-18
    perspektif internal_process { ss s "S" { iku a "A" { target 40 } } }
}
pk bpo 2018 {
    program  "P" anggaran Rp 1_000
    kegiatan "K" anggaran Rp 250
    skp "Menyusun" 12 "dokumen" untuk a
}
pk kabag 2018 { kegiatan "K" anggaran Rp 500 }
pk sari 2018 {
    atasan      kabag
    pihak_kedua bpo
    tugas "T" {
        iku b "B" { konsolidasi sum; lapor triwulanan; target 40; trajektori TW1 10, TW2 10, TW3 10, TW4 10; sub c "C" { target 1 } }
        iku d "D" { konsolidasi sum; lapor semesteran; target 4; trajektori S1 2, S2 2 }
        iku e "E" { target 4 }
    }
    skp "Menulis" 12 "dokumen" untuk b.c
    revisi 1 2018-06-30 {
        disetujui 2018-06-29 oleh kabag
        hapus     e
        ubah b { target 45; trajektori TW1 10, TW2 15, TW3 10, TW4 10 }
        ubah d { target 5; trajektori S1 3, S2 2 }
    }
    revisi 2 2018-07-02 {
        ubah b { target 50; trajektori TW2 20, TW3 10, TW4 10 }
    }
}
"#;

/// Of what, what is asked, and the answer.
pub(super) const CASES: &[(&str, &str, &str)] = &[
    ("bpo", "x.pimpinan.plt", "yes, no"),
    ("sari", "banyak(x.pimpinan)", "0"),
    ("sari", "x.peristiwa.sebab", "mutasi, cuti, cltn"),
    ("sari", "ke(x.peristiwa, 1).mulai", "5 February 2018"),
    ("sari", "ke(x.peristiwa, 2).selesai", "28 February 2018"),
    ("sari", "ke(x.peristiwa, 3).selesai", "(empty)"),
    ("sari", "x.cpns_diangkat", "1 March 2017"),
    ("sari", "x.cpns_diterima", "12 March 2017"),
    ("kabag", "x.cpns_diterima", "(empty)"),
    // away at the deadline, and back; leave without an end has none
    ("tahun sari 2018", "x.mulai_bertugas", "1 March 2018"),
    ("tahun kabag 2018", "x.mulai_bertugas", "1 February 2018"),
    ("tahun bpo 2018", "x.mulai_bertugas", "(empty)"),
    // who came or went is planned only while there
    ("kabag", "x.tahun.angka", "2018"),
    ("kasubbag", "banyak(x.tahun)", "0"),
    ("peta bpo 2018", "x.tanggal_sk", "18 January 2018"),
    ("pk sari 2018", "x.batas_pk", "31 January 2018"),
    ("pk sari 2018", "x.atasan", "Bagian"),
    ("pk kabag 2018", "x.atasan", "Biro"),
    ("pk bpo 2018", "x.atasan", "(empty)"),
    ("pk sari 2018", "x.pk_atasan.unit", "Bagian"),
    ("pk sari 2018", "x.penandatangan", "Biro"),
    ("pk kabag 2018", "x.penandatangan", "(empty)"),
    ("pk bpo 2018", "x.pk_bawahan.unit", "Bagian"),
    ("pk bpo 2018", "rupiah(x.anggaran)", "Rp 1_250"),
    ("pk sari 2018", "x.anggaran", "(empty)"),
    ("pk sari 2018", "ke(x.revisi, 1).berubah", "E, B, D"),
    // a period that ends on the day itself has not passed
    ("pk sari 2018", "banyak(ke(x.revisi, 1).mengubah_lampau)", "0"),
    ("pk sari 2018", "ke(x.revisi, 2).mengubah_lampau", "B"),
    ("pk sari 2018", "ke(x.revisi, 1).penyetuju", "Bagian"),
    ("pk sari 2018", "ke(x.revisi, 2).penyetuju", "(empty)"),
    ("bpo.a", "x.didukung_skp", "yes"),
    ("sari.b", "x.didukung_skp", "yes"),
    ("sari.d", "x.didukung_skp", "no"),
    ("bpo", "batas(pk_susulan, tanggal(2018, 3, 27))", "11 April 2018"),
];

#[test]
fn derived_of_agreements() {
    let (model, faults) = model(PLAN, "2018-12-31");
    assert!(faults.is_empty(), "{:#?}", faults.iter().map(|f| f.headline_text(Lang::En)).collect::<Vec<_>>());
    let asked =
        |(thing, question, _): &(&str, &str, &str)| format!("{thing}: {question} = {:?}", ask(&model, thing, question));
    let expected = CASES.iter().map(|(thing, question, answer)| format!("{thing}: {question} = Ok({answer:?})"));
    let wrong: Vec<_> = CASES.iter().map(asked).zip(expected).filter(|(a, e)| a != e).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
