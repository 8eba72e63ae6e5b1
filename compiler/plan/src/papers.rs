//! Whose agreement is another, and which documents are to be made anew.

use crate::sides::Sides;
use crate::{Agreed, Changes, Document, How, What};
use bsc_model::{HolderId, PlanKind};
use bsc_schema::kw;
use std::collections::{BTreeMap, BTreeSet};

/// A holder's year.
type Year = (String, i16);

/// What of a holder's year is another.
#[derive(Default)]
struct Touched {
    /// Objectives and indicators that the agreement shows otherwise; the agreement itself by an empty id.
    own: BTreeSet<String>,
    /// Those that come with a change above.
    inherited: BTreeSet<String>,
    /// The map is drawn otherwise.
    map: bool,
    /// The manual of an indicator says something else.
    manual: bool,
    /// Targets by period.
    plan: bool,
    /// Who needs whose help.
    help: bool,
}

/// What an agreement rests on, beside names, targets and cascades: as rule NIL009 has it.
const SIGNED: [&str; 10] = [
    "trajektori",
    "kode",
    "satuan",
    "aspek_target",
    "formula",
    "polarisasi",
    "konsolidasi",
    "lapor",
    "validitas",
    "kendali",
];

/// Who signs.
const PARTY: [&str; 5] = ["pejabat", "nama", "nip", "jabatan", "plt"];

pub(crate) fn find(sides: &Sides<'_>, found: &mut Changes) {
    let touched = touched(sides, found);
    found.agreements = agreements(sides, &touched);
    found.documents = documents(sides, found, &touched).into_iter().collect();
}

fn holder(id: &str) -> String {
    id.split(['.', ' ']).next().unwrap_or_default().to_owned()
}

fn touched(sides: &Sides<'_>, found: &Changes) -> BTreeMap<Year, Touched> {
    let mut all: BTreeMap<Year, Touched> = BTreeMap::new();
    let mut note = |id: &str, year: i16, inherited: bool, tell: &dyn Fn(&mut Touched)| {
        let entry = all.entry((holder(id), year)).or_default();
        tell(entry);
        let whole = if id.contains('.') { id.to_owned() } else { String::new() };
        if inherited {
            entry.inherited.insert(whole)
        } else {
            entry.own.insert(whole)
        };
    };
    for thing in &found.things {
        match thing.year {
            Some(year) => {
                note(&thing.id, year, thing.inherited, &|t| {
                    t.map = true;
                    t.manual |= matches!(thing.what, What::Iku | What::Sub) && thing.how != How::Removed;
                });
                // what moved away changes its old holder's agreement too
                if let (How::MovedHolder, Some(from)) = (thing.how, &thing.from) {
                    note(from, year, false, &|t| t.map = true);
                }
            }
            None if thing.how == How::MovedSuperior => {
                if let Some(year) = last_year(sides, &thing.id) {
                    note(&thing.id, year, false, &|_| {});
                }
            }
            None => {}
        }
    }
    for target in &found.targets {
        note(&target.id, target.year, target.inherited, &|t| (t.manual, t.plan) = (true, true));
    }
    for link in &found.cascades {
        note(&link.id, link.year, false, &|t| t.manual |= link.what != What::Ss);
    }
    for field in &found.fields {
        let year = field.year.or_else(|| last_year(sides, &field.id));
        let Some(year) = year else { continue };
        match field.what {
            What::Unit | What::Person if !PARTY.contains(&field.field) => {}
            What::Iku | What::Sub if !SIGNED.contains(&field.field) => {
                let entry = all.entry((holder(&field.id), year)).or_default();
                entry.manual = true;
                entry.help |= ["butuh", "bersama"].contains(&field.field);
            }
            what => {
                let entry = all.entry((holder(&field.id), year)).or_default();
                let whole = if field.id.contains('.') { field.id.clone() } else { String::new() };
                entry.map |= matches!(what, What::Map | What::Ss) || field.field == "kode";
                entry.plan |= field.field == "trajektori" || field.field == "konsolidasi";
                entry.manual |= matches!(what, What::Iku | What::Sub) && field.field != "kode";
                if field.inherited && field.field != "kode" {
                    entry.inherited.insert(whole);
                } else {
                    entry.own.insert(whole);
                }
            }
        }
    }
    all
}

/// The last year in which a holder has a map or agreement.
fn last_year(sides: &Sides<'_>, id: &str) -> Option<i16> {
    let model = sides.now.model;
    let of = model.find_holder(id)?;
    model.plans_of(of).map(|p| model.plan(p).year).max()
}

