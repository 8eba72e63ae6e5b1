//! Every matrix and document beside its form of the seed (`forms.txt`), part by part: paper, titles, lines, headings of tables,
//! bands, sums, places to sign, in their order.

use super::{desk_to, model};
use crate::{DOCUMENTS, Desk, Kind, MATRICES};
use bsc_document::{Align, Block, Document, Page, Paper, Role, RowKind, Signature, Table, plain_text};
use std::collections::{BTreeMap, BTreeSet};

const FORMS: &str = include_str!("forms.txt");

/// What a form fixes of a table: its caption, its headings (a group in brackets before its first column), bands, sums and the names
/// of its rows.
fn table(table: &Table, out: &mut Vec<String>) {
    if !table.caption.is_empty() {
        out.push(format!("= {}", table.caption));
    }
    let mut over = "";
    let mut heading = |(at, column): (usize, &bsc_document::Column)| {
        let group = table.group_of(at).unwrap_or_default();
        let first = std::mem::replace(&mut over, group) != group;
        if first { format!("[{group}] {}", column.title) } else { column.title.clone() }
    };
    let headings: Vec<_> = table.columns.iter().enumerate().map(&mut heading).collect();
    out.push(format!("| {}{}", headings.join(" | "), if table.numbered { " | (1)" } else { "" }));
    let named = table.columns.first().is_some_and(|c| c.role == Role::Header);
    for row in &table.rows {
        let first = row.cells.iter().find(|c| c.is_shown() && !c.content.print().is_empty());
        let first = first.map(|c| c.content.print()).unwrap_or_default();
        match row.kind {
            RowKind::Band => out.push(format!("~ {first}")),
            RowKind::Total => out.push(format!("+ {first}")),
            RowKind::Body if named && row.cells.first().is_some_and(|c| c.rows > 0) => out.push(format!("· {first}")),
            RowKind::Body => {}
        }
    }
}

fn signature(signed: &Signature) -> String {
    let known = |part: &str| if part.is_empty() { String::new() } else { format!(" {part}") };
    let party = |p: &bsc_document::Party| {
        let nip = if p.nip.is_empty() { "" } else { " (NIP)" };
        format!("{}{} ({}){nip}", p.role, known(&p.post), p.name).trim().to_owned()
    };
    let parties: Vec<_> = signed.parties.iter().map(party).collect();
    format!("ttd {}: {}", signed.place, parties.join(" | "))
}

/// A document as its form shows it, a line for each part.
fn parts(document: &Document) -> Vec<String> {
    let mut out = vec![document.title.clone()];
    for section in &document.sections {
        let Page { paper, landscape } = section.page;
        let paper = if paper == Paper::A4 { "A4" } else { "F4" };
        out.push(format!("--- {paper}{}", if landscape { " mendatar" } else { "" }));
        for block in &section.blocks {
            match block {
                Block::Heading(level, text) => out.push(format!("{} {text}", "#".repeat(usize::from(*level)))),
                Block::Paragraph(p) if p.align == Align::Centre => out.push(format!("> {}", plain_text(&p.text))),
                Block::Paragraph(p) => out.push(plain_text(&p.text)),
                Block::Field(name, text) => out.push(format!("{name} : {text}")),
                Block::List(list) => out.push(if list.ordered.is_some() { "1. …" } else { "- …" }.into()),
                Block::Contents(_) => out.push("- …".into()),
                Block::Table(t) => table(t, &mut out),
                Block::Figure(figure) => out.push(format!("! {}", figure.title)),
                Block::Signature(signed) => out.push(signature(signed)),
            }
        }
    }
    out.iter().map(|line| line.replace('\n', " ").trim().to_owned()).collect()
}

/// Without what does not count: capitals, spaces around `/` and before `:`, the dot of `s.d.`, a stop at the end.
fn plain(text: &str) -> String {
    let mut text = text.trim().to_uppercase().replace("S.D.", "S.D").replace("*) ", "*)");
    for (from, to) in [(" / ", "/"), (" /", "/"), ("/ ", "/"), (" :", ":")] {
        text = text.replace(from, to);
    }
    text.trim_end_matches([':', '.']).to_owned()
}

