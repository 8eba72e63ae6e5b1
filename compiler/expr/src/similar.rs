//! How near two texts are, and groups of near texts without comparing every pair.
//!
//! The measure is that of sets of words: words that both hold, of the words that either holds (Jaccard). Case and
//! punctuation do not count.

use bsc_number::Number;
use hashbrown::HashMap;
use std::collections::BTreeMap;

const WHOLE: u64 = 1_000_000;

/// A text as its words: lower case, sorted, each once.
pub(crate) fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut words: Vec<String> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// A text as it is compared where small differences of typing do not count: lower case, single blanks.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// Words in both, and words in either.
fn overlap<T: Ord>(a: &[T], b: &[T]) -> (usize, usize) {
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    let mut both = 0;
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => left.next(),
            std::cmp::Ordering::Greater => right.next(),
            std::cmp::Ordering::Equal => {
                both += 1;
                left.next();
                right.next()
            }
        };
    }
    (both, a.len() + b.len() - both)
}

/// How near two texts are, from 0 to 1. None where neither holds a word.
pub(crate) fn nearness(a: &str, b: &str) -> Option<Number> {
    let (both, either) = overlap(&words(a), &words(b));
    Number::count(both)?.div(Number::count(either)?)
}

/// Groups of texts that are near: two texts belong together where their nearness reaches `least`, or a chain of such pairs
/// joins them. Out: indices into `texts`, ascending, groups of two and more, ordered by their first. Texts without words are
/// near to nothing.
///
/// Equal sets of words are one entry. Two near sets differ by few words: each, less so many of its words, is the same set.
/// So each entry leaves its hash, and those of itself less a few words; entries meet where hashes are equal, and all that meet
/// are near to the smallest among them or to none: the work follows the words, not the pairs. Long entries, or a low
/// `least`, would leave too many hashes; these meet over the rarest words, of which near sets must share one.
pub(crate) fn groups_of_near(texts: &[String], least: Number) -> Vec<Vec<usize>> {
    let part = least
        .mul(Number::from(WHOLE as i64))
        .and_then(|n| n.round_half_up(0).to_i64())
        .and_then(|n| u64::try_from(n).ok());
    let Some(part) = part.filter(|p| (1..=WHOLE).contains(p)) else { return Vec::new() };

    let mut distinct: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (index, text) in texts.iter().enumerate() {
        distinct.entry(words(text)).or_default().push(index);
    }
    distinct.remove(&Vec::new() as &Vec<String>);

    let mut frequency: HashMap<&str, u32> = HashMap::new();
    distinct.keys().flatten().for_each(|w| *frequency.entry(w).or_default() += 1);
    let mut rank: Vec<(u32, &str)> = frequency.into_iter().map(|(w, n)| (n, w)).collect();
    rank.sort_unstable();
    let rank: HashMap<&str, u32> = rank.iter().zip(0u32..).map(|((_, w), r)| (*w, r)).collect();
    let mut entries: Vec<(Vec<u32>, &Vec<usize>)> = distinct
        .iter()
        .map(|(words, members)| {
            let mut ranks: Vec<u32> = words.iter().filter_map(|w| rank.get(w.as_str()).copied()).collect();
            ranks.sort_unstable();
            (ranks, members)
        })
        .collect();
    // By size: a set meets only those that are not larger, and among them only those large enough.
    entries.sort_by(|a, b| (a.0.len(), &a.0).cmp(&(b.0.len(), &b.0)));

    let mut sets = Sets::new(entries.len());
    let near = |a: &[u32], b: &[u32]| {
        let (both, either) = overlap(a, b);
        both as u64 * WHOLE >= part * either as u64
    };
    // How many words an entry and a near one may not share, of the entry's own.
    let spare = |size: usize| ((WHOLE - part) * size as u64 / WHOLE) as usize;
    let short = entries.partition_point(|e| ways(e.0.len(), spare(e.0.len())) <= MOST_WAYS);

    let mut hashes: Vec<(u64, usize)> = Vec::new();
    for (at, (ranks, _)) in entries.iter().enumerate().take(short) {
        let whole = ranks.iter().fold(0u64, |sum, r| sum.wrapping_add(mixed(*r)));
        less_some(ranks, whole, spare(ranks.len()), &mut |hash| hashes.push((hash, at)));
    }
    // Entries stand by size, so the smallest comes first.
    hashes.sort_unstable();
    for met in hashes.chunk_by(|a, b| a.0 == b.0) {
        let Some(((_, first), others)) = met.split_first() else { continue };
        for (_, other) in others.iter().filter(|o| o.1 != *first) {
            let pair = entries.get(*first).zip(entries.get(*other));
            if sets.find(*first) != sets.find(*other) && pair.is_some_and(|(a, b)| near(&a.0, &b.0)) {
                sets.join(*first, *other);
            }
        }
    }
    drop(hashes);

    let mut holding: HashMap<u32, Vec<usize>> = HashMap::new();
    let all_short = short == entries.len();
    for (at, (ranks, _)) in entries.iter().enumerate().skip_while(|_| all_short) {
        let size = ranks.len() as u64;
        let needed = (part * size).div_ceil(WHOLE);
        let prefix = (size - needed + 1) as usize;
        for word in ranks.iter().take(prefix) {
            let met = holding.entry(*word).or_default();
            let from = met.partition_point(|m| entries.get(*m).is_some_and(|e| (e.0.len() as u64) < needed));
            for other in met.iter().skip(from).filter(|_| at >= short) {
                let theirs = entries.get(*other);
                if sets.find(at) != sets.find(*other) && theirs.is_some_and(|t| near(ranks, &t.0)) {
                    sets.join(at, *other);
                }
            }
            met.push(at);
        }
    }

    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, (_, members)) in entries.iter().enumerate() {
        groups.entry(sets.find(at)).or_default().extend(members.iter());
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|g| g.len() > 1).collect();
    groups.iter_mut().for_each(|g| g.sort_unstable());
    groups.sort_unstable();
    groups
}

