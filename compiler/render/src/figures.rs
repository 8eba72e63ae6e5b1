//! Targets and results of an IKU as documents print them.

use crate::words::NONE;
use bsc_document::{Cell, Content, Tone};
use bsc_model::consolidation::Part;
use bsc_model::{FieldRef, IkuId, Model, Observation, Value};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_score::{Figure, Reason};
use bsc_syntax::period::{Period, PeriodKind};

/// The target as typed: `92%`, `WTP`, `27 (skala 30)`, `19 dari 20`; in percent `92% (276 dari 300)`.
pub(crate) fn target(model: &Model, id: IkuId) -> Content {
    match model.iku_field(id, kw::TARGET).found() {
        Some(value) => target_field(model, id, &value),
        None => Content::text(NONE),
    }
}

/// The target of an IKU as pictures print it; empty where it has none.
pub fn target_text(model: &Model, id: IkuId) -> String {
    let target = model.iku_field(id, kw::TARGET).found();
    target.map_or_else(String::new, |value| target_field(model, id, &value).print())
}

/// The same of a target of any version.
pub(crate) fn target_field(model: &Model, id: IkuId, value: &FieldRef<'_>) -> Content {
    let slot = |at| model.slot(value.element, kw::TARGET, at).and_then(|f| f.number());
    typed(model, id, value, slot(1), slot(2))
}

/// The targets of periods as typed. Those of periods that had ended before a revision stay as they were.
pub(crate) fn trajectory(model: &Model, id: IkuId) -> Vec<(Period, Content)> {
    let iku = model.iku(id);
    let mut out: Vec<(Period, Content)> = Vec::new();
    let revised = model.versions(iku.plan).iter().filter(|v| iku.revised && v.2.is_none_or(|d| d <= model.as_of()));
    for (version, day) in std::iter::once((0, None)).chain(revised.map(|v| (v.1, v.2))) {
        let version = if iku.revised { version } else { u16::MAX };
        let Some(first) = model.iku_field_in(id, kw::TRAJEKTORI, version).found() else { continue };
        for (period, target) in trajectory_field(model, id, &first) {
            let ended = day.zip(period.last_day(model.plan(iku.plan).year)).is_some_and(|(set, end)| end < set);
            match out.iter_mut().find(|t| t.0 == period) {
                Some(known) if !ended => known.1 = target,
                Some(_) => {}
                None => out.push((period, target)),
            }
        }
    }
    out
}

/// The targets of periods of one statement.
pub(crate) fn trajectory_field(model: &Model, id: IkuId, first: &FieldRef<'_>) -> Vec<(Period, Content)> {
    let fields: Vec<FieldRef<'_>> = model.fields(first.element, kw::TRAJEKTORI).collect();
    let read = |item: &[FieldRef<'_>]| {
        let slot = |n: u8| item.iter().find(|f| f.field.slot == n);
        let target = typed(model, id, slot(1)?, slot(2).and_then(FieldRef::number), None);
        Some((slot(0)?.period()?, target))
    };
    fields.chunk_by(|a, b| a.field.item == b.field.item).filter_map(read).collect()
}

/// What was reported of a period, corrected where it was corrected; of raw data what the formula makes of them.
/// Who took an IKU over whole has what its owner reported.
pub(crate) fn reported(model: &Model, id: IkuId, period: Period) -> Option<Content> {
    let line = line(model, id, period)?;
    match model.observed_value(line) {
        Some(value) => Some(typed(model, id, &value, model.observed_of(line).and_then(|f| f.number()), None)),
        None => bsc_score::reported(model, line).map(|n| in_unit(model, id, n)),
    }
}

/// The raw data that were reported of a period: `diterima 281; disampaikan 320`.
pub(crate) fn raw(model: &Model, id: IkuId, period: Period) -> Option<String> {
    let raw = model.observed_raw(line(model, id, period)?);
    let raw: Vec<String> = raw.iter().map(|(name, f)| format!("{name} {}", plain(f).print())).collect();
    (!raw.is_empty()).then(|| raw.join("; "))
}

/// The line of a report that tells of a period.
pub(crate) fn line(model: &Model, id: IkuId, period: Period) -> Option<&Observation> {
    model.latest(id, period).or_else(|| model.latest(model.iku(id).origin, period))
}

