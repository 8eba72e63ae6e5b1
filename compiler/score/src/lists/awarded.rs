//! The award for performance managers: what the plan tells of each criterion (seed 4498-4512).

use super::{columns, id, listing, words};
use crate::output::{Cell, Listing, Words, among};
use crate::reward::{akip_at_least, evaluations};
use crate::why::written;
use crate::{Scores, input, mean};
use bsc_diagnostics::{FileId, Lang, Span};
use bsc_expr::{Code, Env, Item, Scope, Thing, Type, Val, World};
use bsc_model::conduct::whose;
use bsc_model::{ElementId, HolderId, Model, PlanKind};
use bsc_number::Number;
use bsc_schema::{Kind, kw};
use bsc_syntax::expr::parse_expr;
use std::collections::BTreeMap;

/// The roles that may be given the award.
const ROLES: [&str; 3] = ["mko", "mkp", "smko"];

/// The lowest category of AKIP that is met.
const AKIP: &str = "BB";

/// Each criterion: what it asks, in both languages.
const CRITERIA: [(&str, &str); 8] = [
    ("AKIP minimal BB", "AKIP is BB or better"),
    ("dokumen tepat waktu", "documents in time"),
    ("mutu IKU berbobot tertinggi", "IKU of the highest weight"),
    ("NCKO maksimal", "NCKO is the highest there is"),
    ("IKU baru yang inovatif", "new IKU that break ground"),
    ("terobosan manajemen kinerja", "a step forward in performance management"),
    ("wewenang dan peran dijalankan penuh", "the role is fulfilled wholly"),
    ("bimbingan teknis berkala", "regular training given"),
];

/// What the plan says of a criterion: met or not where it is known, and the figure it rests on.
struct Finding {
    met: Option<bool>,
    figure: Words,
}

impl Finding {
    fn new(met: Option<bool>, id: impl Into<String>, en: impl Into<String>) -> Finding {
        Finding { met, figure: (id.into(), en.into()) }
    }
}

/// The criteria of the award, manager by manager: met, not met, or not known from the plan.
pub fn awards(model: &Model, scores: &Scores, only: &[HolderId]) -> Listing {
    let mut list = listing(
        scores,
        "awards",
        words(
            "Kriteria penghargaan pengelola kinerja (V.C.3)",
            "Criteria of the award for performance managers (V.C.3)",
        ),
        columns([
            ("id", "Unit", "Unit"),
            ("role", "Peran", "Role"),
            ("name", "Nama", "Name"),
            ("no", "No", "No"),
            ("criterion", "Kriteria", "Criterion"),
            ("met", "Hasil", "Result"),
            ("figure", "Dasar", "Ground"),
        ]),
    );
    let evidence = Evidence { model, scores, evaluations: evaluations(model), timely: Timely::new(model, scores.year) };
    for holder in model.holders().filter(|h| !model.holder(*h).person && among(only, *h)) {
        for manager in model.children_of(model.holder(holder).element, kw::PENGELOLA) {
            let role = model.slot(manager, kw::PENGELOLA, 0).map_or("", |f| f.source());
            if !ROLES.contains(&role) {
                continue;
            }
            let name =
                model.field(manager, kw::NAMA).map(|f| f.text()).or_else(|| model.title(manager).map(|t| t.text()));
            let found = evidence.of(holder);
            for (at, (criterion, finding)) in CRITERIA.iter().zip(found).enumerate() {
                list.rows.push(vec![
                    id(model, holder),
                    Cell::text(role),
                    Cell::text(name.clone().unwrap_or_default()),
                    Cell::text((at + 1).to_string()),
                    Cell::words(criterion.0, criterion.1),
                    match finding.met {
                        Some(true) => Cell::words("terpenuhi", "met"),
                        Some(false) => Cell::words("tidak terpenuhi", "not met"),
                        None => Cell::words("tidak diketahui", "not known"),
                    },
                    if finding.figure.0.is_empty() { Cell::Text(None) } else { Cell::Words(finding.figure) },
                ]);
            }
        }
    }
    list
}

struct Evidence<'m> {
    model: &'m Model,
    scores: &'m Scores,
    evaluations: BTreeMap<(HolderId, i16), ElementId>,
    timely: Option<Timely<'m>>,
}

