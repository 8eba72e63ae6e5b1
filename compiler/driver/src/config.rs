//! `bsc.toml`: what a project says about itself.

use bsc_diagnostics::{Diagnostic, FileId, Files, Lang, Message, Severity, Span};
use bsc_schema::nearest;
use bsc_syntax::period::Period;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The name of the file that makes a folder a project.
pub const CONFIG: &str = "bsc.toml";

/// A value and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its place in `bsc.toml`.
    pub span: Span,
}

/// The level a project gives to a rule; none switches it off.
pub type RuleLevel = Option<Severity>;

/// What `bsc.toml` says. Each part may be missing.
#[derive(Clone, Default, Debug)]
pub struct Config {
    /// The name of the organisation.
    pub name: Option<String>,
    /// The profile in force.
    pub profile: Option<Placed<String>>,
    /// The year asked for where a command names none.
    pub year: Option<i16>,
    /// The language of messages.
    pub lang: Option<Lang>,
    /// Where the pages of the tool's `docs/` are published: rules are linked to.
    pub docs: Option<String>,
    /// Rules and the levels the project gives them, by their place.
    pub rules: Vec<(Placed<String>, RuleLevel)>,
    /// Folders that hold what is confidential, with `/`.
    pub confidential: Vec<String>,
    /// Tables that are read in place, in their order.
    pub data: Vec<DataSource>,
}

/// A table of realisations, CSV or XLSX, that is read in place: a `[[data]]`.
#[derive(Clone, Debug)]
pub struct DataSource {
    /// From the project's folder, with `/`.
    pub file: Placed<String>,
    /// The year; none: that of the project.
    pub year: Option<i16>,
    /// The period of figures that name none.
    pub period: Option<Period>,
    /// Whose the rows are that name nobody.
    pub unit: Option<Placed<String>>,
}

