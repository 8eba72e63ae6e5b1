//! RNS: the five-year plans.

use super::{At, Kind, Source, kinds, otherwise};

kinds! {
    RNS001 "a five-year plan of four years": |s| leaves(s).map(|r| r.arg(1).put("2015..2018")).collect();
    RNS001 "a five-year plan before the superior's": |s| otherwise(leaves(s), "ditetapkan", 0, |_| "2015-01-02".into());
    RNS002 "an objective without an IKU": |s| s.all("tujuan").filter(|t| t.root().keyword() == "renstra").filter_map(|t| {
        let mut iku = t.children("iku");
        let (only, more) = (iku.next()?, iku.next());
        more.is_none().then(|| only.removed().due(t.arg(0)))
    }).collect();
    RNS002 "an IKU of a goal without its last target": |s| s.all("target").filter(|t| t.root().keyword() == "renstra" && t.word(8) == "2019").map(|t| {
        let shorter: Vec<_> = (0..4).map(|n| format!("{} {}", t.word(2 * n), t.word(2 * n + 1))).collect();
        t.args().put(shorter.join(", "))
    }).collect();
    RNS003 "a strategy that serves nothing above": |s| s.all("strategi").filter(|st| st.root().word(0) != "kemenlu" && st.word(2) == "dari").map(|st| {
        st.args().put(format!("{} {}", st.word(0), st.word(1)))
    }).collect();
    RNS004 "a TOWS strategy without what lies inside": |s| s.all("tows").filter_map(|t| {
        let outside: Vec<_> = t.words().skip(3).filter(|f| f.starts_with(['o', 't'])).collect();
        (!outside.is_empty()).then(|| t.args().put(format!("{} {} dari {}", t.word(0), t.word(1), outside.join(", "))))
    }).collect();
    RNS005 "an activity IKU in a unit's five-year plan": |s| otherwise(
        s.all("iku").filter(|i| i.root().keyword() == "renstra" && i.root().word(0) != "kemenlu"), "validitas", 0, |_| "activity".into()
    );
    RNS006 "a five-year plan set too late": |s| otherwise(leaves(s), "ditetapkan", 0, |_| "2016-02-01".into());
}

/// The five-year plans that no other follows.
fn leaves(source: &Source) -> impl Iterator<Item = At<'_>> {
    let leads = |name: &str| {
        source
            .all("unit")
            .any(|u| u.field("atasan", 0) == name && source.all("renstra").any(|r| r.word(0) == u.word(0)))
    };
    source.all("renstra").filter(move |r| !leads(r.word(0)))
}
