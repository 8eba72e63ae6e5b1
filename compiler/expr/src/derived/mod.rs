//! The derived attributes of the schema, each beside the function that computes it.

mod action;
mod agreement;
mod alignment;
mod before;
mod calendar;
mod conduct;
mod difference;
mod figure;
mod form;
mod holder;
mod iku;
mod plan;
mod quality;
mod registers;
mod report;
mod ss;
mod strategy;
mod trajectory;
mod twins;

use crate::value::{Thing, Val};
use crate::world::{Visit, Walk, World};
use bsc_diagnostics::Span;
use bsc_schema::Kind;

pub(crate) use alignment::Peers;
pub(crate) use before::Lost;
pub(crate) use difference::{list, place as difference_place, statement};
pub(crate) use form::all_managers;
pub(crate) use registers::Registers;
pub(crate) use report::correction;
pub(crate) use ss::Supporters;
pub(crate) use twins::{fold_hash, twins};

/// How an attribute is computed of a thing.
#[derive(Copy, Clone)]
pub(crate) enum Compute {
    /// One value.
    One(for<'m> fn(&World<'m>, Thing) -> Val<'m>),
    /// A set.
    Many(for<'m> fn(&World<'m>, Thing, &mut Visit<'_, 'm>) -> Walk),
    /// A place in the source.
    Place(fn(&World<'_>, Thing) -> Option<Span>),
}

/// A row: of which kinds, the name in the schema, and how it is computed.
pub(crate) struct Row(pub &'static [Kind], pub &'static str, pub Compute);

/// A value of one variant of [`Thing`].
macro_rules! one {
    ($variant:ident, |$w:ident, $id:pat_param| $value:expr) => {
        $crate::derived::Compute::One(|$w, thing| match thing {
            $crate::value::Thing::$variant($id) => $value,
            _ => $crate::value::Val::Unknown,
        })
    };
}

/// A set of one variant of [`Thing`]; the visitor is `$f`.
macro_rules! many {
    ($variant:ident, |$w:ident, $id:pat_param, $f:ident| $walk:expr) => {
        $crate::derived::Compute::Many(|$w, thing, $f| match thing {
            $crate::value::Thing::$variant($id) => $walk,
            _ => $crate::world::Walk::Doubtful,
        })
    };
}

/// A value of a year of a holder: the plan `kemenlu 2018`.
macro_rules! year {
    (|$w:pat_param, $h:pat_param, $y:pat_param| $value:expr) => {
        $crate::derived::Compute::One(|$w, thing| match thing {
            $crate::value::Thing::Year($h, $y) => $value,
            _ => $crate::value::Val::Unknown,
        })
    };
}

pub(crate) use {many, one, year};

const TABLES: &[&[Row]] = &[
    agreement::ROWS,
    holder::ROWS,
    plan::ROWS,
    ss::ROWS,
    iku::ROWS,
    quality::ROWS,
    form::ROWS,
    difference::ROWS,
    action::ROWS,
    strategy::ROWS,
    report::ROWS,
    conduct::ROWS,
    alignment::ROWS,
    before::ROWS,
];

/// How the schema's derived attribute is computed. Units and people have what holders have, a sub-IKU what an IKU has.
pub(crate) fn compute(kind: Kind, name: &str) -> Option<Compute> {
    let fits = |of: &[Kind]| {
        of.contains(&kind)
            || (of.contains(&Kind::Pemegang) && matches!(kind, Kind::Unit | Kind::Pegawai))
            || (of.contains(&Kind::Iku) && kind == Kind::Sub)
    };
    TABLES.iter().copied().flatten().find(|r| r.1 == name && fits(r.0)).map(|r| r.2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bsc_schema::{Ty, derived};

    #[test]
    fn the_schema_and_this_table_agree() {
        let mut faults = Vec::new();
        for kind in Kind::ALL {
            for attribute in derived(*kind) {
                let fits = match (compute(*kind, attribute.name), attribute.ty) {
                    (None, _) => false,
                    (Some(computed), Ty::Set(_)) => matches!(computed, Compute::Many(_)),
                    (Some(computed), Ty::Place) => matches!(computed, Compute::Place(_)),
                    (Some(computed), _) => matches!(computed, Compute::One(_)),
                };
                if !fits {
                    faults.push(format!("not computed: {} {}", kind.name(), attribute.name));
                }
            }
        }
        for Row(kinds, name, _) in TABLES.iter().copied().flatten() {
            for kind in *kinds {
                if !derived(*kind).any(|a| a.name == *name) {
                    faults.push(format!("not in the schema: {} {name}", kind.name()));
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
