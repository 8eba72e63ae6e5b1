//! Where pages end. The typesetter is asked which rows of tables begin a page; cells merged over such a place are cut there, so that
//! every page says what its rows belong to, and what follows a table does not stand alone on a page.

use crate::data::clean;
use bsc_document::{Block, Cell, Content, Document, Inline, Paragraph, Role, Row, RowKind, Table};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use typst::foundations::{Content as Set, NativeElement, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst_layout::PagedDocument;

/// The row that stands for what follows a table.
pub(crate) const TAIL: i64 = -1;
/// A group of rows at the end of a table that goes over to the page of what follows has no more of them.
const LAST: usize = 6;
/// A continued text that is longer is shortened: so many letters.
const AGAIN: usize = 240;

/// A row: the table's place among those that stand on the page itself, and the row's in it.
type Place = (usize, usize);

/// Before which rows tables are cut.
#[derive(Default)]
pub(crate) struct Cuts(BTreeMap<Place, Cut>);

#[derive(Copy, Clone, PartialEq)]
enum Cut {
    /// Merged cells are: a page begins there by itself.
    Cells,
    /// The table is: a page begins there.
    Table,
}

impl Cuts {
    /// A table in pieces, each on a new page, and the row of the table with which it begins.
    pub fn pieces<'t>(&self, id: usize, table: &'t Table) -> Vec<(usize, Cow<'t, Table>)> {
        let cuts: Vec<(usize, Cut)> = self.0.range((id, 0)..(id + 1, 0)).map(|((_, row), cut)| (*row, *cut)).collect();
        if cuts.is_empty() {
            return vec![(0, Cow::Borrowed(table))];
        }
        let rows = cut(table, &cuts.iter().map(|(row, _)| *row).collect::<Vec<_>>());
        let ends = cuts.iter().filter(|(_, cut)| *cut == Cut::Table).map(|(row, _)| *row).chain([rows.len()]);
        let mut from = 0;
        let bare = Table { rows: Vec::new(), ..table.clone() };
        let piece = |to: usize| {
            let own = rows.get(from..to).unwrap_or_default().to_vec();
            let caption = if from == 0 { table.caption.clone() } else { String::new() };
            let piece = Table { caption, rows: own, ..bare.clone() };
            (std::mem::replace(&mut from, to), Cow::Owned(piece))
        };
        ends.map(piece).collect()
    }

    /// The cuts where these pages say that they should be; none where they are there already.
    pub fn next(&self, document: &Document, pages: &PagedDocument) -> Option<Cuts> {
        let found = starts(pages);
        let tables: Vec<&Table> = document.tables().collect();
        let begins = begins(&tables, &found);
        // where the table is cut, a page begins in any case
        let idle = self.0.iter().filter(|(place, cut)| **cut == Cut::Cells && !begins.contains(place));
        let wrong = idle.map(|(place, _)| place).chain(begins.iter().filter(|place| !self.0.contains_key(place)));
        let Some(&first) = wrong.min() else {
            let late = tails(&tables, &found).find(|place| self.0.get(place) != Some(&Cut::Table))?;
            let kept = self.0.iter().map(|(place, cut)| (*place, *cut)).chain([(late, Cut::Table)]);
            return Some(Cuts(kept.collect()));
        };
        let mut next: BTreeMap<Place, Cut> = self.0.range(..first).map(|(place, cut)| (*place, *cut)).collect();
        if self.0.contains_key(&first) {
            // cut there, the page ends later, and without the cut it ends there: so it is made to
            next.insert(first, Cut::Table);
        } else {
            next.extend(begins.range(first..).map(|place| (*place, self.0.get(place).copied().unwrap_or(Cut::Cells))));
        }
        Some(Cuts(next))
    }
}

/// On which page each row begins, and what follows each table.
fn starts(pages: &PagedDocument) -> BTreeMap<(usize, i64), usize> {
    let pages = pages.introspector();
    let place = |mark: &Set| {
        let Value::Array(place) = &mark.to_packed::<MetadataElem>()?.value else { return None };
        let number = |at: usize| if let Some(Value::Int(n)) = place.as_slice().get(at) { Some(*n) } else { None };
        Some(((usize::try_from(number(0)?).ok()?, number(1)?), pages.page(mark.location()?)?.get()))
    };
    pages.query(&Selector::Elem(MetadataElem::ELEM, None)).iter().filter_map(place).collect()
}

