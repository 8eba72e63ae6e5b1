//! The action plan of an agreement (seed 2356-2379, 2438-2461, 2520-2566, 2636-2670, 2716-2750, 2803-2828).

use crate::Desk;
use crate::activities::{by_iku, description, in_charge, lines};
use crate::figures::{part, plain, target};
use crate::matrix_pk::whose;
use crate::plan::{before, behind, goals, name};
use crate::words::NONE;
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::{ElementId, HolderId, IkuId, Model, PlanId};
use bsc_schema::kw;
use bsc_score::planned;
use bsc_syntax::period::{Period, PeriodKind};
use std::collections::BTreeMap;

/// The matrix as a document; a complement has a page of its own. None where there is neither map nor PK.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let plans = desk.plans_of(holder);
    plans.first()?;
    let title = format!("Matriks Rencana Aksi PK {} Tahun {}", model.holder_title(holder), desk.year);
    let mut document = desk.document("matriks_renaksi", holder, title);
    for plan in plans {
        document = document.page(if detailed(model, holder) { Page::F4_LANDSCAPE } else { Page::A4_LANDSCAPE });
        if let number @ 1.. = model.plan(plan).complement {
            document.push(Block::heading(1, format!("Matriks Rencana Aksi PK Komplemen {number}")));
        }
        // header (B) of the form of those who own no map (seed 2717)
        if model.owns_map(holder) != Some(true) {
            document.push(Block::centred(whose(model, plan)));
        }
        for block in blocks(desk, plan) {
            document.push(block);
        }
    }
    Some(document)
}

/// The kind's form has columns for activities: work units and missions (`renaksi_rinci` of the profile).
pub(crate) fn detailed(model: &Model, holder: HolderId) -> bool {
    model.kind(holder).is_some_and(|k| model.field(k.element, kw::RENAKSI_RINCI).is_some())
}

/// The table, and below it the activities where the form has no columns for them (interpretation 38).
pub(crate) fn blocks(desk: &Desk<'_>, plan: PlanId) -> Vec<Block> {
    let holder = desk.model.plan(plan).holder;
    let activities = by_iku(desk, holder);
    let mut blocks = vec![table(desk, plan).into()];
    if !detailed(desk.model, holder) {
        blocks.extend(list(desk.model, plan, &activities).map(Block::from));
    }
    blocks
}

/// The table alone: cumulative targets, and for work units and missions the activities beside them. No column is left to dots: where
/// nothing is planned stands `–`.
pub(crate) fn table(desk: &Desk<'_>, plan: PlanId) -> Table {
    let (model, holder) = (desk.model, desk.model.plan(plan).holder);
    let detailed = detailed(model, holder);
    let over = if detailed { "Target (Akumulatif)" } else { "Target Akumulatif" };
    let mut table = Table::new(format!("Rencana Aksi Perjanjian Kinerja Tahun {}", desk.year))
        .group("", 4)
        .group(over, 4)
        .column_of("no", "No", Role::Mark)
        .column_of("ss", "Sasaran", Role::Header)
        .column_of("iku", "Indikator Kinerja Utama", Role::Header)
        .column_of("target", &format!("Target Kinerja Tahun {}", desk.year), Role::Number);
    for (id, title) in QUARTERS {
        table = table.column_of(id, title, Role::Number);
    }
    if detailed {
        table = activity_columns(table.group("Rincian Kegiatan", 5));
    }
    let activities = if detailed { by_iku(desk, holder) } else { BTreeMap::new() };
    for (number, goal) in (1i64..).zip(goals(model, plan)) {
        let mut rows = Vec::new();
        for id in goal.iku.iter().copied() {
            let mut lead = vec![name(model, id), target(model, id)];
            lead.extend((1..=4).map(|quarter| to_date(model, id, quarter)));
            let right = if detailed { detail(model, activities.get(&id)) } else { vec![Vec::new()] };
            rows.extend(before(&lead, right));
        }
        if rows.is_empty() {
            let width = table.columns.len() - 2;
            rows.push((0..width).map(|_| Cell::from(Content::text(NONE))).collect());
        }
        before(&[Content::Number(number.into()), goal.title(model)], rows).into_iter().for_each(|row| table.push(row));
    }
    table.numbered()
}

/// Columns of cumulative targets.
pub(crate) const QUARTERS: [(&str, &str); 4] =
    [("tw1", "s.d. TW I"), ("tw2", "s.d. TW II"), ("tw3", "s.d. TW III"), ("tw4", "s.d. TW IV")];

/// The planned target to the end of a quarter; `–` where none is due by then.
pub(crate) fn to_date(model: &Model, id: IkuId, quarter: u8) -> Content {
    let target = Period::new(PeriodKind::Quarter, quarter).map(|until| planned(model, id, until));
    match target {
        Some(Ok(target)) => part(model, id, target),
        _ => Content::text(NONE),
    }
}

fn activity_columns(table: Table) -> Table {
    table
        .column("kegiatan", "Uraian")
        .width(5)
        .column("indikator", "Indikator Input/output")
        .column("satuan", "Satuan")
        .width(2)
        .column_of("target_kegiatan", "Target", Role::Number)
        .column("pic", "PIC")
}

/// The activities of an IKU, five cells a row; one row of `–` where there are none.
fn detail(model: &Model, activities: Option<&Vec<ElementId>>) -> Vec<Vec<Cell>> {
    let none = |count: usize| (0..count).map(|_| Cell::from(Content::text(NONE))).collect::<Vec<_>>();
    let all = activities.map(Vec::as_slice).unwrap_or_default();
    if all.is_empty() {
        return vec![none(5)];
    }
    let mut rows = Vec::new();
    for activity in all.iter().copied() {
        let line = |l: crate::activities::Line<'_>| {
            [Content::Text(l.name()), Content::Text(l.unit.clone()), plain(&l.value)].map(Cell::from).to_vec()
        };
        let mut own: Vec<Vec<Cell>> = lines(model, activity).into_iter().map(line).collect();
        if own.is_empty() {
            own.push(none(3));
        }
        let own = behind(own, &[Content::Text(in_charge(model, activity))]);
        rows.extend(before(&[Content::Text(description(model, activity, "Nama Kegiatan: "))], own));
    }
    rows
}

/// The activities in a table of their own; none where there are none.
fn list(model: &Model, plan: PlanId, activities: &BTreeMap<IkuId, Vec<ElementId>>) -> Option<Table> {
    let table =
        Table::new("Inisiatif Strategis dan Kegiatan").column_of("iku", "Indikator Kinerja Utama", Role::Header);
    let mut table = activity_columns(table);
    let own = goals(model, plan).into_iter().flat_map(|g| g.iku);
    for (id, all) in own.filter_map(|id| Some((id, activities.get(&id)?))) {
        before(&[name(model, id)], detail(model, Some(all))).into_iter().for_each(|row| table.push(row));
    }
    (!table.rows.is_empty()).then_some(table)
}
