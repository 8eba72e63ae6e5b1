//! Who held which post in the year, and the CKP that goes with the person (seed 3325, 3494-3500; interpretation 34).
//!
//! A quarter belongs to the post held on most of its days. Of several posts of one person the definitive one counts; an acting
//! one (`plt`) only where there is no other. Whoever changes unit has the NCKO of each by the quarters there.

use crate::phases::{alone, by_quarters, kind, phases};
use crate::{Figure, Phase, Reason, Scores};
use bsc_model::{ElementId, HolderId, Model};
use bsc_schema::kw;
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Quarters of a year.
const QUARTERS: usize = 4;

/// One who held posts in the year.
#[derive(Clone, Debug)]
pub struct Official {
    /// The unit, or the person, whose value counts in each quarter.
    pub seats: [Option<HolderId>; QUARTERS],
    /// CKP: the value of the only seat, or that of each by its quarters, counted by itself.
    pub ckp: Figure,
}

impl Official {
    /// More than one post counts up to a period, or one for part of the time only.
    pub(crate) fn changed(&self, until: Period) -> bool {
        let mut seats = self.seats.iter().take(quarters(until));
        seats.next().is_none_or(|first| seats.any(|s| s != first))
    }
}

/// A post in a quarter: by whom it is held, where that is written, and whether as an acting one.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Held {
    who: u32,
    pub element: ElementId,
    pub acting: bool,
}

/// The officials of a year.
#[derive(Clone, Default, Debug)]
pub struct Tenures {
    officials: Vec<Official>,
    heads: BTreeMap<HolderId, [Option<Held>; QUARTERS]>,
    last: usize,
}

/// A post held.
struct Post {
    who: u32,
    holder: HolderId,
    element: ElementId,
    acting: bool,
    from: Option<Date>,
    to: Option<Date>,
    /// Days of each quarter.
    days: [i32; QUARTERS],
}

impl Tenures {
    /// Reads `pejabat` and `pegawai` once.
    pub fn new(model: &Model, scores: &Scores) -> Tenures {
        let last = quarters(scores.until);
        let (mut posts, count) = posts(model, scores.year);
        let nobody = Official { seats: [None; QUARTERS], ckp: Err(Reason::NoPlan) };
        let mut found = Tenures { officials: vec![nobody; count], heads: BTreeMap::new(), last };
        let mut best: Vec<[Option<(bool, i32)>; QUARTERS]> = vec![[None; QUARTERS]; count];
        for of_holder in posts.chunk_by_mut(|a, b| a.holder == b.holder) {
            let heads = heads(of_holder).map(|at| at.and_then(|at| of_holder.get(at)));
            for (quarter, post) in heads.iter().enumerate().take(last) {
                let Some(post) = post else { continue };
                let who = post.who as usize;
                // the definitive post before the acting one, then the one held longer
                let rank = (!post.acting, post.days.get(quarter).copied().unwrap_or(0));
                let known = best.get_mut(who).and_then(|b| b.get_mut(quarter));
                let seat = found.officials.get_mut(who).and_then(|o| o.seats.get_mut(quarter));
                if let (Some(known), Some(seat)) = (known.filter(|k| k.is_none_or(|k| k < rank)), seat) {
                    (*known, *seat) = (Some(rank), Some(post.holder));
                }
            }
            if let Some(first) = of_holder.first() {
                let held = |p: Option<&Post>| p.map(|p| Held { who: p.who, element: p.element, acting: p.acting });
                found.heads.insert(first.holder, heads.map(held));
            }
        }
        found.value(model, scores);
        found
    }

    /// The head of a unit in the last quarter that counts, or the person.
    pub fn head(&self, holder: HolderId) -> Option<&Official> {
        self.officials.get(self.post(holder)?.who as usize)
    }

    /// The post of a head, or of the person, in the last quarter that counts.
    pub(crate) fn post(&self, holder: HolderId) -> Option<Held> {
        self.heads.get(&holder)?.get(self.last.checked_sub(1)?).copied().flatten()
    }

    /// Whose rating of a quarter, 1 to 4, counts for the head of a holder; the holder's own where nobody is known to head it.
    pub(crate) fn seat(&self, holder: HolderId, quarter: u8) -> Option<HolderId> {
        let Some(head) = self.head(holder) else { return Some(holder) };
        head.seats.get(usize::from(quarter).checked_sub(1)?).copied().flatten()
    }

    /// The value of each, those of the same quarters together.
    fn value(&mut self, model: &Model, scores: &Scores) {
        let mut pieces: BTreeMap<(u8, u8), Vec<(HolderId, Phase)>> = BTreeMap::new();
        let mut parts: BTreeMap<usize, Vec<(HolderId, Phase)>> = BTreeMap::new();
        for (who, official) in self.officials.iter_mut().enumerate() {
            let seats = official.seats.get(..self.last).unwrap_or_default();
            let mut held = seats.iter().flatten();
            let Some(first) = held.next().copied() else { continue };
            if seats.iter().all(|s| *s == Some(first)) {
                official.ckp = scores.ckp(first).unwrap_or(Err(Reason::NoPlan));
                continue;
            }
            let own = parts.entry(who).or_default();
            for (seat, (from, to)) in stretches(seats) {
                let all = phases(model, seat, scores.year, kind(model, seat, scores.year), scores.until);
                for phase in all {
                    let (first, last) = (phase.first.max(from), phase.last.min(to));
                    if first <= last {
                        let piece = (seat, Phase { first, last, ..phase });
                        pieces.entry((first, last)).or_default().push(piece);
                        own.push(piece);
                    }
                }
            }
        }
        let mut values = BTreeMap::new();
        for (quarters, mut members) in pieces {
            members.sort_by_key(|m| m.0);
            members.dedup_by_key(|m| m.0);
            let counted = alone(model, scores.year, quarters, &members, &scores.assumed);
            values.extend(members.iter().filter_map(|(h, _)| Some(((*h, quarters), counted.ckp(*h)?))));
        }
        for (who, mut own) in parts {
            for (holder, phase) in &mut own {
                phase.value = values.get(&(*holder, (phase.first, phase.last))).copied().unwrap_or(phase.value);
            }
            let phases: Vec<Phase> = own.into_iter().map(|p| p.1).collect();
            if let Some(official) = self.officials.get_mut(who) {
                official.ckp = by_quarters(&phases);
            }
        }
    }
}

