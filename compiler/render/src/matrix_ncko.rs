//! The matrix of a unit's achievement, NCKO (seed 3848-3902, "Lampiran IV Matriks Nilai Capaian Kinerja").

use crate::Desk;
use crate::figures::{in_unit, missing, score, share};
use crate::plan::{perspective_title, quality};
use crate::signature::reporter;
use crate::words::{NONE, roman, up_to};
use bsc_document::{Block, Cell, Content, Document, List, Page, Role, Table, Tone};
use bsc_model::{HolderId, IkuId, Model, SsId};
use bsc_schema::{capital, kw};
use bsc_score::{Lang, Phase, UnitScore, left_out};

/// The matrix as a document: the table, what is n/a with the reason, how NCKO comes about (Tabel 3.27), and who signs. None for one
/// who has no map in the year.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let title = format!(
        "Nilai Capaian Kinerja Organisasi {} {}",
        desk.model.holder_title(holder),
        up_to(desk.quarter(), desk.year)
    );
    let mut document = desk.document("matriks_ncko", holder, title).page(Page::A4);
    for block in blocks(desk, holder)? {
        document.push(block);
    }
    document.push(reporter(desk, holder));
    Some(document)
}

/// The parts of the matrix without heading and signature.
pub(crate) fn blocks(desk: &Desk<'_>, holder: HolderId) -> Option<Vec<Block>> {
    let unit = desk.scores().unit(holder)?;
    let mut blocks = vec![table(desk, holder)?.into(), Block::text(FOOTNOTE)];
    blocks.extend(remarks(desk, unit.perspectives.iter().flat_map(|p| &p.ss).flat_map(|s| unit.iku(desk.model, *s))));
    blocks.push(sum(desk.model, unit).into());
    blocks.extend(phases(desk.model, "NCKO", &unit.phases));
    Some(blocks)
}

/// Below the table (seed 3893).
pub(crate) const FOOTNOTE: &str = "*) Validitas (validity)/Tingkat Kontrol (controllability)";

/// The table alone, up to the period of the desk. An SS has its NSS in the last column, where the form leaves the place empty.
pub(crate) fn table(desk: &Desk<'_>, holder: HolderId) -> Option<Table> {
    let model = desk.model;
    let unit = desk.scores().unit(holder).filter(|u| u.plan.is_some())?;
    let mut table = columns("Matriks Nilai Capaian Kinerja Organisasi", "Bobot IKU Tertimbang");
    for perspective in unit.perspectives.iter().filter(|p| !p.ss.is_empty()) {
        let entry = model.profile().perspectives.get(usize::from(perspective.perspective));
        table.push_band(entry.map_or_else(String::new, |p| perspective_title(&p.title)));
        for ss in perspective.ss.iter().copied() {
            table.push(objective(model, desk, ss));
            unit.iku(model, ss).for_each(|id| table.push(row(desk, id)));
        }
    }
    total(&mut table, "Nilai Capaian Kinerja Organisasi", score(model, unit.ncko));
    Some(table)
}

/// The eight columns, which a person's matrix has too (seed 3855, 3989).
pub(crate) fn columns(caption: &str, weight: &str) -> Table {
    Table::new(caption)
        .banded("perspektif", "Perspektif")
        .column_of("kode", "Kode SS/IKU", Role::Header)
        .width(2)
        .column("nama", "SS/IKU")
        .width(6)
        .column_of("target", "Target", Role::Number)
        .column_of("realisasi", "Realisasi", Role::Number)
        .column("polarisasi", "Polarisasi")
        .width(2)
        .column("vc", "V/C*)")
        .width(3)
        .column_of("bobot_tertimbang", weight, Role::Number)
        .column_of("capaian", "Capaian IKU", Role::Number)
}

fn objective(model: &Model, desk: &Desk<'_>, ss: SsId) -> Vec<Cell> {
    let strong = |text: String| Cell::from(Content::Text(text)).tone(Tone::Strong);
    let mut cells = vec![strong(model.ss_code(ss)), strong(model.ss_label(ss).into_owned())];
    cells.extend((0..5).map(|_| Cell::from(Content::Empty)));
    let nss = desk.scores().nss(ss);
    cells.push(nss.map_or_else(|| Cell::from(missing(None)), |n| score(model, Ok(n))));
    cells
}

