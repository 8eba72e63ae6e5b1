//! Each derived attribute, asked of a small ministry.

use super::*;

const PLAN: &str = r#"
unit kemenlu "Kementerian" { jenis kementerian }
unit setjen "Setjen" { jenis unit_organisasi; atasan kemenlu }
unit amerop "Amerop" { jenis unit_organisasi; atasan kemenlu }
unit bpo "Biro" { jenis satker; atasan setjen }
pegawai sari "Sari" { jenis pelaksana; atasan bpo }
peta kemenlu 2017 {
    perspektif internal_process { ss tata "Tata Kelola" { iku rb "Nilai RB" { target 78 } } }
    perspektif learning_growth { ss lk "Opini" { iku opini "Opini" { satuan opini_bpk; target WTS } iku puas "Puas" { satuan indeks 1..4; formula 100 * a / b; target 3 { alasan "Pandemi" }; disepakati 2017-01-10 { pemilik "Menteri" } } } }
}
realisasi kemenlu 2017 TW1 { puas { a 1 } }
realisasi kemenlu 2017 TW2 { puas { a 1; c 2 } }
peta kemenlu 2018 {
    perspektif stakeholder { ss citra "Citra" { iku dagang "Jumlah negara" { satuan "negara"; target 48; validitas proxy; kendali low } } }
    perspektif internal_process {
        ss tata "Tata Kelola" {
            mendukung citra
            iku rb "Nilai RB" { target 80; lapor tahunan; konsolidasi tlk }
            iku sepakat "Kesepakatan" {
                target 48; lapor triwulanan; konsolidasi sum; trajektori TW1 10, TW2 12, TW3 12, TW4 13
                sub laut "Batas laut" { target 8 dari 9 }
            }
            iku sepakat_lagi "KESEPAKATAN " { target 1; lapor semesteran; trajektori S1 1, TW1 1, S1 1; validitas activity; kendali high }
        }
    }
}
pk kemenlu 2018 { ditetapkan 2018-01-12 }
peta setjen 2018 {
    perspektif internal_process { ss tata { cascade direct dari kemenlu.tata; iku rb { cascade direct dari kemenlu.rb; target 79; disepakati 2018-01-10 { pemilik "Sekjen" } } } }
    perspektif learning_growth { ss sdm "SDM" { cascade indirect dari kemenlu.tata; iku dagang "Negara A" { cascade indirect dari kemenlu.dagang lokasi sum; target 20; satuan "orang" } } }
}
peta amerop 2018 {
    perspektif stakeholder { ss citra "Citra Amerika" { iku dagang "Negara B" { cascade indirect dari kemenlu.dagang lokasi sum; target 25 } iku rata "Negara C" { cascade indirect dari kemenlu.dagang lokasi average; target 3 } } }
}
peta bpo 2018 { perspektif internal_process { ss tata { cascade direct dari setjen.tata; iku rb { cascade direct dari setjen.rb } } } }
pk sari 2018 { tugas "Rapat" { iku bahan "Bahan rapat" { target 2 } } ss dari bpo.tata { iku arsip "Arsip" { target 9; validitas exact } } }
realisasi setjen 2018 TW1 { rb 70 }
"#;

