//! What is drawn can be seen, and what a user typed is text.

use crate::font::Style;
use crate::svg::{Anchor, Canvas, INK};
use resvg::tiny_skia::Pixmap;

fn picture(text: &str) -> crate::Picture {
    let mut canvas = Canvas::new();
    canvas.text(text, (100, 400), Style::bold(300), INK, Anchor::Start);
    canvas.finish("Uji".into(), &["Satu.".into()], 4000, 600)
}

/// Pixels that are not paper.
fn ink(text: &str) -> usize {
    let pixels = Pixmap::decode_png(&picture(text).png(2).unwrap()).unwrap();
    pixels.pixels().iter().filter(|p| p.red() < 128).count()
}

#[test]
fn every_letter_has_ink_in_png() {
    assert_eq!(ink(""), 0);
    let missing = ink("\u{4e16}");
    for letter in "ABCXYZabcxyz0189&<>%,.–-/()“”ëéçñĀšž●○■▲→↑✓".chars() {
        let found = ink(&letter.to_string());
        assert!(found > 5 && found != missing, "`{letter}` has {found} dark pixels");
    }
}

#[test]
fn a_text_is_as_wide_as_it_was_measured() {
    for text in ["Wibawa Diplomasi", "WAVE To. Ty", "iiiiiiii"] {
        let pixels = Pixmap::decode_png(&picture(text).png(2).unwrap()).unwrap();
        let dark = |x: &u32| (0..pixels.height()).any(|y| pixels.pixel(*x, y).is_some_and(|p| p.red() < 128));
        let last = (0..pixels.width()).rev().find(dark).unwrap();
        let measured = u32::try_from((100 + Style::bold(300).width(text)) / 5).unwrap();
        assert!(last.abs_diff(measured) <= 12, "{text}: drawn to {last}, measured {measured}");
    }
}

#[test]
fn what_a_user_typed_can_never_be_markup() {
    let svg = picture("</text><script>alert(1)</script> & \u{1b}[31m\u{0}\u{202e}\"x\"").svg;
    assert!(svg.contains("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; [31m&quot;x&quot;</text>"), "{svg}");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"id\""), "{svg}");
    assert!(svg.contains("<title>Uji</title>\n<desc>Satu.</desc>"), "{svg}");
}

#[test]
fn lines_break_at_spaces_and_inside_a_word_only_where_they_must() {
    let style = Style::plain(100);
    for (text, width, expected) in [
        ("satu dua tiga", style.width("satu dua"), vec!["satu dua", "tiga"]),
        ("pengembangan/penguatan", style.width("pengembangan/"), vec!["pengembangan/", "penguatan"]),
        ("panjangsekali", style.width("panjang"), vec!["panjang", "sekali"]),
        ("  ", 100, vec![]),
    ] {
        assert_eq!(style.wrap(text, width), expected, "{text}");
    }
    assert_eq!(style.wrap("WW", 1), ["W", "W"]);
}

#[test]
fn a_png_beyond_all_measure_is_refused() {
    let huge = Canvas::new().finish("Besar".into(), &[], 1_000_000, 1_000_000);
    assert_eq!(huge.png(2), Err(crate::PngFault::Large(200_000, 200_000)));
}
