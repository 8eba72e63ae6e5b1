//! Where values stand: in a column with those of their neighbours.

use crate::write::{Line, Single};
use bsc_schema::{Order, RowId};
use bsc_syntax::EXPRESSIONS;

/// A longer keyword stands out of the column; the user's own names may be longer.
const KEYWORD: usize = 16;
const NAME: usize = 20;
/// A wider value ends the columns of a table.
const CELL: usize = 32;

/// Sets the columns of the lines of a block.
///
/// - Fields that follow each other have their values in one column.
/// - Statements of one keyword that follow each other are a table: their values stand one below the other.
///
/// A blank line, a line of several statements and a statement of several lines end a run.
pub(crate) fn align(lines: &mut [Line<'_, '_>], place: Option<RowId>) {
    runs(
        lines,
        |line, _| is_field(line, place),
        |run| {
            let widths =
                run.iter().filter(|it| it.has_value() && it.keyword_width() <= limit(it)).map(|it| it.keyword_width());
            let column = widths.max().unwrap_or(0);
            run.iter_mut().for_each(|it| it.column = column);
        },
    );
    runs(
        lines,
        |line, before| is_row(line) && before.is_none_or(|before| alike(before, line)),
        |run| {
            if run.len() > 1 {
                table(run);
            }
        },
    );
}

/// Calls `work` for each run of lines that belong together.
fn runs(
    lines: &mut [Line<'_, '_>],
    belongs: impl Fn(&Single<'_, '_>, Option<&Single<'_, '_>>) -> bool,
    work: impl Fn(&mut [&mut Single<'_, '_>]),
) {
    let mut run: Vec<&mut Single<'_, '_>> = Vec::new();
    for line in lines {
        let Line::Single(single) = line else {
            work(&mut run);
            run.clear();
            continue;
        };
        let goes_on = !single.is_apart() && belongs(single, run.last().map(|it| &**it));
        if !goes_on {
            work(&mut run);
            run.clear();
        }
        if goes_on || belongs(single, None) {
            run.push(single);
        }
    }
    work(&mut run);
}

fn limit(line: &Single<'_, '_>) -> usize {
    if line.statement.row.is_some_and(|row| row.row().is_named_by_user()) { NAME } else { KEYWORD }
}

/// Whether it has its place in the order of the schema, and its value behind it.
fn is_field(line: &Single<'_, '_>, place: Option<RowId>) -> bool {
    let section = |row: RowId| row.row().order == Order::Section;
    place != Some(RowId::TOP) && !line.statement.row.is_some_and(section) && !line.is_long()
}

fn is_row(line: &Single<'_, '_>) -> bool {
    let head = &line.statement.head;
    head.plain && !line.is_long() && !EXPRESSIONS.contains(&head.keyword)
}

fn alike(one: &Single<'_, '_>, other: &Single<'_, '_>) -> bool {
    one.statement.row == other.statement.row && one.statement.head.keyword == other.statement.head.keyword
}

fn table(run: &mut [&mut Single<'_, '_>]) {
    for column in 0.. {
        let followed = |it: &&mut Single<'_, '_>| it.is_followed(column);
        let widths = run.iter().filter(|it| followed(it)).filter_map(|it| it.cell_width(column));
        match widths.max() {
            Some(width) if width <= CELL => run.iter_mut().for_each(|it| it.cells.push(width)),
            _ => return,
        }
    }
}
