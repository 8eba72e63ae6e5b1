//! What was realised of an action plan (seed 3726-3820, "Matriks Realisasi Rencana Aksi PK").

use crate::Desk;
use crate::activities::{Line, by_iku, description, lines, realised, reported_of, reports, title};
use crate::figures::{in_unit, missing, plain, target};
use crate::matrix_renaksi::{QUARTERS, detailed, to_date};
use crate::plan::{before, behind, goals, name};
use crate::words::{NONE, rich, told, up_to};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table, plain_blocks};
use bsc_model::{ElementId, FieldRef, HolderId, IkuId, PlanId};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_score::{Reason, silent};
use std::collections::BTreeMap;

/// The matrix as a document; a complement has a page of its own. None where there is neither map nor PK.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let plans = desk.plans_of(holder);
    plans.first()?;
    let period = up_to(desk.quarter(), desk.year);
    let title = format!("Matriks Realisasi Rencana Aksi PK {} {period}", model.holder_title(holder));
    let mut document = desk.document("matriks_realisasi_renaksi", holder, title);
    for plan in plans {
        document = document.page(if detailed(model, holder) { Page::F4_LANDSCAPE } else { Page::A4_LANDSCAPE });
        if let number @ 1.. = model.plan(plan).complement {
            document.push(Block::heading(1, format!("Realisasi Rencana Aksi PK Komplemen {number}")));
        }
        for block in blocks(desk, plan) {
            document.push(block);
        }
    }
    Some(document)
}

/// The table, and below it what was done beside the plan.
pub(crate) fn blocks(desk: &Desk<'_>, plan: PlanId) -> Vec<Block> {
    let holder = desk.model.plan(plan).holder;
    std::iter::once(table(desk, plan).into()).chain(unplanned(desk, holder).map(Block::from)).collect()
}

/// The table alone: 12 columns; for work units and missions 15. The head of these 15 is a picture in the seed, so their headings
/// follow its instructions (seed 3762, 3791): a cell holds target and realisation.
pub(crate) fn table(desk: &Desk<'_>, plan: PlanId) -> Table {
    let holder = desk.model.plan(plan).holder;
    if detailed(desk.model, holder) { Detailed::new(desk, holder).table(plan) } else { plainly(desk, plan) }
}

fn plainly(desk: &Desk<'_>, plan: PlanId) -> Table {
    let model = desk.model;
    let mut table = Table::new("Matriks Realisasi Rencana Aksi PK")
        .group("", 4)
        .group("Target", 4)
        .group("Realisasi", 4)
        .column_of("no", "No", Role::Mark)
        .column_of("ss", "Sasaran Strategis", Role::Header)
        .column_of("iku", "Indikator Kinerja Utama", Role::Header)
        .column_of("target", &format!("Target Tahun {}", desk.year), Role::Number);
    for (prefix, titles) in [("target_", QUARTERS), ("realisasi_", QUARTERS)] {
        for (id, title) in titles {
            table = table.column_of(format!("{prefix}{id}"), title, Role::Number);
        }
    }
    for (number, goal) in (1i64..).zip(goals(model, plan)) {
        let row = |id: &IkuId| {
            let mut cells = vec![name(model, *id), target(model, *id)];
            cells.extend((1..=4).map(|quarter| to_date(model, *id, quarter)));
            cells.extend((1..=4).map(|quarter| achieved(desk, *id, quarter)));
            cells.into_iter().map(Cell::from).collect()
        };
        let mut rows: Vec<Vec<Cell>> = goal.iku.iter().map(row).collect();
        if rows.is_empty() {
            rows.push((0..10).map(|_| Cell::from(Content::text(NONE))).collect());
        }
        before(&[Content::Number(number.into()), goal.title(model)], rows).into_iter().for_each(|row| table.push(row));
    }
    table.numbered()
}