impl Evidence<'_> {
    /// The findings, in the order of the criteria; what takes a person's judgement is not known.
    fn of(&self, holder: HolderId) -> Vec<Finding> {
        let mut found = vec![
            self.akip(holder),
            self.in_time(holder),
            self.quality(holder),
            self.ncko(holder),
            self.new_iku(holder),
        ];
        found.resize_with(CRITERIA.len(), || Finding::new(None, "menurut pertimbangan MKOP", "for the MKOP to judge"));
        found
    }

    /// AKIP of the unit; of one that is not evaluated itself, of the one above it.
    fn akip(&self, holder: HolderId) -> Finding {
        let mut line = std::iter::once(holder).chain(self.model.superiors(holder));
        let value = line.find_map(|h| {
            let evaluation = self.evaluations.get(&(h, self.scores.year))?;
            Some((h, self.model.field(*evaluation, kw::AKIP)?.number()?))
        });
        let Some((unit, value)) = value else { return Finding::new(None, "", "") };
        let of = self.model.holder_name(unit);
        let told = |lang| format!("AKIP {of} {}", written(value, lang, None));
        Finding::new(akip_at_least(self.model, AKIP, value), told(Lang::Id), told(Lang::En))
    }

    /// Reports and the agreement, as far as their days are recorded.
    fn in_time(&self, holder: HolderId) -> Finding {
        let (mut late, mut open, mut all) = (0u32, 0u32, 0u32);
        if let Some(timely) = &self.timely {
            for in_time in timely.of(self.model, holder, self.scores.year) {
                all += 1;
                late += u32::from(in_time == Some(false));
                open += u32::from(in_time.is_none());
            }
        }
        let met = match (late, open, all) {
            (1.., _, _) => Some(false),
            (0, 0, 1..) => Some(true),
            _ => None,
        };
        Finding::new(
            met,
            format!("{all} dokumen: {late} terlambat, {open} tanpa tanggal"),
            format!("{all} documents: {late} late, {open} without a day"),
        )
    }

    /// The mean weight of the IKU of the map; met where no mean could be higher.
    fn quality(&self, holder: HolderId) -> Finding {
        let model = self.model;
        let plan = model.find_plan(holder, self.scores.year, PlanKind::Map);
        let iku = plan.into_iter().flat_map(|p| model.iku_of(p)).filter(|i| model.iku_in_force(*i));
        let weights: Option<Vec<Number>> =
            iku.filter(|i| model.iku(*i).parent.is_none()).map(|i| input::weight(model, i, true)).collect();
        let Some(mean) = weights.and_then(|w| mean(w).ok()) else { return Finding::new(None, "", "") };
        let highest = model.profile().weights.iter().map(|w| w.2).max();
        let told = |id: bool, lang| {
            let word = if id { "bobot rata-rata" } else { "mean weight" };
            format!("{word} {}", written(mean, lang, Some(2)))
        };
        Finding::new(highest.map(|h| mean.round_half_up(18) == h), told(true, Lang::Id), told(false, Lang::En))
    }

    fn ncko(&self, holder: HolderId) -> Finding {
        let Some(ncko) = self.scores.unit(holder).and_then(|u| u.ncko.ok()) else { return Finding::new(None, "", "") };
        let most = self.model.profile().cap.unwrap_or(Number::from(120));
        let told = |lang| format!("NCKO {}", written(ncko, lang, Some(2)));
        Finding::new(Some(ncko.round_half_up(18) >= most), told(Lang::Id), told(Lang::En))
    }

    /// IKU that the year before had not. That there are none is known; what they are worth is for people to judge.
    fn new_iku(&self, holder: HolderId) -> Finding {
        let model = self.model;
        let before = model.find_plan(holder, self.scores.year.saturating_sub(1), PlanKind::Map);
        let plan = model.find_plan(holder, self.scores.year, PlanKind::Map);
        let (Some(_), Some(plan)) = (before, plan) else { return Finding::new(None, "", "") };
        let new =
            model.iku_of(plan).filter(|i| model.iku(*i).parent.is_none() && model.last_year(*i).is_none()).count();
        Finding::new((new == 0).then_some(false), format!("{new} IKU baru"), format!("{new} new IKU"))
    }
}

/// Whether what was handed over was so in time, as the rules on it ask.
struct Timely<'m> {
    world: World<'m>,
    report: (Code, usize),
    agreement: (Code, usize),
    slots: usize,
    reports: BTreeMap<HolderId, Vec<ElementId>>,
}

impl<'m> Timely<'m> {
    fn new(model: &'m Model, year: i16) -> Option<Timely<'m>> {
        let mut scope = Scope::new(model);
        let mut compile = |text: &str, kind| {
            let slot = scope.bind("x", Type::One(Item::Thing(kind)));
            let end = u32::try_from(text.len()).ok()?;
            let expr = parse_expr(text, Span { file: FileId(0), start: 0, end }).ok()?;
            Code::condition(&expr, &mut scope, &mut Vec::new()).map(|code| (code, slot))
        };
        let report = compile("x.dilaporkan <= x.batas", Kind::Realisasi)?;
        let agreement = compile("x.ditetapkan <= x.batas_pk", Kind::Pk)?;
        let slots = scope.slots();
        let mut reports: BTreeMap<HolderId, Vec<ElementId>> = BTreeMap::new();
        for root in model.roots().filter(|r| model.element(*r).kw == kw::REALISASI) {
            if let Some((holder, _)) = whose(model, root).filter(|of| of.1 == year) {
                reports.entry(holder).or_default().push(root);
            }
        }
        Some(Timely { world: World::new(model), report, agreement, slots, reports })
    }

    /// The reports of a unit's year and its agreement; none where a day is not recorded.
    fn of(&self, model: &'m Model, holder: HolderId, year: i16) -> Vec<Option<bool>> {
        let ask = |(code, slot): &(Code, usize), thing: Thing| {
            let mut env = Env::new(self.slots);
            env.set(*slot, Val::Thing(thing));
            self.world.holds(code, &mut env)
        };
        let agreements = model.plans_of(holder).filter(|p| model.plan(*p).year == year);
        let agreements = agreements.filter(|p| model.plan(*p).kind == PlanKind::Agreement);
        let reports = self.reports.get(&holder).into_iter().flatten().map(|r| ask(&self.report, Thing::Element(*r)));
        reports.chain(agreements.map(|p| ask(&self.agreement, Thing::Plan(p)))).collect()
    }
}
