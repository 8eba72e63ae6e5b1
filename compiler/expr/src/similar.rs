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
/// Equal sets of words are one entry; entries meet only over the rarest words, of which near sets must share one, so the
/// work follows the number of meetings and not that of pairs.
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
    let mut holding: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, (ranks, _)) in entries.iter().enumerate() {
        let size = ranks.len() as u64;
        let needed = (part * size).div_ceil(WHOLE);
        let prefix = (size - needed + 1) as usize;
        for word in ranks.iter().take(prefix) {
            let met = holding.entry(*word).or_default();
            let from = met.partition_point(|m| entries.get(*m).is_some_and(|e| (e.0.len() as u64) < needed));
            for other in met.iter().skip(from) {
                if sets.find(at) == sets.find(*other) {
                    continue;
                }
                let Some((theirs, _)) = entries.get(*other) else { continue };
                let (both, either) = overlap(ranks, theirs);
                if both as u64 * WHOLE >= part * either as u64 {
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
        for least in ["0.5", "0.7", "0.75", "0.9"] {
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
