//! Random ministries, as data: written out as `.bsc` for the compiler, counted by hand in [`super::count`].

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

/// A figure as typed: hundredths, or a part of a whole.
#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Typed {
    Plain(i64),
    Raw(i64, i64),
}

impl std::fmt::Display for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Typed::Plain(n) if n % 100 == 0 => write!(f, "{}", n / 100),
            Typed::Plain(n) => write!(f, "{}.{:02}", n / 100, n % 100),
            Typed::Raw(a, b) => write!(f, "{a} dari {b}"),
        }
    }
}

#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Over {
    Sum,
    Average,
    Last,
    Raw,
}

impl Over {
    pub fn word(self) -> &'static str {
        match self {
            Over::Sum => "sum",
            Over::Average => "average",
            Over::Last => "tlk",
            Over::Raw => "raw",
        }
    }
}

#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Polarity {
    Maximize,
    Minimize,
    Stabilize,
}

#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Link {
    Own,
    /// The IKU whose realisation it is, by its place in the plan.
    Direct(usize),
    /// The IKU that it makes with its like.
    Indirect(usize, Over),
}

pub type Reported = Option<Option<Typed>>;

/// Target and reports of a sub-IKU.
pub type Part = (Typed, Vec<Reported>);

#[derive(Clone, Debug)]
pub struct Iku {
    pub owner: usize,
    pub link: Link,
    pub percent: bool,
    pub scale: bool,
    pub polarity: Polarity,
    pub over: Over,
    /// Months of a reporting period: 1, 3, 6, 12.
    pub months: u8,
    pub validity: &'static str,
    pub control: &'static str,
    pub target: Typed,
    /// For each period, or empty.
    pub trajectory: Vec<Typed>,
    /// By period: not reported, `n/a`, or a figure.
    pub reported: Vec<Reported>,
    pub to_120: bool,
    pub at_zero: Option<(i64, i64)>,
    pub range: Option<(i64, i64)>,
    /// The versions of the plan that hold it: 0 is the plan, 1 its revision.
    pub versions: (u8, u8),
    /// Sub-IKU that make it, and how: the target of each, and what it reports.
    pub parts: Option<(Over, Vec<Part>)>,
    /// What the revision made of target and trajectory.
    pub revised: Option<(Typed, Vec<Typed>)>,
}

#[derive(Clone, Debug)]
pub struct Owner {
    pub name: String,
    pub kind: &'static str,
    pub superior: Option<usize>,
    /// Of a map: for each perspective its SS, each a list of IKU. One SS of one perspective for those without a map.
    pub perspectives: [Vec<Vec<usize>>; 4],
    pub weighting: Weighting,
    /// The day of a revision, month and day, and the quarter in which it first counts.
    pub revision: Option<(u8, u8, u8)>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Weighting {
    Profile,
    Joined,
    Own([i64; 4]),
}

#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub owners: Vec<Owner>,
    pub iku: Vec<Iku>,
}

