//! Target and realisation of one direct chain: from the reports of its periods, or from those below.

use crate::input::{self, Targets, Typed};
use crate::{Assumed, IkuScore, Reason, Window};
use bsc_diagnostics::Span;
use bsc_model::consolidation::{Part, Periods, Units, consolidate_periods, consolidate_units};
use bsc_model::{IkuId, Model};
use bsc_number::Number;
use bsc_syntax::period::{Period, PeriodKind};

/// One period of an IKU, as it went into its figures.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Step {
    pub period: Period,
    pub target: Option<Typed>,
    pub realised: Option<Typed>,
    /// Why the period was left out; none where it counts.
    pub left_out: Option<Reason>,
}

/// Where a realisation comes from.
#[derive(Clone, Debug, Default)]
pub(crate) enum Source {
    /// It was reported, at this link of the direct chain or at others.
    #[default]
    Reported,
    /// From those below: how, and where that is written.
    Below { how: Option<(Units, Span)>, subs: bool },
}

/// How target and realisation of an IKU came about. One buffer serves all IKU.
#[derive(Default)]
pub(crate) struct Detail {
    pub steps: Vec<Step>,
    pub source: Source,
    /// Who makes it up, where it comes from below.
    pub parts: Vec<IkuId>,
    pub targets: Targets,
    pub formulas: crate::formula::Cache,
    /// Figures on their way into a consolidation.
    buffer: Vec<Part>,
    /// The direct chain.
    pub links: Vec<IkuId>,
}

/// Target and realisation up to the period asked for.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Flow {
    pub target: Result<Part, Reason>,
    pub realised: Result<Part, Reason>,
    /// No period, unit or sub-IKU was left out.
    pub complete: bool,
    /// The target is that of those below who have a figure, since somebody was left out or it was not typed.
    pub target_below: bool,
}

impl Flow {
    fn none(reason: Reason) -> Flow {
        Flow { target: Err(reason), realised: Err(reason), complete: false, target_below: false }
    }
}

/// What a flow is computed from: the source, and the figures of those below.
pub(crate) struct Flows<'a> {
    pub model: &'a Model,
    pub window: Window,
    pub scores: &'a [IkuScore],
    pub raws: &'a [RawPair],
    pub assumed: &'a Assumed,
}

/// Raw target and realisation.
pub(crate) type RawPair = (Result<Part, Reason>, Result<Part, Reason>);

