//! ORG: units and people.

use super::{At, Kind, Plant, Source, kinds};

kinds! {
    ORG001 "a superior of the same level": |s| newcomer(s, &["eselon4"], "eselon4");
    ORG001 "a superior of a lower level": |s| newcomer(s, &["eselon4", "pelaksana", "fungsional"], "eselon3");
    ORG002 "a superior two levels up": |s| newcomer(s, &["unit_organisasi"], "eselon3");
    ORG002 "a pelaksana right below a satker": |s| newcomer(s, &["satker"], "pelaksana");
    ORG003 "a person without a kind": |s| s.all("pegawai").filter_map(|p| Some(p.child("jenis")?.removed().due(p.arg(0)))).collect();
    ORG003 "a person of a unit's kind": |s| newcomer(s, &["unit_organisasi"], "satker").into_iter().map(|p| p.at("satker")).collect();
    ORG004 "no manager of people": |s| managers(s, &["mkpeg", "smkpeg", "mkpp"]).map(|m| m.removed().due(m.parent().unwrap().arg(0))).collect();
    ORG004 "a manager of too low a rank": |s| managers(s, &["mkpeg", "smkpeg"]).filter_map(|m| {
        Some(m.child("eselon")?.arg(0).put("5"))
    }).collect();
    ORG004 "a manager who keeps the administration": |s| managers(s, &["smko"]).map(|m| m.with("administrasi").at("administrasi")).collect();
    ORG005 "one person at the head of two units": |s| s.all("pejabat").filter_map(|p| {
        let next = s.all("pejabat").find(|other| other.file() == p.file() && other.whole().range.start > p.whole().range.start)?;
        Some(p.child("nip")?.arg(0).put(next.field("nip", 0)))
    }).collect();
    ORG005 "an acting head since nobody knows when": |s| s.all("pejabat").filter_map(|p| {
        Some(p.child("mulai")?.whole().put("plt"))
    }).collect();
    ORG007 "a functional officer as superior who is not appointed": |s| newcomer(s, &["fungsional"], "fungsional");
}

/// Somebody who began too late for an agreement of the year, below each of these kinds.
fn newcomer(source: &Source, above: &[&str], kind: &'static str) -> Vec<Plant> {
    let holders = source.all("unit").chain(source.all("pegawai")).filter(|h| above.contains(&h.field("jenis", 0)));
    let below = holders.map(|h| {
        let (what, name) = if kind.starts_with("eselon") { ("unit", "Bagian Baru") } else { ("pegawai", "Orang Baru") };
        let superior = h.word(0);
        h.followed_by(format!("{what} baru \"{name}\" {{ jenis {kind}; mulai 2018-11-05; atasan {superior} }}"))
            .at(format!("atasan {superior}"))
    });
    below.collect()
}

fn managers<'p>(source: &'p Source, roles: &'p [&'p str]) -> impl Iterator<Item = At<'p>> {
    let written = source.all("pengelola").filter(|m| m.root().keyword() == "unit");
    written.filter(move |m| roles.contains(&m.word(0)))
}
