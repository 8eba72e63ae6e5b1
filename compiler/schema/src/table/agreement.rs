//! Agreement, revision, action plan.

use super::{Def, many, one};

#[rustfmt::skip]
pub(super) const ROWS: &[Def] = &[
    many("pk=pk", ".", "pemegang:Ref(pemegang) tahun:Year [komplemen nomor:Number]", "perjanjian kinerja; `komplemen` untuk perjanjian berikutnya di tahun yang sama", "a performance agreement; `komplemen` for a later one in the year"),
    many("ss/pk", "pk revisi", "dari asal:Ref(ss)", "sasaran atasan yang diambil pegawai atau unit tanpa peta", "an objective adopted by one who owns no map").section(),
    many("tugas=tugas", "pk revisi", "uraian:Text", "tugas tanpa sasaran strategis", "a task without a strategic objective").section(),
    many("program/pk", "pk revisi", "nama:Text [anggaran nilai:Money]", "program dan anggarannya", "a programme and its budget").section(),
    many("kegiatan/pk", "pk revisi", "nama:Text [anggaran nilai:Money]", "kegiatan dan anggarannya", "an activity and its budget").section(),
    many("skp", "pk revisi", "kegiatan:Text jumlah:Number? satuan:Text? [untuk iku:Ref(iku|sub)]", "kegiatan tugas jabatan dalam SKP dan IKU yang didukungnya", "an activity of the employee target sheet and the indicator it carries").section(),

    many("revisi=revisi", "peta pk", "nomor:Number tanggal:Date?", "perubahan bernomor; memuat isi peta atau PK, `hapus`, dan `ubah`", "a numbered revision: what a map or agreement holds, `hapus` and `ubah`").section(),

    many("renaksi=renaksi", ".", "pemegang:Ref(pemegang) tahun:Year", "rencana aksi", "the action plan"),
    many("untuk", "renaksi", "iku:Ref(iku|sub)", "IKU yang dilayani kegiatan di dalamnya", "the indicator that the activities serve"),
    many("kegiatan", "untuk", "id:Id(kegiatan) nama:Text?", "kegiatan rencana aksi", "an activity of the action plan"),
    one("inisiatif_strategis", "kegiatan", "", "kegiatan terobosan (IS)", "a strategic initiative"),
    one("dampak", "inisiatif_strategis", "dampak:tinggi|rendah", "dampak inisiatif", "the impact of the initiative"),
    one("upaya", "inisiatif_strategis", "upaya:tinggi|rendah", "upaya yang diperlukan", "the effort it takes"),
    one("koordinator", "inisiatif_strategis", "pemegang:Ref(pemegang)|Text", "penanggung jawab utama inisiatif", "who coordinates the initiative"),
    one("atase_teknis", "kegiatan", "", "kegiatan atase teknis (A)", "an activity of the technical attaché"),
    one("mulai/kegiatan", "kegiatan", "tanggal:Date", "hari mulai", "the first day"),
    one("selesai", "kegiatan", "tanggal:Date", "hari selesai", "the last day"),
    one("tempat", "kegiatan", "tempat:Text", "tempat kegiatan", "the place"),
    many("input", "kegiatan kegiatan/realisasi", "masukan:Name nilai:Value satuan:Text?", "masukan: orang, anggaran, dan sebagainya", "an input: people, budget and so on"),
    many("output", "kegiatan kegiatan/realisasi", "nilai:Value satuan:Text?", "keluaran", "an output"),
    one("pic", "kegiatan", "pemegang:Ref(pemegang)|Text", "penanggung jawab di level bawahnya", "who is in charge, of the level below"),
];