fn quarters(until: Period) -> usize {
    usize::from(until.last_month().div_ceil(3))
}

/// Quarters running with the same seat: from 1.
fn stretches(seats: &[Option<HolderId>]) -> Vec<(HolderId, (u8, u8))> {
    let mut found: Vec<(HolderId, (u8, u8))> = Vec::new();
    for (seat, quarter) in seats.iter().zip(1u8..) {
        match (seat, found.last_mut()) {
            (Some(seat), Some(open)) if open.0 == *seat && open.1.1 + 1 == quarter => open.1.1 = quarter,
            (Some(seat), _) => found.push((*seat, (quarter, quarter))),
            (None, _) => {}
        }
    }
    found
}

/// All posts of a year, holder by holder, and how many people they are.
fn posts(model: &Model, year: i16) -> (Vec<Post>, usize) {
    let mut known: BTreeMap<String, u32> = BTreeMap::new();
    let mut count = 0u32;
    let mut posts = Vec::new();
    for holder in model.holders() {
        let statement = model.holder(holder).element;
        let statements: Vec<ElementId> = if model.holder(holder).person {
            vec![statement]
        } else {
            model.children_of(statement, kw::PEJABAT).collect()
        };
        for element in statements {
            let acting = if element == statement { only_acting(model, element) } else { is_acting(model, element) };
            let who = match key(model, element) {
                Some(key) => *known.entry(key).or_insert(count),
                None => count,
            };
            count = count.max(who.saturating_add(1));
            let day = |word| model.field(element, word).and_then(|f| f.date());
            let (from, to) = (day(kw::MULAI), day(kw::SAMPAI));
            let days = std::array::from_fn(|quarter| days(year, quarter, from, to));
            posts.push(Post { who, holder, element, acting, from, to, days });
        }
    }
    // an agreement says itself from when it counts: only who has another post is asked since when this one was held
    let mut several = vec![0u32; count as usize];
    for post in &posts {
        if let Some(n) = several.get_mut(post.who as usize) {
            *n += 1;
        }
    }
    for post in posts.iter_mut().filter(|p| model.holder(p.holder).person) {
        if several.get(post.who as usize).is_some_and(|n| *n < 2) {
            (post.from, post.to) = (None, None);
            post.days = std::array::from_fn(|quarter| days(year, quarter, None, None));
        }
    }
    (posts, count as usize)
}

/// By whom a post is held: the number of the civil servant, else the name.
fn key(model: &Model, element: ElementId) -> Option<String> {
    let text = |word| model.field(element, word).map(|f| f.text().split_whitespace().collect::<Vec<_>>().join(" "));
    let number = text(kw::NIP).map(|n| n.replace(' ', "")).filter(|n| !n.is_empty());
    number.or_else(|| text(kw::NAMA).filter(|n| !n.is_empty()).map(|n| n.to_lowercase()))
}

fn is_acting(model: &Model, element: ElementId) -> bool {
    model.field(element, kw::PLT).is_some()
}

/// All the posts that a person is said to hold are acting ones.
fn only_acting(model: &Model, person: ElementId) -> bool {
    let mut posts = model.children_of(person, kw::JABATAN).peekable();
    posts.peek().is_some() && posts.all(|p| is_acting(model, p))
}

/// Days of a quarter, counted from 0, between two days.
fn days(year: i16, quarter: usize, from: Option<Date>, to: Option<Date>) -> i32 {
    let period = u8::try_from(quarter + 1).ok().and_then(|q| Period::new(PeriodKind::Quarter, q));
    let bounds = || {
        let period = period?;
        let first = Date::new(year, i8::try_from(period.first_month()).ok()?, 1).ok()?;
        Some((first, period.last_day(year)?))
    };
    let Some((first, last)) = bounds() else { return 0 };
    let (from, to) = (from.map_or(first, |d| d.max(first)), to.map_or(last, |d| d.min(last)));
    if from <= to { from.until(to).map_or(0, |span| span.get_days() + 1) } else { 0 }
}

/// Which of the posts of one holder each quarter belongs to: the one held on most of its days, of equals a definitive one, then
/// the later. A quarter of which nothing is known belongs to the one that comes next, else to the last.
fn heads(posts: &mut [Post]) -> [Option<usize>; QUARTERS] {
    posts.sort_by_key(|p| p.from);
    let rank = |p: &Post, quarter: usize| (p.days.get(quarter).copied().unwrap_or(0), !p.acting);
    let mut heads: [Option<usize>; QUARTERS] = std::array::from_fn(|quarter| {
        let held = posts.iter().enumerate().filter(|(_, p)| rank(p, quarter).0 > 0);
        held.max_by_key(|(at, p)| (rank(p, quarter), *at)).map(|h| h.0)
    });
    let mut next = None;
    for head in heads.iter_mut().rev() {
        next = head.or(next);
        *head = next;
    }
    let mut before = None;
    for head in &mut heads {
        before = head.or(before);
        *head = before;
    }
    heads
}