/// An entry leaves at most so many hashes.
const MOST_WAYS: u64 = 1_500;

/// In how many ways up to `spare` of so many words can be left out.
fn ways(size: usize, spare: usize) -> u64 {
    let (mut all, mut these) = (1u64, 1u64);
    for out in 1..=spare as u64 {
        these = these.saturating_mul(size as u64 + 1 - out) / out;
        all = all.saturating_add(these);
    }
    all
}

/// Gives the hash of a set, and those of the set less up to `spare` of these words.
fn less_some(words: &[u32], hash: u64, spare: usize, give: &mut dyn FnMut(u64)) {
    give(hash);
    if spare == 0 {
        return;
    }
    let mut rest = words;
    while let Some((word, behind)) = rest.split_first() {
        less_some(behind, hash.wrapping_sub(mixed(*word)), spare - 1, give);
        rest = behind;
    }
}

/// A word's part in the hash of its set: all bits depend on all bits (splitmix64).
fn mixed(word: u32) -> u64 {
    let mut z = (u64::from(word) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Which entries belong together: each points at another of its set, or at itself.
pub(crate) struct Sets(Vec<usize>);

impl Sets {
    pub fn new(count: usize) -> Sets {
        Sets((0..count).collect())
    }
    pub fn find(&mut self, mut at: usize) -> usize {
        while let Some(next) = self.0.get(at).copied().filter(|n| *n != at) {
            let after = self.0.get(next).copied().unwrap_or(next);
            if let Some(here) = self.0.get_mut(at) {
                *here = after;
            }
            at = after;
        }
        at
    }
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        if let Some(root) = self.0.get_mut(a.max(b)) {
            *root = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn nearness_is_shared_words_of_all_words() {
        for (a, b, expected) in [
            ("Opini BPK", "opini  bpk.", Some("1")),
            ("Indeks citra Indonesia", "Indeks citra Malaysia", Some("0.5")),
            ("Indeks", "Nilai", Some("0")),
            ("…", "", None),
        ] {
            assert_eq!(nearness(a, b), expected.map(number), "{a} / {b}");
        }
    }

    #[test]
    fn near_texts_are_joined_over_chains() {
        let texts = [
            "a b c d e f g h i j",   // 0
            "Opini BPK",             // 1
            "a b c d e f g h i k",   // 2: 9 of 11 with 0
            "opini bpk",             // 3
            "x a b c d e f g h i k", // 4: 10 of 11 with 2, 9 of 12 with 0
            "",                      // 5
            "lain sekali",           // 6
            "",                      // 7
        ]
        .map(str::to_owned);
        assert_eq!(groups_of_near(&texts, number("0.8")), [vec![0, 2, 4], vec![1, 3]]);
        assert_eq!(groups_of_near(&texts, number("0.9")), [vec![1, 3], vec![2, 4]]);
        assert_eq!(groups_of_near(&texts, number("1")), [vec![1, 3]]);
        assert!(groups_of_near(&texts, number("0")).is_empty());
    }

    #[test]
    fn the_join_finds_what_comparing_all_pairs_finds() {
        // Texts of nine to twelve words out of a small stock, by a fixed walk.
        let mut state = 7u64;
        let mut next = |n: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) % n
        };
        let texts: Vec<String> = (0..120)
            .map(|_| (0..9 + next(4)).map(|_| format!("k{}", next(16))).collect::<Vec<_>>().join(" "))
            .collect();
        // of 12 words 1 may be left out at 0.9, 6 at 0.5: too many ways, so that both joins are at work
        for least in ["0.45", "0.5", "0.7", "0.75", "0.9", "0.95", "1"] {
            let mut sets = Sets::new(texts.len());
            for a in 0..texts.len() {
                for b in 0..a {
                    if nearness(&texts[a], &texts[b]).unwrap() >= number(least) {
                        sets.join(a, b);
                    }
                }
            }
            let mut all: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            (0..texts.len()).for_each(|t| all.entry(sets.find(t)).or_default().push(t));
            let expected: Vec<Vec<usize>> = all.into_values().filter(|g| g.len() > 1).collect();
            assert_eq!(groups_of_near(&texts, number(least)), expected, "{least}");
        }
    }

    #[test]
    fn equal_texts_are_folded() {
        assert_eq!(folded("  Opini\tBPK  RI "), "opini bpk ri");
    }
}
