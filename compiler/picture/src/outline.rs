//! Texts as shapes: so the drawing of a PNG needs no library that sets text, and letters stand where they were measured.

use crate::font::{Len, Style};
use crate::svg::P;
use std::fmt::Write;

/// An SVG of this crate with its texts as the outlines of their letters. Other SVG is left as it is.
pub(crate) fn outlined(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() * 8);
    for line in svg.split_inclusive('\n') {
        match shape(line) {
            Some(shape) => out.push_str(&shape),
            None => out.push_str(line),
        }
    }
    out
}

/// A line `<text x="…" y="…" …>…</text>`, as the canvas writes it.
fn shape(line: &str) -> Option<String> {
    let (attributes, rest) = line.strip_prefix("<text ")?.split_once('>')?;
    let text = unescape(rest.strip_suffix("</text>\n")?);
    let value = |name: &str| {
        let (_, rest) = attributes.split_once(&format!("{name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    };
    let length = |name: &str| tenths(value(name)?);
    let (x, y, size) = (length("x")?, length("y")?, length("font-size")?);
    let style = Style { size, bold: value("font-weight").is_some() };
    let width = style.width(&text);
    let x = match value("text-anchor") {
        Some("middle") => x - width / 2,
        Some(_) => x - width,
        None => x,
    };
    let (path, em) = style.outline(&text);
    // billionths, for lengths are whole tenths of a point
    let scale = size * 100_000_000 / em.max(1);
    let mut out = format!("<path transform=\"matrix(0.{scale:09} 0 0 -0.{scale:09} {} {})\"", P(x), P(y));
    if let Some(fill) = value("fill") {
        let _ = write!(out, " fill=\"{fill}\"");
    }
    let _ = writeln!(out, " d=\"{path}\"/>");
    Some(out)
}

/// `12.5` in tenths.
fn tenths(text: &str) -> Option<Len> {
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    format!("{whole}{tenth}").parse().ok()
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_shapes_and_all_else_stays() {
        let svg = "<svg>\n<rect/>\n<text x=\"-1.5\" y=\"20\" font-size=\"9\" text-anchor=\"end\" fill=\"#fff\" textLength=\"1\">I &amp;lt;</text>\n</svg>\n";
        let shapes = outlined(svg);
        assert!(
            shapes.starts_with("<svg>\n<rect/>\n<path transform=\"matrix(0.003") && shapes.ends_with("/>\n</svg>\n"),
            "{shapes}"
        );
        assert!(shapes.contains(" 20)\" fill=\"#fff\" d=\"M ") && !shapes.contains("text"), "{shapes}");
        assert_eq!(unescape("I &amp;lt;"), "I &lt;");
        assert_eq!((tenths("-1.5"), tenths("20")), (Some(-15), Some(200)));
    }
}
