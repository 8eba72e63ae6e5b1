//! The generated pages of `docs/`: the reference of the language, a page for each rule, the codes, the readings.

use bsc_diagnostics::{Catalogue, Lang, Severity};
use bsc_driver::document::{Format, render};
use bsc_driver::{Loaded, Memory, Request, RulesOf, TestedRule, coverage_document, load};
use bsc_schema::kw;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Behind each page's title.
const MARK: &str = "Dibuat oleh `cargo run -p bsc-dev -- docs`; jangan disunting.";

/// All generated pages: path below `docs/`, and text.
///
/// # Errors
/// The standard library could not be read.
pub fn pages() -> io::Result<BTreeMap<PathBuf, String>> {
    let profiles = bsc_stdlib::profiles().iter().map(|name| Ok((*name, empty(name)?)));
    let profiles: Vec<(&str, Loaded)> = profiles.collect::<io::Result<_>>()?;
    let mut pages = BTreeMap::from([
        (PathBuf::from("bahasa.md"), language()),
        (PathBuf::from("kode.md"), codes()),
        (PathBuf::from("tafsir.md"), readings(&profiles)),
        (PathBuf::from("cakupan.md"), coverage(&profiles)),
        (PathBuf::from("cetakan.md"), crate::printed::page(MARK)?),
    ]);
    let names: String = profiles.iter().map(|(name, _)| format!(" `{name}` |")).collect();
    let bar = " --- |".repeat(profiles.len());
    let mut index = format!(
        "# Aturan\n\n{MARK}\n\nTingkat setiap aturan menurut profil; berapa contoh benarnya yang lolos dan contoh salahnya yang \
         ditemukan, tepat satu kali di barisnya; apa yang dikatakan tentang contoh salah pertama; dan apakah `bsc check --fix` dapat \
         memperbaikinya.\n\n| aturan |{names} isi | contoh benar | contoh salah | pesan | perbaikan |\n\
         | --- |{bar} --- | --- | --- | --- | --- |\n"
    );
    let tested = profiles.first().map(|(_, loaded)| loaded.test_rules(RulesOf::Library).rules).unwrap_or_default();
    let lists: Vec<_> = profiles.iter().map(|(_, loaded)| loaded.rules(Lang::Id)).collect();
    for rule in lists.first().into_iter().flatten() {
        let same = lists.iter().filter_map(|list| list.iter().find(|other| other.id == rule.id));
        let word = |level: Option<Severity>| level.map_or_else(|| "mati".to_owned(), |level| level.word(Lang::Id));
        let levels: String = same.map(|rule| format!(" {} |", word(rule.level))).collect();
        let tested = tested.iter().find(|tested| tested.id == rule.id).map(examples).unwrap_or_default();
        index += &format!("| [{id}]({id}.md) |{levels} {} |{tested}\n", rule.title.replace('|', "\\|"), id = rule.id);
    }
    let explained = profiles.first().map(|(_, loaded)| loaded.explain_rules(Lang::Id));
    for explanation in explained.into_iter().flatten() {
        let page = explanation.markdown().replacen('\n', &format!("\n\n{MARK}\n"), 1);
        pages.insert(Path::new("aturan").join(format!("{}.md", explanation.id)), page);
    }
    pages.insert(PathBuf::from("aturan/README.md"), index);
    Ok(pages)
}

/// The last cells of a rule: how its examples fared.
fn examples(rule: &TestedRule) -> String {
    let count = |(fits, all): (usize, usize)| match all {
        0 => "tanpa".to_owned(),
        _ => format!("{fits} dari {all}"),
    };
    let said = rule.seen.first().map(|seen| seen.headline_text(Lang::Id).replace('|', "\\|")).unwrap_or_default();
    let fix = if rule.fix { "ya" } else { "tidak" };
    format!(" {} | {} | {said} | {fix} |", count(rule.good), count(rule.wrong))
}

/// A project of this profile that holds nothing else.
fn empty(profile: &str) -> io::Result<Loaded> {
    let config = format!("[project]\nprofile = \"{profile}\"\n");
    let host = Memory::new(bsc_driver::Date::constant(2018, 12, 31)).file("bsc.toml", config).file("kosong.bsc", "");
    load(&host, &Request::path("."), None)
        .map_err(|fault| io::Error::other(Catalogue::get().text(Lang::Id, &fault.message())))
}