/// `…` in the form is any text.
fn fits(form: &str, made: &str) -> bool {
    let (form, made) = (plain(form), plain(made));
    let pieces: Vec<&str> = form.split('…').collect();
    let [first, .., last] = pieces.as_slice() else { return form == made };
    let Some(mut rest) = made.strip_prefix(first).and_then(|m| m.strip_suffix(last)) else { return false };
    for piece in &pieces[1..pieces.len() - 1] {
        let Some((_, behind)) = rest.split_once(piece.trim()) else { return false };
        rest = behind;
    }
    true
}

/// The first part of a document that its form does not have, or of the form that the document lacks. A line `…` is any number of
/// parts.
fn first_difference(form: &[&str], made: &[String]) -> Option<String> {
    let (mut at, mut free) = (0, false);
    for line in form {
        if *line == "…" {
            free = true;
            continue;
        }
        match made[at..].iter().position(|part| fits(line, part)) {
            Some(after) if free || after == 0 => at += after + 1,
            _ => return Some(format!("form: {line}\nmade: {}", made.get(at).map_or("", String::as_str))),
        }
        free = false;
    }
    made.get(at).filter(|_| !free).map(|more| format!("no more in the form\nmade: {more}"))
}

#[test]
fn every_kind_is_as_its_form() {
    let models = [model(include_str!("year.bsc")), model(include_str!("dokumen.bsc"))];
    let names = |kinds: &'static [Kind], what| kinds.iter().map(move |k| (what, k.name));
    let mut without: BTreeSet<_> = names(MATRICES, "matrix").chain(names(DOCUMENTS, "doc")).collect();
    let mut desks: BTreeMap<(usize, &str), Desk<'_>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for form in FORMS.split("\n== ").skip(1) {
        let mut lines = form.lines().filter(|line| !line.is_empty() && !line.starts_with("//"));
        let head = lines.next().unwrap();
        let [what, kind, holder, until, seed] = head.splitn(5, ' ').collect::<Vec<_>>()[..] else { panic!("{head}") };
        let year: Vec<String> = lines.map(|line| line.replace("20XX", "2018")).collect();
        let (which, kinds) = if what == "matrix" { (0, MATRICES) } else { (1, DOCUMENTS) };
        let desk = desks.entry((which, until)).or_insert_with(|| desk_to(&models[which], until));
        let kind = kinds.iter().find(|k| k.name == kind).unwrap();
        without.remove(&(what, kind.name));
        assert!(seed.starts_with(|c: char| c.is_ascii_digit()), "{head}: lines of the seed");
        let made = parts(&(kind.make)(desk, models[which].find_holder(holder).unwrap()).unwrap());
        let lines: Vec<&str> = year.iter().map(String::as_str).collect();
        wrong.extend(first_difference(&lines, &made).map(|why| format!("{head}\n{why}")));
    }
    assert!(without.is_empty(), "kinds that no form is compared with: {without:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What a comparison would not see, it would not tell.
#[test]
fn a_difference_is_told() {
    let made: Vec<String> = ["T Tahun 2018", "--- A4", "| a | b", "ttd x"].map(str::to_owned).into();
    let told = |form: &[&str]| first_difference(form, &made).is_some();
    assert!(
        !told(&["t tahun …", "--- A4", "| a | b", "ttd …"]) && !told(&["T …", "…", "ttd x"]) && !told(&["T…", "…"])
    );
    for form in [
        &["T Tahun 2018", "--- A4", "| b | a", "ttd x"][..],
        &["T Tahun 2018", "--- A4", "| a | b | c", "ttd x"],
        &["T Tahun 2018", "--- A4", "| a | b"],
        &["T Tahun 2018", "| a | b", "ttd x"],
        &["T Tahun 2018", "…", "ttd y"],
        &["T Tahun 2018", "--- A4", "| a | b", "ttd x", "> more"],
    ] {
        assert!(told(form), "{form:?}");
    }
}
