//! Every block of the language's page parses without a word.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

use bsc_diagnostics::{FileId, Lang};
use bsc_syntax::{Node, TokenKind, parse};
use std::path::Path;

fn blocks() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/language");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut blocks: Vec<_> =
        entries.map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap())).collect();
    blocks.sort();
    blocks
}

#[test]
fn every_block_parses() {
    let blocks = blocks();
    assert_eq!(blocks.len(), 9);
    for (name, text) in blocks {
        let (tree, faults) = parse(FileId(0), &text);
        let said: Vec<_> = faults.iter().map(|fault| (fault.primary.span, fault.headline_text(Lang::Id))).collect();
        assert!(said.is_empty(), "{name}: {said:?}");
        assert!(tree.roots(&text).all(|root| whole(&root)), "{name}");
    }
}

/// Every statement has a keyword, and no token is of kind `Error`.
fn whole(node: &Node<'_>) -> bool {
    let valued = node.tokens().iter().all(|token| token.kind != TokenKind::Error);
    valued && !node.keyword().is_empty() && !node.is_broken() && node.children().all(|child| whole(&child))
}

/// The words of a line: the keyword, then each token with its kind.
fn words(line: &str) -> Vec<(String, Option<TokenKind>)> {
    let (tree, faults) = parse(FileId(0), line);
    assert!(faults.is_empty(), "{line}: {faults:?}");
    let node = tree.roots(line).next().unwrap();
    let tokens = node.tokens().iter().map(|token| (node.token_text(token).to_owned(), Some(token.kind)));
    std::iter::once((node.keyword().to_owned(), None)).chain(tokens).collect()
}

#[test]
fn arguments_have_their_kinds() {
    use TokenKind::*;
    let cases: [(&str, &[(&str, TokenKind)]); 14] = [
        ("unit kemenlu \"Kementerian\" {}", &[("kemenlu", Word), ("\"Kementerian\"", Text)]),
        (
            "trajektori TW1 10, TW2 -12.5",
            &[("TW1", Upper), ("10", Number), (",", Comma), ("TW2", Upper), ("-12.5", Number)],
        ),
        ("wajib a,\n  b // catatan\n", &[("a", Word), (",", Comma), ("b", Word)]),
        (
            "butuh hpi \"x\" melalui hpi.pendapat@2017",
            &[("hpi", Word), ("\"x\"", Text), ("melalui", Word), ("hpi.pendapat@2017", Path)],
        ),
        ("program \"x\" anggaran Rp 1_250", &[("\"x\"", Text), ("anggaran", Word), ("Rp 1_250", Money)]),
        ("batas_pk 01-15", &[("01-15", MonthDay)]),
        ("sk \"01\" 2018-01-12", &[("\"01\"", Text), ("2018-01-12", Date)]),
        ("status 80%..100% 1..5 TW2..TW4", &[("80%..100%", Range), ("1..5", Range), ("TW2..TW4", Range)]),
        ("iku n/a \"alasan\"", &[("n/a", NotAvailable), ("\"alasan\"", Text)]),
        ("realisasi_anggaran 93%", &[("93%", Percent)]),
        (
            "formula (a - b)/2*-3",
            &[
                ("(", Open),
                ("a", Word),
                ("-", Operator),
                ("b", Word),
                (")", Close),
                ("/", Operator),
                ("2", Number),
                ("*", Operator),
                ("-3", Number),
            ],
        ),
        (
            "bila i.cascade == direct dan\n  i.n<=2",
            &[
                ("i.cascade", Path),
                ("==", Operator),
                ("direct", Word),
                ("dan", Word),
                ("i.n", Path),
                ("<=", Operator),
                ("2", Number),
            ],
        ),
        ("contoh benar \"\"\"\nunit a {\n\"\"\"", &[("benar", Word), ("\"\"\"\nunit a {\n\"\"\"", Fence)]),
        (
            "tanda c dalam i.anak: c \"x\"",
            &[("c", Word), ("dalam", Word), ("i.anak", Path), (":", Operator), ("c", Word), ("\"x\"", Text)],
        ),
    ];
    for (line, tokens) in cases {
        let wanted: Vec<_> = tokens.iter().map(|(text, kind)| ((*text).to_owned(), Some(*kind))).collect();
        assert_eq!(words(line)[1..], wanted, "{line}");
    }
}

#[test]
fn a_line_goes_on_after_commas_and_operators_and_inside_parentheses() {
    let cases = [
        ("formula a +\n b\ntarget 4", 2),
        ("formula maks(a,\n  b\n  + c)\ntarget 4", 2),
        ("bila a atau\n b\nwajib c", 2),
        ("wajib a, // satu\n\n  b\ntarget 4", 2),
        ("wajib semua x dalam s:\n  x > 0\ntarget 4", 2),
        ("a 1; b 2 { c 3; d 4 } e 5", 3),
        ("a\r\nb\r\n", 2),
        ("\u{FEFF}unit a", 1),
    ];
    for (text, roots) in cases {
        let (tree, faults) = parse(FileId(0), text);
        assert_eq!((tree.roots(text).count(), faults), (roots, vec![]), "{text}");
    }
}

#[test]
fn comments_and_blank_lines_are_kept() {
    let text = "// satu\n\nunit a { // dua\n    wajib a, /* tiga */\n      b // empat\n\n\n    // lima\n}\n";
    let (tree, faults) = parse(FileId(0), text);
    assert!(faults.is_empty());
    let trivia: Vec<_> = tree.trivia().iter().map(|it| text[it.start as usize..it.end as usize].trim()).collect();
    assert_eq!(trivia, ["// satu", "", "// dua", "/* tiga */", "// empat", "", "// lima"]);
}

#[test]
fn blocks_may_be_nested_as_deep_as_the_limit() {
    let text = format!("{}formula {}a{}{}", "a { ".repeat(64), "(".repeat(500), ")".repeat(500), "}".repeat(64));
    let (tree, faults) = parse(FileId(0), &text);
    assert_eq!((tree.len(), faults), (65, vec![]));
}
