//! Statements to text.

use crate::WIDTH;
use crate::columns::align;
use crate::head::Piece;
use crate::read::{Block, Comment, Part, Raw, Statement};
use bsc_schema::RowId;
use bsc_syntax::TriviaKind;

/// How far a block is indented.
const INDENT: usize = 4;

/// A line of a block, or a statement of several.
pub(crate) enum Line<'b, 't> {
    /// Several statements between `;`.
    Joined(Vec<&'b Statement<'t>>, String),
    Single(Single<'b, 't>),
    Raw(&'b Raw<'t>),
}

/// A statement with a line of its own.
pub(crate) struct Single<'b, 't> {
    pub statement: &'b Statement<'t>,
    /// The block, where it fits the line.
    block: Option<String>,
    /// How wide the keyword is with what is put behind it.
    pub column: usize,
    /// How wide its values are with what is put behind them; none where they are no row of a table.
    pub cells: Vec<usize>,
}

impl<'b, 't> Single<'b, 't> {
    /// Whether a block follows that does not fit the line, or an argument has several lines.
    pub fn is_long(&self) -> bool {
        (self.block.is_none() && self.statement.block.is_some())
            || self.statement.head.pieces.iter().any(|piece| piece.text.contains('\n'))
    }

    /// Whether a blank line stands above it.
    pub fn is_apart(&self) -> bool {
        self.statement.blank || self.statement.before.iter().any(|comment| comment.blank)
    }

    /// Whether something follows the keyword.
    pub fn has_value(&self) -> bool {
        !self.statement.head.pieces.is_empty() || self.block.is_some()
    }

    pub fn keyword_width(&self) -> usize {
        width(self.statement.head.keyword)
    }

    pub fn cell_width(&self, column: usize) -> Option<usize> {
        self.statement.head.pieces.get(column).map(Piece::width)
    }

    /// Whether something follows this value.
    pub fn is_followed(&self, column: usize) -> bool {
        let pieces = self.statement.head.pieces.len();
        column + 1 < pieces || (column + 1 == pieces && self.block.is_some())
    }
}

