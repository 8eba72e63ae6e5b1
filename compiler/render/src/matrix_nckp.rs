//! The assessments of the people of a unit (seed 3603-3607, Tabel 3.37 "Hasil Penghitungan NCKP"). Confidential.

use crate::Desk;
use crate::figures::missing;
use crate::signature::{alone, head};
use crate::words::{BLANK, NONE};
use bsc_document::{Content, Document, Page, Role, Table};
use bsc_model::{HolderId, Model};
use bsc_schema::kw;
use bsc_score::{Assessment, Figure, Lang};
use std::borrow::Cow;

/// The list as a document. None where nobody of the unit has a PK in the year.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let title = format!("Hasil Penghitungan NCKP {} Tahun {}", desk.model.holder_title(holder), desk.year);
    let mut document = desk.document("matriks_nckp", holder, title).page(Page::A4_LANDSCAPE);
    document.push(table(desk, holder)?);
    document.push(alone(desk, holder, None));
    Some(document)
}

/// The table alone: all below the head of the unit down to the heads of units with a map, whose own people stand in their list. The
/// head signs it and stands in the list of the superior (seed 587, 601, 618). It speaks of the whole year, whatever the period of the
/// desk. None where nobody of them has a PK.
pub(crate) fn table(desk: &Desk<'_>, holder: HolderId) -> Option<Table> {
    let model = desk.model;
    let mut table = Table::new("Hasil Penghitungan NCKP")
        .column_of("no", "No", Role::Mark)
        .column_of("nama", "Nama/NIP", Role::Header)
        .column("golongan", "Golongan")
        .width(2)
        .column("jabatan", "Jabatan")
        .column_of("ckp", "CKP", Role::Number)
        .column_of("np", "NP", Role::Number)
        .column_of("nckp", "NCKP", Role::Number)
        .column_of("nckp_final", "NCKP Final Supervisor Review", Role::Number)
        .column("ket", "Ket");
    for (number, person) in (1i64..).zip(assessed(desk, holder)) {
        table = table.row(row(model, number, person));
    }
    (!table.rows.is_empty()).then_some(table)
}

/// The assessments that the head of a unit adopts, in the order of the list.
pub(crate) fn assessed<'d>(desk: &'d Desk<'_>, holder: HolderId) -> Vec<&'d Assessment> {
    let below = people(desk.model, holder).into_iter().filter(|h| *h != holder);
    below.filter_map(|h| desk.assessment(h)).collect()
}

/// The holder and all below, not beyond other owners of a map.
pub(crate) fn people(model: &Model, holder: HolderId) -> Vec<HolderId> {
    let mut found = vec![holder];
    let mut open: Vec<HolderId> = model.subordinates(holder).collect();
    open.reverse();
    while let Some(next) = open.pop() {
        found.push(next);
        if model.owns_map(next) != Some(true) {
            let below: Vec<HolderId> = model.subordinates(next).collect();
            open.extend(below.into_iter().rev());
        }
    }
    found
}

fn row(model: &Model, number: i64, of: &Assessment) -> [Content; 9] {
    let party = head(model, of.holder, None);
    let name = if party.nip == BLANK { party.name } else { format!("{}\n{}", party.name, party.nip) };
    let figure = |figure: Figure| figure.map_or_else(|e| missing(Some(e)), Content::Score);
    let why = || of.last.err().map_or(Cow::Borrowed(NONE), |reason| reason.text(model, Lang::Id));
    [
        Content::Number(number.into()),
        Content::Text(name),
        Content::Text(rank(model, of.holder)),
        Content::Text(party.post),
        figure(of.ckp),
        figure(of.np),
        figure(of.nckp),
        figure(of.last),
        Content::text(of.grade.as_deref().map_or_else(why, Cow::Borrowed)),
    ]
}

/// Rank and grade of a person, or of the head of a unit.
pub(crate) fn rank(model: &Model, holder: HolderId) -> String {
    let element = model.holder(holder).element;
    let official = model.children_of(element, kw::PEJABAT).last().unwrap_or(element);
    model.field(official, kw::GOLONGAN).map_or_else(|| BLANK.to_owned(), |f| f.text().into_owned())
}
