//! One plan, report or rule more, in its place.

use super::{Draft, fill, id_of, quoted};
use crate::{Fault, Loaded, Period};
use bsc_model::{ElementId, HolderId, Kind, PlanKind};
use bsc_schema::{Kw, kw, nearest};
use bsc_syntax::period::PeriodKind;

/// What is to be made.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Item {
    /// `unit`
    Unit,
    /// `peta`
    Map,
    /// `pk`
    Agreement,
    /// `renaksi`
    ActionPlan,
    /// `realisasi` of a period.
    Report(Period),
    /// `aturan`
    Rule,
}

/// What is to be made, for whom.
#[derive(Clone, Debug)]
pub struct New {
    /// What.
    pub item: Item,
    /// The unit or person; of a rule its id.
    pub name: String,
    /// The year; none: that of `bsc.toml`, else the last with plans, else that of the day.
    pub year: Option<i16>,
    /// Of a new unit: what it is called; none: by its id.
    pub title: Option<String>,
    /// Of a new unit: its kind; none: the first of the level below its superior.
    pub kind: Option<String>,
    /// Of a new unit: its superior.
    pub superior: Option<String>,
}

macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../templates/baru/", $name, ".bsc"))
    };
}

impl Loaded {
    /// A filled template, and where it belongs.
    ///
    /// # Errors
    /// A unit, person or kind that is not there; a name that cannot be one; a map for a kind that owns none; what is to be made is there already; nothing is
    /// reported in the period.
    pub fn draft(&self, new: &New) -> Result<Draft, Fault> {
        let year = self.year(new.year).unwrap_or_else(|_| self.model.as_of().year());
        match new.item {
            Item::Unit => self.new_unit(new),
            Item::Rule => self.new_rule(new),
            Item::Map => self.new_map(self.known(&new.name)?, year),
            Item::Agreement => self.new_agreement(self.known(&new.name)?, year),
            Item::ActionPlan => self.new_action_plan(self.known(&new.name)?, year),
            Item::Report(period) => self.new_report(self.known(&new.name)?, year, period),
        }
    }

    /// A unit or person, with a plan or without.
    pub(crate) fn known(&self, name: &str) -> Result<HolderId, Fault> {
        self.model.find_holder(name).ok_or_else(|| {
            let known = self.model.holders().map(|holder| self.model.holder_name(holder));
            Fault::Holder(name.to_owned(), nearest(name, known).map(str::to_owned))
        })
    }

    fn new_unit(&self, new: &New) -> Result<Draft, Fault> {
        let model = &self.model;
        if id_of(&new.name).as_deref() != Some(&new.name) {
            return Err(Fault::Name(new.name.clone()));
        }
        if let Some(there) = model.find_holder(&new.name) {
            return Err(self.taken(&new.name, model.holder(there).element));
        }
        let superior = new.superior.as_ref().map(|name| self.known(name)).transpose()?;
        let kinds = &model.profile().kinds;
        let kind = match &new.kind {
            Some(name) => kinds.iter().find(|kind| kind.name == *name).ok_or_else(|| {
                let near = nearest(name, kinds.iter().map(|kind| kind.name.as_str()));
                Fault::Kind(name.clone(), near.map(str::to_owned))
            })?,
            None => {
                let level = superior.and_then(|above| model.kind(above)).map_or(0, |kind| kind.level + 1);
                let below = kinds.iter().find(|kind| kind.level == level);
                below.or_else(|| kinds.last()).ok_or_else(|| Fault::Kind(String::new(), None))?
            }
        };
        let roles = model.fields(kind.element, kw::PENGELOLA).map(|role| role.source());
        let managers: Vec<String> = roles.map(|role| format!("pengelola {role} \"Jabatan pengelola\"")).collect();
        let above = new.superior.as_ref().map(|name| format!("atasan {name}")).unwrap_or_default();
        let title = quoted(new.title.as_ref().unwrap_or(&new.name));
        let values = [
            ("unit", new.name.as_str()),
            ("nama", &title),
            ("jenis", &kind.name),
            ("atasan", &above),
            ("hari_ini", &model.as_of().to_string()),
            ("pengelola", &managers.join("\n    ")),
        ];
        let folder = superior.map(|above| self.folder(above)).unwrap_or_default();
        Ok(Draft::source(format!("{folder}{}/organisasi.bsc", new.name), &fill(template!("unit"), &values)))
    }

