//! What must still be realised for a goal by the end of the year, and figures on what is assumed.

use crate::assume::{self, Assumed};
use crate::engine::{Engine, bounds};
use crate::flow::{Detail, Source};
use crate::phases::{alone, by_quarters, kind, phases};
use crate::trial::Trial;
use crate::{Figure, Miss, Needed, Phase, Reason, Window, input, output, score_with};
use bsc_model::{HolderId, IkuId, Model};
use bsc_number::Number;
use bsc_syntax::period::Period;

/// Decimals of an equal achievement.
const PLACES: i64 = 100;

/// What an IKU needs in its periods left.
#[derive(Clone, Debug)]
pub struct IkuGoal {
    /// The IKU.
    pub id: IkuId,
    /// Its achievement of the year as things stand.
    pub now: Figure,
    /// The achievement that is wanted.
    pub goal: Number,
    /// The periods in which something can still be realised: each is to have the same.
    pub left: Vec<Period>,
    /// The realisation in each of them.
    pub needed: Result<Needed, Miss>,
}

/// What a unit or person needs: the same achievement of every IKU that has periods left.
#[derive(Clone, Debug)]
pub struct HolderGoal {
    /// Who.
    pub holder: HolderId,
    /// NCKO or CKP of the year as things stand.
    pub now: Figure,
    /// The value that is wanted.
    pub goal: Number,
    /// The least equal achievement that reaches it; an IKU that cannot achieve so much comes as near as it can.
    pub achievement: Result<Number, Miss>,
    /// NCKO or CKP with it.
    pub reached: Figure,
    /// The realisations it takes.
    pub iku: Vec<IkuGoal>,
}

/// The realisation in the periods left with which an IKU achieves a goal by the end of the year.
///
/// `from` is the last period whose results are taken as known; none: what has been reported is known.
pub fn iku_goal(model: &Model, id: IkuId, goal: Number, from: Option<Period>, assumed: &Assumed) -> IkuGoal {
    let mut trial = Trial::new(model, id, from, assumed);
    let now = trial.now();
    let now = now.capaian.ok_or(now.reason.unwrap_or(Reason::NoRealisation));
    IkuGoal { id, now, goal, left: trial.left.clone(), needed: trial.reach(goal) }
}

/// The least equal achievement of the IKU with periods left with which a unit or person reaches a goal by the end of the year.
pub fn holder_goal(
    model: &Model,
    year: i16,
    holder: HolderId,
    goal: Number,
    from: Option<Period>,
    assumed: &Assumed,
) -> HolderGoal {
    let now = value(model, year, holder, assumed);
    let members = equals(model, year, holder, from, assumed);
    let with = |step: i64| {
        let achievement = hundredths(step);
        value(model, year, holder, &equal(&members, achievement, assumed))
    };
    let reaches = |step| with(step).is_ok_and(|n| n.round_half_up(18) >= goal);
    let most = bounds(model).1.mul(Number::from(PLACES)).and_then(|n| n.round_half_up(0).to_i64()).unwrap_or(0);
    let step = match with(most) {
        _ if members.is_empty() => Err(Miss::NothingLeft),
        Err(reason) => Err(Miss::NoFigure(reason)),
        Ok(best) if best.round_half_up(18) < goal => Err(Miss::AtMost(best)),
        Ok(_) if reaches(0) => Ok(0),
        Ok(_) => {
            let (mut no, mut yes) = (0, most);
            while yes - no > 1 {
                let middle = no + (yes - no) / 2;
                if reaches(middle) { yes = middle } else { no = middle }
            }
            Ok(yes)
        }
    };
    let of = |member: &Member, step| iku_goal(model, member.id, hundredths(step).min(member.ceiling), from, assumed);
    HolderGoal {
        holder,
        now,
        goal,
        achievement: step.map(hundredths),
        reached: step.map_or(now, with),
        iku: step.map_or(Vec::new(), |step| members.iter().map(|m| of(m, step)).collect()),
    }
}

fn hundredths(step: i64) -> Number {
    Number::from(step).div(Number::from(PLACES)).unwrap_or_default()
}

/// NCKO or CKP of the year of one holder.
fn value(model: &Model, year: i16, holder: HolderId, assumed: &Assumed) -> Figure {
    let mut all = phases(model, holder, year, kind(model, holder, year), Period::YEAR);
    for phase in &mut all {
        let counted = alone(model, year, (phase.first, phase.last), &[(holder, Phase { ..*phase })], assumed);
        phase.value = counted.ckp(holder).unwrap_or(Err(Reason::NoPlan));
    }
    match all.as_slice() {
        [] => Err(Reason::NoPlan),
        [one] => one.value,
        several => by_quarters(several),
    }
}

