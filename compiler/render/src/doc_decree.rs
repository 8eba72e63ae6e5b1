//! Decrees: of map and IKU with their four attachments, and their changes (seed 1364-1371, 4266-4275); of NCKO (seed 513); of NCKP
//! (seed 587, 601, 618). The regulation says what they hold and who signs, and prints no form.

use crate::doc_manual::{AGREED, adopted, changes};
use crate::doc_pk::objectives;
use crate::figures::score;
use crate::picture::map_figure;
use crate::signature::{head, place, placed, signed, stated};
use crate::words::{BLANK, attached};
use crate::{Desk, cascading, matrix_nckp};
use bsc_document::{Block, Content, Document, List, Page, Role, Section, Signature, Table};
use bsc_model::{HolderId, PlanKind};
use bsc_schema::kw;
use jiff::civil::Date;

/// The decree that adopts map and IKU of a unit, and of the units below that are adopted with it (`sk_bersama_atasan`); with the
/// attachments of each: map, adoption sheet and manuals, cascading matrix. A decree of change for each revision behind it.
///
/// None for one who has no map, and for a unit that is adopted by the decree of its superior.
pub fn decree(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let plan = model.find_plan(holder, desk.year, PlanKind::Map)?;
    let kind = model.kind(holder)?;
    if model.field(kind.element, kw::SK_BERSAMA_ATASAN).is_some() {
        return None;
    }
    let with = |h: &HolderId| {
        let kind = model.kind(*h).map(|k| k.element);
        kind.is_some_and(|k| model.field(k, kw::SK_BERSAMA_ATASAN).is_some())
            && model.find_plan(*h, desk.year, PlanKind::Map).is_some()
    };
    let units: Vec<HolderId> = std::iter::once(holder).chain(model.subordinates(holder).filter(with)).collect();
    let names: Vec<_> = units.iter().map(|h| model.holder_title(*h).to_uppercase()).collect();
    let about = format!("PETA STRATEGI DAN INDIKATOR KINERJA UTAMA {} TAHUN {}", names.join(", "), desk.year);
    let title = format!("SK Penetapan Peta Strategi dan IKU {} Tahun {}", model.holder_title(holder), desk.year);
    let mut document = desk.document("sk", holder, title).page(Page::A4);
    let element = model.plan(plan).element;
    let number = model.slot(element, kw::SK, 0).map(|f| f.text().into_owned());
    let day = stated(model, element, kw::SK).0;
    let signer = Signer { desk, holder, number, day };
    document = document.with(signer.text(
        &format!("PENETAPAN {about}"),
        &[
            "Menetapkan Peta Strategi dan Indikator Kinerja Utama sebagaimana tercantum dalam Lampiran Keputusan ini.",
            "Lampiran sebagaimana dimaksud dalam Diktum KESATU memuat Peta Strategi, Lembar Penetapan Manual IKU, Manual IKU, \
             serta Matriks Cascading.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ],
    ));
    for unit in units {
        attach(desk, unit, day, &mut document);
    }
    for (_, version, day, revision) in model.versions(plan) {
        let all = objectives(model, plan, *version).into_iter().chain(changes(model, plan, *version, AGREED));
        let (then, now): (Vec<_>, Vec<_>) = all.unzip();
        if now.is_empty() {
            continue;
        }
        let number = model.slot(*revision, kw::SK, 0).map(|f| f.text().into_owned());
        let day = stated(model, *revision, kw::SK).0.or(*day);
        let signer = Signer { desk, holder, number, day };
        let lines = |all: Vec<String>| {
            Block::List(List { ordered: Some(1), items: all.into_iter().map(|t| vec![Block::text(t)]).collect() })
        };
        document = document.page(Page::A4).with(signer.text(
            &format!("PERUBAHAN KE-{version} ATAS {about}"),
            &[
                "Mengubah Peta Strategi dan Indikator Kinerja Utama sebagaimana tercantum dalam Lampiran Keputusan ini.",
                "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            ],
        ));
        document = document.page(Page::A4).with([
            Block::heading(2, format!("Lampiran Perubahan Ke-{version}")),
            Block::text("Semula:"),
            lines(then),
            Block::text("Menjadi:"),
            lines(now),
        ]);
    }
    Some(document)
}

/// The attachments of one unit to a decree of this day.
fn attach(desk: &Desk<'_>, unit: HolderId, day: Option<Date>, document: &mut Document) {
    let (model, name) = (desk.model, desk.model.holder_title(unit));
    let figure =
        map_figure(desk, unit, false).map(|figure| Section { page: Page::A4_LANDSCAPE, blocks: vec![figure.into()] });
    let manuals = adopted(desk, unit).map(|made| made.sections).unwrap_or_default();
    let cut = manuals.len().min(1);
    let (sheet, manuals) = manuals.split_at(cut);
    let mut matrix = cascading(desk, unit).sections;
    let signatures = matrix.iter_mut().flat_map(|section| &mut section.blocks);
    for block in signatures.filter(|_| day.is_some()) {
        if let Block::Signature(signature) = block {
            *signature = signed(model, unit, "Ditetapkan", (day, place(model, unit, desk.year)));
        }
    }
    let parts = [
        ("I", "Peta Strategi", figure.into_iter().collect()),
        ("II", "Lembar Penetapan Manual IKU", sheet.to_vec()),
        ("III", "Manual IKU", manuals.to_vec()),
        ("IV", "Matriks Cascading", matrix),
    ];
    for (number, part, sections) in parts {
        document.sections.extend(attached(format!("Lampiran {number} {part} {name}"), [], sections));
    }
}

/// Who signs a decree, its number and day.
struct Signer<'m> {
    desk: &'m Desk<'m>,
    holder: HolderId,
    number: Option<String>,
    day: Option<Date>,
}

impl Signer<'_> {
    /// The decree itself: what it is about, and what it decides.
    fn text(self, about: &str, decisions: &[&str]) -> Vec<Block> {
        let (model, holder) = (self.desk.model, self.holder);
        let party = head(model, holder, self.day);
        let place = model.find_plan(holder, self.desk.year, PlanKind::Agreement);
        let place = place.and_then(|p| stated(model, model.plan(p).element, kw::DITETAPKAN).1);
        let post = party.post.to_uppercase();
        let mut out = vec![
            Block::heading(1, format!("KEPUTUSAN {post}")),
            Block::centred(format!("NOMOR {}", self.number.as_deref().unwrap_or(BLANK))),
            Block::centred("TENTANG"),
            Block::centred(about),
            Block::centred(format!("{post},")),
            Block::field("Menimbang", BLANK),
            Block::field("Mengingat", self.desk.law()),
            Block::centred("MEMUTUSKAN:"),
            Block::field("Menetapkan", format!("KEPUTUSAN {post} TENTANG {about}.")),
        ];
        let ordinals = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT"];
        out.extend(ordinals.into_iter().zip(decisions).map(|(name, text)| Block::field(name, *text)));
        out.push(Signature { place: placed("Ditetapkan", &(self.day, place)), parties: vec![party] }.into());
        out
    }
}

