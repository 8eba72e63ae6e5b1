//! Alignment: vertical (seed 2006-2047, Tabel 3.6 and 3.7) and horizontal (seed 2049-2058, Tabel 3.8).

use crate::Desk;
use crate::plan::{before, goals, name};
use crate::signature::head;
use crate::words::NONE;
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::{Cascade, Entity, HolderId, IkuId, Model, PlanId, PlanKind};
use bsc_schema::kw;
use std::collections::{BTreeMap, BTreeSet};

/// How a unit below has an IKU.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Direct,
    Indirect,
    Serves,
}

impl Mark {
    const ALL: [Mark; 3] = [Mark::Direct, Mark::Indirect, Mark::Serves];

    /// The sign and what it means (seed 2022).
    fn sign(self) -> (&'static str, &'static str) {
        match self {
            Mark::Direct => ("●", "Direct Cascading"),
            Mark::Indirect => ("○", "Indirect Cascading"),
            Mark::Serves => ("△", "IKU Non-Cascading yang mendukung"),
        }
    }
}

/// The vertical matrix as a document. None where there is neither map nor PK, or nobody below has anything of it.
pub(crate) fn vertical(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let title = format!("Vertical Alignment {} Tahun {}", desk.model.holder_title(holder), desk.year);
    let mut document = desk.document("matriks_alignment_vertikal", holder, title).page(Page::A4_LANDSCAPE);
    let mut found = false;
    for plan in desk.plans_of(holder) {
        if let Some((table, marks)) = vertical_table(desk, plan) {
            document.push(table);
            document.push(Block::text("Keterangan Simbol:"));
            for mark in Mark::ALL.into_iter().filter(|m| *m != Mark::Serves || marks.contains(m)) {
                let (sign, meaning) = mark.sign();
                document.push(Block::text(format!("{sign} {meaning}")));
            }
            found = true;
        }
    }
    found.then_some(document)
}

/// The table, and which marks it holds. Beside the two of the form a third says that an own IKU of those below serves this one
/// (interpretation 9): without it, a mission and a work unit would look as if nobody did anything for them.
fn vertical_table(desk: &Desk<'_>, plan: PlanId) -> Option<(Table, BTreeSet<Mark>)> {
    let model = desk.model;
    let goals = goals(model, plan);
    let holder = model.plan(plan).holder;
    let marks = marks(desk, holder, goals.iter().flat_map(|g| &g.iku).copied());
    let units: BTreeSet<HolderId> = marks.keys().map(|k| k.1).collect();
    if units.is_empty() {
        return None;
    }
    let mut table = Table::new("Vertical Alignment")
        .group(model.holder_title(holder).to_uppercase(), 4)
        .group("", units.len())
        .column_of("no_ss", "No", Role::Mark)
        .column_of("ss", "Sasaran Strategis", Role::Header)
        .column_of("no_iku", "No", Role::Mark)
        .width(2)
        .column_of("iku", "Indikator Kinerja Utama", Role::Header)
        .width(6);
    for unit in &units {
        // Tabel 3.7 names people by their posts
        let title = match model.holder(*unit).person {
            true => format!("{} ({})", head(model, *unit, None).post, model.holder_title(*unit)),
            false => model.holder_title(*unit).into_owned(),
        };
        table = table.column_of(model.holder_name(*unit).to_owned(), &title, Role::Mark).width(2);
    }
    if model.plan(plan).kind == PlanKind::Map {
        table = table.banded("perspektif", "Perspektif");
    }
    let mut last = None;
    for goal in goals.iter().filter(|g| !g.iku.is_empty()) {
        let perspective = goal.perspective(model);
        if let Some(title) = perspective.clone().filter(|_| perspective != last) {
            table.push_band(title);
        }
        last = perspective;
        let row = |id: &IkuId| {
            let sign = |unit: &HolderId| marks.get(&(*id, *unit)).map_or("", |m| m.sign().0);
            let mut cells = vec![Content::Text(model.iku_code(*id)), name(model, *id)];
            cells.extend(units.iter().map(|u| Content::text(sign(u))));
            cells.into_iter().map(Cell::from).collect()
        };
        let rows: Vec<Vec<Cell>> = goal.iku.iter().map(row).collect();
        before(&[goal.code(model), goal.title(model)], rows).into_iter().for_each(|row| table.push(row));
    }
    Some((table, marks.into_values().collect()))
}

