//! Who signs for a unit or a person: place, date, posts, names, NIP.

use crate::words::BLANK;
use crate::{Desk, doc_pk};
use bsc_document::{Party, Signature, date};
use bsc_model::{ElementId, Entity, FieldRef, HolderId, Model, PlanId, PlanKind};
use bsc_schema::{Kw, kw};
use jiff::civil::Date;

/// The block below a document of a holder: the manager of performance on the left, the holder on the right (seed 1979-1987).
pub(crate) fn signature(model: &Model, holder: HolderId, year: i16, verb: &str) -> Signature {
    let agreement = model.find_plan(holder, year, PlanKind::Agreement);
    let (day, place) = agreement.map_or((None, None), |p| stated(model, model.plan(p).element, kw::DITETAPKAN));
    let map = model.find_plan(holder, year, PlanKind::Map);
    let day = day.or_else(|| map.and_then(|m| model.fields(model.plan(m).element, kw::SK).find_map(|f| f.date())));
    signed(model, holder, verb, (day, place))
}

/// The same of another day and place; dots where they are not known.
pub(crate) fn signed(model: &Model, holder: HolderId, verb: &str, at: (Option<Date>, Option<String>)) -> Signature {
    Signature { place: placed(verb, &at), parties: vec![manager(model, holder, at.0), head(model, holder, at.0)] }
}

/// `Ditetapkan di Jakarta, 15 Januari 2018`
pub(crate) fn placed(verb: &str, (day, place): &(Option<Date>, Option<String>)) -> String {
    let when = day.map_or_else(|| BLANK.to_owned(), date);
    format!("{verb} di {}, {when}", place.as_deref().unwrap_or(BLANK))
}

/// Day and place that a statement of an element says: `penetapan_manual 2018-01-15 di "Jakarta"`.
pub(crate) fn stated(model: &Model, element: ElementId, kw: Kw) -> (Option<Date>, Option<String>) {
    let place = model.slot(element, kw, 1).map(|f| f.text().into_owned());
    (model.fields(element, kw).find_map(|f| f.date()), place)
}

/// The block below a PK: the superior on the left, the holder on the right; alone where the kind has no second party (seed 2337,
/// 2425, 2506, 2615). Those who own no map sign by their roles (seed 2697, 2776): the forms name them the wrong way round there, so
/// the roles are those of the declaration.
pub(crate) fn agreement(model: &Model, plan: PlanId) -> Signature {
    let (holder, year) = (model.plan(plan).holder, model.plan(plan).year);
    let signed = match model.plan(plan).kind {
        PlanKind::Map => model.find_plan(holder, year, PlanKind::Agreement).unwrap_or(plan),
        PlanKind::Agreement => plan,
    };
    let now = model.version_at(signed, model.as_of());
    let revised = model.versions(signed).iter().rfind(|v| v.1 <= now && v.0 == signed).map(|v| (v.3, v.2));
    let first = model.plan(signed).element;
    let day = |e: ElementId| [kw::DITETAPKAN, kw::SK].iter().find_map(|k| model.fields(e, *k).find_map(|f| f.date()));
    let day = revised.and_then(|(e, typed)| day(e).or(typed)).or_else(|| day(first));
    let element = revised.map_or(first, |r| r.0);
    let place_of = |e: ElementId| stated(model, e, kw::DITETAPKAN).1;
    let place = place_of(element).or_else(|| place_of(first)).unwrap_or_else(|| BLANK.to_owned());
    let (mut own, mut above) = (doc_pk::first(model, signed, day), doc_pk::second(model, signed, element, day));
    if let Some(above) = above.as_mut().filter(|_| model.owns_map(holder) != Some(true)) {
        above.role = "Pihak Kedua,".to_owned();
        own.role = "Pihak Pertama,".to_owned();
    }
    // the forms have a place for the name alone
    let known = |party: Party| Party { nip: Some(party.nip).filter(|n| n != BLANK).unwrap_or_default(), ..party };
    let parties = above.into_iter().chain([own]).map(known).collect();
    Signature { place: format!("{place}, {}", day.map_or_else(|| BLANK.to_owned(), date)), parties }
}

/// The block below a report: the holder alone (seed 3900). The day is that on which the report was handed in, for a yearly one its
/// draft; else that of the figures of the period, where one is recorded.
pub(crate) fn reporter(desk: &Desk<'_>, holder: HolderId) -> Signature {
    let (model, last) = (desk.model, desk.quarter() * 3);
    let of_period = |e: &ElementId| {
        model.fields(*e, kw::REALISASI).find_map(|f| f.period()).is_some_and(|p| p.last_month() == last)
    };
    let reports = desk.of_year(holder, kw::REALISASI).filter(of_period);
    let reported = || reports.flat_map(|e| model.fields(e, kw::DILAPORKAN)).filter_map(|f| f.date()).max();
    let text = desk.report(holder, desk.until);
    let handed_in = [kw::TERBIT, kw::DRAF].into_iter().find_map(|kw| model.fields(text?, kw).find_map(|f| f.date()));
    alone(desk, holder, handed_in.or_else(reported))
}

