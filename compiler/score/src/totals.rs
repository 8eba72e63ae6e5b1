//! From achievements to NSS, Np, NCKO and CKP.

use crate::{Figure, IkuScore, PersonScore, PerspectiveScore, Reason, UnitScore, mean, share, weighted_mean};
use bsc_model::{HolderId, IkuId, Model, PlanId, SsId, Value};
use bsc_number::Number;
use bsc_schema::kw;

/// `pembulatan` of the profile: decimals of a stage; none: not rounded.
#[derive(Copy, Clone, Default)]
pub(crate) struct Rounding {
    pub nss: Option<u32>,
    pub np: Option<u32>,
    pub ncko: Option<u32>,
    pub ckp: Option<u32>,
    pub capaian: Option<u32>,
    pub nckp: Option<u32>,
}

impl Rounding {
    pub fn of(model: &Model) -> Rounding {
        let mut found = Rounding::default();
        let Some(profile) = model.profile().element else { return found };
        let mut stage = "";
        for field in model.fields(profile, kw::PEMBULATAN) {
            if field.field.slot == 0 {
                stage = field.source();
                continue;
            }
            let places = field.number().and_then(Number::to_i64).and_then(|n| u32::try_from(n).ok());
            match stage {
                "nss" => found.nss = places,
                "np" => found.np = places,
                "ncko" => found.ncko = places,
                "ckp" => found.ckp = places,
                "nckp" => found.nckp = places,
                "capaian" => found.capaian = places,
                _ => {}
            }
        }
        found
    }
}

/// A figure at the decimals of its stage.
pub(crate) fn rounded(figure: Figure, places: Option<u32>) -> Figure {
    figure.map(|n| places.map_or(n, |p| n.round_half_up(p)))
}

pub(crate) struct Totals<'m> {
    model: &'m Model,
    rounding: Rounding,
    pub iku: Vec<IkuScore>,
    pub nss: Vec<Option<Number>>,
}

