//! Tables: merged cells, headings that repeat.

use super::body::{Body, text_run};
use crate::{Block, Cell, Column, Content, Role, RowKind, Table, Tone};
use std::fmt::Write;

/// How a cell looks and what it covers.
#[derive(Default)]
struct Look {
    columns: usize,
    /// It reaches down, or goes on from above.
    merge: Option<&'static str>,
    shade: Option<&'static str>,
    align: Option<&'static str>,
    bold: bool,
}

const HEAD: &str = "E8EDF3";

impl Body {
    pub(super) fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.paragraph("<w:pStyle w:val=\"Caption\"/><w:keepNext/>", &text_run(&table.caption, ""));
        }
        let (widths, small) = widths(table, self.width);
        let outer = std::mem::replace(&mut self.small, small);
        let grid: String = widths.iter().map(|w| format!("<w:gridCol w:w=\"{w}\"/>")).collect();
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Matriks\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        );
        self.headings(table, &widths);
        for row in &table.rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            if row.kind == RowKind::Band {
                let look = Look { columns: widths.len(), shade: Some(HEAD), bold: true, ..Look::default() };
                let text = row.cells.first().map(Cell::print).unwrap_or_default();
                self.cell(&widths, 0, &look, &text);
            } else {
                for (at, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
                    self.body_cell(&widths, at, column, cell, row.kind);
                }
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
        self.small = outer;
        // two tables without a paragraph between them would be one
        self.paragraph("<w:spacing w:after=\"0\"/>", "");
    }

    fn headings(&mut self, table: &Table, widths: &[u32]) {
        const ROW: &str = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        let look = |columns, merge| Look { columns, merge, shade: Some(HEAD), align: Some("center"), bold: true };
        if !table.groups.is_empty() {
            self.xml.push_str(ROW);
            let mut at = 0;
            for group in &table.groups {
                if group.title.is_empty() {
                    for (column, place) in table.columns.iter().skip(at).take(group.columns).zip(at..) {
                        self.cell(widths, place, &look(1, Some("restart")), &column.title);
                    }
                } else {
                    self.cell(widths, at, &look(group.columns, None), &group.title);
                }
                at += group.columns;
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str(ROW);
        for (at, column) in table.columns.iter().enumerate() {
            let above = !table.groups.is_empty() && table.group_of(at).is_none();
            match above {
                true => self.cell(widths, at, &look(1, Some("continue")), ""),
                false => self.cell(widths, at, &look(1, None), &column.title),
            }
        }
        self.xml.push_str("</w:tr>");
        if table.numbered {
            self.xml.push_str(ROW);
            for at in 0..table.columns.len() {
                let look = Look { columns: 1, align: Some("center"), ..Look::default() };
                self.cell(widths, at, &look, &format!("({})", at + 1));
            }
            self.xml.push_str("</w:tr>");
        }
    }

    fn body_cell(&mut self, widths: &[u32], at: usize, column: &Column, cell: &Cell, kind: RowKind) {
        if cell.columns == 0 {
            return;
        }
        let look = Look {
            columns: cell.columns,
            merge: match cell.rows {
                0 => Some("continue"),
                1 => None,
                _ => Some("restart"),
            },
            shade: match cell.tone {
                Tone::Plain | Tone::Strong => None,
                Tone::Green => Some("CCE8D0"),
                Tone::Yellow => Some("FFF1C2"),
                Tone::Red => Some("FBD5D5"),
            },
            align: match column.role {
                // what stands over several columns is a text, whatever they hold
                _ if cell.columns > 1 => None,
                Role::Number => Some("right"),
                Role::Mark => Some("center"),
                Role::Header | Role::Text => None,
            },
            bold: kind == RowKind::Total || cell.tone == Tone::Strong,
        };
        match &cell.content {
            _ if cell.rows == 0 => self.cell(widths, at, &look, ""),
            Content::Rich(blocks) if !blocks.is_empty() => {
                self.open(widths, at, &look);
                let outer = std::mem::replace(&mut self.width, widths.iter().skip(at).take(cell.columns).sum());
                self.in_cell = true;
                self.blocks(blocks, 0);
                self.in_cell = false;
                self.width = outer;
                // a cell ends with a paragraph
                let ends = matches!(blocks.last(), Some(Block::Paragraph(_) | Block::Heading(..) | Block::Field(..)));
                self.xml.push_str(if ends { "</w:tc>" } else { "<w:p/></w:tc>" });
            }
            _ => self.cell(widths, at, &look, &cell.print()),
        }
    }

    fn open(&mut self, widths: &[u32], at: usize, look: &Look) {
        let width: u32 = widths.iter().skip(at).take(look.columns).sum();
        let _ = write!(self.xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if look.columns > 1 {
            let _ = write!(self.xml, "<w:gridSpan w:val=\"{}\"/>", look.columns);
        }
        if let Some(merge) = look.merge {
            let _ = write!(self.xml, "<w:vMerge w:val=\"{merge}\"/>");
        }
        if let Some(shade) = look.shade {
            let _ = write!(self.xml, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{shade}\"/>");
        }
        self.xml.push_str("</w:tcPr>");
    }

    fn cell(&mut self, widths: &[u32], at: usize, look: &Look, text: &str) {
        self.open(widths, at, look);
        let align = look.align.map(|a| format!("<w:jc w:val=\"{a}\"/>")).unwrap_or_default();
        let runs = if text.is_empty() { String::new() } else { text_run(text, if look.bold { "<w:b/>" } else { "" }) };
        let style = self.style();
        self.paragraph(&format!("{style}{align}"), &runs);
        self.xml.push_str("</w:tc>");
    }
}

/// A letter of a cell, and its edges, in twentieths of a point.
const LETTER: u32 = 92;
const EDGE: u32 = 165;
/// A letter where they are small.
const SMALL: u32 = 70;

/// The widths of the columns, in twentieths of a point, together as wide as the text; and whether letters must be small for that.
fn widths(table: &Table, width: u32) -> (Vec<u32>, bool) {
    let sum = |widths: &[u32]| widths.iter().copied().map(u64::from).sum::<u64>();
    let mut wanted = crate::widths::widths(table, width, LETTER, EDGE, false);
    let small = sum(&wanted) > u64::from(width);
    if small {
        wanted = crate::widths::widths(table, width, SMALL, EDGE, false);
    }
    let all = sum(&wanted);
    let fitting = |w: u32| u32::try_from(u64::from(w) * u64::from(width) / all.max(1)).unwrap_or(w);
    (wanted.into_iter().map(fitting).collect(), small)
}
