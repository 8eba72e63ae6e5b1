//! What the typesetter may ask for: how documents look, the one document, and the faces. Neither files, nor a net, nor a clock.

use bsc_picture::FONTS;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// What never changes.
struct Tools {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    look: Option<Source>,
    data: Option<FileId>,
}

static TOOLS: LazyLock<Tools> = LazyLock::new(|| {
    let italic: &[u8] = include_bytes!("../fonts/Inter-Italic.otf");
    let other: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");
    let faces = FONTS.into_iter().chain([italic, other]);
    let fonts: Vec<Font> = faces.filter_map(|face| Font::new(Bytes::new(face), 0)).collect();
    Tools {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        look: id("/document.typ").map(|id| Source::new(id, include_str!("document.typ").to_owned())),
        data: id("/document.json"),
    }
});

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// A document on the typesetter's desk.
pub(crate) struct Desk {
    data: Bytes,
}

impl Desk {
    /// With a document as `document.typ` reads it.
    pub fn new(data: String) -> Desk {
        Desk { data: Bytes::from_string(data) }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &TOOLS.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &TOOLS.book
    }
    fn main(&self) -> FileId {
        // without the look, any id: the source is then not found
        TOOLS.look.as_ref().map_or_else(|| Source::detached("").id(), Source::id)
    }
    fn source(&self, asked: FileId) -> FileResult<Source> {
        TOOLS.look.as_ref().filter(|look| look.id() == asked).cloned().ok_or(FileError::AccessDenied)
    }
    fn file(&self, asked: FileId) -> FileResult<Bytes> {
        if TOOLS.data == Some(asked) { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn font(&self, index: usize) -> Option<Font> {
        TOOLS.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
