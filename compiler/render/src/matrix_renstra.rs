//! The matrices of targets and funds of a five-year plan, and of the regulations it needs (seed 784-841, 984-1010, 1197-1230).

use crate::Desk;
use crate::figures::plain;
use crate::plan::{before, behind};
use crate::renstra::{Renstra, by_year, row, sentence, with};
use crate::words::{NONE, all_named};
use bsc_document::{Cell, Content, Document, Role, Table, Tone};
use bsc_model::{ElementId, FieldRef, HolderId, Model, Value};
use bsc_number::Number;
use bsc_schema::kw;

/// "MATRIKS KINERJA DAN PENDANAAN": of the ministry. None for others, and without a plan that holds the year.
pub(crate) fn funds(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let plan = Renstra::of(desk, holder).filter(|_| is_ministry(desk.model, holder))?;
    let document = plan.document(desk, holder, "matriks_kinerja_pendanaan", "Matriks Kinerja dan Pendanaan");
    with(document, table(&plan, true))
}

/// "MATRIKS TARGET KINERJA": of units, work units and missions. None for the ministry, and without a plan that holds the year.
pub(crate) fn targets(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let plan = Renstra::of(desk, holder).filter(|_| !is_ministry(desk.model, holder))?;
    let document = plan.document(desk, holder, "matriks_target_kinerja", "Matriks Target Kinerja");
    with(document, table(&plan, false))
}

fn is_ministry(model: &Model, holder: HolderId) -> bool {
    model.kind(holder).is_some_and(|k| k.level == 0)
}

/// Programmes and activities with their objectives, indicators, targets and funds in millions of rupiah. An objective that stands
/// under no programme has `–` for it, so that nothing of the plan is lost.
fn table(plan: &Renstra<'_>, ministry: bool) -> Option<Table> {
    let (name, over) = if ministry {
        ("Matriks Kinerja dan Pendanaan", ("Target Kinerja", "Alokasi (Juta Rp)"))
    } else {
        ("Matriks Target Kinerja", ("Target", "Alokasi (Juta Rupiah)"))
    };
    let count = plan.each_year().count();
    let mut table = Table::new(name).group("", if ministry { 2 } else { 3 }).group(over.0, count).group(over.1, count);
    if ministry {
        table = table.group("", 1);
    }
    table = table.column_of("program", "Program/Kegiatan", Role::Header);
    table = if ministry {
        table
            .column_of("sasaran", "Sasaran Program (Outcome)/Sasaran Kegiatan (Output)/Indikator", Role::Header)
            .width(6)
    } else {
        table.column_of("sasaran", "Sasaran Strategis Program/Sasaran Strategis Kegiatan", Role::Header).column_of(
            "indikator",
            "Indikator",
            Role::Header,
        )
    };
    for (id, of) in [("target", plan.each_year()), ("alokasi", plan.each_year())] {
        for year in of {
            table = table.column_of(format!("{id}_{year}"), &year.to_string(), Role::Number);
        }
    }
    if ministry {
        table = table.column("pelaksana", "Unit Organisasi Pelaksana");
    }
    for program in plan.things(kw::PROGRAM) {
        group(plan, ministry, Some(program), &objectives(plan.model, program), &mut table);
        for activity in plan.model.children_of(program, kw::KEGIATAN) {
            group(plan, ministry, Some(activity), &objectives(plan.model, activity), &mut table);
        }
    }
    let mut alone = plan.things(kw::SASARAN);
    for goal in plan.things(kw::TUJUAN) {
        alone.extend(plan.model.children_of(goal, kw::SASARAN));
    }
    let alone: Vec<_> = alone.into_iter().map(|s| (Some(s), indicators(plan.model, s))).collect();
    if !alone.is_empty() {
        group(plan, ministry, None, &alone, &mut table);
    }
    (!table.rows.is_empty()).then(|| table.numbered())
}

/// An objective with its indicators; indicators without an objective first.
type Objective = (Option<ElementId>, Vec<ElementId>);

fn objectives(model: &Model, around: ElementId) -> Vec<Objective> {
    let alone = indicators(model, around);
    let first = (!alone.is_empty()).then_some((None, alone));
    first.into_iter().chain(model.children_of(around, kw::SASARAN).map(|s| (Some(s), indicators(model, s)))).collect()
}

fn indicators(model: &Model, around: ElementId) -> Vec<ElementId> {
    model.children_of(around, kw::IKU).collect()
}

