//! Scores as CSV: a line an IKU, with the figures above it beside it.

use super::{as_typed, counted, guarded, people, plain, status, two, units};
use crate::{IkuScore, Scores, left_out};
use bsc_model::{HolderId, IkuId, Model};

const HEAD: [&str; 20] = [
    "year",
    "period",
    "holder",
    "name",
    "ncko_ckp",
    "status",
    "perspective",
    "np",
    "ss",
    "ss_code",
    "nss",
    "iku",
    "code",
    "target",
    "realisasi",
    "capaian",
    "capaian_raw",
    "weight",
    "share",
    "left_out",
];

/// Scores as CSV with a line of headings, of the units and people in `only`, or of all where it is empty.
///
/// Figures are written as in the JSON. A cell that a spreadsheet would take for a formula begins with `'`.
pub fn csv(model: &Model, scores: &Scores, only: &[HolderId]) -> String {
    let mut lines = Lines { model, scores, out: writer() };
    lines.write(HEAD.map(str::to_owned));
    for unit in units(scores, only) {
        let value = unit.ncko.ok();
        let owner = lines.owner(unit.holder, two(value), status(model, value));
        if unit.perspectives.iter().all(|p| p.ss.is_empty()) {
            lines.row(&owner, Default::default(), None);
        }
        for perspective in &unit.perspectives {
            let name =
                model.profile().perspectives.get(usize::from(perspective.perspective)).map_or("", |p| p.name.as_str());
            for ss in &perspective.ss {
                let id = model.name(model.ss(*ss).element).to_owned();
                let over = [name.to_owned(), two(perspective.np.ok()), id, model.ss_code(*ss), two(scores.nss(*ss))];
                let below = counted(scores, unit, model, *ss);
                if below.is_empty() {
                    lines.row(&owner, over.clone(), None);
                }
                for iku in below {
                    lines.row(&owner, over.clone(), Some(iku));
                }
            }
        }
    }
    for person in people(scores, only) {
        let owner = lines.owner(person.holder, two(person.ckp.ok()), status(model, person.ckp.ok()));
        for id in &person.iku {
            lines.row(&owner, Default::default(), Some((*id, scores.iku(*id))));
        }
        if person.iku.is_empty() {
            lines.row(&owner, Default::default(), None);
        }
    }
    text(lines.out)
}

/// Lines that end with a line feed, in memory.
pub(crate) fn writer() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new())
}

/// What was written.
pub(crate) fn text(out: csv::Writer<Vec<u8>>) -> String {
    out.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

struct Lines<'m> {
    model: &'m Model,
    scores: &'m Scores,
    out: csv::Writer<Vec<u8>>,
}

impl Lines<'_> {
    fn owner(&self, holder: HolderId, value: String, status: &str) -> [String; 6] {
        let (id, name) = (self.model.holder_name(holder).to_owned(), guarded(&self.model.holder_title(holder)));
        [self.scores.year.to_string(), self.scores.until.to_string(), id, name, value, status.to_owned()]
    }

    fn row(&mut self, owner: &[String; 6], over: [String; 5], iku: Option<(IkuId, IkuScore)>) {
        let own = iku.map_or_else(Default::default, |(id, score)| {
            let name = self.model.name(self.model.iku(id).element).to_owned();
            [
                name,
                self.model.iku_code(id),
                as_typed(self.model, id, score.target),
                as_typed(self.model, id, score.realised),
                two(score.capaian),
                two(score.raw),
                plain(score.weight),
                two(score.share),
                left_out(self.model, self.scores, id).into_iter().map(|l| l.0).collect::<Vec<_>>().join(" "),
            ]
        });
        self.write(owner.iter().cloned().chain(over).chain(own));
    }

    /// Writing to memory cannot fail.
    fn write(&mut self, cells: impl IntoIterator<Item = String>) {
        let _ = self.out.write_record(cells);
    }
}
