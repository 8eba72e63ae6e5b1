//! Action plans, five-year plans, realisations, ratings and objections.

use super::*;

const PLAN: &str = r#"
unit kemenlu "Kementerian" { jenis kementerian }
unit amerop "Amerop" { jenis unit_organisasi; atasan kemenlu }
unit aspasaf "Aspasaf" { jenis unit_organisasi; atasan kemenlu }
unit tokyo "Tokyo" { jenis perwakilan; atasan kemenlu }
unit fungsi "Fungsi" { jenis pejabat_fungsi; atasan tokyo }
pegawai sari "Sari" { jenis unsur_penunjang; atasan fungsi }
pegawai rina "Rina" { jenis pelaksana; atasan amerop }
renstra kemenlu 2015..2019 {
    rpjmn 2015-01-08
    ditetapkan 2015-04-02
    swot { kekuatan s1 "SDM"; peluang o1 "ASEAN" }
    tows so1 "Peran" dari s1, o1
    arah_kebijakan arah "Arah" { strategi langkah "Langkah" }
    tujuan peran "Peran" { iku indeks "Indeks" { target 2015 70, 2016 75 } }
}
renstra amerop 2015..2019 {
    sk "SK" 2015-05-20
    arah_kebijakan arah dari kemenlu.arah
    strategi langkah "Langkah amerop" dari kemenlu.so1
    strategi sendiri "Sendiri"
    sasaran dagang "Dagang" { iku negara "Negara" { target 2015 1, 2016 2, 2017 3, 2018 4, 2019 5 } }
    revisi 1 2018-02-01 { sasaran citra "Citra" { iku citra "Citra" { target 2018 4 } } }
}
peta kemenlu 2017 { perspektif internal_process { ss lama "Lama" } }
peta kemenlu 2018 {
    perspektif internal_process {
        ss dagang "Dagang" {
            iku negara "Negara" { lapor triwulanan; target 48; trajektori TW1 0, TW2 20, TW3 30, TW4 48 }
            iku akip "AKIP" { lapor tahunan; target 75 }
            iku saran "Saran" { formula 100 * diterima / disampaikan; satuan persen; lapor triwulanan; target 90 }
            iku kata "Kata" { formula "dalam kata-kata"; lapor triwulanan; target 90 }
        }
    }
    revisi 1 2018-08-01 { alasan arahan; hapus kata }
}
peta amerop 2018 { perspektif internal_process { ss dagang "Dagang" { iku negara "Negara A" { cascade indirect dari kemenlu.negara lokasi sum; target 20 } } } }
peta aspasaf 2018 { perspektif internal_process { ss dagang "Dagang" { iku negara "Negara B" { cascade indirect dari kemenlu.negara lokasi sum; target 28 } } } }
pk sari 2018 { tugas "Arsip" { iku arsip "Arsip" { lapor triwulanan; target 9 } } }
pk rina 2018 { tugas "Data" { iku data "Data" { lapor triwulanan; target 9 } } }
pk rina 2018 komplemen 1 { mulai 2018-05-20; alasan mutasi; tugas "Bahan" { iku bahan "Bahan" { lapor triwulanan; target 9 } } }
renaksi kemenlu 2018 {
    untuk saran {
        kegiatan forum "Forum" { inisiatif_strategis { dampak tinggi; upaya rendah; koordinator "Direktur" } pic amerop }
        kegiatan rapat "Rapat" { pic "Direktur" }
    }
}
realisasi kemenlu 2018 TW1 { saran { diterima 0; disampaikan 0 } negara n/a "tahunan"; kata { diterima 3 } }
realisasi kemenlu 2018 TW2 {
    negara 12 { rincian "Rapat" { data_dukung "1.a" } }
    saran { diterima 281; ditolak 3 }
    koreksi TW1 2018 saran 80 "salah hitung"
    koreksi S1 negara 11
}
realisasi kemenlu 2018 TAHUN { akip 75; kata 90 }
realisasi kemenlu 2018 TW3 { saran { diterima 281; disampaikan 320 } }
realisasi amerop 2018 TW2 { negara 4 }
realisasi aspasaf 2018 TW2 { negara 7 }
lkj kemenlu 2018 { draf 2019-01-30 }
lkj amerop 2018 TW1 { terbit 2018-04-10 }
perilaku sari 2018 S1 90 { oleh fungsi; dialog 2018-05-02; dialog 2018-05-02 }
perilaku rina 2018 S1 90 { oleh "Direktur" }
dialog_kinerja sari 2018 S2 2018-07-12
keberatan sari 2017 { diterima 2018-02-01; diajukan 2018-02-15; tanggapan 2018-02-20 tolak }
keberatan sari 2017 { diterima 2018-02-01 }
"#;

