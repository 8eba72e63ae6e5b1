//! Matrices from `.bsc` text, and what each format makes of them.

use crate::{Desk, cascading};
use bsc_diagnostics::Files;
use bsc_document::{Block, Cell, Document, Format, Options, Party, Signature, Table};
use bsc_model::{Assembly, Model, Settings, lower, resolve};
use bsc_syntax::{parse, period::Period};
use std::path::Path;
use std::sync::Arc;

mod below;
mod documents;
mod forms;
mod matrices;

const PLAN: &str = include_str!("tests/plan.bsc");

fn model(text: &str) -> Model {
    model_of(&[("rencana.bsc".to_owned(), text.to_owned())])
}

/// Of several files, each with its name.
fn model_of(texts: &[(String, String)]) -> Model {
    let mut files = Files::new();
    let library = bsc_stdlib::sources("permenlu_4_2018").filter(|s| !s.0.contains("/aturan/"));
    let sources = library.map(|s| (s.0, s.1)).chain(texts.iter().map(|t| (t.0.as_str(), t.1.as_str())));
    let (mut assembly, mut faults) = (Assembly::default(), Vec::new());
    for (name, text) in sources {
        let file = files.add(name, text.to_owned());
        let (tree, found) = parse(file, text);
        faults.extend(found);
        let (fragment, found) = lower(&tree, file, text);
        faults.extend(found);
        assembly.add(&fragment);
    }
    let settings = Settings { profile: "permenlu_4_2018".into(), as_of: jiff::civil::date(2018, 12, 31) };
    let (model, found) = resolve(Arc::new(files), assembly, &settings);
    faults.extend(found);
    let told: Vec<_> = faults.iter().map(|f| format!("{} {}", f.code, model.files().slice(f.primary.span))).collect();
    assert_eq!(told, Vec::<String>::new());
    model
}

fn desk(model: &Model, year: i16) -> Desk<'_> {
    Desk::new(model, year, Period::parse("TAHUN").unwrap())
}

fn desk_to<'m>(model: &'m Model, period: &str) -> Desk<'m> {
    Desk::new(model, 2018, Period::parse(period).unwrap())
}

fn matrix(model: &Model, unit: &str) -> Document {
    cascading(&desk(model, 2018), model.find_holder(unit).unwrap())
}

fn table(document: &Document) -> &Table {
    document.tables().next().unwrap()
}

/// The rows, cell by cell; `^` where the cell above covers it.
fn rows(document: &Document) -> Vec<String> {
    let cell = |c: &Cell| if c.rows == 0 { "^".to_owned() } else { c.content.print() };
    table(document).rows.iter().map(|row| row.cells.iter().map(cell).collect::<Vec<_>>().join(" | ")).collect()
}

