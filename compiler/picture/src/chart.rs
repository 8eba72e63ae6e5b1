//! A chart of two lines over periods. Numbers stay exact until they are a height on paper.

use crate::Picture;
use crate::font::{Len, Style};
use crate::svg::{Anchor, Canvas, INK, LINE, PAPER, QUIET, Rect, Stroke};
use bsc_number::Number;

pub(crate) struct Chart {
    pub title: String,
    pub note: String,
    /// In order of time.
    pub points: Vec<Point>,
    /// The only values there are, of a scale.
    pub steps: Option<Vec<Number>>,
}

pub(crate) struct Point {
    pub year: i16,
    pub period: String,
    pub target: Option<Number>,
    pub realised: Option<Number>,
}

const STYLE: Style = Style::plain(90);
const BOLD: Style = Style::bold(90);
const TITLE: Style = Style::bold(120);
const PAD: Len = 80;
const NARROWEST: Len = 6000;
/// Height of the plot, and the space over it and below it for figures.
const TALL: Len = 1900;
const AIR: Len = 220;
/// Least distance of two periods.
const STEP: Len = 480;
const TARGET: Stroke = Stroke { colour: "#8a4b08", width: 13, dash: Some((50, 35)) };
const REALISED: Stroke = Stroke::solid("#14508c", 18);

/// Draws a chart; `write` gives a figure as people read it.
pub(crate) fn draw(chart: &Chart, write: impl Fn(Number) -> String) -> Picture {
    let values: Vec<Number> = chart.points.iter().flat_map(|p| [p.target, p.realised]).flatten().collect();
    let ticks = chart.steps.clone().filter(|s| s.len() > 1).or_else(|| ticks(&values)).unwrap_or_default();
    let axis = Axis::new(&ticks);
    let labels: Vec<String> = ticks.iter().map(|t| write(*t)).collect();
    let left = labels.iter().map(|l| STYLE.width(l)).max().unwrap_or_default() + 2 * PAD;
    let widest = values.iter().map(|v| BOLD.width(&write(*v))).max().unwrap_or_default();
    let count = Len::try_from(chart.points.len()).unwrap_or(Len::MAX).max(1);
    let step = ((NARROWEST - left - PAD) / count).max(STEP).max(widest + PAD);
    let width = left + step * count + PAD;
    let mut canvas = Canvas::new();
    let titles = TITLE.wrap(&chart.title, width - 2 * PAD);
    let y = canvas.lines(&titles, (PAD, PAD / 2), TITLE, INK, Anchor::Start);
    let notes = STYLE.wrap(&chart.note, width - 2 * PAD);
    let y = canvas.lines(&notes, (PAD, y + 20), STYLE, QUIET, Anchor::Start) + PAD;
    legend(&mut canvas, (PAD, y));
    let plot = Rect { x: left, y: y + STYLE.leading() + AIR, w: step * count, h: TALL };
    for (tick, label) in ticks.iter().zip(&labels) {
        let y = plot.bottom() - axis.height(*tick);
        canvas.path(&[('M', plot.x, y), ('L', plot.right(), y)], None, Some(Stroke::solid("#d4d9df", 6)));
        canvas.text(label, (plot.x - PAD / 2, y + STYLE.size * 35 / 100), STYLE, QUIET, Anchor::End);
    }
    periods(&mut canvas, chart, plot, step);
    let middle = |at: usize| plot.x + step / 2 + step * Len::try_from(at).unwrap_or_default();
    let spots = |of: fn(&Point) -> Option<Number>| -> Vec<Option<(Len, Len)>> {
        let spot = |(at, p): (usize, &Point)| Some((middle(at), plot.bottom() - axis.height(of(p)?)));
        chart.points.iter().enumerate().map(spot).collect()
    };
    let (targets, realised) = (spots(|p| p.target), spots(|p| p.realised));
    let mut from = 0;
    for year in chart.points.chunk_by(|a, b| a.year == b.year) {
        // what counts up within a year begins anew in the next
        for (spots, stroke) in [(&targets, TARGET), (&realised, REALISED)] {
            line(&mut canvas, spots.get(from..from + year.len()).unwrap_or_default(), stroke);
        }
        from += year.len();
    }
    for (x, y) in targets.iter().flatten().copied() {
        square(&mut canvas, x, y);
    }
    for (x, y) in realised.iter().flatten().copied() {
        canvas.circle(x, y, 28, REALISED.colour, Some(Stroke::solid(PAPER, 8)));
    }
    for ((at, point), (target, real)) in chart.points.iter().enumerate().zip(targets.iter().zip(&realised)) {
        // the higher figure stands over its point, the lower one below
        let over = match (target, real) {
            (Some(t), Some(r)) => r.1 <= t.1,
            _ => true,
        };
        for (spot, value, style, over) in
            [(real, point.realised, BOLD, over), (target, point.target, STYLE, !over || real.is_none())]
        {
            if let (Some((x, y)), Some(value)) = (spot, value) {
                let foot = if over { y - 60 } else { y + 60 + style.ascent() };
                paper_text(&mut canvas, &write(value), (*x, foot), style);
            }
        }
        if real.is_none() {
            paper_text(&mut canvas, "n/a", (middle(at), plot.bottom() - 40), STYLE);
        }
    }
    if chart.points.is_empty() {
        let spot = (plot.middle(), plot.y + plot.h / 2);
        canvas.text("Belum ada periode yang jatuh tempo", spot, STYLE, QUIET, Anchor::Middle);
    }
    let height = plot.bottom() + AIR + 2 * STYLE.leading() + PAD;
    let title = format!("Perkembangan {}", chart.title);
    canvas.finish(title, &sentences(chart, write), width, height)
}

