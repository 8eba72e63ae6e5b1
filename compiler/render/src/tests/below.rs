//! Figures that nobody reports for an IKU itself, but that those below bring in: manual, performance information, report, decree.

use super::{desk_to, model};
use crate::{document, matrix};
use bsc_document::{Block, Document, Table};
use bsc_model::Model;

/// Two units report what a third is made of (`lokasi raw`), in periods of their own; a sub-IKU.
const PLAN: &str = r#"
unit a "Kementerian" { jenis kementerian; pejabat "Menteri" { nama "Ani"; nip "1" }; pengelola mkop "Kepala Biro" { nama "Budi"; nip "2" } }
unit b "Ditjen Satu" { jenis unit_organisasi; atasan a }
unit c "Ditjen Dua" { jenis unit_organisasi; atasan a }
peta a 2018 {
    sk "SK 1" 2018-01-12
    perspektif stakeholder { ss s "S" {
        iku x "Persentase saran diterima" {
            formula diterima / disampaikan; satuan persen; target 80; konsolidasi sum; lapor triwulanan; penyedia b
            validitas exact; kendali high; polarisasi maximize
        }
        iku y "Jumlah dokumen" { satuan "dokumen"; target 10; konsolidasi sum; lapor tahunan; validitas proxy; kendali low; polarisasi maximize
            gabung sum
            sub y1 "Jumlah laporan" { target 4 }
            sub y2 "Jumlah naskah" { target 6 }
        }
    } }
}
pk a 2018 { ditetapkan 2018-01-15 di "Jakarta" }
peta b 2018 { perspektif stakeholder { ss s "S" { iku x "Saran Satu" { formula diterima / disampaikan; cascade indirect dari a.x lokasi raw; konsolidasi sum; target 80; validitas exact; kendali high } } } }
peta c 2018 { perspektif stakeholder { ss s "S" { iku x "Saran Dua" { cascade indirect dari a.x lokasi raw; konsolidasi sum; target 80; validitas exact; kendali high } } } }
realisasi b 2018 TW1 { x { diterima 8; disampaikan 10 } }
realisasi c 2018 TW1 { x 10 dari 20 }
realisasi b 2018 TW2 { x { diterima 9; disampaikan 10 } }
realisasi a 2018 TW1 { y.y1 n/a "belum jatuh tempo" }
realisasi a 2018 TAHUN { dilaporkan 2019-01-10; y.y1 4; y.y2 6 }
lkj a 2018 TAHUN { draf 2019-01-30; reviu 2019-02-08 oleh c; terbit 2019-02-27 }
pk c 2018 { ditetapkan 2018-01-15 di "Manama" }
"#;

fn made(model: &Model, kind: &str, until: &str) -> Document {
    let kind = document(kind).or_else(|| matrix(kind)).unwrap();
    (kind.make)(&desk_to(model, until), model.find_holder("a").unwrap()).unwrap()
}

/// The rows of a table that follows a heading or field with a text.
fn rows(table: &Table) -> Vec<String> {
    let row = |r: &bsc_document::Row| r.cells.iter().map(|c| c.content.print()).collect::<Vec<_>>().join(" | ");
    table.rows.iter().map(row).collect()
}

fn captioned<'d>(document: &'d Document, caption: &str) -> Vec<&'d Table> {
    document.tables().filter(|t| t.caption == caption).collect()
}

/// Seed 1742: of each period what was realised in it, from the reports of those below where there is no own.
#[test]
fn a_manual_holds_the_figures_of_those_below() {
    let model = model(PLAN);
    let rows_of = |kind, until| rows(captioned(&made(&model, kind, until), "Tabel Data")[0]);
    let none = "N/A | N/A | N/A | N/A";
    assert_eq!(
        rows_of("manual", "TAHUN"),
        [
            format!("TW I | {none} | N/A | 60%"),
            format!("TW II | {none} | N/A | 90%"),
            format!("TW III | {none} | N/A | "),
            format!("TW IV | {none} | N/A | "),
            format!("Setahun | {none} | 80% | 67,5%"),
        ]
    );
    assert_eq!(rows_of("manual", "TW1")[1], format!("TW II | {none} | N/A | "), "not yet");
    assert_eq!(rows_of("sk", "TAHUN")[0], format!("TW I | {none} | N/A | "), "a decree of January");
    let text = format!("{:?}", made(&model, "manual", "TAHUN"));
    assert_eq!(text.matches("S1.2.1 Sub IKU: Jumlah laporan").count(), 1);
    assert!(!text.contains("[ ] Exact  [ ] Proxy"), "a sub-IKU has the quality of its IKU");
}

