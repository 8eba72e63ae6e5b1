//! Performance information: what was counted for each IKU, by its formula, with the evidence (seed 3822-3847).

use crate::Desk;
use crate::activities::items;
use crate::figures::{in_unit, missing, number, plain, reported, reporting};
use crate::plan::{goals, name};
use crate::words::{NONE, period, told, up_to};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::consolidation::Part;
use bsc_model::{ElementId, FieldRef, HolderId, IkuId, Model, Observation, Value};
use bsc_number::Number;
use bsc_schema::{capital, kw};
use bsc_syntax::expr::{BinaryOp, ExprKind, parse_expr};
use bsc_syntax::period::Period;

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
                let kind = if model.iku(id).parent.is_some() { "Sub IKU" } else { "IKU" };
                blocks.push(Block::heading(1, format!("{kind}: {} {}", model.iku_code(id), model.iku_label(id))));
                let formula = model.iku_field(id, kw::FORMULA).found();
                blocks.push(Block::field("Formulasi Pengukuran", formula.map_or(NONE.into(), |f| f.text())));
                blocks.push(table.into());
                let realised = desk.scores().iku(id).realised;
                let realised = realised.map_or_else(|| missing(None), |n| in_unit(model, id, n));
                blocks.push(Block::field(format!("Realisasi {}", up_to(desk.quarter(), desk.year)), realised.print()));
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
    // a report in between that says only that nothing is due yet counts nothing
    let told = |o: &Observation| {
        [kw::NARASI, kw::RINCIAN, kw::DATA_DUKUNG].iter().any(|k| model.field(o.element, *k).is_some())
    };
    let early = |o: &Observation| !is_due(model, id, o.period) && bsc_score::reported(model, o).is_none() && !told(o);
    let counts = |o: &&Observation| !o.correction && o.period.last_month() <= last && !early(o);
    let reports: Vec<&Observation> = own.iter().filter(counts).collect();
    reports.first()?;
    let mut variables: Vec<&str> = Vec::new();
    for (name, _) in reports.iter().flat_map(|o| model.observed_raw(o)) {
        if !variables.contains(&name) {
            variables.push(name);
        }
    }
    let mut table = start();
    match variables.as_slice() {
        [] => table = table.column_of("realisasi", "Realisasi", Role::Number),
        all => {
            for name in all {
                table = table.column_of((*name).to_owned(), &capital(name), Role::Number);
            }
        }
    }
    table = end(table);
    let mut totals: Vec<Option<Number>> = vec![None; variables.len()];
    let sums = model.iku_word(id, kw::KONSOLIDASI) != Some("tlk");
    for report in &reports {
        let raw = model.observed_raw(report);
        let value = |name: &&str| raw.iter().find(|r| r.0 == *name).map(|r| &r.1);
        for (total, name) in totals.iter_mut().zip(&variables) {
            let Some(own) = value(name).and_then(FieldRef::number) else { continue };
            *total = if sums { total.map_or(Some(own), |t| t.add(own)) } else { Some(own) };
        }
        let mut row = vec![Cell::from(Content::Empty), Cell::from(Content::text(period(report.period)))];
        match variables.as_slice() {
            [] => row.push(reported(model, id, report.period).unwrap_or_else(|| missing(None)).into()),
            all => row.extend(all.iter().map(|n| Cell::from(value(n).map_or(Content::text(NONE), plain)))),
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
        let label = if sums { "Jumlah" } else { "Nilai terakhir" };
        let label = [Cell::from(Content::text(label)).right(2), Cell::from(Content::Empty).right(0)];
        let sums = totals.into_iter().map(|t| Cell::from(t.map_or(Content::text(NONE), Content::Number)));
        table.push_total(
            label.into_iter().chain(sums).chain((0..2).map(|_| Cell::from(Content::Empty))).collect::<Vec<_>>(),
        );
    }
    Some(table)
}

/// Those whose figures make that of an IKU for which nothing is reported: who it was shared out to, else its sub-IKU.
pub(crate) fn parts(model: &Model, id: IkuId) -> Vec<IkuId> {
    let parts = |id: IkuId| {
        let shared: Vec<IkuId> = model.shared_out(id).filter(|c| model.iku_in_force(*c)).collect();
        if shared.is_empty() { model.subs(id).collect() } else { shared }
    };
    // whoever took it over whole may have shared it out
    let mut links = Vec::new();
    model.chain(model.iku(id).origin, &mut links);
    std::iter::once(id).chain(links).map(parts).find(|p| !p.is_empty()).unwrap_or_default()
}

