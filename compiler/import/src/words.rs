//! Texts of cells, as they are compared and as they are written.

/// One line without blanks around: line breaks, tabs, no-break and other odd blanks are a blank, controls and marks that do not show are
/// nothing.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let word = word.chars().filter(|c| !is_hidden(*c));
        let before = out.len();
        if !out.is_empty() {
            out.push(' ');
        }
        let start = out.len();
        out.extend(word);
        if out.len() == start {
            out.truncate(before);
        }
    }
    out
}

/// The text of a cell: its lines, each plain, that hold something.
pub(crate) fn lines(text: &str) -> String {
    let lines = text.split(['\n', '\r']).map(plain).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Marks of direction, joiners, byte order marks: they would hide what a line says.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// As texts are compared where typing does not count: lower case, single blanks, no full stop at the end.
pub(crate) fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['.', ':', ';', '*', ' ']).to_owned()
}

/// The words of a heading: letters and digits in lower case; `s.d.` and `s/d` are `sd`, footnote marks are nothing.
pub(crate) fn heading(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace("s.d.", "sd ").replace("s.d", "sd ").replace("s/d", "sd ");
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// An id made of a name: its words that say most, at most five, joined by `_`; none where nothing is left to begin with.
pub(crate) fn id(name: &str) -> Option<String> {
    const EMPTY: &[&str] = &[
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "atau",
        "untuk",
        "pada",
        "dalam",
        "dengan",
        "terhadap",
        "atas",
        "oleh",
        "sebagai",
        "serta",
        "para",
        "melalui",
        "jumlah",
        "persentase",
        "rata",
        "nilai",
        "tingkat",
        "the",
        "of",
        "and",
        "bagi",
        "antara",
    ];
    let words: Vec<String> = heading(name)
        .into_iter()
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let telling: Vec<&str> = words.iter().map(String::as_str).filter(|word| !EMPTY.contains(word)).take(5).collect();
    let chosen = if telling.is_empty() { words.iter().map(String::as_str).take(5).collect() } else { telling };
    let id = chosen.join("_");
    let id = if id.starts_with(|c: char| c.is_ascii_digit()) { format!("n{id}") } else { id };
    let fits = !id.is_empty() && !bsc_schema::is_connector(&id);
    fits.then_some(id)
}

/// A text as the language writes it. What it holds can never end it.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", plain(text).replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::{folded, heading, id, plain, quoted};

    #[test]
    fn texts() {
        assert_eq!(plain(" a\u{A0}b\r\n\tc\u{202E}\u{FEFF} "), "a b c");
        assert_eq!(plain("\u{200B} x \u{200B}"), "x");
        assert_eq!(folded("  Nama  IKU. "), "nama iku");
        assert_eq!(heading("Realisasi s.d. TW II ***)"), ["realisasi", "sd", "tw", "ii"]);
        assert_eq!(quoted("a \"b\" \\ }\n{ // c"), "\"a \\\"b\\\" \\\\ } { // c\"");
        let cases = [
            ("Persentase sarana dan prasarana yang berkualitas baik", Some("sarana_prasarana_berkualitas_baik")),
            ("Jumlah", Some("jumlah")),
            ("2 hari kerja", Some("n2_hari_kerja")),
            ("Dari", None),
            ("—", None),
        ];
        for (name, expected) in cases {
            assert_eq!(id(name).as_deref(), expected, "{name}");
        }
    }
}
