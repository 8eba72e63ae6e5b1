//! What the source says of one IKU: targets, reports, and the words that say how to count. The only place that knows the shape
//! of the statements.

use crate::{Polarity, Reason, Rule, formula};
use bsc_diagnostics::Span;
use bsc_model::consolidation::{Part, Periods, Units};
use bsc_model::{Cascade, Iku, IkuId, Lookup, Model, Observation, Plan, PlanId, Reported, Unit, Unread};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;

/// A figure as typed: what it is worth, and where it stands.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Typed {
    pub part: Result<Part, Reason>,
    pub at: Span,
}

impl Typed {
    fn is_zero(&self) -> bool {
        self.part.is_ok_and(|p| p.number().is_ok_and(Number::is_zero))
    }
}

/// How often an IKU is reported; quarterly where nothing is typed, as the regulation reports (seed 3325).
pub(crate) fn reporting(model: &Model, id: IkuId) -> Result<PeriodKind, Reason> {
    match word(model, id, kw::LAPOR)? {
        Some("bulanan") => Ok(PeriodKind::Month),
        Some("semesteran") => Ok(PeriodKind::Half),
        Some("tahunan") => Ok(PeriodKind::Year),
        _ => Ok(PeriodKind::Quarter),
    }
}

pub(crate) fn periods(model: &Model, id: IkuId) -> Result<Option<Periods>, Reason> {
    Ok(word(model, id, kw::KONSOLIDASI)?.and_then(Periods::from_word))
}

pub(crate) fn word(model: &Model, id: IkuId, kw: Kw) -> Result<Option<&str>, Reason> {
    match model.iku_field(id, kw) {
        Lookup::Poisoned => Err(Reason::Poisoned),
        Lookup::Absent => Ok(None),
        Lookup::Found(f) => Ok(Some(f.source())),
    }
}

/// How achievement is computed.
pub(crate) fn rule(model: &Model, id: IkuId, bounds: (Number, Number)) -> Result<Rule, Reason> {
    let polarity = word(model, id, kw::POLARISASI)?.and_then(Polarity::from_word).ok_or(Reason::NoPolarity)?;
    let at_zero = model.iku_field(id, kw::BILA_NOL).found().and_then(|f| {
        let block = f.block()?;
        let number = |kw| model.field(block, kw).and_then(|f| f.number());
        Some((number(kw::TERCAPAI)?, number(kw::TIDAK)?))
    });
    let range = model.iku_field(id, kw::RENTANG).found().and_then(|f| {
        let mut ends = model.fields(f.element, kw::RENTANG).filter_map(|f| f.number());
        Some((ends.next()?, ends.next()?))
    });
    Ok(Rule { polarity, to_120: model.iku_field(id, kw::KONVERSI_120).found().is_some(), range, at_zero, bounds })
}

/// The weight of an IKU: by validity and control on a map, by validity alone elsewhere (seed 3126-3188).
pub(crate) fn weight(model: &Model, id: IkuId, on_map: bool) -> Option<Number> {
    let validity = model.iku_word(id, kw::VALIDITAS)?;
    if on_map {
        model.profile().weight(validity, model.iku_word(id, kw::KENDALI)?)
    } else {
        model.profile().other_weight(validity)
    }
}

/// `lokasi` of an IKU that cascades indirectly.
pub(crate) fn over_units(model: &Model, id: IkuId) -> Option<(Units, Span)> {
    if model.iku(id).cascade != Cascade::Indirect {
        return None;
    }
    let cascade = model.typed_field(id, kw::CASCADE).found()?;
    let field = model.slot(cascade.element, kw::CASCADE, 2)?;
    Some((Units::from_word(field.source())?, field.span()))
}

/// `gabung` of an IKU whose sub-IKU make it.
pub(crate) fn over_subs(model: &Model, id: IkuId) -> Option<(Units, Span)> {
    let field = model.iku_field(id, kw::GABUNG).found()?;
    Some((Units::from_word(field.source())?, field.span()))
}

/// The version of a plan that a period belongs to.
pub(crate) fn version(model: &Model, plan: PlanId, period: Period) -> u16 {
    if model.versions(plan).is_empty() {
        return 0;
    }
    period.last_day(model.plan(plan).year).map_or(0, |day| model.version_at(plan, day))
}

/// The day from which a complement counts; none for other plans.
pub(crate) fn begins(model: &Model, plan: &Plan) -> Option<Date> {
    let typed = |kw| model.fields(plan.element, kw).find_map(|f| f.date());
    typed(kw::MULAI).or_else(|| typed(kw::DITETAPKAN)).filter(|_| plan.complement > 0)
}

