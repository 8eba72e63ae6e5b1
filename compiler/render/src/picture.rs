//! Pictures in documents.

use crate::Desk;
use bsc_document::Figure;
use bsc_model::{HolderId, PlanKind};
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whose map, and whether with scores.
type Which = (HolderId, bool);

/// The last maps drawn, the newest first: several documents of a holder show the same.
#[derive(Default)]
pub(crate) struct Maps(Mutex<VecDeque<(Which, Figure)>>);

impl Maps {
    /// Those of the holders at work, so that memory does not grow with their number.
    const KEPT: usize = 32;

    fn kept(&self) -> MutexGuard<'_, VecDeque<(Which, Figure)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn drawn(&self, which: Which, draw: impl FnOnce() -> Figure) -> Figure {
        let known = self.kept().iter().find(|map| map.0 == which).map(|map| map.1.clone());
        known.unwrap_or_else(|| {
            let figure = draw();
            let mut kept = self.kept();
            kept.push_front((which, figure.clone()));
            kept.truncate(Maps::KEPT);
            figure
        })
    }
}
use bsc_picture::strategy_map_figure;

/// The strategy map of a holder, with scores where they are asked for; none of one who owns no map.
pub(crate) fn map_figure(desk: &Desk<'_>, holder: HolderId, scored: bool) -> Option<Figure> {
    desk.model.find_plan(holder, desk.year, PlanKind::Map)?;
    Some(desk.maps.drawn((holder, scored), || {
        let scores = scored.then(|| desk.scores());
        let picture = strategy_map_figure(desk.model, scores, holder, desk.year);
        let kind = if scored { "peta_nilai" } else { "peta" };
        let title = if scored { format!("{} dengan nilai", picture.title) } else { picture.title };
        let name = format!("{kind}-{}-{}", desk.model.holder_name(holder), desk.year);
        Figure { name, title, description: picture.description, svg: picture.svg }
    }))
}
