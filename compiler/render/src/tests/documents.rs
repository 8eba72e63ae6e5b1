//! Golden Markdown of the documents of a small plan (`dokumen.bsc`). How they stand beside their forms: `forms.rs`.

use super::{desk, golden, model, render};
use crate::{Desk, document};
use bsc_document::{Block, Document, Format, Table};
use bsc_syntax::period::Period;

const PLAN: &str = include_str!("dokumen.bsc");

/// What a form calls its parts: headings, and the names of its lines, in order.
fn labels(document: &Document, section: usize) -> Vec<&str> {
    let blocks = &document.sections[section].blocks;
    blocks
        .iter()
        .filter_map(|b| match b {
            Block::Heading(_, t) | Block::Field(t, _) => Some(t.as_str()),
            _ => None,
        })
        .collect()
}

fn made(kind: &str, holder: &str) -> Option<Document> {
    let model = model(PLAN);
    (document(kind).unwrap().make)(&desk(&model, 2018), model.find_holder(holder).unwrap())
}

fn markdown(kind: &str, holder: &str) -> String {
    render(&made(kind, holder).unwrap(), Format::Markdown)
}

#[test]
fn manual_of_a_unit_and_of_a_person() {
    golden("manual_bpo.md", &markdown("manual", "bpo"));
    golden("manual_sari.md", &markdown("manual", "sari"));
}

/// Who has nothing of a kind gets no document of it.
#[test]
fn none_without_content() {
    assert_eq!(made("manual", "itjen"), None, "no IKU, no manual");
    assert_eq!(made("pk", "itjen"), None, "nothing signed");
}

/// Seed 2874-2883: the form of a revision or complement.
#[test]
fn agreement_with_a_revision_and_with_a_complement() {
    golden("pk_kemenlu.md", &markdown("pk", "kemenlu"));
    golden("pk_bpo.md", &markdown("pk", "bpo"));
    golden("pk_sari.md", &markdown("pk", "sari"));
}

fn made_until(kind: &str, holder: &str, until: &str) -> Option<Document> {
    let model = model(PLAN);
    let desk = Desk::new(&model, 2018, Period::parse(until).unwrap());
    (document(kind).unwrap().make)(&desk, model.find_holder(holder).unwrap())
}

/// The rows of the first column.
fn rows(table: &Table) -> Vec<String> {
    table.rows.iter().map(|r| r.cells[0].content.print()).collect()
}

/// Seed 3890-3937: the quarterly report of a map owner.
#[test]
fn report_of_a_quarter() {
    let document = made_until("lkj", "bpo", "TW2").unwrap();
    assert_eq!(labels(&document, 0), ["LAPORAN KINERJA (LKj) S.D TRIWULAN II TAHUN 2018"]);
    let body = [
        "A. SS : S1 Tata kelola yang baik",
        "IKU 1 : S1.1-N Nilai AKIP",
        "IKU 2 : S1.2-N Persentase laporan tepat waktu",
    ];
    assert_eq!(labels(&document, 1), body);
    let table = document.tables().nth(1).unwrap();
    let columns: Vec<_> = table.columns.iter().map(|c| c.title.as_str()).collect();
    assert_eq!(columns.join("\t"), "Target/ Realisasi/ Capaian	s.d Tw I	s.d Tw II	s.d Tw III	s.d Tw IV");
    let form = [
        "Target",
        "Realisasi",
        "Formulasi Perhitungan Realisasi IKU-2",
        "Capaian",
        "Narasi Realisasi Kinerja IKU-2 s.d Tw II",
        "Faktor Penghambat/ Kendala Pencapaian IKU-2 s.d Tw II",
        "Percepatan/Langkah Perbaikan/Proyeksi Kedepan",
    ];
    assert_eq!(rows(table), form);
    golden("lkj_bpo_tw2.md", &render(&document, Format::Markdown));
    assert_eq!(made_until("lkj", "itjen", "TW2"), None);
}

