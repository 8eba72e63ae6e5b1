#![allow(clippy::string_slice, reason = "a test may fail")]

use super::{FileId, Files, Span};
use proptest::prelude::*;

#[test]
fn columns_count_code_points_from_one() {
    let mut files = Files::new();
    let text = "satu\r\n\tdua é漢x\n\nakhir";
    let file = files.add("a.bsc", text);
    for (before, position) in [
        ("", (1, 1)),
        ("satu", (1, 5)),
        ("satu\r\n", (2, 1)),
        ("satu\r\n\t", (2, 2)), // a tab is one
        ("satu\r\n\tdua é漢", (2, 8)),
        ("satu\r\n\tdua é漢x\n", (3, 1)),
        ("satu\r\n\tdua é漢x\n\n", (4, 1)),
        (text, (4, 6)),
    ] {
        assert!(text.starts_with(before));
        let offset = u32::try_from(before.len()).unwrap();
        assert_eq!(files.position(file, offset), position, "{before:?}");
    }
    assert_eq!(files.position(file, u32::MAX), (4, 6), "beyond the end is the end");
}

#[test]
fn spans_are_trimmed_to_whole_characters_of_their_file() {
    let mut files = Files::new();
    let file = files.add("a.bsc", "a漢b");
    let slice = |file, start, end| files.slice(Span { file, start, end });
    assert_eq!(slice(file, 0, 1), "a");
    assert_eq!(slice(file, 2, 3), "漢");
    assert_eq!(slice(file, 4, 900), "b");
    assert_eq!(slice(file, 5, 1), "");
    assert_eq!(slice(file, 900, 901), "");
    let unknown = FileId(7);
    assert_eq!((slice(unknown, 0, 1), files.name(unknown), files.position(unknown, 3)), ("", "", (1, 1)));
}

#[test]
fn files_of_the_tool_are_told_apart() {
    let mut files = Files::new();
    let own = files.add("a.bsc", String::from("unit"));
    let embedded = files.add_embedded("stdlib/a.bsc", "skala");
    assert_eq!((files.is_embedded(own), files.is_embedded(embedded)), (false, true));
    assert_eq!(files.ids().collect::<Vec<_>>(), [own, embedded]);
}

/// Were each look-up to walk its line, this would take 40,000 million steps.
#[test]
fn a_line_of_any_length_is_no_slower() {
    let mut files = Files::new();
    let file = files.add("a.bsc", "é".repeat(2_000_000));
    for column in (0..2_000_000).step_by(100) {
        assert_eq!(files.position(file, column * 2), (1, column as usize + 1));
    }
}

proptest! {
    #[test]
    fn a_position_is_that_of_counting_by_hand(text in "[aé漢\t\r\n]{0,3000}", offset in 0u32..10_000) {
        let mut files = Files::new();
        let file = files.add("a.bsc", text.clone());
        let mut end = (offset as usize).min(text.len());
        while !text.is_char_boundary(end) { end -= 1; }
        let line = text[..end].split('\n').count();
        let column = text[..end].split('\n').next_back().unwrap().chars().count() + 1;
        prop_assert_eq!(files.position(file, offset), (line, column));
    }
}
