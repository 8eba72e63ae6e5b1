//! The plan as text and as statements, and small edits to it.

use bsc_diagnostics::FileId;
use bsc_syntax::Node;
use std::collections::HashMap;
use std::ops::Range;

/// The files of a plan, with all their statements.
pub struct Source {
    pub files: Vec<(String, String)>,
    /// Each before what stands in it.
    statements: Vec<Statement>,
    by_keyword: HashMap<String, Vec<usize>>,
}

struct Statement {
    file: usize,
    parent: Option<usize>,
    keyword: Range<usize>,
    /// Commas left out.
    words: Vec<Range<usize>>,
    head: Range<usize>,
    whole: Range<usize>,
    has_block: bool,
    children: Vec<usize>,
    /// One past the last statement inside it.
    end: usize,
}

/// A piece of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    pub file: usize,
    pub range: Range<usize>,
}

/// A statement of the plan.
#[derive(Copy, Clone)]
pub struct At<'p> {
    pub source: &'p Source,
    index: usize,
}

/// One fault to be planted: what is written where, and where it must be found.
#[derive(Clone, Debug)]
pub struct Plant {
    edits: Vec<(Place, String)>,
    due: Place,
    /// The word at which it is due, inside what is written anew at `due`.
    word: Option<String>,
}

impl Source {
    pub fn new(files: Vec<(String, String)>) -> Source {
        let mut source = Source { files, statements: Vec::new(), by_keyword: HashMap::new() };
        for file in 0..source.files.len() {
            let text = source.files[file].1.clone();
            let (tree, _) = bsc_syntax::parse(FileId(0), &text);
            for root in tree.roots(&text) {
                source.read(file, None, root);
            }
        }
        source
    }

    fn read(&mut self, file: usize, parent: Option<usize>, node: Node<'_>) -> usize {
        let index = self.statements.len();
        let range = |span: bsc_diagnostics::Span| span.start as usize..span.end as usize;
        let words = node.tokens().iter().filter(|token| node.token_text(token) != ",");
        self.statements.push(Statement {
            file,
            parent,
            keyword: range(node.keyword_span()),
            words: words.map(|token| token.start as usize..token.end as usize).collect(),
            head: range(node.head_span()),
            whole: range(node.span()),
            has_block: node.has_block(),
            children: Vec::new(),
            end: index,
        });
        self.by_keyword.entry(node.keyword().to_owned()).or_default().push(index);
        let children = node.children().map(|child| self.read(file, Some(index), child)).collect();
        self.statements[index].children = children;
        self.statements[index].end = self.statements.len();
        index
    }

    /// All statements with this keyword, in the order of the files.
    pub fn all(&self, keyword: &str) -> impl Iterator<Item = At<'_>> + use<'_> {
        let found = self.by_keyword.get(keyword).map_or(&[][..], Vec::as_slice);
        found.iter().map(|index| At { source: self, index: *index })
    }

    fn text(&self, place: &Place) -> &str {
        &self.files[place.file].1[place.range.clone()]
    }
}

