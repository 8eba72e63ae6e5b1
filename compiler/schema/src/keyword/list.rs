//! All keywords. A test holds this list equal to the table's.

macro_rules! keywords {
    ($($constant:ident $word:literal)*) => {
        pub(crate) const KEYWORDS: &[&str] = &["", $($word),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Number { SENDIRI, $($constant),* }

        /// A constant for every keyword.
        pub mod kw {
            use super::{Kw, Number};
            /// No keyword: the word in keyword position is a name of the user's.
            pub const SENDIRI: Kw = Kw(Number::SENDIRI as u16);
            $(#[doc = concat!("`", $word, "`")] pub const $constant: Kw = Kw(Number::$constant as u16);)*
        }
    };
}

use super::Kw;

#[rustfmt::skip]
keywords! {
    ABAIKAN "abaikan" ADMINISTRASI "administrasi" AGENDA "agenda" AKIP "akip" ALASAN "alasan" AMBIL "ambil"
    ANALISIS_ANGGARAN "analisis_anggaran" ANALISIS_PROGRAM "analisis_program" ANCAMAN "ancaman" ANGGARAN "anggaran"
    ANGGARAN_REVISI "anggaran_revisi" ARAH_KEBIJAKAN "arah_kebijakan" ASPEK_TARGET "aspek_target" ATAS "atas"
    ATASAN "atasan" ATASAN_JENIS "atasan_jenis" ATASE_TEKNIS "atase_teknis" ATURAN "aturan" BACAAN "bacaan"
    BAGI "bagi" BAHASAN "bahasan" BANTUAN "bantuan" BARIS "baris" BATAS "batas" BATAS_CAPAIAN "batas_capaian"
    BATAS_CASCADE "batas_cascade" BATAS_DRAF "batas_draf" BATAS_LAPOR "batas_lapor" BATAS_LKJ "batas_lkj"
    BATAS_MANUAL "batas_manual" BATAS_NP "batas_np" BATAS_PETA "batas_peta" BATAS_PK "batas_pk" BATAS_RENSTRA "batas_renstra"
    BERLAKU "berlaku" BERSAMA "bersama" BERWILAYAH "berwilayah" BIAYA "biaya" BILA "bila" BILA_NOL "bila_nol" BOBOT "bobot"
    BOBOT_GABUNGAN "bobot_gabungan" BOBOT_IKU "bobot_iku" BOBOT_NCKP "bobot_nckp" BOBOT_PERSPEKTIF "bobot_perspektif"
    BUKAN_ADMINISTRASI "bukan_administrasi" BUTUH "butuh" CASCADE "cascade" CATATAN "catatan" CLTN "cltn"
    CONTOH "contoh" CPNS "cpns" CUTI "cuti" DAFTAR_KATA "daftar_kata" DAHULU "dahulu" DAMPAK "dampak" DASAR "dasar"
    DASAR_HUKUM "dasar_hukum" DATA_DUKUNG "data_dukung" DEFINISI "definisi" DESKRIPSI "deskripsi" DIAJUKAN "diajukan"
    DIALOG "dialog" DIALOG_KINERJA "dialog_kinerja" DIKLAT "diklat" DILAPORKAN "dilaporkan" DISEPAKATI "disepakati"
    DISETUJUI "disetujui" DISIPLIN "disiplin" DITERIMA "diterima" DITERUSKAN "diteruskan" DITETAPKAN "ditetapkan"
    DITUNJUK "ditunjuk" DRAF "draf" EFISIENSI "efisiensi" ESELON "eselon" ESELON_TERENDAH "eselon_terendah"
    EVALUASI "evaluasi" FORMULA "formula" GABUNG "gabung" GOLONGAN "golongan" HAMBATAN "hambatan" HAPUS "hapus"
    HARI_LIBUR "hari_libur" HUKUMAN_DISIPLIN "hukuman_disiplin" HURUF "huruf" IKU "iku" IKU_BERSAMA "iku_bersama" IKU_MAKS "iku_maks"
    INISIATIF "inisiatif" INISIATIF_STRATEGIS "inisiatif_strategis" INPUT "input" INTEGRITAS "integritas"
    ISIAN_MANUAL "isian_manual" ISIAN_RENSTRA "isian_renstra" ISU_STRATEGIS "isu_strategis" JABATAN "jabatan" JAWABAN "jawaban" JENIS "jenis"
    JENIS_IKU "jenis_iku" KALENDER "kalender" KASUS "kasus" KATA_KUNCI "kata_kunci" KATA_PENGANTAR "kata_pengantar" KEBERATAN "keberatan"
    KEGIATAN "kegiatan" KEKUATAN "kekuatan" KELEMAHAN "kelemahan" KENDALI "kendali" KEPEMIMPINAN "kepemimpinan"
    KEPUTUSAN "keputusan" KERANGKA_KELEMBAGAAN "kerangka_kelembagaan" KERANGKA_REGULASI "kerangka_regulasi"
    KERJASAMA "kerjasama" KETERANGAN "keterangan" KODE "kode" KODE_SS "kode_ss" KOMITMEN "komitmen"
    KOMPETENSI "kompetensi" KONDISI_UMUM "kondisi_umum" KONSOLIDASI "konsolidasi" KONVERSI_120 "konversi_120"
    KOORDINATOR "koordinator" KOREKSI "koreksi" LANGKAH "langkah" LAPOR "lapor" LARANGAN_IKU "larangan_iku"
    LEVEL "level" LKJ "lkj" LOMPAT_LEVEL "lompat_level" MAKNA "makna" MATRIKS "matriks" MENDUKUNG "mendukung"
    MENJAWAB "menjawab" MENYUSUL "menyusul" MISI "misi" MULAI "mulai" MUTASI "mutasi" NAMA "nama" NARASI "narasi" NASKAH "naskah"
    NIP "nip" NOTULEN "notulen" NP_KOSONG "np_kosong" OLEH "oleh" ORIENTASI_PELAYANAN "orientasi_pelayanan"
    OUTPUT "output" PADA "pada" PARAMETER "parameter" PASAL "pasal" PEGAWAI "pegawai" PEJABAT "pejabat"
    PELAKSANA "pelaksana" PELUANG "peluang" PEMBULATAN "pembulatan" PEMILIK "pemilik" PEMILIK_PETA "pemilik_peta"
    PENALTI "penalti" PENANGGUNG_JAWAB "penanggung_jawab" PENDAHULUAN "pendahuluan" PENDANAAN "pendanaan"
    PENETAPAN_MANUAL "penetapan_manual" PENGAKUAN "pengakuan" PENGELOLA "pengelola"
    PENGELOLA_MANUAL "pengelola_manual" PENGHARGAAN "penghargaan" PENILAI "penilai" PENILAI_BAWAHAN "penilai_bawahan" PENJELASAN "penjelasan"
    PENUTUP "penutup" PENYEDIA "penyedia" PERBAIKAN "perbaikan" PERBANTUAN "perbantuan" PERILAKU "perilaku"
    PERORANGAN "perorangan"
    PERSPEKTIF "perspektif" PESAN "pesan" PESERTA "peserta" PETA "peta" PIC "pic" PIHAK_KEDUA "pihak_kedua"
    PILIHAN "pilihan" PIMPINAN "pimpinan" PK "pk" PLT "plt" POLARISASI "polarisasi" PROFIL "profil" PROGRAM "program"
    PUTUSAN "putusan" REALISASI "realisasi" REALISASI_ANGGARAN "realisasi_anggaran" REKOMENDASI "rekomendasi"
    RENAKSI "renaksi" RENAKSI_RINCI "renaksi_rinci" RENJA "renja" RENSTRA "renstra" RENTANG "rentang" REVISI "revisi" REVIU "reviu"
    RINCIAN "rincian" RKA "rka" RPJMN "rpjmn" RUJUKAN "rujukan" RUMUS "rumus" SAMPAI "sampai" SASARAN "sasaran"
    SATUAN "satuan" SEBAB "sebab" SELESAI "selesai" SETELAH "setelah" SIFAT "sifat" SIFAT_IKU "sifat_iku"
    SINGKAT "singkat" SK "sk" SK_BERSAMA_ATASAN "sk_bersama_atasan" SKALA "skala" SKP "skp" SOLUSI "solusi" SS "ss" STANDAR_NASIONAL "standar_nasional"
    STATUS "status" STATUS_NCKP "status_nckp" STRATEGI "strategi" SUB "sub" SUMBER "sumber" SWOT "swot"
    TAFSIR "tafsir" TANDA "tanda" TANGGAL "tanggal" TANGGAPAN "tanggapan" TANPA_ARAH_KEBIJAKAN "tanpa_arah_kebijakan"
    TANPA_ATURAN "tanpa_aturan" TANPA_PIHAK_KEDUA "tanpa_pihak_kedua"
    TARGET "target" TEGURAN "teguran" TEMPAT "tempat" TENGGAT "tenggat" TERBATAS "terbatas" TERBIT "terbit" TERCAPAI "tercapai"
    TERKAIT "terkait" TIDAK "tidak" TINDAK_LANJUT "tindak_lanjut" TINGKAT "tingkat" TINJAUAN "tinjauan" TOWS "tows"
    TRAJEKTORI "trajektori" TRIWULAN "triwulan" TUGAS "tugas" TUGAS_BELAJAR "tugas_belajar" TUJUAN "tujuan"
    UBAH "ubah" UKURAN_KUALITAS "ukuran_kualitas" UNIT "unit" UNTUK "untuk" UPAYA "upaya" URGENSI "urgensi"
    VALIDITAS "validitas" VISI "visi" WAJIB "wajib"
}
