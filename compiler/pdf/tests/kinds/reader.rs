//! What stands on the pages of a PDF: its letters in the order in which they are drawn, and where.

use hayro_cmap::BfString;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

/// Between parts: a paragraph, a line of a cell.
pub const PART: char = '\u{1}';

/// Behind each page.
pub const PAGE: char = '\u{c}';

/// The pages of a PDF.
#[derive(Default)]
pub struct Pages {
    /// All letters; [`PART`] stands where a tagged part begins, [`PAGE`] behind each page.
    pub text: String,
    /// Those that stand off their page.
    pub outside: String,
    /// Width and height of each page, in points.
    pub sizes: Vec<(f32, f32)>,
    size: (f32, f32),
}

/// Without what the end of a line and of a part changes: spaces, hyphens, and breaks that nobody sees.
pub fn letters(text: &str) -> String {
    let seen = |c: &char| !c.is_whitespace() && !matches!(*c, PART | '-' | '\u{ad}' | '\u{2010}' | '\u{200b}');
    text.chars().filter(seen).collect()
}

/// Reads a PDF.
pub fn read(bytes: Vec<u8>) -> Pages {
    let pdf = Pdf::new(bytes).unwrap();
    let mut pages = Pages::default();
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), settings);
        pages.size = page.render_dimensions();
        pages.sizes.push(pages.size);
        interpret_page(page, &mut context, &mut pages);
        pages.text.push(PAGE);
    }
    pages
}

impl Device<'_> for Pages {
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, transform: Affine, own: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => char::REPLACEMENT_CHARACTER.to_string(),
        };
        let place = transform * own * Point::ORIGIN;
        let on = |at: f64, size: f32| (10.0..=f64::from(size) - 10.0).contains(&at);
        if !(on(place.x, self.size.0) && on(place.y, self.size.1)) {
            self.outside.push_str(&text);
        }
        self.text.push_str(&text);
    }
    fn begin_marked_content(&mut self, _: &[u8], _: Option<i32>) {
        self.text.push(PART);
    }
    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
