//! The value of a cell for an IKU: what the language writes, or why it cannot be taken.

use crate::book::{Cell, Place};
use crate::column::{Decided, Known, Why, decide, same_unit};
use crate::doubt::Doubt;
use crate::figure::{Amount, Digits, Figure, Signs, figure};
use bsc_model::{FieldRef, Form, IkuId, Lookup, Model, Value as Typed};
use bsc_number::Number;
use bsc_schema::kw;

/// A value as the language writes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Value {
    /// `19`
    Number(Number),
    /// `92%`
    Percent(Number),
    /// `Rp 5`
    Money(Number),
    /// `8 dari 10`
    Ratio(Number, Number),
    /// `WTP`
    Word(String),
    /// `n/a "…"`
    NotAvailable(String),
}

impl Value {
    /// As it is written.
    pub fn text(&self) -> String {
        match self {
            Value::Number(number) => grouped(*number),
            Value::Percent(number) => format!("{}%", grouped(*number)),
            Value::Money(number) => format!("Rp {}", grouped(*number)),
            Value::Ratio(part, of) => format!("{} dari {}", grouped(*part), grouped(*of)),
            Value::Word(word) => word.clone(),
            Value::NotAvailable(reason) => format!("n/a {}", crate::words::quoted(reason)),
        }
    }

    /// Whether a value that stands in the project says the same; `of` is its denominator.
    pub fn is(&self, typed: &FieldRef<'_>, of: Option<Number>) -> bool {
        match self {
            Value::Number(number) | Value::Percent(number) | Value::Money(number) => {
                typed.number() == Some(*number) && of.is_none()
            }
            Value::Ratio(part, whole) => typed.number() == Some(*part) && of == Some(*whole),
            Value::Word(word) => typed.source() == word,
            Value::NotAvailable(_) => typed.value() == Typed::NotAvailable,
        }
    }
}

/// `1_500.25`: groups of three before the point, from four digits on.
pub(crate) fn grouped(number: Number) -> String {
    let shown = number.to_string();
    let (whole, fraction) = shown.split_once('.').map_or((shown.as_str(), None), |(w, f)| (w, Some(f)));
    let (minus, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = minus.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            out.push('_');
        }
        out.push(digit);
    }
    fraction.map_or(out.clone(), |fraction| format!("{out}.{fraction}"))
}

/// What the unit of an IKU is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Unit {
    /// Nothing is known of it.
    Unknown,
    /// `persen`
    Percent,
    /// `rupiah`
    Money,
    /// A scale, with its words.
    Scale(Vec<String>),
    /// What is counted or measured: `"dokumen"`; `indeks`.
    Named(String),
}

/// What a plan says of the IKU.
#[derive(Clone, Debug)]
pub(crate) struct Expected {
    pub unit: Unit,
    pub target: Option<Number>,
    /// It has a formula over raw data: its value is never typed.
    pub computed: bool,
}

impl Expected {
    /// Of an IKU that the project has.
    pub fn of(model: &Model, iku: IkuId) -> Expected {
        let unit = match model.iku_field(iku, kw::SATUAN) {
            Lookup::Found(field) => match (field.field.form, field.source()) {
                (Form::Text, _) => Unit::Named(field.text().into_owned()),
                (_, "persen") => Unit::Percent,
                (_, "rupiah") => Unit::Money,
                (_, word) => model.profile().scale(word).map_or_else(
                    || Unit::Named(word.to_owned()),
                    |scale| Unit::Scale(scale.values.iter().map(|(name, _)| name.clone()).collect()),
                ),
            },
            _ => Unit::Unknown,
        };
        let target = model.iku_field(iku, kw::TARGET).found().and_then(|field| field.number());
        let formula = model.iku_field(iku, kw::FORMULA).found();
        Expected { unit, target, computed: formula.is_some_and(|field| field.field.form == Form::Expr) }
    }
}

