//! Draws a cascade: a column a level, from left to right, those below a box under each other at its right.

use super::Link;
use super::tree::{Node, Tree};
use crate::Picture;
use crate::font::{Len, Style};
use crate::svg::{Anchor, Canvas, INK, PANEL, PAPER, QUIET, Rect, Stroke};

const STYLE: Style = Style::plain(90);
const BOLD: Style = Style::bold(90);
const TITLE: Style = Style::bold(140);
const PAD: Len = 60;
const GAP: Len = 70;
/// Between two columns.
const STEP: Len = 360;
const PAPER_WIDTH: Len = 7850;
const NARROWEST: Len = 1500;
const WIDEST: Len = 2600;
const EDGE: &str = "#24425f";

/// A box with its lines.
struct Cell {
    rect: Rect,
    /// Height of all that hangs on it, and its own.
    tall: Len,
    lines: Vec<(String, bool)>,
}

pub(super) fn draw(title: &str, tree: &Tree) -> Picture {
    let levels = Len::try_from(tree.levels).unwrap_or(1).max(1);
    let column = ((PAPER_WIDTH - 2 * PAD - (levels - 1) * STEP) / levels).clamp(NARROWEST, WIDEST);
    let drawn = levels * column + (levels - 1) * STEP + 2 * PAD;
    let width = drawn.max(PAPER_WIDTH.min(legend_width())).max(TITLE.width(title).min(PAPER_WIDTH) + 2 * PAD);
    let mut canvas = Canvas::new();
    let titles = TITLE.wrap(title, width - 2 * PAD);
    let y = canvas.lines(&titles, (PAD, PAD / 2), TITLE, INK, Anchor::Start) + PAD;
    legend(&mut canvas, y);
    let top = y + 2 * STYLE.leading();
    let (cells, bottom) = place(tree, column, top);
    for (node, cell) in tree.nodes.iter().zip(&cells) {
        branches(&mut canvas, node, cell, &cells, tree);
    }
    for (node, cell) in tree.nodes.iter().zip(&cells) {
        boxed(&mut canvas, node, cell);
    }
    canvas.finish(title.to_owned(), &sentences(tree), width, bottom + PAD)
}

/// Gives each node its place: in its column beside the first below it, and below all that hangs on the one before.
fn place(tree: &Tree, column: Len, top: Len) -> (Vec<Cell>, Len) {
    let mut cells: Vec<Cell> = tree.nodes.iter().map(|n| Cell::new(n, column)).collect();
    // an upper node comes before those below it in the table: heights go backwards, places forwards
    for (at, node) in tree.nodes.iter().enumerate().rev() {
        let below: Len = node.below.iter().filter_map(|b| cells.get(*b)).map(|c| c.tall + GAP).sum();
        let rest = if node.rest().is_some() { STYLE.leading() + GAP } else { 0 };
        cells.get_mut(at).into_iter().for_each(|c| c.tall = c.rect.h.max(below + rest - GAP));
    }
    let places = |cells: &mut Vec<Cell>, at: usize, x: Len, y: Len| {
        cells.get_mut(at).into_iter().for_each(|c| (c.rect.x, c.rect.y) = (x, y));
        cells.get(at).map_or(y, |c| y + c.tall)
    };
    let bottom = places(&mut cells, 0, PAD, top);
    for (at, node) in tree.nodes.iter().enumerate() {
        let Some(Rect { x, mut y, w, .. }) = cells.get(at).map(|c| c.rect) else { continue };
        for below in &node.below {
            y = places(&mut cells, *below, x + w + STEP, y) + GAP;
        }
    }
    (cells, bottom)
}

impl Cell {
    fn new(node: &Node, column: Len) -> Cell {
        let inner = column - 2 * PAD - if node.link == Link::Own { 50 } else { 0 };
        let mut lines = Vec::new();
        let mut add = |text: &str, bold: bool| {
            let style = if bold { BOLD } else { STYLE };
            lines.extend(style.wrap(text, inner).into_iter().map(|line| (line, bold)));
        };
        if !node.inside || node.code.is_empty() {
            add(&node.holder, true);
        }
        let way = word(node.link);
        add(&[node.code.as_str(), way].join(" "), node.inside);
        add(&node.name, false);
        if !node.target.is_empty() {
            add(&format!("Target {}", node.target), false);
        }
        if node.below.is_empty() && node.hidden > 0 {
            add(&format!("({} di bawahnya tidak ditampilkan)", node.hidden), false);
        }
        let h = Len::try_from(lines.len()).unwrap_or_default() * STYLE.leading() + 2 * PAD;
        Cell { rect: Rect { x: 0, y: 0, w: column, h }, tall: h, lines }
    }

    /// Where lines meet the box: at the height of its first line.
    fn knot(&self) -> Len {
        self.rect.y + PAD + STYLE.leading() / 2
    }
}

