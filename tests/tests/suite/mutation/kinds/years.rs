//! RNS and NIL: the five-year plans, realisations and ratings.

use super::{At, Kind, Plant, Source, cascade, holds, iku, is_taken, kinds, otherwise, own, taken};

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
    NIL001 "a result of a period that is not reported": |s| own(s).filter(|i| {
        i.field("lapor", 0) == "tahunan" && !is_taken(*i) && !i.has("sub") && i.field("target", 0).starts_with(|c: char| c.is_ascii_digit())
    }).filter_map(|i| {
        let report = of_year(i).find(|r| r.word(2) == "TW1")?;
        let typed = report.inner().any(|line| line.keyword() == i.word(0));
        (!typed).then(|| report.with(format!("{} 1 {{ data_dukung \"9.a.i\" \"Laporan\" }}", i.word(0))).at(i.word(0)))
    }).collect();
    NIL002 "a piece of raw data that is missing": |s| raw(s).filter_map(|line| {
        let part = line.inner().find(|part| part.keyword() != "data_dukung" && part.words().count() == 1)?;
        Some(part.removed().due(line.keyword_place()))
    }).collect();
    NIL002 "raw data that no formula uses": |s| raw(s).map(|line| line.with("lain_lain 3").due(line.keyword_place())).collect();
    NIL003 "a period without its result": |s| lines(s).filter(|line| ["TW1", "TW2", "TW3"].contains(&line.root().word(2))).filter_map(|line| {
        let i = of(line).filter(|i| cascade(*i).is_empty() && !is_taken(*i))?;
        Some(line.removed().due(i.arg(0)))
    }).collect();
    NIL003 "a result that is not available, without a reason": |s| lines(s).filter(|line| line.word(0) == "n/a").map(|line| {
        line.arg(1).put("").due(line.head())
    }).collect();
    NIL004 "a result that is not what those below make": |s| {
        iku(s).flat_map(|i| ["TW1", "TW2", "TW3"].into_iter().filter_map(move |period| not_theirs(i, period))).collect()
    };
    NIL005 "a report that comes late": |s| otherwise(reports(s), "dilaporkan", 0, |r| format!("{}-02-28", year(r) + 1));
    NIL006 "a result without its evidence": |s| lines(s).filter(|line| line.children("data_dukung").count() == 1).filter_map(|line| {
        Some(line.child("data_dukung")?.removed().due(line.keyword_place()))
    }).collect();
    NIL007 "a rating that comes late": |s| otherwise(ratings(s, "S1"), "tanggal", 0, |p| format!("{}-07-20", p.word(1)));
    NIL007 "a rating by somebody else": |s| otherwise(ratings(s, "S1").filter(|p| p.field("oleh", 0) != "itjen"), "oleh", 0, |_| "itjen".into());
    NIL007 "a rating above the highest": |s| ratings(s, "S1").filter(|p| p.words().count() > 3).map(|p| p.arg(3).put("100.5")).collect();
    NIL007 "no rating of the first half-year": |s| ratings(s, "S1").filter(|p| p.word(1) == "2017").filter_map(|p| {
        Some(only_talk(p)?.due(holder(s, p.word(0))?.arg(0)))
    }).collect();
    NIL010 "no rating in the whole year": |s| ratings(s, "S1").filter(|p| p.word(1) == "2017").filter_map(|p| {
        let second = ratings(s, "S2").find(|q| (q.word(0), q.word(1)) == (p.word(0), "2017"))?;
        Some(only_talk(p)?.and(only_talk(second)?).due(holder(s, p.word(0))?.arg(0)))
    }).collect();
    NIL011 "a quarter without its dialogue": |s| s.all("notulen").filter(|n| n.root().keyword() == "realisasi" && n.root().word(2) != "TW4").map(|n| {
        n.removed().due(n.root().head())
    }).collect();
    NIL012 "an objection raised too late": |s| objections(s, "diajukan 2018-08-20; tanggapan 2018-08-25 terima").map(|p| p.at("2018-08-20")).collect();
    NIL012 "an objection that is not answered": |s| objections(s, "diajukan 2018-07-10").map(|p| p.at("keberatan")).collect();
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