/// Names of periods and years below the plot, a line between years.
fn periods(canvas: &mut Canvas, chart: &Chart, plot: Rect, step: Len) {
    canvas.path(
        &[('M', plot.x, plot.bottom()), ('L', plot.right(), plot.bottom())],
        None,
        Some(Stroke::solid(LINE, 10)),
    );
    let foot = plot.bottom() + AIR + STYLE.ascent();
    let mut x = plot.x;
    for year in chart.points.chunk_by(|a, b| a.year == b.year) {
        let from = x;
        for point in year {
            canvas.text(&point.period, (x + step / 2, foot), STYLE, INK, Anchor::Middle);
            x += step;
        }
        let name = year.first().map(|p| p.year.to_string()).unwrap_or_default();
        canvas.text(&name, ((from + x) / 2, foot + STYLE.leading()), BOLD, INK, Anchor::Middle);
        if from > plot.x {
            let line = Stroke { colour: LINE, width: 6, dash: Some((30, 30)) };
            canvas.path(&[('M', from, plot.y - AIR), ('L', from, foot + STYLE.leading())], None, Some(line));
        }
    }
}

/// A line through the points; where one is missing it is broken.
fn line(canvas: &mut Canvas, spots: &[Option<(Len, Len)>], stroke: Stroke) {
    for run in spots.split(Option::is_none).filter(|run| run.len() > 1) {
        let steps = run.iter().flatten().zip(std::iter::once('M').chain(std::iter::repeat('L')));
        let steps: Vec<(char, Len, Len)> = steps.map(|((x, y), command)| (command, *x, *y)).collect();
        canvas.path(&steps, None, Some(stroke));
    }
}

fn square(canvas: &mut Canvas, x: Len, y: Len) {
    canvas.rect(Rect { x: x - 40, y: y - 40, w: 80, h: 80 }, 0, PAPER, Some(Stroke::solid(TARGET.colour, 13)));
}

/// A text with paper behind it, so that no line runs through it.
fn paper_text(canvas: &mut Canvas, text: &str, (x, y): (Len, Len), style: Style) {
    let wide = style.width(text) + 30;
    let behind = Rect { x: x - wide / 2, y: y - style.size * 78 / 100, w: wide, h: style.size };
    canvas.rect(behind, 10, PAPER, None);
    canvas.text(text, (x, y), style, INK, Anchor::Middle);
}

