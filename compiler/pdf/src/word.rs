//! Where a long word may break: between the syllables of Indonesian, and inside them where even these are too wide.

use bsc_document::month;
use bsc_picture::{Len, Style};

/// A break that shows a hyphen where a line ends there, and nothing else.
const SOFT_HYPHEN: char = '\u{ad}';
/// A break that shows nothing.
const BREAK: char = '\u{200b}';

/// Stands before and behind what stays on one line.
pub(crate) const WHOLE: char = '\u{2}';

/// The same text with breaks in the words that are wider than `width`; all others stay whole, and so do codes, days and `Tahun 2018`
/// where there is room for them.
pub(crate) fn fit(text: &str, style: Style, width: Len) -> String {
    let mut out = String::with_capacity(text.len());
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let mut rest = words.as_slice();
    while let Some((word, others)) = rest.split_first() {
        let count = together(rest);
        let whole = rest.get(..count).unwrap_or_default().concat();
        let shown = whole.trim_end();
        if count > 0 && style.width(shown) <= width {
            out.extend([WHOLE.encode_utf8(&mut [0; 4]), shown, WHOLE.encode_utf8(&mut [0; 4])]);
            out.push_str(whole.get(shown.len()..).unwrap_or_default());
            rest = rest.get(count..).unwrap_or_default();
            continue;
        }
        rest = others;
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
    let piece =
        |word| if is_code(word) { style.width(word) } else { pieces(word).map(|p| style.width(p)).max().unwrap_or(0) };
    text.split_whitespace().map(piece).max().unwrap_or(0)
}

/// How many of the first words are a code (`S1.1-CP`), a year with its word, or a day; 0: none of these.
fn together(words: &[&str]) -> usize {
    let word = |at: usize| words.get(at).map(|word| word.trim_end()).unwrap_or_default();
    // words on one line
    let joined = |count: usize| words.iter().take(count - 1).all(|word| word.ends_with(' '));
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let is_year = |word: &str| {
        let year = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        year.len() == 4 && digits(year)
    };
    let is_month = |word: &str| (1..=12).any(|number| month(number).eq_ignore_ascii_case(word));
    if word(0).trim_start_matches('(').eq_ignore_ascii_case("tahun") && is_year(word(1)) && joined(2) {
        2
    } else if word(0).len() <= 2 && digits(word(0)) && is_month(word(1)) && is_year(word(2)) && joined(3) {
        3
    } else {
        usize::from(is_code(word(0)))
    }
}

/// A code of an SS or IKU with its kind, `S1.1-CP`, perhaps between signs.
fn is_code(word: &str) -> bool {
    let code = word.trim_matches(|c: char| !c.is_alphanumeric());
    let shape = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/');
    word.len() <= 16
        && code.starts_with(|c: char| c.is_ascii_uppercase())
        && code.contains('-')
        && code.contains(|c: char| c.is_ascii_digit())
        && code.chars().all(shape)
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
    fn codes_years_and_days_stay_on_a_line() {
        let kept = |text, width| fit(text, Style::plain(90), width).replace(WHOLE, "|");
        assert_eq!(kept("IKU S1.1-/N, TAHUN 2018", 600), "IKU |S1.1-/N,| |TAHUN 2018|");
        assert_eq!(kept("per 10 Oktober 2018.", 900), "per |10 Oktober 2018.|");
        assert_eq!(kept("tahun\n2018, non-2018, Tahun ini", 900), "tahun\n2018, non-2018, Tahun ini");
        assert_eq!(kept("Tahun 2018", 300), "Tahun 2018", "where there is no room it may break");
        assert_eq!(widest("x S1.1-CP", Style::plain(90)), Style::plain(90).width("S1.1-CP"));
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
