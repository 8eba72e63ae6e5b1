//! Performance information: what was counted for each IKU, by its formula, with the evidence (seed 3822-3847).

use crate::Desk;
use crate::activities::items;
use crate::figures::{in_unit, missing, plain, reported};
use crate::plan::goals;
use crate::words::{NONE, period, told, up_to};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table, Tone};
use bsc_model::{ElementId, FieldRef, HolderId, IkuId, Model, Observation};
use bsc_number::Number;
use bsc_schema::{capital, kw};

/// The matrix as a document: a table for each IKU that was reported up to the period of the desk; of the others it says so. None where
/// there is neither map nor PK.
pub(crate) fn document(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let plans = desk.plans_of(holder);
    plans.first()?;
    let until = up_to(desk.quarter(), desk.year);
    let title = format!("Matriks Informasi Kinerja {} {until}", model.holder_title(holder));
    let mut document = desk.document("matriks_informasi_kinerja", holder, title).page(Page::A4_LANDSCAPE);
    for block in blocks(desk, holder) {
        document.push(block);
    }
    Some(document)
}

/// The parts of the matrix without heading.
pub(crate) fn blocks(desk: &Desk<'_>, holder: HolderId) -> Vec<Block> {
    let model = desk.model;
    let (mut blocks, mut silent) = (Vec::new(), Vec::new());
    let all = desk.plans_of(holder).into_iter().flat_map(|p| goals(model, p)).flat_map(|g| g.iku);
    for id in all {
        match table(desk, id).or_else(|| below(desk, id)) {
            Some(table) => {
                blocks.push(Block::heading(1, format!("IKU: {} {}", model.iku_code(id), model.iku_label(id))));
                let formula = model.iku_field(id, kw::FORMULA).found();
                blocks.push(Block::field("Formulasi Pengukuran", formula.map_or(NONE.into(), |f| f.text())));
                blocks.push(table.into());
                let realised = desk.scores().iku(id).realised;
                let realised = realised.map_or_else(|| "n/a".to_owned(), |n| in_unit(model, id, n).print());
                blocks.push(Block::field(format!("Realisasi {}", up_to(desk.quarter(), desk.year)), realised));
            }
            None => silent.push(model.iku_code(id)),
        }
    }
    if !silent.is_empty() {
        blocks.push(Block::text(format!("Belum ada realisasi yang dilaporkan: {}.", silent.join(", "))));
    }
    blocks
}

/// The table of an IKU: a row for each period reported with its raw data, below it the lines (`rincian`) it was counted from. None
/// where nothing was reported. Who took it over whole shows what its owner reported.
pub(crate) fn table(desk: &Desk<'_>, id: IkuId) -> Option<Table> {
    let model = desk.model;
    let last = desk.quarter() * 3;
    let own = model.reports(id);
    let own = if own.is_empty() { model.reports(model.iku(id).origin) } else { own };
    let reports: Vec<&Observation> = own.iter().filter(|o| !o.correction && o.period.last_month() <= last).collect();
    reports.first()?;
    let mut variables: Vec<&str> = Vec::new();
    for (name, _) in reports.iter().flat_map(|o| model.observed_raw(o)) {
        if !variables.contains(&name) {
            variables.push(name);
        }
    }
    let mut table = Table::new("Matriks Informasi Kinerja")
        .column_of("no", "No", Role::Mark)
        .column_of("uraian", "Deskripsi kinerja", Role::Header)
        .width(6);
    match variables.as_slice() {
        [] => table = table.column_of("realisasi", "Realisasi", Role::Number),
        all => {
            for name in all {
                table = table.column_of((*name).to_owned(), &capital(name), Role::Number);
            }
        }
    }
    table = table.column("keterangan", "Keterangan").width(5).column("data_dukung", "Kodefikasi/Data dukung").width(5);
    let mut totals: Vec<Option<Number>> = vec![None; variables.len()];
    let sums = model.iku_word(id, kw::KONSOLIDASI) != Some("tlk");
    for report in &reports {
        let raw = model.observed_raw(report);
        let value = |name: &&str| raw.iter().find(|r| r.0 == *name).map(|r| &r.1);
        for (total, name) in totals.iter_mut().zip(&variables) {
            let Some(own) = value(name).and_then(FieldRef::number) else { continue };
            *total = if sums { total.map_or(Some(own), |t| t.add(own)) } else { Some(own) };
        }
        let mut row = vec![strong(Content::Empty), strong(Content::text(period(report.period)))];
        match variables.as_slice() {
            [] => row.push(strong(reported(model, id, report.period).unwrap_or(Content::text("n/a")))),
            all => row.extend(all.iter().map(|n| strong(value(n).map_or(Content::text(NONE), plain)))),
        }
        // why there is no figure stands with it
        let why = model.field(report.element, kw::NARASI).or_else(|| model.observed_reason(report));
        row.push(Cell::from(told_or_none(why)));
        row.push(Cell::from(evidence(model, report.element)));
        table.push(row);
        for (number, line) in (1i64..).zip(lines(model, report.element)) {
            let mark = |name: &&str| if line.variable == Some(*name) { "√" } else { NONE };
            let mut row = vec![Content::Number(number.into()), Content::Text(line.what)];
            match variables.as_slice() {
                [] => row.push(Content::Empty),
                all => row.extend(all.iter().map(|n| Content::text(mark(n)))),
            }
            row.extend([line.remark, line.evidence]);
            table = table.row(row);
        }
    }
    if !variables.is_empty() {
        let label = [Cell::from(Content::text("Jumlah")).right(2), Cell::from(Content::Empty).right(0)];
        let sums = totals.into_iter().map(|t| Cell::from(t.map_or(Content::text(NONE), Content::Number)));
        table.push_total(
            label.into_iter().chain(sums).chain((0..2).map(|_| Cell::from(Content::Empty))).collect::<Vec<_>>(),
        );
    }
    Some(table)
}

