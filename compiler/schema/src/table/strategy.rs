//! The five-year plan.

use super::{Def, many, one};

#[rustfmt::skip]
pub(super) const ROWS: &[Def] = &[
    many("renstra=renstra", ".", "pemilik:Ref(unit) masa:YearRange", "rencana strategis lima tahun", "a five-year plan"),
    one("swot", "@renstra", "", "analisis SWOT", "the SWOT analysis"),
    many("kekuatan", "swot", "id:Id(swot) uraian:Text?", "kekuatan", "a strength"),
    many("kelemahan", "swot", "id:Id(swot) uraian:Text?", "kelemahan", "a weakness"),
    many("peluang", "swot", "id:Id(swot) uraian:Text?", "peluang", "an opportunity"),
    many("ancaman", "swot", "id:Id(swot) uraian:Text?", "ancaman", "a threat"),
    many("tows", "@renstra", "id:Id(tows) uraian:Text? [dari faktor:Ref(swot)+]", "strategi hasil matriks TOWS dan faktor asalnya", "a strategy found by TOWS, and its factors"),
    one("pendanaan", "program kegiatan/renstra", "(tahun:Year nilai:Money)+", "alokasi tiap tahun", "funds by year"),
    one("pelaksana", "program kegiatan/renstra", "unit:Ref(unit)|Text+", "unit pelaksana", "the units that carry it out"),
    many("tujuan/renstra", "@renstra", "id:Id(tujuan) kalimat:Text?", "tujuan", "an objective").section(),
    many("sasaran", "@renstra tujuan/renstra", "id:Id(sasaran) kalimat:Text? [untuk tujuan:Ref(tujuan)]", "sasaran strategis Renstra", "a strategic objective of the plan").section(),
    many("arah_kebijakan", "@renstra", "id:Id(arah_kebijakan) kalimat:Text? [dari atasan:Ref(arah_kebijakan)]", "arah kebijakan; `dari` bila dipilih dari Renstra atasan", "a policy direction; `dari` where chosen from the superior's").section(),
    many("strategi", "@renstra arah_kebijakan", "id:Id(strategi) kalimat:Text? [dari atasan:Ref(strategi|tows)]", "strategi; `dari` bila dipilih dari Renstra atasan", "a strategy; `dari` where chosen from the superior's").section(),
    many("program", "@renstra", "id:Id(program) nama:Text?", "program", "a programme").section(),
    many("kegiatan/renstra", "program", "id:Id(kegiatan_renstra) nama:Text?", "kegiatan", "an activity").section(),
    many("sasaran/program", "program kegiatan/renstra", "kalimat:Text", "sasaran program (outcome) atau sasaran kegiatan (output)", "outcome of the programme or output of the activity").section(),
    many("iku/renstra", "tujuan/renstra sasaran program kegiatan/renstra sasaran/program", "id:Id(iku_renstra) nama:Text?", "IKU Renstra", "an indicator of the five-year plan").section(),
    one("target/renstra", "iku/renstra", "(tahun:Year nilai:Value)+", "target tiap tahun", "the target of each year"),
    many("kerangka_regulasi", "@renstra", "kebutuhan:Text", "regulasi yang dibutuhkan", "a regulation needed"),
    one("urgensi", "kerangka_regulasi", "uraian:Text", "urgensi pembentukan", "why it is needed"),
    one("penanggung_jawab/regulasi", "kerangka_regulasi", "unit:Ref(unit)|Text+", "unit penanggung jawab", "the unit in charge"),
    one("terkait", "kerangka_regulasi", "pihak:Ref(unit)|Text+", "unit atau institusi terkait", "units or bodies concerned"),
    one("selesai/regulasi", "kerangka_regulasi", "tenggat:Date|Year", "target selesai", "when it is to be done"),
    one("kerangka_kelembagaan", "@renstra", "naskah:Text", "kerangka kelembagaan", "the institutional framework"),
    many("revisi/renstra=revisi", "renstra", "nomor:Number tanggal:Date?", "perubahan Renstra: isi yang baru dan alasannya", "a revision of the plan: what is new, and why"),
];
