//! What lowering makes of a file: elements and their fields, still without names resolved.

use bsc_diagnostics::{FileId, Span};
use bsc_number::Number;
use bsc_schema::{Kw, RowId, kw};
use bsc_syntax::period::Period;
use jiff::civil::Date;

/// An element: a statement that declares a name or has a block. Index into [`crate::Model`].
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ElementId(pub u32);

/// A decoded argument. Texts, words and paths are their span in the source: nothing is copied.
#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Value {
    /// A text in quotes or a fence.
    Text,
    /// A word: one of a closed set, or the user's own name, lower or upper case.
    Word,
    /// A reference, `setjen.opini_bpk@2017`, also where it is a single word.
    Path,
    /// An expression: the whole of its text.
    Expr,
    /// A plain number.
    Number(Number),
    /// `92%` is 92.
    Percent(Number),
    /// Rupiah.
    Money(Number),
    /// A day of the calendar.
    Date(Date),
    /// A day of every year: month, day.
    MonthDay(i8, i8),
    /// A reporting period.
    Period(Period),
    /// `n/a`.
    NotAvailable,
    /// A field without argument: that it stands there is its value.
    Flag,
    /// What stands here could not be read; it has been reported. Rules stay silent on it.
    Poisoned,
}

/// What a field is, before it is read: one byte, so that a plan of a million IKU fits in memory. Its [`Value`] is read from
/// the source when it is asked for ([`crate::FieldRef::value`]).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Form {
    /// See [`Value::Text`].
    Text,
    /// See [`Value::Word`].
    Word,
    /// See [`Value::Path`].
    Path,
    /// See [`Value::Expr`].
    Expr,
    /// A number, percentage, amount, day or period: see the other forms of [`Value`].
    Scalar(Scalar),
    /// First end of a range; the field behind it, at the same place, is the last.
    First,
    /// Last end of a range.
    Last,
    /// See [`Value::NotAvailable`].
    NotAvailable,
    /// See [`Value::Flag`].
    Flag,
    /// See [`Value::Poisoned`].
    Poisoned,
}

/// What a single value is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Scalar {
    /// `1_250`
    Number,
    /// `92%`
    Percent,
    /// `Rp 1_250`
    Money,
    /// `2018-01-15`
    Date,
    /// `01-15`
    MonthDay,
    /// `TW1`
    Period,
}

/// One argument of a statement, kept with the element that holds the statement.
///
/// `trajektori TW1 10, TW2 12` gives four fields: item 0 slot 0 `TW1`, item 0 slot 1 `10`, item 1 …
#[derive(Copy, Clone, Debug)]
pub struct Field {
    /// Where it stands, in bytes of its file.
    pub start: u32,
    /// End, exclusive.
    pub end: u32,
    /// Which of several: counts repeated statements and comma lists together.
    pub item: u32,
    /// The keyword of its statement.
    pub kw: Kw,
    /// Which slot of the row's signature.
    pub slot: u8,
    /// What it is.
    pub form: Form,
}

const _: () = assert!(size_of::<Field>() == 16 && size_of::<Element>() <= 48);

/// A statement that declares a name or has a block.
#[derive(Copy, Clone, Debug)]
pub struct Element {
    /// The element around it.
    pub parent: Option<ElementId>,
    /// Its file.
    pub file: FileId,
    /// Keyword and arguments, in bytes.
    pub head: (u32, u32),
    /// Its name's place, empty where it declares none.
    pub name: (u32, u32),
    /// Range in the table of fields: first, count.
    pub fields: (u32, u32),
    /// One past its last descendant: elements are in pre-order, so `id + 1 .. end` is its subtree.
    pub end: u32,
    /// Row of the schema.
    pub row: RowId,
    /// Keyword of the row; for a line named by the user the row's own.
    pub kw: Kw,
    /// A fault was reported in its head, or its name is taken: nothing is missed in it.
    pub broken: bool,
}

impl Element {
    /// What an id of another model gives.
    pub(crate) const NONE: Element = Element {
        parent: None,
        file: FileId(u32::MAX),
        head: (0, 0),
        name: (0, 0),
        fields: (0, 0),
        end: 0,
        row: RowId::TOP,
        kw: kw::SENDIRI,
        broken: true,
    };

    /// Keyword and arguments.
    pub fn head_span(&self) -> Span {
        Span { file: self.file, start: self.head.0, end: self.head.1 }
    }
    /// The declared name, or the keyword where there is none.
    pub fn name_span(&self) -> Span {
        let (start, end) = if self.name.0 == self.name.1 { self.head } else { self.name };
        Span { file: self.file, start, end }
    }
}

/// One file, lowered: its elements in pre-order and their fields.
#[derive(Default, Debug)]
pub struct Fragment {
    /// Elements in source order, a parent before its children.
    pub elements: Vec<Element>,
    /// Fields, those of one element together, in the order of the source.
    pub fields: Vec<Field>,
}

/// The fragments of all files, joined to one table of elements and one of fields.
///
/// Add them in the order of the names of their files: of two definitions of a name the first counts. A caller that adds each
/// fragment as soon as it is made never holds the plan twice.
#[derive(Clone, Default, Debug)]
pub struct Assembly {
    pub(crate) elements: Vec<Element>,
    pub(crate) fields: Vec<Field>,
}

impl Assembly {
    /// Adds a file.
    pub fn add(&mut self, fragment: &Fragment) {
        let (first, first_field) = (self.elements.len() as u32, self.fields.len() as u32);
        self.elements.extend(fragment.elements.iter().map(|e| Element {
            parent: e.parent.map(|p| ElementId(p.0 + first)),
            fields: (e.fields.0 + first_field, e.fields.1),
            end: e.end + first,
            ..*e
        }));
        self.fields.extend_from_slice(&fragment.fields);
    }
}

impl FromIterator<Fragment> for Assembly {
    fn from_iter<I: IntoIterator<Item = Fragment>>(fragments: I) -> Assembly {
        let mut assembly = Assembly::default();
        fragments.into_iter().for_each(|f| assembly.add(&f));
        assembly
    }
}
