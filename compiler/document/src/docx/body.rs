//! The body: paragraphs, lists, figures, signatures, and the sections they stand in.

use crate::xml::escape;
use crate::{Align, Block, Document, Figure, Inline, List, Options, Page, Party, Signature};
use std::fmt::Write;

/// The body, and what it refers to.
pub(super) struct Body {
    /// What stands in `w:body`.
    pub xml: String,
    /// Addresses of links; the first is `rLink1`.
    pub links: Vec<String>,
    /// Pictures; the first is `rImage1`.
    pub images: Vec<Vec<u8>>,
    /// First numbers of ordered lists; the first list is number 2, for 1 has dots.
    pub lists: Vec<u64>,
    options: Options,
    /// Paragraphs stand in a cell of a table.
    pub in_cell: bool,
    /// The table has so many columns that its letters are small.
    pub small: bool,
    /// Width of the text in twentieths of a point.
    pub width: u32,
}

/// Twentieths of a point in so many millimetres.
pub(super) fn twips(mm: u32) -> u32 {
    mm * 1440 * 10 / 254
}

const MARGIN: u32 = 20;

pub(super) fn write(document: &Document, options: &Options) -> Body {
    let mut body = Body {
        xml: String::new(),
        links: Vec::new(),
        images: Vec::new(),
        lists: Vec::new(),
        options: *options,
        in_cell: false,
        small: false,
        width: 0,
    };
    let first = document.sections.first().map_or(Page::default(), |s| s.page);
    body.set_page(first);
    body.styled("Title", &text_run(&document.title, ""));
    let last = document.sections.len().saturating_sub(1);
    for (at, section) in document.sections.iter().enumerate() {
        body.set_page(section.page);
        body.blocks(&section.blocks, 0);
        let page = properties(section.page, document.confidential);
        if at < last {
            let _ = write!(
                body.xml,
                "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>{page}</w:pPr></w:p>"
            );
        } else {
            body.xml.push_str(&page);
        }
    }
    if document.sections.is_empty() {
        body.xml.push_str(&properties(Page::default(), document.confidential));
    }
    body
}

/// The paper of a section, with the foot of its pages, and their head where they have a mark.
fn properties(page: Page, marked: bool) -> String {
    let head = if marked { "<w:headerReference w:type=\"default\" r:id=\"rHeader\"/>" } else { "" };
    let (width, height) = page.size();
    let orient = if page.landscape { " w:orient=\"landscape\"" } else { "" };
    let margin = twips(MARGIN);
    format!(
        "<w:sectPr>{head}<w:footerReference w:type=\"default\" r:id=\"rFooter\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{orient}/><w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{margin}\" w:left=\"{margin}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>",
        twips(u32::from(width)),
        twips(u32::from(height))
    )
}

/// A run of text; `look` are its properties. A new line is a break.
pub(super) fn text_run(text: &str, look: &str) -> String {
    let look = if look.is_empty() { String::new() } else { format!("<w:rPr>{look}</w:rPr>") };
    let lines: Vec<String> =
        text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line))).collect();
    format!("<w:r>{look}{}</w:r>", lines.join("<w:br/>"))
}

/// How letters look.
#[derive(Copy, Clone, Default)]
struct Look {
    bold: bool,
    italic: bool,
    link: bool,
}

impl Look {
    /// In the order that the format wants.
    fn properties(self) -> String {
        let marks = [(self.bold, "<w:b/>"), (self.italic, "<w:i/>"), (self.link, "<w:u w:val=\"single\"/>")];
        marks.into_iter().filter(|m| m.0).map(|m| m.1).collect()
    }
}

impl Body {
    fn set_page(&mut self, page: Page) {
        self.width = twips(u32::from(page.size().0) - 2 * MARGIN);
    }

