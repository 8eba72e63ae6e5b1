//! What is no text although its name says so: a workbook renamed, an image, a file that a crash left full of zeros.

/// What the bytes seem to be, by the word that the messages know it by; none where they may be a text.
///
/// A few control characters make no binary file: each is said at its place, and the rest is still checked.
pub(crate) fn seems(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(if *what == "zip" { packed(bytes) } else { what });
    }
    let control = |byte: &u8| matches!(byte, 0..=8 | 11 | 14..=31 | 127);
    let (controls, zeros) = (count(bytes, control), count(bytes, |byte| *byte == 0));
    if controls < FEW || controls.saturating_mul(50) <= bytes.len() {
        None
    } else if zeros == bytes.len() {
        Some("nol")
    } else if zeros == controls && zeros.saturating_mul(5) > bytes.len().saturating_mul(2) {
        Some("utf16")
    } else {
        Some("biner")
    }
}

/// So many control characters may be slips, however short the text.
const FEW: usize = 8;

/// How files of other programs begin.
const SIGNATURES: [(&[u8], &str); 9] = [
    (b"PK\x03\x04", "zip"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "office"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "gambar"),
    (b"\xFF\xD8\xFF", "gambar"),
    (b"GIF8", "gambar"),
    (b"\x1F\x8B", "biner"),
    (b"7z\xBC\xAF\x27\x1C", "biner"),
];

/// A ZIP file by what lies in it: the names of its parts stand in it as they are.
fn packed(bytes: &[u8]) -> &'static str {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    match () {
        () if holds(b"xl/workbook") => "excel",
        () if holds(b"word/document") => "word",
        () => "zip",
    }
}

fn count(bytes: &[u8], what: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().filter(|byte| what(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::seems;

    #[test]
    fn files_of_other_programs_are_told_by_how_they_begin_or_by_their_control_characters() {
        let plan = b"unit a \"A\" { jenis satker }\n";
        let wide: Vec<u8> = plan.iter().flat_map(|byte| [*byte, 0]).collect();
        let some = [plan.repeat(10).as_slice(), b"\x01\x02\0\0\0\x03\x04"].concat();
        let more = [some.as_slice(), b"\x05\x06"].concat();
        let cases: [(&[u8], Option<&str>); 16] = [
            (b"", None),
            (plan, None),
            (b"\xEF\xBB\xBFunit a \"A\"\r\n\t\x0C", None),
            (b"caf\xE9 au lait", None),
            (b"\xFF\xFEu\0n\0i\0t\0", None),
            (b"unit\0a", None),
            (&some, None),
            (&more, Some("biner")),
            (&wide, Some("utf16")),
            (&[0; 4096], Some("nol")),
            (b"PK\x03\x04\x14\0[Content_Types].xml PK\x03\x04 xl/workbook.xml", Some("excel")),
            (b"PK\x03\x04\x14\0[Content_Types].xml PK\x03\x04 word/document.xml", Some("word")),
            (b"PK\x03\x04\x14\0rencana.bsc", Some("zip")),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", Some("office")),
            (b"{\\rtf1\\ansi unit a}", Some("rtf")),
            (b"%PDF-1.7\n", Some("pdf")),
        ];
        for (bytes, what) in cases {
            assert_eq!(seems(bytes), what, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
