//! A table as the places of a grid: what formats with merged cells must show.

use bsc_driver::document::{Cell, Content, RowKind, Table};

/// A cell that has a place of its own: where, how far it reaches, and what stands in it.
pub struct Place {
    pub row: usize,
    pub column: usize,
    pub rows: usize,
    pub columns: usize,
    pub cell: Cell,
}

/// All cells of a table that have a place, headings first, and how many rows there are.
pub fn places(table: &Table) -> (Vec<Place>, usize) {
    let mut all = Vec::new();
    let mut row = 0;
    let mut put = |row, column, rows, columns, cell: &Cell| {
        all.push(Place { row, column, rows, columns, cell: cell.clone() });
    };
    let text = |text: &str| Cell::from(Content::text(text));
    if !table.groups.is_empty() {
        let mut at = 0;
        for group in &table.groups {
            if group.title.is_empty() {
                (at..at + group.columns).for_each(|c| put(0, c, 2, 1, &text(&table.columns[c].title)));
            } else {
                put(0, at, 1, group.columns, &text(&group.title));
            }
            at += group.columns;
        }
        assert_eq!(at, table.columns.len(), "groups cover all columns");
        row = 1;
    }
    for (at, column) in table.columns.iter().enumerate() {
        if table.groups.is_empty() || table.group_of(at).is_some() {
            put(row, at, 1, 1, &text(&column.title));
        }
    }
    row += 1;
    if table.numbered {
        (0..table.columns.len()).for_each(|at| put(row, at, 1, 1, &text(&format!("({})", at + 1))));
        row += 1;
    }
    for line in &table.rows {
        if line.kind == RowKind::Band {
            put(row, 0, 1, table.columns.len(), &line.cells[0]);
        } else {
            for (at, cell) in line.cells.iter().enumerate().filter(|(_, cell)| cell.is_shown()) {
                put(row, at, cell.rows, cell.columns, cell);
            }
        }
        row += 1;
    }
    (all, row)
}