/// The decree on the achievement (NCKO) of the ministry and its units of the first two levels, of the whole year.
///
/// None for others than the highest unit, and where it has no NCKO.
pub fn decree_ncko(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let scores = desk.scores_of(desk.year, 4)?;
    if model.holder(holder).superior.is_some() || model.holder(holder).person || scores.unit(holder)?.plan.is_none() {
        return None;
    }
    let mut table = Table::new(format!("Nilai Capaian Kinerja Organisasi Tahun {}", desk.year))
        .column_of("no", "No", Role::Mark)
        .column_of("unit", "Unit", Role::Header)
        .width(7)
        .column("level", "Level")
        .column_of("ncko", "NCKO", Role::Number);
    let high = |h: HolderId| model.kind(h).filter(|k| k.owner && k.level <= 1);
    let units = scores.units.iter().filter(|u| u.plan.is_some());
    for (number, (unit, kind)) in (1i64..).zip(units.filter_map(|u| Some((u, high(u.holder)?)))) {
        let level = model.profile().levels.get(usize::from(kind.level)).map_or(BLANK, |l| l.title.as_str());
        let cells =
            [Content::Number(number.into()), Content::text(model.holder_title(unit.holder)), Content::text(level)];
        table.push(cells.map(Into::into).into_iter().chain([score(model, unit.ncko)]));
    }
    let title = format!("SK NCKO {} Tahun {}", model.holder_title(holder), desk.year);
    let signer = Signer { desk, holder, number: None, day: None };
    let text = signer.text(
        &format!("NILAI CAPAIAN KINERJA ORGANISASI TAHUN {}", desk.year),
        &[
            "Menetapkan Nilai Capaian Kinerja Organisasi (NCKO) sebagaimana tercantum dalam Lampiran Keputusan ini.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ],
    );
    let lampiran = [Block::heading(1, "Lampiran"), table.into()];
    Some(desk.document("sk_ncko", holder, title).page(Page::A4).with(text).page(Page::A4).with(lampiran))
}

/// The decree on the assessments (NCKP) of the people of a unit, down to the heads of units with a map. Confidential.
///
/// None where nobody of the unit has an assessment.
pub fn decree_nckp(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    if model.owns_map(holder) != Some(true) {
        return None;
    }
    let table = matrix_nckp::table(desk, holder)?;
    let name = model.holder_title(holder);
    let title = format!("SK NCKP {name} Tahun {}", desk.year);
    let signer = Signer { desk, holder, number: None, day: None };
    let text = signer.text(
        &format!("NILAI CAPAIAN KINERJA PEGAWAI DI LINGKUNGAN {} TAHUN {}", name.to_uppercase(), desk.year),
        &[
            "Menetapkan Nilai Capaian Kinerja Pegawai (NCKP) sebagaimana tercantum dalam Lampiran Keputusan ini.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ],
    );
    let mut lampiran = vec![Block::heading(1, "Lampiran"), table.into()];
    let all = matrix_nckp::assessed(desk, holder);
    let open = all.iter().filter(|person| person.last.is_err()).count();
    if open > 0 {
        // seed 3594, 3605: what is adopted is the result of the review
        lampiran.push(Block::text(format!(
            "Catatan: {open} dari {} pegawai belum memiliki NCKP Final; keputusan ditetapkan setelah supervisor review.",
            all.len()
        )));
    }
    Some(desk.document("sk_nckp", holder, title).page(Page::A4).with(text).page(Page::A4_LANDSCAPE).with(lampiran))
}
