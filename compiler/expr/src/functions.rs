//! The functions of expressions: name, types, meaning, and how each is computed.

use crate::lexicon::Ask;
use crate::similar::{folded, nearness};
use crate::types::Item;
use crate::value::Val;
use bsc_number::Number;
use jiff::civil::Date;

/// A function of the expression language.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// What it takes, as the reference shows it.
    pub takes: &'static str,
    /// What it gives, as the reference shows it.
    pub gives: &'static str,
    /// What it does, in Indonesian.
    pub meaning_id: &'static str,
    /// What it does, in English.
    pub meaning_en: &'static str,
    /// How it is typed and computed.
    pub(crate) form: Form,
}

/// How a function is typed and computed.
#[derive(Copy, Clone, Debug)]
pub(crate) enum Form {
    /// Values in, a value out; unknown where an argument is.
    Plain {
        takes: &'static [Item],
        gives: Item,
        apply: for<'m> fn(&[Val<'m>]) -> Val<'m>,
    },
    /// Typed and computed by the engine.
    Count,
    Filled,
    Nth,
    Choose,
    Max,
    Min,
    /// Over a set only with a name: `jumlah x dalam S: x.target`, `saring x dalam S: x.target > 0`.
    Sum,
    Average,
    Such,
    Groups,
    NearGroups,
    /// The name of a deadline, then a day.
    Deadline,
    /// Texts, then the name of a word list.
    Words(Ask),
}

const TEXT: Item = Item::Text(None);

macro_rules! f {
    ($name:literal, $takes:literal -> $gives:literal, $id:literal, $en:literal, $form:expr) => {
        Function { name: $name, takes: $takes, gives: $gives, meaning_id: $id, meaning_en: $en, form: $form }
    };
}

