//! The figures of a plan on exact fractions, step by step as the regulation says it (III.C.6-10, III.G); slow, and knows nothing
//! of the compiler.

use super::plan::{Iku, Link, Over, Owner, Plan, Polarity, Reported, Typed, Weighting};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};

pub type Q = BigRational;

pub fn q(n: i64) -> Q {
    Q::from_integer(BigInt::from(n))
}

/// Half-up, away from zero, at some places.
pub fn rounded(value: &Q, places: u32) -> Q {
    let unit = Q::from_integer(BigInt::from(10).pow(places));
    let half = Q::new(BigInt::one(), BigInt::from(2));
    let up = ((value.abs() * &unit) + half).floor() / unit;
    if value.is_negative() { -up } else { up }
}

/// Two places, of what settled at 18.
pub fn two(value: Option<&Q>) -> String {
    value.map_or("n/a".into(), |v| {
        let hundredths = (rounded(&rounded(v, 18), 2) * q(100)).to_integer();
        let (sign, digits) = if hundredths.is_negative() { ("-", -hundredths) } else { ("", hundredths) };
        format!("{sign}{}.{:02}", &digits / 100, &digits % 100)
    })
}

/// The shortest form at 18 places.
pub fn plain(value: Option<&Q>) -> String {
    value.map_or("n/a".into(), |v| {
        let (settled, unit) = (rounded(v, 18), BigInt::from(10).pow(18));
        let all = (settled * Q::from_integer(unit.clone())).to_integer();
        let (sign, all) = if all.is_negative() { ("-", -all) } else { ("", all) };
        let text = format!("{sign}{}.{:0>18}", &all / &unit, (&all % &unit).to_string());
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    })
}

/// A value, with numerator and denominator where they are known.
#[derive(Clone, Debug)]
struct Value {
    worth: Q,
    raw: Option<(Q, Q)>,
}

fn value(typed: Typed, percent: bool) -> Value {
    match typed {
        Typed::Plain(n) => Value { worth: Q::new(n.into(), 100.into()), raw: None },
        Typed::Raw(a, b) => ratio(q(a), q(b), percent),
    }
}

fn ratio(top: Q, bottom: Q, percent: bool) -> Value {
    Value { worth: &top / &bottom * if percent { q(100) } else { q(1) }, raw: Some((top, bottom)) }
}

/// Over periods, in their order; over units it never is the last.
fn consolidated(over: Over, all: &[Value], percent: bool) -> Option<Value> {
    if over == Over::Last {
        return all.last().cloned();
    }
    let total = |of: &dyn Fn(&Value) -> Option<Q>| all.iter().try_fold(Q::zero(), |sum, v| Some(sum + of(v)?));
    if all.is_empty() {
        return None;
    }
    let raw = total(&|v| Some(v.raw.clone()?.0)).zip(total(&|v| Some(v.raw.clone()?.1)));
    let worth = total(&|v| Some(v.worth.clone()))?;
    match (over, raw) {
        (_, Some((top, bottom))) => Some(ratio(top, bottom, percent)),
        (Over::Sum, None) => Some(Value { worth, raw: None }),
        (Over::Average, None) => Some(Value { worth: worth / q(all.len() as i64), raw: None }),
        (Over::Raw | Over::Last, None) => None,
    }
}

/// Over units: as typed, `sum` and `average` of values, `raw` of numerators and denominators.
fn over_units(over: Over, all: &[Value], percent: bool) -> Option<Value> {
    match over {
        Over::Raw => consolidated(Over::Raw, all, percent),
        _ => {
            let plain: Vec<Value> = all.iter().map(|v| Value { raw: None, ..v.clone() }).collect();
            consolidated(over, &plain, percent)
        }
    }
}

/// The months that count: those after `after`, up to and with `until`; and the version of a plan that is asked for.
#[derive(Copy, Clone)]
struct Window {
    after: u8,
    until: u8,
    version: u8,
}

/// Target and realisation of an IKU, and whether nothing that was due is missing in them.
#[derive(Clone, Debug)]
struct Pair {
    target: Option<Value>,
    result: Option<Value>,
    complete: bool,
}

pub struct Count<'p> {
    pub plan: &'p Plan,
    /// Last month that counts.
    pub until: u8,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    pub target: Option<Q>,
    pub realised: Option<Q>,
    pub raw: Option<Q>,
    pub counted: Option<Q>,
    pub weight: i64,
    pub share: Option<Q>,
}

