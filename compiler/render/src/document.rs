//! The tree of a document: what it says, not how it looks.

use bsc_number::Number;

/// A document.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A line of a form: `Unit/Satker/Perwakilan RI Pemilik Peta: …`.
    Field(String, String),
    /// A table.
    Table(Table),
    /// Place, date, and who signs.
    Signature(Signature),
}

/// What a column holds.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Role {
    /// It names what the row is about.
    Header,
    /// Text.
    Text,
    /// Figures: they stand to the right.
    Number,
}

/// A column.
#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    /// Its name in JSON; does not change.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What it holds.
    pub role: Role,
}

/// A heading over several columns.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// What stands over them.
    pub title: String,
    /// How many.
    pub columns: usize,
}

/// A table. Every row has a cell for every column.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Headings over columns; none, or one for all columns together.
    pub groups: Vec<Group>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table.
    pub fn new(caption: impl Into<String>) -> Table {
        Table { caption: caption.into(), ..Table::default() }
    }
    /// Adds a column of text.
    #[must_use]
    pub fn column(self, id: &'static str, title: &str) -> Table {
        self.column_of(id, title, Role::Text)
    }
    /// Adds a column.
    #[must_use]
    pub fn column_of(mut self, id: &'static str, title: &str, role: Role) -> Table {
        self.columns.push(Column { id, title: title.to_owned(), role });
        self
    }
    /// Adds a heading over the columns that follow those with one.
    #[must_use]
    pub fn group(mut self, title: impl Into<String>, columns: usize) -> Table {
        self.groups.push(Group { title: title.into(), columns });
        self
    }
    /// Adds a row of cells that are not merged.
    #[must_use]
    pub fn row(mut self, cells: impl IntoIterator<Item = Content>) -> Table {
        self.rows.push(cells.into_iter().map(|content| Cell { content, rows: 1 }).collect());
        self
    }
    /// The heading over a column.
    pub(crate) fn group_of(&self, column: usize) -> Option<&str> {
        let mut end = 0;
        let mut over = self.groups.iter().skip_while(|g| {
            end += g.columns;
            end <= column
        });
        over.next().map(|g| g.title.as_str()).filter(|t| !t.is_empty())
    }
    /// The heading of a column with the one over it, for formats with one line of headings.
    pub(crate) fn heading(&self, at: usize, column: &Column) -> String {
        self.group_of(at).map_or_else(|| column.title.clone(), |g| format!("{g}: {}", column.title))
    }
}

/// A cell.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// What stands in it; a cell that is covered repeats it, for formats that cannot merge.
    pub content: Content,
    /// How many rows it reaches down; 0: the cell above covers it.
    pub rows: usize,
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    /// Nothing.
    Empty,
    /// A text, perhaps of several lines.
    Text(String),
    /// A number.
    Number(Number),
    /// A percentage: 92 is printed `92%`.
    Percent(Number),
    /// An amount of rupiah.
    Money(Number),
}

impl Content {
    /// A text.
    pub fn text(text: impl Into<String>) -> Content {
        Content::Text(text.into())
    }
    /// As documents print it, in Indonesian form: `97,5`, `92%`, `Rp1.250.000`.
    pub fn print(&self) -> String {
        match self {
            Content::Empty => String::new(),
            Content::Text(text) => text.clone(),
            Content::Number(n) => n.indonesian(None),
            Content::Percent(n) => format!("{}%", n.indonesian(None)),
            Content::Money(n) => n.money(),
        }
    }
    /// For programs: a figure with a decimal point and without thousands, `97.5`, `92%`, `Rp1250000`.
    pub fn plain(&self) -> String {
        match self {
            Content::Number(n) => n.to_string(),
            Content::Percent(n) => format!("{n}%"),
            Content::Money(n) => format!("Rp{n}"),
            other => other.print(),
        }
    }
}

/// Place, date, and who signs.
#[derive(Clone, PartialEq, Debug)]
pub struct Signature {
    /// `Ditetapkan di Jakarta, 15 Januari 2018`
    pub place: String,
    /// Who signs, from left to right.
    pub parties: Vec<Party>,
}

/// One who signs.
#[derive(Clone, PartialEq, Debug)]
pub struct Party {
    /// The post.
    pub post: String,
    /// The name.
    pub name: String,
    /// The civil servant's number.
    pub nip: String,
}
