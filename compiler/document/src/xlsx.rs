//! XLSX: a sheet for each table, with what stands before it above; real numbers and days, headings that stay in sight and repeat
//! on each printed page.

use crate::widths::lines;
use crate::{
    Block, Cell, Column, Content, Document, Failure, Figure, Options, Page, Paper, Party, Role, RowKind, Signature,
    Table, Tone, plain_blocks, plain_text,
};
use bsc_number::Number;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Image, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeSet;

impl From<XlsxError> for Failure {
    fn from(error: XlsxError) -> Failure {
        Failure(error.to_string())
    }
}

pub(crate) fn write(document: &Document, options: &Options) -> Result<Vec<u8>, Failure> {
    let mut book = Workbook::new();
    // the clock is no input of a document
    let year = document.footer.year.parse().ok().filter(|y| (1900..=9999).contains(y)).unwrap_or(2000);
    let made = ExcelDateTime::from_ymd(year, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(document.title.as_str()).set_creation_datetime(&made));
    let mut names = BTreeSet::new();
    for (at, part) in parts(document).into_iter().enumerate() {
        let name = sheet_name(part.name(), &mut names);
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        Sheet::new(sheet, &part, options).write(if at == 0 { Some(&document.title) } else { None }, document)?;
    }
    Ok(book.save_to_buffer()?)
}

/// What stands on one sheet.
struct Part<'d> {
    page: Page,
    above: Vec<&'d Block>,
    table: Option<&'d Table>,
    below: Vec<&'d Block>,
}

impl Part<'_> {
    /// What its sheet is called by: the caption of its table, else the last heading above it.
    fn name(&self) -> &str {
        let caption = self.table.map(|t| t.caption.as_str()).filter(|caption| !caption.is_empty());
        let headings = self.above.iter().rev();
        let mut headings =
            headings.filter_map(|b| if let Block::Heading(_, text) = b { Some(text.as_str()) } else { None });
        caption.or_else(|| headings.next().filter(|_| self.table.is_some())).unwrap_or_default()
    }
}

/// A sheet ends with its table; what follows the last table of all stands below it.
fn parts(document: &Document) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut above = Vec::new();
    let mut page = Page::default();
    for section in &document.sections {
        page = section.page;
        for block in &section.blocks {
            match block {
                Block::Table(table) => {
                    parts.push(Part { page, above: std::mem::take(&mut above), table: Some(table), below: Vec::new() })
                }
                // who signs, signs below
                Block::Signature(_) if above.is_empty() && !parts.is_empty() => {
                    parts.iter_mut().last().into_iter().for_each(|part| part.below.push(block))
                }
                other => above.push(other),
            }
        }
    }
    match parts.last_mut() {
        Some(last) => last.below.extend(above),
        None => parts.push(Part { page, above, table: None, below: Vec::new() }),
    }
    parts
}

/// A name that a sheet may have: 31 letters, no `[ ] : * ? / \`, no other sheet's, whatever the case of its letters.
fn sheet_name(caption: &str, taken: &mut BTreeSet<String>) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let plain: String = caption.chars().filter(allowed).collect();
    let plain = if plain.trim().is_empty() { "Lembar".to_owned() } else { plain.trim().to_owned() };
    let short = |most: usize| plain.chars().take(most).collect::<String>().trim_end().to_owned();
    let numbered = (1u32..).map(|n| if n == 1 { short(31) } else { format!("{} {n}", short(24)) });
    // numbers do not end before a free one
    numbered.into_iter().find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
}

/// The longest text that a cell takes.
const LONGEST: usize = 32_767;

fn fitting(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let note = "… (terpotong: terlalu panjang untuk satu sel; lihat dokumen dalam format lain)";
    text.chars().take(LONGEST - note.chars().count()).chain(note.chars()).collect()
}

struct Sheet<'s, 'd> {
    sheet: &'s mut Worksheet,
    part: &'s Part<'d>,
    options: &'s Options,
    /// Widths of the columns, in letters.
    widths: Vec<u32>,
    row: u32,
}

