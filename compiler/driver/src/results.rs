//! What is computed from the model: scores, derivations, matrices.

use crate::{Fault, Loaded};
use bsc_diagnostics::Lang;
use bsc_model::{Entity, HolderId, PlanKind};
use bsc_render::Desk;
use bsc_schema::nearest;
use bsc_score::Scores;
use bsc_syntax::period::Period;
use std::collections::BTreeSet;

/// A form in which scores are written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum ScoreForm {
    /// Aligned text.
    Table,
    /// The stable JSON.
    Json,
    /// CSV with a line of headings.
    Csv,
}

/// A list beside the scores.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum ScoreView {
    /// NP, NCKP and its review, by person (Tabel 3.37). Confidential.
    Assessments,
    /// NCKO of the map owners of each kind, the highest first.
    Ranking,
    /// Weights on the budget (Tabel 5.1) and written reprimands.
    Rewards,
    /// Criteria of the award for performance managers.
    Awards,
    /// This year beside the years before it.
    Years,
}

/// A list in a form.
pub(crate) fn written(list: &bsc_score::Listing, form: ScoreForm, lang: Lang) -> String {
    match form {
        ScoreForm::Table => list.table(lang),
        ScoreForm::Json => list.json(),
        ScoreForm::Csv => list.csv(),
    }
}

pub(crate) fn ascending(only: &[HolderId]) -> Vec<HolderId> {
    let mut only = only.to_vec();
    only.sort_unstable();
    only.dedup();
    only
}

impl Loaded {
    /// The year asked for, else that of `bsc.toml`, else the last that has a map or PK.
    ///
    /// # Errors
    /// There is no map or PK at all.
    pub fn year(&self, asked: Option<i16>) -> Result<i16, Fault> {
        asked.or(self.config.year).or_else(|| self.model.years().last().copied()).ok_or(Fault::NoYear)
    }

    /// The year as [`Loaded::year`] says it. From then on the plan stands as at the end of a period of that year: what a revision
    /// changes later is not in force yet. So figures and documents come from the source alone, whatever the day is.
    ///
    /// # Errors
    /// There is no map or PK at all.
    pub fn stand_at(&mut self, asked: Option<i16>, until: Period) -> Result<i16, Fault> {
        let year = self.year(asked)?;
        if let Some(day) = until.last_day(year) {
            self.model.set_as_of(day);
        }
        Ok(year)
    }

    /// A unit or person by its id, which has a plan in the year.
    ///
    /// # Errors
    /// No such unit or person; none that has a map or PK in the year.
    pub fn holder(&self, name: &str, year: i16) -> Result<HolderId, Fault> {
        let holder = self.find(name)?;
        let planned = self.is_planned(holder, year);
        if planned { Ok(holder) } else { Err(Fault::NoPlan(name.to_owned(), year)) }
    }

    /// These holders and all below them, ascending; none of them need have a plan, but somebody must.
    ///
    /// # Errors
    /// No such unit or person; nobody has a map or PK in the year.
    pub fn subtree(&self, names: &[String], year: i16) -> Result<Vec<HolderId>, Fault> {
        let mut found = BTreeSet::new();
        for name in names {
            let below = self.below(self.find(name)?);
            if !below.iter().any(|holder| self.is_planned(*holder, year)) {
                return Err(Fault::NoPlan(name.clone(), year));
            }
            found.extend(below);
        }
        Ok(found.into_iter().collect())
    }

    /// A holder and all below it, ascending.
    pub(crate) fn below(&self, holder: HolderId) -> BTreeSet<HolderId> {
        let (mut found, mut open) = (BTreeSet::new(), vec![holder]);
        while let Some(holder) = open.pop() {
            if found.insert(holder) {
                open.extend(self.model.subordinates(holder));
            }
        }
        found
    }

    pub(crate) fn find(&self, name: &str) -> Result<HolderId, Fault> {
        self.model.find_holder(name).ok_or_else(|| {
            let known = self.model.holders().map(|holder| self.model.holder_name(holder));
            Fault::Holder(name.to_owned(), nearest(name, known).map(str::to_owned))
        })
    }

