//! What is reported of an IKU for one period, at any link of its direct chain or by those below.

use crate::formula_of;
use crate::world::World;
use bsc_model::consolidation::{Part, Units, consolidate_units};
use bsc_model::{IkuId, Model, Observation, Reported, Unread};
use bsc_schema::kw;
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
    let mut links = Vec::new();
    model.chain(origin, &mut links);
    links
}

/// The line that counts for a period, the last correction of it.
pub(super) fn line(model: &Model, iku: IkuId, period: Period) -> Option<&Observation> {
    model.reports(iku).iter().rfind(|o| o.period == period)
}

/// Those whose figures make that of a direct chain, and how: sub-IKU under `gabung`, else those it was shared out to.
pub(super) fn below(model: &Model, links: &[IkuId]) -> (Vec<IkuId>, Option<Units>) {
    for link in links {
        let subs: Vec<IkuId> = model.subs(*link).filter(|s| model.iku_in_force(*s)).collect();
        if let Some(how) = model.iku_field(*link, kw::GABUNG).found().filter(|_| !subs.is_empty()) {
            return (subs, Units::from_word(how.source()));
        }
        let parts: Vec<IkuId> = model.shared_out(*link).filter(|c| model.iku_in_force(*c)).collect();
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
    let unit = w.model.unit(iku);
    match w.model.reported(unit, line) {
        Reported::Value(_, Ok(part)) => Figure::Known(part),
        Reported::Value(_, Err(Unread::NotAvailable)) => Figure::NotAvailable,
        Reported::Value(_, Err(_)) => Figure::Unknown,
        Reported::Raw(data) => {
            let part = formula_of(w.model, iku).and_then(|f| f.part(&data, unit.percent));
            part.map_or(Figure::Unknown, Figure::Known)
        }
    }
}
