//! `--what-if` and `--goal`: figures on what is assumed, and what a goal needs.

use crate::results::{ascending, written};
use crate::{Fault, Loaded, ScoreForm};
use bsc_diagnostics::Lang;
use bsc_model::{Entity, HolderId, IkuId};
use bsc_number::Number;
use bsc_score::{Assumed, Unfit, Wish, assume, score_with};
use bsc_syntax::period::Period;

/// What was typed as `REF=VALUE`, or `REF@PERIOD=VALUE`.
#[derive(Clone, Debug)]
pub struct Sought {
    /// As typed.
    pub text: String,
    /// Whose value it touches.
    pub holder: HolderId,
    what: Target,
    value: String,
}

#[derive(Copy, Clone, Debug)]
enum Target {
    Iku(IkuId, Option<Period>),
    Holder(HolderId),
}

/// A year and a period, and the period that was asked for by name: its results are taken as known.
#[derive(Copy, Clone, Debug)]
pub struct When {
    /// The year.
    pub year: i16,
    /// The last period that counts.
    pub until: Period,
    /// The period that was typed.
    pub from: Option<Period>,
}

impl Loaded {
    /// Reads `setjen.opini_bpk=WTP`, `setjen.opini_bpk@TW3=80`, `setjen=100`.
    ///
    /// # Errors
    /// It has not this form, or names nothing of the kind in the year.
    pub fn sought(&self, text: &str, year: i16) -> Result<Sought, Fault> {
        let form = || Fault::Assumption(text.to_owned());
        let (name, value) = text.split_once('=').ok_or_else(form)?;
        let (name, value) = (name.trim(), value.trim().to_owned());
        let (name, period) = match name.split_once('@') {
            Some((name, period)) => (name, Some(Period::parse(period).ok_or_else(form)?)),
            None => (name, None),
        };
        let (holder, what) = self.named(name, year)?;
        let what = match (what, period) {
            (Entity::Iku(id), period) => Target::Iku(id, period),
            (Entity::Holder(holder), None) => Target::Holder(holder),
            _ => return Err(form()),
        };
        Ok(Sought { text: text.to_owned(), holder, what, value })
    }

    /// What these wishes move, of `only` these holders, or of all where it is empty; with a goal what it needs on top of them.
    ///
    /// # Errors
    /// A wish or a goal that says nothing, or cannot be assumed.
    pub fn scenario(
        &self,
        wishes: &[Sought],
        goal: Option<&Sought>,
        only: &[HolderId],
        when: When,
        form: ScoreForm,
        lang: Lang,
    ) -> Result<String, Fault> {
        let model = &self.model;
        let When { year, until, from } = when;
        let read = |sought: &Sought| match sought.what {
            Target::Iku(id, period) => Ok(Wish::Realised(id, period, sought.value.clone())),
            Target::Holder(holder) => Ok(Wish::Achieved(holder, number(sought)?)),
        };
        let read = wishes.iter().map(read).collect::<Result<Vec<Wish>, Fault>>()?;
        let unfit = |(at, unfit): (usize, Unfit)| {
            let text = wishes.get(at).map_or_else(String::new, |w| w.text.clone());
            match unfit {
                Unfit::Value => Fault::Assumption(text),
                Unfit::NotReported(period) => Fault::NotReported(text, period),
                Unfit::Made(until) => Fault::Made(text, until),
                Unfit::NothingLeft => Fault::NothingLeft(text),
            }
        };
        let (assumed, until) = assume(model, (year, until), from, &read).map_err(unfit)?;
        let after = score_with(model, year, until, &assumed);
        let Some(goal) = goal else {
            let before = score_with(model, year, until, &Assumed::NOTHING);
            let iku = |s: &Sought| match s.what {
                Target::Iku(id, _) => Some(id),
                Target::Holder(_) => None,
            };
            let named: Vec<IkuId> = wishes.iter().filter_map(iku).collect();
            return Ok(written(&bsc_score::moved(model, &before, &after, &named, &ascending(only)), form, lang));
        };
        let value = number(goal)?;
        let list = match goal.what {
            Target::Iku(_, Some(_)) => return Err(Fault::Assumption(goal.text.clone())),
            Target::Iku(id, None) => {
                bsc_score::iku_goals(model, &after, &bsc_score::iku_goal(model, id, value, from, &assumed))
            }
            Target::Holder(holder) => {
                let found = bsc_score::holder_goal(model, year, holder, value, from, &assumed);
                bsc_score::holder_goals(model, &after, &found, from)
            }
        };
        Ok(written(&list, form, lang))
    }
}

/// An achievement above 0, in percent.
fn number(sought: &Sought) -> Result<Number, Fault> {
    let text = sought.value.strip_suffix('%').unwrap_or(&sought.value);
    let number = Number::parse(text).filter(|n| !n.is_negative() && !n.is_zero());
    number.ok_or_else(|| Fault::Assumption(sought.text.clone()))
}
