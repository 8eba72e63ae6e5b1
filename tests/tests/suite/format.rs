//! The formatter changes nothing but layout: on random statements of every row in odd layouts, on cuts of them, and on real plans.

use bsc_dev::generate::{odd, random_file};
use bsc_diagnostics::{FileId, Lang};
use bsc_driver::{Loaded, ScoreForm, parse_period};
use bsc_format::format;
use bsc_model::{Fragment, lower};
use bsc_syntax::value::{Value, decode};
use bsc_syntax::{TokenKind, TriviaKind, parse};
use bsc_tests::{checked, files_below, loaded, memory, root};
use rayon::prelude::*;

const PLANS: u64 = 10_000;
const BATCH: u64 = 100;

fn formatted(text: &str) -> String {
    format(FileId(0), text).unwrap_or_else(|_| panic!("the formatter is broken:\n{text}")).text
}

/// Formats, and sees that twice is once and that no comment is lost.
fn once(text: &str) -> String {
    let once = formatted(text);
    let twice = formatted(&once);
    let differs = once.lines().zip(twice.lines()).find(|(once, twice)| once != twice);
    assert!(once == twice, "twice is not once: {differs:?}\n{text}\n---\n{once}");
    assert_eq!(comments(text), comments(&once));
    once
}

fn comments(text: &str) -> Vec<String> {
    let (tree, _) = parse(FileId(0), text);
    let comments = tree.trivia().iter().filter(|it| it.kind != TriviaKind::BlankLines);
    let mut comments: Vec<String> =
        comments.map(|it| text[it.start as usize..it.end as usize].split_whitespace().collect()).collect();
    comments.sort();
    comments
}

/// A file, lowered: what it says, without places and without the order of fields.
fn said(text: &str) -> Vec<String> {
    let (tree, faults) = parse(FileId(0), text);
    let (fragment, wrong) = lower(&tree, FileId(0), text);
    assert!(faults.is_empty() && wrong.is_empty(), "{:?} {:?}\n{text}", faults.first(), wrong.first());
    let mut roots = Vec::new();
    let mut at = 0;
    while let Some(element) = fragment.elements.get(at) {
        roots.push(element_said(&fragment, at, text));
        at = element.end as usize;
    }
    roots
}

fn element_said(fragment: &Fragment, index: usize, text: &str) -> String {
    let element = fragment.elements[index];
    let (first, count) = (element.fields.0 as usize, element.fields.1 as usize);
    let mut fields: Vec<String> = fragment.fields[first..first + count]
        .iter()
        .map(|field| {
            let said = words(&text[field.start as usize..field.end as usize]);
            format!("{:?} {} {} {:?} {said}", field.kw, field.item, field.slot, field.form)
        })
        .collect();
    fields.sort();
    let mut children = Vec::new();
    let mut at = index + 1;
    while at < element.end as usize {
        children.push((fragment.elements[at].row, element_said(fragment, at, text)));
        at = fragment.elements[at].end as usize;
    }
    children.sort_by_key(|(row, _)| *row);
    let name = &text[element.name.0 as usize..element.name.1 as usize];
    let children: Vec<String> = children.into_iter().map(|(_, said)| said).collect();
    format!("{:?} {name} {fields:?} {children:?}", element.row)
}

/// An argument without its layout.
fn words(text: &str) -> String {
    match decode(if text.starts_with("\"\"\"") { TokenKind::Fence } else { TokenKind::Text }, text) {
        Ok(Value::Text(text)) => text.into_owned(),
        _ => text.split_whitespace().collect(),
    }
}

/// Every comment that [`odd`] put in stands where its words say.
fn comments_are_with_their_statements(text: &str) {
    let lines: Vec<String> = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let indent = |line: usize| text.lines().nth(line).map_or(0, |line| line.len() - line.trim_start().len());
    let is_comment = |line: &str| line.starts_with("// ") || (line.starts_with("/* ") && line.ends_with(" */"));
    for (at, line) in lines.iter().enumerate() {
        for comment in line.split("// ").skip(1).chain(line.split("/* ").skip(1)) {
            let comment = comment.split(" */").next().unwrap().trim();
            let Some((place, statement)) = comment.split_once(' ') else { continue };
            let before = line.split(&format!(" {comment}")).next().unwrap();
            let next = (at + 1..lines.len()).find(|next| !lines[*next].is_empty() && !is_comment(&lines[*next]));
            let right = match place {
                "atas" => next.is_some_and(|next| lines[next].starts_with(statement)) && is_comment(line),
                "belakang" | "dalam" => before.contains(statement),
                "buka" => before.contains(statement) && before.contains('{'),
                "akhir" => next.is_some_and(|next| {
                    let head = (0..at).rev().find(|head| {
                        indent(*head) == indent(next) && !lines[*head].is_empty() && !is_comment(&lines[*head])
                    });
                    lines[next].starts_with('}') && head.is_some_and(|head| lines[head].starts_with(statement))
                }),
                _ => true,
            };
            assert!(right, "{comment}:\n{text}");
        }
    }
}

/// What the compiler finds in whole projects, without places.
fn found(files: &[(String, String)]) -> Vec<String> {
    let loaded = loaded(&memory(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))));
    diagnostics(&loaded, &loaded.diagnostics)
}

