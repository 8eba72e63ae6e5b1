//! The cascading matrix (seed 1944-1987, "FORMAT MATRIKS CASCADING").

use crate::Desk;
use crate::figures::target;
use crate::plan::{name, objective, quality};
use crate::signature::signature;
use crate::words::{NONE, named};
use bsc_document::{Block, Cell, Content, Document, Page, Role, Table};
use bsc_model::{Cascade, Entity, HolderId, IkuId, Model};
use bsc_schema::{capital, kw};

/// The cascading matrix of a holder, of the year of the desk.
///
/// Left the SS and IKU of the holder, right who took them, one level below or wherever they went. Own IKU of the direct
/// subordinates stand under the IKU they serve (`mendukung`), else in rows of their own, with a dash for what they serve. An IKU that
/// nobody takes has a row too.
/// It shows what is in force at [`Model::as_of`].
pub fn cascading(desk: &Desk<'_>, unit: HolderId) -> Document {
    let (model, year) = (desk.model, desk.year);
    let matrix = Matrix { desk, model, unit, year };
    let title = format!("Matriks Cascading {} Tahun {year}", model.holder_title(unit));
    let mut document = desk.document("matriks_cascading", unit, title).page(Page::A4_LANDSCAPE);
    document.push(Block::field("Unit/Satker/Perwakilan RI Pemilik Peta", model.holder_title(unit)));
    let groups = matrix.groups();
    if groups.is_empty() {
        document.push(Block::text(format!("Belum ada IKU tahun {year} untuk unit ini.")));
    }
    document.push(matrix.table(&groups));
    document.push(signature(model, unit, year, "Ditetapkan"));
    document
}

struct Matrix<'m> {
    desk: &'m Desk<'m>,
    model: &'m Model,
    unit: HolderId,
    year: i16,
}

/// Rows that share an SS of the owner; within them rows that share an IKU.
struct SsRows {
    ss: Content,
    iku: Vec<(Option<IkuId>, Vec<IkuId>)>,
}

