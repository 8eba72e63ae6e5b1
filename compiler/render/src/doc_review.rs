//! The review of the yearly report: statement and check list (seed 4061-4077, 4079-4087). What the source tells is answered already.

use crate::Desk;
use crate::matrix_information::parts;
use crate::signature::{party_named, place, placed, stated};
use crate::words::BLANK;
use bsc_document::{Block, Cell, Content, Document, Page, Party, Role, Signature, Table};
use bsc_model::{ElementId, Entity, HolderId, IkuId, Model, PlanKind};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_syntax::period::{Period, PeriodKind};
use std::collections::BTreeSet;

/// Statement and check list of the yearly report of a holder whose kind is reviewed (`batas_lkj reviu`).
///
/// None for other kinds, and where the holder has no IKU in force.
pub fn review(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let (model, mut iku) = (desk.model, desk.iku_of(holder));
    iku.retain(|id| model.iku(*id).parent.is_none());
    let kind = model.kind(holder)?;
    let reviewed = model.fields(kind.element, kw::BATAS_LKJ).any(|f| f.field.slot == 0 && f.source() == "reviu");
    if !reviewed || iku.is_empty() {
        return None;
    }
    let report = desk.report(holder, Period::YEAR);
    let block = report.and_then(|r| model.children_of(r, kw::REVIU).next());
    let given = answers(model, block);
    let (name, year) = (model.holder_title(holder), desk.year);
    let title = format!("Reviu Laporan Kinerja {name} Tahun {year}");
    let mut document = desk.document("reviu", holder, title).page(Page::A4);

    document.push(Block::heading(1, "PERNYATAAN TELAH DIREVIU"));
    document.push(Block::centred(name.to_uppercase()));
    document.push(Block::centred(format!("TAHUN ANGGARAN {year}")));
    document.push(Block::text(format!(
        "Kami telah mereviu Laporan Kinerja {name} untuk Tahun Anggaran {year} sesuai Pedoman Reviu atas Laporan Kinerja. \
         Substansi informasi yang dimuat dalam Laporan Kinerja menjadi tanggung jawab manajemen {name}."
    )));
    document.push(Block::text(
        "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal, dan \
         valid.",
    ));
    let found = match given.iter().flatten().any(|a| !a.yes) {
        true => "terdapat",
        false if given.iter().all(Option::is_some) => "tidak terdapat",
        false => "(terdapat/tidak terdapat)",
    };
    document.push(Block::text(format!(
        "Berdasarkan reviu kami, {found} kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan informasi yang \
         disajikan di dalam laporan kinerja ini."
    )));
    document.push(signature(desk, report, block));

    document = document.page(Page::A4);
    document.push(Block::heading(1, "FORMULIR CHECK LIST REVIU"));
    let mut table = Table::new("Check List Reviu")
        .banded("bagian", "Bagian")
        .column_of("no", "No.", Role::Mark)
        .column_of("pernyataan", "Pernyataan", Role::Header)
        .width(8)
        .column("check_list", "Check list")
        .column("catatan", "Catatan")
        .width(4);
    let report = Report { desk, model, holder, iku, report };
    let mut given = given.into_iter();
    for (number, title, items) in PARTS {
        table.push_band(format!("{number} {title}"));
        for (at, text) in (1i64..).zip(*items) {
            let told = given.next().flatten().map(|a| ("Pereviu", a));
            let answer = told.or_else(|| Some(("Sumber", report.answer(number, at)?)));
            let yes = |a: &Answer| if a.yes { "Ya" } else { "Tidak" };
            let word = answer.as_ref().map_or(BLANK, |(_, a)| yes(a)).to_owned();
            let note = match answer {
                Some((who, a)) if a.note.is_empty() => who.to_owned(),
                Some((who, a)) => format!("{who}: {}", a.note),
                None => String::new(),
            };
            let cells = [Content::Number(at.into()), Content::text(*text), Content::Text(word), Content::Text(note)];
            table.push(cells.map(Cell::from));
        }
    }
    document.push(table);
    document.push(Block::text(
        "Jawaban bertanda Sumber dihitung dari rencana dan realisasi; jawaban Pereviu mendahuluinya; yang kosong diisi pereviu.",
    ));
    Some(document)
}

/// The inspector who signs, and when.
fn signature(desk: &Desk<'_>, report: Option<ElementId>, block: Option<ElementId>) -> Signature {
    let model = desk.model;
    let at = [block, report].into_iter().flatten();
    let at = at.map(|e| stated(model, e, kw::REVIU)).find(|at| at.0.is_some()).unwrap_or_default();
    let by = [block, report].into_iter().flatten().find_map(|e| model.slot(e, kw::REVIU, 1));
    let unknown = || Party {
        post: "Inspektur Jenderal".to_owned(),
        name: BLANK.to_owned(),
        nip: BLANK.to_owned(),
        ..Party::default()
    };
    let unit = by.as_ref().and_then(|f| model.target_of(f));
    let place =
        unit.and_then(|unit| if let Entity::Holder(unit) = unit { place(model, unit, desk.year) } else { None });
    let party = by.map_or_else(unknown, |f| party_named(model, &f, at.0));
    Signature { place: placed("", &(at.0, place)).trim_start_matches(" di ").to_owned(), parties: vec![party] }
}

