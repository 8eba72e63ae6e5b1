//! One tree against the schema table: what may stand where, how often, with which arguments.

use crate::arguments::Arguments;
use crate::{Element, ElementId, Field, Form, Fragment};
use bsc_diagnostics::{Diagnostic, FileId, Message, Span};
use bsc_schema::{Row, RowId, Schema, Type};
use bsc_syntax::{Node, Tree};

/// Slot number of the word in keyword position, where it is the user's own name.
pub const HEAD_SLOT: u8 = u8::MAX;

/// Lowers one file.
///
/// In: its tree and text. Out: its elements and fields, and the faults of the family E1. Never fails: a statement that is
/// unknown or misplaced is left out whole, an argument that cannot be read is [`Form::Poisoned`].
pub fn lower(tree: &Tree, file: FileId, text: &str) -> (Fragment, Vec<Diagnostic>) {
    let mut lowering =
        Lowering { file, text, out: Fragment::default(), pending: Vec::new(), seen: Vec::new(), faults: Vec::new() };
    for node in tree.roots(text) {
        lowering.statement(node, RowId::TOP, None, 0);
        lowering.seen.clear();
        lowering.pending.clear();
    }
    lowering.out.elements.shrink_to_fit();
    lowering.out.fields.shrink_to_fit();
    (lowering.out, lowering.faults)
}

/// What has stood in an open block: a row, how many items of it, and its first place.
struct Seen {
    row: RowId,
    items: u32,
    first: Span,
}

struct Lowering<'t> {
    file: FileId,
    text: &'t str,
    out: Fragment,
    /// Fields of the elements that are still open, innermost last.
    pending: Vec<Field>,
    /// Statements of the open blocks, innermost last.
    seen: Vec<Seen>,
    faults: Vec<Diagnostic>,
}

impl<'t> Lowering<'t> {
    /// `block` is where the statements of the block around begin in `seen`.
    fn statement(&mut self, node: Node<'t>, place: RowId, parent: Option<ElementId>, block: usize) {
        let Some((id, meant)) = self.row(node, place) else { return };
        let row = id.row();
        let Some((item, first)) = self.count(node, row, block, meant) else { return };
        let fields = self.pending.len();
        let arguments = Arguments { file: self.file, text: self.text, row, node, silent: meant || node.is_broken() };
        let read = arguments.read(item, &mut self.pending, &mut self.faults);
        if let Some(seen) = self.seen.get_mut(first) {
            seen.items = seen.items.saturating_add(read.items);
        }
        let keyword = node.keyword_span();
        let name = if row.is_named_by_user() { (keyword.start, keyword.end) } else { read.name };
        if row.is_named_by_user() {
            let reference = row.head.as_ref().is_some_and(|h| h.types.iter().any(|t| matches!(t, Type::Ref(_))));
            let form = if reference { Form::Path } else { Form::Word };
            let head = Field { form, start: keyword.start, end: keyword.end, kw: row.kw, item, slot: HEAD_SLOT };
            self.pending.insert(fields, head);
        }
        let block_given = node.has_block();
        if block_given && !row.may_have_block() {
            if !meant {
                self.faults.push(Diagnostic::error("E1008", node.keyword_span()).arg("kata", row.title()));
            }
            return;
        }
        if parent.is_some() && row.makes.is_none() && !block_given {
            return; // a plain field of the element around
        }
        let id = ElementId(self.out.elements.len() as u32);
        let own = if parent.is_some() && !row.is_named_by_user() && !row.declares {
            // the element around keeps a copy, so that `i.satuan` is found whether it has a block or not
            let copy = self.pending.len();
            self.pending.extend_from_within(fields..);
            copy
        } else {
            fields
        };
        let head = node.head_span();
        self.out.elements.push(Element {
            parent,
            file: self.file,
            head: (head.start, head.end),
            name,
            fields: (0, 0),
            end: id.0 + 1,
            row: row.id,
            kw: row.kw,
            broken: meant || node.is_broken(),
        });
        let inner = self.seen.len();
        for child in node.children() {
            self.statement(child, row.id, Some(id), inner);
        }
        self.seen.truncate(inner);
        self.close(id, own);
    }

