//! A document as data for `document.typ`: what stands where, with lengths in tenths of a point. All texts are plain strings.

use crate::fit::{self, INSET};
use crate::pages::{Cuts, TAIL};
use crate::word;
use bsc_document::{
    Align, Block, Cell, Content, Contents, Document, Figure, Inline, List, Page, Party, Role, Row, RowKind, Section,
    Signature, Table, Tone, plain_text,
};
use bsc_picture::{Len, Style};
use serde_json::{Value, json};
use std::borrow::Cow;

/// Around the text of a page, in millimetres.
const MARGIN: u16 = 18;
/// The height of the letters of the title.
const TITLE: Len = 150;
/// What a list takes at the left.
const INDENT: Len = 140;
/// A paragraph of no more letters stands on the page of the table that follows it.
const SHORT: usize = 200;
/// Rows of a merged cell with no more lines stand on one page.
const GROUP: Len = 14;
/// A row of more lines may break at the end of a page, and so may a table.
const LINES: Len = 24;

/// What the typesetter reads, with tables cut where pages end.
pub(crate) fn of(document: &Document, cuts: &Cuts) -> Value {
    let mut place = Place { document, cuts, tables: 0, headings: 0 };
    let first = Room { size: TITLE, ..Room::of(document.sections.first().map(|s| s.page).unwrap_or_default()) };
    json!({
        "title": clean(&document.title),
        "heading": first.text(&document.title, true),
        "mark": document.mark(),
        "footer": clean(&document.footer.line()),
        "margin": MARGIN,
        "sections": document.sections.iter().map(|part| section(part, &mut place)).collect::<Vec<_>>(),
    })
}

fn section(section: &Section, place: &mut Place<'_>) -> Value {
    let (width, height) = section.page.size();
    let room = Room::of(section.page);
    json!({ "width": width, "height": height, "parts": room.parts(&section.blocks, Some(place)) })
}

/// How far a document is written.
struct Place<'d> {
    document: &'d Document,
    cuts: &'d Cuts,
    /// Tables on the page itself so far.
    tables: usize,
    /// Headings so far.
    headings: usize,
}

/// The room that parts have.
#[derive(Copy, Clone)]
struct Room {
    /// How wide it is.
    width: Len,
    /// Height of the letters.
    size: Len,
}

impl Room {
    /// A page without its margins.
    fn of(page: Page) -> Room {
        Room { width: Len::from(page.size().0.saturating_sub(2 * MARGIN)) * 7200 / 254, size: 100 }
    }

    /// Parts on the page itself know their place.
    fn parts(self, blocks: &[Block], mut page: Option<&mut Place<'_>>) -> Vec<Value> {
        let mut out: Vec<Value> = Vec::new();
        // the last table on the page itself, and how many parts ago it was
        let mut last: Option<(usize, usize)> = None;
        let mut rest = blocks;
        while let Some((block, others)) = rest.split_first() {
            rest = others;
            let before_table = matches!(others.first(), Some(Block::Table(_)));
            match block {
                Block::Field(..) => {
                    let count = rest.iter().take_while(|b| matches!(b, Block::Field(..))).count();
                    let (fields, others) =
                        blocks.get(blocks.len() - rest.len() - 1..).unwrap_or_default().split_at(count + 1);
                    rest = others;
                    let sticky = matches!(others.first(), Some(Block::Table(_)));
                    let tail = last.filter(|(_, ago)| !sticky && *ago == 0).map(|(id, _)| json!([id, TAIL]));
                    out.push(self.fields(fields, sticky, tail));
                }
                Block::Table(table) => {
                    let sticky = matches!(others.first(), Some(Block::Field(..) | Block::Signature(_)));
                    let fit = fit::table(table, self.width);
                    match &mut page {
                        Some(page) => {
                            let id = page.tables;
                            page.tables += 1;
                            last = Some((id, 0));
                            let pieces = page.cuts.pieces(id, table);
                            let piece = |(from, piece): &(usize, Cow<'_, Table>)| {
                                self.table(piece, &fit, Some((id, *from)), sticky)
                            };
                            out.extend(pieces.iter().map(piece));
                        }
                        None => out.push(self.table(table, &fit, None, sticky)),
                    }
                    continue;
                }
                Block::Signature(signature) => {
                    let tail = last.filter(|(_, ago)| *ago <= 2).map(|(id, _)| json!([id, TAIL]));
                    out.push(places(signature, tail));
                }
                Block::Paragraph(p) => {
                    let short = plain_text(&p.text).chars().count() <= SHORT;
                    let sticky = before_table && short && page.is_some();
                    out.push(self.paragraph(&p.text, p.align, sticky));
                }
                Block::Heading(level, text) => {
                    let number = page.as_mut().map(|page| {
                        page.headings += 1;
                        page.headings - 1
                    });
                    out.push(json!({ "kind": "heading", "level": level.clamp(&1, &4), "number": number, "text": self.text(text, true) }));
                }
                Block::List(list) => out.push(self.list(list)),
                Block::Contents(contents) => match &page {
                    Some(page) => out.push(self.contents(contents, page.document)),
                    None => out.push(self.list(&contents.list())),
                },
                Block::Figure(figure) => out.push(picture(figure)),
            }
            last = last.map(|(id, ago)| (id, ago + 1));
        }
        out
    }

