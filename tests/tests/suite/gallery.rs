//! The gallery of documents: each kind for one or two telling holders of `examples/kemenlu_2018`, as Markdown, CSV and JSON.
//!
//! What is shown is what is expected: `BSC_UPDATE=1 cargo test -p bsc-tests gallery` writes `docs/galeri/dokumen` anew; read the
//! difference before it is committed.

use bsc_driver::document::{Document, Format, Options, render};
use bsc_driver::render::{DOCUMENTS, Desk, Kind, MATRICES};
use bsc_driver::{Disk, Loaded, Request, load, parse_period};
use bsc_tests::{day, root};
use std::collections::BTreeMap;
use std::fs;

/// A document of the gallery: of a kind whose, up to which period (none: the year), and what it shows beside the others of its kind.
pub type Shown = (&'static str, &'static str, Option<&'static str>, &'static str);

/// Of each kind at least one; the kinds in the order of their table.
pub const MATRICES_SHOWN: &[Shown] = &[
    ("swot", "kemenlu", None, ""),
    ("tows", "kemenlu", None, ""),
    ("kinerja_pendanaan", "kemenlu", None, ""),
    ("kerangka_regulasi", "kemenlu", None, ""),
    ("arah_kebijakan", "setjen", None, "unit organisasi"),
    ("arah_kebijakan", "kbri_wellington", None, "Perwakilan RI"),
    ("strategi", "pusat_tik", None, ""),
    ("target_kinerja", "ditjen_hpi", None, ""),
    ("cascading", "ditjen_ks_asean", None, "unit organisasi ke satuan kerja"),
    ("cascading", "kbri_manama", None, "Perwakilan RI ke pejabat fungsi"),
    ("cascading", "bpo", None, "satuan kerja ke Eselon III"),
    ("alignment_vertikal", "kbri_tokyo", None, ""),
    ("alignment_horizontal", "asia_tenggara", None, ""),
    ("pk", "setjen", None, ""),
    ("renaksi", "itjen", None, "unit organisasi"),
    ("renaksi", "bpo", None, "satuan kerja, dengan rincian kegiatan"),
    ("skp", "kabag_perencanaan", None, ""),
    ("realisasi_renaksi", "ditjen_hpi", None, "unit organisasi"),
    ("realisasi_renaksi", "bpo", Some("TW2"), "satuan kerja, dengan rincian kegiatan"),
    ("informasi_kinerja", "setjen", None, ""),
    ("ncko", "setjen", None, ""),
    ("ncko", "biro_keuangan", Some("TW1"), "triwulan I, dengan IKU n/a"),
    ("ckp", "kabag_perencanaan", None, ""),
    ("ckp", "dimas", None, "setelah revisi PK"),
    ("nckp", "bpo", None, ""),
    ("renja", "kemenlu", None, ""),
    ("rka", "kemenlu", None, ""),
    ("emonev", "setjen", Some("TW2"), ""),
    ("penghargaan", "kemenlu", None, ""),
];

/// Of each kind at least one; the kinds in the order of their table.
pub const DOCUMENTS_SHOWN: &[Shown] = &[
    ("manual", "kasubbag_tu_bpo", None, "Eselon IV"),
    ("manual", "dimas", None, "dengan lembar revisi"),
    ("pk", "kemenlu", None, "Menteri"),
    ("pk", "itjen", None, "pimpinan unit organisasi"),
    ("pk", "bpo", None, "pimpinan satuan kerja"),
    ("pk", "kbri_manama", None, "Kepala Perwakilan RI"),
    ("pk", "pf_ekonomi_manama", None, "pejabat fungsi Perwakilan RI"),
    ("pk", "kabag_anggaran", None, "pegawai, dengan revisi"),
    ("pk", "rina", None, "pegawai, dengan komplemen"),
    ("lkj", "itjen", None, "tahunan, pemilik peta"),
    ("lkj", "bpo", Some("TW2"), "triwulanan, pemilik peta"),
    ("lkj", "sari", None, "tahunan, bukan pemilik peta"),
    ("lkj", "kasubbag_tu_bpo", Some("TW3"), "triwulanan, bukan pemilik peta"),
    ("kalender", "bpo", None, ""),
    ("dialog", "sari", None, ""),
    ("notulen", "kemenlu", Some("TW2"), ""),
    ("diklat", "bpo", None, ""),
    ("reviu", "kemenlu", None, ""),
    ("sk", "ditjen_hpi", None, "dengan perubahannya"),
    ("sk_ncko", "kemenlu", None, ""),
    ("sk_nckp", "bpo", None, ""),
];

/// The example.
pub fn example() -> Loaded {
    load(&Disk, &Request::path(root().join("examples/kemenlu_2018")), Some(day())).unwrap()
}

