//! What the random ministries are made of, so that agreement on them says something.

use super::count::Total;
use super::plan::{Formula, Link, Over, Plan, Polarity, Typed, Weighting};
use std::collections::BTreeMap;

/// How often each feature was met.
pub type Met = BTreeMap<&'static str, usize>;

/// All that must be met, of what a plan says and of what comes out.
pub const FEATURES: [&str; 50] = [
    "maximize",
    "minimize",
    "stabilize",
    "periods sum",
    "periods average",
    "periods tlk",
    "monthly",
    "quarterly",
    "half-yearly",
    "yearly",
    "units sum",
    "units average",
    "units raw",
    "direct",
    "direct over two links",
    "reported at a lower link",
    "made by those below",
    "made by some of those below",
    "sub-IKU sum",
    "sub-IKU average",
    "sub-IKU raw",
    "raw",
    "formula ratio",
    "formula percentage",
    "formula rest",
    "scale",
    "konversi_120",
    "bila_nol",
    "rentang",
    "trajectory",
    "target 0 of a period",
    "period without report",
    "period n/a",
    "never reported",
    "correction",
    "target revised",
    "IKU added",
    "IKU removed",
    "revision beside a cascade",
    "complement",
    "complement keeps an IKU",
    "quarters stated",
    "own weights",
    "joined weights",
    "perspective lacking",
    "counted 120",
    "counted 0",
    "IKU without a value",
    "SS without a value",
    "perspective without a value",
];

/// What a plan says.
pub fn said(plan: &Plan, met: &mut Met) {
    let mut meet = |name, yes: bool| *met.entry(name).or_default() += usize::from(yes);
    for iku in &plan.iku {
        let owner = &plan.owners[iku.owner];
        meet("maximize", iku.polarity == Polarity::Maximize);
        meet("minimize", iku.polarity == Polarity::Minimize);
        meet("stabilize", iku.polarity == Polarity::Stabilize);
        meet("periods sum", iku.over == Over::Sum);
        meet("periods average", iku.over == Over::Average);
        meet("periods tlk", iku.over == Over::Last);
        meet("monthly", iku.months == 1);
        meet("quarterly", iku.months == 3);
        meet("half-yearly", iku.months == 6);
        meet("yearly", iku.months == 12);
        meet("units sum", matches!(iku.link, Link::Indirect(_, Over::Sum)));
        meet("units average", matches!(iku.link, Link::Indirect(_, Over::Average)));
        meet("units raw", matches!(iku.link, Link::Indirect(_, Over::Raw)));
        if let Link::Direct(source) = iku.link {
            let above = &plan.iku[source];
            meet("direct", true);
            meet("direct over two links", matches!(above.link, Link::Direct(_)));
            let only_here = |n: usize| iku.reported[n].is_some() && above.reported[n].is_none();
            meet("reported at a lower link", (0..iku.reported.len()).any(only_here));
        }
        if let Link::Indirect(source, _) = iku.link {
            let silent = plan.iku[source].reported.iter().all(Option::is_none);
            let nothing = iku.reported.iter().flatten().flatten().next().is_none();
            meet("made by those below", silent && !nothing);
            meet("made by some of those below", silent && nothing);
            let revised = owner.revision.or(plan.owners[plan.iku[source].owner].revision);
            meet("revision beside a cascade", revised.is_some());
        }
        if let Some((over, _)) = &iku.parts {
            meet("sub-IKU sum", *over == Over::Sum);
            meet("sub-IKU average", *over == Over::Average);
            meet("sub-IKU raw", *over == Over::Raw);
        }
        meet("raw", matches!(iku.target, Typed::Raw(..)));
        meet("formula ratio", iku.formula == Some(Formula::Ratio));
        meet("formula percentage", iku.formula == Some(Formula::Percentage));
        meet("formula rest", iku.formula == Some(Formula::Rest));
        meet("scale", iku.scale);
        meet("konversi_120", iku.to_120);
        meet("bila_nol", iku.at_zero.is_some());
        meet("rentang", iku.range.is_some());
        meet("trajectory", !iku.trajectory.is_empty());
        meet("target 0 of a period", iku.trajectory.contains(&Typed::Plain(0)));
        meet(
            "period without report",
            iku.reported.iter().any(Option::is_none) && iku.reported.iter().any(Option::is_some),
        );
        meet("period n/a", iku.reported.contains(&Some(None)));
        meet("never reported", iku.reported.iter().all(Option::is_none));
        meet("correction", iku.mistaken.is_some());
        meet("target revised", iku.revised.is_some());
        meet("IKU added", iku.versions == (1, 1) && !owner.complement);
        meet("IKU removed", iku.versions == (0, 0) && !owner.complement);
        meet("complement keeps an IKU", owner.complement && iku.versions == (0, 1));
    }
    for owner in &plan.owners {
        meet("complement", owner.complement);
        meet("quarters stated", owner.stated);
        meet("own weights", owner.has_map() && matches!(owner.weighting, Weighting::Own(_)));
        meet("joined weights", owner.has_map() && owner.weighting == Weighting::Joined);
        meet("perspective lacking", owner.has_map() && owner.perspectives.iter().any(Vec::is_empty));
    }
}

/// What came out.
pub fn came_out(total: &Total, met: &mut Met) {
    let mut meet = |name, yes: bool| *met.entry(name).or_default() += usize::from(yes);
    for (_, figures) in &total.iku {
        meet("counted 120", figures.raw > figures.counted);
        meet("counted 0", figures.raw < figures.counted);
        meet("IKU without a value", figures.counted.is_none());
    }
    total.ss.iter().for_each(|ss| meet("SS without a value", ss.2.is_none()));
    for (band, _, np, _) in &total.perspectives {
        meet("perspective without a value", np.is_none() && total.ss.iter().any(|ss| ss.0 == *band));
    }
}
