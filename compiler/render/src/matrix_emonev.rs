//! What goes into the national monitoring (e-Monev): budget and results by programme and activity (seed 4380-4389). The seed has no
//! form, the application has its own; the columns are what it asks for: target, realisation, obstacles, evidence.

use crate::Desk;
use crate::activities::{items, reports, title};
use crate::figures::{in_unit, missing, score, share};
use crate::matrix_pk::budget;
use crate::matrix_realised::latest;
use crate::matrix_renaksi::to_date;
use crate::plan::{before, goals, name};
use crate::words::{NONE, told, up_to};
use bsc_document::{Cell, Content, Document, Page, Role, Table};
use bsc_model::{HolderId, IkuId, PlanKind};
use bsc_number::Number;
use bsc_schema::{Kw, kw};

/// The tables as a document: of the budget by programme and activity, and of the indicators. The language says of no IKU to which
/// programme it belongs, so they are two. None where there is neither map nor PK.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    desk.plans_of(holder).first()?;
    let title = format!("e-Monev {} {}", model.holder_title(holder), up_to(desk.quarter(), desk.year));
    let mut document = desk.document("matriks_emonev", holder, title).page(Page::A4_LANDSCAPE);
    if let Some(table) = funds(desk, holder) {
        document.push(table);
    }
    document.push(indicators(desk, holder));
    Some(document)
}

/// Budgets as agreed, and what was used of them up to the period of the desk. None where neither is known.
fn funds(desk: &Desk<'_>, holder: HolderId) -> Option<Table> {
    let model = desk.model;
    let mut table = Table::new("Realisasi anggaran menurut program dan kegiatan")
        .column_of("jenis", "Jenis", Role::Mark)
        .width(2)
        .column_of("nama", "Program/Kegiatan", Role::Header)
        .width(6)
        .column_of("anggaran", "Anggaran", Role::Number)
        .column_of("realisasi", "Realisasi", Role::Number)
        .column_of("persen", "%", Role::Number);
    let agreement = model.find_plan(holder, desk.year, PlanKind::Agreement);
    let of_budget = |content: &Content| if let Content::Money(n) = content { Some(*n) } else { None };
    let mut planned_all: Vec<Number> = Vec::new();
    for (kw, kind) in [(kw::PROGRAM, "Program"), (kw::KEGIATAN, "Kegiatan")] {
        let mut lines: Vec<(String, Option<Number>)> = agreement
            .map(|p| budget(model, p, kw))
            .unwrap_or_default()
            .iter()
            .map(|l| (l.0.clone(), of_budget(&l.1)))
            .collect();
        let used = used(desk, holder, kw);
        for (name, _) in &used {
            if !lines.iter().any(|l| l.0 == *name) {
                lines.push((name.clone(), None));
            }
        }
        for (name, planned) in lines {
            let spent = Number::sum(used.iter().filter(|u| u.0 == name).map(|u| u.1)).filter(|n| !n.is_zero());
            planned_all.extend(planned);
            table = table.row(row(kind, name, planned, spent));
        }
    }
    let whole = |kw: Kw| -> Vec<Number> {
        let in_time = |e: &bsc_model::ElementId| {
            model
                .fields(*e, kw::REALISASI)
                .find_map(|f| f.period())
                .is_some_and(|p| p.last_month() <= desk.quarter() * 3)
        };
        let all = desk.of_year(holder, kw::REALISASI).filter(in_time);
        all.filter_map(|e| model.field(e, kw).and_then(|f| f.number())).collect()
    };
    let revised = whole(kw::ANGGARAN_REVISI).last().copied();
    let planned = revised.or_else(|| Number::sum(planned_all.iter().copied()).filter(|n| !n.is_zero()));
    // without a sum of the unit that of its programmes, else of its activities
    let of_lines = [kw::PROGRAM, kw::KEGIATAN].map(|kw| Number::sum(used(desk, holder, kw).into_iter().map(|u| u.1)));
    let sums = [Number::sum(whole(kw::ANGGARAN))].into_iter().chain(of_lines);
    let spent = sums.flatten().find(|n| !n.is_zero());
    if table.rows.is_empty() && planned.is_none() && spent.is_none() {
        return None;
    }
    // a sum that the lines do not make says so
    let lines = of_lines.into_iter().flatten().find(|n| !n.is_zero()).unwrap_or(Number::ZERO);
    let rest = spent.and_then(|n| n.sub(lines)).filter(|rest| *rest > Number::ZERO && !table.rows.is_empty());
    if let Some(rest) = rest {
        table = table.row(row("", "Belum dirinci menurut program dan kegiatan".to_owned(), None, Some(rest)));
    }
    table.push_total(row("", "Jumlah".to_owned(), planned, spent).map(Cell::from));
    Some(table)
}