fn word(link: Link) -> &'static str {
    match link {
        Link::Held => "",
        Link::Sub => "sub-IKU",
        Link::Direct => "direct",
        Link::Indirect => "indirect",
        Link::Own => "IKU sendiri (N)",
    }
}

/// Whole, dashed, dotted: told apart without colour.
fn stroke(link: Link) -> Stroke {
    let dash = match link {
        Link::Held | Link::Sub | Link::Direct => None,
        Link::Indirect => Some((50, 30)),
        Link::Own => Some((12, 25)),
    };
    Stroke { colour: EDGE, width: if link == Link::Direct { 14 } else { 11 }, dash }
}

/// The lines from a box to those below it, and the number of those that are not shown.
fn branches(canvas: &mut Canvas, node: &Node, cell: &Cell, cells: &[Cell], tree: &Tree) {
    if node.below.is_empty() {
        return;
    }
    let (from, y) = (cell.rect.right(), cell.knot());
    let trunk = from + STEP / 2;
    let plain = Some(Stroke::solid(EDGE, 11));
    canvas.path(&[('M', from, y), ('L', trunk, y)], None, plain);
    let (mut last, mut end) = (y, y);
    for below in &node.below {
        let (Some(child), Some(node)) = (cells.get(*below), tree.node(*below)) else { continue };
        last = child.knot();
        canvas.path(&[('M', trunk, last), ('L', child.rect.x, last)], None, Some(stroke(node.link)));
        end = child.rect.y + child.tall + GAP;
    }
    if let Some(rest) = node.rest() {
        last = end + STYLE.leading() / 2;
        canvas.path(&[('M', trunk, last), ('L', trunk + 60, last)], None, plain);
        canvas.text(&rest, (trunk + 90, end + STYLE.ascent()), STYLE, QUIET, Anchor::Start);
    }
    if last != y {
        canvas.path(&[('M', trunk, y), ('L', trunk, last)], None, plain);
    }
}

fn boxed(canvas: &mut Canvas, node: &Node, cell: &Cell) {
    let rect = cell.rect;
    let fill = if node.link == Link::Held { PANEL } else { PAPER };
    canvas.rect(rect, 30, fill, Some(stroke(node.link)));
    let mut left = rect.x + PAD;
    if node.link == Link::Own {
        canvas.rect(Rect { x: rect.x + 20, y: rect.y + 20, w: 50, h: rect.h - 40 }, 10, EDGE, None);
        left += 50;
    }
    let mut y = rect.y + PAD;
    for (line, bold) in &cell.lines {
        let style = if *bold { BOLD } else { STYLE };
        canvas.text(line, (left, y + style.ascent()), style, INK, Anchor::Start);
        y += style.leading();
    }
}

const LEGEND: [(Link, &str); 3] = [
    (Link::Direct, "direct: diambil utuh"),
    (Link::Indirect, "indirect: diambil sebagian"),
    (Link::Own, "IKU sendiri (N) yang mendukung"),
];
const SAMPLE: Len = 300;

fn legend_width() -> Len {
    LEGEND.iter().map(|(_, text)| SAMPLE + 2 * PAD + STYLE.width(text) + 2 * PAD).sum::<Len>() + PAD
}

fn legend(canvas: &mut Canvas, y: Len) {
    let mut x = PAD;
    for (link, text) in LEGEND {
        let middle = y + STYLE.leading() / 2;
        canvas.path(&[('M', x, middle), ('L', x + SAMPLE, middle)], None, Some(stroke(link)));
        canvas.text(text, (x + SAMPLE + PAD, y + STYLE.ascent()), STYLE, QUIET, Anchor::Start);
        x += SAMPLE + 3 * PAD + STYLE.width(text) + PAD;
    }
}

/// The tree in sentences: each box, then those below it.
fn sentences(tree: &Tree) -> Vec<String> {
    let said = |node: &Node| {
        let target = if node.target.is_empty() { String::new() } else { format!("target {}", node.target) };
        let parts = [word(node.link), node.holder.as_str(), node.code.as_str(), node.name.as_str(), target.as_str()];
        parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(", ")
    };
    let mut all: Vec<String> = tree.node(0).map(|root| format!("{}.", said(root))).into_iter().collect();
    for node in tree.nodes.iter().filter(|n| !n.below.is_empty() || n.hidden > 0) {
        let mut below: Vec<String> = node.below.iter().filter_map(|b| tree.node(*b)).map(said).collect();
        below.extend(node.rest().or_else(|| (node.hidden > 0).then(|| format!("{} tidak ditampilkan", node.hidden))));
        let name = [node.holder.as_str(), node.code.as_str()].join(" ");
        all.push(format!("Di bawah {}: {}.", name.trim(), below.join("; ")));
    }
    all
}
