//! How the activities of the SKP carry the IKU of the PK (seed 2916-2936, Tabel 3.12 and 3.13, "Penyelarasan PK dengan SKP").

use crate::Desk;
use crate::activities::items;
use crate::figures::{plain, target};
use crate::plan::{before, goals, name};
use crate::words::{BLANK, NONE};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::{Entity, FieldRef, Form, HolderId, IkuId, Model, PlanId, PlanKind};
use bsc_schema::kw;

/// The matrix as a document; a complement has a table of its own. None where the PK names no activities of the SKP.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let title = format!("Penyelarasan PK dengan SKP {} Tahun {}", desk.model.holder_title(holder), desk.year);
    let mut document = desk.document("matriks_skp", holder, title).page(Page::A4);
    let mut found = false;
    for plan in desk.plans_of(holder) {
        if let Some(table) = table(desk.model, plan) {
            if let number @ 1.. = desk.model.plan(plan).complement {
                document.push(Block::heading(1, format!("Perjanjian Kinerja Komplemen {number}")));
            }
            document.push(table);
            found = true;
        }
    }
    found.then_some(document)
}

/// The table alone. An IKU that no activity carries has dots, an activity that carries no IKU stands at the end.
pub(crate) fn table(model: &Model, plan: PlanId) -> Option<Table> {
    let all = activities(model, plan);
    if all.is_empty() {
        return None;
    }
    let mut table = Table::new("Penyelarasan PK dengan SKP")
        .column_of("no", "No", Role::Mark)
        .column_of("iku", "IKU pada PK", Role::Header)
        .column_of("target", "Target IKU PK", Role::Number)
        .column("kegiatan", "Kegiatan Tugas Jabatan pada SKP")
        .width(5)
        .column_of("output", "Target Output SKP", Role::Number);
    let mut number = 0i64;
    let mut push = |lead: [Content; 2], rows: Vec<Vec<Cell>>| {
        number += 1;
        let [name, target] = lead;
        before(&[Content::Number(number.into()), name, target], rows).into_iter().for_each(|row| table.push(row));
    };
    for id in goals(model, plan).into_iter().flat_map(|g| g.iku) {
        let own: Vec<_> = all.iter().filter(|a| a.0 == Some(id)).map(|a| a.1.clone()).collect();
        let sub = model.iku(id).parent.is_some();
        match own.is_empty() {
            true if sub => {}
            true => push(
                [name(model, id), with_unit(model, id)],
                vec![[BLANK, BLANK].map(|t| Cell::from(Content::text(t))).to_vec()],
            ),
            false => push([name(model, id), with_unit(model, id)], own),
        }
    }
    let other: Vec<_> = all.iter().filter(|a| a.0.is_none()).map(|a| a.1.clone()).collect();
    if !other.is_empty() {
        push([Content::text(NONE), Content::text(NONE)], other);
    }
    Some(table)
}

/// The activities that the PK in force names: the IKU each carries, and its two cells.
fn activities(model: &Model, plan: PlanId) -> Vec<(Option<IkuId>, Vec<Cell>)> {
    let (holder, year) = (model.plan(plan).holder, model.plan(plan).year);
    let signed = match model.plan(plan).kind {
        PlanKind::Map => model.find_plan(holder, year, PlanKind::Agreement),
        PlanKind::Agreement => Some(plan),
    };
    let Some(signed) = signed else { return Vec::new() };
    let now = model.version_at(signed, model.as_of());
    let revised = model.versions(signed).iter().filter(|v| v.1 <= now && v.0 == signed).map(|v| v.3);
    let blocks = std::iter::once(model.plan(signed).element).chain(revised);
    let line = |fields: Vec<FieldRef<'_>>| {
        let slot = |n: u8| fields.iter().find(|f| f.field.slot == n);
        let carried = slot(3).and_then(|f| model.target_of(f));
        let iku = carried.and_then(|e| if let Entity::Iku(id) = e { Some(id) } else { None });
        let count = slot(1).map_or_else(|| Content::text(NONE), plain);
        let output = match slot(2) {
            Some(unit) => Content::Text(format!("{} {}", count.print(), unit.text())),
            None => count,
        };
        let what = slot(0).map_or_else(|| Content::text(NONE), plain);
        (iku, vec![Cell::from(what), Cell::from(output)])
    };
    blocks.flat_map(|e| items(model, e, kw::SKP)).map(line).collect()
}

/// `30 kesepakatan`: the target with its unit, where that is a word of the user.
fn with_unit(model: &Model, id: IkuId) -> Content {
    let target = target(model, id);
    match model.iku_field(id, kw::SATUAN).found().filter(|f| f.field.form == Form::Text) {
        Some(unit) => Content::Text(format!("{} {}", target.print(), unit.text())),
        None => target,
    }
}