const fn plain(takes: &'static [Item], gives: Item, apply: for<'m> fn(&[Val<'m>]) -> Val<'m>) -> Form {
    Form::Plain { takes, gives, apply }
}

/// All functions, in the order of the reference.
#[rustfmt::skip]
pub const FUNCTIONS: &[Function] = &[
    f!("banyak", "himpunan" -> "angka", "banyak unsur himpunan", "how many members the set has", Form::Count),
    f!("jumlah", "x dalam himpunan: angka" -> "angka", "jumlah angka semua unsur; 0 bila tidak ada", "the sum over the members; 0 where there are none", Form::Sum),
    f!("rata", "x dalam himpunan: angka" -> "angka", "rata-rata angka semua unsur; tidak diketahui bila tidak ada", "the mean over the members; unknown where there are none", Form::Average),
    f!("saring", "x dalam himpunan: syarat" -> "himpunan", "unsur yang memenuhi syarat", "the members of which the condition holds", Form::Such),
    f!("maks", "himpunan, atau dua nilai atau lebih" -> "nilai", "yang terbesar", "the greatest", Form::Max),
    f!("min", "himpunan, atau dua nilai atau lebih" -> "nilai", "yang terkecil", "the least", Form::Min),
    f!("terisi", "isian atau himpunan" -> "syarat", "ada isinya; tidak diketahui bila isinya tidak dapat dibaca", "something stands there; unknown where it could not be read", Form::Filled),
    f!("ke", "himpunan, angka" -> "unsur", "unsur ke-n, dari 1; kosong bila tidak ada", "the n-th member, from 1; empty beyond the last", Form::Nth),
    f!("pilih", "syarat, nilai, nilai" -> "nilai", "nilai pertama bila syarat benar, kalau tidak yang kedua", "the first value where the condition holds, else the second", Form::Choose),
    f!("kelompok", "himpunan, atribut" -> "kelompok", "kelompok berisi dua unsur atau lebih yang nilainya sama; huruf besar dan spasi ganda tidak membedakan teks", "groups of two or more members with an equal value; texts without regard to case and runs of spaces", Form::Groups),
    f!("kelompok_mirip", "himpunan, atribut, angka" -> "kelompok", "kelompok unsur yang teksnya mirip, sekurang-kurangnya sebesar angka 0..1; tanpa atribut: namanya", "groups of members with near texts, at least as near as the number 0..1; without an attribute: their names", Form::NearGroups),

    f!("mutlak", "angka" -> "angka", "nilai tanpa tanda", "the number without its sign", plain(&[Item::Number], Item::Number, |a| numbers(a, |[n]| Some(n.abs())))),
    f!("bulat", "angka, angka" -> "angka", "dibulatkan ke sekian angka di belakang koma, setengah ke atas", "rounded half-up to so many decimals", plain(&[Item::Number, Item::Number], Item::Number, |a| numbers(a, |[n, places]| {
        places.to_i64().and_then(|p| u32::try_from(p).ok()).filter(|p| *p <= 28).map(|p| n.round_half_up(p))
    }))),
    f!("setara", "angka hitungan, angka tertulis" -> "syarat", "sama pada desimal angka yang tertulis, setengah ke atas", "equal at the decimals of the typed number, half-up", plain(&[Item::Number, Item::Number], Item::Bool, |a| match a {
        [Val::Number(computed), Val::Number(typed)] => Val::Bool(computed.agrees_with(*typed)),
        _ => Val::Unknown,
    })),

    f!("rupiah", "angka" -> "teks", "uang seperti ditulis dalam berkas: `Rp 1_250_000`", "an amount as it is typed in a file: `Rp 1_250_000`", plain(&[Item::Number], TEXT, |a| match a {
        [Val::Number(n)] => Val::Text(amount(*n).into()),
        _ => Val::Unknown,
    })),

    f!("panjang", "teks" -> "angka", "banyak huruf dan tanda", "how many characters", plain(&[TEXT], Item::Number, |a| texts(a, |[t]| Val::count(t.chars().count())))),
    f!("banyak_kata", "teks" -> "angka", "banyak kata", "how many words", plain(&[TEXT], Item::Number, |a| texts(a, |[t]| Val::count(t.split_whitespace().count())))),
    f!("huruf_kecil", "teks" -> "teks", "dengan huruf kecil", "in lower case", plain(&[TEXT], TEXT, |a| texts(a, |[t]| Val::Text(t.to_lowercase().into())))),
    f!("memuat", "teks, teks" -> "syarat", "teks pertama memuat yang kedua; huruf besar tidak membedakan", "the first text holds the second; case does not count", plain(&[TEXT, TEXT], Item::Bool, |a| texts(a, |[t, part]| Val::Bool(folded(t).contains(&folded(part)))))),
    f!("diawali", "teks, teks" -> "syarat", "teks pertama dimulai dengan yang kedua; huruf besar tidak membedakan", "the first text begins with the second; case does not count", plain(&[TEXT, TEXT], Item::Bool, |a| texts(a, |[t, part]| Val::Bool(folded(t).starts_with(&folded(part)))))),
    f!("diakhiri", "teks, teks" -> "syarat", "teks pertama berakhir dengan yang kedua; huruf besar tidak membedakan", "the first text ends with the second; case does not count", plain(&[TEXT, TEXT], Item::Bool, |a| texts(a, |[t, part]| Val::Bool(folded(t).ends_with(&folded(part)))))),
    f!("sama", "teks, teks" -> "syarat", "sama; huruf besar dan spasi ganda tidak membedakan", "equal; case and runs of spaces do not count", plain(&[TEXT, TEXT], Item::Bool, |a| texts(a, |[t, other]| Val::Bool(folded(t) == folded(other))))),
    f!("mirip", "teks, teks" -> "angka", "kemiripan 0..1: kata yang sama dibagi semua kata", "how near, 0..1: words in both of words in either", plain(&[TEXT, TEXT], Item::Number, |a| texts(a, |[t, other]| Val::number(nearness(t, other))))),

    f!("kata_angka", "teks" -> "teks", "kata pertama yang berupa angka, misalnya `75%`; tahun 1900 sampai 2099 dan angka dalam nama seperti `G-20` tidak dihitung; kosong bila tidak ada", "the first word that is a figure, such as `75%`; years from 1900 to 2099 and figures in names such as `G-20` do not count; empty where none", plain(&[TEXT], TEXT, |a| texts(a, |[t]| figure(t).map_or(Val::Absent, |f| Val::Text(f.to_owned().into()))))),
    f!("sambung", "teks, teks" -> "teks", "kedua teks, dengan spasi di antaranya", "both texts, with a blank between", plain(&[TEXT, TEXT], TEXT, |a| texts(a, |[t, more]| Val::Text(format!("{t} {more}").into())))),
    f!("kata_dalam", "teks, daftar kata" -> "teks", "ungkapan pertama dari `daftar_kata` profil yang ada dalam teks, kata demi kata; kosong bila tidak ada", "the first expression of the profile's `daftar_kata` that the text holds, by whole words; empty where none", Form::Words(Ask::Held)),
    f!("kata_awal", "teks, daftar kata" -> "teks", "ungkapan dari `daftar_kata` profil yang mengawali teks; kosong bila tidak ada", "the expression of the profile's `daftar_kata` with which the text begins; empty where none", Form::Words(Ask::Begun)),
    f!("kata_baru", "teks, teks, daftar kata" -> "angka", "banyak kata teks pertama yang tidak ada dalam teks kedua maupun dalam `daftar_kata` profil", "how many words the first text holds that neither the second nor the profile's `daftar_kata` holds", Form::Words(Ask::New)),

    f!("tanggal", "tahun, bulan, hari" -> "tanggal", "hari itu; tidak diketahui bila tidak ada dalam kalender", "that day; unknown where the calendar has none", plain(&[Item::Number, Item::Number, Item::Number], Item::Date, date)),
    f!("tahun", "tanggal" -> "angka", "tahunnya", "its year", plain(&[Item::Date], Item::Number, |a| of_date(a, |d| d.year().into()))),
    f!("bulan", "tanggal" -> "angka", "bulannya, 1 sampai 12", "its month, 1 to 12", plain(&[Item::Date], Item::Number, |a| of_date(a, |d| d.month().into()))),
    f!("hari", "tanggal" -> "angka", "harinya, 1 sampai 31", "its day of the month, 1 to 31", plain(&[Item::Date], Item::Number, |a| of_date(a, |d| d.day().into()))),
    f!("batas", "nama, tanggal" -> "tanggal", "hari terakhir menurut `batas` profil yang bernama itu, dihitung dari suatu tanggal", "the last day by the profile's `batas` of that name, counted from a day", Form::Deadline),
];

/// The functions as the reference shows them: a table in Markdown.
pub fn reference() -> String {
    let mut page = String::from("| fungsi | menerima | memberi | arti | meaning |\n| --- | --- | --- | --- | --- |\n");
    for f in FUNCTIONS {
        page += &format!("| `{}` | {} | {} | {} | {} |\n", f.name, f.takes, f.gives, f.meaning_id, f.meaning_en);
    }
    page
}

/// The function of this name.
pub(crate) fn function(name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|f| f.name == name)
}

fn numbers<'m, const N: usize>(arguments: &[Val<'m>], apply: fn([Number; N]) -> Option<Number>) -> Val<'m> {
    let mut numbers = [Number::ZERO; N];
    for (place, value) in numbers.iter_mut().zip(arguments) {
        match value {
            Val::Number(n) => *place = *n,
            _ => return Val::Unknown,
        }
    }
    Val::number(apply(numbers))
}

