//! A table of realisations: each figure goes to the IKU, the holder and the period that it is of.

use crate::book::{Place, Row, Sheet, Unreadable, Workbook};
use crate::column::signs_of;
use crate::doubt::Doubt;
use crate::figure::Signs;
use crate::heading::{self, Column, Headings, Role};
use crate::matching::{Found, Names};
use crate::value::{Expected, Value, value};
use bsc_model::{HolderId, IkuId, Model};
use bsc_schema::{Kw, kw};
use bsc_syntax::period::Period;
use std::collections::HashMap;

/// What is known of a table before it is read.
#[derive(Copy, Clone, Debug)]
pub struct Ask {
    /// The year.
    pub year: i16,
    /// The period of figures whose column and row name none.
    pub period: Option<Period>,
    /// Whose the rows are that name nobody.
    pub holder: Option<HolderId>,
}

/// One figure of the table.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub holder: HolderId,
    pub period: Period,
    pub iku: IkuId,
    pub value: Value,
    /// Texts beside it, by the keyword they belong to.
    pub texts: Vec<(Kw, String)>,
    pub at: Place,
}

/// What a workbook reports.
#[derive(Debug, Default)]
pub(crate) struct Reported {
    /// In the order of holders, periods and IKU of the model; of one IKU and period one at most.
    pub entries: Vec<Entry>,
    pub doubts: Vec<Doubt>,
}

/// Texts that stand beside a figure.
const TEXTS: &[(Role, Kw)] = &[
    (Role::Narrative, kw::NARASI),
    (Role::Obstacle, kw::HAMBATAN),
    (Role::Step, kw::LANGKAH),
    (Role::Evidence, kw::DATA_DUKUNG),
];

/// Reads all sheets that have headings.
pub(crate) fn read(book: &Workbook, model: &Model, ask: Ask) -> Result<Reported, Unreadable> {
    let mut reader =
        Reader { model, ask, names: Names::new(model, ask.year), out: Reported::default(), expected: HashMap::new() };
    reader.out.doubts.extend(book.remarks.iter().map(|remark| Doubt {
        at: None,
        taken: true,
        message: remark.clone(),
    }));
    let mut any = false;
    for sheet in &book.sheets {
        match heading::find(sheet) {
            Some(headings) => {
                any = true;
                reader.sheet(sheet, &headings);
            }
            None => reader.out.doubts.extend(skipped(sheet)),
        }
    }
    if !any {
        return Err(Unreadable::NoHeadings);
    }
    reader.without_conflicts();
    reader.out.entries.sort_by_key(|entry| (entry.holder, entry.period, entry.iku));
    Ok(reader.out)
}

/// That a sheet has no headings.
pub(crate) fn skipped(sheet: &Sheet) -> Option<Doubt> {
    let first = sheet.rows.first()?;
    Some(Doubt::taken(sheet.place(first, 0), "impor-lembar-dilewati").arg("lembar", sheet.name.as_str()))
}

struct Reader<'m> {
    model: &'m Model,
    ask: Ask,
    names: Names<'m>,
    out: Reported,
    expected: HashMap<IkuId, Expected>,
}

/// A column of figures, and what its certain figures show of their signs.
struct Figures<'h> {
    column: &'h Column,
    signs: Signs,
}

