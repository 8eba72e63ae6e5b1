//! Kinds of things a file can name: what an id declares, what a reference points at, what a rule walks over.

macro_rules! kinds {
    ($($variant:ident $name:literal $id:literal $en:literal;)*) => {
        /// A kind of thing: a unit, an IKU, an activity…
        ///
        /// `Kind::Pemegang` (holder of a PK) stands for both units and people.
        #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Kind { $(#[doc = $en] $variant),* }

        impl Kind {
            /// All kinds, in the order of the table.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant),*];

            /// The name used in signatures and in rules (`untuk i dalam iku`).
            pub fn name(self) -> &'static str { match self { $(Kind::$variant => $name),* } }

            /// What it is, in Indonesian and English.
            pub fn meaning(self) -> (&'static str, &'static str) { match self { $(Kind::$variant => ($id, $en)),* } }

            /// The kind of this name.
            pub fn find(name: &str) -> Option<Kind> { match name { $($name => Some(Kind::$variant),)* _ => None } }
        }
    };
}

kinds! {
    Pemegang "pemegang" "pemegang perjanjian kinerja: unit atau pegawai" "holder of an agreement: a unit or a person";
    Unit "unit" "unit, satuan kerja, perwakilan, atau jabatan berunit" "a unit";
    Pegawai "pegawai" "orang" "a person";
    Pejabat "pejabat" "pimpinan unit dalam satu masa" "the head of a unit for a time";
    Jabatan "jabatan" "jabatan yang dipegang seseorang" "a post that a person holds";
    PengelolaUnit "pengelola_unit" "pengelola kinerja satu unit" "a performance manager of a unit";
    Peristiwa "peristiwa" "mutasi, perbantuan, cuti, tugas belajar, atau CLTN seseorang" "a transfer, secondment or leave of a person";
    Tahun "tahun" "satu pemegang dalam satu tahun yang direncanakan, selama ia ada" "one holder in one year that is planned, as long as it exists";
    Peta "peta" "peta strategi satu unit untuk satu tahun" "the strategy map of a unit for a year";
    Pk "pk" "perjanjian kinerja satu pemegang untuk satu tahun" "the performance agreement of a holder for a year";
    Ss "ss" "sasaran strategis" "a strategic objective";
    Panah "panah" "panah peta dari satu sasaran ke sasaran yang didukungnya" "an arrow of the map, from an objective to one it supports";
    Tugas "tugas" "tugas tanpa sasaran strategis dalam PK" "a task without a strategic objective, in an agreement";
    Iku "iku" "indikator kinerja utama" "a key performance indicator";
    Sub "sub" "sub-IKU" "a sub-indicator";
    KataKunci "kata_kunci" "kata kunci visi, misi, tujuan, atau sasaran" "a key word of vision, mission or objective";
    Revisi "revisi" "revisi peta, PK, atau Renstra" "a revision";
    Lembar "lembar" "lembar penetapan manual IKU" "the adoption sheet of the manuals";
    Butuh "butuh" "kebutuhan pada unit lain" "a need of another unit's help";
    Kegiatan "kegiatan" "kegiatan rencana aksi" "an activity of the action plan";
    Renaksi "renaksi" "rencana aksi" "an action plan";
    Realisasi "realisasi" "laporan realisasi satu periode" "the realisation of a period";
    Capaian "capaian" "baris realisasi satu IKU" "the line of one indicator in a realisation";
    Koreksi "koreksi" "perbaikan satu angka yang sudah dilaporkan" "a correction of a figure already reported";
    Renstra "renstra" "rencana strategis lima tahun" "a five-year plan";
    Swot "swot" "kekuatan, kelemahan, peluang, atau ancaman" "a strength, weakness, opportunity or threat";
    Tows "tows" "strategi hasil matriks TOWS" "a strategy found by TOWS";
    Tujuan "tujuan" "tujuan Renstra" "an objective of the five-year plan";
    Sasaran "sasaran" "sasaran strategis Renstra" "a strategic objective of the five-year plan";
    Arah "arah_kebijakan" "arah kebijakan" "a policy direction";
    Strategi "strategi" "strategi Renstra" "a strategy of the five-year plan";
    Program "program" "program Renstra" "a programme of the five-year plan";
    KegiatanRenstra "kegiatan_renstra" "kegiatan Renstra" "an activity of the five-year plan";
    IkuRenstra "iku_renstra" "IKU Renstra" "an indicator of the five-year plan";
    Perilaku "perilaku" "nilai perilaku satu semester" "a half-year's rating of behaviour";
    Dialog "dialog" "dialog kinerja individu" "a performance dialogue with a person";
    Hukuman "hukuman" "hukuman disiplin" "a disciplinary measure";
    Tinjauan "tinjauan" "supervisor review" "the supervisor's review";
    Keberatan "keberatan" "keberatan atas hasil penilaian" "an objection to an assessment";
    Evaluasi "evaluasi" "hasil evaluasi AKIP dan anggaran" "the evaluation of accountability and budget";
    Lkj "lkj" "laporan kinerja" "a performance report";
    Beda "beda" "satu isian yang berbeda dari sumber cascade" "one field that differs from the cascade's source";
    Aturan "aturan" "aturan pemeriksaan" "a rule";
    Skala "skala" "skala predikat" "a scale of predicates";
    Dasar "dasar" "dasar hukum" "a legal source";
    Pasal "pasal" "pasal dasar hukum" "an article of a legal source";
    Profil "profil" "profil peraturan" "a profile of a regulation";
    Level "level" "level pengelolaan kinerja" "a level of performance management";
    Jenis "jenis" "jenis unit atau pegawai" "a kind of unit or person";
    Perspektif "perspektif" "perspektif peta strategi" "a perspective of the map";
    Pengelola "pengelola" "peran pengelola kinerja" "a role of performance manager";
    Tafsir "tafsir" "bacaan atas peraturan yang bertentangan atau diam" "the reading of an unclear article";
    DaftarKata "daftar_kata" "daftar kata untuk aturan" "a word list for rules";
}

/// A set of kinds.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Kinds(u64);

impl Kinds {
    /// The set with these kinds. `Kind::Pemegang` puts in units and people.
    pub fn of(kinds: impl IntoIterator<Item = Kind>) -> Kinds {
        let bit = |k: Kind| 1u64 << k as u8;
        Kinds(kinds.into_iter().fold(0, |set, kind| {
            set | match kind {
                Kind::Pemegang => bit(Kind::Unit) | bit(Kind::Pegawai),
                other => bit(other),
            }
        }))
    }

    /// Whether `kind` is in the set. A holder is, where units or people are.
    pub fn has(self, kind: Kind) -> bool {
        self.0 & Kinds::of([kind]).0 != 0
    }

    /// The kinds of the set, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |k| *k != Kind::Pemegang && self.has(*k))
    }
}
