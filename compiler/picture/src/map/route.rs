//! The way of each arrow: where it leaves and enters, where it passes rows, and which lane it takes in a channel.

use super::grid::{Grid, Net, PITCH};
use crate::font::Len;
use std::collections::{BTreeMap, HashMap};

/// A port keeps this distance from the corners of its box.
const CORNER: Len = 80;
/// Distance that the stems of two nets try to keep, first the best.
const APART: [Len; 4] = [80, 40, 20, 10];

/// Where a stem ends.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum End {
    /// At the lane of its net in a channel.
    Lane(usize),
    /// At the top of a box.
    Top(usize),
    /// At the bottom of a box.
    Bottom(usize),
}

/// A vertical piece of a net, drawn from its cause's side towards its effect's.
#[derive(Clone, Debug)]
pub(crate) struct Stem {
    pub net: usize,
    pub from: End,
    pub to: End,
    pub x: Len,
}

/// Stems with their place, and lanes with their rank.
#[derive(Clone, Debug, Default)]
pub(crate) struct Routes {
    pub stems: Vec<Stem>,
    /// Of a channel and net: lane, 0 the highest, leftmost and rightmost stem. A net that goes straight on has no lane.
    pub lanes: HashMap<(usize, usize), (Len, Len, Len)>,
    /// Number of lanes of each channel; one channel more than rows.
    pub depth: Vec<Len>,
    /// Whether a stem runs in a channel at all.
    pub used: Vec<bool>,
}

/// A stem before it has its place: the range it may stand in.
struct Wish {
    stem: Stem,
    low: Len,
    high: Len,
}

impl Routes {
    pub fn new(grid: &Grid) -> Routes {
        let channels = grid.rows.len() + 1;
        let mut taken: Vec<BTreeMap<Len, usize>> = vec![BTreeMap::new(); channels];
        // where a net leaves a channel towards its effect
        let mut out: HashMap<(usize, usize), Len> = HashMap::new();
        let mut routes = Routes { used: vec![false; channels], ..Routes::default() };
        let mut exits: BTreeMap<(usize, bool), Vec<Wish>> = BTreeMap::new();
        for (at, net) in grid.nets.iter().enumerate() {
            let wish = entry(grid, at, net);
            routes.settle(wish.0, wish.1, &mut taken, &mut out);
        }
        for (at, net) in grid.nets.iter().enumerate() {
            for (row, gutter) in ordered(net) {
                let wish = pass(grid, at, net, row, gutter);
                let ahead = lane_of(wish.stem.to).and_then(|c| out.get(&(c, at))).copied();
                routes.settle(wish, ahead.unwrap_or_default(), &mut taken, &mut out);
            }
            for cause in &net.causes {
                let wish = exit(grid, at, net, *cause);
                let top = matches!(wish.stem.from, End::Top(_));
                exits.entry((*cause, top)).or_default().push(wish);
            }
        }
        for mut wishes in exits.into_values() {
            let goal =
                |w: &Wish| lane_of(w.stem.to).and_then(|c| out.get(&(c, w.stem.net))).copied().unwrap_or_default();
            wishes.sort_by_key(|w| (goal(w), w.stem.net));
            let count = Len::try_from(wishes.len()).unwrap_or(Len::MAX);
            let goals: Vec<Len> = wishes.iter().map(goal).collect();
            for ((nth, wish), goal) in (1..).zip(wishes).zip(goals) {
                let even = wish.low + (wish.high - wish.low) * nth / (count + 1);
                let want = if (wish.low..=wish.high).contains(&goal) { goal } else { even };
                routes.settle(wish, want, &mut taken, &mut HashMap::new());
            }
        }
        routes.rank(channels);
        routes
    }

    /// Puts a stem as near as may be to where it wants to stand, apart from those of other nets.
    fn settle(
        &mut self,
        wish: Wish,
        want: Len,
        taken: &mut [BTreeMap<Len, usize>],
        out: &mut HashMap<(usize, usize), Len>,
    ) {
        let Wish { mut stem, low, high } = wish;
        let channels: Vec<usize> = [stem.from, stem.to].into_iter().filter_map(lane_of).collect();
        let want = want.clamp(low, high.max(low));
        let free = |x: Len, apart: Len| {
            channels
                .iter()
                .filter_map(|c| taken.get(*c))
                .all(|t| t.range(x - apart + 1..x + apart).all(|(_, net)| *net == stem.net))
        };
        let near = (0..=(high - low).max(0) / 5).flat_map(|step| [want + step * 5, want - step * 5]);
        let near = near.filter(|x| (low..=high).contains(x));
        let found = APART.iter().find_map(|apart| near.clone().find(|x| free(*x, *apart)));
        stem.x = found.unwrap_or(want);
        for channel in channels {
            taken.get_mut(channel).into_iter().for_each(|t| {
                t.insert(stem.x, stem.net);
            });
            self.used.get_mut(channel).into_iter().for_each(|used| *used = true);
        }
        if let Some(channel) = lane_of(stem.from) {
            out.insert((channel, stem.net), stem.x);
        }
        self.stems.push(stem);
    }

