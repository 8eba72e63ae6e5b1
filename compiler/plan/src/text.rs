//! What statements say, in one form: comments, spaces and the way numbers are written make no difference.

use bsc_model::{ElementId, FieldRef, Model, Value};
use bsc_schema::{Kw, kw};

/// What a statement says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Said {
    /// By this it is compared.
    pub key: String,
    /// As people read it.
    pub shown: String,
}

/// What stands in a block with a name of its own, and is compared by itself.
const THINGS: &[Kw] = &[kw::PERSPEKTIF, kw::SS, kw::IKU, kw::SUB, kw::TUGAS, kw::REVISI];

/// The keywords of the statements in a block, but those of things of their own; each once, in the order of the source.
pub(crate) fn keywords(model: &Model, element: ElementId) -> Vec<Kw> {
    let own = model.element(element).kw;
    let fields = model.all_fields(element).iter().map(|f| f.kw);
    let mut all = Vec::new();
    for kw in fields.chain(model.children(element).map(|c| model.element(c).kw)) {
        if kw != own && !THINGS.contains(&kw) && !all.contains(&kw) {
            all.push(kw);
        }
    }
    all
}

/// All statements of a keyword in a block; none where there is none.
pub(crate) fn said(model: &Model, element: ElementId, kw: Kw) -> Option<Said> {
    let fields: Vec<FieldRef<'_>> = model.fields(element, kw).collect();
    let blocks: Vec<ElementId> = model.children_of(element, kw).collect();
    if fields.is_empty() && blocks.is_empty() {
        return None;
    }
    let mut key = String::new();
    let mut shown = Vec::new();
    for item in fields.chunk_by(|a, b| a.field.item == b.field.item) {
        let values: Vec<String> = item.iter().map(|f| format!("{} {}", f.field.slot, value(*f))).collect();
        key += &format!("{};", values.join(","));
        shown.push(written(item));
    }
    for block in &blocks {
        let inside = inner(model, *block);
        if !inside.is_empty() {
            key += &format!("{{{inside}}}");
            shown.push(format!("{{ {inside} }}"));
        }
    }
    Some(Said { key, shown: shown.join(", ") })
}

/// A statement with all that stands in it.
pub(crate) fn whole(model: &Model, element: ElementId) -> String {
    format!("{} {{{}}}", head(model, element), inner(model, element))
}

/// The keyword of a statement and its arguments.
pub(crate) fn head(model: &Model, element: ElementId) -> String {
    let own = model.element(element).kw;
    let end = model.element(element).head.1;
    let arguments = model.fields(element, own).filter(|f| f.field.end <= end).map(value);
    let arguments: Vec<String> = arguments.collect();
    let name = model.name(element);
    let name = if arguments.iter().any(|a| a == name) { "" } else { name };
    let parts = [own.name(), name].into_iter().map(str::to_owned).chain(arguments);
    parts.filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
}

fn inner(model: &Model, element: ElementId) -> String {
    let end = model.element(element).head.1;
    let mut parts = Vec::new();
    let fields: Vec<_> = model.all_fields(element).iter().filter(|f| f.start >= end).collect();
    for item in fields.chunk_by(|a, b| a.kw == b.kw && a.item == b.item) {
        let values = item.iter().map(|field| value(FieldRef { model, element, field }));
        let kw = item.first().map_or("", |f| f.kw.name());
        let values: Vec<String> = std::iter::once(kw.to_owned()).chain(values).filter(|v| !v.is_empty()).collect();
        parts.push(values.join(" "));
    }
    let blocks = model.children(element).map(|child| whole(model, child));
    parts.extend(blocks);
    parts.join("; ")
}

/// One argument.
pub(crate) fn value(field: FieldRef<'_>) -> String {
    match field.value() {
        Value::Number(n) => n.to_string(),
        Value::Percent(n) => format!("{n}%"),
        Value::Money(n) => format!("Rp {n}"),
        Value::Date(d) => d.to_string(),
        Value::Flag => String::new(),
        Value::Text => collapsed(&field.text()),
        _ => collapsed(field.source()),
    }
}

/// The arguments of a statement as they are typed.
fn written(item: &[FieldRef<'_>]) -> String {
    let (Some(first), Some(last)) = (item.first(), item.last()) else { return String::new() };
    if first.value() == Value::Text && item.len() == 1 {
        return collapsed(&first.text());
    }
    let span = bsc_diagnostics::Span { end: last.field.end.max(first.field.end), ..first.span() };
    collapsed(first.model.files().slice(span))
}

pub(crate) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
