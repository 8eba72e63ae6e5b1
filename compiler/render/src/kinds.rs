//! All kinds of matrices and documents. A new one is a function and a row here; the command line, its help and the pages of the
//! documentation read this table.

use crate::{
    Desk, cascading, matrix_alignment, matrix_ckp, matrix_emonev, matrix_information, matrix_ncko, matrix_nckp,
    matrix_pk, matrix_realised, matrix_renaksi, matrix_renstra, matrix_reward, matrix_skp, matrix_strategy,
    matrix_work_plan,
};
use bsc_document::Document;
use bsc_model::HolderId;

/// A kind of matrix or document.
#[derive(Copy, Clone, Debug)]
pub struct Kind {
    /// Its name on the command line. The names of its files begin with it; of a matrix `matriks_` stands before.
    pub name: &'static str,
    /// The heading of its form in the seed, and the line where that stands.
    pub form: (&'static str, u32),
    /// What it is for, in Indonesian and English.
    pub meaning: (&'static str, &'static str),
    /// It shows what only `--confidential` may show: NP, NCKP, reviews.
    pub confidential: bool,
    /// Makes it for one unit or person; none where they have none of it (a map of one who owns no map).
    pub make: fn(&Desk<'_>, HolderId) -> Option<Document>,
}

/// The matrices, in the order of the regulation.
pub static MATRICES: &[Kind] = &[
    Kind {
        name: "swot",
        form: ("Analisis SWOT", 880),
        meaning: (
            "kekuatan, kelemahan, peluang, dan ancaman dalam Renstra",
            "strengths, weaknesses, opportunities and threats of the five-year plan",
        ),
        confidential: false,
        make: matrix_strategy::swot,
    },
    Kind {
        name: "tows",
        form: ("Matriks TOWS", 747),
        meaning: (
            "strategi Renstra menurut pertemuan faktornya",
            "strategies of the five-year plan, where their factors meet",
        ),
        confidential: false,
        make: matrix_strategy::tows,
    },
    Kind {
        name: "kinerja_pendanaan",
        form: ("MATRIKS KINERJA DAN PENDANAAN", 786),
        meaning: (
            "target dan pendanaan program dan kegiatan kementerian dalam Renstra",
            "targets and funds of the ministry's programmes and activities in the five-year plan",
        ),
        confidential: false,
        make: matrix_renstra::funds,
    },
    Kind {
        name: "kerangka_regulasi",
        form: ("MATRIKS KERANGKA REGULASI", 804),
        meaning: ("regulasi yang dibutuhkan Renstra", "the regulations that the five-year plan needs"),
        confidential: false,
        make: matrix_renstra::regulations,
    },
    Kind {
        name: "arah_kebijakan",
        form: ("MATRIKS ARAH KEBIJAKAN DAN STRATEGI", 934),
        meaning: (
            "arah kebijakan dan strategi atasan yang dipilih, dan strategi unit",
            "the superior's directions and strategies chosen, and the unit's own",
        ),
        confidential: false,
        make: matrix_strategy::directions,
    },
    Kind {
        name: "strategi",
        form: ("MATRIKS STRATEGI", 963),
        meaning: (
            "strategi atasan yang dipilih, dan strategi satuan kerja",
            "the superior's strategies chosen, and the work unit's own",
        ),
        confidential: false,
        make: matrix_strategy::strategies,
    },
    Kind {
        name: "target_kinerja",
        form: ("MATRIKS TARGET KINERJA", 987),
        meaning: ("target dan pendanaan unit dalam Renstra", "targets and funds of a unit in the five-year plan"),
        confidential: false,
        make: matrix_renstra::targets,
    },
    Kind {
        name: "cascading",
        form: ("FORMAT MATRIKS CASCADING", 1965),
        meaning: (
            "SS dan IKU pemilik beserta turunannya ke bawah",
            "the owner's objectives and indicators with what was passed down",
        ),
        confidential: false,
        // the form stops at Kemenlu-Four: who leads nobody passes nothing down
        make: |desk, holder| desk.model.subordinates(holder).next().map(|_| cascading(desk, holder)),
    },
    Kind {
        name: "alignment_vertikal",
        form: ("Tabel 3. 6", 2006),
        meaning: (
            "IKU yang diturunkan ke unit di bawah: langsung, tidak langsung, atau didukung",
            "indicators against the units below: direct, indirect, or served",
        ),
        confidential: false,
        make: matrix_alignment::vertical,
    },
    Kind {
        name: "alignment_horizontal",
        form: ("Tabel 3. 8", 2049),
        meaning: (
            "bantuan yang dibutuhkan dari unit lain dan IKU pemberi bantuan",
            "the help needed of other units, and the helper's indicator",
        ),
        confidential: false,
        make: matrix_alignment::horizontal,
    },
    Kind {
        name: "pk",
        form: ("Matriks Perjanjian Kinerja", 2314),
        meaning: (
            "SS, IKU, dan target yang diperjanjikan, dengan program dan anggarannya",
            "objectives, indicators and targets agreed, with programmes and budget",
        ),
        confidential: false,
        make: matrix_pk::document,
    },
    Kind {
        name: "renaksi",
        form: ("Format Matriks Rencana Aksi PK", 2358),
        meaning: (
            "target kumulatif tiap triwulan dan kegiatannya",
            "cumulative targets by quarter, and the activities",
        ),
        confidential: false,
        make: matrix_renaksi::document,
    },
    Kind {
        name: "skp",
        form: ("Penyelarasan PK dengan SKP", 2916),
        meaning: (
            "kegiatan tugas jabatan yang mendukung IKU pada PK",
            "the activities of the employee target sheet that carry the indicators",
        ),
        confidential: false,
        make: matrix_skp::document,
    },
    Kind {
        name: "realisasi_renaksi",
        form: ("Matriks Realisasi Rencana Aksi PK", 3726),
        meaning: (
            "target dan realisasi tiap triwulan beserta kegiatannya",
            "targets and realisation by quarter, with the activities",
        ),
        confidential: false,
        make: matrix_realised::document,
    },
    Kind {
        name: "informasi_kinerja",
        form: ("Matriks Informasi Kinerja", 3822),
        meaning: (
            "data mentah tiap IKU menurut formulanya dan data dukungnya",
            "raw data by the formula of each indicator, with the evidence",
        ),
        confidential: false,
        make: matrix_information::document,
    },
    Kind {
        name: "ncko",
        form: ("Matriks Nilai Capaian Kinerja", 3848),
        meaning: ("nilai capaian kinerja unit pemilik peta", "the score of a unit that owns a map"),
        confidential: false,
        make: matrix_ncko::document,
    },
    Kind {
        name: "ckp",
        form: ("Matriks Capaian Kinerja Pegawai", 3985),
        meaning: ("capaian kinerja yang tidak memiliki peta", "the score of one who owns no map"),
        confidential: false,
        make: matrix_ckp::document,
    },
    Kind {
        name: "nckp",
        form: ("Tabel 3. 37", 3607),
        meaning: (
            "CKP, NP, dan NCKP pegawai satu unit (rahasia)",
            "achievement, behaviour and final value of a unit's people (confidential)",
        ),
        confidential: true,
        make: matrix_nckp::document,
    },
    Kind {
        name: "renja",
        form: ("Renja K/L", 4360),
        meaning: ("SS dan IKU yang dituangkan dalam Renja K/L", "objectives and indicators taken into the work plan"),
        confidential: false,
        make: matrix_work_plan::renja,
    },
    Kind {
        name: "rka",
        form: ("RKA-K/L", 4360),
        meaning: ("SS dan IKU yang dituangkan dalam RKA-K/L", "objectives and indicators taken into the budget plan"),
        confidential: false,
        make: matrix_work_plan::rka,
    },
    Kind {
        name: "emonev",
        form: ("e-Monev Bappenas", 4380),
        meaning: (
            "realisasi menurut program, kegiatan, dan indikator",
            "realisation by programme, activity and indicator",
        ),
        confidential: false,
        make: matrix_emonev::document,
    },
    Kind {
        name: "penghargaan",
        form: ("Tabel 5. 1", 4474),
        meaning: (
            "bobot penghargaan dan sanksi, teguran, dan urutan NCKO",
            "weights of reward and sanction, reprimands, ranking",
        ),
        confidential: false,
        make: matrix_reward::document,
    },
];

/// The documents, in the order of the regulation.
pub static DOCUMENTS: &[Kind] = &[
    Kind {
        name: "manual",
        form: ("LEMBAR PENETAPAN MANUAL INDIKATOR KINERJA UTAMA", 1684),
        meaning: (
            "manual semua IKU dengan data tiga tahun, lembar penetapan, dan lembar revisi",
            "the manuals of all indicators with three years of data, their adoption and revision sheets",
        ),
        confidential: false,
        make: crate::manual,
    },
    Kind {
        name: "pk",
        form: ("PERJANJIAN KINERJA TAHUN", 2303),
        meaning: (
            "perjanjian kinerja: pernyataan, matriks, rencana aksi, revisi, dan komplemen",
            "the performance agreement: declaration, matrix, action plan, revisions and complements",
        ),
        confidential: false,
        make: crate::pk,
    },
    Kind {
        name: "lkj",
        form: ("LAPORAN KINERJA (LKj) TRIWULAN TAHUN", 3896),
        meaning: (
            "laporan kinerja triwulanan atau tahunan, dengan lampirannya",
            "the performance report of a quarter or of the year, with its annexes",
        ),
        confidential: false,
        make: crate::lkj,
    },
    Kind {
        name: "kalender",
        form: ("Kalender Perencanaan & Pelaporan Kinerja dan Anggaran", 4242),
        meaning: ("batas waktu setahun, yang terpenuhi dan yang terlewat", "the deadlines of a year, met and missed"),
        confidential: false,
        make: crate::calendar,
    },
    Kind {
        name: "dialog",
        form: ("Formulir Dialog Kinerja Individu", 4176),
        meaning: (
            "formulir dialog kinerja individu dua semester",
            "the form of the dialogues with a person in both halves of the year",
        ),
        confidential: true,
        make: crate::dialogue,
    },
    Kind {
        name: "notulen",
        form: ("Dialog Kinerja Organisasi", 4137),
        meaning: (
            "notulen dialog kinerja organisasi satu triwulan",
            "the minutes of the organisation's dialogue of a quarter",
        ),
        confidential: false,
        make: crate::minutes,
    },
    Kind {
        name: "diklat",
        form: ("Formulir Rekapitulasi Kebutuhan Diklat", 4211),
        meaning: (
            "rekapitulasi kebutuhan diklat dari dialog kinerja",
            "the training that the dialogues of a year ask for",
        ),
        confidential: true,
        make: crate::training,
    },
    Kind {
        name: "reviu",
        form: ("PERNYATAAN TELAH DIREVIU", 4061),
        meaning: (
            "pernyataan dan daftar periksa reviu LKj, dengan jawaban dari sumber",
            "statement and check list of the review of the yearly report, with what the source answers",
        ),
        confidential: false,
        make: crate::review,
    },
    Kind {
        name: "sk",
        form: ("SK Penetapan Peta Strategi dan IKU", 1369),
        meaning: (
            "SK peta strategi dan IKU dengan empat lampiran, dan perubahannya",
            "the decree of map and indicators with its four attachments, and its changes",
        ),
        confidential: false,
        make: crate::decree,
    },
    Kind {
        name: "sk_ncko",
        form: ("keputusan Menteri Luar Negeri tentang NCKO", 513),
        meaning: (
            "SK nilai capaian kinerja organisasi",
            "the decree on the achievement of the ministry and its first units",
        ),
        confidential: false,
        make: crate::decree_ncko,
    },
    Kind {
        name: "sk_nckp",
        form: ("keputusan Menteri Luar Negeri tentang NCKP", 587),
        meaning: ("SK nilai capaian kinerja pegawai", "the decree on the assessments of a unit's people"),
        confidential: true,
        make: crate::decree_nckp,
    },
];

/// A document by its name.
pub fn document(name: &str) -> Option<&'static Kind> {
    DOCUMENTS.iter().find(|kind| kind.name == name)
}

/// A matrix by its name.
pub fn matrix(name: &str) -> Option<&'static Kind> {
    MATRICES.iter().find(|kind| kind.name == name)
}

/// Whether a document, by the kind that its name begins with (`matriks_nckp`, `dialog`), is only for those who may read it.
pub(crate) fn is_confidential(kind: &str) -> bool {
    let among = |kinds: &[Kind], name: &str| kinds.iter().any(|kind| kind.name == name && kind.confidential);
    match kind.strip_prefix("matriks_") {
        Some(matrix) => among(MATRICES, matrix),
        None => among(DOCUMENTS, kind),
    }
}