fn row(kind: &str, name: String, planned: Option<Number>, spent: Option<Number>) -> [Content; 5] {
    let money = |n: Option<Number>| n.map_or_else(|| Content::text(NONE), Content::Money);
    let part = planned.zip(spent).and_then(|(planned, spent)| spent.mul(Number::HUNDRED)?.div(planned));
    [Content::text(kind), Content::Text(name), money(planned), money(spent), share(part)]
}

/// What reports say was used: of programmes by name, of activities their cost.
fn used(desk: &Desk<'_>, holder: HolderId, kw: Kw) -> Vec<(String, Number)> {
    let model = desk.model;
    if kw == kw::KEGIATAN {
        let cost = |report| {
            let field = model.slot(report, kw::KEGIATAN, 0)?;
            let name = match model.target_of(&field) {
                Some(bsc_model::Entity::Element(activity)) => title(model, activity),
                _ => field.text().into_owned(),
            };
            Some((name, model.field(report, kw::BIAYA)?.number()?))
        };
        return reports(desk, holder).into_iter().filter_map(|r| cost(r.1)).collect();
    }
    let mut all = Vec::new();
    for report in desk.of_year(holder, kw::REALISASI) {
        let period = model.fields(report, kw::REALISASI).find_map(|f| f.period());
        if period.is_none_or(|p| p.last_month() > desk.quarter() * 3) {
            continue;
        }
        for fields in items(model, report, kw) {
            let name = fields.first().map(|f| f.text().into_owned());
            let money = fields.iter().find(|f| f.field.slot > 0).and_then(|f| f.number());
            all.extend(name.zip(money));
        }
    }
    all
}

/// Target, realisation and achievement of every IKU to the period of the desk, with what stood in the way.
fn indicators(desk: &Desk<'_>, holder: HolderId) -> Table {
    let model = desk.model;
    let mut table = Table::new("Realisasi indikator kinerja")
        .column_of("no_ss", "No SS", Role::Mark)
        .column_of("ss", "Sasaran", Role::Header)
        .column_of("no_iku", "No IKU", Role::Mark)
        .width(2)
        .column_of("iku", "Indikator Kinerja", Role::Header)
        .column_of("target_tahun", &format!("Target {}", desk.year), Role::Number)
        .column_of("target", &format!("Target s.d. TW {}", crate::words::roman(desk.quarter())), Role::Number)
        .column_of("realisasi", &format!("Realisasi s.d. TW {}", crate::words::roman(desk.quarter())), Role::Number)
        .column_of("capaian", "Capaian", Role::Number)
        .column("kendala", "Kendala");
    for goal in desk.plans_of(holder).into_iter().flat_map(|p| goals(model, p)).filter(|g| !g.iku.is_empty()) {
        let row = |id: &IkuId| {
            let figures = desk.scores().from_january(*id);
            let realised = figures.realised.map_or_else(|| missing(figures.reason), |n| in_unit(model, *id, n));
            let capaian = figures.capaian.map_or_else(|| Cell::from(missing(figures.reason)), |n| score(model, Ok(n)));
            let obstacle = latest(desk, *id, kw::HAMBATAN).map_or_else(|| Content::text(NONE), |f| told(&f));
            let mut cells: Vec<Cell> = [
                Content::Text(model.iku_code(*id)),
                name(model, *id),
                crate::figures::target(model, *id),
                to_date(model, *id, desk.quarter()),
                realised,
            ]
            .map(Cell::from)
            .to_vec();
            cells.extend([capaian, Cell::from(obstacle)]);
            cells
        };
        let rows: Vec<Vec<Cell>> = goal.iku.iter().map(row).collect();
        before(&[goal.code(model), goal.title(model)], rows).into_iter().for_each(|row| table.push(row));
    }
    table
}