/// Seed 3822: numerators and denominators of those below, and their sums, which give the figure of the whole.
#[test]
fn raw_data_are_added_where_they_can_be_seen() {
    let model = model(PLAN);
    let matrix = made(&model, "informasi_kinerja", "TAHUN");
    let columns: Vec<_> = matrix.tables().next().unwrap().columns.iter().map(|c| c.title.as_str()).collect();
    assert_eq!(columns[2..5], ["Diterima", "Disampaikan", "Realisasi"]);
    let tables: Vec<_> = matrix.tables().map(|t| (t.columns.len(), rows(t))).collect();
    let from = |unit| format!("dari Matriks Informasi Kinerja {unit} | –");
    let raw = [
        format!("1 | S1.1-CP Saran Satu | 17 | 20 | 85% | {}", from("Ditjen Satu")),
        format!("2 | S1.1-CP Saran Dua | 10 | 20 | 50% | {}", from("Ditjen Dua")),
        "Jumlah |  | 27 | 40 | 67,5% |  | ".to_owned(),
    ];
    assert_eq!(tables[0], (7, raw.to_vec()));
    let sums = ["1 | S1.2.1 Sub IKU: Jumlah laporan | 4 | – | –", "2 | S1.2.2 Sub IKU: Jumlah naskah | 6 | – | –"];
    assert_eq!(tables[1], (5, sums.map(str::to_owned).to_vec()), "what was added as it is has no fraction");
    assert_eq!(rows(matrix.tables().nth(2).unwrap()), [" | Tahun | 4 | – | –"], "`n/a` of the first quarter is no row");
    assert!(matrix.tables().all(|t| t.caption.is_empty()), "the headings tell what they are of");

    let report = format!("{:?}", made(&model, "lkj", "TW2"));
    for line in ["TW I: 18 dari 30 = 60%", "s.d. TW II: 27 dari 40 = 67,5%"] {
        assert_eq!(report.matches(&format!("\"{line}\"")).count(), 1, "{line}");
    }
}

/// What the review says is what manual, report and information say: evidence and results of those below count, parts do not.
#[test]
fn a_review_counts_as_the_other_documents_do() {
    let below = PLAN.replace("disampaikan 10 } }", "disampaikan 10; data_dukung \"1.a\" \"Nota\" } }");
    let answers = |text: &str| {
        let document = made(&model(text), "reviu", "TAHUN");
        let table = document.tables().next().unwrap();
        let place =
            document.blocks().find_map(|b| if let Block::Signature(s) = b { Some(s.place.clone()) } else { None });
        (rows(table), place.unwrap())
    };
    let (answered, place) = answers(PLAN);
    for answer in [
        "Ya | Sumber: 2 dari 2 IKU memiliki target",
        "Tidak | Sumber: 0 dari 1 IKU di bawah target memiliki langkah perbaikan",
        "Tidak | Sumber: 0 dari 2 IKU memiliki data dukung",
        "Tidak | Sumber: 1 dari 2 IKU memiliki penyedia data",
    ] {
        assert!(answered.iter().any(|a| a.ends_with(answer)), "{answer}: {answered:#?}");
    }
    assert_eq!(place, "Manama, 8 Februari 2019", "where the unit of the reviewer signs");
    let other = below.replace("10 dari 20 }", "10 dari 20 { data_dukung \"1.b\" \"Nota\" } }");
    let (answered, _) = answers(&other);
    assert!(answered.iter().any(|a| a.ends_with("Tidak | Sumber: 1 dari 2 IKU memiliki data dukung")), "{answered:#?}");
}

#[test]
fn documents_are_of_their_day() {
    let model = model(PLAN);
    let places = |kind| {
        let signed = |b: &Block| if let Block::Signature(s) = b { Some(s.place.clone()) } else { None };
        made(&model, kind, "TAHUN").blocks().filter_map(signed).collect::<Vec<_>>()
    };
    assert_eq!(places("cascading"), ["Ditetapkan di Jakarta, 15 Januari 2018"]);
    let [decree, .., matrix] = places("sk").try_into().map(|all: [String; 3]| all).unwrap();
    assert_eq!(
        [decree, matrix],
        ["Ditetapkan di Jakarta, 12 Januari 2018"; 2],
        "an attachment is of the day of its decree"
    );
    assert_eq!(places("lkj")[0], "Jakarta, 27 Februari 2019", "the day on which it was handed in");
}
