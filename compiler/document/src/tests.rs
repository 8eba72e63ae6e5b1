//! What each format makes of a tree.

use crate::*;
use bsc_number::Number;

fn print(document: &Document, format: Format) -> String {
    String::from_utf8(render(document, format, &Options::default()).unwrap().bytes).unwrap()
}

fn n(text: &str) -> Number {
    Number::parse(text).unwrap()
}

fn document(blocks: impl IntoIterator<Item = Block>) -> Document {
    Document::new("contoh", "Contoh").with(blocks)
}

/// What a user types can never become markup or a formula.
#[test]
fn nothing_typed_becomes_markup() {
    let evil = "=1+1|<script>alert('x')</script> [a](b) *c* \"d\" &amp;\n# e";
    let table = Table::new(evil)
        .group(evil, 3)
        .column(r"a", evil)
        .column_of("b", "B", Role::Header)
        .column_of("c", "C", Role::Number)
        .row([Content::text(evil), Content::text("-5 orang"), Content::Number(n("-5.5"))])
        .row([Content::text("\t=1"), Content::text(" @x"), Content::text("+1")]);
    let party = Party { role: evil.into(), post: evil.into(), name: evil.into(), nip: evil.into() };
    let signature = Block::Signature(Signature { place: evil.into(), parties: vec![party] });
    let blocks = vec![
        Block::heading(1, evil),
        Block::text(evil),
        Block::field(evil, evil),
        Figure { name: "g".into(), title: evil.into(), description: evil.into(), svg: "<svg/>".into() }.into(),
        Block::Table(table),
        signature,
    ];
    let document = Document::new("x", evil).with(blocks);

    let html = print(&document, Format::Html);
    assert!(!html.contains("<script>") && !html.contains("('x')"));
    assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;") && html.contains("&amp;amp;"));

    let markdown = print(&document, Format::Markdown);
    let cell =
        r"\=1+1\|\<script\>alert('x')\</script\> \[a\](b) \*c\* &quot;".replace("&quot;", "\"d\"") + r" \&amp;<br>\# e";
    assert!(markdown.contains(&cell), "{markdown}");
    assert!(!markdown.replace(r"\<", "").contains("<script") && markdown.lines().all(|l| !l.starts_with("# e")));

    let csv = print(&document, Format::Csv);
    assert!(csv.contains("\"'=1+1|<script>"), "{csv}");
    assert!(csv.contains(",'-5 orang,\"-5,5\"\n"), "a true number is not guarded\n{csv}");
    assert!(csv.contains("'\t=1,' @x,'+1\n"), "{csv}");

    let json: serde_json::Value = serde_json::from_str(&print(&document, Format::Json)).unwrap();
    assert_eq!(json["tables"][0]["rows"][0]["a"], evil);
    assert_eq!(json["tables"][0]["rows"][0]["c"], "-5.5");
}

#[test]
fn dates_are_indonesian() {
    assert_eq!(date(jiff::civil::date(2018, 1, 15)), "15 Januari 2018");
    assert_eq!(date(jiff::civil::date(2018, 12, 1)), "1 Desember 2018");
}

/// A table with everything: groups, numbers, bands, sums, cells merged both ways, tones.
fn scores() -> Document {
    let mut table = Table::new("Nilai Capaian Kinerja")
        .banded("perspektif", "Perspektif")
        .group("", 1)
        .group("Tahun 2018", 2)
        .column_of("iku", "Nama IKU", Role::Header)
        .column_of("target", "Target", Role::Number)
        .column_of("capaian", "Capaian", Role::Number)
        .numbered();
    let cell = |content| Cell::from(content);
    let score = |text: &str, tone| Cell::from(Content::Score(n(text))).tone(tone);
    table.push_band("Customer");
    table.push([cell(Content::text("Opini BPK")).down(2), cell(Content::text("WTP")), score("120", Tone::Green)]);
    table.push([
        cell(Content::text("Opini BPK")).down(0),
        cell(Content::Percent(n("92.5"))),
        score("89.175", Tone::Yellow),
    ]);
    table.push_band("Learning & Growth");
    table.push([cell(Content::text("Belanja")), cell(Content::Money(n("1250000"))), score("79.99", Tone::Red)]);
    table.push_total([
        cell(Content::text("NCKO")).right(2),
        cell(Content::Empty).right(0),
        score("96.39", Tone::Plain),
    ]);
    document([table.into()])
}

