//! What a performance report says of one IKU.

use crate::Desk;
use crate::doc_lkj::Report;
use crate::figures::{in_unit, line, missing, number, plain, raw, target};
use crate::matrix_ncko::remarks;
use crate::matrix_renaksi::to_date;
use crate::words::{BLANK, NONE, period, rich, roman};
use bsc_document::{Block, Cell, Content, List, Role, Table, Tone};
use bsc_model::{ElementId, Entity, IkuId, Model, Observation};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_score::{Reason, silent};

/// The table of the form: target, realisation, achievement to each quarter; formula, narrative, obstacles, next steps (seed
/// 3919-3927, 3967-3975).
pub(crate) fn form(report: &Report<'_>, id: IkuId, number: usize) -> Table {
    let (desk, model) = (report.desk, report.desk.model);
    let (quarter, last) = if report.owner { ("Tw", desk.quarter()) } else { ("Triwulan", desk.quarter()) };
    let mut table = Table::new(format!("Target, realisasi, dan capaian {}", model.iku_code(id))).column_of(
        "uraian",
        "Target/ Realisasi/ Capaian",
        Role::Header,
    );
    for (at, name) in (1..=4).zip(["sd_tw1", "sd_tw2", "sd_tw3", "sd_tw4"]) {
        table = table.column_of(name, &format!("s.d {quarter} {}", roman(at)), Role::Number);
    }
    // a quarter of which nothing came in has no figure of its own
    let told_of = |q| desk.scores_of(desk.year, q).filter(|s| !silent(model, s, id));
    let scores: Vec<_> = (1..=4).map(|q| told_of(q).map(|s| s.iku(id))).collect();
    let figures = |name: &str, of: &dyn Fn(&bsc_score::IkuScore) -> Cell, to: u8| {
        let cell = |(at, score): (u8, &Option<bsc_score::IkuScore>)| match score {
            Some(score) if at <= to => of(score),
            None if at <= to => Cell::from(missing(Some(Reason::NoRealisation))),
            _ => Cell::from(Content::Empty),
        };
        let row: Vec<Cell> = (1..=4).zip(&scores).map(cell).collect();
        std::iter::once(Cell::from(Content::text(name))).chain(row).collect::<Vec<_>>()
    };
    // what the PK plans, whatever was reported: as the action plan has it
    let planned = (1..=4).map(|quarter| Cell::from(to_date(model, id, quarter)));
    table.push(std::iter::once(Cell::from(Content::text("Target"))).chain(planned));
    table.push(figures(
        "Realisasi",
        &|s| s.realised.map_or_else(|| missing(s.reason), |n| in_unit(model, id, n)).into(),
        last,
    ));
    let texts = |kw| told(model, id, last * 3, kw);
    let up_to = format!("IKU-{number} s.d Tw {}", roman(last));
    let next = if report.owner {
        "Percepatan/Langkah Perbaikan/Proyeksi Kedepan"
    } else {
        "Percepatan/Langkah Perbaikan/Proyeksi Rencana Aksi Kedepan"
    };
    // what is n/a, or was left out, is explained (seed 3022)
    let how = formula(desk, id).into_iter().chain(remarks(desk, std::iter::once(id))).collect();
    wide(&mut table, format!("Formulasi Perhitungan Realisasi IKU-{number}"), how);
    table.push(figures("Capaian", &|s| achieved(model, s.capaian.ok_or(s.reason)), last));
    wide(&mut table, format!("Narasi Realisasi Kinerja {up_to}"), texts(kw::NARASI));
    wide(&mut table, format!("Faktor Penghambat/ Kendala Pencapaian {up_to}"), texts(kw::HAMBATAN));
    wide(&mut table, next.to_owned(), texts(kw::LANGKAH));
    table
}

/// A row with one text over the four quarters.
fn wide(table: &mut Table, name: String, blocks: Vec<Block>) {
    let content = if blocks.is_empty() { Content::text(BLANK) } else { Content::Rich(blocks) };
    let covered = (0..3).map(|_| Cell::from(Content::Empty).right(0)).collect::<Vec<_>>();
    let cells = [Cell::from(Content::Text(name)), Cell::from(content).right(4)];
    table.push(cells.into_iter().chain(covered));
}

/// An achievement in its colour, or why there is none.
fn achieved(model: &Model, value: Result<Number, Option<Reason>>) -> Cell {
    let value = match value {
        Ok(value) => value,
        Err(reason) => return missing(reason).into(),
    };
    let tone = match model.profile().status_of(value) {
        Some("hijau") => Tone::Green,
        Some("kuning") => Tone::Yellow,
        Some("merah") => Tone::Red,
        _ => Tone::Plain,
    };
    Cell::from(Content::Percent(value.round_half_up(2))).tone(tone)
}

