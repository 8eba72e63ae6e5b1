//! The manuals of IKU (seed 1684-1739, Gambar 3.20) and their revision sheets (seed 1768-1785).

use crate::Desk;
use crate::figures::{in_unit, reported, reporting, target, target_field, trajectory, trajectory_field};
use crate::plan::name;
use crate::signature::{head, place, signed, stated};
use crate::words::{BLANK, NONE, all_named, boxes, lettered, line, named, period, rich};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table, plain_blocks};
use bsc_model::{Cascade, ElementId, FieldRef, HolderId, IkuId, Model, PlanId, Value};
use bsc_schema::{Kw, kw};
use bsc_syntax::period::{Period, PeriodKind};

/// The manuals of a holder's IKU: the adoption sheet, a manual for each IKU, a sheet for each revision that touches one.
///
/// None where the holder has no IKU in force in the year of the desk.
pub fn manual(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    of(desk, holder, true)
}

/// The same as it was adopted, in January: what was realised of the year itself is not there yet.
pub(crate) fn adopted(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    of(desk, holder, false)
}

fn of(desk: &Desk<'_>, holder: HolderId, realised: bool) -> Option<Document> {
    let (model, iku) = (desk.model, desk.iku_of(holder));
    if iku.is_empty() {
        return None;
    }
    let title = format!("Manual Indikator Kinerja Utama {} Tahun {}", model.holder_title(holder), desk.year);
    let mut document = desk.document("manual", holder, title).page(Page::A4).with(adoption(desk, holder, &iku));
    for id in iku {
        document = document.page(Page::A4).with(form(desk, id, realised));
    }
    for plan in desk.plans_of(holder) {
        for (_, number, _, element) in model.versions(plan) {
            if let Some(sheet) = revision(desk, plan, *number, *element) {
                document = document.page(Page::A4).with(sheet);
            }
        }
    }
    Some(document)
}

fn adoption(desk: &Desk<'_>, holder: HolderId, iku: &[IkuId]) -> Vec<Block> {
    let model = desk.model;
    let plans = desk.plans_of(holder);
    let adopted = |p: &PlanId| stated(model, model.plan(*p).element, kw::PENETAPAN_MANUAL);
    let set = sheets(model, &plans).map(|e| stated(model, e, kw::PENETAPAN_MANUAL));
    let (day, at) = set.or_else(|| plans.iter().map(adopted).find(|at| at.0.is_some())).unwrap_or_default();
    let at = (day, at.or_else(|| place(model, holder, desk.year)));
    let owner = head(model, holder, at.0).post;
    let names = iku.iter().map(|id| name(model, *id).print());
    vec![
        Block::heading(1, "LEMBAR PENETAPAN MANUAL INDIKATOR KINERJA UTAMA"),
        Block::text(format!(
            "Bersama ini ditetapkan manual IKU {owner} untuk periode Perjanjian Kinerja Tahun {} yang meliputi:",
            desk.year
        )),
        lettered(names, '.'),
        signed(model, holder, "Ditetapkan", at).into(),
    ]
}

/// The block of the adoption sheet, where it names who signed.
fn sheets(model: &Model, plans: &[PlanId]) -> Option<ElementId> {
    plans.iter().find_map(|p| model.children_of(model.plan(*p).element, kw::PENETAPAN_MANUAL).next())
}

const VALIDITY: &[(&str, &str)] = &[("exact", "Exact"), ("proxy", "Proxy"), ("activity", "Activity")];
const CONTROL: &[(&str, &str)] = &[("high", "High"), ("moderate", "Moderate"), ("low", "Low")];
const KINDS: &[(&str, &str)] = &[("CP", "Cascading Peta"), ("C", "Cascading Non Peta"), ("N", "Non Cascading")];
const METHODS: &[(&str, &str)] = &[("direct", "Direct"), ("indirect", "Indirect")];
const OVER_PERIODS: &[(&str, &str)] = &[("sum", "Sum"), ("average", "Average"), ("tlk", "Take Last Known Value")];
const OVER_UNITS: &[(&str, &str)] = &[("sum", "Sum"), ("average", "Average"), ("raw", "Raw Data")];
const POLARITY: &[(&str, &str)] = &[("maximize", "Maximize"), ("minimize", "Minimize"), ("stabilize", "Stabilize")];
const REPORTS: &[(&str, &str)] =
    &[("bulanan", "Bulanan"), ("triwulanan", "Triwulanan"), ("semesteran", "Semesteran"), ("tahunan", "Tahunan")];

