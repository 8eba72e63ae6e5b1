//! Each calculation that the regulation prints, by the real tool: `tests/cetakan/<id>.bsc` holds a project and what it comes to.

use bsc_dev::printed::{Agrees, Figure, Printed, all};
use bsc_diagnostics::{Lang, Severity};
use bsc_driver::{Loaded, parse_period};
use bsc_model::{Entity, HolderId, IkuId, Laws, Model};
use bsc_number::Number;
use bsc_score::{Scores, assess, score, why};
use bsc_tests::{loaded, memory, root};
use std::collections::BTreeSet;

#[test]
fn every_printed_calculation_comes_out() {
    let cases = all().unwrap();
    assert_eq!(cases.len(), 45);
    let count = |agrees| cases.iter().filter(|c| c.agrees == agrees).count();
    assert_eq!([Agrees::Yes, Agrees::Rounded, Agrees::No].map(count), [35, 5, 5]);
    let wrong: Vec<String> = cases.iter().flat_map(differences).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a project gives otherwise than it says it does.
fn differences(case: &Printed) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut hold = |rounding: Option<&str>, expected: &dyn Fn(&Figure) -> Option<String>| {
        let loaded = project(&case.project, rounding);
        let faults =
            loaded.diagnostics.iter().filter(|d| d.severity == Severity::Error).map(|d| d.headline_text(Lang::En));
        wrong.extend(faults.map(|fault| format!("{}: {fault}", case.id)));
        for figure in &case.figures {
            let Some(expected) = expected(figure) else { continue };
            let found = said(&loaded, figure);
            if found != expected {
                let Figure { period, of, what, .. } = figure;
                wrong
                    .push(format!("{} (line {}): {period} {of} {what} is {found}, not {expected}", case.id, case.line));
            }
        }
    };
    hold(None, &|figure| Some(figure.value.clone()));
    if let Some(rounding) = &case.rounding {
        hold(Some(rounding), &|figure| figure.printed.clone());
    }
    wrong
}

/// The project, with a line more in its profile.
fn project(text: &str, rounding: Option<&str>) -> Loaded {
    let name = if rounding.is_some() { "tercetak" } else { "permenlu_4_2018" };
    let config = format!("[project]\nprofile = \"{name}\"\n[confidential]\npaths = [\"/\"]\n");
    let profile = bsc_stdlib::sources("permenlu_4_2018").find(|s| s.0.ends_with("/profil.bsc")).unwrap().1;
    let (before, after) = profile.split_once("profil permenlu_4_2018 ").unwrap();
    let (title, after) = after.split_once('\n').unwrap();
    let own = format!("{before}profil {name} {title}\n    {}\n{after}", rounding.unwrap_or_default());
    let files = [("bsc.toml", config.as_str()), ("rencana.bsc", text), ("profil.bsc", own.as_str())];
    loaded(&memory(files.into_iter().filter(|f| rounding.is_some() || f.0 != "profil.bsc")))
}

/// A figure by the tool, at two places.
fn said(loaded: &Loaded, figure: &Figure) -> String {
    let model = &loaded.model;
    let scores = score(model, 2018, parse_period(&figure.period).unwrap());
    let (holder, inside) = figure.of.split_once('.').unwrap_or((&figure.of, ""));
    let holder = model.find_holder(holder).unwrap_or_else(|| panic!("{figure:?}"));
    let found = match inside {
        "" => of_holder(model, &scores, holder, &figure.what),
        name => match model.find_iku(holder, 2018, name) {
            Some(iku) => of_iku(model, &scores, iku, &figure.what),
            None => of_part(model, &scores, holder, name, &figure.what),
        },
    };
    found.map_or_else(|| "n/a".into(), |n| n.round_half_up(2).indonesian(None))
}

fn of_iku(model: &Model, scores: &Scores, iku: IkuId, what: &str) -> Option<Number> {
    let score = scores.iku(iku);
    match what {
        "target" => score.target,
        "realisasi" => score.realised,
        "pembilang" => fraction(model, scores, iku).map(|f| f.0),
        "penyebut" => fraction(model, scores, iku).map(|f| f.1),
        "sebelum_batas" => score.raw,
        "capaian" => score.capaian,
        "bobot" => score.weight,
        "tertimbang" => score.share,
        "andil" => percent_of(score.share?, score.capaian?),
        _ => panic!("an IKU has no `{what}`"),
    }
}

/// The raw data of a realisation, as `--why` shows them: `R = 87,8125 (281 / 320)`.
fn fraction(model: &Model, scores: &Scores, iku: IkuId) -> Option<(Number, Number)> {
    let told = why(model, scores, Entity::Iku(iku))?.print(model.files(), Lang::En);
    let line = told.lines().find(|line| line.trim_start().starts_with("R = "))?;
    let (top, bottom) = line.split_once('(')?.1.split_once(')')?.0.split_once(" / ")?;
    Number::parse(top).zip(Number::parse(bottom))
}

