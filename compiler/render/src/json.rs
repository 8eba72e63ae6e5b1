//! JSON: an object a row, its names the ids of the columns; figures with a decimal point, as the stable JSON has them.

use crate::{Block, Document, Signature, Table};
use serde_json::{Map, Value, json};

pub(crate) fn write(document: &Document) -> String {
    let mut fields = Map::new();
    let (mut tables, mut texts, mut signatures) = (Vec::new(), Vec::new(), Vec::new());
    for block in &document.blocks {
        match block {
            Block::Field(name, text) => {
                fields.insert(name.clone(), Value::from(text.as_str()));
            }
            Block::Table(table) => tables.push(write_table(table)),
            Block::Signature(signature) => signatures.push(write_signature(signature)),
            Block::Heading(text) | Block::Paragraph(text) => texts.push(Value::from(text.as_str())),
        }
    }
    let document = json!({ "version": 1, "title": document.title, "fields": fields, "texts": texts, "tables": tables, "signatures": signatures });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn write_table(table: &Table) -> Value {
    let columns = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| json!({ "id": column.id, "group": table.group_of(at), "title": column.title }));
    let rows = table.rows.iter().map(|row| {
        let cells = table.columns.iter().zip(row);
        Value::Object(cells.map(|(column, cell)| (column.id.to_owned(), Value::from(cell.content.plain()))).collect())
    });
    json!({ "caption": table.caption, "columns": columns.collect::<Vec<_>>(), "rows": rows.collect::<Vec<_>>() })
}

fn write_signature(signature: &Signature) -> Value {
    let parties = signature.parties.iter().map(|p| json!({ "post": p.post, "name": p.name, "nip": p.nip }));
    json!({ "place": signature.place, "parties": parties.collect::<Vec<_>>() })
}
