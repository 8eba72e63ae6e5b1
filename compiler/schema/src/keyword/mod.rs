//! Keywords, interned: two bytes each, found from their spelling by one hash.

mod list;

use list::KEYWORDS;
pub use list::kw;
use std::sync::LazyLock;

/// An interned keyword. Constants for all of them stand in [`kw`].
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Kw(u16);

impl Kw {
    /// The keyword of this spelling.
    pub fn find(word: &str) -> Option<Kw> {
        let table = &*TABLE;
        let mut at = hash(word.as_bytes());
        loop {
            let slot = *table.get(at % SLOTS)?;
            if slot == 0 {
                return None;
            }
            if KEYWORDS.get(usize::from(slot)).is_some_and(|k| *k == word) {
                return Some(Kw(slot));
            }
            at += 1;
        }
    }

    /// Its spelling; empty for [`kw::SENDIRI`].
    pub fn name(self) -> &'static str {
        KEYWORDS.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// All keywords.
    pub fn all() -> impl Iterator<Item = Kw> {
        (1..KEYWORDS.len()).filter_map(|i| u16::try_from(i).ok()).map(Kw)
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    pub(crate) const COUNT: usize = KEYWORDS.len();
}

/// A word of the language as people write it: `baik_sekali` is `Baik sekali`.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().replace('_', " ").chars()).collect()
}

/// A set of keywords.
#[derive(Clone, Default, Debug)]
pub struct KwSet([u64; Kw::COUNT.div_ceil(64)]);

impl KwSet {
    /// Whether it holds a keyword.
    pub fn holds(&self, kw: Kw) -> bool {
        self.0.get(kw.index() / 64).is_some_and(|bits| bits >> (kw.index() % 64) & 1 == 1)
    }

    /// Whether some keyword is in both.
    pub fn meets(&self, other: &KwSet) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }
}

impl FromIterator<Kw> for KwSet {
    fn from_iter<I: IntoIterator<Item = Kw>>(all: I) -> KwSet {
        let mut set = KwSet::default();
        for kw in all {
            if let Some(bits) = set.0.get_mut(kw.index() / 64) {
                *bits |= 1 << (kw.index() % 64);
            }
        }
        set
    }
}

/// Words that join arguments, or belong to expressions: they name nothing.
pub const CONNECTORS: &[&str] = &[
    "dari", "di", "untuk", "melalui", "oleh", "lokasi", "skala", "sampai", "dan", "atau", "bukan", "semua", "ada",
    "dalam", "semula",
];

/// Whether `word` is a connector, so that nothing may be named so.
pub fn is_connector(word: &str) -> bool {
    CONNECTORS.contains(&word)
}

/// Top-level statements about people that may stand only in the folders that `bsc.toml` names confidential.
pub const CONFIDENTIAL: &[Kw] = &[kw::PERILAKU, kw::DIALOG_KINERJA, kw::HUKUMAN_DISIPLIN, kw::TINJAUAN, kw::KEBERATAN];

const SLOTS: usize = 2048;

// Linear probing at a load of about a tenth; entry 0 is free since keyword 0 has no spelling.
static TABLE: LazyLock<Box<[u16]>> = LazyLock::new(|| {
    let mut table = vec![0u16; SLOTS].into_boxed_slice();
    for kw in Kw::all() {
        let mut at = hash(kw.name().as_bytes());
        while table.get(at % SLOTS).is_some_and(|slot| *slot != 0) {
            at += 1;
        }
        if let Some(slot) = table.get_mut(at % SLOTS) {
            *slot = kw.0;
        }
    }
    table
});

fn hash(word: &[u8]) -> usize {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let whole = |bytes: &[u8]| bytes.iter().fold(0u64, |h, b| h << 8 | u64::from(*b));
    let ends = match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        (Some(first), Some(last)) => u64::from_le_bytes(*first).rotate_left(23) ^ u64::from_le_bytes(*last),
        _ => whole(word),
    };
    let mixed = (ends ^ word.len() as u64).wrapping_mul(MIX);
    (mixed >> 48) as usize
}
