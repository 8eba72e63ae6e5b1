//! PET: strategy maps.

use super::{At, Kind, Plant, Source, cascade, kinds, path, taken};

kinds! {
    PET002 "no learning and growth": |s| s.all("perspektif").filter(|p| p.word(0) == "learning_growth" && p.inside("ss").all(|ss| taken(ss, "ss").next().is_none())).map(|p| {
        p.arg(0).put("internal_process").due(p.root().arg(0))
    }).collect();
    PET003 "an SS of many words": |s| renamed(s, |name| format!(
        "{name} dengan Dukungan Semua Pihak yang Berkepentingan di Setiap Wilayah Kerja Pemerintah Pusat dan Daerah serta Masyarakat Luas"
    ));
    PET003 "an SS with a full stop": |s| renamed(s, |name| format!("{name}."));
    PET004 "an SS with a number": |s| renamed(s, |name| format!("{name} di 5 Bidang"));
    PET004 "an SS that begins with an amount": |s| renamed(s, |name| format!("Jumlah {name}"));
    PET005 "an SS without a condition": |s| renamed(s, |_| "Diplomasi Parlemen".into());
    PET006 "an SS without an IKU": |s| lower(s).map(|ss| ss.followed_by(format!(
        "ss baru \"Kearsipan Naskah Dinas yang Tertib\" {{ {}\n {}\n deskripsi \"Naskah dinas tersimpan dan mudah ditemukan\" }}",
        ss.child("mendukung").unwrap().text(), ss.child("rujukan").map_or("", At::text),
    )).at("baru")).collect();
    PET007 "two SS of a map that say the same": |s| free(s).filter_map(|ss| {
        let next = ss.root().inside("ss").find(|other| other.word(1).len() > 2 && other.whole().range.start > ss.whole().range.start)?;
        Some(ss.arg(1).put(next.word(1)).due(ss.arg(0)))
    }).collect();
    PET008 "an arrow downwards": |s| free(s).filter_map(|ss| {
        let below = ss.root().inside("ss").find(|below| rank(*below) > rank(ss) && !reaches(*below, ss, 9))?;
        Some(ss.with(format!("mendukung {}", below.word(0))).at(below.word(0)))
    }).collect();
    PET009 "an SS that supports nothing": |s| lower(s).filter_map(|ss| {
        let up = ss.child("mendukung")?;
        let others = |above: &str| ss.root().inside("mendukung").any(|m| m.whole() != up.whole() && m.words().any(|w| w == above));
        up.words().all(others).then(|| up.removed().due(ss.arg(0)))
    }).collect();
    PET011 "a direct SS with a sentence of its own": |s| s.all("ss").filter(|ss| cascade(*ss) == "direct" && ss.word(1).is_empty()).map(|ss| {
        ss.arg(0).end().put(" \"Layanan Diplomatik yang Prima\"")
    }).collect();
    PET011 "a direct SS with a description of its own": |s| s.all("ss").filter(|ss| cascade(*ss) == "direct").map(|ss| {
        ss.with("deskripsi \"Uraian yang lain\"").at("Uraian")
    }).collect();
    PET014 "a mandatory SS that a unit has not taken": |s| s.all("ss").filter(|ss| ss.root().keyword() == "peta" && !ss.has("wajib")).filter_map(|ss| {
        let not = s.all("unit").find(|u| u.field("atasan", 0) == ss.root().word(0) && u.field("mulai", 0).is_empty()
            && !taken(ss, "ss").any(|t| t.root().word(0) == u.word(0)))?;
        Some(ss.with(format!("wajib {}", not.word(0))).at(not.word(0)))
    }).collect();
    PET015 "a map before that of the superior": |s| s.all("peta").filter(|p| p.word(0) != "kemenlu").filter_map(|p| {
        Some(p.child("sk")?.arg(1).put(format!("{}-01-02", p.word(1))).due(p.child("sk")?.args()))
    }).collect();
    PET016 "a decree of its own below an eselon I": |s| s.all("peta").filter(|p| unit_of(*p) == "satker").filter_map(|p| {
        Some(p.child("sk")?.arg(0).put("\"SK Direktur 99\""))
    }).collect();
    PET017 "no mission": |s| s.all("peta").filter(|p| p.children("misi").count() == 1).map(|p| p.child("misi").unwrap().removed().due(p.arg(0))).collect();
    PET017 "a key word that is not explained": |s| s.all("kata_kunci").filter(|k| k.root().keyword() == "peta").map(|k| {
        k.arg(1).put("").due(k.arg(0))
    }).collect();
    PET017 "nothing answers the vision": |s| s.all("menjawab").filter(|m| m.root().inside("menjawab").count() == 1).map(|m| {
        m.removed().due(m.root().child("visi").unwrap().args())
    }).collect();
    PET019 "a map that lacks perspectives and does not say how it is weighted": |s| s.all("bobot_perspektif").map(|b| b.removed().due(b.root().arg(0))).collect();
    RNS007 "an SS without its trace": |s| s.all("ss").filter(|ss| ss.root().keyword() == "peta" && cascade(*ss) != "direct" && ss.children("rujukan").count() == 1).map(|ss| {
        ss.child("rujukan").unwrap().removed().due(ss.arg(0))
    }).collect();
    IKU020 "an SS without its description": |s| s.all("ss").filter(|ss| ss.root().keyword() == "peta" && cascade(*ss) != "direct").filter_map(|ss| {
        (!taken(ss, "ss").any(|t| t.has("deskripsi") && cascade(t) == "direct")).then_some(())?;
        Some(ss.child("deskripsi")?.removed().due(ss.arg(0)))
    }).collect();
}

