//! A strategy map with its place on paper.

use super::grid::{Grid, PITCH};
use super::plan::{Objective, Plan};
use super::route::{End, Routes};
use crate::font::{Len, Style};
use crate::svg::Rect;
use std::collections::HashSet;

/// Paper and letters to try, in this order: what is printed on A4 with margins of a centimetre has letters of 9 points or more
/// as long as one of the first three fits; then A3, then larger.
const TRIES: [(Len, Len); 8] =
    [(7850, 100), (7850, 95), (7850, 90), (9200, 95), (11_300, 95), (13_600, 95), (16_300, 95), (20_000, 95)];
/// Height of a landscape page to 1000 of its width.
const SHAPE: Len = 686;
/// A box is never narrower than this many letter heights.
const NARROWEST: Len = 9;

pub(crate) const PAD: Len = 60;
/// From the foot of a box to the edge of its panel, and between two panels.
const EDGE: Len = 70;
const SEAM: Len = 40;
/// From a row above to the first lane, in a band and across a seam; and from the last lane to the row below.
const CLEAR: Len = 110;
const CLEAR_SEAM: Len = EDGE + SEAM + 40;
const FOOT: Len = 90;

/// A line of a text in a panel over the map: its label and its lines.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub label: &'static str,
    pub lines: Vec<String>,
    pub rect: Rect,
}

/// The perspective at the left, its panel around its boxes.
#[derive(Clone, Debug)]
pub(crate) struct Panel {
    pub rect: Rect,
    pub label: Vec<String>,
}

/// The arrows to one side of a box.
#[derive(Clone, Debug)]
pub(crate) struct Wire {
    /// Upright or level pieces.
    pub pieces: Vec<[(Len, Len); 2]>,
    /// Where pieces join, but for corners.
    pub joints: Vec<(Len, Len)>,
    pub tip: (Len, Len),
    /// It points down.
    pub down: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub width: Len,
    pub height: Len,
    pub style: Style,
    pub title: Vec<String>,
    /// Width of the column of labels.
    pub labels: Len,
    pub heads: Vec<Head>,
    pub panels: Vec<Panel>,
    pub boxes: Vec<Rect>,
    pub texts: Vec<Vec<String>>,
    pub wires: Vec<Wire>,
    /// Top of the legend.
    pub legend: Len,
}

/// Letters of the title.
pub(crate) const TITLE: Style = Style::bold(140);

impl Layout {
    /// The smallest paper on which the map fits; the last where it fits on none, as long as it must be.
    pub fn fit(plan: &Plan) -> Layout {
        let mut tries = TRIES.iter().map(|(width, size)| Layout::new(plan, *width, Style::plain(*size)));
        let mut last = None;
        for layout in tries.by_ref() {
            let fits = layout.height * 1000 <= layout.width * SHAPE;
            last = Some(layout);
            if fits {
                break;
            }
        }
        last.unwrap_or_else(|| Layout::new(plan, 7850, Style::plain(90)))
    }

    fn new(plan: &Plan, width: Len, style: Style) -> Layout {
        let labels = label_width(plan, style);
        let grid = Grid::new(plan, labels, width - labels, NARROWEST * style.size);
        let routes = Routes::new(&grid);
        let texts: Vec<Vec<String>> = plan
            .boxes()
            .zip(&grid.boxes)
            .map(|(item, rect)| style.wrap(&item.sentence, rect.w - 2 * PAD - bar(item.mark.is_some())))
            .collect();
        let title = if plan.captioned { Vec::new() } else { TITLE.wrap(&plan.title, width - 2 * PAD) };
        let mut layout = Layout {
            width,
            height: 0,
            style,
            title,
            labels,
            heads: Vec::new(),
            panels: Vec::new(),
            boxes: grid.boxes.clone(),
            texts,
            wires: Vec::new(),
            legend: 0,
        };
        let top = layout.head(plan);
        layout.rows(plan, &grid, &routes, top);
        layout
    }

    /// Title, vision and missions. Gives the y below them.
    fn head(&mut self, plan: &Plan) -> Len {
        let titles = Len::try_from(self.title.len()).unwrap_or_default();
        let mut y =
            if titles + Len::from(plan.value.is_some()) > 0 { PAD + titles * TITLE.leading() + SEAM } else { 0 };
        if plan.value.is_some() {
            y += self.style.leading() + SEAM;
        }
        let numbered = plan.missions.len() > 1;
        let missions =
            plan.missions.iter().zip(1..).map(|(m, n)| if numbered { format!("{n}. {m}") } else { m.clone() });
        for (label, texts) in [("Visi", plan.visions.clone()), ("Misi", missions.collect())] {
            let style = Style { bold: label == "Visi", ..self.style };
            let lines: Vec<String> =
                texts.iter().flat_map(|t| style.wrap(t, self.width - self.labels - 2 * PAD)).collect();
            if !lines.is_empty() {
                let h = Len::try_from(lines.len()).unwrap_or_default() * style.leading() + PAD + SEAM;
                self.heads.push(Head { label, lines, rect: Rect { x: 0, y, w: self.width, h } });
                y += h + SEAM;
            }
        }
        y
    }

