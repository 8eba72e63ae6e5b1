//! The texts that spans point into.

use std::borrow::Cow;
use std::sync::OnceLock;

/// A file of [`Files`], by the order in which it was added.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// A stretch of a file, in bytes: `start` is the first, `end` the one after the last. May be empty.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The smallest span that holds both; `self` where they are of different files.
    pub fn to(self, other: Span) -> Span {
        if self.file != other.file {
            return self;
        }
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// Names and texts of all files of a project, those of the standard library too.
#[derive(Clone, Default, Debug)]
pub struct Files {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    name: Box<str>,
    text: Cow<'static, str>,
    embedded: bool,
    sealed: bool,
    index: OnceLock<Index>,
}

/// Made when a position in the file is first asked for: most files have no fault.
#[derive(Clone, Debug)]
struct Index {
    /// Offset of each line's first byte.
    lines: Vec<u32>,
    /// Code points before each multiple of [`STRIDE`] bytes, so that a column in a line of any length is found at once.
    points: Vec<u32>,
}

const STRIDE: usize = 1024;

impl Files {
    /// No files.
    pub fn new() -> Files {
        Files::default()
    }

    /// Adds a file of the project. `name` is its path from the project's folder, with `/`; `text` is under 4 GiB.
    pub fn add(&mut self, name: impl Into<Box<str>>, text: impl Into<Cow<'static, str>>) -> FileId {
        self.push(name.into(), text.into(), false)
    }

    /// Adds a file that the tool brings with it.
    pub fn add_embedded(&mut self, name: impl Into<Box<str>>, text: &'static str) -> FileId {
        self.push(name.into(), Cow::Borrowed(text), true)
    }

    fn push(&mut self, name: Box<str>, text: Cow<'static, str>, embedded: bool) -> FileId {
        let id = FileId(u32::try_from(self.entries.len()).unwrap_or(u32::MAX));
        self.entries.push(Entry { name, text, embedded, sealed: false, index: OnceLock::new() });
        id
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All files, in the order they were added.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..u32::try_from(self.entries.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    fn entry(&self, file: FileId) -> Option<&Entry> {
        self.entries.get(file.0 as usize)
    }

    /// The name of a file; empty for an unknown one.
    pub fn name(&self, file: FileId) -> &str {
        self.entry(file).map_or("", |entry| &entry.name)
    }

    /// The text of a file; empty for an unknown one.
    pub fn text(&self, file: FileId) -> &str {
        self.entry(file).map_or("", |entry| &entry.text)
    }

    /// Whether the tool brought the file with it: a fault never points there first.
    pub fn is_embedded(&self, file: FileId) -> bool {
        self.entry(file).is_some_and(|entry| entry.embedded)
    }

    /// From now on nothing that stands in the file is shown with a finding: it is confidential.
    pub fn seal(&mut self, file: FileId) {
        if let Some(entry) = self.entries.get_mut(file.0 as usize) {
            entry.sealed = true;
        }
    }

    /// Whether nothing that stands in the file may be shown.
    pub fn is_sealed(&self, file: FileId) -> bool {
        self.entry(file).is_some_and(|entry| entry.sealed)
    }

    /// The text under a span. A span that reaches beyond its file, or cuts a character, is trimmed to what is whole.
    pub fn slice(&self, span: Span) -> &str {
        let span = self.clamp(span);
        self.text(span.file).get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// A span of a file, trimmed like [`Files::clamp`]; handy where offsets are counted in `usize`.
    pub fn span(&self, file: FileId, start: usize, end: usize) -> Span {
        let narrow = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        self.clamp(Span { file, start: narrow(start), end: narrow(end) })
    }

    /// The same span inside its file, from character to character: `start` moved back and `end` forward to whole characters,
    /// `end` not before `start`.
    pub fn clamp(&self, span: Span) -> Span {
        let text = self.text(span.file);
        let start = floor(text, span.start as usize);
        let mut end = (span.end as usize).clamp(start, text.len().max(start));
        while !text.is_char_boundary(end) {
            end += 1;
        }
        // Both are at most the text's length, and grew from a `u32` by less than a character.
        let narrow = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { file: span.file, start: narrow(start), end: narrow(end) }
    }

    /// Line and column of an offset, both from 1; a column is a code point, and a tab is one. An offset beyond the end counts
    /// as the end, one inside a character as its start. Fast in files and lines of any length.
    pub fn position(&self, file: FileId, offset: u32) -> (usize, usize) {
        let Some(entry) = self.entry(file) else {
            return (1, 1);
        };
        let offset = floor(&entry.text, offset as usize);
        let index = entry.index();
        let line = index.line_of(offset);
        let start = index.lines.get(line).map_or(0, |&start| start as usize);
        let column = entry.points_before(offset).saturating_sub(entry.points_before(start));
        (line + 1, column + 1)
    }

    /// Offsets of a line (from 1) without its line end; `None` where the file has no such line.
    pub(crate) fn line_range(&self, file: FileId, line: usize) -> Option<(usize, usize)> {
        let entry = self.entry(file)?;
        let lines = &entry.index().lines;
        let start = *lines.get(line.checked_sub(1)?)? as usize;
        let end = lines.get(line).map_or(entry.text.len(), |&next| next as usize);
        let text = entry.text.get(start..end)?;
        Some((start, start + text.trim_end_matches(['\n', '\r']).len()))
    }
}

impl Entry {
    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.text))
    }

    fn points_before(&self, offset: usize) -> usize {
        let counted = self.index().points.get(offset / STRIDE).map_or(0, |&points| points as usize);
        let rest = self.text.as_bytes().get(offset / STRIDE * STRIDE..offset).unwrap_or(&[]);
        counted + points(rest)
    }
}

impl Index {
    fn of(text: &str) -> Index {
        let ends = text.match_indices('\n').map(|(end, _)| u32::try_from(end + 1).unwrap_or(u32::MAX));
        let lines = std::iter::once(0).chain(ends).collect();
        let mut before = 0;
        let chunks = text.as_bytes().chunks(STRIDE).map(|chunk| {
            before += points(chunk);
            u32::try_from(before).unwrap_or(u32::MAX)
        });
        let points = std::iter::once(0).chain(chunks).collect();
        Index { lines, points }
    }

    /// The line of an offset, from 0.
    fn line_of(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start as usize <= offset).saturating_sub(1)
    }
}

/// How many code points start in these bytes.
fn points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

/// The start of the character that holds `offset`; the end of the text where `offset` is beyond it.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests;
