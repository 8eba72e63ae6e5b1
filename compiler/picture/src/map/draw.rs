//! Draws a strategy map that has its place on paper.

use super::layout::{Head, Layout, PAD, Panel, TITLE, Wire, bar};
use super::plan::{Band, Objective, Plan};
use crate::Picture;
use crate::font::{Len, Style};
use crate::status::Mark;
use crate::svg::{Anchor, Canvas, INK, LINE, PANEL, PAPER, QUIET, Rect, Stroke};

const LABEL: &str = "#dde3ea";
/// Arrows to neighbouring boxes differ in tone; what they mean does not.
const TONES: [&str; 4] = ["#24425f", "#6b3f2a", "#3d4a1f", "#57336b"];
/// Left of what stands in no panel.
const MARGIN: Len = 20;
/// Half the width of an arrowhead, and its length.
const HEAD: (Len, Len) = (32, 65);

pub(super) fn draw(plan: &Plan) -> Picture {
    let layout = Layout::fit(plan);
    let mut canvas = Canvas::new();
    let style = layout.style;
    let y = canvas.lines(&layout.title, (MARGIN, PAD / 2), TITLE, INK, Anchor::Start);
    if let Some((what, mark)) = &plan.value {
        let x = MARGIN + style.width(&format!("{what}: "));
        canvas.text(&format!("{what}:"), (MARGIN, y + style.ascent()), style, INK, Anchor::Start);
        signed(&mut canvas, mark, (x, y), Style { bold: true, ..style });
    }
    layout.heads.iter().for_each(|head| heading(&mut canvas, &layout, head));
    for (panel, band) in layout.panels.iter().zip(&plan.bands) {
        perspective(&mut canvas, &layout, panel, band);
    }
    let wires = || layout.wires.iter().zip(TONES.iter().cycle());
    wires().for_each(|(wire, tone)| lines(&mut canvas, wire, tone));
    for ((item, rect), lines) in plan.boxes().zip(&layout.boxes).zip(&layout.texts) {
        objective(&mut canvas, item, *rect, lines, style);
    }
    wires().for_each(|(wire, tone)| tip(&mut canvas, wire, tone));
    legend(&mut canvas, &layout, &plan.legend);
    canvas.finish(plan.title.clone(), &plan.sentences(), layout.width, layout.height)
}

/// The label of a panel, at the left.
fn label(canvas: &mut Canvas, layout: &Layout, rect: Rect) -> Rect {
    canvas.rect(rect, 40, PANEL, None);
    let label = Rect { w: layout.labels - PAD / 2, ..rect };
    canvas.rect(label, 40, LABEL, None);
    label
}

fn heading(canvas: &mut Canvas, layout: &Layout, head: &Head) {
    let cell = label(canvas, layout, head.rect);
    let bold = Style { bold: true, ..layout.style };
    canvas.text(head.label, (cell.middle(), cell.y + cell.h / 2 + bold.size * 35 / 100), bold, INK, Anchor::Middle);
    let vision = head.label == "Visi";
    let style = Style { bold: vision, ..layout.style };
    let top = head.rect.y + (PAD + 40) / 2;
    let (x, anchor) = if vision {
        ((layout.labels + layout.width) / 2, Anchor::Middle)
    } else {
        (layout.labels + PAD, Anchor::Start)
    };
    canvas.lines(&head.lines, (x, top), style, INK, anchor);
}

fn perspective(canvas: &mut Canvas, layout: &Layout, panel: &Panel, band: &Band) {
    let cell = label(canvas, layout, panel.rect);
    let bold = Style { bold: true, ..layout.style };
    let lines = Len::try_from(panel.label.len()).unwrap_or_default();
    let tall = lines * bold.leading() + if band.mark.is_some() { 2 * bold.leading() } else { 0 };
    let y = cell.y + (cell.h - tall) / 2;
    let y = canvas.lines(&panel.label, (cell.middle(), y), bold, INK, Anchor::Middle);
    let Some(mark) = &band.mark else { return };
    let style = layout.style;
    let r = style.size * 35 / 100;
    let wide = style.width(&mark.value) + 3 * r;
    let x = cell.middle() - wide / 2;
    mark.draw(canvas, (x + r, y + style.ascent() - r), r);
    canvas.text(&mark.value, (x + 3 * r, y + style.ascent()), style, INK, Anchor::Start);
    canvas.text(&mark.word, (cell.middle(), y + style.leading() + style.ascent()), style, INK, Anchor::Middle);
}

fn objective(canvas: &mut Canvas, item: &Objective, rect: Rect, lines: &[String], style: Style) {
    canvas.class("ss").rect(rect, 30, PAPER, Some(Stroke::solid(LINE, 8)));
    let left = rect.x + PAD + bar(item.mark.is_some());
    if let Some(mark) = &item.mark {
        let inner = Rect { x: rect.x + 10, y: rect.y + 10, w: bar(true) - 10, h: rect.h - 20 };
        canvas.rect(inner, 10, mark.colour(), None);
    }
    let foot = rect.y + PAD + style.ascent();
    canvas.text(&item.code, (left, foot), Style { bold: true, ..style }, INK, Anchor::Start);
    canvas.text(&item.count, (rect.right() - PAD, foot), style, QUIET, Anchor::End);
    canvas.lines(lines, (left, rect.y + PAD + style.leading()), style, INK, Anchor::Start);
    if let Some(mark) = &item.mark {
        signed(canvas, mark, (left, rect.bottom() - PAD - style.leading()), Style { bold: true, ..style });
    }
}

/// Shape, value and word of a status, from a top left corner.
fn signed(canvas: &mut Canvas, mark: &Mark, (x, y): (Len, Len), style: Style) {
    let r = style.size * 38 / 100;
    mark.draw(canvas, (x + r, y + style.ascent() - r), r);
    canvas.text(&mark.text(), (x + 3 * r, y + style.ascent()), style, INK, Anchor::Start);
}

/// A net over what it crosses: a rim keeps crossing lines apart, a dot tells where lines join.
fn lines(canvas: &mut Canvas, wire: &Wire, tone: &'static str) {
    let steps: Vec<(char, Len, Len)> =
        wire.pieces.iter().flat_map(|[(ax, ay), (bx, by)]| [('M', *ax, *ay), ('L', *bx, *by)]).collect();
    canvas.path(&steps, None, Some(Stroke::solid(PANEL, 38)));
    canvas.class("panah").path(&steps, None, Some(Stroke::solid(tone, 12)));
    for joint in &wire.joints {
        canvas.circle(joint.0, joint.1, 18, tone, None);
    }
}

fn tip(canvas: &mut Canvas, wire: &Wire, tone: &str) {
    let (x, y) = wire.tip;
    let (half, long) = HEAD;
    let base = if wire.down { y - long } else { y + long };
    canvas.path(&[('M', x, y), ('L', x - half, base), ('L', x + half, base)], Some(tone), None);
}

fn legend(canvas: &mut Canvas, layout: &Layout, marks: &[Mark]) {
    let style = layout.style;
    let r = style.size * 38 / 100;
    let mut x = MARGIN;
    for mark in marks {
        let text = format!("{} {}", mark.word, mark.value);
        let text = text.trim();
        mark.draw(canvas, (x + r, layout.legend + style.ascent() - r), r);
        canvas.text(text, (x + 3 * r, layout.legend + style.ascent()), style, QUIET, Anchor::Start);
        x += 3 * r + style.width(text) + 2 * style.size;
    }
}