/// `Rp 1_250_000`
fn amount(number: Number) -> String {
    let text = number.to_string();
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let digits = whole.trim_start_matches('-');
    let mut grouped = String::with_capacity(text.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    let sign = if whole.len() > digits.len() { "-" } else { "" };
    format!("Rp {sign}{grouped}{rest}")
}

fn texts<'m, const N: usize>(arguments: &[Val<'m>], apply: fn([&str; N]) -> Val<'m>) -> Val<'m> {
    let mut texts = [""; N];
    for (place, value) in texts.iter_mut().zip(arguments) {
        match value {
            Val::Text(t) => *place = t,
            _ => return Val::Unknown,
        }
    }
    apply(texts)
}

/// The first word that is a figure and no year.
fn figure(text: &str) -> Option<&str> {
    let words = text.split_whitespace().map(|w| w.trim_matches(|c: char| !(c.is_alphanumeric() || c == '%')));
    words.into_iter().find(|word| {
        let digits = word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%'));
        let year =
            word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && !word.contains(['.', ',', '%']);
        digits && word.starts_with(|c: char| c.is_ascii_digit()) && !year
    })
}

fn of_date<'m>(arguments: &[Val<'m>], part: fn(Date) -> i64) -> Val<'m> {
    match arguments {
        [Val::Date(date)] => Val::Number(part(*date).into()),
        _ => Val::Unknown,
    }
}

