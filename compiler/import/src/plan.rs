//! A matrix becomes units, maps and agreements: what stands in its cells, and no more.
//!
//! Two forms are read: the regulation's, with the owner's IKU on the left and who took them on the right (seed 1944-1987), and the
//! list of one unit, an IKU a row.

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

/// A unit and what it holds.
#[derive(Clone, Debug)]
pub(crate) struct Party {
    pub id: String,
    pub name: String,
    pub kind: String,
    /// It owns a map; else an agreement.
    pub owner: bool,
    pub superior: Option<usize>,
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
    pub code: Option<String>,
    /// Fields with one value, as they are written.
    pub fields: Vec<(Kw, String)>,
    pub unit: Unit,
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

/// Columns whose cells are one word of a few.
const CHOICES: &[(Role, Kw, &[(&str, &[&str])])] = &[
    (
        Role::Validity,
        kw::VALIDITAS,
        &[("exact", &["exact", "e"]), ("proxy", &["proxy", "p"]), ("activity", &["activity", "a"])],
    ),
    (
        Role::Control,
        kw::KENDALI,
        &[
            ("high", &["high", "h", "tinggi"]),
            ("moderate", &["moderate", "m", "sedang"]),
            ("low", &["low", "l", "rendah"]),
        ],
    ),
    (
        Role::Polarity,
        kw::POLARISASI,
        &[
            ("maximize", &["maximize", "maximise", "max"]),
            ("minimize", &["minimize", "minimise", "min"]),
            ("stabilize", &["stabilize", "stabilise"]),
        ],
    ),
    (
        Role::Consolidation,
        kw::KONSOLIDASI,
        &[("sum", &["sum"]), ("average", &["average", "avg", "rata"]), ("tlk", &["tlk", "last"])],
    ),
    (
        Role::Reporting,
        kw::LAPOR,
        &[
            ("bulanan", &["bulanan", "bulan"]),
            ("triwulanan", &["triwulanan", "triwulan"]),
            ("semesteran", &["semesteran", "semester"]),
            ("tahunan", &["tahunan", "tahun"]),
        ],
    ),
];

/// Columns of texts.
const TEXTS: &[(Role, Kw)] = &[
    (Role::Definition, kw::DEFINISI),
    (Role::Formula, kw::FORMULA),
    (Role::Provider, kw::PENYEDIA),
    (Role::Source, kw::SUMBER),
];

/// Reads the first sheet that has headings of a matrix; the others are passed over, and said.
pub(crate) fn read(book: &Workbook, profile: &Profile, ask: &AskPlan) -> Result<Matrix, Unreadable> {
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
        let mut level = None;
        for row in self.sheet.rows.iter().take(self.headings.first) {
            for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.continued) {
                name = name.or_else(|| owner(row, at, &cell.text));
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
        if said.is_none() && level.is_none() {
            let first = self.sheet.rows.first().map(|row| self.sheet.place(row, 0));
            let message = bsc_diagnostics::Message::new("impor-jenis-pemilik").arg("unit", name.as_str());
            self.doubt(Doubt { at: first, taken: true, message: message.arg("jenis", kind.name.as_str()) });
        }
        self.party(&name, kind.name.clone(), kind.owner, None);
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

    fn party(&mut self, name: &str, kind: String, owner: bool, superior: Option<usize>) -> usize {
        let key = folded(name);
        if let Some(known) = self.units.get(&key) {
            return *known;
        }
        let at = self.matrix.parties.len();
        let id = self.id(usize::MAX, name, "unit");
        self.units.insert(key, at);
        self.matrix.parties.push(Party { id, name: words::plain(name), kind, owner, superior, ss: Vec::new() });
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
        let doubt = Doubt::taken(place.clone(), "impor-jenis-bawahan").arg("jenis", kind.as_str());
        self.once("impor-jenis-bawahan", doubt);
        self.party(name, kind, owner, Some(0))
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

    /// The regulation's form: left the owner's IKU, right who took it.
    fn form(&mut self, left: &Side<'s>, in_charge: usize, right: &Side<'s>) {
        let mut last: Option<(usize, usize)> = None;
        let mut objective = String::new();
        for row in self.sheet.rows.iter().skip(self.headings.below) {
            let name = row.text(left.indicator);
            let sentence = left.objective.map_or("", |at| row.text(at));
            if !sentence.is_empty() {
                objective = sentence.to_owned();
            }
            let child = [Some(in_charge), Some(right.indicator)].into_iter().flatten().any(|at| is_name(row.text(at)));
            if !name.is_empty() && (child || left.targets.iter().any(|column| !row.text(column.at).is_empty())) {
                let same = row.cell(left.indicator).continued;
                if !same || last.is_none() {
                    last = self.indicator(0, row, left, &objective, None);
                }
            }
            if !child || name.is_empty() && sentence.is_empty() && !is_name(row.text(right.indicator)) {
                continue;
            }
            if name.is_empty() && last.is_some() {
                let doubt = Doubt::taken(self.sheet.place(row, left.indicator), "impor-kosong-di-atas");
                self.once("impor-kosong-di-atas", doubt);
            }
            let Some(from) = last else {
                self.doubt(
                    Doubt::left(self.sheet.place(row, in_charge), "impor-tanpa-iku").arg("teks", row.text(in_charge)),
                );
                continue;
            };
            self.child(row, from, in_charge, right);
        }
    }

    /// A row of the list of one unit.
    fn list(&mut self, side: &Side<'s>) {
        let (mut objective, mut perspective) = (String::new(), None);
        for row in self.sheet.rows.iter().skip(self.headings.below) {
            if let Some(at) = self.headings.at(Role::Perspective).filter(|at| !row.text(*at).is_empty()) {
                perspective = self.perspective(row.text(at));
                if perspective.is_none() {
                    let doubt = Doubt::left(self.sheet.place(row, at), "impor-perspektif-tak-dikenal");
                    self.doubt(doubt.arg("teks", row.text(at)));
                }
            }
            let filled: Vec<&str> = row
                .cells
                .iter()
                .filter(|cell| !cell.continued)
                .map(|cell| cell.text.as_str())
                .filter(|text| !text.is_empty())
                .collect();
            if let [only] = filled.as_slice() {
                if let Some(found) = self.perspective(only) {
                    perspective = Some(found);
                    continue;
                }
            }
            if let Some(sentence) = side.objective.map(|at| row.text(at)).filter(|text| !text.is_empty()) {
                objective = sentence.to_owned();
            }
            let name = row.text(side.indicator);
            if name.is_empty() || filled.len() < 2 {
                continue;
            }
            let valued = side.targets.iter().any(|column| !row.text(column.at).is_empty());
            if !valued && side.code.is_some_and(|at| is_number(row.text(at))) {
                objective = name.to_owned(); // `2 | Meningkatnya kualitas …`: a row of its own for the objective
                continue;
            }
            if let Some((ss, iku)) = self.indicator(0, row, side, &objective, perspective.as_ref()) {
                self.details(row, (0, ss, iku));
            }
        }
        self.in_order_of_codes();
    }

    /// The profile's perspective that a text names.
    fn perspective(&self, text: &str) -> Option<String> {
        let words: Vec<String> =
            words::heading(text).into_iter().filter(|word| word != "perspektif" && word != "perspective").collect();
        let stem = |word: &str| word.trim_end_matches('s').to_owned();
        let wanted: Vec<String> =
            words.iter().map(|word| stem(word)).filter(|word| word != "and" && word != "dan" && word != "&").collect();
        let is = |title: &str| {
            let title: Vec<String> = words::heading(title)
                .iter()
                .map(|word| stem(word))
                .filter(|word| word != "and" && word != "dan")
                .collect();
            title == wanted
        };
        let found = self.profile.perspectives.iter().find(|known| is(&known.title) || is(&known.name));
        found.map(|known| known.name.clone())
    }

    /// Adds the IKU of one side of a row to a party: the indexes of its objective and of itself.
    fn indicator(
        &mut self,
        party: usize,
        row: &Row,
        side: &Side<'s>,
        objective: &str,
        perspective: Option<&String>,
    ) -> Option<(usize, usize)> {
        let typed = row.text(side.indicator);
        let (lead, name) = split_code(typed);
        let code = side.code.map_or("", |at| row.text(at));
        let code = if code.is_empty() { lead } else { code };
        let ss = self.objective(
            party,
            objective,
            perspective,
            None,
            &self.sheet.place(row, side.objective.unwrap_or(side.indicator)),
        );
        let id = self.id(party, name, "iku");
        let mut indicator = Indicator {
            id,
            name: Some(words::plain(name)),
            code: Some(words::plain(code)).filter(|code| !code.is_empty()),
            fields: Vec::new(),
            unit: Unit::Unknown,
            note: None,
        };
        indicator.unit = self.unit(row, side, name);
        if let Some(unit) = written_unit(&indicator.unit) {
            indicator.fields.push((kw::SATUAN, unit));
        }
        if let Some(target) = self.target(row, side, &indicator.unit) {
            indicator.fields.push((kw::TARGET, target.text()));
        }
        let at = self.matrix.parties.get_mut(party)?.ss.get_mut(ss)?;
        at.iku.push(indicator);
        Some((ss, at.iku.len() - 1))
    }

    /// The unit of measure: as its column says, else as the targets are written.
    fn unit(&self, row: &Row, side: &Side<'s>, name: &str) -> Unit {
        let typed = self.headings.at(Role::Unit).map_or("", |at| row.text(at));
        let named = |text: &str| match folded(text).as_str() {
            "%" | "persen" | "persentase" => Unit::Percent,
            "rp" | "rupiah" => Unit::Money,
            "indeks" => Unit::Named("indeks".to_owned()),
            _ => Unit::Named(words::plain(text)),
        };
        if is_name(typed) || typed == "%" {
            return named(typed);
        }
        let all = side.targets.iter().map(|column| figure(row.cell(column.at)));
        let mut units = all.filter_map(|figure| match figure {
            Figure::Amount(amount) if amount.percent => Some(Unit::Percent),
            Figure::Amount(amount) if amount.money => Some(Unit::Money),
            Figure::Amount(amount) if !amount.unit.is_empty() => Some(named(&amount.unit)),
            _ => None,
        });
        let by_name = || {
            let index = words::heading(name).first().is_some_and(|word| word == "indeks");
            if index { Unit::Named("indeks".to_owned()) } else { Unit::Unknown }
        };
        units.next().unwrap_or_else(by_name)
    }

    fn target(&mut self, row: &Row, side: &Side<'s>, unit: &Unit) -> Option<Value> {
        let year = self.matrix.year;
        let column = side.targets.iter().find(|column| column.year.is_none_or(|named| named == year))?;
        if row.cell(column.at).continued && !row.cell(side.indicator).continued {
            let doubt = Doubt::left(self.sheet.place(row, column.at), "impor-gabungan");
            self.doubt(doubt.arg("teks", row.text(column.at)));
            return None;
        }
        let signs =
            *self.signs.entry(column.at).or_insert_with(|| signs_of(self.sheet, self.headings.below, column.at));
        let expected = Expected { unit: unit.clone(), target: None, computed: false };
        let place = self.sheet.place(row, column.at);
        match value(row.cell(column.at), &place, signs, &expected, &mut self.matrix.doubts) {
            // a year without a target has none
            Ok(found) => found.filter(|value| !matches!(value, Value::NotAvailable(_))),
            Err(doubt) => {
                self.doubt(*doubt);
                None
            }
        }
    }

    /// The objective of a party with this sentence; made where it is new.
    fn objective(
        &mut self,
        party: usize,
        sentence: &str,
        perspective: Option<&String>,
        adopted: Option<(usize, String)>,
        place: &Place,
    ) -> usize {
        let (code, name) = split_code(sentence);
        let name = words::plain(name);
        if name.is_empty() && adopted.is_none() {
            self.once("impor-tanpa-ss", Doubt::left(place.clone(), "impor-tanpa-ss"));
        }
        let code = Some(code.to_owned()).filter(|code| !code.is_empty());
        let Some(there) = self.matrix.parties.get(party) else { return 0 };
        let owner = there.owner;
        let same = |ss: &Objective| ss.adopted == adopted && (adopted.is_some() || folded(&ss.name) == folded(&name));
        if let Some(found) = there.ss.iter().position(same) {
            return found;
        }
        if perspective.is_none() && owner {
            self.once("impor-tanpa-perspektif", Doubt::left(place.clone(), "impor-tanpa-perspektif"));
        }
        let id = self.id(party, &name, "ss");
        let Some(there) = self.matrix.parties.get_mut(party) else { return 0 };
        there.ss.push(Objective { id, name, code, perspective: perspective.cloned(), adopted, iku: Vec::new() });
        there.ss.len() - 1
    }

    /// What stands beside an IKU in the list of one unit.
    fn details(&mut self, row: &Row, at: (usize, usize, usize)) {
        let mut fields = self.qualities(row);
        if let Some(column) = self.headings.at(Role::InCharge).filter(|at| is_name(row.text(*at))) {
            let place = self.sheet.place(row, column);
            let names: Vec<String> = names(row.text(column)).map(str::to_owned).collect();
            let ids: Vec<String> = names
                .iter()
                .map(|name| {
                    let below = self.below(name, &place);
                    self.matrix.parties.get(below).map(|party| party.id.clone()).unwrap_or_default()
                })
                .collect();
            fields.push((kw::PENANGGUNG_JAWAB, ids.join(", ")));
        }
        let kind = self.headings.at(Role::Cascading).map(|at| (at, self.legend.kind(row.text(at)).0));
        if let Some((column, Some(kind))) = kind.filter(|(_, kind)| *kind != Some(Kind::None)) {
            // of whom, and whether whole or in part, such a list does not say
            let doubt = Doubt::left(self.sheet.place(row, column), "impor-cascade-tak-lengkap");
            self.once("impor-cascade-tak-lengkap", doubt.arg("teks", row.text(column)).arg("arti", kind.code()));
            let note =
                format!("jenis cascading menurut matriks: {} ({})", words::plain(row.text(column)), meaning(kind));
            if let Some(indicator) = self.at(at) {
                indicator.note = Some(note);
            }
        }
        if let Some(indicator) = self.at(at) {
            indicator.fields.extend(fields);
        }
    }

    fn at(&mut self, (party, ss, iku): (usize, usize, usize)) -> Option<&mut Indicator> {
        self.matrix.parties.get_mut(party)?.ss.get_mut(ss)?.iku.get_mut(iku)
    }

    /// Fields whose cells are one word of a few, and texts.
    fn qualities(&mut self, row: &Row) -> Vec<(Kw, String)> {
        let mut fields = Vec::new();
        for (role, kw, choices) in CHOICES {
            let both = matches!(role, Role::Validity | Role::Control);
            let own = self.headings.at(*role);
            let Some(at) = own.or(self.headings.at(Role::Quality).filter(|_| both)) else { continue };
            let words = words::heading(row.text(at));
            if words.is_empty() {
                continue;
            }
            let found = choices.iter().find(|(_, names)| words.iter().any(|word| names.contains(&word.as_str())));
            match found {
                Some((word, _)) => fields.push((*kw, (*word).to_owned())),
                None => {
                    let list: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
                    let doubt = Doubt::left(self.sheet.place(row, at), "impor-bukan-pilihan").arg("teks", row.text(at));
                    self.doubt(doubt.arg("kunci", kw.name()).arg("pilihan", list.join(", ")));
                }
            }
        }
        for (role, kw) in TEXTS {
            let text = self.headings.at(*role).map_or("", |at| row.text(at));
            if is_name(text) {
                fields.push((*kw, words::quoted(text)));
            }
        }
        fields
    }

    /// One who took an IKU of the owner, or has an own one beside it.
    fn child(&mut self, row: &Row, from: (usize, usize), in_charge: usize, side: &Side<'s>) {
        let place = self.sheet.place(row, in_charge);
        if !is_name(row.text(in_charge)) {
            return self.doubt(Doubt::left(place, "impor-tanpa-unit").arg("teks", row.text(side.indicator)));
        }
        let cascading = self.headings.at(Role::Cascading);
        let (kind, method) = cascading.map_or((None, None), |at| self.legend.kind(row.text(at)));
        let direct = self.headings.at(Role::Method).and_then(|at| self.legend.kind(row.text(at)).1).or(method);
        let Some((origin, above, unit, parent)) = self.matrix.parties.first().and_then(|party| {
            let ss = party.ss.get(from.0)?;
            let iku = ss.iku.get(from.1)?;
            Some((iku.clone(), ss.clone(), iku.unit.clone(), format!("{}.{}", party.id, iku.id)))
        }) else {
            return;
        };
        let typed = row.text(side.indicator);
        let same = !is_name(typed) || folded(split_code(typed).1) == folded(origin.name.as_deref().unwrap_or_default());
        let direct = match (kind, direct) {
            (Some(Kind::None), _) => None,
            (_, Some(direct)) => Some(direct),
            (None, None) => {
                let at = cascading.unwrap_or(in_charge);
                self.doubt(Doubt::left(self.sheet.place(row, at), "impor-tanpa-jenis").arg("teks", row.text(at)));
                None
            }
            (Some(_), None) => {
                let at = cascading.unwrap_or(in_charge);
                let id = if same { "impor-cara-sama" } else { "impor-cara-beda" };
                self.doubt(Doubt::taken(self.sheet.place(row, at), id));
                Some(same)
            }
        };
        if let (Some(Kind::Other), Some(at)) = (kind, cascading) {
            let doubt = Doubt::taken(self.sheet.place(row, at), "impor-kode-lain").arg("teks", row.text(at));
            self.once("impor-kode-lain", doubt);
        }
        let quality = self.qualities(row);
        for name in names(row.text(in_charge)).map(str::to_owned).collect::<Vec<_>>() {
            let party = self.below(&name, &place);
            let owns = self.matrix.parties.get(party).is_some_and(|party| party.owner);
            let sentence = side.objective.map(|at| row.text(at)).filter(|text| is_name(text)).unwrap_or(&above.name);
            if !owns && folded(split_code(sentence).1) != folded(&above.name) {
                let doubt =
                    Doubt::left(side.objective.map_or(place.clone(), |at| self.sheet.place(row, at)), "impor-ss-anak");
                self.doubt(doubt.arg("teks", sentence).arg("unit", name.as_str()).arg("asal", above.name.as_str()));
            }
            let adopted = (!owns).then(|| (0, above.id.clone()));
            let ss = self.objective(party, sentence, above.perspective.as_ref(), adopted, &place);
            let mut indicator = Indicator {
                id: String::new(),
                name: Some(words::plain(split_code(typed).1)).filter(|_| is_name(typed) && direct != Some(true)),
                code: None,
                fields: Vec::new(),
                unit: unit.clone(),
                note: None,
            };
            indicator.id = match (direct, &indicator.name) {
                (Some(true), _) | (_, None) => self.id(party, &origin.id.replace('_', " "), "iku"),
                (_, Some(name)) => self.id(party, name, "iku"),
            };
            match direct {
                Some(true) => {
                    if is_name(typed) && !same {
                        let doubt = Doubt::left(self.sheet.place(row, side.indicator), "impor-direct-nama");
                        self.doubt(doubt.arg("teks", typed).arg("asal", origin.name.clone().unwrap_or_default()));
                    }
                    indicator.fields.push((kw::CASCADE, format!("direct dari {parent}")));
                    let target = self.target(row, side, &unit).map(|target| target.text());
                    let given =
                        origin.fields.iter().find(|(kw, _)| *kw == kw::TARGET).map(|(_, target)| target.clone());
                    if let (Some(target), Some(given), Some(column)) = (&target, &given, side.targets.first()) {
                        if target != given {
                            let doubt = Doubt::left(self.sheet.place(row, column.at), "impor-direct-target");
                            self.doubt(doubt.arg("teks", target.as_str()).arg("asal", given.as_str()));
                        }
                    }
                }
                Some(false) => {
                    let over = self.location(row).map(|over| format!(" lokasi {over}")).unwrap_or_default();
                    indicator.fields.push((kw::CASCADE, format!("indirect dari {parent}{over}")));
                    let target = self.target(row, side, &unit);
                    indicator.fields.extend(target.map(|target| (kw::TARGET, target.text())));
                }
                None => {
                    indicator.unit = self.unit(row, side, typed);
                    indicator.fields.extend(written_unit(&indicator.unit).map(|unit| (kw::SATUAN, unit)));
                    let target = self.target(row, side, &indicator.unit);
                    indicator.fields.extend(target.map(|target| (kw::TARGET, target.text())));
                    if kind == Some(Kind::None) {
                        indicator.fields.push((kw::MENDUKUNG, parent.clone()));
                    }
                }
            }
            indicator.fields.extend(quality.clone());
            if let Some(there) = self.matrix.parties.get_mut(party).and_then(|party| party.ss.get_mut(ss)) {
                there.iku.push(indicator);
            }
        }
    }

    fn location(&mut self, row: &Row) -> Option<&'static str> {
        let at = self.headings.at(Role::Location)?;
        let words = words::heading(row.text(at));
        let has = |word: &str| words.iter().any(|found| found == word);
        let found = match () {
            () if has("sum") => Some("sum"),
            () if has("average") || has("rata") => Some("average"),
            () if has("raw") => Some("raw"),
            () => None,
        };
        if found.is_none() && is_name(row.text(at)) {
            let doubt = Doubt::left(self.sheet.place(row, at), "impor-bukan-pilihan").arg("teks", row.text(at));
            self.doubt(doubt.arg("kunci", "lokasi").arg("pilihan", "sum, average, raw"));
        }
        found
    }

    /// Where all IKU of the list are numbered, objectives and IKU stand by their numbers, so that computed codes are the numbers.
    fn in_order_of_codes(&mut self) {
        let Some(first) = self.matrix.parties.first_mut() else { return };
        let key = |code: &Option<String>| -> Option<Vec<u32>> {
            let key = crate::matching::code_key(code.as_ref()?);
            key.split('.').map(|part| part.parse().ok()).collect()
        };
        let keys: BTreeMap<String, Option<Vec<u32>>> =
            first.ss.iter().flat_map(|ss| &ss.iku).map(|iku| (iku.id.clone(), key(&iku.code))).collect();
        if keys.values().any(Option::is_none) {
            return;
        }
        first.ss.iter_mut().for_each(|ss| ss.iku.sort_by_cached_key(|iku| keys.get(&iku.id).cloned()));
        first.ss.sort_by_cached_key(|ss| ss.iku.first().and_then(|iku| keys.get(&iku.id).cloned()));
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
