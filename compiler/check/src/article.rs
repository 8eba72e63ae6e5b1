//! The articles that a rule rests on.

use crate::rule::Article;
use bsc_model::{ElementId, Entity, FieldRef, Model};
use bsc_schema::kw;

/// The articles of a rule, in the order of the source: those that the profile's line names, else the rule's own.
pub(crate) fn articles(model: &Model, rule: ElementId, line: Option<ElementId>) -> Vec<Article> {
    let place = line.filter(|line| model.field(*line, kw::DASAR).is_some()).unwrap_or(rule);
    let all = || model.fields(place, kw::DASAR);
    let code = |item| all().find(move |f| f.field.item == item && f.field.slot == 1);
    all().filter(|f| f.field.slot == 0).map(|source| article(model, source, code(source.field.item))).collect()
}

fn article<'m>(model: &'m Model, source: FieldRef<'m>, code: Option<FieldRef<'m>>) -> Article {
    let code = code.map(|c| c.text().into_owned()).unwrap_or_default();
    let law = match model.target_of(&source) {
        Some(Entity::Element(element)) => Some(element),
        _ => None,
    };
    let text = |e, kw| model.field(e, kw).map(|f| f.text().into_owned());
    let short = law.and_then(|l| text(l, kw::SINGKAT).or_else(|| model.title(l).map(|t| t.text().into_owned())));
    let short = short.unwrap_or_else(|| source.source().to_owned());
    let found = law.and_then(|l| {
        model.children_of(l, kw::PASAL).find(|p| model.slot(*p, kw::PASAL, 0).is_some_and(|f| f.text() == code))
    });
    Article {
        citation: if code.is_empty() { short } else { format!("{short} {code}") },
        text: found.and_then(|p| model.slot(p, kw::PASAL, 1)).map(|f| f.text().into_owned()).unwrap_or_default(),
        lines: found.and_then(|p| model.field(p, kw::BARIS)).map(|f| f.source().to_owned()),
    }
}
