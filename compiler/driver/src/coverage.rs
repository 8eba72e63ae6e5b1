//! What holds each clause of the legal sources: rules, or a reason why none does. What has neither is a gap.

use crate::Loaded;
use crate::explain::level;
use bsc_check::compile_rules;
use bsc_diagnostics::{Catalogue, Lang, Message};
use bsc_document::{Block, Content, Document, Table};
use bsc_model::{Clause, Law, Laws};
use bsc_schema::kw;
use std::collections::BTreeMap;

/// Why no rule holds a clause, in the order in which they are counted.
const CATEGORIES: [(&str, &str); 6] = [
    ("pertimbangan", "cakupan-pertimbangan"),
    ("sistem_lain", "cakupan-sistem_lain"),
    ("uraian", "cakupan-uraian"),
    ("bentuk", "cakupan-bentuk"),
    ("hitungan", "cakupan-hitungan"),
    ("bahasa", "cakupan-bahasa"),
];

/// One legal source of the profile in force, clause by clause.
#[derive(Debug)]
pub struct SourceCoverage {
    /// `permenlu_4_2018`
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its clauses: by line, those without lines at the end.
    pub clauses: Vec<ClauseCoverage>,
    /// Lines of the text that stand in no clause: first and last.
    pub uncovered: Vec<(u32, u32)>,
}

/// One clause.
#[derive(Debug)]
pub struct ClauseCoverage {
    /// `III.D.2.1.d`
    pub place: String,
    /// What it says in short.
    pub summary: String,
    /// Its lines in the text.
    pub lines: Option<String>,
    /// The rules in force that cite it.
    pub rules: Vec<String>,
    /// The rules that cite it and are not in force here.
    pub off: Vec<String>,
    /// Why no rule holds it, or the rest of it: category and reason.
    pub without: Option<(String, String)>,
}

impl ClauseCoverage {
    /// Neither a rule nor a reason.
    pub fn is_gap(&self) -> bool {
        self.rules.is_empty() && self.without.is_none()
    }
}

impl SourceCoverage {
    /// Something is passed over in silence.
    pub fn has_gaps(&self) -> bool {
        !self.uncovered.is_empty() || self.clauses.iter().any(ClauseCoverage::is_gap)
    }

