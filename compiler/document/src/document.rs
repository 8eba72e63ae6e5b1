//! The tree of a document: what it says, not how it looks.

use crate::Table;
use std::fmt::Write;

/// What a document says that is confidential.
pub const CONFIDENTIAL: &str = "RAHASIA";

/// A document.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Document {
    /// The name of its file without an ending: `matriks_cascading-setjen-2018`. Small letters, digits, `-` and `_`.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What every page says at its foot.
    pub footer: Footer,
    /// Only those it is for may read it: every page says [`CONFIDENTIAL`].
    pub confidential: bool,
    /// What it holds, in order. A section begins a new page.
    pub sections: Vec<Section>,
}

impl Document {
    /// A document without content; its name is made of letters that any file system takes.
    pub fn new(name: &str, title: impl Into<String>) -> Document {
        Document { name: file_name(name), title: title.into(), ..Document::default() }
    }
    /// Begins a section on a new page.
    #[must_use]
    pub fn page(mut self, page: Page) -> Document {
        self.sections.push(Section { page, blocks: Vec::new() });
        self
    }
    /// Adds a part at the end of the last section; without one, a section in portrait A4 begins.
    pub fn push(&mut self, block: impl Into<Block>) {
        if self.sections.is_empty() {
            self.sections.push(Section::default());
        }
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(block.into());
        }
    }
    /// Adds parts at the end of the last section.
    #[must_use]
    pub fn with(mut self, blocks: impl IntoIterator<Item = Block>) -> Document {
        blocks.into_iter().for_each(|block| self.push(block));
        self
    }
    /// [`CONFIDENTIAL`], where it is.
    pub fn mark(&self) -> Option<&'static str> {
        self.confidential.then_some(CONFIDENTIAL)
    }
    /// All parts, of all sections in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|s| &s.blocks)
    }
    /// All tables, those in lists too.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks().filter_map(|b| if let Block::Table(table) = b { Some(table) } else { None })
    }
    /// All figures.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.blocks().filter_map(|b| if let Block::Figure(figure) = b { Some(figure) } else { None })
    }
}

/// The name of a file: other letters become `_`.
fn file_name(name: &str) -> String {
    let plain =
        |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c.to_ascii_lowercase() } else { '_' };
    name.chars().map(plain).collect()
}

/// What every page says at its foot: where the document comes from. No day stands there, so equal sources give equal bytes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Footer {
    /// The unit or person.
    pub holder: String,
    /// The year.
    pub year: String,
    /// The regulation of the profile.
    pub regulation: String,
    /// The revision of the source, where it is known.
    pub revision: Option<String>,
}

impl Footer {
    /// In a line: `Setjen · 2018 · Permenlu 4/2018 · sumber 2aab3fc`. What is empty is left out.
    pub fn line(&self) -> String {
        let mut out = String::new();
        let source = self.revision.as_ref().map(|r| format!("sumber {r}"));
        for part in [Some(&self.holder), Some(&self.year), Some(&self.regulation), source.as_ref()] {
            if let Some(part) = part.filter(|p| !p.is_empty()) {
                let _ = write!(out, "{}{part}", if out.is_empty() { "" } else { " · " });
            }
        }
        out
    }
}

/// Parts on pages of one kind.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Section {
    /// The paper.
    pub page: Page,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// The paper of a section.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Page {
    /// Its size.
    pub paper: Paper,
    /// It lies on its long side.
    pub landscape: bool,
}

impl Page {
    /// A4, upright.
    pub const A4: Page = Page { paper: Paper::A4, landscape: false };
    /// A4, lying.
    pub const A4_LANDSCAPE: Page = Page { paper: Paper::A4, landscape: true };
    /// F4, upright.
    pub const F4: Page = Page { paper: Paper::F4, landscape: false };
    /// F4, lying.
    pub const F4_LANDSCAPE: Page = Page { paper: Paper::F4, landscape: true };

    /// Width and height in millimetres.
    pub fn size(self) -> (u16, u16) {
        let (short, long) = match self.paper {
            Paper::A4 => (210, 297),
            Paper::F4 => (215, 330),
        };
        if self.landscape { (long, short) } else { (short, long) }
    }
}

/// A size of paper.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// Folio as Indonesian offices use it, 215 by 330 mm.
    F4,
}

/// A part of a document.
#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    /// A heading below the title: 1 is the highest, 4 the lowest.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A line of a form: `Unit/Satker/Perwakilan RI Pemilik Peta: …`. Fields in a row stand below each other, aligned.
    Field(String, String),
    /// A list.
    List(List),
    /// A table of contents.
    Contents(Contents),
    /// A table.
    Table(Table),
    /// A picture.
    Figure(Figure),
    /// Place, date, and who signs.
    Signature(Signature),
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Block {
        Block::Heading(level, text.into())
    }
    /// A plain paragraph.
    pub fn text(text: impl Into<String>) -> Block {
        Block::Paragraph(Paragraph { text: vec![Inline::Text(text.into())], align: Align::Start })
    }
    /// A plain paragraph in the middle, as titles of forms stand.
    pub fn centred(text: impl Into<String>) -> Block {
        Block::Paragraph(Paragraph { text: vec![Inline::Text(text.into())], align: Align::Centre })
    }
    /// A line of a form.
    pub fn field(name: impl Into<String>, text: impl Into<String>) -> Block {
        Block::Field(name.into(), text.into())
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Block {
        Block::Table(table)
    }
}
impl From<Signature> for Block {
    fn from(signature: Signature) -> Block {
        Block::Signature(signature)
    }
}
impl From<Figure> for Block {
    fn from(figure: Figure) -> Block {
        Block::Figure(figure)
    }
}