impl Matrix<'_> {
    fn groups(&self) -> Vec<SsRows> {
        let model = self.model;
        let (serving, alone) = self.own_of_subordinates();
        let mut groups: Vec<SsRows> = Vec::new();
        let mut last = None;
        for id in self.desk.iku_of(self.unit) {
            let taken = model.taken_by(id).filter(|c| model.iku_year(*c) == self.year && model.iku_in_force(*c));
            let from = serving.partition_point(|s| s.0 < id);
            let to = serving.partition_point(|s| s.0 <= id);
            let rows: Vec<IkuId> = taken.chain(serving.get(from..to).unwrap_or_default().iter().map(|s| s.1)).collect();
            let iku = model.iku(id);
            if iku.parent.is_some() && rows.is_empty() {
                continue; // a sub-IKU that nobody takes is shown by its IKU
            }
            let around = iku.ss.map_or(model.element(iku.element).parent, |s| Some(model.ss(s).element));
            if last != Some(around) {
                groups.push(SsRows { ss: objective(self.model, id), iku: Vec::new() });
                last = Some(around);
            }
            if let Some(group) = groups.last_mut() {
                group.iku.push((Some(id), rows));
            }
        }
        if !alone.is_empty() {
            groups.push(SsRows { ss: Content::text(NONE), iku: vec![(None, alone)] });
        }
        groups
    }

    /// Own IKU of the direct subordinates: those that serve an IKU of this unit, by it; and the others.
    fn own_of_subordinates(&self) -> (Vec<(IkuId, IkuId)>, Vec<IkuId>) {
        let model = self.model;
        let (mut serving, mut alone) = (Vec::new(), Vec::new());
        for holder in model.subordinates(self.unit) {
            for id in self.desk.iku_of(holder) {
                let iku = model.iku(id);
                if iku.cascade != Cascade::Own || iku.parent.is_some() {
                    continue;
                }
                let before = serving.len();
                for field in model.iku_fields(id, kw::MENDUKUNG) {
                    match model.target_of(&field) {
                        Some(Entity::Iku(served)) if model.iku_holder(served) == self.unit => {
                            serving.push((served, id))
                        }
                        _ => {}
                    }
                }
                if serving.len() == before {
                    alone.push(id);
                }
            }
        }
        serving.sort_unstable();
        serving.dedup();
        (serving, alone)
    }

    fn table(&self, groups: &[SsRows]) -> Table {
        let mut table = Table::new("Matriks Cascading")
            .group(self.level(self.unit).unwrap_or_default(), 3)
            .group(self.levels_below(groups), 7)
            .column_of("ss_pemilik", "Sasaran Strategis", Role::Header)
            .column_of("iku_pemilik", "Nama IKU", Role::Header)
            .column_of("target_pemilik", "Target", Role::Number)
            .column("unit_in_charge", "Unit In Charge")
            .column("ss", "Sasaran Strategis")
            .column("iku", "Nama IKU")
            .column_of("target", "Target", Role::Number)
            .column("jenis_cascading", "Jenis Cascading IKU")
            .column("konsolidasi_lokasi", "Jenis Konsolidasi Lokasi")
            .column("validitas_kendali", "Validitas dan Kendali IKU");
        for group in groups {
            let over: usize = group.iku.iter().map(|(_, rows)| rows.len().max(1)).sum();
            let mut ss_left = over;
            for (owner, rows) in &group.iku {
                let none = || Content::text(NONE);
                let name = owner.map_or_else(none, |id| name(self.model, id));
                let target = owner.map_or_else(none, |id| target(self.model, id));
                let children =
                    rows.iter().copied().map(Some).chain(std::iter::repeat_n(None, usize::from(rows.is_empty())));
                for (at, child) in children.enumerate() {
                    let covers = |rows: usize| if at == 0 { rows } else { 0 };
                    let ss = Cell::from(group.ss.clone()).down(std::mem::take(&mut ss_left));
                    let span = covers(rows.len().max(1));
                    let own = [ss, Cell::from(name.clone()).down(span), Cell::from(target.clone()).down(span)];
                    let below = child.map_or_else(|| self.nobody(*owner), |id| self.child(id));
                    table.push(own.into_iter().chain(below.map(Cell::from)));
                }
            }
        }
        table
    }

    /// The row of one who took it.
    fn child(&self, id: IkuId) -> [Content; 7] {
        let model = self.model;
        let iku = model.iku(id);
        let kind = match iku.cascade {
            Cascade::Own => "N".to_owned(),
            Cascade::Direct => format!("{} (Direct)", model.cascading_kind(id)),
            Cascade::Indirect => format!("{} (Indirect)", model.cascading_kind(id)),
        };
        let cascade = model.typed_field(id, kw::CASCADE).found();
        let over =
            cascade.and_then(|c| model.slot(c.element, kw::CASCADE, 2)).filter(|_| iku.cascade == Cascade::Indirect);
        let over = match over.map(|f| f.source()) {
            Some("raw") => "Raw Data".to_owned(),
            Some(word) => capital(word),
            None => NONE.to_owned(),
        };
        let holder = Content::text(model.holder_title(model.iku_holder(id)));
        [
            holder,
            objective(self.model, id),
            name(self.model, id),
            target(model, id),
            Content::Text(kind),
            Content::Text(over),
            quality(model, id),
        ]
    }

    /// The row of an IKU that nobody takes: who is in charge, where that is typed.
    fn nobody(&self, owner: Option<IkuId>) -> [Content; 7] {
        let in_charge = owner.map(|id| self.model.iku_fields(id, kw::PENANGGUNG_JAWAB)).unwrap_or_default();
        let names: Vec<String> = in_charge.iter().map(|f| named(f)).collect();
        let names = if names.is_empty() { NONE.to_owned() } else { names.join("\n") };
        let none = || Content::text(NONE);
        [Content::Text(names), none(), none(), none(), none(), none(), none()]
    }

    fn level(&self, holder: HolderId) -> Option<String> {
        let level = usize::from(self.model.kind(holder)?.level);
        self.model.profile().levels.get(level).map(|l| l.title.clone())
    }

    /// The levels of those in the rows, the highest first; the next below where there are none.
    fn levels_below(&self, groups: &[SsRows]) -> String {
        let model = self.model;
        let children = groups.iter().flat_map(|g| &g.iku).flat_map(|(_, rows)| rows);
        let mut found: Vec<u8> = children.filter_map(|id| model.kind(model.iku_holder(*id))).map(|k| k.level).collect();
        found.sort_unstable();
        found.dedup();
        if found.is_empty() {
            found.extend(model.kind(self.unit).map(|k| k.level.saturating_add(1)));
        }
        let titles = found.iter().filter_map(|l| model.profile().levels.get(usize::from(*l))).map(|l| l.title.as_str());
        titles.collect::<Vec<_>>().join(" / ")
    }
}