/// The realisation to the end of a quarter; `–` for quarters to come.
fn achieved(desk: &Desk<'_>, id: IkuId, quarter: u8) -> Content {
    if quarter > desk.quarter() {
        return Content::text(NONE);
    }
    let Some(scores) = desk.scores_of(desk.year, quarter) else { return Content::text(NONE) };
    if silent(desk.model, scores, id) {
        return missing(Some(Reason::NoRealisation));
    }
    let figures = scores.from_january(id);
    figures.realised.map_or_else(|| missing(figures.reason), |n| in_unit(desk.model, id, n))
}

/// The form with activities.
struct Detailed<'d, 'm> {
    desk: &'d Desk<'m>,
    activities: BTreeMap<IkuId, Vec<ElementId>>,
    reports: BTreeMap<ElementId, Vec<ElementId>>,
}

impl<'d, 'm> Detailed<'d, 'm> {
    fn new(desk: &'d Desk<'m>, holder: HolderId) -> Detailed<'d, 'm> {
        let mut by_activity: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
        for (_, report) in reports(desk, holder) {
            if let Some(activity) = reported_of(desk.model, report) {
                by_activity.entry(activity).or_default().push(report);
            }
        }
        Detailed { desk, activities: by_iku(desk, holder), reports: by_activity }
    }

    fn table(&self, plan: PlanId) -> Table {
        let (model, year) = (self.desk.model, self.desk.year);
        let mut table = Table::new("Matriks Realisasi Rencana Aksi PK")
            .group("", 4)
            .group("Target dan Realisasi", 4)
            .group("Rincian Kegiatan", 6)
            .group("", 1)
            .column_of("no", "No", Role::Mark)
            .column_of("ss", "Sasaran Strategis", Role::Header)
            .column_of("iku", "Indikator Kinerja Utama", Role::Header)
            .column_of("tahun", &format!("Target dan Realisasi Tahun {year}"), Role::Number);
        for (id, title) in QUARTERS {
            table = table.column_of(id, title, Role::Number);
        }
        table = table
            .column("kegiatan", "Nama Kegiatan")
            .width(5)
            .column("indikator", "Indikator Input/Output")
            .column("satuan", "Satuan")
            .width(2)
            .column_of("target_kegiatan", "Target", Role::Number)
            .column_of("realisasi_kegiatan", "Realisasi", Role::Number)
            .column_of("persen", "%", Role::Number)
            .column("keterangan", "Keterangan")
            .width(6);
        for (number, goal) in (1i64..).zip(goals(model, plan)) {
            let mut rows = Vec::new();
            for id in goal.iku.iter().copied() {
                let year = achieved(self.desk, id, 4);
                let mut lead = vec![name(model, id), pair(&target(model, id), &year)];
                let quarter = |q| pair(&to_date(model, id, q), &achieved(self.desk, id, q));
                lead.extend((1..=4).map(quarter));
                rows.extend(before(&lead, behind(self.detail(id), &[self.remarks(id)])));
            }
            if rows.is_empty() {
                rows.push((0..13).map(|_| Cell::from(Content::text(NONE))).collect());
            }
            let lead = [Content::Number(number.into()), goal.title(model)];
            before(&lead, rows).into_iter().for_each(|row| table.push(row));
        }
        table.numbered()
    }

