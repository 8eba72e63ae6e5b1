//! HTML: one file that needs nothing else; readable on a screen, light or dark, in print, and with a screen reader.

use crate::{Block, Cell, Column, Document, Role, Signature, Table};
use std::fmt::Write;

const STYLE: &str = include_str!("style.css");

pub(crate) fn write(document: &Document) -> String {
    let title = escape(&document.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    for block in &document.blocks {
        match block {
            Block::Heading(text) => line(&mut out, &format!("<h2>{}</h2>", escape(text))),
            Block::Paragraph(text) => line(&mut out, &format!("<p>{}</p>", escape(text))),
            Block::Field(name, text) => {
                line(&mut out, &format!("<p><strong>{}:</strong> {}</p>", escape(name), escape(text)))
            }
            Block::Table(table) => write_table(table, &mut out),
            Block::Signature(signature) => write_signature(signature, &mut out),
        }
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn write_table(table: &Table, out: &mut String) {
    // a wide table scrolls in its own frame, also by keyboard
    let caption = escape(&table.caption);
    let _ = writeln!(
        out,
        "<div class=\"table\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n<table>\n<caption>{caption}</caption>\n<thead>"
    );
    if !table.groups.is_empty() {
        out.push_str("<tr>");
        for group in &table.groups {
            let _ = write!(out, "<th scope=\"colgroup\" colspan=\"{}\">{}</th>", group.columns, escape(&group.title));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("<tr>");
    for column in &table.columns {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(column), escape(&column.title));
    }
    out.push_str("</tr>\n</thead>\n");
    let mut open = false;
    for row in &table.rows {
        // merged cells may not reach out of a group of rows: a new one begins where the first column does
        if row.first().is_none_or(|cell| cell.rows > 0) {
            out.push_str(if open { "</tbody>\n<tbody>\n" } else { "<tbody>\n" });
            open = true;
        }
        out.push_str("<tr>");
        for (at, (column, cell)) in table.columns.iter().zip(row).enumerate() {
            write_cell(at == 0, column, cell, out);
        }
        out.push_str("</tr>\n");
    }
    out.push_str(if open { "</tbody>\n</table>\n</div>\n" } else { "</table>\n</div>\n" });
}

fn write_cell(first: bool, column: &Column, cell: &Cell, out: &mut String) {
    if cell.rows == 0 {
        return;
    }
    let text = escape(&cell.content.print());
    let span = if cell.rows > 1 { format!(" rowspan=\"{}\"", cell.rows) } else { String::new() };
    let _ = match column.role {
        Role::Header if !text.is_empty() => {
            let scope = if first && cell.rows > 1 { "rowgroup" } else { "row" };
            write!(out, "<th scope=\"{scope}\"{span}>{text}</th>")
        }
        _ => write!(out, "<td{span}{}>{text}</td>", class(column)),
    };
}

fn class(column: &Column) -> &'static str {
    if column.role == Role::Number { " class=\"n\"" } else { "" }
}

fn write_signature(signature: &Signature, out: &mut String) {
    let _ = writeln!(
        out,
        "<section class=\"signature\" aria-label=\"Penandatanganan\">\n<p>{}</p>\n<div>",
        escape(&signature.place)
    );
    for party in &signature.parties {
        let _ = writeln!(
            out,
            "<div><p>{}</p><p class=\"name\">{}</p><p>NIP {}</p></div>",
            escape(&party.post),
            escape(&party.name),
            escape(&party.nip)
        );
    }
    out.push_str("</div>\n</section>\n");
}

/// Nothing of what is typed may become markup, in a text or in an attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
