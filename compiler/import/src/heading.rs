//! Headings of columns: which row holds them, what each means. The words are those of the regulation's forms and what people write
//! instead.

use crate::book::Sheet;
use crate::words;
use bsc_syntax::period::Period;

/// What a column holds.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// The unit or person that the row belongs to.
    Holder,
    /// The perspective.
    Perspective,
    /// The strategic objective.
    Objective,
    /// The code of the IKU.
    Code,
    /// The IKU.
    Indicator,
    /// The target, of a year or period where the heading names one.
    Target,
    /// The realisation, of a period where the heading names one.
    Realisation,
    /// The reporting period of the row.
    Period,
    /// The unit of measure.
    Unit,
    /// Who got the IKU.
    InCharge,
    /// CP, C or N; perhaps with direct or indirect.
    Cascading,
    /// Direct or indirect.
    Method,
    /// Consolidation over units.
    Location,
    /// Validity and control in one cell.
    Quality,
    /// Validity.
    Validity,
    /// Control.
    Control,
    /// Polarity.
    Polarity,
    /// Consolidation over periods.
    Consolidation,
    /// The reporting period of the IKU.
    Reporting,
    /// The definition.
    Definition,
    /// The formula.
    Formula,
    /// The document that holds the data.
    Source,
    /// Who provides the data.
    Provider,
    /// What was achieved, in words.
    Narrative,
    /// What stood in the way.
    Obstacle,
    /// The next steps.
    Step,
    /// The evidence.
    Evidence,
    /// A column that is known and never taken: numbering, achievement, figures of earlier years.
    Skipped,
    /// A cumulated realisation, which is no realisation of its period.
    Cumulated,
}

/// What is written over the columns. The first of a line is the form's own word.
#[rustfmt::skip]
const SYNONYMS: &[(Role, &[&str])] = &[
    (Role::Holder, &["unit", "pemegang", "pemilik iku", "unit kerja", "satuan kerja", "satker", "perwakilan", "unit organisasi", "unit eselon i", "unit eselon ii", "nama unit", "nama satker", "nama pegawai", "pegawai", "pemilik"]),
    (Role::Perspective, &["perspektif", "perspective"]),
    (Role::Objective, &["sasaran strategis", "ss", "sasaran", "sasaran kinerja", "tujuan sasaran strategis", "sasaran strategis ss", "strategic objective"]),
    (Role::Code, &["kode iku", "kode", "kode indikator", "no iku", "nomor iku", "id iku", "id", "code"]),
    (Role::Indicator, &["nama iku", "iku", "indikator kinerja utama", "indikator", "indikator kinerja", "nama indikator", "indikator kinerja utama iku", "nama indikator kinerja", "uraian iku", "kpi", "indicator"]),
    (Role::Target, &["target", "target kinerja", "target tahunan", "target setahun", "target iku", "t"]),
    (Role::Realisation, &["realisasi", "realisasi kinerja", "realisasi iku", "nilai realisasi", "hasil", "actual", "r"]),
    (Role::Period, &["periode", "periode laporan", "triwulan", "bulan", "period"]),
    (Role::Unit, &["satuan", "satuan pengukuran", "satuan ukuran", "unit pengukuran", "unit of measure"]),
    (Role::InCharge, &["unit in charge", "uic", "unit penanggung jawab", "penanggung jawab", "unit pihak penanggung jawab iku", "penanggung jawab iku", "pic", "in charge"]),
    (Role::Cascading, &["jenis cascading iku", "jenis cascading", "cascading", "jenis iku cascading", "jenis", "c cp n", "cp c n"]),
    (Role::Method, &["metode cascading", "metode", "direct indirect", "metode cascading direct indirect"]),
    (Role::Location, &["jenis konsolidasi lokasi", "konsolidasi lokasi", "jenis konlolidasi lokasi"]),
    (Role::Quality, &["validitas dan kendali iku", "validitas dan kendali", "validitas kendali", "tingkat validitas dan kendali", "tingkat validitas dan tingkat kendali", "v k"]),
    (Role::Validity, &["validitas", "tingkat validitas", "tingkat validitas iku", "validitas iku"]),
    (Role::Control, &["kendali", "tingkat kendali", "tingkat kendali iku", "kendali iku", "controllability"]),
    (Role::Polarity, &["polarisasi", "polarisasi iku", "polaritas", "polarization"]),
    (Role::Consolidation, &["jenis konsolidasi periode", "konsolidasi periode", "konsolidasi", "jenis konsolidasi"]),
    (Role::Reporting, &["periode pelaporan", "frekuensi pelaporan", "lapor", "pelaporan", "frekuensi"]),
    (Role::Definition, &["definisi", "definisi iku", "deskripsi", "deskripsi iku", "deskripsi indikator kinerja utama"]),
    (Role::Formula, &["formula", "formula perhitungan", "rumus", "cara perhitungan"]),
    (Role::Source, &["sumber data", "sumber"]),
    (Role::Provider, &["unit pihak penyedia data", "penyedia data", "unit penyedia data"]),
    (Role::Narrative, &["narasi", "penjelasan", "uraian", "keterangan capaian", "narasi realisasi kinerja", "penjelasan capaian", "analisis capaian"]),
    (Role::Obstacle, &["hambatan", "faktor penghambat", "kendala", "permasalahan", "kendala hambatan", "hambatan kendala"]),
    (Role::Step, &["langkah", "langkah perbaikan", "tindak lanjut", "rencana tindak lanjut", "rencana aksi", "percepatan langkah perbaikan atau proyeksi", "upaya perbaikan"]),
    (Role::Evidence, &["data dukung", "bukti", "bukti dukung", "kode data dukung", "dokumen pendukung", "evidence"]),
    (Role::Skipped, &["no", "nomor", "no urut", "capaian", "persentase capaian", "capaian iku", "baseline", "bobot", "keterangan", "ket", "status", "deviasi", "catatan"]),
];

