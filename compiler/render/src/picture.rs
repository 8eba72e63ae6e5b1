//! Pictures in documents.

use crate::Desk;
use bsc_document::Figure;
use bsc_model::{HolderId, PlanKind};
use bsc_picture::{Picture, strategy_map};

/// The strategy map of a holder, with scores where they are asked for; none of one who owns no map.
pub(crate) fn map_figure(desk: &Desk<'_>, holder: HolderId, scored: bool) -> Option<Figure> {
    desk.model.find_plan(holder, desk.year, PlanKind::Map)?;
    let scores = scored.then(|| desk.scores());
    let picture = strategy_map(desk.model, scores, holder, desk.year);
    let kind = if scored { "peta_nilai" } else { "peta" };
    Some(figure(format!("{kind}-{}-{}", desk.model.holder_name(holder), desk.year), picture))
}

fn figure(name: String, picture: Picture) -> Figure {
    Figure { name, title: picture.title, description: picture.description, svg: picture.svg }
}
