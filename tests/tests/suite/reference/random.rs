//! Random ministries.

use super::plan::{Formula, Iku, Link, Over, Owner, Plan, Polarity, Reported, Typed, Weighting};

/// Numbers that follow from a seed (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }
    pub fn once_in(&mut self, n: u64) -> bool {
        self.roll(n) == 0
    }
    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len() as u64) as usize]
    }
}

const OF_MAPS: [(&str, &str); 6] = [
    ("exact", "moderate"),
    ("exact", "low"),
    ("proxy", "high"),
    ("proxy", "moderate"),
    ("proxy", "low"),
    ("activity", "moderate"),
];

const REVISIONS: [(u8, u8, u8); 3] = [(5, 30, 3), (7, 10, 3), (9, 20, 4)];

/// A ministry whose ids begin with `name`.
pub fn random(name: &str, seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let mut plan = Plan::default();
    let add = |kind, superior: Option<usize>, plan: &mut Plan, dice: &mut Dice| {
        let at = plan.owners.len();
        let weighting = match dice.roll(6) {
            0 => Weighting::Joined,
            1 => Weighting::Own(dice.of(&[[40, 10, 25, 25], [10, 20, 30, 40], [50, 0, 25, 25]])),
            _ => Weighting::Profile,
        };
        let revision = dice.once_in(if kind == "pelaksana" { 2 } else { 4 }).then(|| dice.of(&REVISIONS));
        let complement = kind == "pelaksana" && revision.is_some() && dice.once_in(2);
        let stated = revision.is_some() && dice.once_in(4);
        let revision =
            revision.map(|(month, day, first)| (month, day, if stated { dice.of(&[2, 3, 4]) } else { first }));
        let (name, perspectives) = (format!("{name}_{at:02}"), Default::default());
        plan.owners.push(Owner { name, kind, superior, perspectives, weighting, revision, complement, stated });
        at
    };
    let top = add("kementerian", None, &mut plan, &mut dice);
    for _ in 0..dice.roll(3) {
        let one = add("unit_organisasi", Some(top), &mut plan, &mut dice);
        for _ in 0..dice.roll(3) {
            let two = add("satker", Some(one), &mut plan, &mut dice);
            if dice.once_in(2) {
                add("pelaksana", Some(two), &mut plan, &mut dice);
            }
        }
    }
    for owner in 0..plan.owners.len() {
        fill(&mut plan, owner, &mut dice);
    }
    let shared: Vec<usize> =
        plan.iku.iter().filter_map(|i| if let Link::Indirect(from, _) = i.link { Some(from) } else { None }).collect();
    for from in shared {
        // then it is made by those below
        if dice.once_in(2) {
            let silent = vec![None; plan.iku[from].reported.len()];
            (plan.iku[from].reported, plan.iku[from].mistaken) = (silent, None);
        }
    }
    plan
}

fn fill(plan: &mut Plan, owner: usize, dice: &mut Dice) {
    let map = plan.owners[owner].has_map();
    let bands = if map { 4 } else { 1 };
    for band in 0..bands {
        let least = u64::from(!map);
        for _ in 0..least + dice.roll(3) {
            let members: Vec<usize> = (0..1 + dice.roll(3)).map(|_| indicator(plan, owner, dice)).collect();
            plan.owners[owner].perspectives[band].push(members);
        }
    }
}

fn figure(dice: &mut Dice, raw: bool, scale: bool) -> Typed {
    match (raw, scale) {
        (true, _) => {
            let whole = 1 + dice.roll(40) as i64;
            Typed::Raw(dice.roll(whole as u64 + 3) as i64, whole)
        }
        (_, true) => Typed::Plain(100 * (1 + dice.roll(4) as i64)),
        _ if dice.once_in(3) => Typed::Plain(1 + dice.roll(15_000) as i64),
        _ => Typed::Plain(100 * (1 + dice.roll(150) as i64)),
    }
}

/// A target is never 0 but where its IKU says what that means.
fn target(dice: &mut Dice, raw: bool, scale: bool) -> Typed {
    match figure(dice, raw, scale) {
        Typed::Raw(0, whole) => Typed::Raw(1, whole),
        typed => typed,
    }
}

