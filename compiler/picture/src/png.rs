//! From SVG to PNG, with the embedded face only: the same bytes on every machine.

use crate::Picture;
use crate::outline::outlined;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// More pixels than this are not drawn: 256 MB of memory.
const PIXELS: u64 = 64_000_000;

/// Why there is no PNG.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PngFault {
    /// It would be this many pixels wide and high, which is too much.
    Large(u64, u64),
    /// The drawing failed, which is a fault of this crate.
    Failed(String),
}

impl std::fmt::Display for PngFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PngFault::Large(width, height) => write!(f, "{width} × {height} pixels"),
            PngFault::Failed(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for PngFault {}

impl Picture {
    /// The picture as PNG, `scale` pixels to the point: 2 for a screen, 4 for print.
    ///
    /// # Errors
    /// It would have more than 64 million pixels.
    pub fn png(&self, scale: u8) -> Result<Vec<u8>, PngFault> {
        draw(&self.svg, scale)
    }
}

/// An SVG of this crate as PNG, 2 pixels to the point, for documents in formats that show no SVG; none where it cannot be drawn.
pub fn raster(svg: &str) -> Option<Vec<u8>> {
    [2, 1].into_iter().find_map(|scale| draw(svg, scale).ok())
}

fn draw(svg: &str, scale: u8) -> Result<Vec<u8>, PngFault> {
    let options = Options { dpi: 72.0, ..Options::default() };
    let tree = Tree::from_str(&outlined(svg), &options).map_err(|error| PngFault::Failed(error.to_string()))?;
    let scale = scale.max(1);
    let size = tree.size().to_int_size();
    let [width, height] = [size.width(), size.height()].map(|side| u64::from(side) * u64::from(scale));
    let large = || PngFault::Large(width, height);
    if width.saturating_mul(height) > PIXELS {
        return Err(large());
    }
    let [w, h] = [width, height].map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let mut pixels = Pixmap::new(w, h).ok_or_else(large)?;
    let scale = f32::from(scale);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngFault::Failed(error.to_string()))
}
