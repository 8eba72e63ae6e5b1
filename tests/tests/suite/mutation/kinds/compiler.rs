//! E: what only the compiler knows.

use super::{Kind, Plant, Source, iku, kinds, otherwise, own, taken, written};

kinds! {
    E0101 "a text without its closing quote": |s| written(s).filter_map(|i| i.child("definisi")).map(|d| {
        d.arg(0).put(d.word(0).trim_end_matches('"'))
    }).collect();
    E0104 "a decimal comma": |s| otherwise(written(s), "target", 0, |_| "97,5".into());
    E0105 "thousands or a fraction": |s| otherwise(written(s), "target", 0, |_| "1.250".into());
    E0107 "an amount without its space": |s| all(s, "kegiatan", "anggaran", |a| a.replace("Rp ", "Rp").replace('_', "."));
    E0108 "day before month": |s| otherwise(s.all("pk"), "ditetapkan", 0, |_| "15-01-2018".into());
    E0110 "a day that no calendar has": |s| otherwise(s.all("pk"), "ditetapkan", 0, |_| "2018-02-30".into());
    E0111 "a comma behind the last item": |s| iku(s).filter_map(|i| i.child("penanggung_jawab")).map(|p| p.args().end().put(",")).collect();
    E0112 "a text without quotes": |s| written(s).filter_map(|i| i.child("sumber")).map(|f| f.arg(0).put(f.word(0).replace('"', ""))).collect();
    E0113 "curly quotes": |s| written(s).filter_map(|i| i.child("sumber")).map(|f| {
        f.arg(0).put(format!("“{}”", f.word(0).trim_matches('"')))
    }).collect();
    E0118 "a colon behind the keyword": |s| written(s).filter_map(|i| i.child("jenis")).map(|j| j.keyword_place().end().put(":")).collect();
    E0122 "a keyword in capitals": |s| written(s).filter_map(|i| i.child("jenis")).map(|j| j.keyword_place().put("Jenis")).collect();
    E0201 "a brace that is not closed": |s| s.all("pk").filter(|pk| pk.text().contains('\n')).map(|pk| {
        pk.last_byte().put("").due(pk.brace())
    }).collect();
    E0202 "a brace too many": |s| s.all("pk").map(|pk| pk.whole().end().put("\n}")).collect();
    E1001 "a misspelt keyword": |s| iku(s).filter_map(|i| Some(i.child("validitas")?.keyword_place().put("validtas"))).collect();
    E1002 "a keyword of another block": |s| own(s).map(|i| i.with("misi \"Melayani\"").at("misi")).collect();
    E1003 "a field typed twice": |s| written(s).filter_map(|i| {
        let field = i.child("tujuan")?;
        Some(field.followed_by(field.text()))
    }).collect();
    E1004 "a keyword without its value": |s| written(s).filter_map(|i| i.child("sumber")).map(|f| f.args().put("").due(f.head())).collect();
    E1006 "a text where a date is due": |s| otherwise(s.all("pk"), "ditetapkan", 0, |_| "\"15 Januari 2018\"".into());
    E1006 "an SS of one who owns no map": |s| s.all("pk").flat_map(|pk| pk.children("ss")).map(|ss| {
        ss.args().put("sendiri \"Layanan Administrasi yang Prima\"").at("sendiri")
    }).collect();
    E1007 "a word that is no choice": |s| otherwise(own(s).filter(|i| taken(*i, "iku").next().is_none()), "polarisasi", 0, |_| "naik".into());
    E1011 "two values where one stands": |s| written(s).filter_map(|i| i.child("jenis")).map(|j| j.args().end().put(" lagging").at("lagging")).collect();
    E2001 "two people of one name": |s| s.all("pegawai").map(|p| {
        p.followed_by(format!("pegawai {} \"Orang Lain\" {{ jenis pelaksana; mulai 2018-11-05 }}", p.word(0)))
    }).collect();
    E2002 "two IKU of one name": |s| own(s).filter(|i| taken(*i, "iku").next().is_none()).map(|i| i.followed_by(i.text())).collect();
    E2003 "an agreement written twice": |s| s.all("pk").map(|pk| pk.followed_by(format!("pk {} {} {{ }}", pk.word(0), pk.word(1)))).collect();
    E2004 "an unknown unit": |s| otherwise(s.all("pk"), "pihak_kedua", 0, |_| "biro_tiada".into());
    E2005 "an unknown source of a cascade": |s| iku(s).filter_map(|i| i.child("cascade")).map(|c| c.arg(2).put("kemenlu.tiada")).collect();
    E2005 "an unknown SS behind an arrow": |s| s.all("ss").filter_map(|ss| ss.child("mendukung")).map(|m| m.arg(0).put("tiada")).collect();
    E2008 "an unknown perspective": |s| s.all("perspektif").filter(|p| p.root().keyword() == "peta").map(|p| p.arg(0).put("keuangan")).collect();
    E2011 "a realisation reported twice": |s| lines(s).map(|l| l.followed_by(l.text())).collect();
    E2013 "an unknown kind of unit": |s| otherwise(s.all("pegawai"), "jenis", 0, |_| "direktur".into());
    E3101 "a waiver of nothing": |s| s.all("pk").map(|pk| pk.with("abaikan CAS002 \"tidak perlu\"").at("CAS002")).collect();
    E3103 "a waiver of no rule": |s| s.all("pk").map(|pk| pk.with("abaikan CAS999 \"tidak ada\"").at("CAS999")).collect();
    E3109 "a waiver without its reason": |s| s.all("abaikan").map(|a| a.arg(1).put("").due(a.head())).collect();
    E4001 "a superior below the unit": |s| s.all("unit").filter_map(|u| {
        let below = s.all("unit").find(|below| below.field("atasan", 0) == u.word(0))?;
        Some(u.child("atasan")?.arg(0).put(below.word(0)))
    }).collect();
    E4004 "arrows in a circle": |s| s.all("ss").filter_map(|ss| {
        let up = ss.child("mendukung")?;
        let above = ss.root().inside("ss").find(|above| above.word(0) == up.word(0))?;
        (above.parent()?.word(0) == ss.parent()?.word(0)).then(|| above.with(format!("mendukung {}", ss.word(0))))
    }).collect();
}

/// Each statement of a kind: one of its arguments, written otherwise.
fn all(source: &Source, keyword: &str, behind: &str, put: fn(&str) -> String) -> Vec<Plant> {
    let found = source.all(keyword).filter_map(|at| {
        let n = at.words().position(|word| word == behind)? + 1;
        Some(at.arg(n).put(put(at.word(n))))
    });
    found.collect()
}

/// The lines of realisations that name an IKU.
fn lines(source: &Source) -> impl Iterator<Item = super::At<'_>> {
    let known = ["dilaporkan", "anggaran", "notulen", "koreksi", "abaikan"];
    source.all("realisasi").flat_map(|r| r.inner()).filter(move |line| !known.contains(&line.keyword()))
}
