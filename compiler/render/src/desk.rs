//! What documents are made from.

use crate::kinds::is_confidential;
use crate::picture::Maps;
use bsc_document::{Document, Footer};
use bsc_model::conduct::whose;
use bsc_model::{ElementId, HolderId, IkuId, Laws, Model, PlanId, PlanKind};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_score::{Assessment, Figure, Reprimand, Reward, Scores, assess, of_period, reprimands, rewards, score};
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The model, the year and period of a document, and the scores, which are computed when they are first asked for.
pub struct Desk<'m> {
    /// The model.
    pub model: &'m Model,
    /// The year that documents speak of.
    pub year: i16,
    /// The last period that counts: `TW1` to `TW4`; `TAHUN` ends with `TW4`.
    pub until: Period,
    /// The revision of the source, where it is known: documents say it in their footer.
    pub revision: Option<String>,
    /// The day at which deadlines are judged. None: no document says whether one that is open is over, so that what is made of the
    /// same source does not change overnight.
    pub as_of: Option<Date>,
    articles: OnceLock<BTreeMap<ElementId, String>>,
    now: OnceLock<Scores>,
    /// Of each year of the model, the scores to each quarter.
    scores: BTreeMap<i16, [OnceLock<Scores>; 4]>,
    /// Of each period of these years, what was realised in it alone.
    periods: BTreeMap<(i16, Period), OnceLock<Realised>>,
    assessments: OnceLock<Vec<Assessment>>,
    regulation: OnceLock<String>,
    awards: OnceLock<Awards>,
    assessed: OnceLock<BTreeMap<HolderId, usize>>,
    before: OnceLock<BTreeMap<HolderId, Figure>>,
    statements: OnceLock<Statements>,
    pub(crate) maps: Maps,
}

/// What performance gives units.
pub(crate) struct Awards {
    pub rewards: Vec<Reward>,
    pub reprimands: Vec<Reprimand>,
}

/// Top-level statements with their year, by whom they speak of and their keyword.
type Statements = BTreeMap<(HolderId, Kw), Vec<(i16, ElementId)>>;

/// What was realised, of every IKU that has a figure, in their order.
type Realised = Vec<(IkuId, Number)>;

