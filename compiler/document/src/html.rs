//! HTML: one file that needs nothing else; readable on a screen, light or dark, in print, and with a screen reader.

use crate::xml::escape as attribute;
use crate::{
    Align, Block, Cell, Column, Content, Contents, Document, Figure, Inline, List, Page, Paper, Party, Role, Row,
    RowKind, Section, Signature, Table, Tone,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::fmt::Write;

const STYLE: &str = include_str!("style.css");

pub(crate) fn write(document: &Document) -> String {
    // in print the title stands on the sheet of the first section, and the footer on that of the last
    let class = |section: Option<&Section>| page(section.map(|s| s.page).unwrap_or_default());
    let first = class(document.sections.first());
    let mut out = format!(
        "<!doctype html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n<main>\n{}<h1 class=\"{}\">{}</h1>\n",
        attribute(&document.title),
        margins(document),
        document.mark().map_or_else(String::new, |mark| format!("<p class=\"secret {first}\">{mark}</p>\n")),
        first,
        escape(&document.title)
    );
    let listed = document.blocks().any(|block| matches!(block, Block::Contents(_)));
    let mut writer = Writer { out: &mut out, figures: 0, headings: 0, document: listed.then_some(document) };
    for section in &document.sections {
        writer.line(&format!("<section class=\"{}\">", page(section.page)));
        writer.blocks(&section.blocks);
        writer.line("</section>");
    }
    out.push_str("</main>\n");
    let footer = document.footer.line();
    if !footer.is_empty() {
        let _ = writeln!(out, "<footer class=\"{}\">{}</footer>", class(document.sections.last()), escape(&footer));
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// The footer and the mark on every sheet of paper: texts of the style, in which all that could end them is written as a number.
fn margins(document: &Document) -> String {
    let footer = document.footer.line();
    let mark = document.mark().map_or_else(String::new, |mark| {
        format!(
            "@media print {{ @page {{ @top-center {{ content: \"{mark}\"; font-weight: 700; font-size: 10pt }} }} }}\n"
        )
    });
    if footer.is_empty() {
        return mark;
    }
    let mut text = String::new();
    for c in footer.chars() {
        if c.is_alphanumeric() || matches!(c, ' ' | '·' | '.') {
            text.push(c);
        } else {
            let _ = write!(text, "\\{:x} ", u32::from(c));
        }
    }
    format!("@media print {{ @page {{ @bottom-left {{ content: \"{text}\" }} }} }}\n{mark}")
}

/// The paper of a section in print: a named page of the style.
fn page(page: Page) -> &'static str {
    match (page.paper, page.landscape) {
        (Paper::A4, false) => "a4",
        (Paper::A4, true) => "a4l",
        (Paper::F4, false) => "f4",
        (Paper::F4, true) => "f4l",
    }
}

struct Writer<'o> {
    out: &'o mut String,
    /// Figures so far: what names a figure must be unique in the file.
    figures: usize,
    /// Headings so far.
    headings: usize,
    /// The document, where it has a table of contents: its headings have names.
    document: Option<&'o Document>,
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut fields = false;
        for block in blocks {
            let field = matches!(block, Block::Field(..));
            if field != fields {
                self.line(if field { "<dl>" } else { "</dl>" });
                fields = field;
            }
            self.block(block);
        }
        if fields {
            self.line("</dl>");
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => {
                let level = level.clamp(&1, &4) + 1;
                let id = self.document.map_or_else(String::new, |_| format!(" id=\"judul-{}\"", self.headings));
                self.headings += 1;
                self.line(&format!("<h{level}{id}>{}</h{level}>", escape(text)));
            }
            Block::Paragraph(p) => {
                let class = match p.align {
                    Align::Start => "",
                    Align::Centre => " class=\"c\"",
                    Align::End => " class=\"e\"",
                };
                self.line(&format!("<p{class}>{}</p>", inline(&p.text)));
            }
            Block::Field(name, text) => {
                self.line(&format!("<div><dt>{}</dt><dd>{}</dd></div>", escape(name), escape(text)))
            }
            Block::List(list) => self.list(list),
            Block::Contents(contents) => self.contents(contents),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Signature(signature) => self.signature(signature),
        }
    }

    fn list(&mut self, list: &List) {
        let (open, close) = match list.ordered {
            Some(1) => ("<ol>".to_owned(), "</ol>"),
            Some(from) => (format!("<ol start=\"{from}\">"), "</ol>"),
            None => ("<ul>".to_owned(), "</ul>"),
        };
        self.line(&open);
        for item in &list.items {
            self.line("<li>");
            self.blocks(item);
            self.line("</li>");
        }
        self.line(close);
    }

    fn contents(&mut self, contents: &Contents) {
        let targets = self.document.map(|document| contents.headings(document)).unwrap_or_default();
        self.line("<ul class=\"contents\">");
        for ((level, text), target) in contents.0.iter().zip(targets.into_iter().chain(std::iter::repeat(None))) {
            let text = escape(text);
            let text = target.map_or(text.clone(), |at| format!("<a href=\"#judul-{at}\">{text}</a>"));
            self.line(&format!("<li class=\"level{}\">{text}</li>", level.clamp(&1, &3)));
        }
        self.line("</ul>");
    }

    /// The picture stands in the file itself, as an image: no name in it can meet one of the page.
    fn figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let id = format!("gambar-{}", self.figures);
        self.line(&format!(
            "<figure aria-labelledby=\"{id}\">\n<img alt=\"{}\" src=\"data:image/svg+xml;base64,{}\">\n<figcaption id=\"{id}\">{}</figcaption>\n</figure>",
            attribute(&figure.description),
            STANDARD.encode(&figure.svg),
            escape(&figure.title)
        ));
    }

    fn table(&mut self, table: &Table) {
        // a wide table scrolls in its own frame, also by keyboard
        let label = if table.caption.is_empty() { "Tabel".to_owned() } else { attribute(&table.caption) };
        // tables of many columns have small letters on paper; the widest may break words of their headings
        let wide = match table.columns.len() {
            0..=12 => "",
            13..=16 => " class=\"wide\"",
            _ => " class=\"wide widest\"",
        };
        self.line(&format!(
            "<div class=\"table\" role=\"group\" aria-label=\"{label}\" tabindex=\"0\">\n<table{wide}>"
        ));
        if !table.caption.is_empty() {
            self.line(&format!("<caption>{}</caption>", escape(&table.caption)));
        }
        let whole: u32 = table.columns.iter().map(|c| u32::from(c.share())).sum();
        let width = |c: &Column| format!("<col style=\"width:{}%\">", u32::from(c.share()) * 100 / whole.max(1));
        let columns: String = table.columns.iter().map(width).collect();
        self.line(&format!("<colgroup>{columns}</colgroup>\n<thead>"));
        self.headings(table);
        if table.numbered {
            let numbers: String = (1..=table.columns.len()).map(|n| format!("<td>({n})</td>")).collect();
            self.line(&format!("<tr class=\"numbers\">{numbers}</tr>"));
        }
        self.line("</thead>");
        let mut open = false;
        for row in &table.rows {
            // merged cells may not reach out of a group of rows: a new one begins where the first column does
            if row.cells.first().is_none_or(|cell| cell.rows > 0) {
                self.line(if open { "</tbody>\n<tbody>" } else { "<tbody>" });
                open = true;
            }
            self.row(table, row);
        }
        self.line(if open { "</tbody>\n</table>\n</div>" } else { "</table>\n</div>" });
    }

    fn headings(&mut self, table: &Table) {
        let cell = |column: &Column, rows: &str| {
            format!("<th scope=\"col\"{rows}{}>{}</th>", class(column), heading(&column.title))
        };
        if table.groups.is_empty() {
            let cells: String = table.columns.iter().map(|c| cell(c, "")).collect();
            return self.line(&format!("<tr>{cells}</tr>"));
        }
        let mut columns = table.columns.iter();
        let (mut above, mut below) = (String::new(), String::new());
        for group in &table.groups {
            let own = columns.by_ref().take(group.columns);
            if group.title.is_empty() {
                above.extend(own.map(|c| cell(c, " rowspan=\"2\"")));
            } else {
                let _ = write!(
                    above,
                    "<th scope=\"colgroup\" colspan=\"{}\">{}</th>",
                    group.columns,
                    heading(&group.title)
                );
                below.extend(own.map(|c| cell(c, "")));
            }
        }
        self.line(&format!("<tr>{above}</tr>\n<tr>{below}</tr>"));
    }

    fn row(&mut self, table: &Table, row: &Row) {
        if row.kind == RowKind::Band {
            let text: String = row.cells.iter().take(1).map(content).collect();
            return self.line(&format!(
                "<tr class=\"band\"><th scope=\"rowgroup\" colspan=\"{}\">{text}</th></tr>",
                table.columns.len().max(1)
            ));
        }
        self.out.push_str(if row.kind == RowKind::Total { "<tr class=\"total\">" } else { "<tr>" });
        for (at, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
            self.cell(at == 0, column, cell);
        }
        self.line("</tr>");
    }

    fn cell(&mut self, first: bool, column: &Column, cell: &Cell) {
        if !cell.is_shown() {
            return;
        }
        let text = content(cell);
        let mut span = if cell.rows > 1 { format!(" rowspan=\"{}\"", cell.rows) } else { String::new() };
        if cell.columns > 1 {
            let _ = write!(span, " colspan=\"{}\"", cell.columns);
        }
        let _ = match column.role {
            Role::Header if !text.is_empty() && cell.columns == 1 => {
                let scope = if first && cell.rows > 1 { "rowgroup" } else { "row" };
                write!(self.out, "<th scope=\"{scope}\"{span}>{text}</th>")
            }
            // what stands over several columns is a text, whatever they hold
            _ if cell.columns > 1 => write!(self.out, "<td{span}>{text}</td>"),
            _ => write!(self.out, "<td{span}{}>{text}</td>", class(column)),
        };
    }

    fn signature(&mut self, signature: &Signature) {
        self.line("<div class=\"signature\" role=\"group\" aria-label=\"Penandatanganan\">");
        if !signature.place.is_empty() {
            self.line(&format!("<p>{}</p>", escape(&signature.place)));
        }
        self.line("<div>");
        for Party { role, post, name, nip } in &signature.parties {
            let role = if role.is_empty() { String::new() } else { format!("<p>{}</p>", escape(role)) };
            let nip = if nip.is_empty() { String::new() } else { format!("<p>NIP {}</p>", escape(nip)) };
            self.line(&format!("<div>{role}<p>{}</p><p class=\"name\">{}</p>{nip}</div>", escape(post), escape(name)));
        }
        self.line("</div>\n</div>");
    }
}

