//! Dialogues: with a person (seed 4176-4209), of the organisation (seed 4137-4147), and the training that they ask for (seed
//! 4211-4232). Those with people are confidential.

use crate::Desk;
use crate::figures::missing;
use crate::matrix_nckp::{people, rank};
use crate::signature::{alone, head};
use crate::words::{BLANK, named, rich, roman, told, weekday};
use bsc_document::{Block, Cell, Content, Document, Page, Party, Role, Signature, Table, date};
use bsc_model::{ElementId, Entity, HolderId, IkuId, Model, PlanKind};
use bsc_schema::{Kw, kw};
use bsc_score::Figure;

/// The form of the dialogues with a person in both halves of the year. Confidential.
///
/// None for a map owner, and for one who has no IKU in force.
pub fn dialogue(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let (model, iku) = (desk.model, desk.iku_of(holder));
    let owner = desk.plans_of(holder).iter().any(|p| model.plan(*p).kind == PlanKind::Map);
    if owner || iku.is_empty() {
        return None;
    }
    let title = format!("Formulir Dialog Kinerja Individu {} Tahun {}", model.holder_title(holder), desk.year);
    let mut document = desk.document("dialog", holder, title).page(Page::A4);
    let party = head(model, holder, None);
    document.push(Block::field("Nama", party.name));
    document.push(Block::field("NIP", party.nip));
    let mut table = Table::new("Formulir Dialog Kinerja Individu")
        .group("", 3)
        .group("Evaluasi Pelaksanaan dan Kesepakatan Rencana Aksi", 2)
        .column_of("no", "No", Role::Mark)
        .column_of("iku", "IKU", Role::Header)
        .column("periode", "Periode")
        .column("catatan", "Catatan")
        .column("kompetensi", "Rekomendasi Pengembangan Kompetensi (jika ada)");
    let forms: Vec<ElementId> = desk.of_year(holder, kw::DIALOG_KINERJA).collect();
    for (number, id) in (1i64..).zip(iku) {
        for half in [1, 2] {
            let about = forms.iter().filter(|f| half_of(model, **f) == Some(half));
            let about = about.flat_map(|f| model.children_of(*f, kw::UNTUK)).find(|e| is_about(model, *e, id));
            let text = |kw| about.and_then(|e| model.field(e, kw)).map_or(Content::Empty, |f| told(&f));
            let down = if half == 1 { 2 } else { 0 };
            table.push([
                Cell::from(Content::Number(number.into())).down(down),
                Cell::from(Content::text(model.iku_label(id))).down(down),
                Cell::from(Content::Text(format!("Smt {}", roman(half)))),
                Cell::from(text(kw::CATATAN)),
                Cell::from(text(kw::KOMPETENSI)),
            ]);
        }
    }
    let rated = [
        ("Smt II Tahun Sebelumnya", desk.behaviour_before(holder)),
        ("Smt I Tahun Berjalan", desk.assessment(holder).and_then(|a| a.halves.first()).map(|h| h.value)),
    ];
    for (at, (name, value)) in rated.into_iter().enumerate() {
        let down = if at == 0 { 2 } else { 0 };
        let figure = |figure: Figure| figure.map_or_else(|e| missing(Some(e)), Content::Score);
        table.push([
            Cell::from(Content::Empty).down(down),
            Cell::from(Content::text("Nilai Perilaku")).down(down),
            Cell::from(Content::text(name)),
            Cell::from(value.map_or(Content::Empty, figure)),
            Cell::from(Content::Empty),
        ]);
    }
    document.push(table);
    for form in &forms {
        let Some(half) = half_of(model, *form) else { continue };
        for note in model.fields(*form, kw::CATATAN) {
            document.push(Block::heading(3, format!("Catatan Semester {}", roman(half))));
            document = document.with(rich(&note));
        }
    }
    document.push(Block::field("Jabatan", party.post));
    let superior = model.holder(holder).superior;
    let superior = superior.map_or_else(
        || Party { name: BLANK.to_owned(), nip: BLANK.to_owned(), ..Party::default() },
        |s| head(model, s, None),
    );
    let sign = |what: &str| Party {
        role: format!("{what}\nMengetahui,"),
        post: "Atasan Langsung".to_owned(),
        ..superior.clone()
    };
    let parties = vec![sign("Semester II Tahun Sebelumnya"), sign("Semester I Tahun Berjalan")];
    document.push(Signature { place: String::new(), parties });
    Some(document)
}

/// The half-year of a form.
fn half_of(model: &Model, form: ElementId) -> Option<u8> {
    model.fields(form, kw::DIALOG_KINERJA).find_map(|f| f.period()).map(|p| p.index())
}

fn is_about(model: &Model, element: ElementId, id: IkuId) -> bool {
    model.fields(element, kw::UNTUK).any(|f| model.target_of(&f) == Some(Entity::Iku(id)))
}