/// The rows inside merged cells with which a page begins.
fn begins(tables: &[&Table], found: &BTreeMap<(usize, i64), usize>) -> BTreeSet<Place> {
    let mut out = BTreeSet::new();
    for (id, table) in tables.iter().enumerate() {
        let inside = inside(table);
        let rows = || found.range((id, 0)..(id + 1, TAIL));
        for (above, ((_, row), page)) in rows().map(|(_, page)| page).zip(rows().skip(1)) {
            if let Ok(row) = usize::try_from(*row)
                && page > above
                && inside.contains(&row)
            {
                out.insert((id, row));
            }
        }
    }
    out
}

/// The rows inside merged cells, but for those with which these begin.
fn inside(table: &Table) -> BTreeSet<usize> {
    let rows = table.rows.iter().enumerate();
    let cells = rows.flat_map(|(at, row)| row.cells.iter().filter(|c| c.is_shown()).map(move |c| at + 1..at + c.rows));
    cells.flatten().collect()
}

/// The last rows of tables that end on another page than what follows them.
fn tails<'t>(tables: &'t [&Table], found: &'t BTreeMap<(usize, i64), usize>) -> impl Iterator<Item = Place> + 't {
    tables.iter().enumerate().filter_map(move |(id, table)| {
        let (_, last) = found.range((id, 0)..(id + 1, TAIL)).next_back()?;
        let after = found.get(&(id, TAIL))?;
        let inside = inside(table);
        let count = table.rows.len();
        let band = |at: usize| table.rows.get(at).is_some_and(|row| row.kind == RowKind::Band);
        let group = (1..count).rev().find(|at| count - at > 1 && !inside.contains(at) && !band(*at));
        let group = group.filter(|at| count - at <= LAST).unwrap_or(count.saturating_sub(2));
        // a band goes with its rows
        let from = (0..group).rev().take_while(|at| band(*at)).last().unwrap_or(group);
        (after > last && from > 0).then_some((id, from))
    })
}

/// The rows of a table with its merged cells cut before some of them.
fn cut(table: &Table, before: &[usize]) -> Vec<Row> {
    let mut out = table.rows.clone();
    for (at, row) in table.rows.iter().enumerate().filter(|(_, row)| row.kind != RowKind::Band) {
        for (place, (column, cell)) in
            table.columns.iter().zip(&row.cells).enumerate().filter(|(_, (_, c))| c.is_shown())
        {
            let end = at + cell.rows;
            let parts = before.iter().copied().filter(|row| (at + 1..end).contains(row)).chain([end]);
            let mut from = at;
            for to in parts {
                if let Some(part) = out.get_mut(from).and_then(|row| row.cells.get_mut(place)) {
                    let content = if from == at { cell.content.clone() } else { again(&cell.content, column.role) };
                    *part = Cell { content, rows: to - from, ..*cell };
                }
                from = to;
            }
        }
    }
    out
}

/// What a cell says again on the next page: figures, marks and codes as they are, a text with a word that it goes on.
fn again(content: &Content, role: Role) -> Content {
    let text = match content {
        Content::Text(text) => text.clone(),
        Content::Rich(_) => content.print(),
        _ => return content.clone(),
    };
    let text = clean(&text);
    let code = !text.contains(char::is_whitespace) && text.chars().count() <= 8;
    if code || matches!(role, Role::Number | Role::Mark) {
        return content.clone();
    }
    match content {
        Content::Rich(blocks) if text.chars().count() <= AGAIN => {
            let mut blocks = blocks.clone();
            match blocks.last_mut() {
                Some(Block::Paragraph(Paragraph { text, .. })) => text.push(Inline::Text(format!(" {GOES_ON}"))),
                _ => blocks.push(Block::text(GOES_ON)),
            }
            Content::Rich(blocks)
        }
        _ => match text.char_indices().nth(AGAIN).and_then(|(end, _)| text.get(..end)) {
            Some(start) => Content::Text(format!("{start}… {GOES_ON}")),
            None => Content::Text(format!("{text} {GOES_ON}")),
        },
    }
}

const GOES_ON: &str = "(lanjutan)";
