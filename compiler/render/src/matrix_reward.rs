//! Reward and sanction (seed 4441-4526): weights by AKIP and budget (Tabel 5.1), written reprimands, ranking by NCKO.

use crate::Desk;
use crate::figures::score;
use crate::words::{NONE, up_to};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::{ElementId, HolderId, Model};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_score::{Band, Reprimand, Reward};
use std::collections::BTreeSet;

/// The tables as a document, for a unit and all below it. None where nobody there was evaluated, reprimanded or can be ranked.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let period = up_to(desk.quarter(), desk.year);
    let title = format!("Penghargaan dan Sanksi {} {period}", model.holder_title(holder));
    let mut document = desk.document("matriks_penghargaan", holder, title).page(Page::A4);
    let among = subtree(model, holder);
    let awards = desk.awards();
    let given: Vec<&Reward> = among.iter().flat_map(|h| of(&awards.rewards, *h, |r| r.holder)).collect();
    let due: Vec<&Reprimand> = among.iter().flat_map(|h| of(&awards.reprimands, *h, |r| r.holder)).collect();
    let mut blocks: Vec<Block> = Vec::new();
    if !given.is_empty() {
        blocks.push(weights(model, &given).into());
        // seed 4446-4451
        blocks.push(Block::text(format!(
            "Catatan: perhitungan alokasi anggaran juga mempertimbangkan kurs, inflasi, dan faktor distribusi. Nilai AKIP dari \
             evaluasi tahun {}, realisasi anggaran tahun {}.",
            desk.year,
            desk.year.saturating_sub(1)
        )));
    }
    if !due.is_empty() {
        blocks.push(reprimanded(model, &due).into());
    }
    for (kind, ranked) in bsc_score::ranking(model, among.iter().filter_map(|h| desk.scores().unit(*h))) {
        if ranked.len() > 1 {
            let title = model.profile().kind_at(kind).and_then(|k| model.title(k.element)).map(|t| t.text());
            blocks.push(ranking(model, title.as_deref().unwrap_or_default(), &ranked).into());
        }
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.into_iter().for_each(|block| document.push(block));
    Some(document)
}

/// Those of one holder, where all stand in the order of holders: all units are not gone through for each.
fn of<T>(all: &[T], holder: HolderId, whose: impl Fn(&T) -> HolderId) -> &[T] {
    let [from, to] = [all.partition_point(|t| whose(t) < holder), all.partition_point(|t| whose(t) <= holder)];
    all.get(from..to).unwrap_or_default()
}

/// A holder and all below.
fn subtree(model: &Model, holder: HolderId) -> BTreeSet<HolderId> {
    let (mut found, mut open) = (BTreeSet::new(), vec![holder]);
    while let Some(next) = open.pop() {
        found.insert(next);
        open.extend(model.subordinates(next));
    }
    found
}

/// Half the weight of AKIP and half that of the budget used: what the budget of the next year gains or loses.
fn weights(model: &Model, given: &[&Reward]) -> Table {
    let mut table = Table::new("Bobot Penghargaan dan Sanksi")
        .group("", 2)
        .group("Bobot Nilai AKIP", 3)
        .group("Bobot Realisasi Anggaran", 2)
        .group("", 1)
        .column_of("no", "No", Role::Mark)
        .column_of("unit", "Unit", Role::Header)
        .column_of("kategori_akip", "Kategori AKIP", Role::Mark)
        .width(2)
        .column_of("nilai_akip", "Nilai Angka", Role::Number)
        .column_of("bobot_akip", "Bobot Penghargaan/Sanksi", Role::Number)
        .column_of("realisasi_anggaran", "Realisasi Anggaran", Role::Number)
        .column_of("bobot_anggaran", "Bobot Penghargaan/Sanksi", Role::Number)
        .column_of("bobot", "Bobot Penghargaan/Sanksi", Role::Number);
    for (number, reward) in (1i64..).zip(given) {
        let none = || Content::text(NONE);
        let of =
            |band: &Option<(Number, Band)>, show: fn(&(Number, Band)) -> Content| band.as_ref().map_or_else(none, show);
        table = table.row([
            Content::Number(number.into()),
            Content::text(model.holder_title(reward.holder)),
            of(&reward.akip, |b| Content::text(b.1.name.as_str())),
            of(&reward.akip, |b| Content::Number(b.0)),
            of(&reward.akip, |b| Content::Percent(b.1.weight)),
            of(&reward.budget, |b| Content::Percent(b.0)),
            of(&reward.budget, |b| Content::Percent(b.1.weight)),
            reward.weight.map_or_else(|_| none(), Content::Percent),
        ]);
    }
    table
}

fn reprimanded(model: &Model, due: &[&Reprimand]) -> Table {
    let mut table = Table::new("Teguran Tertulis")
        .column_of("no", "No", Role::Mark)
        .column_of("unit", "Unit", Role::Header)
        .column("dasar", "Dasar")
        .width(5)
        .column_of("nilai", "Nilai", Role::Number)
        .column("oleh", "Disampaikan oleh");
    for (number, reprimand) in (1i64..).zip(due) {
        table = table.row([
            Content::Number(number.into()),
            Content::text(model.holder_title(reprimand.holder)),
            Content::Text(ground(model, reprimand.ground)),
            Content::Score(reprimand.value),
            Content::text(if reprimand.by.is_empty() { NONE } else { reprimand.by.as_str() }),
        ]);
    }
    table
}

/// Why there is a reprimand (seed 4506-4518).
fn ground(model: &Model, ground: ElementId) -> String {
    let slot = |n| model.slot(ground, kw::TEGURAN, n);
    let limit = slot(1).map_or("", |f| f.source());
    match (slot(0).map(|f| f.source()), slot(2).and_then(|f| f.number())) {
        (Some("ncko"), _) => format!("NCKO tahunan kurang dari {limit}"),
        (_, Some(years)) => format!("hasil evaluasi AKIP berpredikat {limit} selama {years} tahun berturut-turut"),
        _ => format!("hasil evaluasi AKIP berpredikat {limit} ke bawah"),
    }
}

fn ranking(model: &Model, kind: &str, ranked: &[(HolderId, Number)]) -> Table {
    let mut table = Table::new(format!("Urutan NCKO: {kind}"))
        .column_of("urutan", "Urutan", Role::Mark)
        .width(2)
        .column_of("unit", "Unit", Role::Header)
        .width(9)
        .column_of("ncko", "NCKO", Role::Number);
    let mut last: Option<(i64, Number)> = None;
    for (at, (holder, ncko)) in (1i64..).zip(ranked) {
        let settled = ncko.round_half_up(18);
        let rank = last.filter(|l| l.1 == settled).map_or(at, |l| l.0);
        last = Some((rank, settled));
        table.push([
            Cell::from(Content::Number(rank.into())),
            Cell::from(Content::text(model.holder_title(*holder))),
            score(model, Ok(*ncko)),
        ]);
    }
    table
}
