//! The derivation of a figure, from what was typed up to CKP and NCKO.

use crate::flow::{Detail, Flows, Source, Step};
use crate::phases::alone;
use crate::{Figure, PerspectiveScore, Phase, Reason, Scores, Trace, UnitScore, Window};
use bsc_diagnostics::Lang;
use bsc_model::{Entity, HolderId, IkuId, Model, SsId};
use bsc_number::Number;
use std::collections::HashSet;

mod iku;
mod people;

pub use people::why_assessment;

/// Derives the figure of an IKU, an SS, a unit or a person, line by line. None for what has no figure in these scores.
pub fn why(model: &Model, scores: &Scores, what: Entity) -> Option<Trace> {
    let of_year = |plan| model.plan(plan).year == scores.year;
    match what {
        Entity::Iku(id) if of_year(model.iku(id).plan) => {
            Some(in_phase(model, scores, model.iku_holder(id), |why| why.iku(id, 0)))
        }
        Entity::Ss(id) if of_year(model.ss(id).plan) => {
            Some(in_phase(model, scores, model.ss_holder(id), |why| why.ss(id)))
        }
        Entity::Holder(id) => Why { model, scores }.holder(id),
        Entity::Plan(id) if of_year(id) => Why { model, scores }.holder(model.plan(id).holder),
        _ => None,
    }
}

/// Derives Np of one perspective of a unit, by its place in the profile.
pub fn why_perspective(model: &Model, scores: &Scores, holder: HolderId, perspective: u8) -> Option<Trace> {
    scores.unit(holder)?.perspectives.iter().find(|p| p.perspective == perspective)?;
    Some(in_phase(model, scores, holder, |why| {
        let found = why.scores.unit(holder).and_then(|u| u.perspectives.iter().find(|p| p.perspective == perspective));
        found.map(|p| why.perspective(p)).unwrap_or_default()
    }))
}

/// Derives in the last phase of a holder, where there are several: its figures are those that are shown.
fn in_phase(model: &Model, scores: &Scores, holder: HolderId, derive: impl Fn(Why<'_>) -> Trace) -> Trace {
    match scores.phases(holder).last() {
        Some(phase) => {
            let alone = alone(model, scores.year, (phase.first, phase.last), &[(holder, *phase)], &scores.assumed);
            derive(Why { model, scores: &alone })
        }
        None => derive(Why { model, scores }),
    }
}

/// What was left out of target and realisation of an IKU: a period or one who took it, each with the reason. Empty where nothing
/// was, or where there is no figure at all.
pub fn left_out(model: &Model, scores: &Scores, id: IkuId) -> Vec<(String, Reason)> {
    let score = scores.iku(id);
    if score.complete || score.realised.is_none() {
        return Vec::new();
    }
    let origin = model.iku(id).origin;
    if origin != id {
        // one place tells it for all links, or a chain of many would be walked for each of them
        return vec![(path(model, origin), Reason::InPart)];
    }
    let detail = detail(model, scores, id);
    if let Source::Reported = detail.source {
        let gap = |s: &Step| s.left_out.filter(|r| r.is_a_gap());
        let steps = detail.steps.iter().filter_map(|s| Some((s.period.name().to_owned(), gap(s)?)));
        return steps.collect();
    }
    let partly = |part: &IkuId| {
        let below = scores.iku(*part);
        let reason = if below.realised.is_none() { below.reason } else { (!below.complete).then_some(Reason::InPart) };
        Some((path(model, *part), reason?))
    };
    detail.parts.iter().filter_map(partly).collect()
}

/// Nothing came in for the last period that is due: the figures of the IKU are those of an earlier one. False where there are none.
pub fn silent(model: &Model, scores: &Scores, id: IkuId) -> bool {
    let mut seen = HashSet::new();
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        let score = scores.iku(id);
        if score.realised.is_none() || !seen.insert(id) {
            continue;
        }
        let origin = model.iku(id).origin;
        if score.complete {
            return false;
        } else if origin != id {
            open.push(origin);
            continue;
        }
        let detail = detail(model, scores, id);
        match detail.source {
            Source::Reported if detail.steps.last().is_none_or(|s| s.left_out.is_none_or(|r| !r.is_a_gap())) => {
                return false;
            }
            Source::Reported => {}
            _ => open.extend(detail.parts),
        }
    }
    scores.iku(id).realised.is_some()
}

/// How target and realisation of an IKU were put together.
fn detail(model: &Model, scores: &Scores, id: IkuId) -> Detail {
    let after = scores.late.binary_search_by_key(&id, |l| l.0).ok().and_then(|at| scores.late.get(at)).map(|l| l.1);
    let window = Window { after: after.unwrap_or(scores.after), until: scores.until };
    let flows = Flows { model, window, scores: &scores.iku, raws: &scores.raws, assumed: &scores.assumed };
    let mut detail = Detail::default();
    flows.of(id, &mut detail);
    detail
}

/// `setjen.opini_bpk`, `kemenlu.tindak_lanjut.bilateral`
pub(crate) fn path(model: &Model, id: IkuId) -> String {
    let iku = model.iku(id);
    let mut path = model.holder_name(model.iku_holder(id)).to_owned();
    for part in iku.parent.iter().map(|p| model.iku(*p).element).chain([iku.element]) {
        path.push('.');
        path.push_str(model.name(part));
    }
    path
}

/// A number as people of the language write it.
pub(crate) fn written(number: Number, lang: Lang, places: Option<u32>) -> String {
    match (lang, places) {
        (Lang::Id, places) => number.indonesian(places),
        (Lang::En, Some(places)) => number.fixed(places),
        (Lang::En, None) => number.to_string(),
    }
}

