//! Reported results: which IKU, which period, which line.

use crate::Model;
use crate::entities::{HolderId, IkuId, Observation};
use crate::{ElementId, FieldRef, Form, plans, refs};
use bsc_diagnostics::Diagnostic;
use bsc_number::Number;
use bsc_schema::{Kind, Kw, Schema, Slot, kw};
use bsc_syntax::period::Period;

pub(crate) fn bind(model: &mut Model, faults: &mut Vec<Diagnostic>) {
    let mut found = Vec::new();
    for root in model.roots().filter(|r| model.element(*r).kw == kw::REALISASI) {
        let Some(holder) = plans::holder_of(model, root, faults) else {
            continue;
        };
        let period = model.fields(root, kw::REALISASI).find_map(|f| f.period());
        let (Some(year), Some(period)) = (plans::year_of(model, root), period) else {
            continue;
        };
        lines(model, root, (holder, year, period), &mut found, faults);
        corrections(model, root, (holder, year), &mut found, faults);
    }
    found.sort_by_key(|o| (o.iku, o.period, o.correction, o.element, o.item));
    for pair in found.windows(2) {
        let [first, second] = pair else { continue };
        if (first.iku, first.period) == (second.iku, second.period) && !first.correction && !second.correction {
            let fault = Diagnostic::error("E2011", model.element(second.element).name_span())
                .arg("nama", model.name(second.element))
                .arg("periode", second.period.name());
            faults.push(fault.label(model.element(first.element).name_span(), "E2011-pertama"));
        }
    }
    found.dedup_by(|b, a| (a.iku, a.period) == (b.iku, b.period) && !a.correction && !b.correction);
    model.observations = found;
}

fn lines(
    model: &Model,
    root: ElementId,
    at: (HolderId, i16, Period),
    found: &mut Vec<Observation>,
    faults: &mut Vec<Diagnostic>,
) {
    for line in model.children_of(root, kw::SENDIRI) {
        if model.element(line).row.row().makes != Some(Kind::Capaian) {
            continue;
        }
        let Some(head) = model.fields(line, kw::SENDIRI).find(|f| f.field.slot == crate::lower::HEAD_SLOT) else {
            continue;
        };
        if let Some(iku) = refs::observed(model, at.0, at.1, &head, faults) {
            found.push(Observation { iku, period: at.2, element: line, item: 0, correction: false });
        }
    }
}

/// `koreksi TW4 2017 perdagangan 18 "salah hitung"`: one item each.
fn corrections(
    model: &Model,
    root: ElementId,
    at: (HolderId, i16),
    found: &mut Vec<Observation>,
    faults: &mut Vec<Diagnostic>,
) {
    let fields: Vec<FieldRef<'_>> = model.fields(root, kw::KOREKSI).collect();
    for item in fields.chunk_by(|a, b| a.field.item == b.field.item) {
        let period = item.iter().find_map(|f| f.period());
        let year = item.iter().find(|f| f.field.slot == 1).and_then(FieldRef::number).and_then(Number::to_i64);
        let year = year.and_then(|y| i16::try_from(y).ok()).unwrap_or(at.1);
        let (Some(period), Some(name)) = (period, item.iter().find(|f| f.field.form == Form::Path)) else {
            continue;
        };
        if let Some(iku) = refs::observed(model, at.0, year, name, faults) {
            found.push(Observation { iku, period, element: root, item: name.field.item, correction: true });
        }
    }
}

impl Model {
    /// What a line of a realisation reports: a number, a predicate, `n/a`; none where it gives raw data in its block.
    pub fn observed_value(&self, line: &Observation) -> Option<FieldRef<'_>> {
        self.own_slot(line, |s| s.name == "nilai")
    }
    /// The denominator: `8 dari 10`.
    pub fn observed_of(&self, line: &Observation) -> Option<FieldRef<'_>> {
        self.own_slot(line, |s| s.connector == Some("dari"))
    }
    /// The reason given with `n/a`, or with a correction.
    pub fn observed_reason(&self, line: &Observation) -> Option<FieldRef<'_>> {
        let kw = if line.correction { kw::KOREKSI } else { kw::SENDIRI };
        self.own_fields(line, kw).find(|f| f.field.form == Form::Text)
    }
    /// Raw data: variable and value, `{ disampaikan 320; diterima 281 }`.
    pub fn observed_raw(&self, line: &Observation) -> Vec<(&str, FieldRef<'_>)> {
        if line.correction {
            return Vec::new();
        }
        let head = self.element(line.element).head;
        let mut raw = Vec::new();
        let mut name = None;
        // in the block each variable gives two fields: its name in the place of a keyword, then its value
        for field in self.fields(line.element, kw::SENDIRI).filter(|f| f.field.start >= head.1) {
            match (field.field.slot == crate::lower::HEAD_SLOT, name) {
                (true, _) => name = Some(field.source()),
                (false, Some(variable)) => raw.push((variable, field)),
                (false, None) => {}
            }
        }
        raw
    }
    /// Whether a line stands for this IKU and nobody has corrected it since: the last one counts.
    pub fn latest(&self, id: IkuId, period: Period) -> Option<&Observation> {
        self.observations(id).iter().rfind(|o| o.period == period)
    }
    fn own_slot(&self, line: &Observation, is: impl Fn(&Slot) -> bool) -> Option<FieldRef<'_>> {
        let place = self.element(line.element).row;
        let (kw, row) = if line.correction {
            (kw::KOREKSI, Schema::get().keyword(place, kw::KOREKSI)?)
        } else {
            (kw::SENDIRI, place)
        };
        let slot = row.row().slots.iter().position(is)?;
        self.own_fields(line, kw).find(|f| usize::from(f.field.slot) == slot)
    }
    /// The arguments of the line itself, not of its block.
    fn own_fields(&self, line: &Observation, kw: Kw) -> impl Iterator<Item = FieldRef<'_>> {
        let head = self.element(line.element).head;
        let (correction, item) = (line.correction, line.item);
        self.fields(line.element, kw).filter(
            move |f| {
                if correction { f.field.item == item } else { f.field.start < head.1 }
            },
        )
    }
}
