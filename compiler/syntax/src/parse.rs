//! From pest's flat events to the tree.

use crate::fault::{quoted, without_comment};
use crate::items::{Item, Items};
use crate::lex::Lexer;
use crate::tree::{NO_BLOCK, Statement, Tree, Trivia, TriviaKind, count};
use crate::{MAX_DEPTH, TOP_LEVEL};
use bsc_diagnostics::{Diagnostic, FileId, Message, Span};
use bsc_grammar::{BscParser, Parser, Rule, Token as Event};
use memchr::{memchr, memrchr};

/// Reads a file. Gives a tree for every text, and all its syntax errors in the order of the text.
///
/// A byte order mark and CRLF are accepted. A text that begins with `<?xml`, or of 4 GiB and more, gives one error and an empty tree.
pub fn parse(file: FileId, text: &str) -> (Tree, Vec<Diagnostic>) {
    // A plan has about so many statements and tokens; what is too much or too little costs little.
    let (statements, tokens) = (Vec::with_capacity(text.len() / 64), Vec::with_capacity(text.len() / 32));
    let tree = Tree { file, statements, tokens, trivia: Vec::new() };
    let mut builder = Builder {
        text,
        lexer: Lexer::new(text, tree),
        open: Vec::new(),
        last: None,
        behind: 0,
        unsettled: None,
        unclosed: Vec::new(),
        stray: None,
    };
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let body = text.get(start..).unwrap_or("");
    let blank = body.len() - body.trim_start().len();
    if u32::try_from(text.len()).is_err() {
        builder.fault("E0209", 0, 0);
    } else if body.trim_start().starts_with("<?xml") {
        builder.fault("E0205", start + blank, start + blank + "<?xml".len());
    } else {
        builder.behind = start;
        for item in Items::new(text, start) {
            builder.item(item);
        }
        builder.blank_lines(text.len());
    }
    builder.lexer.faults.sort_by_key(|fault| (fault.primary.span.start, fault.primary.span.end));
    (builder.lexer.tree, builder.lexer.faults)
}

/// A block that is being read.
struct Open {
    statement: usize,
    brace: usize,
}

struct Builder<'t> {
    text: &'t str,
    lexer: Lexer<'t>,
    open: Vec<Open>,
    /// The statement just read, while it can still get a block, and where its head ends.
    last: Option<(usize, usize)>,
    /// Offset after what was read last.
    behind: usize,
    /// The statement just read, if it left a comma or a parenthesis open.
    unsettled: Option<usize>,
    /// The `{` of this item that no `}` closes.
    unclosed: Vec<usize>,
    /// The first `}` of this item that closes nothing.
    stray: Option<usize>,
}

