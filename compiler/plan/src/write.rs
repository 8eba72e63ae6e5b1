//! Changes as aligned text, as Markdown for a pull request, as the stable JSON.

use crate::Changes;
use crate::tables::{Table, pick, sentences, tables};
use bsc_diagnostics::Lang;
use serde::Serialize;
use serde_json::json;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// With what is compared, and what the change does to findings.
#[derive(Clone, Default, Serialize, Debug)]
pub struct Heading {
    /// The revision, as it was asked for.
    pub base: String,
    /// Its commit, in short.
    pub commit: String,
    /// The project was not there.
    pub empty: bool,
    /// Faults of the compiler in the base: what they touch cannot be compared.
    pub faults: usize,
    /// Findings that the change brings in, by code.
    pub new: Vec<(String, usize)>,
    /// Findings that it mends.
    pub mended: Vec<(String, usize)>,
}

/// Longer tables are folded away in Markdown.
const LONG: usize = 12;
/// The widest cell of a table for a terminal.
const WIDE: usize = 46;

fn opening(heading: &Heading, changes: &Changes, lang: Lang) -> (String, Vec<String>) {
    let from = pick(lang, "Perubahan sejak", "Changes since");
    let title = format!("{from} `{}` ({})", heading.base, heading.commit);
    let mut lines = Vec::new();
    if heading.empty {
        lines.push(
            pick(lang, "proyek ini belum ada di sana: semuanya baru", "the project was not there: all is new")
                .to_owned(),
        );
    }
    if heading.faults > 0 {
        let text = pick(
            lang,
            "galat bahasa di sana: yang disentuhnya tidak dapat dibandingkan",
            "faults of language there: what they touch cannot be compared",
        );
        lines.push(format!("{} {text}", heading.faults));
    }
    if changes.is_empty() {
        lines.push(pick(lang, "isi rencana tidak berubah", "the contents of the plan do not change").to_owned());
    }
    lines.extend(sentences(changes, lang));
    for (found, id, en) in
        [(&heading.new, "temuan baru", "new findings"), (&heading.mended, "temuan teratasi", "findings mended")]
    {
        let count: usize = found.iter().map(|f| f.1).sum();
        if count > 0 {
            let codes: Vec<String> = found.iter().map(|(code, n)| format!("{code} ({n})")).collect();
            lines.push(format!("{count} {}: {}", pick(lang, id, en), codes.join(", ")));
        }
    }
    (title, lines)
}

/// For a terminal.
pub fn human(heading: &Heading, changes: &Changes, lang: Lang) -> String {
    let (title, lines) = opening(heading, changes, lang);
    let mut out = title.replace('`', "");
    out.push('\n');
    for line in lines {
        out += &format!("  {line}\n");
    }
    for table in tables(changes, lang) {
        out += &format!("\n{}\n", table.title);
        out += &aligned(&table);
    }
    out
}

fn aligned(table: &Table) -> String {
    let last = table.head.len().saturating_sub(1);
    let cut = |(at, cell): (usize, &String)| if at == last { cell.clone() } else { shortened(cell) };
    let rows = std::iter::once(&table.head).chain(&table.rows);
    let rows: Vec<Vec<String>> = rows.map(|row| row.iter().enumerate().map(cut).collect()).collect();
    let width = |at: usize| rows.iter().filter_map(|r| r.get(at)).map(|c| c.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..=last).map(width).collect();
    let mut out = String::new();
    for row in &rows {
        let mut line = String::from("  ");
        for (cell, width) in row.iter().zip(&widths) {
            line += cell;
            line += &" ".repeat(width.saturating_sub(cell.width()) + 2);
        }
        out += line.trim_end();
        out.push('\n');
    }
    out
}

fn shortened(cell: &str) -> String {
    if cell.width() <= WIDE {
        return cell.to_owned();
    }
    let mut out = String::new();
    let mut width = 1;
    for char in cell.chars() {
        width += char.width().unwrap_or(0);
        if width > WIDE {
            break;
        }
        out.push(char);
    }
    out.push('…');
    out
}

/// For a pull request.
pub fn markdown(heading: &Heading, changes: &Changes, lang: Lang) -> String {
    let (title, lines) = opening(heading, changes, lang);
    let mut out = format!("## {title}\n\n");
    for line in lines {
        out += &format!("- {}\n", escaped(&line));
    }
    for table in tables(changes, lang) {
        let folded = table.minor || table.rows.len() > LONG;
        if folded {
            out += &format!("\n<details><summary>{} ({})</summary>\n\n", table.title, table.rows.len());
        } else {
            out += &format!("\n### {}\n\n", table.title);
        }
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|c| escaped(c)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        out += &row(&table.head);
        out += &format!("|{}\n", " --- |".repeat(table.head.len()));
        out.extend(table.rows.iter().map(|cells| row(cells)));
        out += if folded { "\n</details>\n" } else { "" };
    }
    out
}

/// Texts of the source mean nothing to Markdown, and call nobody.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        match char {
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            '@' => out += "&#64;",
            '#' => out += "&#35;",
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '!' => {
                out.push('\\');
                out.push(char);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(char),
        }
    }
    out
}

/// For programs: `version`, `base`, then all changes as they are.
pub fn json(heading: &Heading, changes: &Changes) -> String {
    let counts = |found: &[(String, usize)]| {
        found.iter().map(|(code, count)| json!({ "code": code, "count": count })).collect::<Vec<_>>()
    };
    let whole = json!({
        "version": 1,
        "base": { "name": heading.base, "commit": heading.commit, "empty": heading.empty, "faults": heading.faults },
        "changes": changes,
        "findings": { "new": counts(&heading.new), "mended": counts(&heading.mended) },
    });
    serde_json::to_string(&whole).unwrap_or_default() + "\n"
}
