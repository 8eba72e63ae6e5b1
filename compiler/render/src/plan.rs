//! What a map or PK holds, in the order of its forms, and the cells that all forms share.

use crate::words::NONE;
use bsc_document::{Cell, Content};
use bsc_model::{ElementId, IkuId, Model, PlanId, SsId};
use bsc_schema::{capital, kw};

/// An SS in force, or a task without one, with its IKU in force; a sub-IKU stands behind its IKU.
pub(crate) struct Goal {
    pub ss: Option<SsId>,
    /// The SS, or the task.
    pub element: ElementId,
    pub iku: Vec<IkuId>,
}

/// What a plan holds at [`Model::as_of`]. An SS that a revision adopts again is one with the first.
pub(crate) fn goals(model: &Model, plan: PlanId) -> Vec<Goal> {
    let mut goals: Vec<Goal> = Vec::new();
    for ss in model.ss_of(plan).filter(|s| model.ss_in_force(*s)) {
        let iku = model.iku_of_ss(ss).filter(|i| model.iku_in_force(*i));
        let number = model.ss(ss).number;
        let known = goals.iter_mut().rfind(|g| g.ss.is_some_and(|s| model.ss(s).number == number));
        match known {
            Some(goal) => goal.iku.extend(iku),
            None => goals.push(Goal { ss: Some(ss), element: model.ss(ss).element, iku: iku.collect() }),
        }
    }
    for id in model.iku_of(plan).filter(|i| model.iku(*i).ss.is_none() && model.iku_in_force(*i)) {
        let element = task(model, id);
        match goals.last_mut().filter(|g| g.element == element) {
            Some(goal) => goal.iku.push(id),
            None => goals.push(Goal { ss: None, element, iku: vec![id] }),
        }
    }
    goals
}

impl Goal {
    /// `S1`; a task has none.
    pub fn code(&self, model: &Model) -> Content {
        Content::text(self.ss.map_or_else(|| NONE.to_owned(), |s| model.ss_code(s)))
    }
    /// The sentence of the SS, or of the task.
    pub fn title(&self, model: &Model) -> Content {
        match self.ss {
            Some(ss) => Content::text(model.ss_label(ss)),
            None => task_title(model, self.element),
        }
    }
    /// The heading of its perspective.
    pub fn perspective(&self, model: &Model) -> Option<String> {
        model.perspective(self.ss?).map(|p| perspective_title(&p.title))
    }
}

/// `Stakeholder Perspective`, as forms head the rows of a perspective.
pub(crate) fn perspective_title(title: &str) -> String {
    format!("{title} Perspective")
}

/// The statement around an IKU that has no SS.
fn task(model: &Model, id: IkuId) -> ElementId {
    let iku = model.iku(id);
    let whole = iku.parent.map_or(iku.element, |p| model.iku(p).element);
    model.element(whole).parent.unwrap_or(whole)
}

fn task_title(model: &Model, task: ElementId) -> Content {
    model.field(task, kw::TUGAS).map_or_else(|| Content::text(NONE), |f| Content::text(f.text()))
}

/// The sentence of the SS of an IKU, or of the task where there is none.
pub(crate) fn objective(model: &Model, id: IkuId) -> Content {
    match model.iku(id).ss {
        Some(ss) => Content::text(model.ss_label(ss)),
        None => task_title(model, task(model, id)),
    }
}

/// The name of an IKU; of a sub-IKU as such.
pub(crate) fn name(model: &Model, id: IkuId) -> Content {
    let label = model.iku_label(id);
    let sub = model.iku(id).parent.is_some();
    Content::text(if sub { format!("Sub IKU: {label}") } else { label.into_owned() })
}

/// Its validity and control: `Exact/Low`.
pub(crate) fn quality(model: &Model, id: IkuId) -> Content {
    let words: Vec<String> =
        [kw::VALIDITAS, kw::KENDALI].iter().filter_map(|kw| model.iku_word(id, *kw)).map(capital).collect();
    Content::Text(if words.is_empty() { NONE.to_owned() } else { words.join("/") })
}

/// Puts cells before rows that belong together: they reach down over all of them.
pub(crate) fn before(lead: &[Content], rows: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    let count = rows.len();
    let down = |at: usize| if at == 0 { count } else { 0 };
    let cells = |at: usize| lead.iter().map(move |c| Cell::from(c.clone()).down(down(at)));
    rows.into_iter().enumerate().map(|(at, row)| cells(at).chain(row).collect()).collect()
}

/// Puts cells behind rows that belong together: they reach down over all of them.
pub(crate) fn behind(mut rows: Vec<Vec<Cell>>, tail: &[Content]) -> Vec<Vec<Cell>> {
    let count = rows.len();
    for (at, row) in rows.iter_mut().enumerate() {
        let down = if at == 0 { count } else { 0 };
        row.extend(tail.iter().map(|c| Cell::from(c.clone()).down(down)));
    }
    rows
}
