//! The index of IKU changes nothing that a rule says: the same condition, once judged for whole parts of the IKU and once for
//! each, with faults among them.

use super::*;
use crate::Statistics;

const PLAN: &str = r#"
unit a "A" { jenis kementerian }
unit b "B" { jenis unit_organisasi; atasan a }
unit c "C" { jenis tidak_ada; atasan a }
pegawai d "D" { jenis pelaksana; atasan b }
pegawai e "E" { jenis satker; atasan b }
peta a 2018 {
    perspektif customer {
        ss s "Sasaran" {
            iku satu "Satu" { target 5; satuan "kali"; sub satu_a "Bagian" { target 2 } }
            iku dua  "Dua"  { target 4; satuan "kali"; abaikan X001 "belum"; abaikan Y001 "belum" }
            iku tiga "Tiga" { target 7; validitas exact }
        }
    }
    revisi 1 2018-06-01 { hapus tiga }
}
peta b 2018 {
    perspektif customer {
        ss s "Sasaran" { cascade direct dari a.s
            iku satu "Satu" { cascade direct dari a.satu }
            iku dua  "Dua"  { cascade indirect dari a.dua lokasi sum; target 3 }
            iku hilang "Hilang" { cascade direct dari a.tidak_ada }
        }
    }
}
peta c 2018 { perspektif customer { ss s "Sasaran" { iku satu "Satu" { target 5 }; iku dua "Dua" { cascade indirect dari a.dua lokasi sum; target 3 } } } }
pk d 2018 { ss dari b.s { iku satu "Satu" { cascade direct dari b.satu }; iku lain "Lain" { target 1 } } }
pk e 2018 { ss dari b.s { iku lain "Lain" { target 1 } } }
"#;

#[rustfmt::skip]
const CONDITIONS: &[&str] = &[
    "i.cascade == direct",
    "i.cascade != direct",
    "tidak == i.cascade atau i.cascade dalam (direct, tidak)",
    "i.cascade == tidak dan i.target > 4",
    "i.target > 4 dan i.cascade != direct dan terisi(i.satuan)",
    "i.unit.pemilik_peta",
    "bukan i.unit.pemilik_peta dan i.cascade == tidak",
    "i.unit.pemilik_peta dan i.validitas == exact",
    "i.validitas == exact dan i.unit.jenis == unit_organisasi",
    "terisi(i.unit.jenis)",
    "bukan terisi(i.unit.jenis.iku_maks) dan i.unit.level <= one",
    "i.unit.level.urutan > 1 dan i.cascade != tidak",
    "bukan (i.unit.jenis.berwilayah atau i.unit.jenis.perorangan)",
    "i.unit.nama == \"B\" dan i.cascade != tidak",
];

/// Two rules for each condition: as it is written, and wrapped so that the index does not serve it.
#[test]
fn the_index_changes_nothing() {
    let sets = ["iku", "sub", "indikator"];
    let walks: Vec<_> = sets.iter().flat_map(|set| CONDITIONS.iter().map(move |c| (set, c))).collect();
    let rule = |id: String, set: &str, condition: &str| {
        format!(
            "aturan {id} \"uji\" {{ untuk i dalam {set}; bila {condition}; wajib i.target > 4; pesan id \"{{i}} {{i.target}}\" }}\n"
        )
    };
    let pair = |(n, (set, condition)): (usize, &(&&str, &&str))| {
        let each = format!("(semua x dalam (1, 2): {condition})");
        rule(format!("X{n:03}"), set, condition) + &rule(format!("Y{n:03}"), set, &each)
    };
    let project = project(&walks.iter().enumerate().map(pair).fold(PLAN.to_owned(), |text, rules| text + &rules));
    assert_eq!(project.lines(&project.faults).len(), 2, "{:#?}", project.lines(&project.faults));
    let report = project.check(&Options { select: vec!["X".into(), "Y".into()], ..Options::default() });
    for (n, walk) in walks.iter().enumerate() {
        let said = |letter: char| {
            let id = format!("{letter}{n:03}");
            let statistics = report
                .statistics
                .iter()
                .find(|s| s.rule == id)
                .map(|s| Statistics { rule: String::new(), ..s.clone() });
            let found = report.diagnostics.iter().filter(|d| *d.code == *id);
            format!("{:#?} {statistics:?}", found.map(|d| line(&project, d).replace(&id, "")).collect::<Vec<_>>())
        };
        assert_eq!(said('X'), said('Y'), "{walk:?}");
    }
    let waived: u64 = report.statistics.iter().map(|s| s.waived).sum();
    let not_judged: u64 = report.statistics.iter().map(|s| s.not_judged).sum();
    assert!(!report.diagnostics.is_empty() && waived > 0 && not_judged > 0, "{report:#?}");
}