impl<'s, 'd> Sheet<'s, 'd> {
    fn new(sheet: &'s mut Worksheet, part: &'s Part<'d>, options: &'s Options) -> Sheet<'s, 'd> {
        // so many letters of the standard size stand on a line of the page, inside its margins
        let line = u32::from(part.page.size().0).saturating_sub(25) * 54 / 100;
        let widths = part.table.filter(|t| !t.columns.is_empty());
        let widths = widths.map_or(vec![line], |t| crate::widths::widths(t, line, 1, 1, true));
        Sheet { sheet, part, options, widths, row: 0 }
    }

    fn write(mut self, title: Option<&String>, document: &Document) -> Result<(), Failure> {
        self.set_up(&document.footer.line())?;
        if let Some(mark) = document.mark() {
            self.sheet.set_header(format!("&C&B{mark}"));
            self.line(mark, &Format::new().set_bold())?;
        }
        if let Some(title) = title {
            self.line(title, &Format::new().set_bold().set_font_size(14))?;
            self.row += 1;
        }
        let part = self.part;
        part.above.iter().try_for_each(|block| self.block(block))?;
        if let Some(table) = part.table {
            if !table.caption.is_empty() {
                self.line(&table.caption, &Format::new().set_bold())?;
            }
            self.table(table)?;
        }
        part.below.iter().try_for_each(|block| self.block(block))
    }

    fn set_up(&mut self, footer: &str) -> Result<(), Failure> {
        let page = self.part.page;
        // 9 is A4; 14 is folio, 8.5 by 13 inches, which is F4
        self.sheet.set_paper_size(if page.paper == Paper::A4 { 9 } else { 14 });
        if page.landscape {
            self.sheet.set_landscape();
        }
        self.sheet.set_print_fit_to_pages(1, 0);
        // `&` begins a code there; a figure behind one would be part of it
        self.sheet.set_footer(format!(
            "&L&8 {}&R&8 &P / &N",
            footer.replace('&', "&&").chars().take(200).collect::<String>()
        ));
        for (at, width) in (0u16..).zip(&self.widths) {
            self.sheet.set_column_width(at, f64::from(*width))?;
        }
        Ok(())
    }

