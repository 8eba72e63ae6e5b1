//! The assessment of people: behaviour (NP), NCKP, and its supervisor's review (seed 3506-3617, 4166-4167).
//!
//! All of it is confidential; nothing else in this crate reads a `perilaku`, a dialogue or a `tinjauan`.

use crate::totals::{Rounding, rounded};
use crate::{Figure, Reason, Scores, Tenures, input, weighted_mean};
use bsc_model::conduct::{evaluators, named, whose};
use bsc_model::{Conduct, ElementId, HolderId, Model, PlanId, Value};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The six aspects of behaviour (seed 3506).
pub(crate) const ASPECTS: [Kw; 6] =
    [kw::ORIENTASI_PELAYANAN, kw::INTEGRITAS, kw::KOMITMEN, kw::DISIPLIN, kw::KERJASAMA, kw::KEPEMIMPINAN];

/// The behaviour of one half-year.
#[derive(Clone, Debug)]
pub struct HalfYear {
    /// 1 or 2.
    pub half: u8,
    /// Its `perilaku`.
    pub rating: Option<ElementId>,
    /// As rated: one value, or the mean of the aspects.
    pub stated: Figure,
    /// Those below with whom no dialogue was held.
    pub not_talked: Vec<HolderId>,
    /// Points that this takes off the aspect of leadership (seed 4166).
    pub off_leadership: Number,
    /// Points that a dialogue not held takes off the aspect of discipline (seed 4167).
    pub off_discipline: Number,
    /// With all that was taken off; the aspect is not below 0.
    pub value: Figure,
}

/// What the supervisor's review changed (seed 3594).
#[derive(Clone, Debug)]
pub struct Review {
    /// Its `tinjauan`: who, when and why stand there.
    pub element: ElementId,
    /// Points added, or taken where below 0.
    pub change: Number,
}

/// The assessment of one person, or of the head of a unit.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Who.
    pub holder: HolderId,
    /// CKP of the year, of the person: of a head who changed unit that of each unit by its quarters (see [`Tenures`]).
    pub ckp: Figure,
    /// The half-years, rated or not.
    pub halves: [HalfYear; 2],
    /// Those who had to be rated by this person, and were not.
    pub not_rated: Vec<HolderId>,
    /// Points that this takes off the final NP (seed 3550).
    pub penalty: Number,
    /// NP was not rated at all, and is what the profile sets for it (`np_kosong`, seed 3558).
    pub assumed: bool,
    /// NP of the year.
    pub np: Figure,
    /// What CKP and NP weigh in NCKP, in percent; none where the profile does not say.
    pub weights: Option<(Number, Number)>,
    /// Σ of CKP and NP by their weights.
    pub nckp: Figure,
    /// Its reviews, in the order of their days.
    pub reviews: Vec<Review>,
    /// NCKP final: with what the reviews changed.
    pub last: Figure,
    /// `Baik Sekali`, `Baik`, `Cukup`: the name in print of the grade of the final value (Tabel 3.38).
    pub grade: Option<String>,
}

/// Assesses all that have a CKP in the year of these scores, in their order: first map owners' heads, then the others.
///
/// `scores` are those of the whole year: NCKP is computed by the year only (seed 3594).
pub fn assess(model: &Model, scores: &Scores) -> Vec<Assessment> {
    let tenures = Tenures::new(model, scores);
    let year =
        Year { model, year: scores.year, conduct: Conduct::of(model), rules: Rules::of(model), tenures: &tenures };
    let holders: Vec<HolderId> =
        scores.units.iter().map(|u| u.holder).chain(scores.people.iter().map(|p| p.holder)).collect();
    let failed = year.failed(&holders);
    let reviews = year.reviews();
    let rounding = Rounding::of(model);
    let whole = scores.until.last_month() == 12;
    let one = |holder: HolderId| {
        let ckp = tenures.head(holder).map(|o| o.ckp).or_else(|| scores.ckp(holder)).unwrap_or(Err(Reason::NoPlan));
        let (np, rest) = year.behaviour(holder, &failed);
        let weighed = || weighted_mean([(year.rules.weights?.0, ckp.ok()?), (year.rules.weights?.1, np.ok()?)]).ok();
        let nckp = match year.rules.weights {
            _ if !whole => Err(Reason::NotDue),
            None => Err(Reason::NotInProfile),
            Some(_) => weighed().ok_or(ckp.err().or(np.err()).unwrap_or(Reason::Overflow)),
        };
        let nckp = rounded(nckp, rounding.nckp);
        let reviews = reviews.get(&holder).cloned().unwrap_or_default();
        let last = match reviews.as_slice() {
            [] => nckp.and(Err(Reason::NotReviewed)),
            all => {
                nckp.and_then(|n| all.iter().try_fold(n, |sum, review| sum.add(review.change)).ok_or(Reason::Overflow))
            }
        };
        let grade = last.ok().and_then(|n| year.rules.grade(n)).map(str::to_owned);
        Assessment { ckp, np, nckp, reviews, last, grade, ..rest }
    };
    holders.into_iter().map(one).collect()
}