    /// Lines with the number of the heading that they lead to.
    fn contents(self, contents: &Contents, document: &Document) -> Value {
        let line = |((level, text), heading): (&(u8, String), Option<usize>)| json!({ "level": level.clamp(&1, &3), "text": self.text(text, false), "heading": heading });
        let lines: Vec<Value> = contents.0.iter().zip(contents.headings(document)).map(line).collect();
        json!({ "kind": "contents", "lines": lines })
    }

    /// Fields that stand below each other, as one part; on the page of what follows where that is a table of theirs.
    fn fields(self, fields: &[Block], sticky: bool, tail: Option<Value>) -> Value {
        let row = |block: &Block| match block {
            Block::Field(name, text) => Some(json!([clean(name), self.text(text, false)])),
            _ => None,
        };
        let rows: Vec<Value> = fields.iter().filter_map(row).collect();
        json!({ "kind": "fields", "sticky": sticky, "at": tail, "rows": rows })
    }

    /// A text whose words fit.
    fn text(self, text: &str, bold: bool) -> String {
        let style = if bold { Style::bold(self.size) } else { Style::plain(self.size) };
        word::fit(&clean(text), style, self.width)
    }

    fn paragraph(self, text: &[Inline], align: Align, sticky: bool) -> Value {
        let begins = |line: &[Inline]| match line.first() {
            Some(Inline::Text(text)) if align == Align::Start => item(text).to_owned(),
            _ => String::new(),
        };
        let lines: Vec<_> = text.split(|piece| *piece == Inline::Break).collect();
        let lines = lines.into_iter().map(|line| (begins(line), self.inline(line))).collect();
        self.hung(lines, || self.inline(text), align, sticky)
    }

    /// A paragraph; where lines begin with a mark of their own, the lines hang on them.
    fn hung(
        self,
        lines: Vec<(String, Vec<Value>)>,
        whole: impl Fn() -> Vec<Value>,
        align: Align,
        sticky: bool,
    ) -> Value {
        let line =
            |(mark, text): (String, Vec<Value>)| json!({ "hang": Style::plain(self.size).width(&mark), "text": text });
        let lines: Vec<Value> = if lines.iter().all(|(mark, _)| mark.is_empty()) {
            vec![json!({ "hang": 0, "text": whole() })]
        } else {
            lines.into_iter().map(line).collect()
        };
        json!({ "kind": "paragraph", "align": side(align), "sticky": sticky, "lines": lines })
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
        let items: Vec<_> = list.items.iter().map(|item| inner.parts(item, None)).collect();
        json!({ "kind": "list", "from": list.ordered, "items": items })
    }

