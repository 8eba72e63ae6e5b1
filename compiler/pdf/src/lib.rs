//! Documents as PDF: the tree of `bsc-document`, set by a typesetter.
//!
//! In: a [`Document`]. Out: the bytes of a PDF with its faces embedded, tagged for screen readers (PDF/UA-1) and fit for an archive
//! (PDF/A-2a). The same document gives the same bytes: no clock is read, and the day of making is the first of the document's year.
//!
//! How a document looks stands in `document.typ`. What it says reaches that file as data, never as markup, so what a user typed stays
//! text. How wide columns are, and where a word may break that is wider than its cell, is reckoned here.
//!
//! The typesetter is large. This crate stands alone, and `bsc` has it only when it is built with the feature `pdf`.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing))]

mod data;
mod fit;
mod pages;
mod word;
mod world;

use bsc_document::{Document, Failure};
use pages::Cuts;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::Desk;

/// Writes a document as PDF.
///
/// A letter that the faces lack is drawn as an empty box; such a document is still tagged, but claims neither standard.
///
/// # Errors
/// A fault of this crate or of the typesetter, never of the user.
pub fn render(document: &Document) -> Result<Vec<u8>, Failure> {
    let bytes = set(document).and_then(|pages| {
        let strict = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|fault| Failure(format!("{fault:?}")))?;
        typst_pdf::pdf(&pages, &options(document, strict))
            .or_else(|_| typst_pdf::pdf(&pages, &options(document, PdfStandards::default())))
            .map_err(|found| failure(&found))
    });
    // what the typesetter remembers of this document helps with none that follows
    typst::comemo::evict(0);
    bytes
}

/// How often a document is set anew, at most: where tables are cut changes where pages end.
const TURNS: usize = 12;

/// The pages of a document: set until tables are cut where pages end.
fn set(document: &Document) -> Result<PagedDocument, Failure> {
    let mut cuts = Cuts::default();
    for _ in 1..TURNS {
        let pages = once(document, &cuts)?;
        match cuts.next(document, &pages) {
            Some(next) => cuts = next,
            None => return Ok(pages),
        }
    }
    once(document, &cuts)
}

fn once(document: &Document, cuts: &Cuts) -> Result<PagedDocument, Failure> {
    let desk = Desk::new(data::of(document, cuts).to_string());
    typst::compile::<PagedDocument>(&desk).output.map_err(|found| failure(&found))
}

fn options(document: &Document, standards: PdfStandards) -> PdfOptions {
    let day = document.footer.year.parse().ok().and_then(|year| Datetime::from_ymd_hms(year, 1, 1, 0, 0, 0));
    PdfOptions {
        ident: Smart::Custom(document.name.clone()),
        creator: Smart::Custom(Some("bsc".to_owned())),
        timestamp: day.or_else(|| Datetime::from_ymd_hms(2000, 1, 1, 0, 0, 0)).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    }
}

fn failure(found: &[SourceDiagnostic]) -> Failure {
    Failure(found.first().map(|first| first.message.to_string()).unwrap_or_default())
}