    fn rows(&mut self, plan: &Plan, grid: &Grid, routes: &Routes, top: Len) {
        let mut y = top;
        let mut lanes = Vec::with_capacity(grid.rows.len() + 1);
        let mut band = None;
        let all: Vec<&Objective> = plan.boxes().collect();
        for (at, row) in grid.rows.iter().enumerate() {
            let seam = at > 0 && band != Some(row.band);
            let clear = if at == 0 {
                PAD
            } else if seam {
                CLEAR_SEAM
            } else {
                CLEAR
            };
            if band != Some(row.band) {
                let start = if seam { y + EDGE + SEAM } else { y };
                if let Some(panel) = self.panels.last_mut() {
                    panel.rect.h = y + EDGE - panel.rect.y;
                }
                let of = plan.bands.get(row.band).map(|b| b.title.as_str()).unwrap_or_default();
                let label = Style { bold: true, ..self.style }.wrap(of, self.labels - 2 * PAD);
                self.panels.push(Panel { rect: Rect { x: 0, y: start, w: self.width, h: 0 }, label });
                band = Some(row.band);
            }
            lanes.push(y + clear);
            let depth = routes.depth.get(at).copied().unwrap_or_default();
            let used = routes.used.get(at).copied().unwrap_or_default();
            y += match (used, seam) {
                (true, _) => clear + (depth - 1).max(0) * PITCH + FOOT,
                (false, true) => EDGE + SEAM + EDGE,
                (false, false) => EDGE,
            };
            let items = row.first..row.first + row.count;
            let tall = items.clone().filter_map(|item| Some(self.tall(item, all.get(item)?))).max().unwrap_or_default();
            let tall = tall.max(self.label_height(plan));
            for rect in self.boxes.get_mut(items).unwrap_or_default() {
                (rect.y, rect.h) = (y, tall);
            }
            y += tall;
        }
        lanes.push(y + CLEAR);
        y += EDGE;
        if let Some(panel) = self.panels.last_mut() {
            panel.rect.h = y - panel.rect.y;
        }
        self.wires = (0..grid.nets.len()).map(|_| Wire::NONE).collect();
        self.wire(grid, routes, &lanes);
        self.legend = y + SEAM;
        self.height = if plan.legend.is_empty() { y } else { y + SEAM + self.style.leading() } + PAD;
    }

    /// Height of a box by its own text.
    fn tall(&self, item: usize, objective: &Objective) -> Len {
        let lines = self.texts.get(item).map_or(0, Vec::len) + 1;
        let lines = Len::try_from(lines).unwrap_or_default() * self.style.leading();
        lines + 2 * PAD + if objective.mark.is_some() { self.style.leading() + SEAM } else { 0 }
    }

    /// Height of the name of the perspective in the last panel, with its value.
    fn label_height(&self, plan: &Plan) -> Len {
        let lines = self.panels.last().map_or(0, |p| p.label.len());
        let value = plan.bands.iter().any(|b| b.mark.is_some());
        Len::try_from(lines + if value { 2 } else { 0 }).unwrap_or_default() * self.style.leading()
    }

    /// Gives every net its pieces.
    fn wire(&mut self, grid: &Grid, routes: &Routes, lanes: &[Len]) {
        let lane = |channel: usize, net: usize| {
            let rank = routes.lanes.get(&(channel, net)).map_or(0, |l| l.0);
            lanes.get(channel).copied().unwrap_or_default() + rank * PITCH
        };
        let boxes = &self.boxes;
        let rect = |item: usize| boxes.get(item).copied().unwrap_or_default();
        let height = |end: End, net: usize| match end {
            End::Lane(channel) => lane(channel, net),
            End::Top(item) => rect(item).y,
            End::Bottom(item) => rect(item).bottom(),
        };
        let mut ends = HashSet::new();
        for stem in &routes.stems {
            let Some(wire) = self.wires.get_mut(stem.net) else { continue };
            let [from, to] = [stem.from, stem.to].map(|end| (stem.x, height(end, stem.net)));
            wire.pieces.push([from, to]);
            if !matches!(stem.to, End::Lane(_)) {
                (wire.tip, wire.down) = (to, matches!(stem.to, End::Top(_)));
            }
            for end in [stem.from, stem.to] {
                let End::Lane(channel) = end else { continue };
                let Some((_, low, high)) = routes.lanes.get(&(channel, stem.net)) else { continue };
                let spot = (stem.x, lane(channel, stem.net));
                let twice = !ends.insert((stem.net, spot));
                if twice || (*low < stem.x && stem.x < *high) {
                    wire.joints.push(spot);
                }
            }
        }
        let mut runs: Vec<_> = routes.lanes.iter().collect();
        runs.sort_unstable();
        for ((channel, net), (_, low, high)) in runs {
            let y = lane(*channel, *net);
            self.wires.get_mut(*net).into_iter().for_each(|w| w.pieces.push([(*low, y), (*high, y)]));
        }
        debug_assert_eq!(self.wires.len(), grid.nets.len());
    }
}

impl Wire {
    const NONE: Wire = Wire { pieces: Vec::new(), joints: Vec::new(), tip: (0, 0), down: false };
}

/// Width of the bar that has the colour of the status.
pub(crate) fn bar(marked: bool) -> Len {
    if marked { 50 } else { 0 }
}

/// As wide as the longest word of a perspective, or its value, but no more than a sixth of the smallest paper.
fn label_width(plan: &Plan, style: Style) -> Len {
    let bold = Style { bold: true, ..style };
    let words = plan.bands.iter().flat_map(|b| b.title.split_whitespace()).map(|w| bold.width(w));
    let marks = plan.bands.iter().filter_map(|b| b.mark.as_ref()).flat_map(|m| [&m.value, &m.word]);
    let widest = words.chain(marks.map(|m| style.width(m) + style.size)).max().unwrap_or_default();
    (widest + 2 * PAD + 10).clamp(600, 1300)
}