/// A penalty of the profile: points for each, and the most in all.
#[derive(Copy, Clone, Default)]
struct Penalty {
    each: Number,
    most: Option<Number>,
}

impl Penalty {
    fn of(self, count: usize) -> Number {
        let all = Number::count(count).and_then(|n| n.mul(self.each)).unwrap_or(self.most.unwrap_or(self.each));
        self.most.map_or(all, |most| all.min(most))
    }
}

/// What the profile says of people.
#[derive(Default)]
struct Rules {
    weights: Option<(Number, Number)>,
    assumed: Option<Number>,
    not_rated: Penalty,
    not_talked: Penalty,
    missed: Penalty,
    bounds: Option<(Number, Number)>,
    grades: Vec<(Number, String)>,
}

impl Rules {
    fn of(model: &Model) -> Rules {
        let mut rules = Rules::default();
        let Some(profile) = model.profile().element else { return rules };
        let pair = |word| {
            let mut numbers = model.fields(profile, word).filter_map(|f| f.number());
            Some((numbers.next()?, numbers.next()?))
        };
        rules.weights = pair(kw::BOBOT_NCKP);
        rules.bounds = pair(kw::BATAS_NP);
        rules.assumed = model.field(profile, kw::NP_KOSONG).and_then(|f| f.number());
        let mut cause = "";
        for field in model.fields(profile, kw::PENALTI) {
            let Some(number) = field.number() else {
                cause = field.source();
                continue;
            };
            let penalty = match cause {
                "tidak_menilai" => &mut rules.not_rated,
                "tidak_berdialog" => &mut rules.not_talked,
                "tidak_ikut_dialog" => &mut rules.missed,
                _ => continue,
            };
            if field.field.slot == 1 { penalty.each = number } else { penalty.most = Some(number) }
        }
        for block in model.children_of(profile, kw::STATUS_NCKP) {
            let mut name = String::new();
            for field in model.fields(block, kw::SENDIRI) {
                match (field.number(), rules.grades.last_mut()) {
                    (Some(from), _) => rules.grades.push((from, std::mem::take(&mut name))),
                    (None, Some(last)) if field.value() == Value::Text => last.1 = field.text().into_owned(),
                    _ => name = field.source().to_owned(),
                }
            }
        }
        rules
    }

    /// The grade with the highest beginning that a value reaches; it is settled first, as a status is.
    fn grade(&self, value: Number) -> Option<&str> {
        let value = value.round_half_up(18);
        self.grades.iter().filter(|g| value >= g.0).max_by_key(|g| g.0).map(|g| g.1.as_str())
    }

    fn bounded(&self, value: Number) -> Number {
        self.bounds.map_or(value, |(least, most)| value.max(least).min(most))
    }
}

/// What was left undone by those who had to do it.
#[derive(Default)]
struct Failed {
    not_rated: BTreeMap<HolderId, Vec<HolderId>>,
    not_talked: BTreeMap<(HolderId, u8), Vec<HolderId>>,
}

struct Year<'m> {
    model: &'m Model,
    year: i16,
    conduct: Conduct,
    rules: Rules,
    tenures: &'m Tenures,
}

