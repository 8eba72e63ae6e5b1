//! Heuristic rules on objectives and indicators that people have written: those that the regulation gives as good examples raise no
//! alarm.

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

/// Objectives as the annex of Permenlu 4/2018 and the notes on KMK 467/2014 give them as good, each with its line in the source.
const OBJECTIVES: &[(u16, &str)] = &[
    (1119, "Peran Perwakilan RI yang berpengaruh"),
    (1320, "Diplomasi digital Kemenlu dan Perwakilan RI yang unggul"),
    (1338, "Meningkatnya Citra Indonesia di Dunia Internasional"),
    (1340, "Diplomasi Maritim dan Perbatasan yang Kuat"),
    (1474, "Terpenuhinya pelayanan dan aspirasi publik"),
    (1491, "Kompetensi Bahasa Inggris SDM Kemenlu yang tinggi"),
    (1816, "Kepemimpinan dan Peran Indonesia yang meningkat di Dunia Internasional"),
    (1917, "Organisasi dan Tata Kelola Yang Baik"),
    (2012, "Dukungan dan komitmen nasional yang tinggi atas kebijakan luar negeri dan kesepakatan internasional"),
    (2031, "Dukungan dan Komitmen yang Tinggi atas Kesepakatan Bilateral di Negara Akreditasi"),
    (2033, "Terpenuhinya Pelayanan Publik di Negara Akreditasi/ Wilayah Kerja"),
    (2035, "Diplomasi Maritim, Polkam dan Perbatasan yang Kuat di Negara Akreditasi/ Wilayah Kerja"),
    (2036, "Diplomasi Ekonomi, Sosial dan Budaya yang kuat di Negara Akreditasi/ wilayah kerja"),
    (2039, "Tata Kelola Organisasi KBRI Manama yang Baik"),
    (
        2056,
        "Dukungan dan komitmen nasional yang tinggi atas kesepakatan internasional di kawasan Asia Pasifik dan Afrika",
    ),
    (2133, "Diplomasi politik dan keamanan yang kuat di negara akreditasi"),
    (2182, "Organisasi dan tata kelola yang baik di Kemenlu"),
    (2182, "Organisasi dan tata kelola yang baik di Sekretariat Jenderal"),
    (2182, "Organisasi dan tata kelola yang baik di Biro Perencanaan dan Organisasi"),
    (2206, "Dukungan Diplomasi untuk Mewujudkan Peningkatan Pembangunan Nasional di Negara Akreditasi"),
    (2228, "Dukungan diplomasi yang Optimal untuk Mewujudkan Peningkatan Pembangunan Nasional"),
    (2231, "Meningkatnya Citra Indonesia di Negara Akreditasi"),
    (2232, "Pengelolaan Anggaran yang Optimal dan Akuntabel"),
    (2232, "Pengelolaan Anggaran yang Optimal dan Akuntabel di KBRI Manama"),
    (2233, "Sistem Informasi Manajemen yang Terintegrasi"),
    (2233, "Pengelolaan Teknologi Informasi dan Komunikasi yang prima di Perwakilan"),
    (75, "Penerimaan pajak yang optimal"),
];

/// Objectives that the sources print without a condition, or give as bad, with the rule that finds each.
const POOR: &[(u16, &str, &str)] =
    &[(2133, "Diplomasi Maritim, Polkam, dan Perbatasan", "PET005"), (75, "Jumlah penerimaan pajak", "PET004")];

/// IKU of people (source line, name, unit, whether it measures a quantity of no stated quality).
const OF_PEOPLE: &[(u16, &str, &str, bool)] = &[
    (1501, "Indeks kepuasan pengguna layanan", "indeks 1..5", false),
    (1502, "rata-rata waktu penyelesaian risalah rapat", "\"hari\"", false),
    (1503, "Persentase nota dinas/surat yang sesuai dengan tata naskah dinas", "persen", false),
    (1917, "Nilai komponen perencanaan kinerja Kemenlu", "\"nilai\"", false),
    (1929, "waktu pengumpulan dan penyajian data analisis kajian", "\"hari\"", false),
    (2208, "Jumlah transaksi dagang pada saat pameran dagang", "\"transaksi\"", true),
    (2209, "Jumlah kesepakatan bisnis yang dihasilkan di bidang perdagangan", "\"kesepakatan\"", true),
    (2229, "Jumlah pengusaha yang berminat berinvestasi yang dapat ditindaklanjuti", "\"pengusaha\"", true),
    (2231, "Jumlah responden yang mengisi survei/kuesioner", "\"responden\"", true),
];