fn date<'m>(arguments: &[Val<'m>]) -> Val<'m> {
    let [Val::Number(year), Val::Number(month), Val::Number(day)] = arguments else { return Val::Unknown };
    let parts = (year.to_i64(), month.to_i64(), day.to_i64());
    let (Some(year), Some(month), Some(day)) = parts else { return Val::Unknown };
    let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    let (Ok(year), Ok(month), Ok(day)) = parts else { return Val::Unknown };
    Date::new(year, month, day).map_or(Val::Unknown, Val::Date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &'static str) -> Val<'static> {
        match (Number::parse(text), text.parse::<Date>()) {
            (Some(number), _) => Val::Number(number),
            (_, Ok(date)) => Val::Date(date),
            _ => Val::word(text),
        }
    }

    #[test]
    fn plain_functions() {
        let cases: &[(&str, &[&'static str], &str)] = &[
            ("mutlak", &["-3.5"], "Number(3.5)"),
            ("bulat", &["13.425", "2"], "Number(13.43)"),
            ("bulat", &["1", "-1"], "Unknown"),
            ("setara", &["4.3333", "4.33"], "Bool(true)"),
            ("setara", &["4.3333", "4.333"], "Bool(true)"),
            ("setara", &["4.34", "4.33"], "Bool(false)"),
            ("rupiah", &["1250000"], "Text(\"Rp 1_250_000\")"),
            ("rupiah", &["-950.5"], "Text(\"Rp -950.5\")"),
            ("panjang", &["mutú"], "Number(4)"),
            ("banyak_kata", &["Opini  BPK atas"], "Number(3)"),
            ("huruf_kecil", &["Opini BPK"], "Text(\"opini bpk\")"),
            ("memuat", &["Jumlah Negara", "neg"], "Bool(true)"),
            ("diawali", &["Jumlah Negara", "jumlah"], "Bool(true)"),
            ("diakhiri", &["Jumlah Negara", "jumlah"], "Bool(false)"),
            ("sama", &["Opini  BPK", "opini bpk"], "Bool(true)"),
            ("mirip", &["a b", "b c d"], "Number(0.25)"),
            ("kata_angka", &["Layanan selesai dalam (75%) kasus"], "Text(\"75%\")"),
            ("kata_angka", &["Presidensi G-20 dan ASEAN 2023 yang 4D"], "Absent"),
            ("sambung", &["Opini", "BPK"], "Text(\"Opini BPK\")"),
            ("tanggal", &["2018", "2", "28"], "Date(2018-02-28)"),
            ("tanggal", &["2018", "2", "29"], "Unknown"),
            ("tahun", &["2018-02-28"], "Number(2018)"),
            ("bulan", &["2018-02-28"], "Number(2)"),
            ("hari", &["2018-02-28"], "Number(28)"),
        ];
        for (name, arguments, expected) in cases {
            let Some(Form::Plain { apply, takes, .. }) = function(name).map(|f| f.form) else { panic!("{name}") };
            assert_eq!(arguments.len(), takes.len(), "{name}");
            let arguments: Vec<Val<'static>> = arguments.iter().map(|a| value(a)).collect();
            assert_eq!(format!("{:?}", apply(&arguments)), *expected, "{name}");
        }
        let tested: Vec<&str> = cases.iter().map(|c| c.0).collect();
        let untested = FUNCTIONS.iter().filter(|f| matches!(f.form, Form::Plain { .. }) && !tested.contains(&f.name));
        assert_eq!(untested.map(|f| f.name).collect::<Vec<_>>(), [] as [&str; 0]);
    }
}