/// The reports up to a month, of the IKU or of that from which it was taken over whole.
fn reports(model: &Model, id: IkuId, month: u8) -> Vec<&Observation> {
    let own = model.observations(id);
    let all = if own.is_empty() { model.observations(model.iku(id).origin) } else { own };
    let mut all: Vec<&Observation> = all.iter().filter(|o| o.period.last_month() <= month).collect();
    all.dedup_by(|b, a| {
        let same = a.period == b.period;
        if same {
            *a = *b; // the correction counts
        }
        same
    });
    all
}

/// The formula and the figures that went into it.
fn formula(desk: &Desk<'_>, id: IkuId) -> Vec<Block> {
    let (model, month) = (desk.model, desk.quarter() * 3);
    let mut out = model.iku_field(id, kw::FORMULA).found().map(|f| rich(&f)).unwrap_or_default();
    let one = |o: &Observation| {
        let given = raw(model, id, o.period).or_else(|| {
            let of = model.observed_of(o)?;
            Some(format!("{} dari {}", plain(&model.observed_value(o)?).print(), plain(&of).print()))
        })?;
        let line = line(model, id, o.period)?;
        let made = bsc_score::reported(model, line).map(|n| in_unit(model, id, n));
        let made = made.map_or_else(String::new, |content| format!(" = {}", content.print()));
        Some(vec![Block::text(format!("{}: {given}{made}", period(o.period)))])
    };
    // without reports of its own: what those below add up to
    let below = |quarter: u8| {
        let score = desk.scores_of(desk.year, quarter)?;
        let part = score.fraction(id).filter(|part| part.number().ok() == score.iku(id).realised)?;
        let [top, bottom] = [part.top, part.bottom?].map(|n| number(n).print());
        let made = in_unit(model, id, part.number().ok()?).print();
        let up_to = if quarter == 1 { "" } else { "s.d. " };
        Some(vec![Block::text(format!("{up_to}TW {}: {top} dari {bottom} = {made}", roman(quarter)))])
    };
    let reports = reports(model, id, month);
    let own = !reports.is_empty();
    let mut items: Vec<Vec<Block>> = reports.into_iter().filter_map(one).collect();
    items.extend((1..=desk.quarter()).filter(|_| !own).filter_map(below));
    if !items.is_empty() {
        out.push(Block::List(List { ordered: None, items }));
    }
    out
}

/// What the latest report that says something of it tells.
fn told(model: &Model, id: IkuId, month: u8, kw: Kw) -> Vec<Block> {
    let reports = reports(model, id, month);
    let said = reports.iter().rev().find_map(|o| {
        let line = line(model, id, o.period).filter(|l| !l.correction).or(Some(o))?;
        model.field(line.element, kw)
    });
    said.map(|f| rich(&f)).unwrap_or_default()
}

/// What the yearly report of a map owner adds: earlier years, the five-year plan, the national standard, causes, solutions,
/// efficiency, programmes (seed 3676-3684).
pub(crate) fn analysis(report: &Report<'_>, id: IkuId) -> Vec<Block> {
    let model = report.desk.model;
    let mut out = vec![earlier(report, id).into()];
    match planned(report, id) {
        Some(table) => out.push(table.into()),
        None => out.push(Block::field("Perbandingan dengan target Renstra", BLANK)),
    }
    let about = report.texts.into_iter().flat_map(|e| model.children_of(e, kw::UNTUK));
    let about: Vec<ElementId> = about.filter(|e| is_about(model, *e, id)).collect();
    let field = |kw| about.iter().find_map(|e| model.field(*e, kw));
    if let Some(standard) = field(kw::STANDAR_NASIONAL) {
        let source = model.slot(standard.element, kw::STANDAR_NASIONAL, 1).map(|f| format!(" ({})", f.text()));
        let figure = plain(&standard).print();
        out.push(Block::field("Standar nasional", format!("{figure}{}", source.unwrap_or_default())));
    }
    for (name, kw, always) in [
        ("Penyebab keberhasilan/kegagalan", kw::SEBAB, true),
        ("Alternatif solusi yang telah dilakukan", kw::SOLUSI, true),
        ("Efisiensi penggunaan sumber daya", kw::EFISIENSI, false),
        ("Program/kegiatan yang menunjang", kw::ANALISIS_PROGRAM, false),
    ] {
        match field(kw) {
            None if !always => {}
            text => out.extend(crate::words::line(name, text.as_ref())),
        }
    }
    out
}