impl<'m> Totals<'m> {
    pub fn new(model: &'m Model, iku: Vec<IkuScore>) -> Totals<'m> {
        Totals { model, rounding: Rounding::of(model), iku, nss: vec![None; model.all_ss().len()] }
    }

    /// Weights some IKU: gives each its share, and their value.
    fn weigh(&mut self, members: &[IkuId]) -> Figure {
        let weights = members
            .iter()
            .filter_map(|i| self.iku.get(i.0 as usize))
            .filter(|s| s.capaian.is_some())
            .filter_map(|s| s.weight);
        let total = Number::sum(weights).ok_or(Reason::Overflow)?;
        let mut parts = Vec::with_capacity(members.len());
        for id in members {
            let Some(score) = self.iku.get_mut(id.0 as usize) else { continue };
            if let (Some(capaian), Some(weight)) = (score.capaian, score.weight) {
                score.share = share(weight, total).ok();
                parts.push((weight, capaian));
            }
        }
        weighted_mean(parts)
    }

    fn ss(&mut self, id: SsId, version: u16) -> Figure {
        let members = self.model.iku_of_ss(id).filter(|i| counts(self.model, *i, version)).collect::<Vec<_>>();
        let nss = rounded(self.weigh(&members), self.rounding.nss);
        if let Some(place) = self.nss.get_mut(id.0 as usize) {
            *place = nss.ok();
        }
        nss
    }

    /// The value of a map owner by one version of its map.
    pub fn unit(&mut self, holder: HolderId, plan: PlanId, version: u16) -> UnitScore {
        let weighting = Weighting::of(self.model, plan);
        let mut perspectives: Vec<PerspectiveScore> = weighting.perspectives(self.model);
        for id in self.model.ss_of(plan) {
            let ss = self.model.ss(id);
            if !holds(ss.versions, version) {
                continue;
            }
            // an SS whose perspective is unknown has been reported; it counts nowhere
            let Some(own) = ss.perspective else { continue };
            let at = weighting.joined_into(self.model, own);
            if let Some(perspective) = perspectives.iter_mut().find(|p| p.perspective == at) {
                perspective.ss.push(id);
            }
        }
        for perspective in &mut perspectives {
            let mut values = Vec::with_capacity(perspective.ss.len());
            for id in &perspective.ss {
                values.extend(self.ss(*id, version).ok());
            }
            perspective.np = rounded(mean(values), self.rounding.np);
        }
        let present = || perspectives.iter().filter_map(|p| Some((p.weight, p.np.ok()?)));
        let ncko = rounded(weighted_mean(present()), self.rounding.ncko);
        let total = Number::sum(present().map(|p| p.0));
        for perspective in &mut perspectives {
            perspective.effective =
                total.filter(|_| perspective.np.is_ok()).and_then(|t| share(perspective.weight, t).ok());
        }
        UnitScore { holder, plan: Some(plan), ncko, perspectives, phases: Vec::new(), version }
    }

    /// The value of one who owns no map by one version of a PK.
    pub fn person(&mut self, holder: HolderId, plan: PlanId, version: u16) -> PersonScore {
        let iku = self.model.iku_of(plan).filter(|i| counts(self.model, *i, version)).collect::<Vec<_>>();
        let ckp = rounded(self.weigh(&iku), self.rounding.ckp);
        PersonScore { holder, plan, ckp, iku, phases: Vec::new() }
    }
}

/// A version lies between the first and the last that hold something.
fn holds(versions: (u16, u16), version: u16) -> bool {
    versions.0 <= version && version <= versions.1
}

/// It is an IKU of this version: sub-IKU are shown, but not counted.
pub(crate) fn counts(model: &Model, id: IkuId, version: u16) -> bool {
    let iku = model.iku(id);
    iku.parent.is_none() && holds(iku.versions, version)
}

/// How a map weighs its perspectives (Tabel 3.26; interpretation 26).
pub(crate) enum Weighting {
    /// By the profile; those that lack are shared out in proportion.
    Profile,
    /// `gabungan`: stakeholder and customer joined.
    Joined,
    /// Weights of its own, decided by the MKOP.
    Own(Vec<(u8, Number)>),
}

impl Weighting {
    pub fn of(model: &Model, plan: PlanId) -> Weighting {
        let map = model.plan(plan).element;
        if model.field(map, kw::BOBOT_PERSPEKTIF).is_some_and(|f| f.source() == "gabungan") {
            return Weighting::Joined;
        }
        let mut own = Vec::new();
        for block in model.children_of(map, kw::BOBOT_PERSPEKTIF) {
            let mut name = None;
            for field in model.fields(block, kw::SENDIRI) {
                match field.value() {
                    Value::Percent(weight) => own.extend(name.map(|n| (n, weight))),
                    _ => name = model.profile().perspective(field.source()),
                }
            }
        }
        if own.is_empty() { Weighting::Profile } else { Weighting::Own(own) }
    }

    fn perspectives(&self, model: &Model) -> Vec<PerspectiveScore> {
        let all = model.profile().perspectives.iter().zip(0u8..);
        all.filter_map(|(perspective, at)| {
            let weight = match self {
                Weighting::Profile => perspective.weight,
                Weighting::Joined => perspective.joined_weight?,
                Weighting::Own(own) => own.iter().find(|o| o.0 == at).map_or(Number::ZERO, |o| o.1),
            };
            Some(PerspectiveScore {
                perspective: at,
                np: Err(Reason::AllMissing),
                weight,
                effective: None,
                ss: Vec::new(),
            })
        })
        .collect()
    }

    /// Under `gabungan` what has no weight of its own counts in the next one above that has, else in the next below.
    fn joined_into(&self, model: &Model, own: u8) -> u8 {
        let Weighting::Joined = self else { return own };
        let all = &model.profile().perspectives;
        let has = |at: &usize| all.get(*at).is_some_and(|p| p.joined_weight.is_some());
        let own_at = usize::from(own);
        let found = (0..=own_at).rev().find(has).or_else(|| (own_at..all.len()).find(has));
        found.and_then(|at| u8::try_from(at).ok()).unwrap_or(own)
    }
}
