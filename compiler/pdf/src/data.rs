//! A document as data for `document.typ`: what stands where, with lengths in tenths of a point. All texts are plain strings.

use crate::fit::{self, INSET};
use crate::word;
use bsc_document::{
    Align, Block, Cell, Content, Document, Figure, Inline, List, Party, Role, Row, RowKind, Section, Signature, Table,
    Tone,
};
use bsc_picture::{Len, Style};
use serde_json::{Value, json};

/// Around the text of a page, in millimetres.
const MARGIN: u16 = 18;
/// What a list takes at the left.
const INDENT: Len = 140;
/// A row of more lines may break at the end of a page, and so may a table.
const LINES: Len = 24;

pub(crate) fn of(document: &Document) -> Value {
    json!({
        "title": clean(&document.title),
        "mark": document.mark(),
        "footer": clean(&document.footer.line()),
        "margin": MARGIN,
        "sections": document.sections.iter().map(section).collect::<Vec<_>>(),
    })
}

fn section(section: &Section) -> Value {
    let (width, height) = section.page.size();
    let room = Len::from(width.saturating_sub(2 * MARGIN)) * 7200 / 254;
    json!({ "width": width, "height": height, "parts": Room { width: room, size: 100 }.parts(&section.blocks) })
}

/// The place where parts stand.
#[derive(Copy, Clone)]
struct Room {
    /// How wide it is.
    width: Len,
    /// Height of the letters.
    size: Len,
}

impl Room {
    fn parts(self, blocks: &[Block]) -> Vec<Value> {
        let mut out: Vec<Value> = Vec::new();
        let mut fields: Vec<Value> = Vec::new();
        for block in blocks {
            if let Block::Field(name, text) = block {
                fields.push(json!([clean(name), self.text(text, false)]));
                continue;
            }
            out.extend(rows(&mut fields, matches!(block, Block::Table(_))));
            out.push(self.part(block));
        }
        out.extend(rows(&mut fields, false));
        out
    }

