//! The compiled table: rows by place and keyword.

use crate::signature::{Signature, Slot, Type, compile, head};
use crate::table::{ALIASES, Def, TABLES};
use crate::{Kind, Kw, kw};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A row of the table, two bytes. [`RowId::TOP`] is the file itself: the place of top-level statements.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RowId(u16);

impl RowId {
    /// The place outside every block.
    pub const TOP: RowId = RowId(0);

    /// The row.
    pub fn row(self) -> &'static Row {
        Schema::get().at(self)
    }

    /// Its number: its place in the canonical order.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Where the statements of a row stand in their block.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Order {
    /// In the order of the table: a field, whose values stand in a column with those of its neighbours.
    Table,
    /// A field that keeps its place among neighbours of this order.
    Written,
    /// What its author put in an order, and makes no column of: `perspektif`, `ss`, `iku`.
    Section,
}

/// One statement at one or several places.
#[derive(Debug)]
pub struct Row {
    /// Its number, which is its place in the canonical order.
    pub id: RowId,
    /// Its keyword; [`kw::SENDIRI`] where the keyword is a name of the user's.
    pub kw: Kw,
    /// What the word in keyword position is, where it is the user's own.
    pub head: Option<Slot>,
    /// Its name in the table: the keyword, with a suffix where one keyword has several rows (`target/renstra`).
    pub label: &'static str,
    /// The kind of thing that it makes.
    pub makes: Option<Kind>,
    /// One of its arguments declares a name.
    pub declares: bool,
    /// Its arguments, positional ones first.
    pub slots: Box<[Slot]>,
    /// The arguments that repeat, separated by commas.
    pub repeat: Option<Range<usize>>,
    /// Whether it may stand more than once at one place.
    pub many: bool,
    /// Where its statements stand in their block.
    pub order: Order,
    /// Whether the statements of its block stand as they were written.
    pub free_block: bool,
    /// Where it may stand.
    pub places: Box<[RowId]>,
    /// What may stand in its block, in canonical order; without any it has no block.
    pub children: Box<[RowId]>,
    /// What it means, in Indonesian.
    pub meaning_id: &'static str,
    /// What it means, in English.
    pub meaning_en: &'static str,
}

impl Row {
    /// Whether it may have a block.
    pub fn may_have_block(&self) -> bool {
        !self.children.is_empty()
    }

    /// Whether a word in keyword position is the user's own name.
    pub fn is_named_by_user(&self) -> bool {
        self.head.is_some()
    }

    /// The slot that this word opens.
    pub fn word_slot(&self, word: &str) -> Option<(usize, &Slot)> {
        self.slots.iter().enumerate().find(|(_, s)| s.connector == Some(word))
    }

    /// Its form for people: ``cascade direct/indirect dari SUMBER [lokasi sum/average/raw]``.
    pub fn form(&self) -> String {
        let mut form = self.title();
        for (i, slot) in self.slots.iter().enumerate() {
            let begins = self.repeat.as_ref().is_some_and(|r| r.start == i);
            let ends = self.repeat.as_ref().is_some_and(|r| r.end == i + 1);
            let tuple = self.repeat.as_ref().is_some_and(|r| r.len() > 1);
            form.push(' ');
            form.push_str(if begins && tuple { "(" } else { "" });
            form.push_str(if slot.optional { "[" } else { "" });
            if let Some(word) = slot.connector {
                form.push_str(word);
                form.push(' ');
            }
            match &*slot.types {
                [Type::Word(set)] => form.push_str(&set.0.replace('|', "/")),
                _ => form.push_str(&slot.name.to_uppercase()),
            }
            form.push_str(if slot.optional { "]" } else { "" });
            form.push_str(if ends && tuple { ")" } else { "" });
            form.push_str(if ends { ", …" } else { "" });
        }
        form
    }

    /// What to call it in a message: the keyword, or in angle brackets what the user's word is.
    pub fn title(&self) -> String {
        self.head.as_ref().map_or_else(|| self.kw.name().to_owned(), |h| format!("<{}>", h.name))
    }
}

/// The whole table, compiled once.
#[derive(Debug)]
pub struct Schema {
    top: Row,
    rows: Box<[Row]>,
    /// For each row: where its line of `by_keyword` begins, and the row for a word of the user's.
    places: Box<[(u32, RowId)]>,
    by_keyword: Box<[RowId]>,
    faults: Vec<String>,
}

