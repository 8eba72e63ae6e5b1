//! The slow way to see what changed: all facts of both plans written out, name by name, then compared line by line.

use bsc_diagnostics::Lang;
use bsc_driver::{Loaded, ScoreForm, parse_period};
use bsc_model::{Cascade, IkuId, Model, PlanKind};
use bsc_schema::{Kind, Kw, Schema, kw};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

pub type Facts = BTreeMap<(String, String), String>;

/// All that is said of a plan.
#[derive(Default)]
pub struct Plan {
    /// Things by kind and name, with what can move.
    pub things: Facts,
    /// Of a thing and a keyword: what counts.
    pub fields: Facts,
    /// Of a unit, person, map or agreement and a keyword: what it says.
    pub blocks: Facts,
    /// Of an indicator or objective: from what it is passed down.
    pub cascades: Facts,
    /// Of an indicator and period: what is reported.
    pub results: Facts,
    /// Of a path in the JSON of scores, and a period: the figure.
    pub scores: Facts,
    /// Of a holder and year: what its agreement shows.
    pub agreements: Facts,
    /// Of an indicator: target less what its indirect children make.
    pub sums: Facts,
}

fn iku_name(m: &Model, i: IkuId) -> String {
    let parent = m.iku(i).parent.map_or(String::new(), |p| format!("{}.", m.name(m.iku(p).element)));
    format!("{}.{parent}{} {}", m.holder_name(m.iku_holder(i)), m.name(m.iku(i).element), m.iku_year(i))
}

