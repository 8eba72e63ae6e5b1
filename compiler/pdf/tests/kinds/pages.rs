//! Where pages end: what stands over rows of the next page is said there again, and nothing stands alone.

use crate::reader::{self, letters};
use bsc_driver::document::{Block, Cell, Content, Contents, Document, Page, Party, Role, Signature, Table};

/// The letters of each page.
fn pages(document: &Document) -> Vec<String> {
    let text = reader::read(bsc_pdf::render(document).unwrap()).text;
    text.split_terminator(reader::PAGE).map(letters).collect()
}

fn text(text: impl Into<String>) -> Cell {
    Cell::from(Content::text(text))
}

/// Groups of rows under one name each.
fn groups(sizes: &[usize]) -> Table {
    let mut table = Table::new("Uji")
        .column_of("no", "No", Role::Mark)
        .column_of("ss", "Sasaran", Role::Header)
        .column("iku", "IKU");
    for (at, size) in sizes.iter().enumerate() {
        for row in 0..*size {
            let down = if row == 0 { *size } else { 0 };
            table.push([
                text(format!("S{at}")).down(down),
                text(format!("Sasaran yang ke{at}x dengan nama yang tidak termuat pada satu baris saja")).down(down),
                text(format!("iku{at}r{row}x")),
            ]);
        }
    }
    table
}

#[test]
fn every_page_says_what_its_rows_belong_to() {
    for sizes in [&[100, 3, 90][..], &[2; 60], &[7; 30], &[33, 1, 12, 50, 9]] {
        let document = Document::new("uji", "Uji").page(Page::A4_LANDSCAPE).with([groups(sizes).into()]);
        let pages = pages(&document);
        assert!(pages.len() > 1);
        for (at, size) in sizes.iter().enumerate() {
            let name = letters(&format!("Sasaran yang ke{at}x dengan nama yang tidak termuat pada satu baris saja"));
            let has = |page: &&String| (0..*size).any(|row| page.contains(&format!("iku{at}r{row}x")));
            let own: Vec<&String> = pages.iter().filter(has).collect();
            for (number, page) in own.iter().enumerate() {
                let again = usize::from(number > 0);
                assert_eq!(page.matches(&name).count(), 1, "{sizes:?}: group {at} on its page {number}: {page}");
                assert_eq!(
                    page.matches(&format!("{name}(lanjutan)")).count(),
                    again,
                    "{sizes:?}: group {at}, page {number}"
                );
            }
            assert!(*size > 4 || own.len() == 1, "{sizes:?}: group {at} is short and stands on one page");
            assert_eq!(pages.iter().filter(|page| page.contains(&name)).count(), own.len(), "{sizes:?}: {at}");
        }
    }
}

#[test]
fn who_signs_does_not_stand_alone() {
    let party = || Party { post: "Menteri".into(), name: "Ani".into(), ..Party::default() };
    for rows in 20..60 {
        let table = groups(&vec![1; rows]);
        let sign = Signature { place: "Jakarta".into(), parties: vec![party(), party()] };
        let document = Document::new("uji", "Uji").page(Page::A4_LANDSCAPE).with([table.into(), sign.into()]);
        let pages = pages(&document);
        let last = pages.last().unwrap();
        assert!(last.contains("Menteri") && last.contains(&format!("iku{}r0x", rows - 1)), "{rows} rows: {last}");
    }
}

#[test]
fn a_table_of_contents_has_the_pages() {
    let contents = Contents(vec![(1, "BAB SATU".into()), (2, "A. Umum".into()), (1, "BAB DUA".into())]);
    let document = Document::new("uji", "Uji").with([Block::heading(1, "Isi"), Block::Contents(contents)]);
    let document = document.page(Page::A4).with([Block::heading(1, "Bab satu"), Block::heading(2, "A. Umum")]);
    let document = document.page(Page::A4).with([Block::text("x")]).page(Page::A4).with([Block::heading(1, "Bab Dua")]);
    let first = pages(&document).remove(0).replace('.', "");
    for line in ["BABSATU2", "AUmum2", "BABDUA4"] {
        assert!(first.contains(line), "{line}: {first}");
    }
}

#[test]
fn a_line_of_a_table_stands_with_it() {
    let blocks = (0..30).flat_map(|at| {
        let lead = Block::text(format!("pengantar{at}x"));
        [
            lead,
            groups(&[2, 1]).into(),
            Block::field("Realisasi", format!("hasil{at}x")),
            Block::heading(2, format!("Judul {at}")),
        ]
    });
    let document = Document::new("uji", "Uji").page(Page::A4).with(blocks);
    let pages = pages(&document);
    for page in &pages {
        let count = |what: &str| page.matches(what).count();
        assert_eq!((count("pengantar"), count("hasil")), (count("iku0r0x"), count("iku0r0x")), "{page}");
    }
    assert!(pages.len() > 2);
}
