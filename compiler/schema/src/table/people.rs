//! Assessment of people: confidential statements.

use super::{Def, many, one};

#[rustfmt::skip]
pub(super) const ROWS: &[Def] = &[
    many("perilaku=perilaku", ".", "pemegang:Ref(pemegang) tahun:Year semester:Period nilai:Number?", "nilai perilaku satu semester: satu nilai, atau enam aspek dalam blok", "a half-year's behaviour: one value, or six aspects in the block"),
    one("oleh", "perilaku tinjauan dialog_kinerja tanggapan putusan hukuman_disiplin", "pejabat:Ref(pemegang)|Text", "siapa yang melakukannya", "who did it"),
    one("tanggal", "perilaku tinjauan", "tanggal:Date", "hari penilaian", "the day of the assessment"),
    many("dialog", "perilaku", "tanggal:Date", "hari dialog kinerja individu", "the day of a dialogue with the person"),
    one("orientasi_pelayanan", "perilaku", "nilai:Number", "aspek orientasi pelayanan", "aspect: service orientation"),
    one("integritas", "perilaku", "nilai:Number", "aspek integritas", "aspect: integrity"),
    one("komitmen", "perilaku", "nilai:Number", "aspek komitmen", "aspect: commitment"),
    one("disiplin", "perilaku", "nilai:Number", "aspek disiplin", "aspect: discipline"),
    one("kerjasama", "perilaku", "nilai:Number", "aspek kerja sama", "aspect: cooperation"),
    one("kepemimpinan", "perilaku", "nilai:Number", "aspek kepemimpinan", "aspect: leadership"),

    many("dialog_kinerja=dialog", ".", "pemegang:Ref(pemegang) tahun:Year semester:Period tanggal:Date?", "formulir dialog kinerja individu satu semester", "the form of a half-year's dialogue with a person"),
    many("untuk/dialog", "dialog_kinerja", "iku:Ref(iku|sub)", "IKU yang dibahas", "the indicator discussed"),
    one("catatan", "untuk/dialog dialog_kinerja", "uraian:Text", "catatan evaluasi dan kesepakatan", "notes and what was agreed"),
    one("kompetensi", "untuk/dialog", "uraian:Text", "rekomendasi pengembangan kompetensi", "competence to be developed"),
    many("diklat", "dialog_kinerja", "nama:Text keterangan:Text?", "kebutuhan pendidikan dan pelatihan", "training needed"),

    many("hukuman_disiplin=hukuman", ".", "pemegang:Ref(pemegang) tanggal:Date tingkat:ringan|sedang|berat uraian:Text?", "hukuman disiplin", "a disciplinary measure"),

    many("tinjauan=tinjauan", ".", "pemegang:Ref(pemegang) tahun:Year hasil:setuju|tambah|kurang nilai:Number?", "supervisor review atas NCKP: setuju, tambah, atau kurang sekian", "the supervisor's review: agree, add or take so much"),
    one("alasan", "tinjauan keberatan revisi/renstra", "alasan:Text", "alasannya", "the reason"),

    many("keberatan=keberatan", ".", "pemegang:Ref(pemegang) tahun:Year", "keberatan tertulis atas hasil penilaian", "a written objection to an assessment"),
    one("atas", "keberatan", "hasil:nckp|np|nckp_final+", "hasil yang diberatkan", "what is objected to"),
    one("diterima/hasil", "keberatan", "tanggal:Date", "hari hasil penilaian diterima", "the day the assessment was received"),
    one("diajukan", "keberatan", "tanggal:Date", "hari keberatan diajukan", "the day it was raised"),
    one("tanggapan", "keberatan", "tanggal:Date hasil:terima|tolak? uraian:Text?", "tanggapan tertulis atasan langsung", "the superior's written answer"),
    one("diteruskan", "keberatan", "tanggal:Date [untuk pejabat:Ref(pemegang)|Text]", "hari diteruskan kepada atasan dari atasan", "the day it was passed on"),
    one("putusan", "keberatan", "tanggal:Date hasil:terima|tolak|nilai_ulang? uraian:Text?", "putusan akhir atasan dari atasan langsung", "the final decision"),
];