fn agreements(sides: &Sides<'_>, touched: &BTreeMap<Year, Touched>) -> Vec<Agreed> {
    let model = sides.now.model;
    let of = |h: HolderId| {
        let mut years: Vec<i16> = model.plans_of(h).map(|p| model.plan(p).year).collect();
        years.dedup();
        years.into_iter().map(move |year| (h, year))
    };
    let agreed = |(h, year): (HolderId, i16)| {
        let touched = touched.get(&(model.holder_name(h).to_owned(), year))?;
        let open = model.plans_of(h).any(|p| model.plan(p).year == year && sides.now.open(model.plan(p).element));
        if !open || (touched.own.is_empty() && touched.inherited.is_empty()) {
            return None;
        }
        let signed = model.find_plan(h, year, PlanKind::Agreement);
        let signed = signed.and_then(|p| model.field(model.plan(p).element, kw::DITETAPKAN)).and_then(|f| f.date());
        Some(Agreed {
            holder: model.holder_name(h).to_owned(),
            title: model.holder_title(h).into_owned(),
            year,
            own: touched.own.len(),
            inherited: touched.inherited.difference(&touched.own).count(),
            signed: signed.map(|d| d.to_string()),
        })
    };
    model.holders().flat_map(of).filter_map(agreed).collect()
}

fn documents(sides: &Sides<'_>, found: &Changes, touched: &BTreeMap<Year, Touched>) -> BTreeSet<Document> {
    let model = sides.now.model;
    let owner = |name: &str, year: i16| {
        model.find_holder(name).is_some_and(|h| model.find_plan(h, year, PlanKind::Map).is_some())
    };
    let mut all = BTreeSet::new();
    let mut add = |kind, holder: &str, year, period| {
        all.insert(Document { kind, holder: holder.to_owned(), year, period });
    };
    for agreed in &found.agreements {
        add("pk", &agreed.holder, agreed.year, None);
        if !owner(&agreed.holder, agreed.year) {
            add("skp", &agreed.holder, agreed.year, None);
        }
    }
    for ((name, year), touched) in touched {
        if !sides.now.model.find_holder(name).is_some_and(|h| model.plans_of(h).any(|p| model.plan(p).year == *year)) {
            continue;
        }
        let kinds = [
            ("peta", touched.map && owner(name, *year)),
            ("manual", touched.manual),
            ("renaksi", touched.plan),
            ("penyelarasan_horizontal", touched.help && owner(name, *year)),
        ];
        for (kind, _) in kinds.into_iter().filter(|k| k.1) {
            add(kind, name, *year, None);
        }
    }
    // a matrix shows its owner's and what hangs on it one step below
    for (name, year) in matrices(sides, found) {
        if owner(&name, year) {
            add("cascading", &name, year, None);
            add("penyelarasan_vertikal", &name, year, None);
        }
    }
    for score in &found.scores {
        for moved in &score.periods {
            add("capaian", &score.holder, score.year, Some(moved.period));
            add("lkj", &score.holder, score.year, Some(moved.period));
        }
    }
    for result in &found.results {
        for kind in ["informasi_kinerja", "realisasi_renaksi", "lkj"] {
            add(kind, &holder(&result.id), result.year, Some(result.period));
        }
    }
    for other in &found.others {
        let mut words = other.statement.split(' ');
        let (keyword, name) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let year = words.next().and_then(|w| w.parse().ok());
        let kind = ["renaksi", "renstra", "lkj"].into_iter().find(|k| *k == keyword);
        if let (Some(kind), true) = (kind, other.how != Some(How::Removed)) {
            add(kind, name, year.or_else(|| last_year(sides, name)).unwrap_or_default(), None);
        }
    }
    all
}

/// The holders whose matrix shows something that changed: their own things, and those that cascade from theirs.
fn matrices(sides: &Sides<'_>, found: &Changes) -> BTreeSet<Year> {
    let in_matrix = ["validitas", "kendali", "kode", "konsolidasi", "penanggung_jawab"];
    let things = found.things.iter().filter_map(|t| Some((t.id.as_str(), t.year?)));
    let targets = found.targets.iter().map(|t| (t.id.as_str(), t.year));
    let links = found.cascades.iter().map(|l| (l.id.as_str(), l.year));
    let fields = found.fields.iter().filter(|f| in_matrix.contains(&f.field));
    let fields = fields.filter_map(|f| Some((f.id.as_str(), f.year?)));
    let changed: BTreeSet<(&str, i16)> = things.chain(targets).chain(links).chain(fields).collect();
    let mut all: BTreeSet<Year> = changed.iter().map(|(id, year)| (holder(id), *year)).collect();
    for side in [&sides.then, &sides.now] {
        for (id, year) in &changed {
            let Some((name, path)) = id.split_once('.') else { continue };
            let found = side.model.find_holder(name).and_then(|h| side.model.find_iku(h, *year, path));
            if let Some(source) = found.and_then(|i| side.model.iku(i).source) {
                all.insert((side.model.holder_name(side.model.iku_holder(source)).to_owned(), *year));
            }
        }
    }
    all
}