/// A value that was computed: its shortest form at four places.
fn short(number: Number, lang: Lang) -> String {
    written(number.round_half_up(4), lang, None)
}

fn figure(model: &Model, figure: Figure, lang: Lang) -> String {
    match figure {
        Ok(number) => written(number, lang, Some(2)),
        Err(reason) => format!("n/a ({})", reason.text(model, lang)),
    }
}

fn line(text: impl Fn(Lang) -> String) -> Trace {
    Trace::new(text(Lang::Id), text(Lang::En))
}

fn pick<'t>(lang: Lang, id: &'t str, en: &'t str) -> &'t str {
    if lang == Lang::Id { id } else { en }
}

#[derive(Copy, Clone)]
struct Why<'a> {
    model: &'a Model,
    scores: &'a Scores,
}

impl Why<'_> {
    fn holder(&self, id: HolderId) -> Option<Trace> {
        self.scores.unit(id).map(|u| self.unit(u)).or_else(|| self.person(id))
    }

    /// `TW4 2018`; of a phase that begins later `TW4 2018 (dari TW3)`.
    fn until(&self) -> String {
        let Scores { until, year, after, .. } = self.scores;
        match after / 3 {
            0 => format!("{until} {year}"),
            quarters => format!("{until} {year} (TW{}–{until})", quarters + 1),
        }
    }

    /// A value that is the mean of several phases, each derived by itself.
    fn phases(&self, holder: HolderId, what: &str, value: Figure, phases: &[Phase]) -> Trace {
        let (name, until) = (self.model.holder_name(holder), self.until());
        let mut trace = line(|l| {
            let parts = phases.iter().map(|p| format!("{} × {}", figure(self.model, p.value, l), p.last - p.first + 1));
            let formula = parts.collect::<Vec<_>>().join(" + ");
            let (up_to, quarters) = (pick(l, "sampai", "up to"), pick(l, "triwulan", "quarters"));
            format!("{what} `{name}` {up_to} {until} = {} = ({formula}) / Σ {quarters}", figure(self.model, value, l))
        });
        for phase in phases {
            let alone = alone(
                self.model,
                self.scores.year,
                (phase.first, phase.last),
                &[(holder, *phase)],
                &self.scores.assumed,
            );
            trace.under.extend(Why { model: self.model, scores: &alone }.holder(holder));
        }
        trace
    }

    fn status(&self, figure: Figure) -> String {
        figure.ok().and_then(|n| self.model.profile().status_of(n)).map_or_else(String::new, |s| format!(" ({s})"))
    }

    fn unit(&self, unit: &UnitScore) -> Trace {
        if !unit.phases.is_empty() {
            return self.phases(unit.holder, "NCKO", unit.ncko, &unit.phases);
        }
        let (name, until, status) = (self.model.holder_name(unit.holder), self.until(), self.status(unit.ncko));
        let mut trace = line(|l| {
            format!(
                "NCKO `{name}` {} {until} = {}{status}",
                pick(l, "sampai", "up to"),
                figure(self.model, unit.ncko, l)
            )
        })
        .at(self.model.element(self.model.holder(unit.holder).element).name_span());
        trace.under.push(line(|l| {
            pick(
                l,
                "rumus: Σ (Np × bobot perspektif) / Σ bobot perspektif yang bernilai",
                "formula: Σ (Np × weight) / Σ weights of the perspectives that have a value",
            )
            .into()
        }));
        trace.under.extend(unit.perspectives.iter().map(|p| self.perspective(p)));
        trace
    }

    fn perspective(&self, perspective: &PerspectiveScore) -> Trace {
        let title = self
            .model
            .profile()
            .perspectives
            .get(usize::from(perspective.perspective))
            .map_or("", |p| p.title.as_str());
        let mut trace = line(|l| {
            let effective =
                perspective.effective.map_or_else(|| "n/a".into(), |e| format!("{}%", written(e, l, Some(2))));
            let (weight, np) = (written(perspective.weight, l, None), figure(self.model, perspective.np, l));
            format!(
                "{title}: Np = {np}; {} {weight}%, {} {effective}",
                pick(l, "bobot", "weight"),
                pick(l, "setelah dibobot ulang", "reweighted")
            )
        });
        trace.under.extend(perspective.ss.iter().map(|s| self.ss(*s)));
        trace
    }

    fn ss(&self, id: SsId) -> Trace {
        let (code, label) = (self.model.ss_code(id), self.model.ss_label(id));
        let nss = self.scores.nss(id).ok_or(Reason::AllMissing);
        let mut trace = line(|l| format!("{code} {label}: NSS = {}", figure(self.model, nss, l)))
            .at(self.model.element(self.model.ss(id).element).name_span());
        trace
            .under
            .extend(self.model.iku_of_ss(id).filter(|i| self.model.iku(*i).parent.is_none()).map(|i| self.iku(i, 0)));
        trace
    }

    fn person(&self, holder: HolderId) -> Option<Trace> {
        let person = self.scores.person(holder)?;
        if !person.phases.is_empty() {
            return Some(self.phases(holder, "CKP", person.ckp, &person.phases));
        }
        let (name, until) = (self.model.holder_name(holder), self.until());
        let mut trace = line(|l| {
            format!("CKP `{name}` {} {until} = {}", pick(l, "sampai", "up to"), figure(self.model, person.ckp, l))
        })
        .at(self.model.element(self.model.plan(person.plan).element).head_span());
        trace.under.push(line(|l| {
            pick(
                l,
                "rumus: Σ (capaian × bobot IKU) / Σ bobot IKU yang bernilai",
                "formula: Σ (achievement × weight) / Σ weights of the IKU that have a value",
            )
            .into()
        }));
        trace.under.extend(person.iku.iter().map(|i| self.iku(*i, 0)));
        Some(trace)
    }
}
