//! Documents: from the model to a tree without format, from the tree to the bytes of a format.
//!
//! In: a resolved model. Out: a [`Document`], which [`render`] writes as Markdown, CSV, JSON or HTML. Documents are in Indonesian,
//! as the forms of the regulation print them; numbers and dates in Indonesian form. The same input gives the same bytes, and
//! nothing a user typed can become markup, or a formula in a spreadsheet.
//!
//! ```
//! use bsc_render::{Block, Content, Document, Format, Table, render};
//! let table = Table::new("Contoh").column("iku", "Nama IKU").row([Content::text("<b>2 | 3</b>")]);
//! let document = Document { title: "Contoh".into(), blocks: vec![Block::Table(table)] };
//! assert!(render(&document, Format::Html).contains("&lt;b&gt;2 | 3&lt;/b&gt;"));
//! assert!(render(&document, Format::Markdown).contains(r"\<b\>2 \| 3\</b\>"));
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod cascading;
mod csv;
mod document;
mod html;
mod json;
mod markdown;
mod signature;
mod words;

pub use cascading::cascading;
pub use document::{Block, Cell, Column, Content, Document, Group, Party, Role, Signature, Table};
pub use words::date;

/// What a document is written as.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Format {
    /// Markdown with pipe tables.
    Markdown,
    /// CSV: the tables alone.
    Csv,
    /// JSON with stable names.
    Json,
    /// One HTML file that needs nothing else.
    Html,
}

impl Format {
    /// By its name on the command line: `md`, `csv`, `json`, `html`.
    pub fn from_name(name: &str) -> Option<Format> {
        match name {
            "md" => Some(Format::Markdown),
            "csv" => Some(Format::Csv),
            "json" => Some(Format::Json),
            "html" => Some(Format::Html),
            _ => None,
        }
    }
}

/// Writes a document in a format. Ends with a line end.
pub fn render(document: &Document, format: Format) -> String {
    match format {
        Format::Markdown => markdown::write(document),
        Format::Csv => csv::write(document),
        Format::Json => json::write(document),
        Format::Html => html::write(document),
    }
}

#[cfg(test)]
mod tests;
