//! What a map, an agreement, a five-year plan and their revisions begin with.

use super::{Def, many, one};

#[rustfmt::skip]
pub(super) const ROWS: &[Def] = &[
    many("abaikan", "*", "aturan:RuleId alasan:Text? [sampai tanggal:Date]", "kecualikan unsur ini dan isinya dari satu aturan, dengan alasan", "waive a rule here and below, with the reason"),
    one("alasan/revisi", "revisi", "sebab:arahan|perubahan_strategi|dinamika|target_belum_maksimal|beban_kerja uraian:Text?", "salah satu dari lima sebab revisi (a sampai e) dan uraiannya", "one of the five reasons (a to e), and its text"),
    one("disetujui", "revisi", "tanggal:Date [oleh atasan:Ref(pemegang)|Text]", "hari atasan menyetujui revisi", "the day the superior agreed"),
    one("matriks", "revisi", "keterangan:Text", "matriks cascading yang ikut berubah", "the cascading matrix that changes with it"),
    one("menyusul", "revisi", "pemegang:Ref(pemegang)+", "bawahan yang masih harus merevisi", "those below still to be revised"),
    one("ditetapkan", "pk revisi @renstra", "tanggal:Date [di tempat:Text]", "hari dan tempat penandatanganan", "day and place of signature"),
    one("mulai/pk", "pk", "tanggal:Date", "hari perjanjian mulai berlaku", "the day it comes into force"),
    one("triwulan", "pk revisi", "masa:PeriodRange|Period", "triwulan yang dimilikinya, bila bukan menurut sebagian besar hari", "its quarters, where most of the days do not decide"),
    one("alasan/pk", "pk", "sebab:mutasi|reorganisasi|kembali_bertugas|cpns uraian:Text?", "sebab perjanjian komplemen", "why there is a complement"),
    one("atasan/pk", "pk", "atasan:Ref(pemegang)", "atasan langsung selama perjanjian ini", "the direct superior under this agreement"),
    one("jabatan/pk", "pk", "nama:Text", "jabatan selama perjanjian ini", "the post under this agreement"),
    one("pihak_kedua", "pk revisi", "atasan:Ref(pemegang)|Text", "pihak kedua yang menandatangani", "the second party who signs"),
    one("sk", "peta revisi @renstra", "nomor:Text tanggal:Date?", "surat keputusan penetapan", "the decree that sets it"),
    one("rpjmn", "renstra", "tanggal:Date", "hari RPJMN ditetapkan", "the day the national plan was set"),
    one("kondisi_umum", "@renstra", "naskah:Text", "kondisi umum", "the general condition"),
    one("visi", "peta revisi @renstra", "kalimat:Text", "visi", "the vision"),
    many("misi", "peta revisi @renstra", "kalimat:Text", "satu misi", "one mission"),
    many("kata_kunci=kata_kunci", "visi misi tujuan/renstra sasaran", "kata:Text penjelasan:Text?", "kata kunci dan penjelasannya", "a key word and what it means"),
    one("bobot_perspektif", "peta", "cara:proporsional|gabungan?", "cara membobot peta tanpa stakeholder atau customer, atau bobot lain per perspektif", "how a map without stakeholder or customer is weighted, or other weights"),
    many("<perspektif:Ref(perspektif)>/bobot", "bobot_perspektif", "bobot:Percent", "bobot satu perspektif", "the weight of a perspective"),
    one("keputusan", "peta", "nomor:Text tanggal:Date?", "keputusan yang menetapkan bobot perspektif lain", "the decision that set other weights"),
    one("penetapan_manual=lembar", "peta pk revisi", "tanggal:Date [di tempat:Text]", "lembar penetapan manual semua IKU", "the adoption sheet of all manuals"),
    one("renja", "peta revisi", "cara:Number?", "pilihan SS dan IKU untuk Renja K/L, cara 1 sampai 5 bab IV", "the choice for the work plan, approach 1 to 5"),
    one("rka", "peta revisi", "cara:Number?", "pilihan SS dan IKU untuk RKA-K/L, cara 1 sampai 5 bab IV", "the choice for the budget plan, approach 1 to 5"),
    many("ambil", "renja rka", "sasaran:Ref(ss|iku|sub) rumusan:Text?", "SS atau IKU yang diambil, bila perlu dengan rumusan lain", "an objective or indicator taken, perhaps reworded"),
    many("hapus", "revisi", "nama:Ref(ss|iku|sub)+", "SS, IKU, atau sub-IKU yang tidak berlaku lagi", "what no longer holds"),
    many("ubah", "revisi", "nama:Ref(ss|iku|sub)", "SS, IKU, atau sub-IKU yang isinya berubah", "what changes, with its new fields"),
];
