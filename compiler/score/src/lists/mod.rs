//! Lists beside the scores: who was assessed, ranked, rewarded; what would change, what is needed, what was in earlier years.

mod assessed;
mod assumed;
mod awarded;
mod rewarded;
mod years;

pub use assessed::assessments;
pub use assumed::{holder_goals, iku_goals, moved};
pub use awarded::awards;
pub use rewarded::{ranked, rewarded};
pub use years::compared;

use crate::Scores;
use crate::output::{Cell, Column, Listing, Words, as_typed};
use bsc_model::{HolderId, IkuId, Model};
use bsc_number::Number;

/// A heading, or a note, in both languages.
fn words(id: &str, en: &str) -> Words {
    (id.to_owned(), en.to_owned())
}

/// Columns: key, Indonesian heading, English heading.
fn columns<const N: usize>(all: [(&str, &str, &str); N]) -> Vec<Column> {
    all.map(|(key, id, en)| Column::new(key, id, en)).into()
}

/// An empty list of the year and period of some scores.
fn listing(scores: &Scores, key: &'static str, heading: Words, columns: Vec<Column>) -> Listing {
    Listing {
        key,
        heading,
        year: scores.year,
        until: scores.until,
        as_of: None,
        columns,
        rows: Vec::new(),
        notes: Vec::new(),
    }
}

/// A realisation as it is typed.
fn realisation(model: &Model, id: IkuId, value: Option<Number>) -> Cell {
    let typed = as_typed(model, id, value);
    if Number::parse(&typed).is_some() || value.is_none() { Cell::Plain(value) } else { Cell::text(typed) }
}

fn id(model: &Model, holder: HolderId) -> Cell {
    Cell::text(model.holder_name(holder))
}

fn title(model: &Model, holder: HolderId) -> Cell {
    Cell::text(model.holder_title(holder))
}

fn status(model: &Model, figure: crate::Figure) -> Cell {
    figure.ok().and_then(|n| model.profile().status_of(n)).map_or(Cell::Text(None), Cell::text)
}
