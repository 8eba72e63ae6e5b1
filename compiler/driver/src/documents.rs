//! Sets of documents: which, of whom, and what each file holds. Writing them is the caller's.

use crate::{Fault, Loaded};
use bsc_document::{
    Align, Block, Cell, Content, Document, Footer, Format, Inline, Page, Paragraph, Rendered, Role, Table,
};
use bsc_model::HolderId;
use bsc_render::{DOCUMENTS, Desk, Kind, MATRICES, document, matrix};
use gix::hash::{Kind as Digest, hasher};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

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

/// All kinds in the order of their tables, each with what the names of its files begin with.
fn named_kinds() -> impl Iterator<Item = (String, &'static Kind)> {
    let documents = DOCUMENTS.iter().map(|kind| (kind.name.to_owned(), kind));
    documents.chain(MATRICES.iter().map(|kind| (format!("matriks_{}", kind.name), kind)))
}

/// Of what is in the folder of a set, the files that have the name of a document of the set for somebody of whom it makes none: of a
/// unit that is called otherwise now, or has no plan any more. `made` are the names of the files of the whole set.
pub fn left_over(found: &Found, made: &BTreeSet<String>) -> Vec<String> {
    // `pk-itjen-2018.html` in `itjen` is `pk` and `2018.html`
    let parts = |folder: &str, file: &str| {
        let (kind, rest) = file.split_once('-')?;
        let rest = rest.strip_prefix(folder)?.strip_prefix('-')?;
        Some((kind.to_owned(), rest.to_owned()))
    };
    let kinds: BTreeSet<_> =
        made.iter().filter_map(|name| name.split_once('/').and_then(|(a, b)| parts(a, b))).collect();
    let all = found.iter().flat_map(|(folder, files)| files.iter().map(move |file| (folder, file)));
    let like_ours = all.filter(|(folder, file)| parts(folder, file).is_some_and(|parts| kinds.contains(&parts)));
    like_ours.map(|(folder, file)| format!("{folder}/{file}")).filter(|name| !made.contains(name)).collect()
}

/// What is in a folder of documents before a set is made there: the names of the files in each folder in it.
pub type Found = BTreeMap<String, BTreeSet<String>>;

/// A set of documents: a folder for each holder with a page that lists what is in it, and a page that lists the holders. Documents of
/// other runs that are there are listed too, as the run that made them did.
pub struct DocumentSet<'s> {
    /// What they are made from.
    pub desk: &'s Desk<'s>,
    /// Whose.
    pub holders: &'s [HolderId],
    /// Which.
    pub kinds: &'s [&'static Kind],
    /// As what.
    pub formats: &'s [Format],
    /// What is there already.
    pub found: &'s Found,
    /// Called when a holder is done.
    pub done: &'s (dyn Fn() + Sync),
}

