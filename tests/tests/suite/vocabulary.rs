//! The few keywords that the reader of texts knows are those of the schema's table.

use bsc_schema::{RowId, Schema, Type};
use bsc_syntax::{EXPRESSIONS, TOP_LEVEL};
use std::collections::BTreeSet;

fn set<'a>(words: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    words.into_iter().collect()
}

#[test]
fn the_keywords_that_begin_an_item_are_those_of_the_top_level() {
    assert_eq!(set(TOP_LEVEL.iter().copied()), set(Schema::get().legal_words(RowId::TOP)));
}

#[test]
fn the_keywords_of_expressions_are_those_that_take_one() {
    let takes_one = Schema::get().rows().iter().filter(|row| row.slots.iter().any(|slot| slot.takes(Type::Expr)));
    assert_eq!(set(EXPRESSIONS.iter().copied()), set(takes_one.map(|row| row.kw.name())));
}
