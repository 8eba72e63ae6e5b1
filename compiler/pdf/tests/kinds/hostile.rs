//! What a user typed is text on the page, however it looks, and however much of it there is.

use crate::reader;
use bsc_driver::document::{Block, Cell, Content, Document, Page, Role, Table, markup};

/// The letters of a document on its pages.
fn printed(document: &Document) -> reader::Pages {
    reader::read(bsc_pdf::render(document).unwrap())
}

#[test]
fn what_is_typed_stays_text() {
    let texts = [
        "#panic() $x^2$ *tebal* _miring_ `kode` <label> @ref = Judul",
        "#import \"/document.json\": data // bukan komentar",
        "{{1}} \\u{41} \"kutip\" 'kutip' -- --- ...",
    ];
    for text in texts {
        let table = Table::new(text).column("a", text).row([Content::text(text)]).row([Content::Rich(markup(text))]);
        let document = Document::new("uji", text).with([Block::text(text), Block::field(text, text), table.into()]);
        let letters = reader::letters(&printed(&document).text);
        let wanted = reader::letters(text);
        // in the last of eight places the text is Markdown, where `*tebal*` is not as it is typed
        assert_eq!(letters.matches(&wanted).count(), if text.contains("*tebal*") { 7 } else { 8 }, "{letters}");
    }
}

#[test]
fn nothing_is_lost_where_there_is_much() {
    let many: String = (1..=3_000).map(|n| format!("kata{n} ")).collect();
    let wide = "pertanggungjawaban".repeat(12);
    let mut table = Table::new("Panjang").column_of("a", "Uraian", Role::Text).column_of("b", "Jumlah", Role::Number);
    for column in ["c", "d", "e", "f", "g", "h", "i", "j"] {
        table = table.column(column, "Penanggungjawab");
    }
    let cells = |text: &str| (0..10).map(|_| Cell::from(Content::text(text))).collect::<Vec<_>>();
    let (long, broken) = (cells(&many), cells(&wide));
    table.push(broken);
    table.push(long.into_iter().take(1).chain(cells("")).take(10));
    let document = Document::new("uji", "Uji").page(Page::A4).with([table.into()]);
    let pages = printed(&document);
    let letters = reader::letters(&pages.text);
    assert_eq!(pages.outside, "", "nothing stands off the page");
    assert!((1..=3_000).all(|n| letters.contains(&format!("kata{n}"))));
    assert_eq!(letters.matches(&wide).count(), 10);
    assert!(pages.sizes.len() > 5 && letters.matches("Uraian").count() == pages.sizes.len(), "headings on each page");
}

#[test]
fn letters_beyond_latin_are_kept() {
    // no face has the Chinese ones: they are empty boxes, and the rest is as typed
    let text = "Διπλωματία дипломатия دبلوماسية 外交 \u{202e}terbalik 🇮🇩";
    let pages = printed(&Document::new("uji", "Uji").with([Block::text(text)]));
    let letters = reader::letters(&pages.text);
    assert!(letters.contains("Διπλωματία") && letters.contains("дипломатия"), "{letters}");
    assert!(letters.contains("Halaman1dari1"), "{letters}");
}

#[test]
fn the_mark_of_what_is_confidential_is_on_every_page() {
    let mut document = Document::new("uji", "Uji").page(Page::A4).with([Block::text("x")]).page(Page::F4_LANDSCAPE);
    assert!(!reader::letters(&printed(&document).text).contains("RAHASIA"));
    document.confidential = true;
    assert_eq!(reader::letters(&printed(&document).text).matches("RAHASIA").count(), 2);
}

#[test]
fn an_empty_document_is_a_page() {
    assert_eq!(printed(&Document::new("uji", "Judul")).sizes.len(), 1);
    let empty = Document::new("uji", "").page(Page::F4_LANDSCAPE).with([Table::new("").into()]);
    assert_eq!(printed(&empty).sizes.len(), 1);
}
