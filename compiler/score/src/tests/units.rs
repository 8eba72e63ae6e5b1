//! Cascades, and what a map owner is worth.

use super::*;

const WIDE: &str = "unit kemenlu \"Kementerian Luar Negeri\" { jenis kementerian }\n";

fn below(names: &[&str]) -> String {
    names.iter().map(|n| format!("unit {n} \"{n}\" {{ jenis unit_organisasi; atasan kemenlu }}\n")).collect()
}

fn map(unit: &str, iku: &str) -> String {
    format!("peta {unit} 2018 {{ perspektif stakeholder {{ ss s \"S\" {{ {iku} }} }} }}\n")
}

/// Tabel 3.4: WTP taken whole by two units; one link types the realisation, all have it.
#[test]
fn tabel_3_4_direct() {
    let own = "iku opini \"Opini BPK\" { satuan opini_bpk; konversi_120; polarisasi maximize; konsolidasi tlk; lapor tahunan; target WTP; validitas exact; kendali low }";
    let child = "iku opini { cascade direct dari kemenlu.opini; validitas proxy; kendali moderate }";
    let text = [
        WIDE.to_owned(),
        below(&["itjen", "setjen"]),
        map("kemenlu", own),
        map("itjen", child),
        map("setjen", child),
        "realisasi setjen 2018 TAHUN { opini WDP }".into(),
    ]
    .concat();
    let model = model(&text);
    for unit in ["kemenlu.opini", "itjen.opini", "setjen.opini"] {
        assert_eq!(figures(&model, "TAHUN", unit), "4 3 75 75", "{unit}");
    }
    let weight = |path| to(&model, "TAHUN").iku(find(&model, path)).weight.unwrap().to_string();
    assert_eq!(
        (weight("kemenlu.opini"), weight("setjen.opini")),
        ("26".into(), "14".into()),
        "validity and control are their own"
    );
}

/// Tabel 3.4: 19 + 29 = 48, and 4, 4, 4 = 4.
#[test]
fn tabel_3_4_indirect() {
    let own = r#"iku dagang "Jumlah negara" { polarisasi maximize; konsolidasi tlk; lapor tahunan; target 48 }
        iku citra "Indeks citra" { polarisasi maximize; konsolidasi tlk; lapor tahunan; target 4 }"#;
    let child = |dagang, citra| {
        format!(
            "iku dagang \"D\" {{ cascade indirect dari kemenlu.dagang lokasi sum; target {dagang} }}\niku citra \"C\" {{ cascade indirect dari kemenlu.citra lokasi average; target {citra} }}"
        )
    };
    let report = |unit, dagang, citra| format!("realisasi {unit} 2018 TAHUN {{ dagang {dagang}; citra {citra} }}\n");
    let plan = [
        WIDE.to_owned(),
        below(&["amerop", "aspasaf"]),
        map("kemenlu", own),
        map("amerop", &child(19, 4)),
        map("aspasaf", &child(29, 4)),
    ]
    .concat();
    let all = model(&[plan.clone(), report("amerop", "19", "4"), report("aspasaf", "23", "3")].concat());
    assert_eq!(figures(&all, "TAHUN", "kemenlu.dagang"), "48 42 87.5 87.5");
    assert_eq!(figures(&all, "TAHUN", "kemenlu.citra"), "4 3.5 87.5 87.5");
    let one = model(&[plan, report("amerop", "19", "n/a \"survei tertunda\"")].concat());
    assert_eq!(
        figures(&one, "TAHUN", "kemenlu.dagang"),
        "19 19 100 100",
        "who has no data leaves target and realisation"
    );
    assert_eq!(figures(&one, "TAHUN", "kemenlu.citra"), "4 n/a NoChildren");
}

