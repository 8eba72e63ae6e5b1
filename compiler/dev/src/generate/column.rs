//! The indicators of a holder: each column of the plan is passed down in its own way.

use super::data::{Cascade, Iku, Own, Shared};
use super::{Place, at, id};

/// What the SS and IKU speak of.
pub(crate) const SUBJECTS: [&str; 8] =
    ["Kerja sama", "Pelayanan", "Tata kelola", "Kompetensi", "Perundingan", "Pelindungan", "Diplomasi", "Anggaran"];
const THINGS: [&str; 6] = ["kesepakatan", "dokumen", "kegiatan", "laporan", "rekomendasi", "kajian"];
const QUALITY: [(&str, &str); 4] = [("exact", "moderate"), ("proxy", "moderate"), ("proxy", "low"), ("exact", "low")];

/// A way to pass an IKU down.
#[derive(Copy, Clone)]
enum Way {
    /// Whole, over at most two steps; then a new one begins.
    Direct,
    /// Shared out by a sum.
    Sum,
    /// Shared out by an average.
    Average,
    /// Shared out by raw figures.
    Raw,
    /// Not at all.
    Own,
}

/// A column: the IKU `k0`, `k1` … of every holder.
pub(crate) struct Column {
    index: usize,
    way: Way,
}

impl Column {
    pub fn new(index: usize) -> Column {
        let way = match index % 5 {
            0 => Way::Direct,
            1 => Way::Sum,
            2 => Way::Average,
            3 => Way::Raw,
            _ => Way::Own,
        };
        Column { index, way }
    }

    /// The IKU of this column at a holder.
    pub fn iku(&self, place: &Place<'_>) -> Iku<String> {
        let name = format!("k{}", self.index);
        let cascade = self.cascade(place, &name);
        let direct = cascade.as_ref().is_some_and(|cascade| cascade.over_units.is_none());
        let (validity, control) = QUALITY.get(place.chance(self.index) % QUALITY.len()).copied().unwrap_or_default();
        Iku {
            id: name,
            own: (!direct).then(|| self.own(place, cascade.is_some())),
            cascade,
            validity: validity.to_owned(),
            control: control.to_owned(),
        }
    }

    fn cascade(&self, place: &Place<'_>, name: &str) -> Option<Cascade<String>> {
        let above = place.superior()?;
        // Shared out means: to two or more.
        let shared = place.below(above) >= 2;
        let over_units = match self.way {
            Way::Direct if place.level % 3 != 0 => None,
            Way::Sum if shared => Some("sum"),
            Way::Average if shared => Some("average"),
            Way::Raw if shared => Some("raw"),
            _ => return None,
        };
        let from = format!("{}.{name}", place.superior_id()?);
        Some(Cascade { from, over_units: over_units.map(str::to_owned) })
    }

    /// What the holder reports of it in a quarter; none where its figure comes from elsewhere, or is not due.
    pub fn report(&self, place: &Place<'_>, quarter: usize) -> Option<String> {
        let cascade = self.cascade(place, "");
        let chance = place.chance(self.index + 10 * quarter);
        let made_below = place.below(place.number) >= 2;
        match self.way {
            Way::Sum | Way::Average | Way::Raw if made_below => None,
            Way::Direct if cascade.is_some() => None,
            Way::Direct => Some((85 + chance % 10).to_string()),
            Way::Sum => Some((place.leaves() + chance % 2).to_string()),
            Way::Own => Some((1 + chance % 20).to_string()),
            Way::Average => Some(format!("{}.{}", 7 + chance % 3, chance % 10)),
            Way::Raw => (quarter == 4).then(|| format!("{} dari 4", 1 + chance % 4)),
        }
    }

    fn own(&self, place: &Place<'_>, indirect: bool) -> Own<String> {
        let chance = place.chance(self.index);
        let (subject, thing) = (at(&SUBJECTS, chance), at(&THINGS, self.index));
        let share = place.leaves();
        let (unit, polarity, consolidation, reporting) = match self.way {
            Way::Direct => ("persen".to_owned(), "maximize", "average", "triwulanan"),
            Way::Sum | Way::Own => (thing.to_owned(), "maximize", "sum", "triwulanan"),
            Way::Average => ("hari".to_owned(), "minimize", "average", "triwulanan"),
            Way::Raw => ("persen".to_owned(), "maximize", "tlk", "tahunan"),
        };
        let (target, quarter) = match self.way {
            Way::Direct => ("92".to_owned(), Some("92".to_owned())),
            Way::Sum => ((4 * share).to_string(), Some(share.to_string())),
            Way::Own => ((4 * (chance % 20 + 1)).to_string(), Some((chance % 20 + 1).to_string())),
            Way::Average => ("8.5".to_owned(), Some("8.5".to_owned())),
            Way::Raw => (format!("{} dari {}", 3 * share, 4 * share), None),
        };
        let text = |before: &str, after: &str| format!("{before} {thing} {after}");
        Own {
            title: format!("Jumlah {thing} {subject} nomor {} di {}", self.index, id(place.number, place.level)),
            definition: text("Semua", "yang diselesaikan dalam satu tahun dan disahkan oleh pejabat yang berwenang"),
            formula: text("jumlah", "yang selesai"),
            shared: (!indirect).then(|| Shared {
                unit,
                polarity: polarity.to_owned(),
                consolidation: consolidation.to_owned(),
                reporting: reporting.to_owned(),
            }),
            target,
            trajectory: quarter
                .into_iter()
                .flat_map(|value| (1..=4).map(move |quarter| (format!("TW{quarter}"), value.clone())))
                .collect(),
        }
    }
}