    fn new_rule(&self, new: &New) -> Result<Draft, Fault> {
        let fits = new.name.starts_with(|c: char| c.is_ascii_uppercase())
            && new.name.ends_with(|c: char| c.is_ascii_digit())
            && new.name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        if !fits {
            return Err(Fault::Name(new.name.clone()));
        }
        let model = &self.model;
        let rules = model.roots().filter(|root| model.element(*root).kw == kw::ATURAN);
        let same = |root: &ElementId| model.slot(*root, kw::ATURAN, 0).is_some_and(|id| id.source() == new.name);
        if let Some(there) = rules.into_iter().find(same) {
            return Err(self.taken(&new.name, there));
        }
        let kinds = &model.profile().kinds;
        let person = kinds.iter().rev().find(|kind| !kind.owner).or_else(|| kinds.first());
        let values = [("id", new.name.as_str()), ("jenis", person.map_or("", |kind| kind.name.as_str()))];
        Ok(Draft::source(format!("aturan/{}.bsc", new.name), &fill(template!("aturan"), &values)))
    }

    fn new_map(&self, holder: HolderId, year: i16) -> Result<Draft, Fault> {
        let model = &self.model;
        if let Some(kind) = model.kind(holder).filter(|kind| !kind.owner) {
            return Err(Fault::OwnsNoMap(model.holder_name(holder).to_owned(), kind.name.clone()));
        }
        if let Some(there) = model.find_plan(holder, year, PlanKind::Map) {
            return Err(self.taken(&format!("peta {} {year}", model.holder_name(holder)), model.plan(there).element));
        }
        let given = self.perspectives(holder, self.map_above(holder, year));
        let ready = given.lines().filter(|line| line.starts_with("perspektif ")).count();
        let weight = if ready < model.profile().perspectives.len() { "bobot_perspektif proporsional" } else { "" };
        let day = self.due(holder, year, |kind| kind.map_deadline.or(kind.pk_deadline));
        let text = self.filled(template!("peta"), holder, year, &day, &[("isi", &given), ("bobot", weight)]);
        Ok(Draft::source(self.place(holder, "peta", year), &text))
    }

    fn new_agreement(&self, holder: HolderId, year: i16) -> Result<Draft, Fault> {
        let model = &self.model;
        if let Some(there) = model.find_plan(holder, year, PlanKind::Agreement) {
            return Err(self.taken(&format!("pk {} {year}", model.holder_name(holder)), model.plan(there).element));
        }
        let alone = model.kind(holder).is_some_and(|kind| model.field(kind.element, kw::TANPA_PIHAK_KEDUA).is_some());
        let above = model.superiors(holder).next().filter(|_| !alone);
        let second = above.map(|above| format!("pihak_kedua {}", model.holder_name(above))).unwrap_or_default();
        let day = self.due(holder, year, |kind| kind.pk_deadline);
        let owner = model.owns_map(holder) == Some(true);
        let given = if owner { String::new() } else { self.adopted(holder, self.plan_above(holder, year)) };
        let template = if owner { template!("pk_pemilik") } else { template!("pk") };
        let text = self.filled(template, holder, year, &day, &[("isi", &given), ("pihak_kedua", &second)]);
        Ok(Draft::source(self.place(holder, "pk", year), &text))
    }

    fn new_action_plan(&self, holder: HolderId, year: i16) -> Result<Draft, Fault> {
        let model = &self.model;
        let name = model.holder_name(holder);
        if let Some(there) = self.statement(kw::RENAKSI, name, year, None) {
            return Err(self.taken(&format!("renaksi {name} {year}"), there));
        }
        let person = model.subordinates(holder).next().unwrap_or(holder);
        let own = model.plans_of(holder).filter(|plan| model.plan(*plan).year == year);
        let iku = own.flat_map(|plan| model.iku_of(plan)).filter(|iku| model.iku(*iku).parent.is_none());
        let year_text = year.to_string();
        let blocks: Vec<String> = iku
            .filter(|iku| model.iku_in_force(*iku))
            .map(|iku| {
                let values = [
                    ("iku", model.name(model.iku(iku).element)),
                    ("nama_iku", &*model.iku_label(iku)),
                    ("tahun", &year_text),
                    ("pic", model.holder_name(person)),
                ];
                fill(template!("kegiatan"), &values)
            })
            .collect();
        if blocks.is_empty() {
            return Err(Fault::NoPlan(name.to_owned(), year));
        }
        let text = self.filled(template!("renaksi"), holder, year, "", &[("isi", &blocks.concat())]);
        Ok(Draft::source(self.place(holder, "renaksi", year), &text))
    }

