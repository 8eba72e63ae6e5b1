//! The Markdown that people write in texts of the source: paragraphs, lists, bold, italic, links, tables.
//!
//! Everything else stays text: HTML is shown as it was typed, a picture is its description, a link to anything but a web page or
//! an address of mail is its text alone. So what a user writes can never become markup of a format.

use crate::{Align, Block, Content, Inline, List, Paragraph, Table};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads a text. A heading is at least of level 2, for the document has its own above it.
pub fn markup(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.finish()
}

/// One level of what is open.
enum Open {
    Blocks(Vec<Block>),
    List(Option<u64>, Vec<Vec<Block>>),
    Inline(Vec<Inline>),
}

/// A table being read: its rows, and the cells of the row that is open.
#[derive(Default)]
struct Rows {
    rows: Vec<Vec<String>>,
}

#[derive(Default)]
struct Reader {
    /// From the outermost to the innermost; the outermost are the blocks of the text.
    open: Vec<Open>,
    done: Vec<Block>,
    tables: Vec<Rows>,
    links: Vec<Option<String>>,
}

/// So deep may lists and quotes stand in each other; what is deeper is put at this level.
const DEEPEST: usize = 32;

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(t) | Event::Code(t) | Event::Html(t) | Event::InlineHtml(t) => self.text(&t),
            Event::InlineMath(t) | Event::DisplayMath(t) | Event::FootnoteReference(t) => self.text(&t),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock => self.begin_text(),
            Tag::List(from) if self.open.len() < DEEPEST => {
                self.end_text();
                self.open.push(Open::List(from, Vec::new()));
            }
            Tag::Item if self.open.len() < DEEPEST => self.open.push(Open::Blocks(Vec::new())),
            Tag::Strong | Tag::Emphasis if self.open.len() < DEEPEST + 8 => {
                self.begin_text();
                self.open.push(Open::Inline(Vec::new()));
            }
            Tag::Link { dest_url, .. } => {
                self.begin_text();
                self.open.push(Open::Inline(Vec::new()));
                self.links.push(is_safe(&dest_url).then(|| dest_url.into_string()));
            }
            Tag::Table(_) => self.tables.push(Rows::default()),
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.open.push(Open::Inline(Vec::new())),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_text(),
            TagEnd::Heading(level) => {
                let text = self.close_text();
                self.block(Block::Heading((level as u8).clamp(2, 3), crate::plain_text(&text)));
            }
            TagEnd::Item => {
                self.end_text();
                if let Some(Open::Blocks(blocks)) = self.pop_if(|o| matches!(o, Open::Blocks(_)))
                    && let Some(Open::List(_, items)) = self.open.last_mut()
                {
                    items.push(blocks);
                }
            }
            TagEnd::List(_) => {
                if let Some(Open::List(ordered, items)) = self.pop_if(|o| matches!(o, Open::List(..))) {
                    self.block(Block::List(List { ordered, items }));
                }
            }
            TagEnd::Strong => self.wrap(Inline::Strong),
            TagEnd::Emphasis => self.wrap(Inline::Emphasis),
            TagEnd::Link => match self.links.pop().flatten() {
                Some(to) => self.wrap(|inner| Inline::Link(inner, to)),
                None => self.unwrap(),
            },
            TagEnd::TableCell => {
                if let Some(Open::Inline(text)) = self.pop_if(|o| matches!(o, Open::Inline(_)))
                    && let Some(row) = self.tables.last_mut().and_then(|t| t.rows.last_mut())
                {
                    row.push(crate::plain_text(&text));
                }
            }
            TagEnd::Table => {
                if let Some(rows) = self.tables.pop() {
                    self.block(Block::Table(table(rows)));
                }
            }
            _ => {}
        }
    }

    fn pop_if(&mut self, is: impl Fn(&Open) -> bool) -> Option<Open> {
        if self.open.last().is_some_and(is) { self.open.pop() } else { None }
    }

    /// The innermost is text: a tight list has no paragraphs of its own.
    fn begin_text(&mut self) {
        if !matches!(self.open.last(), Some(Open::Inline(_))) {
            self.open.push(Open::Inline(Vec::new()));
        }
    }

    fn close_text(&mut self) -> Vec<Inline> {
        match self.pop_if(|o| matches!(o, Open::Inline(_))) {
            Some(Open::Inline(text)) => text,
            _ => Vec::new(),
        }
    }

    fn end_text(&mut self) {
        let mut text = self.close_text();
        if let Some(Inline::Text(last)) = text.last_mut() {
            last.truncate(last.trim_end().len());
        }
        if !text.is_empty() {
            self.block(Block::Paragraph(Paragraph { text, align: Align::Start }));
        }
    }

    fn wrap(&mut self, make: impl FnOnce(Vec<Inline>) -> Inline) {
        // what was too deep to be opened has nothing of its own
        if self.open.len() >= 2 && matches!(self.open.iter().rev().nth(1), Some(Open::Inline(_))) {
            let inner = self.close_text();
            self.inline(make(inner));
        }
    }

    fn unwrap(&mut self) {
        if self.open.len() >= 2 && matches!(self.open.iter().rev().nth(1), Some(Open::Inline(_))) {
            self.close_text().into_iter().for_each(|piece| self.inline(piece));
        }
    }

    fn text(&mut self, text: &str) {
        self.inline(Inline::Text(text.to_owned()));
    }

    fn inline(&mut self, piece: Inline) {
        self.begin_text();
        if let Some(Open::Inline(text)) = self.open.last_mut() {
            match (text.last_mut(), piece) {
                (Some(Inline::Text(last)), Inline::Text(more)) => last.push_str(&more),
                (_, piece) => text.push(piece),
            }
        }
    }

    fn block(&mut self, block: Block) {
        let inner =
            self.open.iter_mut().rev().find_map(|o| if let Open::Blocks(blocks) = o { Some(blocks) } else { None });
        inner.unwrap_or(&mut self.done).push(block);
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_text();
        self.done
    }
}

/// Nothing else may be followed: no script, no file.
fn is_safe(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|begin| address.starts_with(begin))
}

fn table(rows: Rows) -> Table {
    let mut rows = rows.rows.into_iter();
    let head = rows.next().unwrap_or_default();
    let count = head.len();
    let named =
        head.iter().enumerate().fold(Table::new(""), |t, (at, title)| t.column(format!("kolom_{}", at + 1), title));
    rows.fold(named, |t, row| {
        let cells = row.into_iter().chain(std::iter::repeat(String::new())).take(count);
        t.row(cells.map(Content::Text))
    })
}
