//! Scores: from targets and realisations to NCKO and CKP (Permenlu 4/2018, chapter III.C.6-10 and III.G).
//!
//! In: a [`Model`], a year, and the last period that counts. Out: [`Scores`], in which every figure stands unrounded, or the
//! [`Reason`] why it is not available; [`why`] derives one figure line by line from what was typed, with file and line.
//!
//! Guarantees: decimals only, each stage divides once and last, and nothing is rounded but at print (or where the profile says
//! `pembulatan`); what does not fit or is missing is n/a with a reason, never 0 and never a panic; every IKU is computed once;
//! time and memory grow linearly with the IKU.
//!
//! ```
//! use bsc_number::Number;
//! use bsc_score::{Polarity, Rule, achievement};
//! let rule = Rule { polarity: Polarity::Minimize, to_120: false, range: None, at_zero: None, bounds: (0.into(), 120.into()) };
//! let capaian = achievement(&rule, Number::from(8), Number::from(5));
//! assert_eq!(capaian.map(|c| (c.raw.to_string(), c.counted.to_string())), Ok(("137.5".into(), "120".into())));
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arithmetic;
mod assessment;
mod assume;
mod engine;
mod flow;
mod formula;
mod goal;
mod input;
mod lists;
mod output;
mod phases;
mod reason;
mod reward;
mod tenure;
mod totals;
mod trace;
mod trial;
mod why;

pub use arithmetic::{Achievement, Formula, Polarity, Rule, achievement, mean, share, weighted_mean};
pub use assessment::{Assessment, HalfYear, Review, assess};
pub use assume::Assumed;
pub use flow::planned;
pub use goal::{HolderGoal, IkuGoal, Unfit, Wish, assume, holder_goal, iku_goal};
pub use lists::{assessments, awards, compared, holder_goals, iku_goals, moved, ranked, rewarded};
pub use output::{Cell, Column, Listing, Words, csv, json, table};
pub use reason::Reason;
pub use reward::{Band, Reprimand, Reward, ranking, reprimands, rewards};
pub use tenure::{Official, Tenures};
pub use trace::Trace;
pub use trial::{Miss, Needed};
pub use why::{left_out, silent, why, why_assessment, why_perspective};

/// The language of a [`Reason`] in words.
pub use bsc_diagnostics::Lang;

use bsc_model::consolidation::Part;
use bsc_model::{HolderId, IkuId, Model, Observation, PlanId, SsId};
use bsc_number::Number;
use bsc_syntax::period::Period;

/// The figures of one IKU up to the period asked for.
#[derive(Copy, Clone, Debug, Default)]
pub struct IkuScore {
    /// Consolidated target.
    pub target: Option<Number>,
    /// Consolidated realisation.
    pub realised: Option<Number>,
    /// Achievement as its formula gives it.
    pub raw: Option<Number>,
    /// Achievement inside the bounds: this one counts.
    pub capaian: Option<Number>,
    /// Weight by validity and control; none where they give none.
    pub weight: Option<Number>,
    /// Weighted share in its SS, or in the PK of one who owns no map, in percent.
    pub share: Option<Number>,
    /// Why there is no achievement.
    pub reason: Option<Reason>,
    /// No period, unit or sub-IKU was left out of target and realisation.
    pub complete: bool,
    raw_at: u32,
}

/// The months that count: those after `after`, up to the end of `until`.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Window {
    pub after: u8,
    pub until: Period,
}

/// A value, or why there is none.
pub type Figure = Result<Number, Reason>;

/// Quarters in which one PK, or one version of it, holds the same SS and IKU (seed 3377-3432, 3466-3492).
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Phase {
    /// The map or PK.
    pub plan: PlanId,
    /// Its version, the last where several differ in targets only.
    pub version: u16,
    /// First quarter.
    pub first: u8,
    /// Last quarter.
    pub last: u8,
    /// NCKO or CKP of these quarters alone.
    pub value: Figure,
}

/// One perspective of a map.
#[derive(Clone, Debug)]
pub struct PerspectiveScore {
    /// Its place in the profile.
    pub perspective: u8,
    /// Np: the mean of the NSS that are not n/a.
    pub np: Figure,
    /// Its weight, in percent.
    pub weight: Number,
    /// Its weight after those of n/a perspectives were shared out, in percent.
    pub effective: Option<Number>,
    /// Its SS in force, in the order of the map.
    pub ss: Vec<SsId>,
}

/// The value of a map owner.
#[derive(Clone, Debug)]
pub struct UnitScore {
    /// Who.
    pub holder: HolderId,
    /// Its map; none where there is none for the year.
    pub plan: Option<PlanId>,
    /// NCKO; it is the CKP of its head too (seed 3325).
    pub ncko: Figure,
    /// Its perspectives, the highest first; those that the map lacks are n/a. Of the last phase, where there are several.
    pub perspectives: Vec<PerspectiveScore>,
    /// The phases, where SS or IKU were added or removed in the year; else empty. NCKO is their mean by quarters.
    pub phases: Vec<Phase>,
    version: u16,
}

