//! The articles that a rule rests on.

use crate::rule::Article;
use bsc_model::{ElementId, FieldRef, Laws, Model};
use bsc_schema::kw;

/// The articles of a rule, in the order of the source: those that the profile's line names, else the rule's own.
pub(crate) fn articles(model: &Model, laws: &Laws<'_>, rule: ElementId, line: Option<ElementId>) -> Vec<Article> {
    let place = line.filter(|line| model.field(*line, kw::DASAR).is_some()).unwrap_or(rule);
    let all = || model.fields(place, kw::DASAR);
    let code = |item| all().find(move |f| f.field.item == item && f.field.slot == 1);
    all().filter(|f| f.field.slot == 0).map(|source| article(laws, source, code(source.field.item))).collect()
}

fn article(laws: &Laws<'_>, source: FieldRef<'_>, place: Option<FieldRef<'_>>) -> Article {
    let place = place.map(|place| place.text().into_owned()).unwrap_or_default();
    let law = laws.get(source.source());
    let short = law.and_then(|law| law.short()).unwrap_or_else(|| source.source().into());
    let found = law.and_then(|law| law.clause(&place));
    Article {
        citation: if place.is_empty() { short.into_owned() } else { format!("{short} {place}") },
        text: found.as_ref().map(|clause| clause.summary.clone().into_owned()).unwrap_or_default(),
        lines: found.and_then(|clause| clause.typed),
        source: source.source().to_owned(),
        place,
    }
}
