//! Expressions over one small ministry: what is asked, and the answer beside it.

mod agreement;
mod alignment;
mod attributes;
mod before;
mod evaluation;
mod form;
mod results;
mod typing;

use crate::{Code, Env, Item, Scope, Thing, Type, World};
use bsc_diagnostics::{Diagnostic, Files, Lang, Span};
use bsc_model::{Assembly, Model, Settings, lower, resolve};
use bsc_schema::Kind;
use bsc_syntax::expr::parse_expr;
use std::sync::Arc;

/// The plan of a project of one file, at a day, with the stdlib; and its faults.
fn model(text: &str, as_of: &str) -> (Model, Vec<Diagnostic>) {
    let mut files = Files::new();
    let mut all = vec![files.add("uji.bsc", text.to_owned())];
    for (name, text) in bsc_stdlib::sources("permenlu_4_2018") {
        all.push(files.add_embedded(*name, text));
    }
    let (mut assembly, mut faults) = (Assembly::default(), Vec::new());
    for file in all {
        let (tree, found) = bsc_syntax::parse(file, files.text(file));
        faults.extend(found);
        let (fragment, found) = lower(&tree, file, files.text(file));
        faults.extend(found);
        assembly.add(&fragment);
    }
    let settings = Settings { profile: "permenlu_4_2018".into(), as_of: as_of.parse().unwrap() };
    let (model, found) = resolve(Arc::new(files), assembly, &settings);
    faults.extend(found);
    (model, faults)
}

/// Each question about a thing of the plan has its answer, and the plan no fault.
fn answered(model: &Model, faults: &[Diagnostic], cases: &[(&str, &str, &str)]) {
    assert!(faults.is_empty(), "{:#?}", faults.iter().map(|f| f.headline_text(Lang::En)).collect::<Vec<_>>());
    let answers =
        cases.iter().map(|(thing, question, _)| format!("{thing}: {question} = {:?}", ask(model, thing, question)));
    let expected = cases.iter().map(|(thing, question, answer)| format!("{thing}: {question} = Ok({answer:?})"));
    let wrong: Vec<_> = answers.zip(expected).filter(|(a, e)| a != e).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The thing of a name: `setjen`, `peta setjen 2018`, `setjen.rb@2018`, `profil stakeholder`.
fn thing(model: &Model, name: &str) -> (Thing, Kind) {
    let holder = |id: &str| model.find_holder(id).unwrap_or_else(|| panic!("{name}"));
    let plan = |id: &str, year: &str, kind| model.find_plan(holder(id), year.parse().unwrap(), kind).unwrap();
    match name.split(' ').collect::<Vec<_>>().as_slice() {
        ["tahun", id, year] => (Thing::Year(holder(id), year.parse().unwrap()), Kind::Tahun),
        ["peta", id, year] => (Thing::Plan(plan(id, year, bsc_model::PlanKind::Map)), Kind::Peta),
        ["pk", id, year] => {
            let agreement = World::new(model).agreement(plan(id, year, bsc_model::PlanKind::Agreement));
            (Thing::Plan(agreement), Kind::Pk)
        }
        ["level", id] => {
            let at = model.profile().levels.iter().position(|l| l.name == *id).unwrap();
            (Thing::Level(u8::try_from(at).unwrap()), Kind::Level)
        }
        ["perspektif", id] => (Thing::Perspective(model.profile().perspective(id).unwrap()), Kind::Perspektif),
        ["jenis", id] => (Thing::Kind(model.profile().kind(id).unwrap().0), Kind::Jenis),
        ["realisasi", ..] => {
            let fits = |e: &bsc_model::ElementId| model.files().slice(model.element(*e).head_span()).starts_with(name);
            (Thing::Element(model.roots().find(fits).unwrap()), Kind::Realisasi)
        }
        [path] => match path.split_once('.') {
            None => (
                Thing::Holder(holder(path)),
                if model.holder(holder(path)).person { Kind::Pegawai } else { Kind::Unit },
            ),
            Some((id, name)) => {
                let (name, year) = name.split_once('@').unwrap_or((name, "2018"));
                let year = year.parse().unwrap();
                match model.find_iku(holder(id), year, name) {
                    Some(iku) => (Thing::Iku(iku), if model.iku(iku).parent.is_some() { Kind::Sub } else { Kind::Iku }),
                    None => {
                        let ss = model.all_ss().find(|s| {
                            let of = model.plan(model.ss(*s).plan);
                            (of.holder, of.year) == (holder(id), year) && model.name(model.ss(*s).element) == name
                        });
                        (Thing::Ss(ss.unwrap_or_else(|| panic!("{path}"))), Kind::Ss)
                    }
                }
            }
        },
        _ => panic!("{name}"),
    }
}

/// Asks about a thing called `x`; the answer as a message prints it, or the faults of the question.
fn ask(model: &Model, name: &str, question: &str) -> Result<String, Vec<String>> {
    ask_against(model, None, name, question)
}

/// The same, with the model before.
fn ask_against(model: &Model, before: Option<&Model>, name: &str, question: &str) -> Result<String, Vec<String>> {
    let world = match before {
        Some(before) => World::new(model).with_before(World::new(before)),
        None => World::new(model),
    };
    let mut scope = Scope::new(model);
    let mut env_value = None;
    if !name.is_empty() {
        let (thing, kind) = thing(model, name);
        env_value = Some((scope.bind("x", Type::One(Item::Thing(kind))), thing));
    }
    let mut faults = Vec::new();
    let file = bsc_diagnostics::FileId(0);
    let span = Span { file, start: 0, end: u32::try_from(question.len()).unwrap() };
    let code = match parse_expr(question, span) {
        Ok(expr) => Code::compile(&expr, &mut scope, &mut faults),
        Err(fault) => {
            faults.push(fault);
            None
        }
    };
    let Some(code) = code else {
        let place = |f: &Diagnostic| {
            question.get(f.primary.span.start as usize..f.primary.span.end as usize).unwrap().to_owned()
        };
        return Err(faults
            .iter()
            .map(|f| format!("{} at `{}`: {}", f.code, place(f), f.headline_text(Lang::En)))
            .collect());
    };
    let mut env = Env::new(scope.slots());
    if let Some((slot, thing)) = env_value {
        env.set(slot, crate::Val::Thing(thing));
    }
    Ok(world.text_of(&code, &mut env, Lang::En))
}