struct Answer {
    yes: bool,
    note: String,
}

/// What the reviewer answered, by the number of the item from the first of the list to the last.
fn answers(model: &Model, block: Option<ElementId>) -> Vec<Option<Answer>> {
    let count = PARTS.iter().map(|p| p.2.len()).sum();
    let fields: Vec<_> = block.into_iter().flat_map(|b| model.fields(b, kw::JAWABAN)).collect();
    let mut all: Vec<Option<Answer>> = (0..count).map(|_| None).collect();
    for item in fields.chunk_by(|a, b| a.field.item == b.field.item) {
        let slot = |n: u8| item.iter().find(|f| f.field.slot == n);
        let number = slot(0).and_then(|f| f.number()?.to_i64()).and_then(|n| usize::try_from(n).ok());
        let place = number.and_then(|n| all.get_mut(n.checked_sub(1)?));
        if let (Some(place), Some(word)) = (place, slot(1)) {
            let note = slot(2).map_or(String::new(), |f| f.text().into_owned());
            *place = Some(Answer { yes: word.source() == "ya", note });
        }
    }
    all
}

type Part = (&'static str, &'static str, &'static [&'static str]);

/// The check list (seed 4082-4087).
const PARTS: &[Part] = &[
    (
        "I",
        "Format",
        &[
            "Laporan Kinerja (LKj) telah menampilkan data penting Kemenlu.",
            "LKj telah menyajikan informasi target kinerja.",
            "LKj telah menyajikan capaian kinerja Kemenlu yang memadai.",
            "Telah menyajikan dengan lampiran yang mendukung informasi pada badan laporan.",
            "Telah menyajikan upaya perbaikan ke depan.",
            "Telah menyajikan akuntabilitas kinerja dan keuangan (terdapat perbandingan realisasi kinerja dengan tahun sebelumnya atau beberapa tahun sebelumnya jika IKU tersebut relevan dibandingkan).",
        ],
    ),
    (
        "II",
        "Mekanisme Penyusunan",
        &[
            "LKj Kemenlu disusun oleh unit organisasi yang memiliki tugas fungsi untuk itu.",
            "Informasi yang disampaikan dalam LKj telah didukung dengan data yang memadai.",
            "Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun LKj.",
            "Telah ditetapkan penanggung jawab pengumpulan data/ informasi di setiap unit kerja.",
            "Data/informasi kinerja yang disampaikan dalam LKj telah diyakini keandalannya.",
            "Analisis/penjelasan dalam LKj telah diketahui oleh unit organisasi terkait.",
            "LKj Kemenlu triwulanan merupakan gabungan partisipasi dari di bawahnya.",
        ],
    ),
    (
        "III",
        "Substansi",
        &[
            "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam PK.",
            "Tujuan/sasaran dalam LKj telah selaras dengan rencana strategis dan atau Surat Keputusan yang sah lainnya terkait perubahan Tujuan/Sasaran.",
            "Jika butir 1 dan 2 jawabannya tidak, maka terdapat penjelasan yang memadai.",
            "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam Perjanjian Kinerja.",
            "Jika butir 4 jawabannya tidak, maka terdapat penjelasan yang memadai.",
            "Telah terdapat perbandingan data kinerja dengan tahun lalu, standar nasional dan sebagainya yang bermanfaat.",
            "IKU telah cukup mengukur tujuan/sasaran.",
            "Jika \"tidak\" telah terdapat penjelasan yang memadai.",
            "IKU telah memenuhi kriteria SMART-C.",
        ],
    ),
];

/// How many of these it is true of.
fn of(all: &[IkuId], what: &str, is: impl Fn(IkuId) -> bool) -> Answer {
    let count = all.iter().filter(|id| is(**id)).count();
    Answer { yes: count == all.len(), note: format!("{count} dari {} {what}", all.len()) }
}

struct Report<'m> {
    desk: &'m Desk<'m>,
    model: &'m Model,
    holder: HolderId,
    iku: Vec<IkuId>,
    report: Option<ElementId>,
}