/// A line of a page of links: what is shown, the name of the file without its ending, and as what it is there.
struct Listed {
    title: String,
    file: String,
    formats: BTreeSet<Format>,
}

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
        let work = |holder: &HolderId| {
            let counts = self.make_for(*holder, &print, &put)?;
            (self.done)();
            Ok((*holder, counts))
        };
        let counts = self.holders.par_iter().map(work).collect::<Result<BTreeMap<_, _>, E>>()?;
        let made = counts.values().map(|(made, _)| *made).sum();
        if made == 0 {
            return Ok(0);
        }
        let formats = self.page_formats();
        let model = self.desk.model;
        let line = |holder| {
            let folder = model.holder_name(holder);
            let count = match counts.get(&holder) {
                Some((made, listed)) if *made > 0 => *listed,
                _ if self.has_index(folder) => self.there(folder).len(),
                _ => 0,
            };
            let title = format!("{} ({count})", model.holder_title(holder));
            let formats = formats.iter().copied().collect();
            (count > 0).then(|| Listed { title, file: format!("{folder}/index"), formats })
        };
        let index = self.page(None, model.holders().filter_map(line).collect());
        for format in formats {
            put(&format!("index.{}", format.name()), &print(&index, format)?.bytes)?;
        }
        Ok(made)
    }

    /// All documents of one holder: how many were made, and how many are listed with those of other runs.
    fn make_for<E>(
        &self,
        holder: HolderId,
        print: &impl Fn(&Document, Format) -> Result<Rendered, E>,
        put: &impl Fn(&str, &[u8]) -> Result<(), E>,
    ) -> Result<(usize, usize), E> {
        let folder = self.desk.model.holder_name(holder);
        let (mut lines, mut made, mut there) = (Vec::new(), 0, self.there(folder));
        // several documents may need the same picture beside them
        let mut beside = BTreeSet::new();
        for (begin, kind) in named_kinds() {
            let asked = self.kinds.iter().any(|asked| std::ptr::eq(*asked, kind));
            let begin = format!("{begin}-{folder}-");
            if !asked && !there.keys().any(|name| name.starts_with(&begin)) {
                continue;
            }
            let Some(document) = (kind.make)(self.desk, holder) else { continue };
            let older = there.remove(&document.name);
            if !asked && older.is_none() {
                continue;
            }
            let mut formats = older.unwrap_or_default();
            for format in self.formats.iter().filter(|_| asked) {
                formats.insert(*format);
                let page = print(&document, *format)?;
                for (name, bytes) in page.beside {
                    if !beside.contains(&name) {
                        put(&format!("{folder}/{name}"), &bytes)?;
                        beside.insert(name);
                    }
                }
                put(&format!("{folder}/{}.{}", document.name, format.name()), &page.bytes)?;
            }
            made += usize::from(asked);
            lines.push(Listed { title: document.title, file: document.name, formats });
        }
        if made > 0 {
            // of another year or quarter, or no longer made: by their names
            lines.extend(there.into_iter().map(|(file, formats)| Listed { title: file.clone(), file, formats }));
            let count = lines.len();
            let page = self.page(Some(holder), lines);
            for format in self.page_formats() {
                put(&format!("{folder}/index.{}", format.name()), &print(&page, format)?.bytes)?;
            }
            return Ok((made, count));
        }
        Ok((0, 0))
    }

    /// The documents that are in the folder of a holder already, by the names of their files: `kind-holder-year`.
    fn there(&self, folder: &str) -> BTreeMap<String, BTreeSet<Format>> {
        let mut there: BTreeMap<String, BTreeSet<Format>> = BTreeMap::new();
        for file in self.found.get(folder).into_iter().flatten() {
            let Some((name, ending)) = file.rsplit_once('.') else { continue };
            let known = name.split_once('-').is_some_and(|(kind, rest)| {
                let kind = kind.strip_prefix("matriks_").map_or_else(|| document(kind), matrix);
                kind.is_some() && rest.strip_prefix(folder).is_some_and(|year| year.starts_with('-'))
            });
            if let Some(format) = Format::from_name(ending).filter(|_| known) {
                there.entry(name.to_owned()).or_default().insert(format);
            }
        }
        there
    }

    fn has_index(&self, folder: &str) -> bool {
        let files = self.found.get(folder);
        files.is_some_and(|files| self.page_formats().iter().any(|f| files.contains(&format!("index.{}", f.name()))))
    }

    /// As what pages with links are written.
    fn page_formats(&self) -> Vec<Format> {
        let read = |format: &Format| matches!(format, Format::Html | Format::Markdown);
        let formats: Vec<Format> = self.formats.iter().copied().filter(read).collect();
        if formats.is_empty() { vec![Format::Html] } else { formats }
    }

    /// A page with a link to each format of what is listed: documents of a holder, else the pages of holders.
    fn page(&self, holder: Option<HolderId>, lines: Vec<Listed>) -> Document {
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
        for Listed { title, file, formats } in lines {
            let mut links = Vec::new();
            for format in formats {
                if !links.is_empty() {
                    links.push(Inline::Text(" · ".into()));
                }
                let name = Inline::Text(format.name().to_uppercase());
                links.push(Inline::Link(vec![name], format!("{file}.{}", format.name())));
            }
            let links = Block::Paragraph(Paragraph { text: links, align: Align::Start });
            table.push([Cell::from(Content::Text(title)), Cell::from(Content::Rich(vec![links]))]);
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
