//! What rules may ask of the model before.

use super::*;

const THEN: &str = r#"
unit kemenlu "Kementerian" { jenis kementerian }
unit setjen "Setjen" { jenis unit_organisasi; atasan kemenlu }
unit bubar "Yang Bubar" { jenis satker; atasan setjen }
peta kemenlu 2017 { perspektif internal_process { ss tata "Tata" { iku lama "Nilai" { target 78 } } } }
peta kemenlu 2018 {
    perspektif internal_process {
        ss tata "Tata Kelola" {
            iku rb "Nilai RB" { target 80; lapor triwulanan; trajektori TW1 20, TW2 40, TW3 60, TW4 80 }
            iku lama "Nilai" { target 79 }
            iku gugur "Yang Gugur" { target 3 }
            iku urun "Urun" { satuan persen; lapor triwulanan; formula 100 * a / b; target 9 }
        }
        ss hilang "Yang Hilang" { iku ikut "Ikut Hilang" { target 1 } }
    }
}
pk kemenlu 2018 { ditetapkan 2018-01-12 }
peta setjen 2018 { perspektif internal_process { ss tata "Tata Setjen" { iku rb "RB Setjen" { cascade indirect dari kemenlu.rb lokasi sum; target 80 } } } }
pk bubar 2018 { ditetapkan 2018-01-20; tugas "Rapat" { iku rapat "Rapat" { target 2 } } }
realisasi kemenlu 2018 TW1 { rb 20; urun { a 1; b 2 } }
realisasi kemenlu 2018 TW2 { rb 40; urun { a 1; b 3 }; koreksi TW1 rb 21 "salah"; koreksi TW1 urun 3 dari 4 "salah" }
realisasi kemenlu 2018 TW3 { rb 60 }
realisasi bubar 2018 TW1 { rapat 1 }
"#;

const NOW: &str = r#"
unit kemenlu "Kementerian" { jenis kementerian }
unit setjen "Setjen" { jenis unit_organisasi; atasan kemenlu }
peta kemenlu 2017 { perspektif internal_process { ss tata "Tata" { iku lama "Nilai" { target 78 } } } }
peta kemenlu 2018 {
    perspektif internal_process {
        ss tata "Tata Kelola yang Baik" {
            iku rb "Nilai RB" { target 80.0; lapor tahunan; kendali low; trajektori TW1 20, TW2 40, TW3 60, TW4 80 }
            iku baru_namanya "Nilai" { dahulu kemenlu.lama@2017; target 70 }
            iku urun "Urun" { satuan persen; lapor triwulanan; formula 100 * a / b; target 9 }
            iku susulan "Susulan" { target 5 }
        }
        ss datang "Yang Datang" { iku bawaan "Bawaan" { target 1 } }
    }
}
pk kemenlu 2018 {
    ditetapkan 2018-01-12
    revisi 1 2018-03-10 { alasan arahan; ubah rb { trajektori TW1 20, TW2 50, TW3 60, TW4 80 } }
}
peta setjen 2018 { perspektif internal_process { ss tata "Tata Setjen" { iku rb "RB Setjen" { target 80 } } } }
realisasi kemenlu 2018 TW1 { rb 20.0; urun { b 2; a 1 } }
realisasi kemenlu 2018 TW2 { rb 41; koreksi TW1 rb 21 "salah hitung" }
"#;

