//! Behaviour of people: who was rated, talked with, and by whom that had to be done.

use crate::{ElementId, Entity, FieldRef, Form, HolderId, Model, plans};
use bsc_schema::{Kw, kw};
use bsc_syntax::period::PeriodKind;
use hashbrown::{HashMap, HashSet};
use jiff::civil::Date;

/// A holder, a year and its half, 1 or 2.
type Half = (HolderId, i16, u8);

/// The ratings (`perilaku`) and dialogues of all people.
///
/// They are confidential: where nobody's can be seen, as without the confidential folders, nothing may be said to be missing.
#[derive(Clone, Default, Debug)]
pub struct Conduct {
    ratings: HashMap<Half, ElementId>,
    rated: HashSet<(i16, u8)>,
    dialogues: HashMap<Half, Vec<Date>>,
    forms: HashSet<Half>,
    talked: HashSet<(i16, u8)>,
}

impl Conduct {
    /// Reads the top-level statements once, in the order of the source; the first rating of a half-year counts.
    pub fn of(model: &Model) -> Conduct {
        let mut all = Conduct::default();
        for root in model.roots() {
            let word = model.element(root).kw;
            if word != kw::PERILAKU && word != kw::DIALOG_KINERJA {
                continue;
            }
            let Some((holder, year)) = whose(model, root) else { continue };
            let Some(half) = half(model, root, word) else { continue };
            let key = (holder, year, half);
            let days = if word == kw::PERILAKU {
                all.ratings.entry(key).or_insert(root);
                all.rated.insert((year, half));
                model.fields(root, kw::DIALOG).filter_map(|f| f.date()).collect::<Vec<_>>()
            } else {
                all.forms.insert(key);
                model.fields(root, kw::DIALOG_KINERJA).filter_map(|f| f.date()).collect()
            };
            all.dialogues.entry(key).or_default().extend(days);
            all.talked.insert((year, half));
        }
        all
    }

    /// The rating of a half-year.
    pub fn rating(&self, holder: HolderId, year: i16, half: u8) -> Option<ElementId> {
        self.ratings.get(&(holder, year, half)).copied()
    }

    /// Somebody's rating of a half-year can be seen.
    pub fn sees_ratings(&self, year: i16, half: u8) -> bool {
        self.rated.contains(&(year, half))
    }

    /// How many days of dialogue with a person are recorded in a year.
    pub fn dialogues(&self, holder: HolderId, year: i16) -> usize {
        let days = |half| self.dialogues.get(&(holder, year, half)).into_iter().flatten();
        days(1).chain(days(2)).collect::<HashSet<_>>().len()
    }

    /// A dialogue with a person in a half-year is recorded: its day, or its form.
    pub fn has_dialogue(&self, holder: HolderId, year: i16, half: u8) -> bool {
        let key = (holder, year, half);
        self.forms.contains(&key) || self.dialogues.get(&key).is_some_and(|days| !days.is_empty())
    }

    /// Somebody's dialogues of a half-year can be seen.
    pub fn sees_dialogues(&self, year: i16, half: u8) -> bool {
        self.talked.contains(&(year, half))
    }
}

/// Who may rate a person in a year: the one appointed (`penilai`); else the head who rates all of that level below
/// (`penilai_bawahan`); else the direct superiors of the year. Empty where nobody stands above (seed 3536-3546).
pub fn evaluators(model: &Model, of: HolderId, year: i16) -> Vec<HolderId> {
    let person = model.holder(of);
    if let Some(appointed) = named(model, person.element, kw::PENILAI) {
        return vec![appointed];
    }
    let level = model.kind(of).and_then(|k| model.profile().levels.get(usize::from(k.level)));
    let rates_all = |h: &HolderId| {
        let kind = model.kind(*h).map(|k| k.element);
        let mut levels = kind.into_iter().flat_map(|k| model.fields(k, kw::PENILAI_BAWAHAN));
        levels.any(|f| level.is_some_and(|l| l.name == f.source()))
    };
    if let Some(head) = model.superiors(of).find(rates_all) {
        return vec![head];
    }
    let of_year = model.plans_of(of).filter(|p| model.plan(*p).year == year);
    let agreed = of_year.filter_map(|p| named(model, model.plan(p).element, kw::ATASAN));
    let mut all: Vec<HolderId> = person.superior.into_iter().chain(agreed).collect();
    all.dedup();
    all
}

/// The holder that a field of an element names.
pub fn named(model: &Model, element: ElementId, field: Kw) -> Option<HolderId> {
    meant(model, &model.field(element, field)?)
}

fn meant(model: &Model, field: &FieldRef<'_>) -> Option<HolderId> {
    match model.target_of(field).filter(|_| field.field.form == Form::Path)? {
        Entity::Holder(holder) => Some(holder),
        _ => None,
    }
}

/// Whose a statement such as `perilaku sari 2018 …` is, and of which year.
pub fn whose(model: &Model, root: ElementId) -> Option<(HolderId, i16)> {
    let holder = meant(model, &model.slot(root, model.element(root).kw, 0)?)?;
    Some((holder, plans::year_of(model, root)?))
}

fn half(model: &Model, root: ElementId, word: Kw) -> Option<u8> {
    let period = model.fields(root, word).find_map(|f| f.period())?;
    (period.kind() == PeriodKind::Half).then_some(period.index())
}