/// The row of an IKU.
pub(crate) fn row(desk: &Desk<'_>, id: IkuId) -> Vec<Cell> {
    let model = desk.model;
    let figures = desk.scores().iku(id);
    let figure = |n: Option<_>| n.map_or_else(|| missing(figures.reason), |n| in_unit(model, id, n));
    let word = |kw| model.iku_word(id, kw).map_or_else(|| NONE.to_owned(), capital);
    let capaian = figures.capaian.map_or_else(|| Cell::from(missing(figures.reason)), |n| score(model, Ok(n)));
    [
        Content::Text(model.iku_code(id)),
        Content::text(model.iku_label(id)),
        figure(figures.target),
        figure(figures.realised),
        Content::Text(word(kw::POLARISASI)),
        quality(model, id),
        share(figures.share),
    ]
    .into_iter()
    .map(Cell::from)
    .chain([capaian])
    .collect()
}

/// The last row: a sum over the whole width.
pub(crate) fn total(table: &mut Table, name: &str, value: Cell) {
    let over = table.columns.len().saturating_sub(1);
    let name = Cell::from(Content::text(name)).right(over);
    let covered = (1..over).map(|_| Cell::from(Content::Empty).right(0));
    table.push_total(std::iter::once(name).chain(covered).chain([value]).collect::<Vec<_>>());
}

/// Why figures are n/a, and what was left out of others.
pub(crate) fn remarks(desk: &Desk<'_>, iku: impl Iterator<Item = IkuId>) -> Option<Block> {
    let model = desk.model;
    let mut items = Vec::new();
    for id in iku {
        let figures = desk.scores().iku(id);
        let code = model.iku_code(id);
        match figures.reason {
            Some(reason) => items.push(format!("{code}: {}", reason.text(model, Lang::Id))),
            None => {
                let out = left_out(model, desk.scores(), id);
                let out: Vec<_> =
                    out.iter().map(|(what, why)| format!("{what} ({})", why.text(model, Lang::Id))).collect();
                if !out.is_empty() {
                    items.push(format!("{code}: tanpa {}", out.join(", ")));
                }
            }
        }
    }
    let items: Vec<_> = items.into_iter().map(|text| vec![Block::text(text)]).collect();
    (!items.is_empty()).then_some(Block::List(List { ordered: None, items }))
}

/// How NCKO comes about: Tabel 3.27 and 3.28 (seed 3297, 3310).
fn sum(model: &Model, unit: &UnitScore) -> Table {
    let mut table = Table::new("Perhitungan NCKO")
        .column_of("perspektif", "Perspektif", Role::Header)
        .column_of("np", "Np", Role::Number)
        .column_of("bobot", "Bobot Perspektif (%)", Role::Number)
        .column_of("np_x_bobot", "Np x Bobot Perspektif", Role::Number);
    for perspective in &unit.perspectives {
        let entry = model.profile().perspectives.get(usize::from(perspective.perspective));
        let weighed =
            perspective.np.ok().zip(perspective.effective).and_then(|(np, weight)| np.mul(weight)?.div(100.into()));
        table.push([
            Cell::from(Content::text(entry.map_or("", |p| p.title.as_str()))),
            score(model, perspective.np),
            Cell::from(share(perspective.effective)),
            Cell::from(weighed.map_or_else(|| Content::text(NONE), Content::Score)),
        ]);
    }
    let name = if unit.phases.is_empty() { "NCKO" } else { "NCKO masa terakhir" };
    let last = unit.phases.last().map_or(unit.ncko, |p| p.value);
    total(&mut table, name, score(model, last));
    table
}

/// The phases of a year in which SS and IKU changed, and their mean by quarters (Tabel 3.35, seed 3487).
pub(crate) fn phases(model: &Model, what: &str, phases: &[Phase]) -> Option<Block> {
    if phases.is_empty() {
        return None;
    }
    let mut table = Table::new(format!("{what} menurut masa berlakunya SS dan IKU"))
        .column_of("masa", "Masa", Role::Header)
        .column_of("triwulan", "Banyak Triwulan", Role::Number)
        .column_of("nilai", what, Role::Number);
    for phase in phases {
        let quarters = i64::from(phase.last) - i64::from(phase.first) + 1;
        let name = match (phase.first, phase.last) {
            (first, last) if first == last => format!("TW {}", roman(first)),
            (first, last) => format!("TW {} s.d. TW {}", roman(first), roman(last)),
        };
        table.push([
            Cell::from(Content::Text(name)),
            Cell::from(Content::Number(quarters.into())),
            score(model, phase.value),
        ]);
    }
    Some(table.into())
}
