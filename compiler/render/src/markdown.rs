//! Markdown: pipe tables have no merged cells, so a covered cell stays empty.

use crate::{Block, Document, Group, Role, Signature, Table};

pub(crate) fn write(document: &Document) -> String {
    let mut out = format!("# {}\n", escape(&document.title));
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading(text) => out.push_str(&format!("## {}\n", escape(text))),
            Block::Paragraph(text) => out.push_str(&format!("{}\n", escape(text))),
            Block::Field(name, text) => out.push_str(&format!("**{}:** {}\n", escape(name), escape(text))),
            Block::Table(table) => write_table(table, &mut out),
            Block::Signature(signature) => write_signature(signature, &mut out),
        }
    }
    out
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
    line(table.columns.iter().map(|c| if c.role == Role::Number { "---:".into() } else { "---".into() }), out);
    if bold {
        line(table.columns.iter().map(|c| format!("**{}**", escape(&c.title))), out);
    }
    for row in &table.rows {
        line(row.iter().map(|c| if c.rows == 0 { String::new() } else { escape(&c.content.print()) }), out);
    }
}

fn write_signature(signature: &Signature, out: &mut String) {
    out.push_str(&format!("{}\n\n", escape(&signature.place)));
    let cell = |text: &str| escape(text);
    line(signature.parties.iter().map(|p| cell(&p.post)), out);
    line(signature.parties.iter().map(|_| "---".to_owned()), out);
    line(signature.parties.iter().map(|p| cell(&p.name)), out);
    line(signature.parties.iter().map(|p| format!("NIP {}", cell(&p.nip))), out);
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
    let mut out = String::with_capacity(text.len());
    let mut first = true;
    for c in text.trim().chars() {
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
    number_first(out)
}

fn number_first(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match (digits, text.split_at_checked(digits)) {
        (1.., Some((number, rest))) if rest.starts_with(". ") || rest.starts_with(") ") => format!("{number}\\{rest}"),
        _ => text,
    }
}