    fn part(self, block: &Block) -> Value {
        match block {
            Block::Heading(level, text) => {
                json!({ "kind": "heading", "level": level.clamp(&1, &4), "text": clean(text) })
            }
            Block::Paragraph(p) => {
                json!({ "kind": "paragraph", "align": align(p.align), "text": self.inline(&p.text) })
            }
            // fields in a row are one part
            Block::Field(name, text) => {
                json!({ "kind": "fields", "sticky": false, "rows": [[clean(name), self.text(text, false)]] })
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => picture(figure),
            Block::Signature(signature) => places(signature),
        }
    }

    /// A text whose words fit.
    fn text(self, text: &str, bold: bool) -> String {
        let style = if bold { Style::bold(self.size) } else { Style::plain(self.size) };
        word::fit(&clean(text), style, self.width)
    }

    fn inline(self, text: &[Inline]) -> Vec<Value> {
        let piece = |piece: &Inline| match piece {
            Inline::Text(text) => json!(self.text(text, true)),
            Inline::Strong(inner) => json!({ "kind": "strong", "text": self.inline(inner) }),
            Inline::Emphasis(inner) => json!({ "kind": "emphasis", "text": self.inline(inner) }),
            Inline::Link(inner, to) => json!({ "kind": "link", "to": clean(to), "text": self.inline(inner) }),
            Inline::Break => json!("\n"),
        };
        text.iter().map(piece).collect()
    }

    fn list(self, list: &List) -> Value {
        let inner = Room { width: (self.width - INDENT).max(1), ..self };
        let items: Vec<_> = list.items.iter().map(|item| inner.parts(item)).collect();
        json!({ "kind": "list", "from": list.ordered, "items": items })
    }

    fn table(self, table: &Table) -> Value {
        let fit = fit::table(table, self.width);
        let cells = |row: &Row| {
            let cells = table.columns.iter().zip(&row.cells).enumerate().filter(|(_, (_, cell))| cell.is_shown());
            let rooms = cells.map(|(at, (column, cell))| {
                let width: Len = fit.widths.iter().skip(at).take(cell.columns).sum();
                (Room { width: (width - 2 * INSET).max(1), size: fit.size }, column.role, cell)
            });
            let rooms: Vec<_> = rooms.collect();
            let lines =
                rooms.iter().filter(|(_, _, cell)| cell.rows == 1).map(|(room, _, cell)| room.lines(cell)).max();
            let lines = lines.unwrap_or(1);
            let cells = rooms.into_iter().map(|(room, role, cell)| room.cell(row.kind, role, cell, lines <= LINES));
            (lines, cells.collect::<Vec<_>>())
        };
        let mut lines = 0;
        let rows: Vec<Value> = table
            .rows
            .iter()
            .map(|row| match row.kind {
                RowKind::Band => json!({ "band": clean(&row.cells.first().map(Cell::print).unwrap_or_default()) }),
                RowKind::Body | RowKind::Total => {
                    let (high, cells) = cells(row);
                    lines += high;
                    json!({ "cells": cells })
                }
            })
            .collect();
        json!({
            "kind": "table",
            "caption": clean(&table.caption),
            "whole": lines <= LINES,
            "size": fit.size,
            "inset": INSET,
            "widths": fit.widths,
            "head": self.head(table, &fit),
            "numbered": table.numbered,
            "rows": rows,
        })
    }

    /// The headings, row by row: text, columns, rows.
    fn head(self, table: &Table, fit: &fit::Fit) -> Vec<Value> {
        let title = |at: usize| {
            let width = fit.widths.get(at).copied().unwrap_or_default();
            let room = Room { width: (width - 2 * INSET).max(1), size: fit.size };
            table.columns.get(at).map(|column| room.text(&column.title, true)).unwrap_or_default()
        };
        let (mut above, mut below, mut at) = (Vec::new(), Vec::new(), 0);
        let rest = table.columns.len().saturating_sub(table.groups.iter().map(|g| g.columns).sum());
        for (name, columns) in table.groups.iter().map(|g| (g.title.as_str(), g.columns)).chain([("", rest)]) {
            let own = at..(at + columns).min(table.columns.len());
            at = own.end;
            if table.groups.is_empty() {
                below.extend(own.map(|at| json!({ "text": title(at), "columns": 1, "rows": 1 })));
            } else if name.is_empty() {
                above.extend(own.map(|at| json!({ "text": title(at), "columns": 1, "rows": 2 })));
            } else {
                above.push(json!({ "text": clean(name), "columns": columns, "rows": 1 }));
                below.extend(own.map(|at| json!({ "text": title(at), "columns": 1, "rows": 1 })));
            }
        }
        above.into_iter().chain(below).collect()
    }

    fn cell(self, row: RowKind, role: Role, cell: &Cell, whole: bool) -> Value {
        let bold = fit::is_bold(row, cell);
        let parts = match &cell.content {
            Content::Rich(blocks) => self.parts(blocks),
            _ => vec![json!({ "kind": "paragraph", "align": "start", "text": [self.text(&cell.print(), bold)] })],
        };
        json!({
            "columns": cell.columns,
            "rows": cell.rows,
            // a text over several columns belongs to none of them
            "align": match role {
                Role::Number if cell.columns == 1 => "end",
                Role::Mark if cell.columns == 1 => "centre",
                _ => "start",
            },
            "tone": match cell.tone {
                Tone::Plain | Tone::Strong => None,
                Tone::Green => Some("green"),
                Tone::Yellow => Some("yellow"),
                Tone::Red => Some("red"),
            },
            "bold": bold,
            // a cell over several rows breaks between them
            "breaks": cell.rows > 1 || !whole,
            "parts": parts,
        })
    }

    /// About how many lines the text of a cell has.
    fn lines(self, cell: &Cell) -> Len {
        let style = Style::plain(self.size);
        cell.print().lines().map(|line| 1 + style.width(line) * 10 / (self.width * 9).max(1)).sum()
    }
}

/// Fields that stand below each other, as one part; on the page of what follows where that is a table of theirs.
fn rows(fields: &mut Vec<Value>, sticky: bool) -> Option<Value> {
    (!fields.is_empty()).then(|| json!({ "kind": "fields", "sticky": sticky, "rows": std::mem::take(fields) }))
}

fn picture(figure: &Figure) -> Value {
    json!({ "kind": "figure", "title": clean(&figure.title), "words": clean(&figure.description), "svg": figure.svg })
}

fn places(signature: &Signature) -> Value {
    let party = |Party { role, post, name, nip }: &Party| json!({ "role": clean(role), "post": clean(post), "name": clean(name), "nip": clean(nip) });
    let parties: Vec<Value> = signature.parties.iter().map(party).collect();
    json!({ "kind": "signature", "place": clean(&signature.place), "parties": parties })
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Centre => "centre",
        Align::End => "end",
    }
}

/// What a line cannot show is left out; a tab is a space.
fn clean(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    };
    text.chars().filter_map(shown).collect()
}
