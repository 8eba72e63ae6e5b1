//! Who signs for a unit or a person: place, date, posts, names, NIP.

use crate::words::BLANK;
use bsc_document::{Party, Signature, date};
use bsc_model::{ElementId, Entity, FieldRef, HolderId, Model, PlanKind};
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
