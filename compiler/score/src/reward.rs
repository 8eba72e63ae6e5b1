//! Reward and sanction of units: the weight on the budget, written reprimands, ranking (seed 4441-4526).

use crate::{Figure, Reason, Scores, UnitScore, mean};
use bsc_model::conduct::whose;
use bsc_model::{ElementId, HolderId, KindId, Model, Value};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use std::collections::BTreeMap;

/// A category of Tabel 5.1: `from < x <= to`; the lowest holds its `from` too.
#[derive(Clone, PartialEq, Debug)]
pub struct Band {
    /// `AA`, `A`, `BB` …
    pub name: String,
    /// Its lower bound.
    pub from: Number,
    /// Its upper bound.
    pub to: Number,
    /// Its weight, in percent of the budget.
    pub weight: Number,
}

/// What the evaluation of a unit gives (Tabel 5.1).
#[derive(Clone, Debug)]
pub struct Reward {
    /// The unit.
    pub holder: HolderId,
    /// Its `evaluasi`.
    pub evaluation: ElementId,
    /// Score and category of AKIP.
    pub akip: Option<(Number, Band)>,
    /// Budget used, in percent, and its category.
    pub budget: Option<(Number, Band)>,
    /// ½ weight of AKIP + ½ weight of the budget used, in percent of the budget of the next year.
    pub weight: Figure,
}

/// A written reprimand that is due.
#[derive(Clone, Debug)]
pub struct Reprimand {
    /// The unit.
    pub holder: HolderId,
    /// The `teguran` of the profile: its ground.
    pub ground: ElementId,
    /// Who reprimands.
    pub by: String,
    /// The value that calls for it: score of AKIP, or NCKO of the year.
    pub value: Number,
}

/// Evaluates the units that have an `evaluasi` in the year, in the order of [`Model::holders`].
pub fn rewards(model: &Model, year: i16) -> Vec<Reward> {
    let (akip, budget) = (bands(model, "akip"), bands(model, "anggaran"));
    let one = |(holder, evaluation): (HolderId, ElementId)| {
        let read = |word, bands: &[Band]| {
            let value = model.field(evaluation, word)?.number()?;
            Some((value, band(bands, value)?.clone()))
        };
        let (akip, budget) = (read(kw::AKIP, &akip), read(kw::REALISASI_ANGGARAN, &budget));
        let weight = match (&akip, &budget) {
            (Some(a), Some(b)) => mean([a.1.weight, b.1.weight]),
            _ => Err(Reason::NotEvaluated),
        };
        Reward { holder, evaluation, akip, budget, weight }
    };
    evaluations(model).into_iter().filter(|e| e.0.1 == year).map(|((h, _), e)| one((h, e))).collect()
}

/// The written reprimands that the evaluations of the year and its NCKO call for, unit by unit.
///
/// `scores` are those of the whole year; before its end NCKO calls for none.
pub fn reprimands(model: &Model, scores: &Scores) -> Vec<Reprimand> {
    let evaluations = evaluations(model);
    let akip_bands = bands(model, "akip");
    let akip = |holder, year| {
        let element = evaluations.get(&(holder, year))?;
        let value = model.field(*element, kw::AKIP)?.number()?;
        Some((value, band(&akip_bands, value)?))
    };
    let grounds: Vec<Ground> = grounds(model);
    let mut found = Vec::new();
    for holder in model.holders().filter(|h| !model.holder(*h).person) {
        let Some(level) = model.kind(holder).map(|k| k.level) else { continue };
        for ground in grounds.iter().filter(|g| g.levels.is_empty() || g.levels.contains(&level)) {
            let value = match &ground.limit {
                Limit::Ncko(least) => {
                    let ncko = scores.unit(holder).filter(|_| scores.until.last_month() == 12).map(|u| u.ncko);
                    ncko.and_then(Result::ok).filter(|n| n.round_half_up(18) < *least)
                }
                Limit::Category(name, None) => {
                    let limit = akip_bands.iter().find(|b| b.name == *name);
                    akip(holder, scores.year).filter(|(_, b)| limit.is_some_and(|l| b.to <= l.to)).map(|a| a.0)
                }
                Limit::Category(name, Some(years)) => {
                    let same = |back: i16| akip(holder, scores.year.saturating_sub(back)).filter(|a| a.1.name == *name);
                    let all = (0..*years).all(|back| same(back).is_some());
                    same(0).filter(|_| all).map(|a| a.0)
                }
            };
            let reprimand = |value| Reprimand { holder, ground: ground.element, by: ground.by.clone(), value };
            found.extend(value.map(reprimand));
        }
    }
    found
}

