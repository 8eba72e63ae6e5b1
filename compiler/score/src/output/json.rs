//! The stable JSON of `bsc score` (cli.md): its fields and their order do not change.

use super::{as_typed, counted, people, plain, status, two, units};
use crate::{IkuScore, Scores};
use bsc_model::{HolderId, IkuId, Model};
use serde::Serialize;
use std::borrow::Cow;

#[derive(Serialize)]
struct Root<'m> {
    version: u8,
    year: i16,
    period: &'static str,
    units: Vec<Unit<'m>>,
    people: Vec<Person<'m>>,
}

#[derive(Serialize)]
struct Unit<'m> {
    id: &'m str,
    name: Cow<'m, str>,
    ncko: String,
    status: &'m str,
    perspectives: Vec<Perspective<'m>>,
}

#[derive(Serialize)]
struct Perspective<'m> {
    id: &'m str,
    np: String,
    weight: String,
    effective_weight: String,
    status: &'m str,
    ss: Vec<Ss<'m>>,
}

#[derive(Serialize)]
struct Ss<'m> {
    id: &'m str,
    code: String,
    nss: String,
    iku: Vec<Iku<'m>>,
}

#[derive(Serialize)]
struct Iku<'m> {
    id: &'m str,
    code: String,
    target: String,
    realisasi: String,
    capaian: String,
    capaian_raw: String,
    weight: String,
    share: String,
}

#[derive(Serialize)]
struct Person<'m> {
    id: &'m str,
    ckp: String,
    iku: Vec<Iku<'m>>,
}

/// Scores as JSON, of the units and people in `only`, or of all where it is empty. Ends with a line end.
pub fn json(model: &Model, scores: &Scores, only: &[HolderId]) -> String {
    let iku = |id: IkuId, score: IkuScore| Iku {
        id: model.name(model.iku(id).element),
        code: model.iku_code(id),
        target: as_typed(model, id, score.target),
        realisasi: as_typed(model, id, score.realised),
        capaian: two(score.capaian),
        capaian_raw: two(score.raw),
        weight: plain(score.weight),
        share: two(score.share),
    };
    let units = units(scores, only).map(|unit| Unit {
        id: model.holder_name(unit.holder),
        name: model.holder_title(unit.holder),
        ncko: two(unit.ncko.ok()),
        status: status(model, unit.ncko.ok()),
        perspectives: unit
            .perspectives
            .iter()
            .map(|p| Perspective {
                id: model.profile().perspectives.get(usize::from(p.perspective)).map_or("", |p| p.name.as_str()),
                np: two(p.np.ok()),
                weight: plain(Some(p.weight)),
                effective_weight: two(p.effective),
                status: status(model, p.np.ok()),
                ss: p
                    .ss
                    .iter()
                    .map(|ss| Ss {
                        id: model.name(model.ss(*ss).element),
                        code: model.ss_code(*ss),
                        nss: two(scores.nss(*ss)),
                        iku: counted(scores, unit, model, *ss).into_iter().map(|(id, s)| iku(id, s)).collect(),
                    })
                    .collect(),
            })
            .collect(),
    });
    let people = people(scores, only).map(|person| Person {
        id: model.holder_name(person.holder),
        ckp: two(person.ckp.ok()),
        iku: person.iku.iter().map(|id| iku(*id, scores.iku(*id))).collect(),
    });
    let root = Root {
        version: 1,
        year: scores.year,
        period: scores.until.name(),
        units: units.collect(),
        people: people.collect(),
    };
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}
