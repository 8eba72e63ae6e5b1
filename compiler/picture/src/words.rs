//! Figures as people read them.

use bsc_model::{FieldRef, IkuId, Model, Value};
use bsc_number::Number;
use bsc_schema::{Kw, kw};

/// How the figures of an indicator are written.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Unit<'m> {
    percent: bool,
    money: bool,
    scale: Option<&'m bsc_model::Scale>,
}

impl<'m> Unit<'m> {
    pub fn of(model: &'m Model, id: IkuId) -> Unit<'m> {
        let word = model.iku_field(id, kw::SATUAN).found();
        let word = word.filter(|f| matches!(f.value(), Value::Word | Value::Path)).map(|f| f.source());
        let scale = word.and_then(|w| model.profile().scale(w));
        Unit { percent: word == Some("persen"), money: word == Some("rupiah"), scale }
    }
    /// `92,5%`, `Rp1.250`, `WTP`, `27`: rounded to two places.
    pub fn write(&self, value: Number) -> String {
        let predicate = self.scale.and_then(|s| s.values.iter().find(|(_, n)| *n == value)).map(|(name, _)| name);
        match predicate {
            Some(name) => name.clone(),
            None if self.money => value.money(),
            None => format!("{}{}", value.round_half_up(2).indonesian(None), if self.percent { "%" } else { "" }),
        }
    }
    /// The values of a scale, as numbers; none where it is no scale.
    pub fn steps(&self) -> Option<Vec<Number>> {
        self.scale.map(|s| s.values.iter().map(|v| v.1).collect())
    }
}

/// A target as typed, in Indonesian form: `92%`, `WTP`, `30 dari 45`.
pub(crate) fn figure(model: &Model, id: IkuId, value: &FieldRef<'_>) -> String {
    let of = value.model.slot(value.element, kw_of(value), 1).and_then(|f| f.number());
    let plain = |n: Number| match (value.value(), of) {
        (Value::Percent(_), _) => format!("{}%", n.indonesian(None)),
        (Value::Money(_), _) => n.money(),
        (_, Some(of)) => format!("{} dari {}", n.indonesian(None), of.indonesian(None)),
        _ => Unit::of(model, id).write(n),
    };
    value.number().map_or_else(|| value.text().into_owned(), plain)
}

fn kw_of(value: &FieldRef<'_>) -> Kw {
    value.field.kw
}
