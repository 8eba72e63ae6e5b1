//! One IKU under trial: what it achieves by the end of the year for a realisation in the periods left, and the realisation that
//! achieves so much.

use crate::engine::{Engine, bounds};
use crate::flow::{Detail, Source};
use crate::phases::{kind, phases};
use crate::{Assumed, IkuScore, Polarity, Reason, Window, input};
use bsc_model::consolidation::Part;
use bsc_model::{IkuId, Model};
use bsc_number::Number;
use bsc_syntax::period::Period;

/// Beyond so many steps nothing is looked for.
const MOST_STEPS: i64 = 1 << 60;

/// The realisations that an IKU may have: predicates of its scale, or multiples of a step.
#[derive(Clone, Debug)]
enum Steps {
    Scale(Vec<Number>),
    Decimals(u32),
}

impl Steps {
    /// Two decimals for what is divided, a percentage or made of others; else the decimals of the target as typed.
    fn of(model: &Model, id: IkuId, detail: &Detail, made: bool) -> Steps {
        let unit = model.unit(id);
        if let Some(scale) = unit.scale() {
            let mut values: Vec<Number> = scale.values.iter().map(|v| v.1).collect();
            values.sort_unstable();
            values.dedup();
            return Steps::Scale(values);
        }
        let typed = || detail.targets.year.iter().chain(detail.targets.periods.iter().map(|p| &p.1));
        let parts: Vec<Part> = typed().filter_map(|t| t.part.ok()).collect();
        let divided = made || unit.percent || parts.iter().any(|p| p.bottom.is_some());
        let typed = parts.iter().map(|p| p.top.scale()).max();
        Steps::Decimals(typed.filter(|_| !divided).unwrap_or(2))
    }

    fn value(&self, step: i64) -> Option<Number> {
        match self {
            Steps::Scale(values) => values.get(usize::try_from(step).ok()?).copied(),
            Steps::Decimals(places) => {
                let whole = (0..*places).try_fold(Number::ONE, |n, _| n.mul(Number::from(10)))?;
                Number::from(step).div(whole)
            }
        }
    }

    fn most(&self) -> i64 {
        match self {
            Steps::Scale(values) => i64::try_from(values.len()).unwrap_or(1) - 1,
            Steps::Decimals(_) => MOST_STEPS,
        }
    }
}

/// The realisations of each period left that reach a goal.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Needed {
    /// The least; of an IKU to be minimized 0.
    pub least: Number,
    /// The most, where too much is worse; none where there is no such limit.
    pub most: Option<Number>,
    /// The one nearest to what reaches no more: the least, of an IKU to be minimized the most.
    pub bare: Number,
    /// What it achieves.
    pub achieved: Number,
}

/// Why a goal cannot be reached.
#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Miss {
    /// No period of the year is left.
    NothingLeft,
    /// Whatever is realised, there is no achievement.
    NoFigure(Reason),
    /// The best that can still be achieved.
    AtMost(Number),
}

/// An IKU whose realisation in the periods left can be tried.
pub(crate) struct Trial<'m> {
    engine: Engine<'m>,
    detail: Detail,
    id: IkuId,
    origin: IkuId,
    steps: Steps,
    polarity: Option<Polarity>,
    /// The periods left, ascending.
    pub left: Vec<Period>,
}

