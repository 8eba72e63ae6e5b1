//! Before and after what is assumed; what a goal needs.

use super::{columns, listing, realisation, words};
use crate::output::{Cell, Listing, Words, among, as_typed, counted};
use crate::why::{path, written};
use crate::{Figure, HolderGoal, IkuGoal, Miss, Reason, Scores};
use bsc_diagnostics::Lang;
use bsc_model::{HolderId, IkuId, Model};
use bsc_number::Number;
use bsc_syntax::period::Period;

/// All figures that what is assumed in `after` moves, and those of the `named` IKU, of the holders in `only`, or of all where it
/// is empty: each unit or person, then what makes it up.
pub fn moved(model: &Model, before: &Scores, after: &Scores, named: &[IkuId], only: &[HolderId]) -> Listing {
    let list = listing(
        after,
        "moved",
        words("Nilai sebelum dan sesudah pengandaian", "Values before and after what is assumed"),
        columns([
            ("kind", "Jenis", "Kind"),
            ("ref", "Nilai", "Value of"),
            ("name", "Nama", "Name"),
            ("realisasi_before", "R semula", "R before"),
            ("realisasi_after", "R andaian", "R assumed"),
            ("before", "Semula", "Before"),
            ("after", "Menjadi", "After"),
            ("change", "Selisih", "Change"),
            ("status_before", "Status", "Status"),
            ("status_after", "Menjadi", "After"),
        ]),
    );
    let mut moves = Moves { model, before, after, named, list };
    for unit in after.units.iter().filter(|u| among(only, u.holder)) {
        let name = model.holder_name(unit.holder);
        let was = before.unit(unit.holder);
        moves.row("unit", name, &model.holder_title(unit.holder), was.map_or(unit.ncko, |u| u.ncko), unit.ncko);
        for perspective in &unit.perspectives {
            let entry = model.profile().perspectives.get(usize::from(perspective.perspective));
            let (id, title) = entry.map_or(("", ""), |p| (p.name.as_str(), p.title.as_str()));
            let was = was.and_then(|u| u.perspectives.iter().find(|p| p.perspective == perspective.perspective));
            moves.row(
                "perspektif",
                &format!("{name}.{id}"),
                title,
                was.map_or(perspective.np, |p| p.np),
                perspective.np,
            );
            for ss in &perspective.ss {
                let nss = |scores: &Scores| scores.nss(*ss).ok_or(Reason::AllMissing);
                let id = model.name(model.ss(*ss).element);
                moves.row("ss", &format!("{name}.{id}"), &model.ss_label(*ss), nss(before), nss(after));
                for (id, _) in counted(after, unit, model, *ss) {
                    moves.iku(id);
                }
            }
        }
    }
    for person in after.people.iter().filter(|p| among(only, p.holder)) {
        let was = before.person(person.holder).map_or(person.ckp, |p| p.ckp);
        moves.row("pk", model.holder_name(person.holder), &model.holder_title(person.holder), was, person.ckp);
        for id in &person.iku {
            moves.iku(*id);
        }
    }
    moves.list
}

struct Moves<'m> {
    model: &'m Model,
    before: &'m Scores,
    after: &'m Scores,
    named: &'m [IkuId],
    list: Listing,
}

impl Moves<'_> {
    /// An IKU and its sub-IKU.
    fn iku(&mut self, id: IkuId) {
        let model = self.model;
        for id in std::iter::once(id).chain(model.subs(id)) {
            let (was, is) = (self.before.iku(id), self.after.iku(id));
            let settled = |n: Option<Number>| n.map(|n| n.round_half_up(18));
            let same = settled(was.realised) == settled(is.realised) && settled(was.capaian) == settled(is.capaian);
            if same && !self.named.contains(&id) {
                continue;
            }
            let figure = |s: &crate::IkuScore| s.capaian.ok_or(s.reason.unwrap_or(Reason::NoRealisation));
            let label = model.iku_label(id).into_owned();
            let realised = [realisation(model, id, was.realised), realisation(model, id, is.realised)];
            self.push("iku", &path(model, id), &label, realised, figure(&was), figure(&is));
        }
    }

    fn row(&mut self, kind: &str, name: &str, title: &str, was: Figure, is: Figure) {
        let settled = |f: Figure| f.ok().map(|n| n.round_half_up(18));
        if settled(was) != settled(is) {
            self.push(kind, name, title, [Cell::Text(None), Cell::Text(None)], was, is);
        }
    }

    fn push(&mut self, kind: &str, name: &str, title: &str, realised: [Cell; 2], was: Figure, is: Figure) {
        let change = was.ok().zip(is.ok()).and_then(|(was, is)| is.sub(was));
        let [r_was, r_is] = realised;
        let mut row = vec![Cell::text(kind), Cell::text(name), Cell::text(title), r_was, r_is];
        row.extend([Cell::figure(was), Cell::figure(is), Cell::Figure(change)]);
        row.extend([was, is].map(|f| super::status(self.model, f)));
        self.list.rows.push(row);
    }
}