#[rustfmt::skip]
const CASES: &[(&str, &str, &str)] = &[
    ("setjen", "x.level", "Kemenlu-One"),
    ("sari", "x.pemilik_peta", "no"),
    ("kemenlu", "x.anak", "Amerop, Setjen"),
    ("kemenlu", "banyak(x.bawahan)", "4"),
    ("sari", "x.garis_atasan", "Biro, Setjen, Kementerian"),
    ("bpo", "x.kedalaman", "2"),
    ("bpo", "x.tahun", "Biro 2017, Biro 2018"),
    ("kemenlu", "x.peta", "peta kemenlu 2017, peta kemenlu 2018"),
    ("kemenlu", "x.pk", "peta kemenlu 2017, pk kemenlu 2018"),
    ("bpo", "x.pegawai", "Sari"),
    ("tahun kemenlu 2018", "x.pemegang", "Kementerian"),
    ("tahun kemenlu 2018", "x.angka", "2018"),
    ("tahun setjen 2017", "terisi(x.peta)", "no"),
    ("tahun setjen 2018", "x.peta", "peta setjen 2018"),
    ("tahun kemenlu 2018", "x.pk", "pk kemenlu 2018"),
    ("tahun setjen 2018", "x.batas_peta", "25 January 2018"),
    ("tahun sari 2018", "x.batas_pk", "31 January 2018"),
    ("tahun setjen 2018", "x.lewat_batas_peta", "yes"),
    ("tahun sari 2018", "x.lewat_batas_peta", "no"),
    ("tahun sari 2018", "x.lewat_batas_pk", "no"),
    ("peta setjen 2018", "x.unit", "Setjen"),
    ("peta kemenlu 2018", "x.pk", "pk kemenlu 2018"),
    ("peta setjen 2018", "x.perspektif", "Internal Process, Learning and Growth"),
    ("peta kemenlu 2018", "x.perspektif_hilang", "Learning and Growth"),
    ("peta setjen 2018", "x.ss", "Tata Kelola, SDM"),
    ("peta setjen 2018", "x.iku", "Nilai RB, Negara A"),
    ("peta kemenlu 2018", "x.tahun_lalu", "peta kemenlu 2017"),
    ("pk sari 2018", "x.unit", "Sari"),
    ("pk kemenlu 2018", "x.peta", "peta kemenlu 2018"),
    ("pk kemenlu 2018", "x.ss", "Citra, Tata Kelola"),
    ("pk sari 2018", "x.tugas", "Rapat"),
    ("pk sari 2018", "banyak(x.iku)", "2"),
    ("pk kemenlu 2018", "x.banyak_iku", "4"),
    ("pk sari 2018", "x.iku_maks", "10"),
    ("pk kemenlu 2018", "x.iku_maks", "(empty)"),
    ("level two", "x.urutan", "3"),
    ("jenis kementerian", "x.urutan", "1"),
    ("perspektif stakeholder", "x.urutan", "1"),
    ("perspektif stakeholder", "x.naik", "4"),
    ("setjen.tata", "x.nama", "Tata Kelola"),
    ("setjen.tata", "x.unit", "Setjen"),
    ("setjen.rb", "x.tahun", "2018"),
    ("setjen.rb", "x.peta", "peta setjen 2018"),
    ("sari.bahan", "x.peta", "(empty)"),
    ("kemenlu.rb", "x.pk", "pk kemenlu 2018"),
    ("setjen.rb", "x.perspektif", "Internal Process"),
    ("kemenlu.sepakat.laut", "x.kode", "S2.2.1"),
    ("setjen.tata", "x.cascade", "direct"),
    ("kemenlu.rb", "x.cascade", "tidak"),
    ("setjen.tata", "x.iku", "Nilai RB"),
    ("kemenlu.tata", "x.mendukung", "Citra"),
    ("kemenlu.tata", "x.panah.ke", "Citra"),
    ("kemenlu.tata", "x.panah.dari", "Tata Kelola"),
    ("kemenlu.citra", "x.didukung", "Tata Kelola"),
    ("bpo.tata", "x.sumber_cascade.unit", "Setjen"),
    ("bpo.tata", "x.asal.unit", "Kementerian"),
    ("setjen.sdm", "x.pangkal.unit", "Kementerian"),
    ("kemenlu.tata", "x.anak.unit", "Setjen"),
    ("bpo.tata", "x.kedalaman_direct", "2"),
    ("bpo.rb", "x.nama", "Nilai RB"),
    ("sari.bahan", "x.ss", "(empty)"),
    ("setjen.dagang", "x.lokasi", "sum"),
    ("bpo.rb", "x.sumber_cascade.unit", "Setjen"),
    ("bpo.rb", "x.asal.unit", "Kementerian"),
    ("bpo.rb", "x.pangkal.unit", "Kementerian"),
    ("bpo.rb", "x.kedalaman_direct", "2"),
    ("bpo.rb", "x.arah_cascade", "turun"),
    ("bpo.rb", "x.jenis_cascading", "CP"),
    ("kemenlu.dagang", "x.anak.unit", "Amerop, Setjen"),
    ("kemenlu.rb", "x.anak_direct.unit", "Setjen"),
    ("kemenlu.dagang", "banyak(x.anak_indirect)", "3"),
    ("kemenlu.dagang", "x.anak_berbeda", "Negara C"),
    ("kemenlu.dagang", "x.lokasi_anak", "tidak"),
    ("kemenlu.dagang", "x.lokasi_tertulis", "tidak"),
    ("kemenlu.dagang", "x.target_anak", "(unknown)"),
    ("kemenlu.dagang", "x.kurang_anak", "(unknown)"),
    ("kemenlu.dagang", "x.batas_anak", "25 January 2018"),
    ("bpo.rb", "x.batas_anak", "31 January 2018"),
    ("kemenlu.dagang", "x.lewat_batas_anak", "yes"),
    ("bpo.rb", "x.lewat_batas_anak", "no"),
    ("setjen.rb", "x.beda_asal.bidang", "target"),
    ("setjen.rb", "x.beda_asal.isi", "79"),
    ("setjen.rb", "x.beda_asal.isi_asal", "80"),
    ("setjen.rb", "x.beda_asal.asal.unit", "Kementerian"),
    ("setjen.rb", "x.beda_asal.tempat", "79"),
    ("setjen.rb", "x.beda_asal.tempat_asal", "80"),
    ("setjen.dagang", "x.beda_sumber.isi", "orang"),
    ("kemenlu.sepakat", "x.kembar.kode", "S2.3-N"),
    ("kemenlu.sepakat_lagi", "banyak(x.kembar)", "0"),
    ("kemenlu.dagang", "x.bobot", "19"),
    ("kemenlu.sepakat_lagi", "x.bobot", "(empty)"),
    ("sari.arsip", "x.bobot", "21"),
    ("kemenlu.sepakat_lagi", "x.terlarang", "yes"),
    ("kemenlu.dagang", "x.terlarang", "no"),
    ("sari.arsip", "x.terlarang", "(unknown)"),
    ("kemenlu.sepakat.laut", "x.target_penyebut", "9"),
    ("kemenlu.sepakat.laut", "x.nilai_target", "0.888888888888888889"),
    ("kemenlu.sepakat", "x.trajektori_target", "47"),
    ("kemenlu.sepakat", "x.trajektori_lengkap", "yes"),
    ("kemenlu.sepakat_lagi", "x.trajektori_lengkap", "no"),
    ("kemenlu.sepakat_lagi", "x.trajektori_asing", "TW1, S1"),
    ("kemenlu.sepakat", "x.trajektori_asing", "(empty)"),
    ("kemenlu.sepakat", "x.lapor_trajektori", "triwulanan"),
    ("kemenlu.sepakat_lagi", "x.lapor_trajektori", "(empty)"),
    ("kemenlu.sepakat_lagi", "x.trajektori_kurang", "S2"),
    ("kemenlu.opini@2017", "x.jenis_satuan", "skala"),
    ("kemenlu.dagang", "x.jenis_satuan", "teks"),
    ("kemenlu.opini@2017", "x.satuan_tertinggi", "4"),
    ("kemenlu.puas@2017", "x.satuan_terendah", "1"),
    ("kemenlu.dagang", "x.satuan_tertinggi", "(empty)"),
    ("kemenlu.opini@2017", "x.predikat_asing", "WTS"),
    ("kemenlu.puas@2017", "x.predikat_asing", "(empty)"),
    ("kemenlu.rb", "x.kenaikan_target", "(unknown)"),
    ("kemenlu.opini@2017", "x.kenaikan_target", "(empty)"),
    ("kemenlu.puas@2017", "x.alasan_target", "Pandemi"),
    ("setjen.rb", "x.disepakati_kurang", "atasan, pengelola"),
    ("kemenlu.puas@2017", "x.disepakati_kurang", "pengelola"),
    ("kemenlu.rb", "x.disepakati_kurang", "(empty)"),
    ("kemenlu.puas@2017", "x.bentuk_formula", "persen"),
    ("kemenlu.puas@2017", "x.variabel_tanpa_data", "b"),
    // without an engine of scores nothing is known of what was realised
    ("kemenlu.puas@2017", "x.realisasi_tahun", "(unknown)"),
    ("kemenlu.puas@2017", "x.realisasi_semester", "(unknown)"),
    ("kemenlu.puas@2017", "x.realisasi_lengkap", "(unknown)"),
    ("pk sari 2018", "x.batas_manual", "31 January 2018"),
    ("pk sari 2018", "x.lewat_batas_manual", "no"),
    ("kemenlu.rb", "x.tahun_lalu.target", "78"),
    ("kemenlu.rb", "x.semula", "(unknown)"),
    ("realisasi setjen 2018", "x.unit", "Setjen"),
];

#[test]
fn derived_attributes() {
    let (model, faults) = model(PLAN, "2018-01-28");
    answered(&model, &faults, CASES);
}

#[test]
fn no_derived_attribute_is_left_out() {
    let cases = || {
        CASES
            .iter()
            .chain(agreement::CASES)
            .chain(alignment::CASES)
            .chain(before::CASES)
            .chain(form::CASES)
            .chain(results::CASES)
    };
    let asked =
        |name: &str| cases().any(|c| c.1.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|w| w == name));
    let left_out: Vec<&str> =
        Kind::ALL.iter().flat_map(|k| bsc_schema::derived(*k)).map(|a| a.name).filter(|n| !asked(n)).collect();
    assert_eq!(left_out, [] as [&str; 0]);
}
