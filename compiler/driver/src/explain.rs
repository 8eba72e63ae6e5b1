//! What is to be known about a rule or a code: from the rule itself, its examples with the messages they really give.

use crate::check::unknown_rule;
use crate::examples::Bench;
use crate::{Fault, Loaded};
use bsc_check::{Example, RuleInfo, compile_rules};
use bsc_diagnostics::{Catalogue, Diagnostic, Format, Lang, Message, RuleText, Severity, render};
use std::collections::BTreeSet;

/// An explanation, without a format.
#[derive(Debug)]
pub struct Explanation {
    /// `CAS002`.
    pub id: String,
    /// What it demands, in a line.
    pub title: String,
    /// Titles and texts, in order.
    pub sections: Vec<(String, Vec<Part>)>,
}

/// A part of an explanation.
#[derive(Debug)]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// Source, or what is printed about it: kept line by line.
    Code(String),
}

/// A rule in the list of all rules.
#[derive(Debug)]
pub struct RuleLine {
    /// `CAS002`.
    pub id: String,
    /// The level in force; none: off.
    pub level: Option<Severity>,
    /// What it demands, in a line.
    pub title: String,
}

impl Loaded {
    /// All rules of the profile and the project, by id, with the level in force.
    pub fn rules(&self, lang: Lang) -> Vec<RuleLine> {
        let (rules, _) = compile_rules(&self.model);
        let (levels, _) = self.levels(&rules);
        let line =
            |info: &RuleInfo| RuleLine { id: info.id.clone(), level: level(info, &levels), title: title(info, lang) };
        rules.infos().map(line).collect()
    }

    /// Explains all rules, by id.
    pub fn explain_rules(&self, lang: Lang) -> Vec<Explanation> {
        let (rules, _) = compile_rules(&self.model);
        let (levels, _) = self.levels(&rules);
        let bench = Bench::new(self);
        rules.infos().map(|info| explanation(Some(&bench), info, level(info, &levels), lang)).collect()
    }

    /// What the rules and codes of these findings say of themselves, each once, in order; without the messages of examples, which
    /// only a check of each gives.
    pub fn texts<'d>(&self, found: impl IntoIterator<Item = &'d Diagnostic>, lang: Lang) -> Vec<RuleText> {
        let (rules, _) = compile_rules(&self.model);
        let (levels, _) = self.levels(&rules);
        let ids: BTreeSet<&str> = found.into_iter().map(|found| &*found.code).collect();
        let text = |id: &str| {
            let Some(info) = rules.info(id) else { return code_text(id, lang) };
            let explanation = explanation(None, info, level(info, &levels), lang);
            RuleText {
                id: id.to_owned(),
                title: title(info, lang),
                description: why(info, lang).unwrap_or_else(|| title(info, lang)),
                help: explanation.plain(),
                markdown: explanation.markdown(),
                page: format!("aturan/{id}.md"),
                level: level(info, &levels),
                articles: info.articles.iter().map(|article| article.citation.clone()).collect(),
            }
        };
        ids.into_iter().map(text).collect()
    }

    /// Explains a rule or a code.
    ///
    /// # Errors
    /// There is no such rule or code.
    pub fn explain(&self, id: &str, lang: Lang) -> Result<Explanation, Fault> {
        if let Some(code) = Catalogue::get().codes().iter().find(|code| code.eq_ignore_ascii_case(id)) {
            let text = Catalogue::get().explain(lang, code).unwrap_or_default();
            let sections = vec![(String::new(), vec![Part::Text(text)])];
            return Ok(Explanation { id: (*code).to_owned(), title: String::new(), sections });
        }
        let (rules, _) = compile_rules(&self.model);
        let info = rules.info(&id.to_uppercase()).or_else(|| rules.info(id)).ok_or_else(|| unknown_rule(&rules, id))?;
        let (levels, _) = self.levels(&rules);
        Ok(explanation(Some(&Bench::new(self)), info, level(info, &levels), lang))
    }
}