    fn new_report(&self, holder: HolderId, year: i16, period: Period) -> Result<Draft, Fault> {
        let model = &self.model;
        let name = model.holder_name(holder);
        if let Some(there) = self.statement(kw::REALISASI, name, year, Some(period)) {
            return Err(self.taken(&format!("realisasi {name} {year} {}", period.name()), there));
        }
        let lapor = match period.kind() {
            PeriodKind::Month => "bulanan",
            PeriodKind::Quarter => "triwulanan",
            PeriodKind::Half => "semesteran",
            PeriodKind::Year => "tahunan",
        };
        let own = model.plans_of(holder).filter(|plan| model.plan(*plan).year == year);
        // what is adopted directly is reported where it comes from
        let due = own.flat_map(|plan| model.iku_of(plan)).filter(|iku| {
            let stands = model.iku(*iku).parent.is_none() && model.iku(*iku).origin == *iku && model.iku_in_force(*iku);
            stands && model.iku_word(*iku, kw::LAPOR) == Some(lapor)
        });
        let lines: Vec<String> = due
            .map(|iku| {
                let target = model.iku_field(iku, kw::TARGET).found();
                let target = target.map(|field| format!(", target setahun {}", field.source())).unwrap_or_default();
                let label = model.iku_label(iku).replace('\n', " ");
                let id = model.name(model.iku(iku).element);
                format!("// isi: {label}{target}\n{id} n/a \"belum diisi\"\n")
            })
            .collect();
        if lines.is_empty() {
            return Err(Fault::NothingDue(name.to_owned(), period.name().to_owned()));
        }
        let day = period.last_day(year).and_then(|day| day.tomorrow().ok()).map(|day| day.to_string());
        let values = [("isi", &*lines.concat()), ("periode", period.name())];
        let text = self.filled(template!("realisasi"), holder, year, &day.unwrap_or_default(), &values);
        Ok(Draft::source(format!("realisasi/{year}/{}/{name}.bsc", period.name().to_lowercase()), &text))
    }

    /// A template with what all of them name, and more.
    fn filled(&self, template: &str, holder: HolderId, year: i16, day: &str, more: &[(&str, &str)]) -> String {
        let model = &self.model;
        let element = model.holder(holder).element;
        let first = |kw: Kw| model.children_of(element, kw).find_map(|child| model.slot(child, kw, 0));
        let head = first(kw::PEJABAT).or_else(|| first(kw::JABATAN)).map(|field| field.text().into_owned());
        let managers = std::iter::once(holder).chain(model.superiors(holder));
        let manager = managers.filter_map(|above| self.roles(above).next()).map(|(_, post)| post).next();
        let (name, year) = (quoted(&model.holder_title(holder)), year.to_string());
        let (head, manager) = (quoted(&head.unwrap_or_else(|| name.clone())), quoted(&manager.unwrap_or_default()));
        let mut values = vec![
            ("unit", model.holder_name(holder)),
            ("nama", &name),
            ("tahun", &year),
            ("tanggal", day),
            ("pejabat", &head),
            ("pengelola", &manager),
        ];
        values.extend_from_slice(more);
        fill(template, &values)
    }

    /// The day of the year by which a holder's kind is due; else the middle of January.
    fn due(&self, holder: HolderId, year: i16, deadline: impl Fn(&Kind) -> Option<(i8, i8)>) -> String {
        let (month, day) = self.model.kind(holder).and_then(deadline).unwrap_or((1, 15));
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The top-level statement of this keyword for a holder, year and period.
    fn statement(&self, keyword: Kw, name: &str, year: i16, period: Option<Period>) -> Option<ElementId> {
        let model = &self.model;
        model.roots().filter(|root| model.element(*root).kw == keyword).find(|root| {
            let says = |slot, text: &str| model.slot(*root, keyword, slot).is_some_and(|field| field.source() == text);
            says(0, name) && says(1, &year.to_string()) && period.is_none_or(|period| says(2, period.name()))
        })
    }

    fn taken(&self, what: &str, there: ElementId) -> Fault {
        let files = self.model.files();
        Fault::Taken(what.to_owned(), files.name(self.model.element(there).file).to_owned())
    }

    /// The folder of the file in which a unit or person stands, with `/` behind it, or empty.
    fn folder(&self, holder: HolderId) -> String {
        let file = self.model.files().name(self.model.element(self.model.holder(holder).element).file);
        file.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
    }

    /// Where a plan of a holder belongs: beside the statement of the holder; in the holder's own folder without its name.
    fn place(&self, holder: HolderId, kind: &str, year: i16) -> String {
        let (folder, name) = (self.folder(holder), self.model.holder_name(holder));
        let own = folder.trim_end_matches('/').rsplit('/').next() == Some(name);
        if own { format!("{folder}{kind}_{year}.bsc") } else { format!("{folder}{kind}_{name}_{year}.bsc") }
    }
}