/// The form of one IKU.
fn form(desk: &Desk<'_>, id: IkuId, realised: bool) -> Vec<Block> {
    let model = desk.model;
    let iku = model.iku(id);
    let field = |kw| model.iku_field(id, kw).found();
    let text = |name, kw| line(name, field(kw).as_ref());
    // quality is typed of the whole IKU; its parts share it
    let chosen = |kw| model.iku_word(id, kw).or_else(|| model.iku_word(iku.parent?, kw));
    let word = |name: &str, all, kw| Block::field(name, boxes(all, chosen(kw)));
    let method = match iku.cascade {
        Cascade::Own => None,
        Cascade::Direct => Some("direct"),
        Cascade::Indirect => Some("indirect"),
    };
    let cascade = model.typed_field(id, kw::CASCADE).found().filter(|_| iku.cascade == Cascade::Indirect);
    let over = cascade.and_then(|c| model.slot(c.element, kw::CASCADE, 2)).map(|f| f.source());
    let perspective = iku.ss.and_then(|s| model.perspective(s)).map_or(NONE, |p| p.title.as_str());
    let (objective, meaning) = objective(model, id);

    let mut out = vec![
        Block::heading(1, "MANUAL INDIKATOR KINERJA UTAMA"),
        Block::field("Perspektif", perspective),
        Block::field("Tujuan/Sasaran Strategis", objective),
    ];
    out.extend(line("Deskripsi Tujuan/Sasaran Strategis", meaning.as_ref()));
    out.push(Block::field("Indikator Kinerja Utama", format!("{} {}", model.iku_code(id), name(model, id).print())));
    out.push(Block::heading(2, "Deskripsi Indikator Kinerja Utama"));
    out.extend(text("Definisi", kw::DEFINISI));
    out.extend(text("Formula", kw::FORMULA));
    out.extend(text("Tujuan", kw::TUJUAN));
    out.push(Block::field("Satuan Pengukuran", field(kw::SATUAN).map_or_else(|| NONE.to_owned(), |f| unit(&f))));
    out.push(word("Tingkat Validitas IKU", VALIDITY, kw::VALIDITAS));
    out.push(word("Tingkat Kendali IKU", CONTROL, kw::KENDALI));
    out.push(Block::field("Unit/Pihak Penanggung Jawab IKU", in_charge(model, id)));
    let provider = all_named(&model.iku_fields(id, kw::PENYEDIA));
    out.push(Block::field("Unit/Pihak Penyedia Data", provider.unwrap_or_else(|| BLANK.to_owned())));
    out.extend(text("Sumber Data", kw::SUMBER));
    out.push(Block::field("Jenis Cascading IKU", boxes(KINDS, Some(model.cascading_kind(id)))));
    out.push(Block::field("Metode Cascading", boxes(METHODS, method)));
    out.push(word("Jenis Konsolidasi Periode", OVER_PERIODS, kw::KONSOLIDASI));
    out.push(Block::field("Jenis Konsolidasi Lokasi", boxes(OVER_UNITS, over)));
    out.push(word("Polarisasi IKU", POLARITY, kw::POLARISASI));
    out.push(word("Periode Pelaporan", REPORTS, kw::LAPOR));
    out.push(data(desk, id, realised).into());
    out
}

/// Code and sentence of the SS, and what it means; of a task its text.
fn objective(model: &Model, id: IkuId) -> (String, Option<FieldRef<'_>>) {
    let iku = model.iku(id);
    let Some(ss) = iku.ss else {
        let above = |e| model.element(e).parent.filter(|p| model.element(*p).kw == kw::TUGAS);
        let task = above(iku.element).or_else(|| above(model.iku(iku.parent?).element));
        return (
            task.and_then(|t| model.field(t, kw::TUGAS)).map_or_else(|| NONE.to_owned(), |f| f.text().into()),
            None,
        );
    };
    let means = |s| model.field(model.ss(s).element, kw::DESKRIPSI);
    let meaning = means(ss).or_else(|| means(model.ss(ss).source?)).or_else(|| means(model.ss(ss).origin));
    (format!("{} {}", model.ss_code(ss), model.ss_label(ss)), meaning)
}

