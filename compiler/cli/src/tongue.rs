//! Which language to speak: `--lang`, else `BSC_LANG`, else `bsc.toml`, else the locale, else Indonesian.

use bsc_diagnostics::Lang;
use std::ffi::OsString;

/// The language as far as the user and the machine say it.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Tongue {
    asked: Option<Lang>,
    locale: Option<Lang>,
}

impl Tongue {
    /// From the words typed, before they are parsed, so that help and its faults speak the language too.
    pub fn find(typed: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Tongue {
        let typed: Vec<_> = typed.iter().filter_map(|word| word.to_str()).collect();
        let flag = typed.iter().enumerate().find_map(|(index, word)| match word.strip_prefix("--lang")? {
            "" => typed.get(index + 1).copied(),
            rest => rest.strip_prefix('='),
        });
        let asked = [flag.map(str::to_owned), variable("BSC_LANG")]
            .into_iter()
            .flatten()
            .find_map(|code| Lang::from_code(&code));
        // The first of these that is set decides, as everywhere.
        let locale =
            ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| variable(name)).find(|value| !value.is_empty());
        Tongue { asked, locale: locale.and_then(|code| Lang::from_code(&code)) }
    }

    /// With what the project says.
    pub fn speak(self, project: Option<Lang>) -> Lang {
        self.asked.or(project).or(self.locale).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Tongue;
    use bsc_diagnostics::Lang::{self, En, Id};

    #[test]
    fn the_first_that_says_it_decides() {
        type Case<'c> = (&'c [&'c str], &'c [(&'c str, &'c str)], Option<Lang>, Lang);
        let cases: [Case<'_>; 8] = [
            (&["check"], &[], None, Id),
            (&["check", "--lang", "en"], &[("BSC_LANG", "id")], Some(Id), En),
            (&["--lang=en", "check"], &[], None, En),
            (&["check"], &[("BSC_LANG", "en"), ("LANG", "id_ID.UTF-8")], Some(Id), En),
            (&["check"], &[("LANG", "en_US.UTF-8")], Some(Id), Id),
            (&["check"], &[("LANG", "en_US.UTF-8")], None, En),
            (&["check"], &[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")], None, Id),
            (&["check", "--lang"], &[("LANG", "fr_FR")], None, Id),
        ];
        for (typed, variables, project, expected) in cases {
            let words: Vec<_> = typed.iter().map(Into::into).collect();
            let variable =
                |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(Tongue::find(&words, variable).speak(project), expected, "{typed:?} {variables:?}");
        }
    }
}
