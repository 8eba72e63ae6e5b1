//! The calculations that the regulation prints (`tests/data/printed_calculations_permenlu.json`), each with a project that comes to
//! it (`tests/cetakan/<id>.bsc`). The suite runs them; `docs/cetakan.md` is made of them.
//!
//! A project begins with comments: what it shows, then a line for each figure, `// TW2 setjen.x realisasi = 3`. Behind the figure
//! may stand what the regulation prints instead, `tercetak 5`, or that it does not print it, `tercetak -`. A last line `dengan
//! pembulatan ckp 0` is a statement of a profile that makes the printed figures of it.

use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A figure that the tool must give.
#[derive(Clone, Debug)]
pub struct Figure {
    /// `TW2`, `TAHUN`
    pub period: String,
    /// Whose: `setjen.x`, `sari`
    pub of: String,
    /// Which figure of it: `realisasi`, `ncko`
    pub what: String,
    /// By the rule, with a decimal comma.
    pub value: String,
    /// As printed; none where it is not.
    pub printed: Option<String>,
}

/// One printed calculation.
#[derive(Clone, Debug)]
pub struct Printed {
    /// `3.2-sum`
    pub id: String,
    /// Its line in the text of the regulation.
    pub line: u32,
    /// What is printed, in the words of the list.
    pub printed: String,
    /// Whether the print agrees with the rule: yes, but for rounding, or no.
    pub agrees: Agrees,
    /// What it shows.
    pub title: String,
    /// The figures.
    pub figures: Vec<Figure>,
    /// A statement of a profile by which the printed figures come out.
    pub rounding: Option<String>,
    /// The project.
    pub project: String,
}

/// How what is printed stands to the rule.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Agrees {
    /// It is the same.
    Yes,
    /// It is the same after a stage is rounded.
    Rounded,
    /// It is not.
    No,
}

#[derive(Deserialize)]
struct List {
    examples: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    id: String,
    line: u32,
    printed: String,
    agrees: serde_json::Value,
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

/// All printed calculations, in the order of the list.
///
/// # Errors
/// The list or a project cannot be read, a calculation has no project, a project no calculation, or the head of one is not in form.
pub fn all() -> io::Result<Vec<Printed>> {
    let list: List = serde_json::from_slice(&fs::read(tests().join("data/printed_calculations_permenlu.json"))?)?;
    let folder = tests().join("cetakan");
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        if !list.examples.iter().any(|listed| listed.id == id) {
            return Err(io::Error::other(format!("{id} is no printed calculation")));
        }
    }
    list.examples.into_iter().map(|listed| read(&folder, listed)).collect()
}

fn read(folder: &Path, listed: Listed) -> io::Result<Printed> {
    let path = folder.join(format!("{}.bsc", listed.id));
    let text = fs::read_to_string(&path).map_err(|e| io::Error::other(format!("{}: {e}", path.display())))?;
    let text = text.replace("\r\n", "\n");
    let wrong = |line: &str| io::Error::other(format!("{}: `{line}` is no figure", path.display()));
    let (head, project) = text.split_once("\n\n").unwrap_or((&text, ""));
    let mut head = head.lines().map(|line| line.trim_start_matches('/').trim());
    let title = head.next().unwrap_or_default().to_owned();
    let (mut figures, mut rounding) = (Vec::new(), None);
    for line in head {
        match line.strip_prefix("dengan ") {
            Some(statement) => rounding = Some(statement.to_owned()),
            None => figures.push(figure(line).ok_or_else(|| wrong(line))?),
        }
    }
    let agrees = match &listed.agrees {
        serde_json::Value::Bool(true) => Agrees::Yes,
        serde_json::Value::Bool(false) => Agrees::No,
        _ => Agrees::Rounded,
    };
    let Listed { id, line, printed, .. } = listed;
    Ok(Printed { id, line, printed, agrees, title, figures, rounding, project: project.to_owned() })
}

fn figure(line: &str) -> Option<Figure> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (period, of, what, value, printed) = match words[..] {
        [period, of, what, "=", value] => (period, of, what, value, Some(value)),
        [period, of, what, "=", value, "tercetak", "-"] => (period, of, what, value, None),
        [period, of, what, "=", value, "tercetak", printed] => (period, of, what, value, Some(printed)),
        _ => return None,
    };
    let [period, of, what, value] = [period, of, what, value].map(str::to_owned);
    Some(Figure { period, of, what, value, printed: printed.map(str::to_owned) })
}

/// The page of the score book on them, below its title.
///
/// # Errors
/// Those of [`all`].
pub fn page(mark: &str) -> io::Result<String> {
    let cases = all()?;
    let mut page = format!(
        "# Hitungan yang tercetak dalam peraturan\n\n{mark}\n\nSetiap hitungan yang dicetak lampiran Permenlu 4/2018, menurut nomor \
         barisnya, dengan proyek kecil yang menghasilkannya. Semua dihitung ulang oleh `bsc` dalam uji (`tests/cetakan`). Rumusnya \
         ada di [nilai.md](nilai.md); yang tercetak keliru atau dibulatkan dijelaskan dalam [errata.md](errata.md).\n\n\
         | hitungan | baris | isi | hasil |\n| --- | --- | --- | --- |\n"
    );
    for case in &cases {
        let result = match case.agrees {
            Agrees::Yes => "sama dengan yang tercetak".to_owned(),
            Agrees::Rounded => {
                format!("tercetak dibulatkan; sama dengan `{}`", case.rounding.as_deref().unwrap_or("-"))
            }
            Agrees::No => "tercetak keliru".to_owned(),
        };
        page += &format!("| {} | {} | {} | {result} |\n", case.id, case.line, case.title);
    }
    for case in &cases {
        page += &format!(
            "\n## {} (baris {})\n\n{}.\n\n| periode | angka | menurut `bsc` | tercetak |\n| --- | --- | --- | --- |\n",
            case.id, case.line, case.title
        );
        for figure in &case.figures {
            page += &format!(
                "| {} | {} `{}` | {} | {} |\n",
                figure.period,
                figure.what.replace('_', " "),
                figure.of,
                figure.value,
                figure.printed.as_deref().unwrap_or("")
            );
        }
        page += &format!("\n```bsc\n{}\n```\n", case.project.trim_end());
    }
    Ok(page)
}