/// Tabel 3.15: raw data of four directorates; the first quarter is 4/20 (errata).
#[test]
fn tabel_3_15_raw_over_units() {
    let units = ["amerika1", "amerika2", "eropa1", "eropa2"];
    let own = "iku tl \"Persentase\" { satuan persen; polarisasi maximize; konsolidasi tlk; lapor triwulanan; target 20 dari 20 }";
    let child = "iku tl \"Persentase\" { cascade indirect dari kemenlu.tl lokasi raw; target 5 dari 5 }";
    let mut text = [WIDE.to_owned(), below(&units), map("kemenlu", own)].concat();
    for (unit, values) in units.iter().zip([[1, 2, 4, 5], [1, 3, 4, 5], [1, 2, 4, 5], [1, 3, 4, 5]]) {
        let values = values.map(|v| format!("{v} dari 5"));
        text += &map(unit, child);
        text += &reports(unit, "tl", [&values[0], &values[1], &values[2], &values[3]]);
    }
    let model = model(&text);
    let realised = ["TW1", "TW2", "TW3", "TW4"].map(|p| figures(&model, p, "kemenlu.tl"));
    assert_eq!(realised, ["100 20 20 20", "100 50 50 50", "100 80 80 80", "100 100 100 100"]);
}

/// A formula may multiply by 100 itself, or not; raw data of both kinds add up with those typed as a part of a whole.
#[test]
fn raw_data_of_unlike_forms_add_up_over_units() {
    let own = "iku tl \"P\" { satuan persen; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 90 }";
    let child = |formula: &str| {
        format!("iku tl \"P\" {{ cascade indirect dari kemenlu.tl lokasi raw; target 9 dari 10 {formula} }}")
    };
    let text = [
        WIDE.to_owned(),
        below(&["a", "b", "c"]),
        map("kemenlu", own),
        map("a", &child("; formula diterima / disampaikan")),
        map("b", &child("; formula 100 * diterima / disampaikan")),
        map("c", &child("")),
        "realisasi a 2018 TAHUN { tl { diterima 3; disampaikan 4 } }\n".into(),
        "realisasi b 2018 TAHUN { tl { diterima 1; disampaikan 6 } }\n".into(),
        "realisasi c 2018 TAHUN { tl 8 dari 10 }\n".into(),
    ];
    let model = model(&text.concat());
    assert_eq!(figures(&model, "TAHUN", "kemenlu.tl"), "90 60 66.67 66.67", "12 of 20");
    assert_eq!(figures(&model, "TAHUN", "b.tl"), "90 16.67 18.52 18.52", "1 of 6");
}

/// A map with the NSS asked for: each SS has one IKU with target 100.
fn worth(nss: &[(&str, &[&str])], more: &str) -> Model {
    let mut text = "unit setjen \"Setjen\" { jenis unit_organisasi }\npeta setjen 2018 {\n".to_owned() + more;
    let mut report = "realisasi setjen 2018 TAHUN {\n".to_owned();
    let mut n = 0;
    for (perspective, values) in nss {
        text += &format!("perspektif {perspective} {{\n");
        for value in *values {
            n += 1;
            text += &format!(
                "ss s{n} \"S{n}\" {{ iku i{n} \"I{n}\" {{ validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 100 }} }}\n"
            );
            report += &format!("i{n} {value}\n");
        }
        text += "}\n";
    }
    model(&(text + "}\n" + &report + "}\n"))
}

/// `np…; ncko status`, two digits.
fn value(model: &Model) -> String {
    let scores = to(model, "TAHUN");
    let unit = scores.unit(holder(model, "setjen")).unwrap();
    let two = |f: crate::Figure| f.map_or("n/a".into(), |n| n.fixed(2));
    let np: Vec<String> = unit.perspectives.iter().map(|p| two(p.np)).collect();
    let status = unit.ncko.ok().and_then(|n| model.profile().status_of(n)).unwrap_or("-");
    format!("{}; {} {status}", np.join(" "), two(unit.ncko))
}

const INTERNAL: (&str, &[&str]) = ("internal_process", &["70", "80", "100", "90"]);
const LEARNING: (&str, &[&str]) = ("learning_growth", &["100", "90", "100", "80"]);

#[test]
fn tabel_3_24_and_3_27() {
    let model = worth(&[("stakeholder", &["90"]), ("customer", &["99", "80"]), INTERNAL, LEARNING], "");
    assert_eq!(value(&model), "90.00 89.50 85.00 92.50; 89.18 kuning");
}

#[test]
fn tabel_3_25_np_with_na() {
    let model =
        worth(&[("stakeholder", &["90"]), INTERNAL, ("learning_growth", &["n/a \"belum\"", "90", "100", "80"])], "");
    assert!(value(&model).contains("90.00; "), "{}", value(&model));
    assert_eq!(value(&model), "90.00 n/a 85.00 90.00; 88.24 kuning");
}