impl Year<'_> {
    /// Who failed to rate or to talk with whom, as far as ratings and dialogues of the half-year can be seen at all.
    fn failed(&self, holders: &[HolderId]) -> Failed {
        let mut failed = Failed::default();
        for holder in holders.iter().copied() {
            for half in [1, 2] {
                let Some(boss) = self.in_charge(holder, half) else { continue };
                if self.conduct.sees_ratings(self.year, half) && self.conduct.rating(holder, self.year, half).is_none()
                {
                    let all = failed.not_rated.entry(boss).or_default();
                    // one person is one penalty, whatever half-years are missing
                    if all.last() != Some(&holder) {
                        all.push(holder);
                    }
                }
                if self.misses_dialogue(holder, half) {
                    failed.not_talked.entry((boss, half)).or_default().push(holder);
                }
            }
        }
        failed
    }

    /// A dialogue was due with one who owns no map, and none is recorded.
    fn misses_dialogue(&self, holder: HolderId, half: u8) -> bool {
        self.model.owns_map(holder) == Some(false)
            && self.conduct.sees_dialogues(self.year, half)
            && !self.conduct.has_dialogue(holder, self.year, half)
    }

    /// Who had to rate a person in a half-year: the only one who may, else the superior of the agreement in force at its end.
    fn in_charge(&self, holder: HolderId, half: u8) -> Option<HolderId> {
        let end = Period::new(PeriodKind::Half, half)?.last_day(self.year)?;
        let plans = || self.model.plans_of(holder).filter(|p| self.model.plan(*p).year == self.year);
        let begun = |p: &PlanId| input::begins(self.model, self.model.plan(*p)).is_none_or(|day: Date| day <= end);
        plans().find(begun)?;
        let all = evaluators(self.model, holder, self.year);
        let agreed =
            || plans().filter(begun).filter_map(|p| named(self.model, self.model.plan(p).element, kw::ATASAN)).last();
        match all.as_slice() {
            [] => None,
            [only] => Some(*only),
            [first, ..] => agreed().or(Some(*first)),
        }
    }

    /// NP of a year, and what it is made of; the rest of the assessment is still to be filled in.
    fn behaviour(&self, holder: HolderId, failed: &Failed) -> (Figure, Assessment) {
        let halves = [1, 2].map(|half| self.half(holder, half, failed));
        let not_rated = failed.not_rated.get(&holder).cloned().unwrap_or_default();
        let penalty = self.rules.not_rated.of(not_rated.len());
        let values = || halves.iter().filter_map(|h| h.value.ok());
        let rated = crate::mean(values());
        let visible = [1, 2].iter().any(|half| self.conduct.sees_ratings(self.year, *half));
        let owed = visible && [1, 2].iter().any(|half| self.in_charge(holder, *half).is_some());
        let unreadable = halves.iter().any(|h| h.rating.is_some() && h.value.is_err());
        let assumed = values().next().is_none() && owed && !unreadable && self.rules.assumed.is_some();
        let base = match (rated, self.rules.assumed) {
            (Err(_), Some(set)) if assumed => Ok(set),
            (Err(_), _) => Err(halves.iter().find_map(|h| h.rating.and(h.value.err())).unwrap_or(Reason::NotRated)),
            (rated, _) => rated,
        };
        let np = base.and_then(|np| np.sub(penalty).map(|np| self.rules.bounded(np)).ok_or(Reason::Overflow));
        let open = Err(Reason::NoPlan);
        let rest = Assessment {
            holder,
            ckp: open,
            halves,
            not_rated,
            penalty,
            assumed,
            np,
            weights: self.rules.weights,
            nckp: open,
            reviews: Vec::new(),
            last: open,
            grade: None,
        };
        (np, rest)
    }

    fn half(&self, holder: HolderId, half: u8, failed: &Failed) -> HalfYear {
        // who came from another unit was rated there
        let seat = self.tenures.seat(holder, half * 2);
        let rating = seat.and_then(|seat| self.conduct.rating(seat, self.year, half));
        let holder = seat.unwrap_or(holder);
        let not_talked = failed.not_talked.get(&(holder, half)).cloned().unwrap_or_default();
        let off_leadership = self.rules.not_talked.of(not_talked.len());
        let missed = usize::from(self.misses_dialogue(holder, half));
        let off_discipline = self.rules.missed.of(missed);
        let (mut stated, mut value) = (Err(Reason::NotRated), Err(Reason::NotRated));
        if let Some(element) = rating {
            stated = self.mean(element, Number::ZERO, Number::ZERO);
            value = self.mean(element, off_leadership, off_discipline).map(|n| self.rules.bounded(n));
        }
        HalfYear { half, rating, stated, not_talked, off_leadership, off_discipline, value }
    }

    /// The mean of the aspects with points taken off two of them; one value for all counts as six equal aspects.
    fn mean(&self, rating: ElementId, off_leadership: Number, off_discipline: Number) -> Figure {
        let one = self.model.fields(rating, kw::PERILAKU).find(|f| f.field.slot == 3).map(|f| f.number());
        let aspect = |word: Kw| match one {
            Some(value) => Some(value.ok_or(Reason::Poisoned)),
            None => self.model.field(rating, word).map(|f| f.number().ok_or(Reason::Poisoned)),
        };
        let mut values = Vec::with_capacity(ASPECTS.len());
        for word in ASPECTS {
            let off = match word {
                kw::KEPEMIMPINAN => off_leadership,
                kw::DISIPLIN => off_discipline,
                _ => Number::ZERO,
            };
            let Some(value) = aspect(word) else { continue };
            values.push(value?.sub(off).ok_or(Reason::Overflow)?.max(Number::ZERO));
        }
        crate::mean(values)
    }

    /// The reviews of the year, by whom they are of, in the order of their days.
    fn reviews(&self) -> BTreeMap<HolderId, Vec<Review>> {
        let model = self.model;
        let mut all: BTreeMap<HolderId, Vec<(Option<Date>, Review)>> = BTreeMap::new();
        for element in model.roots().filter(|r| model.element(*r).kw == kw::TINJAUAN) {
            let Some((holder, _)) = whose(model, element).filter(|of| of.1 == self.year) else { continue };
            let slot = |n| model.slot(element, kw::TINJAUAN, n);
            let points = slot(3).and_then(|f| f.number()).unwrap_or(Number::ZERO);
            let change = match slot(2).map(|f| f.source()) {
                Some("tambah") => points,
                Some("kurang") => points.neg(),
                _ => Number::ZERO,
            };
            let day = model.field(element, kw::TANGGAL).and_then(|f| f.date());
            all.entry(holder).or_default().push((day, Review { element, change }));
        }
        let dated = |mut reviews: Vec<(Option<Date>, Review)>| {
            reviews.sort_by_key(|r| r.0);
            reviews.into_iter().map(|r| r.1).collect()
        };
        all.into_iter().map(|(holder, reviews)| (holder, dated(reviews))).collect()
    }
}
