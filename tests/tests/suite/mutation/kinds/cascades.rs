//! CAS and ALG: cascades, and alignment between units.

use super::{At, Kind, Source, cascade, iku, kinds, own, path, taken};

kinds! {
    CAS001 "a direct IKU that measures otherwise": |s| direct(s).filter(|i| !i.has("polarisasi")).map(|i| i.with("polarisasi stabilize").at("stabilize")).collect();
    CAS001 "a direct IKU with a target of its own": |s| direct(s).filter(|i| !i.has("target")).map(|i| i.with("target 3.21").at("3.21")).collect();
    CAS002 "a direct IKU three levels down": |s| s.all("skp").filter_map(|skp| {
        let adopted = skp.root().children("ss").find(|ss| ss.up("revisi").is_none())?;
        let source = source_of(adopted, 1)?;
        let holder = skp.root().word(0);
        (steps(s, holder, source.root().word(0)) == Some(3)).then_some(())?;
        let origin = source.inside("iku").find(|i| cascade(*i) != "direct")?;
        let line = format!("iku baru {{ validitas proxy; kendali moderate; penanggung_jawab {holder}; cascade direct dari {} }}", path(origin));
        Some(adopted.with(line).at(path(origin)).and(skp.followed_by("skp \"Membantu\" 4 \"laporan\" untuk baru")))
    }).collect();
    CAS003 "a direct IKU with another result": |s| direct(s).filter_map(|i| {
        let source = source_of(i.child("cascade")?, 2)?;
        let reported = s.all("realisasi").filter(|r| r.word(0) == source.root().word(0) && r.word(1) == i.root().word(1));
        let line = reported.flat_map(At::inner).find(|line| line.keyword() == source.word(0) && line.word(0).parse::<f64>().is_ok() && line.words().count() == 1)?;
        let report = s.all("realisasi").find(|r| r.word(0) == i.root().word(0) && r.root().word(1) == i.root().word(1) && r.word(2) == line.root().word(2))?;
        (!report.inner().any(|line| line.keyword() == i.word(0))).then(|| report.with(format!("{} 0.123", i.word(0))).at("0.123"))
    }).collect();
    CAS004 "an indirect IKU that measures otherwise": |s| indirect(s).map(|i| i.with("polarisasi stabilize").at("stabilize")).collect();
    CAS004 "an indirect IKU reported at other times": |s| indirect(s).map(|i| i.with("lapor bulanan").at("bulanan")).collect();
    CAS006 "targets below that do not make the target": |s| own(s).filter(|i| shared(*i, "iku") > 1 && i.field("lapor", 0) == "tahunan").filter_map(|i| {
        let target = i.child("target")?;
        let sums = taken(i, "iku").all(|b| b.child("cascade").is_some_and(|c| c.word(4) == "sum"));
        (sums && target.words().count() == 1).then_some(())?;
        let below = taken(i, "iku").find(|b| cascade(*b) == "indirect" && b.field("target", 1).is_empty())?;
        let more = below.field("target", 0).parse::<f64>().ok()? + 0.5;
        Some(below.child("target")?.arg(0).put(more.to_string()).due(target.args()))
    }).collect();
    CAS007 "units that add up in two ways": |s| indirect(s).filter_map(|i| {
        let line = i.child("cascade")?;
        let source = source_of(line, 2)?;
        let other = if line.word(4) == "sum" { "average" } else { "sum" };
        (shared(source, "iku") > 1).then(|| line.arg(4).put(other).due(source.arg(0)))
    }).collect();
    CAS008 "a cascade from beside": |s| direct(s).filter_map(|i| {
        let source = source_of(i.child("cascade")?, 2)?;
        let beside = taken(source, "iku").find(|b| b.root().word(0) != i.root().word(0) && b.root().word(0) != source.root().word(0)
            && cascade(*b) == "direct" && steps(s, i.root().word(0), b.root().word(0)).is_none())?;
        Some(i.child("cascade")?.arg(2).put(path(beside)))
    }).collect();
    CAS009 "an IKU that nobody is in charge of": |s| s.all("penanggung_jawab").filter_map(|p| p.parent()).filter(|i| {
        i.keyword() == "iku" && i.root().keyword() == "peta" && taken(*i, "iku").next().is_none() && !i.has("sub")
            && s.all("unit").chain(s.all("pegawai")).any(|h| h.field("atasan", 0) == i.root().word(0))
    }).map(|i| i.child("penanggung_jawab").unwrap().removed().due(i.arg(0))).collect();
    CAS010 "an IKU that differs by its unit alone": |s| indirect(s).filter(|i| i.root().children("abaikan").next().is_none() && i.word(1).len() > 2).filter_map(|i| {
        let source = source_of(i.child("cascade")?, 2)?;
        let unit = s.all("unit").find(|u| u.word(0) == i.root().word(0))?;
        (source.word(1).len() > 2).then(|| i.arg(1).put(format!("\"{} di {}\"", source.word(1).trim_matches('"'), unit.word(1).trim_matches('"'))).due(i.args()))
    }).collect();
    CAS012 "a mandatory IKU that a unit has not taken": |s| iku(s).filter(|i| i.root().keyword() == "peta" && !i.has("wajib")).filter_map(|i| {
        let not = s.all("unit").find(|u| u.field("atasan", 0) == i.root().word(0) && u.field("mulai", 0).is_empty()
            && !taken(i, "iku").chain(i.inside("sub").flat_map(|n| taken(n, "iku"))).any(|t| t.root().word(0) == u.word(0)))?;
        Some(i.with(format!("wajib {}", not.word(0))).at(not.word(0)))
    }).collect();
    CAS013 "a cascaded IKU under an SS of another kind": |s| s.all("ss").filter(|ss| cascade(*ss) == "indirect").filter_map(|ss| {
        let line = ss.child("cascade")?;
        let source = source_of(line, 2)?;
        let mut below = ss.inside("iku").filter(|i| !cascade(*i).is_empty());
        let (only, none) = (below.next()?, below.next());
        (none.is_none() && shared(source, "ss") > 2 && source.word(1) != ss.word(1)).then(|| line.removed().due(only.child("cascade").unwrap().args()))
    }).collect();
    CAS014 "a code that does not follow from the order": |s| s.all("ss").filter(|ss| {
        ss.root().keyword() == "peta" && ss.up("perspektif").is_some_and(|p| p.word(0) != "stakeholder")
    }).map(|ss| ss.with("kode \"S99\"").at("S99")).collect();
    CAS014 "a code of another cascade": |s| iku(s).filter(|i| i.root().keyword() == "peta").map(|i| i.with("kode \"S99.9-CP\"").at("S99")).collect();
    CAS015 "an IKU that supports one of a neighbour": |s| own(s).filter_map(|i| {
        let line = i.child("mendukung")?;
        let other = own(s).find(|o| o.root().word(1) == i.root().word(1) && o.root().keyword() == "peta" && o.root().word(0) != i.root().word(0)
            && steps(s, i.root().word(0), o.root().word(0)).is_none())?;
        let tied = i.root().inside("mendukung").count() + i.root().inside("cascade").count() > 1;
        (line.words().count() == 1 && tied).then(|| line.arg(0).put(path(other)))
    }).collect();
    ALG001 "help of another unit than the one named": |s| s.all("butuh").map(|b| {
        let other = if b.word(0) == "itjen" { "ditjen_idp" } else { "itjen" };
        b.arg(0).put(other).due(b.arg(3))
    }).collect();
    ALG002 "help without an IKU": |s| s.all("butuh").filter(|b| b.words().count() > 3).map(|b| {
        b.args().put(format!("{} {}", b.word(0), b.word(1)))
    }).collect();
    ALG003 "the same IKU in two units of a level": |s| own(s).filter(|i| jenis(s, i.root().word(0)) == "satker" && taken(*i, "iku").next().is_none()).filter_map(|i| {
        let same = |o: &At<'_>| o.root().word(1) == i.root().word(1) && o.root().word(0) != i.root().word(0) && jenis(s, o.root().word(0)) == "satker"
            && o.field("satuan", 0) == i.field("satuan", 0) && o.word(1).split(' ').next() == i.word(1).split(' ').next();
        // a group is told at its first, in the order of the tree of units
        let other = own(s).filter(same).find(|o| line(s, o.root().word(0)) > line(s, i.root().word(0)))?;
        Some(i.arg(1).put(other.word(1)).due(i.args()))
    }).collect();
    ALG005 "a shared IKU whose takers say nothing of each other": |s| s.all("bersama").filter_map(|b| {
        let i = b.parent()?;
        let source = source_of(i.child("cascade")?, 2)?;
        let says = |t: At<'_>| t.has("bersama") || t.has("butuh");
        let alone = !taken(source, i.keyword()).any(|t| t.whole() != i.whole() && says(t));
        (alone && shared(source, i.keyword()) > 1 && jenis(s, b.root().word(0)) != "atase_teknis").then(|| b.removed().due(source.arg(0)))
    }).collect();
}

