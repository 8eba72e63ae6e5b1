//! Tables: columns with roles, rows with merged cells.

use crate::{Block, plain_blocks};
use bsc_number::Number;
use jiff::civil::Date;
use std::borrow::Cow;

/// What a column holds.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Role {
    /// It names what the row is about.
    Header,
    /// Text.
    Text,
    /// Figures: they stand to the right.
    Number,
    /// A mark or a short word: it stands in the middle.
    Mark,
}

/// A column.
#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    /// Its name in JSON; does not change.
    pub id: Cow<'static, str>,
    /// Its heading.
    pub title: String,
    /// What it holds.
    pub role: Role,
    /// Its share of the width of the page beside those of the others; by its role where none is given ([`Column::share`]).
    pub width: Option<u16>,
}

impl Column {
    /// Its share of the width: what is given, else 4 for names of rows, 3 for texts, 2 for figures, 1 for marks.
    pub fn share(&self) -> u16 {
        let by_role = match self.role {
            Role::Header => 4,
            Role::Text => 3,
            Role::Number => 2,
            Role::Mark => 1,
        };
        self.width.unwrap_or(by_role).max(1)
    }
}

/// A heading over several columns.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// What stands over them; empty: the columns' own headings reach up.
    pub title: String,
    /// How many.
    pub columns: usize,
}

/// A table. A row of kind [`RowKind::Band`] has one cell, every other a cell for every column.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Headings over columns; none, or one for all columns together.
    pub groups: Vec<Group>,
    /// The columns.
    pub columns: Vec<Column>,
    /// A row `(1) (2) (3)` stands under the headings, as forms have it.
    pub numbered: bool,
    /// What the rows of kind [`RowKind::Band`] name: its id and title are those of a further first column in CSV and JSON.
    pub band: Option<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Its part in the table.
    pub kind: RowKind,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What a row is for.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum RowKind {
    /// It holds what the table tells.
    #[default]
    Body,
    /// One cell over the whole width: the perspective of the rows that follow.
    Band,
    /// A sum of what stands above.
    Total,
}

impl Table {
    /// An empty table.
    pub fn new(caption: impl Into<String>) -> Table {
        Table { caption: caption.into(), ..Table::default() }
    }
    /// Adds a column of text.
    #[must_use]
    pub fn column(self, id: impl Into<Cow<'static, str>>, title: &str) -> Table {
        self.column_of(id, title, Role::Text)
    }
    /// Adds a column.
    #[must_use]
    pub fn column_of(mut self, id: impl Into<Cow<'static, str>>, title: &str, role: Role) -> Table {
        self.columns.push(Column { id: id.into(), title: title.to_owned(), role, width: None });
        self
    }
    /// Gives the last column its share of the width.
    #[must_use]
    pub fn width(mut self, share: u16) -> Table {
        if let Some(column) = self.columns.last_mut() {
            column.width = Some(share);
        }
        self
    }
    /// Adds a heading over the columns that follow those with one.
    #[must_use]
    pub fn group(mut self, title: impl Into<String>, columns: usize) -> Table {
        self.groups.push(Group { title: title.into(), columns });
        self
    }
    /// Numbers the columns under their headings.
    #[must_use]
    pub fn numbered(mut self) -> Table {
        self.numbered = true;
        self
    }
    /// Names what the bands of the table are.
    #[must_use]
    pub fn banded(mut self, id: &'static str, title: &str) -> Table {
        self.band = Some(Column { id: id.into(), title: title.to_owned(), role: Role::Header, width: None });
        self
    }
    /// Adds a row of cells that are not merged.
    #[must_use]
    pub fn row(mut self, cells: impl IntoIterator<Item = Content>) -> Table {
        self.push(cells.into_iter().map(Cell::from));
        self
    }
    /// Adds a row.
    pub fn push(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row { kind: RowKind::Body, cells: cells.into_iter().collect() });
    }
    /// Adds a row of sums.
    pub fn push_total(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row { kind: RowKind::Total, cells: cells.into_iter().collect() });
    }
    /// Adds a band over the whole width.
    pub fn push_band(&mut self, text: impl Into<String>) {
        self.rows.push(Row { kind: RowKind::Band, cells: vec![Cell::from(Content::Text(text.into()))] });
    }
    /// The heading over a column.
    pub fn group_of(&self, column: usize) -> Option<&str> {
        let mut end = 0;
        let mut over = self.groups.iter().skip_while(|g| {
            end += g.columns;
            end <= column
        });
        over.next().map(|g| g.title.as_str()).filter(|t| !t.is_empty())
    }
    /// The heading of a column with the one over it, for formats with one line of headings.
    pub fn heading(&self, at: usize, column: &Column) -> String {
        self.group_of(at).map_or_else(|| column.title.clone(), |g| format!("{g}: {}", column.title))
    }
    /// The rows without bands, each with the text of the band above it, for formats that know rows alone.
    pub fn flat(&self) -> impl Iterator<Item = (Option<String>, &Row)> {
        let mut band = None;
        self.rows.iter().filter_map(move |row| match row.kind {
            RowKind::Band => {
                band = row.cells.first().map(|c| c.content.print());
                None
            }
            _ => Some((band.clone(), row)),
        })
    }
}