/// The kind of the unit whose map it is.
fn unit_of<'p>(at: At<'p>) -> &'p str {
    at.source.all("unit").find(|u| u.word(0) == at.root().word(0)).map_or("", |u| u.field("jenis", 0))
}

/// The SS of maps that write their own sentence, which nobody below takes over.
fn free(source: &Source) -> impl Iterator<Item = At<'_>> {
    let written =
        source.all("ss").filter(|ss| ss.root().keyword() == "peta" && ss.word(1).len() > 2 && cascade(*ss) != "direct");
    written.filter(|ss| taken(*ss, "ss").next().is_none() && !adopted(*ss))
}

/// Somebody who owns no map has adopted it.
fn adopted(ss: At<'_>) -> bool {
    let path = path(ss);
    ss.source
        .all("pk")
        .filter(|pk| pk.word(1) == ss.root().word(1))
        .any(|pk| pk.children("ss").any(|a| a.word(1) == path))
}

fn renamed(source: &Source, name: fn(&str) -> String) -> Vec<Plant> {
    free(source).map(|ss| ss.arg(1).put(format!("\"{}\"", name(ss.word(1).trim_matches('"')))).due(ss.args())).collect()
}

/// The place of its perspective: 0 is the highest.
fn rank(ss: At<'_>) -> usize {
    let order = ["stakeholder", "customer", "internal_process", "learning_growth"];
    let perspective = ss.parent().map_or("", |p| p.word(0));
    order.iter().position(|p| *p == perspective).unwrap_or(order.len())
}

/// The SS below the highest perspective of their map.
fn lower(source: &Source) -> impl Iterator<Item = At<'_>> {
    let arrows = source.all("ss").filter(|ss| ss.root().keyword() == "peta" && ss.has("mendukung"));
    arrows.filter(|ss| ss.root().inside("ss").any(|above| rank(above) < rank(*ss)))
}

/// Whether arrows lead from one SS to another, in so many steps.
fn reaches(from: At<'_>, to: At<'_>, steps: usize) -> bool {
    steps > 0
        && from.children("mendukung").flat_map(At::words).any(|up| {
            up == to.word(0)
                || to.root().inside("ss").find(|ss| ss.word(0) == up).is_some_and(|ss| reaches(ss, to, steps - 1))
        })
}