#[test]
fn a_table_in_markdown() {
    let expected = "\
# Contoh

**Nilai Capaian Kinerja**

|  | Tahun 2018 |  |
| --- | ---: | ---: |
| **Nama IKU** | **Target** | **Capaian** |
| (1) | (2) | (3) |
| **Customer** |  |  |
| Opini BPK | WTP | ● 120,00 |
|  | 92,5% | ▲ 89,18 |
| **Learning \\& Growth** |  |  |
| Belanja | Rp1.250.000 | ■ 79,99 |
| **NCKO** |  | **96,39** |
";
    assert_eq!(print(&scores(), Format::Markdown), expected);
}

#[test]
fn a_table_in_csv() {
    let expected = "\
Perspektif,Nama IKU,Tahun 2018: Target,Tahun 2018: Capaian
Customer,Opini BPK,WTP,\"120,00\"
Customer,Opini BPK,\"92,5%\",\"89,18\"
Learning & Growth,Belanja,Rp1.250.000,\"79,99\"
Learning & Growth,NCKO,,\"96,39\"
";
    assert_eq!(print(&scores(), Format::Csv), expected);
    let options = Options { indonesian_csv: true, ..Options::default() };
    let bytes = render(&scores(), Format::Csv, &options).unwrap().bytes;
    assert!(bytes.starts_with("\u{feff}Perspektif;Nama IKU;".as_bytes()));
}

#[test]
fn a_table_in_json() {
    let json: serde_json::Value = serde_json::from_str(&print(&scores(), Format::Json)).unwrap();
    let row = &json["tables"][0]["rows"][1];
    let expected =
        r#"{"capaian":"89.18","capaian_status":"kuning","iku":"Opini BPK","perspektif":"Customer","target":"92.5%"}"#;
    assert_eq!(row.to_string(), serde_json::from_str::<serde_json::Value>(expected).unwrap().to_string());
    assert_eq!(json["tables"][0]["columns"][0]["id"], "perspektif");
}

