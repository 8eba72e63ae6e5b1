//! Cases of the regulation, by table number: `.bsc` text through all stages to the figures.

use crate::{Reason, Scores, json, score, why};
use bsc_diagnostics::{Files, Lang};
use bsc_model::{Assembly, Entity, HolderId, IkuId, Model, Settings, lower, resolve};
use bsc_syntax::{parse, period::Period};
use std::sync::Arc;

mod assessment;
mod faults;
mod goal;
mod lists;
mod people;
mod reward;
mod tables;
mod tenure;
mod units;

/// The model of one file, with the profile of the stdlib. It must be without faults.
fn model(text: &str) -> Model {
    let (model, faults) = faulty(text);
    assert_eq!(faults, Vec::<String>::new(), "in\n{text}");
    model
}

/// The same with a line more in the profile.
fn with_profile(text: &str, line: &str) -> Model {
    let (model, faults) = read(text, line);
    assert_eq!(faults, Vec::<String>::new(), "in\n{text}");
    model
}

/// The same where there may be faults: code and word.
fn faulty(text: &str) -> (Model, Vec<String>) {
    read(text, "")
}

fn read(text: &str, profile: &str) -> (Model, Vec<String>) {
    let mut files = Files::new();
    let library = bsc_stdlib::sources("permenlu_4_2018");
    let sources = library.filter(|s| !s.0.contains("/aturan/")).map(|s| (s.0, s.1)).chain([("rencana.bsc", text)]);
    let mut assembly = Assembly::default();
    let mut faults = Vec::new();
    for (name, text) in sources {
        let text =
            text.replace("\n    dasar permenlu_4_2018\n", &format!("\n    dasar permenlu_4_2018\n    {profile}\n"));
        let file = files.add(name, text.clone());
        let (tree, found) = parse(file, &text);
        faults.extend(found);
        let (fragment, found) = lower(&tree, file, &text);
        faults.extend(found);
        assembly.add(&fragment);
    }
    let settings = Settings { profile: "permenlu_4_2018".into(), as_of: jiff::civil::date(2018, 12, 31) };
    let (model, found) = resolve(Arc::new(files), assembly, &settings);
    faults.extend(found);
    let told = faults.iter().map(|f| format!("{} {}", f.code, model.files().slice(f.primary.span))).collect();
    (model, told)
}

fn to(model: &Model, period: &str) -> Scores {
    score(model, 2018, Period::parse(period).unwrap())
}

/// `unit.iku`
fn find(model: &Model, path: &str) -> IkuId {
    let (holder, name) = path.split_once('.').unwrap();
    model.find_iku(model.find_holder(holder).unwrap(), 2018, name).unwrap()
}

/// `target realisation achievement raw`, two digits; or the reason why there is none.
fn figures(model: &Model, period: &str, path: &str) -> String {
    let score = to(model, period).iku(find(model, path));
    let two = |n: Option<bsc_number::Number>| n.map_or("n/a".into(), |n| n.round_half_up(2).to_string());
    match score.reason {
        Some(Reason::Stated(span)) => {
            format!("{} {} {}", two(score.target), two(score.realised), model.files().slice(span))
        }
        Some(reason) => format!("{} {} {reason:?}", two(score.target), two(score.realised)),
        None => format!("{} {} {} {}", two(score.target), two(score.realised), two(score.capaian), two(score.raw)),
    }
}

/// A unit of level one with one map, one SS in each perspective but the first, and these IKU in the first.
fn plan(iku: &str, rest: &str) -> Model {
    model(&format!(
        r#"
unit setjen "Sekretariat Jenderal" {{ jenis unit_organisasi }}
peta setjen 2018 {{
    perspektif stakeholder {{
        ss utama "Organisasi yang baik" {{
{iku}
        }}
    }}
}}
{rest}
"#
    ))
}

/// Four quarters of one IKU.
fn reports(unit: &str, iku: &str, values: [&str; 4]) -> String {
    (1..).zip(values).map(|(n, v)| format!("realisasi {unit} 2018 TW{n} {{ {iku} {v} }}\n")).collect()
}

fn holder(model: &Model, name: &str) -> HolderId {
    model.find_holder(name).unwrap()
}