    /// `at`: which table it is on the page itself, and the row with which it begins.
    fn table(self, table: &Table, fit: &fit::Fit, at: Option<(usize, usize)>, sticky: bool) -> Value {
        let room = |at: usize, cell: &Cell| {
            let width: Len = fit.widths.iter().skip(at).take(cell.columns).sum();
            Room { width: (width - 2 * INSET).max(1), size: fit.size }
        };
        let shown = |row: &'_ Row| -> Vec<usize> {
            let cells = table.columns.iter().zip(&row.cells).enumerate();
            cells.filter(|(_, (_, cell))| cell.is_shown()).map(|(at, _)| at).collect()
        };
        let high = |row: &Row| {
            let cells = row.cells.iter().enumerate().filter(|(_, cell)| cell.is_shown() && cell.rows == 1);
            if row.kind == RowKind::Band {
                1
            } else {
                cells.map(|(at, cell)| room(at, cell).lines(cell)).max().unwrap_or(1)
            }
        };
        let lines: Vec<Len> = table.rows.iter().map(high).collect();
        let body = |number: usize, row: &Row| {
            let shown = shown(row);
            // the cell that says where the row is: not one that may go on over pages
            let first = shown.iter().find(|at| row.cells.get(**at).is_some_and(|c| c.rows == 1)).or(shown.first());
            let cell = |place: &usize| {
                let (column, cell) = (table.columns.get(*place)?, row.cells.get(*place)?);
                let room = room(*place, cell);
                let group: Len = lines.iter().skip(number).take(cell.rows).sum();
                let most = if cell.rows > 1 { GROUP } else { LINES };
                let whole = group.max(room.lines(cell)) <= most;
                let mark = at.filter(|_| first == Some(place)).map(|(id, from)| json!([id, from + number]));
                Some(room.cell(row.kind, column.role, cell, whole, mark))
            };
            json!({ "cells": shown.iter().filter_map(cell).collect::<Vec<_>>() })
        };
        let rows = table.rows.iter().enumerate().map(|(number, row)| match row.kind {
            RowKind::Band => json!({ "band": clean(&row.cells.first().map(Cell::print).unwrap_or_default()) }),
            RowKind::Body | RowKind::Total => body(number, row),
        });
        let whole = lines.iter().sum::<Len>() <= LINES;
        json!({
            "kind": "table",
            "caption": self.text(&table.caption, true),
            "fresh": at.is_some_and(|(_, from)| from > 0),
            "whole": whole,
            "sticky": sticky && whole,
            "size": fit.size,
            "inset": INSET,
            "widths": fit.widths,
            "head": self.head(table, fit),
            "numbered": table.numbered,
            "rows": rows.collect::<Vec<_>>(),
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

    fn cell(self, row: RowKind, role: Role, cell: &Cell, whole: bool, mark: Option<Value>) -> Value {
        let bold = fit::is_bold(row, cell);
        let parts = match &cell.content {
            Content::Rich(blocks) => self.parts(blocks, None),
            _ => {
                let text = cell.print();
                let lines = text.split('\n').map(|line| (item(line).to_owned(), vec![json!(self.text(line, bold))]));
                vec![self.hung(lines.collect(), || vec![json!(self.text(&text, bold))], Align::Start, false)]
            }
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
            "breaks": !whole,
            "at": mark,
            "parts": parts,
        })
    }

    /// About how many lines the text of a cell has.
    fn lines(self, cell: &Cell) -> Len {
        let style = Style::plain(self.size);
        cell.print().lines().map(|line| 1 + style.width(line) * 10 / (self.width * 9).max(1)).sum()
    }
}

fn picture(figure: &Figure) -> Value {
    json!({ "kind": "figure", "title": clean(&figure.title), "words": clean(&figure.description), "svg": figure.svg })
}

fn places(signature: &Signature, tail: Option<Value>) -> Value {
    let party = |Party { role, post, name, nip }: &Party| json!({ "role": clean(role), "post": clean(post), "name": clean(name), "nip": clean(nip) });
    let parties: Vec<Value> = signature.parties.iter().map(party).collect();
    json!({ "kind": "signature", "at": tail, "place": clean(&signature.place), "parties": parties })
}

/// `a. ` or `12. ` at the beginning of a line; empty where there is none.
fn item(line: &str) -> &str {
    let (mark, rest) = line.split_at(line.find(' ').map_or(0, |at| at + 1));
    let name = mark.trim_end().trim_end_matches(['.', ')']);
    let letter = name.len() == 1 && name.bytes().all(|b| b.is_ascii_lowercase());
    let number = matches!(name.len(), 1 | 2) && name.bytes().all(|b| b.is_ascii_digit());
    let hangs = name.len() + 2 == mark.len() && (letter || number) && !rest.is_empty();
    if hangs { mark } else { "" }
}

fn side(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Centre => "centre",
        Align::End => "end",
    }
}

/// What a line cannot show is left out; a tab is a space.
pub(crate) fn clean(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    };
    text.chars().filter_map(shown).collect()
}
