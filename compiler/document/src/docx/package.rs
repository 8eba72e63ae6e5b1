//! The parts of the file and the ZIP around them.

use super::body::{Body, twips};
use crate::Document;
use crate::xml::escape;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(super) fn write(document: &Document, body: Body) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // the clock is no input of a document
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let texts = [
        ("[Content_Types].xml", content_types(document)),
        (
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
            ),
        ),
        ("docProps/core.xml", core(document)),
        (
            "word/document.xml",
            format!(
                "{HEAD}<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}</w:body></w:document>",
                body.xml
            ),
        ),
        ("word/_rels/document.xml.rels", relationships(document, &body)),
        ("word/styles.xml", styles()),
        ("word/numbering.xml", numbering(&body.lists)),
        ("word/footer1.xml", footer(&document.footer.line())),
        (
            "word/settings.xml",
            format!(
                "{HEAD}<w:settings xmlns:w=\"{MAIN}\"><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
            ),
        ),
    ];
    for (name, text) in texts.into_iter().chain(document.mark().map(|mark| ("word/header1.xml", header(mark)))) {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    for (at, image) in body.images.iter().enumerate() {
        zip.start_file(format!("word/media/image{}.png", at + 1), options)?;
        zip.write_all(image)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(document: &Document) -> String {
    let part =
        |name: &str, kind: &str| format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPE}.{kind}+xml\"/>");
    let parts: String = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("footer1", "footer"),
        ("settings", "settings"),
    ]
    .into_iter()
    .chain(document.mark().map(|_| ("header1", "header")))
    .map(|(name, kind)| part(name, kind))
    .collect();
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{parts}</Types>"
    )
}

fn core(document: &Document) -> String {
    let year = document.footer.year.parse::<u16>().unwrap_or(2000);
    let day = format!("{year:04}-01-01T00:00:00Z");
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:language>id-ID</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>",
        escape(&document.title)
    )
}

fn relationships(document: &Document, body: &Body) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (id, kind, target) in [
        ("rStyles", "styles", "styles.xml"),
        ("rNumbering", "numbering", "numbering.xml"),
        ("rFooter", "footer", "footer1.xml"),
        ("rSettings", "settings", "settings.xml"),
    ]
    .into_iter()
    .chain(document.mark().map(|_| ("rHeader", "header", "header1.xml")))
    {
        let _ = write!(out, "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>");
    }
    for (at, link) in body.links.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"rLink{}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            at + 1,
            escape(link)
        );
    }
    for at in 1..=body.images.len() {
        let _ = write!(out, "<Relationship Id=\"rImage{at}\" Type=\"{OFFICE}/image\" Target=\"media/image{at}.png\"/>");
    }
    out.push_str("</Relationships>");
    out
}

fn styles() -> String {
    let paragraph = |id: &str, name: &str, based: &str, look: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}<w:qFormat/><w:pPr>{look}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let normal = "<w:basedOn w:val=\"Normal\"/>";
    let heading = |level: u8, size: u8| {
        let look =
            format!("<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"{}\"/>", level - 1);
        paragraph(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            normal,
            &look,
            &format!("<w:b/><w:sz w:val=\"{size}\"/>"),
        )
    };
    let line = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).concat();
    [
        format!("{HEAD}<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/><w:sz w:val=\"21\"/><w:lang w:val=\"id-ID\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"),
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>".to_owned(),
        paragraph("Title", "Title", normal, "<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"28\"/>"),
        heading(1, 25),
        heading(2, 23),
        heading(3, 21),
        heading(4, 21),
        paragraph("Caption", "caption", normal, "<w:spacing w:before=\"120\" w:after=\"60\"/>", "<w:b/><w:sz w:val=\"20\"/>"),
        paragraph("Isian", "Isian", normal, &format!("<w:tabs><w:tab w:val=\"left\" w:pos=\"{0}\"/></w:tabs><w:spacing w:after=\"40\"/><w:ind w:left=\"{0}\" w:hanging=\"{0}\"/>", twips(60)), ""),
        paragraph("Sel", "Sel", normal, "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"17\"/>"),
        paragraph("SelKecil", "Sel Kecil", "<w:basedOn w:val=\"Sel\"/>", "", "<w:sz w:val=\"13\"/>"),
        format!("<w:style w:type=\"table\" w:styleId=\"Matriks\"><w:name w:val=\"Matriks\"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>"),
    ]
    .concat()
}

/// Lists: 1 has dots; each ordered list is one of its own, so that it begins anew.
fn numbering(lists: &[u64]) -> String {
    let level = |at: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
            (at + 1) * 360
        )
    };
    let dots: String = (0..9).map(|at| level(at, "bullet", "•")).collect();
    let numbers: String = (0..9).map(|at| level(at, "decimal", &format!("%{}.", at + 1))).collect();
    let mut out = format!(
        "{HEAD}<w:numbering xmlns:w=\"{MAIN}\"><w:abstractNum w:abstractNumId=\"1\">{dots}</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">{numbers}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
    );
    for (at, from) in lists.iter().enumerate() {
        let starts: String = (0..9)
            .map(|level| {
                format!("<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{from}\"/></w:lvlOverride>")
            })
            .collect();
        let _ = write!(out, "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"2\"/>{starts}</w:num>", at + 2);
    }
    out.push_str("</w:numbering>");
    out
}

/// The mark over every page.
fn header(mark: &str) -> String {
    let run = super::body::text_run(mark, "<w:b/>");
    format!("{HEAD}<w:hdr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{run}</w:p></w:hdr>")
}

/// Where the document comes from, and the page.
fn footer(line: &str) -> String {
    let field = |code: &str| {
        format!(
            "<w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:instrText>{code}</w:instrText></w:r><w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let small = |text: &str| super::body::text_run(text, "<w:sz w:val=\"16\"/>");
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{}{}{}{}</w:p></w:ftr>",
        small(&if line.is_empty() { String::new() } else { format!("{line} · ") }),
        field("PAGE"),
        small(" / "),
        field("NUMPAGES")
    )
}
