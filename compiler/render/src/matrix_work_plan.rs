//! The SS and IKU that a unit takes into its work plan (Renja K/L) and its budget plan (RKA-K/L), by one of the five approaches of
//! chapter IV (seed 4360-4376). The seed has no form for the choice: the columns are those of the agreement, and what is reworded.

use crate::Desk;
use crate::activities::items;
use crate::figures::target;
use crate::plan::{Goal, before, goals, name};
use crate::words::NONE;
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::{ElementId, Entity, FieldRef, HolderId, IkuId, Model, PlanId, PlanKind, SsId};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use std::collections::BTreeMap;

/// The choice for the Renja as a document. None where the map states none.
pub(crate) fn renja(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    document(desk, holder, kw::RENJA, "Renja K/L")
}

/// The choice for the RKA as a document. None where the map states none.
pub(crate) fn rka(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    document(desk, holder, kw::RKA, "RKA-K/L")
}

/// The five approaches (seed 4366-4372).
const APPROACHES: [&str; 5] = [
    "mengambil SS dan IKU secara keseluruhan",
    "memilah atau memilih SS dan IKU pada stakeholders/customer perspective",
    "memilah atau memilih SS dan IKU hanya pada ultimate goals stakeholders/customer perspective",
    "memilah atau memilih SS dan IKU pada stakeholders perspective dengan modifikasi rumusan SS dan IKU",
    "memilah atau memilih SS ultimate goals pada level stakeholders perspective dan satu SS pada learning and growth perspective, dengan mengambil seluruh atau sebagian IKU",
];

fn document(desk: &Desk<'_>, holder: HolderId, kw: Kw, what: &str) -> Option<Document> {
    let model = desk.model;
    let plan = model.find_plan(holder, desk.year, PlanKind::Map)?;
    let choice = Choice::of(model, plan, kw)?;
    let title = format!("SS dan IKU {} dalam {what} Tahun {}", model.holder_title(holder), desk.year);
    let kind = if kw == kw::RENJA { "matriks_renja" } else { "matriks_rka" };
    let mut document = desk.document(kind, holder, title).page(Page::A4);
    if let Some(words) = choice.approach.and_then(|n| APPROACHES.get(usize::from(n).checked_sub(1)?)) {
        document.push(Block::field(format!("Pendekatan {}", choice.approach.unwrap_or_default()), *words));
    }
    let open = choice.taken.is_empty() && choice.approach != Some(1);
    if open {
        document
            .push(Block::text("Belum ada yang dipilih (`ambil`); berikut yang dapat dipilih menurut pendekatan itu."));
    }
    match table(model, plan, &choice, what) {
        Some(table) => document.push(table),
        None => document.push(Block::text("Tidak ada SS dan IKU yang sesuai dengan pendekatan itu.")),
    }
    Some(document)
}

/// What a map states of the choice.
struct Choice {
    approach: Option<u8>,
    /// SS and IKU taken, each with its new wording.
    taken: BTreeMap<Taken, Option<String>>,
}

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Taken {
    Ss(SsId),
    Iku(IkuId),
}

