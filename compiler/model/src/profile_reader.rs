//! Reads the `profil` statement in force, and the scales, into tables.

use crate::Model;
use crate::lower::HEAD_SLOT;
use crate::profile::{Band, Kind, Level, Perspective, Profile, RuleUse, Scale};
use crate::{ElementId, FieldRef, Form, Value};
use bsc_diagnostics::{Diagnostic, Message};
use bsc_number::Number;
use bsc_schema::{Kw, kw};

pub(crate) fn read(model: &mut Model, name: &str, faults: &mut Vec<Diagnostic>) {
    let plan = |k: Kw| matches!(k, kw::UNIT | kw::PEGAWAI | kw::PETA | kw::PK | kw::RENAKSI | kw::REALISASI);
    model.library = model.roots().filter(|e| !plan(model.element(*e).kw)).collect();
    let mut profile = Profile { name: name.to_owned(), ..Profile::default() };
    profile.element =
        model.library.iter().copied().find(|e| model.element(*e).kw == kw::PROFIL && model.name(*e) == name);
    profile.scales = scales(model);
    if let Some(element) = profile.element {
        fill(model, element, &mut profile);
    }
    model.profile = profile;
    kinds_of_holders(model, faults);
}

/// A title in quotes, or the id.
fn title(model: &Model, element: ElementId) -> String {
    model.title(element).map_or_else(|| model.name(element).to_owned(), |t| t.text().into_owned())
}

fn children(model: &Model, element: ElementId, kw: Kw) -> Vec<ElementId> {
    model.children_of(element, kw).collect()
}

fn number(model: &Model, element: ElementId, kw: Kw) -> Option<Number> {
    model.field(element, kw).and_then(|f| f.number())
}

fn day(model: &Model, element: ElementId, kw: Kw) -> Option<(i8, i8)> {
    match model.field(element, kw)?.value() {
        Value::MonthDay(month, day) => Some((month, day)),
        _ => None,
    }
}

/// Lines named by the user, `exact low 26`: the name and its values.
fn lines(model: &Model, element: ElementId) -> Vec<(String, Vec<FieldRef<'_>>)> {
    let mut lines: Vec<(String, Vec<FieldRef<'_>>)> = Vec::new();
    for field in model.fields(element, kw::SENDIRI) {
        if field.field.slot == HEAD_SLOT {
            lines.push((field.source().to_owned(), Vec::new()));
        } else if let Some(line) = lines.last_mut() {
            line.1.push(field);
        }
    }
    lines
}

fn scales(model: &Model) -> Vec<Scale> {
    let scales = model.library.iter().filter(|e| model.element(**e).kw == kw::SKALA);
    scales
        .map(|e| {
            let values = lines(model, *e).into_iter().filter_map(|(name, v)| Some((name, v.first()?.number()?)));
            Scale { name: model.name(*e).to_owned(), values: values.collect() }
        })
        .collect()
}

fn fill(model: &Model, element: ElementId, profile: &mut Profile) {
    profile.levels = children(model, element, kw::LEVEL)
        .into_iter()
        .map(|e| Level { name: model.name(e).to_owned(), title: title(model, e) })
        .collect();
    let level_of = |e: ElementId| {
        let name = model.field(e, kw::LEVEL)?.source();
        profile.levels.iter().position(|l| l.name == name).and_then(|at| u8::try_from(at).ok())
    };
    profile.kinds = children(model, element, kw::JENIS)
        .into_iter()
        .map(|e| Kind {
            name: model.name(e).to_owned(),
            level: level_of(e).unwrap_or(u8::MAX),
            owner: model.field(e, kw::PEMILIK_PETA).is_some(),
            iku_max: number(model, e, kw::IKU_MAKS).and_then(Number::to_i64).and_then(|n| u32::try_from(n).ok()),
            pk_deadline: day(model, e, kw::BATAS_PK),
            map_deadline: day(model, e, kw::BATAS_PETA),
            element: e,
        })
        .collect();
    profile.perspectives = children(model, element, kw::PERSPEKTIF)
        .into_iter()
        .map(|e| Perspective {
            name: model.name(e).to_owned(),
            title: title(model, e),
            weight: number(model, e, kw::BOBOT).unwrap_or(Number::ZERO),
            joined_weight: number(model, e, kw::BOBOT_GABUNGAN),
        })
        .collect();
    for e in children(model, element, kw::BOBOT_IKU) {
        let others = model.field(e, kw::BOBOT_IKU).is_some_and(|f| f.source() == "bukan_pemilik");
        for (validity, values) in lines(model, e) {
            let Some(weight) = values.iter().find_map(|v| v.number()) else {
                continue;
            };
            match values.iter().find(|v| v.field.form == Form::Word) {
                Some(control) if !others => profile.weights.push((validity, control.source().to_owned(), weight)),
                _ => profile.other_weights.push((validity, weight)),
            }
        }
    }
    if let Some(status) = model.children_of(element, kw::STATUS).next() {
        let bands = lines(model, status).into_iter().filter_map(|(name, v)| match v.as_slice() {
            [from, to, ..] => Some(Band { name, from: from.number()?, to: to.number()? }),
            _ => None,
        });
        profile.status = bands.collect();
    }
    let mut limits = model.fields(element, kw::BATAS_CAPAIAN).filter_map(|f| f.number());
    (profile.floor, profile.cap) = (limits.next(), limits.next());
    // a rule of the profile is an element where it has parameters, else a plain field; both leave fields on the profile
    let mut uses: Vec<(u32, RuleUse)> = Vec::new();
    for field in model.fields(element, kw::ATURAN) {
        let item = field.field.item;
        match field.field.slot {
            0 => {
                let block = field.block();
                uses.push((item, RuleUse { id: field.source().to_owned(), level: None, element: block }));
            }
            _ => {
                if let Some((_, rule)) = uses.iter_mut().rev().find(|u| u.0 == item) {
                    rule.level = Some(field.source().to_owned());
                }
            }
        }
    }
    profile.rules = uses.into_iter().map(|u| u.1).collect();
}

/// A `jenis` of a unit or person that the profile does not have.
fn kinds_of_holders(model: &Model, faults: &mut Vec<Diagnostic>) {
    if model.profile.element.is_none() {
        return; // the project has reported that its profile is unknown
    }
    for root in model.roots().filter(|r| matches!(model.element(*r).kw, kw::UNIT | kw::PEGAWAI)) {
        let Some(field) = model.field(root, kw::JENIS).filter(|f| f.field.form == Form::Path) else {
            continue;
        };
        if model.profile.kind(field.source()).is_some() {
            continue;
        }
        let fault = Diagnostic::error("E2013", field.span())
            .arg("nama", field.source())
            .arg("profil", model.profile.name.as_str());
        let names = || model.profile.kinds.iter().map(|k| k.name.as_str());
        faults.push(match bsc_schema::nearest(field.source(), names()) {
            Some(near) => fault.help(Message::new("E2013-terdekat").arg("terdekat", near)),
            None => {
                let list: Vec<String> = names().map(|n| format!("`{n}`")).collect();
                fault.help(Message::new("E2013-pilihan").arg("daftar", list.join(", ")))
            }
        });
    }
}
