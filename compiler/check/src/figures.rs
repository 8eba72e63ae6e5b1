//! What rules ask of the engine of scores, computed when it is asked for first.

use bsc_expr::Figures;
use bsc_model::{IkuId, Model};
use bsc_number::Number;
use bsc_score::{Scores, score};
use bsc_syntax::period::Period;
use std::sync::OnceLock;

/// Scores of each year up to the end of each month.
pub(crate) struct Scored<'m> {
    model: &'m Model,
    years: Vec<(i16, [OnceLock<Scores>; 12])>,
}

impl<'m> Scored<'m> {
    pub fn new(model: &'m Model) -> Scored<'m> {
        Scored { model, years: model.years().iter().map(|year| (*year, Default::default())).collect() }
    }
}

impl Figures for Scored<'_> {
    fn realised(&self, iku: IkuId, until: Period) -> Option<(Number, bool)> {
        let year = self.model.iku_year(iku);
        let months = &self.years.iter().find(|y| y.0 == year)?.1;
        let scores = months.get(usize::from(until.last_month()).checked_sub(1)?)?;
        let figure = scores.get_or_init(|| score(self.model, year, until)).iku(iku);
        figure.realised.map(|realised| (realised, figure.complete))
    }
}