/// The lines, from 1, of a map of objectives, one a line, on which one of these rules speaks.
fn objectives_found<'t>(rules: &[&str], names: impl Iterator<Item = &'t str>) -> Vec<String> {
    let line = |(number, name)| format!("ss s{number} \"{name}\" {{ iku i{number} \"I{number}\" {{ target 1 }} }}\n");
    let lines: String = names.enumerate().map(line).collect();
    let project = project(&format!(
        "unit a \"A\" {{ jenis kementerian }} peta a 2018 {{ perspektif internal_process {{ {lines} }} }}"
    ));
    assert_eq!(project.lines(&project.faults), [] as [&str; 0]);
    let select = rules.iter().map(|rule| (*rule).to_owned()).collect();
    project.lines(&project.check(&Options { select, ..Options::default() }).diagnostics)
}

#[test]
fn objectives_that_the_sources_give_as_good_raise_no_alarm() {
    let rules = ["PET003", "PET004", "PET005", "PET007"];
    assert_eq!(objectives_found(&rules, OBJECTIVES.iter().map(|(_, name)| *name)), [] as [&str; 0]);
    assert!(OBJECTIVES.iter().all(|(line, _)| *line > 0));
    for (line, name, rule) in POOR {
        let found = objectives_found(&rules, [*name].into_iter());
        assert!(found.iter().any(|found| found.contains(rule)), "line {line}: {found:?}");
    }
    // said twice, once with a comma more
    let twin = ["Diplomasi Ekonomi, Sosial dan Budaya yang kuat", "Diplomasi Ekonomi, Sosial, dan Budaya yang Kuat"];
    assert_eq!(objectives_found(&["PET007"], twin.into_iter()).len(), 1);
}

#[test]
fn people_are_asked_for_the_quality_of_a_bare_quantity_alone() {
    for (line, name, unit, expected) in OF_PEOPLE {
        for (quality, expected) in [("", *expected), ("; ukuran_kualitas \"sesuai standar\"", false)] {
            let project = project(&format!(
                "unit a \"A\" {{ jenis kementerian }} pegawai b \"B\" {{ jenis pelaksana; atasan a }}
                pk b 2018 {{ tugas \"T\" {{ iku i \"{name}\" {{ satuan {unit}; target 1{quality} }} }} }}"
            ));
            let report = project.check(&Options { select: vec!["IKU030".to_owned()], ..Options::default() });
            assert_eq!(report.diagnostics.len(), usize::from(expected), "line {line}: {name}{quality}");
        }
    }
}

#[test]
fn units_of_one_level_with_different_work_raise_no_alarm() {
    let halves = REGULATION.split_at(REGULATION.len() / 2);
    let map = |unit: &str, names: &[(&str, &str)]| {
        let iku =
            names.iter().enumerate().map(|(n, (name, unit))| format!("iku i{n} \"{name}\" {{ satuan {unit} }}\n"));
        let iku: String = iku.collect();
        format!("peta {unit} 2018 {{ perspektif internal_process {{ ss s \"S\" {{ {iku} }} }} }}\n")
    };
    let units = "unit a \"A\" { jenis kementerian }
        unit b \"B\" { jenis unit_organisasi; atasan a }
        unit c \"C\" { jenis unit_organisasi; atasan a }\n";
    let found = |first: &[(&str, &str)], second: &[(&str, &str)]| {
        let project = project(&[units, &map("b", first), &map("c", second)].concat());
        let report = project.check(&Options { select: vec!["ALG003".to_owned()], ..Options::default() });
        project.lines(&report.diagnostics)
    };
    assert_eq!(found(halves.0, halves.1), [] as [&str; 0]);
    // the same work twice is found each time
    assert_eq!(found(halves.0, halves.0).len(), halves.0.len());
}