impl Flows<'_> {
    /// Target and realisation of a direct chain, by its origin.
    pub fn of(&self, origin: IkuId, detail: &mut Detail) -> Flow {
        detail.steps.clear();
        detail.parts.clear();
        detail.source = Source::Reported;
        self.model.chain(origin, &mut detail.links);
        detail.targets.read(self.model, origin, self.window.until);
        if let Err(reason) = self.due(origin, detail, &Assumed::NOTHING) {
            return Flow::none(reason);
        }
        let Some(last) = detail.steps.last().map(|s| s.period) else {
            return Flow::none(Reason::NotDue);
        };
        if detail.steps.iter().all(|s| s.realised.is_none()) && self.gather(detail) {
            return self.make(origin, detail, self.assumed.realised(origin, last));
        }
        if self.assumed.touches(origin)
            && let Err(reason) = self.due(origin, detail, self.assumed)
        {
            return Flow::none(reason);
        }
        let kind = match input::periods(self.model, origin) {
            Ok(kind) => kind,
            Err(reason) => return Flow::none(reason),
        };
        let mut parts = std::mem::take(&mut detail.buffer);
        parts.clear();
        parts.extend(counted(detail).filter_map(|s| s.realised?.part.ok()));
        let realised = match (parts.as_slice(), kind) {
            ([], _) => Err(gravest(&detail.steps)),
            ([one], _) => Ok(*one),
            (parts, Some(kind)) => consolidate_periods(kind, parts).map_err(Reason::from),
            _ => Err(Reason::NoConsolidation),
        };
        detail.buffer = parts;
        let complete = detail.steps.iter().all(|s| s.left_out.is_none_or(|r| !r.is_a_gap()));
        Flow { target: self.own_target(origin, detail), realised, complete, target_below: false }
    }

    /// The periods due, each with its target and what was reported of it at any link of the chain, or is assumed.
    fn due(&self, origin: IkuId, detail: &mut Detail, assumed: &Assumed) -> Result<(), Reason> {
        let Detail { steps, targets, links, formulas, .. } = detail;
        steps.clear();
        let reporting = input::reporting(self.model, origin)?;
        // of all links: who takes an IKU whole takes its unit
        let unit = self.model.unit(origin);
        let Window { after, until } = self.window;
        let iku = self.model.iku(origin);
        for period in reporting.all().filter(|p| after < p.last_month() && p.last_month() <= until.last_month()) {
            let report = links.iter().find_map(|link| input::report(self.model, *link, period).map(|r| (*link, r)));
            let reported = report.map(|(link, r)| input::reported(self.model, link, unit, r, formulas));
            let at = self.model.element(iku.element).name_span();
            let realised = assumed.realised(origin, period).map(|part| Typed { part, at }).or(reported);
            let target = if reporting == PeriodKind::Year { targets.year } else { targets.of(period) };
            let missing = match (realised.map(|r| r.part), target.map(|t| t.part)) {
                (None, _) if !input::holds(self.model, iku, period) => Some(Reason::NotInForce),
                (None, _) => Some(Reason::NoRealisation),
                (Some(Err(reason)), _) | (_, Some(Err(reason))) => Some(reason),
                (_, Some(_)) if target.is_some_and(|t| targets.is_not_due(&t)) => Some(Reason::NotDue),
                (_, None) if !targets.periods.is_empty() => Some(Reason::NoTarget),
                _ => None,
            };
            steps.push(Step { period, target, realised, left_out: missing });
        }
        Ok(())
    }

    /// The target as typed, over the periods that count; over all that are due where none counts.
    pub fn own_target(&self, id: IkuId, detail: &Detail) -> Result<Part, Reason> {
        let year = |targets: &Targets| targets.year.map_or(Err(Reason::NoTarget), |t| t.part);
        let targets = &detail.targets;
        let annual = input::reporting(self.model, id)? == PeriodKind::Year;
        if annual {
            return year(targets);
        }
        let kind = input::periods(self.model, id)?;
        let any = counted(detail).next().is_some();
        if targets.periods.is_empty() {
            // a sum cannot be cut into periods that nobody typed
            let all = self.window.after == 0 && self.window.until.last_month() == 12;
            let whole = all && (!any || detail.steps.iter().all(|s| s.left_out.is_none()));
            return match kind {
                Some(Periods::Sum) if !whole => Err(Reason::NoTrajectory),
                _ => year(targets),
            };
        }
        let steps = detail.steps.iter().filter(|s| !any || s.left_out.is_none());
        let typed = steps.filter_map(|s| targets.of(s.period)).filter(|t| !targets.is_not_due(t));
        let parts = typed.map(|t| t.part).collect::<Result<Vec<Part>, Reason>>()?;
        match (parts.as_slice(), kind) {
            ([], _) => Err(Reason::NotDue),
            ([one], _) => Ok(*one),
            (parts, Some(kind)) => consolidate_periods(kind, parts).map_err(Reason::from),
            _ => Err(Reason::NoConsolidation),
        }
    }

    /// Finds those below whose figures make this one: its sub-IKU under `gabung`, else those it was shared out to.
    fn gather(&self, detail: &mut Detail) -> bool {
        let model = self.model;
        for link in detail.links.iter().copied() {
            // a sub-IKU inherits `gabung` and has none below it: what was shared out of it counts
            let subs = input::over_subs(model, link).filter(|_| model.subs(link).next().is_some());
            if subs.is_some() {
                detail.parts.extend(model.subs(link));
            } else {
                detail.parts.extend(model.shared_out(link));
            }
            if !detail.parts.is_empty() {
                // where they disagree (CAS007) no figure can be made
                let agreed = || {
                    let mut ways = detail.parts.iter().filter_map(|c| input::over_units(model, *c));
                    let first = ways.next()?;
                    ways.all(|way| way.0 == first.0).then_some(first)
                };
                let how = subs.or_else(agreed);
                detail.source = Source::Below { how, subs: subs.is_some() };
                return true;
            }
        }
        false
    }

    /// Consolidates those found by [`Flows::gather`]. Who has no figure leaves target and realisation. What is assumed stands in
    /// place of the result.
    fn make(&self, origin: IkuId, detail: &mut Detail, assumed: Option<Result<Part, Reason>>) -> Flow {
        let Source::Below { how, .. } = detail.source else {
            return Flow::none(Reason::NoRealisation);
        };
        let mut below = Vec::with_capacity(detail.parts.len());
        let mut complete = true;
        let mut waiting = true;
        for part in &detail.parts {
            let score = self.scores.get(part.0 as usize).copied().unwrap_or_default();
            waiting &= score.reason == Some(Reason::NotDue);
            let (target, realised) = self.parts_of(&score);
            complete &= score.complete && realised.is_ok();
            below.extend(realised.map(|r| (r, target)));
        }
        let realised: Vec<Part> = below.iter().map(|b| b.0).collect();
        let targets: Result<Vec<Part>, Reason> = below.iter().map(|b| b.1).collect();
        let over = |parts: &[Part]| match (how, parts) {
            (_, []) => Err(if waiting { Reason::NotDue } else { Reason::NoChildren }),
            (_, [one]) if detail.parts.len() == 1 => Ok(*one),
            (None, _) => Err(Reason::NoUnits),
            (Some((kind, _)), parts) => consolidate_units(kind, parts).map_err(Reason::from),
        };
        // where somebody is left out, the target of those who remain is the fair one
        let made = targets.and_then(|t| over(&t));
        for step in &mut detail.steps {
            step.left_out = step.target.filter(|t| detail.targets.is_not_due(t)).map(|_| Reason::NotDue);
        }
        let own = self.own_target(origin, detail);
        let complete = complete || assumed.is_some();
        let (target, target_below) = match (complete, own, made) {
            (true, Ok(own), _) => (Ok(own), false),
            (_, _, Ok(made)) => (Ok(made), true),
            (_, own, _) => (own, false),
        };
        Flow { target, realised: assumed.unwrap_or_else(|| over(&realised)), complete, target_below }
    }

    /// Target and realisation of a score, raw where it has raw data.
    pub fn parts_of(&self, score: &IkuScore) -> (Result<Part, Reason>, Result<Part, Reason>) {
        let raw = (score.raw_at as usize).checked_sub(1).and_then(|at| self.raws.get(at));
        let plain = |n: Option<Number>| n.map(Part::value).ok_or(score.reason.unwrap_or(Reason::NoRealisation));
        raw.copied().unwrap_or((plain(score.target), plain(score.realised)))
    }
}

