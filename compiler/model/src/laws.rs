//! Legal sources: what stands in a regulation, and whether what is cited stands there.

use crate::{ElementId, FieldRef, Form, Model};
use bsc_diagnostics::{Diagnostic, Message};
use bsc_schema::{Kw, kw, nearest};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// All statements of one legal source, as one.
#[derive(Debug)]
pub struct Law<'m> {
    model: &'m Model,
    statements: Vec<ElementId>,
    clauses: Vec<ElementId>,
    places: HashMap<Cow<'m, str>, ElementId>,
}

/// The legal sources of the project and of the standard library, by name.
#[derive(Debug)]
pub struct Laws<'m>(BTreeMap<&'m str, Law<'m>>);

impl<'m> Laws<'m> {
    /// Reads them from the model.
    pub fn new(model: &'m Model) -> Laws<'m> {
        let mut laws = BTreeMap::new();
        for statement in model.library.iter().copied().filter(|e| model.element(*e).kw == kw::DASAR_HUKUM) {
            let law = laws.entry(model.name(statement)).or_insert_with(|| Law {
                model,
                statements: Vec::new(),
                clauses: Vec::new(),
                places: HashMap::new(),
            });
            law.statements.push(statement);
            for clause in model.children_of(statement, kw::PASAL) {
                law.clauses.push(clause);
                if let Some(place) = place(model, clause) {
                    law.places.entry(place.text()).or_insert(clause);
                }
            }
        }
        Laws(laws)
    }

    /// A source by its name.
    pub fn get(&self, name: &str) -> Option<&Law<'m>> {
        self.0.get(name)
    }
}

/// Where a clause names its place.
fn place(model: &Model, clause: ElementId) -> Option<FieldRef<'_>> {
    model.slot(clause, kw::PASAL, 0).filter(|f| f.field.form == Form::Text)
}

impl<'m> Law<'m> {
    /// Its title.
    pub fn title(&self) -> Option<Cow<'m, str>> {
        self.statements.iter().find_map(|s| self.model.title(*s)).map(|f| f.text())
    }

    /// Its short name, else its title.
    pub fn short(&self) -> Option<Cow<'m, str>> {
        let short = self.statements.iter().find_map(|s| self.model.field(*s, kw::SINGKAT));
        short.map(|f| f.text()).or_else(|| self.title())
    }

    /// First and last line of the text that the clauses are to cover, where one is named.
    pub fn text(&self) -> Option<(u32, u32)> {
        self.statements.iter().find_map(|s| lines(self.model, *s, kw::NASKAH).first().copied())
    }

    /// The clauses: by their first line, those without lines at the end, each in the order of the source.
    pub fn clauses(&self) -> Vec<Clause<'m>> {
        let mut all: Vec<Clause<'m>> = self.clauses.iter().filter_map(|c| Clause::read(self.model, *c)).collect();
        all.sort_by_key(|c| c.lines.first().map_or((true, 0), |lines| (false, lines.0)));
        all
    }

    /// The clause at a place.
    pub fn clause(&self, place: &str) -> Option<Clause<'m>> {
        self.places.get(place).and_then(|c| Clause::read(self.model, *c))
    }

    fn has(&self, place: &str) -> bool {
        self.places.contains_key(place)
    }

    /// The place that was perhaps meant: the nearest by spelling, else the one around it.
    fn near<'p>(&'p self, place: &'p str) -> Option<&'p str> {
        let shorter = |place: &&'p str| place.rsplit_once('.').map(|(shorter, _)| shorter);
        let around = || std::iter::successors(Some(place), shorter).find(|place| self.has(place));
        let mut known: Vec<&'p str> = self.places.keys().map(AsRef::as_ref).collect();
        known.sort_unstable();
        nearest(place, known).or_else(around)
    }
}

/// One clause of a legal source.
#[derive(Clone, Debug)]
pub struct Clause<'m> {
    /// `III.D.2.1.d`
    pub place: Cow<'m, str>,
    /// What it says in short; empty where it is not told.
    pub summary: Cow<'m, str>,
    /// Its lines in the text, as typed.
    pub typed: Option<String>,
    /// The same as numbers: first and last.
    pub lines: Vec<(u32, u32)>,
    /// Why no rule holds it, or the rest of it: the category, and the reason in Indonesian and English.
    pub without: Option<(&'m str, Cow<'m, str>, Cow<'m, str>)>,
    /// The statement.
    pub element: ElementId,
}