impl UnitScore {
    /// The IKU of an SS of its map that count, sub-IKU left out, in the order of the source.
    pub fn iku<'m>(&self, model: &'m Model, ss: SsId) -> impl Iterator<Item = IkuId> + use<'m> {
        let version = self.version;
        model.iku_of_ss(ss).filter(move |i| totals::counts(model, *i, version))
    }
}

/// The value of one who owns no map.
#[derive(Clone, Debug)]
pub struct PersonScore {
    /// Who.
    pub holder: HolderId,
    /// The PK in force.
    pub plan: PlanId,
    /// CKP.
    pub ckp: Figure,
    /// The IKU of the PK in force, sub-IKU left out, in the order of the source.
    pub iku: Vec<IkuId>,
    /// The phases, where IKU were added or removed in the year or there are several PK; else empty. CKP is their mean by quarters.
    pub phases: Vec<Phase>,
}

/// All scores of a year up to a period.
#[derive(Clone, Debug)]
pub struct Scores {
    /// The year.
    pub year: i16,
    /// The last period that counts.
    pub until: Period,
    /// Map owners, in the order of [`Model::holders`].
    pub units: Vec<UnitScore>,
    /// Every other holder of a PK, in the same order.
    pub people: Vec<PersonScore>,
    iku: Vec<IkuScore>,
    nss: Vec<Option<Number>>,
    raws: Vec<flow::RawPair>,
    /// Where the figures begin: months before count nothing.
    after: u8,
    /// Figures of IKU of a last phase, which begins later: by id.
    late: Vec<(IkuId, u8, IkuScore)>,
    /// What was assumed in place of what was reported.
    assumed: Assumed,
}

impl Scores {
    /// The figures of an IKU or sub-IKU; of another year they are empty. Where its PK has several phases, those of the last.
    pub fn iku(&self, id: IkuId) -> IkuScore {
        if let Ok(at) = self.late.binary_search_by_key(&id, |l| l.0) {
            return self.late.get(at).map(|l| l.2).unwrap_or_default();
        }
        self.from_january(id)
    }
    /// The figures of an IKU or sub-IKU counted from January, also where its PK has several phases: what tables show that go on
    /// through the year.
    pub fn from_january(&self, id: IkuId) -> IkuScore {
        self.iku.get(id.0 as usize).copied().unwrap_or_default()
    }
    /// The fraction that the realisation of an IKU is worth, numerators and denominators added before it was divided; none where it
    /// was not made of raw data.
    pub fn fraction(&self, id: IkuId) -> Option<Part> {
        let raw = self.raws.get((self.iku(id).raw_at as usize).checked_sub(1)?)?;
        raw.1.ok().filter(|part| part.bottom.is_some())
    }
    /// NSS: the value of an SS of a map.
    pub fn nss(&self, id: SsId) -> Option<Number> {
        self.nss.get(id.0 as usize).copied().flatten()
    }
    /// A map owner.
    pub fn unit(&self, holder: HolderId) -> Option<&UnitScore> {
        let at = self.units.binary_search_by_key(&holder, |u| u.holder).ok()?;
        self.units.get(at)
    }
    /// One who owns no map.
    pub fn person(&self, holder: HolderId) -> Option<&PersonScore> {
        let at = self.people.binary_search_by_key(&holder, |p| p.holder).ok()?;
        self.people.get(at)
    }
    /// The phases of a holder's year; empty where there is one only.
    pub fn phases(&self, holder: HolderId) -> &[Phase] {
        let unit = self.unit(holder).map(|u| u.phases.as_slice());
        unit.or_else(|| self.person(holder).map(|p| p.phases.as_slice())).unwrap_or_default()
    }
    /// CKP: of a map owner's head its NCKO, of others their own.
    pub fn ckp(&self, holder: HolderId) -> Option<Figure> {
        self.unit(holder).map(|u| u.ncko).or_else(|| self.person(holder).map(|p| p.ckp))
    }
}

/// What one line of a report says, in the unit of its IKU: the figure typed, or what the formula makes of the raw data.
pub fn reported(model: &Model, line: &Observation) -> Option<Number> {
    let unit = model.unit(line.iku);
    let typed = input::reported(model, line.iku, unit, line, &mut formula::Cache::default());
    typed.part.ok()?.number().ok()
}

/// Scores all units and people of a year.
///
/// `until` is the last period that counts: `TW1` to `TW4`, or `TAHUN`, which ends with `TW4`.
pub fn score(model: &Model, year: i16, until: Period) -> Scores {
    score_with(model, year, until, &Assumed::NOTHING)
}

/// The same, with realisations or achievements assumed in place of those of the source.
pub fn score_with(model: &Model, year: i16, until: Period, assumed: &Assumed) -> Scores {
    let mut engine = engine::Engine::new(model, year, Window { after: 0, until }, assumed);
    engine.run();
    phases::totals(engine)
}

/// What was realised in one period of a year alone, whatever came before it: of every IKU that has a figure, in their order.
pub fn of_period(model: &Model, year: i16, period: Period) -> Vec<(IkuId, Number)> {
    let after = period.first_month().saturating_sub(1);
    let mut engine = engine::Engine::new(model, year, Window { after, until: period }, &Assumed::NOTHING);
    engine.run();
    model.all_iku().zip(&engine.scores).filter_map(|(id, score)| Some((id, score.realised?))).collect()
}

#[cfg(test)]
mod tests;