/// A paragraph.
#[derive(Clone, PartialEq, Debug)]
pub struct Paragraph {
    /// What it says.
    pub text: Vec<Inline>,
    /// Where its lines begin.
    pub align: Align,
}

/// Where lines stand.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// At the right.
    End,
}

/// A piece of a paragraph.
#[derive(Clone, PartialEq, Debug)]
pub enum Inline {
    /// A text, without markup of any kind.
    Text(String),
    /// Bold.
    Strong(Vec<Inline>),
    /// Italic.
    Emphasis(Vec<Inline>),
    /// A link to an address that begins with `http:`, `https:` or `mailto:`, or to a file of the same set.
    Link(Vec<Inline>, String),
    /// A new line.
    Break,
}

/// The letters of a text without its markup; a break is a line end.
pub fn plain_text(text: &[Inline]) -> String {
    let mut out = String::new();
    for piece in text {
        match piece {
            Inline::Text(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(inner, _) => {
                out.push_str(&plain_text(inner))
            }
            Inline::Break => out.push('\n'),
        }
    }
    out
}

/// The letters of blocks without markup, a line each; tables row by row with tabs.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let line = |block: &Block| match block {
        Block::Heading(_, text) => text.clone(),
        Block::Paragraph(p) => plain_text(&p.text),
        Block::Field(name, text) => format!("{name}: {text}"),
        Block::List(list) => {
            let mark =
                |at: usize| list.ordered.map_or_else(|| "• ".to_owned(), |from| format!("{}. ", from + at as u64));
            let item = |(at, item): (usize, &Vec<Block>)| format!("{}{}", mark(at), plain_blocks(item));
            list.items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Contents(contents) => plain_blocks(&[Block::List(contents.list())]),
        Block::Table(table) => {
            let row = |row: &crate::Row| row.cells.iter().map(|c| c.content.print()).collect::<Vec<_>>().join("\t");
            let head = table.columns.iter().map(|c| c.title.as_str()).collect::<Vec<_>>().join("\t");
            std::iter::once(head).chain(table.rows.iter().map(row)).collect::<Vec<_>>().join("\n")
        }
        Block::Figure(figure) => figure.title.clone(),
        Block::Signature(signature) => signature.place.clone(),
    };
    blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A list.
#[derive(Clone, PartialEq, Debug)]
pub struct List {
    /// Its first number; none: with dots.
    pub ordered: Option<u64>,
    /// Its items.
    pub items: Vec<Vec<Block>>,
}

/// A table of contents: which headings there are, each with its level.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Contents(pub Vec<(u8, String)>);

impl Contents {
    /// As a list, for formats without links into themselves.
    pub fn list(&self) -> List {
        let mut items: Vec<Vec<Block>> = Vec::new();
        for (level, text) in &self.0 {
            let item = vec![Block::text(text)];
            match items.last_mut() {
                Some(above) if *level > 1 => match above.last_mut() {
                    Some(Block::List(list)) => list.items.push(item),
                    _ => above.push(Block::List(List { ordered: None, items: vec![item] })),
                },
                _ => items.push(item),
            }
        }
        List { ordered: None, items }
    }
    /// For each line the heading of a document, counted from 0, that says the same in whatever letters; none: there is none.
    pub fn headings(&self, document: &Document) -> Vec<Option<usize>> {
        let all = document.blocks().filter_map(|b| if let Block::Heading(_, text) = b { Some(text) } else { None });
        let all: Vec<String> = all.map(|text| text.to_lowercase()).collect();
        let mut from = 0;
        let find = |(_, text): &(u8, String)| {
            let text = text.to_lowercase();
            let at = all.iter().enumerate().skip(from).find(|(_, other)| **other == text)?.0;
            from = at + 1;
            Some(at)
        };
        self.0.iter().map(find).collect()
    }
}

/// A picture.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Figure {
    /// The name of its file without an ending, where a format keeps pictures beside the document.
    pub name: String,
    /// What stands below it.
    pub title: String,
    /// All that it shows, in words, for those who cannot see it.
    pub description: String,
    /// The picture.
    pub svg: String,
}

/// Place, date, and who signs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Signature {
    /// `Ditetapkan di Jakarta, 15 Januari 2018`
    pub place: String,
    /// Who signs, from left to right.
    pub parties: Vec<Party>,
}

/// One who signs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Party {
    /// As what: `Pihak Pertama,`; may be empty.
    pub role: String,
    /// The post.
    pub post: String,
    /// The name.
    pub name: String,
    /// The civil servant's number; empty where the form has none.
    pub nip: String,
}
