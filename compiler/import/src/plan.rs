//! A matrix becomes units, maps and agreements: what stands in its cells, and no more.
//!
//! Two forms are read: the regulation's, with the owner's IKU on the left and who took them on the right (seed 1944-1987), and the
//! list of one unit, an IKU a row.

mod child;
mod form;
mod row;

use crate::book::{Place, Row, Sheet, Unreadable, Workbook};
use crate::column::signs_of;
use crate::doubt::Doubt;
use crate::figure::{Figure, Signs, figure};
use crate::heading::{self, Column, Headings, Role};
use crate::legend::{self, Kind, Legend};
use crate::matching::split_code;
use crate::report::{owner, skipped};
use crate::value::{Expected, Unit, Value, value};
use crate::words::{self, folded};
use bsc_model::Profile;
use bsc_schema::{Kw, kw};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is known of a matrix before it is read.
#[derive(Clone, Debug, Default)]
pub struct AskPlan {
    /// The year; none: the year that the matrix names.
    pub year: Option<i16>,
    /// The name of the unit that owns it; none: as the matrix says.
    pub unit: Option<String>,
    /// The kind of that unit in the profile.
    pub kind: Option<String>,
}

/// What a project knows already, so that its own ids are used.
pub(crate) trait Known {
    /// The id and kind of a unit or person.
    fn unit(&mut self, name: &str) -> Option<(String, String)>;
    /// The id of an objective that a unit has.
    fn ss(&mut self, unit: &str, sentence: &str) -> Option<String>;
    /// The id of an IKU that a unit has.
    fn iku(&mut self, unit: &str, code: &str, name: &str) -> Option<String>;
}

/// There is no project yet.
pub(crate) struct Nothing;

impl Known for Nothing {
    fn unit(&mut self, _: &str) -> Option<(String, String)> {
        None
    }
    fn ss(&mut self, _: &str, _: &str) -> Option<String> {
        None
    }
    fn iku(&mut self, _: &str, _: &str, _: &str) -> Option<String> {
        None
    }
}

/// A unit and what it holds.
#[derive(Clone, Debug)]
pub(crate) struct Party {
    pub id: String,
    pub name: String,
    pub kind: String,
    /// It owns a map; else an agreement.
    pub owner: bool,
    pub superior: Option<usize>,
    /// Where it is named first; none where it was asked for.
    pub at: Option<Place>,
    pub ss: Vec<Objective>,
}

/// An objective.
#[derive(Clone, Debug)]
pub(crate) struct Objective {
    pub id: String,
    pub name: String,
    pub code: Option<String>,
    /// Of the profile; none where the matrix does not say.
    pub perspective: Option<String>,
    /// Adopted from that objective of the superior, by one who owns no map.
    pub adopted: Option<(usize, String)>,
    pub iku: Vec<Indicator>,
}

/// An indicator.
#[derive(Clone, Debug)]
pub(crate) struct Indicator {
    pub id: String,
    /// None where a direct child has its origin's.
    pub name: Option<String>,
    /// What it is called, its own name or that of its origin.
    pub label: String,
    pub code: Option<String>,
    /// Fields with one value, as they are written.
    pub fields: Vec<(Kw, String)>,
    pub unit: Unit,
    pub target: Option<Value>,
    pub at: Place,
    /// What its comment says.
    pub note: Option<String>,
}

/// What a matrix says.
#[derive(Debug)]
pub(crate) struct Matrix {
    pub year: i16,
    pub parties: Vec<Party>,
    pub doubts: Vec<Doubt>,
}

/// Reads the first sheet that has headings of a matrix; the others are passed over, and said.
pub(crate) fn read(
    book: &Workbook,
    profile: &Profile,
    ask: &AskPlan,
    known: &mut dyn Known,
) -> Result<Matrix, Unreadable> {
    let mut doubts: Vec<Doubt> =
        book.remarks.iter().map(|remark| Doubt { at: None, taken: true, message: remark.clone() }).collect();
    let mut found = None;
    for sheet in &book.sheets {
        match heading::find(sheet).filter(|_| found.is_none()) {
            Some(headings) => found = Some((sheet, headings)),
            None => doubts.extend(skipped(sheet)),
        }
    }
    let (sheet, headings) = found.ok_or(Unreadable::NoHeadings)?;
    let mut reader = Reader {
        sheet,
        headings: &headings,
        profile,
        legend: legend::read(sheet),
        matrix: Matrix { year: 0, parties: Vec::new(), doubts },
        ids: HashMap::new(),
        units: HashMap::new(),
        guessed: BTreeSet::new(),
        signs: HashMap::new(),
        known,
    };
    reader.start(ask)?;
    reader.rows();
    crate::merge::sort(&mut reader.matrix.doubts);
    Ok(reader.matrix)
}