fn indicator(plan: &mut Plan, owner: usize, dice: &mut Dice) -> usize {
    let (validity, control) = dice.of(&OF_MAPS);
    let raw = dice.once_in(4);
    let scale = !raw && dice.once_in(8);
    let over = if scale { Over::Last } else { dice.of(&[Over::Sum, Over::Average, Over::Last]) };
    let months = dice.of(&[3, 3, 3, 1, 6, 12]);
    let polarity = if scale {
        Polarity::Maximize
    } else {
        dice.of(&[Polarity::Maximize, Polarity::Maximize, Polarity::Minimize, Polarity::Stabilize])
    };
    let mut iku = Iku {
        owner,
        link: Link::Own,
        percent: raw || dice.once_in(3) && !scale,
        scale,
        polarity,
        over,
        months,
        validity,
        control,
        target: target(dice, raw, scale),
        trajectory: Vec::new(),
        reported: Vec::new(),
        to_120: polarity == Polarity::Maximize && dice.once_in(5),
        at_zero: None,
        range: None,
        versions: (0, 1),
        parts: None,
        revised: None,
        formula: None,
        mistaken: None,
    };
    if polarity == Polarity::Stabilize && dice.once_in(3) {
        iku.range = Some((8_000, 9_000));
    }
    cascade(plan, &mut iku, dice);
    // the rest is its own, unless it is taken whole
    let own_target = !matches!(iku.link, Link::Direct(_));
    let raw = matches!(iku.target, Typed::Raw(..));
    let periods = usize::from(12 / iku.months);
    let whole_chain = plan.iku.len();
    if own_target && iku.months < 12 && dice.once_in(2) {
        iku.trajectory = (0..periods).map(|_| target(dice, raw, iku.scale)).collect();
        if !raw && !iku.scale && dice.once_in(6) && plainly_reported(&iku) {
            iku.trajectory[0] = Typed::Plain(0);
        }
    } else if own_target && !raw && !iku.scale && iku.over == Over::Last && dice.once_in(12) {
        iku.target = Typed::Plain(0);
        iku.at_zero = Some((dice.of(&[120, 100]), dice.of(&[0, 50])));
    }
    if iku.link == Link::Own && iku.trajectory.is_empty() && iku.at_zero.is_none() && !iku.scale && dice.once_in(8) {
        let over = if raw { Over::Raw } else { dice.of(&[Over::Sum, Over::Average]) };
        let parts = (0..2 + dice.roll(2)).map(|_| (target(dice, raw, false), reports(dice, periods, raw, false)));
        iku.parts = Some((over, parts.collect()));
        iku.reported = vec![None; periods];
    } else {
        iku.reported = reports(dice, periods, raw, iku.scale);
    }
    if raw && own_target && dice.once_in(2) {
        iku.formula = Some(dice.of(&[Formula::Ratio, Formula::Ratio, Formula::Percentage, Formula::Rest]));
    }
    if iku.formula == Some(Formula::Rest) {
        // no more than the whole, or the rest is below 0
        let parts = iku.parts.iter_mut().flat_map(|p| p.1.iter_mut().flat_map(|p| p.1.iter_mut()));
        for reported in iku.reported.iter_mut().chain(parts).flatten().flatten() {
            if let Typed::Raw(top, bottom) = reported {
                *top = (*top).min(*bottom);
            }
        }
    }
    if dice.once_in(4) {
        let at = dice.roll(periods as u64) as usize;
        iku.mistaken = iku.reported[at].flatten().map(|_| (at, target(dice, raw, iku.scale)));
        if let (Some(Formula::Rest), Some((_, Typed::Raw(top, bottom)))) = (iku.formula, &mut iku.mistaken) {
            *top = (*top).min(*bottom);
        }
    }
    revise(plan, owner, &mut iku, dice);
    plan.iku.push(iku);
    whole_chain
}

fn reports(dice: &mut Dice, periods: usize, raw: bool, scale: bool) -> Vec<Reported> {
    let silent = dice.once_in(12);
    let one = |_| match dice.roll(10) {
        _ if silent => None,
        0 => None,
        1 => Some(None),
        _ => Some(Some(figure(dice, raw, scale))),
    };
    (0..periods).map(one).collect()
}

fn plainly_reported(iku: &Iku) -> bool {
    iku.link == Link::Own
}

/// Some IKU come from the superior: whole, or as a share. Such a share must be raw where it is consolidated by `raw`.
fn cascade(plan: &Plan, iku: &mut Iku, dice: &mut Dice) {
    let Some(superior) = plan.owners[iku.owner].superior else { return };
    let open = |i: &&(usize, &Iku)| {
        let used = plan
            .iku
            .iter()
            .any(|o| o.owner == iku.owner && matches!(o.link, Link::Direct(s) | Link::Indirect(s, _) if s == i.0));
        i.1.owner == superior
            && !used
            && i.1.at_zero.is_none()
            && i.1.revised.is_none()
            && i.1.versions == (0, 1)
            && !i.1.trajectory.contains(&Typed::Plain(0))
    };
    let sources: Vec<(usize, &Iku)> = plan.iku.iter().enumerate().collect();
    let sources: Vec<_> = sources.iter().filter(open).collect();
    if sources.is_empty() || plan.owners[iku.owner].complement || !dice.once_in(2) {
        return;
    }
    let (at, source) = **dice.of(&sources.iter().collect::<Vec<_>>());
    (iku.percent, iku.scale, iku.polarity, iku.over, iku.months) =
        (source.percent, source.scale, source.polarity, source.over, source.months);
    (iku.to_120, iku.range) = (
        iku.to_120 && source.polarity == Polarity::Maximize,
        iku.range.filter(|_| source.polarity == Polarity::Stabilize),
    );
    let raw = matches!(source.target, Typed::Raw(..));
    if dice.once_in(2) {
        iku.link = Link::Direct(at);
        (iku.target, iku.to_120, iku.range) = (source.target, source.to_120, source.range);
        iku.formula = source.formula;
        return;
    }
    let like = plan.iku.iter().find_map(|o| match o.link {
        Link::Indirect(s, over) if s == at => Some(over),
        _ => None,
    });
    let over = like.unwrap_or_else(|| if raw { Over::Raw } else { dice.of(&[Over::Sum, Over::Average]) });
    iku.link = Link::Indirect(at, over);
    iku.target = target(dice, raw, source.scale);
}

/// A revision or complement may take an IKU away, bring one, or change its targets.
fn revise(plan: &Plan, owner: usize, iku: &mut Iku, dice: &mut Dice) {
    if plan.owners[owner].revision.is_none() || iku.link != Link::Own {
        return;
    }
    match dice.roll(8) {
        0 => iku.versions = (0, 0),
        1 => iku.versions = (1, 1),
        2 if !plan.owners[owner].complement && iku.at_zero.is_none() && !iku.trajectory.contains(&Typed::Plain(0)) => {
            let raw = matches!(iku.target, Typed::Raw(..));
            let all = iku.trajectory.iter().map(|_| target(dice, raw, iku.scale)).collect();
            iku.revised = Some((target(dice, raw, iku.scale), all));
        }
        _ => {}
    }
}