    /// How many clauses rules hold, then those without by category (its word in the language), then the gaps.
    pub fn counts(&self) -> (usize, Vec<(&'static str, usize)>, usize) {
        let open = || self.clauses.iter().filter(|clause| clause.rules.is_empty());
        let of = |word: &str| open().filter(|c| c.without.as_ref().is_some_and(|(w, _)| w == word)).count();
        let categories = CATEGORIES.iter().map(|(word, _)| (*word, of(word))).collect();
        (self.clauses.len() - open().count(), categories, open().filter(|c| c.is_gap()).count())
    }

    /// The line that sums it up.
    pub fn summary(&self, lang: Lang) -> String {
        let (held, categories, gaps) = self.counts();
        let message = Message::new("cakupan-ringkasan")
            .arg("butir", self.clauses.len().to_string())
            .arg("aturan", held.to_string())
            .arg("celah", gaps.to_string());
        let mut line = Catalogue::get().text(lang, &message);
        for (word, count) in categories.into_iter().filter(|(_, count)| *count > 0) {
            line += &format!(", {count} {}", category(word, lang));
        }
        line
    }

    /// What is passed over, a line each.
    pub fn gaps(&self, lang: Lang) -> Vec<String> {
        let say = |message: Message| Catalogue::get().text(lang, &message);
        let silent = self.clauses.iter().filter(|clause| clause.is_gap());
        let silent = silent.map(|clause| say(Message::new("cakupan-celah-pasal").arg("tempat", &clause.place)));
        let lines = self.uncovered.iter().map(|(first, last)| {
            let lines = if first == last { first.to_string() } else { format!("{first}..{last}") };
            say(Message::new("cakupan-celah-baris").arg("baris", lines))
        });
        silent.chain(lines).collect()
    }
}

/// What a category is called in a language.
fn category(word: &str, lang: Lang) -> String {
    let known = CATEGORIES.iter().find(|(known, _)| *known == word);
    known.map_or_else(|| word.to_owned(), |(_, id)| Catalogue::get().text(lang, &Message::new(id)))
}

impl Loaded {
    /// The legal sources that the profile in force names, with what holds each of their clauses.
    pub fn coverage(&self, lang: Lang) -> Vec<SourceCoverage> {
        let laws = Laws::new(&self.model);
        let (rules, _) = compile_rules(&self.model);
        let (levels, _) = self.levels(&rules);
        let mut citing: BTreeMap<(&str, &str), [Vec<String>; 2]> = BTreeMap::new();
        for info in rules.infos() {
            let off = usize::from(level(info, &levels).is_none());
            for article in &info.articles {
                let [on, not] = citing.entry((&article.source, &article.place)).or_default();
                let list = if off == 0 { on } else { not };
                if list.last() != Some(&info.id) {
                    list.push(info.id.clone());
                }
            }
        }
        let sources = self.model.profile().element.into_iter().flat_map(|p| self.model.fields(p, kw::DASAR));
        let known = sources.filter_map(|source| Some((source.source(), laws.get(source.source())?)));
        known
            .map(|(name, law)| {
                let clauses = law.clauses();
                let uncovered = uncovered(law, &clauses);
                let clauses = clauses.into_iter().map(|clause| {
                    let [rules, off] = citing.get(&(name, &clause.place)).cloned().unwrap_or_default();
                    ClauseCoverage {
                        rules,
                        off,
                        place: clause.place.into_owned(),
                        summary: clause.summary.into_owned(),
                        lines: clause.typed,
                        without: clause.without.map(|(word, id, en)| {
                            (word.to_owned(), if lang == Lang::En { en } else { id }.into_owned())
                        }),
                    }
                });
                let title = law.title().map_or_else(|| name.to_owned(), |title| title.into_owned());
                SourceCoverage { name: name.to_owned(), title, clauses: clauses.collect(), uncovered }
            })
            .collect()
    }
}

/// The lines of the text that no clause has.
fn uncovered(law: &Law<'_>, clauses: &[Clause<'_>]) -> Vec<(u32, u32)> {
    let Some((first, last)) = law.text() else { return Vec::new() };
    let mut lines: Vec<(u32, u32)> = clauses.iter().flat_map(|clause| clause.lines.iter().copied()).collect();
    lines.sort_unstable();
    let (mut open, mut next) = (Vec::new(), first);
    for (from, to) in lines {
        if from > next && next <= last {
            open.push((next, last.min(from - 1)));
        }
        next = next.max(to.saturating_add(1));
    }
    if next <= last {
        open.push((next, last));
    }
    open
}

/// The sources as a document: a table each.
pub fn coverage_document(sources: &[SourceCoverage], lang: Lang) -> Document {
    let say = |id: &'static str| Catalogue::get().text(lang, &Message::new(id));
    let mut document = Document::new("cakupan", say("cakupan-judul"));
    for source in sources {
        document.push(Block::heading(1, &source.title));
        document.push(Block::text(source.summary(lang)));
        source.gaps(lang).into_iter().for_each(|gap| document.push(Block::text(gap)));
        let mut table = Table::new("")
            .column("place", &say("cakupan-tempat"))
            .column("lines", &say("cakupan-baris"))
            .column("summary", &say("cakupan-isi"))
            .column("held", &say("cakupan-pemegang"));
        for clause in &source.clauses {
            let lines = clause.lines.clone().unwrap_or_default();
            let held = clause.held(lang).join("\n");
            table = table.row([&clause.place, &lines, &clause.summary, &held].map(Content::text));
        }
        document.push(table);
    }
    document
}

impl ClauseCoverage {
    /// What holds it, a line each: rules, rules not in force, the reason why there is none.
    pub fn held(&self, lang: Lang) -> Vec<String> {
        let say = |message: Message| Catalogue::get().text(lang, &message);
        let mut lines = Vec::new();
        if !self.rules.is_empty() {
            lines.push(self.rules.join(", "));
        }
        if !self.off.is_empty() {
            lines.push(say(Message::new("cakupan-mati").arg("aturan", self.off.join(", "))));
        }
        if let Some((word, reason)) = &self.without {
            let word = category(word, lang);
            lines.push(if reason.is_empty() { word } else { format!("{word}: {reason}") });
        }
        if self.is_gap() {
            lines.push(say(Message::new("cakupan-celah")));
        }
        lines
    }
}