/// Every clause of the legal sources of all profiles, with what holds it.
fn coverage(profiles: &[(&str, Loaded)]) -> String {
    let sources: Vec<_> = profiles.iter().flat_map(|(_, loaded)| loaded.coverage(Lang::Id)).collect();
    let options = bsc_driver::document::Options::default();
    let page = render(&coverage_document(&sources, Lang::Id), Format::Markdown, &options);
    let page = page.map(|page| String::from_utf8_lossy(&page.bytes).into_owned()).unwrap_or_default();
    page.replacen('\n', &format!("\n\n{MARK}\n"), 1)
}

/// The statements and attributes of the schema, then the functions of expressions.
fn language() -> String {
    bsc_schema::reference()
        + "\n## Fungsi\n\nYang dapat dipakai dalam aturan (what rules may use). Formula atas data mentah hanya mengenal `mutlak`, \
           `bulat`, `maks`, dan `min` (formulas over raw data only know these).\n\n"
        + &bsc_expr::reference()
}

/// Writes the pages, and removes those of rules that are no more.
///
/// # Errors
/// Those of [`pages`] and of the disk.
pub fn write(docs: &Path) -> io::Result<()> {
    let pages = pages()?;
    fs::create_dir_all(docs.join("aturan"))?;
    for left in left_over(docs, &pages) {
        fs::remove_file(left)?;
    }
    pages.iter().try_for_each(|(path, text)| fs::write(docs.join(path), text))
}

/// Which of these pages are not what stands in the folder, and which of the folder's are no more.
pub fn stale(docs: &Path, pages: &BTreeMap<PathBuf, String>) -> Vec<PathBuf> {
    let differs = |(path, text): &(&PathBuf, &String)| fs::read_to_string(docs.join(path)).ok().as_ref() != Some(*text);
    let mut stale: Vec<PathBuf> = pages.iter().filter(differs).map(|(path, _)| path.clone()).collect();
    stale.extend(left_over(docs, pages));
    stale
}

/// Pages of rules that the code does not give.
fn left_over(docs: &Path, pages: &BTreeMap<PathBuf, String>) -> Vec<PathBuf> {
    let entries = fs::read_dir(docs.join("aturan")).into_iter().flatten().flatten();
    let known = |path: &PathBuf| path.strip_prefix(docs).is_ok_and(|inside| pages.contains_key(inside));
    entries.map(|entry| entry.path()).filter(|path| !known(path)).collect()
}

const FAMILIES: [(&str, &str); 6] = [
    ("E0", "Tata tulis"),
    ("E1", "Kata dan tempatnya"),
    ("E2", "Nama"),
    ("E3", "Rumus dan aturan"),
    ("E4", "Lingkaran"),
    ("E5", "Proyek, berkas, batas"),
];

fn codes() -> String {
    let catalogue = Catalogue::get();
    let mut page = format!(
        "# Kode galat\n\n{MARK}\n\nYang hanya dapat diketahui kompilator. `bsc explain KODE` menampilkan hal yang sama.\n"
    );
    for (family, title) in FAMILIES {
        page += &format!("\n## {family}: {title}\n");
        for code in catalogue.codes().iter().filter(|code| code.starts_with(family)) {
            let headline = catalogue.words(Lang::Id, code).unwrap_or_default();
            // Where a variable stands, the user's own word does.
            let headline = headline.replace("{$", "{");
            let text = catalogue.explain(Lang::Id, code).unwrap_or_default();
            page += &format!("\n### {code}\n\n{headline}\n\n```text\n{}\n```\n", text.trim_end());
        }
    }
    page
}

fn readings(profiles: &[(&str, Loaded)]) -> String {
    let mut page = format!(
        "# Bacaan atas peraturan\n\n{MARK}\n\nDi mana peraturan bertentangan dengan dirinya sendiri, atau diam, profil memilih satu bacaan.\n"
    );
    for (name, Loaded { model, .. }) in profiles {
        page += &format!("\n## `{name}`\n\n| | hal | pasal | bacaan | alasan |\n| --- | --- | --- | --- | --- |\n");
        let profile = model.profile().element.into_iter();
        for reading in profile.flat_map(|profile| model.children_of(profile, kw::TAFSIR)) {
            let texts = |kw| {
                let texts = model.fields(reading, kw).map(|field| field.text().replace('|', "\\|").replace('\n', " "));
                texts.collect::<Vec<_>>()
            };
            let (number, title) = match &texts(kw::TAFSIR)[..] {
                [number, title, ..] => (number.clone(), title.clone()),
                other => (String::new(), other.concat()),
            };
            let [articles, text, reason] = [kw::PASAL, kw::BACAAN, kw::ALASAN].map(|kw| texts(kw).join(", "));
            page += &format!("| {number} | {title} | {articles} | {text} | {reason} |\n");
        }
    }
    page
}
