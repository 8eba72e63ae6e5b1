//! Pictures of what is computed from the model.

use crate::{Fault, Loaded};
use bsc_model::{Entity, HolderId};
use bsc_picture::Root;
use bsc_syntax::period::{Period, PeriodKind};

pub use bsc_picture::{Picture, PngFault, raster};

impl Loaded {
    /// The strategy map of a holder, with scores up to a period where one is given.
    ///
    /// # Errors
    /// The holder has no map in the year.
    pub fn strategy_map(&self, holder: HolderId, year: i16, until: Option<Period>) -> Result<Picture, Fault> {
        if !self.has_map(holder, year) {
            return Err(Fault::NoMap(self.model.holder_name(holder).to_owned(), year));
        }
        let scores = until.map(|until| bsc_score::score(&self.model, year, until));
        Ok(bsc_picture::strategy_map(&self.model, scores.as_ref(), holder, year))
    }

    /// The cascade of an IKU, or of all IKU of a unit or person.
    ///
    /// # Errors
    /// It is an SS.
    pub fn cascade(&self, name: &str, what: Entity, year: i16) -> Result<Picture, Fault> {
        let root = match what {
            Entity::Iku(id) => Root::Iku(id),
            Entity::Holder(holder) => Root::Holder(holder, year),
            _ => return Err(Fault::NotIku(name.to_owned())),
        };
        Ok(bsc_picture::cascade(&self.model, root, &|id| bsc_render::target_text(&self.model, id)))
    }

    /// Target and realisation of an IKU by quarter, of its year up to a period and of all years before.
    ///
    /// # Errors
    /// It is no IKU.
    pub fn trend(&self, name: &str, what: Entity, until: Period) -> Result<Picture, Fault> {
        let Entity::Iku(id) = what else { return Err(Fault::NotIku(name.to_owned())) };
        let mut scores = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next {
            let year = self.model.iku_year(id);
            let last = if scores.is_empty() { until.last_month() } else { 12 };
            let due = PeriodKind::Quarter.all().filter(|p| p.last_month() <= last);
            scores.extend(due.map(|period| bsc_score::score(&self.model, year, period)));
            next = self.model.last_year(id).filter(|before| self.model.iku_year(*before) < year);
        }
        Ok(bsc_picture::trend(&self.model, &scores, id, |figure| bsc_render::figure_text(&self.model, id, figure)))
    }
}
