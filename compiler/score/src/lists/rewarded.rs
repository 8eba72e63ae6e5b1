//! Ranking, reward and sanction of units (seed 4441-4526).

use super::{columns, id, listing, status, title, words};
use crate::output::{Cell, Column, Listing, among};
use crate::{Band, Figure, Reprimand, Scores, ranking, reprimands, rewards, score};
use bsc_model::{HolderId, Model};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_syntax::period::{Period, PeriodKind};
use std::collections::BTreeMap;

/// The map owners of each kind by NCKO, the highest first, with their NCKO of each quarter up to the one asked for (seed 4523).
/// Equals share a rank; who has no NCKO is left out.
pub fn ranked(model: &Model, scores: &Scores, only: &[HolderId]) -> Listing {
    let last = scores.until.last_month().div_ceil(3);
    let quarters: Vec<Scores> =
        (1..last).filter_map(|q| Some(score(model, scores.year, Period::new(PeriodKind::Quarter, q)?))).collect();
    let mut heads = columns([
        ("kind", "Jenis", "Kind"),
        ("rank", "Urutan", "Rank"),
        ("id", "Unit", "Unit"),
        ("name", "Nama", "Name"),
    ]);
    heads.extend((1..=last).map(|q| Column::new(format!("tw{q}"), format!("TW{q}"), format!("TW{q}"))));
    heads.extend(columns([("status", "Status", "Status"), ("mark", "Ket", "Note")]));
    let mut list = listing(scores, "ranking", words("Urutan NCKO", "Ranking by NCKO"), heads);
    for (kind, all) in ranking(model, &scores.units) {
        let kind = model.profile().kind_at(kind).map_or("", |k| k.name.as_str());
        let all: Vec<(HolderId, Number)> = all.into_iter().filter(|u| among(only, u.0)).collect();
        let value = |at: usize| all.get(at).map(|u| u.1.round_half_up(18));
        let (best, worst) = (value(0), value(all.len().saturating_sub(1)));
        let mut rank = 1;
        for (at, (holder, ncko)) in all.iter().enumerate() {
            if at > 0 && value(at) != value(at - 1) {
                rank = at + 1;
            }
            let mut row =
                vec![Cell::text(kind), Cell::text(rank.to_string()), id(model, *holder), title(model, *holder)];
            let before = quarters.iter().map(|s| s.unit(*holder).and_then(|u| u.ncko.ok()));
            row.extend(before.chain([Some(*ncko)]).map(Cell::Figure));
            row.push(status(model, Ok(*ncko)));
            row.push(match value(at) {
                _ if best == worst => Cell::Text(None),
                own if own == best => Cell::words("tertinggi", "highest"),
                own if own == worst => Cell::words("terendah", "lowest"),
                _ => Cell::Text(None),
            });
            list.rows.push(row);
        }
    }
    list
}

/// The weight on the budget (Tabel 5.1) and the written reprimands that are due, unit by unit.
pub fn rewarded(model: &Model, scores: &Scores, only: &[HolderId]) -> Listing {
    let mut list = listing(
        scores,
        "rewards",
        words("Penghargaan dan sanksi unit (Tabel 5.1, V.C)", "Reward and sanction of units (table 5.1, V.C)"),
        columns([
            ("id", "Unit", "Unit"),
            ("name", "Nama", "Name"),
            ("akip", "AKIP", "AKIP"),
            ("akip_category", "Kategori", "Category"),
            ("budget", "Anggaran %", "Budget %"),
            ("budget_category", "Kategori", "Category"),
            ("weight", "Bobot %", "Weight %"),
            ("ncko", "NCKO", "NCKO"),
            ("reprimands", "Teguran tertulis", "Written reprimands"),
        ]),
    );
    let mut due: BTreeMap<HolderId, Vec<Reprimand>> = BTreeMap::new();
    for reprimand in reprimands(model, scores) {
        due.entry(reprimand.holder).or_default().push(reprimand);
    }
    let mut given: BTreeMap<HolderId, _> = rewards(model, scores.year).into_iter().map(|r| (r.holder, r)).collect();
    let holders = due.keys().chain(given.keys()).copied().collect::<std::collections::BTreeSet<_>>();
    for holder in holders.into_iter().filter(|h| among(only, *h)) {
        let reward = given.remove(&holder);
        let value = |of: Option<&(Number, Band)>| Cell::Plain(of.map(|b| b.0));
        let category = |of: Option<&(Number, Band)>| Cell::Text(of.map(|b| b.1.name.clone()));
        let akip = reward.as_ref().and_then(|r| r.akip.as_ref());
        let budget = reward.as_ref().and_then(|r| r.budget.as_ref());
        let ncko: Figure = scores.unit(holder).map_or(Err(crate::Reason::NoPlan), |u| u.ncko);
        let told = due.remove(&holder).unwrap_or_default();
        list.rows.push(vec![
            id(model, holder),
            title(model, holder),
            value(akip),
            category(akip),
            value(budget),
            category(budget),
            Cell::Plain(reward.as_ref().and_then(|r| r.weight.ok())),
            Cell::figure(ncko),
            Cell::text(told.iter().map(|r| ground(model, r)).collect::<Vec<_>>().join("; ")),
        ]);
    }
    if scores.until.last_month() < 12 {
        list.notes.push(words(
            "Teguran karena NCKO dihitung dari NCKO setahun.",
            "Reprimands for NCKO go by the NCKO of the year.",
        ));
    }
    list
}

/// `Menteri Luar Negeri (ncko 80)`: who reprimands, and the ground as the profile has it.
fn ground(model: &Model, of: &Reprimand) -> String {
    let words: Vec<&str> = model.fields(of.ground, kw::TEGURAN).map(|f| f.source()).collect();
    let words = words.join(" ");
    if of.by.is_empty() { words } else { format!("{} ({words})", of.by) }
}