    /// Moves the fields of an element from the open ones to its place in the fragment.
    fn close(&mut self, id: ElementId, own: usize) {
        let first = self.out.fields.len() as u32;
        let end = self.out.elements.len() as u32;
        self.out.fields.extend(self.pending.drain(own..));
        let count = self.out.fields.len() as u32 - first;
        if let Some(element) = self.out.elements.get_mut(id.0 as usize) {
            element.fields = (first, count);
            element.end = end;
        }
    }

    /// The row of a statement at its place, and whether it is only the one that was probably meant: then a fault has been
    /// reported, and what the statement holds counts all the same, so that nothing is missed because of one letter.
    fn row(&mut self, node: Node<'t>, place: RowId) -> Option<(RowId, bool)> {
        let (schema, word) = (Schema::get(), node.keyword());
        if let Some(id) = schema.row(place, word) {
            return Some((id, false));
        }
        if node.is_broken() {
            // reported by the parser: a capital in a keyword, say
            return schema.row(place, &word.to_lowercase()).map(|id| (id, true));
        }
        let near = if schema.places_of(word).is_empty() { schema.nearest(place, word) } else { None };
        self.unknown(node, place, near);
        near.and_then(|near| schema.row(place, near)).map(|id| (id, true))
    }

    /// Counts a statement in its block: the number of its first item, and its place in `seen`. None where it may stand only
    /// once and stands there already: then the first one counts.
    fn count(&mut self, node: Node<'t>, row: &Row, block: usize, meant: bool) -> Option<(u32, usize)> {
        let here = self.seen.get(block..).unwrap_or_default();
        match here.iter().position(|s| s.row == row.id) {
            None => {
                self.seen.push(Seen { row: row.id, items: 0, first: node.keyword_span() });
                Some((0, self.seen.len() - 1))
            }
            Some(at) if row.many => self.seen.get(block + at).map(|s| (s.items, block + at)),
            Some(_) if meant => None,
            Some(at) => {
                let first = self.seen.get(block + at).map(|s| s.first)?;
                let fault = Diagnostic::error("E1003", node.keyword_span()).arg("kata", row.title());
                self.faults.push(fault.label(first, "E1003-pertama"));
                None
            }
        }
    }

    /// A word that has no row at this place: it belongs elsewhere, or is misspelled.
    fn unknown(&mut self, node: Node<'t>, place: RowId, near: Option<&'static str>) {
        let schema = Schema::get();
        let (word, span) = (node.keyword(), node.keyword_span());
        let around = place.row().title();
        let elsewhere = schema.places_of(word);
        if !elsewhere.is_empty() {
            let code = if place == RowId::TOP { "E1009" } else { "E1002" };
            let top = elsewhere.contains(&RowId::TOP);
            let mut places: Vec<String> = Vec::new();
            for place in elsewhere.iter().filter(|p| **p != RowId::TOP) {
                let title = format!("`{}`", place.row().title());
                if !places.contains(&title) {
                    places.push(title);
                }
            }
            let more = places.len().saturating_sub(4);
            places.truncate(4);
            let list = if top { String::from("nihil") } else { places.join(", ") };
            let fault = Diagnostic::error(code, span)
                .arg("kata", word)
                .arg("tempat", around)
                .arg("daftar", list)
                .arg("lagi", more.to_string());
            self.faults.push(fault);
            return;
        }
        let fault = Diagnostic::error("E1001", span)
            .arg("kata", word)
            .arg("tempat", if place == RowId::TOP { String::from("nihil") } else { around });
        self.faults.push(match near {
            Some(near) => fault.help(Message::new("E1001-terdekat").arg("terdekat", near)),
            None => {
                let legal: Vec<String> = schema.legal_words(place).take(12).map(|w| format!("`{w}`")).collect();
                fault.help(Message::new("E1001-pilihan").arg("daftar", legal.join(", ")))
            }
        });
    }
}