/// All documents of the gallery with their kinds, whether they are matrices, and the name of their files.
pub fn shown(loaded: &Loaded) -> Vec<(&'static Kind, Shown, String, Document)> {
    let mut desks: BTreeMap<&str, Desk<'_>> = BTreeMap::new();
    let mut out = Vec::new();
    for (kinds, all, prefix) in [(MATRICES, MATRICES_SHOWN, "matriks_"), (DOCUMENTS, DOCUMENTS_SHOWN, "")] {
        for one @ (name, holder, until, _) in all.iter().copied() {
            let kind = kinds.iter().find(|kind| kind.name == name).unwrap();
            let until = until.unwrap_or("TAHUN");
            let desk =
                desks.entry(until).or_insert_with(|| Desk::new(&loaded.model, 2018, parse_period(until).unwrap()));
            let document = (kind.make)(desk, loaded.model.find_holder(holder).unwrap());
            let document = document.unwrap_or_else(|| panic!("{name}: {holder} has none"));
            let period = one.2.map_or(String::new(), |p| format!("-{}", p.to_lowercase()));
            out.push((kind, one, format!("{prefix}{name}-{holder}{period}"), document));
        }
    }
    out
}

/// The command that writes it.
fn command((name, holder, until, _): Shown, matrix: bool, confidential: bool) -> String {
    let what = if matrix { format!("matrix {name} {holder}") } else { format!("doc {name} --unit {holder}") };
    let until = until.map_or(String::new(), |p| format!(" --period {p}"));
    let out = if matrix { "-o hasil.xlsx" } else { "--format docx --out hasil" };
    format!("bsc {what}{until}{} {out}", if confidential { " --confidential" } else { "" })
}

/// `docs/galeri/dokumen.md`: every kind, what it is for, the command and the files.
fn page(all: &[(&'static Kind, Shown, String, Document)]) -> String {
    let mut page = "# Matriks dan dokumen\n\nDibuat oleh pengujian dari `examples/kemenlu_2018`; jangan disunting. Semua nama, NIP, dan \
        angka adalah rekaan. Setiap jenis tampil sebagai halaman Markdown, dengan CSV dan JSON di sampingnya; XLSX, DOCX, HTML, dan PDF \
        dibuat dari isi yang sama. Caranya: [dokumen](../dokumen.md); gambarnya: [gambar](gambar.md).\n"
        .to_owned();
    for (title, kinds, matrix) in [("Matriks", MATRICES, true), ("Dokumen", DOCUMENTS, false)] {
        page += &format!("\n## {title}\n");
        for kind in kinds {
            page += &format!("\n### `{}`\n\n{}. Bentuknya: {}.\n\n", kind.name, capital(kind.meaning.0), kind.form.0);
            for (_, one, name, document) in all.iter().filter(|s| std::ptr::eq(s.0, kind)) {
                let note = if one.3.is_empty() { String::new() } else { format!(" ({})", one.3) };
                let command = command(*one, matrix, kind.confidential);
                page += &format!(
                    "- [{}](dokumen/{name}.md){note} · [CSV](dokumen/{name}.csv) · [JSON](dokumen/{name}.json)<br>`{command}`\n",
                    document.title
                );
            }
        }
    }
    page
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[test]
fn the_gallery_is_what_the_tool_writes() {
    let loaded = example();
    let all = shown(&loaded);
    for kind in MATRICES.iter().chain(DOCUMENTS) {
        assert!(all.iter().any(|s| std::ptr::eq(s.0, kind)), "{} is not in the gallery", kind.name);
    }
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    files.insert("dokumen.md".to_owned(), page(&all).into_bytes());
    for (_, _, name, document) in &all {
        for format in [Format::Markdown, Format::Csv, Format::Json] {
            let made = render(document, format, &Options::default()).unwrap();
            files.insert(format!("dokumen/{name}.{}", format.name()), made.bytes);
            for (beside, bytes) in made.beside {
                let there = files.insert(format!("dokumen/{beside}"), bytes.clone());
                assert!(there.is_none_or(|there| there == bytes), "{beside} is drawn in two ways");
            }
        }
    }
    let size: usize = files.values().map(Vec::len).sum();
    assert!(size < 1_500_000, "{size} bytes");
    let folder = root().join("docs/galeri");
    if std::env::var_os("BSC_UPDATE").is_some() {
        let _ = fs::remove_dir_all(folder.join("dokumen"));
        fs::create_dir_all(folder.join("dokumen")).unwrap();
        files.iter().for_each(|(name, bytes)| fs::write(folder.join(name), bytes).unwrap());
    }
    let there = fs::read_dir(folder.join("dokumen")).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let old: Vec<_> = there.filter(|name| !files.contains_key(&format!("dokumen/{name}"))).collect();
    let differ = files.iter().filter(|(name, bytes)| fs::read(folder.join(name)).ok().as_ref() != Some(bytes));
    let differ: Vec<_> = differ.map(|(name, _)| name).collect();
    assert!(
        old.is_empty() && differ.is_empty(),
        "BSC_UPDATE=1 with this test writes anew: {differ:?}, and takes away: {old:?}"
    );
}