    fn last_column(&self) -> u16 {
        u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// A text over the whole width, on a line of its own.
    fn line(&mut self, text: &str, format: &Format) -> Result<(), Failure> {
        let format = format.clone().set_text_wrap().set_align(FormatAlign::Top);
        let (row, last) = (self.row, self.last_column());
        let text = fitting(text);
        if last > 0 {
            self.sheet.merge_range(row, 0, row, last, &text, &format)?;
        } else {
            self.sheet.write_string_with_format(row, 0, &text, &format)?;
        }
        self.height(lines(&text, self.widths.iter().sum()))?;
        self.row += 1;
        Ok(())
    }

    fn height(&mut self, lines: u32) -> Result<(), Failure> {
        // the highest that a row may be is 409 points
        self.sheet.set_row_height(self.row, f64::from((lines.max(1) * 15).min(405)))?;
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), Failure> {
        match block {
            Block::Heading(_, text) => self.line(text, &Format::new().set_bold()),
            Block::Paragraph(p) => self.line(&plain_text(&p.text), &Format::new()),
            Block::Field(name, text) => self.line(&format!("{name}: {text}"), &Format::new()),
            Block::List(_) | Block::Contents(_) => {
                self.line(&plain_blocks(std::slice::from_ref(block)), &Format::new())
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Signature(signature) => self.signature(signature),
            Block::Table(table) => self.table(table),
        }
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), Failure> {
        let png = self.options.raster.and_then(|raster| raster(&figure.svg));
        match png.and_then(|png| Some((crate::docx::size(&png)?, Image::new_from_buffer(&png)))) {
            Some(((wide, high), Ok(image))) => {
                let image = image.set_alt_text(figure.description.chars().take(255).collect::<String>());
                // as wide as the table, in pixels, and not higher than a page
                let width = u64::from(self.widths.iter().sum::<u32>()) * 7;
                let height = (width * u64::from(high) / u64::from(wide)).clamp(1, 480);
                let pixels = |n: u64| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
                self.sheet.insert_image(self.row, 0, &image.set_scale_to_size(pixels(width), pixels(height), true))?;
                self.row += u32::try_from(height / 20).unwrap_or(0) + 2;
            }
            _ => self.line(&figure.description, &Format::new())?,
        }
        self.line(&figure.title, &Format::new().set_italic())
    }

    fn signature(&mut self, signature: &Signature) -> Result<(), Failure> {
        self.row += 1;
        if !signature.place.is_empty() {
            self.line(&signature.place, &Format::new())?;
        }
        let places = self.places(signature.parties.len());
        let texts: [fn(&Party) -> String; 4] = [
            |p| p.role.clone(),
            |p| p.post.clone(),
            |p| p.name.clone(),
            |p| if p.nip.is_empty() { String::new() } else { format!("NIP {}", p.nip) },
        ];
        for (at, text) in texts.into_iter().enumerate() {
            if at == 2 {
                self.row += 3; // room for the hand
            }
            let mut high = 1;
            for (party, (from, to)) in signature.parties.iter().zip(&places) {
                let format = if at == 2 { Format::new().set_bold() } else { Format::new() };
                let format = format.set_text_wrap().set_align(FormatAlign::Top);
                let text = fitting(&text(party));
                if to > from {
                    self.sheet.merge_range(self.row, *from, self.row, *to, &text, &format)?;
                } else {
                    self.sheet.write_string_with_format(self.row, *from, &text, &format)?;
                }
                high = high.max(lines(&text, self.width(*from, usize::from(to - from) + 1)));
            }
            self.height(high)?;
            self.row += 1;
        }
        Ok(())
    }

    /// Columns for so many beside each other, first and last, about as wide each.
    fn places(&self, count: usize) -> Vec<(u16, u16)> {
        let count = u32::try_from(count.max(1)).unwrap_or(1);
        let whole: u32 = self.widths.iter().sum();
        let mut starts: Vec<u16> = Vec::new();
        let mut before = 0;
        for (at, width) in (0u16..).zip(&self.widths) {
            let next = u32::try_from(starts.len()).unwrap_or(count);
            if next < count && (2 * before + width) * count >= 2 * whole * next {
                starts.push(at);
            }
            before += width;
        }
        // further ones stand beside the table
        let beside = (self.last_column() + 1..).take((count as usize).saturating_sub(starts.len()));
        starts.extend(beside);
        let ends = starts.iter().skip(1).map(|next| next - 1).chain([self.last_column()]);
        starts.iter().zip(ends).map(|(from, to)| (*from, to.max(*from))).collect()
    }

    fn table(&mut self, table: &Table) -> Result<(), Failure> {
        let first = self.row;
        self.headings(table)?;
        self.sheet.set_repeat_rows(first, self.row - 1)?;
        self.sheet.set_freeze_panes(self.row, 0)?;
        for row in &table.rows {
            if row.kind == RowKind::Band {
                let text = row.cells.first().map(Cell::print).unwrap_or_default();
                self.line(&text, &boxed().set_bold().set_background_color(HEAD))?;
                continue;
            }
            let columns = table.columns.iter().zip(&row.cells).zip(0u16..);
            let mut high = 1;
            for ((column, cell), at) in columns {
                if cell.is_shown() {
                    let format = look(column, cell, row.kind);
                    self.cell(at, cell, &format)?;
                    let rows = u32::try_from(cell.rows).unwrap_or(u32::MAX);
                    high = high.max(lines(&cell.print(), self.width(at, cell.columns)).div_ceil(rows.max(1)));
                }
            }
            self.height(high)?;
            self.row += 1;
        }
        Ok(())
    }

    fn width(&self, at: u16, columns: usize) -> u32 {
        self.widths.iter().skip(usize::from(at)).take(columns).sum()
    }

    fn headings(&mut self, table: &Table) -> Result<(), Failure> {
        let format = boxed().set_bold().set_background_color(HEAD).set_align(FormatAlign::Center);
        if !table.groups.is_empty() {
            let mut at = 0u16;
            for group in &table.groups {
                let last = at.saturating_add(u16::try_from(group.columns).unwrap_or(u16::MAX)).saturating_sub(1);
                match (group.title.is_empty(), last > at) {
                    (true, _) => {
                        for (column, place) in table.columns.iter().skip(usize::from(at)).take(group.columns).zip(at..)
                        {
                            self.sheet.merge_range(self.row, place, self.row + 1, place, &column.title, &format)?;
                        }
                    }
                    (false, true) => {
                        self.sheet.merge_range(self.row, at, self.row, last, &group.title, &format)?;
                    }
                    (false, false) => {
                        self.sheet.write_string_with_format(self.row, at, &group.title, &format)?;
                    }
                }
                at = last.saturating_add(1);
            }
            self.height(1)?;
            self.row += 1;
        }
        let mut high = 1;
        for ((at, column), place) in table.columns.iter().enumerate().zip(0u16..) {
            if table.groups.is_empty() || table.group_of(at).is_some() {
                self.sheet.write_string_with_format(self.row, place, fitting(&column.title), &format)?;
            }
            high = high.max(lines(&column.title, self.width(place, 1)));
        }
        self.height(high)?;
        self.row += 1;
        if table.numbered {
            let format = boxed().set_italic().set_align(FormatAlign::Center);
            for (number, place) in (1..=table.columns.len()).zip(0u16..) {
                self.sheet.write_string_with_format(self.row, place, format!("({number})"), &format)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn cell(&mut self, at: u16, cell: &Cell, format: &Format) -> Result<(), Failure> {
        let down = u32::try_from(cell.rows).unwrap_or(1).saturating_sub(1);
        let right = u16::try_from(cell.columns).unwrap_or(1).saturating_sub(1);
        if down > 0 || right > 0 {
            self.sheet.merge_range(self.row, at, self.row + down, at + right, "", format)?;
        }
        let places = |n: Number| "0".repeat(n.scale() as usize);
        let decimals = |n: Number| if n.scale() == 0 { String::new() } else { format!(".{}", places(n)) };
        let (number, shape) = match cell.content {
            Content::Number(n) => (exact(n), format!("#,##0{}", decimals(n))),
            Content::Score(n) => (exact(n), "0.00".to_owned()),
            Content::Percent(n) => (n.div(Number::HUNDRED).and_then(exact), format!("0{}%", decimals(n))),
            Content::Money(n) => (exact(n), format!("\"Rp\"#,##0{}", decimals(n))),
            _ => (None, String::new()),
        };
        let (row, column) = (self.row, at);
        match (&cell.content, number) {
            (_, Some(number)) => {
                let shape = cell.tone.mark().map_or(shape.clone(), |mark| format!("\"{mark} \"{shape}"));
                self.sheet.write_number_with_format(row, column, number, &format.clone().set_num_format(shape))?;
            }
            (Content::Date(day), _) => {
                let (Ok(year), Ok(month), Ok(date)) =
                    (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()))
                else {
                    return Ok(());
                };
                match ExcelDateTime::from_ymd(year, month, date) {
                    Ok(day) => {
                        let format = format.clone().set_num_format("[$-421]d mmmm yyyy");
                        self.sheet.write_datetime_with_format(row, column, &day, &format)?;
                    }
                    // a day before 1900
                    Err(_) => {
                        self.sheet.write_string_with_format(row, column, cell.print(), format)?;
                    }
                }
            }
            (Content::Empty, _) => {
                self.sheet.write_blank(row, column, format)?;
            }
            _ => {
                let text = fitting(&cell.print());
                let formula = text.trim_start().starts_with(['=', '+', '-', '@']);
                let format = if formula { format.clone().set_quote_prefix() } else { format.clone() };
                self.sheet.write_string_with_format(row, column, text, &format)?;
            }
        }
        Ok(())
    }
}

const HEAD: Color = Color::RGB(0x00E8_EDF3);

fn boxed() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top)
}

fn look(column: &Column, cell: &Cell, kind: RowKind) -> Format {
    let format = match column.role {
        // what stands over several columns is a text, whatever they hold
        _ if cell.columns > 1 => boxed(),
        Role::Number => boxed().set_align(FormatAlign::Right),
        Role::Mark => boxed().set_align(FormatAlign::Center),
        Role::Header | Role::Text => boxed(),
    };
    let format = match cell.tone {
        Tone::Plain => format,
        Tone::Strong => format.set_bold(),
        Tone::Green => format.set_background_color(Color::RGB(0x00CC_E8D0)),
        Tone::Yellow => format.set_background_color(Color::RGB(0x00FF_F1C2)),
        Tone::Red => format.set_background_color(Color::RGB(0x00FB_D5D5)),
    };
    if kind == RowKind::Total { format.set_bold() } else { format }
}

/// A spreadsheet's number that prints as this one; none where it has more digits than such a number holds: then it stays text.
fn exact(n: Number) -> Option<f64> {
    let text = n.to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.parse().ok().filter(|_| digits <= 15)
}
