//! Target, realisation and achievement of every IKU: each direct chain once, what it is made of before it.

use crate::flow::{Detail, Flow, Flows, RawPair};
use crate::totals::Rounding;
use crate::{Achievement, Assumed, Figure, IkuScore, Reason, Window, achievement, input};
use bsc_model::consolidation::Part;
use bsc_model::{IkuId, Model, PlanKind};
use bsc_number::Number;

pub(crate) struct Engine<'m> {
    pub model: &'m Model,
    pub year: i16,
    pub window: Window,
    rounding: Rounding,
    pub assumed: Assumed,
    pub scores: Vec<IkuScore>,
    /// Raw target and realisation, for those that consolidate over units by `raw`; an IKU knows its place here.
    pub raws: Vec<RawPair>,
    state: Vec<State>,
}

#[derive(Copy, Clone, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

impl<'m> Engine<'m> {
    pub fn new(model: &'m Model, year: i16, window: Window, assumed: &Assumed) -> Engine<'m> {
        let count = model.all_iku().len();
        Engine {
            model,
            year,
            window,
            rounding: Rounding::of(model),
            assumed: assumed.clone(),
            scores: vec![IkuScore::default(); count],
            raws: Vec::new(),
            state: vec![State::New; count],
        }
    }

    /// Scores all IKU of the year.
    pub fn run(&mut self) {
        self.run_for(self.model.all_iku());
    }

    /// Scores these IKU, as far as they are of the year, and what they are made of.
    pub fn run_for(&mut self, some: impl Iterator<Item = IkuId>) {
        let mut detail = Detail::default();
        let mut open = Vec::new();
        for id in some {
            if self.model.iku_year(id) == self.year {
                self.visit(self.model.iku(id).origin, &mut open, &mut detail);
            }
        }
    }

    fn state(&mut self, id: IkuId) -> Option<&mut State> {
        self.state.get_mut(id.0 as usize)
    }

    /// Depth first with a stack of its own: chains are as long as a plan makes them, and a cycle (E4) is cut.
    fn visit(&mut self, first: IkuId, open: &mut Vec<IkuId>, detail: &mut Detail) {
        open.push(first);
        while let Some(id) = open.last().copied() {
            match self.state(id) {
                Some(state @ State::New) => {
                    *state = State::Open;
                    let model = self.model;
                    model.chain(id, &mut detail.links);
                    for link in detail.links.iter().copied() {
                        for part in model.shared_out(link).chain(model.subs(link)) {
                            let origin = model.iku(part).origin;
                            if self.state(origin).is_some_and(|s| *s == State::New) {
                                open.push(origin);
                            }
                        }
                    }
                }
                Some(state @ State::Open) => {
                    *state = State::Done;
                    open.pop();
                    self.settle(id, detail);
                }
                _ => {
                    open.pop();
                }
            }
        }
    }

    /// Scores a direct chain from its origin; what is below it must have been scored.
    pub fn settle(&mut self, origin: IkuId, detail: &mut Detail) {
        let flow = self.flows().of(origin, detail);
        let raw = match (flow.target, flow.realised) {
            (Ok(Part { bottom: None, .. }) | Err(_), Ok(Part { bottom: None, .. }) | Err(_)) => None,
            parts => {
                self.raws.push(parts);
                u32::try_from(self.raws.len()).ok()
            }
        };
        let score = IkuScore { raw_at: raw.unwrap_or(0), ..self.score(origin, flow) };
        let revised = self.model.iku(origin).revised;
        let links = std::mem::take(&mut detail.links);
        for link in links.iter().copied() {
            let mut own = score;
            if link != origin && revised {
                // a child holds the target that was in force when its own plan was set
                detail.targets.read(self.model, link, self.window.until);
                own = self.score(link, Flow { target: self.flows().own_target(link, detail), ..flow });
                own.raw_at = raw.unwrap_or(0);
            }
            if self.model.iku(link).poisoned {
                own = IkuScore { reason: Some(Reason::Poisoned), ..IkuScore::default() };
            }
            if let Some(achieved) = self.assumed.achieved(link, self.window.until.last_month()) {
                own = IkuScore { raw: Some(achieved), capaian: Some(achieved), reason: None, ..own };
            }
            let on_map = self.model.plan(self.model.iku(link).plan).kind == PlanKind::Map;
            own.weight = input::weight(self.model, link, on_map);
            if let Some(place) = self.scores.get_mut(link.0 as usize) {
                *place = own;
            }
        }
        detail.links = links;
    }

    pub fn flows(&self) -> Flows<'_> {
        Flows { model: self.model, window: self.window, scores: &self.scores, raws: &self.raws, assumed: &self.assumed }
    }

    /// `pembulatan capaian` of the profile.
    fn rounded(&self, reached: Achievement) -> Achievement {
        let Some(places) = self.rounding.capaian else { return reached };
        Achievement { counted: reached.counted.round_half_up(places), ..reached }
    }

    fn score(&self, id: IkuId, flow: Flow) -> IkuScore {
        let value = |part: Result<Part, Reason>| part.and_then(|p| p.number().map_err(Reason::from));
        let (target, realised) = (value(flow.target), value(flow.realised));
        let reached = achieved(self.model, id, target, realised).map(|a| self.rounded(a));
        IkuScore {
            target: target.ok(),
            realised: realised.ok(),
            raw: reached.map(|a| a.raw).ok(),
            capaian: reached.map(|a| a.counted).ok(),
            reason: reached.err(),
            complete: flow.complete,
            ..IkuScore::default()
        }
    }
}

/// Least and most achievement.
pub(crate) fn bounds(model: &Model) -> (Number, Number) {
    let profile = model.profile();
    (profile.floor.unwrap_or(Number::ZERO), profile.cap.unwrap_or(Number::from(120)))
}

/// Achievement by the rule of the IKU.
pub(crate) fn achieved(model: &Model, id: IkuId, target: Figure, realised: Figure) -> Result<Achievement, Reason> {
    match (realised, target) {
        (Ok(realised), Ok(target)) => achievement(&input::rule(model, id, bounds(model))?, target, realised),
        (Err(reason), _) | (_, Err(reason)) => Err(reason),
    }
}
