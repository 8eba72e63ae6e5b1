//! What a child takes from its source, what it keeps, what revisions change.

use crate::clean;
use bsc_model::{IkuId, Lookup, Model};
use bsc_schema::{Kw, kw};

const PLAN: &str = r#"
unit a "Atas" { jenis kementerian }
unit b "Bawah" { jenis eselon1; atasan a }
unit c "Cabang" { jenis satker; atasan b }
pegawai p "Pegawai" { jenis pelaksana; atasan c }
peta a 2018 {
    perspektif internal_process { ss proses "Proses" { iku milik "Milik sendiri" } }
    perspektif stakeholder {
        ss citra "Citra Indonesia" {
            iku i "Indeks" {
                satuan "nilai"; polarisasi minimize; konsolidasi sum; lapor triwulanan; target 4; validitas exact; definisi "asal"
                trajektori TW1 1, TW2 1, TW3 1, TW4 1
                sub bagian "Bagian" { target 2 }
            }
        }
    }
    revisi 1 2018-07-10 { ubah i { target 6 } }
}
peta b 2018 { perspektif stakeholder { ss citra { cascade direct dari a.citra; iku i { cascade direct dari a.i; validitas proxy } } } }
peta c 2018 {
    perspektif stakeholder {
        ss citra "Citra cabang" {
            cascade indirect dari b.citra
            iku j "Indeks cabang" { cascade indirect dari b.i lokasi sum; target 2; polarisasi maximize }
            iku k { cascade direct dari b.i }
        }
    }
}
pk p 2018 { ss dari c.citra { iku l "Sendiri" { target 27 skala 30 } }; tugas "Arsip" { iku m "Arsip rapi" } tugas "Surat" { iku n "Surat tepat" } }
"#;

fn iku(model: &Model, holder: &str, name: &str) -> IkuId {
    model.find_iku(model.find_holder(holder).unwrap(), 2018, name).unwrap()
}

fn shown(model: &Model, id: IkuId, kw: Kw) -> String {
    match model.iku_field(id, kw) {
        Lookup::Found(f) => f.text().into_owned(),
        Lookup::Absent => "-".into(),
        Lookup::Poisoned => "?".into(),
    }
}

#[test]
fn a_direct_child_takes_all_but_its_own() {
    let model = clean(&[PLAN]);
    let i = iku(&model, "b", "i");
    assert_eq!(shown(&model, i, kw::POLARISASI), "minimize");
    assert_eq!(shown(&model, i, kw::DEFINISI), "asal");
    assert_eq!(shown(&model, i, kw::VALIDITAS), "proxy");
    assert_eq!(model.iku_label(i), "Indeks");
    let k = iku(&model, "c", "k");
    assert_eq!((model.iku(k).origin, model.direct_depth(k)), (iku(&model, "a", "i"), Some(2)));
    assert_eq!(shown(&model, k, kw::VALIDITAS), "-");
}

#[test]
fn an_indirect_child_takes_the_shared_fields_and_the_source_counts() {
    let model = clean(&[PLAN]);
    let j = iku(&model, "c", "j");
    assert_eq!(shown(&model, j, kw::POLARISASI), "minimize"); // typed maximize: CAS004 tells it, the source counts
    assert_eq!(shown(&model, j, kw::SATUAN), "nilai");
    assert_eq!(shown(&model, j, kw::DEFINISI), "-");
    assert_eq!(shown(&model, j, kw::TARGET), "2");
    assert_eq!((model.iku(j).origin, model.iku(j).root), (j, iku(&model, "a", "i")));
}

#[test]
fn a_part_takes_what_it_does_not_type() {
    let model = clean(&[PLAN]);
    let part = iku(&model, "a", "i.bagian");
    assert_eq!((shown(&model, part, kw::POLARISASI), shown(&model, part, kw::TARGET)), ("minimize".into(), "2".into()));
    assert_eq!(shown(&model, part, kw::TRAJEKTORI), "-");
}

#[test]
fn a_part_takes_what_its_whole_inherits() {
    let text = r#"
unit a "A" { jenis kementerian }
unit b "B" { jenis eselon1; atasan a }
peta a 2018 { perspektif stakeholder { ss s "S" { iku i "I" { konsolidasi sum; sub s1 "S1" } } } }
peta b 2018 { perspektif stakeholder { ss s "S" { iku j "J" { cascade indirect dari a.i lokasi sum; sub t "T" } } } }
"#;
    let model = clean(&[text]);
    assert_eq!(shown(&model, iku(&model, "b", "j.t"), kw::KONSOLIDASI), "sum");
    // parts that cascade from each other's wholes end somewhere
    let circle = text
        .replace("konsolidasi sum; sub s1", "cascade indirect dari b.j.t lokasi sum; sub s1")
        .replace("dari a.i lokasi", "dari a.i.s1 lokasi");
    let model = clean(&[&circle]);
    assert_eq!(shown(&model, iku(&model, "b", "j.t"), kw::KONSOLIDASI), "-");
}

