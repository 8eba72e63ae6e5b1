//! "Did you mean": the candidate nearest by spelling.

/// The candidate nearest to `word` by spelling, or none where all are too far.
///
/// One slip in three letters is allowed (swapped neighbours are one slip); a word of one or two letters must differ in at most
/// one. Of equally near ones the first wins, a shared first letter going before.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    let limit = (length / 3).max(1);
    let first = word.chars().next();
    candidates
        .into_iter()
        .filter(|c| *c != word && c.chars().count().abs_diff(length) <= limit)
        .map(|c| (strsim::osa_distance(word, c), c.chars().next() != first, c))
        .filter(|(distance, ..)| *distance <= limit)
        .min_by_key(|(distance, other_start, _)| (*distance, *other_start))
        .map(|(.., c)| c)
}
