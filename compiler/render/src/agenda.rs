//! What a holder has to do by when in a year, and whether the source says that it was done (seed 4242-4303, Tabel 3.40).

use crate::Desk;
use crate::figures::reporting;
use crate::signature::stated;
use crate::words::{period, roman};
use bsc_model::{Cascade, Deadline, ElementId, HolderId, IkuId, Model, PlanId, PlanKind, Value};
use bsc_schema::{Kw, kw};
use bsc_syntax::period::{Period, PeriodKind};
use bsc_syntax::value::MonthDay;
use jiff::civil::Date;

/// Something due.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Due {
    /// What it is.
    pub what: String,
    /// The last day.
    pub by: Date,
    /// The day it was done, where the source says it.
    pub done: Option<Date>,
    /// The language has a place to say it.
    pub told: bool,
    /// What the deadline hangs on.
    pub note: String,
    /// The article that sets it; empty where the profile names none.
    pub article: String,
}

/// How a deadline stands.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum State {
    /// Done in time.
    Met,
    /// Done later.
    Late,
    /// Not done, and over.
    Missed,
    /// Not done, and not yet over.
    Open,
    /// Not done; no day was given at which to say whether it is over.
    Undone,
    /// The source has no place to say it.
    Untold,
}

impl Due {
    /// How it stands at a day; without one, by what the source says alone.
    pub fn state(&self, today: Option<Date>) -> State {
        match (self.done, today) {
            (Some(day), _) if day <= self.by => State::Met,
            (Some(_), _) => State::Late,
            (None, _) if !self.told => State::Untold,
            (None, None) => State::Undone,
            (None, Some(today)) if today > self.by => State::Missed,
            (None, Some(_)) => State::Open,
        }
    }
}

/// All that a holder has to do in the year of the desk and for it, by day; empty for one whose kind has no deadlines, and for one
/// who is not there in that year.
pub fn agenda(desk: &Desk<'_>, holder: HolderId) -> Vec<Due> {
    let model = desk.model;
    let element = model.holder(holder).element;
    let bound = |kw| model.field(element, kw).and_then(|f| f.date()).map(Date::year);
    let here = bound(kw::MULAI).is_none_or(|y| y <= desk.year) && bound(kw::SAMPAI).is_none_or(|y| desk.year <= y);
    let Some(kind) = model.kind(holder).filter(|_| here) else { return Vec::new() };
    let own = Own { desk, model, holder, kind: kind.element };
    let mut all: Vec<Due> = own.plans().into_iter().chain(own.reports()).chain(own.strategy()).collect();
    if kind.owner {
        all.extend(own.dialogues());
    }
    all.extend(own.of_profile(&kind.name));
    all.sort_by(|a, b| (a.by, &a.what).cmp(&(b.by, &b.what)));
    all
}

struct Own<'m> {
    desk: &'m Desk<'m>,
    model: &'m Model,
    holder: HolderId,
    kind: ElementId,
}