impl Owner {
    pub fn has_map(&self) -> bool {
        matches!(self.kind, "kementerian" | "unit_organisasi" | "satker")
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
        let revision = dice.once_in(5).then(|| dice.of(&REVISIONS));
        let perspectives = Default::default();
        plan.owners.push(Owner { name: format!("{name}_{at:02}"), kind, superior, perspectives, weighting, revision });
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
            && plan.owners[superior].revision.is_none()
    };
    let sources: Vec<(usize, &Iku)> = plan.iku.iter().enumerate().collect();
    let sources: Vec<_> = sources.iter().filter(open).collect();
    if sources.is_empty() || plan.owners[iku.owner].revision.is_some() || !dice.once_in(2) {
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

/// A revision may take an IKU away, bring one, or change its targets.
fn revise(plan: &Plan, owner: usize, iku: &mut Iku, dice: &mut Dice) {
    if plan.owners[owner].revision.is_none() || iku.link != Link::Own {
        return;
    }
    match dice.roll(8) {
        0 => iku.versions = (0, 0),
        1 => iku.versions = (1, 1),
        2 if iku.at_zero.is_none() && !iku.trajectory.contains(&Typed::Plain(0)) => {
            let raw = matches!(iku.target, Typed::Raw(..));
            let all = iku.trajectory.iter().map(|_| target(dice, raw, iku.scale)).collect();
            iku.revised = Some((target(dice, raw, iku.scale), all));
        }
        _ => {}
    }
}

const PERSPECTIVES: [&str; 4] = ["stakeholder", "customer", "internal_process", "learning_growth"];
const PREDICATES: [&str; 4] = ["DISCLAIMER", "ADVERSE", "WDP", "WTP"];

impl Plan {
    pub fn iku_name(&self, at: usize) -> String {
        format!("i{at}")
    }

    fn path(&self, at: usize) -> String {
        format!("{}.i{at}", self.owners[self.iku[at].owner].name)
    }

    fn written(&self, iku: &Iku, typed: Typed) -> String {
        match typed {
            Typed::Plain(n) if iku.scale => PREDICATES[(n / 100 - 1) as usize].into(),
            typed => typed.to_string(),
        }
    }

    fn period(&self, iku: &Iku, at: usize) -> String {
        match iku.months {
            1 => ["JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGU", "SEP", "OKT", "NOV", "DES"][at].into(),
            3 => format!("TW{}", at + 1),
            6 => format!("S{}", at + 1),
            _ => "TAHUN".into(),
        }
    }

    fn figures(&self, iku: &Iku, target: Typed, trajectory: &[Typed]) -> String {
        let mut out = format!("target {}", self.written(iku, target));
        if !trajectory.is_empty() {
            let all = trajectory.iter().enumerate();
            let all: Vec<_> = all.map(|(n, t)| format!("{} {}", self.period(iku, n), self.written(iku, *t))).collect();
            out += &format!("; trajektori {}", all.join(", "));
        }
        out
    }

    fn indicator(&self, at: usize) -> String {
        let iku = &self.iku[at];
        let mut out = format!("        iku i{at} \"IKU {at}\" {{ validitas {}; kendali {}", iku.validity, iku.control);
        if let Link::Direct(source) = iku.link {
            return out + &format!("; cascade direct dari {} }}\n", self.path(source));
        }
        if let Link::Indirect(source, over) = iku.link {
            out += &format!("; cascade indirect dari {} lokasi {}", self.path(source), over.word());
        } else {
            let unit = if iku.scale {
                "opini_bpk"
            } else if iku.percent {
                "persen"
            } else {
                "\"dokumen\""
            };
            let polarity = match iku.polarity {
                Polarity::Maximize => "maximize",
                Polarity::Minimize => "minimize",
                Polarity::Stabilize => "stabilize",
            };
            let reports = match iku.months {
                1 => "bulanan",
                3 => "triwulanan",
                6 => "semesteran",
                _ => "tahunan",
            };
            out += &format!("; satuan {unit}; polarisasi {polarity}; konsolidasi {}; lapor {reports}", iku.over.word());
        }
        if iku.to_120 {
            out += "; konversi_120";
        }
        if let Some((yes, no)) = iku.at_zero {
            out += &format!("; bila_nol {{ tercapai {yes}; tidak {no} }}");
        }
        if let Some((a, b)) = iku.range {
            out += &format!("; rentang {}..{}", a / 100, b / 100);
        }
        if let Some((over, _)) = &iku.parts {
            out += &format!("; gabung {}", over.word());
        }
        out += &format!("; {}", self.figures(iku, iku.target, &iku.trajectory));
        for (n, (target, _)) in iku.parts.iter().flat_map(|p| p.1.iter().enumerate()) {
            out += &format!("; sub p{at}_{n} \"Bagian {n}\" {{ target {} }}", self.written(iku, *target));
        }
        out + " }\n"
    }

    /// The whole ministry as text.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (at, owner) in self.owners.iter().enumerate() {
            let superior = owner.superior.map_or(String::new(), |s| format!("; atasan {}", self.owners[s].name));
            let word = if owner.kind == "pelaksana" { "pegawai" } else { "unit" };
            out += &format!("{word} {} \"{}\" {{ jenis {}{superior} }}\n", owner.name, owner.name, owner.kind);
            out += &self.agreement(at);
        }
        for iku in 0..self.iku.len() {
            out += &self.reports(iku);
        }
        out
    }

