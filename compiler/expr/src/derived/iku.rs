//! What is derived of indicators.

use super::difference::differences;
use super::holder::{day, line_doubtful, passed};
use super::plan::{agreement_of, map_of};
use super::ss::{cascade, perspective};
use super::trajectory;
use super::{Row, many, one};
use crate::value::{Thing, Val};
use crate::world::{Visit, Walk, World, looked_up, visit};
use bsc_model::consolidation::{Part, Units, consolidate_units};
use bsc_model::{Cascade, FieldRef, Form, IkuId, Lookup};
use bsc_number::Number;
use bsc_schema::{Kind, kw};
use std::borrow::Cow;

const I: &[Kind] = &[Kind::Iku];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(I, "nama", one!(Iku, |w, i| looked_up(w.model.iku_title(i), |f| Val::Text(f.text())))),
    Row(I, "unit", one!(Iku, |w, i| Val::Thing(Thing::Holder(w.model.iku_holder(i))))),
    Row(I, "tahun", one!(Iku, |w, i| Val::Number(i64::from(w.model.iku_year(i)).into()))),
    Row(I, "peta", one!(Iku, |w, i| map_of(w, w.model.iku(i).plan))),
    Row(I, "pk", one!(Iku, |w, i| agreement_of(w, w.model.iku(i).plan))),
    Row(I, "perspektif", one!(Iku, |w, i| w.model.iku(i).ss.map_or(Val::Absent, |s| perspective(w, s)))),
    Row(I, "kode", one!(Iku, |w, i| Val::Text(Cow::Owned(w.model.iku_code(i))))),
    Row(I, "cascade", one!(Iku, |w, i| Val::word(cascade(w.model.iku(i).cascade)))),
    Row(I, "ss", one!(Iku, |w, i| Val::thing(w.model.iku(i).ss.map(Thing::Ss)))),
    Row(I, "lokasi", one!(Iku, |w, i| Val::word(lokasi(w, i)))),
    Row(I, "sumber_cascade", one!(Iku, |w, i| sound(w, i, |iku| Val::thing(iku.source.map(Thing::Iku))))),
    Row(I, "asal", one!(Iku, |w, i| sound(w, i, |iku| Val::Thing(Thing::Iku(iku.origin))))),
    Row(I, "pangkal", one!(Iku, |w, i| sound(w, i, |iku| Val::Thing(Thing::Iku(iku.root))))),
    Row(I, "kedalaman_direct", one!(Iku, |w, i| sound(w, i, |_| w.model.direct_depth(i).map_or(Val::Unknown, |n| Val::Number(i64::from(n).into()))))),
    Row(I, "arah_cascade", one!(Iku, |w, i| sound(w, i, |iku| direction(w, i, iku.source)))),
    Row(I, "jenis_cascading", one!(Iku, |w, i| sound(w, i, |_| Val::word(w.model.cascading_kind(i))))),
    Row(I, "anak", many!(Iku, |w, i, f| children(w, i, None, f))),
    Row(I, "anak_direct", many!(Iku, |w, i, f| children(w, i, Some(Cascade::Direct), f))),
    Row(I, "anak_indirect", many!(Iku, |w, i, f| children(w, i, Some(Cascade::Indirect), f))),
    Row(I, "anak_berbeda", many!(Iku, |w, i, f| {
        if taken(w, i, Some(Cascade::Indirect)).next().is_none() {
            return if doubtful(w, i) { Walk::Doubtful } else { Walk::All };
        }
        let most = most_common(w, i);
        visit(taken(w, i, Some(Cascade::Indirect)).filter(|c| !["tidak", most].contains(&lokasi(w, *c))).map(Thing::Iku), doubtful(w, i), f)
    })),
    Row(I, "lokasi_anak", one!(Iku, |w, i| if doubtful(w, i) { Val::Unknown } else { Val::word(shared(w, i).unwrap_or("tidak")) })),
    Row(I, "lokasi_tertulis", one!(Iku, |w, i| if doubtful(w, i) { Val::Unknown } else { Val::word(stated(w, i)) })),
    Row(I, "nilai_target", one!(Iku, |w, i| target(w, i))),
    Row(I, "target_anak", one!(Iku, |w, i| children_target(w, i))),
    Row(I, "kurang_anak", one!(Iku, |w, i| {
        let parts = children_target(w, i).as_number().zip(target(w, i).as_number());
        parts.map_or(Val::Unknown, |(sum, target)| Val::number(target.sub(sum)))
    })),
    Row(I, "batas_anak", one!(Iku, |w, i| children_deadline(w, i))),
    Row(I, "lewat_batas_anak", one!(Iku, |w, i| passed(w, children_deadline(w, i)))),
    Row(I, "beda_asal", many!(Iku, |w, i, f| differences(w, i, Cascade::Direct, f))),
    Row(I, "beda_sumber", many!(Iku, |w, i, f| differences(w, i, Cascade::Indirect, f))),
    Row(I, "kembar", many!(Iku, |w, i, f| visit(w.twins(i).iter().copied().map(Thing::Iku), false, f))),
    Row(I, "bobot", one!(Iku, |w, i| weight(w, i))),
    Row(I, "terlarang", one!(Iku, |w, i| forbidden(w, i))),
    Row(I, "target_penyebut", one!(Iku, |w, i| match w.model.iku_field(i, kw::TARGET) {
        Lookup::Found(f) => slot(w, f, 1).map_or(Val::Absent, |d| w.value_of(d, true)),
        Lookup::Absent => Val::Absent,
        Lookup::Poisoned => Val::Unknown,
    })),
    Row(I, "trajektori_target", one!(Iku, |w, i| trajectory::total(w, i))),
    Row(I, "trajektori_lengkap", one!(Iku, |w, i| trajectory::complete(w, i))),
    Row(I, "trajektori_kurang", one!(Iku, |w, i| trajectory::missing(w, i))),
    Row(I, "trajektori_asing", one!(Iku, |w, i| trajectory::foreign(w, i))),
    Row(I, "lapor_trajektori", one!(Iku, |w, i| trajectory::fitting(w, i))),
    Row(I, "tahun_lalu", one!(Iku, |w, i| Val::thing(w.model.last_year(i).map(Thing::Iku)))),
];

