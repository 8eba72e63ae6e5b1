//! What an indicator's unit of measure can take, what its formula gives, and what was realised (seed 1568-1635, 4163).

use super::holder::passed;
use super::{Row, one};
use crate::formula::compile_formula;
use crate::value::Val;
use crate::world::World;
use bsc_model::{FieldRef, Form, IkuId, Lookup, PlanId};
use bsc_number::Number;
use bsc_schema::{Kind, kw};
use bsc_syntax::expr::{BinaryOp, Expr, ExprKind, Literal, parse_expr};
use bsc_syntax::period::{Period, PeriodKind};
use bsc_syntax::value::MonthDay;
use std::borrow::Cow;

const I: &[Kind] = &[Kind::Iku];
const PK: &[Kind] = &[Kind::Pk];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(I, "jenis_satuan", one!(Iku, |w, i| unit(w, i).map_or_else(|gap| gap, |(_, kind)| Val::word(kind)))),
    Row(I, "satuan_terendah", one!(Iku, |w, i| range(w, i).map_or_else(|gap| gap, |r| Val::Number(r.0)))),
    Row(I, "satuan_tertinggi", one!(Iku, |w, i| range(w, i).map_or_else(|gap| gap, |r| Val::Number(r.1)))),
    Row(I, "predikat_asing", one!(Iku, |w, i| foreign_predicate(w, i))),
    Row(I, "alasan_target", one!(Iku, |w, i| reason(w, i))),
    Row(I, "kenaikan_target", one!(Iku, |w, i| raised(w, i).unwrap_or_default())),
    Row(I, "disepakati_kurang", one!(Iku, |w, i| signers_missing(w, i))),
    Row(I, "bentuk_formula", one!(Iku, |w, i| formula(w, i).map_or_else(|gap| gap, |e| Val::word(form(&e))))),
    Row(I, "variabel_tanpa_data", one!(Iku, |w, i| unreported(w, i))),
    Row(I, "realisasi_tahun", one!(Iku, |w, i| realised(w, i, Period::YEAR))),
    Row(I, "realisasi_semester", one!(Iku, |w, i| Period::new(PeriodKind::Half, 1).map_or(Val::Unknown, |p| realised(w, i, p)))),
    Row(I, "realisasi_lengkap", one!(Iku, |w, i| Val::truth(w.figures().map(|f| f.realised(i, Period::YEAR).is_some_and(|r| r.1))))),
    Row(PK, "batas_manual", one!(Plan, |w, p| manual_deadline(w, p))),
    Row(PK, "lewat_batas_manual", one!(Plan, |w, p| passed(w, manual_deadline(w, p)))),
];

/// A field that must be there; else the value that says why it is not.
fn found<'m>(lookup: Lookup<'m>) -> Result<FieldRef<'m>, Val<'m>> {
    match lookup {
        Lookup::Found(field) => Ok(field),
        Lookup::Absent => Err(Val::Absent),
        Lookup::Poisoned => Err(Val::Unknown),
    }
}

/// The unit of measure, and what sort it is.
fn unit<'m>(w: &World<'m>, i: IkuId) -> Result<(FieldRef<'m>, &'static str), Val<'m>> {
    let field = found(w.model.iku_field(i, kw::SATUAN))?;
    let kind = match (field.field.form, field.source()) {
        (Form::Text, _) => "teks",
        (Form::Word | Form::Path, "persen") => "persen",
        (Form::Word | Form::Path, "rupiah") => "rupiah",
        (Form::Word | Form::Path, "indeks") => "indeks",
        (Form::Word | Form::Path, name) if w.model.profile().scale(name).is_some() => "skala",
        _ => return Err(Val::Unknown),
    };
    Ok((field, kind))
}

/// The least and the most that the unit of measure can take, or the target's own scale (`target 27 skala 30`).
fn range<'m>(w: &World<'m>, i: IkuId) -> Result<(Number, Number), Val<'m>> {
    let target = w.model.iku_field(i, kw::TARGET).found();
    let of = |f: FieldRef<'m>| w.model.fields(f.element, kw::TARGET).find(|s| s.field.slot == 2);
    if let Some(most) = target.and_then(of).and_then(|f| f.number()) {
        return Ok((Number::ZERO, most));
    }
    let (field, kind) = unit(w, i)?;
    let ends = |mut numbers: Vec<Number>| {
        numbers.sort_unstable();
        let ends = numbers.first().copied().zip(numbers.last().copied());
        ends.ok_or(Val::Absent)
    };
    match kind {
        "persen" => Ok((Number::ZERO, Number::HUNDRED)),
        "indeks" => {
            let typed = w.model.fields(field.element, kw::SATUAN).filter(|f| f.field.slot == 1);
            ends(typed.filter_map(|f| f.number()).collect())
        }
        "skala" => {
            let scale = w.model.profile().scale(field.source());
            ends(scale.into_iter().flat_map(|s| s.values.iter().map(|v| v.1)).collect())
        }
        _ => Err(Val::Absent),
    }
}

/// The predicate of the target, where the scale of the unit has none of this name.
fn foreign_predicate<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let target = match found(w.model.iku_field(i, kw::TARGET)) {
        Ok(target) => target,
        Err(gap) => return gap,
    };
    match unit(w, i) {
        Ok((scale, "skala")) if target.field.form == Form::Word => {
            let known = w.model.profile().scale(scale.source()).and_then(|s| s.value(target.source()));
            if known.is_some() { Val::Absent } else { Val::word(target.source()) }
        }
        Err(Val::Unknown) => Val::Unknown,
        _ => Val::Absent,
    }
}