#[rustfmt::skip]
pub(super) const CASES: &[(&str, &str, &str)] = &[
    ("kemenlu.rb", "x.semula.target", "80"),
    ("kemenlu.rb", "x.semula.pk.ditetapkan", "12 January 2018"),
    ("kemenlu.rb", "x.semula.ss.nama", "Tata Kelola"),
    ("kemenlu.rb", "x.semula == x", "(unknown)"),
    ("kemenlu.rb", "x.semula == x.semula", "yes"),
    ("kemenlu.rb", "x.semula.unit == x.unit", "(unknown)"),
    ("kemenlu.rb", "x.semula.unit.nama == x.unit.nama", "yes"),
    ("kemenlu.rb", "x.semula.anak", "RB Setjen"),
    // what was empty may be filled in; a number may be typed otherwise
    ("kemenlu.rb", "x.beda_semula", "lapor"),
    ("kemenlu.rb", "ke(x.beda_semula, 1).isi", "tahunan"),
    ("kemenlu.rb", "ke(x.beda_semula, 1).isi_asal", "triwulanan"),
    ("kemenlu.rb", "ke(x.beda_semula, 1).asal.nama", "Nilai RB"),
    ("setjen.rb", "x.beda_semula", "cascade"),
    ("setjen.rb", "terisi(ke(x.beda_semula, 1).isi)", "no"),
    ("kemenlu.baru_namanya", "x.semula.target", "79"),
    ("kemenlu.susulan", "terisi(x.semula)", "no"),
    ("kemenlu.tata", "x.semula.nama", "Tata Kelola"),
    ("pk kemenlu 2018", "x.semula.ditetapkan", "12 January 2018"),
    ("pk kemenlu 2018", "x.iku_hilang", "Yang Gugur"),
    ("pk kemenlu 2018", "x.ss_hilang", "Yang Hilang"),
    ("pk kemenlu 2018", "x.iku_tambahan", "Susulan"),
    ("pk kemenlu 2018", "x.ss_tambahan", "Yang Datang"),
    ("setjen", "x.pk_hilang", "pk bubar 2018"),
    ("kemenlu", "banyak(x.pk_hilang)", "0"),
    ("setjen", "banyak(x.realisasi_hilang)", "1"),
    ("kemenlu", "x.realisasi_hilang.periode", "TW3"),
    ("realisasi kemenlu 2018 TW1", "banyak(x.capaian_hilang)", "0"),
    ("realisasi kemenlu 2018 TW2", "x.capaian_hilang.isi", "a 1; b 3"),
    ("realisasi kemenlu 2018 TW2", "x.koreksi_hilang.iku", "Urun"),
    ("", "ke(capaian, 1).isi", "20"),
    ("", "ke(capaian, 2).isi", "a 1; b 2"),
    ("", "ke(capaian, 2).semula.isi", "a 1; b 2"),
    ("", "ke(capaian, 3).semula.isi", "40"),
    ("", "ke(capaian, 3).isi", "41"),
    ("", "ke(revisi, 1).mengubah_terlapor", "Nilai RB"),
    ("", "ke(revisi, 1).anak_lepas", "RB Setjen"),
];

#[test]
fn what_was_before() {
    let ((now, mut faults), (then, older)) = (model(NOW, "2018-12-31"), model(THEN, "2018-12-31"));
    faults.extend(older);
    assert!(faults.is_empty(), "{:#?}", faults.iter().map(|f| f.headline_text(Lang::En)).collect::<Vec<_>>());
    let wrong: Vec<_> = CASES
        .iter()
        .map(|(thing, question, answer)| (thing, question, *answer, ask_against(&now, Some(&then), thing, question)))
        .filter(|(.., answer, said)| said.as_deref() != Ok(*answer))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn without_a_model_before_nothing_of_it_is_known() {
    let (now, _) = model(NOW, "2018-12-31");
    for (thing, question) in [
        ("kemenlu.rb", "terisi(x.semula)"),
        ("kemenlu.rb", "banyak(x.beda_semula)"),
        ("pk kemenlu 2018", "banyak(x.iku_hilang)"),
        ("kemenlu", "banyak(x.pk_hilang)"),
        ("", "banyak(ke(realisasi, 1).capaian_hilang)"),
        ("", "banyak(ke(revisi, 1).anak_lepas)"),
    ] {
        assert_eq!(ask(&now, thing, question).as_deref(), Ok("(unknown)"), "{thing}: {question}");
    }
}

/// A field of a thing that is gone stands nowhere in the present files.
#[test]
fn what_is_gone_has_no_place() {
    let ((now, _), (then, _)) = (model(NOW, "2018-12-31"), model(THEN, "2018-12-31"));
    let world = World::new(&now).with_before(World::new(&then));
    let mut scope = Scope::new(&now);
    let (thing, kind) = thing(&now, "pk kemenlu 2018");
    let slot = scope.bind("x", Type::One(Item::Thing(kind)));
    for question in ["x.iku_hilang", "ke(x.iku_hilang, 1)", "x.semula.ditetapkan"] {
        let span = Span { file: bsc_diagnostics::FileId(0), start: 0, end: u32::try_from(question.len()).unwrap() };
        let code = Code::place(&parse_expr(question, span).unwrap(), &mut scope, &mut Vec::new()).unwrap();
        let mut env = Env::new(scope.slots());
        env.set(slot, crate::Val::Thing(thing));
        assert_eq!(world.places_of(&code, &mut env), [], "{question}");
    }
}