fn goals(scores: &Scores) -> Listing {
    listing(
        scores,
        "goals",
        words("Yang diperlukan sampai akhir tahun", "What is needed by the end of the year"),
        columns([
            ("kind", "Jenis", "Kind"),
            ("ref", "Nilai", "Value of"),
            ("name", "Nama", "Name"),
            ("now", "Sekarang", "Now"),
            ("goal", "Sasaran", "Goal"),
            ("achievement", "Capaian sama", "Equal achievement"),
            ("periods", "Periode tersisa", "Periods left"),
            ("least", "R paling sedikit", "R at least"),
            ("most", "R paling banyak", "R at most"),
            ("reached", "Menjadi", "Reached"),
            ("note", "Ket", "Note"),
        ]),
    )
}

/// What an IKU needs, period by period.
pub fn iku_goals(model: &Model, scores: &Scores, goal: &IkuGoal) -> Listing {
    let mut list = goals(scores);
    list.rows.push(iku_row(model, goal));
    if let Ok(needed) = &goal.needed {
        let value = as_typed(model, goal.id, Some(needed.bare));
        let name = path(model, goal.id);
        let all = goal.left.iter().map(|p| format!("--what-if \"{name}@{p}={value}\"")).collect::<Vec<_>>();
        list.notes.push(back(&all.join(" ")));
    }
    list
}

/// What a unit or person needs, then each of its IKU that has periods left. `from` is what the goal was asked with.
pub fn holder_goals(model: &Model, scores: &Scores, goal: &HolderGoal, from: Option<Period>) -> Listing {
    let mut list = goals(scores);
    let name = model.holder_name(goal.holder);
    let none = || Cell::Text(None);
    let note = match &goal.achievement {
        Ok(achievement) if achievement.is_zero() => Cell::words("sudah tercapai", "reached already"),
        Ok(_) => none(),
        Err(miss) => missed(model, *miss, goal.now, goal.goal),
    };
    list.rows.push(vec![
        Cell::text(if scores.unit(goal.holder).is_some() { "unit" } else { "pk" }),
        Cell::text(name),
        Cell::text(model.holder_title(goal.holder)),
        Cell::figure(goal.now),
        Cell::Plain(Some(goal.goal)),
        goal.achievement.map_or_else(|_| none(), |n| Cell::Figure(Some(n))),
        none(),
        none(),
        none(),
        goal.achievement.map_or_else(|_| none(), |_| Cell::figure(goal.reached)),
        note,
    ]);
    list.rows.extend(goal.iku.iter().map(|g| iku_row(model, g)));
    if let Ok(achievement) = &goal.achievement {
        let period = from.map_or_else(String::new, |p| format!(" --period {p}"));
        list.notes.push(back(&format!("--what-if \"{name}={achievement}\"{period}")));
    }
    list
}

fn back(words: &str) -> Words {
    (format!("Untuk mencobanya: bsc score {words}"), format!("To try it: bsc score {words}"))
}

fn iku_row(model: &Model, goal: &IkuGoal) -> Vec<Cell> {
    let periods = goal.left.iter().map(|p| p.name()).collect::<Vec<_>>().join(" ");
    let none = || Cell::Text(None);
    let (least, most, reached, note) = match &goal.needed {
        Ok(needed) => (
            realisation(model, goal.id, Some(needed.least)),
            needed.most.map_or_else(none, |m| realisation(model, goal.id, Some(m))),
            Cell::Figure(Some(needed.achieved)),
            if needed.least.is_zero() && needed.most.is_none() {
                Cell::words("apa pun realisasinya", "whatever is realised")
            } else {
                none()
            },
        ),
        Err(miss) => (none(), none(), none(), missed(model, *miss, goal.now, goal.goal)),
    };
    vec![
        Cell::text("iku"),
        Cell::text(path(model, goal.id)),
        Cell::text(model.iku_label(goal.id)),
        Cell::figure(goal.now),
        Cell::Plain(Some(goal.goal)),
        none(),
        Cell::text(periods),
        least,
        most,
        reached,
        note,
    ]
}

/// Why nothing can be done for a goal; what is reached already and can change no more has no need of it.
fn missed(model: &Model, miss: Miss, now: Figure, goal: Number) -> Cell {
    match miss {
        Miss::NothingLeft if now.is_ok_and(|now| now.round_half_up(18) >= goal) => {
            Cell::words("sudah tercapai: tidak ada periode tersisa", "reached already: no period is left")
        }
        Miss::NothingLeft => {
            Cell::words("tidak terjangkau: tidak ada periode tersisa", "out of reach: no period is left")
        }
        Miss::NoFigure(reason) => Cell::words(
            format!("tidak terjangkau: n/a, {}", reason.text(model, Lang::Id)),
            format!("out of reach: n/a, {}", reason.text(model, Lang::En)),
        ),
        Miss::AtMost(best) => Cell::words(
            format!("tidak terjangkau: paling tinggi {}", written(best, Lang::Id, Some(2))),
            format!("out of reach: {} at most", written(best, Lang::En, Some(2))),
        ),
    }
}
