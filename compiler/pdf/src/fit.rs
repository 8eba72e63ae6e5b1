//! How wide the columns of a table are, and how large its letters.

use crate::word;
use bsc_document::{Cell, RowKind, Table, share_out};
use bsc_picture::{Len, Style};

/// Room at each side of what stands in a cell.
pub(crate) const INSET: Len = 30;

/// How a table is set. Lengths are tenths of a point.
pub(crate) struct Fit {
    /// Height of the letters.
    pub size: Len,
    /// Widths of the columns; together the width of the page.
    pub widths: Vec<Len>,
}

/// The largest letters at which no word must break, where there are such; else the smallest.
pub(crate) fn table(table: &Table, width: Len) -> Fit {
    let sizes: &[Len] = match table.columns.len() {
        0..=7 => &[90, 80, 75, 70, 65],
        8..=11 => &[80, 75, 70, 65],
        _ => &[75, 70, 65, 60],
    };
    let mut least = Vec::new();
    for &size in sizes {
        least = words(table, size);
        if least.iter().sum::<Len>() <= width {
            return Fit { size, widths: share(table, &least, width) };
        }
    }
    // what cannot have its word has what is its share
    let shares = share(table, &vec![0; table.columns.len()], width);
    let least: Vec<Len> = least.iter().zip(&shares).map(|(least, share)| *least.min(share)).collect();
    Fit { size: sizes.last().copied().unwrap_or(60), widths: share(table, &least, width) }
}

/// The width that the widest word of each column needs.
fn words(table: &Table, size: Len) -> Vec<Len> {
    let (plain, bold) = (Style::plain(size), Style::bold(size));
    let mut least: Vec<Len> = table.columns.iter().map(|c| word::widest(&c.title, bold)).collect();
    for row in table.rows.iter().filter(|row| row.kind != RowKind::Band) {
        for (least, cell) in least.iter_mut().zip(&row.cells) {
            if cell.is_shown() && cell.columns == 1 {
                *least = word::widest(&cell.print(), if is_bold(row.kind, cell) { bold } else { plain }).max(*least);
            }
        }
    }
    // a tenth of a point more: widths are rounded where letters are joined
    least.into_iter().map(|wide| wide + 2 * INSET + 1).collect()
}

/// Whether a cell is printed bold.
pub(crate) fn is_bold(row: RowKind, cell: &Cell) -> bool {
    row == RowKind::Total || cell.tone == bsc_document::Tone::Strong
}

/// The width by the shares of the columns; a column whose share is less than it needs has what it needs.
fn share(table: &Table, least: &[Len], width: Len) -> Vec<Len> {
    let whole = |len: Len| u32::try_from(len).unwrap_or_default();
    let least: Vec<u32> = least.iter().copied().map(whole).collect();
    share_out(table, &least, whole(width)).into_iter().map(Len::from).collect()
}
