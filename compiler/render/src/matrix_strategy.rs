//! The matrices of policy directions, strategies, SWOT and TOWS of a five-year plan (seed 747-759, 880-884, 930-982, 1169-1195).

use crate::Desk;
use crate::plan::before;
use crate::renstra::{Renstra, chosen, sentence, with};
use crate::words::NONE;
use bsc_document::{Cell, Content, Document, Role, Table, Tone};
use bsc_model::{ElementId, Entity, HolderId, Model};
use bsc_schema::{Kw, kw};

/// "MATRIKS ARAH KEBIJAKAN DAN STRATEGI": directions and strategies chosen from the superior's plan, and the own strategies for
/// them. None for kinds whose plan has strategies only, for one that chose nothing, and without a plan that holds the year.
pub(crate) fn directions(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let plan = Renstra::of(desk, holder).filter(|_| !strategies_only(desk.model, holder))?;
    let document = plan.document(desk, holder, "matriks_arah_kebijakan", "Matriks Arah Kebijakan dan Strategi");
    let model = desk.model;
    let own = own(&plan);
    let above = own
        .iter()
        .find_map(|s| s.from)
        .or_else(|| plan.things(kw::ARAH_KEBIJAKAN).into_iter().find_map(|a| chosen(model, a)))?;
    let (superior, kind) = (kind_title(model, root_holder(model, above)), kind_title(model, Some(holder)));
    let mut table = Table::new("Matriks Arah Kebijakan dan Strategi")
        .column_of("no_arah", "No", Role::Mark)
        .column_of("arah", &format!("Arah Kebijakan {superior}"), Role::Header)
        .column_of("no_strategi_atasan", "No", Role::Mark)
        .column_of("strategi_atasan", &format!("Strategi {superior}"), Role::Header)
        .column_of("no_strategi", "No", Role::Mark)
        .column("strategi", &format!("Strategi {kind}"))
        .width(4)
        .numbered();
    // each direction once, in the order of the plan; then those of strategies alone; last what was chosen from none
    let mut directions: Vec<Option<ElementId>> =
        plan.things(kw::ARAH_KEBIJAKAN).into_iter().map(|a| Some(chosen(model, a).unwrap_or(a))).collect();
    for strategy in &own {
        if !directions.contains(&strategy.direction) {
            directions.push(strategy.direction);
        }
    }
    directions.sort_by_key(Option::is_none);
    let mut counts = (0i64, 0i64, 0i64);
    for direction in directions {
        let under: Vec<&Strategy> = own.iter().filter(|s| s.direction == direction).collect();
        let rows = by_superior(model, &under, (&mut counts.1, &mut counts.2));
        counts.0 += i64::from(direction.is_some());
        let lead = match direction {
            Some(d) => [Content::Number(counts.0.into()), Content::Text(sentence(model, d))],
            None => [NONE, NONE].map(Content::text),
        };
        before(&lead, rows).into_iter().for_each(|row| table.push(row));
    }
    with(document, (!table.rows.is_empty()).then_some(table))
}

/// "MATRIKS STRATEGI": of kinds whose plan has strategies only. None where it has none.
pub(crate) fn strategies(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let plan = Renstra::of(desk, holder).filter(|_| strategies_only(desk.model, holder))?;
    let document = plan.document(desk, holder, "matriks_strategi", "Matriks Strategi");
    let model = desk.model;
    let own = own(&plan);
    let above = own.iter().find_map(|s| s.from).and_then(|e| root_holder(model, e)).or(model.holder(holder).superior);
    let mut table = Table::new("Matriks Strategi")
        .column_of("no_strategi_atasan", "No", Role::Mark)
        .column_of("strategi_atasan", &format!("Strategi {}", kind_title(model, above)), Role::Header)
        .column_of("no_strategi", "No", Role::Mark)
        .column("strategi", &format!("Strategi {}", kind_title(model, Some(holder))))
        .width(4)
        .numbered();
    let all: Vec<&Strategy> = own.iter().collect();
    by_superior(model, &all, (&mut 0, &mut 0)).into_iter().for_each(|row| table.push(row));
    with(document, (!own.is_empty()).then_some(table))
}

fn strategies_only(model: &Model, holder: HolderId) -> bool {
    model.kind(holder).is_some_and(|k| model.field(k.element, kw::TANPA_ARAH_KEBIJAKAN).is_some())
}

/// An own strategy: the superior's it was chosen from, and the direction that stands over it.
struct Strategy {
    element: ElementId,
    from: Option<ElementId>,
    direction: Option<ElementId>,
}