    /// The activities of an IKU with target and realisation of what goes in and comes out.
    fn detail(&self, id: IkuId) -> Vec<Vec<Cell>> {
        let model = self.desk.model;
        let none = |count: usize| (0..count).map(|_| Cell::from(Content::text(NONE))).collect::<Vec<_>>();
        let all = self.activities.get(&id).map(Vec::as_slice).unwrap_or_default();
        if all.is_empty() {
            return vec![none(6)];
        }
        let mut rows = Vec::new();
        for activity in all.iter().copied() {
            let reports = self.reports.get(&activity).map(Vec::as_slice).unwrap_or_default();
            let planned = lines(model, activity);
            let outputs = planned.iter().filter(|l| l.input.is_none()).count();
            let row = |line: &Line<'_>| {
                let value = realised(model, reports, line, outputs);
                let goal = line.value.number();
                let reached = value.zip(goal).and_then(|(v, g)| v.mul(Number::HUNDRED)?.div(g));
                let money = matches!(plain(&line.value), Content::Money(_));
                let shown = |n| if money { Content::Money(n) } else { Content::Number(n) };
                [
                    Content::Text(line.name()),
                    Content::Text(line.unit.clone()),
                    plain(&line.value),
                    value.map_or_else(|| Content::text(NONE), shown),
                    reached.map_or_else(|| Content::text(NONE), |n| Content::Percent(n.round_half_up(2))),
                ]
                .map(Cell::from)
                .to_vec()
            };
            let mut own: Vec<Vec<Cell>> = planned.iter().map(row).collect();
            if own.is_empty() {
                own.push(none(5));
            }
            rows.extend(before(&[Content::Text(description(model, activity, ""))], own));
        }
        rows
    }

    /// Column 15: what was achieved, what stood in the way, what is next; of the IKU, then of its activities.
    fn remarks(&self, id: IkuId) -> Content {
        let model = self.desk.model;
        let mut blocks = Vec::new();
        for (kw, heading) in REMARKS {
            let mut found = Vec::new();
            let own = latest(self.desk, id, kw);
            found.extend(own.iter().flat_map(rich));
            for activity in self.activities.get(&id).into_iter().flatten() {
                let mut reports = self.reports.get(activity).into_iter().flatten().rev();
                if let Some(field) = reports.find_map(|r| model.field(*r, kw)) {
                    let text = plain_blocks(&rich(&field));
                    found.push(Block::text(format!("{}: {text}", title(model, *activity))));
                }
            }
            if !found.is_empty() {
                blocks.push(Block::text(heading));
                blocks.extend(found);
            }
        }
        if blocks.is_empty() { Content::text(NONE) } else { Content::Rich(blocks) }
    }
}

/// What column 15 tells (seed 3783).
const REMARKS: [(Kw, &str); 3] = [
    (kw::NARASI, "a. Narasi realisasi kinerja"),
    (kw::HAMBATAN, "b. Faktor penghambat kendala"),
    (kw::LANGKAH, "c. Percepatan/langkah perbaikan/proyeksi kedepan"),
];

/// The last text that reports up to the period of the desk say of an IKU.
pub(crate) fn latest<'m>(desk: &Desk<'m>, id: IkuId, kw: Kw) -> Option<FieldRef<'m>> {
    let last = desk.quarter() * 3;
    let told = desk.model.reports(id).iter().filter(|o| !o.correction && o.period.last_month() <= last);
    told.rev().find_map(|o| desk.model.field(o.element, kw))
}

/// Target and realisation in a cell.
fn pair(target: &Content, realised: &Content) -> Content {
    Content::Text(format!("T: {}\nR: {}", target.print(), realised.print()))
}

/// Activities that were reported and that no action plan holds.
fn unplanned(desk: &Desk<'_>, holder: HolderId) -> Option<Table> {
    let model = desk.model;
    let mut table = Table::new("Kegiatan di luar rencana aksi")
        .column_of("periode", "Periode", Role::Mark)
        .width(2)
        .column_of("kegiatan", "Kegiatan", Role::Header)
        .column_of("biaya", "Biaya", Role::Number)
        .column("keterangan", "Keterangan");
    for (period, report) in reports(desk, holder).into_iter().filter(|r| reported_of(model, r.1).is_none()) {
        let name = model.slot(report, kw::KEGIATAN, 0).map_or_else(|| Content::text(NONE), |f| Content::text(f.text()));
        let none = || Content::text(NONE);
        let cost = model.field(report, kw::BIAYA).map_or_else(none, |f| plain(&f));
        let text = model.field(report, kw::NARASI).map_or_else(none, |f| told(&f));
        let period = Content::text(crate::words::period(period));
        table = table.row([period, name, cost, text]);
    }
    (!table.rows.is_empty()).then_some(table)
}
