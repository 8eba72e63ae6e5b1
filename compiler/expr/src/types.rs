//! The static types of expressions.

use bsc_schema::{Kind, Ty, WordSet};

/// The type of one value.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Item {
    /// A thing of a kind.
    Thing(Kind),
    /// A number, percentage or amount.
    Number,
    /// A text; where the field also takes certain words, these.
    Text(Option<WordSet>),
    /// A day.
    Date,
    /// True or false.
    Bool,
    /// A period.
    Period,
    /// A word of a closed set.
    Word(WordSet),
    /// A place in the source: it can be filled and pointed at.
    Place,
}

/// The type of an expression.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Type {
    /// One value.
    One(Item),
    /// A finite set.
    Set(Item),
    /// A set of sets: what `kelompok` gives.
    Groups(Item),
}

impl Type {
    /// The type of an attribute of the schema.
    pub fn of(ty: Ty) -> Type {
        Type::One(match ty {
            Ty::Set(kind) => return Type::Set(Item::Thing(kind)),
            Ty::Entity(kind) => Item::Thing(kind),
            Ty::Number => Item::Number,
            Ty::Text => Item::Text(None),
            Ty::Date => Item::Date,
            Ty::Bool => Item::Bool,
            Ty::Period => Item::Period,
            Ty::Word(words) => Item::Word(words),
            Ty::Place => Item::Place,
        })
    }

    /// What one member is, or the value itself.
    pub fn item(self) -> Item {
        match self {
            Type::One(item) | Type::Set(item) | Type::Groups(item) => item,
        }
    }

    /// What a name bound to a member has for a type.
    pub fn member(self) -> Option<Type> {
        match self {
            Type::One(_) => None,
            Type::Set(item) => Some(Type::One(item)),
            Type::Groups(item) => Some(Type::Set(item)),
        }
    }

    /// By what the catalogue names it: `angka`, `himpunan` …
    pub fn key(self) -> &'static str {
        match self {
            Type::One(item) => item.key(),
            Type::Set(_) => "himpunan",
            Type::Groups(_) => "kelompok",
        }
    }
}

impl Item {
    /// By what the catalogue names it.
    pub fn key(self) -> &'static str {
        match self {
            Item::Thing(kind) => kind.name(),
            Item::Number => "angka",
            Item::Text(_) => "teks",
            Item::Date => "tanggal",
            Item::Bool => "syarat",
            Item::Period => "periode",
            Item::Word(_) => "kata",
            Item::Place => "tempat",
        }
    }

    /// The words that a bare word may be where this is expected.
    pub fn words(self) -> Option<WordSet> {
        match self {
            Item::Word(words) | Item::Text(Some(words)) => Some(words),
            _ => None,
        }
    }

    /// Whether values of the two can be equal.
    pub fn comparable(self, other: Item) -> bool {
        use Kind::{Iku, Pegawai, Pemegang, Sub, Unit};
        let holder = |k| matches!(k, Pemegang | Unit | Pegawai);
        let indicator = |k| matches!(k, Iku | Sub);
        match (self, other) {
            (Item::Thing(a), Item::Thing(b)) => a == b || (holder(a) && holder(b)) || (indicator(a) && indicator(b)),
            (Item::Text(_) | Item::Word(_), Item::Text(_) | Item::Word(_)) => true,
            (Item::Place, _) | (_, Item::Place) => false,
            (a, b) => a == b,
        }
    }

    /// Whether one can be less than another. Levels and perspectives are ordered: the higher is the greater.
    pub fn ordered(self) -> bool {
        matches!(self, Item::Number | Item::Date | Item::Period | Item::Thing(Kind::Level | Kind::Perspektif))
    }
}