/// The rows of a programme or activity.
fn group(plan: &Renstra<'_>, ministry: bool, of: Option<ElementId>, objectives: &[Objective], table: &mut Table) {
    let model = plan.model;
    let none = || plan.each_year().map(|_| Cell::from(Content::text(NONE))).collect::<Vec<_>>();
    let goal = |s: &Option<ElementId>| s.map_or_else(|| Content::text(NONE), |s| goal_title(model, s));
    let indicator = |id: &ElementId| {
        let mut cells = vec![Cell::from(Content::Text(sentence(model, *id)))];
        cells.extend(row(&targets_of(model, *id), plan.each_year()).into_iter().map(Cell::from));
        cells
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (objective, all) in objectives {
        let own = all.iter().map(indicator);
        if ministry {
            let title = objective.map(|s| vec![Cell::from(goal_title(model, s)).tone(Tone::Strong)]);
            rows.extend(title.map(|t| t.into_iter().chain(none()).collect()));
            rows.extend(own);
        } else {
            let mut own: Vec<_> = own.collect();
            if own.is_empty() {
                own.push(std::iter::once(Cell::from(Content::text(NONE))).chain(none()).collect());
            }
            rows.extend(before(&[goal(objective)], own));
        }
    }
    if rows.is_empty() {
        let lead = (0..if ministry { 1 } else { 2 }).map(|_| Cell::from(Content::text(NONE)));
        rows.push(lead.chain(none()).collect());
    }
    let funds = of.map(|e| by_year(model, e, kw::PENDANAAN)).unwrap_or_default();
    let million = |c: Content| match c {
        Content::Money(n) => n.div(Number::from(1_000_000)).map_or(Content::Money(n), Content::Number),
        other => other,
    };
    let funds: Vec<_> = funds.into_iter().map(|(year, c)| (year, million(c))).collect();
    let mut tail = row(&funds, plan.each_year());
    if ministry {
        let fields: Vec<FieldRef<'_>> = of.map(|e| model.fields(e, kw::PELAKSANA).collect()).unwrap_or_default();
        tail.push(Content::Text(all_named(&fields).unwrap_or_else(|| NONE.to_owned())));
    }
    let name = of.map_or_else(|| NONE.to_owned(), |e| sentence(model, e));
    before(&[Content::Text(name)], behind(rows, &tail)).into_iter().for_each(|row| table.push(row));
}

fn goal_title(model: &Model, element: ElementId) -> Content {
    Content::Text(sentence(model, element))
}

/// The targets of an indicator, in percent where its unit is.
fn targets_of(model: &Model, id: ElementId) -> Vec<(i16, Content)> {
    let percent = model.field(id, kw::SATUAN).is_some_and(|f| f.value() == Value::Word && f.source() == "persen");
    let shown = |c| match c {
        Content::Number(n) if percent => Content::Percent(n),
        other => other,
    };
    by_year(model, id, kw::TARGET).into_iter().map(|(year, c)| (year, shown(c))).collect()
}

/// "MATRIKS KERANGKA REGULASI". None without a plan that holds the year, or where it needs no regulation.
pub(crate) fn regulations(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let plan = Renstra::of(desk, holder)?;
    let document = plan.document(desk, holder, "matriks_kerangka_regulasi", "Matriks Kerangka Regulasi");
    let model = desk.model;
    let mut table = Table::new("Matriks Kerangka Regulasi")
        .column_of("no", "No.", Role::Mark)
        .column_of("kebutuhan", "Arah Kerangka Regulasi dan/atau Kebutuhan Regulasi", Role::Header)
        .column("urgensi", "Urgensi Pembentukan Berdasarkan Evaluasi Regulasi Eksisting, Kajian dan Penelitian")
        .width(5)
        .column("penanggung_jawab", "Unit Penanggung Jawab")
        .column("terkait", "Unit Terkait/Institusi")
        .column("selesai", "Target Selesai")
        .width(2)
        .numbered();
    for (number, fields) in (1i64..).zip(plan.statements(kw::KERANGKA_REGULASI)) {
        let Some(first) = fields.first() else { continue };
        let block = first.block();
        let text = |kw| block.and_then(|b| model.field(b, kw)).map_or_else(|| Content::text(NONE), |f| plain(&f));
        let names = |kw| {
            let fields: Vec<_> = block.map(|b| model.fields(b, kw).collect()).unwrap_or_default();
            Content::Text(all_named(&fields).unwrap_or_else(|| NONE.to_owned()))
        };
        let due = match text(kw::SELESAI) {
            // a year, not an amount: 2018 and not 2.018
            Content::Number(year) => Content::Text(year.to_string()),
            other => other,
        };
        table = table.row([
            Content::Number(number.into()),
            Content::text(first.text()),
            text(kw::URGENSI),
            names(kw::PENANGGUNG_JAWAB),
            names(kw::TERKAIT),
            due,
        ]);
    }
    with(document, (!table.rows.is_empty()).then_some(table))
}