/// Why the target is easier than what was realised the year before.
fn reason<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    match found(w.model.iku_field(i, kw::TARGET)) {
        Ok(target) => {
            let typed = target.block().and_then(|block| w.model.field(block, kw::ALASAN));
            typed.map_or(Val::Absent, |f| Val::Text(f.text()))
        }
        Err(gap) => gap,
    }
}

/// How much harder the target is than that of the year before, in percent of it; less than 0 where it is easier.
fn raised<'m>(w: &World<'m>, i: IkuId) -> Option<Val<'m>> {
    let Some(before) = w.model.last_year(i) else { return Some(Val::Absent) };
    let now = super::iku::target(w, i).as_number()?;
    let before = super::iku::target(w, before).as_number()?;
    let more = match w.model.iku_word(i, kw::POLARISASI)? {
        "maximize" => now.sub(before)?,
        "minimize" => before.sub(now)?,
        _ => return None,
    };
    Some(Val::Number(more.mul(Number::HUNDRED)?.div(before.abs())?))
}

/// Whose name `disepakati` lacks; a superior is not asked of one who has none, or signs without a second party.
fn signers_missing<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let agreed = match found(w.model.iku_field(i, kw::DISEPAKATI)) {
        Ok(agreed) => agreed,
        Err(gap) => return gap,
    };
    let holder = w.model.iku_holder(i);
    let Some(kind) = w.model.kind(holder) else { return Val::Unknown };
    let alone =
        w.model.holder(holder).superior.is_none() || w.model.field(kind.element, kw::TANPA_PIHAK_KEDUA).is_some();
    let named = |kw| agreed.block().is_some_and(|block| w.model.field(block, kw).is_some());
    let asked = [(kw::PEMILIK, false), (kw::ATASAN, alone), (kw::PENGELOLA, false)];
    let missing: Vec<&str> = asked.iter().filter(|(kw, free)| !free && !named(*kw)).map(|(kw, _)| kw.name()).collect();
    if missing.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(missing.join(", "))) }
}

/// The formula over raw data; absent where it is a text.
fn formula<'m>(w: &World<'m>, i: IkuId) -> Result<Expr, Val<'m>> {
    let field = found(w.model.iku_field(i, kw::FORMULA))?;
    if field.field.form != Form::Expr {
        return Err(Val::Absent);
    }
    parse_expr(field.source(), field.span()).map_err(|_| Val::Unknown)
}

/// `persen`: a quotient times 100; `rasio`: a quotient; `jumlah`: variables added up; else `lain`.
fn form(expr: &Expr) -> &'static str {
    let hundred = |e: &Expr| matches!(&e.kind, ExprKind::Literal(Literal::Number(n)) if *n == Number::HUNDRED);
    match &expr.kind {
        ExprKind::Binary { op: BinaryOp::Divide, left, .. } => match &left.kind {
            ExprKind::Binary { op: BinaryOp::Multiply, left, right, .. } if hundred(left) || hundred(right) => "persen",
            _ => "rasio",
        },
        ExprKind::Binary { op: BinaryOp::Multiply, left, right, .. } => {
            let quotient = match (hundred(left), hundred(right)) {
                (true, _) => right,
                (_, true) => left,
                _ => return "lain",
            };
            if form(quotient) == "rasio" { "persen" } else { "lain" }
        }
        ExprKind::Binary { op: BinaryOp::Add, left, right, .. } if added(left) && added(right) => "jumlah",
        _ => "lain",
    }
}

fn added(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Name(_)) || form(expr) == "jumlah"
}

/// Variables of the formula that no report of raw data holds; absent where each stands in one, or fewer than two were made.
fn unreported<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let formula = match formula(w, i) {
        Ok(expr) => expr,
        Err(gap) => return gap,
    };
    let Ok(formula) = compile_formula(&formula) else { return Val::Unknown };
    let reports: Vec<_> =
        w.model.observations(i).iter().map(|o| w.model.observed_raw(o)).filter(|r| !r.is_empty()).collect();
    if reports.len() < 2 {
        return Val::Absent; // one report may as well be what is wrong
    }
    let reported: Vec<&str> = reports.iter().flatten().map(|(name, _)| *name).collect();
    let missing: Vec<&str> = formula.variables().map(|v| v.0).filter(|v| !reported.contains(v)).collect();
    if missing.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(missing.join(", "))) }
}

fn realised<'m>(w: &World<'m>, i: IkuId, until: Period) -> Val<'m> {
    Val::number(w.figures().and_then(|f| f.realised(i, until)).map(|r| r.0))
}

/// The last day for the adoption sheet of the manuals, by the kind of the holder.
fn manual_deadline<'m>(w: &World<'m>, plan: PlanId) -> Val<'m> {
    let plan = w.model.plan(plan);
    let Some(kind) = w.model.kind(plan.holder) else { return Val::Unknown };
    match w.model.fields(kind.element, kw::BATAS_MANUAL).next().map(|f| f.value()) {
        Some(bsc_model::Value::MonthDay(month, day)) => {
            MonthDay { month, day }.in_year(plan.year).map_or(Val::Unknown, Val::Date)
        }
        Some(_) => Val::Unknown,
        None => Val::Absent,
    }
}