impl<'m> Clause<'m> {
    fn read(model: &'m Model, element: ElementId) -> Option<Clause<'m>> {
        let text = |kw, slot| model.slot(element, kw, slot).map(|f| f.text());
        let typed: Vec<&str> = model.fields(element, kw::BARIS).filter(first).map(|f| f.source()).collect();
        let without = model.slot(element, kw::TANPA_ATURAN, 0).map(|category| {
            let reason = text(kw::TANPA_ATURAN, 1).unwrap_or_default();
            let english = text(kw::TANPA_ATURAN, 2).unwrap_or_else(|| reason.clone());
            (category.source(), reason, english)
        });
        Some(Clause {
            place: place(model, element)?.text(),
            summary: text(kw::PASAL, 1).unwrap_or_default(),
            typed: (!typed.is_empty()).then(|| typed.join(", ")),
            lines: lines(model, element, kw::BARIS),
            without,
            element,
        })
    }
}

/// A range leaves two fields of the same source.
fn first(field: &FieldRef<'_>) -> bool {
    field.field.form != Form::Last
}

/// Numbers and ranges, in order.
fn lines(model: &Model, element: ElementId, keyword: Kw) -> Vec<(u32, u32)> {
    let number = |f: &FieldRef<'_>| f.number().and_then(|n| n.to_i64()).and_then(|n| u32::try_from(n).ok());
    let mut lines: Vec<(u32, u32)> = Vec::new();
    for field in model.fields(element, keyword) {
        let Some(line) = number(&field) else { continue };
        match lines.last_mut().filter(|_| !first(&field)) {
            Some(range) => range.1 = line,
            None => lines.push((line, line)),
        }
    }
    lines.sort_unstable();
    lines
}

/// Places named twice in one source, and citations of places that the source does not have.
pub(crate) fn check(model: &Model, faults: &mut Vec<Diagnostic>) {
    let laws = Laws::new(model);
    for law in laws.0.values() {
        for clause in &law.clauses {
            let Some(place) = place(model, *clause) else { continue };
            let first = law.places.get(&place.text()).filter(|first| *first != clause);
            if let Some(first) = first.and_then(|first| self::place(model, *first)) {
                let fault = Diagnostic::error("E2007", place.span()).arg("nama", place.text());
                faults.push(fault.label(first.span(), "E2007-pertama"));
            }
        }
    }
    let citing = model.library.iter().copied().filter(|e| matches!(model.element(*e).kw, kw::ATURAN | kw::PROFIL));
    for root in citing {
        let below = model.children_of(root, kw::ATURAN).chain(model.children_of(root, kw::AGENDA));
        let citations = std::iter::once(root).chain(below).map(|around| (around, kw::DASAR));
        for (around, keyword) in citations.chain([(root, kw::KALENDER)]) {
            for source in model.fields(around, keyword).filter(|f| f.field.slot == 0) {
                let same = |f: &FieldRef<'_>| f.field.slot == 1 && f.field.item == source.field.item;
                let place = model.fields(around, keyword).find(same);
                if let (Some(place), Some(law)) = (place, laws.get(source.source())) {
                    faults.extend(missing(&place, &[law]));
                }
            }
        }
        let own = || model.fields(root, kw::DASAR).filter_map(|f| laws.get(f.source())).collect::<Vec<_>>();
        for reading in model.children_of(root, kw::TAFSIR).filter(|_| model.element(root).kw == kw::PROFIL) {
            for place in model.fields(reading, kw::PASAL) {
                faults.extend(missing(&place, &own()));
            }
        }
    }
}

/// The fault for a place that none of these sources has.
fn missing(place: &FieldRef<'_>, laws: &[&Law<'_>]) -> Option<Diagnostic> {
    let text = place.text();
    if place.field.form != Form::Text || laws.is_empty() || laws.iter().any(|law| law.has(&text)) {
        return None;
    }
    let names: Vec<Cow<'_, str>> = laws.iter().filter_map(|law| law.short()).collect();
    let fault = Diagnostic::error("E2014", place.span()).arg("tempat", text.as_ref()).arg("sumber", names.join("; "));
    Some(match laws.iter().find_map(|law| law.near(&text)) {
        Some(near) => fault.help(Message::new("E2014-terdekat").arg("terdekat", near)),
        None => fault,
    })
}
