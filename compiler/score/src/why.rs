//! The derivation of a figure, from what was typed up to CKP and NCKO.

use crate::engine::achieved;
use crate::flow::{Detail, Flows, Source};
use crate::input;
use crate::phases::alone;
use crate::{Achievement, Figure, Formula, PerspectiveScore, Phase, Reason, Scores, Trace, UnitScore, Window};
use bsc_diagnostics::Lang;
use bsc_model::consolidation::{Part, Periods, Units};
use bsc_model::{Entity, HolderId, IkuId, Model, PlanKind, SsId, Value};
use bsc_number::Number;
use bsc_schema::kw;

/// How far down a derivation follows indirect cascades; regulation knows six levels.
const DEEPEST: usize = 8;

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

/// Derives in the last phase of a holder, where there are several: its figures are those that are shown.
fn in_phase(model: &Model, scores: &Scores, holder: HolderId, derive: impl Fn(Why<'_>) -> Trace) -> Trace {
    match scores.phases(holder).last() {
        Some(phase) => {
            let alone = alone(model, scores.year, (phase.first, phase.last), &[(holder, *phase)]);
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
    let after = scores.late.binary_search_by_key(&id, |l| l.0).ok().and_then(|at| scores.late.get(at)).map(|l| l.1);
    let window = Window { after: after.unwrap_or(scores.after), until: scores.until };
    let flows = Flows { model, window, scores: &scores.iku, raws: &scores.raws };
    let mut detail = Detail::default();
    flows.of(id, &mut detail);
    if let Source::Reported = detail.source {
        let missing = |r: &Reason| *r != Reason::NotDue;
        let steps = detail.steps.iter().filter_map(|s| Some((s.period.name().to_owned(), s.left_out.filter(missing)?)));
        return steps.collect();
    }
    let partly = |part: &IkuId| {
        let below = scores.iku(*part);
        let reason = if below.realised.is_none() { below.reason } else { (!below.complete).then_some(Reason::InPart) };
        Some((path(model, *part), reason?))
    };
    detail.parts.iter().filter_map(partly).collect()
}

/// `setjen.opini_bpk`
fn path(model: &Model, id: IkuId) -> String {
    format!("{}.{}", model.holder_name(model.iku_holder(id)), model.name(model.iku(id).element))
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

fn figure(figure: Figure, lang: Lang) -> String {
    match figure {
        Ok(number) => written(number, lang, Some(2)),
        Err(reason) => format!("n/a ({})", reason.text(lang)),
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
            let parts = phases.iter().map(|p| format!("{} × {}", figure(p.value, l), p.last - p.first + 1));
            let formula = parts.collect::<Vec<_>>().join(" + ");
            let (up_to, quarters) = (pick(l, "sampai", "up to"), pick(l, "triwulan", "quarters"));
            format!("{what} `{name}` {up_to} {until} = {} = ({formula}) / Σ {quarters}", figure(value, l))
        });
        for phase in phases {
            let alone = alone(self.model, self.scores.year, (phase.first, phase.last), &[(holder, *phase)]);
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
            format!("NCKO `{name}` {} {until} = {}{status}", pick(l, "sampai", "up to"), figure(unit.ncko, l))
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
            let (weight, np) = (written(perspective.weight, l, None), figure(perspective.np, l));
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
        let mut trace = line(|l| format!("{code} {label}: NSS = {}", figure(nss, l)))
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
        let mut trace =
            line(|l| format!("CKP `{name}` {} {until} = {}", pick(l, "sampai", "up to"), figure(person.ckp, l)))
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

    fn iku(&self, id: IkuId, depth: usize) -> Trace {
        let model = self.model;
        let score = self.scores.iku(id);
        let name = path(model, id);
        let reached = match (score.capaian, score.reason) {
            (Some(capaian), _) => Ok(capaian),
            (None, reason) => Err(reason.unwrap_or(Reason::NotInForce)),
        };
        let status = self.status(reached);
        let mut trace = line(|l| {
            let until = self.until();
            format!(
                "{} `{name}` {} {until} = {}{status}",
                pick(l, "capaian", "achievement of"),
                pick(l, "sampai", "up to"),
                figure(reached, l)
            )
        })
        .at(model.element(model.iku(id).element).name_span());
        let formula =
            achieved(model, id, score.target.ok_or(Reason::NoTarget), score.realised.ok_or(Reason::NoRealisation));
        trace.under.extend(formula.ok().map(|a| self.formula(id, a)));
        self.flow(id, depth, &mut trace);
        if depth == 0 {
            trace.under.extend(self.weight(id));
        }
        trace
    }

    fn formula(&self, id: IkuId, reached: Achievement) -> Trace {
        let score = self.scores.iku(id);
        let polarity = self.model.iku_field(id, kw::POLARISASI).found();
        let exceeded = polarity.is_some_and(|p| p.source() == "stabilize");
        let (target, realised) = (score.target.unwrap_or_default(), score.realised.unwrap_or_default());
        let trace = line(|l| {
            let word = polarity.map_or("", |p| p.source());
            let (t, r, raw) = (short(target, l), short(realised, l), written(reached.raw, l, Some(2)));
            let shown = match reached.formula {
                Formula::Ratio => format!("{r} / {t} × 100"),
                Formula::Mirrored if exceeded => format!("100 − ({r} / {t} × 100 − 100)"),
                Formula::Mirrored => format!("(1 + (1 − {r} / {t})) × 100"),
                Formula::Converted => format!("`konversi_120`, {r} ≥ {t}"),
                Formula::InRange => format!("`rentang`, R = {r}"),
                Formula::AtZero => format!("`bila_nol`, R = {r}"),
            };
            let bounded = if reached.raw == reached.counted {
                String::new()
            } else {
                format!("; {} {}", pick(l, "diakui", "counted"), written(reached.counted, l, Some(2)))
            };
            format!("{}: {word}: {shown} = {raw}{bounded}", pick(l, "rumus", "formula"))
        });
        match polarity {
            Some(p) => trace.at(p.span()),
            None => trace,
        }
    }

    fn weight(&self, id: IkuId) -> Option<Trace> {
        let model = self.model;
        let score = self.scores.iku(id);
        let validity = model.iku_field(id, kw::VALIDITAS).found();
        let on_map = model.plan(model.iku(id).plan).kind == PlanKind::Map;
        let control = model.iku_field(id, kw::KENDALI).found().filter(|_| on_map);
        let words: Vec<&str> = validity.iter().chain(&control).map(|f| f.source()).collect();
        let trace = line(|l| {
            let weight =
                score.weight.map_or_else(|| format!("n/a ({})", Reason::NoWeight.text(l)), |w| written(w, l, None));
            let share = score.share.map_or_else(|| "n/a".into(), |s| format!("{}%", written(s, l, Some(2))));
            format!(
                "{} {weight} ({}), {} {share}",
                pick(l, "bobot", "weight"),
                words.join(", "),
                pick(l, "tertimbang", "weighted share")
            )
        });
        Some(match validity {
            Some(field) => trace.at(field.span()),
            None => trace,
        })
    }

    /// Target and realisation, and what they come from.
    fn flow(&self, id: IkuId, depth: usize, trace: &mut Trace) {
        let model = self.model;
        if model.iku(id).poisoned {
            return;
        }
        let origin = model.iku(id).origin;
        let window = Window { after: self.scores.after, until: self.scores.until };
        let flows = Flows { model, window, scores: &self.scores.iku, raws: &self.scores.raws };
        let mut detail = Detail::default();
        let flow = flows.of(origin, &mut detail);
        if origin != id {
            let name = path(model, origin);
            let text = line(|l| {
                format!(
                    "{} `{name}`",
                    pick(l, "cascade direct: target dan realisasi milik", "cascade direct: target and realisation of")
                )
            });
            trace.under.push(text.at(model.element(model.iku(origin).element).name_span()));
            if model.iku(origin).revised {
                detail.targets.read(model, id, self.scores.until);
            }
        }
        let kind = input::periods(model, origin).ok().flatten();
        let over = move |l: Lang| match kind {
            Some(Periods::Sum) => pick(l, "jumlah (sum)", "sum"),
            Some(Periods::Average) => pick(l, "rata-rata (average)", "average"),
            Some(Periods::Last) => pick(l, "nilai terakhir (tlk)", "last known value (tlk)"),
            None => pick(l, "satu periode", "one period"),
        };
        let target = if origin == id {
            flow.target
        } else {
            self.scores.iku(id).target.map(Part::value).ok_or(Reason::NoTarget)
        };
        let mut targets = line(|l| format!("T = {}: {}", part(target, l), over(l)));
        targets.under.extend(
            detail
                .targets
                .year
                .iter()
                .filter(|_| detail.targets.periods.is_empty())
                .map(|t| line(|l| format!("target: {}", part(t.part, l))).at(t.at)),
        );
        let mut realised = match detail.source {
            Source::Reported => line(|l| format!("R = {}: {}", part(flow.realised, l), over(l))),
            Source::Below { how, subs, .. } => {
                let trace = line(|l| {
                    let from = if subs {
                        pick(l, "dari sub-IKU", "from sub-IKU")
                    } else {
                        pick(l, "dari penerima cascading", "from those who take it")
                    };
                    let how = how.map_or_else(|| "n/a".into(), |(kind, _)| units(kind).to_owned());
                    format!("R = {}: {from}, {how}", part(flow.realised, l))
                });
                how.map(|(_, span)| trace.clone().at(span)).unwrap_or(trace)
            }
        };
        let reported = matches!(detail.source, Source::Reported);
        for step in &detail.steps {
            let period = step.period.name();
            let out = step.left_out.filter(|_| reported);
            if let Some(target) = step.target.filter(|_| !detail.targets.periods.is_empty()) {
                let mark = move |l| out.map_or("", |_| pick(l, ", tidak dihitung", ", left out"));
                targets.under.push(line(|l| format!("{period}: {}{}", part(target.part, l), mark(l))).at(target.at));
            }
            match (out, step.realised) {
                (Some(reason), at) => {
                    let text = line(|l| {
                        format!("{period}: n/a, {} ({})", pick(l, "tidak dihitung", "left out"), reason.text(l))
                    });
                    realised.under.push(at.map(|r| text.clone().at(r.at)).unwrap_or(text));
                }
                (None, Some(typed)) => {
                    realised.under.push(line(|l| format!("{period}: {}", part(typed.part, l))).at(typed.at));
                }
                (None, None) => {}
            }
        }
        if let Some(formula) = model.iku_field(origin, kw::FORMULA).found().filter(|f| f.value() == Value::Expr) {
            let text = formula.source();
            realised.under.push(Trace::new(format!("formula: {text}"), format!("formula: {text}")).at(formula.span()));
        }
        realised.under.extend(
            detail.parts.iter().map(|p| if depth < DEEPEST { self.iku(*p, depth + 1) } else { self.brief(*p) }),
        );
        trace.under.push(targets);
        trace.under.push(realised);
    }

    fn brief(&self, id: IkuId) -> Trace {
        let score = self.scores.iku(id);
        let name = path(self.model, id);
        line(|l| format!("`{name}`: R = {}", score.realised.map_or_else(|| "n/a".into(), |n| short(n, l))))
            .at(self.model.element(self.model.iku(id).element).name_span())
    }
}

fn units(kind: Units) -> &'static str {
    match kind {
        Units::Sum => "sum",
        Units::Average => "average",
        Units::Raw => "raw",
    }
}

/// `80 (8 / 10)`, or why there is nothing.
fn part(part: Result<Part, Reason>, lang: Lang) -> String {
    let worth = part.and_then(|p| p.number().map_err(Reason::from));
    match (worth, part) {
        (Ok(number), Ok(Part { top, bottom: Some(bottom), .. })) => {
            format!("{} ({} / {})", short(number, lang), short(top, lang), short(bottom, lang))
        }
        (Ok(number), _) => short(number, lang),
        (Err(reason), _) => format!("n/a ({})", reason.text(lang)),
    }
}
