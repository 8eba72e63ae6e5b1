//! The calendar of planning and reporting (seed 4242-4303, Tabel 3.40): a page for each holder, and an iCalendar file.

use crate::Desk;
use crate::agenda::{Due, State, agenda};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table, Tone, date, month};
use bsc_model::HolderId;
use icalendar::{Calendar, Component, Event, Property};

/// What a holder has to do by when, and how it stands at [`bsc_model::Model::as_of`].
///
/// None where no deadline concerns the holder.
pub fn calendar(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let (model, all) = (desk.model, agenda(desk, holder));
    if all.is_empty() {
        return None;
    }
    let title = format!(
        "Kalender Perencanaan & Pelaporan Kinerja dan Anggaran {} Tahun {}",
        model.holder_title(holder),
        desk.year
    );
    let mut document = desk.document("kalender", holder, title).page(Page::A4_LANDSCAPE);
    document.push(Block::field("Unit/Satker/Perwakilan RI/Pegawai", model.holder_title(holder)));
    document.push(Block::field("Keadaan pada", date(model.as_of())));
    let mut table = Table::new("Kalender Perencanaan & Pelaporan Kinerja dan Anggaran")
        .column_of("no", "No.", Role::Mark)
        .column_of("dokumen", "Jenis Dokumen", Role::Header)
        .width(8);
    for number in 1..=12u8 {
        let name: String = month(number).chars().take(3).collect::<String>().to_uppercase();
        table = table.column_of(MONTHS.get(usize::from(number) - 1).copied().unwrap_or(""), &name, Role::Mark);
    }
    table = table
        .column("batas", "Batas")
        .column("status", "Status")
        .column("keterangan", "Keterangan")
        .width(5)
        .column_of("tahun", "Tahun", Role::Mark);
    for (at, due) in (1i64..).zip(&all) {
        table.push(row(desk, at, due));
    }
    document.push(table);
    document.push(Block::text("Keterangan : T-1 : Tahun Sebelumnya; T : Tahun Berjalan; T+1 : Tahun Berikutnya"));
    Some(document)
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

fn row(desk: &Desk<'_>, at: i64, due: &Due) -> Vec<Cell> {
    let (word, tone) = status(due, desk);
    let mark = |m: i8| if due.by.month() == m { Content::text("X") } else { Content::Empty };
    let year = match i32::from(due.by.year()) - i32::from(desk.year) {
        0 => "T".to_owned(),
        n => format!("T{n:+}"),
    };
    let done = due.done.map(|day| format!("dilakukan {}", date(day)));
    let notes: Vec<String> = done.into_iter().chain(Some(due.note.clone()).filter(|n| !n.is_empty())).collect();
    let head = [Content::Number(at.into()), Content::Text(due.what.clone())];
    let months = (1..=12).map(mark);
    let cells = head.into_iter().chain(months).chain([Content::Date(due.by)]).map(Cell::from);
    let rest = [
        Cell::from(Content::text(word)).tone(tone),
        Content::Text(notes.join("; ")).into(),
        Content::Text(year).into(),
    ];
    cells.chain(rest).collect()
}

fn status(due: &Due, desk: &Desk<'_>) -> (&'static str, Tone) {
    match due.state(desk.model.as_of()) {
        State::Met => ("terpenuhi", Tone::Green),
        State::Late => ("terlambat", Tone::Yellow),
        State::Missed => ("terlewat", Tone::Red),
        State::Open => ("belum jatuh tempo", Tone::Plain),
        State::Untold => ("tidak dicatat dalam sumber", Tone::Plain),
    }
}

/// The deadlines of these holders as an iCalendar file: an event of a whole day each, with what is due and how it stands. The same
/// source gives the same bytes: an event is known by holder, year and what is due, and is stamped with the year's first day.
pub fn calendar_ics(desk: &Desk<'_>, holders: &[HolderId]) -> String {
    let model = desk.model;
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//bsc//kalender//ID"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    for holder in holders {
        for due in agenda(desk, *holder) {
            let mut start = Property::new("DTSTART", due.by.strftime("%Y%m%d").to_string());
            start.add_parameter("VALUE", "DATE");
            let (word, _) = status(&due, desk);
            let note = if due.note.is_empty() { String::new() } else { format!(" ({})", due.note) };
            let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
            let what: String = due.what.chars().map(plain).collect();
            let event = Event::new()
                .uid(&format!("{}-{}-{what}@bsc", model.holder_name(*holder), desk.year))
                .add_property("DTSTAMP", format!("{}0101T000000Z", desk.year))
                .append_property(start)
                .summary(&format!("{}: {}", model.holder_title(*holder), due.what))
                .description(&format!("{word}{note}"))
                .done();
            calendar.push(event);
        }
    }
    calendar.to_string()
}
