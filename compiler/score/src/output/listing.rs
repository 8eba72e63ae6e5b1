//! A list of rows under columns: one form for all that is printed beside the scores themselves.

use super::{NONE, aligned, cut, guarded, one_line};
use crate::why::written;
use crate::{Figure, Reason};
use bsc_diagnostics::Lang;
use bsc_model::Model;
use bsc_number::Number;
use bsc_syntax::period::Period;
use jiff::civil::Date;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Words in both languages: Indonesian, English.
pub type Words = (String, String);

fn in_lang((id, en): &Words, lang: Lang) -> String {
    if lang == Lang::Id { id } else { en }.clone()
}

/// What stands in a row under a column.
#[derive(Clone, Debug)]
pub enum Cell {
    /// A name or text of the source; none where nothing was typed.
    Text(Option<String>),
    /// One that is told whole however long it is: its end matters.
    Whole(String),
    /// Words of the tool: by language in the table, Indonesian in JSON and CSV.
    Words(Words),
    /// A figure of two digits; `n/a` where there is none.
    Figure(Option<Number>),
    /// A number in its shortest form.
    Plain(Option<Number>),
}

impl Cell {
    /// A name or text; one that is empty is none.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(Some(text.into()).filter(|t| !t.is_empty()))
    }

    /// Words in Indonesian and English.
    pub fn words(id: impl Into<String>, en: impl Into<String>) -> Cell {
        Cell::Words((id.into(), en.into()))
    }

    /// A figure, where there is one.
    pub fn figure(figure: Figure) -> Cell {
        Cell::Figure(figure.ok())
    }

    /// Why there is no figure; nothing where there is one.
    pub(crate) fn reason(model: &Model, reason: Option<Reason>) -> Cell {
        let words = |r: Reason| (r.text(model, Lang::Id).into_owned(), r.text(model, Lang::En).into_owned());
        reason.map_or(Cell::Text(None), |r| Cell::Words(words(r)))
    }

    /// As programs read it; none is null.
    fn plain(&self) -> Option<String> {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Whole(text) => Some(text.clone()),
            Cell::Words((id, _)) => Some(id.clone()),
            Cell::Figure(number) => Some(number.map_or_else(|| NONE.to_owned(), |n| n.fixed(2))),
            Cell::Plain(number) => Some(super::plain(*number)),
        }
    }

    fn shown(&self, lang: Lang) -> String {
        let number = |n: &Option<Number>, places| n.map_or_else(|| NONE.to_owned(), |n| written(n, lang, places));
        match self {
            Cell::Text(text) => text.as_deref().map_or_else(|| "-".to_owned(), cut),
            Cell::Whole(text) => one_line(text),
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
pub struct Column {
    /// Its name in JSON and CSV.
    pub key: String,
    /// What stands over it.
    pub heading: Words,
    /// For programs alone: a line of the table has no room for it.
    pub hidden: bool,
}

impl Column {
    /// By its key and its headings, Indonesian and English.
    pub fn new(key: impl Into<String>, id: impl Into<String>, en: impl Into<String>) -> Column {
        Column { key: key.into(), heading: (id.into(), en.into()), hidden: false }
    }
}

/// Rows under columns, of a year up to a period.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Its key in JSON.
    pub key: &'static str,
    /// What it lists.
    pub heading: Words,
    /// Of which year.
    pub year: i16,
    /// Up to which period.
    pub until: Period,
    /// The day at which it was judged, where that matters.
    pub as_of: Option<Date>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// Lines behind the table: what the rows do not tell.
    pub notes: Vec<Words>,
}

impl Listing {
    /// As aligned text.
    pub fn table(&self, lang: Lang) -> String {
        let day = self.as_of.map_or_else(String::new, |day| format!(", per {day}"));
        let mut out = format!("{}, {} {}{day}\n", in_lang(&self.heading, lang), self.until, self.year);
        let seen: Vec<usize> = (0..).zip(&self.columns).filter(|(_, c)| !c.hidden).map(|(at, _)| at).collect();
        let of = |row: &[String]| seen.iter().filter_map(|at| row.get(*at).cloned()).collect::<Vec<_>>();
        let mut rows = vec![of(&self.columns.iter().map(|c| in_lang(&c.heading, lang)).collect::<Vec<_>>())];
        rows.extend(self.rows.iter().map(|row| of(&row.iter().map(|c| c.shown(lang)).collect::<Vec<_>>())));
        let number = |at: &usize| self.rows.iter().any(|row| row.get(*at).is_some_and(Cell::is_number));
        let right = |at: usize| seen.get(at).is_some_and(number);
        if !self.rows.is_empty() {
            aligned(&rows, right, &mut out);
        }
        for note in &self.notes {
            out.push_str(&in_lang(note, lang));
            out.push('\n');
        }
        out
    }

    /// As JSON: `{ "version", "year", "period", "as_of", KEY: [ { column: value } ] }`, `as_of` where it matters. Figures are decimal
    /// strings.
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
                Cell::Text(Some(text)) | Cell::Whole(text) => guarded(text),
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
        let Listing { key, year, until, as_of, columns, rows, .. } = self.0;
        let mut map = to.serialize_map(Some(4 + usize::from(as_of.is_some())))?;
        map.serialize_entry("version", &1)?;
        map.serialize_entry("year", year)?;
        map.serialize_entry("period", until.name())?;
        if let Some(day) = as_of {
            map.serialize_entry("as_of", &day.to_string())?;
        }
        map.serialize_entry(key, &rows.iter().map(|row| Row(columns, row)).collect::<Vec<_>>())?;
        map.end()
    }
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().zip(self.1).map(|(column, cell)| (&column.key, cell.plain())))
    }
}