fn diagnostics(loaded: &Loaded, diagnostics: &[bsc_diagnostics::Diagnostic]) -> Vec<String> {
    let files = loaded.model.files();
    let mut found: Vec<String> = diagnostics
        .iter()
        .map(|d| {
            let mut marks: Vec<String> =
                d.labels.iter().chain([&d.primary]).map(|label| words(files.slice(label.span))).collect();
            marks.sort_unstable();
            let marks = if &*d.code == "E2002" { Vec::new() } else { marks };
            format!("{} {} {marks:?}", d.code, words(&d.headline_text(Lang::En)))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn ten_thousand_random_plans_say_the_same_and_keep_their_comments() {
    (0..PLANS / BATCH).into_par_iter().for_each(|batch| {
        let (mut typed, mut tidy) = (Vec::new(), Vec::new());
        for seed in batch * BATCH..(batch + 1) * BATCH {
            let text = odd(&random_file(seed), seed);
            let formatted = once(&text);
            assert_eq!(said(&text), said(&formatted), "{text}\n---\n{formatted}");
            comments_are_with_their_statements(&formatted);
            typed.push((format!("rahasia/{seed}.bsc"), text));
            tidy.push((format!("rahasia/{seed}.bsc"), formatted));
        }
        assert_eq!(found(&typed), found(&tidy), "batch {batch}");
    });
}

/// A number that follows from a seed and a place.
fn chance(seed: u64, nth: u64, below: usize) -> usize {
    let mixed = (seed.rotate_left(32) ^ nth).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 20) as usize % below.max(1)
}

#[test]
fn ten_thousand_cuts_and_splices_lose_nothing() {
    let bits =
        ["", "{", "}", "\"", "\"\"\"", "/*", "//", ",", "(", "97,5", "\n", ";", "unit x ", "\nunit y {\n", " = "];
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|char| !char.is_ascii_whitespace() && *char != ';').collect();
        letters.sort_unstable();
        letters
    };
    (0..PLANS).into_par_iter().for_each(|seed| {
        let text = odd(&random_file(seed), seed);
        let place = |nth| (0..=chance(seed, nth, text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let (one, other) = (place(1), place(2));
        let bit = bits[chance(seed, 3, bits.len())];
        let spliced = match seed % 3 {
            0 => format!("{}{bit}", &text[..one]),
            1 => format!("{}{bit}{}", &text[..one.min(other)], &text[one.max(other)..]),
            _ => format!("{}{bit}{}", &text[..one], &text[other..]),
        };
        let tidy = once(&spliced);
        assert_eq!(letters(&spliced), letters(&tidy), "{spliced}");
    });
}

#[test]
fn real_plans_in_odd_layouts_are_judged_and_scored_the_same() {
    let files = files_below(&root().join("examples/kemenlu_2018"));
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let plan = |change: &dyn Fn(usize, &str) -> String| -> Vec<(String, String)> {
        let change = |(nth, (name, bytes)): (usize, &(String, Vec<u8>))| {
            let text = text(bytes);
            (name.clone(), if name.ends_with(".bsc") { change(nth, &text) } else { text })
        };
        files.iter().enumerate().map(change).collect()
    };
    let meaning = |files: Vec<(String, String)>| {
        let loaded = loaded(&memory(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))));
        let period = parse_period("TAHUN").unwrap();
        let score = |year: &i16| loaded.scores(&[], *year, period, ScoreForm::Json, Lang::Id);
        (
            diagnostics(&loaded, &checked(&loaded).diagnostics),
            loaded.model.years().iter().map(score).collect::<Vec<_>>(),
        )
    };
    let typed = meaning(plan(&|_, text| text.to_owned()));
    assert!(typed.1.iter().map(String::len).sum::<usize>() > 10_000);
    assert!(typed == meaning(plan(&|_, text| once(text))), "as it is written");
    assert!(typed == meaning(plan(&|nth, text| once(&odd(text, nth as u64)))), "in an odd layout");
}

/// The text in canonical layout, and so the small projects in the examples of its rules, whose places messages show.
fn canonical(text: &str) -> String {
    let (tree, _) = parse(FileId(0), text);
    let mut examples = Vec::new();
    for rule in tree.roots(text).filter(|root| root.keyword() == "aturan") {
        for example in rule.children().filter(|child| child.keyword() == "contoh") {
            examples.extend(example.tokens().iter().filter(|token| token.kind == TokenKind::Fence).copied());
        }
    }
    let mut out = text.to_owned();
    for fence in examples.into_iter().rev() {
        let place = fence.start as usize..fence.end as usize;
        let Ok(Value::Text(project)) = decode(TokenKind::Fence, &text[place.clone()]) else { panic!("{text}") };
        let quotes = text[place.clone()].chars().take_while(|char| *char == '"').collect::<String>();
        out.replace_range(place, &format!("{quotes}\n{}{quotes}", formatted(&project)));
    }
    formatted(&out)
}

#[test]
fn the_examples_and_the_standard_library_are_canonical() {
    let update = std::env::var_os("BSC_UPDATE").is_some();
    let mut odd = Vec::new();
    for folder in ["examples", "stdlib"] {
        for (name, bytes) in files_below(&root().join(folder)) {
            if name.starts_with("salah/") || !name.ends_with(".bsc") {
                continue;
            }
            let text = String::from_utf8(bytes).unwrap();
            let canonical = canonical(&text);
            if text != canonical {
                let path = root().join(folder).join(&name);
                if update {
                    std::fs::write(path, canonical).unwrap();
                } else {
                    odd.push(name);
                }
            }
        }
    }
    assert_eq!(odd, [] as [String; 0], "`bsc fmt`, or, for examples of rules, BSC_UPDATE=1 with this test");
}
