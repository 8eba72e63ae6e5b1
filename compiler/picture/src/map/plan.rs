//! What a strategy map shows, still without a place on paper.

use crate::status::Mark;

#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub title: String,
    /// The title stands below the picture, not in it.
    pub captioned: bool,
    /// What the values mean, and the value of the unit.
    pub value: Option<(String, Mark)>,
    pub visions: Vec<String>,
    pub missions: Vec<String>,
    /// The highest perspective first.
    pub bands: Vec<Band>,
    /// Cause and effect, by the place of the SS among those of all bands.
    pub arrows: Vec<(usize, usize)>,
    /// What the signs of status mean; empty where there are none.
    pub legend: Vec<Mark>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Band {
    pub title: String,
    pub mark: Option<Mark>,
    pub boxes: Vec<Objective>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Objective {
    /// `S1`
    pub code: String,
    pub sentence: String,
    /// `2 IKU`
    pub count: String,
    pub mark: Option<Mark>,
}

impl Plan {
    /// All SS, band by band.
    pub fn boxes(&self) -> impl Iterator<Item = &Objective> {
        self.bands.iter().flat_map(|b| &b.boxes)
    }

    /// All of it in sentences.
    pub fn sentences(&self) -> Vec<String> {
        let mut said = Vec::new();
        said.extend(self.value.iter().map(|(what, mark)| format!("{what}: {}.", mark.text())));
        said.extend(self.visions.iter().map(|v| format!("Visi: {}.", full(v))));
        said.extend(self.missions.iter().map(|m| format!("Misi: {}.", full(m))));
        for band in &self.bands {
            let value = band.mark.as_ref().map(|m| format!(" (nilai {})", m.text())).unwrap_or_default();
            said.push(format!("Perspektif {}{value}: {} sasaran strategis.", band.title, band.boxes.len()));
            for item in &band.boxes {
                let value = item.mark.as_ref().map(|m| format!(", nilai {}", m.text())).unwrap_or_default();
                said.push(format!("{}: {} ({}{value}).", item.code, full(&item.sentence), item.count));
            }
        }
        let codes: Vec<&str> = self.boxes().map(|b| b.code.as_str()).collect();
        let code = |at: usize| codes.get(at).copied().unwrap_or_default();
        let mut arrows = self.arrows.clone();
        arrows.sort_unstable();
        for causes in arrows.chunk_by(|a, b| a.0 == b.0) {
            let effects: Vec<&str> = causes.iter().map(|a| code(a.1)).collect();
            let cause = causes.first().map(|a| code(a.0)).unwrap_or_default();
            said.push(format!("{cause} mendukung {}.", effects.join(", ")));
        }
        said
    }
}

/// A sentence without its full stop.
fn full(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}