/// A column and what it holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Column {
    /// From 0.
    pub at: usize,
    /// What.
    pub role: Role,
    /// The period that its heading names.
    pub period: Option<Period>,
    /// The year that its heading names.
    pub year: Option<i16>,
    /// The heading, as it was read.
    pub title: String,
}

/// The headings of a sheet.
#[derive(Debug)]
pub(crate) struct Headings {
    /// Index of the first row of headings in the rows of the sheet.
    pub first: usize,
    /// Index of the first row below them.
    pub below: usize,
    /// The columns that are known, from left to right.
    pub columns: Vec<Column>,
    /// Headings that are not known, and their columns.
    pub unknown: Vec<(usize, String)>,
}

impl Headings {
    /// The first column of a role.
    pub fn column(&self, role: Role) -> Option<&Column> {
        self.columns.iter().find(|column| column.role == role)
    }
    /// The first column of a role, as its place.
    pub fn at(&self, role: Role) -> Option<usize> {
        self.column(role).map(|column| column.at)
    }
    /// All columns of a role.
    pub fn all(&self, role: Role) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.role == role)
    }
}

/// Rows that are looked at for headings, and rows that headings may take.
const SEARCHED: usize = 60;
const DEEPEST: usize = 4;

/// Finds the headings: the first rows that name an IKU, or its code, and something else.
pub(crate) fn find(sheet: &Sheet) -> Option<Headings> {
    let named = |index: usize, below: bool| {
        let row = sheet.rows.get(index)?;
        let filled: Vec<&str> =
            row.cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
        let known = filled.iter().filter(|text| meaning(text).is_some()).count();
        // a row of figures is none of headings, even where one word of it is a heading
        let begins = !below || filled.first().is_some_and(|text| meaning(text).is_some());
        Some(begins && known > 0 && known * 2 >= filled.len())
    };
    for first in 0..sheet.rows.len().min(SEARCHED) {
        if named(first, false) != Some(true) {
            continue;
        }
        let depth = (1..DEEPEST).take_while(|below| named(first + below, true) == Some(true)).count() + 1;
        let headings = columns(sheet, first, first + depth);
        let has = |role| headings.at(role).is_some();
        if (has(Role::Indicator) || has(Role::Code)) && headings.columns.len() >= 2 {
            let below = first + depth;
            let numbered =
                sheet.rows.get(below).is_some_and(|row| is_numbering(row.cells.iter().map(|cell| cell.text.as_str())));
            return Some(Headings { below: below + usize::from(numbered), ..headings });
        }
    }
    None
}

/// `(1) (2) (3)` below the headings.
fn is_numbering<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let numbers: Vec<Option<u32>> =
        cells.filter(|text| !text.is_empty()).map(|text| text.trim_matches(['(', ')', '.']).parse().ok()).collect();
    let consecutive = numbers.windows(2).all(|pair| matches!(pair, [Some(a), Some(b)] if *b == a.saturating_add(1)));
    numbers.len() >= 2 && consecutive
}

fn columns(sheet: &Sheet, first: usize, below: usize) -> Headings {
    let rows = sheet.rows.get(first..below).unwrap_or_default();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut found = Headings { first, below, columns: Vec::new(), unknown: Vec::new() };
    let mut above: Vec<String> = vec![String::new(); rows.len()];
    for at in 0..width {
        let mut parts: Vec<&str> = Vec::new();
        for (depth, row) in rows.iter().enumerate() {
            let typed = row.text(at);
            let lower = rows.iter().skip(depth + 1).any(|row| !row.text(at).is_empty());
            // what stands over several columns is written in the first of them
            let text = if typed.is_empty() && lower {
                above.get(depth).cloned().unwrap_or_default()
            } else {
                typed.to_owned()
            };
            if let Some(kept) = above.get_mut(depth) {
                *kept = text;
            }
        }
        for text in &above {
            if !text.is_empty() && parts.last() != Some(&text.as_str()) {
                parts.push(text);
            }
        }
        let whole = parts.join(" ");
        let lowest = parts.last().copied().unwrap_or_default();
        match meaning(&whole).or_else(|| meaning(lowest)) {
            Some((role, period, year)) => {
                found.columns.push(Column { at, role, period, year, title: whole });
            }
            None if !whole.is_empty() => found.unknown.push((at, whole)),
            None => {}
        }
    }
    found
}

