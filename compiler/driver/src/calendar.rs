//! The deadlines of a year, and how they stand at the day at which the project is judged.

use crate::results::{ScoreForm, written};
use crate::{Fault, Loaded};
use bsc_diagnostics::{Catalogue, Lang, Message};
use bsc_document::Document;
use bsc_model::HolderId;
use bsc_render::{Desk, State, agenda, calendar_ics, calendar_of};
use bsc_score::{Cell, Column, Listing, Words};
use bsc_syntax::period::Period;
use std::collections::BTreeSet;

/// How deadlines stand, in the order in which they are counted, each with the word for it in messages.
const STATES: [(State, &str, &str); 5] = [
    (State::Met, "kalender-terpenuhi", "terpenuhi"),
    (State::Late, "kalender-terlambat", "terlambat"),
    (State::Missed, "kalender-terlewat", "terlewat"),
    (State::Open, "kalender-belum", "belum"),
    (State::Untold, "kalender-tak_tercatat", "tak_tercatat"),
];

fn words(message: &Message) -> Words {
    let say = |lang| Catalogue::get().text(lang, message);
    (say(Lang::Id), say(Lang::En))
}

impl Loaded {
    /// The year whose deadlines are asked about, as [`Loaded::year`] says it. Before its first plan nothing was due in a project, and
    /// beyond the year after its last one nothing is known, unless `bsc.toml` names that year.
    ///
    /// # Errors
    /// The year is none of the project; there is neither a map nor a PK at all, and no year was named.
    pub fn calendar_year(&self, asked: Option<i16>) -> Result<i16, Fault> {
        let (year, years) = (self.year(asked)?, self.model.years());
        let outside = match (years.first(), years.last()) {
            (Some(first), Some(last)) => year < *first || year > last.saturating_add(1),
            _ => false,
        };
        if outside && self.config.year != Some(year) {
            return Err(self.nothing_planned(year));
        }
        Ok(year)
    }

    /// Who was asked about, with all below where that is asked, else all; a plan is not needed, since one that is missing is what a
    /// calendar tells. Ascending.
    ///
    /// # Errors
    /// No such unit or person.
    pub fn due_of(&self, names: &[String], subtree: bool) -> Result<Vec<HolderId>, Fault> {
        if names.is_empty() {
            return Ok(self.model.holders().collect());
        }
        let mut found = BTreeSet::new();
        for name in names {
            let holder = self.find(name)?;
            if subtree {
                found.extend(self.below(holder));
            } else {
                found.insert(holder);
            }
        }
        Ok(found.into_iter().collect())
    }

    /// Their deadlines in a form for a terminal or for programs, with a line that counts them at the end of the table; none where
    /// nothing is due of them.
    pub fn calendar(&self, of: &[HolderId], year: i16, form: ScoreForm, lang: Lang) -> Option<String> {
        let desk = self.judged(year);
        let column = |key, id, en| Column { hidden: matches!(key, "name" | "note"), ..Column::new(key, id, en) };
        let columns = [
            ("id", "Id", "Id"),
            ("name", "Nama", "Name"),
            ("due", "Batas", "Due"),
            ("state", "Status", "State"),
            ("done", "Dilakukan", "Done"),
            ("what", "Yang harus ada", "What is due"),
            ("note", "Keterangan", "Note"),
            ("article", "Pasal", "Article"),
        ];
        let mut list = Listing {
            key: "calendar",
            heading: words(&Message::new("kalender-judul")),
            year,
            until: desk.until,
            as_of: desk.as_of,
            columns: columns.map(|(key, id, en)| column(key, id, en)).into(),
            rows: Vec::new(),
            notes: Vec::new(),
        };
        let (states, mut counts) = (STATES.map(|(_, id, _)| words(&Message::new(id))), [0usize; STATES.len()]);
        for holder in of {
            for due in agenda(&desk, *holder) {
                let state = due.state(desk.as_of);
                let at = STATES.iter().position(|known| known.0 == state);
                at.and_then(|at| counts.get_mut(at)).into_iter().for_each(|count| *count += 1);
                list.rows.push(vec![
                    Cell::text(self.model.holder_name(*holder)),
                    Cell::text(self.model.holder_title(*holder)),
                    Cell::text(due.by.to_string()),
                    at.and_then(|at| states.get(at)).cloned().map_or(Cell::Text(None), Cell::Words),
                    Cell::text(due.done.map_or_else(String::new, |day| day.to_string())),
                    Cell::Whole(due.what),
                    Cell::text(due.note),
                    Cell::text(due.article),
                ]);
            }
        }
        let summary = Message::new("kalender-ringkasan");
        let summary = STATES.iter().zip(counts).fold(summary, |m, (s, count)| m.arg(s.2, count.to_string()));
        list.notes.push(words(&summary));
        (!list.rows.is_empty()).then(|| written(&list, form, lang))
    }

    /// Tabel 3.40 of them, a page each; none where nothing is due of them.
    pub fn calendar_page(&self, of: &[HolderId], year: i16) -> Option<Document> {
        calendar_of(&self.judged(year), of)
    }

    /// Their deadlines as an iCalendar file; none where nothing is due of them.
    pub fn calendar_ics(&self, of: &[HolderId], year: i16) -> Option<String> {
        let desk = self.judged(year);
        of.iter().any(|holder| !agenda(&desk, *holder).is_empty()).then(|| calendar_ics(&desk, of))
    }

    fn judged(&self, year: i16) -> Desk<'_> {
        let mut desk = self.desk(year, Period::YEAR);
        desk.as_of = Some(self.model.as_of());
        desk.revision = Some(self.digest());
        desk
    }
}
