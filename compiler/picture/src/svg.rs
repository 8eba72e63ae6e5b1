//! Writes SVG. The only place that knows its syntax.

use crate::Picture;
use crate::font::{Len, Style};
use std::fmt::Write;

/// Families tried in this order; where the first is missing, `textLength` keeps a text as wide as it was measured.
const FAMILY: &str = "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

pub(crate) const INK: &str = "#1b1f24";
pub(crate) const QUIET: &str = "#4f5964";
pub(crate) const LINE: &str = "#8b95a1";
pub(crate) const PAPER: &str = "#ffffff";
pub(crate) const PANEL: &str = "#f3f5f7";

#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Rect {
    pub x: Len,
    pub y: Len,
    pub w: Len,
    pub h: Len,
}

impl Rect {
    pub fn right(&self) -> Len {
        self.x + self.w
    }
    pub fn bottom(&self) -> Len {
        self.y + self.h
    }
    pub fn middle(&self) -> Len {
        self.x + self.w / 2
    }
}

/// Where a text stands in relation to its point.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How an outline is drawn.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Stroke {
    pub colour: &'static str,
    pub width: Len,
    /// Length of dashes and gaps.
    pub dash: Option<(Len, Len)>,
}

impl Stroke {
    pub const fn solid(colour: &'static str, width: Len) -> Stroke {
        Stroke { colour, width, dash: None }
    }
}

/// A picture while it is drawn.
pub(crate) struct Canvas {
    body: String,
    class: &'static str,
}

impl Canvas {
    pub fn new() -> Canvas {
        Canvas { body: String::new(), class: "" }
    }

    /// The finished picture.
    pub fn finish(self, title: String, sentences: &[String], width: Len, height: Len) -> Picture {
        let (title, description) = (clean(&title), clean(&sentences.join(" ")));
        let points = |len: Len| u32::try_from((len + 9) / 10).unwrap_or(u32::MAX);
        let (width, height) = (points(width), points(height));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"id\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\" font-family=\"{FAMILY}\" fill=\"{INK}\">\n"
        );
        for (tag, text) in [("title", &title), ("desc", &description)] {
            let _ = writeln!(svg, "<{tag}>{}</{tag}>", escape(text));
        }
        let _ = writeln!(svg, "<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>");
        svg.push_str(&self.body);
        svg.push_str("</svg>\n");
        Picture { title, description, width, height, svg }
    }

    /// The next shape is of this class: what programs look for in the SVG.
    pub fn class(&mut self, class: &'static str) -> &mut Canvas {
        self.class = class;
        self
    }

    fn classed(&mut self) {
        match std::mem::take(&mut self.class) {
            "" => {}
            class => {
                let _ = write!(self.body, " class=\"{class}\"");
            }
        }
    }

    /// A box with round corners.
    pub fn rect(&mut self, r: Rect, radius: Len, fill: &str, stroke: Option<Stroke>) {
        self.body.push_str("<rect");
        self.classed();
        let _ = write!(self.body, " x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", P(r.x), P(r.y), P(r.w), P(r.h));
        if radius > 0 {
            let _ = write!(self.body, " rx=\"{}\"", P(radius));
        }
        let _ = write!(self.body, " fill=\"{fill}\"");
        self.stroke(stroke);
        self.body.push_str("/>\n");
    }

    /// Corners of lines, each `M` to a point or `L` on to one; filled where a colour is given.
    pub fn path(&mut self, steps: &[(char, Len, Len)], fill: Option<&str>, stroke: Option<Stroke>) {
        self.body.push_str("<path");
        self.classed();
        self.body.push_str(" d=\"");
        for (command, x, y) in steps {
            let _ = write!(self.body, "{command}{} {}", P(*x), P(*y));
        }
        if fill.is_some() {
            self.body.push('Z');
        }
        let _ = write!(self.body, "\" fill=\"{}\"", fill.unwrap_or("none"));
        self.stroke(stroke);
        self.body.push_str("/>\n");
    }

    pub fn circle(&mut self, x: Len, y: Len, r: Len, fill: &str, stroke: Option<Stroke>) {
        let _ = write!(self.body, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\"", P(x), P(y), P(r));
        self.stroke(stroke);
        self.body.push_str("/>\n");
    }

    fn stroke(&mut self, stroke: Option<Stroke>) {
        let Some(Stroke { colour, width, dash }) = stroke else { return };
        let _ = write!(self.body, " stroke=\"{colour}\" stroke-width=\"{}\" stroke-linejoin=\"round\"", P(width));
        match dash {
            Some((on, off)) => {
                let _ = write!(self.body, " stroke-dasharray=\"{} {}\"", P(on), P(off));
            }
            None => self.body.push_str(" stroke-linecap=\"round\""),
        }
    }

    /// A line of text; `y` is the foot of its letters.
    pub fn text(&mut self, text: &str, (x, y): (Len, Len), style: Style, colour: &str, anchor: Anchor) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        let _ = write!(self.body, "<text x=\"{}\" y=\"{}\" font-size=\"{}\"", P(x), P(y), P(style.size));
        if style.bold {
            self.body.push_str(" font-weight=\"700\"");
        }
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => self.body.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.body.push_str(" text-anchor=\"end\""),
        }
        if colour != INK {
            let _ = write!(self.body, " fill=\"{colour}\"");
        }
        let wide = P(style.width(&text));
        let _ =
            writeln!(self.body, " textLength=\"{wide}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>", escape(&text));
    }

    /// Lines of text below each other, the first at the top `y`. Gives the y below them.
    pub fn lines(
        &mut self,
        lines: &[String],
        (x, mut y): (Len, Len),
        style: Style,
        colour: &str,
        anchor: Anchor,
    ) -> Len {
        for line in lines {
            self.text(line, (x, y + style.ascent()), style, colour, anchor);
            y += style.leading();
        }
        y
    }
}

/// Tenths of a point as SVG writes them: `12.5`.
pub(crate) struct P(pub Len);

impl std::fmt::Display for P {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let len = self.0.unsigned_abs();
        match len % 10 {
            0 => write!(f, "{sign}{}", len / 10),
            tenth => write!(f, "{sign}{}.{tenth}", len / 10),
        }
    }
}

/// One line, without characters that XML cannot hold, that steer a terminal, or that turn the direction of writing.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