/// Prints a file. `size` is about how long it will be.
pub(crate) fn write(file: &Block<'_>, size: usize) -> String {
    let mut writer = Writer { out: String::with_capacity(size + size / 8) };
    writer.inside(file, Some(RowId::TOP), 0);
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    fn indent(&mut self, indent: usize) {
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    /// What stands in a block, each on a line of its own.
    fn inside(&mut self, block: &Block<'_>, place: Option<RowId>, indent: usize) {
        let mut lines = lines(block);
        align(&mut lines, place);
        let mut first = true;
        for line in &lines {
            match line {
                Line::Raw(raw) => {
                    self.above(&raw.before, raw.blank, &mut first, indent);
                    self.out.push_str(raw.text);
                    if !raw.item {
                        self.out.push('\n');
                    }
                }
                Line::Joined(statements, text) => {
                    if let Some(statement) = statements.first() {
                        self.above(&statement.before, statement.blank, &mut first, indent);
                    }
                    self.indent(indent);
                    self.out.push_str(text);
                    self.behind(statements.last().map_or(&[], |last| &last.after));
                }
                Line::Single(single) => {
                    self.above(&single.statement.before, single.statement.blank, &mut first, indent);
                    self.indent(indent);
                    self.single(single, indent);
                    self.behind(&single.statement.after);
                }
            }
        }
        for comment in &block.end {
            self.comment_line(comment, &mut first, indent);
        }
    }

    fn above(&mut self, comments: &[Comment<'_>], blank: bool, first: &mut bool, indent: usize) {
        for comment in comments {
            self.comment_line(comment, first, indent);
        }
        self.blank(blank, first);
    }

    /// A blank line, but none at the beginning of a block.
    fn blank(&mut self, blank: bool, first: &mut bool) {
        if blank && !*first {
            self.out.push('\n');
        }
        *first = false;
    }

    fn comment_line(&mut self, comment: &Comment<'_>, first: &mut bool, indent: usize) {
        self.blank(comment.blank, first);
        self.indent(indent);
        self.comment(comment);
        self.out.push('\n');
    }

    /// The comments that end a line.
    fn behind(&mut self, comments: &[Comment<'_>]) {
        for comment in comments {
            self.out.push(' ');
            self.comment(comment);
        }
        self.out.push('\n');
    }

    /// A comment; its further lines move with the first one.
    fn comment(&mut self, comment: &Comment<'_>) {
        if comment.kind == TriviaKind::LineComment {
            return self.out.push_str(comment.text.trim_ascii_end());
        }
        let column = self.out.len() - self.out.rfind('\n').map_or(0, |end| end + 1);
        let mut lines = comment.text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
        self.out.push_str(lines.next().unwrap_or(""));
        for line in lines {
            self.out.push('\n');
            let text = line.trim_start_matches([' ', '\t']);
            if !text.is_empty() {
                let margin = line.len() - text.len();
                self.indent((margin + column).saturating_sub(comment.column));
                self.out.push_str(text);
            }
        }
    }

    fn single(&mut self, single: &Single<'_, '_>, indent: usize) {
        let statement = single.statement;
        let head = &statement.head;
        self.out.push_str(head.keyword);
        let column = single.column.max(single.keyword_width());
        let pad = column - single.keyword_width() + 1;
        if !head.pieces.is_empty() {
            self.indent(pad);
            if head.plain {
                self.cells(single);
            } else {
                // A block on the line needs the whole head on the line.
                let width = if statement.block.is_some() { usize::MAX } else { WIDTH };
                self.out.push_str(&head.lines(indent + column + 1, indent.max(INDENT), width));
            }
        }
        if let Some(block) = &single.block {
            self.indent(if head.pieces.is_empty() { pad } else { 1 });
            self.out.push_str(block);
        } else if let Some(block) = &statement.block {
            self.out.push_str(" {");
            self.behind(&block.opening);
            self.inside(block, statement.row, indent + INDENT);
            self.indent(indent);
            self.out.push('}');
        }
    }

    fn cells(&mut self, single: &Single<'_, '_>) {
        let pieces = &single.statement.head.pieces;
        for (index, piece) in pieces.iter().enumerate() {
            piece.print(&mut self.out);
            if single.is_followed(index) {
                let wanted = single.cells.get(index).copied().unwrap_or(0);
                let pad = wanted.saturating_sub(piece.width());
                self.indent(if index + 1 < pieces.len() { pad + 1 } else { pad });
            }
        }
    }
}

fn width(text: &str) -> usize {
    text.chars().count()
}

/// The lines of a block. One that stood on one line and does not fit, or holds a comment, has a line for each statement.
fn lines<'b, 't>(block: &'b Block<'t>) -> Vec<Line<'b, 't>> {
    let mut lines: Vec<Line<'b, 't>> = Vec::with_capacity(block.parts.len());
    let mut parts = block.parts.iter().peekable();
    while let Some(part) = parts.next() {
        let statement = match part {
            Part::Raw(raw) => {
                lines.push(Line::Raw(raw));
                continue;
            }
            Part::Statement(statement) => statement,
        };
        let mut joined = vec![statement];
        let mut last = statement;
        while let Some(Part::Statement(next)) = parts.peek().filter(|_| !block.one_line) {
            if next.line != last.line || !last.after.is_empty() || !next.before.is_empty() || next.blank {
                break;
            }
            joined.push(next);
            last = next;
            parts.next();
        }
        match (joined.len() > 1).then(|| in_one_line(&joined)).flatten() {
            Some(text) => lines.push(Line::Joined(joined, text)),
            None => lines.extend(joined.into_iter().map(|statement| Line::Single(single(statement)))),
        }
    }
    lines
}

fn single<'b, 't>(statement: &'b Statement<'t>) -> Single<'b, 't> {
    let block = statement.block.as_ref().filter(|_| statement.head.flat).and_then(|block| flat_block(block, WIDTH));
    Single { statement, block, column: 0, cells: Vec::new() }
}

/// Statements with `; ` between them, where they fit.
fn in_one_line(statements: &[&Statement<'_>]) -> Option<String> {
    let mut line = String::new();
    for statement in statements {
        if !line.is_empty() {
            line.push_str("; ");
        }
        line.push_str(&flat(statement, WIDTH.checked_sub(width(&line))?)?);
    }
    (width(&line) <= WIDTH).then_some(line)
}

/// A statement in one line, at most so wide, comments around it left out.
fn flat(statement: &Statement<'_>, room: usize) -> Option<String> {
    let head = &statement.head;
    let mut line = head.keyword.to_owned();
    if !head.flat {
        return None;
    }
    if !head.pieces.is_empty() {
        line.push(' ');
        line.push_str(&head.line());
    }
    if let Some(block) = &statement.block {
        let block = flat_block(block, room.checked_sub(width(&line) + 1)?)?;
        line.push(' ');
        line.push_str(&block);
    }
    (width(&line) <= room).then_some(line)
}

/// A block in one line, where it stood on one, fits, and holds no comment.
fn flat_block(block: &Block<'_>, room: usize) -> Option<String> {
    if !block.opening.is_empty() || !block.end.is_empty() {
        return None;
    }
    if block.parts.is_empty() {
        return Some("{}".to_owned());
    }
    if !block.one_line {
        return None;
    }
    let mut line = "{ ".to_owned();
    for (index, part) in block.parts.iter().enumerate() {
        let Part::Statement(statement) = part else { return None };
        if !statement.before.is_empty() || !statement.after.is_empty() {
            return None;
        }
        if index > 0 {
            line.push_str("; ");
        }
        line.push_str(&flat(statement, room.checked_sub(width(&line) + 2)?)?);
    }
    line.push_str(" }");
    (width(&line) <= room).then_some(line)
}