/// Compares with the file in `tests/`; `BSC_BLESS=1` writes it, to be read by eye.
fn render(document: &Document, format: Format) -> String {
    String::from_utf8(bsc_document::render(document, format, &Options::default()).unwrap().bytes).unwrap()
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests").join(name);
    if std::env::var_os("BSC_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    assert!(expected == text, "{name} differs from what is written now:\n{text}");
}

#[test]
fn wide_to_one_and_five() {
    let document = matrix(&model(PLAN), "kemenlu");
    assert_eq!(
        rows(&document),
        [
            "Citra Indonesia | Opini BPK | WTP | Inspektorat Jenderal | Citra Indonesia | Opini BPK | WTP | CP (Direct) | – | Proxy/Moderate",
            "^ | ^ | ^ | Sekretariat Jenderal | Citra Indonesia | Opini BPK | WTP | CP (Direct) | – | Proxy/Moderate",
            "^ | Jumlah negara akreditasi | 48 | Ditjen Amerop | Citra Indonesia di kawasan | Jumlah negara di kawasan Amerika dan Eropa | 19 | CP (Indirect) | Sum | Proxy/Moderate",
            "^ | ^ | ^ | Ditjen Aspasaf | Citra Indonesia | Jumlah negara di kawasan Asia dan Afrika | 29 | CP (Indirect) | Sum | Exact/Low",
            "^ | ^ | ^ | Staf Ahli Bidang Ekonomi | Citra Indonesia | Jumlah kajian ekonomi | 4 | N | – | Proxy",
            "^ | Indeks citra | 97,5% | Setjen dan Itjen | – | – | – | – | – | –",
            "Kesepakatan | Jumlah kesepakatan | 1.250 | – | – | – | – | – | – | –",
            "^ | Sub IKU: Jumlah kesepakatan batas laut | 8 | Ditjen Amerop | Citra Indonesia di kawasan | Kesepakatan batas laut di kawasan | 3 dari 5 | CP (Indirect) | Raw Data | Proxy/High",
            "– | – | – | Sekretariat Jenderal | Citra Indonesia | Realisasi anggaran | Rp1.250.000.000 | N | – | Exact/Low",
        ]
    );
}

#[test]
fn a_raw_target_in_percent_says_what_it_is_worth() {
    for (target, printed) in [
        ("satuan persen; target 276 dari 300", "92% (276 dari 300)"),
        ("satuan persen; target 1 dari 3", "33,33% (1 dari 3)"),
        ("satuan persen; target 1 dari 0", "1 dari 0"),
        ("satuan \"berkas\"; target 276 dari 300", "276 dari 300"),
    ] {
        let text = format!(
            "unit a \"A\" {{ jenis kementerian }}\npeta a 2018 {{ perspektif customer {{ ss s \"S\" {{ iku x \"X\" {{ {target} }} }} }} }}"
        );
        let row = &rows(&matrix(&model(&text), "a"))[0];
        assert!(row.starts_with(&format!("S | X | {printed} | ")), "{target}: {row}");
    }
}

/// Seed 1952-1960: who passes down to whom. The superior's IKU on the left, its child's on the right.
#[test]
fn every_pair_of_levels() {
    for (owner, child, levels) in [
        ("unit_organisasi", "satker", "Kemenlu-One > Kemenlu-Two"),
        ("unit_organisasi", "fungsional", "Kemenlu-One > Kemenlu-Five"),
        ("perwakilan", "pejabat_fungsi", "Kemenlu-One > Kemenlu-Five"),
        ("perwakilan", "atase_teknis", "Kemenlu-One > Kemenlu-Five"),
        ("satker", "eselon3", "Kemenlu-Two > Kemenlu-Three"),
        ("eselon3", "eselon4", "Kemenlu-Three > Kemenlu-Four"),
        ("eselon4", "pelaksana", "Kemenlu-Four > Kemenlu-Five"),
    ] {
        let map = r#"peta atas 2018 { perspektif stakeholder { ss s "S" { iku x "X" { target 1 } } } }"#;
        let agreement = r#"pk atas 2018 { tugas "S" { iku x "X" { target 1 } } }"#;
        let top = if owner.starts_with("eselon") { agreement } else { map };
        let iku = "iku x { cascade direct dari atas.x }";
        let below = if child == "satker" {
            format!("peta bawah 2018 {{ perspektif stakeholder {{ ss t \"S\" {{ {iku} }} }} }}")
        } else {
            format!("pk bawah 2018 {{ tugas \"S\" {{ {iku} }} }}")
        };
        let units =
            format!("unit atas \"Atas\" {{ jenis {owner} }}\nunit bawah \"Bawah\" {{ jenis {child}; atasan atas }}");
        let document = matrix(&model(&[units, top.into(), below].join("\n")), "atas");
        let groups: Vec<_> = table(&document).groups.iter().map(|g| g.title.as_str()).collect();
        assert_eq!(groups.join(" > "), levels, "{owner}, {child}");
        let kind = if owner.starts_with("eselon") { "C" } else { "CP" };
        assert_eq!(rows(&document), [format!("S | X | 1 | Bawah | S | X | 1 | {kind} (Direct) | – | –")]);
    }
}

/// Tabel 3.5: own IKU of level three serve an IKU of level two, here with the target's scale; and a task without SS.
#[test]
fn two_to_three_and_three_to_five() {
    let model = model(PLAN);
    assert_eq!(table(&matrix(&model, "bpo")).groups[1].title, "Kemenlu-Three");
    assert_eq!(
        rows(&matrix(&model, "bpo")),
        [
            "Tata kelola yang baik | Nilai AKIP | 75 | Kabag Perencanaan | Tata kelola yang baik | Nilai komponen perencanaan | 27 (skala 30) | N | – | Exact",
            "– | – | – | Kabag Perencanaan | Penyiapan bahan rapat | Waktu penyiapan bahan | 3 | N | – | –",
        ]
    );
    assert_eq!(
        rows(&matrix(&model, "kabag")),
        [
            "Tata kelola yang baik | Nilai komponen perencanaan | 27 (skala 30) | Sari Dewi | Tata kelola yang baik | Nilai komponen perencanaan | 27 (skala 30) | C (Direct) | – | Proxy",
            "Penyiapan bahan rapat | Waktu penyiapan bahan | 3 | – | – | – | – | – | – | –",
        ]
    );
}

#[test]
fn who_signs() {
    let model = model(PLAN);
    let signed = |unit: &str| match matrix(&model, unit).blocks().last() {
        Some(Block::Signature(s)) => s.clone(),
        _ => panic!("no signature"),
    };
    let party = |post: &str, name: &str, nip: &str| Party {
        role: String::new(),
        post: post.into(),
        name: name.into(),
        nip: nip.into(),
    };
    let wide = Signature {
        place: "Ditetapkan di Jakarta, 15 Januari 2018".into(),
        parties: vec![
            party("Kepala Biro Perencanaan dan Organisasi", "Budi", "19700101"),
            party("Menteri Luar Negeri", "Ani", "19600101"),
        ],
    };
    assert_eq!(signed("kemenlu"), wide);
    let dots = "……………";
    let person = signed("sari");
    assert_eq!(person.place, format!("Ditetapkan di {dots}, {dots}"));
    assert_eq!(person.parties[1], party("Pengolah Data", "Sari Dewi", "2"));
    assert_eq!(person.parties[0], party("Kasubbag Evaluasi", dots, dots), "the SMKO of the nearest unit that has one");
}

#[test]
fn a_unit_without_iku() {
    let document = matrix(&model(PLAN), "sari");
    assert!(rows(&document).len() == 1 && !render(&document, Format::Html).is_empty());
    let document = cascading(&desk(&model(PLAN), 1999), bsc_model::HolderId(0));
    assert_eq!(document.blocks().nth(1), Some(&Block::text("Belum ada IKU tahun 1999 untuk unit ini.")));
}

#[test]
fn golden_files() {
    let document = matrix(&model(PLAN), "kemenlu");
    for (name, format) in
        [("kemenlu.md", "md"), ("kemenlu.csv", "csv"), ("kemenlu.json", "json"), ("kemenlu.html", "html")]
    {
        golden(name, &render(&document, Format::from_name(format).unwrap()));
    }
}
