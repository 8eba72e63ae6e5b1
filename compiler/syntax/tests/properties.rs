//! What holds of every text.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

use bsc_diagnostics::{FileId, Span};
use bsc_grammar::{BscParser, Parser, Rule};
use bsc_syntax::expr::parse_expr;
use bsc_syntax::value::decode;
use bsc_syntax::{Node, TokenKind, Tree, parse};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn blocks() -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/language");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Every offset lies between characters; tokens and trivia stand in order; between them nothing is lost.
fn sound(text: &str) -> (Tree, usize) {
    let (tree, faults) = parse(FileId(0), text);
    let whole = |span: Span| {
        assert!(
            span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some(),
            "{span:?} of {text:?}"
        );
    };
    for fault in &faults {
        whole(fault.primary.span);
        fault.labels.iter().for_each(|label| whole(label.span));
        fault.fixes.iter().flat_map(|fix| &fix.edits).for_each(|edit| whole(edit.0));
    }
    let mut parts: Vec<(u32, u32)> = tree.trivia().iter().map(|it| (it.start, it.end)).collect();
    assert!(parts.is_sorted());
    tree.roots(text).for_each(|root| walk(&root, &mut parts, &whole));
    parts.sort_unstable();
    let mut at = 0;
    let xml = text.trim_start_matches('\u{FEFF}').trim_start().starts_with("<?xml");
    let deep = faults.iter().any(|fault| &*fault.code == "E0203");
    for (start, end) in parts.into_iter().chain([(text.len() as u32, text.len() as u32)]) {
        assert!(at <= start, "{at} {start} overlap in {text:?}");
        let between = &text[at as usize..start as usize];
        let empty = |char: char| char.is_ascii_whitespace() || matches!(char, ';' | '{' | '}' | '\u{FEFF}' | '\u{B}');
        assert!(xml || deep || between.chars().all(empty), "{between:?} is lost in {text:?}");
        at = end;
    }
    (tree, faults.len())
}

fn walk(node: &Node<'_>, parts: &mut Vec<(u32, u32)>, whole: &impl Fn(Span)) {
    [node.span(), node.head_span(), node.arguments_span()].into_iter().for_each(whole);
    let keyword = node.keyword_span();
    parts.push((keyword.start, keyword.end));
    for token in node.tokens() {
        assert!(token.start < token.end);
        parts.push((token.start, token.end));
        if !matches!(
            token.kind,
            TokenKind::Comma | TokenKind::Open | TokenKind::Close | TokenKind::Operator | TokenKind::Error
        ) {
            assert!(decode(token.kind, node.token_text(token)).is_ok(), "{token:?} {}", node.token_text(token));
        }
    }
    let _ = parse_expr(node.arguments_text(), node.arguments_span());
    for child in node.children() {
        assert!(child.span().start >= node.span().start && child.span().end <= node.span().end);
        walk(&child, parts, whole);
    }
}

/// Bits of plans, right and wrong.
const BITS: &[&str] = &[
    "unit ",
    "peta ",
    "\nunit a ",
    "jenis ",
    "a.b@2017 ",
    "TW1 ",
    "1_250",
    "97,5",
    "1.250",
    "Rp 5",
    "Rp1.250.000",
    "2018-01-15",
    "2018-1-5",
    "15-01-2018",
    "01-15",
    "1..5",
    "TW2..TW4",
    "n/a",
    "\"teks\"",
    "\"",
    "\"\"\"",
    "\"\"\"\"",
    "\\",
    ",",
    ", ",
    "(",
    ")",
    "{",
    "}",
    ";",
    "\n",
    "\r\n",
    " ",
    "\t",
    "// x",
    "/*",
    "*/",
    "+",
    "- ",
    "-",
    "*",
    "/",
    "==",
    "=",
    "!=",
    "<=",
    ":",
    "://",
    ".",
    "..",
    "dan ",
    "atau\n",
    "semua x dalam s: ",
    "“",
    "”",
    "‘",
    "–",
    "\u{A0}",
    "é",
    "Jl. X",
    "%",
    "92%",
    "#",
    "@",
    "_",
    "<?xml",
    "\u{FEFF}",
    "0",
    "99999999999999999999999999999999",
];

