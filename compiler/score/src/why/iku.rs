//! The derivation of one IKU.

use super::{Why, figure, line, path, pick, short, written};
use crate::engine::achieved;
use crate::flow::{Detail, Flows, Source};
use crate::input;
use crate::{Achievement, Formula, Reason, Trace, Window};
use bsc_diagnostics::Lang;
use bsc_model::consolidation::{Part, Periods, Units};
use bsc_model::{IkuId, Model, PlanKind, Value};
use bsc_schema::kw;

/// How far down a derivation follows indirect cascades; regulation knows six levels.
const DEEPEST: usize = 8;

impl Why<'_> {
    /// Achievement, target and realisation; where `depth` is 0 its weight too.
    pub(super) fn iku(&self, id: IkuId, depth: usize) -> Trace {
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
                figure(model, reached, l)
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
            let weight = score
                .weight
                .map_or_else(|| format!("n/a ({})", Reason::NoWeight.text(model, l)), |w| written(w, l, None));
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
        let flows =
            Flows { model, window, scores: &self.scores.iku, raws: &self.scores.raws, assumed: &self.scores.assumed };
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
        let target = if origin == id || !model.iku(origin).revised {
            flow.target
        } else {
            self.scores.iku(id).target.map(Part::value).ok_or(Reason::NoTarget)
        };
        // from those below: how, and where that is written
        let below = match detail.source {
            Source::Reported => None,
            Source::Below { how, subs } => Some((how, subs)),
        };
        let from = move |l: Lang| match below {
            None => over(l).to_owned(),
            Some((how, subs)) => {
                let whom = match (subs, l) {
                    (true, Lang::Id) => "dari sub-IKU",
                    (true, Lang::En) => "from sub-IKU",
                    (false, Lang::Id) => "dari penerima cascading",
                    (false, Lang::En) => "from those who take it",
                };
                format!("{whom}, {}", how.map_or("n/a", |(kind, _)| units(kind)))
            }
        };
        let mut targets = line(|l| {
            let made = if flow.target_below { from(l) } else { over(l).to_owned() };
            format!("T = {}: {made}", part(model, target, l))
        });
        let year = detail.targets.year.filter(|_| detail.targets.periods.is_empty());
        targets.under.extend(year.map(|t| line(|l| format!("target: {}", part(model, t.part, l))).at(t.at)));
        let mut realised = line(|l| format!("R = {}: {}", part(model, flow.realised, l), from(l)));
        realised.at = below.and_then(|(how, _)| how).map(|(_, span)| span);
        let reported = matches!(detail.source, Source::Reported);
        for step in &detail.steps {
            let period = step.period.name();
            let out = step.left_out.filter(|_| reported);
            if let Some(target) = step.target.filter(|_| !detail.targets.periods.is_empty()) {
                let mark = move |l| out.map_or("", |_| pick(l, ", tidak dihitung", ", left out"));
                targets
                    .under
                    .push(line(|l| format!("{period}: {}{}", part(model, target.part, l), mark(l))).at(target.at));
            }
            match (out, step.realised) {
                (Some(reason), at) => {
                    let text = line(|l| {
                        format!("{period}: n/a, {} ({})", pick(l, "tidak dihitung", "left out"), reason.text(model, l))
                    });
                    realised.under.push(at.map(|r| text.clone().at(r.at)).unwrap_or(text));
                }
                (None, Some(typed)) => {
                    realised.under.push(line(|l| format!("{period}: {}", part(model, typed.part, l))).at(typed.at));
                }
                (None, None) => {}
            }
        }
        if let Some(formula) =
            model.iku_field(origin, kw::FORMULA).found().filter(|f| reported && f.value() == Value::Expr)
        {
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
fn part(model: &Model, part: Result<Part, Reason>, lang: Lang) -> String {
    let worth = part.and_then(|p| p.number().map_err(Reason::from));
    match (worth, part) {
        (Ok(number), Ok(Part { top, bottom: Some(bottom), .. })) => {
            format!("{} ({} / {})", short(number, lang), short(top, lang), short(bottom, lang))
        }
        (Ok(number), _) => short(number, lang),
        (Err(reason), _) => format!("n/a ({})", reason.text(model, lang)),
    }
}