/// Unknown where the source of the cascade is.
fn sound<'m>(w: &World<'m>, i: IkuId, value: impl FnOnce(&bsc_model::Iku) -> Val<'m>) -> Val<'m> {
    let iku = w.model.iku(i);
    if iku.poisoned { Val::Unknown } else { value(iku) }
}

/// Another slot of the statement that a field is the first slot of.
fn slot<'m>(w: &World<'m>, field: FieldRef<'m>, slot: u8) -> Option<FieldRef<'m>> {
    w.model.fields(field.element, field.field.kw).find(|f| f.field.slot == slot && f.field.item == field.field.item)
}

fn lokasi<'m>(w: &World<'m>, i: IkuId) -> &'m str {
    let cascade = w.model.typed_field(i, kw::CASCADE).found();
    cascade.and_then(|f| slot(w, f, 2)).map_or("tidak", |f| f.source())
}

fn direction<'m>(w: &World<'m>, i: IkuId, source: Option<IkuId>) -> Val<'m> {
    let Some(source) = source else { return Val::Absent };
    let (here, there) = (w.model.iku_holder(i), w.model.iku_holder(source));
    let above = |from, to| w.model.steps(from, to).is_some_and(|n| n > 0);
    if above(here, there) {
        Val::word("turun")
    } else if line_doubtful(w, here) || line_doubtful(w, there) {
        Val::Unknown
    } else if above(there, here) {
        Val::word("naik")
    } else {
        Val::word("menyamping")
    }
}

fn doubtful(w: &World<'_>, i: IkuId) -> bool {
    w.children_doubtful(w.model.iku(i).plan)
}

fn taken<'w>(w: &'w World<'_>, i: IkuId, how: Option<Cascade>) -> impl Iterator<Item = IkuId> + 'w {
    let fits = move |c: &IkuId| how.is_none_or(|how| w.model.iku(*c).cascade == how) && w.model.iku_in_force(*c);
    w.model.taken_by(i).filter(fits)
}

fn children<'m>(w: &World<'m>, i: IkuId, how: Option<Cascade>, f: &mut Visit<'_, 'm>) -> Walk {
    visit(taken(w, i, how).map(Thing::Iku), doubtful(w, i), f)
}

