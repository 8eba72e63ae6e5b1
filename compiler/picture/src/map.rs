//! The strategy map of a unit and year.

mod draw;
mod grid;
mod layout;
mod plan;
mod route;
#[cfg(test)]
mod tests;

use crate::Picture;
use crate::status::Mark;
use bsc_model::{Entity, HolderId, Model, PlanId, PlanKind, SsId};
use bsc_schema::{Kw, kw};
use bsc_score::Scores;
use bsc_syntax::period::Period;
use plan::{Band, Objective, Plan};

/// The strategy map of a holder and year (seed 1270-1361, "Gambar 3. 8"): vision and missions, a band for each perspective that has
/// SS, the SS in force in their order with code and number of IKU, and the arrows of cause. With scores of the year each SS,
/// perspective and the unit has value and status. Without a map the picture says so.
pub fn strategy_map(model: &Model, scores: Option<&Scores>, holder: HolderId, year: i16) -> Picture {
    draw::draw(&plan(model, scores, holder, year))
}

/// The same without its heading: what stands in a document over a caption that says it.
pub fn strategy_map_figure(model: &Model, scores: Option<&Scores>, holder: HolderId, year: i16) -> Picture {
    draw::draw(&Plan { captioned: true, ..plan(model, scores, holder, year) })
}

fn plan(model: &Model, scores: Option<&Scores>, holder: HolderId, year: i16) -> Plan {
    let title = format!("Peta Strategi {} Tahun {year}", model.holder_title(holder));
    let Some(map) = model.find_plan(holder, year, PlanKind::Map) else {
        return Plan { title, visions: vec!["Belum ada peta strategi untuk tahun ini".into()], ..Plan::default() };
    };
    let scores = scores.filter(|s| s.year == year);
    let unit = scores.and_then(|s| s.unit(holder));
    let mut bands = Vec::new();
    let mut order: Vec<SsId> = Vec::new();
    for (perspective, at) in model.profile().perspectives.iter().zip(0u8..) {
        let of: Vec<SsId> =
            model.ss_of(map).filter(|s| model.ss_in_force(*s) && model.ss(*s).perspective == Some(at)).collect();
        if of.is_empty() {
            continue;
        }
        let value = unit.and_then(|u| u.perspectives.iter().find(|p| p.perspective == at));
        bands.push(Band {
            title: perspective.title.clone(),
            mark: value.map(|p| Mark::of(model, p.np.ok())),
            boxes: of.iter().map(|s| objective(model, scores, *s)).collect(),
        });
        order.extend(of);
    }
    Plan {
        title,
        captioned: false,
        value: unit.zip(scores).map(|(u, s)| {
            let part = if s.until == Period::YEAR { String::new() } else { format!(" sampai {}", s.until.name()) };
            (format!("Nilai kinerja organisasi (NCKO){part}"), Mark::of(model, u.ncko.ok()))
        }),
        visions: texts(model, map, kw::VISI),
        missions: texts(model, map, kw::MISI),
        bands,
        arrows: arrows(model, &order),
        legend: scores.map(|_| Mark::legend(model)).unwrap_or_default(),
    }
}

fn objective(model: &Model, scores: Option<&Scores>, ss: SsId) -> Objective {
    let iku = model.iku_of_ss(ss).filter(|i| model.iku_in_force(*i) && model.iku(*i).parent.is_none()).count();
    Objective {
        code: model.ss_code(ss),
        sentence: model.ss_label(ss).into_owned(),
        count: format!("{iku} IKU"),
        mark: scores.map(|s| Mark::of(model, s.nss(ss))),
    }
}

/// Arrows between the SS shown, by their places.
fn arrows(model: &Model, order: &[SsId]) -> Vec<(usize, usize)> {
    let mut places: Vec<(SsId, usize)> = order.iter().copied().zip(0..).collect();
    places.sort_unstable();
    let place = |ss: SsId| places.binary_search_by_key(&ss, |p| p.0).ok().and_then(|at| places.get(at)).map(|p| p.1);
    let mut found = Vec::new();
    for (cause, at) in order.iter().zip(0..) {
        for field in model.fields(model.ss(*cause).element, kw::MENDUKUNG) {
            if let Some(Entity::Ss(effect)) = model.target_of(&field) {
                found.extend(place(effect).map(|effect| (at, effect)));
            }
        }
    }
    found
}

/// Vision or missions of the version in force: with key words each is a statement of its own, else a field of the map.
fn texts(model: &Model, map: PlanId, kw: Kw) -> Vec<String> {
    let now = model.version_at(map, model.as_of());
    let versions = model.versions(map).iter().rev().filter(|v| v.1 <= now).map(|v| v.3);
    let of = |element| {
        let blocks = model.children_of(element, kw).filter_map(|block| model.field(block, kw));
        let mut found: Vec<_> = model.fields(element, kw).chain(blocks).collect();
        found.sort_by_key(|f| f.field.start);
        found.dedup_by_key(|f| f.field.start);
        found.iter().map(|f| f.text().into_owned()).collect::<Vec<_>>()
    };
    versions.chain([model.plan(map).element]).map(of).find(|texts| !texts.is_empty()).unwrap_or_default()
}
