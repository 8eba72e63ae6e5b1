//! How target and realisation of an indicator went.

use crate::chart::{Chart, Point};
use crate::{Picture, chart};
use bsc_model::{IkuId, Model};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_score::{Scores, planned, silent};

/// Target and realisation of an IKU by period, with its earlier years (by name or `dahulu`) as far as there are scores of them.
///
/// `scores` are those of each year up to each period, in any order, scored once for all trends: of a year that is reported by
/// quarter, up to `TW1`, `TW2`, `TW3` and `TW4`. A period in which nothing of the IKU falls due has no point; one without a figure
/// is a gap. `write` gives a figure of the IKU as people read it.
pub fn trend(model: &Model, scores: &[Scores], id: IkuId, write: impl Fn(Number) -> String) -> Picture {
    let mut years = vec![id];
    while let Some(before) = years.last().and_then(|id| model.last_year(*id)) {
        // a year before is always an earlier one, so this ends
        if years.last().is_some_and(|id| model.iku_year(before) >= model.iku_year(*id)) {
            break;
        }
        years.push(before);
    }
    let mut found: Vec<&Scores> = scores.iter().collect();
    found.sort_by_key(|s| (s.year, s.until));
    let points = found.into_iter().filter_map(|scores| {
        let id = *years.iter().find(|id| model.iku_year(**id) == scores.year)?;
        let months = match model.iku_word(id, kw::LAPOR) {
            Some("semesteran") => 6,
            Some("tahunan") => 12,
            _ => 3,
        };
        let score = scores.iku(id);
        // the target as planned: what was not reported shrinks only the figure that is scored
        let planned = planned(model, id, scores.until).ok().and_then(|part| part.number().ok());
        (scores.until.last_month() % months == 0).then(|| Point {
            year: scores.year,
            period: scores.until.name().to_owned(),
            target: planned.or(score.target),
            realised: score.realised.filter(|_| !silent(model, scores, id)),
        })
    });
    let points = points.collect();
    let unit = model.iku_field(id, kw::SATUAN).found();
    let scale = unit.as_ref().and_then(|unit| model.profile().scale(unit.source()));
    let steps: Option<Vec<Number>> = scale.map(|scale| scale.values.iter().map(|value| value.1).collect());
    let of = model.holder_title(model.iku_holder(id)).into_owned();
    let code = model.iku_code(id);
    let direction = match model.iku_word(id, kw::POLARISASI) {
        Some("maximize") => "makin besar makin baik",
        Some("minimize") => "makin kecil makin baik",
        Some("stabilize") => "makin dekat target makin baik",
        _ => "",
    };
    let measure = unit.filter(|_| steps.is_none()).map(|unit| unit.text().into_owned()).unwrap_or_default();
    let notes = [of.as_str(), measure.as_str(), direction];
    let notes: Vec<&str> = notes.iter().filter(|n| !n.is_empty()).copied().collect();
    let title = format!("{code} {}", model.iku_label(id));
    chart::draw(&Chart { title, note: notes.join(" · "), points, steps }, write)
}
