//! Rules and waivers.

use super::{Def, many, one};

#[rustfmt::skip]
pub(super) const ROWS: &[Def] = &[
    many("aturan=aturan", ".", "id:RuleId judul:Text? judul_en:Text?", "aturan pemeriksaan; judul Indonesia, lalu Inggris", "a rule; its title in Indonesian, then English"),
    many("dasar", "aturan", "sumber:Ref(dasar) pasal:Text?", "pasal yang menjadi dasar", "the article it rests on"),
    many("tafsir/aturan", "aturan", "nomor:Number+", "bacaan yang dipakai aturan ini", "the readings it rests on"),
    many("tingkat", "aturan kasus", "tingkat:galat|peringatan|saran [bila syarat:Expr]", "tingkatnya; dengan `bila` untuk sebagian unsur, dalam `kasus` untuk keadaan itu saja", "its level; with `bila` for some of the things, in a `kasus` for that case alone"),
    many("parameter", "aturan", "nama:Name nilai:Value uraian:Text?", "angka yang dapat diganti profil", "a figure that a profile may change").section(),
    many("kasus", "aturan", "", "satu dari beberapa keadaan yang diperiksa aturan ini, masing-masing dengan pesannya", "one of several things the rule looks at, each with its own message"),
    many("untuk/aturan", "aturan kasus", "nama:Name dalam himpunan:Expr", "apa yang diperiksa satu demi satu; yang kedua berjalan di dalam yang pertama", "what is walked over; a second one inside the first").in_order(),
    many("bila", "aturan kasus", "syarat:Expr", "hanya bila ini benar", "only where this holds").in_order(),
    one("wajib/aturan", "aturan kasus", "syarat:Expr", "yang harus benar", "what must hold"),
    one("pada", "aturan kasus", "tempat:Expr", "tempat yang ditunjuk", "where it points"),
    many("pesan", "aturan kasus", "bahasa:id|en teks:Text", "pesan dalam satu bahasa", "the message in one language"),
    many("tanda", "aturan kasus", "tempat:Expr teks:Text? teks_en:Text?", "tanda tambahan: teks Indonesia, lalu Inggris; `x dalam himpunan: x` untuk tiap unsur", "a further label: Indonesian, then English; `x dalam set: x` for each"),
    many("bantuan", "aturan kasus", "bahasa:id|en teks:Text", "apa yang harus dilakukan", "what to do"),
    many("perbaikan", "aturan kasus", "cara:hapus|ganti|sisip|sambung tempat:Expr teks:Text? [bila syarat:Expr]", "suntingan yang pasti benar: hapus isian di tempat itu, ganti dengan teks, sisipkan teks ke dalam bloknya, atau sambung di ujung barisnya", "an edit that is certainly right: delete the field at the place, replace it by the text, put the text into its block, or behind its line"),
    many("penjelasan", "aturan", "bahasa:id|en teks:Text", "mengapa aturan ini ada", "why the rule is there").section(),
    many("contoh", "aturan", "hasil:benar|salah sumber:Text [semula asal:Text]", "proyek kecil yang lolos atau gagal; baris yang salah berakhir dengan `// di sini`; `semula` proyek itu sebelum diubah", "a small project that passes or fails; the faulty line ends with `// di sini`; `semula` is the project before the change").section(),
];
