//! Activities of an action plan: by the IKU they serve, what goes in and comes out, and what was realised of them.

use crate::Desk;
use crate::figures::plain;
use crate::signature::head;
use crate::words::NONE;
use bsc_document::{Content, date};
use bsc_model::{ElementId, Entity, FieldRef, HolderId, IkuId, Model};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_syntax::period::Period;
use std::collections::BTreeMap;

/// An input or the output of an activity.
pub(crate) struct Line<'m> {
    /// The input; none for an output.
    pub input: Option<&'m str>,
    pub value: FieldRef<'m>,
    /// `orang`, `Rupiah`
    pub unit: String,
}

/// The activities of a holder in the year, by the IKU they serve, in the order of the source.
pub(crate) fn by_iku(desk: &Desk<'_>, holder: HolderId) -> BTreeMap<IkuId, Vec<ElementId>> {
    let model = desk.model;
    let mut all: BTreeMap<IkuId, Vec<ElementId>> = BTreeMap::new();
    for plan in desk.of_year(holder, kw::RENAKSI) {
        for served in model.children_of(plan, kw::UNTUK) {
            let target = model.field(served, kw::UNTUK).and_then(|f| model.target_of(&f));
            if let Some(Entity::Iku(id)) = target {
                all.entry(id).or_default().extend(model.children_of(served, kw::KEGIATAN));
            }
        }
    }
    all
}

/// What a statement that stands often says, each time by itself.
pub(crate) fn items<'m>(model: &'m Model, element: ElementId, kw: Kw) -> Vec<Vec<FieldRef<'m>>> {
    let fields: Vec<FieldRef<'m>> = model.fields(element, kw).collect();
    fields.chunk_by(|a, b| a.field.item == b.field.item).map(<[FieldRef<'m>]>::to_vec).collect()
}

/// Inputs, then outputs.
pub(crate) fn lines(model: &Model, activity: ElementId) -> Vec<Line<'_>> {
    let inputs = items(model, activity, kw::INPUT);
    let outputs = items(model, activity, kw::OUTPUT);
    inputs.iter().filter_map(|i| line(i, 1)).chain(outputs.iter().filter_map(|o| line(o, 0))).collect()
}

/// The value stands in this slot, its unit behind it, the name of an input before it.
fn line<'m>(fields: &[FieldRef<'m>], at: u8) -> Option<Line<'m>> {
    let slot = |n: u8| fields.iter().find(|f| f.field.slot == n);
    let value = *slot(at)?;
    let none = if matches!(plain(&value), Content::Money(_)) { "Rupiah" } else { NONE };
    let unit = slot(at + 1).map_or_else(|| none.to_owned(), |f| f.text().into_owned());
    let input = fields.first().filter(|f| f.field.slot < at).map(|f| f.source());
    Some(Line { input, value, unit })
}

impl Line<'_> {
    /// `Input: SDM`, `Output`
    pub fn name(&self) -> String {
        match self.input {
            Some("sdm") => "Input: SDM".to_owned(),
            Some(input) => format!("Input: {}", bsc_schema::capital(input)),
            None => "Output".to_owned(),
        }
    }
}

/// Its name, or its id where there is none.
pub(crate) fn title(model: &Model, activity: ElementId) -> String {
    model.title(activity).map_or_else(|| model.name(activity).to_owned(), |t| t.text().into_owned())
}

/// As the form describes it: name, place, days, and the marks (IS) and (A) (seed 2531, 2660). `label` stands before the name.
pub(crate) fn description(model: &Model, activity: ElementId, label: &str) -> String {
    let mut lines = vec![format!("{label}{}", title(model, activity))];
    lines.extend(model.field(activity, kw::TEMPAT).map(|f| format!("Tempat: {}", f.text())));
    let day = |kw| model.field(activity, kw).and_then(|f| f.date()).map(date);
    match (day(kw::MULAI), day(kw::SELESAI)) {
        (Some(from), Some(to)) => lines.push(format!("{from} s.d. {to}")),
        (Some(from), None) => lines.push(format!("mulai {from}")),
        (None, Some(to)) => lines.push(format!("s.d. {to}")),
        (None, None) => {}
    }
    let marks = [(kw::INISIATIF_STRATEGIS, "(IS)"), (kw::ATASE_TEKNIS, "(A)")];
    let has = |kw| model.field(activity, kw).is_some() || model.children_of(activity, kw).next().is_some();
    let marks: Vec<&str> = marks.into_iter().filter(|(kw, _)| has(*kw)).map(|(_, mark)| mark).collect();
    if !marks.is_empty() {
        lines.push(marks.join(" "));
    }
    lines.join("\n")
}

/// Who is in charge: the post, as the form wants it.
pub(crate) fn in_charge(model: &Model, activity: ElementId) -> String {
    let Some(field) = model.field(activity, kw::PIC) else { return NONE.to_owned() };
    match model.target_of(&field) {
        Some(Entity::Holder(holder)) => head(model, holder, None).post,
        _ => field.text().into_owned(),
    }
}

/// The `kegiatan` of the reports of a holder from January to the quarter of the desk, in the order of time.
pub(crate) fn reports(desk: &Desk<'_>, holder: HolderId) -> Vec<(Period, ElementId)> {
    let model = desk.model;
    let mut all: Vec<(Period, ElementId)> = Vec::new();
    for report in desk.of_year(holder, kw::REALISASI) {
        let Some(period) = model.fields(report, kw::REALISASI).find_map(|f| f.period()) else { continue };
        if period.last_month() <= desk.quarter() * 3 {
            all.extend(model.children_of(report, kw::KEGIATAN).map(|e| (period, e)));
        }
    }
    all.sort_by_key(|r| (r.0.last_month(), r.0));
    all
}

/// The activity that a report speaks of; none where it names one that is not planned.
pub(crate) fn reported_of(model: &Model, report: ElementId) -> Option<ElementId> {
    let field = model.slot(report, kw::KEGIATAN, 0)?;
    match model.target_of(&field)? {
        Entity::Element(activity) => Some(activity),
        _ => None,
    }
}

/// What the reports of an activity say of a line of its plan, added up; `biaya` is what an input `anggaran` took where it is not
/// itself reported.
pub(crate) fn realised(model: &Model, reports: &[ElementId], planned: &Line<'_>, outputs: usize) -> Option<Number> {
    let of = |report: &ElementId| {
        let own = lines(model, *report)
            .into_iter()
            .filter(|l| l.input == planned.input && (l.input.is_some() || outputs == 1 || l.unit == planned.unit));
        let values: Vec<Number> = own.filter_map(|l| l.value.number()).collect();
        let cost = || model.field(*report, kw::BIAYA).and_then(|f| f.number());
        match planned.input {
            Some("anggaran") if values.is_empty() => cost(),
            _ if values.is_empty() => None,
            _ => Number::sum(values),
        }
    };
    let values: Vec<Number> = reports.iter().filter_map(of).collect();
    if values.is_empty() { None } else { Number::sum(values) }
}