/// The map owners of each kind among these by their NCKO, the highest first, equals in the order of [`Model::holders`]; who has none
/// is left out (seed 4523).
pub fn ranking<'s>(
    model: &Model,
    units: impl IntoIterator<Item = &'s UnitScore>,
) -> Vec<(KindId, Vec<(HolderId, Number)>)> {
    let mut kinds: BTreeMap<KindId, Vec<(HolderId, Number)>> = BTreeMap::new();
    for unit in units {
        if let (Some(kind), Ok(ncko)) = (model.holder(unit.holder).kind, unit.ncko) {
            kinds.entry(kind).or_default().push((unit.holder, ncko));
        }
    }
    for units in kinds.values_mut() {
        units.sort_by(|a, b| b.1.round_half_up(18).cmp(&a.1.round_half_up(18)).then(a.0.cmp(&b.0)));
    }
    kinds.into_iter().collect()
}

/// The evaluations of units, by unit and year; the first of several counts.
pub(crate) fn evaluations(model: &Model) -> BTreeMap<(HolderId, i16), ElementId> {
    let mut all = BTreeMap::new();
    for element in model.roots().filter(|r| model.element(*r).kw == kw::EVALUASI) {
        if let Some((unit, year)) = whose(model, element) {
            all.entry((unit, year)).or_insert(element);
        }
    }
    all
}

/// The categories of `penghargaan akip` or `penghargaan anggaran`, in the order of the profile.
fn bands(model: &Model, of: &str) -> Vec<Band> {
    let mut bands = Vec::new();
    let blocks = of_profile(model, kw::PENGHARGAAN);
    for block in blocks.filter(|b| model.slot(*b, kw::PENGHARGAAN, 0).is_some_and(|f| f.source() == of)) {
        let (mut name, mut numbers) = ("", Vec::with_capacity(3));
        for field in model.fields(block, kw::SENDIRI) {
            let Some(number) = field.number() else {
                (name, numbers) = (field.source(), Vec::with_capacity(3));
                continue;
            };
            numbers.push(number);
            if let [from, to, weight] = numbers.as_slice() {
                bands.push(Band { name: name.to_owned(), from: *from, to: *to, weight: *weight });
            }
        }
    }
    bands
}

/// Whether a score of AKIP reaches a category; unknown where the profile has none of that name, or none for the score.
pub(crate) fn akip_at_least(model: &Model, name: &str, value: Number) -> Option<bool> {
    let bands = bands(model, "akip");
    let least = bands.iter().find(|b| b.name == name)?;
    band(&bands, value).map(|b| b.from >= least.from)
}

fn band(bands: &[Band], value: Number) -> Option<&Band> {
    let value = value.round_half_up(18);
    let lowest = bands.iter().map(|b| b.from).min()?;
    bands.iter().find(|b| (b.from < value || value == b.from && b.from == lowest) && value <= b.to)
}

fn of_profile(model: &Model, word: Kw) -> impl Iterator<Item = ElementId> + '_ {
    model.profile().element.into_iter().flat_map(move |p| model.children_of(p, word))
}

/// A `teguran` of the profile.
struct Ground {
    element: ElementId,
    limit: Limit,
    levels: Vec<u8>,
    by: String,
}

enum Limit {
    Ncko(Number),
    Category(String, Option<i16>),
}

fn grounds(model: &Model) -> Vec<Ground> {
    let level = |name: &str| model.profile().levels.iter().position(|l| l.name == name);
    let one = |element| {
        let slot = |n| model.slot(element, kw::TEGURAN, n);
        let limit = slot(1)?;
        let years = slot(2).and_then(|f| f.number()).and_then(Number::to_i64).and_then(|y| i16::try_from(y).ok());
        let limit = match (slot(0)?.source(), limit.number()) {
            ("ncko", Some(number)) => Limit::Ncko(number),
            ("akip", None) => Limit::Category(limit.source().to_owned(), years),
            _ => return None,
        };
        let levels = model.fields(element, kw::BAGI).filter_map(|f| level(f.source()));
        let levels = levels.filter_map(|l| u8::try_from(l).ok()).collect();
        let by = model.field(element, kw::OLEH).filter(|f| f.value() == Value::Text);
        Some(Ground { element, limit, levels, by: by.map(|f| f.text().into_owned()).unwrap_or_default() })
    };
    of_profile(model, kw::TEGURAN).filter_map(one).collect()
}