/// `Persen`, `Indeks 1–5 (1: sangat buruk; …)`, the predicates of a scale, or what is typed.
fn unit(unit: &FieldRef<'_>) -> String {
    let model = unit.model;
    let range = |n| model.slot(unit.element, kw::SATUAN, n);
    let means = unit.block().into_iter().flat_map(|b| model.fields(b, kw::MAKNA).collect::<Vec<_>>());
    let means: Vec<String> = means.map(|f| f.text().into_owned()).collect();
    let means: Vec<String> = means.chunks(2).map(|pair| pair.join(": ")).collect();
    let mut out = match (unit.source(), model.profile().scale(unit.source())) {
        ("persen", _) => "Persen (%)".to_owned(),
        ("rupiah", _) => "Rupiah (Rp)".to_owned(),
        ("indeks", _) => "Indeks".to_owned(),
        (_, Some(scale)) => {
            let words: Vec<_> = scale.values.iter().map(|v| format!("{}: {}", v.0, v.1.indonesian(None))).collect();
            format!("Predikat ({})", words.join("; "))
        }
        _ => unit.text().into_owned(),
    };
    if let Some(range) = range(1).filter(|f| f.element == unit.element) {
        out.push_str(&format!(" {}", range.source().replace("..", "–").replace('.', ",")));
    }
    if !means.is_empty() {
        out.push_str(&format!(" ({})", means.join("; ")));
    }
    out
}

/// Those below who answer for it; of what nobody took its owner (the note of the form).
fn in_charge(model: &Model, id: IkuId) -> String {
    all_named(&model.iku_fields(id, kw::PENANGGUNG_JAWAB)).unwrap_or_else(|| {
        let taken = model.taken_by(id).filter(|c| model.iku_in_force(*c)).map(|c| model.iku_holder(c));
        let mut holders: Vec<HolderId> = taken.collect();
        holders.sort_unstable();
        holders.dedup();
        if holders.is_empty() {
            holders.push(model.iku_holder(id));
        }
        holders.iter().map(|h| model.holder_title(*h)).collect::<Vec<_>>().join(", ")
    })
}

/// Targets and results of two years before and of the year, by the periods in which the IKU is reported, and of the whole year.
/// What was not reported, but made of the figures of those below, stands too; without `realised` nothing of the year itself.
fn data(desk: &Desk<'_>, id: IkuId, realised: bool) -> Table {
    let model = desk.model;
    let last = model.last_year(id);
    let years = [(2, last.and_then(|l| model.last_year(l))), (1, last), (0, Some(id))];
    let kind = reporting(model, id);
    let mut table = Table::new("Tabel Data").group("", 1);
    for (ago, _) in years {
        let name = if ago == 0 { "Y".to_owned() } else { format!("Y-{ago}") };
        table = table.group(format!("{name} ({})", desk.year - ago), 2);
    }
    table = table.column_of("periode", "Periode Pelaporan", Role::Header);
    for (target, result) in [("target_y2", "realisasi_y2"), ("target_y1", "realisasi_y1"), ("target_y", "realisasi_y")]
    {
        table = table.column_of(target, "Target", Role::Number).column_of(result, "Realisasi", Role::Number);
    }
    let none = || Content::text("N/A");
    let targets: Vec<_> = years.iter().map(|y| y.1.map(|id| trajectory(model, id)).unwrap_or_default()).collect();
    for at in kind.all().filter(|p| *p != Period::YEAR) {
        let mut cells = vec![Content::Text(period(at).into_owned())];
        for ((ago, old), targets) in years.iter().zip(&targets) {
            let due = targets.iter().find(|t| t.0 == at).map(|t| t.1.clone());
            // of the year itself what is due and not reported yet is a place to write
            let open = *ago == 0 && (due.is_some() || targets.is_empty());
            let made = |id| Some(in_unit(model, id, desk.in_period(id, at)?));
            let shown = *ago > 0 || realised && at.last_month() <= desk.until.last_month();
            let result = old.filter(|_| shown).and_then(|id| reported(model, id, at).or_else(|| made(id)));
            cells.push(due.unwrap_or_else(none));
            cells.push(result.unwrap_or_else(|| if open { Content::Empty } else { none() }));
        }
        table = table.row(cells);
    }
    let mut cells = vec![Content::text(if kind == PeriodKind::Year { "Tahun" } else { "Setahun" })];
    for (ago, old) in years {
        let Some(old) = old else {
            cells.extend([none(), none()]);
            continue;
        };
        let score = desk.scores_of(desk.year - ago, 4).map(|s| s.from_january(old));
        let shown = ago > 0 || realised && desk.quarter() == 4;
        let result = score.and_then(|s| s.realised).filter(|_| shown).map(|n| in_unit(model, old, n));
        cells.push(target(model, old));
        cells.push(result.unwrap_or_else(|| if ago == 0 { Content::Empty } else { none() }));
    }
    if kind == PeriodKind::Year {
        return table.row(cells);
    }
    table.push_total(cells.into_iter().map(Cell::from));
    table
}

