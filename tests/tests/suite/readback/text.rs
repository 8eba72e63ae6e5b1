//! CSV and JSON, as programs read them.

use bsc_driver::document::{Block, Content, Document, plain_blocks, plain_text};
use serde_json::{Value, json};

/// A text that a spreadsheet could take for a formula has `'` before it.
fn guarded(text: String) -> String {
    let risky = ['=', '+', '-', '@'];
    let guard = text.trim_start().starts_with(risky) || text.starts_with(['\t', '\r']);
    if guard { format!("'{text}") } else { text }
}

/// Figures with a decimal comma and without dots, days as programs write them, else the text.
fn csv_cell(content: &Content) -> String {
    match content {
        Content::Number(n) => n.to_string().replace('.', ","),
        Content::Score(n) => n.fixed(2).replace('.', ","),
        Content::Percent(n) => format!("{n}%").replace('.', ","),
        Content::Money(n) => n.money(),
        Content::Date(day) => day.to_string(),
        other => guarded(other.print()),
    }
}

/// Every line of every table: headings, then rows, the band in a column of its own.
pub fn compare_csv(name: &str, document: &Document, bytes: &[u8]) {
    let mut wanted: Vec<Vec<String>> = Vec::new();
    for table in document.tables() {
        let heading = |(at, c)| guarded(table.heading(at, c));
        let band = table.band.iter().map(|band| guarded(band.title.clone()));
        wanted.push(band.chain(table.columns.iter().enumerate().map(heading)).collect());
        for (band, row) in table.flat() {
            let band = table.band.iter().map(|_| guarded(band.clone().unwrap_or_default()));
            wanted.push(band.chain(row.cells.iter().map(|c| csv_cell(&c.content))).collect());
        }
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let found = reader.records().map(|line| line.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    for (at, (found, wanted)) in found.zip(&wanted).enumerate() {
        assert_eq!(&found, wanted, "{name}: line {at}");
    }
    let mut again = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    assert_eq!(again.records().count(), wanted.len(), "{name}: lines");
}

fn json_cell(content: &Content) -> String {
    match content {
        Content::Number(n) => n.to_string(),
        Content::Score(n) => n.fixed(2),
        Content::Percent(n) => format!("{n}%"),
        Content::Money(n) => format!("Rp{n}"),
        Content::Date(day) => day.to_string(),
        other => other.print(),
    }
}

/// The whole object: nothing is lost, nothing is more.
pub fn compare_json(name: &str, document: &Document, bytes: &[u8]) {
    let found: Value = serde_json::from_slice(bytes).unwrap();
    let (mut fields, mut texts, mut tables) = (Vec::new(), Vec::new(), Vec::new());
    let (mut figures, mut signatures) = (Vec::new(), Vec::new());
    for block in document.blocks() {
        match block {
            Block::Field(field, text) => fields.push(json!({ "name": field, "text": text })),
            Block::Heading(_, text) => texts.push(text.clone()),
            Block::Paragraph(p) => texts.push(plain_text(&p.text)),
            Block::List(_) | Block::Contents(_) => texts.push(plain_blocks(std::slice::from_ref(block))),
            Block::Figure(f) => {
                figures.push(json!({ "name": f.name, "title": f.title, "description": f.description }));
            }
            Block::Signature(s) => {
                let party = |p: &bsc_driver::document::Party| {
                    let mut party = json!({ "post": p.post, "name": p.name, "nip": p.nip });
                    if !p.role.is_empty() {
                        party["role"] = json!(p.role);
                    }
                    party
                };
                signatures
                    .push(json!({ "place": s.place, "parties": s.parties.iter().map(party).collect::<Vec<_>>() }));
            }
            Block::Table(table) => {
                let head =
                    |id: &str, group: Option<&str>, title: &str| json!({ "id": id, "group": group, "title": title });
                let band = table.band.iter().map(|b| head(&b.id, None, &b.title));
                let columns = table.columns.iter().enumerate();
                let columns = columns.map(|(at, c)| head(&c.id, table.group_of(at), &c.title));
                let rows = table.flat().map(|(band, row)| {
                    let mut object = serde_json::Map::new();
                    let mut put = |id: &str, text: String| {
                        assert!(object.insert(id.to_owned(), json!(text)).is_none(), "{name}: `{id}` stands twice");
                    };
                    table.band.iter().for_each(|b| put(&b.id, band.clone().unwrap_or_default()));
                    for (column, cell) in table.columns.iter().zip(&row.cells) {
                        put(&column.id, json_cell(&cell.content));
                        let status = cell.tone.word();
                        status.into_iter().for_each(|word| put(&format!("{}_status", column.id), word.to_owned()));
                    }
                    Value::Object(object)
                });
                let (columns, rows) = (band.chain(columns).collect::<Vec<_>>(), rows.collect::<Vec<_>>());
                tables.push(json!({ "caption": table.caption, "columns": columns, "rows": rows }));
            }
        }
    }
    let mut wanted = json!({
        "version": 1, "title": document.title, "fields": fields, "texts": texts, "tables": tables, "figures": figures,
        "signatures": signatures,
    });
    if document.confidential {
        wanted["confidential"] = json!(true);
    }
    assert_eq!(found, wanted, "{name}");
}