impl<'m> Trial<'m> {
    /// `from` is the last period whose results are known; none: what has been reported is known.
    pub fn new(model: &'m Model, id: IkuId, from: Option<Period>, assumed: &Assumed) -> Trial<'m> {
        let (year, holder) = (model.iku_year(id), model.iku_holder(id));
        let phases = phases(model, holder, year, kind(model, holder, year), Period::YEAR);
        let after = phases.last().map_or(0, |p| p.first.saturating_sub(1).saturating_mul(3));
        let mut engine = Engine::new(model, year, Window { after, until: Period::YEAR }, assumed);
        engine.run_for(std::iter::once(id));
        let origin = model.iku(id).origin;
        let mut detail = Detail::default();
        let left = left(&engine, origin, from, &mut detail, 0);
        engine.flows().of(origin, &mut detail);
        let made = matches!(detail.source, Source::Below { .. });
        let steps = Steps::of(model, origin, &detail, made);
        let polarity = input::word(model, id, bsc_schema::kw::POLARISASI).ok().flatten().and_then(Polarity::from_word);
        Trial { engine, detail, id, origin, steps, polarity, left }
    }

    /// Its figures as they stand.
    pub fn now(&self) -> IkuScore {
        self.engine.scores.get(self.id.0 as usize).copied().unwrap_or_default()
    }

    /// Its figures for so many steps in each period left.
    fn at(&mut self, step: i64) -> IkuScore {
        let part = self.steps.value(step).map(Part::value).ok_or(Reason::Overflow);
        for period in self.left.iter().copied() {
            self.engine.assumed.realise(self.origin, period, part);
        }
        self.engine.settle(self.origin, &mut self.detail);
        self.now()
    }

    fn reaches(&mut self, step: i64, goal: Number) -> bool {
        self.at(step).capaian.is_some_and(|c| c.round_half_up(18) >= goal)
    }

    /// The first step from `from` to `to` that is so, where all after it are.
    fn first(&mut self, from: i64, to: i64, mut is: impl FnMut(&mut Self, i64) -> bool) -> Option<i64> {
        let (mut low, mut width) = (from, 1);
        // ever wider steps, then halves
        loop {
            let high = low.saturating_add(width).min(to);
            if is(self, low) {
                return Some(low);
            }
            if low == to {
                return None;
            }
            if is(self, high) {
                let (mut no, mut yes) = (low, high);
                while yes - no > 1 {
                    let middle = no + (yes - no) / 2;
                    if is(self, middle) { yes = middle } else { no = middle }
                }
                return Some(yes);
            }
            // a number that does not fit ends it
            self.at(high).capaian?;
            (low, width) = (high, width.saturating_mul(2));
        }
    }

    /// The last step from `from` on that still reaches the goal; none where all do.
    fn last(&mut self, from: i64, goal: Number) -> Option<i64> {
        let most = self.steps.most();
        let beyond = self.first(from, most, |t, step| !t.reaches(step, goal))?;
        Some(beyond.saturating_sub(1).max(from))
    }

    /// What must be realised in each period left to achieve so much by the end of the year.
    ///
    /// # Errors
    /// It cannot be achieved.
    pub fn reach(&mut self, goal: Number) -> Result<Needed, Miss> {
        if self.left.is_empty() {
            return Err(Miss::NothingLeft);
        }
        let first = self.at(0);
        let Some(lowest) = first.capaian else {
            return Err(Miss::NoFigure(first.reason.unwrap_or(Reason::NoRealisation)));
        };
        let most = self.steps.most();
        let (least, highest) = match self.polarity {
            Some(Polarity::Minimize) if lowest >= goal => (0, self.last(0, goal)),
            Some(Polarity::Minimize) => return Err(Miss::AtMost(lowest)),
            Some(Polarity::Stabilize) => {
                let (least, peak) = self.up_to_peak(goal)?;
                (least, self.last(peak, goal))
            }
            _ => match self.first(0, most, |t, step| t.reaches(step, goal)) {
                Some(least) => (least, None),
                None => return Err(Miss::AtMost(self.best())),
            },
        };
        let bare = if self.polarity == Some(Polarity::Minimize) { highest.unwrap_or(least) } else { least };
        let value = |t: &Self, step| t.steps.value(step).ok_or(Miss::NoFigure(Reason::Overflow));
        let achieved = self.at(bare).capaian.unwrap_or(goal);
        Ok(Needed {
            least: value(self, least)?,
            most: highest.map(|h| value(self, h)).transpose()?,
            bare: value(self, bare)?,
            achieved,
        })
    }

    /// The most that can be achieved, by the bounds and what has been realised.
    pub fn ceiling(&mut self) -> Result<Number, Miss> {
        let most = bounds(self.engine.model).1;
        match self.reach(most) {
            Ok(_) => Ok(most),
            Err(Miss::AtMost(best)) => Ok(best.round_half_up(18)),
            Err(miss) => Err(miss),
        }
    }

    /// The best of a scale, or of what still fits: achievement rises with what is realised.
    fn best(&mut self) -> Number {
        let mut best = Number::ZERO;
        let mut step = 0;
        while let Some(capaian) = self.at(step).capaian {
            best = best.max(capaian);
            if step >= self.steps.most() {
                break;
            }
            step = step.saturating_mul(2).max(1).min(self.steps.most());
        }
        best
    }

    /// Nearest to the target or inside its range lies the best: the first step before it that reaches the goal, and the best.
    fn up_to_peak(&mut self, goal: Number) -> Result<(i64, i64), Miss> {
        let range = input::rule(self.engine.model, self.id, bounds(self.engine.model)).ok().and_then(|r| r.range);
        let target = self.at(0).target.unwrap_or_default();
        let mut marks = vec![target];
        marks.extend(range.map(|r| r.0));
        marks.sort_unstable();
        let (mut best, mut from) = (Number::ZERO, 0);
        for mark in marks {
            let reached = |t: &mut Self, step| t.at(step).realised.is_none_or(|r| r >= mark);
            let at = self.first(from, self.steps.most(), reached).unwrap_or(self.steps.most());
            // up to the mark it rises; the step that crosses it stands for itself
            let before = at.saturating_sub(1).max(from);
            if self.reaches(before, goal) {
                let least = self.first(from, before, |t, step| t.reaches(step, goal)).unwrap_or(before);
                return Ok((least, if self.reaches(at, goal) { at } else { before }));
            }
            if self.reaches(at, goal) {
                return Ok((at, at));
            }
            for step in [before, at] {
                best = best.max(self.at(step).capaian.unwrap_or_default());
            }
            from = at;
        }
        Err(Miss::AtMost(best))
    }
}

/// The periods of the year in which something can still be realised: those after `from`, or after the last that was reported.
/// Where it is made by those below, the year, if they have any left.
fn left(engine: &Engine<'_>, origin: IkuId, from: Option<Period>, detail: &mut Detail, depth: usize) -> Vec<Period> {
    /// Regulation knows six levels.
    const DEEPEST: usize = 16;
    let model = engine.model;
    let flow = engine.flows();
    flow.of(origin, detail);
    let last = detail.steps.last().map(|s| s.period);
    if let Source::Below { .. } = detail.source {
        let parts: Vec<IkuId> = detail.parts.iter().map(|p| model.iku(*p).origin).collect();
        let open = |part: IkuId| !left(engine, part, from, &mut Detail::default(), depth + 1).is_empty();
        let any = depth < DEEPEST && parts.into_iter().any(open);
        return last.into_iter().filter(|_| any).collect();
    }
    let reported = detail.steps.iter().filter(|s| s.realised.is_some()).map(|s| s.period.last_month()).max();
    let known = from.map_or(reported.unwrap_or(0), Period::last_month);
    let counts = |s: &&crate::flow::Step| {
        let due = s.target.is_none_or(|t| !detail.targets.is_not_due(&t));
        let target = s.target.is_some() || detail.targets.periods.is_empty();
        due && target && s.period.last_month() > known && input::holds(model, model.iku(origin), s.period)
    };
    detail.steps.iter().filter(counts).map(|s| s.period).collect()
}