impl<'p> At<'p> {
    fn statement(self) -> &'p Statement {
        &self.source.statements[self.index]
    }

    fn place(self, range: &Range<usize>) -> Place {
        Place { file: self.statement().file, range: range.clone() }
    }

    pub fn keyword(self) -> &'p str {
        &self.source.files[self.statement().file].1[self.statement().keyword.clone()]
    }

    /// The text of the n-th argument, from 0; empty where there is none.
    pub fn word(self, n: usize) -> &'p str {
        self.statement().words.get(n).map_or("", |range| &self.source.files[self.statement().file].1[range.clone()])
    }

    pub fn words(self) -> impl Iterator<Item = &'p str> {
        (0..self.statement().words.len()).map(move |n| self.word(n))
    }

    /// The place of the n-th argument.
    pub fn arg(self, n: usize) -> Place {
        self.place(&self.statement().words[n])
    }

    pub fn keyword_place(self) -> Place {
        self.place(&self.statement().keyword)
    }

    /// Keyword and arguments.
    pub fn head(self) -> Place {
        self.place(&self.statement().head)
    }

    /// All that stands behind the keyword, without the block.
    pub fn args(self) -> Place {
        self.place(&(self.arg(0).range.start..self.statement().head.end))
    }

    /// Statement and block.
    pub fn whole(self) -> Place {
        self.place(&self.statement().whole)
    }

    /// Of a block its `{`.
    pub fn brace(self) -> Place {
        let text = &self.source.files[self.statement().file].1[self.statement().head.end..];
        let at = self.statement().head.end + text.find('{').unwrap_or(0);
        self.place(&(at..at + 1))
    }

    /// Of a block its `}`.
    pub fn last_byte(self) -> Place {
        let end = self.statement().whole.end;
        self.place(&(end - 1..end))
    }

    pub fn text(self) -> &'p str {
        &self.source.files[self.statement().file].1[self.statement().whole.clone()]
    }

    pub fn file(self) -> &'p str {
        &self.source.files[self.statement().file].0
    }

    pub fn parent(self) -> Option<At<'p>> {
        self.statement().parent.map(|index| At { index, ..self })
    }

    /// The nearest statement around it with this keyword.
    pub fn up(self, keyword: &str) -> Option<At<'p>> {
        std::iter::successors(self.parent(), |at| at.parent()).find(|at| at.keyword() == keyword)
    }

    /// The top-level statement that it stands in, or is.
    pub fn root(self) -> At<'p> {
        std::iter::successors(Some(self), |at| at.parent()).last().unwrap_or(self)
    }

    pub fn children(self, keyword: &'p str) -> impl Iterator<Item = At<'p>> {
        self.inner().filter(move |at| at.keyword() == keyword)
    }

    /// All statements of its block.
    pub fn inner(self) -> impl Iterator<Item = At<'p>> {
        self.statement().children.iter().map(move |index| At { index: *index, ..self })
    }

    /// All statements with this keyword inside it, at any depth.
    pub fn inside(self, keyword: &'p str) -> impl Iterator<Item = At<'p>> {
        let inner = self.index + 1..self.statement().end;
        inner.map(move |index| At { index, ..self }).filter(move |at| at.keyword() == keyword)
    }

    pub fn child(self, keyword: &'p str) -> Option<At<'p>> {
        self.children(keyword).next()
    }

    pub fn has(self, keyword: &'p str) -> bool {
        self.child(keyword).is_some()
    }

    /// The n-th argument of a field in its block; empty where it is not there.
    pub fn field(self, keyword: &'p str, n: usize) -> &'p str {
        self.child(keyword).map_or("", |field| field.word(n))
    }

    /// Taken out, with its line where nothing else stands on it, or with the `;` behind it.
    pub fn removed(self) -> Plant {
        let Place { file, range } = self.whole();
        let text = &self.source.files[file].1;
        let from = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let to = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
        let alone = text[from..range.start].trim().is_empty() && text[range.end..to].trim().is_empty();
        let behind = text[range.end..to].len() - text[range.end..to].trim_start_matches([' ', ';']).len();
        let cut = if alone { from..to } else { range.start..range.end + behind };
        Place { file, range: cut }.put("")
    }

    /// A statement put at the end of its block.
    pub fn with(self, statement: impl Into<String>) -> Plant {
        let Place { file, range } = self.whole();
        let statement = statement.into();
        if self.statement().has_block {
            let end = range.end - 1;
            Place { file, range: end..end }.put(format!("\n{statement}\n"))
        } else {
            Place { file, range: range.end..range.end }.put(format!(" {{ {statement} }}"))
        }
    }

    /// A statement put behind it.
    pub fn followed_by(self, statement: impl Into<String>) -> Plant {
        let Place { file, range } = self.whole();
        Place { file, range: range.end..range.end }.put(format!("\n{}\n", statement.into()))
    }
}

impl Place {
    /// Another text in its place.
    pub fn put(self, text: impl Into<String>) -> Plant {
        Plant { due: self.clone(), edits: vec![(self, text.into())], word: None }
    }

    /// The place behind it.
    pub fn end(self) -> Place {
        Place { range: self.range.end..self.range.end, ..self }
    }
}

impl Plant {
    /// Found there, and not where something was written.
    pub fn due(self, due: Place) -> Plant {
        Plant { due, ..self }
    }

    /// Found at this word of what is written.
    pub fn at(self, word: impl Into<String>) -> Plant {
        Plant { word: Some(word.into()), ..self }
    }

    /// What else must be written, so that this is the only fault.
    pub fn and(mut self, other: Plant) -> Plant {
        self.edits.extend(other.edits);
        self
    }

    /// The files that change, with their new texts.
    pub fn written(&self, source: &Source) -> Vec<(String, String)> {
        let mut edits: Vec<_> = self.edits.iter().collect();
        edits.sort_by_key(|(place, _)| (place.file, place.range.start));
        let mut changed = Vec::new();
        for of_file in edits.chunk_by(|a, b| a.0.file == b.0.file) {
            let (name, text) = &source.files[of_file[0].0.file];
            let (mut new, mut from) = (String::new(), 0);
            for (place, put) in of_file {
                new += &text[from..place.range.start];
                new += put;
                from = place.range.end;
            }
            changed.push((name.clone(), new + &text[from..]));
        }
        changed
    }

    /// The file in which the fault must be found.
    pub fn due_file(&self, source: &Source) -> String {
        source.files[self.due.file].0.clone()
    }

    /// Where in it.
    pub fn due_now(&self, source: &Source) -> Range<usize> {
        let mut start = self.due.range.start;
        let mut length = self.due.range.len();
        for (place, put) in self.edits.iter().filter(|(place, _)| place.file == self.due.file) {
            if *place == self.due {
                length = put.len();
            } else if place.range.end <= self.due.range.start {
                start = start + put.len() - place.range.len();
            } else if place.range.start < self.due.range.end {
                length = (length + put.len()).saturating_sub(place.range.len());
            }
        }
        let written = self.edits.iter().find(|(place, _)| *place == self.due).map(|(_, put)| put.as_str());
        let within = written.unwrap_or_else(|| source.text(&self.due));
        match self.word.as_ref().map(|word| (word, within.find(word))) {
            Some((word, at)) => {
                let at = start + at.unwrap_or_else(|| panic!("`{word}` is not in `{within}`"));
                at..at + word.len()
            }
            None => start..start + length,
        }
    }
}
