//! Documents as a tree without format, and one back end a format.
//!
//! In: a [`Document`]. Out: its bytes as Markdown, HTML, CSV, JSON, XLSX or DOCX, by [`render`]; as PDF by who is given for that. Numbers and dates are printed in Indonesian
//! form, but in JSON. The same document gives the same bytes. What a user typed is text: it can become neither markup, nor script,
//! nor a formula of a spreadsheet; [`markup`] reads the little Markdown that texts of the source may hold.
//!
//! ```
//! use bsc_document::{Content, Document, Format, Options, Table, render};
//! let table = Table::new("Contoh").column("iku", "Nama IKU").row([Content::text("<b>2 | 3</b>")]);
//! let document = Document::new("contoh", "Contoh").with([table.into()]);
//! let print = |format| String::from_utf8(render(&document, format, &Options::default()).unwrap().bytes).unwrap();
//! assert!(print(Format::Html).contains("&lt;b&gt;2 | 3&lt;/b&gt;"));
//! assert!(print(Format::Markdown).contains(r"\<b\>2 \| 3\</b\>"));
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod csv;
mod document;
mod docx;
mod html;
mod json;
mod markdown;
mod markup;
mod table;
mod widths;
mod xlsx;
mod xml;

pub use document::{
    Align, Block, CONFIDENTIAL, Contents, Document, Figure, Footer, Inline, List, Page, Paper, Paragraph, Party,
    Section, Signature, plain_blocks, plain_text,
};
pub use markup::markup;
pub use table::{Cell, Column, Content, Group, Role, Row, RowKind, Table, Tone, date, month};
pub use widths::share_out;

/// What a document is written as.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Format {
    /// Markdown with pipe tables.
    Markdown,
    /// CSV: the tables alone.
    Csv,
    /// JSON with stable names.
    Json,
    /// One HTML file that needs nothing else.
    Html,
    /// A workbook with a sheet for each table.
    Xlsx,
    /// A text document for a word processor.
    Docx,
    /// Pages as they are printed. Made by [`Options::pdf`], a crate of its own.
    Pdf,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 7] =
        [Format::Markdown, Format::Csv, Format::Json, Format::Html, Format::Xlsx, Format::Docx, Format::Pdf];

    /// By its name on the command line, which is also the ending of its files: `md`, `csv`, `json`, `html`, `xlsx`, `docx`, `pdf`.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|f| f.name() == name)
    }
    /// Its name on the command line, and the ending of its files.
    pub fn name(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Html => "html",
            Format::Xlsx => "xlsx",
            Format::Docx => "docx",
            Format::Pdf => "pdf",
        }
    }
    /// Its bytes are no text: they do not belong on a terminal.
    pub fn is_binary(self) -> bool {
        match self {
            Format::Markdown | Format::Csv | Format::Json | Format::Html => false,
            Format::Xlsx | Format::Docx | Format::Pdf => true,
        }
    }
}

/// From the text of an SVG to the bytes of a PNG; none where it cannot be drawn.
pub type Raster = fn(&str) -> Option<Vec<u8>>;

/// From a document to the bytes of a PDF.
pub type Pdf = fn(&Document) -> Result<Vec<u8>, Failure>;

/// What can be chosen about how a document is written.
#[derive(Copy, Clone, Debug, Default)]
pub struct Options {
    /// CSV for a spreadsheet in Indonesian: `;` between cells, and a mark that it is UTF-8.
    pub indonesian_csv: bool,
    /// Makes a PNG of an SVG, for formats that show no SVG; without it they have the picture's words.
    pub raster: Option<Raster>,
    /// Makes PDF; without it there is none.
    pub pdf: Option<Pdf>,
}

/// A document in a format.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// Files that it needs beside it, with their names: pictures of Markdown.
    pub beside: Vec<(String, Vec<u8>)>,
}

/// Why a document could not be written: a fault of this crate or of a library, never of the user.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure(pub String);

/// Writes a document in a format. Texts end with a line end.
///
/// # Errors
/// A fault of this crate or a library; PDF where nobody makes it.
pub fn render(document: &Document, format: Format, options: &Options) -> Result<Rendered, Failure> {
    let text = |text: String| Rendered { bytes: text.into_bytes(), beside: Vec::new() };
    Ok(match format {
        Format::Markdown => {
            let beside = document.figures().map(|f| (format!("{}.svg", f.name), f.svg.clone().into_bytes())).collect();
            Rendered { bytes: markdown::write(document).into_bytes(), beside }
        }
        Format::Csv => text(csv::write(document, options)),
        Format::Json => text(json::write(document)),
        Format::Html => text(html::write(document)),
        Format::Xlsx => Rendered { bytes: xlsx::write(document, options)?, beside: Vec::new() },
        Format::Docx => Rendered { bytes: docx::write(document, options)?, beside: Vec::new() },
        Format::Pdf => {
            let make = options.pdf.ok_or_else(|| Failure("PDF".to_owned()))?;
            Rendered { bytes: make(document)?, beside: Vec::new() }
        }
    })
}

#[cfg(test)]
mod tests;
