//! A list of rows under columns: one form for all that is printed beside the scores themselves.

use super::{NONE, aligned, cut, guarded};
use crate::why::written;
use crate::{Figure, Reason};
use bsc_diagnostics::Lang;
use bsc_model::Model;
use bsc_number::Number;
use bsc_syntax::period::Period;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Words in both languages: Indonesian, English.
pub(crate) type Words = (String, String);

fn in_lang((id, en): &Words, lang: Lang) -> String {
    if lang == Lang::Id { id } else { en }.clone()
}

/// What stands in a row under a column.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    /// A name or text of the source; none where nothing was typed.
    Text(Option<String>),
    /// Words of the tool: by language in the table, Indonesian in JSON and CSV.
    Words(Words),
    /// A figure of two digits; `n/a` where there is none.
    Figure(Option<Number>),
    /// A number in its shortest form.
    Plain(Option<Number>),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(Some(text.into()).filter(|t| !t.is_empty()))
    }

    pub fn words(id: impl Into<String>, en: impl Into<String>) -> Cell {
        Cell::Words((id.into(), en.into()))
    }

    pub fn figure(figure: Figure) -> Cell {
        Cell::Figure(figure.ok())
    }

    /// Why there is no figure; nothing where there is one.
    pub fn reason(model: &Model, reason: Option<Reason>) -> Cell {
        let words = |r: Reason| (r.text(model, Lang::Id).into_owned(), r.text(model, Lang::En).into_owned());
        reason.map_or(Cell::Text(None), |r| Cell::Words(words(r)))
    }

    /// As programs read it; none is null.
    fn plain(&self) -> Option<String> {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Words((id, _)) => Some(id.clone()),
            Cell::Figure(number) => Some(number.map_or_else(|| NONE.to_owned(), |n| n.fixed(2))),
            Cell::Plain(number) => Some(super::plain(*number)),
        }
    }

    fn shown(&self, lang: Lang) -> String {
        let number = |n: &Option<Number>, places| n.map_or_else(|| NONE.to_owned(), |n| written(n, lang, places));
        match self {
            Cell::Text(text) => text.as_deref().map_or_else(|| "-".to_owned(), cut),
            Cell::Words(words) => in_lang(words, lang),
            Cell::Figure(figure) => number(figure, Some(2)),
            Cell::Plain(figure) => number(&figure.map(|n| n.round_half_up(4)), None),
        }
    }

    fn is_number(&self) -> bool {
        matches!(self, Cell::Figure(_) | Cell::Plain(_))
    }
}

/// A column: its key for programs, its heading for people.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub key: String,
    pub heading: Words,
}

impl Column {
    pub fn new(key: impl Into<String>, id: impl Into<String>, en: impl Into<String>) -> Column {
        Column { key: key.into(), heading: (id.into(), en.into()) }
    }
}

/// Rows under columns, of a year up to a period.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Its key in JSON.
    pub(crate) key: &'static str,
    pub(crate) heading: Words,
    pub(crate) year: i16,
    pub(crate) until: Period,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
    /// Lines behind the table: what the rows do not tell.
    pub(crate) notes: Vec<Words>,
}

impl Listing {
    /// As aligned text.
    pub fn table(&self, lang: Lang) -> String {
        let mut out = format!("{}, {} {}\n", in_lang(&self.heading, lang), self.until, self.year);
        let mut rows = vec![self.columns.iter().map(|c| in_lang(&c.heading, lang)).collect::<Vec<_>>()];
        rows.extend(self.rows.iter().map(|row| row.iter().map(|c| c.shown(lang)).collect()));
        let right = |at: usize| self.rows.iter().any(|row| row.get(at).is_some_and(Cell::is_number));
        if !self.rows.is_empty() {
            aligned(&rows, right, &mut out);
        }
        for note in &self.notes {
            out.push_str(&in_lang(note, lang));
            out.push('\n');
        }
        out
    }

    /// As JSON: `{ "version", "year", "period", KEY: [ { column: value } ] }`. Figures are decimal strings.
    pub fn json(&self) -> String {
        let mut text = serde_json::to_string_pretty(&Root(self)).unwrap_or_default();
        text.push('\n');
        text
    }

    /// As CSV with a line of headings. A cell that a spreadsheet would take for a formula begins with `'`.
    pub fn csv(&self) -> String {
        let mut out = super::csv::writer();
        // writing to memory cannot fail
        let _ = out.write_record(self.columns.iter().map(|c| c.key.as_str()));
        for row in &self.rows {
            let cell = |c: &Cell| match c {
                Cell::Text(Some(text)) => guarded(text),
                other => other.plain().unwrap_or_default(),
            };
            let _ = out.write_record(row.iter().map(cell));
        }
        super::csv::text(out)
    }
}

struct Root<'l>(&'l Listing);
struct Row<'l>(&'l [Column], &'l [Cell]);

impl Serialize for Root<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Listing { key, year, until, columns, rows, .. } = self.0;
        let mut map = to.serialize_map(Some(4))?;
        map.serialize_entry("version", &1)?;
        map.serialize_entry("year", year)?;
        map.serialize_entry("period", until.name())?;
        map.serialize_entry(key, &rows.iter().map(|row| Row(columns, row)).collect::<Vec<_>>())?;
        map.end()
    }
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().zip(self.1).map(|(column, cell)| (&column.key, cell.plain())))
    }
}
