//! Plans of any size that check clean against [`RULES`]: for measurements, and to see that cost grows linearly.
//!
//! The tree of holders is complete and [`Plan::fan`] wide, six levels deep, numbered breadth first, so that everything about a
//! holder follows from its number alone and a plan is written as a stream.

mod column;
mod data;
mod ministry;
mod odd;
mod random;
mod write;

pub use data::Holder;
pub use ministry::write_ministry;
pub use odd::odd;
pub use random::random_file;
pub use write::{write_bsc, write_json, write_reports};

use column::Column;
use data::{Iku, Ss};

/// What to generate. The same values give the same bytes.
#[derive(Copy, Clone, Debug)]
pub struct Plan {
    /// Units and people that hold a map or a PK.
    pub units: usize,
    /// IKU of each: 2 to 10, since no one without a map may hold more than 10, and a map needs two perspectives.
    pub iku: usize,
    /// Varies words and choices, not the shape.
    pub seed: u64,
}

/// The rules that generated plans satisfy: those of cascades, maps and the quality and number of IKU. What else a real plan says
/// (managers, signatures, vision) they leave out.
pub const RULES: [&str; 17] = [
    "CAS001", "CAS002", "CAS004", "CAS005", "CAS006", "CAS007", "CAS008", "PET001", "PET002", "PET006", "PET008",
    "PET010", "IKU003", "IKU021", "IKU022", "IKU023", "IKU027",
];

/// The year of all plans.
pub const YEAR: u16 = 2018;

const LEVELS: [&str; 6] = ["kementerian", "unit_organisasi", "satker", "eselon3", "eselon4", "pelaksana"];
const PERSPECTIVES: [&str; 4] = ["stakeholder", "customer", "internal_process", "learning_growth"];

impl Plan {
    /// The least width of a tree of six levels that holds all units.
    pub fn fan(&self) -> usize {
        let holds = |fan: usize| (0..LEVELS.len()).fold(0usize, |sum, _| sum.saturating_mul(fan).saturating_add(1));
        (2..).find(|fan| holds(*fan) >= self.units).unwrap_or(2)
    }

    /// A unit or person by its number.
    pub fn holder(&self, number: usize) -> Holder<String> {
        let place = Place::new(self, number);
        let owner = place.level < 3;
        let perspectives = match (owner, self.iku) {
            (true, 4..) => 0..4,
            _ => 2..4,
        };
        let count = perspectives.len();
        let ss = perspectives.enumerate().map(|(index, perspective)| {
            let columns = (0..self.iku).filter(|column| column % count == index);
            place.ss(perspective, columns.map(|column| Column::new(column).iku(&place)).collect())
        });
        Holder {
            id: id(number, place.level),
            title: format!("{} {number}", titles(place.level)),
            kind: at(&LEVELS, place.level).to_owned(),
            person: place.level == 5,
            superior: place.superior().map(|number| id(number, place.level - 1)),
            owner,
            year: YEAR,
            ss: ss.collect(),
        }
    }
}

impl Plan {
    /// What a unit or person reports in a quarter: IKU and figure.
    pub fn reports(&self, number: usize, quarter: usize) -> Vec<(String, String)> {
        let place = Place::new(self, number);
        let one = |index| Some((format!("k{index}"), Column::new(index).report(&place, quarter)?));
        (0..self.iku).filter_map(one).collect()
    }
}

/// Where a holder stands in the tree.
pub(crate) struct Place<'p> {
    pub plan: &'p Plan,
    pub number: usize,
    pub level: usize,
    pub fan: usize,
}

impl<'p> Place<'p> {
    fn new(plan: &'p Plan, number: usize) -> Place<'p> {
        let fan = plan.fan();
        let mut level = 0;
        let mut above = number;
        while above > 0 {
            above = (above - 1) / fan;
            level += 1;
        }
        Place { plan, number, level, fan }
    }

    /// The number of the holder above.
    pub fn superior(&self) -> Option<usize> {
        self.number.checked_sub(1).map(|before| before / self.fan)
    }

    /// The id of the holder above.
    pub fn superior_id(&self) -> Option<String> {
        self.superior().map(|number| id(number, self.level - 1))
    }

    /// How many hang directly below a holder.
    pub fn below(&self, number: usize) -> usize {
        let first = number * self.fan + 1;
        self.plan.units.saturating_sub(first).min(self.fan)
    }

    /// How many of this holder and all below it have nobody below: the share it carries.
    pub fn leaves(&self) -> usize {
        let (mut first, mut last) = (self.number, self.number);
        let mut leaves = 0;
        while first < self.plan.units {
            let end = last.min(self.plan.units - 1);
            // The first number without anybody below.
            let childless = (self.plan.units - 1).div_ceil(self.fan);
            leaves += (end + 1).saturating_sub(childless.max(first));
            (first, last) = (first * self.fan + 1, last * self.fan + self.fan);
        }
        leaves
    }

    /// The nearest owner of a map, at or above.
    fn owner(&self) -> String {
        let (mut number, mut level) = (self.number, self.level);
        while level > 2 {
            (number, level) = ((number - 1) / self.fan, level - 1);
        }
        id(number, level)
    }

    /// A number that depends on the holder, the column and the seed alone.
    pub fn chance(&self, column: usize) -> usize {
        let mut mixed = ((self.number as u64) << 8) ^ (column as u64) ^ self.plan.seed.rotate_left(17);
        for factor in [0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB] {
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(factor);
        }
        (mixed >> 33) as usize
    }

    fn ss(&self, perspective: usize, iku: Vec<Iku<String>>) -> Ss<String> {
        let name = format!("s{perspective}");
        let owner = self.level < 3;
        Ss {
            perspective: at(&PERSPECTIVES, perspective).to_owned(),
            title: format!("{} yang kuat {}", at(&column::SUBJECTS, perspective), self.number),
            description: format!("Keadaan yang dituju pada perspektif {}", at(&PERSPECTIVES, perspective)),
            cascade: self.superior_id().filter(|_| owner).map(|above| format!("{above}.{name}")),
            adopted: (!owner).then(|| format!("{}.{name}", self.owner())),
            supports: (owner && perspective == 3).then(|| "s2".to_owned()),
            id: name,
            iku,
        }
    }
}

/// The id of a holder.
pub(crate) fn id(number: usize, level: usize) -> String {
    format!("{}{number}", if level == 5 { "p" } else { "u" })
}

fn titles(level: usize) -> &'static str {
    at(&["Kementerian", "Direktorat Jenderal", "Direktorat", "Subdirektorat", "Seksi", "Pelaksana"], level)
}

/// An item of a short table, counted around.
pub(crate) fn at(table: &[&'static str], index: usize) -> &'static str {
    table.get(index % table.len().max(1)).copied().unwrap_or_default()
}

/// Numbers that follow from a seed alone (splitmix64).
struct Chance(u64);

impl Chance {
    fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// A number below `limit`; 0 where that is 0.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 8) as usize % limit.max(1)
    }
}
