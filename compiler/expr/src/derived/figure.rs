//! What is reported of an IKU for one period, at any link of its direct chain or by those below.

use crate::compile_formula;
use crate::world::World;
use bsc_model::consolidation::{Part, Units, consolidate_units};
use bsc_model::{Cascade, FieldRef, IkuId, Model, Observation, Value};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_syntax::expr::parse_expr;
use bsc_syntax::period::Period;

/// How many levels of indirect cascade are followed; a real plan has six.
const DEEPEST: usize = 64;

/// A period of an IKU.
#[derive(Copy, Clone, Debug)]
pub(super) enum Figure {
    /// Nothing was reported.
    Missing,
    /// `n/a`: nothing is to be counted.
    NotAvailable,
    /// What was reported, or comes from those below.
    Known(Part),
    /// Something is reported, but what it is worth cannot be known.
    Unknown,
}

/// The links of a direct chain: the origin, then those that took it whole.
pub(super) fn chain(model: &Model, origin: IkuId) -> Vec<IkuId> {
    let mut links = vec![origin];
    let mut next = 0;
    while let Some(link) = links.get(next).copied() {
        next += 1;
        let whole =
            |c: &IkuId| *c != origin && model.iku(*c).cascade == Cascade::Direct && model.iku(*c).origin == origin;
        links.extend(model.taken_by(link).filter(whole));
    }
    links
}

/// The line that counts for a period, the last correction of it.
pub(super) fn line(model: &Model, iku: IkuId, period: Period) -> Option<&Observation> {
    let own = model.observations(iku);
    let plan = model.plan(model.iku(iku).plan);
    if !own.is_empty() || plan.complement == 0 {
        return own.iter().rfind(|o| o.period == period);
    }
    // one id in an agreement and its complement is one IKU: what is reported of it stands with the first
    let name = model.name(model.iku(iku).element);
    let over = model.iku(iku).parent.map(|p| format!("{}.{name}", model.name(model.iku(p).element)));
    let first = model.find_iku(plan.holder, plan.year, over.as_deref().unwrap_or(name))?;
    model.observations(first).iter().rfind(|o| o.period == period)
}

/// Those whose figures make that of a direct chain, and how: sub-IKU under `gabung`, else those it was shared out to.
pub(super) fn below(model: &Model, links: &[IkuId]) -> (Vec<IkuId>, Option<Units>) {
    for link in links {
        let subs: Vec<IkuId> = model.subs(*link).filter(|s| model.iku_in_force(*s)).collect();
        if let Some(how) = model.iku_field(*link, kw::GABUNG).found().filter(|_| !subs.is_empty()) {
            return (subs, Units::from_word(how.source()));
        }
        let shared = |c: &IkuId| model.iku(*c).cascade == Cascade::Indirect && model.iku_in_force(*c);
        let parts: Vec<IkuId> = model.taken_by(*link).filter(shared).collect();
        if !parts.is_empty() {
            let mut words = parts.iter().map(|c| lokasi(model, *c));
            let first = words.next().flatten();
            let how = first.filter(|f| words.all(|w| w == Some(*f))).and_then(Units::from_word);
            return (parts, how);
        }
    }
    (Vec::new(), None)
}

fn lokasi(model: &Model, child: IkuId) -> Option<&str> {
    let cascade = model.typed_field(child, kw::CASCADE).found()?;
    model.slot(cascade.element, kw::CASCADE, 2).map(|f| f.source())
}

/// The figure that those below make, whatever is reported at the chain itself.
pub(super) fn made(w: &World<'_>, iku: IkuId, period: Period) -> Figure {
    match w.model.iku(iku) {
        i if i.poisoned => Figure::Unknown,
        i => from_below(w, &chain(w.model, i.origin), period, 0),
    }
}

fn at_depth(w: &World<'_>, iku: IkuId, period: Period, depth: usize) -> Figure {
    let model = w.model;
    if model.iku(iku).poisoned || depth > DEEPEST {
        return Figure::Unknown;
    }
    let links = chain(model, model.iku(iku).origin);
    match links.iter().find_map(|link| line(model, *link, period).map(|o| (*link, o))) {
        Some((link, line)) => reported(w, link, line),
        None => from_below(w, &links, period, depth),
    }
}

fn from_below(w: &World<'_>, links: &[IkuId], period: Period, depth: usize) -> Figure {
    if links.iter().any(|l| w.children_doubtful(w.model.iku(*l).plan)) {
        return Figure::Unknown;
    }
    let (below, how) = below(w.model, links);
    let mut parts = Vec::with_capacity(below.len());
    for part in &below {
        match at_depth(w, *part, period, depth + 1) {
            Figure::Known(part) => parts.push(part),
            Figure::NotAvailable => {}
            missing => return missing,
        }
    }
    match (parts.as_slice(), how) {
        _ if below.is_empty() => Figure::Missing,
        ([], _) => Figure::NotAvailable,
        ([one], _) if below.len() == 1 => Figure::Known(*one),
        (_, None) => Figure::Unknown,
        (parts, Some(how)) => consolidate_units(how, parts).map_or(Figure::Unknown, Figure::Known),
    }
}

/// What a line says.
pub(super) fn reported(w: &World<'_>, iku: IkuId, line: &Observation) -> Figure {
    let model = w.model;
    let percent = model.iku_word(iku, kw::SATUAN) == Some("persen");
    let part = match model.observed_value(line) {
        Some(value) if value.value() == Value::NotAvailable => return Figure::NotAvailable,
        Some(value) => worth(model, iku, &value).and_then(|top| match model.observed_of(line) {
            Some(bottom) => Some(Part::ratio(top, bottom.number()?, percent)),
            None => Some(Part { top, bottom: None, percent }),
        }),
        None => computed(model, iku, line, percent),
    };
    part.map_or(Figure::Unknown, Figure::Known)
}

/// A number, or a predicate by the scale of the IKU.
fn worth(model: &Model, iku: IkuId, value: &FieldRef<'_>) -> Option<Number> {
    if value.value() != Value::Word {
        return value.number();
    }
    let unit = model.iku_field(iku, kw::SATUAN).found()?;
    model.profile().scale(unit.source())?.value(value.source())
}

/// The formula over the raw data of a line.
fn computed(model: &Model, iku: IkuId, line: &Observation, percent: bool) -> Option<Part> {
    let raw = model.observed_raw(line);
    let value = |name: &str| raw.iter().find(|r| r.0 == name).and_then(|r| r.1.number());
    let formula = formula(model, iku)?;
    formula.fraction(value).map(|f| match f.bottom {
        Some(bottom) => Part::ratio(f.top, bottom, percent && !formula.is_percentage()),
        None => Part::value(f.top),
    })
}

/// The formula of an IKU; none where it is a text, or faulty.
pub(super) fn formula(model: &Model, iku: IkuId) -> Option<crate::Formula> {
    let field = model.iku_field(iku, kw::FORMULA).found().filter(|f| f.value() == Value::Expr)?;
    compile_formula(&parse_expr(field.source(), field.span()).ok()?).ok()
}