impl Config {
    /// Whether a file of the project, by its name, stands in a folder that is confidential.
    pub fn is_confidential(&self, name: &str) -> bool {
        let folders = self.confidential.iter().map(|folder| folder.trim_matches('/'));
        folders
            .into_iter()
            .any(|folder| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/') || folder.is_empty()))
    }
}

const SECTIONS: &[&str] = &["project", "rules", "confidential", "data"];
const DATA_SECTION: &str = "data";
const DATA: &[&str] = &["file", "kind", "year", "period", "unit"];
const PROJECT: &[&str] = &["name", "profile", "year", "lang", "docs"];
const CONFIDENTIAL: &[&str] = &["paths"];
const LEVELS: &[(&str, RuleLevel)] = &[
    ("off", None),
    ("hint", Some(Severity::Hint)),
    ("warning", Some(Severity::Warning)),
    ("error", Some(Severity::Error)),
];

/// Reads the text of `bsc.toml`. What can be read of a faulty one is used; every fault is reported (E5005 to E5010), each at its place.
pub fn read(file: FileId, files: &Files) -> (Config, Vec<Diagnostic>) {
    let mut reader = Reader { file, files, config: Config::default(), diagnostics: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(files.text(file));
    for error in errors {
        let span = reader.span(error.span().unwrap_or_default());
        reader.diagnostics.push(Diagnostic::error("E5005", span));
    }
    // Behind a fault of form, what is missing or odd may be its echo.
    let broken = !reader.diagnostics.is_empty();
    reader.sections(table.get_ref());
    if broken {
        reader.diagnostics.retain(|diagnostic| &*diagnostic.code == "E5005");
    }
    reader.config.rules.sort_by_key(|(rule, _)| rule.span);
    (reader.config, reader.diagnostics)
}

struct Reader<'f> {
    file: FileId,
    files: &'f Files,
    config: Config,
    diagnostics: Vec<Diagnostic>,
}

type Value<'t> = Spanned<DeValue<'t>>;

impl Reader<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        self.files.span(self.file, range.start, range.end)
    }

    fn sections(&mut self, table: &DeTable<'_>) {
        for (name, value) in table {
            if let (DATA_SECTION, Some(tables)) = (&**name.get_ref(), value.get_ref().as_array()) {
                tables.iter().for_each(|table| self.data(table));
                continue;
            }
            let Some(section) = value.get_ref().as_table().filter(|_| name.get_ref() != DATA_SECTION) else {
                // A key that stands above its section.
                self.unknown(name.get_ref(), name.span(), SECTIONS);
                continue;
            };
            for (key, value) in section {
                match (&**name.get_ref(), &**key.get_ref()) {
                    ("project", "name") => self.config.name = self.text(key.get_ref(), value),
                    ("project", "profile") => {
                        let span = self.span(value.span());
                        self.config.profile = self.text(key.get_ref(), value).map(|value| Placed { value, span });
                    }
                    ("project", "year") => self.config.year = self.year(key.get_ref(), value),
                    ("project", "lang") => self.config.lang = self.lang(key.get_ref(), value),
                    ("project", "docs") => self.config.docs = self.address(key.get_ref(), value),
                    ("rules", id) => self.rule(id, key.span(), value),
                    ("confidential", "paths") => self.config.confidential = self.paths(key.get_ref(), value),
                    ("project", _) => self.unknown(key.get_ref(), key.span(), PROJECT),
                    ("confidential", _) => self.unknown(key.get_ref(), key.span(), CONFIDENTIAL),
                    _ => {}
                }
            }
            if !SECTIONS.contains(&&**name.get_ref()) {
                self.unknown(name.get_ref(), name.span(), SECTIONS);
            }
        }
    }

    /// One `[[data]]`.
    fn data(&mut self, table: &Value<'_>) {
        let Some(section) = table.get_ref().as_table() else {
            return self.wrong(DATA_SECTION, table, "E5007-data");
        };
        let (mut file, mut year, mut period, mut unit) = (None, None, None, None);
        for (key, value) in section {
            let key: &str = key.get_ref();
            match key {
                "file" => {
                    let inside = |text: &String| {
                        let mut parts = text.split('/');
                        parts.all(|part| !part.is_empty() && part != ".." && part != "." && !part.contains([':', '\\']))
                    };
                    let text = value.get_ref().as_str().map(str::to_owned).filter(inside);
                    if text.is_none() {
                        self.wrong(key, value, "E5007-berkas");
                    }
                    file = text.map(|value_| Placed { value: value_, span: self.span(value.span()) });
                }
                "kind" if value.get_ref().as_str() == Some("realisasi") => {}
                "kind" => self.wrong(key, value, "E5007-isi"),
                "year" => year = self.year(key, value),
                "period" => {
                    period = value.get_ref().as_str().and_then(Period::parse);
                    if period.is_none() {
                        self.wrong(key, value, "E5007-periode");
                    }
                }
                "unit" => {
                    let span = self.span(value.span());
                    unit = self.text(key, value).map(|value| Placed { value, span });
                }
                _ => {}
            }
        }
        for (key, _) in section.iter().filter(|(key, _)| !DATA.contains(&&**key.get_ref())) {
            self.unknown(key.get_ref(), key.span(), DATA);
        }
        match file {
            Some(file) => self.config.data.push(DataSource { file, year, period, unit }),
            None if !section.iter().any(|(key, _)| key.get_ref() == "file") => {
                self.wrong("file", table, "E5007-berkas")
            }
            None => {}
        }
    }

    fn unknown(&mut self, word: &str, range: Range<usize>, known: &[&str]) {
        let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let span = self.span(range);
        let mut found = Diagnostic::error("E5006", span).arg("kunci", word).arg("pilihan", list);
        if let Some(near) = nearest(word, known.iter().copied()) {
            found = found.help(Message::new("E5006-mirip").arg("mirip", near));
        }
        self.diagnostics.push(found);
    }

    fn wrong(&mut self, key: &str, value: &Value<'_>, help: &'static str) {
        let found = Diagnostic::error("E5007", self.span(value.span())).arg("kunci", key);
        self.diagnostics.push(found.help(Message::new(help)));
    }

    fn text(&mut self, key: &str, value: &Value<'_>) -> Option<String> {
        let text = value.get_ref().as_str().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.wrong(key, value, "E5007-teks");
        }
        text.map(str::to_owned)
    }

    fn year(&mut self, key: &str, value: &Value<'_>) -> Option<i16> {
        let digits = value.get_ref().as_integer().filter(|number| number.radix() == 10).map(|number| number.as_str());
        let year = digits.and_then(|digits| digits.parse().ok()).filter(|year| (1900..=2999).contains(year));
        if year.is_none() {
            self.wrong(key, value, "E5007-tahun");
        }
        year
    }

    fn lang(&mut self, key: &str, value: &Value<'_>) -> Option<Lang> {
        let lang = match value.get_ref().as_str() {
            Some("id") => Some(Lang::Id),
            Some("en") => Some(Lang::En),
            _ => None,
        };
        if lang.is_none() {
            self.wrong(key, value, "E5007-bahasa");
        }
        lang
    }

    fn address(&mut self, key: &str, value: &Value<'_>) -> Option<String> {
        let address = value.get_ref().as_str().filter(|text| {
            let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
            rest.is_some_and(|rest| {
                rest.starts_with(|first: char| first.is_ascii_alphanumeric())
                    && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/@%".contains(&byte))
            })
        });
        if address.is_none() {
            self.wrong(key, value, "E5007-alamat");
        }
        address.map(str::to_owned)
    }

    fn rule(&mut self, id: &str, range: Range<usize>, value: &Value<'_>) {
        let word = value.get_ref().as_str();
        match LEVELS.iter().find(|(name, _)| Some(*name) == word) {
            Some((_, level)) => {
                let rule = Placed { value: id.to_owned(), span: self.span(range) };
                self.config.rules.push((rule, *level));
            }
            None => {
                let span = self.span(value.span());
                let level = word.map_or_else(|| self.files.slice(span).to_owned(), str::to_owned);
                self.diagnostics.push(Diagnostic::error("E5010", span).arg("aturan", id).arg("tingkat", level));
            }
        }
    }

    fn paths(&mut self, key: &str, value: &Value<'_>) -> Vec<String> {
        let items = value.get_ref().as_array().into_iter().flatten();
        let paths: Option<Vec<_>> = items.map(|item| item.get_ref().as_str().map(str::to_owned)).collect();
        match paths.filter(|_| value.get_ref().is_array()) {
            Some(paths) => paths,
            None => {
                self.wrong(key, value, "E5007-daftar");
                Vec::new()
            }
        }
    }
}

#[cfg(test)]
mod tests;
