//! From the tree to statements that own their comments and blank lines.
//!
//! A comment belongs to the statement on whose line it ends, or else to the one below it; at the end of a block to the block.

use crate::head::{Head, goes_on};
use crate::order::arrange;
use crate::regions::{LAYOUT, body, untouchable};
use bsc_diagnostics::Diagnostic;
use bsc_schema::{RowId, Schema};
use bsc_syntax::{Node, Tree, TriviaKind};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

/// A comment.
pub(crate) struct Comment<'t> {
    pub text: &'t str,
    pub kind: TriviaKind,
    pub start: usize,
    /// In which column it began.
    pub column: usize,
    /// Whether a blank line stands above it.
    pub blank: bool,
}

impl Comment<'_> {
    /// Where it ended.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// What stands in a block.
pub(crate) enum Part<'t> {
    Statement(Statement<'t>),
    Raw(Raw<'t>),
}

/// Lines that are left as they are.
pub(crate) struct Raw<'t> {
    /// From the beginning of the first line.
    pub text: &'t str,
    pub before: Vec<Comment<'t>>,
    pub blank: bool,
    /// Whether it is a whole item, with its last line end if it has one.
    pub item: bool,
}

/// A statement that is understood.
pub(crate) struct Statement<'t> {
    pub node: Node<'t>,
    pub row: Option<RowId>,
    /// The comments above it.
    pub before: Vec<Comment<'t>>,
    /// Whether a blank line stands right above it.
    pub blank: bool,
    pub head: Head<'t>,
    pub block: Option<Block<'t>>,
    /// The comments behind it, on its line.
    pub after: Vec<Comment<'t>>,
    /// Equal for statements that stood on one line with nothing but `;` between them.
    pub line: usize,
}

/// What stands between braces, or in a file.
pub(crate) struct Block<'t> {
    /// The comments behind `{`, on its line.
    pub opening: Vec<Comment<'t>>,
    pub parts: Vec<Part<'t>>,
    /// The comments before `}`.
    pub end: Vec<Comment<'t>>,
    /// Whether it stood on one line.
    pub one_line: bool,
}

/// Reads a file. `careful` leaves every item alone in which there is a fault.
pub(crate) fn read<'t>(tree: &'t Tree, text: &'t str, faults: &[Diagnostic], careful: bool) -> Block<'t> {
    let trivia = tree.trivia().iter().filter(|it| it.kind != TriviaKind::BlankLines);
    let (mut line, mut behind) = (0, 0);
    let comments: Vec<Comment<'t>> = trivia
        .filter_map(|it| {
            let (start, end) = (it.start as usize, it.end as usize);
            line = text.get(behind..start)?.rfind('\n').map_or(line, |length| behind + length + 1);
            behind = start;
            Some(Comment { text: text.get(start..end)?, kind: it.kind, start, column: start - line, blank: false })
        })
        .collect();
    let mut places: Vec<usize> =
        faults.iter().filter(|f| &*f.code != LAYOUT).map(|f| f.primary.span.start as usize).collect();
    places.sort_unstable();
    let mut reader = Reader { text, comments: comments.into_iter().peekable(), faults: places, lines: 0 };
    reader.file(tree, &untouchable(tree, text, faults, careful))
}

struct Reader<'t> {
    text: &'t str,
    /// Those not yet given to a statement.
    comments: Peekable<IntoIter<Comment<'t>>>,
    /// Where faults were reported.
    faults: Vec<usize>,
    lines: usize,
}

/// A statement without what stands around it.
type Understood<'t> = (Node<'t>, Option<RowId>, Head<'t>, Option<Block<'t>>);

/// A child of a block, while it is not yet clear how much is to be left as it is.
struct Draft<'t> {
    range: Range<usize>,
    before: Vec<Comment<'t>>,
    blank: bool,
    after: Vec<Comment<'t>>,
    /// Whether it stands on the line of the one before.
    joined: bool,
    /// Whether it is a whole item that is left alone.
    item: bool,
    statement: Option<Understood<'t>>,
}

/// What stands between two statements: comments behind the first, above the second, and whether a blank line stands above the second.
#[derive(Default)]
struct Gap<'t> {
    behind: Vec<Comment<'t>>,
    before: Vec<Comment<'t>>,
    blank: bool,
    /// Whether both stand on one line with nothing but `;` between them.
    joined: bool,
}

/// What stands before a gap.
#[derive(Copy, Clone, PartialEq)]
enum Before {
    /// The beginning of the file, or lines that are left alone.
    Nothing,
    Brace,
    Statement,
}

impl<'t> Reader<'t> {
    fn slice(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or("")
    }