#[rustfmt::skip]
pub(super) const CASES: &[(&str, &str, &str)] = &[
    ("", "ke(kegiatan, 1).renaksi.pemegang", "Kementerian"),
    ("", "ke(kegiatan, 1).unit", "Kementerian"),
    ("", "ke(kegiatan, 1).iku", "Saran"),
    ("", "ke(kegiatan, 1).dampak", "tinggi"),
    ("", "ke(kegiatan, 1).upaya", "rendah"),
    ("", "ke(kegiatan, 1).koordinator", "Direktur"),
    ("", "ke(kegiatan, 2).koordinator", "(empty)"),
    ("", "ke(kegiatan, 1).pemegang_pic", "Amerop"),
    ("", "ke(kegiatan, 2).pemegang_pic", "(empty)"),
    ("kemenlu.saran", "x.kegiatan", "Forum, Rapat"),
    ("kemenlu.dagang", "x.inisiatif", "Forum"),

    ("", "ke(renstra, 1).awal", "2015"),
    ("", "ke(renstra, 1).akhir", "2019"),
    ("", "ke(renstra, 1).tanggal", "2 April 2015"),
    ("", "ke(renstra, 2).tanggal", "20 May 2015"),
    ("", "ke(renstra, 2).atasan.pemilik", "Kementerian"),
    ("", "ke(renstra, 1).atasan", "(empty)"),
    ("", "ke(renstra, 1).batas", "8 April 2015"),
    ("", "ke(renstra, 2).batas", "2 May 2015"),
    ("", "ke(renstra, 1).isian_kosong", "kondisi_umum, visi, misi, sasaran, kerangka_regulasi, kerangka_kelembagaan, program"),
    ("", "ke(sasaran, 1).renstra.pemilik", "Amerop"),
    ("", "ke(arah_kebijakan, 2).renstra.pemilik", "Amerop"),
    ("", "ke(arah_kebijakan, 2).renstra_sumber.pemilik", "Kementerian"),
    ("", "ke(strategi, 2).renstra_sumber.pemilik", "Kementerian"),
    ("", "ke(strategi, 3).renstra_sumber", "(empty)"),
    ("", "ke(tows, 1).faktor", "SDM, ASEAN"),
    ("", "ke(tows, 1).faktor.golongan", "kekuatan, peluang"),
    ("", "ke(iku_renstra, 1).milik_tujuan", "yes"),
    ("", "ke(iku_renstra, 2).milik_tujuan", "no"),
    ("", "ke(iku_renstra, 1).tahun_kosong", "2017, 2018, 2019"),
    ("", "ke(iku_renstra, 1).ujung_kosong", "2019"),
    ("", "ke(iku_renstra, 2).tahun_kosong", "(empty)"),
    // what a revision brings begins with its year
    ("", "ke(iku_renstra, 3).tahun_kosong", "2019"),
    ("tahun kemenlu 2018", "x.tahun_lalu", "Kementerian 2017"),
    ("tahun kemenlu 2017", "x.tahun_lalu", "(empty)"),
    ("tahun amerop 2018", "x.renstra.pemilik", "Amerop"),
    ("peta aspasaf 2018", "x.renstra", "(empty)"),
    ("tahun aspasaf 2018", "x.batas_renstra", "2 May 2015"),
    ("tahun aspasaf 2018", "x.lewat_batas_renstra", "yes"),
    ("tahun tokyo 2018", "x.batas_renstra", "2 June 2015"),

    ("", "ke(capaian, 1).laporan.periode", "TW1"),
    ("", "ke(capaian, 1).unit", "Kementerian"),
    ("", "ke(capaian, 1).iku", "Saran"),
    ("", "ke(capaian, 1).tahun", "2018"),
    ("", "ke(capaian, 1).periode", "TW1"),
    ("", "ke(capaian, 1).bagi_nol", "yes"),
    ("", "ke(capaian, 1).angka", "(unknown)"),
    ("", "ke(capaian, 2).tidak_tersedia", "yes"),
    ("", "ke(capaian, 2).angka", "(empty)"),
    ("", "ke(capaian, 3).data_asing", "diterima"),
    ("", "ke(capaian, 3).rupiah_tercampur", "(empty)"),
    ("", "ke(capaian, 3).berlaku", "yes"),
    ("", "ke(capaian, 4).dari_bawah", "11"),
    ("", "ke(capaian, 4).angka", "12"),
    ("", "ke(capaian, 4).capaian_bawah.unit", "Amerop, Aspasaf"),
    ("", "ke(capaian, 4).bukti", "yes"),
    ("", "ke(capaian, 4).batas", "15 July 2018"),
    ("", "ke(capaian, 4).lewat_batas", "yes"),
    ("", "terisi(ke(capaian, 4).semula)", "(unknown)"),
    ("", "ke(capaian, 5).data_hilang", "disampaikan"),
    ("", "ke(capaian, 5).data_asing", "ditolak"),
    ("", "ke(capaian, 6).periode_sesuai", "yes"),
    ("", "ke(capaian, 7).periode_sesuai", "no"),
    ("", "ke(capaian, 7).berlaku", "no"),
    ("", "ke(capaian, 8).angka", "87.8125"),
    ("", "banyak(ke(realisasi, 2).koreksi)", "2"),
    ("", "ke(ke(realisasi, 2).koreksi, 1).alasan", "salah hitung"),
    ("", "ke(ke(realisasi, 2).koreksi, 1).periode_sesuai", "yes"),
    ("", "ke(ke(realisasi, 2).koreksi, 2).alasan", "(empty)"),
    ("", "ke(ke(realisasi, 2).koreksi, 2).iku", "Negara"),
    ("", "ke(ke(realisasi, 2).koreksi, 2).periode_sesuai", "no"),
    ("", "ke(realisasi, 1).batas", "15 April 2018"),
    ("", "ke(realisasi, 3).batas", "31 January 2019"),
    ("", "ke(realisasi, 1).akhir_periode", "31 March 2018"),
    ("", "ke(realisasi, 1).triwulanan", "yes"),
    ("", "ke(lkj, 1).unit", "Kementerian"),
    ("", "ke(lkj, 1).batas_draf", "31 January 2019"),
    ("", "ke(lkj, 1).batas_reviu", "10 February 2019"),
    ("", "ke(lkj, 1).batas_terbit", "28 February 2019"),
    ("", "ke(lkj, 2).batas_draf", "(empty)"),
    ("", "ke(lkj, 2).batas_terbit", "10 April 2018"),
    // those below make it; what they have not reported is asked of them
    ("kemenlu.negara", "x.lewat_tanpa_data", "(empty)"),
    // the 0 of TW1 is in the trajectory of the superior, which an indirect child does not take over
    ("amerop.negara", "x.lewat_tanpa_data", "TW1, TW3"),
    ("kemenlu.saran", "x.lewat_tanpa_data", "(empty)"),
    ("kemenlu.akip", "x.lewat_tanpa_data", "(empty)"),
    // an agreement reports the quarters it held for most of their days
    ("rina.data", "x.lewat_tanpa_data", "TW1, TW2"),
    ("rina.bahan", "x.lewat_tanpa_data", "TW3"),

    ("", "ke(perilaku, 1).dinilai_oleh", "Fungsi"),
    ("", "ke(perilaku, 1).penilai_sah", "Tokyo"),
    ("", "ke(perilaku, 1).akhir_periode", "30 June 2018"),
    ("", "ke(perilaku, 2).dinilai_oleh", "(empty)"),
    ("", "ke(perilaku, 2).penilai_sah", "Amerop"),
    ("tahun sari 2018", "terisi(x.perilaku_s1)", "yes"),
    ("tahun fungsi 2018", "x.perilaku_s1", "(empty)"),
    ("tahun sari 2018", "x.perilaku_s2", "(unknown)"),
    ("tahun sari 2018", "x.banyak_dialog", "2"),
    ("tahun rina 2018", "x.banyak_dialog", "0"),
    ("tahun sari 2017", "x.banyak_dialog", "(unknown)"),
    ("", "terisi(ke(keberatan, 1).sebelumnya)", "no"),
    ("", "terisi(ke(keberatan, 2).sebelumnya)", "yes"),
    ("", "ke(keberatan, 1).hasil_tanggapan", "tolak"),
    ("", "ke(keberatan, 2).hasil_tanggapan", "(empty)"),
];

#[test]
fn what_is_derived_of_plans_results_and_ratings() {
    let (model, faults) = model(PLAN, "2018-12-31");
    answered(&model, &faults, CASES);
}
