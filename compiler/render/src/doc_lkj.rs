//! The performance report (LKj): of map owners each quarter (seed 3890-3937) and each year (seed 3667-3719), of others (seed
//! 3939-3983).

use crate::lkj_iku::{analysis, form};
use crate::picture::map_figure;
use crate::plan::goals;
use crate::signature::{head, reporter};
use crate::words::{BLANK, NONE, attached, letter, period, rich, roman};
use crate::{Desk, matrix, matrix_pk};
use bsc_document::{Block, Cell, Content, Contents, Document, List, Page, Role, Table};
use bsc_model::{ElementId, HolderId, PlanId, PlanKind};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_syntax::period::PeriodKind;

/// The report of a holder for the period of the desk: of a quarter, or of the year.
///
/// None where the holder has no IKU in force in the year.
pub fn lkj(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    if desk.iku_of(holder).is_empty() {
        return None;
    }
    let report = Report::of(desk, holder);
    let title = format!("Laporan Kinerja {} {}", desk.model.holder_title(holder), report.period());
    let mut document = desk.document("lkj", holder, title).page(Page::A4).with(report.cover());
    if report.yearly && report.owner {
        document = report.chapters(document);
    } else {
        document = document.page(Page::A4).with(report.results(2));
    }
    let period = report.period();
    for annex in report.annexes {
        let name = format!("Lampiran {} {}", roman(annex.number), annex.name);
        let about = [desk.model.holder_title(holder).into_owned(), period.clone()];
        document.sections.extend(attached(name, about, annex.made.sections));
    }
    Some(document)
}

/// One report.
pub(crate) struct Report<'m> {
    pub desk: &'m Desk<'m>,
    pub holder: HolderId,
    /// It owns a map.
    pub owner: bool,
    /// Of the year, not of a quarter.
    pub yearly: bool,
    /// The texts of the report (`lkj`), where there are any.
    pub texts: Option<ElementId>,
    /// Those annexes of the form of which the holder has anything.
    annexes: Vec<Annex>,
}

/// An annex: its number and name in the form, and the matrices.
struct Annex {
    number: u8,
    name: &'static str,
    made: Document,
}

