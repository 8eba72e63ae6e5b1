//! Each fault at its line, once: the code stands at the end of the line.

use crate::{marked, project};

#[test]
fn words_and_places() {
    marked(
        r#"
unit a "A" {
    jenis kementerian
    jenis eselon1 // E1003
    warna merah // E1001
    target 4 // E1002
}
target 4 // E1009
peta a // E1004
unit dalam "Inspektorat" // E1010
peta a 2018 {
    perspektif stakeholder {
        ss s "S" {
            iku i "I" {
                polarisasi maksimal // E1007
                kendala low // E1001
                target 4 5 // E1011
                konversi_120 ya // E1005
                satuan // E1004
                definisi takberkutip // E1006
                lapor tahunan { target 5 } // E1008
            }
        }
    }
}
"#,
    );
}

#[test]
fn names() {
    marked(
        r#"
unit a "A" { jenis kementerian }
unit a "A lagi" // E2001
unit b "B" { jenis eselon1; atasan aa } // E2004
unit c "C" { jenis eselon_1 } // E2013
peta a 2018 {
    perspektif stakeholder {
        ss s "S" {
            iku i "I" { penanggung_jawab zeta } // E2004
            iku i "I lagi" // E2002
            iku j "J" { satuan opinii } // E2010
        }
    }
    perspektif keuangan { ss t "T" } // E2008
}
peta a 2018 { } // E2003
peta b 2018 {
    perspektif stakeholder {
        ss s "S" {
            mendukung tidak_ada // E2005
            iku i { cascade direct dari a.ii } // E2005
            iku k { cascade direct dari a.s } // E2006
        }
    }
}
realisasi b 2018 TW1 {
    i 4
    i 5 // E2011
    h 6 // E2005
}
pk b 2018 {
    revisi 2 2018-07-01 { hapus i } // E2012
    revisi 1 2018-08-01 { } // E2012
}
"#,
    );
}

#[test]
fn cited_places() {
    marked(
        r#"
dasar_hukum hukum "Hukum" {
    pasal "1.a" "satu"
    pasal "1.a" "satu lagi" // E2007
}
dasar_hukum hukum { pasal "2" "dua" }
aturan X001 "Satu" { dasar hukum "1.a"; dasar hukum "2"; dasar hukum }
aturan X002 "Dua" { dasar hukum "3" } // E2014
aturan X003 "Tiga" { dasar hukkum "3" } // E2010
profil lain "Lain" {
    dasar hukum
    aturan X001 galat { dasar hukum "1.b" } // E2014
    tafsir 1 "Bacaan" { pasal "2", "4" } // E2014
}
"#,
    );
}

#[test]
fn circles_are_told_once_with_every_step() {
    let text = r#"
unit a { jenis kementerian; atasan b }
unit b { jenis eselon1; atasan c }
unit c { jenis satker; atasan a }
unit d { jenis kementerian }
unit e { jenis eselon1; atasan d }
peta d 2018 { perspektif stakeholder { ss s "S" { mendukung t; iku i { cascade direct dari e.i } }
                                       ss t "T" { mendukung s; iku u "U" } } }
peta e 2018 { perspektif stakeholder { ss s "S" { iku i { cascade direct dari d.i }; iku k { cascade indirect dari d.i lokasi sum } } } }
"#;
    let (model, faults) = project(&[text]);
    assert_eq!(
        faults,
        [
            "a.bsc:2 E4001 `a` menjadi atasan bagi dirinya sendiri melalui garis atasan",
            "a.bsc:7 E4004 panah sebab akibat peta berputar melalui SS `s`",
            "a.bsc:7 E4002 IKU `d.i` diturunkan dari dirinya sendiri",
        ]
    );
    // what hangs on a circle is poisoned, and so silent
    let k = model.find_iku(model.find_holder("e").unwrap(), 2018, "k").unwrap();
    assert!(model.iku(k).poisoned);
}

#[test]
fn one_fault_gives_one_message() {
    // the misspelled unit is reported; its plan, its cascade and its results are not
    let text = r#"
unit a { jenis kementerian }
peta aa 2018 { perspektif stakeholder { ss s "S" { mendukung t; iku i "I" } } } // E2004
peta a 2018 { perspektif stakeholder { ss t "T" { iku j { cascade direct dari bb.i } } } } // E2004
pk a { skp "Tanpa tahun" untuk a.i } // E1004
"#;
    marked(text);
}

#[test]
fn references_to_other_years_and_parts() {
    let text = r#"
unit a { jenis kementerian }
unit b { jenis eselon1; atasan a }
peta a 2017 { perspektif stakeholder { ss s "S" { iku lama "Lama" { satuan opini } } } }
peta a 2018 {
    perspektif stakeholder {
        ss s "S" {
            iku i "I" { dahulu a.lama@2017; sub bagian "Bagian" }
            iku x { cascade direct dari a.lama } // E2005
        }
    }
}
peta b 2018 { perspektif stakeholder { ss s "S" { iku bagian { cascade direct dari a.i.bagian } } } }
realisasi a 2018 TW1 {
    i.bagian 2
    bagian   2 // E2005
}
"#;
    marked(text);
}

#[test]
fn a_slip_in_a_word_costs_no_more_than_itself() {
    // what the misspelled statement holds counts all the same
    let text = r#"
unti a "A" { jenis kementerian } // E1001
peta a 2018 {
    perspektif stakeholder {
        ss s "S" {
            iku i "I" { Satuan opini; targett 4 5 } // E0122
            iku j "J" { mendukung a } // E2006
        }
    }
}
"#;
    let (model, faults) = crate::project(&[text]);
    let codes: Vec<&str> = faults.iter().filter_map(|f| f.split(' ').nth(1)).collect();
    assert_eq!(codes, ["E1001", "E0122", "E1001", "E2006"], "{faults:#?}");
    let i = model.find_iku(model.find_holder("a").unwrap(), 2018, "i").unwrap();
    assert_eq!(model.iku_field(i, bsc_schema::kw::SATUAN).found().unwrap().source(), "opini");
}

#[test]
fn ids_of_another_model_give_nothing() {
    let (model, _) = project(&[""]);
    let (iku, ss) = (bsc_model::IkuId(9), bsc_model::SsId(9));
    assert!(model.iku(iku).poisoned && model.ss(ss).poisoned && model.holder(bsc_model::HolderId(9)).poisoned);
    assert_eq!((model.iku_label(iku), model.ss_label(ss)), ("".into(), "".into()));
    assert_eq!(
        model.subs(iku).count() + model.taken_by(iku).len() + model.superiors(bsc_model::HolderId(9)).count(),
        0
    );
}
