//! IKU: indicators.

use super::{At, Kind, Plant, Source, cascade, iku, is_taken, kinds, otherwise, own, without, written};

kinds! {
    IKU001 "no definition": |s| without(written(s), "definisi");
    IKU002 "a name that can mean anything": |s| renamed(alone(s), |name| format!("{name} secara optimal"));
    IKU003 "an IKU that measures two SS": |s| yearly(alone(s)).filter(|i| {
        i.root().keyword() == "peta" && i.root().word(1) == "2018" && !s.all("skp").any(|a| a.root().word(0) == i.root().word(0))
    }).map(|i| i.followed_by(i.text().replacen(i.word(0), "kedua", 1)).due(i.arg(0))).collect();
    IKU004 "no formula": |s| without(written(s).filter(|i| i.field("formula", 0).starts_with('"')), "formula");
    IKU004 "no unit of measure": |s| without(alone(s), "satuan");
    IKU004 "no source of data": |s| without(written(s), "sumber");
    IKU004 "no provider of data": |s| without(written(s), "penyedia");
    IKU005 "a percentage counted in people": |s| measured(alone(s).filter(|i| i.word(1).starts_with("\"Persentase") && i.field("formula", 0).starts_with('"')), "\"orang\"");
    IKU005 "a number measured in percent": |s| measured(small(alone(s)).filter(|i| i.word(1).starts_with("\"Jumlah") && i.field("formula", 0).starts_with('"')), "persen");
    IKU006 "a formula over data that nobody reports": |s| written(s).filter(|i| i.field("formula", 0).starts_with(|c: char| c.is_ascii_lowercase()) && !is_taken(*i)).map(|i| {
        i.child("formula").unwrap().arg(0).put("tidak_ada").due(i.child("formula").unwrap().args())
    }).collect();
    IKU007 "manuals that are not adopted": |s| s.all("penetapan_manual").filter(|l| l.up("revisi").is_none()).map(|l| {
        l.removed().due(l.root().head())
    }).collect();
    IKU008 "a target easier than last year's result": |s| alone(s).filter(|i| {
        i.root().word(1) == "2018" && i.field("polarisasi", 0) == "maximize" && i.field("konsolidasi", 0) == "tlk"
    }).filter_map(|i| {
        let (target, result) = (i.child("target")?, result(i, "2017")?);
        number(result.word(0))?;
        Some(result.arg(0).put((number(target.word(0))? + 1.0).to_string()).due(target.args()))
    }).collect();
    IKU009 "a target beyond its index": |s| alone(s).filter(|i| i.field("satuan", 0) == "indeks").filter_map(|i| target(i, "1000")).collect();
    IKU010 "no reporting period": |s| without(alone(s), "lapor");
    IKU010 "no target": |s| without(yearly(alone(s)), "target");
    IKU010 "no trajectory": |s| without(written(s).filter(|i| i.inside("trajektori").count() == 1), "trajektori");
    IKU020 "no purpose": |s| without(written(s), "tujuan");
    IKU020 "no validity": |s| without(iku(s), "validitas");
    IKU020 "no control": |s| without(iku(s), "kendali");
    IKU020 "no polarity": |s| without(alone(s), "polarisasi");
    IKU021 "an exact IKU of high control": |s| of_map(s).filter(|i| i.field("validitas", 0) == "exact").filter_map(|i| {
        Some(i.child("kendali")?.arg(0).put("high").due(i.child("validitas")?.args()))
    }).collect();
    IKU022 "an SS measured by activity alone": |s| of_map(s).filter(|i| {
        i.up("ss").unwrap().inside("iku").count() == 1 && i.root().inside("iku").count() > 3 && i.field("kendali", 0) == "moderate"
    }).filter_map(|i| Some(i.child("validitas")?.arg(0).put("activity").due(i.up("ss").unwrap().arg(0)))).collect();
    IKU024 "a sub-IKU that consolidates otherwise": |s| s.all("sub").filter(|n| !is_taken(*n) && cascade(*n).is_empty() && !n.has("konsolidasi")).filter_map(|n| {
        let other = if n.up("iku")?.field("konsolidasi", 0) == "tlk" { "average" } else { "tlk" };
        let same = target(n, n.field("target", 0))?;
        Some(n.with(format!("konsolidasi {other}")).at(other).and(same))
    }).collect();
    IKU025 "an index that means nothing": |s| alone(s).filter_map(|i| i.child("satuan")).filter(|u| u.has("makna")).map(|u| {
        u.whole().put(format!("satuan indeks {}", u.word(1)))
    }).collect();
    IKU026 "a target in words": |s| yearly(alone(s)).filter(|i| i.field("satuan", 0).starts_with('"')).map(|i| {
        i.child("target").unwrap().args().put("BAIK")
    }).collect();
    IKU026 "a target that is not available": |s| yearly(alone(s)).map(|i| i.child("target").unwrap().args().put("n/a")).collect();
    IKU027 "a trajectory that misses the target": |s| own(s).filter(|i| i.field("konsolidasi", 0) == "tlk" && i.inside("trajektori").count() == 1).filter_map(|i| {
        let line = i.child("trajektori")?;
        let last = line.words().position(|w| w == "TW4" || w == "S2")? + 1;
        Some(line.arg(last).put(format!("{}1", line.word(last))).due(line.args()))
    }).collect();
    IKU027 "a period that is not reported": |s| iku(s).filter_map(|i| i.child("trajektori")).filter(|t| t.words().any(|w| w == "TW4")).map(|t| {
        t.args().end().put(", S2 1").due(t.args())
    }).collect();
    IKU028 "an output of the ministry": |s| otherwise(of_map(s).filter(|i| i.root().word(0) == "kemenlu"), "jenis", 0, |_| "output".into());
    IKU028 "an input": |s| otherwise(of_map(s), "jenis", 0, |_| "input".into());
    IKU029 "a lagging IKU where leading ones stand": |s| otherwise(of_map(s).filter(|i| i.field("sifat", 0) == "leading"), "sifat", 0, |_| "lagging".into());
    IKU030 "a number whose quality nobody states": |s| without(alone(s).filter(|i| {
        i.root().keyword() == "pk" && i.word(1).starts_with("\"Jumlah") && !["sesuai", "setuju", "lengkap", "predikat"].iter().any(|w| i.word(1).contains(w))
    }), "ukuran_kualitas");
    IKU031 "a target of 0": |s| counted(s).filter_map(|i| target(i, "0")).collect();
    IKU031 "a target below 0": |s| counted(s).filter_map(|i| target(i, "-5")).collect();
    IKU033 "an indirect IKU that does not say how units add up": |s| iku(s).filter(|i| cascade(*i) == "indirect").filter_map(|i| i.child("cascade")).map(|c| {
        c.args().put(format!("indirect dari {}", c.word(2)))
    }).collect();
    IKU033 "a direct IKU that says how units add up": |s| iku(s).filter(|i| cascade(*i) == "direct").filter_map(|i| i.child("cascade")).map(|c| {
        c.args().put(format!("direct dari {} lokasi sum", c.word(2)))
    }).collect();
    IKU034 "an agreement of activities": |s| s.all("pk").filter(|pk| pk.inside("iku").count() == 1 && pk.inside("penetapan_manual").count() == 1).filter_map(|pk| {
        let i = pk.inside("iku").next()?;
        (i.field("kendali", 0) == "moderate").then_some(())?;
        Some(i.child("validitas")?.arg(0).put("activity").due(pk.arg(0)))
    }).collect();
    IKU035 "manuals adopted too late": |s| s.all("penetapan_manual").filter(|l| l.up("revisi").is_none()).map(|l| {
        l.arg(0).put(format!("{}-03-01", l.root().word(1)))
    }).collect();
    IKU035 "manuals signed by somebody else": |s| otherwise(s.all("penetapan_manual"), "pengelola", 0, |_| "\"Kepala Seksi Lain\"".into());
    IKU035 "manuals signed by another owner": |s| otherwise(s.all("penetapan_manual"), "pemilik", 0, |_| "\"Kepala Seksi Lain\"".into());
    IKU036 "a target that counts 120 and was exceeded": |s| alone(s).filter(|i| {
        let exceeded = |year| Some(number(result(*i, year)?.word(0))? > number(i.field("target", 0))?);
        i.field("konsolidasi", 0) == "tlk" && i.field("polarisasi", 0) == "maximize" && exceeded(i.root().word(1)) == Some(true)
    }).map(|i| i.with("konversi_120").at("konversi_120")).collect();
    IKU037 "the definition is the name": |s| otherwise(written(s), "definisi", 0, |i| i.word(1).to_owned());
    IKU038 "more than all": |s| alone(s).filter(|i| i.field("satuan", 0) == "persen" && !["tumbuh", "ingkat"].iter().any(|w| i.word(1).contains(w))).filter_map(|i| {
        target(i, "250")
    }).collect();
}

