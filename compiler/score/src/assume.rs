//! What is assumed in place of what was reported. The model stays as it is.

use crate::Reason;
use bsc_diagnostics::FileId;
use bsc_model::consolidation::Part;
use bsc_model::{IkuId, Model};
use bsc_number::Number;
use bsc_syntax::Token;
use bsc_syntax::period::Period;
use bsc_syntax::value::{Value, decode};
use std::collections::BTreeMap;

/// Realisations and achievements put in place of those of the source.
#[derive(Clone, Debug, Default)]
pub struct Assumed {
    /// By the origin of the direct chain, which has one realisation, then the period.
    realised: BTreeMap<IkuId, BTreeMap<Period, Result<Part, Reason>>>,
    /// Achievement of an IKU, from the month in which it can still be changed.
    achieved: BTreeMap<IkuId, (u8, Number)>,
}

impl Assumed {
    /// Nothing.
    pub const NOTHING: Assumed = Assumed { realised: BTreeMap::new(), achieved: BTreeMap::new() };

    /// Nothing is assumed.
    pub fn is_empty(&self) -> bool {
        self.realised.is_empty() && self.achieved.is_empty()
    }

    pub(crate) fn realise(&mut self, origin: IkuId, period: Period, part: Result<Part, Reason>) {
        self.realised.entry(origin).or_default().insert(period, part);
    }

    pub(crate) fn achieve(&mut self, id: IkuId, from: u8, achievement: Number) {
        self.achieved.insert(id, (from, achievement));
    }

    /// Something is assumed of a direct chain.
    pub(crate) fn touches(&self, origin: IkuId) -> bool {
        self.realised.contains_key(&origin)
    }

    pub(crate) fn realised(&self, origin: IkuId, period: Period) -> Option<Result<Part, Reason>> {
        self.realised.get(&origin)?.get(&period).copied()
    }

    /// The achievement of an IKU in figures up to a month.
    pub(crate) fn achieved(&self, id: IkuId, until: u8) -> Option<Number> {
        self.achieved.get(&id).filter(|a| a.0 <= until).map(|a| a.1)
    }
}

/// Reads a realisation as the language writes it: `80`, `80%`, `Rp 1_250`, `8 dari 10`, `WTP`, `n/a`. None for anything else.
pub(crate) fn read(model: &Model, id: IkuId, text: &str) -> Option<Result<Part, Reason>> {
    let line = format!("x {}", text.trim());
    let (tree, faults) = bsc_syntax::parse(FileId(0), &line);
    let mut roots = tree.roots(&line);
    let root = roots.next().filter(|r| faults.is_empty() && !r.has_block())?;
    if roots.next().is_some() {
        return None;
    }
    let unit = model.unit(id);
    let value = |token: &Token| decode(token.kind, line.get(token.start as usize..token.end as usize)?).ok();
    let number = |v: Value<'_>| match v {
        Value::Number(n) | Value::Percent(n) | Value::Money(n) => Some(n),
        _ => None,
    };
    match root.tokens() {
        [one] => match value(one)? {
            Value::NotAvailable => Some(Err(Reason::NoRealisation)),
            Value::Name(word) => Some(Ok(Part::value(unit.predicate(word)?))),
            other => number(other).map(|n| Ok(Part::value(n))),
        },
        [top, of, bottom] if value(of) == Some(Value::Name("dari")) => {
            let (top, bottom) = (number(value(top)?)?, number(value(bottom)?)?);
            Some(Ok(Part::ratio(top, bottom, unit.percent)))
        }
        _ => None,
    }
}