fn legend(canvas: &mut Canvas, (x, y): (Len, Len)) {
    let middle = y + STYLE.leading() / 2;
    let foot = y + STYLE.ascent();
    canvas.path(&[('M', x, middle), ('L', x + 400, middle)], None, Some(REALISED));
    canvas.circle(x + 200, middle, 28, REALISED.colour, Some(Stroke::solid(PAPER, 8)));
    canvas.text("Realisasi", (x + 460, foot), BOLD, INK, Anchor::Start);
    let x = x + 460 + BOLD.width("Realisasi") + 2 * PAD;
    canvas.path(&[('M', x, middle), ('L', x + 400, middle)], None, Some(TARGET));
    square(canvas, x + 200, middle);
    canvas.text("Target", (x + 460, foot), STYLE, INK, Anchor::Start);
}

fn sentences(chart: &Chart, write: impl Fn(Number) -> String) -> Vec<String> {
    let said = |value: Option<Number>| value.map_or_else(|| "n/a".to_owned(), &write);
    let point =
        |p: &Point| format!("{} {}: target {}, realisasi {}.", p.period, p.year, said(p.target), said(p.realised));
    std::iter::once(format!("{}.", chart.note)).chain(chart.points.iter().map(point)).collect()
}

/// Where values stand on an axis from its first to its last tick.
struct Axis {
    low: Number,
    span: Number,
}

impl Axis {
    fn new(ticks: &[Number]) -> Axis {
        let low = ticks.iter().copied().min().unwrap_or(Number::ZERO);
        let span = ticks.iter().copied().max().and_then(|high| high.sub(low)).filter(|s| !s.is_zero());
        Axis { low, span: span.unwrap_or(Number::ONE) }
    }
    /// Tenths of a point over the foot of the plot.
    fn height(&self, value: Number) -> Len {
        let part = value.sub(self.low).and_then(|v| v.div(self.span));
        let height = part.and_then(|p| p.mul(Number::from(TALL))).and_then(|h| h.round_half_up(0).to_i64());
        height.unwrap_or_default().clamp(-TALL, 2 * TALL)
    }
}

/// Round values that hold all figures: from nought, unless all lie close together far from it.
fn ticks(values: &[Number]) -> Option<Vec<Number>> {
    let (min, max) = (values.iter().copied().min()?, values.iter().copied().max()?);
    let close = !min.is_negative() && min.mul(Number::from(10))? > max.mul(Number::from(6))? && min < max;
    let (low, high) = if close { (min, max) } else { (min.min(Number::ZERO), max.max(Number::ZERO)) };
    let high = if high == low { low.add(Number::ONE)? } else { high };
    let rough = high.sub(low)?.div(Number::from(4))?;
    let whole = values.iter().all(|v| v.is_whole());
    let step = steps().find(|s| *s >= rough && (!whole || s.is_whole()))?;
    // whole steps from the one below the lowest to the one above the highest
    let floor = |n: Number| {
        n.div(step).map(|q| {
            let r = q.round_half_up(0);
            if r > q { r.sub(Number::ONE) } else { Some(r) }
        })?
    };
    let first = floor(low)?;
    let mut found = vec![first.mul(step)?];
    while found.last().is_some_and(|last| *last < high) && found.len() < 12 {
        found.push(found.last()?.add(step)?);
    }
    Some(found)
}

/// 1, 2, 2.5, 5 times the powers of ten, from a millionth up.
fn steps() -> impl Iterator<Item = Number> {
    let tens = std::iter::successors(Number::ONE.div(Number::from(10_000_000)), |t| t.mul(Number::from(10)));
    tens.flat_map(|ten| [10, 20, 25, 50].map(|n| ten.mul(Number::from(n)))).map_while(|n| n)
}

#[cfg(test)]
mod tests {
    use super::ticks;
    use bsc_number::Number;

    #[test]
    fn an_axis_has_round_figures_that_hold_all_values() {
        for (values, expected) in [
            ("18 43", "0 20 40 60"),
            ("92 97.5", "92 94 96 98"),
            ("0", "0 1"),
            ("-5 12", "-5 0 5 10 15"),
            ("7", "0 2 4 6 8"),
            ("0.02 0.11", "0 0.05 0.1 0.15"),
            ("1250000000 2100000000", "0 1000000000 2000000000 3000000000"),
        ] {
            let values: Vec<Number> = values.split(' ').map(|v| Number::parse(v).unwrap()).collect();
            let found: Vec<String> = ticks(&values).unwrap().iter().map(ToString::to_string).collect();
            assert_eq!(found.join(" "), expected, "{values:?}");
        }
    }
}