    fn line_start(&self, at: usize) -> usize {
        self.slice(0..at).rfind('\n').map_or(body(self.text), |end| end + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        self.slice(at..self.text.len()).find('\n').map_or(self.text.len(), |length| at + length)
    }

    /// The comments up to `end`.
    fn comments_to(&mut self, end: usize) -> Vec<Comment<'t>> {
        let mut found = Vec::new();
        while let Some(comment) = self.comments.next_if(|comment| comment.start < end) {
            found.push(comment);
        }
        found
    }

    fn gap(&mut self, from: usize, to: usize, before: Before, statement_follows: bool) -> Gap<'t> {
        let mut gap = Gap::default();
        let (mut at, mut on_line) = (from, before != Before::Nothing);
        // Where the comments that stand on the line of what follows, and do not belong to what stands before, begin.
        let mut split = if before == Before::Brace || self.slice(0..from).ends_with('}') { Some(0) } else { None };
        for mut comment in self.comments_to(to) {
            let between = self.slice(at..comment.start);
            on_line &= !between.contains('\n');
            comment.blank = has_blank_line(between);
            at = comment.end();
            if on_line {
                if between.contains(';') && split.is_none() {
                    split = Some(gap.behind.len());
                }
                gap.behind.push(comment);
            } else {
                gap.before.push(comment);
            }
        }
        let last = self.slice(at..to);
        gap.blank = has_blank_line(last);
        if on_line && !last.contains('\n') && statement_follows {
            gap.joined = gap.behind.is_empty() && before == Before::Statement;
            if let Some(split) = split {
                gap.before = gap.behind.split_off(split.min(gap.behind.len()));
            }
        }
        gap
    }

    fn file(&mut self, tree: &'t Tree, untouchable: &[Range<usize>]) -> Block<'t> {
        let mut drafts: Vec<Draft<'t>> = Vec::new();
        let (mut at, mut before) = (body(self.text), Before::Nothing);
        let mut regions = untouchable.iter().cloned().peekable();
        let mut roots = tree.roots(self.text).peekable();
        loop {
            let next = roots.peek().map_or(self.text.len(), |root| root.span().start as usize);
            if let Some(region) = regions.next_if(|region| region.start <= next) {
                let gap = self.gap(at, region.start, before, false);
                give(&mut drafts, gap.behind);
                drafts.push(Draft::left(region.clone(), gap.before, gap.blank));
                while roots.next_if(|root| (root.span().start as usize) < region.end).is_some() {}
                self.comments_to(region.end);
                (at, before) = (region.end, Before::Nothing);
            } else if let Some(root) = roots.next() {
                self.draft(root, Some(RowId::TOP), (at, before), &mut drafts);
                (at, before) = (root.span().end as usize, Before::Statement);
            } else {
                break;
            }
        }
        let gap = self.gap(at, self.text.len(), before, false);
        give(&mut drafts, gap.behind);
        let whole = body(self.text)..self.text.len();
        match self.parts(drafts, None) {
            Some(parts) => Block { opening: Vec::new(), parts, end: gap.before, one_line: false },
            None => {
                let raw = Raw { text: self.slice(whole.clone()), before: Vec::new(), blank: false, item: true };
                Block { opening: Vec::new(), parts: vec![Part::Raw(raw)], end: Vec::new(), one_line: false }
            }
        }
    }

    /// Reads what stands between `at` and the end of a statement. Gives the comments behind the brace before it.
    fn draft(
        &mut self,
        node: Node<'t>,
        place: Option<RowId>,
        (at, before): (usize, Before),
        drafts: &mut Vec<Draft<'t>>,
    ) -> Vec<Comment<'t>> {
        let range = node.span().start as usize..node.span().end as usize;
        let gap = self.gap(at, range.start, before, true);
        let behind = give(drafts, gap.behind);
        let statement = self.statement(node, place);
        if statement.is_none() {
            self.comments_to(range.end);
        }
        drafts.push(Draft {
            range,
            before: gap.before,
            blank: gap.blank,
            after: Vec::new(),
            joined: gap.joined,
            item: false,
            statement,
        });
        behind
    }

    /// None where it must be left as it is.
    fn statement(&mut self, node: Node<'t>, place: Option<RowId>) -> Option<Understood<'t>> {
        let row = place.and_then(|place| Schema::get().row(place, node.keyword()));
        let head_end = node.head_span().end as usize;
        // What ends in an operator would go on with whatever stands below.
        let unfinished = node.tokens().last().is_some_and(|last| goes_on(last, node));
        if node.is_broken()
            || node.keyword().is_empty()
            || unfinished
            || self.is_faulty(node.span().start as usize, head_end)
        {
            return None;
        }
        let inner = self.comments_to(head_end);
        let head = Head::read(node, inner, self.text);
        let Some(span) = node.block_span() else { return Some((node, row, head, None)) };
        let (open, close) = (span.start as usize, (span.end as usize).saturating_sub(1));
        let late = self.comments_to(open);
        if late.iter().any(|comment| comment.kind == TriviaKind::LineComment) {
            return None;
        }
        let mut block = self.block(node, open, close, row)?;
        block.opening.splice(0..0, late);
        Some((node, row, head, Some(block)))
    }

    fn is_faulty(&self, start: usize, end: usize) -> bool {
        let first = self.faults.partition_point(|at| *at < start);
        self.faults.get(first).is_some_and(|at| *at <= end)
    }

    fn block(&mut self, node: Node<'t>, open: usize, close: usize, place: Option<RowId>) -> Option<Block<'t>> {
        let (mut drafts, mut opening) = (Vec::new(), Vec::new());
        let (mut at, mut before) = (open + 1, Before::Brace);
        for child in node.children() {
            opening.extend(self.draft(child, place, (at, before), &mut drafts));
            (at, before) = (child.span().end as usize, Before::Statement);
        }
        let gap = self.gap(at, close, before, false);
        opening.extend(give(&mut drafts, gap.behind));
        let one_line = !self.slice(open..close).contains('\n');
        let mut block = Block { opening, parts: self.parts(drafts, Some(open..close))?, end: gap.before, one_line };
        arrange(&mut block, place);
        Some(block)
    }

    /// Settles what is to be left alone: whole lines, with all that stands on them. None where the braces of the block, which stand
    /// at the ends of `inside`, are on such a line.
    fn parts(&mut self, mut drafts: Vec<Draft<'t>>, inside: Option<Range<usize>>) -> Option<Vec<Part<'t>>> {
        let mut parts: Vec<Part<'t>> = Vec::with_capacity(drafts.len());
        let mut left = None;
        for draft in drafts.iter_mut().rev() {
            if left.is_some_and(|start| !self.slice(draft.range.end..start).contains('\n')) {
                draft.statement = None;
            }
            left = draft.statement.is_none().then_some(draft.range.start);
        }
        let mut drafts = drafts.into_iter().peekable();
        // Where the part before ends.
        let mut behind = inside.as_ref().map_or(0, |inside| inside.start + 1);
        while let Some(draft) = drafts.next() {
            let Some((node, row, head, block)) = draft.statement else {
                let region = draft.item;
                let start = if region { draft.range.start } else { self.line_start(draft.range.start) };
                if start < behind && behind > 0 {
                    return None;
                }
                let (mut end, mut after) = (draft.range.end, draft.after);
                while let Some(next) =
                    drafts.next_if(|next| !region && !self.slice(end..next.range.start).contains('\n'))
                {
                    (end, after) = (next.range.end, next.after);
                }
                let end = if region { end } else { self.line_end(end) };
                // A comment of several lines that begins or ends here.
                let cut = |at: usize, comment: &Comment<'_>| comment.start < at && comment.end() > at;
                if after.iter().any(|it| it.end() > end) || draft.before.iter().any(|it| cut(start, it)) {
                    return None;
                }
                if inside.as_ref().is_some_and(|inside| end > inside.end) {
                    return None;
                }
                let (before, dropped): (Vec<_>, Vec<_>) = draft.before.into_iter().partition(|it| it.end() <= start);
                let blank = dropped.first().map_or(draft.blank, |it| it.blank);
                parts.push(Part::Raw(Raw { text: self.slice(start..end), before, blank, item: region }));
                behind = end;
                continue;
            };
            self.lines += usize::from(!draft.joined);
            behind = draft.range.end;
            parts.push(Part::Statement(Statement {
                node,
                row,
                before: draft.before,
                blank: draft.blank,
                head,
                block,
                after: draft.after,
                line: self.lines,
            }));
        }
        Some(parts)
    }
}

impl<'t> Draft<'t> {
    fn left(range: Range<usize>, before: Vec<Comment<'t>>, blank: bool) -> Draft<'t> {
        Draft { range, before, blank, after: Vec::new(), joined: false, item: true, statement: None }
    }
}

/// Gives comments to the last statement; back where there is none.
fn give<'t>(drafts: &mut [Draft<'t>], comments: Vec<Comment<'t>>) -> Vec<Comment<'t>> {
    let Some(last) = drafts.last_mut() else { return comments };
    last.after.extend(comments);
    Vec::new()
}

/// Whether a line of a gap is blank: not what stands before its first and behind its last line end.
fn has_blank_line(gap: &str) -> bool {
    let mut lines = gap.split('\n');
    lines.next();
    lines.next_back();
    lines.any(|line| line.trim().is_empty())
}