impl Choice {
    fn of(model: &Model, plan: PlanId, kw: Kw) -> Option<Choice> {
        let now = model.version_at(plan, model.as_of());
        let revised = model.versions(plan).iter().filter(|v| v.1 <= now).map(|v| v.3);
        let blocks: Vec<ElementId> = std::iter::once(model.plan(plan).element).chain(revised).collect();
        // of several versions the last
        let block = blocks.iter().rev().find_map(|b| model.children_of(*b, kw).last());
        let plain = blocks.iter().rev().find_map(|b| model.field(*b, kw));
        if block.is_none() && plain.is_none() {
            return None;
        }
        let number = block.and_then(|b| model.field(b, kw)).or(plain).and_then(|f| f.number());
        let approach = number.and_then(Number::to_i64).and_then(|n| u8::try_from(n).ok());
        let one = |fields: Vec<FieldRef<'_>>| {
            let slot = |n: u8| fields.iter().find(|f| f.field.slot == n);
            let taken = match model.target_of(slot(0)?)? {
                Entity::Ss(id) => Taken::Ss(id),
                Entity::Iku(id) => Taken::Iku(id),
                _ => return None,
            };
            Some((taken, slot(1).map(|f| f.text().into_owned())))
        };
        let taken = block.map(|b| items(model, b, kw::AMBIL)).unwrap_or_default().into_iter().filter_map(one).collect();
        Some(Choice { approach, taken })
    }

    /// The IKU of an SS that go into the plan; none where the SS does not.
    fn of_goal(&self, model: &Model, goal: &Goal) -> Option<Vec<IkuId>> {
        let ss = goal.ss?;
        if self.taken.is_empty() {
            return self.may_take(model, ss).then(|| goal.iku.clone());
        }
        let own: Vec<IkuId> = goal.iku.iter().copied().filter(|i| self.taken.contains_key(&Taken::Iku(*i))).collect();
        match (own.is_empty(), self.taken.contains_key(&Taken::Ss(ss))) {
            (false, _) => Some(own),
            (true, true) => Some(goal.iku.clone()),
            (true, false) => None,
        }
    }

    /// The approach lets it take this SS.
    fn may_take(&self, model: &Model, ss: SsId) -> bool {
        let perspective = model.perspective(ss).map_or("", |p| p.name.as_str());
        let (top, customer) = (perspective == "stakeholder", perspective == "customer");
        // an ultimate goal serves no other SS
        let last = || model.field(model.ss(ss).element, kw::MENDUKUNG).is_none();
        match self.approach {
            Some(2) => top || customer,
            Some(3) => (top || customer) && last(),
            Some(4) => top,
            Some(5) => top && last() || perspective == "learning_growth",
            _ => true,
        }
    }

    fn wording(&self, what: Taken) -> Option<&str> {
        self.taken.get(&what)?.as_deref()
    }
}

fn table(model: &Model, plan: PlanId, choice: &Choice, what: &str) -> Option<Table> {
    let mut table = Table::new(format!("SS dan IKU dalam {what}"))
        .banded("perspektif", "Perspektif")
        .column_of("no_ss", "No SS", Role::Mark)
        .column_of("ss", "Sasaran Strategis", Role::Header)
        .column("rumusan_ss", &format!("Rumusan SS dalam {what}"))
        .column_of("no_iku", "No IKU", Role::Mark)
        .width(2)
        .column_of("iku", "Indikator Kinerja Utama (IKU)", Role::Header)
        .column("rumusan_iku", &format!("Rumusan IKU dalam {what}"))
        .column_of("target", "Target", Role::Number);
    let mut last = None;
    for goal in goals(model, plan) {
        let (Some(iku), Some(ss)) = (choice.of_goal(model, &goal), goal.ss) else { continue };
        let perspective = goal.perspective(model);
        if let Some(title) = perspective.clone().filter(|_| perspective != last) {
            table.push_band(title);
        }
        last = perspective;
        // what is taken without words of its own is taken as it stands
        let wording = |taken| Content::text(choice.wording(taken).unwrap_or("tetap"));
        let row = |id: &IkuId| {
            [Content::Text(model.iku_code(*id)), name(model, *id), wording(Taken::Iku(*id)), target(model, *id)]
                .map(Cell::from)
                .to_vec()
        };
        let mut rows: Vec<Vec<Cell>> = iku.iter().map(row).collect();
        if rows.is_empty() {
            rows.push((0..4).map(|_| Cell::from(Content::text(NONE))).collect());
        }
        let lead = [goal.code(model), goal.title(model), wording(Taken::Ss(ss))];
        before(&lead, rows).into_iter().for_each(|row| table.push(row));
    }
    (!table.rows.is_empty()).then_some(table)
}
