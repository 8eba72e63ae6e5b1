//! `perbaikan`: the edits that mend what a rule found, where it is certain what the text should say.
//!
//! A rule says what to do and where; what that means in bytes is found at the end, once for each file.

use crate::edit::{Edit, Source};
use bsc_diagnostics::{Diagnostic, FileId, Message, Span};
use bsc_expr::Place;
use bsc_model::{Field, Model};
use bsc_schema::{Row, RowId, Schema, Slot};
use bsc_syntax::{Nest, Node, parse};
use std::collections::BTreeMap;

/// What to do at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Change {
    /// `hapus`: take the field away.
    Delete,
    /// `ganti`: put this in place of what stands there.
    Replace(String),
    /// `sisip`: put this statement into the block.
    Insert(String),
    /// `sambung`: write this behind the line.
    Append(String),
}

/// A change that a finding asks for.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    /// The finding, by its number in the list.
    pub diagnostic: usize,
    pub place: Place,
    pub change: Change,
}

/// Adds the fixes to the findings. Each file is parsed once; a wish that cannot be granted without losing a comment is dropped.
pub(crate) fn grant(model: &Model, wishes: Vec<Wish>, diagnostics: &mut [Diagnostic]) {
    let mut by_file: BTreeMap<FileId, Vec<Wish>> = BTreeMap::new();
    for wish in wishes {
        by_file.entry(wish.place.span.file).or_default().push(wish);
    }
    for (file, wishes) in by_file {
        let text = model.files().text(file);
        let (tree, _) = parse(file, text);
        let nest = Nest::new(&tree, text);
        let source = Source { tree: &tree, text };
        for wish in wishes {
            let around: Vec<Node<'_>> = nest.around(wish.place.span.start).collect();
            let Some((title, edits)) = edits(model, &source, &around, &wish) else { continue };
            let edits =
                edits.into_iter().map(|(range, text)| (Span { file, start: range.start, end: range.end }, text));
            if let Some(diagnostic) = diagnostics.get_mut(wish.diagnostic) {
                *diagnostic = diagnostic.clone().fix(title, edits.collect());
            }
        }
    }
}

fn edits<'t>(model: &Model, source: &Source<'t>, around: &[Node<'t>], wish: &Wish) -> Option<(Message, Vec<Edit>)> {
    let node = *around.first()?;
    let span = wish.place.span;
    Some(match &wish.change {
        Change::Delete => {
            let (shown, edits) = match argument(model, &wish.place) {
                Some((field, slot)) => {
                    let token = node.tokens().iter().find(|t| t.start == field.start)?;
                    let shown =
                        slot.connector.map_or(String::new(), |word| format!("{word} ")) + node.token_text(token);
                    (shown, vec![source.remove_argument(node, token, slot.connector)?])
                }
                None => delete(source, around, span)?,
            };
            (Message::new("perbaikan-hapus-isian").arg("isian", short(&shown)), edits)
        }
        Change::Replace(text) => {
            source.comments(span.start, span.end).next().is_none().then_some(())?;
            (Message::new("perbaikan-ganti").arg("benar", short(text)), vec![(span.start..span.end, text.clone())])
        }
        Change::Insert(text) => {
            let new = row(around).and_then(|place| Schema::get().row(place, text.split_whitespace().next()?));
            let earlier = |child: &Node<'_>| {
                let here = row(around).and_then(|place| Schema::get().row(place, child.keyword()));
                here <= new && here.is_some_and(|here| here.row().makes.is_none())
            };
            (added(text), vec![source.insert(node, text, earlier)?])
        }
        Change::Append(text) => (added(text), vec![Source::append(node, text)]),
    })
}

/// A statement, with its neighbours of the same keyword where the place holds several of them.
fn delete<'t>(source: &Source<'t>, around: &[Node<'t>], span: Span) -> Option<(String, Vec<Edit>)> {
    let node = *around.first()?;
    // what has a name of its own is more than a field: it may hold much that nobody asked to lose
    row(around).filter(|row| row.row().makes.is_none() && !row.row().declares)?;
    let same = |other: &Node<'t>| {
        let head = other.head_span();
        other.keyword() == node.keyword() && head.start < span.end && span.start < head.end
    };
    let all: Vec<Node<'t>> = match around.get(1) {
        Some(parent) if span.end > node.head_span().end => parent.children().filter(same).collect(),
        _ => vec![node],
    };
    let head = node.head_span();
    let shown = source.text.get(head.start as usize..head.end as usize).unwrap_or_default().to_owned();
    Some((shown, all.into_iter().map(|node| source.remove(node)).collect()))
}

/// The argument that stands at a place, where its statement can do without it.
fn argument<'m>(model: &'m Model, place: &Place) -> Option<(&'m Field, &'static Slot)> {
    let field =
        model.all_fields(place.element).iter().find(|f| (f.start, f.end) == (place.span.start, place.span.end))?;
    let element = model.element(place.element).row;
    let row: &'static Row =
        if element.row().kw == field.kw { element.row() } else { Schema::get().keyword(element, field.kw)?.row() };
    let slot = row.slots.get(usize::from(field.slot))?;
    let listed = row.repeat.as_ref().is_some_and(|list| list.contains(&usize::from(field.slot)));
    (slot.optional && !listed).then_some((field, slot))
}

/// The row of the innermost of these statements.
fn row(around: &[Node<'_>]) -> Option<RowId> {
    around.iter().rev().try_fold(RowId::TOP, |place, node| Schema::get().row(place, node.keyword()))
}

fn added(text: &str) -> Message {
    Message::new("perbaikan-tambah").arg("isian", short(text))
}

/// Enough of a text to know it by, on one line.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST { text } else { text.chars().take(MOST - 1).chain(['…']).collect() }
}