/// Whether an IKU stands in its plan at the end of a period.
pub(crate) fn holds(model: &Model, iku: &Iku, period: Period) -> bool {
    let (plan, version) = (model.plan(iku.plan), version(model, iku.plan, period));
    let begun = begins(model, plan).zip(period.last_day(plan.year)).is_none_or(|(first, last)| first <= last);
    begun && iku.versions.0 <= version && version <= iku.versions.1
}

/// The targets of an IKU: of the year, and of its periods.
#[derive(Default)]
pub(crate) struct Targets {
    pub year: Option<Typed>,
    pub periods: Vec<(Period, Typed)>,
}

impl Targets {
    /// Reads the targets as they were in force: of each period its own (seed 3440-3461).
    pub fn read(&mut self, model: &Model, id: IkuId, until: Period) {
        let iku = model.iku(id);
        let unit = model.unit(id);
        self.periods.clear();
        let revised = iku.revised || model.iku(iku.origin).revised;
        let last = if revised { version(model, iku.plan, until) } else { 0 };
        self.year = annual(model, id, last, unit);
        let mut below = last;
        loop {
            self.trajectory(model, id, below, unit, last > 0);
            if below == 0 {
                break;
            }
            below -= 1;
        }
    }

    /// Adds the periods of one version that no later version has set; a period belongs to the version in force at its end.
    fn trajectory(&mut self, model: &Model, id: IkuId, version: u16, unit: Unit<'_>, dated: bool) {
        let Lookup::Found(first) = model.iku_field_in(id, kw::TRAJEKTORI, version) else { return };
        let mut fields = model.fields(first.element, kw::TRAJEKTORI).peekable();
        while let Some(head) = fields.next() {
            let Some(period) = head.period() else { continue };
            let mut slot = |n| fields.next_if(|f| f.field.item == head.field.item && f.field.slot == n);
            let Some(value) = slot(1) else { continue };
            let bottom = slot(2);
            let known = self.periods.iter().any(|(p, _)| *p == period);
            let early = dated && self::version(model, model.iku(id).plan, period) < version;
            if !known && !early {
                self.periods
                    .push((period, Typed { part: unit.part(&value, bottom).map_err(Reason::from), at: value.span() }));
            }
        }
    }

    /// The target of one period; none where no period has one.
    pub fn of(&self, period: Period) -> Option<Typed> {
        let same = |p: &&(Period, Typed)| p.0.last_month() == period.last_month() && p.0.kind() <= period.kind();
        self.periods.iter().filter(same).max_by_key(|p| p.0.kind()).map(|p| p.1)
    }

    /// A period's target of 0 means that nothing is due, unless the year's is 0.
    pub fn is_not_due(&self, typed: &Typed) -> bool {
        typed.is_zero() && !self.year.is_some_and(|y| y.is_zero())
    }
}

fn annual(model: &Model, id: IkuId, version: u16, unit: Unit<'_>) -> Option<Typed> {
    match model.iku_field_in(id, kw::TARGET, version) {
        Lookup::Absent => None,
        Lookup::Poisoned => {
            Some(Typed { part: Err(Reason::Poisoned), at: model.element(model.iku(id).element).name_span() })
        }
        Lookup::Found(value) => {
            let bottom = model.slot(value.element, kw::TARGET, 1);
            Some(Typed { part: unit.part(&value, bottom).map_err(Reason::from), at: value.span() })
        }
    }
}

/// The report of an IKU that counts for a period: of those that end with it the longest that is no longer, and the last
/// correction of it. An annual IKU may stand in the report of `TW4`.
pub(crate) fn report(model: &Model, id: IkuId, period: Period) -> Option<&Observation> {
    let fits = |o: &&Observation| o.period.last_month() == period.last_month() && o.period.kind() <= period.kind();
    model.reports(id).iter().rev().find(fits)
}

/// What a report says of an IKU of this unit.
pub(crate) fn reported(
    model: &Model,
    id: IkuId,
    unit: Unit<'_>,
    report: &Observation,
    formulas: &mut formula::Cache,
) -> Typed {
    let (part, at) = match model.reported(unit, report) {
        Reported::Value(value, part) => {
            let stated = || model.observed_reason(report).map(|r| Reason::Stated(r.span()));
            let why = |unread| match unread {
                Unread::NotAvailable => stated().unwrap_or(Reason::NoRealisation),
                other => other.into(),
            };
            (part.map_err(why), value.span())
        }
        Reported::Raw(data) => {
            let part = if data.is_empty() {
                Err(Reason::NoRealisation)
            } else {
                formula::evaluate(model, id, &data, unit.percent, formulas)
            };
            (part, model.element(report.element).head_span())
        }
    };
    Typed { part, at }
}