#[test]
fn tabel_3_28_ncko_with_na() {
    let model = worth(&[("stakeholder", &["n/a \"belum\""]), ("customer", &["99", "80"]), INTERNAL, LEARNING], "");
    assert_eq!(value(&model), "n/a 89.50 85.00 92.50; 88.90 kuning");
    let scores = to(&model, "TAHUN");
    let effective: Vec<_> = scores.units[0].perspectives.iter().map(|p| p.effective.map(|e| e.fixed(0))).collect();
    assert_eq!(effective, [None, Some("20".into()), Some("40".into()), Some("40".into())]);
}

/// Tabel 3.26, right half: stakeholder and customer joined weigh 40 (interpretation 26).
#[test]
fn tabel_3_26_joined_perspectives() {
    let nss: [(&str, &[&str]); 3] =
        [("customer", &["80", "90"]), ("internal_process", &["90"]), ("learning_growth", &["100"])];
    assert_eq!(value(&worth(&nss, "")), "n/a 85.00 90.00 100.00; 93.00 kuning");
    assert_eq!(value(&worth(&nss, "bobot_perspektif proporsional\n")), "n/a 85.00 90.00 100.00; 93.00 kuning");
    assert_eq!(value(&worth(&nss, "bobot_perspektif gabungan\n")), "85.00 90.00 100.00; 91.00 kuning");
    let own = "bobot_perspektif { customer 50%; internal_process 25%; learning_growth 25% } keputusan \"1\"\n";
    let own = own.replace(" keputusan \"1\"\n", "\n");
    assert_eq!(value(&worth(&nss, &own)), "n/a 85.00 90.00 100.00; 90.00 kuning");
}

/// Tabel 3.21 to 3.23: shares of an SS, and its value where one IKU is n/a.
#[test]
fn tabel_3_23_nss() {
    let iku = |name: &str, quality: &str| {
        format!(
            "iku {name} \"{name}\" {{ {quality}; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 100 }}\n"
        )
    };
    let text = iku("a", "validitas activity; kendali moderate")
        + &iku("b", "validitas proxy; kendali moderate")
        + &iku("c", "validitas exact; kendali low");
    let model = plan(&text, "realisasi setjen 2018 TAHUN { a n/a \"belum\"; b 90; c 75 }");
    let scores = to(&model, "TAHUN");
    let shares = ["a", "b", "c"].map(|n| scores.iku(find(&model, &format!("setjen.{n}"))).share.map(|s| s.to_string()));
    assert_eq!(shares, [None, Some("35".into()), Some("65".into())]);
    assert_eq!(scores.nss(model.all_ss().next().unwrap()).unwrap().fixed(2), "80.25");
    let all = plan(&text, "realisasi setjen 2018 TAHUN { a 100; b 100; c 100 }");
    let scores = to(&all, "TAHUN");
    assert_eq!(
        scores.nss(all.all_ss().next().unwrap()).unwrap().to_string(),
        "100",
        "shares of thirds add up to the whole"
    );
}

#[test]
fn sub_iku_are_shown_but_not_counted_and_may_make_their_iku() {
    let iku = r#"iku x "X" { gabung sum; validitas exact; kendali low; polarisasi maximize; konsolidasi sum; lapor triwulanan; target 20; trajektori TW1 20
            sub a "A" { target 12; trajektori TW1 12 }
            sub b "B" { target 8; trajektori TW1 8 } }"#;
    let model = plan(iku, "realisasi setjen 2018 TW1 { x.a 12; x.b 6 }");
    assert_eq!(figures(&model, "TW1", "setjen.x"), "20 18 90 90");
    assert_eq!(figures(&model, "TW1", "setjen.x.a"), "12 12 100 100");
    assert_eq!(to(&model, "TW1").units[0].ncko.unwrap().to_string(), "90");
}