fn reports(source: &Source) -> impl Iterator<Item = At<'_>> {
    source.all("realisasi").filter(|r| r.parent().is_none())
}

/// The lines of realisations that name an IKU.
fn lines(source: &Source) -> impl Iterator<Item = At<'_>> {
    let known = ["dilaporkan", "anggaran", "notulen", "koreksi", "abaikan", "kegiatan"];
    reports(source).flat_map(At::inner).filter(move |line| !known.contains(&line.keyword()))
}

/// Lines that report raw data.
fn raw(source: &Source) -> impl Iterator<Item = At<'_>> {
    lines(source)
        .filter(|line| line.words().next().is_none() && line.inner().any(|part| part.keyword() != "data_dukung"))
}

/// The reports of an IKU's plan.
fn of_year(i: At<'_>) -> impl Iterator<Item = At<'_>> {
    reports(i.source).filter(move |r| (r.word(0), r.word(1)) == (i.root().word(0), i.root().word(1)))
}

/// The line that reports an IKU in a period.
fn line_of<'p>(i: At<'p>, period: &str) -> Option<At<'p>> {
    of_year(i).filter(|r| r.word(2) == period).flat_map(At::inner).find(|line| line.keyword() == i.word(0))
}

/// A result typed beside what those below have all reported.
fn not_theirs(i: At<'_>, period: &str) -> Option<Plant> {
    let report = of_year(i).find(|r| r.word(2) == period && !r.inner().any(|line| line.keyword() == i.word(0)))?;
    let told = |b: At<'_>| {
        cascade(b) == "indirect" && !is_taken(b) && line_of(b, period).is_some_and(|line| line.word(0) != "n/a")
    };
    let shared = taken(i, "iku").next().is_some() && taken(i, "sub").next().is_none() && !i.has("sub");
    let line = format!("{} 0.5 {{ data_dukung \"9.a.i\" \"Laporan\" }}", i.word(0));
    (shared && taken(i, "iku").all(told)).then(|| report.with(line).at("0.5"))
}

/// The IKU that a line reports.
fn of(line: At<'_>) -> Option<At<'_>> {
    let (holder, year) = (line.root().word(0), line.root().word(1));
    let same = |i: &At<'_>| (i.word(0), i.root().word(0), i.root().word(1)) == (line.keyword(), holder, year);
    line.source.all("iku").filter(same).find(|i| holds(*i))
}

fn year(report: At<'_>) -> u16 {
    report.word(1).parse().unwrap_or(0)
}

fn ratings<'p>(source: &'p Source, half: &'p str) -> impl Iterator<Item = At<'p>> {
    source.all("perilaku").filter(move |p| p.word(2) == half)
}

/// Of a rating nothing is left but that there was a dialogue.
fn only_talk(rating: At<'_>) -> Option<Plant> {
    let talk = rating.child("dialog")?.word(0);
    let (holder, year, half) = (rating.word(0), rating.word(1), rating.word(2));
    Some(rating.whole().put(format!("dialog_kinerja {holder} {year} {half} {talk}")))
}

/// An objection beside each rating.
fn objections<'p>(source: &'p Source, what: &'p str) -> impl Iterator<Item = Plant> {
    ratings(source, "S1").filter(|p| p.word(1) == "2018").map(move |p| {
        let holder = p.word(0);
        p.followed_by(format!(
            "keberatan {holder} 2018 {{ alasan \"Salah hitung\"; atas np; diterima 2018-07-06; {what} }}"
        ))
    })
}

/// The unit or person of this name.
fn holder<'p>(source: &'p Source, name: &str) -> Option<At<'p>> {
    source.all("unit").chain(source.all("pegawai")).find(|h| h.word(0) == name)
}