/// What stands in a cell; a status has its mark, and its word for those who hear the page.
fn content(cell: &Cell) -> String {
    let text = match &cell.content {
        Content::Rich(blocks) => {
            let mut out = String::new();
            Writer { out: &mut out, figures: 0, headings: 0, document: None }.blocks(blocks);
            return out;
        }
        other => escape(&other.print()),
    };
    // a text says itself how it stands
    let shown = cell.tone.word().filter(|_| !matches!(cell.content, Content::Text(_)));
    match (cell.tone, cell.tone.mark(), cell.tone.word()) {
        (_, Some(mark), Some(word)) => {
            let told = shown.map_or_else(String::new, |word| format!(" <span class=\"word\">{word}</span>"));
            format!("<span class=\"status {word}\"><span aria-hidden=\"true\">{mark}</span>&nbsp;{text}{told}</span>")
        }
        (Tone::Strong, ..) => format!("<strong>{text}</strong>"),
        _ => text,
    }
}

fn inline(text: &[Inline]) -> String {
    let mut out = String::new();
    for piece in text {
        match piece {
            Inline::Text(text) => out.push_str(&escape(text)),
            Inline::Strong(inner) => out.push_str(&format!("<strong>{}</strong>", inline(inner))),
            Inline::Emphasis(inner) => out.push_str(&format!("<em>{}</em>", inline(inner))),
            Inline::Link(inner, to) => {
                out.push_str(&format!("<a href=\"{}\">{}</a>", attribute(to), inline(inner)));
            }
            Inline::Break => out.push_str("<br>"),
        }
    }
    out
}

fn class(column: &Column) -> &'static str {
    match column.role {
        Role::Number => " class=\"n\"",
        Role::Mark => " class=\"m\"",
        Role::Header | Role::Text => "",
    }
}

/// A heading; it may be broken behind a slash.
fn heading(text: &str) -> String {
    escape(text).replace('/', "/<wbr>")
}

/// What is typed, between tags.
fn escape(text: &str) -> String {
    text.split('\n').map(attribute).collect::<Vec<_>>().join("<br>")
}
