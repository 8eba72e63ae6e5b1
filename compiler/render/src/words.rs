//! Words as Indonesian documents print them.

/// What stands where the source says nothing, to be filled in by hand.
pub(crate) const BLANK: &str = "……………";

/// What stands where there is nothing to say.
pub(crate) const NONE: &str = "–";

/// A word of the language with a capital: `exact` is `Exact`.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