/// Own IKU that nobody takes.
fn alone(source: &Source) -> impl Iterator<Item = At<'_>> {
    own(source).filter(|i| !is_taken(*i))
}

fn of_map(source: &Source) -> impl Iterator<Item = At<'_>> {
    written(source).filter(|i| i.root().keyword() == "peta")
}

/// Those with one target for the whole year.
fn yearly<'p>(iku: impl Iterator<Item = At<'p>>) -> impl Iterator<Item = At<'p>> {
    iku.filter(|i| i.field("lapor", 0) == "tahunan" && !i.has("sub"))
}

/// Those with a target of 100 at most.
fn small<'p>(iku: impl Iterator<Item = At<'p>>) -> impl Iterator<Item = At<'p>> {
    iku.filter(|i| i.field("target", 0).parse::<f64>().is_ok_and(|target| target <= 100.0))
}

fn measured<'p>(iku: impl Iterator<Item = At<'p>>, unit: &str) -> Vec<Plant> {
    iku.filter_map(|i| Some(i.child("satuan")?.args().put(unit))).collect()
}

fn renamed<'p>(iku: impl Iterator<Item = At<'p>>, name: fn(&str) -> String) -> Vec<Plant> {
    iku.map(|i| i.arg(1).put(format!("\"{}\"", name(i.word(1).trim_matches('"'))))).collect()
}

