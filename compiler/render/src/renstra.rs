//! The five-year plan that holds the year of a desk, for its matrices.

use crate::Desk;
use crate::activities::items;
use crate::figures::plain;
use crate::words::NONE;
use bsc_document::{Block, Content, Document, Page, Table};
use bsc_model::{ElementId, Entity, FieldRef, HolderId, Model};
use bsc_number::Number;
use bsc_schema::{Kw, kw};

/// A five-year plan.
pub(crate) struct Renstra<'m> {
    pub model: &'m Model,
    /// Its statement, and those of its revisions in force, in their order.
    blocks: Vec<ElementId>,
    /// Its years.
    pub years: (i16, i16),
}

impl<'m> Renstra<'m> {
    /// The plan of a holder that holds the year of the desk.
    pub fn of(desk: &Desk<'m>, holder: HolderId) -> Option<Renstra<'m>> {
        let model = desk.model;
        let held = |(_, element): &(i16, ElementId)| {
            let years = years(model, *element)?;
            (years.0 <= desk.year && desk.year <= years.1).then_some((*element, years))
        };
        let (element, years) = desk.statements(holder, kw::RENSTRA).iter().find_map(held)?;
        let in_force = |e: &ElementId| {
            let day = model.fields(*e, kw::REVISI).find_map(|f| f.date());
            day.is_none_or(|day| day <= model.as_of())
        };
        let revised = model.children_of(element, kw::REVISI).filter(in_force);
        Some(Renstra { model, blocks: std::iter::once(element).chain(revised).collect(), years })
    }

    /// `2015-2019`
    pub fn period(&self) -> String {
        format!("{}-{}", self.years.0, self.years.1)
    }

    /// Its years, one by one.
    pub fn each_year(&self) -> impl Iterator<Item = i16> + use<> {
        self.years.0..=self.years.1
    }

    /// What stands in it, and in its revisions, by a keyword; of one id the last.
    pub fn things(&self, kw: Kw) -> Vec<ElementId> {
        let mut found: Vec<ElementId> = Vec::new();
        for element in self.blocks.iter().flat_map(|b| self.model.children_of(*b, kw)) {
            let name = self.model.name(element);
            match found.iter_mut().find(|e| !name.is_empty() && self.model.name(**e) == name) {
                Some(known) => *known = element,
                None => found.push(element),
            }
        }
        found
    }

    /// Fields of a keyword directly in it, each statement by itself, with the block it has.
    pub fn statements(&self, kw: Kw) -> Vec<Vec<FieldRef<'m>>> {
        self.blocks.iter().flat_map(|b| items(self.model, *b, kw)).collect()
    }

    /// A document of the plan: `MATRIKS … TAHUN 2015-2019`.
    pub fn document(&self, desk: &Desk<'_>, holder: HolderId, kind: &str, title: &str) -> Document {
        let title = format!("{title} {} Tahun {}", self.model.holder_title(holder), self.period());
        let paper =
            if matches!(kind, "matriks_swot" | "matriks_tows") { Page::A4_LANDSCAPE } else { Page::F4_LANDSCAPE };
        desk.document(kind, holder, title).page(paper)
    }
}

/// A document that holds one table; none without the table.
pub(crate) fn with(document: Document, table: Option<Table>) -> Option<Document> {
    Some(document.with([Block::from(table?)]))
}

fn years(model: &Model, element: ElementId) -> Option<(i16, i16)> {
    let mut ends = model.fields(element, kw::RENSTRA).filter_map(|f| f.number()).filter_map(Number::to_i64);
    let first = i16::try_from(ends.next()?).ok()?;
    let last = ends.next().and_then(|y| i16::try_from(y).ok()).unwrap_or(first);
    Some((first, last))
}

/// The sentence of a thing; of one that was chosen from the superior's plan that one's, where it has none of its own.
pub(crate) fn sentence(model: &Model, element: ElementId) -> String {
    match model.title(element) {
        Some(title) => title.text().into_owned(),
        None => chosen(model, element).map_or_else(|| model.name(element).to_owned(), |from| sentence_of(model, from)),
    }
}

fn sentence_of(model: &Model, element: ElementId) -> String {
    model.title(element).map_or_else(|| model.name(element).to_owned(), |t| t.text().into_owned())
}

/// What a policy direction or strategy was chosen from (`dari`).
pub(crate) fn chosen(model: &Model, element: ElementId) -> Option<ElementId> {
    let kw = model.element(element).kw;
    let from = model.fields(element, kw).filter_map(|f| model.target_of(&f)).last()?;
    if let Entity::Element(from) = from { Some(from) } else { None }
}

/// Values by year: `target 2015 85, 2016 88`.
pub(crate) fn by_year(model: &Model, element: ElementId, kw: Kw) -> Vec<(i16, Content)> {
    let pair = |fields: Vec<FieldRef<'_>>| {
        let year = fields.first()?.number().and_then(Number::to_i64).and_then(|y| i16::try_from(y).ok())?;
        Some((year, plain(fields.get(1)?)))
    };
    items(model, element, kw).into_iter().filter_map(pair).collect()
}

/// The value of each year; `–` where there is none.
pub(crate) fn row(values: &[(i16, Content)], years: impl Iterator<Item = i16>) -> Vec<Content> {
    let of = |year| values.iter().find(|v| v.0 == year).map_or_else(|| Content::text(NONE), |v| v.1.clone());
    years.map(of).collect()
}
