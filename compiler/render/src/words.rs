//! Words and lines of forms as Indonesian documents print them.

use bsc_document::{Align, Block, Content, Inline, Paragraph, Section, date, markup, plain_text};
use bsc_model::{Entity, FieldRef};
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;
use std::borrow::Cow;

/// What stands where the source says nothing, to be filled in by hand.
pub(crate) const BLANK: &str = "……………";

/// What stands where there is nothing to say.
pub(crate) const NONE: &str = "–";

/// A number as quarters are counted: `III`.
pub(crate) fn roman(number: u8) -> &'static str {
    ["I", "II", "III", "IV"].get(usize::from(number.saturating_sub(1))).copied().unwrap_or("")
}

/// The place of a line in a list of a form: `a`, `b` … `z`, then numbers.
pub(crate) fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(at @ 0..26) => char::from(b'a' + at).to_string(),
        _ => (at + 1).to_string(),
    }
}

/// Lines `a. …`, `b. …` of a form, a paragraph: a list would have dots before the letters. `after` stands behind them.
pub(crate) fn lettered(items: impl IntoIterator<Item = String>, after: char) -> Block {
    let mut text = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            text.push(Inline::Break);
        }
        text.push(Inline::Text(format!("{}{after} {item}", letter(at))));
    }
    Block::Paragraph(Paragraph { text, align: Align::Start })
}

/// Sections as an annex of another document: its name on top, then what it is about, whose and when, where its form does not begin
/// with that; its own headings below.
pub(crate) fn attached(
    name: String,
    about: impl IntoIterator<Item = String>,
    mut sections: Vec<Section>,
) -> Vec<Section> {
    for block in sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Heading(level, _) = block {
            *level += 1;
        }
    }
    if let Some(first) = sections.first_mut() {
        let centred = |b: &Block| matches!(b, Block::Paragraph(Paragraph { align: Align::Centre, .. }));
        let told = first.blocks.first().is_some_and(centred);
        let about = about.into_iter().filter(|_| !told);
        let head = std::iter::once(Block::heading(1, name)).chain(about.map(Block::centred));
        first.blocks.splice(0..0, head);
    }
    sections
}

/// A period as tables print it: `TW III`, `Semester I`, `Maret`, `Tahun`.
pub(crate) fn period(period: Period) -> Cow<'static, str> {
    match period.kind() {
        PeriodKind::Quarter => format!("TW {}", roman(period.index())).into(),
        PeriodKind::Half => format!("Semester {}", roman(period.index())).into(),
        PeriodKind::Year => "Tahun".into(),
        PeriodKind::Month => bsc_document::month(period.index()).into(),
    }
}

/// A day with its name: `Senin, 15 Januari 2018`.
pub(crate) fn weekday(day: Date) -> String {
    let names = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    let name = usize::try_from(day.weekday().to_monday_zero_offset()).ok().and_then(|at| names.get(at));
    format!("{}, {}", name.copied().unwrap_or_default(), date(day))
}

/// Boxes of a form, the one chosen marked: `[X] Exact  [ ] Proxy  [ ] Activity`.
pub(crate) fn boxes(all: &[(&str, &str)], chosen: Option<&str>) -> String {
    let one = |(word, label): &(&str, &str)| {
        let mark = if Some(*word) == chosen { "X" } else { " " };
        format!("[{mark}] {label}")
    };
    all.iter().map(one).collect::<Vec<_>>().join("  ")
}

/// A text of the source: between three quotation marks it has paragraphs, lists and marks, between single ones it is as typed.
pub(crate) fn rich(field: &FieldRef<'_>) -> Vec<Block> {
    let text = field.text();
    if field.source().starts_with("\"\"\"") { markup(&text) } else { vec![Block::text(text)] }
}

/// A line of a form with a text of the source; what is more than a plain paragraph stands below.
pub(crate) fn line(name: &str, text: Option<&FieldRef<'_>>) -> Vec<Block> {
    let Some(text) = text else { return vec![Block::field(name, BLANK)] };
    let blocks = rich(text);
    let plain = |p: &Paragraph| p.text.iter().all(|part| matches!(part, Inline::Text(_) | Inline::Break));
    match blocks.split_first() {
        Some((Block::Paragraph(p), rest)) if plain(p) => {
            std::iter::once(Block::field(name, plain_text(&p.text))).chain(rest.iter().cloned()).collect()
        }
        _ => std::iter::once(Block::field(name, "")).chain(blocks).collect(),
    }
}

/// A text of the source in a cell, with its lists and marks.
pub(crate) fn told(field: &FieldRef<'_>) -> Content {
    Content::Rich(rich(field))
}

/// Whom a field names: the title of a unit, the name of a person, or the text that is typed.
pub(crate) fn named(field: &FieldRef<'_>) -> String {
    match field.model.target_of(field) {
        Some(Entity::Holder(holder)) => field.model.holder_title(holder).into_owned(),
        _ => field.text().into_owned(),
    }
}

/// Those whom a field names, one after the other; none where it is not there.
pub(crate) fn all_named(fields: &[FieldRef<'_>]) -> Option<String> {
    let names: Vec<String> = fields.iter().map(named).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The period of a report that goes up to a quarter: `Triwulan I Tahun 2018`, `s.d. Triwulan II Tahun 2018`, `Tahun 2018`.
pub(crate) fn up_to(quarter: u8, year: i16) -> String {
    match quarter {
        1 => format!("Triwulan I Tahun {year}"),
        2 | 3 => format!("s.d. Triwulan {} Tahun {year}", roman(quarter)),
        _ => format!("Tahun {year}"),
    }
}
