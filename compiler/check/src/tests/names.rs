//! Heuristic rules on indicators that people have written: those that the regulation gives as examples raise no alarm.

use super::*;

/// Names as the annex of Permenlu 4/2018 prints them (line of the source behind), with the unit that their targets show or imply.
const REGULATION: &[(&str, &str)] = &[
    ("Indeks Peran Perwakilan RI", "indeks 1..100"), // 1119
    ("Persentase rekomendasi hasil kajian komprehensif Perwakilan RI yang ditindaklanjuti stakeholders", "persen"),
    ("Persentase realisasi rencana aksi sebagai implementasi dari perjanjian/kesepakatan", "persen"),
    ("Persentase responden publik di negara akreditasi yang berpandangan positif terhadap Indonesia", "persen"),
    ("Persentase permasalahan WNI dan BHI di Luar Negeri yang diselesaikan", "persen"),
    ("Persentase responden atau pengguna jasa yang menyatakan puas atas pelayanan kekonsuleran", "persen"), // 1131
    ("Indeks kepuasan pelayanan kekonsuleran", "indeks 1..100"),
    ("Jumlah komplain pengguna layanan kekonsuleran", "\"komplain\""),
    ("Rata-rata waktu layanan yang diselesaikan", "\"menit\""), // 1487
    ("Persentase SDM Kemenlu yang memiliki nilai TOEFL di atas 550", "persen"),
    ("Persentase SDM Kemenlu yang dapat berbicara Bahasa Inggris secara aktif", "persen"),
    ("Jumlah SDM yang telah mengikuti pelatihan bahasa Inggris lebih dari 100 jam latihan", "\"orang\""),
    ("Indeks kepuasan pengguna layanan", "indeks 1..5"),
    ("rata-rata waktu penyelesaian risalah rapat", "\"hari\""),
    ("Persentase nota dinas/surat yang sesuai dengan tata naskah dinas", "persen"), // 1503
    (
        "Jumlah kesepakatan hasil perundingan di bidang diplomasi maritim, politik dan keamanan, dan perbatasan",
        "\"kesepakatan\"",
    ),
    (
        "Persentase rekomendasi pada forum kerjasama intrakawasan dan antarkawasan Amerika dan Eropa yang ditindaklanjuti stakeholders dalam negeri",
        "persen",
    ),
    ("Indeks efektifitas coaching implementasi SAKIP", "indeks 0..100"), // 1519
    (
        "Jumlah negara akreditasi di kawasan X yang mencapai target peningkatan jumlah wisatawan mancanegara ke Indonesia",
        "\"negara\"",
    ),
    (
        "Persentase kemajuan penyelesaian perjanjian batas maritim, penegasan batas darat, dan kerja sama perbatasan",
        "persen",
    ),
    ("Persentase realisasi anggaran", "persen"),
    ("Persentase rekomendasi dan prakarsa Indonesia yang diterima dalam setiap pertemuan kerja sama ASEAN", "persen"),
    ("Persentase deviasi pagu anggaran Kemenlu antara perencanaan dan dokumen anggaran", "persen"),
    ("Jumlah Idle Cash", "rupiah"),                                     // 1663
    ("Indeks Pelayanan dan Perlindungan WNI dan BHI", "indeks 0..100"), // 1885
    ("Opini BPK", "opini_bpk"),
    ("Indeks citra Indonesia di dunia internasional", "indeks 1..5"),
    ("Indeks Citra Indonesia di Negara Akreditasi/Wilayah Kerja KBRI Manama", "indeks 1..5"),
    (
        "Jumlah negara akreditasi di kawasan Amerika dan Eropa yang mencapai target peningkatan nilai perdagangan dengan Indonesia",
        "\"negara\"",
    ),
    ("Nilai evaluasi AKIP Kemenlu", "\"nilai\""), // 1917
    ("Nilai komponen perencanaan kinerja Kemenlu", "\"nilai\""),
    ("Nilai komponen pengukuran kinerja Kemenlu", "\"nilai\""),
    ("Nilai komponen capaian kinerja Kemenlu", "\"nilai\""),
    ("Waktu penyelesaian kajian", "\"hari\""),
    ("waktu penyelesaian konsep kajian", "\"hari\""),
    ("waktu pengumpulan dan penyajian data analisis kajian", "\"hari\""), // 1929
    ("Persentase tindak lanjut/ implementasi kesepakatan internasional oleh stakeholders dalam negeri", "persen"),
    (
        "Persentase prakarsa/rekomendasi pada forum kerja sama intra kawasan dan antarkawasan yang ditindaklanjuti oleh stakeholders dalam negeri",
        "persen",
    ),
    ("Persentase saran kebijakan yang disetujui untuk pelaksanaan kesepakatan ASEAN di dalam negeri", "persen"),
    ("Persentase rekomendasi dari forum multilateral yang ditanggapi oleh pemangku kepentingan nasional", "persen"),
    ("Jumlah Kesepakatan di Bidang ekonomi, sosial dan budaya", "\"kesepakatan\""), // 2036
    (
        "Persentase respon positif pembinaan dan pemberdayaan masyarakat Indonesia dan asing oleh Perwakilan RI",
        "persen",
    ),
    ("Nilai AKIP KBRI Manama", "akip"),
    (
        "Persentase pendapat hukum yang disampaikan kepada stakeholders sesuai dengan Service Level Agreement (SLA)",
        "persen",
    ),
    (
        "Persentase sentimen positif pada media massa online dan media sosial terhadap kebijakan hubungan polugri RI",
        "persen",
    ),
    ("Persentase implementasi kerja sama diklat sesuai rencana", "persen"), // 2056
    ("Nilai Reformasi Birokrasi Kemenlu", "\"nilai\""),
    ("Persentase dokumen RB bidang penguatan akuntabilitas kinerja yang dipenuhi dari Wilayah III", "persen"),
    ("Jumlah hasil analisis potensi pasar di negara setempat yang disetujui Kasubdit I", "\"analisis\""), // 2212
    ("Jumlah pelaksanaan penyelenggaraan promosi dengan berbagai pihak di negara akreditasi", "\"promosi\""),
    ("Jumlah transaksi dagang pada saat pameran dagang", "\"transaksi\""),
    ("Jumlah kesepakatan bisnis yang dihasilkan di bidang perdagangan", "\"kesepakatan\""),
    ("Persentase Peningkatan Nilai Perdagangan Indonesia dengan Negara Akreditasi/ Wilayah Kerja", "persen"), // 2228
    ("Jumlah pengusaha yang berminat berinvestasi yang dapat ditindaklanjuti", "\"pengusaha\""),
    ("Jumlah responden yang mengisi survei/kuesioner", "\"responden\""),
    ("Persentase berita positif Indonesia yang dimuat di media asing", "persen"),
    (
        "Persentase penyampaian pertanggungjawaban keuangan yang sesuai ketentuan peraturan perundang-undangan (PKKRT)",
        "persen",
    ),
    ("Indeks Keamanan Informasi (IKAMI)", "indeks 0..1000"), // 2233
    ("Indeks kualitas layanan TIK di Perwakilan", "indeks 1..5"),
    ("Persentase perangkat TIK dalam kondisi baik", "persen"),
    ("Persentase jumlah sistem informasi dan komunikasi yang dikelola secara aman", "persen"),
    ("Persentase kawat/berita yang disampaikan tepat waktu (Petugas Komunikasi)", "persen"),
    ("Persentase revisi dokumen pelaksanaan anggaran diselesaikan tepat waktu", "persen"), // 3036
    ("Indeks Opini BPK atas laporan keuangan Kemenlu", "opini_bpk"),                       // 3075
    ("Persentase idle kas anggaran dengan UP", "persen"),
];

