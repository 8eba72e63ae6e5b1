//! "Did you mean" for ids of rules: another number is another rule, not a slip.

use bsc_schema::nearest;

/// The id that was meant by `word`: one with the same number (`CAS01` is `CAS001`, `CAS0O1` too) and letters that are equal or
/// nearest by spelling. None where there is none: a neighbour by number has nothing to do with it.
pub fn near_id<'c>(word: &str, ids: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let (letters, number) = parts(word)?;
    let same: Vec<(String, &str)> =
        ids.filter_map(|id| Some((parts(id).filter(|p| p.1 == number && id != word)?.0, id))).collect();
    let meant = same.iter().find(|s| s.0 == letters).map(|s| s.0.as_str());
    let meant = meant.or_else(|| nearest(&letters, same.iter().map(|s| s.0.as_str())))?;
    same.iter().find(|s| s.0 == meant).map(|s| s.1)
}

/// `CAS`, `1`: letters in upper case, and the number without zeros in front; an `O` or `L` among digits is a digit.
fn parts(id: &str) -> Option<(String, String)> {
    let plain: String = id.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let (letters, number) = plain.split_at(plain.find(|c: char| c.is_ascii_digit())?);
    let number = number.replace('O', "0").replace(['I', 'L'], "1");
    Some((letters.to_owned(), number.trim_start_matches('0').to_owned()))
}

#[cfg(test)]
mod tests {
    use super::near_id;

    #[test]
    fn only_what_is_really_near_is_suggested() {
        let ids = ["CAS001", "CAS010", "IKU001", "IKU021", "PET001", "E1001"];
        for (word, near) in [
            ("CAS01", Some("CAS001")),
            ("cas001", Some("CAS001")),
            ("CAS-001", Some("CAS001")),
            ("CAS0O1", Some("CAS001")),
            ("CSA001", Some("CAS001")),
            ("IKU21", Some("IKU021")),
            ("CAS099", None),
            ("CAS011", None),
            ("ABC001", None),
            ("CAS", None),
            ("", None),
        ] {
            assert_eq!(near_id(word, ids.into_iter()), near, "{word}");
        }
    }
}
