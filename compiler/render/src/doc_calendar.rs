//! The calendar of planning and reporting (seed 4242-4303, Tabel 3.40): a page for each holder, and an iCalendar file.

use crate::Desk;
use crate::agenda::{Due, State, agenda};
use bsc_document::{Block, Cell, Content, Document, Footer, Page, Role, Table, Tone, date, month};
use bsc_model::HolderId;
use bsc_schema::kw;
use icalendar::{Calendar, Component, Event, Property};
use std::collections::{BTreeMap, BTreeSet};

const CALENDAR: &str = "Kalender Perencanaan & Pelaporan Kinerja dan Anggaran";

/// What a holder has to do by when, and how it stands: at [`Desk::as_of`], where that is given.
///
/// None where no deadline concerns the holder.
pub fn calendar(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let title = format!("{CALENDAR} {} Tahun {}", model.holder_title(holder), desk.year);
    let document = desk.document("kalender", holder, title);
    Some(document.page(Page::A4_LANDSCAPE).with(of_holder(desk, holder)?))
}

/// The same of several holders, each on a page of its own; of one, its calendar. None where no deadline concerns any.
pub fn calendar_of(desk: &Desk<'_>, holders: &[HolderId]) -> Option<Document> {
    if let [holder] = holders {
        return calendar(desk, *holder);
    }
    let mut document = Document::new(&format!("kalender-{}", desk.year), format!("{CALENDAR} Tahun {}", desk.year));
    let year = desk.year.to_string();
    document.footer =
        Footer { holder: String::new(), year, regulation: desk.regulation(), revision: desk.revision.clone() };
    for holder in holders {
        let Some(blocks) = of_holder(desk, *holder) else { continue };
        let heading = Block::heading(1, desk.model.holder_title(*holder));
        document = document.page(Page::A4_LANDSCAPE).with([heading]).with(blocks);
    }
    (!document.sections.is_empty()).then_some(document)
}

fn of_holder(desk: &Desk<'_>, holder: HolderId) -> Option<Vec<Block>> {
    let all = agenda(desk, holder);
    if all.is_empty() {
        return None;
    }
    let mut table =
        Table::new(CALENDAR).column_of("no", "No.", Role::Mark).column_of("dokumen", "Jenis Dokumen", Role::Header);
    table = table.width(8);
    for number in 1..=12u8 {
        let name: String = month(number).chars().take(3).collect::<String>().to_uppercase();
        table = table.column_of(MONTHS.get(usize::from(number) - 1).copied().unwrap_or(""), &name, Role::Mark);
    }
    table = table
        .column("batas", "Batas")
        .width(4)
        .column("status", "Status")
        .column("keterangan", "Keterangan")
        .width(5)
        .column_of("tahun", "Tahun", Role::Mark);
    for (at, due) in (1i64..).zip(&all) {
        table.push(row(desk, at, due));
    }
    let mut blocks = vec![Block::field("Unit/Satker/Perwakilan RI/Pegawai", desk.model.holder_title(holder))];
    blocks.extend(desk.as_of.map(|day| Block::field("Keadaan pada", date(day))));
    blocks.push(table.into());
    blocks.push(Block::text(legend(all.iter().map(|due| ago(desk, due)))));
    let profile = desk.model.profile().element;
    if profile.is_none_or(|p| desk.model.field(p, kw::HARI_LIBUR).is_none()) {
        blocks.push(Block::text(
            "Hari libur nasional tidak tercatat dalam profil: hanya Sabtu dan Minggu yang dilewati.",
        ));
    }
    Some(blocks)
}

/// How many years after that of the desk it is due.
fn ago(desk: &Desk<'_>, due: &Due) -> i32 {
    i32::from(due.by.year()) - i32::from(desk.year)
}

/// The mark of a year in the last column: `T-1`, `T`, `T+1`.
fn mark(ago: i32) -> String {
    if ago == 0 { "T".to_owned() } else { format!("T{ago:+}") }
}

