//! Where a result goes and as what: `-o` and `--format` say it together, and may not contradict each other.

use crate::trouble::Trouble;
use bsc_diagnostics::Message;
use bsc_driver::document::Format;
use std::path::{Path, PathBuf};

/// The file that `-o` names; none for standard output, which is meant by `-` too.
pub(crate) fn file(output: Option<PathBuf>) -> Option<PathBuf> {
    output.filter(|path| path != Path::new("-"))
}

/// The form of a result, of those that a command knows by name: as asked, else by the ending of the file's name, else the usual one on
/// standard output.
///
/// # Errors
/// The file's name has the ending of another form than the one asked for; nothing was asked for, and it has that of none.
pub(crate) fn form<F: Copy + PartialEq>(
    asked: Option<F>,
    file: Option<&Path>,
    forms: &[(&'static str, F)],
    usual: F,
) -> Result<F, Trouble> {
    let Some(path) = file else { return Ok(asked.unwrap_or(usual)) };
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).filter(|e| is_ending(e));
    let named = |id| Message::new(id).arg("berkas", path.display().to_string());
    if let Some(asked) = asked {
        let name = forms.iter().find(|(_, form)| *form == asked).map_or("", |(name, _)| *name);
        if ending.is_none_or(|ending| ending == name) {
            return Ok(asked);
        }
        let help = if is_ending(name) { "bentuk-beda-bantuan" } else { "bentuk-beda-tabel" };
        let trouble = Trouble::new(named("bentuk-beda").arg("format", name));
        return Err(trouble.help(Message::new(help).arg("format", name)));
    }
    let by_ending = forms.iter().find(|(name, _)| ending.as_deref() == Some(*name)).map(|(_, form)| *form);
    by_ending.ok_or_else(|| {
        let endings = forms.iter().filter(|(name, _)| is_ending(name)).map(|(name, _)| format!(".{name}"));
        let list = endings.collect::<Vec<_>>().join(", ");
        Trouble::new(named("bentuk-asing")).help(Message::new("bentuk-asing-bantuan").arg("daftar", list))
    })
}

/// Whether files of some form that is made here end so.
fn is_ending(name: &str) -> bool {
    Format::from_name(name).is_some() || matches!(name, "svg" | "png" | "ics")
}

#[cfg(test)]
mod tests {
    use super::form;
    use bsc_diagnostics::{Catalogue, Lang};
    use std::path::Path;

    #[test]
    fn the_ending_and_the_format_agree() {
        let forms = [("table", 't'), ("csv", 'c'), ("html", 'h')];
        // `--format`, `-o`; the form, or why there is none
        type Case<'c> = (Option<char>, Option<&'c str>, Result<char, &'c str>);
        let cases: [Case<'_>; 10] = [
            (None, None, Ok('t')),
            (Some('c'), None, Ok('c')),
            (None, Some("a.HTML"), Ok('h')),
            (Some('h'), Some("a.html"), Ok('h')),
            (Some('h'), Some("a.htm"), Ok('h')),
            (Some('t'), Some("a"), Ok('t')),
            (Some('h'), Some("a.csv"), Err("akhiran nama `a.csv` bertentangan dengan `--format html`")),
            (Some('h'), Some("a.xlsx"), Err("akhiran nama `a.xlsx` bertentangan dengan `--format html`")),
            (None, Some("a.table"), Err("akhiran nama `a.table` bukan format hasil ini")),
            (None, Some("a"), Err("akhiran nama `a` bukan format hasil ini")),
        ];
        for (asked, file, expected) in cases {
            let got = form(asked, file.map(Path::new), &forms, 't');
            let got = got.map_err(|trouble| Catalogue::get().text(Lang::Id, &trouble.message));
            assert_eq!(got, expected.map_err(str::to_owned), "{asked:?} {file:?}");
        }
    }
}