/// The line that reports it at the end of a year.
fn result<'p>(i: At<'p>, year: &str) -> Option<At<'p>> {
    let reports = i.source.all("realisasi").filter(|r| r.word(0) == i.root().word(0) && r.word(1) == year);
    let last = reports.filter(|r| ["TAHUN", "S2", "TW4"].contains(&r.word(2)));
    last.flat_map(At::inner).find(|line| line.keyword() == i.word(0))
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// Another target for the year, and the same for each period: so it consolidates to itself, but by sums.
fn target(at: At<'_>, value: &str) -> Option<Plant> {
    let written = at.child("target")?.args().put(value);
    let konsolidasi = at.up("iku").unwrap_or(at).field("konsolidasi", 0);
    let Some(line) = at.child("trajektori") else { return Some(written) };
    let periods = line.words().filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
    let each: Vec<_> = periods.map(|period| format!("{period} {value}")).collect();
    (konsolidasi != "sum" || value == "0").then(|| written.and(line.args().put(each.join(", "))))
}

/// Own IKU of the first year that count something, so that no earlier result stands beside their target.
fn counted(source: &Source) -> impl Iterator<Item = At<'_>> {
    let counted = alone(source).filter(|i| i.root().word(1) == "2017" && i.field("satuan", 0).starts_with('"'));
    // a period with a target of 0 is not due
    counted.filter(|i| i.inside("trajektori").all(|t| t.words().all(|word| word != "0")))
}
