//! The generated pages of `docs/`: the reference of the language, a page for each rule, the codes, the readings.

use bsc_diagnostics::{Catalogue, Lang};
use bsc_driver::{Loaded, Memory, Request, load};
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
    let host = Memory::new(bsc_driver::Date::constant(2018, 12, 31)).file("kosong.bsc", "");
    let loaded = load(&host, &Request::path("."), None)
        .map_err(|fault| io::Error::other(Catalogue::get().text(Lang::Id, &fault.message())))?;
    let mut pages = BTreeMap::from([
        (PathBuf::from("bahasa.md"), language()),
        (PathBuf::from("kode.md"), codes()),
        (PathBuf::from("tafsir.md"), readings(&loaded)),
    ]);
    let mut index = format!("# Aturan\n\n{MARK}\n\n| aturan | tingkat | isi |\n| --- | --- | --- |\n");
    for rule in loaded.rules(Lang::Id) {
        let level = rule.level.map_or_else(|| "mati".to_owned(), |level| level.word(Lang::Id));
        index += &format!("| [{id}]({id}.md) | {level} | {} |\n", rule.title.replace('|', "\\|"), id = rule.id);
    }
    for explanation in loaded.explain_rules(Lang::Id) {
        let page = explanation.markdown().replacen('\n', &format!("\n\n{MARK}\n"), 1);
        pages.insert(Path::new("aturan").join(format!("{}.md", explanation.id)), page);
    }
    pages.insert(PathBuf::from("aturan/README.md"), index);
    Ok(pages)
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

fn readings(loaded: &Loaded) -> String {
    let model = &loaded.model;
    let mut page = format!(
        "# Bacaan atas peraturan\n\n{MARK}\n\nDi mana peraturan bertentangan dengan dirinya sendiri, atau diam, profil memilih satu bacaan.\n"
    );
    for profile in model.roots().filter(|root| model.element(*root).kw == kw::PROFIL) {
        page += &format!(
            "\n## `{}`\n\n| | hal | pasal | bacaan | alasan |\n| --- | --- | --- | --- | --- |\n",
            model.name(profile)
        );
        for reading in model.children_of(profile, kw::TAFSIR) {
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