/// A computed figure in the unit of an IKU: `92%`, `Rp1.000`, `WTP`; with two decimals where it has more.
pub(crate) fn in_unit(model: &Model, id: IkuId, figure: Number) -> Content {
    let figure = figure.round_half_up(2);
    let unit = model.iku_field(id, kw::SATUAN).found().map(|f| f.source());
    match unit {
        Some("persen") => Content::Percent(figure),
        Some("rupiah") => Content::Money(figure),
        _ => {
            let scale = unit.and_then(|u| model.profile().scale(u));
            let word = scale.and_then(|s| s.values.iter().find(|v| v.1 == figure));
            word.map_or(Content::Number(figure), |v| Content::text(v.0.as_str()))
        }
    }
}

/// The same as pictures print it.
pub fn figure_text(model: &Model, id: IkuId, figure: Number) -> String {
    in_unit(model, id, figure).print()
}

/// A value as it is typed; a text without its quotes.
pub(crate) fn plain(value: &FieldRef<'_>) -> Content {
    match value.value() {
        Value::Percent(n) => Content::Percent(n),
        Value::Number(n) => Content::Number(n),
        Value::Money(n) => Content::Money(n),
        Value::Date(day) => Content::Date(day),
        Value::NotAvailable => Content::text("N/A"),
        _ => Content::text(value.text()),
    }
}

fn typed(model: &Model, id: IkuId, value: &FieldRef<'_>, of: Option<Number>, scale: Option<Number>) -> Content {
    let percent = model.iku_word(id, kw::SATUAN) == Some("persen");
    let figure = match plain(value) {
        Content::Number(n) if percent => Content::Percent(n),
        other => other,
    };
    match (of, scale, value.number()) {
        (Some(of), _, Some(n)) => {
            let raw = format!("{} dari {}", n.indonesian(None), of.indonesian(None));
            let worth = Part::ratio(n, of, true).number().ok().filter(|_| percent);
            let worth = worth.map(|w| Content::Percent(w.round_half_up(2)).print());
            Content::Text(worth.map_or(raw.clone(), |w| format!("{w} ({raw})")))
        }
        (_, Some(scale), _) => Content::Text(format!("{} (skala {})", figure.print(), scale.indonesian(None))),
        _ => figure,
    }
}

/// A computed number, with two decimals where it has more.
pub(crate) fn number(figure: Number) -> Content {
    Content::Number(figure.round_half_up(2))
}

/// How often an IKU is reported; where that is not said, once a year.
pub(crate) fn reporting(model: &Model, id: IkuId) -> PeriodKind {
    match model.iku_word(id, kw::LAPOR) {
        Some("bulanan") => PeriodKind::Month,
        Some("triwulanan") => PeriodKind::Quarter,
        Some("semesteran") => PeriodKind::Half,
        _ => PeriodKind::Year,
    }
}

/// A consolidated figure of an IKU in its unit; raw data that is no percentage stays `8 dari 10`.
pub(crate) fn part(model: &Model, id: IkuId, part: Part) -> Content {
    match part {
        Part { bottom: Some(bottom), percent: false, top } => {
            Content::Text(format!("{} dari {}", top.indonesian(None), bottom.indonesian(None)))
        }
        part => part.number().map_or_else(|_| Content::text(NONE), |n| in_unit(model, id, n)),
    }
}

/// What stands where a figure is missing: nothing where it is not due, else `N/A` as the forms write it.
pub(crate) fn missing(reason: Option<Reason>) -> Content {
    match reason {
        Some(Reason::NotDue) => Content::text(NONE),
        _ => Content::text("N/A"),
    }
}

/// A share in percent, at two decimals.
pub(crate) fn share(number: Option<Number>) -> Content {
    number.map_or_else(|| Content::text(NONE), |n| Content::Percent(n.round_half_up(2)))
}

/// An achievement or score with its status.
pub(crate) fn score(model: &Model, figure: Figure) -> Cell {
    let Ok(number) = figure else { return Cell::from(missing(figure.err())) };
    let tone = match model.profile().status_of(number) {
        Some("hijau") => Tone::Green,
        Some("kuning") => Tone::Yellow,
        Some("merah") => Tone::Red,
        _ => Tone::Plain,
    };
    Cell::from(Content::Score(number)).tone(tone)
}
