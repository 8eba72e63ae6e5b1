//! The matrix of a person's achievement, CKP (seed 3985-4006, "Matriks Capaian Kinerja Pegawai").

use crate::Desk;
use crate::figures::score;
use crate::matrix_ncko::{FOOTNOTE, columns, phases, remarks, row, total};
use crate::plan::goals;
use crate::signature::reporter;
use crate::words::up_to;
use bsc_document::{Block, Cell, Content, Document, Page, Table, Tone};
use bsc_model::HolderId;

/// The matrix as a document: the table, what is n/a with the reason, and who signs. None for map owners, whose head has the NCKO
/// of the unit (seed 3340), and where there is no PK.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let title = format!(
        "Matriks Capaian Kinerja Pegawai {} {}",
        desk.model.holder_title(holder),
        up_to(desk.quarter(), desk.year)
    );
    let mut document = desk.document("matriks_ckp", holder, title).page(Page::A4);
    for block in blocks(desk, holder)? {
        document.push(block);
    }
    document.push(reporter(desk, holder));
    Some(document)
}

/// The parts of the matrix without heading and signature.
pub(crate) fn blocks(desk: &Desk<'_>, holder: HolderId) -> Option<Vec<Block>> {
    let person = desk.scores().person(holder)?;
    let mut blocks = vec![table(desk, holder)?.into(), Block::text(FOOTNOTE)];
    let own = goals(desk.model, person.plan).into_iter().flat_map(|g| g.iku);
    blocks.extend(remarks(desk, own.filter(|i| person.iku.contains(i))));
    blocks.extend(phases(desk.model, "CKP", &person.phases));
    Some(blocks)
}

/// The table alone: the PK in force in the period of the desk. A task without SS stands with its sentence.
pub(crate) fn table(desk: &Desk<'_>, holder: HolderId) -> Option<Table> {
    let model = desk.model;
    let person = desk.scores().person(holder)?;
    let mut table = columns("Matriks Capaian Kinerja Pegawai", "Bobot Tertimbang");
    table.band = None;
    for goal in goals(model, person.plan) {
        let counted: Vec<_> = goal.iku.iter().copied().filter(|i| person.iku.contains(i)).collect();
        if counted.is_empty() {
            continue;
        }
        let strong = |content: Content| Cell::from(content).tone(Tone::Strong);
        let empty = std::iter::repeat_n(Cell::from(Content::Empty), 6);
        table.push([strong(goal.code(model)), strong(goal.title(model))].into_iter().chain(empty));
        counted.into_iter().for_each(|id| table.push(row(desk, id)));
    }
    total(&mut table, "Capaian Kinerja Pegawai", score(model, person.ckp));
    Some(table)
}
