//! How maps, objectives and indicators of several units fit together.

use super::*;

const PLAN: &str = r#"
unit kemenlu "Kementerian" { jenis kementerian; batas_cascade one }
unit setjen "Setjen" { jenis unit_organisasi; atasan kemenlu; batas_cascade three }
unit amerop "Amerop" { jenis unit_organisasi; atasan kemenlu }
unit bpo "Biro" { jenis satker; atasan setjen }
unit manama "KBRI" { jenis perwakilan; atasan kemenlu }
pegawai fungsi "Fungsi" { jenis pejabat_fungsi; atasan manama }
pegawai atase "Atase" { jenis atase_teknis; atasan manama }
peta kemenlu 2018 {
    visi "Wibawa" { kata_kunci "wibawa" }
    bobot_perspektif { stakeholder 60% }
    perspektif internal_process {
        ss tata "Tata Kelola" { wajib setjen, amerop; kode "S1"; iku rb "Nilai RB" { target 80; wajib setjen, bpo, amerop; kode "S1.1-C"; lapor tahunan } }
        ss lain "Lain" { kode "B2"; iku x "X" { target 1; tenggat TW3; butuh setjen "Bantuan" melalui setjen.rb } }
        ss tiga "Tiga" { kode "S4" }
    }
    revisi 1 2018-02-01 { alasan arahan "Arahan" }
}
peta setjen 2018 { perspektif internal_process { ss tata { cascade direct dari kemenlu.tata; iku rb { cascade direct dari kemenlu.rb; kode "S1.1"; tenggat 2018-05-31 } } } }
peta bpo 2018 { perspektif internal_process { ss tata "Tata Biro" { cascade indirect dari setjen.tata; iku rb "RB" { cascade indirect dari setjen.rb lokasi sum } iku beres "Beres" { target 1; mendukung setjen.rb, setjen.tata } } } }
pk fungsi 2018 { tugas "Dagang" { iku dagang "Jumlah  Dagang" { target 1 } } }
pk atase 2018 { ss dari bpo.tata { iku dagang "jumlah dagang" { target 1 } } }
realisasi kemenlu 2018 TAHUN { rb 70 }
realisasi setjen 2018 TAHUN { rb 71; koreksi TAHUN rb 70 "salah" }
"#;

#[rustfmt::skip]
pub(super) const CASES: &[(&str, &str, &str)] = &[
    ("peta bpo 2018", "x.peta_atasan", "peta setjen 2018"),
    ("peta kemenlu 2018", "x.peta_atasan", "(empty)"),
    ("peta bpo 2018", "x.batas_peta", "25 January 2018"),
    ("peta kemenlu 2018", "terisi(x.bobot_sendiri)", "yes"),
    ("peta setjen 2018", "terisi(x.bobot_sendiri)", "no"),
    ("peta kemenlu 2018", "x.ss_kode_lain", "Lain"),
    ("peta setjen 2018", "banyak(x.ss_kode_lain)", "0"),
    ("", "ke(revisi, 1).peta", "peta kemenlu 2018"),
    ("", "ke(kata_kunci, 1).peta", "peta kemenlu 2018"),
    ("setjen.tata", "x.anak_indirect.unit", "Biro"),
    ("kemenlu.tata", "banyak(x.anak_indirect)", "0"),
    ("bpo.tata", "x.hulu.unit", "Kementerian"),
    ("atase.dagang", "x.ss.hulu.unit", "Kementerian"),
    ("atase.dagang", "x.ss.pangkal.unit", "Atase"),
    ("kemenlu.lain", "x.kode_tertulis", "B2"),
    ("kemenlu.tata", "x.kode_sesuai", "yes"),
    ("kemenlu.lain", "x.kode_sesuai", "(unknown)"),
    ("kemenlu.tiga", "x.kode_sesuai", "no"),
    ("setjen.tata", "x.kode_sesuai", "(empty)"),
    ("kemenlu.rb", "x.kode_sesuai", "no"),
    ("setjen.rb", "x.kode_sesuai", "yes"),
    ("kemenlu.tata", "x.wajib_belum", "Amerop"),
    ("kemenlu.rb", "x.wajib_belum", "Amerop"),
    ("kemenlu.rb", "terisi(x.tempat_wajib)", "yes"),
    ("setjen.rb", "terisi(x.tempat_wajib)", "no"),
    ("setjen.rb", "x.batas_cascade", "Kemenlu-One"),
    ("bpo.rb", "x.batas_cascade", "Kemenlu-One"),
    ("bpo.rb", "x.pembatas", "Kementerian"),
    ("kemenlu.rb", "x.pembatas", "(empty)"),
    ("bpo.beres", "x.iku_didukung.unit", "Setjen"),
    ("bpo.beres", "x.ss_didukung", "Tata Kelola"),
    ("kemenlu.x", "x.jatuh_tempo", "30 September 2018"),
    ("setjen.rb", "x.jatuh_tempo", "31 May 2018"),
    ("bpo.rb", "x.jatuh_tempo", "(empty)"),
    ("kemenlu.x", "x.butuh.iku_pembutuh", "X"),
    ("atase.dagang", "x.iku_sejajar.unit", "Fungsi"),
    ("fungsi.dagang", "banyak(x.iku_sejajar)", "0"),
    ("", "ke(capaian, 2).angka_akhir", "70"),
    ("", "ke(capaian, 2).capaian_asal.unit", "Kementerian"),
    ("", "ke(capaian, 1).capaian_asal", "(empty)"),
];

#[test]
fn what_ties_units_together() {
    let (model, faults) = model(PLAN, "2018-12-31");
    answered(&model, &faults, CASES);
}
