//! All kinds of matrices and documents. A new one is a function and a row here; the command line, its help and the pages of the
//! documentation read this table.

use crate::{Desk, cascading, lkj, manual, matrix_ckp, matrix_ncko, matrix_pk, pk};
use bsc_document::Document;
use bsc_model::HolderId;

/// A kind of matrix or document.
#[derive(Copy, Clone, Debug)]
pub struct Kind {
    /// Its name on the command line, and the first part of the names of its files.
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
        name: "cascading",
        form: ("FORMAT MATRIKS CASCADING", 1965),
        meaning: (
            "SS dan IKU pemilik beserta turunannya ke bawah",
            "the owner's objectives and indicators with what was passed down",
        ),
        confidential: false,
        make: |desk, holder| Some(cascading(desk, holder)),
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
        make: manual,
    },
    Kind {
        name: "pk",
        form: ("PERJANJIAN KINERJA TAHUN", 2303),
        meaning: (
            "perjanjian kinerja: pernyataan, matriks, rencana aksi, revisi, dan komplemen",
            "the performance agreement: declaration, matrix, action plan, revisions and complements",
        ),
        confidential: false,
        make: pk,
    },
    Kind {
        name: "lkj",
        form: ("LAPORAN KINERJA (LKj) TRIWULAN TAHUN", 3896),
        meaning: (
            "laporan kinerja triwulanan atau tahunan, dengan lampirannya",
            "the performance report of a quarter or of the year, with its annexes",
        ),
        confidential: false,
        make: lkj,
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