#[test]
fn a_table_in_html() {
    let html = print(&scores(), Format::Html);
    for part in [
        "<tr><th scope=\"col\" rowspan=\"2\">Nama IKU</th><th scope=\"colgroup\" colspan=\"2\">Tahun 2018</th></tr>",
        "<tr class=\"numbers\"><td>(1)</td><td>(2)</td><td>(3)</td></tr>",
        "<tr class=\"band\"><th scope=\"rowgroup\" colspan=\"3\">Customer</th></tr>",
        "<th scope=\"rowgroup\" rowspan=\"2\">Opini BPK</th>",
        "<span class=\"status kuning\"><span aria-hidden=\"true\">▲</span>&nbsp;89,18 <span class=\"word\">kuning</span></span>",
        "<tr class=\"total\"><td colspan=\"2\">NCKO</td>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

/// Texts of the source: what people write, and what each format makes of it.
#[test]
fn markdown_of_the_source() {
    let text = "Capaian **naik**, lihat [laman](https://kemlu.go.id/a?b=1&c) dan [skrip](javascript:alert(1)).\n\n1. satu\n2. dua\n   - anak *miring*\n\n| a | b |\n| - | - |\n| x | 1 |\n\n# Judul\n\n<script>alert(1)</script>";
    let blocks = markup(text);
    let markdown = print(&document(blocks.clone()), Format::Markdown);
    let expected = "\
# Contoh

Capaian **naik**, lihat [laman](<https://kemlu.go.id/a?b=1&c>) dan skrip.

1. satu
2. dua

   - anak *miring*

| a | b |
| --- | --- |
| x | 1 |

### Judul

\\<script\\>alert(1)\\</script\\>
";
    assert_eq!(markdown, expected);
    let again = markup(markdown.trim_start_matches("# Contoh\n"));
    assert_eq!(plain_blocks(&again), plain_blocks(&blocks), "what is printed reads the same");
    let html = print(&document(blocks), Format::Html);
    for part in [
        "<p>Capaian <strong>naik</strong>, lihat <a href=\"https://kemlu.go.id/a?b=1&amp;c\">laman</a> dan skrip.</p>",
        "<ol>\n<li>\n<p>satu</p>\n</li>\n<li>\n<p>dua</p>\n<ul>\n<li>\n<p>anak <em>miring</em></p>\n</li>\n</ul>\n</li>\n</ol>",
        "<h3>Judul</h3>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn deep_markdown_ends() {
    for text in
        ["> ".repeat(10_000), "- ".repeat(10_000), "*a ".repeat(10_000), "[".repeat(10_000), "**_".repeat(5_000)]
    {
        let _ = print(&document(markup(&text)), Format::Html);
    }
}

#[test]
fn footer_and_pages() {
    let footer =
        Footer { holder: "Setjen".into(), year: "2018".into(), revision: Some("2aab3fc".into()), ..Footer::default() };
    assert_eq!(footer.line(), "Setjen · 2018 · sumber 2aab3fc");
    let mut document = Document::new("a/b c", "A").page(Page::F4).with([Block::text("x")]).page(Page::A4_LANDSCAPE);
    document.footer = footer;
    assert_eq!(document.name, "a_b_c");
    let html = print(&document, Format::Html);
    assert!(html.contains("<section class=\"f4\">") && html.contains("<section class=\"a4l\">"), "{html}");
    assert!(html.contains("<footer class=\"a4l\">Setjen · 2018 · sumber 2aab3fc</footer>"));
    assert!(html.contains("@bottom-left { content: \"Setjen · 2018 · sumber 2aab3fc\" }"), "on every sheet");
    document.footer.holder = "\"}</style><b>\\".into();
    let html = print(&document, Format::Html);
    assert!(html.contains("content: \"\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e \\5c  · 2018"), "{html}");
    assert_eq!(html.matches("</style>").count(), 1);
}

/// In HTML its lines lead to the headings; elsewhere they are a list.
#[test]
fn a_table_of_contents() {
    let lines = [(1, "BAB I"), (2, "A. Umum"), (1, "LAMPIRAN I x"), (1, "Tidak ada")];
    let contents = Contents(lines.map(|(level, text)| (level, text.to_owned())).to_vec());
    let heading = Block::heading;
    let blocks =
        [Block::Contents(contents.clone()), heading(1, "Bab I"), heading(2, "A. Umum"), heading(1, "Lampiran I x")];
    let document = document(blocks);
    assert_eq!(contents.headings(&document), [Some(0), Some(1), Some(2), None]);
    let markdown = print(&document, Format::Markdown);
    assert!(markdown.contains("\n- BAB I\n\n  - A. Umum\n- LAMPIRAN I x\n- Tidak ada\n"), "{markdown}");
    let html = print(&document, Format::Html);
    for part in [
        "<li class=\"level1\"><a href=\"#judul-0\">BAB I</a></li>",
        "<li class=\"level2\"><a href=\"#judul-1\">A. Umum</a></li>",
        "<li class=\"level1\">Tidak ada</li>",
        "<h3 id=\"judul-1\">A. Umum</h3>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

/// The mark stands on every page of every format that has pages, and nowhere else.
#[test]
fn what_is_confidential_says_so() {
    use std::io::Read;
    let mut document = scores().page(Page::F4).with([Block::text("x")]);
    document.push(Table::new("Lain").column("a", "A"));
    let html = |document: &Document| print(document, Format::Html);
    let parts = |document: &Document, format, part: &str| {
        let bytes = render(document, format, &Options::default()).unwrap().bytes;
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        zip.by_name(part).is_ok_and(|mut part| part.read_to_string(&mut text).is_ok()).then_some(text)
    };
    let open = |format| print(&document, format).contains(CONFIDENTIAL);
    assert!(![Format::Markdown, Format::Csv, Format::Json, Format::Html].into_iter().any(open));
    assert_eq!(parts(&document, Format::Docx, "word/header1.xml"), None);
    document.confidential = true;
    assert!(print(&document, Format::Markdown).starts_with("**RAHASIA**\n\n# Contoh\n"));
    assert!(print(&document, Format::Json).contains("\"confidential\": true"));
    assert!(!print(&document, Format::Csv).contains(CONFIDENTIAL));
    assert!(html(&document).contains("<p class=\"secret a4\">RAHASIA</p>\n<h1 class=\"a4\">"), "{}", html(&document));
    assert!(html(&document).contains("@top-center { content: \"RAHASIA\""), "on every sheet");
    assert!(parts(&document, Format::Docx, "word/header1.xml").is_some_and(|head| head.contains("RAHASIA")));
    let body = parts(&document, Format::Docx, "word/document.xml").unwrap();
    assert_eq!(body.matches("r:id=\"rHeader\"").count(), document.sections.len());
    for sheet in ["sheet1", "sheet2"] {
        let sheet = parts(&document, Format::Xlsx, &format!("xl/worksheets/{sheet}.xml")).unwrap();
        assert!(sheet.contains("<oddHeader>&amp;C&amp;BRAHASIA</oddHeader>"), "{sheet}");
    }
}

/// What a spreadsheet program reads: numbers are numbers, days are days, covered cells are empty.
#[test]
fn a_workbook_is_read_back() {
    use calamine::{Data, Reader, Xlsx};
    let table = Table::new("Nilai/2018: [a]")
        .column("teks", "Teks")
        .column_of("angka", "Angka", Role::Number)
        .row([Content::text("=1+1\u{1}\u{0}"), Content::Number(n("1250.5"))])
        .row([Content::text("hari"), Content::Date(jiff::civil::date(2018, 1, 15))])
        .row([Content::text("panjang"), Content::Number(n("1234567890.1234567890"))]);
    let mut document = scores();
    document
        .push(Signature { place: "Jakarta".into(), parties: vec![Party { name: "Ani".into(), ..Party::default() }] });
    document.push(table.clone());
    document.push(table);
    let bytes = render(&document, Format::Xlsx, &Options::default()).unwrap().bytes;
    assert_eq!(bytes, render(&document, Format::Xlsx, &Options::default()).unwrap().bytes, "the same bytes");
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Nilai Capaian Kinerja", "Nilai2018 a", "Nilai2018 a 2"]);
    let sheet = |book: &mut Xlsx<_>, at: usize| {
        let range = book.worksheet_range_at(at).unwrap().unwrap();
        let cell = |data: &Data| match data {
            Data::Float(number) => number.to_string(),
            Data::DateTime(day) => format!("hari {}", day.as_f64()),
            other => other.to_string(),
        };
        let rows = range.rows().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" | "));
        rows.map(|row| row.trim_end_matches([' ', '|']).to_owned()).filter(|row| !row.is_empty()).collect::<Vec<_>>()
    };
    let expected = [
        "Contoh",
        "Nilai Capaian Kinerja",
        "Nama IKU | Tahun 2018",
        " | Target | Capaian",
        "(1) | (2) | (3)",
        "Customer",
        "Opini BPK | WTP | 120",
        " | 0.925 | 89.175",
        "Learning & Growth",
        "Belanja | 1250000 | 79.99",
        "NCKO |  | 96.39",
        "Jakarta",
        "Ani",
    ];
    assert_eq!(sheet(&mut book, 0), expected);
    let second = sheet(&mut book, 1);
    assert_eq!(second[1], "Teks | Angka");
    assert!(second[2].starts_with("=1+1") && second[2].ends_with("| 1250.5"), "{}", second[2]);
    assert_eq!(second[3..], ["hari | hari 43115", "panjang | 1.234.567.890,123456789"]);
}

/// What a reader of such files finds: paragraphs with their styles, the table cell by cell, merges, sections.
#[test]
fn a_text_document_is_read_back() {
    use docx_rs::{DocumentChild, ParagraphChild, RunChild, TableCellContent, TableChild, TableRowChild};
    let mut document = scores().page(Page::F4);
    document.title = "Judul & <uji>\u{1}".into();
    markup("Naik **tebal**:\n\n- satu\n- dua\n\n[laman](https://kemlu.go.id)")
        .into_iter()
        .for_each(|b| document.push(b));
    let figure = Figure { title: "Peta".into(), description: "Empat pita".into(), ..Figure::default() };
    document.push(figure);
    let party = Party { post: "Menteri".into(), name: "Ani".into(), nip: "19".into(), ..Party::default() };
    document.push(Signature { place: "Jakarta, 1 Mei 2018".into(), parties: vec![party.clone(), party] });
    let bytes = render(&document, Format::Docx, &Options::default()).unwrap().bytes;
    assert_eq!(bytes, render(&document, Format::Docx, &Options::default()).unwrap().bytes, "the same bytes");
    let read = docx_rs::read_docx(&bytes).unwrap();
    let paragraph = |p: &docx_rs::Paragraph| {
        let run = |run: &docx_rs::Run| {
            let text = |child: &RunChild| match child {
                RunChild::Text(text) => text.text.clone(),
                RunChild::Break(_) => "/".into(),
                _ => String::new(),
            };
            run.children.iter().map(text).collect::<String>()
        };
        let child = |child: &ParagraphChild| match child {
            ParagraphChild::Run(r) => run(r),
            ParagraphChild::Hyperlink(link) => link
                .children
                .iter()
                .map(|c| if let ParagraphChild::Run(r) = c { run(r) } else { String::new() })
                .collect(),
            _ => String::new(),
        };
        p.children.iter().map(child).collect::<String>()
    };
    let cell = |cell: &docx_rs::TableCell| {
        let texts = cell
            .children
            .iter()
            .map(|c| if let TableCellContent::Paragraph(p) = c { paragraph(p) } else { String::new() });
        texts.collect::<Vec<_>>().join("/")
    };
    let mut found = Vec::new();
    for child in &read.document.children {
        match child {
            DocumentChild::Paragraph(p) => found.push(paragraph(p)),
            DocumentChild::Table(table) => {
                for TableChild::TableRow(row) in &table.rows {
                    let cells = row.cells.iter().map(|TableRowChild::TableCell(c)| cell(c));
                    found.push(cells.collect::<Vec<_>>().join(" | "));
                }
            }
            _ => {}
        }
    }
    found.retain(|line| !line.is_empty());
    let expected = [
        "Judul & <uji>",
        "Nilai Capaian Kinerja",
        "Nama IKU | Tahun 2018",
        " | Target | Capaian",
        "(1) | (2) | (3)",
        "Customer",
        "Opini BPK | WTP | ● 120,00",
        " | 92,5% | ▲ 89,18",
        "Learning & Growth",
        "Belanja | Rp1.250.000 | ■ 79,99",
        "NCKO | 96,39",
        "Naik tebal:",
        "satu",
        "dua",
        "laman",
        "Empat pita",
        "Peta",
        "Jakarta, 1 Mei 2018",
        "Menteri | Menteri",
        "Ani/NIP 19 | Ani/NIP 19",
    ];
    assert_eq!(found, expected);
}

/// Figures are never broken, and words are not where there is room; what is left goes by the shares.
#[test]
fn columns_are_as_wide_as_their_longest_word() {
    let table = Table::new("")
        .column("a", "Nama")
        .column_of("b", "JAN", Role::Mark)
        .column_of("c", "Anggaran", Role::Number)
        .row([Content::text("x"), Content::Empty, Content::Money(Number::from(1_250_000i64))]);
    // shares 3, 1, 2; three capitals are as wide as four letters, `Rp1.250.000` and a sign as thirteen
    let of = |whole| crate::widths::widths(&table, whole, 10, 5, true);
    assert_eq!(of(600), [300, 100, 200]);
    assert_eq!(of(300), [120, 45, 135]);
    assert_eq!(of(200), [55, 45, 135]);
}