fn mixture() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(BITS), 0..40).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_sound_tree(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn any_mixture_gives_a_sound_tree(text in mixture()) {
        sound(&text);
    }

    #[test]
    fn line_ends_change_nothing(text in mixture()) {
        // a stray \r, or a backslash before the line end, is another text with other line ends
        let mut text = text.replace('\r', "");
        while text.contains("\\\n") {
            text = text.replace("\\\n", "\n");
        }
        let (unix, windows) = (text.clone(), text.replace('\n', "\r\n"));
        let words = |text: &str| {
            let (tree, faults) = parse(FileId(0), text);
            let codes: Vec<_> = faults.iter().map(|fault| fault.code.clone()).collect();
            (tree.roots(text).map(|root| (root.keyword().replace('\r', ""), root.tokens().len())).collect::<Vec<_>>(), codes)
        };
        prop_assert_eq!(words(&unix), words(&windows));
    }

    /// The lexer by hand and the grammar's value rules see the same.
    #[test]
    fn arguments_are_read_as_the_grammar_reads_them(text in line()) {
        agrees(&text);
    }

    #[test]
    fn any_expression_is_read_or_refused(text in mixture()) {
        let span = Span { file: FileId(0), start: 7, end: 7 + text.len() as u32 };
        if let Err(fault) = parse_expr(&text, span) {
            prop_assert!(fault.primary.span.start >= 7 && fault.primary.span.end <= span.end);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn cuts_and_splices_of_plans_give_a_sound_tree(from in 0_usize..8000, length in 0_usize..2000, at in 0_usize..8000, bit in mixture()) {
        let plan = blocks();
        let place = |at: usize| (0..=at.min(plan.len())).rev().find(|&at| plan.is_char_boundary(at)).unwrap();
        let (from, to, at) = (place(from), place(from + length), place(at));
        sound(&format!("{}{bit}{}{}", &plan[..at], &plan[from..to], &plan[at..]));
    }
}

fn line() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "a",
        "b1",
        "a.b",
        "a@2017",
        "a.b@2018",
        "WTP",
        "TW1",
        "TW1..TW2",
        "0",
        "12",
        "-5",
        "1_250",
        "97.5",
        "0.125",
        "1.250",
        "1__0",
        "92%",
        "1..5",
        "-1..-5",
        "80%..90%",
        "Rp 1_250",
        "Rp",
        "2018-01-15",
        "2018-1-5",
        "01-15",
        "n/a",
        "n",
        "\"t\"",
        "\"a \\\" b\"",
        "\"",
        "\"\"\"x\"\"\"",
        "\"\"\"\"x\"\"\"y\"\"\"\"",
        ",",
        ",",
        "(",
        ")",
        "+",
        "-",
        "*",
        "/",
        "==",
        "<=",
        "<",
        " ",
        " ",
        " ",
        " ",
        "_",
        ".",
        "A",
        "é",
        "%",
        "/* x */",
    ];
    prop::collection::vec(prop::sample::select(PARTS), 0..8).prop_map(|bits| bits.concat())
}

/// Faults that a form in order can have: what it says, or where it stands.
const OF_MEANING: [&str; 10] =
    ["E0103", "E0108", "E0109", "E0110", "E0111", "E0121", "E0125", "E0207", "E0208", "E0124"];

fn agrees(arguments: &str) {
    // `formula` takes every operator.
    let text = format!("formula {arguments}");
    let (tree, faults) = parse(FileId(0), &text);
    if faults.iter().any(|fault| OF_MEANING.contains(&&*fault.code)) {
        return;
    }
    let by_hand: Vec<_> = tree.roots(&text).next().map_or(vec![], |root| {
        root.tokens().iter().map(|token| (token.kind, token.start as usize - 8, token.end as usize - 8)).collect()
    });
    let by_grammar = BscParser::parse(Rule::arguments, arguments).map(|pairs| {
        let pairs = pairs
            .flat_map(|pair| pair.into_inner())
            .filter(|pair| !matches!(pair.as_rule(), Rule::EOI | Rule::block_comment | Rule::line_comment));
        pairs.map(|pair| (kind(pair.as_rule()), pair.as_span().start(), pair.as_span().end())).collect::<Vec<_>>()
    });
    match by_grammar {
        Ok(by_grammar) => assert_eq!((by_hand, faults), (by_grammar, vec![]), "{arguments:?}"),
        Err(_) => assert!(
            !faults.is_empty()
                || by_hand.iter().any(|token| token.0 == TokenKind::Error || text[token.1 + 8..token.2 + 8] == *"."),
            "only the grammar refuses {arguments:?}"
        ),
    }
}

fn kind(rule: Rule) -> TokenKind {
    match rule {
        Rule::closed_fence => TokenKind::Fence,
        Rule::closed_text => TokenKind::Text,
        Rule::date => TokenKind::Date,
        Rule::month_day => TokenKind::MonthDay,
        Rule::range => TokenKind::Range,
        Rule::money => TokenKind::Money,
        Rule::percent => TokenKind::Percent,
        Rule::number => TokenKind::Number,
        Rule::not_available => TokenKind::NotAvailable,
        Rule::path => TokenKind::Path,
        Rule::word => TokenKind::Word,
        Rule::upper => TokenKind::Upper,
        Rule::operator => TokenKind::Operator,
        Rule::comma => TokenKind::Comma,
        Rule::open => TokenKind::Open,
        Rule::close => TokenKind::Close,
        other => panic!("{other:?} is no argument"),
    }
}

#[test]
fn no_repetition_takes_more_than_linear_time() {
    let whole = 1 << 17;
    for bit in [
        "{",
        "{ ",
        " ",
        "}",
        "(",
        ")",
        "\"",
        "\"\"\" ",
        "/*",
        "/* ",
        "*/",
        "//",
        "\n",
        ";",
        ",",
        "a",
        "a{",
        "a {\n",
        "(\n",
        "a (\n",
        "\\",
        "\"\\",
        "“",
        "é",
        "-",
        "1",
        "1.",
        "1,",
        "..",
        "1..",
        "= ",
        "?",
        "unit a {\n",
        "\nunit a \"\"\"\"\n",
        "\nunit a /*\n",
        "dan\n",
        "a dan\n",
        "a,\n",
        "a.",
        "Rp",
        "Rp.",
        "A",
        "Jl. ",
        "://",
        "\u{A0}",
        "semua x dalam ",
        "–",
        "1–",
        "a:\n",
        "1-1",
        "formula 1-1-",
        "Ab ",
    ] {
        for before in ["", "a \""] {
            repeated(bit, &format!("{before}{}", bit.repeat(whole / bit.len())));
        }
    }
}

fn repeated(bit: &str, text: &str) {
    let start = Instant::now();
    let (tree, _) = parse(FileId(0), text);
    let spent = start.elapsed();
    assert!(spent < Duration::from_secs(10), "{bit:?} takes {spent:?}, {} statements", tree.len());
    let start = Instant::now();
    let _ = parse_expr(text, Span { file: FileId(0), start: 0, end: text.len() as u32 });
    assert!(start.elapsed() < Duration::from_secs(10), "expression of {bit:?}");
}