const NO_PLACE: u32 = u32::MAX;

impl Schema {
    /// The schema of the language.
    pub fn get() -> &'static Schema {
        static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::build);
        &SCHEMA
    }

    /// The row of this number.
    pub fn at(&self, id: RowId) -> &Row {
        id.index().checked_sub(1).and_then(|i| self.rows.get(i)).unwrap_or(&self.top)
    }

    /// All rows, in canonical order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row for `word` in keyword position at `place`: that of the keyword, else that of the user's own names.
    pub fn row(&self, place: RowId, word: &str) -> Option<RowId> {
        Kw::find(word).and_then(|k| self.keyword(place, k)).or_else(|| self.named(place))
    }

    /// The row for a keyword at `place`.
    pub fn keyword(&self, place: RowId, keyword: Kw) -> Option<RowId> {
        let (start, _) = *self.places.get(place.index())?;
        if start == NO_PLACE {
            return None;
        }
        let row = *self.by_keyword.get(start as usize + keyword.index())?;
        (row != RowId::TOP).then_some(row)
    }

    /// The row for words of the user's own at `place`.
    pub fn named(&self, place: RowId) -> Option<RowId> {
        self.places.get(place.index()).map(|(_, row)| *row).filter(|row| *row != RowId::TOP)
    }

    /// The rows that may stand at `place`, in canonical order.
    pub fn children(&self, place: RowId) -> &[RowId] {
        &self.at(place).children
    }

    /// Where the statements of a row stand in the canonical order of the block of `place`. Equal for rows whose statements keep the
    /// order in which they were written: those of a free block, and neighbours in the table of one [`Order`] but [`Order::Table`].
    pub fn rank(&self, place: RowId, row: RowId) -> RowId {
        let (block, order) = (self.at(place), self.at(row).order);
        if block.free_block {
            return place;
        }
        if order == Order::Table {
            return row;
        }
        let before = block.children.iter().rev().skip_while(|id| **id != row);
        before.take_while(|id| self.at(**id).order == order).last().copied().unwrap_or(row)
    }

    /// The rows of a keyword, at whatever place.
    pub fn rows_of(&self, keyword: Kw) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |r| r.kw == keyword)
    }

    /// The row of a label such as `target/renstra`.
    pub fn labelled(&self, label: &str) -> Option<RowId> {
        self.rows.iter().find(|r| r.label == label).map(|r| r.id)
    }

    /// The rows that make a thing of this kind.
    pub fn makers(&self, kind: Kind) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |r| r.makes == Some(kind))
    }

    /// Whether `word` is a top-level keyword.
    pub fn is_top(&self, word: &str) -> bool {
        Kw::find(word).is_some_and(|k| self.keyword(RowId::TOP, k).is_some())
    }

    /// The keyword nearest to `word` by spelling that is legal at `place`.
    pub fn nearest(&self, place: RowId, word: &str) -> Option<&'static str> {
        crate::nearest(word, self.legal_words(place))
    }

    /// All words that may stand in keyword position at `place`, names of the user's apart.
    pub fn legal_words(&self, place: RowId) -> impl Iterator<Item = &'static str> {
        self.children(place).iter().flat_map(|id| {
            let row = self.at(*id);
            let own = row.head.as_ref().and_then(Slot::words);
            let keyword = Some(row.kw.name()).filter(|name| !name.is_empty());
            keyword.into_iter().chain(own.into_iter().flat_map(|set| set.iter()))
        })
    }

    /// The places where `keyword` may stand, in canonical order, [`RowId::TOP`] first.
    pub fn places_of(&self, keyword: &str) -> Vec<RowId> {
        let Some(found) = Kw::find(keyword) else {
            return Vec::new();
        };
        let mut places: Vec<RowId> = self.rows_of(found).flat_map(|r| r.places.iter().copied()).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// What is wrong with the table itself; a test holds it empty.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    fn build() -> Schema {
        let defs: Vec<&Def> = TABLES.iter().flat_map(|table| table.iter()).collect();
        let mut faults = Vec::new();
        let mut rows: Vec<Row> =
            defs.iter().zip(1u16..).map(|(def, id)| compile_row(def, RowId(id), &mut faults)).collect();
        let mut top = compile_row(
            &Def {
                key: "",
                at: "",
                sig: "",
                many: false,
                order: Order::Table,
                free_block: false,
                id: "berkas",
                en: "file",
            },
            RowId::TOP,
            &mut faults,
        );

        let mut children: Vec<Vec<RowId>> = vec![Vec::new(); rows.len() + 1];
        let mut everywhere = Vec::new();
        let labels: HashMap<&str, RowId> = rows.iter().map(|r| (r.label, r.id)).collect();
        if labels.len() != rows.len() {
            faults.push("two rows of one label".to_owned());
        }
        for (def, id) in defs.iter().zip((1u16..).map(RowId)) {
            for place in def.at.split(' ').flat_map(expand) {
                let found = match place {
                    "." => Some(RowId::TOP),
                    "*" => {
                        everywhere.push(id);
                        continue;
                    }
                    label => labels.get(label).copied(),
                };
                match found.and_then(|p| children.get_mut(p.index())) {
                    Some(list) => list.push(id),
                    None => faults.push(format!("{}: no place {place}", def.key)),
                }
            }
        }
        // `*` is every statement of a plan that makes a thing and has a block anyway.
        for (list, row) in children.iter_mut().skip(1).zip(&rows) {
            if !list.is_empty() && row.makes.is_some_and(crate::table::is_of_plan) {
                list.extend(&everywhere);
                list.sort_unstable();
            }
        }

        let mut by_keyword = Vec::new();
        let mut places = vec![(NO_PLACE, RowId::TOP); rows.len() + 1];
        for ((list, place), line) in children.iter().zip((0u16..).map(RowId)).zip(&mut places) {
            if list.is_empty() {
                continue;
            }
            let start = by_keyword.len();
            by_keyword.resize(start + Kw::COUNT, RowId::TOP);
            line.0 = u32::try_from(start).unwrap_or(NO_PLACE);
            for id in list {
                let Some(row) = rows.get_mut(id.index().saturating_sub(1)) else {
                    continue;
                };
                let mut here = row.places.to_vec();
                here.push(place);
                row.places = here.into();
                let entry =
                    if row.kw == kw::SENDIRI { Some(&mut line.1) } else { by_keyword.get_mut(start + row.kw.index()) };
                match entry {
                    Some(entry) if *entry == RowId::TOP => *entry = *id,
                    _ => faults.push(format!("{}: twice at place {}", row.label, place.index())),
                }
            }
        }
        for (row, list) in std::iter::once(&mut top).chain(&mut rows).zip(children) {
            row.children = list.into();
        }
        Schema { top, rows: rows.into(), places: places.into(), by_keyword: by_keyword.into(), faults }
    }
}