    fn agreement(&self, at: usize) -> String {
        let owner = &self.owners[at];
        let mut out = format!("{} {} 2018 {{\n", if owner.has_map() { "peta" } else { "pk" }, owner.name);
        match &owner.weighting {
            _ if !owner.has_map() => {}
            Weighting::Profile => {}
            Weighting::Joined => out += "    bobot_perspektif gabungan\n",
            Weighting::Own(all) => {
                let all: Vec<_> = PERSPECTIVES.iter().zip(all).map(|(p, w)| format!("{p} {w}%")).collect();
                out += &format!("    bobot_perspektif {{ {} }} keputusan \"MKOP\"\n", all.join("; "));
            }
        }
        out += &self.members(at, 0);
        if let Some((month, day, _)) = owner.revision {
            out += &format!("    revisi 1 2018-{month:02}-{day:02} {{ alasan perubahan_strategi \"Arah baru\"\n");
            for iku in self.of(at) {
                let (id, iku) = (format!("i{iku}"), &self.iku[iku]);
                if iku.versions == (0, 0) {
                    out += &format!("    hapus {id}\n");
                }
                if let Some((target, trajectory)) = &iku.revised {
                    out += &format!("    ubah {id} {{ {} }}\n", self.figures(iku, *target, trajectory));
                }
            }
            out += &self.members(at, 1);
            out += "    }\n";
        }
        out + "}\n"
    }

    pub fn of(&self, owner: usize) -> impl Iterator<Item = usize> + '_ {
        self.owners[owner].perspectives.iter().flatten().flatten().copied()
    }

    /// What the plan itself, or its revision, brings.
    fn members(&self, at: usize, version: u8) -> String {
        let owner = &self.owners[at];
        let new = |ss: &Vec<usize>| -> String {
            ss.iter().filter(|i| self.iku[**i].versions.0 == version).map(|i| self.indicator(*i)).collect()
        };
        let mut out = String::new();
        for (band, all) in owner.perspectives.iter().enumerate() {
            let mut inside = String::new();
            for (n, ss) in all.iter().enumerate() {
                let iku = new(ss);
                match (version, owner.has_map()) {
                    (1, _) if iku.is_empty() => {}
                    // a revision brings its IKU in an SS of its own
                    (_, true) => {
                        inside += &format!(
                            "        ss s{band}_{n}_{version} \"SS {band} {n} {version}\" {{\n{iku}        }}\n"
                        )
                    }
                    (_, false) => inside += &format!("    tugas \"Tugas {n} {version}\" {{\n{iku}    }}\n"),
                }
            }
            if inside.is_empty() {
                continue;
            }
            out += &if owner.has_map() {
                format!("    perspektif {} {{\n{inside}    }}\n", PERSPECTIVES[band])
            } else {
                inside
            };
        }
        out
    }

    fn reports(&self, at: usize) -> String {
        let iku = &self.iku[at];
        let own = self.lines(iku, &format!("i{at}"), &iku.reported);
        let parts = iku.parts.iter().flat_map(|p| p.1.iter().enumerate());
        own + &parts.map(|(n, part)| self.lines(iku, &format!("i{at}.p{at}_{n}"), &part.1)).collect::<String>()
    }

    fn lines(&self, iku: &Iku, name: &str, reported: &[Reported]) -> String {
        let owner = &self.owners[iku.owner].name;
        let mut out = String::new();
        for (n, reported) in reported.iter().enumerate() {
            let value = match reported {
                None => continue,
                Some(None) => "n/a \"belum ada\"".to_owned(),
                Some(Some(typed)) => self.written(iku, *typed),
            };
            out += &format!("realisasi {owner} 2018 {} {{ {name} {value} }}\n", self.period(iku, n));
        }
        out
    }
}