/// The value of a cell; none where it is empty. What was decided by what the table or the plan shows goes to `doubts`.
///
/// # Errors
/// The doubt for which it is left out.
pub(crate) fn value(
    cell: &Cell,
    at: &Place,
    column: Signs,
    expected: &Expected,
    doubts: &mut Vec<Doubt>,
) -> Result<Option<Value>, Box<Doubt>> {
    let left = |id| Doubt::left(at.clone(), id).arg("teks", cell.text.as_str());
    let found = match figure(cell) {
        Figure::Empty => return Ok(None),
        Figure::NotAvailable { dash } => {
            if dash {
                doubts.push(Doubt::taken(at.clone(), "impor-tanda-hubung"));
            }
            return Ok(Some(Value::NotAvailable(format!("tertulis {} di tabel yang diimpor", cell.text))));
        }
        Figure::Broken => return Err(Box::new(left("impor-rumus-rusak"))),
        Figure::Date => return Err(Box::new(left("impor-tanggal"))),
        Figure::Unclear => return Err(Box::new(left("impor-bukan-angka"))),
        found => found,
    };
    if expected.computed {
        return Err(Box::new(left("impor-dihitung")));
    }
    match found {
        Figure::Word(word) => match &expected.unit {
            Unit::Scale(words) => {
                let known = words.iter().find(|known| known.eq_ignore_ascii_case(word.trim()));
                let found = known.cloned().map(Value::Word);
                found.map(Some).ok_or_else(|| Box::new(left("impor-bukan-predikat").arg("pilihan", words.join(", "))))
            }
            _ => Err(Box::new(left("impor-bukan-angka"))),
        },
        Figure::Ratio(part, of) => {
            let part = number(&part, at, column, Known::default(), cell, doubts)?;
            let of = number(&of, at, column, Known::default(), cell, doubts)?;
            if of.is_zero() {
                return Err(Box::new(left("impor-bukan-angka")));
            }
            Ok(Some(Value::Ratio(part, of)))
        }
        Figure::Amount(amount) => {
            let unit = match &expected.unit {
                Unit::Named(name) => Some(name.as_str()),
                Unit::Money => Some("rupiah"),
                _ => None,
            };
            let read = number(&amount, at, column, Known { unit, target: expected.target }, cell, doubts)?;
            in_unit(read, &amount, expected, at, cell, doubts).map(Some)
        }
        _ => Ok(None),
    }
}

/// The number of an amount, with what decided where it could be read in two ways.
fn number(
    amount: &Amount,
    at: &Place,
    column: Signs,
    known: Known<'_>,
    cell: &Cell,
    doubts: &mut Vec<Doubt>,
) -> Result<Number, Box<Doubt>> {
    let both = |doubt: Doubt, one: Number, other: Number| {
        doubt.arg("teks", cell.text.as_str()).arg("satu", one.indonesian(None)).arg("lain", other.indonesian(None))
    };
    let Digits::Either { thousands, decimal, .. } = amount.digits else {
        return match decide(amount, column, known) {
            Decided::Sure(number) | Decided::By(number, _) | Decided::Open(number, _) => Ok(number),
        };
    };
    match decide(amount, column, known) {
        Decided::Sure(number) => Ok(number),
        Decided::By(number, why) => {
            let other = if number == thousands { decimal } else { thousands };
            let (id, because) = match why {
                Why::Column => ("impor-dibaca-kolom", String::new()),
                Why::Unit(unit) => ("impor-dibaca-satuan", unit),
                Why::Target(target) => ("impor-dibaca-target", target.indonesian(None)),
            };
            doubts.push(both(Doubt::taken(at.clone(), id), number, other).arg("sebab", because));
            Ok(number)
        }
        Decided::Open(one, other) => Err(Box::new(both(Doubt::left(at.clone(), "impor-dua-arti"), one, other))),
    }
}

/// A number in the unit of its IKU.
fn in_unit(
    number: Number,
    amount: &Amount,
    expected: &Expected,
    at: &Place,
    cell: &Cell,
    doubts: &mut Vec<Doubt>,
) -> Result<Value, Box<Doubt>> {
    let left =
        |id, unit: &str| Err(Box::new(Doubt::left(at.clone(), id).arg("teks", cell.text.as_str()).arg("satuan", unit)));
    let unit = &expected.unit;
    if amount.percent {
        return match unit {
            Unit::Percent | Unit::Unknown => Ok(Value::Percent(number)),
            Unit::Money => left("impor-satuan-tak-cocok", "rupiah"),
            Unit::Scale(words) => left("impor-satuan-tak-cocok", &words.join(", ")),
            Unit::Named(name) => left("impor-satuan-tak-cocok", name),
        };
    }
    if amount.money {
        return match unit {
            Unit::Money | Unit::Unknown => Ok(Value::Money(number)),
            Unit::Percent => left("impor-satuan-tak-cocok", "persen"),
            Unit::Scale(words) => left("impor-satuan-tak-cocok", &words.join(", ")),
            Unit::Named(name) => left("impor-satuan-tak-cocok", name),
        };
    }
    let differs = |name: &str, doubts: &mut Vec<Doubt>| {
        if !amount.unit.is_empty() && !same_unit(&amount.unit, name) {
            let doubt = Doubt::taken(at.clone(), "impor-satuan-lain").arg("teks", cell.text.as_str());
            doubts.push(doubt.arg("satuan", amount.unit.as_str()).arg("rencana", name));
        }
    };
    match unit {
        Unit::Percent => {
            let part = !number.is_zero() && number.abs() <= Number::ONE;
            if part && expected.target.is_some_and(|target| target.abs() >= Number::from(10)) {
                return left("impor-persen-atau-bagian", "persen");
            }
            differs("persen", doubts);
            Ok(Value::Number(number))
        }
        Unit::Money => {
            differs("rupiah", doubts);
            Ok(Value::Money(number))
        }
        Unit::Named(name) => {
            // an index has no unit of its own
            differs(
                if name == "indeks" && amount.unit.eq_ignore_ascii_case("poin") { &amount.unit } else { name },
                doubts,
            );
            Ok(Value::Number(number))
        }
        Unit::Scale(_) | Unit::Unknown => Ok(Value::Number(number)),
    }
}
