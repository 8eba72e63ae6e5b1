//! Random ministries, as data: written out as `.bsc` for the compiler, counted by hand in [`super::count`].

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
    /// The versions of the plan that hold it: 0 is the plan, 1 its revision or complement.
    pub versions: (u8, u8),
    /// Sub-IKU that make it, and how: the target of each, and what it reports.
    pub parts: Option<(Over, Vec<Part>)>,
    /// What the revision made of target and trajectory.
    pub revised: Option<(Typed, Vec<Typed>)>,
    /// Raw data are reported by variables.
    pub formula: Option<Formula>,
    /// The period that was first reported otherwise, and how.
    pub mistaken: Option<(usize, Typed)>,
}

/// A formula over the variables `a` and `b`, whose value is the part of the whole that [`Typed::Raw`] has.
#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Formula {
    /// `a / b`
    Ratio,
    /// `a / b * 100`, under `satuan persen`
    Percentage,
    /// `(b - a) / b`
    Rest,
}

#[derive(Clone, Debug)]
pub struct Owner {
    pub name: String,
    pub kind: &'static str,
    pub superior: Option<usize>,
    /// Of a map: for each perspective its SS, each a list of IKU. One SS of one perspective for those without a map.
    pub perspectives: [Vec<Vec<usize>>; 4],
    pub weighting: Weighting,
    /// The day of a change, month and day, and the quarter in which it first counts.
    pub revision: Option<(u8, u8, u8)>,
    /// The change is a complement (`komplemen`), and no revision.
    pub complement: bool,
    /// Its quarters are stated (`triwulan`).
    pub stated: bool,
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