/// The holder alone, at the place of the agreement; dots where the day is not known.
pub(crate) fn alone(desk: &Desk<'_>, holder: HolderId, day: Option<Date>) -> Signature {
    let place = place(desk.model, holder, desk.year).unwrap_or_else(|| BLANK.to_owned());
    let when = day.map_or_else(|| BLANK.to_owned(), date);
    Signature { place: format!("{place}, {when}"), parties: vec![head(desk.model, holder, day)] }
}

/// Where the agreement of a year was signed: documents that say no place have that of it.
pub(crate) fn place(model: &Model, holder: HolderId, year: i16) -> Option<String> {
    let agreement = model.find_plan(holder, year, PlanKind::Agreement)?;
    stated(model, model.plan(agreement).element, kw::DITETAPKAN).1
}

fn blank(text: Option<FieldRef<'_>>) -> String {
    text.map_or_else(|| BLANK.to_owned(), |f| f.text().into_owned())
}

fn party(model: &Model, element: ElementId, post: String) -> Party {
    Party {
        role: String::new(),
        post,
        name: blank(model.field(element, kw::NAMA)),
        nip: blank(model.field(element, kw::NIP)),
    }
}

/// Whom a field names: the head of a unit, a person, or the post that is typed.
pub(crate) fn party_named(model: &Model, field: &FieldRef<'_>, day: Option<Date>) -> Party {
    match model.target_of(field) {
        Some(Entity::Holder(holder)) => head(model, holder, day),
        _ => {
            Party { post: field.text().into_owned(), name: BLANK.to_owned(), nip: BLANK.to_owned(), ..Party::default() }
        }
    }
}

/// It was in office on this day.
fn in_office(model: &Model, element: ElementId, day: Option<Date>) -> bool {
    let bound = |kw: Kw| model.field(element, kw).and_then(|f| f.date());
    day.is_none_or(|day| {
        bound(kw::MULAI).is_none_or(|from| from <= day) && bound(kw::SAMPAI).is_none_or(|to| day <= to)
    })
}

/// The head of a unit, in office then; a person signs for themselves.
pub(crate) fn head(model: &Model, holder: HolderId, day: Option<Date>) -> Party {
    let element = model.holder(holder).element;
    if model.holder(holder).person {
        let post =
            model.fields(element, kw::JABATAN).last().map_or_else(|| BLANK.to_owned(), |f| f.text().into_owned());
        return Party {
            role: String::new(),
            post,
            name: model.holder_title(holder).into_owned(),
            nip: blank(model.field(element, kw::NIP)),
        };
    }
    let with_block = model.children_of(element, kw::PEJABAT).filter(|p| in_office(model, *p, day)).last();
    match with_block {
        Some(head) => party(model, head, blank(model.slot(head, kw::PEJABAT, 0))),
        None => {
            let post = model
                .field(element, kw::PEJABAT)
                .map_or_else(|| model.holder_title(holder).into_owned(), |f| f.text().into_owned());
            Party { role: String::new(), post, name: BLANK.to_owned(), nip: BLANK.to_owned() }
        }
    }
}

/// The manager whom the profile names for this kind, of the unit itself or of the nearest superior that has one.
pub(crate) fn manager(model: &Model, holder: HolderId, day: Option<Date>) -> Party {
    let kind = model.kind(holder).map(|k| k.element);
    let role = kind.and_then(|k| model.field(k, kw::PENGELOLA_MANUAL)).map(|f| f.source());
    let line = std::iter::once(holder).chain(model.superiors(holder));
    for unit in line {
        let managers =
            || model.children_of(model.holder(unit).element, kw::PENGELOLA).filter(|m| in_office(model, *m, day));
        let is_role =
            |m: &ElementId| role.is_none_or(|r| model.slot(*m, kw::PENGELOLA, 0).is_some_and(|f| f.source() == r));
        if let Some(manager) = managers().find(is_role) {
            return party(model, manager, blank(model.slot(manager, kw::PENGELOLA, 1)));
        }
        // without a block there is no more than the post
        let mut plain = model.fields(model.holder(unit).element, kw::PENGELOLA).peekable();
        while let Some(field) = plain.next() {
            let post = plain.next_if(|f| f.field.slot == 1);
            if field.field.slot == 0 && role.is_none_or(|r| field.source() == r) {
                return Party { role: String::new(), post: blank(post), name: BLANK.to_owned(), nip: BLANK.to_owned() };
            }
        }
    }
    Party {
        role: String::new(),
        post: role.map_or_else(|| BLANK.to_owned(), str::to_uppercase),
        name: BLANK.to_owned(),
        nip: BLANK.to_owned(),
    }
}
