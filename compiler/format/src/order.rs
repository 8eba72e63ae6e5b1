//! The order of the statements of a block: fields as in the schema table, what its authors ordered as they ordered it.

use crate::read::{Block, Part, Statement};
use bsc_schema::{RowId, Schema};

/// Sorts a block of `place`, unless something in it is not understood: then everything stays where it is.
pub(crate) fn arrange(block: &mut Block<'_>, place: Option<RowId>) {
    let Some(place) = place.filter(|place| *place != RowId::TOP) else { return };
    let rank = |part: &Part<'_>| match part {
        Part::Statement(Statement { row: Some(row), .. }) => Some(Schema::get().rank(place, *row)),
        _ => None,
    };
    if block.parts.iter().all(|part| rank(part).is_some()) && !block.parts.is_sorted_by_key(rank) {
        block.parts.sort_by_key(rank);
    }
}