/// What a heading means: its role, the period and the year that it names.
fn meaning(text: &str) -> Option<(Role, Option<Period>, Option<i16>)> {
    let words = words::heading(text);
    // `Unit:` names what follows it
    if words.len() > 8 || text.trim_end().ends_with(':') {
        return None;
    }
    let exact = words.join(" ");
    let role = |phrase: &str| SYNONYMS.iter().find(|(_, names)| names.contains(&phrase)).map(|(role, _)| *role);
    if let Some(role) = role(&exact) {
        return Some((role, None, None));
    }
    let (period, year, rest) = when(&words);
    let cumulated = rest.iter().any(|word| matches!(word.as_str(), "sd" | "sampai" | "kumulatif"));
    let phrase: Vec<&str> = rest
        .iter()
        .map(String::as_str)
        .filter(|word| !matches!(*word, "sd" | "sampai" | "dengan" | "kumulatif"))
        .collect();
    let phrase = phrase.join(" ");
    match role(&phrase) {
        Some(Role::Realisation) if cumulated => Some((Role::Cumulated, period, year)),
        Some(role @ (Role::Target | Role::Realisation)) => Some((role, period, year)),
        Some(Role::Skipped) => Some((Role::Skipped, period, year)),
        // a quarter alone is its realisation, a year alone its target
        None if phrase.is_empty() && cumulated => Some((Role::Cumulated, period, year)),
        None if phrase.is_empty() && period.is_some() => Some((Role::Realisation, period, year)),
        None if phrase.is_empty() && year.is_some() => Some((Role::Target, None, year)),
        _ => None,
    }
}

const MONTHS: &[(&str, &str)] = &[
    ("januari", "JAN"),
    ("februari", "FEB"),
    ("maret", "MAR"),
    ("april", "APR"),
    ("mei", "MEI"),
    ("juni", "JUN"),
    ("juli", "JUL"),
    ("agustus", "AGU"),
    ("september", "SEP"),
    ("oktober", "OKT"),
    ("november", "NOV"),
    ("desember", "DES"),
    ("nopember", "NOV"),
    ("agt", "AGU"),
    ("ags", "AGU"),
    ("sept", "SEP"),
];

/// The period and the year named by these words, and the other words.
pub(crate) fn when(words: &[String]) -> (Option<Period>, Option<i16>, Vec<String>) {
    let (mut period, mut year, mut rest) = (None, None, Vec::new());
    let mut named = false;
    let mut words = words.iter().map(String::as_str).peekable();
    while let Some(word) = words.next() {
        let number = |word: &str| match word {
            "i" | "1" | "pertama" => Some(1),
            "ii" | "2" | "kedua" => Some(2),
            "iii" | "3" | "ketiga" => Some(3),
            "iv" | "4" | "keempat" => Some(4),
            _ => None,
        };
        let counted = |word: &str, kind: &str, short: &[&str]| {
            let digits = short.iter().find_map(|short| word.strip_prefix(short)).and_then(number)?;
            Period::parse(&format!("{kind}{digits}"))
        };
        let quarter = counted(word, "TW", &["tw", "triwulan", "q"])
            .or_else(|| counted(word, "S", &["s", "smt", "sem", "semester"]));
        let month = || {
            let full = MONTHS.iter().find(|(name, _)| *name == word).map(|(_, short)| *short);
            let short =
                Period::parse(&word.to_uppercase()).filter(|p| p.kind() == bsc_syntax::period::PeriodKind::Month);
            full.and_then(Period::parse).or(short)
        };
        let kind = match word {
            "tw" | "triwulan" | "kuartal" | "q" => Some("TW"),
            "s" | "smt" | "sem" | "semester" => Some("S"),
            _ => None,
        };
        if let Some(kind) = kind {
            match words.peek().and_then(|next| number(next)) {
                Some(n) => {
                    words.next();
                    period = period.or(Period::parse(&format!("{kind}{n}")));
                }
                None => rest.push(word.to_owned()),
            }
        } else if let Some(found) = quarter.or_else(month) {
            period = period.or(Some(found));
        } else if matches!(word, "tahun" | "th" | "ta") && words.peek().is_some_and(|next| as_year(next).is_some()) {
            named = true;
        } else if word == "tahunan" || word == "setahun" || word == "tahun" {
            period = period.or(Period::parse("TAHUN"));
        } else if let Some(found) = as_year(word).or_else(|| word.strip_prefix('t').and_then(as_year)) {
            year = year.or(Some(found));
            if word.starts_with('t') {
                rest.push("target".to_owned());
            }
        } else {
            rest.push(word.to_owned());
        }
    }
    // `Tahun 2018` is a period, `2018` alone is not
    let whole = named.then_some(Period::YEAR);
    (period.or(whole), year, rest)
}

fn as_year(word: &str) -> Option<i16> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|year| (1990..=2099).contains(year))
}

#[cfg(test)]
mod tests;
