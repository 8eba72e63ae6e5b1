//! What a regulation fixes, read from the `profil` statement in force.

use crate::ElementId;
use bsc_number::Number;

/// Index of a kind (`jenis`) in the profile.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct KindId(pub u16);

/// A level of performance management, in the order of the profile: the first is the highest.
#[derive(Clone, Debug)]
pub struct Level {
    /// `wide`, `one` …
    pub name: String,
    /// As printed: `Kemenlu-Wide`.
    pub title: String,
}

/// A kind of unit or person.
#[derive(Clone, Debug)]
pub struct Kind {
    /// `satker`, `pelaksana` …
    pub name: String,
    /// Index of its level; 0 is the highest.
    pub level: u8,
    /// It owns a strategy map.
    pub owner: bool,
    /// Most IKU in one PK (Tabel 3.3); none: unlimited.
    pub iku_max: Option<u32>,
    /// Last day for the PK: month, day.
    pub pk_deadline: Option<(i8, i8)>,
    /// Last day for the map: month, day.
    pub map_deadline: Option<(i8, i8)>,
    /// Its statement.
    pub element: ElementId,
}

/// A perspective, in the order of the profile: the first is the highest.
#[derive(Clone, Debug)]
pub struct Perspective {
    /// `stakeholder` …
    pub name: String,
    /// As printed.
    pub title: String,
    /// Weight in percent (Tabel 3.26).
    pub weight: Number,
    /// Weight where stakeholder and customer are joined (`gabungan`); none: it is joined into another.
    pub joined_weight: Option<Number>,
}

/// A named scale: predicates and their numbers.
#[derive(Clone, Debug)]
pub struct Scale {
    /// `opini_bpk`.
    pub name: String,
    /// `WTP` 4 …, in the order of the source.
    pub values: Vec<(String, Number)>,
}

/// A band of achievement: `from <= x < to`, the highest band closed above.
#[derive(Clone, Debug)]
pub struct Band {
    /// `hijau`, `kuning`, `merah`.
    pub name: String,
    /// Lowest value.
    pub from: Number,
    /// Highest value.
    pub to: Number,
}

/// A rule that the profile takes, with its level.
#[derive(Clone, Debug)]
pub struct RuleUse {
    /// `CAS002`.
    pub id: String,
    /// `galat`, `peringatan`, `saran`, `mati`; none: the rule's own.
    pub level: Option<String>,
    /// Its line in the profile.
    pub element: Option<ElementId>,
}

/// The profile in force. All tables are small: they are searched in order.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Its name, `permenlu_4_2018`.
    pub name: String,
    /// Its statement; none where no profile was found.
    pub element: Option<ElementId>,
    /// Levels, the highest first.
    pub levels: Vec<Level>,
    /// Kinds of units and people.
    pub kinds: Vec<Kind>,
    /// Perspectives, the highest first.
    pub perspectives: Vec<Perspective>,
    /// Weight of an IKU of a map owner by validity and control (Tabel 3.18). What is missing is forbidden.
    pub weights: Vec<(String, String, Number)>,
    /// Weight of an IKU of others, by validity alone (below Tabel 3.20).
    pub other_weights: Vec<(String, Number)>,
    /// Bands of status (Gambar 3.33).
    pub status: Vec<Band>,
    /// All scales of the stdlib and of the project.
    pub scales: Vec<Scale>,
    /// Rules it takes.
    pub rules: Vec<RuleUse>,
    /// Achievement is cut off above this (120).
    pub cap: Option<Number>,
    /// Achievement is cut off below this (0).
    pub floor: Option<Number>,
}

impl Profile {
    /// The kind by its name.
    pub fn kind(&self, name: &str) -> Option<KindId> {
        self.kinds.iter().position(|k| k.name == name).and_then(|i| u16::try_from(i).ok()).map(KindId)
    }
    /// The kind by its index.
    pub fn kind_at(&self, id: KindId) -> Option<&Kind> {
        self.kinds.get(usize::from(id.0))
    }
    /// The perspective's place, 0 the highest.
    pub fn perspective(&self, name: &str) -> Option<u8> {
        self.perspectives.iter().position(|p| p.name == name).and_then(|i| u8::try_from(i).ok())
    }
    /// Weight of an IKU of a map owner; none: the combination is forbidden.
    pub fn weight(&self, validity: &str, control: &str) -> Option<Number> {
        self.weights.iter().find(|(v, c, _)| v == validity && c == control).map(|w| w.2)
    }
    /// Weight of an IKU of one who owns no map.
    pub fn other_weight(&self, validity: &str) -> Option<Number> {
        self.other_weights.iter().find(|(v, _)| v == validity).map(|w| w.1)
    }
    /// A scale by its name.
    pub fn scale(&self, name: &str) -> Option<&Scale> {
        self.scales.iter().find(|s| s.name == name)
    }
    /// The status of a value: the band that holds it. Above the highest band it is the highest.
    pub fn status_of(&self, value: Number) -> Option<&str> {
        let rounded = value.round_half_up(18);
        self.status.iter().filter(|b| rounded >= b.from).max_by(|a, b| a.from.cmp(&b.from)).map(|b| b.name.as_str())
    }
}

impl Scale {
    /// The number of a predicate.
    pub fn value(&self, predicate: &str) -> Option<Number> {
        self.values.iter().find(|(n, _)| n == predicate).map(|v| v.1)
    }
}