fn ss_name(m: &Model, s: bsc_model::SsId) -> String {
    let ss = m.ss(s);
    let name = match m.field(ss.element, kw::SS).filter(|_| ss.adopted) {
        Some(source) => source.source().to_owned(),
        None => m.name(ss.element).to_owned(),
    };
    format!("{}.{name} {}", m.holder_name(m.ss_holder(s)), m.plan(ss.plan).year)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything between the keyword and the end of the statement, numbers by their value.
fn text(m: &Model, element: bsc_model::ElementId, kw: Kw) -> String {
    let typed = m.fields(element, kw).map(|f| {
        let value = f.number().map_or_else(|| words(&f.text()), |n| n.to_string());
        format!("{}/{}:{value}", f.field.item, f.field.slot)
    });
    let blocks = m.children_of(element, kw).map(|child| {
        let inner: Vec<String> = m.all_fields(child).iter().map(|f| f.kw).map(|kw| text(m, child, kw)).collect();
        inner.join(" ")
    });
    typed.chain(blocks).collect::<Vec<_>>().join(" ")
}

fn keywords(kind: Kind) -> Vec<Kw> {
    let rows = Schema::get().makers(kind).flat_map(|row| row.children.iter().map(|c| c.row()));
    let mut all: Vec<Kw> =
        rows.filter(|r| !r.is_named_by_user() && r.makes.is_none_or(|k| k != Kind::Sub)).map(|r| r.kw).collect();
    all.sort();
    all.dedup();
    all
}

impl Plan {
    pub fn of(loaded: &Loaded) -> Plan {
        let m = &loaded.model;
        let mut plan = Plan::default();
        for h in m.holders() {
            let superior = m.holder(h).superior.map_or("", |s| m.holder_name(s));
            plan.things.insert(
                ("holder".into(), m.holder_name(h).into()),
                format!("{}|{superior}", words(&m.holder_title(h))),
            );
        }
        for h in m.holders() {
            plan.block(m, m.holder(h).element, m.holder_name(h), &[kw::ATASAN]);
        }
        for p in m.plans() {
            let p = m.plan(p);
            let kind = if p.kind == PlanKind::Map { "map" } else { "agreement" };
            plan.things.insert(
                (kind.into(), format!("{} {} {}", m.holder_name(p.holder), p.year, p.complement)),
                String::new(),
            );
        }
        for p in m.plans() {
            let plan_of = m.plan(p);
            let kind = if plan_of.kind == PlanKind::Map { "map" } else { "agreement" };
            let name = format!("{kind} {} {}", m.holder_name(plan_of.holder), plan_of.year);
            plan.block(m, plan_of.element, &name, &[kw::TUGAS, kw::PERSPEKTIF]);
        }
        for s in m.all_ss().filter(|s| m.ss_in_force(*s)) {
            let perspective = m.perspective(s).map_or("", |p| &p.name);
            plan.things.insert(("ss".into(), ss_name(m, s)), format!("{}|{perspective}", words(&m.ss_label(s))));
            let source = m.ss(s).source.map_or(String::new(), |s| ss_name(m, s));
            if m.ss(s).cascade != Cascade::Own || m.ss(s).adopted {
                plan.cascades.insert(("ss".into(), ss_name(m, s)), format!("{:?} {source}", m.ss(s).cascade));
            }
        }
        let fields: BTreeSet<Kw> = [Kind::Iku, Kind::Sub].into_iter().flat_map(keywords).collect();
        for i in m.all_iku().filter(|i| m.iku_in_force(*i)) {
            plan.iku(m, i, &fields);
        }
        plan.scores(loaded);
        plan.agreements(m);
        plan
    }

    /// The statements of a block that are no things of their own.
    fn block(&mut self, m: &Model, element: bsc_model::ElementId, name: &str, but: &[Kw]) {
        let things = [kw::SS, kw::IKU, kw::SUB, kw::REVISI, m.element(element).kw];
        let all = m.all_fields(element).iter().map(|f| f.kw).chain(m.children(element).map(|c| m.element(c).kw));
        for kw in all.filter(|kw| !things.contains(kw) && !but.contains(kw)) {
            self.blocks.insert((name.to_owned(), kw.name().into()), text(m, element, kw));
        }
    }

    fn iku(&mut self, m: &Model, i: IkuId, fields: &BTreeSet<Kw>) {
        let name = iku_name(m, i);
        let home = m.iku(i).ss.map_or(String::new(), |s| ss_name(m, s));
        self.things.insert(("iku".into(), name.clone()), format!("{}|{home}", words(&m.iku_label(i))));
        for kw in fields.iter().filter(|kw| ![kw::CASCADE, kw::KODE].contains(kw)) {
            let counts = m.iku_field(i, *kw).found().map_or(m.iku(i).element, |f| f.element);
            let said = text(m, counts, *kw);
            if !said.is_empty() {
                self.fields.insert((name.clone(), kw.name().into()), said);
            }
        }
        self.fields.insert((name.clone(), "kode".into()), m.iku_code(i));
        if m.iku(i).cascade != Cascade::Own {
            let typed = m.typed_field(i, kw::CASCADE).found().unwrap();
            let lokasi = m.slot(typed.element, kw::CASCADE, 2).map_or("", |f| f.source());
            let source = m.iku(i).source.map_or(String::new(), |s| iku_name(m, s));
            self.cascades.insert(("iku".into(), name.clone()), format!("{:?} {source} {lokasi}", m.iku(i).cascade));
        }
        for o in m.observations(i) {
            let latest = m.latest(i, o.period).unwrap();
            let value = m.observed_value(latest).map_or(String::new(), |f| f.source().to_owned());
            let of = m.observed_of(latest).map_or(String::new(), |f| f.source().to_owned());
            let raw: Vec<String> = m.observed_raw(latest).iter().map(|(n, f)| format!("{n} {}", f.source())).collect();
            self.results.insert((name.clone(), o.period.name().into()), format!("{value} {of} {}", raw.join(" ")));
        }
        self.sum(m, i, name);
    }

    /// Integers and decimals to four places are enough for the targets of the example.
    fn sum(&mut self, m: &Model, i: IkuId, name: String) {
        let parts = |i: IkuId| {
            let field = m.iku_field(i, kw::TARGET).found()?;
            let scale = m.profile().scales.iter().find_map(|s| s.value(field.source()));
            let top: f64 = field.number().or(scale)?.to_string().parse().ok()?;
            let bottom: Option<f64> =
                m.slot(field.element, kw::TARGET, 1).and_then(|f| f.number()).map(|n| n.to_string().parse().unwrap());
            Some((top, bottom))
        };
        let children: Vec<IkuId> = m
            .all_iku()
            .filter(|c| m.iku(*c).source == Some(i) && m.iku(*c).cascade == Cascade::Indirect && m.iku_in_force(*c))
            .collect();
        let how: BTreeSet<String> = children
            .iter()
            .map(|c| {
                let typed = m.typed_field(*c, kw::CASCADE).found().unwrap();
                m.slot(typed.element, kw::CASCADE, 2).map_or(String::new(), |f| f.source().to_owned())
            })
            .collect();
        let (Some((top, bottom)), Some(made)) =
            (parts(i), children.iter().map(|c| parts(*c)).collect::<Option<Vec<_>>>())
        else {
            return;
        };
        let percent = if m.iku_word(i, kw::SATUAN) == Some("persen") { 100.0 } else { 1.0 };
        let one = |(top, bottom): (f64, Option<f64>)| bottom.map_or(top, |b| top / b * percent);
        let all: f64 = match how.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["sum"] => made.iter().copied().map(one).sum(),
            ["average"] => made.iter().copied().map(one).sum::<f64>() / made.len() as f64,
            ["raw"] => {
                let tops: f64 = made.iter().map(|p| p.0).sum();
                let bottoms: f64 = made.iter().map(|p| p.1.unwrap_or(1.0)).sum();
                tops / bottoms * percent
            }
            _ => return,
        };
        let lacks = ((one((top, bottom)) - all) * 10_000.0).round() / 10_000.0;
        self.sums.insert((name, String::new()), (lacks + 0.0).to_string());
    }

    fn scores(&mut self, loaded: &Loaded) {
        for year in loaded.model.years() {
            for period in ["TW1", "TW2", "TW3", "TW4"] {
                let text = loaded.scores(&[], *year, parse_period(period).unwrap(), ScoreForm::Json, Lang::Id);
                let json: Value = serde_json::from_str(&text).unwrap();
                for unit in json["units"].as_array().unwrap() {
                    let holder = unit["id"].as_str().unwrap();
                    let mut put = |measure: &str, id: &str, value: &Value| {
                        let value = value.as_str().unwrap_or("n/a").to_owned();
                        if value != "n/a" && (measure != "weight" || period == "TW4") {
                            self.scores.insert((format!("{measure} {holder} {id} {year}"), period.into()), value);
                        }
                    };
                    put("ncko", "", &unit["ncko"]);
                    for p in unit["perspectives"].as_array().unwrap() {
                        let id = p["id"].as_str().unwrap();
                        put("np", id, &p["np"]);
                        put("effective_weight", id, &p["effective_weight"]);
                        for s in p["ss"].as_array().unwrap() {
                            put("nss", s["id"].as_str().unwrap(), &s["nss"]);
                            for i in s["iku"].as_array().unwrap() {
                                iku_scores(&mut put, i);
                            }
                        }
                    }
                }
                for person in json["people"].as_array().unwrap() {
                    let holder = person["id"].as_str().unwrap();
                    let mut put = |measure: &str, id: &str, value: &Value| {
                        let value = value.as_str().unwrap_or("n/a").to_owned();
                        if value != "n/a" && (measure != "weight" || period == "TW4") {
                            self.scores.insert((format!("{measure} {holder} {id} {year}"), period.into()), value);
                        }
                    };
                    put("ckp", "", &person["ckp"]);
                    for i in person["iku"].as_array().unwrap() {
                        iku_scores(&mut put, i);
                    }
                }
            }
        }
    }

    fn agreements(&mut self, m: &Model) {
        for p in m.plans() {
            let plan = m.plan(p);
            let key = (m.holder_name(plan.holder).to_owned(), plan.year.to_string());
            let mut said = self.agreements.remove(&key).unwrap_or_default();
            let top: Vec<String> = m.all_fields(plan.element).iter().map(|f| text(m, plan.element, f.kw)).collect();
            said += &top.join("\n");
            for v in m.versions(p).iter().filter(|v| v.0 == p) {
                said += &format!("revisi {}\n", v.1);
            }
            for s in m.ss_of(p).filter(|s| m.ss_in_force(*s)) {
                let perspective = m.perspective(s).map_or("", |p| &p.name);
                said += &format!("{} {} {perspective} {}\n", m.ss_code(s), words(&m.ss_label(s)), ss_name(m, s));
            }
            for i in m.iku_of(p).filter(|i| m.iku_in_force(*i)) {
                let field = |kw| m.iku_field(i, kw).found().map_or(String::new(), |f| text(m, f.element, kw));
                let signed = [
                    kw::TARGET,
                    kw::TRAJEKTORI,
                    kw::SATUAN,
                    kw::ASPEK_TARGET,
                    kw::FORMULA,
                    kw::POLARISASI,
                    kw::KONSOLIDASI,
                    kw::LAPOR,
                    kw::VALIDITAS,
                    kw::KENDALI,
                ];
                let shown = signed.map(field).join("|");
                let cascade = self.cascades.get(&("iku".to_owned(), iku_name(m, i))).cloned().unwrap_or_default();
                let home = m.iku(i).ss.map_or(String::new(), |s| ss_name(m, s));
                said += &format!(
                    "{} {} {} {shown} {cascade} {home}\n",
                    m.iku_code(i),
                    iku_name(m, i),
                    words(&m.iku_label(i))
                );
            }
            self.agreements.insert(key, said);
        }
        // who signs, in the last year
        for h in m.holders() {
            let last = m.plans_of(h).map(|p| m.plan(p).year).max();
            if let Some(said) =
                last.and_then(|y| self.agreements.get_mut(&(m.holder_name(h).to_owned(), y.to_string())))
            {
                let element = m.holder(h).element;
                let party = [kw::PEJABAT, kw::NAMA, kw::NIP, kw::JABATAN, kw::PLT].map(|kw| text(m, element, kw));
                let superior = m.holder(h).superior.map_or("", |s| m.holder_name(s));
                *said += &format!("{} {superior}", party.join("|"));
            }
        }
    }
}

fn iku_scores(put: &mut dyn FnMut(&str, &str, &Value), iku: &Value) {
    let id = iku["id"].as_str().unwrap();
    put("capaian", id, &iku["capaian"]);
    put("weight", id, &iku["weight"]);
    put("share", id, &iku["share"]);
}

/// What differs: of each key what it was and is, an empty text where it was or is not.
pub fn differences(then: &Facts, now: &Facts) -> BTreeMap<(String, String), (String, String)> {
    let keys: BTreeSet<&(String, String)> = then.keys().chain(now.keys()).collect();
    let of = |facts: &Facts, key| facts.get(key).cloned().unwrap_or_default();
    let both = keys.into_iter().map(|key| (key.clone(), (of(then, key), of(now, key))));
    both.filter(|(_, (then, now))| then != now).collect()
}