/// A sub-IKU inherits `gabung` from its IKU, and is itself made by those it was shared out to.
#[test]
fn a_sub_iku_is_made_by_its_indirect_children() {
    let own = r#"iku tl "P" { gabung raw; satuan persen; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 56 dari 70
        sub bilateral "B" { target 40 dari 50 }
        sub asean "A" { target 16 dari 20 } }"#;
    let child = |target: &str| {
        format!("iku bilateral \"B\" {{ cascade indirect dari kemenlu.tl.bilateral lokasi raw; target {target} }}")
    };
    let plan = [map("kemenlu", own), map("a", &child("16 dari 20")), map("b", &child("24 dari 30"))].concat();
    let report = "realisasi kemenlu 2018 TAHUN { tl.asean 18 dari 20 }\nrealisasi a 2018 TAHUN { bilateral 17 dari 20 }\nrealisasi b 2018 TAHUN { bilateral 27 dari 30 }\n";
    let all = model(&[WIDE, &below(&["a", "b"]), &plan, report].concat());
    assert_eq!(figures(&all, "TAHUN", "kemenlu.tl.bilateral"), "80 88 110 110", "44 of 50");
    assert_eq!(figures(&all, "TAHUN", "kemenlu.tl"), "80 88.57 110.71 110.71", "62 of 70");

    let report = "realisasi kemenlu 2018 TAHUN { tl.asean 18 dari 20 }\n";
    let part = model(&[WIDE, &below(&["a", "b"]), &plan, report].concat());
    let scores = to(&part, "TAHUN");
    let told = why(&part, &scores, Entity::Iku(find(&part, "kemenlu.tl"))).unwrap().print(part.files(), Lang::Id);
    assert!(told.contains("capaian `kemenlu.tl.bilateral` sampai TAHUN 2018 = n/a"), "{told}");
    let table = crate::table(&part, &scores, &[], Lang::Id);
    assert!(table.contains("tanpa kemenlu.tl.bilateral (belum ada realisasi dari penerima cascading)"), "{table}");
}

/// What a unit is worth says why, down to the line of the input.
#[test]
fn why_a_unit_is_worth_what_it_is() {
    let iku = "iku x \"X\" { validitas exact; kendali low; polarisasi minimize; konsolidasi average; lapor triwulanan; target 8\n trajektori TW1 8, TW2 8, TW3 8, TW4 8 }";
    let model = plan(iku, &reports("setjen", "x", ["4", "n/a \"belum\"", "5", "6"]));
    let scores = to(&model, "TW4");
    let told =
        |lang| why(&model, &scores, Entity::Holder(holder(&model, "setjen"))).unwrap().print(model.files(), lang);
    let expected = "\
NCKO `setjen` sampai TW4 2018 = 120,00 (hijau)  [rencana.bsc:2]
  rumus: Σ (Np × bobot perspektif) / Σ bobot perspektif yang bernilai
  Stakeholder: Np = 120,00; bobot 25%, setelah dibobot ulang 100,00%
    S1 Organisasi yang baik: NSS = 120,00  [rencana.bsc:5]
      capaian `setjen.x` sampai TW4 2018 = 120,00 (hijau)  [rencana.bsc:6]
        rumus: minimize: (1 + (1 − 5 / 8)) × 100 = 137,50; diakui 120,00  [rencana.bsc:6]
        T = 8: rata-rata (average)
          TW1: 8  [rencana.bsc:7]
          TW2: 8, tidak dihitung  [rencana.bsc:7]
          TW3: 8  [rencana.bsc:7]
          TW4: 8  [rencana.bsc:7]
        R = 5: rata-rata (average)
          TW1: 4  [rencana.bsc:11]
          TW2: n/a, tidak dihitung (belum)  [rencana.bsc:12]
          TW3: 5  [rencana.bsc:13]
          TW4: 6  [rencana.bsc:14]
        bobot 26 (exact, low), tertimbang 100,00%  [rencana.bsc:6]
  Customer: Np = n/a (tidak ada isinya yang bernilai); bobot 15%, setelah dibobot ulang n/a
  Internal Process: Np = n/a (tidak ada isinya yang bernilai); bobot 30%, setelah dibobot ulang n/a
  Learning and Growth: Np = n/a (tidak ada isinya yang bernilai); bobot 30%, setelah dibobot ulang n/a
";
    assert_eq!(told(Lang::Id), expected);
    assert!(told(Lang::En).contains("formula: minimize: (1 + (1 − 5 / 8)) × 100 = 137.50; counted 120.00"));
}