fn direct(source: &Source) -> impl Iterator<Item = At<'_>> {
    iku(source).filter(|i| cascade(*i) == "direct")
}

fn indirect(source: &Source) -> impl Iterator<Item = At<'_>> {
    iku(source).filter(|i| cascade(*i) == "indirect" && !i.has("polarisasi") && !i.has("lapor"))
}

/// How many take it indirectly.
fn shared(at: At<'_>, keyword: &str) -> usize {
    taken(at, keyword).filter(|t| cascade(*t) == "indirect").count()
}

/// The IKU, sub-IKU or SS that the n-th argument of a line names.
fn source_of(line: At<'_>, n: usize) -> Option<At<'_>> {
    let (name, year) = (line.word(n), line.root().word(1));
    let plans = ["ss", "iku", "sub"].into_iter().flat_map(move |keyword| line.source.all(keyword));
    plans.filter(|at| at.root().word(1) == year && at.root().keyword() != "renstra").find(|at| path(*at) == name)
}

fn holder<'p>(source: &'p Source, name: &str) -> Option<At<'p>> {
    source.all("unit").chain(source.all("pegawai")).find(|h| h.word(0) == name)
}

/// The kind of a unit or person.
fn jenis<'p>(source: &'p Source, name: &str) -> &'p str {
    holder(source, name).map_or("", |h| h.field("jenis", 0))
}

/// The units from the top down to this one.
fn line<'p>(source: &'p Source, name: &'p str) -> Vec<&'p str> {
    let above = |name: &&'p str| holder(source, name).map(|h| h.field("atasan", 0)).filter(|above| !above.is_empty());
    let mut line: Vec<_> = std::iter::successors(Some(name), above).collect();
    line.reverse();
    line
}

/// How many steps of `atasan` lead from one to another.
fn steps(source: &Source, from: &str, to: &str) -> Option<usize> {
    if from == to {
        Some(0)
    } else {
        steps(source, holder(source, from)?.field("atasan", 0), to).map(|steps| steps + 1)
    }
}