impl<'t> Builder<'t> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.lexer.tree.file, start: count(start), end: count(end) }
    }

    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or("")
    }

    fn fault(&mut self, code: &'static str, start: usize, end: usize) {
        let words = self.slice(start, end).to_owned();
        self.lexer.faults.push(Diagnostic::error(code, self.span(start, end)).arg("teks", words));
    }

    fn item(&mut self, item: Item) {
        let first = self.lexer.tree.statements.len();
        self.open.clear();
        self.unclosed.clear();
        (self.last, self.lexer.swallowed, self.stray) = (None, false, None);
        match item.too_deep {
            Some(brace) => self.too_deep(item, brace),
            None => self.read(item),
        }
        self.settle();
        if !self.lexer.swallowed {
            self.report_unclosed(first, item.end);
            self.report_stray(first);
        }
    }

    /// Only the name of the item is read, so that it is known.
    fn too_deep(&mut self, item: Item, brace: usize) {
        let head = self.slice(item.start, item.end);
        let end = item.start + head.find(['{', ';', '\n']).unwrap_or(head.len());
        let faults = self.lexer.faults.len();
        self.head(item.start, end);
        self.unsettled = None;
        self.lexer.faults.truncate(faults);
        if let Some(statement) = self.lexer.tree.statements.last_mut() {
            (statement.broken, statement.end) = (true, count(item.end));
        }
        let found = Diagnostic::error("E0203", self.span(brace, brace + 1)).arg("batas", MAX_DEPTH.to_string());
        self.lexer.faults.push(found);
        (self.behind, self.lexer.swallowed) = (item.end, true);
    }

    fn read(&mut self, item: Item) {
        let Ok(pairs) = BscParser::parse(Rule::item, self.slice(item.start, item.end)) else {
            // The grammar takes every text; it stops only where the stack of this thread is too small.
            return self.too_deep(item, item.start);
        };
        let mut from = item.start;
        for event in pairs.tokens() {
            match event {
                Event::Start { rule, pos } => {
                    from = item.start + pos.pos();
                    if rule == Rule::block {
                        self.open_block(from);
                    }
                }
                Event::End { rule, pos } => {
                    let to = item.start + pos.pos();
                    match rule {
                        Rule::head | Rule::broken => self.head(from, to),
                        Rule::block => self.close_block(to),
                        Rule::line_comment => self.comment(TriviaKind::LineComment, from, to),
                        Rule::block_comment => self.comment(TriviaKind::BlockComment, from, to),
                        Rule::missing_close => self.unclosed.extend(self.open.last().map(|open| open.brace)),
                        Rule::stray_close => self.stray_close(from, to),
                        _ => {}
                    }
                }
            }
        }
    }

    /// A line: more of the last statement, or one or several of its own.
    fn head(&mut self, start: usize, end: usize) {
        self.lexer.line(start, end);
        let mut next = Some(start);
        match self.last {
            Some((index, _)) if self.lexer.goes_on() => {
                next = self.lexer.arguments();
                let broken = self.lexer.broken;
                let head_end = self.tree().tokens.last().map_or(start, |last| last.end as usize);
                if let Some(statement) = self.lexer.tree.statements.get_mut(index) {
                    statement.end = count(head_end);
                    statement.broken |= broken;
                }
                self.read_to(index, head_end, end);
            }
            _ => {
                self.settle();
                self.blank_lines(start);
            }
        }
        while let Some(at) = next {
            self.settle();
            next = self.statement(at, end);
        }
    }

    /// A keyword with its arguments. Gives where the next statement of the line begins.
    fn statement(&mut self, start: usize, end: usize) -> Option<usize> {
        let index = self.tree().statements.len();
        let (tokens, faults) = (self.tree().tokens.len(), self.lexer.faults.len());
        self.lexer.begin(start);
        let keyword_end = self.lexer.keyword();
        let next = self.lexer.arguments();
        let last = self.tree().tokens.get(tokens..).and_then(|tokens| tokens.last());
        let head_end = last.map_or(keyword_end, |last| last.end as usize);
        let mut broken = self.lexer.broken;
        if self.lexer.faults.len() == faults {
            if keyword_end == start {
                broken = true;
                self.fault("E0206", start, head_end);
            } else if self.open.is_empty() && self.lexer.byte(start).is_ascii_uppercase() {
                broken = self.upper_keyword(start, keyword_end);
            }
        }
        self.lexer.tree.statements.push(Statement {
            start: count(start),
            keyword_end: count(keyword_end),
            tokens: count(tokens),
            block: NO_BLOCK,
            end: count(head_end),
            next: count(index + 1),
            broken,
        });
        self.read_to(index, head_end, end);
        next
    }

    /// A line of a statement has been read: up to its last token, or to a comment that reaches further.
    fn read_to(&mut self, statement: usize, head_end: usize, line_end: usize) {
        let comment = self.tree().trivia.last().map_or(0, |last| last.end as usize);
        self.behind = head_end.max(comment);
        self.last = Some((statement, line_end));
        self.unsettled = self.lexer.is_unfinished().then_some(statement);
    }

    /// Reports what the last statement has left open, now that nothing more of it comes.
    fn settle(&mut self) {
        let Some(index) = self.unsettled.take() else { return };
        self.lexer.finish();
        if let Some(statement) = self.lexer.tree.statements.get_mut(index) {
            statement.broken = true;
        }
    }

    fn tree(&self) -> &Tree {
        &self.lexer.tree
    }

    /// `UNIT` at the top level is no name of anybody's.
    fn upper_keyword(&mut self, start: usize, end: usize) -> bool {
        let lower = self.slice(start, end).to_ascii_lowercase();
        if !TOP_LEVEL.contains(&lower.as_str()) {
            return false;
        }
        let span = self.span(start, end);
        let found = Diagnostic::error("E0122", span).arg("teks", self.slice(start, end)).arg("benar", lower.clone());
        self.lexer.faults.push(found.fix(Message::new("perbaikan-ganti"), vec![(span, lower)]));
        true
    }

    fn open_block(&mut self, brace: usize) {
        self.settle();
        self.blank_lines(brace);
        self.behind = brace + 1;
        let statement = match self.last.take() {
            Some((statement, head_end)) if !self.lexer.ended && !self.slice(head_end, brace).contains(';') => {
                if head_end != brace {
                    self.late_brace(statement, brace);
                }
                statement
            }
            _ => {
                self.fault("E0210", brace, brace + 1);
                self.nameless(brace)
            }
        };
        if let Some(statement) = self.lexer.tree.statements.get_mut(statement) {
            statement.block = count(brace);
        }
        self.open.push(Open { statement, brace });
    }

    /// `{` on a line after its statement.
    fn late_brace(&mut self, statement: usize, brace: usize) {
        let Some((start, end)) =
            self.lexer.tree.statements.get(statement).map(|it| (it.start as usize, it.end as usize))
        else {
            return;
        };
        let right = format!("{} {{", self.slice(start, end).lines().next_back().unwrap_or("").trim_start());
        let edits = vec![(self.span(end, end), " {".to_owned()), (self.span(brace, brace + 1), String::new())];
        let found = Diagnostic::error("E0204", self.span(brace, brace + 1)).arg("benar", right);
        self.lexer.faults.push(found.fix(Message::new("perbaikan-pindah"), edits));
    }

    /// A statement without a keyword, to hold a block.
    fn nameless(&mut self, at: usize) -> usize {
        let index = self.lexer.tree.statements.len();
        let (tokens, at) = (count(self.lexer.tree.tokens.len()), count(at));
        let next = count(index + 1);
        self.lexer.tree.statements.push(Statement {
            start: at,
            keyword_end: at,
            tokens,
            block: at,
            end: at,
            next,
            broken: true,
        });
        index
    }

    fn close_block(&mut self, end: usize) {
        self.settle();
        let Some(open) = self.open.pop() else { return };
        self.blank_lines(end.saturating_sub(1));
        (self.last, self.behind) = (None, end);
        let next = count(self.lexer.tree.statements.len());
        if let Some(statement) = self.lexer.tree.statements.get_mut(open.statement) {
            (statement.end, statement.next) = (count(end), next);
        }
    }

    fn stray_close(&mut self, start: usize, end: usize) {
        self.settle();
        self.blank_lines(start);
        (self.last, self.behind) = (None, end);
        self.stray.get_or_insert(start);
    }

    fn comment(&mut self, kind: TriviaKind, start: usize, end: usize) {
        self.blank_lines(start);
        if kind == TriviaKind::BlockComment && (end - start < 4 || !self.slice(start, end).ends_with("*/")) {
            self.fault("E0103", start, start + 2);
            self.lexer.swallowed = true;
        }
        self.lexer.tree.trivia.push(Trivia { kind, start: count(start), end: count(end) });
        self.behind = end;
    }

    /// Notes the blank lines between what was read last and `to`.
    fn blank_lines(&mut self, to: usize) {
        let from = self.behind;
        let gap = self.text.as_bytes().get(from..to).unwrap_or(&[]);
        let Some(first) = memchr(b'\n', gap) else { return };
        let Some(last) = memrchr(b'\n', gap).filter(|&last| last > first) else { return };
        if !gap.contains(&b';') {
            let (start, end) = (count(from + first), count(from + last));
            self.lexer.tree.trivia.push(Trivia { kind: TriviaKind::BlankLines, start, end });
            self.behind = from + last;
        }
    }

    /// One message for all braces of an item that are left open: at the block which, by its indentation, was forgotten.
    fn report_unclosed(&mut self, first: usize, end: usize) {
        let Some(&outermost) = self.unclosed.last() else { return };
        let brace = self.forgotten(first).unwrap_or(outermost);
        let end = self.slice(0, end).trim_end().len();
        let mut found = Diagnostic::error("E0201", self.span(brace, brace + 1))
            .arg("teks", self.block_name(first, brace))
            .arg("lain", self.unclosed.len().saturating_sub(1).to_string());
        for &other in self.unclosed.iter().rev().filter(|&&other| other != brace).take(4) {
            found = found.label(self.span(other, other + 1), "E0201-buka");
        }
        self.lexer.faults.push(found.label(self.span(end, end), "E0201-akhir"));
    }

    /// The first line of the statement whose block opens at `brace`.
    fn block_name(&self, first: usize, brace: usize) -> String {
        let statements = self.tree().statements.get(first..).unwrap_or(&[]);
        let start = statements.iter().find(|it| it.block as usize == brace).map_or(brace, |it| it.start as usize);
        let line = self.slice(start, brace.max(start)).lines().next().unwrap_or("{");
        quoted(without_comment(line))
    }

    /// The first block whose `}` stands further left than the line of its `{`: that `}` was meant for another.
    fn forgotten(&self, first: usize) -> Option<usize> {
        let indent = |at: usize| {
            let line = self.slice(0, at).rfind('\n').map_or(0, |end| end + 1);
            let line = self.slice(line, self.text.len());
            line.len() - line.trim_start_matches([' ', '\t']).len()
        };
        let blocks = self.lexer.tree.statements.get(first..)?.iter().filter(|statement| statement.block != NO_BLOCK);
        let closed = blocks.filter(|statement| !self.unclosed.contains(&(statement.block as usize)));
        let forgotten = closed.filter(|statement| {
            let (brace, close) = (statement.block as usize, (statement.end as usize).saturating_sub(1));
            self.slice(brace, close).contains('\n') && indent(close) < indent(brace)
        });
        forgotten.map(|statement| statement.block as usize).next()
    }

    /// A `}` too many. What stands behind the block that it closed too early is not judged: it lost its place.
    fn report_stray(&mut self, first: usize) {
        let Some(stray) = self.stray else { return };
        let mut found = Diagnostic::error("E0202", self.span(stray, stray + 1));
        let end =
            self.lexer.tree.statements.get(first).filter(|it| it.block != NO_BLOCK).map_or(0, |it| it.end as usize);
        if self.slice(end.saturating_sub(1), end) == "}" {
            found = found.label(self.span(end - 1, end), "E0202-tutup");
        }
        self.lexer.faults.push(found);
        let mut at = self.lexer.tree.statements.get(first).map_or(first, |statement| statement.next as usize);
        while let Some(statement) = self.lexer.tree.statements.get_mut(at) {
            statement.broken = true;
            at = statement.next as usize;
        }
    }
}