fn own(plan: &Renstra<'_>) -> Vec<Strategy> {
    let model = plan.model;
    let strategy = |element, around: Option<ElementId>| {
        let from = chosen(model, element);
        let over = from.and_then(|f| model.element(f).parent).filter(|p| model.element(*p).kw == kw::ARAH_KEBIJAKAN);
        let around = around.map(|a| chosen(model, a).unwrap_or(a));
        Strategy { element, from, direction: over.or(around) }
    };
    let mut all = Vec::new();
    for direction in plan.things(kw::ARAH_KEBIJAKAN) {
        all.extend(model.children_of(direction, kw::STRATEGI).map(|s| strategy(s, Some(direction))));
    }
    all.extend(plan.things(kw::STRATEGI).into_iter().map(|s| strategy(s, None)));
    all
}

/// Rows of strategies, those from one of the superior's together: number and sentence of that, number and sentence of the own.
fn by_superior(model: &Model, all: &[&Strategy], counts: (&mut i64, &mut i64)) -> Vec<Vec<Cell>> {
    let mut sources: Vec<Option<ElementId>> = Vec::new();
    for strategy in all {
        if !sources.contains(&strategy.from) {
            sources.push(strategy.from);
        }
    }
    let mut rows = Vec::new();
    for source in sources {
        let own = all.iter().filter(|s| s.from == source);
        let row = |s: &&Strategy| {
            *counts.1 += 1;
            vec![Cell::from(Content::Number((*counts.1).into())), Cell::from(Content::Text(sentence(model, s.element)))]
        };
        let own: Vec<Vec<Cell>> = own.map(row).collect();
        *counts.0 += i64::from(source.is_some());
        let lead = match source {
            Some(s) => [Content::Number((*counts.0).into()), Content::Text(sentence(model, s))],
            None => [NONE, NONE].map(Content::text),
        };
        rows.extend(before(&lead, own));
    }
    if rows.is_empty() {
        rows.push((0..4).map(|_| Cell::from(Content::text(NONE))).collect());
    }
    rows
}

/// Whose five-year plan holds an element.
fn root_holder(model: &Model, element: ElementId) -> Option<HolderId> {
    let mut root = element;
    while let Some(around) = model.element(root).parent {
        root = around;
    }
    bsc_model::conduct::whose(model, root).map(|w| w.0)
}

/// The name of a holder's kind in print: `Unit Organisasi Eselon I`.
fn kind_title(model: &Model, holder: Option<HolderId>) -> String {
    let kind = holder.and_then(|h| model.kind(h));
    let title = kind.and_then(|k| model.title(k.element)).map(|t| t.text().into_owned());
    title.unwrap_or_else(|| holder.map_or_else(String::new, |h| model.holder_title(h).into_owned()))
}

/// The SWOT analysis. The form is a picture in the seed (Gambar 3.4): four fields, inner factors above outer ones. None without one.
pub(crate) fn swot(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let plan = Renstra::of(desk, holder)?;
    let document = plan.document(desk, holder, "matriks_swot", "Analisis SWOT");
    let factors = |kw| factors(&plan, kw);
    let list = |all: Vec<ElementId>| Content::Text(numbered(desk.model, &all));
    if FACTORS.iter().all(|kw| factors(*kw).is_empty()) {
        return None;
    }
    let [strengths, weaknesses, chances, threats] = FACTORS.map(factors).map(list);
    let table = Table::new("Analisis SWOT")
        .column_of("faktor", "Faktor", Role::Header)
        .width(2)
        .column("mendukung", "Strengths (S) / Opportunities (O)")
        .column("menghambat", "Weaknesses (W) / Threats (T)")
        .row([Content::text("Internal"), strengths, weaknesses])
        .row([Content::text("Eksternal"), chances, threats]);
    with(document, Some(table))
}

const FACTORS: [Kw; 4] = [kw::KEKUATAN, kw::KELEMAHAN, kw::PELUANG, kw::ANCAMAN];

/// The factors of one kind, of the plan and of its revisions.
fn factors(plan: &Renstra<'_>, kw: Kw) -> Vec<ElementId> {
    plan.things(kw::SWOT).into_iter().flat_map(|s| plan.model.children_of(s, kw)).collect()
}

/// `S1. SDM yang kompeten`, a line each.
fn numbered(model: &Model, all: &[ElementId]) -> String {
    let line = |e: &ElementId| format!("{}. {}", model.name(*e).to_uppercase(), sentence(model, *e));
    if all.is_empty() { NONE.to_owned() } else { all.iter().map(line).collect::<Vec<_>>().join("\n") }
}

