//! Rows of boxes, the gutters between them, and the arrows as nets. Nothing here has a height yet.
//!
//! Between two rows of boxes lies a channel: channel `k` above row `k`. An arrow leaves its cause at the top (to go down, at the
//! bottom), goes sideways in channels only, and passes a row in a gutter only: so it can touch no box. All arrows to one effect
//! from one side are one net, which has one lane in a channel and one arrowhead.

use super::plan::Plan;
use crate::font::Len;
use crate::svg::Rect;
use std::collections::BTreeMap;

/// Smallest distance of boxes side by side.
const GAP: Len = 120;
/// Distance of two arrows in a gutter.
pub(crate) const PITCH: Len = 60;
/// Arrows keep this distance from boxes where there is room.
const ALOOF: Len = 150;
/// A box is no wider.
const WIDEST: Len = 2000;
/// A single box in its row is no wider.
const ALONE: Len = 3000;

/// All arrows that enter one box from one side.
#[derive(Clone, Debug)]
pub(crate) struct Net {
    pub effect: usize,
    /// They enter at the top: the causes stand higher, or in the same row.
    pub above: bool,
    pub causes: Vec<usize>,
    /// Which gutter they take in a row that they pass.
    pub gutters: BTreeMap<usize, usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub band: usize,
    /// First box and number of boxes.
    pub first: usize,
    pub count: usize,
    pub width: Len,
    /// One more than boxes.
    pub gutters: Vec<Gutter>,
}

/// The space beside a box.
#[derive(Copy, Clone, Debug, Default)]
pub(crate) struct Gutter {
    pub x: Len,
    pub wide: Len,
    /// How many arrows pass here.
    pub load: Len,
}

impl Gutter {
    /// Where arrows may run, apart from the boxes.
    pub fn range(&self) -> (Len, Len) {
        let inset = (self.wide / (self.load + 1)).min(ALOOF);
        (self.x + inset, self.x + self.wide - inset)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Grid {
    pub rows: Vec<Row>,
    /// Row of each box.
    pub row_of: Vec<usize>,
    /// Left edge and width of each box; heights come later.
    pub boxes: Vec<Rect>,
    pub nets: Vec<Net>,
}

impl Grid {
    /// Lays boxes that are at least `narrowest` wide between `left` and `left + width`.
    pub fn new(plan: &Plan, left: Len, width: Len, narrowest: Len) -> Grid {
        let mut rows = Vec::new();
        let fit = usize::try_from((width - GAP) / (narrowest + GAP)).unwrap_or(1).max(1);
        let mut first = 0;
        for (band, boxes) in plan.bands.iter().map(|b| b.boxes.len()).enumerate() {
            let needed = boxes.div_ceil(fit);
            for row in 0..needed {
                let count = boxes / needed + usize::from(row < boxes % needed);
                rows.push(Row { band, first, count, width: 0, gutters: Vec::new() });
                first += count;
            }
        }
        let row_of = rows.iter().enumerate().flat_map(|(at, row)| std::iter::repeat_n(at, row.count)).collect();
        let mut grid = Grid { rows, row_of, boxes: Vec::new(), nets: Vec::new() };
        grid.nets = grid.nets(&plan.arrows);
        let loads = grid.choose_gutters();
        for (row, loads) in grid.rows.iter_mut().zip(loads) {
            row.spread(left, width, &loads);
            grid.boxes.extend(row.boxes());
        }
        grid
    }

    pub fn row(&self, item: usize) -> usize {
        self.row_of.get(item).copied().unwrap_or_default()
    }

    pub fn rect(&self, item: usize) -> Rect {
        self.boxes.get(item).copied().unwrap_or_default()
    }

    fn nets(&self, arrows: &[(usize, usize)]) -> Vec<Net> {
        let mut found: BTreeMap<(usize, bool), Vec<usize>> = BTreeMap::new();
        for (cause, effect) in arrows.iter().copied() {
            if cause != effect && cause.max(effect) < self.row_of.len() {
                found.entry((effect, self.row(cause) <= self.row(effect))).or_default().push(cause);
            }
        }
        let nets = found.into_iter().map(|((effect, above), mut causes)| {
            causes.sort_unstable();
            causes.dedup();
            Net { effect, above, causes, gutters: BTreeMap::new() }
        });
        nets.collect()
    }

    /// Gives each net a gutter in each row between its effect and its farthest cause: the nearest to the effect, unless others
    /// crowd it. Gives the load of each gutter.
    fn choose_gutters(&mut self) -> Vec<Vec<Len>> {
        let mut loads: Vec<Vec<Len>> = self.rows.iter().map(|r| vec![0; r.count + 1]).collect();
        let mut nets = std::mem::take(&mut self.nets);
        for net in &mut nets {
            let home = self.row(net.effect);
            let wanted = self.share(net.effect);
            let rows = net.causes.iter().map(|c| self.row(*c));
            let passed =
                if net.above { rows.min().unwrap_or(home) + 1..home } else { home + 1..rows.max().unwrap_or(home) };
            for row in passed {
                let Some(loads) = loads.get_mut(row) else { continue };
                let boxes = Len::try_from(loads.len()).unwrap_or(Len::MAX).saturating_sub(1).max(1);
                let cost = |(at, load): (Len, &Len)| (at * 10_000 / boxes - wanted).abs() + load * 100;
                let Some(best) = (0..).zip(loads.iter()).min_by_key(|g| cost(*g)).map(|g| g.0) else { continue };
                let best = usize::try_from(best).unwrap_or_default();
                loads.get_mut(best).into_iter().for_each(|load| *load += 1);
                net.gutters.insert(row, best);
            }
        }
        self.nets = nets;
        loads
    }

    /// Where a box stands in its row, in ten-thousandths.
    fn share(&self, item: usize) -> Len {
        let Some(row) = self.rows.get(self.row(item)) else { return 0 };
        let [at, count] = [item - row.first, row.count.max(1)].map(|n| Len::try_from(n).unwrap_or_default());
        (2 * at + 1) * 10_000 / (2 * count)
    }
}

impl Row {
    /// Gives gutters the width that their arrows need, boxes what is left up to the widest, and gutters the rest.
    fn spread(&mut self, left: Len, width: Len, loads: &[Len]) {
        let ends = [0, loads.len().saturating_sub(1)];
        let needed = loads.iter().enumerate().map(|(at, load)| {
            let least = if ends.contains(&at) { GAP / 2 } else { GAP };
            if *load == 0 { least } else { least.max((load + 1) * PITCH) }
        });
        let needed: Vec<Len> = needed.collect();
        let count = Len::try_from(self.count.max(1)).unwrap_or(Len::MAX);
        let free = width - needed.iter().sum::<Len>();
        self.width = (free / count).clamp(1, if count == 1 { ALONE } else { WIDEST });
        // what boxes do not take, all gutters share
        let rest = (free - self.width * count).max(0);
        let gutters = count + 1;
        let mut x = left;
        let mut given = 0;
        for ((at, least), load) in (0..).zip(needed).zip(loads) {
            let to = rest * (at + 1) / gutters;
            let wide = least + to - given;
            given = to;
            self.gutters.push(Gutter { x, wide, load: *load });
            x += wide + self.width;
        }
    }

    fn boxes(&self) -> impl Iterator<Item = Rect> + '_ {
        let behind = self.gutters.iter().take(self.count);
        behind.map(|gutter| Rect { x: gutter.x + gutter.wide, y: 0, w: self.width, h: 0 })
    }
}
