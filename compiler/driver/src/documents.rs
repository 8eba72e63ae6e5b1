//! Sets of documents: which, of whom, and what each file holds. Writing them is the caller's.

use crate::{Fault, Loaded};
use bsc_document::{
    Align, Block, Cell, Content, Document, Footer, Format, Inline, Page, Paragraph, Rendered, Role, Table,
};
use bsc_model::HolderId;
use bsc_render::{DOCUMENTS, Desk, Kind, MATRICES};
use gix::hash::{Kind as Digest, hasher};
use rayon::prelude::*;
use std::collections::BTreeSet;

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

/// A set of documents: a folder for each holder with a page that lists what is in it, and a page that lists the holders.
pub struct DocumentSet<'s> {
    /// What they are made from.
    pub desk: &'s Desk<'s>,
    /// Whose.
    pub holders: &'s [HolderId],
    /// Which.
    pub kinds: &'s [&'static Kind],
    /// As what.
    pub formats: &'s [Format],
}

/// A name as it is shown, and the name of its file without the ending.
type Listed = (String, String);

impl DocumentSet<'_> {
    /// Makes all of it and gives the number of documents. `print` writes a document in a format; `put` is handed each file once, by
    /// its name below the folder of the set, with `/`. Holders are worked on at the same time, in any order; what a file holds does not
    /// depend on that. Where there is no document at all, nothing is put. No document is kept when its files are put, so memory does not grow with their number.
    ///
    /// # Errors
    /// Those of `print` and `put`; the first one ends the work.
    pub fn make<E: Send>(
        &self,
        print: impl Fn(&Document, Format) -> Result<Rendered, E> + Sync,
        put: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
    ) -> Result<usize, E> {
        let done = |holder: &HolderId| self.make_for(*holder, &print, &put);
        let counts = self.holders.par_iter().map(done).collect::<Result<Vec<usize>, E>>()?;
        if counts.iter().all(|count| *count == 0) {
            return Ok(0);
        }
        let model = self.desk.model;
        let line = |(holder, count): (&HolderId, &usize)| {
            (format!("{} ({count})", model.holder_title(*holder)), format!("{}/index", model.holder_name(*holder)))
        };
        let lines = self.holders.iter().zip(&counts).filter(|(_, count)| **count > 0).map(line);
        let index = self.page(None, lines.collect(), &self.page_formats());
        for format in self.page_formats() {
            put(&format!("index.{}", format.name()), &print(&index, format)?.bytes)?;
        }
        Ok(counts.iter().sum())
    }

    /// All documents of one holder.
    fn make_for<E>(
        &self,
        holder: HolderId,
        print: &impl Fn(&Document, Format) -> Result<Rendered, E>,
        put: &impl Fn(&str, &[u8]) -> Result<(), E>,
    ) -> Result<usize, E> {
        let folder = self.desk.model.holder_name(holder);
        let mut lines = Vec::new();
        // several documents may need the same picture beside them
        let mut beside = BTreeSet::new();
        for document in self.kinds.iter().filter_map(|kind| (kind.make)(self.desk, holder)) {
            for format in self.formats {
                let page = print(&document, *format)?;
                for (name, bytes) in page.beside {
                    if !beside.contains(&name) {
                        put(&format!("{folder}/{name}"), &bytes)?;
                        beside.insert(name);
                    }
                }
                put(&format!("{folder}/{}.{}", document.name, format.name()), &page.bytes)?;
            }
            lines.push((document.title, document.name));
        }
        let count = lines.len();
        if count > 0 {
            let page = self.page(Some(holder), lines, self.formats);
            for format in self.page_formats() {
                put(&format!("{folder}/index.{}", format.name()), &print(&page, format)?.bytes)?;
            }
        }
        Ok(count)
    }

    /// As what pages with links are written.
    fn page_formats(&self) -> Vec<Format> {
        let read = |format: &Format| matches!(format, Format::Html | Format::Markdown);
        let formats: Vec<Format> = self.formats.iter().copied().filter(read).collect();
        if formats.is_empty() { vec![Format::Html] } else { formats }
    }

    /// A page with a link to each format of what is listed: documents of a holder, else the pages of holders.
    fn page(&self, holder: Option<HolderId>, lines: Vec<Listed>, formats: &[Format]) -> Document {
        let Desk { model, year, revision, .. } = self.desk;
        let title = holder.map(|holder| model.holder_title(holder)).unwrap_or_default();
        let heading = match holder {
            Some(_) => format!("Dokumen kinerja {title} tahun {year}"),
            None => format!("Dokumen kinerja tahun {year}"),
        };
        let mut document = Document::new("index", heading).page(Page::A4);
        document.footer = Footer {
            holder: title.into_owned(),
            year: year.to_string(),
            regulation: self.desk.regulation(),
            revision: revision.clone(),
        };
        let (caption, column) = match holder {
            Some(_) => ("Daftar dokumen", "Dokumen"),
            None => ("Daftar pemegang dan jumlah dokumennya", "Pemegang"),
        };
        let mut table = Table::new(caption).column_of("dokumen", column, Role::Header).column("berkas", "Berkas");
        for (name, file) in lines {
            let mut links = Vec::new();
            for format in formats {
                if !links.is_empty() {
                    links.push(Inline::Text(" · ".into()));
                }
                let name = Inline::Text(format.name().to_uppercase());
                links.push(Inline::Link(vec![name], format!("{file}.{}", format.name())));
            }
            let links = Block::Paragraph(Paragraph { text: links, align: Align::Start });
            table.push([Cell::from(Content::Text(name)), Cell::from(Content::Rich(vec![links]))]);
        }
        document.push(table);
        document
    }
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

    /// That nobody has a plan in a year, and in which years somebody has.
    pub fn nothing_planned(&self, year: i16) -> Fault {
        Fault::NothingPlanned(year, self.model.years().to_vec())
    }
}