/// The target of an IKU from January to the end of a period, as planned: whatever was reported, no period is left out.
///
/// # Errors
/// Why there is none: none is typed, nothing is due by then, or a sum is not cut into periods.
pub fn planned(model: &Model, id: IkuId, until: Period) -> Result<Part, Reason> {
    let assumed = Assumed::NOTHING;
    let window = Window { after: 0, until };
    let flows = Flows { model, window, scores: &[], raws: &[], assumed: &assumed };
    let mut detail = Detail::default();
    detail.targets.read(model, id, until);
    let due = input::reporting(model, id)?.all().filter(|p| p.last_month() <= until.last_month());
    let step = |period| Step { period, target: None, realised: None, left_out: Some(Reason::NotDue) };
    detail.steps.extend(due.map(step));
    if detail.steps.is_empty() {
        return Err(Reason::NotDue);
    }
    flows.own_target(id, &detail)
}

/// Why no period counts: what is wrong before what is missing, that before what the author explains or nobody waits for.
fn gravest(steps: &[Step]) -> Reason {
    let weight = |r: &Reason| match r {
        Reason::NotInForce => 0,
        Reason::NotDue => 1,
        Reason::Stated(_) => 2,
        Reason::NoRealisation => 3,
        _ => 4,
    };
    // of equals the first
    steps.iter().rev().filter_map(|s| s.left_out).max_by_key(weight).unwrap_or(Reason::NoRealisation)
}

fn counted(detail: &Detail) -> impl Iterator<Item = &Step> {
    detail.steps.iter().filter(|s| s.left_out.is_none())
}
