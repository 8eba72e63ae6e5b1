//! JSON: an object a row, its names the ids of the columns; figures with a decimal point, as the stable JSON has them.

use crate::{Block, Cell, Column, Document, Signature, Table};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct Root<'d> {
    version: u8,
    title: &'d str,
    fields: Pairs<'d>,
    texts: Vec<&'d str>,
    tables: Vec<Matrix<'d>>,
    signatures: Vec<Signed<'d>>,
}

/// An object whose names stay in their order.
struct Pairs<'d>(Vec<(&'d str, &'d str)>);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().copied())
    }
}

#[derive(Serialize)]
struct Matrix<'d> {
    caption: &'d str,
    columns: Vec<Head<'d>>,
    rows: Vec<Row<'d>>,
}

#[derive(Serialize)]
struct Head<'d> {
    id: &'d str,
    group: Option<&'d str>,
    title: &'d str,
}

struct Row<'d>(&'d [Column], &'d [Cell]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().zip(self.1).map(|(column, cell)| (column.id, cell.content.plain())))
    }
}

#[derive(Serialize)]
struct Signed<'d> {
    place: &'d str,
    parties: Vec<By<'d>>,
}

#[derive(Serialize)]
struct By<'d> {
    post: &'d str,
    name: &'d str,
    nip: &'d str,
}

pub(crate) fn write(document: &Document) -> String {
    let mut root = Root {
        version: 1,
        title: &document.title,
        fields: Pairs(Vec::new()),
        texts: Vec::new(),
        tables: Vec::new(),
        signatures: Vec::new(),
    };
    for block in &document.blocks {
        match block {
            Block::Field(name, text) => root.fields.0.push((name, text)),
            Block::Table(table) => root.tables.push(matrix(table)),
            Block::Signature(signature) => root.signatures.push(signed(signature)),
            Block::Heading(text) | Block::Paragraph(text) => root.texts.push(text),
        }
    }
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn matrix(table: &Table) -> Matrix<'_> {
    let head = |(at, column)| head(table, at, column);
    Matrix {
        caption: &table.caption,
        columns: table.columns.iter().enumerate().map(head).collect(),
        rows: table.rows.iter().map(|row| Row(&table.columns, row)).collect(),
    }
}

fn head<'d>(table: &'d Table, at: usize, column: &'d Column) -> Head<'d> {
    Head { id: column.id, group: table.group_of(at), title: &column.title }
}

fn signed(signature: &Signature) -> Signed<'_> {
    Signed {
        place: &signature.place,
        parties: signature.parties.iter().map(|p| By { post: &p.post, name: &p.name, nip: &p.nip }).collect(),
    }
}
