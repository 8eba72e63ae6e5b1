//! The face that texts are measured and drawn with.

use std::fmt::Write;
use std::sync::OnceLock;
use ttf_parser::{Face, OutlineBuilder};

/// Inter, regular and bold: OpenType, a Latin subset, SIL Open Font License 1.1 (`fonts/OFL.txt`).
pub const FONTS: [&[u8]; 2] = [include_bytes!("../fonts/Inter-Regular.otf"), include_bytes!("../fonts/Inter-Bold.otf")];

/// A length: tenths of a point.
pub type Len = i64;

/// How a text is set.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Style {
    /// Height of the letters, in tenths of a point.
    pub size: Len,
    /// In the bold face.
    pub bold: bool,
}

impl Style {
    /// Regular letters.
    pub const fn plain(size: Len) -> Style {
        Style { size, bold: false }
    }
    /// Bold letters.
    pub const fn bold(size: Len) -> Style {
        Style { size, bold: true }
    }
    /// From one line to the next.
    pub fn leading(self) -> Len {
        self.size * 12 / 10
    }
    /// From the top of a line to the foot of its letters.
    pub fn ascent(self) -> Len {
        self.size * 95 / 100
    }
    /// How wide a text is.
    pub fn width(self, text: &str) -> Len {
        let em = self.em();
        (self.units(text) * self.size + em - 1) / em
    }
    /// The same in units of the face, not rounded.
    fn units(self, text: &str) -> i64 {
        face(self.bold).map_or(0, |face| text.chars().map(|c| advance(face, c)).sum())
    }
    /// The outlines of a text in units of the face, as the data of an SVG path with `y` upwards, and how many units the size is high.
    pub(crate) fn outline(self, text: &str) -> (String, i64) {
        let mut path = Outline { data: String::new(), at: 0 };
        if let Some(face) = face(self.bold) {
            for letter in text.chars() {
                face.outline_glyph(face.glyph_index(letter).unwrap_or_default(), &mut path);
                path.at += advance(face, letter);
            }
        }
        (path.data, self.em())
    }
    fn em(self) -> i64 {
        face(self.bold).map_or(1, |face| i64::from(face.units_per_em().max(1)))
    }
    /// Breaks a text into lines no wider than `width`, at spaces, behind `-` and `/`, and only where a word alone is too wide
    /// inside it. Nothing is lost: the lines joined are the text, but for spaces.
    pub fn wrap(self, text: &str, width: Len) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut used = 0;
        let space = self.units(" ");
        let width = width * self.em() / self.size.max(1);
        for word in text.split_whitespace() {
            let mut gap = if line.is_empty() { 0 } else { space };
            for piece in pieces(word) {
                let wide = self.units(piece);
                if used + gap + wide > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    (used, gap) = (0, 0);
                }
                if gap > 0 {
                    line.push(' ');
                }
                if wide <= width {
                    line.push_str(piece);
                    used += gap + wide;
                    gap = 0;
                    continue;
                }
                for letter in piece.chars() {
                    let wide = self.units(letter.encode_utf8(&mut [0; 4]));
                    if used + wide > width && !line.is_empty() {
                        lines.push(std::mem::take(&mut line));
                        used = 0;
                    }
                    line.push(letter);
                    used += wide;
                }
                gap = 0;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}

/// A word in the pieces at which a line may break.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive(['-', '/', '\u{2013}', '\u{2014}'])
}

fn face(bold: bool) -> Option<&'static Face<'static>> {
    static FACES: OnceLock<[Option<Face<'static>>; 2]> = OnceLock::new();
    let faces = FACES.get_or_init(|| FONTS.map(|data| Face::parse(data, 0).ok()));
    faces.get(usize::from(bold))?.as_ref()
}

/// In units of the face. What the face lacks, another one draws: it is taken to be as wide as it is high.
fn advance(face: &Face<'_>, letter: char) -> i64 {
    let glyph = face.glyph_index(letter);
    let wide = glyph.and_then(|g| face.glyph_hor_advance(g)).unwrap_or(face.units_per_em());
    i64::from(wide)
}

/// Letters drawn behind each other.
struct Outline {
    data: String,
    /// Where the letter begins that is being drawn.
    at: i64,
}

impl Outline {
    fn step<const N: usize>(&mut self, command: char, points: [(f32, f32); N]) {
        self.data.push(command);
        for (x, y) in points {
            // the corners of the face are whole units
            let _ = write!(self.data, " {} {}", self.at + x.round() as i64, y.round() as i64);
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', [(x, y)]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', [(x, y)]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.step('Q', [(x1, y1), (x, y)]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.step('C', [(x1, y1), (x2, y2), (x, y)]);
    }
    fn close(&mut self) {
        self.data.push('Z');
    }
}