/// A place alias (`@iku`) stands for several labels.
fn expand(place: &'static str) -> impl Iterator<Item = &'static str> {
    let full = ALIASES.iter().find(|(alias, _)| *alias == place).map_or(place, |(_, full)| full);
    full.split(' ').filter(|p| !p.is_empty())
}

fn compile_row(def: &Def, id: RowId, faults: &mut Vec<String>) -> Row {
    let (label, kind) = def.key.split_once('=').unwrap_or((def.key, ""));
    let own = label.strip_prefix('<').and_then(|l| l.split_once('>')).map(|(slot, _)| slot);
    let head = own.and_then(head);
    let signature = compile(def.sig).unwrap_or_else(|piece| {
        faults.push(format!("{}: `{piece}` in the signature", def.key));
        Signature::default()
    });
    let keyword = label.split('/').next().unwrap_or_default();
    let kw = if own.is_some() || id == RowId::TOP { Some(kw::SENDIRI) } else { Kw::find(keyword) };
    let declared = signature
        .slots
        .iter()
        .find_map(|s| s.types.iter().find_map(|t| if let Type::Id(k) = t { Some(*k) } else { None }));
    let (declares, makes) = (declared.is_some(), declared.or_else(|| Kind::find(kind)));
    if kw.is_none() || (own.is_some() && head.is_none()) || (!kind.is_empty() && makes.is_none()) {
        faults.push(format!("{}: unknown keyword, head or kind", def.key));
    }
    Row {
        id,
        kw: kw.unwrap_or(kw::SENDIRI),
        head,
        label,
        makes,
        declares,
        slots: signature.slots,
        repeat: signature.repeat,
        many: def.many,
        order: def.order,
        free_block: def.free_block,
        places: Box::default(),
        children: Box::default(),
        meaning_id: def.id,
        meaning_en: def.en,
    }
}