impl<'m> Desk<'m> {
    /// Nothing is computed yet.
    pub fn new(model: &'m Model, year: i16, until: Period) -> Desk<'m> {
        let years = model.years().iter().copied().chain([year]);
        let kinds = [PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year];
        let scores = years.map(|year| (year, <[OnceLock<Scores>; 4]>::default())).collect();
        Desk {
            model,
            year,
            until,
            periods: model
                .years()
                .iter()
                .flat_map(|y| kinds.map(|k| k.all().map(|p| ((*y, p), OnceLock::new()))))
                .flatten()
                .collect(),
            revision: None,
            as_of: None,
            articles: OnceLock::new(),
            now: OnceLock::new(),
            scores,
            assessments: OnceLock::new(),
            regulation: OnceLock::new(),
            awards: OnceLock::new(),
            assessed: OnceLock::new(),
            before: OnceLock::new(),
            statements: OnceLock::new(),
            maps: Maps::default(),
        }
    }
    /// The scores of the year up to the period asked for.
    pub fn scores(&self) -> &Scores {
        self.now.get_or_init(|| score(self.model, self.year, self.until))
    }
    /// The scores of a year up to the end of a quarter, 1 to 4; none for a year that has no plans, and for other quarters.
    pub fn scores_of(&self, year: i16, quarter: u8) -> Option<&Scores> {
        // what counts up to the end of the year is what counts up to its last quarter
        if year == self.year && self.until.last_month() == quarter.saturating_mul(3) {
            return Some(self.scores());
        }
        let place = self.scores.get(&year)?.get(usize::from(quarter).checked_sub(1)?)?;
        let until = Period::parse(&format!("TW{quarter}"))?;
        Some(place.get_or_init(|| score(self.model, year, until)))
    }
    /// What was realised of an IKU in one period of its year alone.
    pub(crate) fn in_period(&self, id: IkuId, period: Period) -> Option<Number> {
        let year = self.model.iku_year(id);
        let figures = self.periods.get(&(year, period))?.get_or_init(|| of_period(self.model, year, period));
        let at = figures.binary_search_by_key(&id, |figure| figure.0).ok()?;
        figures.get(at).map(|figure| figure.1)
    }
    /// The quarter with which the period asked for ends, 1 to 4.
    pub fn quarter(&self) -> u8 {
        self.until.last_month().div_ceil(3).clamp(1, 4)
    }
    /// Behaviour, NCKP and reviews of the year: confidential.
    pub fn assessments(&self) -> &[Assessment] {
        self.assessments.get_or_init(|| match self.scores_of(self.year, 4) {
            Some(scores) => assess(self.model, scores),
            None => Vec::new(),
        })
    }
    /// The plans of a holder of this year that hold IKU: the map of a map owner, else the agreement and its complements.
    pub(crate) fn plans_of(&self, holder: HolderId) -> Vec<PlanId> {
        let of_year = |p: &PlanId| self.model.plan(*p).year == self.year;
        let plans: Vec<_> = self.model.plans_of(holder).filter(of_year).collect();
        let is_map = |p: &PlanId| self.model.plan(*p).kind == PlanKind::Map;
        let map = plans.iter().any(is_map);
        plans.into_iter().filter(|p| !map || is_map(p)).collect()
    }
    /// The IKU in force of a holder in this year, sub-IKU behind their IKU.
    pub(crate) fn iku_of(&self, holder: HolderId) -> Vec<IkuId> {
        let plans = self.plans_of(holder).into_iter();
        plans.flat_map(|p| self.model.iku_of(p)).filter(|i| self.model.iku_in_force(*i)).collect()
    }
    /// Rewards and reprimands of all units up to the period asked for, both in the order of the units.
    pub(crate) fn awards(&self) -> &Awards {
        self.awards.get_or_init(|| Awards {
            rewards: rewards(self.model, self.year),
            reprimands: reprimands(self.model, self.scores()),
        })
    }
    /// The assessment of one person, or of the head of a unit: confidential.
    pub fn assessment(&self, holder: HolderId) -> Option<&Assessment> {
        let places = || self.assessments().iter().enumerate().map(|(at, a)| (a.holder, at)).collect();
        let at = self.assessed.get_or_init(places).get(&holder)?;
        self.assessments().get(*at)
    }
    /// The behaviour value of a person in the second half of the year before: confidential.
    pub(crate) fn behaviour_before(&self, holder: HolderId) -> Option<Figure> {
        let read = || {
            let scores = self.year.checked_sub(1).and_then(|year| self.scores_of(year, 4));
            let all = scores.map(|scores| assess(self.model, scores)).unwrap_or_default();
            let second = |a: Assessment| {
                let [_, half] = a.halves;
                (a.holder, half.value)
            };
            all.into_iter().map(second).collect()
        };
        self.before.get_or_init(read).get(&holder).copied()
    }
    /// The top-level statements of a keyword that speak of a holder, such as `realisasi` and `renaksi`, with their year (of a range
    /// the first), in the order of the source.
    pub fn statements(&self, holder: HolderId, kw: Kw) -> &[(i16, ElementId)] {
        let index = || {
            let mut index: BTreeMap<_, Vec<_>> = BTreeMap::new();
            for root in self.model.roots() {
                if let Some((holder, year)) = whose(self.model, root) {
                    index.entry((holder, self.model.element(root).kw)).or_default().push((year, root));
                }
            }
            index
        };
        self.statements.get_or_init(index).get(&(holder, kw)).map(Vec::as_slice).unwrap_or_default()
    }
    /// Those of the year of the desk.
    pub fn of_year(&self, holder: HolderId, kw: Kw) -> impl Iterator<Item = ElementId> {
        let year = self.year;
        self.statements(holder, kw).iter().filter(move |s| s.0 == year).map(|s| s.1)
    }
    /// A document of a holder, empty, with its footer: `kind-holder-year`.
    pub fn document(&self, kind: &str, holder: HolderId, title: impl Into<String>) -> Document {
        // documents of two quarters stand beside each other
        let quarter = if self.until == Period::YEAR { String::new() } else { format!("-tw{}", self.quarter()) };
        let name = format!("{kind}-{}-{}{quarter}", self.model.holder_name(holder), self.year);
        let mut document = Document::new(&name, title);
        document.confidential = is_confidential(kind);
        document.footer = Footer {
            holder: self.model.holder_title(holder).into_owned(),
            year: self.year.to_string(),
            regulation: self.regulation(),
            revision: self.revision.clone(),
        };
        document
    }
    /// The statement `lkj` of a holder for a period; one that names no period is of the year.
    pub(crate) fn report(&self, holder: HolderId, of: Period) -> Option<ElementId> {
        let period = |e: &ElementId| self.model.fields(*e, kw::LKJ).find_map(|f| f.period()).unwrap_or(Period::YEAR);
        self.of_year(holder, kw::LKJ).find(|e| period(e) == of)
    }
    /// The regulation that the profile follows, by its short name; without a legal source of that name, the profile's own.
    pub fn regulation(&self) -> String {
        let short = || {
            let profile = &self.model.profile().name;
            let laws = Laws::new(self.model);
            let short = laws.get(profile).and_then(|law| law.short());
            // "Permenlu 4/2018, Lampiran" is how articles are cited
            let short = short.map(|s| s.split(',').next().unwrap_or_default().to_owned());
            short.unwrap_or_else(|| profile.clone())
        };
        self.regulation.get_or_init(short).clone()
    }
    /// The same by its full name, as a decree calls it.
    pub(crate) fn law(&self) -> String {
        let laws = Laws::new(self.model);
        let title = laws.get(&self.model.profile().name).and_then(|law| law.title());
        // articles are cited of an annex: `…, Lampiran`
        let title = title.map(|t| t.split(", Lampiran").next().unwrap_or_default().to_owned());
        title.unwrap_or_else(|| self.regulation())
    }
    /// The article of an item of the profile's calendar (`Permenlu 4/2018, Lampiran III.I.2`), else that of the whole calendar; empty
    /// where the profile names none.
    pub(crate) fn calendar_article(&self, item: Option<ElementId>) -> &str {
        let model = self.model;
        let read = || {
            let laws = Laws::new(model);
            let cited = |element, kw| {
                let slot = |n| model.slot(element, kw, n);
                let (source, place) = (slot(0)?, slot(1)?.text());
                let short = laws.get(source.source()).and_then(|law| law.short());
                Some((element, format!("{} {place}", short.unwrap_or_else(|| source.text()))))
            };
            let profile = model.profile().element;
            let items = profile.into_iter().flat_map(|p| model.children_of(p, kw::AGENDA));
            let items = items.filter_map(|item| cited(item, kw::DASAR));
            items.chain(profile.and_then(|p| cited(p, kw::KALENDER))).collect()
        };
        let articles = self.articles.get_or_init(read);
        let found = item.and_then(|item| articles.get(&item));
        found.or_else(|| articles.get(&model.profile().element?)).map_or("", String::as_str)
    }
}