impl<'m> Report<'m> {
    pub(crate) fn of(desk: &'m Desk<'m>, holder: HolderId) -> Report<'m> {
        let model = desk.model;
        let yearly = desk.until.kind() == PeriodKind::Year;
        let texts = desk.report(holder, desk.until);
        let owner = desk.plans_of(holder).iter().any(|p| model.plan(*p).kind == PlanKind::Map);
        Report { desk, holder, owner, yearly, texts, annexes: annexes(desk, holder, owner, yearly) }
    }

    /// `Triwulan I Tahun 2018`, `s.d Triwulan II Tahun 2018`, `Tahun 2018` (seed 3898).
    fn period(&self) -> String {
        let year = self.desk.year;
        match (self.yearly, self.desk.quarter()) {
            (true, _) => format!("Tahun {year}"),
            (false, 1) => format!("Triwulan I Tahun {year}"),
            (false, quarter) => format!("s.d Triwulan {} Tahun {year}", roman(quarter)),
        }
    }

    fn cover(&self) -> Vec<Block> {
        let (desk, model) = (self.desk, self.desk.model);
        let mut out = vec![Block::heading(1, format!("LAPORAN KINERJA (LKj) {}", self.period().to_uppercase()))];
        let mut signature = reporter(desk, self.holder);
        if self.owner {
            out.push(Block::centred(model.holder_title(self.holder).to_uppercase()));
        } else {
            let party = head(model, self.holder, None);
            out.push(Block::field("Nama Pegawai", party.name));
            out.push(Block::field("Jabatan", party.post));
            out.push(Block::field("NIP", party.nip));
            signature.parties.iter_mut().for_each(|party| party.nip.clear());
        }
        out.push(signature.into());
        out
    }

    /// The parts of the yearly report of a map owner (seed 3700-3711).
    fn chapters(&self, document: Document) -> Document {
        let chapters = [
            ("KATA PENGANTAR", self.text(kw::KATA_PENGANTAR)),
            ("BAB I PENDAHULUAN", self.introduction()),
            ("BAB II PERENCANAAN KINERJA", self.planning()),
            ("BAB III AKUNTABILITAS KINERJA", self.account()),
            ("BAB IV PENUTUP", self.text(kw::PENUTUP)),
        ];
        let mut lines = Vec::new();
        for (title, blocks) in &chapters {
            lines.push((1, (*title).to_owned()));
            lines.extend(blocks.iter().filter_map(|block| match block {
                Block::Heading(2, text) => Some((2, text.clone())),
                _ => None,
            }));
        }
        lines.insert(1, (1, "DAFTAR ISI".to_owned()));
        lines.extend(self.annexes.iter().map(|annex| (1, format!("LAMPIRAN {} {}", roman(annex.number), annex.name))));
        let mut contents = Some(vec![Block::heading(1, "DAFTAR ISI"), Block::Contents(Contents(lines))]);
        chapters.into_iter().fold(document, |document, (title, blocks)| {
            let document = document.page(Page::A4).with([Block::heading(1, title)]).with(blocks);
            match contents.take() {
                Some(contents) => document.page(Page::A4).with(contents),
                None => document,
            }
        })
    }

    fn introduction(&self) -> Vec<Block> {
        let issues = self.texts.into_iter().flat_map(|e| self.desk.model.fields(e, kw::ISU_STRATEGIS));
        let issues: Vec<Vec<Block>> = issues.map(|f| rich(&f)).collect();
        let mut out = self.text(kw::PENDAHULUAN);
        out.push(Block::heading(2, "Permasalahan utama (strategic issues)"));
        out.push(if issues.is_empty() {
            Block::text(BLANK)
        } else {
            Block::List(List { ordered: Some(1), items: issues })
        });
        out
    }

    /// What was agreed, and which revisions there were.
    fn planning(&self) -> Vec<Block> {
        let (desk, model) = (self.desk, self.desk.model);
        let mut out: Vec<Block> = map_figure(desk, self.holder, false).map(Block::from).into_iter().collect();
        for plan in desk.plans_of(self.holder) {
            out.push(matrix_pk::table(model, plan).into());
            for (_, number, day, _) in model.versions(plan) {
                let day = day.map_or_else(|| BLANK.to_owned(), bsc_document::date);
                out.push(Block::text(format!("Perubahan: Revisi Ke-{number}, {day}.")));
            }
        }
        out
    }

    fn account(&self) -> Vec<Block> {
        let mut out = vec![Block::heading(2, "A. Capaian Kinerja Organisasi")];
        out.extend(map_figure(self.desk, self.holder, true).map(Block::from));
        out.extend(self.results(3));
        for (title, kw) in [
            ("Analisis efisiensi penggunaan sumber daya", kw::EFISIENSI),
            ("Analisis program/kegiatan", kw::ANALISIS_PROGRAM),
        ] {
            out.push(Block::heading(3, title));
            out.extend(self.text(kw));
        }
        let said: Vec<Vec<Block>> = self.texts.into_iter().flat_map(|e| self.acknowledged(e)).collect();
        if !said.is_empty() {
            out.push(Block::heading(3, "Pernyataan dan/atau pengakuan stakeholders"));
            out.push(Block::List(List { ordered: None, items: said }));
        }
        out.push(Block::heading(2, "B. Realisasi Anggaran"));
        out.push(self.budget().into());
        out.extend(self.text(kw::ANALISIS_ANGGARAN));
        out
    }

    /// `pengakuan "…" dari "…"`: what was said, and by whom.
    fn acknowledged(&self, texts: ElementId) -> Vec<Vec<Block>> {
        let fields: Vec<_> = self.desk.model.fields(texts, kw::PENGAKUAN).collect();
        let one = |item: &[bsc_model::FieldRef<'_>]| {
            let said = item.first().map(rich).unwrap_or_default();
            said.into_iter().chain(item.get(1).map(|f| Block::text(format!("({})", f.text())))).collect()
        };
        fields.chunk_by(|a, b| a.field.item == b.field.item).map(one).collect()
    }

    /// All SS with their IKU, `A. SS : …`, as the quarterly form has them (seed 3914); inside a chapter, whose parts bear letters,
    /// `1. SS : …` (seed 3703). The headings begin at `level`.
    fn results(&self, level: u8) -> Vec<Block> {
        let (desk, model) = (self.desk, self.desk.model);
        let mut out = Vec::new();
        let goals = desk.plans_of(self.holder).into_iter().flat_map(|p| goals(model, p));
        for (at, goal) in goals.filter(|g| !g.iku.is_empty()).enumerate() {
            let code = goal.ss.map(|s| model.ss_code(s)).map_or_else(String::new, |code| format!("{code} "));
            let title = goal.title(model).print();
            let mark = if level == 2 { letter(at).to_uppercase() } else { (at + 1).to_string() };
            out.push(Block::heading(level, format!("{mark}. SS : {code}{title}")));
            let mut number = 0;
            for id in goal.iku {
                let sub = model.iku(id).parent.is_some();
                number += usize::from(!sub);
                let kind = if sub { "Sub IKU".to_owned() } else { format!("IKU {number}") };
                out.push(Block::heading(level + 1, format!("{kind} : {} {}", model.iku_code(id), model.iku_label(id))));
                out.push(form(self, id, number).into());
                if self.yearly && self.owner {
                    out.extend(analysis(self, id));
                }
            }
        }
        out
    }

    /// Budget of each programme or activity, and what each period used.
    fn budget(&self) -> Table {
        let (desk, model) = (self.desk, self.desk.model);
        let agreement: Option<PlanId> = model.find_plan(self.holder, desk.year, PlanKind::Agreement);
        let mut table = Table::new("Realisasi Anggaran")
            .column_of("uraian", "Uraian", Role::Header)
            .column_of("anggaran", "Anggaran", Role::Number)
            .column_of("anggaran_revisi", "Anggaran setelah Revisi", Role::Number)
            .column_of("realisasi", "Realisasi", Role::Number)
            .column_of("persentase", "Persentase", Role::Number);
        let none = || Content::text(NONE);
        let lines = [kw::PROGRAM, kw::KEGIATAN].map(|kw| agreement.map(|p| matrix_pk::budget(model, p, kw)));
        let mut planned: Option<Number> = None;
        for (name, money) in lines.into_iter().flatten().flatten() {
            if let Content::Money(n) = &money {
                planned = planned.map_or(Some(*n), |sum| sum.add(*n));
            }
            table = table.row([Content::Text(name), money, none(), none(), none()]);
        }
        let (mut used, mut revised) = (None, None);
        for report in desk.of_year(self.holder, kw::REALISASI) {
            let Some(at) = model.fields(report, kw::REALISASI).find_map(|f| f.period()) else { continue };
            if at > desk.until && at.last_month() > desk.quarter() * 3 {
                continue;
            }
            let amount = |kw: Kw| model.field(report, kw).and_then(|f| f.number());
            revised = amount(kw::ANGGARAN_REVISI).or(revised);
            let Some(n) = amount(kw::ANGGARAN) else { continue };
            used = used.map_or(Some(n), |sum: Number| sum.add(n));
            let name = format!("Digunakan {}", period(at));
            let cells = [Content::Text(name), none(), none(), Content::Money(n), none()];
            table = table.row(cells);
        }
        let money = |n: Option<Number>| n.map_or_else(none, Content::Money);
        let part = used.zip(revised.or(planned)).and_then(|(used, of)| used.mul(100.into())?.div(of));
        let part = part.map_or_else(none, |n| Content::Percent(n.round_half_up(2)));
        let total = [Content::text("Jumlah"), money(planned), money(revised), money(used), part];
        table.push_total(total.into_iter().map(Cell::from));
        table
    }

    /// A text of the report; dots where there is none.
    fn text(&self, kw: Kw) -> Vec<Block> {
        let text = self.texts.and_then(|e| self.desk.model.field(e, kw));
        text.map_or_else(|| vec![Block::text(BLANK)], |f| rich(&f))
    }
}

/// Seed 3712-3719, 3933-3937, 3980-3983: the action plan of a quarter is for Kemenlu-Two alone.
fn annexes(desk: &Desk<'_>, holder: HolderId, owner: bool, yearly: bool) -> Vec<Annex> {
    let two = desk.model.kind(holder).is_some_and(|k| k.level == 2);
    let plan = ("Matriks PK dan atau Perubahan PK", "pk");
    let action = ("Matriks Realisasi Rencana Aksi (Renaksi) PK", "realisasi_renaksi");
    let information = ("Matriks Informasi Kinerja", "informasi_kinerja");
    let value = ("Matriks Nilai Capaian Kinerja Organisasi", "ncko");
    let form = match (owner, yearly) {
        (true, true) => vec![plan, action, information, value],
        (true, false) if two => vec![action, information, value],
        (true, false) => vec![information, value],
        (false, _) => vec![("Matriks Capaian Kinerja Pegawai", "ckp"), information],
    };
    let made = |(number, (name, kind)): (u8, (&'static str, &str))| {
        let made = (matrix(kind)?.make)(desk, holder)?;
        Some(Annex { number, name, made })
    };
    (1..).zip(form).filter_map(made).collect()
}