/// A cell.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// What stands in it; a cell that is covered repeats it, for formats that cannot merge.
    pub content: Content,
    /// How many rows it reaches down; 0: the cell above covers it.
    pub rows: usize,
    /// How many columns it reaches to the right; 0: the cell to the left covers it. A cell that reaches both ways has
    /// `rows: 0` and its own `columns` below its first column, and `columns: 0` in all other places that it covers.
    pub columns: usize,
    /// What it tells beside its text.
    pub tone: Tone,
}

impl Cell {
    /// It has a place of its own.
    pub fn is_shown(&self) -> bool {
        self.rows > 0 && self.columns > 0
    }
    /// Reaches down so many rows; 0: it is covered from above.
    #[must_use]
    pub fn down(mut self, rows: usize) -> Cell {
        self.rows = rows;
        self
    }
    /// Reaches so many columns to the right; 0: it is covered from the left.
    #[must_use]
    pub fn right(mut self, columns: usize) -> Cell {
        self.columns = columns;
        self
    }
    /// Tells something beside its text.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Cell {
        self.tone = tone;
        self
    }
    /// What is printed: a tone's mark stands before the text.
    pub fn print(&self) -> String {
        match self.tone.mark() {
            Some(mark) => format!("{mark} {}", self.content.print()),
            None => self.content.print(),
        }
    }
}

impl From<Content> for Cell {
    fn from(content: Content) -> Cell {
        Cell { content, rows: 1, columns: 1, tone: Tone::Plain }
    }
}

/// What a cell tells beside its text. Each has a mark, so that it can be told without colour.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// It is a heading in the table, or a sum.
    Strong,
    /// Green: 100 up to 120.
    Green,
    /// Yellow: 80 up to 100.
    Yellow,
    /// Red: below 80.
    Red,
}

impl Tone {
    /// `●` green, `▲` yellow, `■` red.
    pub fn mark(self) -> Option<char> {
        match self {
            Tone::Plain | Tone::Strong => None,
            Tone::Green => Some('●'),
            Tone::Yellow => Some('▲'),
            Tone::Red => Some('■'),
        }
    }
    /// Its word in documents.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Tone::Plain | Tone::Strong => None,
            Tone::Green => Some("hijau"),
            Tone::Yellow => Some("kuning"),
            Tone::Red => Some("merah"),
        }
    }
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    /// Nothing.
    Empty,
    /// A text, perhaps of several lines.
    Text(String),
    /// Paragraphs and lists.
    Rich(Vec<Block>),
    /// A number, as short as it can be written.
    Number(Number),
    /// A number with two decimals, half-up: scores.
    Score(Number),
    /// A percentage: 92 is printed `92%`.
    Percent(Number),
    /// An amount of rupiah.
    Money(Number),
    /// A day.
    Date(Date),
}

impl Content {
    /// A text.
    pub fn text(text: impl Into<String>) -> Content {
        Content::Text(text.into())
    }
    /// As documents print it, in Indonesian form: `97,5`, `92%`, `Rp1.250.000`, `15 Januari 2018`.
    pub fn print(&self) -> String {
        match self {
            Content::Empty => String::new(),
            Content::Text(text) => text.clone(),
            Content::Rich(blocks) => plain_blocks(blocks),
            Content::Number(n) => n.indonesian(None),
            Content::Score(n) => n.indonesian(Some(2)),
            Content::Percent(n) => format!("{}%", n.indonesian(None)),
            Content::Money(n) => n.money(),
            Content::Date(day) => date(*day),
        }
    }
    /// For programs: a figure with a decimal point and without thousands, `97.5`, `92%`, `Rp1250000`, `2018-01-15`.
    pub fn plain(&self) -> String {
        match self {
            Content::Number(n) => n.to_string(),
            Content::Score(n) => n.fixed(2),
            Content::Percent(n) => format!("{n}%"),
            Content::Money(n) => format!("Rp{n}"),
            Content::Date(day) => day.to_string(),
            other => other.print(),
        }
    }
}

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// A month by its number, 1 to 12; empty for others.
pub fn month(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
}

/// A day as documents print it: `15 Januari 2018`.
pub fn date(day: Date) -> String {
    format!("{} {} {}", day.day(), month(day.month().unsigned_abs()), day.year())
}
