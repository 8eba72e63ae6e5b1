//! Where a cascaded IKU types a field otherwise than its source (language.md, section 2; seed 1839-1871).

use super::before::change;
use super::{Compute, Row};
use crate::similar::folded;
use crate::value::{Thing, Val};
use crate::world::{Visit, Walk, World};
use bsc_diagnostics::Span;
use bsc_model::{Cascade, FieldRef, Form, IkuId, OWN, SHARED, Value};
use bsc_schema::{Kind, Kw, KwSet, Schema, kw};
use std::sync::LazyLock;

/// What a direct child has from its origin first; `nama` stands for the name. What else is inherited comes behind.
const FIRST: &[Kw] = &[
    kw::NAMA,
    kw::TARGET,
    kw::SATUAN,
    kw::ASPEK_TARGET,
    kw::DEFINISI,
    kw::FORMULA,
    kw::POLARISASI,
    kw::KONSOLIDASI,
    kw::LAPOR,
];

/// All fields that a direct child inherits: those of an IKU but what is its own.
fn inherited() -> &'static [Kw] {
    static ALL: LazyLock<Vec<Kw>> = LazyLock::new(|| {
        let rows = Schema::get().makers(Kind::Iku).flat_map(|iku| iku.children.iter().map(|c| c.row()));
        let fields = rows.filter(|r| r.makes.is_none() && !r.is_named_by_user()).map(|r| r.kw);
        let mut all = FIRST.to_vec();
        for kw in fields.filter(|kw| !OWN.contains(kw)) {
            if !all.contains(&kw) {
                all.push(kw);
            }
        }
        all
    });
    &ALL
}

/// The same as a set; what an indirect child shares is among it.
fn inherited_set() -> &'static KwSet {
    static ALL: LazyLock<KwSet> = LazyLock::new(|| inherited().iter().chain(SHARED).copied().collect());
    &ALL
}

const B: &[Kind] = &[Kind::Beda];

/// A value of a difference: of a field from the cascade's source, or from what stood there before.
macro_rules! text {
    (|$w:ident, $i:ident, $kw:ident| $cascade:expr, $before:expr) => {
        Compute::One(|$w, thing| match thing {
            Thing::Difference($i, $kw) => $cascade,
            Thing::Change($i, $kw) => $before,
            _ => Val::Unknown,
        })
    };
}

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(B, "bidang", Compute::One(|_w, thing| match thing {
        Thing::Difference(_, kw) | Thing::Change(_, kw) => Val::word(kw.name()),
        _ => Val::Unknown,
    })),
    Row(B, "isi", text!(|w, i, kw| own(w, i, kw).map_or(Val::Unknown, says), change(w, i, kw).map_or(Val::Unknown, |c| c.1.map_or(Val::Absent, says)))),
    Row(B, "isi_asal", text!(|w, i, kw| counts(w, i, kw).map_or(Val::Unknown, says), change(w, i, kw).map_or(Val::Unknown, |c| c.0.map_or(Val::Absent, says)))),
    Row(B, "asal", Compute::One(|w, thing| match thing {
        Thing::Difference(i, kw) => Val::Thing(Thing::Iku(giver(w, i, kw))),
        Thing::Change(i, _) => w.before().and_then(|b| b.pairs.iku_then(i)).map_or(Val::Unknown, |i| Val::Past(Thing::Iku(i))),
        _ => Val::Unknown,
    })),
    Row(B, "tempat", Compute::Place(place)),
    Row(B, "tempat_asal", Compute::Place(|w, thing| match thing {
        Thing::Difference(i, kw) => counts(w, i, kw).map(list),
        _ => None,
    })),
];

/// Where the IKU types it; where it is no longer typed, its name.
pub(crate) fn place(w: &World<'_>, thing: Thing) -> Option<Span> {
    match thing {
        Thing::Difference(i, kw) => own(w, i, kw).map(list),
        Thing::Change(i, kw) => {
            let typed = change(w, i, kw).and_then(|c| c.1).map(list);
            Some(typed.unwrap_or_else(|| w.model.element(w.model.iku(i).element).name_span()))
        }
        _ => None,
    }
}

/// The place of one item of a statement, from its first argument to its last.
pub(crate) fn statement(field: FieldRef<'_>) -> Span {
    span_of(field, |f| f.field.item == field.field.item)
}