/// The table of an IKU whose realisation is that of those below: what each brings in. None where nobody has a figure yet.
fn below(desk: &Desk<'_>, id: IkuId) -> Option<Table> {
    let model = desk.model;
    desk.scores().iku(id).realised?;
    let parts = |id: IkuId| {
        let shared: Vec<IkuId> = model.shared_out(id).filter(|c| model.iku_in_force(*c)).collect();
        if shared.is_empty() { model.subs(id).collect() } else { shared }
    };
    // whoever took it over whole may have shared it out
    let mut links = Vec::new();
    model.chain(model.iku(id).origin, &mut links);
    let all = std::iter::once(id).chain(links).map(parts).find(|p| !p.is_empty()).unwrap_or_default();
    let mut table = Table::new("Matriks Informasi Kinerja")
        .column_of("no", "No", Role::Mark)
        .column_of("uraian", "Deskripsi kinerja", Role::Header)
        .width(6)
        .column_of("realisasi", "Realisasi", Role::Number)
        .column("keterangan", "Keterangan")
        .width(5)
        .column("data_dukung", "Kodefikasi/Data dukung")
        .width(5);
    for (number, part) in (1i64..).zip(all) {
        let figures = desk.scores().iku(part);
        let realised = figures.realised.map_or_else(|| missing(figures.reason), |n| in_unit(model, part, n));
        let unit = model.iku_holder(part);
        let of = (unit != model.iku_holder(id)).then(|| model.holder_title(unit));
        let of = of.map_or(Content::text(NONE), |of| Content::Text(format!("dari Matriks Informasi Kinerja {of}")));
        table = table.row([
            Content::Number(number.into()),
            Content::Text(format!("{} {}", model.iku_code(part), model.iku_label(part))),
            realised,
            of,
            Content::text(NONE),
        ]);
    }
    (!table.rows.is_empty()).then_some(table)
}

fn strong(content: Content) -> Cell {
    Cell::from(content).tone(Tone::Strong)
}

/// A line that a report counts.
struct Line<'m> {
    what: String,
    variable: Option<&'m str>,
    remark: Content,
    evidence: Content,
}

/// The lines of a report in the order of the source, with or without a block of their own.
fn lines(model: &Model, report: ElementId) -> Vec<Line<'_>> {
    let line = |fields: Vec<FieldRef<'_>>| {
        let block = fields.first().and_then(FieldRef::block);
        let slot = |n: u8| fields.iter().find(|f| f.field.slot == n);
        let remark = block.and_then(|b| model.field(b, kw::KETERANGAN));
        Some(Line {
            what: slot(0)?.text().into_owned(),
            variable: slot(1).map(|f| model.files().slice(f.span())),
            remark: told_or_none(remark),
            evidence: block.map_or(Content::text(NONE), |b| evidence(model, b)),
        })
    };
    items(model, report, kw::RINCIAN).into_iter().filter_map(line).collect()
}

fn told_or_none(field: Option<FieldRef<'_>>) -> Content {
    field.map_or(Content::text(NONE), |f| told(&f.text()))
}

/// `1.a.i Laporan pertemuan`, a line each.
fn evidence(model: &Model, element: ElementId) -> Content {
    let one = |fields: Vec<FieldRef<'_>>| fields.iter().map(|f| f.text()).collect::<Vec<_>>().join(" ");
    let all: Vec<String> = items(model, element, kw::DATA_DUKUNG).into_iter().map(one).collect();
    if all.is_empty() { Content::text(NONE) } else { Content::Text(all.join("\n")) }
}
