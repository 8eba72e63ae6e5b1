//! Sets of documents: which, of whom, and what each file holds. Writing them is the caller's.

use crate::Loaded;
use bsc_document::{Block, Cell, Content, Document, Footer, Format, Inline, Page, Paragraph, Role, Table};
use bsc_model::HolderId;
use bsc_render::{DOCUMENTS, Desk, Kind, MATRICES};
use gix::hash::{Kind as Digest, hasher};

/// The word for all documents and matrices that are not confidential.
pub const ALL: &str = "semua";
/// The word for all matrices that are not confidential.
pub const ALL_MATRICES: &str = "matriks";

/// The kinds of `bsc doc` by their names, [`ALL`] and [`ALL_MATRICES`]; each once, in the order of the tables.
pub fn document_kinds(names: &[String]) -> Vec<&'static Kind> {
    let named = |name: &str| names.iter().any(|n| n == name);
    let whole = |kind: &Kind, group: &str| !kind.confidential && (named(ALL) || named(group));
    let documents = DOCUMENTS.iter().filter(|kind| named(kind.name) || whole(kind, ALL));
    documents.chain(MATRICES.iter().filter(|kind| whole(kind, ALL_MATRICES))).collect()
}

/// The names that [`document_kinds`] knows.
pub fn document_names() -> Vec<&'static str> {
    [ALL, ALL_MATRICES].into_iter().chain(DOCUMENTS.iter().map(|kind| kind.name)).collect()
}

/// One document of a set, as the index lists it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Whose.
    pub holder: HolderId,
    /// Its title.
    pub title: String,
    /// Its file below the folder of the set, without an ending, with `/`.
    pub file: String,
}

impl Entry {
    /// Where a document of this holder goes: a folder each.
    pub fn new(loaded: &Loaded, holder: HolderId, document: &Document) -> Entry {
        let file = format!("{}/{}", loaded.model.holder_name(holder), document.name);
        Entry { holder, title: document.title.clone(), file }
    }
}

/// The index of a set: whose documents, with a link to each format.
pub fn index(loaded: &Loaded, desk: &Desk<'_>, entries: &[Entry], formats: &[Format]) -> Document {
    let mut document = Document::new("index", format!("Dokumen kinerja tahun {}", desk.year)).page(Page::A4);
    let year = desk.year.to_string();
    document.footer =
        Footer { holder: String::new(), year, regulation: desk.regulation(), revision: desk.revision.clone() };
    let mut table = Table::new("Daftar dokumen")
        .banded("pemegang", "Pemegang")
        .column_of("dokumen", "Dokumen", Role::Header)
        .column("berkas", "Berkas");
    let mut last = None;
    for entry in entries {
        if last != Some(entry.holder) {
            table.push_band(loaded.model.holder_title(entry.holder));
            last = Some(entry.holder);
        }
        let mut links = Vec::new();
        for format in formats {
            if !links.is_empty() {
                links.push(Inline::Text(" · ".into()));
            }
            let name = Inline::Text(format.name().to_uppercase());
            links.push(Inline::Link(vec![name], format!("{}.{}", entry.file, format.name())));
        }
        let links = Block::Paragraph(Paragraph { text: links, align: bsc_document::Align::Start });
        table.push([Cell::from(Content::text(&entry.title)), Cell::from(Content::Rich(vec![links]))]);
    }
    document.push(table);
    document
}

impl Loaded {
    /// What names the state of the sources: the first ten digits of a digest over all files that are not confidential, by their
    /// names. Equal sources give the same one, in any clone and without git, so documents that are kept in git stay as they are when
    /// they are committed.
    pub fn digest(&self) -> String {
        let files = self.model.files();
        let own = files.ids().filter(|id| !files.is_embedded(*id) && !self.config.is_confidential(files.name(*id)));
        let mut sources: Vec<_> = own.map(|id| (files.name(id), files.text(id))).collect();
        sources.sort_unstable();
        let mut digest = hasher(Digest::Sha1);
        for (name, text) in sources {
            for part in [name, text] {
                digest.update(&(part.len() as u64).to_be_bytes());
                digest.update(part.as_bytes());
            }
        }
        digest.try_finalize().map(|id| id.to_hex_with_len(10).to_string()).unwrap_or_default()
    }

    /// All who have a plan in a year, in the order of the tree.
    pub fn planned(&self, year: i16) -> Vec<HolderId> {
        let of_year = |holder: &HolderId| self.model.plans_of(*holder).any(|p| self.model.plan(p).year == year);
        self.model.holders().filter(of_year).collect()
    }
}