    fn is_planned(&self, holder: HolderId, year: i16) -> bool {
        self.model.plans_of(holder).any(|plan| self.model.plan(plan).year == year)
    }

    /// The scores of a year up to a period, of `only` these, or of all where it is empty.
    pub fn scores(&self, only: &[HolderId], year: i16, until: Period, form: ScoreForm, lang: Lang) -> String {
        let scores = self.score(year, until);
        let only = ascending(only);
        match form {
            ScoreForm::Table => bsc_score::table(&self.model, &scores, &only, lang),
            ScoreForm::Json => bsc_score::json(&self.model, &scores, &only),
            ScoreForm::Csv => bsc_score::csv(&self.model, &scores, &only),
        }
    }

    /// One of the lists beside the scores, of `only` these, or of all where it is empty.
    ///
    /// # Errors
    /// What is confidential was asked for, and `bsc.toml` names no folder for it.
    pub fn list(
        &self,
        view: ScoreView,
        only: &[HolderId],
        (year, until): (i16, Period),
        form: ScoreForm,
        lang: Lang,
    ) -> Result<String, Fault> {
        if view == ScoreView::Assessments && self.config.confidential.is_empty() {
            return Err(Fault::NothingConfidential);
        }
        let scores = self.score(year, until);
        let list = match view {
            ScoreView::Assessments => bsc_score::assessments,
            ScoreView::Ranking => bsc_score::ranked,
            ScoreView::Rewards => bsc_score::rewarded,
            ScoreView::Awards => bsc_score::awards,
            ScoreView::Years => bsc_score::compared,
        };
        let list = list(&self.model, &scores, &ascending(only));
        Ok(written(&list, form, lang))
    }

    fn score(&self, year: i16, until: Period) -> Scores {
        bsc_score::score(&self.model, year, until)
    }

    /// What a name on the command line means: `setjen`, `setjen.opini_bpk`, `kemenlu.kesepakatan.batas_laut`; and whose it is.
    ///
    /// # Errors
    /// Those of [`Loaded::holder`]; the holder has no SS or IKU of that name.
    pub fn named(&self, name: &str, year: i16) -> Result<(HolderId, Entity), Fault> {
        let Some((owner, inner)) = name.split_once('.') else {
            let holder = self.holder(name, year)?;
            return Ok((holder, Entity::Holder(holder)));
        };
        let model = &self.model;
        let holder = self.holder(owner, year)?;
        if let Some(iku) = model.find_iku(holder, year, inner) {
            return Ok((holder, Entity::Iku(iku)));
        }
        let plans = || model.plans_of(holder).filter(|plan| model.plan(*plan).year == year);
        let ss = |id| model.name(model.ss(id).element);
        if let Some(found) = plans().flat_map(|plan| model.ss_of(plan)).find(|id| ss(*id) == inner) {
            return Ok((holder, Entity::Ss(found)));
        }
        let known = plans().flat_map(|plan| {
            let iku = model.iku_of(plan).map(|id| model.name(model.iku(id).element));
            model.ss_of(plan).map(ss).chain(iku).collect::<Vec<_>>()
        });
        let near = nearest(inner, known.filter(|known| !known.is_empty())).map(|near| format!("{owner}.{near}"));
        Err(Fault::Iku(name.to_owned(), near))
    }

    /// Where a figure comes from, line by line.
    pub fn why(&self, what: Entity, year: i16, until: Period, lang: Lang) -> Option<String> {
        let trace = bsc_score::why(&self.model, &self.score(year, until), what)?;
        Some(trace.print(self.model.files(), lang))
    }

    /// From what matrices and documents of a year are made, with scores up to a period.
    pub fn desk(&self, year: i16, until: Period) -> Desk<'_> {
        Desk::new(&self.model, year, until)
    }

    /// Whether the holder owns a map, and so has a matrix to show, in a year.
    pub fn has_map(&self, holder: HolderId, year: i16) -> bool {
        self.model.find_plan(holder, year, PlanKind::Map).is_some()
    }
}