impl Reader<'_> {
    fn sheet(&mut self, sheet: &Sheet, headings: &Headings) {
        let head = sheet.rows.get(headings.below.saturating_sub(1));
        let above = sheet.rows.get(headings.first..headings.below).unwrap_or_default().first().or(head);
        for (at, title) in &headings.unknown {
            let place = above.map(|row| sheet.place(row, *at));
            let message = bsc_diagnostics::Message::new("impor-kolom-tak-dikenal").arg("judul", title.as_str());
            self.out.doubts.push(Doubt { at: place, taken: true, message });
        }
        for column in headings.all(Role::Cumulated) {
            if let Some(row) = above {
                let place = sheet.place(row, column.at);
                self.out.doubts.push(Doubt::left(place, "impor-kumulatif").arg("judul", column.title.as_str()));
            }
        }
        let figures: Vec<Figures<'_>> = headings
            .all(Role::Realisation)
            .map(|column| Figures { column, signs: signs_of(sheet, headings.below, column.at) })
            .collect();
        if figures.is_empty() {
            if let Some(row) = above {
                self.out.doubts.push(Doubt::left(sheet.place(row, 0), "impor-tanpa-realisasi"));
            }
            return;
        }
        let title = self.title(sheet, headings);
        let mut last = title.0;
        for row in sheet.rows.iter().skip(headings.below) {
            self.row(sheet, headings, row, &figures, (&mut last, title.1));
        }
    }

    /// Whose the sheet is and of which period, as the lines above the headings say.
    fn title(&mut self, sheet: &Sheet, headings: &Headings) -> (Option<HolderId>, Option<Period>) {
        let (mut holder, mut period) = (self.ask.holder, None);
        for row in sheet.rows.iter().take(headings.first) {
            for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.continued) {
                if let Some(name) = owner(row, at, &cell.text) {
                    match self.names.holder(&name) {
                        Found::One(found) => holder = holder.or(Some(found)),
                        other => self.no_holder(sheet.place(row, at), &name, &other),
                    }
                }
                let words = crate::words::heading(&cell.text);
                if words.len() <= 12 {
                    period = period.or(heading::when(&words).0.filter(|period| *period != Period::YEAR));
                }
            }
        }
        (holder, period)
    }

    fn row(
        &mut self,
        sheet: &Sheet,
        headings: &Headings,
        row: &Row,
        figures: &[Figures<'_>],
        (last, titled): (&mut Option<HolderId>, Option<Period>),
    ) {
        let text = |role| headings.at(role).map_or("", |at| row.text(at));
        let (code, name) = (text(Role::Code), text(Role::Indicator));
        let filled: Vec<&Figures<'_>> = figures.iter().filter(|f| !row.text(f.column.at).is_empty()).collect();
        let first = headings.at(Role::Indicator).or(headings.at(Role::Code)).unwrap_or(0);
        // whose the rows are may be written once, in the first of them
        let owned = headings.at(Role::Holder).filter(|at| !row.text(*at).is_empty());
        let holder = match owned {
            Some(at) => match self.names.holder(row.text(at)) {
                Found::One(holder) => Some(holder),
                other => {
                    *last = None;
                    if !filled.is_empty() {
                        self.no_holder(sheet.place(row, at), row.text(at), &other);
                    }
                    return;
                }
            },
            None => *last,
        };
        if let Some(at) =
            headings.at(Role::Holder).filter(|_| owned.is_none() && holder.is_some() && !filled.is_empty())
        {
            if !(code.is_empty() && name.is_empty()) && self.ask.holder != holder {
                let whose = holder.map(|holder| self.model.holder_title(holder).into_owned()).unwrap_or_default();
                self.out.doubts.push(Doubt::taken(sheet.place(row, at), "impor-unit-di-atas").arg("unit", whose));
            }
        }
        *last = holder;
        let Some(some) = filled.first() else { return };
        if code.is_empty() && name.is_empty() {
            let place = sheet.place(row, some.column.at);
            self.out.doubts.push(Doubt::left(place, "impor-tanpa-iku").arg("teks", row.text(some.column.at)));
            return;
        }
        let place = sheet.place(row, first);
        let iku = match self.names.iku(holder, code, name) {
            Ok(Found::One(iku)) => iku,
            Ok(other) => return self.no_iku(place, (code, name), holder, other),
            Err((by_code, by_name)) => {
                let code = if code.is_empty() { crate::matching::split_code(name).0 } else { code };
                let doubt = Doubt::left(place, "impor-kode-nama").arg("kode", code);
                let doubt = doubt.arg("satu", self.path(by_code)).arg("lain", self.path(by_name));
                return self.out.doubts.push(doubt);
            }
        };
        let before = self.out.entries.len();
        for figure in filled {
            self.figure(sheet, headings, row, figure, iku, titled);
        }
        let texts: Vec<(usize, Kw, &str)> = TEXTS
            .iter()
            .filter_map(|(role, kw)| Some((headings.at(*role)?, *kw)))
            .map(|(at, kw)| (at, kw, row.text(at)))
            .filter(|(.., text)| !text.is_empty() && !text.chars().all(|c| c == '-'))
            .collect();
        match self.out.entries.get_mut(before..) {
            Some([entry]) => entry.texts = texts.iter().map(|(_, kw, text)| (*kw, (*text).to_owned())).collect(),
            Some([]) | None => {}
            Some(_) => {
                let several = texts.iter().map(|(at, ..)| Doubt::left(sheet.place(row, *at), "impor-uraian-periode"));
                self.out.doubts.extend(several);
            }
        }
    }

    fn figure(
        &mut self,
        sheet: &Sheet,
        headings: &Headings,
        row: &Row,
        figures: &Figures<'_>,
        iku: IkuId,
        titled: Option<Period>,
    ) {
        let column = figures.column;
        let place = sheet.place(row, column.at);
        let left = |id| Doubt::left(place.clone(), id);
        if let Some(year) = column.year.filter(|year| *year != self.ask.year) {
            let doubt = left("impor-tahun-lain").arg("tahun", year.to_string());
            return self.out.doubts.push(doubt.arg("diminta", self.ask.year.to_string()));
        }
        let cell = row.cell(column.at);
        let same_row = headings.at(Role::Indicator).is_some_and(|at| row.cell(at).continued);
        if cell.continued && !same_row {
            return self.out.doubts.push(left("impor-gabungan").arg("teks", cell.text.as_str()));
        }
        if cell.continued {
            return;
        }
        let typed = headings.at(Role::Period).map(|at| row.text(at)).filter(|text| !text.is_empty());
        let own = typed.map(|text| heading::when(&crate::words::heading(text)).0);
        let period = match (column.period, own) {
            (Some(period), _) => Some(period),
            (None, Some(None)) => {
                return self.out.doubts.push(left("impor-periode-tak-dikenal").arg("teks", typed.unwrap_or_default()));
            }
            (None, Some(own)) => own,
            (None, None) => self.ask.period.or(titled),
        };
        let Some(period) = period else { return self.out.doubts.push(left("impor-periode-perlu")) };
        let model = self.model;
        let expected = self.expected.entry(iku).or_insert_with(|| Expected::of(model, iku));
        match value(cell, &place, figures.signs, expected, &mut self.out.doubts) {
            Ok(Some(value)) => {
                let holder = model.iku_holder(iku);
                self.out.entries.push(Entry { holder, period, iku, value, texts: Vec::new(), at: place });
            }
            Ok(None) => {}
            Err(doubt) => self.out.doubts.push(*doubt),
        }
    }

    /// Of one IKU and period there is one figure: where the table gives two, neither is taken, equal ones are one.
    fn without_conflicts(&mut self) {
        let mut first: HashMap<(IkuId, Period), usize> = HashMap::new();
        let mut keep = vec![true; self.out.entries.len()];
        for (at, entry) in self.out.entries.iter().enumerate() {
            let before = *first.entry((entry.iku, entry.period)).or_insert(at);
            let Some(other) = self.out.entries.get(before).filter(|_| before != at) else { continue };
            if let Some(keep) = keep.get_mut(at) {
                *keep = false;
            }
            if other.value != entry.value {
                if let Some(keep) = keep.get_mut(before) {
                    *keep = false;
                }
                let doubt = Doubt::left(entry.at.clone(), "impor-dua-kali").arg("iku", self.path(entry.iku));
                let doubt = doubt.arg("periode", entry.period.name()).arg("satu", entry.value.text());
                self.out.doubts.push(doubt.arg("lain", other.value.text()).arg("sel", other.at.to_string()));
            }
        }
        let mut keep = keep.into_iter();
        self.out.entries.retain(|_| keep.next().unwrap_or(true));
    }

    fn path(&self, iku: IkuId) -> String {
        format!("{}.{}", self.model.holder_name(self.model.iku_holder(iku)), self.model.iku_path(iku))
    }

    fn no_holder(&mut self, place: Place, text: &str, found: &Found<HolderId>) {
        let doubt = match found {
            Found::None(Some(near)) => Doubt::left(place, "impor-unit-mirip").arg("mirip", near),
            Found::None(None) => Doubt::left(place, "impor-unit-tak-ada"),
            Found::Several(several) => {
                let names: Vec<&str> = several.iter().map(|holder| self.model.holder_name(*holder)).collect();
                Doubt::left(place, "impor-unit-ganda").arg("pilihan", names.join(", "))
            }
            Found::One(_) => return,
        };
        self.out.doubts.push(doubt.arg("teks", text));
    }

    fn no_iku(&mut self, place: Place, (code, name): (&str, &str), holder: Option<HolderId>, found: Found<IkuId>) {
        let text = if name.is_empty() { code } else { name };
        let doubt = match found {
            Found::None(Some(near)) => Doubt::left(place, "impor-iku-mirip").arg("mirip", near),
            Found::None(None) => match holder {
                Some(holder) => {
                    Doubt::left(place, "impor-iku-tak-ada").arg("unit", self.model.holder_title(holder).into_owned())
                }
                None => Doubt::left(place, "impor-iku-tak-ada-semua"),
            },
            Found::Several(several) => {
                let names: Vec<String> = several.iter().take(5).map(|iku| self.path(*iku)).collect();
                Doubt::left(place, "impor-iku-ganda").arg("pilihan", names.join(", "))
            }
            Found::One(_) => return,
        };
        let doubt = doubt.arg("tahun", self.ask.year.to_string());
        self.out.doubts.push(doubt.arg("teks", text));
    }
}

/// The name behind `Unit/Satker/Perwakilan RI Pemilik Peta:`, in its cell or the next that is filled.
pub(crate) fn owner(row: &Row, at: usize, text: &str) -> Option<String> {
    let (before, behind) = text.split_once(':').unwrap_or((text, ""));
    let words = crate::words::heading(before);
    let first = words.first().map(String::as_str);
    let asks = matches!(first, Some("unit" | "satker" | "perwakilan" | "pemilik" | "nama"))
        && words.len() <= 8
        && words.iter().any(|word| matches!(word.as_str(), "unit" | "satker" | "perwakilan" | "pemilik"));
    let colon = text.contains(':');
    if !asks || !colon && words.len() > 3 {
        return None;
    }
    let behind = behind.trim();
    if !behind.is_empty() {
        return Some(behind.to_owned());
    }
    let next = row.cells.iter().skip(at + 1).find(|cell| !cell.text.is_empty() && !cell.continued)?;
    Some(next.text.trim_start_matches([':', ' ']).to_owned()).filter(|name| !name.is_empty())
}