#[test]
fn codes_follow_order_perspective_and_root() {
    let model = clean(&[PLAN]);
    let codes =
        |holder: &str, names: &[&str]| names.iter().map(|n| model.iku_code(iku(&model, holder, n))).collect::<Vec<_>>();
    // stakeholder stands above internal process, whatever the order in the source
    assert_eq!(codes("a", &["i", "i.bagian", "milik"]), ["S1.1-N", "S1.1.1", "S2.1-N"]);
    assert_eq!(codes("c", &["j", "k"]), ["S1.1-CP", "S1.2-CP"]);
    assert_eq!(codes("p", &["l", "m", "n"]), ["S1.1-N", "T.1-N", "T.2-N"]);
    assert_eq!(model.ss_label(model.iku(iku(&model, "p", "l")).ss.unwrap()), "Citra cabang");
}

#[test]
fn a_revision_holds_from_its_day() {
    let model = clean(&[PLAN]);
    let i = iku(&model, "a", "i");
    assert_eq!(shown(&model, i, kw::TARGET), "6");
    assert_eq!(model.iku_field_in(i, kw::TARGET, 0).found().unwrap().source(), "4");
    assert_eq!(model.version_at(model.iku(i).plan, jiff::civil::date(2018, 7, 9)), 0);
}

#[test]
fn a_revision_that_adopts_an_ss_again_adds_to_it() {
    let text = r#"
unit a "A" { jenis kementerian }
pegawai p "P" { jenis pelaksana; atasan a }
peta a 2018 { perspektif stakeholder { ss s "S" { iku i "I" } ss t "T" { iku j "J" } } }
pk p 2018 {
    ss dari a.t { iku x "X" }
    ss dari a.s { iku y "Y" }
    revisi 1 2018-07-10 { ss dari a.t { iku z "Z" } }
}
"#;
    let model = clean(&[text]);
    let codes = ["x", "y", "z"].map(|n| model.iku_code(iku(&model, "p", n)));
    assert_eq!(codes, ["S1.1-N", "S2.1-N", "S1.2-N"]);
}

#[test]
fn order_of_files_and_statements_changes_nothing() {
    let blocks: Vec<&str> = PLAN.trim().split("\npeta").collect();
    let (rest, maps) = blocks.split_first().unwrap();
    let mut backwards: Vec<String> = maps.iter().rev().map(|m| format!("peta{m}\n")).collect();
    backwards.push((*rest).to_owned());
    let texts: Vec<&str> = backwards.iter().map(String::as_str).collect();
    let (one, other) = (clean(&[PLAN]), clean(&texts));
    let names = |m: &Model| {
        m.all_iku()
            .map(|i| format!("{} {} {}", m.holder_name(m.iku_holder(i)), m.name(m.iku(i).element), m.iku_code(i)))
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&one), names(&other));
}

#[test]
fn results_and_corrections() {
    let model = clean(&[
        PLAN,
        r#"
realisasi a 2018 TW1 { i 3; milik n/a "belum jatuh tempo" }
realisasi a 2018 TW2 { i 8 dari 10; i.bagian { baik 3; semua 4 }; koreksi TW1 i 2 "salah hitung" }
"#,
    ]);
    let i = iku(&model, "a", "i");
    let of = |id: IkuId| {
        model
            .observations(id)
            .iter()
            .map(|o| {
                let value = model.observed_value(o).map_or("-", |f| f.source());
                let of = model.observed_of(o).map_or("-", |f| f.source());
                format!("{} {value} {of}", o.period.name())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(of(i), ["TW1 3 -", "TW1 2 -", "TW2 8 10"]);
    assert_eq!(of(iku(&model, "a", "milik")), ["TW1 n/a -"]);
    let part = model.observations(iku(&model, "a", "i.bagian"));
    let raw: Vec<(&str, &str)> = model.observed_raw(&part[0]).into_iter().map(|(n, f)| (n, f.source())).collect();
    assert_eq!(raw, [("baik", "3"), ("semua", "4")]);
}