/// The minutes of the organisation's dialogue of the quarter with which the period of the desk ends.
///
/// None where the reports of that quarter hold none.
pub fn minutes(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let of_quarter = |e: &ElementId| {
        let period = model.fields(*e, kw::REALISASI).find_map(|f| f.period());
        period.is_some_and(|p| p.last_month().div_ceil(3) == desk.quarter())
    };
    let reports = desk.of_year(holder, kw::REALISASI).filter(of_quarter);
    let held: Vec<ElementId> = reports.flat_map(|e| model.children_of(e, kw::NOTULEN)).collect();
    if held.is_empty() {
        return None;
    }
    let name = model.holder_title(holder);
    let title =
        format!("Notulen Dialog Kinerja Organisasi {name} Triwulan {} Tahun {}", roman(desk.quarter()), desk.year);
    let mut document = desk.document("notulen", holder, title);
    for meeting in held {
        document = document.page(Page::A4);
        let day = model.fields(meeting, kw::NOTULEN).find_map(|f| f.date());
        let texts = |kw: Kw| model.fields(meeting, kw).map(|f| f.text().into_owned()).collect::<Vec<_>>().join(", ");
        let or_blank = |text: String| if text.is_empty() { BLANK.to_owned() } else { text };
        let place = model.slot(meeting, kw::NOTULEN, 1).map_or_else(|| BLANK.to_owned(), |f| f.text().into_owned());
        document.push(Block::heading(1, "DIALOG KINERJA ORGANISASI"));
        document.push(Block::field("Hari/Tanggal", day.map_or_else(|| BLANK.to_owned(), weekday)));
        document.push(Block::field("Tempat", place.as_str()));
        document.push(Block::field("Pimpinan Rapat", or_blank(texts(kw::PIMPINAN))));
        document.push(Block::field("Peserta", or_blank(texts(kw::PESERTA))));
        document.push(items(
            model,
            meeting,
            kw::BAHASAN,
            Table::new("Pokok Bahasan")
                .column_of("no", "No", Role::Mark)
                .column_of("topik", "Topik", Role::Header)
                .column("hasil", "Hasil")
                .width(5),
        ));
        document.push(items(
            model,
            meeting,
            kw::TINDAK_LANJUT,
            Table::new("Tindak Lanjut")
                .column_of("no", "No", Role::Mark)
                .column_of("uraian", "Tindak Lanjut", Role::Header)
                .column("oleh", "Penanggung Jawab")
                .column("sampai", "Tenggat"),
        ));
        let signature = Signature {
            place: format!("{place}, {}", day.map_or_else(|| BLANK.to_owned(), date)),
            parties: vec![head(model, holder, day)],
        };
        document.push(signature);
    }
    Some(document)
}

/// A row for each statement of a kind: its number, then what stands in each place.
fn items(model: &Model, element: ElementId, word: Kw, mut table: Table) -> Table {
    let fields: Vec<_> = model.fields(element, word).collect();
    let places = u8::try_from(table.columns.len().saturating_sub(1)).unwrap_or_default();
    for (number, item) in (1i64..).zip(fields.chunk_by(|a, b| a.field.item == b.field.item)) {
        let cell = |slot: u8| match item.iter().find(|f| f.field.slot == slot) {
            Some(f) => f.date().map_or_else(|| Content::Text(named(f)), Content::Date),
            None => Content::Empty,
        };
        table = table.row(std::iter::once(Content::Number(number.into())).chain((0..places).map(cell)));
    }
    if table.rows.is_empty() {
        return table.row(std::iter::once(Content::Empty).chain((0..places).map(|_| Content::text(BLANK))));
    }
    table
}

/// The training that the dialogues of a year ask for, of the people of a unit down to those of units with a map. Confidential.
///
/// None where none is asked for.
pub fn training(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    if model.holder(holder).person || model.owns_map(holder) != Some(true) {
        return None;
    }
    let mut table = Table::new("Rekapitulasi Kebutuhan Diklat")
        .column_of("no", "No", Role::Mark)
        .column_of("nama", "Nama", Role::Header)
        .column("nip", "NIP")
        .column("golongan", "Pangkat/ Gol")
        .column("satker", "Satker Eselon II")
        .column("kebutuhan", "Kebutuhan Diklat")
        .column("keterangan", "Keterangan");
    let mut number = 0i64;
    for person in people(model, holder) {
        let forms = desk.of_year(person, kw::DIALOG_KINERJA);
        let fields: Vec<_> = forms.flat_map(|f| model.fields(f, kw::DIKLAT)).collect();
        for item in fields.chunk_by(|a, b| (a.element, a.field.item) == (b.element, b.field.item)) {
            let slot = |n: u8| item.iter().find(|f| f.field.slot == n).map_or(String::new(), |f| f.text().into_owned());
            let party = head(model, person, None);
            number += 1;
            let cells = [party.name, party.nip, rank(model, person), work_unit(model, person), slot(0), slot(1)];
            table = table.row(std::iter::once(Content::Number(number.into())).chain(cells.map(Content::Text)));
        }
    }
    if number == 0 {
        return None;
    }
    let name = model.holder_title(holder);
    let title = format!("Rekapitulasi Kebutuhan Diklat {name} Tahun {}", desk.year);
    let mut document = desk.document("diklat", holder, title).page(Page::A4_LANDSCAPE);
    document.push(Block::centred(name));
    document.push(Block::centred(format!("Periode Semester I dan II Tahun {}", desk.year)));
    document.push(table);
    let mut signature = alone(desk, holder, None);
    signature.parties.iter_mut().for_each(|party| party.role = "Mengetahui,".to_owned());
    document.push(signature);
    Some(document)
}

/// The nearest unit of the third level (Eselon II) on the line of a person; the mission or unit that owns a map where there is none.
fn work_unit(model: &Model, person: HolderId) -> String {
    let line = || std::iter::once(person).chain(model.superiors(person));
    let two = line().find(|h| model.kind(*h).is_some_and(|k| k.level == 2));
    let unit = two.or_else(|| line().find(|h| model.owns_map(*h) == Some(true)));
    unit.map_or_else(String::new, |u| model.holder_title(u).into_owned())
}