/// The derivation follows cascades: direct to the origin, indirect to those who took it; what is missing is named.
#[test]
fn why_a_cascaded_iku_is_worth_what_it_is() {
    let own = "iku tl \"P\" { satuan persen; polarisasi maximize; konsolidasi tlk; lapor triwulanan; target 90 }";
    let child = "iku tl \"P\" { cascade indirect dari kemenlu.tl lokasi raw; target 18 dari 20 }";
    let direct = "iku tl { cascade direct dari kemenlu.tl; validitas proxy; kendali low }";
    let plan = [map("kemenlu", own), map("a", child), map("b", child), map("c", direct)].concat();
    let report = "realisasi a 2018 TW1 { tl 9 dari 20 }\nrealisasi b 2018 TW1 { tl n/a \"menunggu  data satker\" }\n";
    let model = model(&[WIDE, &below(&["a", "b", "c"]), &plan, report].concat());
    let scores = to(&model, "TW1");
    let told = why(&model, &scores, Entity::Iku(find(&model, "c.tl"))).unwrap().print(model.files(), Lang::Id);
    let expected = "\
capaian `c.tl` sampai TW1 2018 = 50,00 (merah)  [rencana.bsc:8]
  rumus: maximize: 45 / 90 × 100 = 50,00  [rencana.bsc:5]
  cascade direct: target dan realisasi milik `kemenlu.tl`  [rencana.bsc:5]
  T = 90 (18 / 20): dari penerima cascading, raw
    target: 90  [rencana.bsc:5]
  R = 45 (9 / 20): dari penerima cascading, raw  [rencana.bsc:6]
    capaian `a.tl` sampai TW1 2018 = 50,00 (merah)  [rencana.bsc:6]
      rumus: maximize: 45 / 90 × 100 = 50,00  [rencana.bsc:5]
      T = 90 (18 / 20): nilai terakhir (tlk)
        target: 90 (18 / 20)  [rencana.bsc:6]
      R = 45 (9 / 20): nilai terakhir (tlk)
        TW1: 45 (9 / 20)  [rencana.bsc:9]
    capaian `b.tl` sampai TW1 2018 = n/a (menunggu data satker)  [rencana.bsc:7]
      T = 90 (18 / 20): nilai terakhir (tlk)
        target: 90 (18 / 20)  [rencana.bsc:7]
      R = n/a (menunggu data satker): nilai terakhir (tlk)
        TW1: n/a, tidak dihitung (menunggu data satker)  [rencana.bsc:10]
  bobot 19 (proxy, low), tertimbang 100,00%  [rencana.bsc:8]
";
    assert_eq!(told, expected);
    let table = crate::table(&model, &scores, &[], Lang::En);
    assert!(table.contains("merah, without b.tl (menunggu data satker)"), "{table}");
    assert!(table.contains("validity and control give no weight (table 3.18)"), "{table}");
}

/// Of a period in which nothing came in there is no figure of its own, whatever earlier ones gave.
#[test]
fn a_period_without_a_report_is_silent() {
    let iku = "iku x \"X\" { validitas exact; kendali low; polarisasi maximize; konsolidasi sum; lapor triwulanan; target 12\n trajektori TW1 3, TW2 3, TW3 3, TW4 3 }";
    let quarters = |model: &Model| {
        let x = find(model, "setjen.x");
        ["TW1", "TW2", "TW3", "TW4"].map(|at| crate::silent(model, &to(model, at), x))
    };
    let model = plan(iku, &reports("setjen", "x", ["3", "n/a \"belum\"", "5", "6"]));
    assert_eq!(quarters(&model), [false, true, false, false], "n/a as stated");
    let model = plan(iku, "realisasi setjen 2018 TW1 { x 3 }\n");
    assert_eq!(quarters(&model), [false, true, true, true], "nothing after the first");

    let own = "iku y \"Y\" { polarisasi maximize; konsolidasi sum; lapor triwulanan }";
    let child =
        "iku y \"Y\" { cascade indirect dari kemenlu.y lokasi sum; target 4\n trajektori TW1 1, TW2 1, TW3 1, TW4 1 }";
    let text = [WIDE, &below(&["a", "b"]), &map("kemenlu", own), &map("a", child), &map("b", child)].concat();
    let model = super::model(
        &(text + "realisasi a 2018 TW1 { y 1 }\nrealisasi b 2018 TW1 { y 1 }\nrealisasi b 2018 TW2 { y 1 }\n"),
    );
    let s = find(&model, "kemenlu.y");
    let heard = ["TW1", "TW2", "TW3"].map(|at| crate::silent(&model, &to(&model, at), s));
    assert_eq!(heard, [false, false, true], "one of two is enough");
}
