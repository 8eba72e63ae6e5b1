//! Codes of SS and IKU: never typed, they follow from order, perspective and cascade (seed 1940-1942, 4319).

use crate::Model;
use crate::entities::{Cascade, IkuId, SsId};

pub(crate) fn ss_code(model: &Model, id: SsId) -> String {
    format!("S{}", model.ss(id).number)
}

pub(crate) fn iku_code(model: &Model, id: IkuId) -> String {
    let iku = model.iku(id);
    if let Some(parent) = iku.parent {
        let over = iku_number(model, parent);
        return format!("{over}.{}", iku.number);
    }
    format!("{}-{}", iku_number(model, id), cascading_kind(model, id))
}

fn iku_number(model: &Model, id: IkuId) -> String {
    let iku = model.iku(id);
    match iku.ss {
        Some(ss) => format!("{}.{}", ss_code(model, ss), iku.number),
        None => format!("T.{}", iku.number),
    }
}

/// `CP` where the whole chain begins at a map owner and somebody cascades, `C` where it begins elsewhere, `N` own.
///
/// The source of a chain that has only taken steps itself is the unit's own there: `N` (seed 1942).
pub(crate) fn cascading_kind(model: &Model, id: IkuId) -> &'static str {
    let iku = model.iku(id);
    if iku.cascade == Cascade::Own {
        return "N";
    }
    match model.owns_map(model.iku_holder(iku.root)) {
        Some(false) => "C",
        _ => "CP",
    }
}