/// Who below has which IKU, and how; the closest where there are several.
fn marks(desk: &Desk<'_>, holder: HolderId, iku: impl Iterator<Item = IkuId>) -> BTreeMap<(IkuId, HolderId), Mark> {
    let model = desk.model;
    let mut marks = BTreeMap::new();
    let mut mark = |id, unit, mark: Mark| {
        let known = marks.entry((id, unit)).or_insert(mark);
        *known = mark.min(*known);
    };
    let own: BTreeSet<IkuId> = iku.collect();
    for id in own.iter().copied() {
        for child in model.taken_by(id).filter(|c| model.iku_year(*c) == desk.year && model.iku_in_force(*c)) {
            let how = if model.iku(child).cascade == Cascade::Direct { Mark::Direct } else { Mark::Indirect };
            mark(id, model.iku_holder(child), how);
        }
    }
    for unit in model.subordinates(holder) {
        for child in desk.iku_of(unit) {
            for field in model.iku_fields(child, kw::MENDUKUNG) {
                if let Some(Entity::Iku(served)) = model.target_of(&field)
                    && own.contains(&served)
                {
                    mark(served, unit, Mark::Serves);
                }
            }
        }
    }
    marks
}

/// The horizontal matrix as a document: SS and IKU that need help, of whom, what, and the IKU of the helper. None where none is needed.
pub(crate) fn horizontal(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let title = format!("Horizontal Alignment {} Tahun {}", desk.model.holder_title(holder), desk.year);
    let mut document = desk.document("matriks_alignment_horizontal", holder, title).page(Page::A4_LANDSCAPE);
    let mut found = false;
    for table in desk.plans_of(holder).into_iter().filter_map(|p| horizontal_table(desk.model, p)) {
        document.push(table);
        found = true;
    }
    found.then_some(document)
}

fn horizontal_table(model: &Model, plan: PlanId) -> Option<Table> {
    let mut table = Table::new("Horizontal Alignment")
        .group(model.holder_title(model.plan(plan).holder).to_uppercase(), 3)
        .group("", 3)
        .column_of("no", "No", Role::Mark)
        .column_of("ss", "Sasaran Strategis", Role::Header)
        .column_of("iku", "Indikator Kinerja Utama", Role::Header)
        .column("pemberi", "Nama unit yang memberikan bantuan")
        .column("bantuan", "Bantuan yang diperlukan")
        .column("iku_pemberi", "IKU unit yang memberikan bantuan");
    if model.plan(plan).kind == PlanKind::Map {
        table = table.banded("perspektif", "Perspektif");
    }
    let mut last = None;
    for goal in goals(model, plan) {
        let rows: Vec<Vec<Cell>> =
            goal.iku.iter().flat_map(|id| before(&[name(model, *id)], help(model, *id))).collect();
        if rows.is_empty() {
            continue;
        }
        let perspective = goal.perspective(model);
        if let Some(title) = perspective.clone().filter(|_| perspective != last) {
            table.push_band(title);
        }
        last = perspective;
        before(&[goal.code(model), goal.title(model)], rows).into_iter().for_each(|row| table.push(row));
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The `butuh` of an IKU: each a statement of its own.
fn help(model: &Model, id: IkuId) -> Vec<Vec<Cell>> {
    let needs = model.children_of(model.iku(id).element, kw::BUTUH);
    let row = |need| {
        let slot = |n| model.slot(need, kw::BUTUH, n);
        let helper = slot(0).map_or_else(|| NONE.to_owned(), |f| crate::words::named(&f));
        let what = slot(1).map_or_else(|| NONE.to_owned(), |f| f.text().into_owned());
        let by = match slot(2).and_then(|f| model.target_of(&f)) {
            Some(Entity::Iku(by)) => model.iku_label(by).into_owned(),
            _ => NONE.to_owned(),
        };
        [helper, what, by].map(|text| Cell::from(Content::Text(text))).to_vec()
    };
    needs.map(row).collect()
}