/// The TOWS matrix (Gambar 3.2, 3.3): strategies where their factors meet. One whose factors do not say where it stands is placed by
/// the letters of its id, and else left to a list below. None without strategies.
pub(crate) fn tows(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let plan = Renstra::of(desk, holder)?;
    let document = plan.document(desk, holder, "matriks_tows", "Matriks TOWS");
    let model = desk.model;
    let all = plan.things(kw::TOWS);
    if all.is_empty() {
        return None;
    }
    let cell = |inner: Kw, outer: Kw| {
        let here = all.iter().filter(|t| place(model, **t) == Some((inner, outer)));
        let lines: Vec<String> = here.map(|t| strategy(model, *t)).collect();
        Cell::from(Content::Text(if lines.is_empty() { NONE.to_owned() } else { lines.join("\n") }))
    };
    let head = |title: &str, kw| {
        let factors = factors(&plan, kw);
        let text =
            if factors.is_empty() { title.to_owned() } else { format!("{title}\n{}", numbered(model, &factors)) };
        Cell::from(Content::Text(text)).tone(Tone::Strong)
    };
    let mut table = Table::new("Matriks TOWS")
        .column_of("tows", "Matriks TOWS", Role::Header)
        .column("s", "Strengths (S)")
        .width(4)
        .column("w", "Weaknesses (W)")
        .width(4);
    table.push([
        Cell::from(Content::Empty),
        Cell::from(Content::Text(numbered(model, &factors(&plan, kw::KEKUATAN)))).tone(Tone::Strong),
        Cell::from(Content::Text(numbered(model, &factors(&plan, kw::KELEMAHAN)))).tone(Tone::Strong),
    ]);
    for (title, outer) in [("Opportunities (O)", kw::PELUANG), ("Threats (T)", kw::ANCAMAN)] {
        table.push([head(title, outer), cell(kw::KEKUATAN, outer), cell(kw::KELEMAHAN, outer)]);
    }
    let mut document = document;
    document.push(table);
    let lost: Vec<String> = all.iter().filter(|t| place(model, **t).is_none()).map(|t| strategy(model, *t)).collect();
    if !lost.is_empty() {
        document.push(bsc_document::Block::text(format!("Tanpa faktor: {}", lost.join("; "))));
    }
    Some(document)
}

/// The factors a strategy rests on.
fn rests_on(model: &Model, tows: ElementId) -> Vec<ElementId> {
    let target = |f: bsc_model::FieldRef<'_>| match model.target_of(&f) {
        Some(Entity::Element(factor)) => Some(factor),
        _ => None,
    };
    model.fields(tows, kw::TOWS).filter_map(target).collect()
}

/// Inner and outer factor that meet in it.
fn place(model: &Model, tows: ElementId) -> Option<(Kw, Kw)> {
    let kinds: Vec<Kw> = rests_on(model, tows).into_iter().map(|f| model.element(f).kw).collect();
    let among = |two: [Kw; 2]| two.into_iter().find(|kw| kinds.contains(kw));
    let letters: Vec<char> = model.name(tows).chars().take(2).collect();
    let by_name = |at: usize| match letters.get(at) {
        Some('s') => Some(kw::KEKUATAN),
        Some('w') => Some(kw::KELEMAHAN),
        Some('o') => Some(kw::PELUANG),
        Some('t') => Some(kw::ANCAMAN),
        _ => None,
    };
    let inner = among([kw::KEKUATAN, kw::KELEMAHAN]).or_else(|| by_name(0))?;
    let outer = among([kw::PELUANG, kw::ANCAMAN]).or_else(|| by_name(1))?;
    Some((inner, outer))
}

/// `S1,S3 → O1: SO1. Memantapkan …`
fn strategy(model: &Model, tows: ElementId) -> String {
    let factors = rests_on(model, tows);
    let names = |inner: bool| {
        let is = |f: &&ElementId| matches!(model.element(**f).kw, kw::KEKUATAN | kw::KELEMAHAN) == inner;
        factors.iter().filter(is).map(|f| model.name(*f).to_uppercase()).collect::<Vec<_>>().join(",")
    };
    let line = format!("{}. {}", model.name(tows).to_uppercase(), sentence(model, tows));
    if factors.is_empty() { line } else { format!("{} → {}: {line}", names(true), names(false)) }
}