fn explanation(bench: Option<&Bench<'_>>, info: &RuleInfo, level: Option<Severity>, lang: Lang) -> Explanation {
    let words = |id: &'static str| Catalogue::get().text(lang, &Message::new(id));
    let mut sections = Vec::new();
    let mut section = |title: &'static str, parts: Vec<Part>| {
        if !parts.is_empty() {
            sections.push((words(title), parts));
        }
    };
    let article = |article: &bsc_check::Article| {
        let lines = article.lines.as_ref().map_or(String::new(), |lines| {
            format!(" ({})", Catalogue::get().text(lang, &Message::new("jelas-baris").arg("baris", lines)))
        });
        let text = if article.text.is_empty() { String::new() } else { format!(": {}", article.text) };
        Part::Text(format!("{}{text}{lines}", article.citation))
    };
    section("jelas-pasal", info.articles.iter().map(article).collect());
    section("jelas-tingkat", vec![Part::Text(level.map_or_else(|| words("aturan-mati"), |level| level.word(lang)))]);
    section("jelas-alasan", why(info, lang).into_iter().map(Part::Text).collect());
    let reading = |reading: &bsc_check::Reading| {
        Part::Text(format!("{}. {}: {} ({})", reading.number, reading.title, reading.reading, reading.reason))
    };
    section("jelas-tafsir", info.readings.iter().map(reading).collect());
    let parameter =
        |(name, value, meaning): &(String, String, String)| Part::Text(format!("{name} = {value}: {meaning}"));
    section("jelas-parameter", info.parameters.iter().map(parameter).collect());
    let fixes = info.fixes.then(|| Part::Text(words("jelas-perbaikan-teks")));
    section("jelas-perbaikan", fixes.into_iter().collect());
    let examples = |good| info.examples.iter().filter(move |example| example.good == good);
    let shown = |example: &Example| {
        let code = |text: &str| Part::Code(text.trim_end().to_owned());
        let before = example.before.as_ref().map(|text| [Part::Text(words("jelas-semula")), code(text)]);
        let now = before.is_some().then(|| Part::Text(words("jelas-menjadi")));
        before.into_iter().flatten().chain(now).chain([code(&example.source)]).collect::<Vec<_>>()
    };
    section("jelas-benar", examples(true).flat_map(shown).collect());
    let wrong = |example: &Example| {
        let mut parts = shown(example);
        parts.extend(bench.map(|bench| Part::Code(message(bench, info, example, lang))));
        parts
    };
    section("jelas-salah", examples(false).flat_map(wrong).collect());
    let waive = Message::new("jelas-abaikan-teks").arg("kode", &info.id);
    section("jelas-abaikan", vec![Part::Text(Catalogue::get().text(lang, &waive))]);
    Explanation { id: info.id.clone(), title: title(info, lang), sections }
}

/// What the checker says of an example.
fn message(bench: &Bench<'_>, info: &RuleInfo, example: &Example, lang: Lang) -> String {
    let Some((loaded, checked)) = bench.run(info, example) else { return String::new() };
    let mut out = Vec::new();
    let files = loaded.model.files();
    if render(Format::Human, &checked.diagnostics, files, lang, false, &checked.summary, &mut out).is_err() {
        return String::new();
    }
    // Without the summary, which says nothing of an example.
    let text = String::from_utf8_lossy(&out);
    text.trim_end().rsplit_once('\n').map_or_else(String::new, |(found, _)| found.trim_end().to_owned())
}

/// The level in force: that of the project, else of the profile, else the rule's own; none: off.
pub(crate) fn level(info: &RuleInfo, levels: &[(String, Option<Severity>)]) -> Option<Severity> {
    let set = levels.iter().rev().find(|(id, _)| *id == info.id).map(|(_, level)| *level);
    set.unwrap_or(info.level).filter(|_| info.taken)
}

/// What a code says of itself.
fn code_text(code: &str, lang: Lang) -> RuleText {
    let catalogue = Catalogue::get();
    let help = catalogue.explain(lang, code).unwrap_or_default();
    // Where a variable stands, the user's own word does.
    let title = catalogue.words(lang, code).unwrap_or_default().replace("{$", "{");
    RuleText {
        id: code.to_owned(),
        description: help.split("\n\n").next().unwrap_or(&title).to_owned(),
        markdown: format!("# {code}: {title}\n\n{help}\n"),
        title,
        help,
        page: format!("kode.md#{}", code.to_lowercase()),
        level: None,
        articles: Vec::new(),
    }
}

/// Why there is the rule.
fn why(info: &RuleInfo, lang: Lang) -> Option<String> {
    let english = info.why_en.as_ref().filter(|_| lang == Lang::En);
    english.or(info.why_id.as_ref()).cloned()
}

fn title(info: &RuleInfo, lang: Lang) -> String {
    match lang {
        Lang::Id => info.title_id.clone(),
        Lang::En => info.title_en.clone(),
    }
}

impl Explanation {
    /// As text for a terminal: titles, and what stands under them set in.
    pub fn plain(&self) -> String {
        let mut out = if self.title.is_empty() { self.id.clone() } else { format!("{}: {}", self.id, self.title) };
        out.push('\n');
        for (title, parts) in &self.sections {
            out += &if title.is_empty() { String::new() } else { format!("\n{title}\n") };
            for (index, part) in parts.iter().enumerate() {
                let (text, gap) = match part {
                    Part::Text(text) => (text, title.is_empty()),
                    Part::Code(text) => (text, index > 0),
                };
                out += if gap { "\n" } else { "" };
                for line in text.lines() {
                    out += &if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") };
                }
            }
        }
        out
    }

    /// As Markdown.
    pub fn markdown(&self) -> String {
        let mut out =
            if self.title.is_empty() { format!("# {}\n", self.id) } else { format!("# {}: {}\n", self.id, self.title) };
        for (title, parts) in &self.sections {
            out += &if title.is_empty() { String::new() } else { format!("\n## {title}\n") };
            for part in parts {
                out += &match part {
                    Part::Text(text) => format!("\n{}\n", text.trim_end()),
                    Part::Code(text) => format!("\n```text\n{}\n```\n", text.trim_end()),
                };
            }
        }
        out
    }
}
