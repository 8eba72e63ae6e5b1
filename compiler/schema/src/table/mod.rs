//! The rows. Their order, file after file, is the canonical order.
//!
//! A row: its key, the places where it may stand, its signature, its meaning in Indonesian and English; `one` may stand once
//! at a place, `many` often. A key is the keyword, with `/variant` where a keyword has several rows, `<slot>` where the word in
//! keyword position is the user's own, `=kind` where it makes a thing without an id. A place is a key, `.` for the file, `*`
//! for each thing of a plan, or an alias such as `@iku`.
//!
//! Rows are fields, in the order of the table, unless marked: `.in_order()` and `.section()` say what [`Order`] means by it,
//! `.free_block()` that a block is in the order of its author.

mod agreement;
mod head;
mod map;
mod organisation;
mod people;
mod profile;
mod results;
mod rules;
mod strategy;

use crate::{Kind, Order};

pub(crate) struct Def {
    pub(crate) key: &'static str,
    pub(crate) at: &'static str,
    pub(crate) sig: &'static str,
    pub(crate) many: bool,
    pub(crate) order: Order,
    pub(crate) free_block: bool,
    pub(crate) id: &'static str,
    pub(crate) en: &'static str,
}

const fn one(key: &'static str, at: &'static str, sig: &'static str, id: &'static str, en: &'static str) -> Def {
    Def { key, at, sig, many: false, order: Order::Table, free_block: false, id, en }
}

const fn many(key: &'static str, at: &'static str, sig: &'static str, id: &'static str, en: &'static str) -> Def {
    Def { key, at, sig, many: true, order: Order::Table, free_block: false, id, en }
}

impl Def {
    const fn in_order(mut self) -> Def {
        self.order = Order::Written;
        self
    }

    const fn section(mut self) -> Def {
        self.order = Order::Section;
        self
    }

    const fn free_block(mut self) -> Def {
        self.free_block = true;
        self
    }
}

pub(crate) const TABLES: &[&[Def]] = &[
    head::ROWS,
    organisation::ROWS,
    map::ROWS,
    agreement::ROWS,
    results::ROWS,
    people::ROWS,
    strategy::ROWS,
    rules::ROWS,
    profile::ROWS,
];

/// Places that take the same fields.
pub(crate) const ALIASES: &[(&str, &str)] = &[
    ("@iku", "iku sub iku/renstra ubah"),
    ("@orang", "pejabat pengelola pihak_kedua"),
    ("@sk", "cpns mutasi perbantuan cuti tugas_belajar cltn hukuman_disiplin"),
    ("@renstra", "renstra revisi/renstra"),
];

/// Whether a thing of this kind belongs to a plan, not to a profile or rule.
pub(crate) fn is_of_plan(kind: Kind) -> bool {
    kind < Kind::Aturan
}