impl Own<'_> {
    /// Of the calendar; whether it was done, the source has no place to say.
    fn due(&self, what: impl Into<String>, by: Date) -> Due {
        let article = self.desk.calendar_article(None).to_owned();
        Due { what: what.into(), by, done: None, told: false, note: String::new(), article }
    }
    fn plan(&self, kind: PlanKind) -> Option<PlanId> {
        self.model.find_plan(self.holder, self.desk.year, kind)
    }
    fn day(&self, plan: Option<PlanId>, kw: Kw) -> Option<Date> {
        plan.and_then(|p| stated(self.model, self.model.plan(p).element, kw).0)
    }
    /// The day of the year that the kind names.
    fn on(&self, kw: Kw) -> Option<Date> {
        match self.model.field(self.kind, kw)?.value() {
            Value::MonthDay(month, day) => MonthDay { month, day }.in_year(self.desk.year),
            _ => None,
        }
    }

    /// Draft, map, manuals, agreement.
    fn plans(&self) -> Vec<Due> {
        let (map, agreement) = (self.plan(PlanKind::Map), self.plan(PlanKind::Agreement));
        let shared = self.model.field(self.kind, kw::SK_BERSAMA_ATASAN).is_some();
        let superior = self.model.holder(self.holder).superior.filter(|_| shared);
        let of_superior = superior.and_then(|s| self.model.find_plan(s, self.desk.year, PlanKind::Map));
        let decree = self.day(map, kw::SK).or_else(|| self.day(of_superior, kw::SK));
        let manuals = self.day(map, kw::PENETAPAN_MANUAL).or_else(|| self.day(agreement, kw::PENETAPAN_MANUAL));
        let item = |kw, what: &str, done, told| Some(Due { done, told, ..self.due(what, self.on(kw)?) });
        let all = [
            item(kw::BATAS_DRAF, "Draft PK disampaikan", None, false),
            item(kw::BATAS_PETA, "SK penetapan Peta Strategi dan IKU", decree, true),
            item(kw::BATAS_MANUAL, "Lembar Penetapan Manual IKU ditandatangani", manuals, true),
            item(kw::BATAS_PK, "Perjanjian Kinerja (PK) dan Rencana Aksi", self.day(agreement, kw::DITETAPKAN), true),
        ];
        all.into_iter().flatten().collect()
    }

    /// Reports of the quarters, and that of the year in its stages.
    fn reports(&self) -> Vec<Due> {
        let (model, year) = (self.model, self.desk.year);
        let mut all = Vec::new();
        let days = model.field(self.kind, kw::BATAS_LAPOR).and_then(|f| f.number());
        let text = self.desk.report(self.holder, Period::YEAR);
        let dated = |e: Option<ElementId>, kw| e.and_then(|e| model.fields(e, kw).find_map(|f| f.date()));
        let stages: Vec<_> = model.fields(self.kind, kw::BATAS_LKJ).collect();
        if let Some((days, deadline)) = days.and_then(|n| Some((n, Deadline::counted(model, n, "hari")?))) {
            let note = format!("{days} hari setelah triwulan berakhir");
            for quarter in PeriodKind::Quarter.all() {
                let Some(by) = quarter.last_day(year).and_then(|end| deadline.after(end)) else { continue };
                // "LKj Triwulanan dan Tahunan" where that of the year has no days of its own
                let whole = if quarter.index() == 4 && stages.is_empty() { " dan Tahunan" } else { "" };
                let what = format!("LKj Triwulan {}{whole}", roman(quarter.index()));
                let done = self.reported(quarter);
                let owner = model.owns_map(self.holder) == Some(true);
                let told = done.is_some() || owner || self.reports_at(quarter);
                all.push(Due { done, told, note: note.clone(), ..self.due(what, by) });
            }
        }
        for stage in stages.chunk_by(|a, b| a.field.item == b.field.item) {
            let [name, day] = stage else { continue };
            let Value::MonthDay(month, day) = day.value() else { continue };
            let next = year.checked_add(1).and_then(|next| MonthDay { month, day }.in_year(next));
            let (what, kw) = match name.source() {
                "draf" => ("Draft LKj Tahunan disampaikan untuk direviu", kw::DRAF),
                "reviu" => ("Surat Pernyataan Hasil Reviu LKj Tahunan", kw::REVIU),
                _ => ("LKj Tahunan disampaikan", kw::TERBIT),
            };
            let Some(by) = next else { continue };
            all.push(Due { done: dated(text, kw), told: true, ..self.due(what, by) });
        }
        all
    }

    /// An IKU of its own is due then (a map owner reports each quarter anyhow); one taken over whole is reported by its owner.
    fn reports_at(&self, quarter: Period) -> bool {
        let model = self.model;
        let due = |id: &IkuId| {
            let kind = reporting(model, *id);
            model.iku(*id).cascade != Cascade::Direct && kind.all().any(|p| p.last_month() == quarter.last_month())
        };
        self.desk.iku_of(self.holder).iter().any(due)
    }

    /// The last day on which a report of a quarter, or of what ends with it, was handed in.
    fn reported(&self, quarter: Period) -> Option<Date> {
        let model = self.model;
        let ends = |e: &ElementId| model.fields(*e, kw::REALISASI).find_map(|f| f.period()) == Some(quarter);
        let reports = self.desk.of_year(self.holder, kw::REALISASI).filter(ends);
        reports.flat_map(|e| model.fields(e, kw::DILAPORKAN)).filter_map(|f| f.date()).max()
    }

    /// The meeting of the leaders after each quarter, by its minutes.
    fn dialogues(&self) -> Vec<Due> {
        let (model, year) = (self.model, self.desk.year);
        let Some(deadline) = Deadline::read(model, "dialog_organisasi") else { return Vec::new() };
        let held = |quarter: Period| {
            let reports = self.desk.of_year(self.holder, kw::REALISASI);
            let of_quarter = reports.filter(|e| {
                model
                    .fields(*e, kw::REALISASI)
                    .find_map(|f| f.period())
                    .is_some_and(|p| p.last_month() == quarter.last_month())
            });
            let minutes = of_quarter.flat_map(|e| {
                let inside = model.children_of(e, kw::NOTULEN).flat_map(|n| model.fields(n, kw::NOTULEN));
                model.fields(e, kw::NOTULEN).chain(inside).collect::<Vec<_>>()
            });
            minutes.filter_map(|f| f.date()).min()
        };
        let due = |quarter: Period| {
            let by = quarter.last_day(year).and_then(|end| deadline.after(end))?;
            let what = format!("Rapat Pimpinan Monev Kinerja dan Dialog Kinerja Organisasi {}", period(quarter));
            let note = match &deadline {
                Deadline::Days(n) => format!("{n} hari setelah triwulan berakhir"),
                Deadline::WorkDays(n, _) => format!("{n} hari kerja setelah triwulan berakhir"),
                Deadline::Months(n) => format!("{n} bulan setelah triwulan berakhir"),
                Deadline::Day(_) => String::new(),
            };
            Some(Due { done: held(quarter), told: true, note, ..self.due(what, by) })
        };
        PeriodKind::Quarter.all().filter_map(due).collect()
    }

    /// A five-year plan that begins in this year: so many months after the one that it follows.
    fn strategy(&self) -> Vec<Due> {
        self.renstra().into_iter().chain(self.published()).collect()
    }
    /// The plan of the ministry goes onto its website within a month (seed 853).
    fn published(&self) -> Option<Due> {
        let own = self.desk.of_year(self.holder, kw::RENSTRA).next()?;
        let set =
            stated(self.model, own, kw::DITETAPKAN).0.filter(|_| self.model.holder(self.holder).superior.is_none())?;
        let by = Deadline::Months(1).after(set)?;
        let note = "1 bulan setelah Renstra ditetapkan".to_owned();
        Some(Due { note, article: String::new(), ..self.due("Renstra diunggah ke website", by) })
    }
    fn renstra(&self) -> Option<Due> {
        let (model, year) = (self.model, self.desk.year);
        let own = self.desk.of_year(self.holder, kw::RENSTRA).next()?;
        let slot = |n| model.slot(self.kind, kw::BATAS_RENSTRA, n);
        let (months, after) = (slot(0)?.number()?, slot(1)?.source());
        let set = |e: ElementId| stated(model, e, kw::DITETAPKAN).0.or_else(|| stated(model, e, kw::SK).0);
        let of = |h: HolderId| self.desk.statements(h, kw::RENSTRA).iter().find(|s| s.0 == year).and_then(|s| set(s.1));
        let (followed, name) = match after {
            "rpjmn" => (model.field(own, kw::RPJMN)?.date()?, "RPJMN"),
            "kementerian" => (model.superiors(self.holder).last().and_then(of)?, "Renstra Kementerian"),
            _ => (
                model.superiors(self.holder).find(|h| model.owns_map(*h) == Some(true)).and_then(of)?,
                "Renstra unit atasan",
            ),
        };
        let by = Deadline::counted(model, months, "bulan")?.after(followed)?;
        let note = format!("{months} bulan setelah {name} ditetapkan");
        Some(Due { done: set(own), told: true, note, ..self.due("Rencana Strategis (Renstra)", by) })
    }

    /// Further items that the profile names (`agenda`).
    fn of_profile(&self, kind: &str) -> Vec<Due> {
        let (model, year) = (self.model, self.desk.year);
        let profile = model.profile().element.into_iter();
        let mut all = Vec::new();
        for item in profile.flat_map(|p| model.children_of(p, kw::AGENDA)) {
            let mut kinds = model.fields(item, kw::BAGI).peekable();
            if kinds.peek().is_some() && !kinds.any(|f| f.source() == kind) {
                continue;
            }
            let Some(what) = model.slot(item, kw::AGENDA, 0).map(|f| f.text().into_owned()) else { continue };
            let article = self.desk.calendar_article(Some(item));
            let mut add = |what: String, by: Option<Date>, note: String| {
                all.extend(by.map(|by| Due { note, article: article.to_owned(), ..self.due(what, by) }));
            };
            if let Some(Value::MonthDay(month, day)) = model.slot(item, kw::AGENDA, 1).map(|f| f.value()) {
                add(what, MonthDay { month, day }.in_year(year), String::new());
                continue;
            }
            let slot = |n| model.slot(item, kw::SETELAH, n);
            let Some(count) = slot(0).and_then(|f| f.number()) else { continue };
            let unit = slot(1).map_or("hari", |f| f.source());
            let Some(deadline) = Deadline::counted(model, count, unit) else { continue };
            let since = format!("{count} {} setelah", unit.replace('_', " "));
            match slot(2).map_or("periode", |f| f.source()) {
                "periode" => PeriodKind::Quarter.all().for_each(|quarter| {
                    let by = quarter.last_day(year).and_then(|end| deadline.after(end));
                    add(format!("{what} {}", period(quarter)), by, format!("{since} triwulan berakhir"));
                }),
                "penetapan" => {
                    let set = self.day(self.plan(PlanKind::Agreement), kw::DITETAPKAN);
                    add(what, set.and_then(|day| deadline.after(day)), format!("{since} PK ditetapkan"));
                }
                _ => {} // the day on which the budget was granted stands nowhere
            }
        }
        all
    }
}
