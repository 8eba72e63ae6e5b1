//! Markdown: pipe tables have no merged cells, so a covered cell stays empty.

use crate::{
    Block, Cell, Content, Document, Figure, Group, Inline, List, Role, RowKind, Signature, Table, Tone, plain_blocks,
};

pub(crate) fn write(document: &Document) -> String {
    let mut out = document.mark().map(|mark| format!("**{mark}**\n\n")).unwrap_or_default();
    out.push_str(&format!("# {}\n", escape(&document.title)));
    for (at, section) in document.sections.iter().enumerate() {
        if at > 0 {
            out.push_str("\n---\n");
        }
        write_blocks(&section.blocks, "", &mut out);
    }
    let footer = document.footer.line();
    if !footer.is_empty() {
        out.push_str(&format!("\n---\n\n{}\n", escape(&footer)));
    }
    out
}

/// Each line begins with `indent`; an empty line stands before each part, but fields follow each other as one list.
fn write_blocks(blocks: &[Block], indent: &str, out: &mut String) {
    for block in blocks {
        out.push('\n');
        match block {
            Block::Heading(level, text) => {
                let marks = "#".repeat(usize::from(*level).clamp(1, 4) + 1);
                out.push_str(&format!("{indent}{marks} {}\n", escape(text)));
            }
            // where its lines stand cannot be said without a tag
            Block::Paragraph(p) => out.push_str(&format!("{indent}{}\n", inline(&p.text))),
            Block::Field(name, text) => out.push_str(&format!("{indent}**{}:** {}\n", escape(name), escape(text))),
            Block::List(list) => write_list(list, indent, out),
            Block::Contents(contents) => write_list(&contents.list(), indent, out),
            Block::Table(table) => write_table(table, out),
            Block::Figure(figure) => write_figure(figure, out),
            Block::Signature(signature) => write_signature(signature, out),
        }
    }
}

fn write_list(list: &List, indent: &str, out: &mut String) {
    for (at, item) in list.items.iter().enumerate() {
        let mark = list.ordered.map_or_else(|| "- ".to_owned(), |from| format!("{}. ", from + at as u64));
        let inner = format!("{indent}{}", " ".repeat(mark.len()));
        let mut text = String::new();
        write_blocks(item, &inner, &mut text);
        let text = text.trim_start_matches('\n');
        out.push_str(&format!("{indent}{mark}{}", text.strip_prefix(inner.as_str()).unwrap_or(text)));
        if text.is_empty() {
            out.push('\n');
        }
    }
}

fn write_figure(figure: &Figure, out: &mut String) {
    let one_line = |text: &str| escape(text).replace("<br>", " ");
    out.push_str(&format!(
        "![{}]({}.svg)\n\n*{}*\n",
        one_line(&figure.description),
        figure.name,
        one_line(&figure.title)
    ));
}

fn inline(text: &[Inline]) -> String {
    let mut out = String::new();
    for piece in text {
        match piece {
            Inline::Text(text) => out.push_str(&escape_inner(text, out.is_empty() || out.ends_with("<br>"))),
            Inline::Strong(inner) => out.push_str(&format!("**{}**", inline(inner))),
            Inline::Emphasis(inner) => out.push_str(&format!("*{}*", inline(inner))),
            Inline::Link(inner, to) => out.push_str(&format!("[{}](<{}>)", inline(inner), address(to))),
            Inline::Break => out.push_str("<br>"),
        }
    }
    out
}

/// An address between `<` and `>`.
fn address(to: &str) -> String {
    let plain = |c: char| !(c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | '\\'));
    to.chars().filter(|c| plain(*c)).collect()
}

fn write_table(table: &Table, out: &mut String) {
    if !table.caption.is_empty() {
        out.push_str(&format!("**{}**\n\n", escape(&table.caption)));
    }
    // a table has one line of headings: with groups, these are it, and the columns follow in bold
    let bold = !table.groups.is_empty();
    if bold {
        let group = |g: &Group| {
            std::iter::once(escape(&g.title)).chain(std::iter::repeat_n(String::new(), g.columns.saturating_sub(1)))
        };
        line(table.groups.iter().flat_map(group), out);
    } else {
        line(table.columns.iter().map(|c| escape(&c.title)), out);
    }
    let rule = |role: Role| match role {
        Role::Number => "---:".to_owned(),
        Role::Mark => ":---:".to_owned(),
        Role::Header | Role::Text => "---".to_owned(),
    };
    line(table.columns.iter().map(|c| rule(c.role)), out);
    if bold {
        line(table.columns.iter().map(|c| format!("**{}**", escape(&c.title))), out);
    }
    if table.numbered {
        line((1..=table.columns.len()).map(|n| format!("({n})")), out);
    }
    for row in &table.rows {
        let strong = |text: String| if text.is_empty() { text } else { format!("**{text}**") };
        match row.kind {
            RowKind::Body => line(row.cells.iter().map(cell), out),
            RowKind::Total => line(row.cells.iter().map(|c| strong(cell(c))), out),
            RowKind::Band => {
                let empty = std::iter::repeat_n(String::new(), table.columns.len().saturating_sub(1));
                line(row.cells.iter().take(1).map(|c| strong(cell(c))).chain(empty), out);
            }
        }
    }
}

/// A block on the one line that a cell has: paragraphs keep their links and marks.
fn one_line(block: &Block) -> String {
    match block {
        Block::Paragraph(p) => inline(&p.text),
        other => escape(&plain_blocks(std::slice::from_ref(other))),
    }
}

fn cell(cell: &Cell) -> String {
    if !cell.is_shown() {
        return String::new();
    }
    let text = match &cell.content {
        Content::Rich(blocks) => blocks.iter().map(one_line).collect::<Vec<_>>().join("<br>"),
        _ => escape(&cell.print()),
    };
    if cell.tone == Tone::Strong && !text.is_empty() { format!("**{text}**") } else { text }
}

fn write_signature(signature: &Signature, out: &mut String) {
    if !signature.place.is_empty() {
        out.push_str(&format!("{}\n\n", escape(&signature.place)));
    }
    let parties = &signature.parties;
    let head = |p: &crate::Party| {
        if p.role.is_empty() { escape(&p.post) } else { format!("{}<br>{}", escape(&p.role), escape(&p.post)) }
    };
    line(parties.iter().map(head), out);
    line(parties.iter().map(|_| "---".to_owned()), out);
    line(parties.iter().map(|p| escape(&p.name)), out);
    if parties.iter().any(|p| !p.nip.is_empty()) {
        line(
            parties.iter().map(|p| if p.nip.is_empty() { String::new() } else { format!("NIP {}", escape(&p.nip)) }),
            out,
        );
    }
}

fn line(cells: impl Iterator<Item = String>, out: &mut String) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(&cell);
        out.push_str(" |");
    }
    out.push('\n');
}

/// Nothing of what is typed may become markup: no tag, link, emphasis, heading, list, code or cell border.
fn escape(text: &str) -> String {
    escape_inner(text.trim(), true)
}

/// `first`: a line begins here.
fn escape_inner(text: &str, mut first: bool) -> String {
    let begins = first;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("<br>"),
            c if c.is_control() => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => {
                out.push('\\');
                out.push(c);
            }
            '#' | '+' | '-' | '=' if first => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
        // `1. ` at the beginning of a line is a list
        first = c == '\n';
    }
    if begins { number_first(out) } else { out }
}

fn number_first(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match (digits, text.split_at_checked(digits)) {
        (1.., Some((number, rest))) if rest.starts_with(". ") || rest.starts_with(") ") => format!("{number}\\{rest}"),
        _ => text,
    }
}