/// An analysis names the IKU, or the SS that it measures.
fn is_about(model: &Model, element: ElementId, id: IkuId) -> bool {
    model.fields(element, kw::UNTUK).any(|f| match model.target_of(&f) {
        Some(Entity::Iku(iku)) => iku == id,
        Some(Entity::Ss(ss)) => model.iku(id).ss == Some(ss),
        _ => false,
    })
}

/// Target, realisation and achievement of this year and the two before.
fn earlier(report: &Report<'_>, id: IkuId) -> Table {
    let (desk, model) = (report.desk, report.desk.model);
    let mut table = Table::new("Perbandingan dengan tahun sebelumnya")
        .column_of("tahun", "Tahun", Role::Header)
        .column_of("target", "Target", Role::Number)
        .column_of("realisasi", "Realisasi", Role::Number)
        .column_of("capaian", "Capaian", Role::Number);
    let last = model.last_year(id);
    for (ago, old) in [(2, last.and_then(|l| model.last_year(l))), (1, last), (0, Some(id))] {
        let year = desk.year - ago;
        let of_year = |old| desk.scores_of(year, 4).filter(|s| !silent(model, s, old)).map(|s| s.iku(old));
        let unit = |n: Option<Number>, old| n.map_or_else(|| Content::text("N/A"), |n| in_unit(model, old, n));
        let none = || Cell::from(Content::text("N/A"));
        let cells = match old.map(|old| (old, of_year(old))) {
            Some((old, s)) => {
                // where some of it is not reported, the target is that of the year all the same
                let due = s.filter(|s| s.complete).map_or_else(|| target(model, old), |s| unit(s.target, old));
                let achieved = s.map_or_else(none, |s| achieved(model, s.capaian.ok_or(s.reason)));
                [due.into(), unit(s.and_then(|s| s.realised), old).into(), achieved]
            }
            None => [none(), none(), none()],
        };
        table.push(std::iter::once(Cell::from(Content::Text(year.to_string()))).chain(cells));
    }
    table
}

/// The targets of the five-year plan for this year and its last, where an indicator of it has the id or the name of the IKU, or
/// the IKU names it (`dahulu`).
fn planned(report: &Report<'_>, id: IkuId) -> Option<Table> {
    let (desk, model) = (report.desk, report.desk.model);
    let (name, label) = (model.name(model.iku(id).element), model.iku_label(id));
    let named = model.typed_field(id, kw::DAHULU).found().and_then(|f| model.target_of(&f));
    let is_same = |e: &ElementId| {
        named == Some(Entity::Element(*e))
            || model.name(*e) == name
            || model.title(*e).is_some_and(|title| title.text() == label)
    };
    let years = |e: ElementId| {
        let years = model.fields(e, kw::RENSTRA).filter_map(|f| f.number()?.to_i64());
        years.fold((i64::MAX, i64::MIN), |(first, last), y| (first.min(y), last.max(y)))
    };
    let holds = |e: &ElementId| years(*e).0 <= i64::from(desk.year) && i64::from(desk.year) <= years(*e).1;
    let plan = desk.statements(report.holder, kw::RENSTRA).iter().map(|s| s.1).find(holds)?;
    let inside = (plan.0..model.element(plan).end).map(ElementId);
    let same = inside.filter(|e| model.element(*e).kw == kw::IKU).find(is_same)?;
    let targets: Vec<_> = model.fields(same, kw::TARGET).collect();
    let target = |year: i64| {
        let item = targets.iter().find(|f| f.field.slot == 0 && f.number().and_then(Number::to_i64) == Some(year))?;
        let value = targets.iter().find(|f| f.field.item == item.field.item && f.field.slot == 1)?;
        Some(plain(value))
    };
    let none = || Content::text(NONE);
    let last = years(plan).1;
    let now = desk.scores_of(desk.year, desk.quarter()).and_then(|s| s.iku(id).realised);
    let table = Table::new("Perbandingan dengan target Renstra")
        .column_of("iku_renstra", "IKU Renstra", Role::Header)
        .column_of("target_tahun", &format!("Target {}", desk.year), Role::Number)
        .column_of("target_akhir", &format!("Target {last}"), Role::Number)
        .column_of("realisasi", &format!("Realisasi {}", desk.year), Role::Number);
    let title = model.title(same).map_or(label, |t| t.text());
    Some(table.row([
        Content::Text(title.into_owned()),
        target(desk.year.into()).unwrap_or_else(none),
        target(last).unwrap_or_else(none),
        now.map_or_else(none, |n| in_unit(model, id, n)),
    ]))
}