/// The place of all items: `TW1 10, TW2 12`.
pub(crate) fn list(field: FieldRef<'_>) -> Span {
    span_of(field, |_| true)
}

fn span_of<'m>(field: FieldRef<'m>, within: impl Fn(&FieldRef<'m>) -> bool) -> Span {
    let same = field.model.fields(field.element, field.field.kw).filter(within);
    same.fold(field.span(), |span, f| Span {
        start: span.start.min(f.field.start),
        end: span.end.max(f.field.end),
        ..span
    })
}

fn says(field: FieldRef<'_>) -> Val<'_> {
    match field.field.form {
        Form::Text => Val::Text(field.text()),
        _ => Val::word(field.model.files().slice(list(field))),
    }
}

/// What the IKU types itself.
fn own<'m>(w: &World<'m>, i: IkuId, kw: Kw) -> Option<FieldRef<'m>> {
    match kw {
        kw::NAMA => w.model.title(w.model.iku(i).element),
        _ => w.model.typed_field(i, kw).found(),
    }
}

/// What counts for it, because its source says so.
fn counts<'m>(w: &World<'m>, i: IkuId, kw: Kw) -> Option<FieldRef<'m>> {
    match kw {
        kw::NAMA => w.model.iku_title(i).found(),
        _ => w.model.iku_field(i, kw).found(),
    }
}

fn giver(w: &World<'_>, i: IkuId, kw: Kw) -> IkuId {
    let iku = w.model.iku(i);
    if SHARED.contains(&kw) { iku.root } else { iku.origin }
}

/// The fields that the IKU types otherwise than its source, where it is cascaded in this way.
pub(super) fn differences<'m>(w: &World<'m>, i: IkuId, how: Cascade, f: &mut Visit<'_, 'm>) -> Walk {
    let iku = w.model.iku(i);
    if iku.cascade != how {
        return Walk::All;
    }
    if iku.poisoned {
        return Walk::Doubtful;
    }
    let among = if how == Cascade::Direct { inherited() } else { SHARED };
    // most type nothing that they inherit: what stands there is looked over once
    let typed: KwSet = w.model.all_fields(iku.element).iter().map(|f| f.kw).collect();
    let named = how == Cascade::Direct && w.model.title(iku.element).is_some();
    if !(iku.revised || named || typed.meets(inherited_set())) {
        return Walk::All;
    }
    for kw in among.iter().filter(|kw| iku.revised || **kw == kw::NAMA || typed.holds(**kw)) {
        let Some(typed) = own(w, i, *kw) else { continue };
        let Some(given) = counts(w, i, *kw).filter(|given| given.element != typed.element) else { continue };
        if !equal(typed, given) && f(Val::Thing(Thing::Difference(i, *kw))).is_break() {
            return Walk::Stopped;
        }
    }
    Walk::All
}

/// Two statements say the same: argument by argument, by value.
pub(super) fn equal(a: FieldRef<'_>, b: FieldRef<'_>) -> bool {
    if (a.field.form, b.field.form) == (Form::Text, Form::Text) {
        // also a name, which stands behind `iku` or in an `ubah`
        return folded(&a.text()) == folded(&b.text());
    }
    let mut left = a.model.fields(a.element, a.field.kw);
    let mut right = b.model.fields(b.element, b.field.kw);
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if (a.field.item, a.field.slot) == (b.field.item, b.field.slot) && same(a, b) => {}
            _ => return false,
        }
    }
}

fn same(a: FieldRef<'_>, b: FieldRef<'_>) -> bool {
    if a.field.form == b.field.form && a.source() == b.source() {
        return true;
    }
    match (a.value(), b.value()) {
        // what could not be read has been reported
        (Value::Poisoned, _) | (_, Value::Poisoned) => true,
        (Value::Number(x) | Value::Percent(x), Value::Number(y) | Value::Percent(y)) => x == y,
        (Value::Money(x), Value::Money(y)) => x == y,
        (Value::Text, Value::Text) => folded(&a.text()) == folded(&b.text()),
        (Value::Expr, Value::Expr) => a.source().split_whitespace().eq(b.source().split_whitespace()),
        _ => a.source() == b.source(),
    }
}