/// Seed 3695-3719: the yearly report of a map owner.
#[test]
fn report_of_a_year() {
    let document = made("lkj", "bpo").unwrap();
    let headings: Vec<&str> = document
        .blocks()
        .filter_map(|b| match b {
            Block::Heading(1, text) | Block::Heading(2, text) if !text.contains("SS :") => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let form = [
        "LAPORAN KINERJA (LKj) TAHUN 2018",
        "KATA PENGANTAR",
        "DAFTAR ISI",
        "BAB I PENDAHULUAN",
        "Permasalahan utama (strategic issues)",
        "BAB II PERENCANAAN KINERJA",
        "BAB III AKUNTABILITAS KINERJA",
        "A. Capaian Kinerja Organisasi",
        "B. Realisasi Anggaran",
        "BAB IV PENUTUP",
    ];
    assert_eq!(headings[..form.len()], form);
    let annexes: Vec<_> = headings.iter().filter(|h| h.starts_with("Lampiran")).collect();
    let form = [
        "Lampiran I Matriks PK dan atau Perubahan PK",
        "Lampiran II Matriks Realisasi Rencana Aksi (Renaksi) PK",
        "Lampiran III Matriks Informasi Kinerja",
        "Lampiran IV Matriks Nilai Capaian Kinerja Organisasi",
    ];
    assert_eq!(annexes, form.iter().collect::<Vec<_>>());
    golden("lkj_bpo_tahun.md", &render(&document, Format::Markdown));
}

/// Seed 3939-3983: the report of one who owns no map.
#[test]
fn report_of_a_person() {
    let document = made_until("lkj", "sari", "TW3").unwrap();
    assert_eq!(
        labels(&document, 0),
        ["LAPORAN KINERJA (LKj) S.D TRIWULAN III TAHUN 2018", "Nama Pegawai", "Jabatan", "NIP"]
    );
    let table = document.tables().next().unwrap();
    assert_eq!(table.columns[1].title, "s.d Triwulan I");
    assert_eq!(rows(table)[6], "Percepatan/Langkah Perbaikan/Proyeksi Rencana Aksi Kedepan");
    golden("lkj_sari_tw3.md", &render(&document, Format::Markdown));
}

/// Seed 4242-4303 (Tabel 3.40): number, document, twelve months, remark; the day and how it stands are ours.
#[test]
fn calendar_of_a_unit() {
    let document = made("kalender", "bpo").unwrap();
    let columns: Vec<_> = document.tables().next().unwrap().columns.iter().map(|c| c.title.as_str()).collect();
    let form = "No. | Jenis Dokumen | JAN | FEB | MAR | APR | MEI | JUN | JUL | AGU | SEP | OKT | NOV | DES | Batas | Status | Keterangan | Tahun";
    assert_eq!(columns.join(" | "), form);
    golden("kalender_bpo.md", &render(&document, Format::Markdown));
    golden("kalender_kemenlu.md", &markdown("kalender", "kemenlu"));
}

#[test]
fn calendar_as_ics() {
    let model = model(PLAN);
    let holders = [model.find_holder("bpo").unwrap(), model.find_holder("sari").unwrap()];
    let mut desk = desk(&model, 2018);
    desk.as_of = Some(model.as_of());
    let text = crate::calendar_ics(&desk, &holders);
    assert_eq!(text, crate::calendar_ics(&desk, &holders), "no clock, no chance");
    assert!(text.lines().all(|line| line.len() <= 75), "lines are folded");
    golden("kalender.ics", &text.replace("\r\n", "\n"));
}

fn columns(document: &Document) -> String {
    document.tables().next().unwrap().columns.iter().map(|c| c.title.as_str()).collect::<Vec<_>>().join("\t")
}

/// Seed 4176-4209. "Nilai Perilaku" stands below the IKU, of the half-year before and of the first of this year.
#[test]
fn dialogue_with_a_person() {
    let document = made("dialog", "sari").unwrap();
    assert_eq!(labels(&document, 0), ["Nama", "NIP", "Catatan Semester I", "Jabatan"]);
    assert_eq!(columns(&document), "No	IKU	Periode	Catatan	Rekomendasi Pengembangan Kompetensi (jika ada)");
    let table = document.tables().next().unwrap();
    assert_eq!(table.group_of(3), Some("Evaluasi Pelaksanaan dan Kesepakatan Rencana Aksi"));
    let halves: Vec<_> = table.rows.iter().map(|r| r.cells[2].content.print()).collect();
    assert_eq!(halves[..2], ["Smt I", "Smt II"]);
    assert_eq!(halves[halves.len() - 2..], ["Smt II Tahun Sebelumnya", "Smt I Tahun Berjalan"]);
    golden("dialog_sari.md", &render(&document, Format::Markdown));
    assert_eq!(made("dialog", "bpo"), None, "a map owner has the dialogue of the organisation");
}

/// Seed 4139: what is talked about; the regulation prints no form of minutes. Seed 4211-4232: training.
#[test]
fn minutes_and_training() {
    let document = made_until("notulen", "bpo", "TW2").unwrap();
    let form = ["DIALOG KINERJA ORGANISASI", "Hari/Tanggal", "Tempat", "Pimpinan Rapat", "Peserta"];
    assert_eq!(labels(&document, 0), form);
    golden("notulen_bpo_tw2.md", &render(&document, Format::Markdown));
    assert_eq!(made_until("notulen", "bpo", "TW3"), None, "nothing was noted");
    let document = made("diklat", "bpo").unwrap();
    assert_eq!(columns(&document), "No	Nama	NIP	Pangkat/ Gol	Satker Eselon II	Kebutuhan Diklat	Keterangan");
    golden("diklat_bpo.md", &render(&document, Format::Markdown));
    assert_eq!(made("diklat", "kbri"), None);
}

/// Seed 4061-4077 and 4079-4087. The reviewer's answers count by the number from the first item to the last: 14 is III.1.
#[test]
fn review_of_the_report() {
    let document = made("reviu", "kemenlu").unwrap();
    assert_eq!(labels(&document, 0), ["PERNYATAAN TELAH DIREVIU"]);
    assert_eq!(columns(&document), "No.	Pernyataan	Check list	Catatan");
    let bands: Vec<_> = document.tables().next().unwrap().rows.iter().filter(|r| r.cells.len() == 1).collect();
    let bands: Vec<_> = bands.iter().map(|r| r.cells[0].content.print()).collect();
    assert_eq!(bands, ["I Format", "II Mekanisme Penyusunan", "III Substansi"]);
    golden("reviu_kemenlu.md", &render(&document, Format::Markdown));
    assert_eq!(made("reviu", "bpo"), None, "only the ministry's report is reviewed");
}

/// Seed 1369: four attachments; 1371: units of level two are adopted with their superior. 513 and 587: NCKO and NCKP.
#[test]
fn decrees() {
    let document = made("sk", "setjen").unwrap();
    let headings = |document: &Document| -> Vec<String> {
        let level1 = |b: &Block| if let Block::Heading(1, text) = b { Some(text.clone()) } else { None };
        document
            .blocks()
            .filter_map(level1)
            .filter(|t| t.starts_with("KEPUTUSAN") || t.starts_with("Lampiran"))
            .collect()
    };
    let unit = |name: &str| {
        ["I Peta Strategi", "II Lembar Penetapan Manual IKU", "III Manual IKU", "IV Matriks Cascading"]
            .map(|part| format!("Lampiran {part} {name}"))
    };
    let mut form = vec!["KEPUTUSAN SEKRETARIS JENDERAL".to_owned()];
    form.extend(unit("Sekretariat Jenderal"));
    form.extend(unit("Biro Perencanaan dan Organisasi"));
    assert_eq!(headings(&document), form);
    assert_eq!(document.figures().count(), 2);
    assert_eq!(labels(&document, 0)[1..], ["Menimbang", "Mengingat", "Menetapkan", "KESATU", "KEDUA", "KETIGA"]);
    assert_eq!(made("sk", "bpo"), None, "by the decree of its superior");
    golden("sk_kbri.md", &markdown("sk", "kbri"));
    golden("sk_ncko_kemenlu.md", &markdown("sk_ncko", "kemenlu"));
    golden("sk_nckp_bpo.md", &markdown("sk_nckp", "bpo"));
    assert_eq!(made("sk_ncko", "setjen"), None);
}

#[test]
fn what_is_about_people_is_confidential() {
    let confidential: Vec<_> = crate::DOCUMENTS.iter().filter(|k| k.confidential).map(|k| k.name).collect();
    assert_eq!(confidential, ["dialog", "diklat", "sk_nckp"]);
}

/// The caption says what a map is; the picture says it again only to those who hear it.
#[test]
fn a_figure_of_a_document_has_its_title_once() {
    let document = made("pk", "kemenlu").unwrap();
    let figure = document.figures().next().unwrap();
    assert_eq!(figure.svg.matches(figure.title.as_str()).count(), 1, "{}", figure.svg);
    assert!(figure.svg.contains(&format!("<title>{}</title>", figure.title)));
}
