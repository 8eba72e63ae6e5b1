//! DOCX, as a library that others wrote reads it: each paragraph, each cell, and what is merged.

use super::grid::places;
use bsc_driver::document::{Block, Cell, Content, Document, Party, Table, plain_text};
use docx_rs::{DocumentChild, Paragraph, ParagraphChild, RunChild, TableCellContent, TableChild, TableRowChild};

fn paragraph(p: &Paragraph) -> String {
    let run = |run: &docx_rs::Run| {
        let text = |child: &RunChild| match child {
            RunChild::Text(text) => text.text.clone(),
            RunChild::Break(_) => "\n".into(),
            RunChild::Tab(_) => "\t".into(),
            _ => String::new(),
        };
        run.children.iter().map(text).collect::<String>()
    };
    let child = |child: &ParagraphChild| match child {
        ParagraphChild::Run(r) => run(r),
        ParagraphChild::Hyperlink(link) => {
            let inner = link.children.iter();
            inner.map(|c| if let ParagraphChild::Run(r) = c { run(r) } else { String::new() }).collect()
        }
        _ => String::new(),
    };
    p.children.iter().map(child).collect()
}

/// A cell: the columns it reaches over, whether it goes on from above, what it says.
fn cell(cell: &docx_rs::TableCell) -> String {
    let texts = cell.children.iter().filter_map(|c| match c {
        TableCellContent::Paragraph(p) => Some(paragraph(p)),
        _ => None,
    });
    let text = texts.collect::<Vec<_>>().join("\n");
    let property = serde_json::to_value(&cell.property).unwrap();
    let merge = property["verticalMerge"].as_str().unwrap_or_default().to_owned();
    format!("{}{merge}: {}", property["gridSpan"].as_u64().unwrap_or(1), text.trim_end())
}

/// All that the body says, a line for each paragraph and each row.
fn read(bytes: &[u8]) -> Vec<String> {
    let read = docx_rs::read_docx(bytes).unwrap();
    let mut out = Vec::new();
    for child in &read.document.children {
        match child {
            DocumentChild::Paragraph(p) => out.push(paragraph(p)),
            DocumentChild::Table(table) => {
                for TableChild::TableRow(row) in &table.rows {
                    let cells = row.cells.iter().map(|TableRowChild::TableCell(c)| cell(c));
                    out.push(cells.collect::<Vec<_>>().join(" ¦ "));
                }
            }
            _ => {}
        }
    }
    out.retain(|line| !line.trim().is_empty());
    out
}

/// What blocks say, a line for each paragraph; marks of lists are numbering there, not letters.
fn letters(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(_, text) => out.push(text.clone()),
            Block::Paragraph(p) => out.push(plain_text(&p.text)),
            Block::Field(name, text) => out.push(format!("{name}\t: {text}")),
            Block::List(list) => list.items.iter().for_each(|item| letters(item, out)),
            Block::Contents(contents) => letters(&[Block::List(contents.list())], out),
            Block::Table(t) => table(t, out),
            Block::Figure(figure) => out.extend([figure.description.clone(), figure.title.clone()]),
            Block::Signature(signed) => {
                out.push(signed.place.clone());
                // a row of posts, and one of names
                let row = |pair: fn(&Party) -> [String; 2]| {
                    let cell = |p: &Party| pair(p).into_iter().filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
                    signed.parties.iter().map(|p| format!("1: {}", cell(p))).collect::<Vec<_>>().join(" ¦ ")
                };
                out.push(row(|p| [p.role.clone(), p.post.clone()]));
                out.push(row(|p| {
                    let nip = if p.nip.is_empty() { String::new() } else { format!("NIP {}", p.nip) };
                    [p.name.clone(), nip]
                }));
            }
        }
    }
}

fn says(cell: &Cell) -> String {
    match &cell.content {
        Content::Rich(blocks) => {
            let mut out = Vec::new();
            letters(blocks, &mut out);
            out.join("\n")
        }
        // a tab is a space there; the reader takes entities apart once too often
        _ => cell.print().replace('\t', " ").replace("&amp;", "&"),
    }
}

fn table(table: &Table, out: &mut Vec<String>) {
    out.extend(Some(table.caption.clone()).filter(|caption| !caption.is_empty()));
    let (places, rows) = places(table);
    for row in 0..rows {
        let mut cells = Vec::new();
        let mut column = 0;
        while column < table.columns.len() {
            let over = |p: &&super::grid::Place| p.column == column && (p.row..p.row + p.rows).contains(&row);
            let place = places.iter().find(over).unwrap_or_else(|| panic!("{}: {row}, {column}", table.caption));
            let (merge, text) = match (place.rows, place.row == row) {
                (1, _) => ("", says(&place.cell)),
                (_, true) => ("restart", says(&place.cell)),
                (_, false) => ("continue", String::new()),
            };
            cells.push(format!("{}{merge}: {}", place.columns, text.trim_end()));
            column += place.columns;
        }
        out.push(cells.join(" ¦ "));
    }
}

/// Compares title, blocks and tables with what is read.
pub fn compare(name: &str, document: &Document, bytes: &[u8]) {
    let mut wanted = vec![document.title.clone()];
    document.sections.iter().for_each(|section| letters(&section.blocks, &mut wanted));
    wanted.retain(|line| !line.trim().is_empty());
    let found = read(bytes);
    for (found, wanted) in found.iter().zip(&wanted) {
        assert_eq!(found.trim_end(), wanted.trim_end(), "{name}");
    }
    assert_eq!(found.len(), wanted.len(), "{name}");
}
