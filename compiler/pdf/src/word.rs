//! Where a long word may break: between the syllables of Indonesian, and inside them where even these are too wide.

use bsc_picture::{Len, Style};

/// A break that shows a hyphen where a line ends there, and nothing else.
const SOFT_HYPHEN: char = '\u{ad}';
/// A break that shows nothing.
const BREAK: char = '\u{200b}';

/// The same text with breaks in the words that are wider than `width`; all others stay whole.
pub(crate) fn fit(text: &str, style: Style, width: Len) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        for piece in pieces(word) {
            if style.width(piece.trim_end()) <= width {
                out.push_str(piece);
                continue;
            }
            for (at, part) in syllables(piece).enumerate() {
                if at > 0 {
                    out.push(SOFT_HYPHEN);
                }
                // a hyphen must fit too
                if style.width(part.trim_end()) + style.width("-") <= width {
                    out.push_str(part);
                } else {
                    for (at, letter) in part.chars().enumerate() {
                        if at > 0 {
                            out.push(BREAK);
                        }
                        out.push(letter);
                    }
                }
            }
        }
    }
    out
}

/// The widest word of a text, where lines break by themselves.
pub(crate) fn widest(text: &str, style: Style) -> Len {
    text.split_whitespace().flat_map(pieces).map(|piece| style.width(piece)).max().unwrap_or(0)
}

/// A word in the pieces between which a line breaks by itself.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive(['-', '/', '\u{2013}', '\u{2014}'])
}

/// Indonesian divides before the last consonant that stands before a vowel (Pedoman Umum Ejaan, I.K): `per-tang-gung-ja-wab-an`,
/// but for the suffix, is divided as it is spoken. `ng`, `ny`, `kh` and `sy` are one consonant.
fn syllables(word: &str) -> impl Iterator<Item = &str> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let kind = |at: usize| letters.get(at).map(|(_, c)| c.to_ascii_lowercase());
    let is_vowel = |at: usize| matches!(kind(at), Some('a' | 'e' | 'i' | 'o' | 'u'));
    let is_consonant = |at: usize| kind(at).is_some_and(|c| c.is_ascii_alphabetic()) && !is_vowel(at);
    let mut cuts = vec![0];
    let mut last = 0;
    for at in 2..letters.len() {
        // the consonant, or pair of letters for one, before a vowel
        if !(is_vowel(at) && is_consonant(at - 1)) {
            continue;
        }
        let pair = matches!(
            (kind(at - 2), kind(at - 1)),
            (Some('n'), Some('g' | 'y')) | (Some('k'), Some('h')) | (Some('s'), Some('y'))
        );
        let cut = if pair { at - 2 } else { at - 1 };
        // no letter stands alone on a line
        if cut >= last + 2 && letters.len() - cut >= 2 {
            cuts.push(letters.get(cut).map_or(word.len(), |l| l.0));
            last = cut;
        }
    }
    cuts.push(word.len());
    let parts: Vec<&str> = cuts.windows(2).filter_map(|w| word.get(*w.first()?..*w.last()?)).collect();
    parts.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_between_syllables() {
        let divided = |word| syllables(word).collect::<Vec<_>>().join("-");
        assert_eq!(divided("pertanggungjawaban"), "per-tang-gung-ja-wa-ban");
        assert_eq!(divided("penyelenggaraan"), "pe-nye-leng-ga-raan");
        assert_eq!(divided("Stakeholder"), "Sta-ke-hol-der");
        assert_eq!(divided("ekonomi"), "eko-no-mi");
        assert_eq!(divided("BHAKP"), "BHAKP");
        assert_eq!(divided("ñ"), "ñ");
        assert_eq!(divided(""), "");
    }

    #[test]
    fn only_what_is_too_wide_breaks() {
        let style = Style::plain(90);
        assert_eq!(fit("unit kerja", style, 300), "unit kerja");
        let broken = fit("unit pertanggungjawaban\nkerja", style, 300);
        assert_eq!(broken.replace('\u{ad}', "|"), "unit per|tang|gung|ja|wa|ban\nkerja");
        let digits = fit("12345678901234567890", style, 300);
        assert!(digits.contains('\u{200b}') && digits.replace('\u{200b}', "") == "12345678901234567890");
    }
}
