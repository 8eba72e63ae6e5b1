//! JSON: an object a row, its names the ids of the columns; figures with a decimal point, as the stable JSON has them.

use crate::{Block, Cell, Column, Document, Signature, Table, Tone, plain_blocks, plain_text};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct Root<'d> {
    version: u8,
    title: &'d str,
    /// Left out where it is not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    confidential: bool,
    fields: Vec<Line<'d>>,
    texts: Vec<String>,
    tables: Vec<Matrix<'d>>,
    figures: Vec<Picture<'d>>,
    signatures: Vec<Signed<'d>>,
}

#[derive(Serialize)]
struct Picture<'d> {
    name: &'d str,
    title: &'d str,
    description: &'d str,
}

/// A line of a form. A document may hold one name several times, so they are a list.
#[derive(Serialize)]
struct Line<'d> {
    name: &'d str,
    text: &'d str,
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

/// A row: its band, its columns and its cells.
struct Row<'d>(Option<(&'d str, String)>, &'d [Column], &'d [Cell]);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let band = self.0.iter().map(|(id, text)| ((*id).to_owned(), text.clone()));
        let cells = self.1.iter().zip(self.2).map(|(column, cell)| (column.id.to_string(), cell.content.plain()));
        let tones = self
            .1
            .iter()
            .zip(self.2)
            .filter_map(|(column, cell)| Some((status(column), Tone::word(cell.tone)?.to_owned())));
        to.collect_map(band.chain(cells).chain(tones))
    }
}

/// The name of a cell's status.
fn status(column: &Column) -> String {
    format!("{}_status", column.id)
}

#[derive(Serialize)]
struct Signed<'d> {
    place: &'d str,
    parties: Vec<By<'d>>,
}

#[derive(Serialize)]
struct By<'d> {
    #[serde(skip_serializing_if = "str::is_empty")]
    role: &'d str,
    post: &'d str,
    name: &'d str,
    nip: &'d str,
}

pub(crate) fn write(document: &Document) -> String {
    let mut root = Root {
        version: 1,
        title: &document.title,
        confidential: document.confidential,
        fields: Vec::new(),
        texts: Vec::new(),
        tables: Vec::new(),
        figures: Vec::new(),
        signatures: Vec::new(),
    };
    for block in document.blocks() {
        match block {
            Block::Field(name, text) => root.fields.push(Line { name, text }),
            Block::Table(table) => root.tables.push(matrix(table)),
            Block::Signature(signature) => root.signatures.push(signed(signature)),
            Block::Heading(_, text) => root.texts.push(text.clone()),
            Block::Paragraph(p) => root.texts.push(plain_text(&p.text)),
            Block::List(_) | Block::Contents(_) => root.texts.push(plain_blocks(std::slice::from_ref(block))),
            Block::Figure(f) => {
                root.figures.push(Picture { name: &f.name, title: &f.title, description: &f.description })
            }
        }
    }
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn matrix(table: &Table) -> Matrix<'_> {
    let band = table.band.iter().map(|column| Head { id: &column.id, group: None, title: &column.title });
    let columns = table.columns.iter().enumerate();
    let columns = columns.map(|(at, column)| Head { id: &column.id, group: table.group_of(at), title: &column.title });
    let over = |band: Option<String>| Some((table.band.as_ref()?.id.as_ref(), band.unwrap_or_default()));
    let rows = table.flat().map(|(band, row)| Row(over(band), &table.columns, &row.cells)).collect();
    Matrix { caption: &table.caption, columns: band.chain(columns).collect(), rows }
}

fn signed(signature: &Signature) -> Signed<'_> {
    Signed {
        place: &signature.place,
        parties: signature
            .parties
            .iter()
            .map(|p| By { role: &p.role, post: &p.post, name: &p.name, nip: &p.nip })
            .collect(),
    }
}
