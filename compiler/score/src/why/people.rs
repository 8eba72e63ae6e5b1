//! The derivation of NP and NCKP. Confidential.

use super::{Why, figure, line, pick, written};
use crate::assessment::ASPECTS;
use crate::{Assessment, HalfYear, Review, Scores, Tenures, Trace, assess};
use bsc_diagnostics::Lang;
use bsc_model::{HolderId, Model};
use bsc_number::Number;
use bsc_schema::kw;

/// Derives NCKP of a person, or of the head of a unit, from ratings, dialogues and reviews. None for who has no CKP in these scores.
pub fn why_assessment(model: &Model, scores: &Scores, holder: HolderId) -> Option<Trace> {
    let of = assess(model, scores).into_iter().find(|a| a.holder == holder)?;
    let why = Why { model, scores };
    let name = model.holder_name(holder);
    let grade = of.grade.as_deref().map_or_else(String::new, |g| format!(" ({g})"));
    let mut trace = line(|l| format!("NCKP Final `{name}` {} = {}{grade}", scores.year, figure(model, of.last, l)));
    trace.under.extend(of.reviews.iter().map(|r| review(model, r)));
    let mut nckp = line(|l| {
        let (ckp, np) = (figure(model, of.ckp, l), figure(model, of.np, l));
        let weight = |at: fn(&(Number, Number)) -> Number| {
            of.weights.as_ref().map_or_else(|| "n/a".to_owned(), |w| format!("{}%", written(at(w), l, None)))
        };
        format!(
            "NCKP = {} = CKP {ckp} × {} + NP {np} × {}",
            figure(model, of.nckp, l),
            weight(|w| w.0),
            weight(|w| w.1)
        )
    });
    nckp.under.extend(why.ckp(&of));
    nckp.under.push(why.np(&of));
    Some(trace.with(nckp))
}

fn review(model: &Model, review: &Review) -> Trace {
    let said = |word| model.field(review.element, word).map(|f| format!(", {}", f.text()));
    let by = [kw::OLEH, kw::TANGGAL, kw::ALASAN].into_iter().filter_map(said).collect::<String>();
    let sign = if review.change.is_negative() { "" } else { "+" };
    line(|l| format!("{} {sign}{}{by}", pick(l, "tinjauan", "review"), written(review.change, l, None)))
        .at(model.element(review.element).head_span())
}

impl Why<'_> {
    /// CKP of the person: of the only unit, or of each by its quarters.
    fn ckp(&self, of: &Assessment) -> Vec<Trace> {
        let tenures = Tenures::new(self.model, self.scores);
        let Some(head) = tenures.head(of.holder).filter(|h| h.changed(self.scores.until)) else {
            let whose = tenures.head(of.holder).and_then(|h| h.seats.first().copied().flatten());
            return self.holder(whose.unwrap_or(of.holder)).into_iter().collect();
        };
        let mut trace = line(|l| {
            let quarters = head
                .seats
                .iter()
                .zip(1..)
                .filter_map(|(seat, q)| seat.map(|s| format!("TW{q} `{}`", self.model.holder_name(s))));
            let by = pick(l, "menurut triwulan masa jabatan", "by the quarters of tenure");
            format!("CKP = {} {by}: {}", figure(self.model, of.ckp, l), quarters.collect::<Vec<_>>().join(", "))
        });
        if let Some(post) = tenures.post(of.holder) {
            trace = trace.at(self.model.element(post.element).name_span());
        }
        vec![trace]
    }

    fn np(&self, of: &Assessment) -> Trace {
        let mut trace = line(|l| {
            let how = match of.assumed {
                true => pick(
                    l,
                    "penilai tidak menilai (profil: `np_kosong`)",
                    "the evaluator failed to rate (profile: `np_kosong`)",
                ),
                false => pick(l, "rata-rata semester yang dinilai", "mean of the half-years rated"),
            };
            format!("NP = {}: {how}", figure(self.model, of.np, l))
        });
        trace.under.extend(of.halves.iter().filter(|h| h.rating.is_some()).map(|h| self.half(h)));
        if !of.not_rated.is_empty() {
            trace.under.push(line(|l| {
                let what = pick(l, "tidak menilai", "did not rate");
                format!("−{}: {what} {}", written(of.penalty, l, None), self.names(&of.not_rated))
            }));
        }
        trace
    }

    fn half(&self, half: &HalfYear) -> Trace {
        let model = self.model;
        let mut trace =
            line(|l| format!("S{} = {} ({})", half.half, figure(model, half.value, l), self.stated(half, l)));
        if let Some(rating) = half.rating {
            trace = trace.at(model.element(rating).head_span());
            for word in ASPECTS {
                let Some(field) = model.field(rating, word) else { continue };
                let value = move |l| field.number().map_or_else(|| "n/a".to_owned(), |n| written(n, l, None));
                trace.under.push(line(|l| format!("{}: {}", word.name(), value(l))).at(field.span()));
            }
        }
        if !half.off_leadership.is_zero() {
            trace.under.push(line(|l| {
                let what = pick(l, "kepemimpinan, tanpa dialog dengan", "leadership, no dialogue with");
                format!("−{}: {what} {}", written(half.off_leadership, l, None), self.names(&half.not_talked))
            }));
        }
        if !half.off_discipline.is_zero() {
            trace.under.push(line(|l| {
                let what = pick(l, "disiplin, tidak ikut dialog", "discipline, took no part in a dialogue");
                format!("−{}: {what}", written(half.off_discipline, l, None))
            }));
        }
        trace
    }

    fn stated(&self, half: &HalfYear, lang: Lang) -> String {
        format!("{} {}", pick(lang, "dinilai", "rated"), figure(self.model, half.stated, lang))
    }

    fn names(&self, holders: &[HolderId]) -> String {
        holders.iter().map(|h| format!("`{}`", self.model.holder_name(*h))).collect::<Vec<_>>().join(", ")
    }
}