/// What the marks mean that stand in the table.
fn legend(years: impl Iterator<Item = i32>) -> String {
    let meaning = |ago: i32| match ago {
        0 => "Tahun Berjalan".to_owned(),
        -1 => "Tahun Sebelumnya".to_owned(),
        1 => "Tahun Berikutnya".to_owned(),
        ..0 => format!("{} Tahun Sebelumnya", ago.unsigned_abs()),
        _ => format!("{ago} Tahun Berikutnya"),
    };
    let years: BTreeSet<i32> = years.collect();
    let all: Vec<_> = years.into_iter().map(|ago| format!("{} : {}", mark(ago), meaning(ago))).collect();
    format!("Keterangan : {}", all.join("; "))
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

fn row(desk: &Desk<'_>, at: i64, due: &Due) -> Vec<Cell> {
    let (word, tone) = status(due, desk);
    let cross = |m: i8| if due.by.month() == m { Content::text("X") } else { Content::Empty };
    let done = due.done.map(|day| format!("dilakukan {}", date(day)));
    let notes: Vec<String> = done.into_iter().chain(Some(due.note.clone()).filter(|n| !n.is_empty())).collect();
    let head = [Content::Number(at.into()), Content::Text(due.what.clone())];
    let months = (1..=12).map(cross);
    let cells = head.into_iter().chain(months).chain([Content::Date(due.by)]).map(Cell::from);
    let rest = [
        Cell::from(Content::text(word)).tone(tone),
        Content::Text(notes.join("; ")).into(),
        Content::Text(mark(ago(desk, due))).into(),
    ];
    cells.chain(rest).collect()
}

fn status(due: &Due, desk: &Desk<'_>) -> (&'static str, Tone) {
    match due.state(desk.as_of) {
        State::Met => ("terpenuhi", Tone::Green),
        State::Late => ("terlambat", Tone::Yellow),
        State::Missed => ("terlewat", Tone::Red),
        State::Open => ("belum jatuh tempo", Tone::Plain),
        State::Undone => ("belum tercatat", Tone::Plain),
        State::Untold => ("tidak dicatat dalam sumber", Tone::Plain),
    }
}

/// The deadlines of these holders as an iCalendar file (RFC 5545): an event of a whole day each, with what is due, how it stands and
/// the article. The same source gives the same bytes: an event is known by holder, year and what is due, so that one imported again
/// takes the place of the old, and is stamped with the year's first day.
pub fn calendar_ics(desk: &Desk<'_>, holders: &[HolderId]) -> String {
    let model = desk.model;
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//bsc//kalender//ID"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    for holder in holders {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        for due in agenda(desk, *holder) {
            let mut start = Property::new("DTSTART", due.by.strftime("%Y%m%d").to_string());
            start.add_parameter("VALUE", "DATE");
            let mut told = vec![status(&due, desk).0.to_owned()];
            told.extend(due.done.map(|day| format!("dilakukan {}", date(day))));
            told.extend([&due.note, &due.article].into_iter().filter(|t| !t.is_empty()).cloned());
            let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
            let what: String = due.what.chars().map(plain).collect();
            let count = known.entry(what.clone()).or_default();
            *count += 1;
            let again = if *count > 1 { format!("-{count}") } else { String::new() };
            let event = Event::new()
                .uid(&format!("{}-{}-{what}{again}@bsc", model.holder_name(*holder), desk.year))
                .add_property("DTSTAMP", format!("{}0101T000000Z", desk.year))
                .append_property(start)
                // a deadline takes nobody's day
                .add_property("TRANSP", "TRANSPARENT")
                .summary(&one_line(&format!("{}: {}", model.holder_title(*holder), due.what)))
                .description(&one_line(&told.join("; ")))
                .done();
            calendar.push(event);
        }
    }
    calendar.to_string()
}

/// Control characters have no place in an iCalendar file.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
