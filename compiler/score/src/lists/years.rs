//! The figures of a year beside those of the years before it, as far as the project holds them.

use super::{columns, listing, realisation, words};
use crate::output::{Cell, Column, Listing, among, counted};
use crate::why::path;
use crate::{Figure, Reason, Scores, score};
use bsc_model::{Entity, HolderId, IkuId, Model};
use bsc_schema::kw;

/// How far a name is followed back.
const DEEPEST: usize = 16;

/// NCKO, CKP and achievement of this year and of each year before it, up to the same period. What had another name then is found
/// by `dahulu`; where there is nothing, n/a.
pub fn compared(model: &Model, scores: &Scores, only: &[HolderId]) -> Listing {
    let years: Vec<i16> = model.years().iter().copied().filter(|y| *y < scores.year).collect();
    let past: Vec<Scores> = years.iter().map(|y| score(model, *y, scores.until)).collect();
    let all: Vec<&Scores> = past.iter().chain([scores]).collect();
    let mut heads = columns([("kind", "Jenis", "Kind"), ("ref", "Nilai", "Value of"), ("name", "Nama", "Name")]);
    for Scores { year, .. } in &all {
        heads.push(Column::new(format!("realisasi_{year}"), format!("R {year}"), format!("R {year}")));
        heads.push(Column::new(format!("value_{year}"), year.to_string(), year.to_string()));
    }
    heads.push(Column::new("status", "Status", "Status"));
    let heading = words("Perbandingan antartahun: NCKO, CKP, capaian", "Years compared: NCKO, CKP, achievement");
    let mut list = listing(scores, "years", heading, heads);
    let holder_row = |kind: &str, holder: HolderId, value: Figure| {
        let mut row = vec![Cell::text(kind), super::id(model, holder), super::title(model, holder)];
        for scores in &all {
            row.push(Cell::Text(None));
            row.push(Cell::Figure(then(model, scores, holder).ok()));
        }
        row.push(super::status(model, value));
        row
    };
    let iku_row = |id: IkuId| {
        let mut row = vec![Cell::text("iku"), Cell::text(path(model, id)), Cell::text(model.iku_label(id))];
        for of_year in &all {
            let score = before(model, id, of_year.year).map(|id| (id, of_year.iku(id)));
            row.push(score.map_or(Cell::Plain(None), |(id, s)| realisation(model, id, s.realised)));
            row.push(Cell::Figure(score.and_then(|(_, s)| s.capaian)));
        }
        row.push(super::status(model, scores.iku(id).capaian.ok_or(Reason::NoRealisation)));
        row
    };
    for unit in scores.units.iter().filter(|u| u.plan.is_some() && among(only, u.holder)) {
        list.rows.push(holder_row("unit", unit.holder, unit.ncko));
        for ss in unit.perspectives.iter().flat_map(|p| &p.ss) {
            list.rows.extend(counted(scores, unit, model, *ss).into_iter().map(|(id, _)| iku_row(id)));
        }
    }
    for person in scores.people.iter().filter(|p| among(only, p.holder)) {
        list.rows.push(holder_row("pk", person.holder, person.ckp));
        list.rows.extend(person.iku.iter().map(|id| iku_row(*id)));
    }
    if past.is_empty() {
        list.notes.push(words("Proyek ini tidak memuat tahun sebelumnya.", "The project holds no earlier year."));
    }
    list
}

/// The value of a holder in a year, by the name it had then.
fn then(model: &Model, scores: &Scores, holder: HolderId) -> Figure {
    let mut holder = holder;
    for _ in 0..DEEPEST {
        match scores.ckp(holder) {
            None | Some(Err(Reason::NoPlan)) => {}
            Some(value) => return value,
        }
        let past = model.field(model.holder(holder).element, kw::DAHULU).and_then(|f| model.target_of(&f));
        let Some(Entity::Holder(past)) = past else { break };
        holder = past;
    }
    Err(Reason::NoPlan)
}

/// The same IKU in a year.
fn before(model: &Model, id: IkuId, year: i16) -> Option<IkuId> {
    let mut id = id;
    for _ in 0..DEEPEST {
        if model.iku_year(id) <= year {
            break;
        }
        id = model.last_year(id)?;
    }
    (model.iku_year(id) == year).then_some(id)
}