struct Reader<'s> {
    sheet: &'s Sheet,
    headings: &'s Headings,
    profile: &'s Profile,
    legend: Legend,
    matrix: Matrix,
    /// Ids taken, by party.
    ids: HashMap<(usize, String), u32>,
    /// Parties by their names as compared.
    units: HashMap<String, usize>,
    /// Doubts that are said once.
    guessed: BTreeSet<&'static str>,
    signs: HashMap<usize, Signs>,
    known: &'s mut dyn Known,
}

/// The columns of one side of the matrix.
struct Side<'h> {
    objective: Option<usize>,
    code: Option<usize>,
    indicator: usize,
    targets: Vec<&'h Column>,
}

impl<'s> Reader<'s> {
    fn doubt(&mut self, doubt: Doubt) {
        self.matrix.doubts.push(doubt);
    }

    /// A doubt that is said once, at the first cell that it is about.
    fn once(&mut self, id: &'static str, doubt: Doubt) {
        if self.guessed.insert(id) {
            self.doubt(doubt);
        }
    }

    /// Owner, kind, year: by what was asked, else by the lines above the headings.
    fn start(&mut self, ask: &AskPlan) -> Result<(), Unreadable> {
        let (mut name, mut year) = (ask.unit.clone(), ask.year);
        let mut place = None;
        let mut level = None;
        for row in self.sheet.rows.iter().take(self.headings.first) {
            for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.continued) {
                let owner = owner(row, at, &cell.text).filter(|_| name.is_none());
                if owner.is_some() {
                    (name, place) = (owner, Some(self.sheet.place(row, at)));
                }
                let words = words::heading(&cell.text);
                let title = self.profile.levels.iter().position(|level| words::heading(&level.title) == words);
                level = level.or(title);
                if words.len() <= 20 {
                    year = year.or(heading::when(&words).1);
                }
            }
        }
        let targets = self.headings.all(Role::Target).filter_map(|column| column.year);
        self.matrix.year = year.or(targets.min()).ok_or(Unreadable::NoYear)?;
        let name = name.ok_or(Unreadable::NoOwner)?;
        let kinds = &self.profile.kinds;
        let of_level = |level: usize| kinds.iter().find(|kind| kind.owner && usize::from(kind.level) == level);
        let lowest = kinds.iter().filter(|kind| kind.owner).map(|kind| usize::from(kind.level)).max().unwrap_or(0);
        let said = ask.kind.as_ref().and_then(|kind| kinds.iter().find(|known| known.name == *kind));
        let kind = said.or(level.and_then(of_level)).or_else(|| of_level(lowest.min(2))).or(kinds.first());
        let kind = kind.ok_or(Unreadable::NoOwner)?;
        let there = self.known.unit(&name).is_some();
        if said.is_none() && level.is_none() && !there {
            let first = self.sheet.rows.first().map(|row| self.sheet.place(row, 0));
            let message = bsc_diagnostics::Message::new("impor-jenis-pemilik").arg("unit", name.as_str());
            self.doubt(Doubt { at: first, taken: true, message: message.arg("jenis", kind.name.as_str()) });
        }
        self.party(&name, kind.name.clone(), kind.owner, None, place);
        if let Some(place) = self.legend.swapped.clone() {
            self.doubt(Doubt::taken(place, "impor-legenda-tertukar"));
        }
        let above = self.sheet.rows.get(self.headings.first);
        let mut said = Vec::new();
        for (at, title) in &self.headings.unknown {
            said.extend(above.map(|row| (self.sheet.place(row, *at), "impor-kolom-tak-dikenal", title.clone())));
        }
        for column in self.headings.all(Role::Skipped) {
            let number = words::heading(&column.title).first().is_some_and(|word| word == "no" || word == "nomor");
            if let Some(row) = above.filter(|_| !number) {
                said.push((self.sheet.place(row, column.at), "impor-kolom-dilewati", column.title.clone()));
            }
        }
        for column in
            self.headings.all(Role::Target).filter(|column| column.year.is_some_and(|y| y != self.matrix.year))
        {
            if let Some(row) = above {
                let doubt = Doubt::left(self.sheet.place(row, column.at), "impor-kolom-tahun-lain");
                let doubt = doubt.arg("judul", column.title.as_str()).arg("tahun", self.matrix.year.to_string());
                self.matrix.doubts.push(doubt);
            }
        }
        for (place, id, title) in said {
            self.doubt(Doubt::taken(place, id).arg("judul", title));
        }
        Ok(())
    }

    fn party(&mut self, name: &str, kind: String, owner: bool, superior: Option<usize>, place: Option<Place>) -> usize {
        let key = folded(name);
        if let Some(known) = self.units.get(&key) {
            return *known;
        }
        let at = self.matrix.parties.len();
        let (id, kind, owner) = match self.known.unit(name) {
            Some((id, kind)) => {
                let owner = self.profile.kinds.iter().any(|known| known.name == kind && known.owner);
                (id, kind, owner)
            }
            None => (self.id(usize::MAX, name, "unit"), kind, owner),
        };
        self.units.insert(key, at);
        let name = words::plain(name);
        self.matrix.parties.push(Party { id, name, kind, owner, superior, at: place, ss: Vec::new() });
        at
    }

    /// A free id for a name: of units in all, of SS and IKU in their unit.
    fn id(&mut self, party: usize, name: &str, otherwise: &str) -> String {
        let base = words::id(name).unwrap_or_else(|| otherwise.to_owned());
        let mut free = base.clone();
        loop {
            let count = self.ids.entry((party, free.clone())).or_insert(0);
            *count += 1;
            if *count == 1 {
                return free;
            }
            free = format!("{base}_{count}");
        }
    }

    /// The unit that a cell names, below the owner.
    fn below(&mut self, name: &str, place: &Place) -> usize {
        let level = self.matrix.parties.first().and_then(|first| self.profile.kind(&first.kind));
        let level = level.and_then(|kind| self.profile.kind_at(kind)).map_or(0, |kind| kind.level);
        let kinds = &self.profile.kinds;
        let kind = kinds.iter().find(|kind| kind.level == level + 1).or(kinds.last());
        let (kind, owner) = kind.map_or((String::new(), false), |kind| (kind.name.clone(), kind.owner));
        if self.known.unit(name).is_none() {
            let doubt = Doubt::taken(place.clone(), "impor-jenis-bawahan").arg("jenis", kind.as_str());
            self.once("impor-jenis-bawahan", doubt);
        }
        self.party(name, kind, owner, Some(0), Some(place.clone()))
    }

    fn rows(&mut self) {
        let headings = self.headings;
        let indicators: Vec<usize> = headings.all(Role::Indicator).map(|column| column.at).collect();
        let side = |from: usize, to: usize| {
            let within = |column: &&Column| (from..to).contains(&column.at);
            let at = |role| headings.all(role).find(within).map(|column| column.at);
            let annual =
                |column: &&Column| column.period.is_none_or(|period| period == bsc_syntax::period::Period::YEAR);
            let targets = headings.all(Role::Target).filter(within).filter(annual).collect();
            Some(Side {
                objective: at(Role::Objective),
                code: at(Role::Code),
                indicator: at(Role::Indicator).or(at(Role::Code))?,
                targets,
            })
        };
        let middle = headings
            .at(Role::InCharge)
            .filter(|at| indicators.len() == 2 && indicators.first() < Some(at) && indicators.get(1) > Some(at));
        match middle {
            Some(middle) => {
                if let (Some(left), Some(right)) = (side(0, middle), side(middle, usize::MAX)) {
                    self.form(&left, middle, &right);
                }
            }
            None => {
                if let Some(whole) = side(0, usize::MAX) {
                    self.list(&whole);
                }
            }
        }
    }
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Map => "Cascading Peta",
        Kind::Other => "Cascading Non-Peta",
        Kind::None => "Non-Cascading",
    }
}

fn written_unit(unit: &Unit) -> Option<String> {
    match unit {
        Unit::Unknown | Unit::Scale(_) => None,
        Unit::Percent => Some("persen".to_owned()),
        Unit::Money => Some("rupiah".to_owned()),
        Unit::Named(name) if name == "indeks" => Some("indeks".to_owned()),
        Unit::Named(name) => Some(words::quoted(name)),
    }
}

/// A text that names something: not empty, no dash.
fn is_name(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn is_number(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ')']);
    let text = text.strip_prefix(['S', 's']).unwrap_or(text);
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The names in a cell, one a line.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';']).map(str::trim).filter(|name| is_name(name))
}