#[derive(Debug)]
pub struct Total {
    /// NCKO or CKP.
    pub value: Option<Q>,
    /// Weight, Np, and weight after those without a value were shared out.
    pub perspectives: Vec<(usize, i64, Option<Q>, Option<Q>)>,
    /// Perspective, name and NSS.
    pub ss: Vec<(usize, String, Option<Q>)>,
    pub iku: Vec<(usize, Figures)>,
}

impl Count<'_> {
    /// Whether periods belong to the revised plan: those that end after the day of the revision.
    fn version(&self, owner: &Owner, month: u8) -> u8 {
        owner.revision.map_or(0, |(m, _, _)| u8::from(month >= m))
    }

    /// The target of a period, by the version in force at its end.
    fn period_target(&self, iku: &Iku, at: usize) -> Option<Typed> {
        let owner = &self.plan.owners[iku.owner];
        let end = (at as u8 + 1) * iku.months;
        let revised = iku.revised.as_ref().filter(|_| self.version(owner, end) == 1);
        revised.map_or(&iku.trajectory, |r| &r.1).get(at).copied()
    }

    fn year_target(&self, iku: &Iku, window: Window) -> Typed {
        let owner = &self.plan.owners[iku.owner];
        let revised = iku.revised.as_ref().filter(|_| self.version(owner, window.until) == 1);
        revised.map_or(iku.target, |r| r.0)
    }

    /// The target where nothing was reported by the IKU itself: of all periods that count.
    fn whole_target(&self, iku: &Iku, window: Window) -> Option<Value> {
        self.by_reports(iku, &vec![Some(Some(Typed::Plain(100))); iku.reported.len()], window).target
    }

    /// Target and realisation by what was reported in each period.
    fn by_reports(&self, iku: &Iku, reported: &[Reported], window: Window) -> Pair {
        let year = self.year_target(iku, window);
        let (mut targets, mut results, mut complete) = (Vec::new(), Vec::new(), true);
        // a sum cannot be cut into periods that nobody typed
        let mut whole = window.after == 0 && window.until == 12;
        for (at, reported) in reported.iter().enumerate() {
            let end = (at as u8 + 1) * iku.months;
            if end <= window.after || end > window.until {
                continue;
            }
            let target = self.period_target(iku, at);
            if target == Some(Typed::Plain(0)) && year != Typed::Plain(0) {
                continue;
            }
            let Some(Some(result)) = reported else {
                // what a revision took away before the period ended is not missed
                let (first, last) = iku.versions;
                let held = (first..=last).contains(&self.version(&self.plan.owners[iku.owner], end));
                (complete, whole) = (complete && !held && reported.is_none(), false);
                continue;
            };
            targets.extend(target.map(|t| value(t, iku.percent)));
            results.push(value(*result, iku.percent));
        }
        let result = consolidated(iku.over, &results, iku.percent);
        if results.is_empty() && reported.iter().any(|r| !matches!(r, Some(Some(_)))) {
            // nothing is left to be compared with; the target of what is due is shown all the same
            return Pair { target: self.whole_target(iku, window), result, complete: false };
        }
        let target = match iku.over {
            _ if results.is_empty() => None,
            _ if !iku.trajectory.is_empty() => consolidated(iku.over, &targets, iku.percent),
            Over::Sum if !whole && iku.months < 12 => None,
            _ => Some(value(year, iku.percent)),
        };
        Pair { target, result, complete }
    }

    fn links(&self, origin: usize) -> Vec<usize> {
        let mut links = vec![origin];
        let mut next = 0;
        while next < links.len() {
            let from = links[next];
            links.extend((0..self.plan.iku.len()).filter(|i| self.plan.iku[*i].link == Link::Direct(from)));
            next += 1;
        }
        links
    }

    fn origin(&self, mut iku: usize) -> usize {
        while let Link::Direct(source) = self.plan.iku[iku].link {
            iku = source;
        }
        iku
    }

    fn pair(&self, iku: usize, window: Window) -> Pair {
        let origin = self.origin(iku);
        let links = self.links(origin);
        let first = &self.plan.iku[origin];
        let reported: Vec<Reported> = (0..first.reported.len())
            .map(|at| links.iter().find_map(|l| self.plan.iku[*l].reported[at].map(Some)).flatten())
            .collect();
        let inside = |at: &usize| {
            let end = (*at as u8 + 1) * first.months;
            window.after < end && end <= window.until
        };
        if (0..reported.len()).filter(inside).any(|at| reported[at].is_some()) {
            return self.by_reports(first, &reported, window);
        }
        let made = |over: Over, parts: Vec<Pair>| {
            let known: Vec<&Pair> = parts.iter().filter(|p| p.result.is_some()).collect();
            let results: Vec<Value> = known.iter().filter_map(|p| p.result.clone()).collect();
            let complete = known.len() == parts.len() && parts.iter().all(|p| p.complete);
            let targets: Option<Vec<Value>> = known.iter().map(|p| p.target.clone()).collect();
            // where something is missing below, the target of what remains is the fair one
            let theirs = targets.and_then(|t| over_units(over, &t, first.percent));
            let own = self.whole_target(first, window);
            let target = if complete { own.or(theirs) } else { theirs.or(own) };
            Pair { target, result: over_units(over, &results, first.percent), complete }
        };
        if let Some((over, parts)) = &first.parts {
            let parts = parts.iter().map(|(target, reported)| {
                let part = Iku { target: *target, revised: None, ..first.clone() };
                self.by_reports(&part, reported, window)
            });
            return made(*over, parts.collect());
        }
        for link in links {
            let below = self.plan.iku.iter().enumerate().filter_map(|(at, i)| match i.link {
                Link::Indirect(source, over) if source == link => Some((at, over)),
                _ => None,
            });
            let below: Vec<_> = below.collect();
            if let Some((_, over)) = below.first() {
                return made(*over, below.iter().map(|(at, _)| self.pair(*at, window)).collect());
            }
        }
        Pair { target: self.whole_target(first, window), result: None, complete: false }
    }

    fn figures(&self, at: usize, window: Window) -> Figures {
        let own = &self.plan.iku[at];
        let iku = &self.plan.iku[self.origin(at)];
        let map = self.plan.owners[own.owner].has_map();
        let weight = match (own.validity, own.control) {
            ("exact", "low") if map => 26,
            ("proxy", "high") if map => 11,
            ("proxy", "low") if map => 19,
            ("exact", _) => 21,
            ("proxy", _) => 14,
            _ => 9,
        };
        let Pair { target, result, .. } = self.pair(at, window);
        let (target, realised) = (target.map(|v| v.worth), result.map(|v| v.worth));
        let raw = target.as_ref().zip(realised.as_ref()).and_then(|(t, r)| achieved(iku, t, r));
        let counted = raw.as_ref().map(|raw| raw.clone().max(q(0)).min(q(120)));
        Figures { target, realised, raw, counted, weight, share: None }
    }

    /// Weighs some IKU; gives each its share.
    fn weigh(&self, iku: Vec<usize>, window: Window, out: &mut Vec<(usize, Figures)>) -> Option<Q> {
        let mut all: Vec<(usize, Figures)> = iku.into_iter().map(|i| (i, self.figures(i, window))).collect();
        let total: i64 = all.iter().filter(|i| i.1.counted.is_some()).map(|i| i.1.weight).sum();
        let mut sum = Q::zero();
        for (_, figures) in &mut all {
            if let Some(counted) = &figures.counted {
                sum += counted * q(figures.weight);
                figures.share = Some(q(figures.weight) * q(100) / q(total));
            }
        }
        out.extend(all);
        (total > 0).then(|| sum / q(total))
    }

    fn phase(&self, owner: usize, window: Window) -> Total {
        let of = &self.plan.owners[owner];
        let mut total = Total { value: None, perspectives: Vec::new(), ss: Vec::new(), iku: Vec::new() };
        let held = |ss: &[usize], brought: u8| -> Vec<usize> {
            let in_force = |i: &&usize| {
                let (first, last) = self.plan.iku[**i].versions;
                first == brought && first <= window.version && window.version <= last
            };
            ss.iter().filter(in_force).copied().collect()
        };
        if !of.has_map() {
            // the PK, then what its revision brings
            let all =
                [0, 1].map(|brought| of.perspectives[0].iter().flat_map(|ss| held(ss, brought)).collect::<Vec<_>>());
            total.value = self.weigh(all.concat(), window, &mut total.iku);
            return total;
        }
        let weights: [Option<i64>; 4] = match of.weighting {
            Weighting::Profile => [25, 15, 30, 30].map(Some),
            Weighting::Joined => [Some(40), None, Some(30), Some(30)],
            Weighting::Own(own) => own.map(Some),
        };
        let mut values: [Vec<Q>; 4] = Default::default();
        for (band, all) in of.perspectives.iter().enumerate() {
            // without a weight of its own it counts with the stakeholders
            let home = if weights[band].is_some() { band } else { 0 };
            for brought in [0, 1] {
                for (n, ss) in all.iter().enumerate() {
                    let (held, name) = (held(ss, brought), format!("s{band}_{n}_{brought}"));
                    let stands =
                        brought == 0 || ss.iter().any(|i| self.plan.iku[*i].versions.0 == 1) && window.version == 1;
                    if stands {
                        let nss = self.weigh(held, window, &mut total.iku);
                        values[home].extend(nss.clone());
                        total.ss.push((home, name, nss));
                    }
                }
            }
        }
        let np = values.map(|v| (!v.is_empty()).then(|| v.iter().sum::<Q>() / q(v.len() as i64)));
        let known = || (0..4).filter_map(|b| Some((q(weights[b]?), np[b].clone()?)));
        let sum: Q = known().map(|k| k.0).sum();
        if !sum.is_zero() {
            total.value = Some(known().map(|(w, np)| w * np).sum::<Q>() / &sum);
        }
        for band in 0..4 {
            let Some(weight) = weights[band] else { continue };
            let effective = np[band].as_ref().filter(|_| !sum.is_zero()).map(|_| q(weight) * q(100) / &sum);
            total.perspectives.push((band, weight, np[band].clone(), effective));
        }
        total
    }

    /// The value of an owner: of one who changed SS or IKU the mean by quarters, with the figures of the last phase.
    pub fn total(&self, owner: usize) -> Total {
        let of = &self.plan.owners[owner];
        let quarters = self.until.div_ceil(3);
        let changed = of.complement || self.plan.of(owner).any(|i| self.plan.iku[i].versions != (0, 1));
        let version = |quarter: u8| of.revision.map_or(0, |(_, _, first)| u8::from(quarter >= first));
        let last = version(quarters);
        match of.revision {
            Some((_, _, first)) if changed && last == 1 && first > 1 => {
                let before = self.phase(owner, Window { after: 0, until: (first - 1) * 3, version: 0 });
                let after = self.phase(owner, Window { after: (first - 1) * 3, until: self.until, version: 1 });
                let parts =
                    [(before.value, i64::from(first) - 1), (after.value.clone(), i64::from(quarters - first) + 1)];
                let known = || parts.iter().filter_map(|(v, n)| Some((v.clone()?, q(*n))));
                let weight: Q = known().map(|k| k.1).sum();
                let value = (!weight.is_zero()).then(|| known().map(|(v, n)| v * n).sum::<Q>() / weight);
                Total { value, ..after }
            }
            _ => self.phase(owner, Window { after: 0, until: self.until, version: last }),
        }
    }
}

fn achieved(iku: &Iku, target: &Q, realised: &Q) -> Option<Q> {
    let range = iku.range.map(|(a, b)| (Q::new(a.into(), 100.into()), Q::new(b.into(), 100.into())));
    let inside = iku.polarity == Polarity::Stabilize && range.is_some_and(|(a, b)| a <= *realised && *realised <= b);
    if target.is_zero() && !inside {
        let (yes, no) = iku.at_zero?;
        let reached = match iku.polarity {
            Polarity::Maximize => realised >= target,
            Polarity::Minimize => realised <= target,
            Polarity::Stabilize => realised == target,
        };
        return Some(q(if reached { yes } else { no }));
    }
    if inside {
        return Some(q(100));
    }
    let percent = realised / target * q(100);
    Some(match iku.polarity {
        Polarity::Maximize if iku.to_120 && realised >= target => q(120),
        Polarity::Maximize => percent,
        Polarity::Minimize => (q(1) + (q(1) - realised / target)) * q(100),
        Polarity::Stabilize if realised <= target => percent,
        Polarity::Stabilize => q(100) - (percent - q(100)),
    })
}