impl Report<'_> {
    /// What the source tells; none where only a person can judge.
    fn answer(&self, part: &str, item: i64) -> Option<Answer> {
        let (model, year) = (self.model, self.desk.year);
        match (part, item) {
            ("I", 2) => Some(self.all("IKU memiliki target", |id| model.iku_field(id, kw::TARGET).found().is_some())),
            ("I", 3) => {
                let scores = self.desk.scores_of(year, 4)?;
                Some(self.all("IKU memiliki capaian", |id| scores.iku(id).capaian.is_some()))
            }
            ("I", 5) => {
                // who reaches the target has nothing to mend
                let scores = self.desk.scores_of(year, 4)?;
                let under = |id: &&IkuId| scores.iku(**id).capaian.is_some_and(|c| c < Number::HUNDRED);
                let under: Vec<IkuId> = self.iku.iter().filter(under).copied().collect();
                let says = |id| self.reports(id).iter().any(|e| model.field(*e, kw::LANGKAH).is_some());
                if under.is_empty() {
                    return Some(Answer { yes: true, note: "tidak ada IKU di bawah target".to_owned() });
                }
                Some(of(&under, "IKU di bawah target memiliki langkah perbaikan", says))
            }
            ("I", 6) => {
                let money = |e| model.field(e, kw::ANGGARAN).is_some();
                let used = self.desk.of_year(self.holder, kw::REALISASI).any(money);
                let compared = self.count(|id| model.last_year(id).is_some());
                let note = format!(
                    "{compared} dari {} IKU memiliki tahun sebelumnya; realisasi anggaran {}",
                    self.iku.len(),
                    if used { "dilaporkan" } else { "belum dilaporkan" }
                );
                Some(Answer { yes: used && compared > 0, note })
            }
            ("II", 2) => Some(self.all("IKU memiliki data dukung", |id| self.backed(id))),
            ("II", 4) => {
                let named = |id| model.iku_field(id, kw::PENYEDIA).found().is_some();
                Some(self.all("IKU memiliki penyedia data", named))
            }
            ("II", 7) => Some(self.below()),
            ("III", 1 | 4) => {
                let signed = model.find_plan(self.holder, year, PlanKind::Agreement).is_some();
                let note = if signed { "sasaran LKj diambil dari PK yang sama" } else { "PK belum ditetapkan" };
                Some(Answer { yes: signed, note: note.to_owned() })
            }
            ("III", 2) => {
                let plans = self.desk.plans_of(self.holder).into_iter();
                let ss: Vec<_> = plans.flat_map(|p| model.ss_of(p)).filter(|s| model.ss_in_force(*s)).collect();
                let from = ss.iter().filter(|s| model.field(model.ss(**s).element, kw::RUJUKAN).is_some()).count();
                Some(Answer { yes: from == ss.len(), note: format!("{from} dari {} SS menyebut rujukannya", ss.len()) })
            }
            ("III", 6) => {
                let texts = self.report.into_iter().flat_map(|e| model.children_of(e, kw::UNTUK));
                let standards = texts.filter(|e| model.field(*e, kw::STANDAR_NASIONAL).is_some()).count();
                let compared = self.count(|id| model.last_year(id).is_some());
                let note = format!("tahun lalu: {compared} IKU; standar nasional: {standards}");
                Some(Answer { yes: compared + standards > 0, note })
            }
            _ => None,
        }
    }

    fn count(&self, is: impl Fn(IkuId) -> bool) -> usize {
        self.iku.iter().filter(|id| is(**id)).count()
    }

    fn all(&self, what: &str, is: impl Fn(IkuId) -> bool) -> Answer {
        of(&self.iku, what, is)
    }

    /// The lines that report an IKU, at whichever link of those who took it over whole.
    fn reports(&self, id: IkuId) -> Vec<ElementId> {
        let mut links = Vec::new();
        self.model.chain(self.model.iku(id).origin, &mut links);
        links.iter().flat_map(|link| self.model.observations(*link)).map(|line| line.element).collect()
    }

    /// Evidence stands with what was reported; with all that was, where the figure is made of those below.
    fn backed(&self, id: IkuId) -> bool {
        let scores = self.desk.scores_of(self.desk.year, 4);
        let (mut open, mut seen) = (vec![id], BTreeSet::new());
        while let Some(id) = open.pop() {
            let reports = self.reports(id);
            if !seen.insert(id) || reports.iter().any(|e| self.model.field(*e, kw::DATA_DUKUNG).is_some()) {
                continue;
            }
            let made = |part: &IkuId| scores.is_some_and(|s| s.iku(*part).realised.is_some());
            let parts = parts(self.model, id).into_iter().filter(|part| reports.is_empty() && made(part));
            let before = open.len();
            open.extend(parts);
            if open.len() == before {
                return false;
            }
        }
        true
    }

    /// Every map owner right below reported each quarter.
    fn below(&self) -> Answer {
        let model = self.model;
        let owners: Vec<HolderId> =
            model.subordinates(self.holder).filter(|h| model.owns_map(*h) == Some(true)).collect();
        let reports = |h: &HolderId| {
            let periods: Vec<Period> = self
                .desk
                .of_year(*h, kw::REALISASI)
                .filter_map(|e| model.fields(e, kw::REALISASI).find_map(|f| f.period()))
                .collect();
            PeriodKind::Quarter.all().all(|q| periods.contains(&q))
        };
        let silent: Vec<String> =
            owners.iter().filter(|h| !reports(h)).map(|h| model.holder_title(*h).into_owned()).collect();
        let note = match silent.as_slice() {
            [] => format!("{} unit di bawahnya melapor setiap triwulan", owners.len()),
            silent => format!("{}: {}", "Belum lengkap", silent.join(", ")),
        };
        Answer { yes: silent.is_empty(), note }
    }
}