    /// How paragraphs in cells look.
    pub(super) fn style(&self) -> &'static str {
        if self.small { "<w:pStyle w:val=\"SelKecil\"/>" } else { "<w:pStyle w:val=\"Sel\"/>" }
    }

    fn styled(&mut self, style: &str, runs: &str) {
        self.paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), runs);
    }

    pub(super) fn paragraph(&mut self, properties: &str, runs: &str) {
        let _ = write!(self.xml, "<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>");
    }

    /// `depth`: so many lists are around.
    pub(super) fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            let indent = if depth == 0 { String::new() } else { format!("<w:ind w:left=\"{}\"/>", depth * 360) };
            match block {
                Block::Heading(level, text) => {
                    self.styled(&format!("Heading{}", level.clamp(&1, &4)), &text_run(text, ""));
                }
                Block::Paragraph(p) => {
                    let align = match p.align {
                        Align::Start => "",
                        Align::Centre => "<w:jc w:val=\"center\"/>",
                        Align::End => "<w:jc w:val=\"right\"/>",
                    };
                    let runs = self.inline(&p.text, Look::default());
                    let style = if self.in_cell { self.style() } else { "" };
                    self.paragraph(&format!("{style}{indent}{align}"), &runs);
                }
                Block::Field(name, text) => {
                    let runs = format!(
                        "{}<w:r><w:tab/></w:r>{}",
                        text_run(name, "<w:b/>"),
                        text_run(&format!(": {text}"), "")
                    );
                    self.styled("Isian", &runs);
                }
                Block::List(list) => self.list(list, depth),
                Block::Contents(contents) => self.list(&contents.list(), depth),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => self.figure(figure),
                Block::Signature(signature) => self.signature(signature),
            }
        }
    }

    fn list(&mut self, list: &List, depth: usize) {
        let number = match list.ordered {
            Some(from) => {
                self.lists.push(from);
                self.lists.len() + 1
            }
            None => 1,
        };
        let level = depth.min(8);
        for item in &list.items {
            let mut rest = item.as_slice();
            let mut runs = String::new();
            if let Some((Block::Paragraph(first), others)) = item.split_first() {
                runs = self.inline(&first.text, Look::default());
                rest = others;
            }
            let mark = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>");
            let style = if self.in_cell { self.style() } else { "" };
            self.paragraph(&format!("{style}{mark}"), &runs);
            self.blocks(rest, depth + 1);
        }
    }

    fn inline(&mut self, text: &[Inline], look: Look) -> String {
        let mut out = String::new();
        for piece in text {
            match piece {
                Inline::Text(text) => out.push_str(&text_run(text, &look.properties())),
                Inline::Strong(inner) => out.push_str(&self.inline(inner, Look { bold: true, ..look })),
                Inline::Emphasis(inner) => out.push_str(&self.inline(inner, Look { italic: true, ..look })),
                Inline::Link(inner, to) => {
                    self.links.push(to.clone());
                    let id = self.links.len();
                    let runs = self.inline(inner, Look { link: true, ..look });
                    let _ = write!(out, "<w:hyperlink r:id=\"rLink{id}\">{runs}</w:hyperlink>");
                }
                Inline::Break => out.push_str("<w:r><w:br/></w:r>"),
            }
        }
        out
    }

    fn figure(&mut self, figure: &Figure) {
        let png = self.options.raster.and_then(|raster| raster(&figure.svg));
        match png.and_then(|png| Some((size(&png)?, png))) {
            Some(((width, height), png)) => {
                self.images.push(png);
                let id = self.images.len();
                // as wide as the text and not higher than a page lying
                let wide = u64::from(self.width) * 635;
                let most = 6_000_000;
                let high = wide * u64::from(height) / u64::from(width);
                let (wide, high) =
                    if high > most { (most * u64::from(width) / u64::from(height), most) } else { (wide, high) };
                let (title, words) = (escape(&figure.title), escape(&figure.description));
                let drawing = format!(
                    "<w:r><w:drawing><wp:inline><wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr id=\"{id}\" name=\"{title}\" descr=\"{words}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"{title}\" descr=\"{words}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rImage{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
                );
                self.paragraph("<w:keepNext/>", &drawing);
            }
            None => self.paragraph("", &text_run(&figure.description, "")),
        }
        self.styled("Caption", &text_run(&figure.title, ""));
    }

    /// A table without lines: a column for each who signs.
    fn signature(&mut self, signature: &Signature) {
        if !signature.place.is_empty() {
            self.paragraph(
                "<w:keepNext/><w:spacing w:before=\"360\"/><w:jc w:val=\"right\"/>",
                &text_run(&signature.place, ""),
            );
        }
        let count = u32::try_from(signature.parties.len().max(1)).unwrap_or(1);
        let width = self.width / count;
        let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(signature.parties.len());
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        );
        // a row for posts and one for names, so that names stand beside each other; both on one page
        const ROW: &str = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        const CLOSE: &str = "<w:keepNext/><w:spacing w:after=\"0\"/>";
        let open = format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
        self.xml.push_str(ROW);
        for Party { role, post, .. } in &signature.parties {
            self.xml.push_str(&open);
            for text in [role, post].into_iter().filter(|t| !t.is_empty() || role == post) {
                self.paragraph(CLOSE, &text_run(text, ""));
            }
            self.xml.push_str("</w:tc>");
        }
        if signature.parties.is_empty() {
            self.xml.push_str("<w:tc><w:p/></w:tc>");
        }
        self.xml.push_str("</w:tr>");
        if !signature.parties.is_empty() {
            self.xml.push_str(ROW);
            for Party { name, nip, .. } in &signature.parties {
                self.xml.push_str(&open);
                self.paragraph("<w:spacing w:before=\"1200\" w:after=\"0\"/>", &text_run(name, "<w:b/>"));
                if !nip.is_empty() {
                    self.paragraph("<w:spacing w:after=\"0\"/>", &text_run(&format!("NIP {nip}"), ""));
                }
                self.xml.push_str("</w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
        // two tables without a paragraph between them would be one
        self.paragraph("<w:spacing w:after=\"0\"/>", "");
    }
}

/// Width and height of a PNG, from its first block; none where it is no PNG.
pub(crate) fn size(png: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| png.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    let found = png.starts_with(b"\x89PNG\r\n\x1a\n").then_some((number(16)?, number(20)?))?;
    (found.0 > 0 && found.1 > 0).then_some(found)
}