/// Of a bureau of a province in 2016, as its manual prints them.
const BUREAU: &[(&str, &str)] = &[
    ("Berkurangnya jumlah keluhan terhadap pelayanan kebersihan, alat pendingin dan penerangan bangunan", "\"kali\""),
    ("Persentase konten informasi yang diamankan dengan persandian", "persen"),
    ("Indeks Kepuasan Pelayanan Pimpinan", "indeks 1..5"),
    ("Persentase kepatuhan pelaksanaan UU Pelayanan Publik (Zona Hijau)", "persen"),
    ("Persentase sarana dan prasarana yang berkualitas baik", "persen"),
    ("Persentase peningkatan kuantitas sarana dan prasarana", "persen"),
    ("Jumlah naskah dinas yang dilayani dengan e-Arsip", "\"buah\""),
    ("Indeks Kepuasan Pelayanan Surat Masuk", "indeks 1..5"),
    ("Waktu rata-rata penerbitan SPM", "\"hari\""),
    ("Waktu rata-rata penerbitan SPP", "\"hari\""),
    ("Persentase bertambahnya penerimaan retribusi pemakaian Aset Daerah", "persen"),
];

/// What a rule says of these IKU, each with this definition.
fn found(rule: &str, names: &[(&str, &str)], definition: impl Fn(&str) -> String) -> Vec<String> {
    let mut text = "unit kemenlu \"Kementerian Luar Negeri\" { jenis kementerian }\npeta kemenlu 2018 { perspektif internal_process { ss s \"Sasaran\" {\n".to_owned();
    for (number, (name, unit)) in names.iter().enumerate() {
        let definition = definition(name);
        text += &format!("iku i{number} \"{name}\" {{ satuan {unit}; definisi \"{definition}\" }}\n");
    }
    let project = project(&(text + "} } }\n"));
    assert_eq!(project.lines(&project.faults), [] as [&str; 0]);
    let report = project.check(&Options { select: vec![rule.to_owned()], ..Options::default() });
    project.lines(&report.diagnostics)
}

#[test]
fn the_examples_of_the_regulation_raise_no_alarm() {
    assert!(REGULATION.len() >= 60);
    for names in [REGULATION, BUREAU] {
        for rule in ["IKU002", "IKU005"] {
            assert_eq!(found(rule, names, |n| n.to_owned()), [] as [&str; 0], "{rule}");
        }
        let full = |name: &str| format!("{name}, dihitung dari laporan semester");
        assert_eq!(found("IKU037", names, full), [] as [&str; 0]);
    }
}

#[test]
fn a_definition_that_repeats_the_name_is_found_each_time() {
    let repeated = |name: &str| format!("Merupakan indikator tentang {name}");
    assert_eq!(found("IKU037", REGULATION, repeated).len(), REGULATION.len());
}

#[test]
fn a_unit_that_the_name_denies_is_found_each_time() {
    let promises = ["persentase", "indeks", "jumlah", "waktu", "rata-rata waktu", "opini"];
    let begins = |name: &str| promises.iter().any(|p| name.to_lowercase().starts_with(p));
    let other = |unit: &str| if unit == "persen" { "\"dokumen\"" } else { "persen" };
    let wrong: Vec<_> =
        REGULATION.iter().filter(|(name, _)| begins(name)).map(|(name, unit)| (*name, other(unit))).collect();
    assert_eq!(found("IKU005", &wrong, |n| n.to_owned()).len(), wrong.len());
}