/// The consolidation that most indirect children state; of equally common ones the first in the order of the language.
fn most_common(w: &World<'_>, i: IkuId) -> &'static str {
    let count = |word: &str| taken(w, i, Some(Cascade::Indirect)).filter(|c| lokasi(w, *c) == word).count();
    let words = ["raw", "average", "sum"];
    words.into_iter().max_by_key(|word| count(word)).unwrap_or("tidak")
}

/// The consolidation that all indirect children state.
fn shared<'m>(w: &World<'m>, i: IkuId) -> Option<&'m str> {
    let mut all = taken(w, i, Some(Cascade::Indirect)).map(|c| lokasi(w, c));
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The consolidation that those indirect children share that state one.
fn stated<'m>(w: &World<'m>, i: IkuId) -> &'m str {
    let mut stated = taken(w, i, Some(Cascade::Indirect)).map(|c| lokasi(w, c)).filter(|word| *word != "tidak");
    let first = stated.next();
    first.filter(|first| stated.all(|other| other == *first)).unwrap_or("tidak")
}

/// The target as one number. A typed one keeps its places, by which what is computed is compared with it.
pub(super) fn target<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let field = match w.model.iku_field(i, kw::TARGET) {
        Lookup::Found(field) => field,
        Lookup::Absent => return Val::Absent,
        Lookup::Poisoned => return Val::Unknown,
    };
    let raw = slot(w, field, 1);
    if let (None, Form::Scalar(_)) = (raw, field.field.form) {
        return w.value_of(field, true);
    }
    // a quotient or predicate has no places of its own: it is compared to all that settle
    let exact = part(w, field, raw, percent(w, i)).and_then(|p| p.number().ok());
    Val::number(exact.and_then(|n| Number::parse(&n.fixed(18))))
}

/// A target as it goes into a consolidation.
pub(super) fn part<'m>(
    w: &World<'m>,
    value: FieldRef<'m>,
    bottom: Option<FieldRef<'m>>,
    percent: bool,
) -> Option<Part> {
    let top = w.value_of(value, true).as_number()?;
    Some(match bottom {
        Some(bottom) => Part::ratio(top, bottom.number()?, percent),
        None => Part { top, bottom: None, percent },
    })
}

pub(super) fn percent(w: &World<'_>, i: IkuId) -> bool {
    w.model.iku_word(i, kw::SATUAN) == Some("persen")
}

fn children_target<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    if doubtful(w, i) {
        return Val::Unknown;
    }
    if taken(w, i, Some(Cascade::Indirect)).next().is_none() {
        return Val::Absent;
    }
    let Some(how) = shared(w, i).and_then(Units::from_word) else { return Val::Unknown };
    let percent = percent(w, i);
    let parts = w.model.shared_out(i).filter(|c| w.model.iku_in_force(*c)).map(|c| {
        let field = w.model.iku_field(c, kw::TARGET).found()?;
        part(w, field, slot(w, field, 1), percent)
    });
    let Some(parts) = parts.collect::<Option<Vec<Part>>>() else { return Val::Unknown };
    Val::number(consolidate_units(how, &parts).and_then(Part::number).ok())
}

/// The last day on which one of those directly below has to set map or agreement.
fn children_deadline<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    day(w.deadline_below(w.model.iku_holder(i)), w.model.iku_year(i))
}

fn weight<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let profile = w.model.profile();
    let (validity, control) = (w.model.iku_word(i, kw::VALIDITAS), w.model.iku_word(i, kw::KENDALI));
    match (w.model.owns_map(w.model.iku_holder(i)), validity, control) {
        (Some(true), Some(v), Some(c)) => profile.weight(v, c).map_or(Val::Absent, Val::Number),
        (Some(false), Some(v), _) => profile.other_weight(v).map_or(Val::Absent, Val::Number),
        _ => Val::Unknown,
    }
}

fn forbidden<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let word = |kw| match w.model.iku_field(i, kw) {
        Lookup::Poisoned => None,
        lookup => Some(lookup.found().map(|f| f.source())),
    };
    let owner = w.model.owns_map(w.model.iku_holder(i));
    let (Some(owner), Some(Some(validity)), Some(control)) = (owner, word(kw::VALIDITAS), word(kw::KENDALI)) else {
        return Val::Unknown;
    };
    Val::truth(w.is_forbidden(owner, validity, control))
}
