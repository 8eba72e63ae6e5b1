//! Status, told by colour, by a shape, and by its word.

use crate::font::Len;
use crate::svg::{Canvas, INK, PAPER, QUIET, Stroke};
use bsc_model::Model;
use bsc_number::Number;
use bsc_schema::capital;

/// A value with its status.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Mark {
    look: Look,
    /// `101,25`, `n/a`.
    pub value: String,
    /// `Hijau`; empty where there is no value.
    pub word: String,
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
struct Look {
    colour: &'static str,
    shape: Shape,
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Shape {
    Circle,
    Triangle,
    Square,
    Diamond,
    Ring,
}

/// By rank of the band, the best first; where a profile has more, the last.
const LOOKS: [Look; 4] = [
    Look { colour: "#1a7f37", shape: Shape::Circle },
    Look { colour: "#e3a008", shape: Shape::Triangle },
    Look { colour: "#c62828", shape: Shape::Square },
    Look { colour: "#5b2a86", shape: Shape::Diamond },
];

impl Mark {
    /// Of a value, by the bands of the profile.
    pub fn of(model: &Model, value: Option<Number>) -> Mark {
        let Some(value) = value else { return Mark::none() };
        let shown = value.indonesian(Some(2));
        let found = model.profile().status_of(value).and_then(|name| marks(model).into_iter().find(|m| m.0 == name));
        match found {
            Some((name, look)) => Mark { look, value: shown, word: capital(name) },
            None => Mark { value: shown, ..Mark::none() },
        }
    }
    /// No value.
    pub fn none() -> Mark {
        Mark { look: Look { colour: QUIET, shape: Shape::Ring }, value: "n/a".into(), word: String::new() }
    }
    /// The bands of the profile, the best first, each from where it begins to below the next: `Hijau ≥100`, `Kuning 80–<100`,
    /// `Merah <80`; then the sign of what has no value.
    pub fn legend(model: &Model) -> Vec<Mark> {
        let from = |name: &str| {
            let band = model.profile().status.iter().find(|b| b.name == name);
            band.map(|band| band.from.indonesian(None)).unwrap_or_default()
        };
        let all = marks(model);
        let mut legend = Vec::new();
        let mut above: Option<String> = None;
        for (at, (name, look)) in all.iter().enumerate() {
            let least = from(name);
            let value = match above.replace(least.clone()) {
                None => format!("≥{least}"),
                Some(next) if at + 1 == all.len() => format!("<{next}"),
                Some(next) => format!("{least}–<{next}"),
            };
            legend.push(Mark { look: *look, value, word: capital(name) });
        }
        legend.push(Mark::none());
        legend
    }
    /// The colour; what it says is said by [`Mark::draw`] too.
    pub fn colour(&self) -> &'static str {
        self.look.colour
    }
    /// `101,25 Hijau`
    pub fn text(&self) -> String {
        if self.word.is_empty() { self.value.clone() } else { format!("{} {}", self.value, self.word) }
    }
    /// Its shape, around a point.
    pub fn draw(&self, canvas: &mut Canvas, (x, y): (Len, Len), r: Len) {
        let Look { colour, shape } = self.look;
        let edge = Some(Stroke::solid(INK, 5));
        let mut corners = |steps: &[(Len, Len)]| {
            let steps = steps.iter().zip(std::iter::once('M').chain(std::iter::repeat('L')));
            let steps: Vec<_> = steps.map(|((dx, dy), command)| (command, x + dx, y + dy)).collect();
            canvas.path(&steps, Some(colour), edge);
        };
        match shape {
            Shape::Triangle => corners(&[(0, -r), (r, r * 8 / 10), (-r, r * 8 / 10)]),
            Shape::Square => corners(&[(-r, -r), (r, -r), (r, r), (-r, r)]),
            Shape::Diamond => corners(&[(0, -r), (r, 0), (0, r), (-r, 0)]),
            Shape::Circle => canvas.circle(x, y, r, colour, edge),
            Shape::Ring => canvas.circle(x, y, r, PAPER, Some(Stroke::solid(colour, 10))),
        }
    }
}

/// The bands of the profile, the best first, with their looks.
fn marks(model: &Model) -> Vec<(&str, Look)> {
    let mut bands: Vec<_> = model.profile().status.iter().collect();
    bands.sort_by_key(|band| std::cmp::Reverse(band.from));
    let looks = LOOKS.iter().chain(LOOKS.iter().rev().take(1).cycle());
    bands.into_iter().zip(looks).map(|(band, look)| (band.name.as_str(), *look)).collect()
}
