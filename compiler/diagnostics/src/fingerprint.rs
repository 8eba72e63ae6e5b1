//! A name for a finding that it keeps when lines move: what a baseline, a comparison with another revision and SARIF know it by.

use crate::diagnostic::compare;
use crate::{Diagnostic, Files};
use std::collections::HashMap;
use std::fmt;

/// The name of a finding; printed as 16 hexadecimal digits.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Reads what [`Fingerprint`] prints; `None` for any other text.
    pub fn parse(text: &str) -> Option<Fingerprint> {
        let digits = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        u64::from_str_radix(text, 16).ok().filter(|_| digits).map(Fingerprint)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0)
    }
}

/// The fingerprint of each finding, in the order given: made of its code, its file, the text of the line where it begins without
/// regard to spaces, and, where these are equal, which of the equal ones it is. Neither lines elsewhere nor the language change it.
///
/// In: findings in their order (see [`sort`](crate::sort)), all of a file and code or none, for equal ones are counted.
pub fn fingerprints<'d>(found: impl IntoIterator<Item = &'d Diagnostic>, files: &Files) -> Vec<Fingerprint> {
    let mut seen: HashMap<u64, u64> = HashMap::new();
    let name = |found: &Diagnostic| {
        let span = files.clamp(found.primary.span);
        let (number, _) = files.position(span.file, span.start);
        let line = files.line_range(span.file, number).and_then(|(start, end)| files.text(span.file).get(start..end));
        let base = [&found.code, files.name(span.file)]
            .into_iter()
            .chain(line.unwrap_or_default().split_whitespace())
            .fold(START, |hash, word| eat(eat(hash, word.as_bytes()), &[0]));
        let count = seen.entry(base).or_default();
        *count += 1;
        Fingerprint(if *count == 1 { base } else { eat(base, &count.to_le_bytes()) })
    };
    found.into_iter().map(name).collect()
}

/// A finding with its name.
#[derive(Clone, Debug)]
pub struct Named<'d> {
    /// The finding.
    pub found: &'d Diagnostic,
    /// It is one of those that were known before.
    pub was_known: bool,
    /// Its name.
    pub name: Fingerprint,
}

/// What is reported and what was known before, as one list in order, with names: equal findings are counted over both.
pub fn named<'d>(reported: &'d [Diagnostic], known: &'d [Diagnostic], files: &Files) -> Vec<Named<'d>> {
    let known = known.iter().map(|found| (found, true));
    let mut all: Vec<_> = reported.iter().map(|found| (found, false)).chain(known).collect();
    all.sort_by(|(a, _), (b, _)| compare(a, b, files));
    let names = fingerprints(all.iter().map(|(found, _)| *found), files);
    all.into_iter().zip(names).map(|((found, was_known), name)| Named { found, was_known, name }).collect()
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a: it must be the same in every version of the tool, so none of a library that may change.
fn eat(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, fingerprints};
    use crate::{Diagnostic, Files, Message, Severity};

    /// Of a finding at each `!` of a text.
    fn of(name: &str, code: &str, text: &'static str) -> Vec<String> {
        let mut files = Files::new();
        let file = files.add(name, text);
        let at = |(at, _)| Diagnostic::rule(code, Severity::Error, files.span(file, at, at + 1), Message::default());
        let found: Vec<_> = text.match_indices('!').map(at).collect();
        fingerprints(&found, &files).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn it_stays_with_its_line_and_tells_equal_ones_apart() {
        // Held for good: baselines in use rest on it.
        let one = of("a.bsc", "CAS002", "target 97 !\n");
        assert_eq!(one, ["aff63c461567c99f"]);
        assert_eq!(Fingerprint::parse(&one[0]).map(|it| it.to_string()), Some(one[0].clone()));
        assert_eq!(of("a.bsc", "CAS002", "unit x\r\n\n\t target   97\t!"), one);
        for (name, code, text) in [
            ("b.bsc", "CAS002", "target 97 !"),
            ("a.bsc", "CAS003", "target 97 !"),
            ("a.bsc", "CAS002", "target 98 !"),
            ("a.bsc", "CAS002", "target9 7 !"),
        ] {
            assert_ne!(of(name, code, text), one, "{name} {code} {text}");
        }
        let three = of("a.bsc", "CAS002", "target 97 !\ntarget 97 !\n\ntarget 97 !\n");
        assert!(three[0] == one[0] && three[1] != three[0] && three[2] != three[0] && three[2] != three[1]);
    }

    #[test]
    fn only_its_own_form_is_read() {
        for text in ["", "aff6", "AFF63C461567C99F", "+ff63c461567c99f", "aff63c461567c99f0"] {
            assert_eq!(Fingerprint::parse(text), None, "{text}");
        }
    }
}