    /// Gives the nets of each channel their lanes, so that few stems cross a lane.
    fn rank(&mut self, channels: usize) {
        let mut runs: Vec<BTreeMap<usize, Run>> = vec![BTreeMap::new(); channels];
        for stem in &self.stems {
            for end in [stem.from, stem.to] {
                let Some(channel) = lane_of(end) else { continue };
                let other = if end == stem.from { stem.to } else { stem.from };
                let run = runs.get_mut(channel).map(|r| r.entry(stem.net).or_insert_with(|| Run::new(stem.net)));
                run.into_iter().for_each(|run| run.add(stem.x, above(other, channel)));
            }
        }
        for (channel, runs) in runs.into_iter().enumerate() {
            let mut order: Vec<Run> = runs.into_values().filter(|r| r.low < r.high).collect();
            order.sort_by_key(|r| (r.low, r.high, r.net));
            for _ in 0..order.len().min(40) {
                let mut changed = false;
                for at in 1..order.len() {
                    let [Some(upper), Some(lower)] = [at - 1, at].map(|i| order.get(i)) else { continue };
                    if upper.over(lower) > lower.over(upper) {
                        order.swap(at - 1, at);
                        changed = true;
                    }
                }
                if !changed {
                    break;
                }
            }
            let mut depth = 0;
            let mut lanes: Vec<(Len, Len, Len)> = Vec::with_capacity(order.len());
            for run in order {
                let beside = lanes.iter().filter(|l| l.1 <= run.high + PITCH && run.low <= l.2 + PITCH);
                let lane = beside.map(|l| l.0 + 1).max().unwrap_or(0);
                lanes.push((lane, run.low, run.high));
                self.lanes.insert((channel, run.net), (lane, run.low, run.high));
                depth = depth.max(lane + 1);
            }
            self.depth.push(depth);
        }
    }
}

/// The stems of a net in a channel.
#[derive(Clone)]
struct Run {
    net: usize,
    low: Len,
    high: Len,
    up: Vec<Len>,
    down: Vec<Len>,
}

impl Run {
    fn new(net: usize) -> Run {
        Run { net, low: Len::MAX, high: Len::MIN, up: Vec::new(), down: Vec::new() }
    }
    fn add(&mut self, x: Len, up: bool) {
        (self.low, self.high) = (self.low.min(x), self.high.max(x));
        if up { self.up.push(x) } else { self.down.push(x) }
    }
    /// How many stems cross a lane where this one lies over the other.
    fn over(&self, lower: &Run) -> usize {
        let across = |stems: &[Len], run: &Run| stems.iter().filter(|x| run.low <= **x && **x <= run.high).count();
        across(&self.down, lower) + across(&lower.up, self)
    }
}

fn lane_of(end: End) -> Option<usize> {
    match end {
        End::Lane(channel) => Some(channel),
        _ => None,
    }
}

/// Whether the other end of a stem lies above the lane of a channel.
fn above(other: End, channel: usize) -> bool {
    match other {
        End::Lane(other) => other < channel,
        End::Bottom(_) => true,
        End::Top(_) => false,
    }
}

/// The rows that a net passes, those nearest its effect first.
fn ordered(net: &Net) -> Vec<(usize, usize)> {
    let mut rows: Vec<_> = net.gutters.iter().map(|(row, gutter)| (*row, *gutter)).collect();
    if net.above {
        rows.reverse();
    }
    rows
}

/// The side of a box where stems stand.
fn side(grid: &Grid, item: usize) -> (Len, Len) {
    let rect = grid.rect(item);
    let corner = CORNER.min(rect.w / 4);
    (rect.x + corner, rect.right() - corner)
}

/// The last piece, with the arrowhead, and where it wants to stand: in the middle, or straight on from its only cause or the gutter.
fn entry(grid: &Grid, at: usize, net: &Net) -> (Wish, Len) {
    let row = grid.row(net.effect);
    let (from, to) =
        if net.above { (End::Lane(row), End::Top(net.effect)) } else { (End::Lane(row + 1), End::Bottom(net.effect)) };
    let (low, high) = side(grid, net.effect);
    let mut want = grid.rect(net.effect).middle();
    let behind = match (net.causes.as_slice(), ordered(net).first()) {
        (_, Some((row, gutter))) => Some(lanes(grid, *row, *gutter)),
        ([cause], None) if !net.above => Some(side(grid, *cause)),
        _ => None,
    };
    if let Some((first, last)) = behind.filter(|(first, last)| *first.max(&low) <= *last.min(&high)) {
        want = want.clamp(first.max(low), last.min(high));
    }
    (Wish { stem: Stem { net: at, from, to, x: 0 }, low, high }, want)
}

/// Where arrows may run in a gutter.
fn lanes(grid: &Grid, row: usize, gutter: usize) -> (Len, Len) {
    grid.rows.get(row).and_then(|r| r.gutters.get(gutter)).copied().unwrap_or_default().range()
}

/// The piece through a gutter.
fn pass(grid: &Grid, at: usize, net: &Net, row: usize, gutter: usize) -> Wish {
    let (low, high) = lanes(grid, row, gutter);
    let (from, to) = if net.above { (row, row + 1) } else { (row + 1, row) };
    Wish { stem: Stem { net: at, from: End::Lane(from), to: End::Lane(to), x: 0 }, low, high }
}

/// The first piece, at the cause.
fn exit(grid: &Grid, at: usize, net: &Net, cause: usize) -> Wish {
    let row = grid.row(cause);
    let down = net.above && row < grid.row(net.effect);
    let (from, to) = if down { (End::Bottom(cause), End::Lane(row + 1)) } else { (End::Top(cause), End::Lane(row)) };
    let (low, high) = side(grid, cause);
    Wish { stem: Stem { net: at, from, to, x: 0 }, low, high }
}
