//! PK and REN: agreements and action plans.

use super::{At, Kind, Source, kinds, otherwise};

kinds! {
    PK001 "somebody without an agreement": |s| people(s).map(|p| p.followed_by(format!(
        "pegawai baru \"Orang Baru\" {{ jenis {}; atasan {}; mulai 2018-03-05 }}", p.field("jenis", 0), p.field("atasan", 0)
    )).at("baru")).collect();
    PK002 "an agreement signed too late": |s| otherwise(below(s), "ditetapkan", 0, |_| "2018-02-20".into());
    PK002 "an agreement signed before the superior's": |s| otherwise(below(s), "ditetapkan", 0, |_| "2018-01-02".into());
    PK003 "an agreement with somebody else": |s| otherwise(s.all("pk").filter(|pk| pk.word(1) == "2018" && pk.word(0) != "itjen"), "pihak_kedua", 0, |_| "itjen".into());
    PK004 "a programme without its budget": |s| s.all("pk").filter_map(|pk| {
        let mut money = pk.children("program").chain(pk.children("kegiatan"));
        let (only, more) = (money.next()?, money.next());
        more.is_none().then(|| only.args().put(only.word(0)))
    }).collect();
    PK006 "a revision without its reason": |s| s.all("revisi").filter(|r| r.root().keyword() == "pk").filter_map(|r| {
        Some(r.child("alasan")?.removed().due(r.head()))
    }).collect();
    PK006 "a revision that nobody agreed to": |s| s.all("revisi").filter(|r| r.root().keyword() == "pk").filter_map(|r| {
        Some(r.child("disetujui")?.removed().due(r.head()))
    }).collect();
    PK010 "an IKU that no activity carries": |s| s.all("skp").filter(|skp| {
        skp.up("revisi").is_none() && skp.root().inside("skp").count() > 1 && skp.words().count() == 5
    }).filter_map(|skp| {
        let named = skp.words().last()?;
        let others = skp.root().inside("skp").filter(|other| other.words().any(|word| word == named)).count();
        let iku = skp.root().inside("iku").find(|i| i.word(0) == named)?;
        (others == 1 && !skp.root().inside("hapus").any(|h| h.word(0) == named)).then(|| skp.removed().due(iku.arg(0)))
    }).collect();
    PK011 "an agreement before its map": |s| s.all("pk").filter(|pk| {
        s.all("unit").any(|u| u.word(0) == pk.word(0) && u.field("jenis", 0) == "unit_organisasi") && pk.has("ditetapkan")
    }).filter_map(|pk| Some(pk.child("ditetapkan")?.arg(0).put(format!("{}-01-16", pk.word(1))))).collect();
    PK013 "budgets below that exceed the one above": |s| s.all("pk").filter(|pk| {
        s.all("unit").any(|u| u.word(0) == pk.word(0) && u.field("jenis", 0) == "satker")
    }).filter_map(|pk| {
        let money = pk.child("kegiatan").or(pk.child("program"))?;
        let above = s.all("unit").find(|u| u.word(0) == pk.word(0))?.field("atasan", 0);
        let above = s.all("pk").find(|up| up.word(0) == above && up.word(1) == pk.word(1))?;
        let due = above.child("program").or(above.child("kegiatan"))?;
        let n = money.words().position(|word| word == "anggaran")? + 1;
        Some(money.arg(n).put("Rp 900_000_000_000_000").due(due.head()))
    }).collect();
    REN001 "an activity without its input": |s| activities(s).filter(|k| k.children("input").count() == 2).filter_map(|k| {
        let mut inputs = k.children("input");
        let (first, second) = (inputs.next()?, inputs.next()?);
        Some(first.removed().and(second.removed()).due(k.arg(0)))
    }).collect();
    REN001 "an activity that nobody is in charge of": |s| activities(s).filter_map(|k| Some(k.child("pic")?.removed().due(k.arg(0)))).collect();
    REN001 "an activity that ends before it begins": |s| otherwise(activities(s), "selesai", 0, |_| "2018-01-02".into());
    REN001 "an activity without its output": |s| activities(s).filter(|k| !k.has("inisiatif_strategis")).filter_map(|k| {
        Some(k.child("output")?.removed().due(k.arg(0)))
    }).collect();
    REN002 "an initiative of one who owns no map": |s| activities(s).filter(|k| !k.has("inisiatif_strategis") && !s.all("peta").any(|p| p.word(0) == k.root().word(0))).map(|k| {
        k.with(format!("inisiatif_strategis {{ dampak tinggi; upaya rendah; koordinator {} }}", k.field("pic", 0))).at("inisiatif_strategis")
    }).collect();
    REN005 "an initiative without its coordinator": |s| s.all("koordinator").filter(|c| c.root().keyword() == "renaksi").map(|c| {
        c.removed().due(c.parent().unwrap().head())
    }).collect();
    REN006 "an initiative of low impact": |s| otherwise(s.all("inisiatif_strategis"), "dampak", 0, |_| "rendah".into())
        .into_iter().zip(s.all("inisiatif_strategis")).map(|(plant, i)| plant.due(i.head())).collect();
}

fn people(source: &Source) -> impl Iterator<Item = At<'_>> {
    source.all("pegawai").filter(|p| p.has("atasan"))
}

/// The agreements of those who own no map and have nobody below them.
fn below(source: &Source) -> impl Iterator<Item = At<'_>> {
    let leads = |name: &str| source.all("unit").chain(source.all("pegawai")).any(|h| h.field("atasan", 0) == name);
    source.all("pk").filter(move |pk| {
        pk.word(2).is_empty() && !source.all("peta").any(|p| p.word(0) == pk.word(0)) && !leads(pk.word(0))
    })
}

fn activities(source: &Source) -> impl Iterator<Item = At<'_>> {
    source.all("kegiatan").filter(|k| k.root().keyword() == "renaksi")
}
