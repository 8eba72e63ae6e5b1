//! Cascades made, cut and turned.

use crate::sides::{Sides, iku_name, ss_name};
use crate::text::collapsed;
use crate::{Changes, Link, What};
use bsc_model::{Cascade, IkuId, Model, SsId};
use bsc_schema::kw;

/// How a thing came from above, and from what.
#[derive(PartialEq, Eq)]
struct Above<T> {
    how: Cascade,
    lokasi: Option<String>,
    source: Option<T>,
    shown: Option<String>,
}

pub(crate) fn find(sides: &Sides<'_>, found: &mut Changes) {
    let (a, b) = (sides.then.model, sides.now.model);
    for (then, now) in &sides.ss {
        let (old, new) = (then.map(|s| of_ss(a, s)), now.map(|s| of_ss(b, s)));
        let same = |o: Option<SsId>, n: Option<SsId>| n.and_then(|n| sides.ss_then(n)) == o;
        if let Some((from, to)) = turned(old, new, same) {
            let (model, id) = side((a, *then), (b, *now));
            if let Some(id) = id {
                let year = model.plan(model.ss(id).plan).year;
                let title = collapsed(&model.ss_label(id));
                found.cascades.push(Link { what: What::Ss, id: ss_name(model, id), year, title, from, to });
            }
        }
    }
    for (then, now) in &sides.iku {
        let (old, new) = (then.map(|i| of_iku(a, i)), now.map(|i| of_iku(b, i)));
        let same = |o: Option<IkuId>, n: Option<IkuId>| n.and_then(|n| sides.iku_then(n)) == o;
        if let Some((from, to)) = turned(old, new, same) {
            let (model, id) = side((a, *then), (b, *now));
            if let Some(id) = id {
                let what = if model.iku(id).parent.is_some() { What::Sub } else { What::Iku };
                let title = collapsed(&model.iku_label(id));
                let year = model.iku_year(id);
                found.cascades.push(Link { what, id: iku_name(model, id), year, title, from, to });
            }
        }
    }
}

/// The present one where it is there.
fn side<'m, T>(then: (&'m Model, Option<T>), now: (&'m Model, Option<T>)) -> (&'m Model, Option<T>) {
    if now.1.is_some() { now } else { then }
}

type Shown = (Option<String>, Option<String>);

fn turned<T>(
    old: Option<Above<T>>,
    new: Option<Above<T>>,
    same: impl Fn(Option<T>, Option<T>) -> bool,
) -> Option<Shown> {
    let own = || Above { how: Cascade::Own, lokasi: None, source: None, shown: None };
    let (old, new) = (old.unwrap_or_else(own), new.unwrap_or_else(own));
    let equal = (old.how, &old.lokasi) == (new.how, &new.lokasi)
        && match (old.source, new.source) {
            (None, None) => old.shown == new.shown,
            (then, now) => now.is_some() && same(then, now),
        };
    (!equal).then_some((old.shown, new.shown))
}

fn word(how: Cascade) -> &'static str {
    match how {
        Cascade::Own => "dari",
        Cascade::Direct => "direct",
        Cascade::Indirect => "indirect",
    }
}

fn of_ss(model: &Model, id: SsId) -> Above<SsId> {
    let ss = model.ss(id);
    let source = ss.source.map(|s| ss_name(model, s));
    let typed = model.slot(ss.element, kw::CASCADE, 1).map(|f| f.source().to_owned());
    let from = source.or(typed);
    let shown = from.filter(|_| ss.cascade != Cascade::Own || ss.adopted).map(|s| format!("{} {s}", word(ss.cascade)));
    Above { how: ss.cascade, lokasi: None, source: ss.source, shown }
}

fn of_iku(model: &Model, id: IkuId) -> Above<IkuId> {
    let iku = model.iku(id);
    let typed = model.typed_field(id, kw::CASCADE).found();
    let slot = |n| typed.and_then(|f| model.slot(f.element, kw::CASCADE, n)).map(|f| f.source().to_owned());
    let from = iku.source.map(|s| iku_name(model, s)).or_else(|| slot(1));
    let lokasi = slot(2);
    let shown = from.filter(|_| iku.cascade != Cascade::Own).map(|s| {
        let how = lokasi.as_ref().map_or(String::new(), |l| format!(" lokasi {l}"));
        format!("{} {s}{how}", word(iku.cascade))
    });
    Above { how: iku.cascade, lokasi, source: iku.source, shown }
}
