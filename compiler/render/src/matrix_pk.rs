//! The matrix of an agreement (PK), in all its variants (seed 2312-2350, 2397-2436, 2477-2518, 2599-2634, 2688-2714, 2767-2801).

use crate::Desk;
use crate::doc_pk::mission;
use crate::figures::target;
use crate::plan::{before, goals, name};
use crate::signature::{agreement, head};
use crate::words::{BLANK, NONE};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::{ElementId, HolderId, Model, PlanId, PlanKind};
use bsc_schema::{Kw, kw};

/// The matrix as a document: the table, programmes or activities with their budget, place, day and who signs. A complement has a
/// page of its own. None where there is neither map nor PK.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let plans = desk.plans_of(holder);
    plans.first()?;
    let title = format!("Matriks Perjanjian Kinerja {} Tahun {}", model.holder_title(holder), desk.year);
    let mut document = desk.document("matriks_pk", holder, title);
    for plan in plans {
        document = document.page(Page::A4);
        if let number @ 1.. = model.plan(plan).complement {
            document.push(Block::heading(1, format!("Matriks Perjanjian Kinerja Komplemen {number}")));
        }
        document.push(Block::centred(format!("PERJANJIAN KINERJA TAHUN {}", desk.year)));
        document.push(Block::centred(whose(model, plan)));
        if model.owns_map(holder) == Some(true) {
            mission(model, holder).into_iter().for_each(|mission| document.push(Block::centred(mission)));
        }
        for block in blocks(desk, plan) {
            document.push(block);
        }
        document.push(agreement(model, plan));
    }
    Some(document)
}

/// The parts of the matrix without heading and signature: the table and the budgets.
pub(crate) fn blocks(desk: &Desk<'_>, plan: PlanId) -> Vec<Block> {
    std::iter::once(table(desk.model, plan).into()).chain(budgets(desk.model, plan)).collect()
}

/// Header (B) of the form, in capitals: the post of who signs; of the ministry its name (seed 2317).
pub(crate) fn whose(model: &Model, plan: PlanId) -> String {
    let holder = model.plan(plan).holder;
    if model.kind(holder).is_some_and(|k| k.level == 0) {
        return model.holder_title(holder).to_uppercase();
    }
    let element = model.plan(plan).element;
    let stated = model.field(element, kw::JABATAN).map(|f| f.text().into_owned());
    stated.unwrap_or_else(|| head(model, holder, None).post).to_uppercase()
}

/// The table alone, at [`Model::as_of`]: by perspectives for a map, without for a PK. The numbers are the codes of SS and IKU;
/// sub-IKU are shown too.
pub(crate) fn table(model: &Model, plan: PlanId) -> Table {
    let year = model.plan(plan).year;
    let mut table = Table::new("Matriks Perjanjian Kinerja")
        .column_of("no_ss", "No SS", Role::Mark)
        .column_of("ss", "Sasaran Strategis", Role::Header)
        .column_of("no_iku", "No IKU", Role::Mark)
        .width(2)
        .column_of("iku", "Indikator Kinerja Utama (IKU)", Role::Header)
        .width(6)
        .column_of("target", &format!("Target {year}"), Role::Number)
        .numbered();
    if model.plan(plan).kind == PlanKind::Map {
        table = table.banded("perspektif", "Perspektif");
    }
    let mut last = None;
    for goal in goals(model, plan) {
        let perspective = goal.perspective(model);
        if let Some(title) = perspective.clone().filter(|_| perspective != last) {
            table.push_band(title);
        }
        last = perspective;
        let row = |id| vec![Content::Text(model.iku_code(id)), name(model, id), target(model, id)];
        let mut rows: Vec<Vec<Cell>> =
            goal.iku.iter().map(|id| row(*id).into_iter().map(Cell::from).collect()).collect();
        if rows.is_empty() {
            rows.push((0..3).map(|_| Cell::from(Content::text(NONE))).collect());
        }
        before(&[goal.code(model), goal.title(model)], rows).into_iter().for_each(|row| table.push(row));
    }
    table
}

/// Programmes and activities with their budget, as far as they are typed. Where the kind must have them and none is typed, the row
/// of the form stands open.
pub(crate) fn budgets(model: &Model, plan: PlanId) -> Vec<Block> {
    let (holder, year) = (model.plan(plan).holder, model.plan(plan).year);
    let agreement = match model.plan(plan).kind {
        PlanKind::Map => model.find_plan(holder, year, PlanKind::Agreement),
        PlanKind::Agreement => Some(plan),
    };
    let mut tables = Vec::new();
    for (kw, title) in [(kw::PROGRAM, "Program"), (kw::KEGIATAN, "Kegiatan")] {
        let lines = agreement.map(|p| budget(model, p, kw)).unwrap_or_default();
        if !lines.is_empty() {
            tables.push(funds(title, lines).into());
        }
    }
    let kind = model.kind(holder);
    if tables.is_empty() && kind.is_some_and(|k| model.field(k.element, kw::ANGGARAN).is_some()) {
        let title = if kind.is_some_and(|k| k.level == 0) { "Program" } else { "Kegiatan" };
        tables.push(funds(title, vec![(BLANK.to_owned(), Content::text("Rp……………"))]).into());
    }
    tables
}

fn funds(title: &str, lines: Vec<(String, Content)>) -> Table {
    let mut table = Table::new(format!("{title} dan Anggaran"))
        .column_of("no", "No", Role::Mark)
        .column_of("nama", title, Role::Header)
        .width(9)
        .column_of("anggaran", "Anggaran", Role::Number)
        .width(3);
    for (at, (name, funds)) in (1i64..).zip(lines) {
        table = table.row([Content::Number(at.into()), Content::Text(name), funds]);
    }
    table
}

/// Names and budgets; of one name the last version in force counts.
pub(crate) fn budget(model: &Model, plan: PlanId, kw: Kw) -> Vec<(String, Content)> {
    let now = model.version_at(plan, model.as_of());
    let revised = model.versions(plan).iter().filter(|v| v.1 <= now && v.0 == plan).map(|v| v.3);
    let mut lines: Vec<(String, Content)> = Vec::new();
    for element in std::iter::once(model.plan(plan).element).chain(revised) {
        for (name, funds) in lines_of(model, element, kw) {
            match lines.iter_mut().find(|l| l.0 == name) {
                Some(line) => line.1 = funds,
                None => lines.push((name, funds)),
            }
        }
    }
    lines
}

fn lines_of(model: &Model, element: ElementId, kw: Kw) -> Vec<(String, Content)> {
    let mut lines: Vec<(String, Content)> = Vec::new();
    for field in model.fields(element, kw) {
        match (field.field.slot, lines.last_mut()) {
            (0, _) => lines.push((field.text().into_owned(), Content::text(NONE))),
            (_, Some(line)) => line.1 = field.number().map_or(Content::text(NONE), Content::Money),
            _ => {}
        }
    }
    lines
}
