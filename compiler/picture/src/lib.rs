//! Pictures: the strategy map, the cascade of an indicator or unit, and the trend of an indicator, as SVG and PNG.
//!
//! In: a resolved model, and scores where the picture shows them. Out: a [`Picture`], plain data. Words are Indonesian, as in the
//! forms of the regulation, numbers in Indonesian form.
//!
//! Guarantees: the same input gives the same bytes; lengths are whole tenths of a point and text is measured with the embedded
//! face, so that nothing hangs on the machine; what a user typed can never become markup; every sentence is shown whole; no arrow
//! runs through a box; what colour says, a shape and a word say too; title and description tell it all to a screen reader.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod cascade;
mod chart;
mod font;
mod map;
mod outline;
mod png;
mod status;
mod svg;
mod trend;

pub use cascade::{NODES, Root, cascade};
pub use font::{FONTS, Len, Style};
pub use map::{strategy_map, strategy_map_figure};
pub use png::{PngFault, raster};
pub use trend::trend;

/// A picture, ready to stand in a document or a file of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// What it shows, in a line: `Peta Strategi Sekretariat Jenderal Tahun 2018`.
    pub title: String,
    /// All it shows, in sentences, for those who do not see it.
    pub description: String,
    /// In points.
    pub width: u32,
    /// In points.
    pub height: u32,
    /// The whole SVG, without an XML declaration, so that it can stand in HTML. Title and description are in it.
    pub svg: String,
}

#[cfg(test)]
mod tests;