/// The parts of a manual that a revision may change, as the form calls them.
const PARTS: &[(Kw, &str)] = &[
    (kw::NAMA, "Indikator Kinerja Utama"),
    (kw::DEFINISI, "Definisi"),
    (kw::FORMULA, "Formula"),
    (kw::TUJUAN, "Tujuan"),
    (kw::SATUAN, "Satuan Pengukuran"),
    (kw::VALIDITAS, "Tingkat Validitas IKU"),
    (kw::KENDALI, "Tingkat Kendali IKU"),
    (kw::PENANGGUNG_JAWAB, "Unit/Pihak Penanggung Jawab IKU"),
    (kw::PENYEDIA, "Unit/Pihak Penyedia Data"),
    (kw::SUMBER, "Sumber Data"),
    (kw::CASCADE, "Metode Cascading"),
    (kw::KONSOLIDASI, "Jenis Konsolidasi Periode"),
    (kw::POLARISASI, "Polarisasi IKU"),
    (kw::LAPOR, "Periode Pelaporan"),
    (kw::TARGET, "Target"),
    (kw::TRAJEKTORI, "Trajektori"),
];

/// Those that an agreement holds too (seed 2838).
pub(crate) const AGREED: &[(Kw, &str)] =
    &[(kw::NAMA, "Indikator Kinerja Utama"), (kw::TARGET, "Target"), (kw::TRAJEKTORI, "Trajektori")];

/// What a revision changes: of each IKU what was, and what is.
pub(crate) fn changes(model: &Model, plan: PlanId, number: u16, parts: &[(Kw, &str)]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let before = number.saturating_sub(1);
    for id in model.iku_of(plan) {
        let (first, last) = model.iku(id).versions;
        let name = model.iku_label(id);
        if first == number {
            out.push((NONE.to_owned(), format!("{name} (baru)")));
        } else if last == before {
            out.push((name.into_owned(), format!("{name} (dihapus)", name = model.iku_label(id))));
        } else if first < number && last >= number {
            for (kw, part) in parts {
                let at = |version| model.typed_field_in(id, *kw, version).found();
                let (then, now) = (at(before), at(number));
                let (Some(now), true) = (now, then.map(|f| f.element) != now.map(|f| f.element)) else { continue };
                let says = |f: FieldRef<'_>| format!("{name}: {part} {}", statement(model, id, &f));
                let old = || format!("{name}: {part} {}", if *kw == kw::NAMA { &name } else { NONE });
                out.push((then.map_or_else(old, says), says(now)));
            }
        }
    }
    out
}

/// A statement with all that it says: `TW I 2, TW II 3`.
fn statement(model: &Model, id: IkuId, field: &FieldRef<'_>) -> String {
    let all: Vec<String> = match field.field.kw {
        kw::TARGET => return target_field(model, id, field).print(),
        kw::SATUAN => return unit(field),
        kw::TRAJEKTORI => {
            let one = |(at, target): (_, Content)| format!("{} {}", period(at), target.print());
            trajectory_field(model, id, field).into_iter().map(one).collect()
        }
        kw => {
            let text = |part: FieldRef<'_>| match part.value() {
                Value::Text => plain_blocks(&rich(&part)),
                _ => named(&part),
            };
            model.fields(field.element, kw).map(text).collect()
        }
    };
    all.join(", ")
}

/// The sheet of a revision; none where it changes no manual.
fn revision(desk: &Desk<'_>, plan: PlanId, number: u16, element: ElementId) -> Option<Vec<Block>> {
    let model = desk.model;
    let holder = model.plan(plan).holder;
    let (then, now): (Vec<_>, Vec<_>) = changes(model, plan, number, PARTS).into_iter().unzip();
    if now.is_empty() {
        return None;
    }
    let at = [kw::PENETAPAN_MANUAL, kw::DITETAPKAN].map(|kw| stated(model, element, kw));
    let dated = model.fields(element, kw::REVISI).find_map(|f| f.date());
    let (day, at) = at.into_iter().find(|at| at.0.is_some()).unwrap_or((dated, None));
    let at = (day, at.or_else(|| place(model, holder, desk.year)));
    Some(vec![
        Block::heading(1, format!("LEMBAR PENETAPAN REVISI KE-{number} MANUAL INDIKATOR KINERJA UTAMA")),
        Block::text(format!(
            "Bersama ini ditetapkan Revisi Ke-{number} manual IKU {} untuk periode Perjanjian Kinerja Tahun {} yang meliputi:",
            head(model, holder, at.0).post,
            desk.year
        )),
        Block::text("Semula:"),
        lettered(then, '.'),
        Block::text("Menjadi:"),
        lettered(now, '.'),
        signed(model, holder, "Ditetapkan", at).into(),
    ])
}