/// The table of an IKU whose realisation is that of those below: what each brings in; where that are raw data, the fractions that
/// were added before they were divided, and their sum. None where nobody has a figure yet.
fn below(desk: &Desk<'_>, id: IkuId) -> Option<Table> {
    let model = desk.model;
    let scores = desk.scores();
    let whole = scores.iku(id).realised?;
    let sum = scores.fraction(id).filter(|part| part.number() == Ok(whole));
    let raw = |part: Part| [Some(part.top), part.bottom].map(|n| n.map_or_else(|| Content::text(NONE), number));
    let mut table = start();
    if sum.is_some() {
        let [top, bottom] = terms(model, id).unwrap_or_else(|| ["Pembilang", "Penyebut"].map(str::to_owned));
        table = table.column_of("pembilang", &top, Role::Number).column_of("penyebut", &bottom, Role::Number);
    }
    table = end(table.column_of("realisasi", "Realisasi", Role::Number));
    for (number, part) in (1i64..).zip(parts(model, id)) {
        let figures = scores.iku(part);
        let realised = figures.realised.map_or_else(|| missing(figures.reason), |n| in_unit(model, part, n));
        let unit = model.iku_holder(part);
        let of = (unit != model.iku_holder(id)).then(|| model.holder_title(unit));
        let of = of.map_or(Content::text(NONE), |of| Content::Text(format!("dari Matriks Informasi Kinerja {of}")));
        let mut row = vec![
            Content::Number(number.into()),
            Content::Text(format!("{} {}", model.iku_code(part), name(model, part).print())),
        ];
        if sum.is_some() {
            row.extend(scores.fraction(part).map_or([NONE; 2].map(Content::text), raw));
        }
        row.extend([realised, of, Content::text(NONE)]);
        table = table.row(row);
    }
    if table.rows.is_empty() {
        return None;
    }
    if let Some(sum) = sum {
        let label = [Cell::from(Content::text("Jumlah")).right(2), Cell::from(Content::Empty).right(0)];
        let figures = raw(sum).into_iter().chain([in_unit(model, id, whole), Content::Empty, Content::Empty]);
        table.push_total(label.into_iter().chain(figures.map(Cell::from)));
    }
    Some(table)
}

/// What stands over and under the line of the fraction, where the formula is no more than one: `diterima / disampaikan`.
fn terms(model: &Model, id: IkuId) -> Option<[String; 2]> {
    let formula = model.iku_field(id, kw::FORMULA).found().filter(|f| f.value() == Value::Expr)?;
    let ExprKind::Binary { op: BinaryOp::Divide, left, right, .. } =
        parse_expr(formula.source(), formula.span()).ok()?.kind
    else {
        return None;
    };
    match (left.kind, right.kind) {
        (ExprKind::Name(top), ExprKind::Name(bottom)) => Some([capital(&top), capital(&bottom)]),
        _ => None,
    }
}

/// The columns that all tables begin with. The heading above each tells what it is of.
fn start() -> Table {
    Table::new("").column_of("no", "No", Role::Mark).column_of("uraian", "Deskripsi kinerja", Role::Header).width(6)
}

/// Those that all end with.
fn end(table: Table) -> Table {
    table.column("keterangan", "Keterangan").width(5).column("data_dukung", "Kodefikasi/Data dukung").width(5)
}

/// An IKU of its period of reporting is due with it.
fn is_due(model: &Model, id: IkuId, period: Period) -> bool {
    reporting(model, id).all().any(|due| due.last_month() == period.last_month())
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
    field.map_or(Content::text(NONE), |f| told(&f))
}

/// `1.a.i Laporan pertemuan`, a line each.
fn evidence(model: &Model, element: ElementId) -> Content {
    let one = |fields: Vec<FieldRef<'_>>| fields.iter().map(|f| f.text()).collect::<Vec<_>>().join(" ");
    let all: Vec<String> = items(model, element, kw::DATA_DUKUNG).into_iter().map(one).collect();
    if all.is_empty() { Content::text(NONE) } else { Content::Text(all.join("\n")) }
}