/// An IKU with periods left that counts in the value of its holder.
struct Member {
    id: IkuId,
    /// The month in which the first of them ends.
    from: u8,
    /// The most it can achieve.
    ceiling: Number,
}

fn equals(model: &Model, year: i16, holder: HolderId, from: Option<Period>, assumed: &Assumed) -> Vec<Member> {
    let scores = score_with(model, year, Period::YEAR, assumed);
    let counted: Vec<IkuId> = match (scores.unit(holder), scores.person(holder)) {
        (Some(unit), _) => {
            let ss = unit.perspectives.iter().flat_map(|p| p.ss.iter().copied());
            ss.flat_map(|ss| output::counted(&scores, unit, model, ss)).map(|(id, _)| id).collect()
        }
        (None, Some(person)) => person.iku.clone(),
        (None, None) => Vec::new(),
    };
    let member = |id| {
        let mut trial = Trial::new(model, id, from, assumed);
        let from = trial.left.first()?.last_month();
        Some(Member { id, from, ceiling: trial.ceiling().ok()? })
    };
    counted.into_iter().filter_map(member).collect()
}

/// The members achieve so much, or the most they can.
fn equal(members: &[Member], achievement: Number, assumed: &Assumed) -> Assumed {
    let mut assumed = assumed.clone();
    for member in members {
        assumed.achieve(member.id, member.from, achievement.min(member.ceiling));
    }
    assumed
}

/// What is to be assumed.
#[derive(Clone, Debug)]
pub enum Wish {
    /// A realisation, as the language writes it, in a period, or in the one asked for.
    Realised(IkuId, Option<Period>, String),
    /// The same achievement of every IKU of a unit or person that has periods left.
    Achieved(HolderId, Number),
}

/// Why something cannot be assumed.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// No realisation of the language, or no predicate of the scale.
    Value,
    /// The IKU is not reported in this period, or it lies behind the one asked for.
    NotReported(Period),
    /// It is made by those below: only its figure up to the period asked for can be assumed.
    Made(Period),
    /// No IKU has a period left.
    NothingLeft,
}

/// Joins wishes, and says up to which period their figures go: the one asked for, or the year where an achievement is wished.
///
/// `from` as in [`iku_goal`].
///
/// # Errors
/// A wish that cannot be assumed, by its place, and why.
pub fn assume(
    model: &Model,
    (year, until): (i16, Period),
    from: Option<Period>,
    wishes: &[Wish],
) -> Result<(Assumed, Period), (usize, Unfit)> {
    let mut assumed = Assumed::default();
    let whole = wishes.iter().any(|w| matches!(w, Wish::Achieved(..)));
    let until = if whole { Period::YEAR } else { until };
    for (at, wish) in wishes.iter().enumerate() {
        if let Wish::Realised(id, period, text) = wish {
            let (origin, period) = place(model, year, until, *id, *period).map_err(|unfit| (at, unfit))?;
            let part = assume::read(model, origin, text).ok_or((at, Unfit::Value))?;
            assumed.realise(origin, period, part);
        }
    }
    for (at, wish) in wishes.iter().enumerate() {
        if let Wish::Achieved(holder, achievement) = wish {
            let members = equals(model, year, *holder, from, &assumed);
            if members.is_empty() {
                return Err((at, Unfit::NothingLeft));
            }
            assumed = equal(&members, *achievement, &assumed);
        }
    }
    Ok((assumed, until))
}

/// The reporting period of an IKU that ends with the one wished for.
fn place(model: &Model, year: i16, until: Period, id: IkuId, period: Option<Period>) -> Result<(IkuId, Period), Unfit> {
    let origin = model.iku(id).origin;
    let wished = period.unwrap_or(until);
    let fits = |p: &Period| {
        let same = p.last_month() == wished.last_month() && wished.last_month() <= until.last_month();
        same && (period.is_none() || wished.kind() <= p.kind())
    };
    let reporting = input::reporting(model, origin).map_err(|_| Unfit::NotReported(wished))?;
    let period = reporting.all().find(fits).ok_or(Unfit::NotReported(wished))?;
    let mut engine = Engine::new(model, year, Window { after: 0, until }, &Assumed::NOTHING);
    engine.run_for(std::iter::once(id));
    let mut detail = Detail::default();
    engine.flows().of(origin, &mut detail);
    let made = matches!(detail.source, Source::Below { .. });
    if made && detail.steps.last().is_some_and(|s| s.period != period) {
        return Err(Unfit::Made(until));
    }
    Ok((origin, period))
}