/// Of a perspective, or of an SS.
fn of_part(model: &Model, scores: &Scores, holder: HolderId, name: &str, what: &str) -> Option<Number> {
    let unit = scores.unit(holder).unwrap();
    let Some(at) = model.profile().perspective(name) else {
        let ss = model.all_ss().find(|s| model.ss_holder(*s) == holder && model.name(model.ss(*s).element) == name);
        let ss = ss.unwrap_or_else(|| panic!("no IKU, SS or perspective `{name}`"));
        return match what {
            "nss" => scores.nss(ss),
            "jumlah_tertimbang" => Number::sum(model.iku_of_ss(ss).filter_map(|i| scores.iku(i).share)),
            _ => panic!("an SS has no `{what}`"),
        };
    };
    let perspective = unit.perspectives.iter().find(|p| p.perspective == at)?;
    match what {
        "np" => perspective.np.ok(),
        "bobot_perspektif" => Some(perspective.weight),
        "bobot_ulang" => perspective.effective,
        "andil_np" => percent_of(perspective.effective?, perspective.np.ok()?),
        _ => panic!("a perspective has no `{what}`"),
    }
}

fn of_holder(model: &Model, scores: &Scores, holder: HolderId, what: &str) -> Option<Number> {
    let phase = |n: usize| scores.phases(holder).get(n - 1);
    let quarters = |n| phase(n).map(|p| Number::from(i64::from(p.last - p.first) + 1));
    let of_year = |n| quarters(n)?.mul(phase(n)?.value.ok()?)?.div(4.into());
    let assessed = || assess(model, scores).into_iter().find(|a| a.holder == holder);
    match what {
        "ncko" => scores.unit(holder)?.ncko.ok(),
        "ckp" => scores.ckp(holder)?.ok(),
        "ckp_1" => phase(1)?.value.ok(),
        "ckp_2" => phase(2)?.value.ok(),
        "andil_1" => of_year(1),
        "andil_2" => of_year(2),
        "jumlah_bobot" => Number::sum(scores.unit(holder)?.perspectives.iter().map(|p| p.weight)),
        "perilaku" => assessed()?.np.ok(),
        "penalti" => Some(assessed()?.penalty),
        "nckp" => assessed()?.nckp.ok(),
        _ => panic!("nobody has a `{what}`"),
    }
}

fn percent_of(share: Number, value: Number) -> Option<Number> {
    share.mul(value)?.div(Number::HUNDRED)
}

/// The numbers of a text; one comma is a decimal comma, several part a list.
fn numbers(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || ",.'".contains(c)));
    let words = words.map(|word| word.trim_matches([',', '.', '\''])).filter(|word| !word.is_empty());
    let lists =
        words.flat_map(|word| if word.matches(',').count() > 1 { word.split(',').collect() } else { vec![word] });
    let shortest = |word: &str| Number::parse(&word.replace(',', ".")).map(|n| n.indonesian(None));
    lists.filter_map(shortest).collect()
}

/// All that is printed is among the figures of its project, and nothing else is said to be.
#[test]
fn the_figures_are_those_that_are_printed() {
    for case in all().unwrap() {
        let said: BTreeSet<String> = case.figures.iter().filter_map(|f| f.printed.clone()).collect();
        assert_eq!(said, numbers(&case.printed), "{} {}", case.id, case.printed);
        let differs = case.figures.iter().any(|f| f.printed.as_ref().is_some_and(|printed| *printed != f.value));
        assert_eq!(differs, case.agrees != Agrees::Yes, "{}", case.id);
        assert_eq!(case.rounding.is_some(), case.agrees == Agrees::Rounded, "{}", case.id);
    }
}

/// Where the print and the rule differ, the errata has the line with both figures.
#[test]
fn the_errata_have_both_figures() {
    let errata = std::fs::read_to_string(root().join("docs/errata.md")).unwrap();
    let rows: Vec<Vec<&str>> = errata.lines().filter(|l| l.starts_with('|')).map(|l| l.split('|').collect()).collect();
    for case in all().unwrap().iter().filter(|case| case.agrees != Agrees::Yes) {
        let line = case.line.to_string();
        let row = rows.iter().find(|row| row.len() == 7 && row[2].split(", ").any(|cell| cell.trim() == line));
        let row = row.unwrap_or_else(|| panic!("{}: line {line} is not in the errata", case.id));
        let (printed, by_rule) = (numbers(row[3]), numbers(&row[4..].concat()));
        for figure in case.figures.iter().filter(|f| f.printed.as_ref().is_some_and(|printed| *printed != f.value)) {
            let both = figure.printed.as_ref().is_some_and(|p| printed.contains(p)) && by_rule.contains(&figure.value);
            assert!(both, "{}: {figure:?} is not in {row:?}", case.id);
        }
    }
}

/// Each formula of the score book stands on lines of the clause that it names.
#[test]
fn the_book_cites_the_lines_of_its_clauses() {
    let book = std::fs::read_to_string(root().join("docs/nilai.md")).unwrap();
    let loaded = project("", None);
    let laws = Laws::new(&loaded.model);
    let law = laws.get("permenlu_4_2018").unwrap();
    let rows = book.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let rows: Vec<_> = rows.filter(|row| row.len() == 6 && row[4].starts_with(char::is_numeric)).collect();
    assert!(rows.len() > 40, "{} formulas", rows.len());
    for row in rows {
        let clause = law.clause(row[3]).unwrap_or_else(|| panic!("no clause {row:?}"));
        let (first, last) = row[4].split_once('-').unwrap_or((row[4], row[4]));
        let cited: (u32, u32) = (first.parse().unwrap(), last.parse().unwrap());
        let inside = clause.lines.iter().any(|held| held.0 <= cited.0 && cited.1 <= held.1);
        assert!(inside && cited.0 <= cited.1, "{row:?} is not in {:?}", clause.lines);
    }
}
