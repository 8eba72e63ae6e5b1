//! Scores as aligned text for a terminal.

use super::{aligned, as_typed, counted, cut, people, units};
use crate::why::written;
use crate::{IkuScore, Reason, Scores, left_out};
use bsc_diagnostics::Lang;
use bsc_model::{HolderId, IkuId, Model};
use bsc_number::Number;

/// Scores as aligned text, of the units and people in `only`, or of all where it is empty.
pub fn table(model: &Model, scores: &Scores, only: &[HolderId], lang: Lang) -> String {
    let words: [&str; 8] = match lang {
        Lang::Id => ["Kode", "SS / IKU", "Target", "Realisasi", "Capaian", "Bobot", "Tertimbang", "Status"],
        Lang::En => ["Code", "SS / IKU", "Target", "Realised", "Achieved", "Weight", "Share", "Status"],
    };
    let print = Print { model, scores, lang };
    let mut out = String::new();
    for unit in units(scores, only) {
        let mut rows = vec![words.map(str::to_owned)];
        for perspective in &unit.perspectives {
            let entry = model.profile().perspectives.get(usize::from(perspective.perspective));
            let title = entry.map_or("", |p| p.title.as_str());
            let weight = format!("{}%", written(perspective.weight, lang, None));
            let effective =
                perspective.effective.map_or_else(|| "n/a".into(), |e| format!("{}%", written(e, lang, Some(2))));
            rows.push(print.total("", title, perspective.np.ok(), weight, effective));
            for ss in &perspective.ss {
                rows.push(print.total(
                    &model.ss_code(*ss),
                    &model.ss_label(*ss),
                    scores.nss(*ss),
                    String::new(),
                    String::new(),
                ));
                rows.extend(counted(scores, unit, model, *ss).into_iter().map(|(id, s)| print.iku(id, s)));
            }
        }
        print.block("NCKO", unit.holder, unit.ncko, &rows, &mut out);
    }
    for person in people(scores, only) {
        let head = std::iter::once(words.map(str::to_owned));
        let rows: Vec<_> = head.chain(person.iku.iter().map(|id| print.iku(*id, scores.iku(*id)))).collect();
        print.block("CKP", person.holder, person.ckp, &rows, &mut out);
    }
    out
}

struct Print<'m> {
    model: &'m Model,
    scores: &'m Scores,
    lang: Lang,
}

impl Print<'_> {
    fn two(&self, number: Option<Number>) -> String {
        number.map_or_else(|| "n/a".to_owned(), |n| written(n, self.lang, Some(2)))
    }

    fn status(&self, number: Option<Number>) -> String {
        number.and_then(|n| self.model.profile().status_of(n)).unwrap_or("-").to_owned()
    }

    fn total(&self, code: &str, name: &str, value: Option<Number>, weight: String, share: String) -> [String; 8] {
        [code.to_owned(), cut(name), String::new(), String::new(), self.two(value), weight, share, self.status(value)]
    }

    fn iku(&self, id: IkuId, score: IkuScore) -> [String; 8] {
        let figure = |number: Option<Number>| {
            let typed = as_typed(self.model, id, number);
            match number {
                Some(n) if Number::parse(&typed).is_some() => written(n.round_half_up(4), self.lang, None),
                _ => typed,
            }
        };
        let weight = score.weight.map_or_else(|| "n/a".into(), |w| written(w, self.lang, None));
        let share = score.share.map_or_else(|| "n/a".into(), |s| format!("{}%", written(s, self.lang, Some(2))));
        let status = match (score.capaian, score.reason) {
            (None, Some(reason)) => format!("n/a: {}", reason.text(self.model, self.lang)),
            (capaian, _) if score.weight.is_none() => {
                format!(
                    "{}{}, {}",
                    self.status(capaian),
                    self.left_out(id),
                    Reason::NoWeight.text(self.model, self.lang)
                )
            }
            (capaian, _) => self.status(capaian) + &self.left_out(id),
        };
        let name = cut(&self.model.iku_label(id));
        [
            self.model.iku_code(id),
            name,
            figure(score.target),
            figure(score.realised),
            self.two(score.capaian),
            weight,
            share,
            status,
        ]
    }

    /// `, tanpa TW2 (belum ada realisasi)`: of several the first three.
    fn left_out(&self, id: IkuId) -> String {
        let out = left_out(self.model, self.scores, id);
        let shown = out.iter().take(3).map(|(what, why)| format!("{what} ({})", why.text(self.model, self.lang)));
        let mut text = shown.collect::<Vec<_>>().join(", ");
        if let more @ 1.. = out.len().saturating_sub(3) {
            text += &format!(", +{more}");
        }
        let word = if self.lang == Lang::Id { "tanpa" } else { "without" };
        if text.is_empty() { text } else { format!(", {word} {text}") }
    }

    /// A heading with the value, and the rows below it in columns; figures stand to the right.
    fn block(&self, what: &str, holder: HolderId, value: crate::Figure, rows: &[[String; 8]], out: &mut String) {
        if !out.is_empty() {
            out.push('\n');
        }
        let (name, title) = (self.model.holder_name(holder), cut(&self.model.holder_title(holder)));
        let status = match value {
            Ok(number) => self.status(Some(number)),
            Err(reason) => reason.text(self.model, self.lang).into_owned(),
        };
        let (until, year) = (self.scores.until, self.scores.year);
        out.push_str(&format!("{name}  {title}  {what} {until} {year}: {} ({status})\n", self.two(value.ok())));
        if rows.len() < 2 {
            return;
        }
        aligned(rows, |at| (2..7).contains(&at), out);
    }
}
