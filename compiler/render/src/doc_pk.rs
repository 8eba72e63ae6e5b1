//! The performance agreement: declaration in its variants (seed 2303, 2381, 2463, 2573, 2676, 2753), matrix, action plan, and
//! the form of its revisions and complements (seed 2874).

use crate::doc_manual::{AGREED, changes};
use crate::figures::target;
use crate::picture::map_figure;
use crate::signature::{self, head, party_named, placed, stated};
use crate::words::{BLANK, NONE, lettered};
use crate::{Desk, matrix};
use bsc_document::{Block, Document, Page, Party, Signature, date};
use bsc_model::conduct::named;
use bsc_model::{ElementId, HolderId, Model, PlanId, PlanKind};
use bsc_schema::kw;
use jiff::civil::Date;

/// The agreements of a holder of the year of the desk: the declaration of each, the matrices of agreement and action plan, and
/// what revisions and complements changed.
///
/// None where the holder has signed none.
pub fn pk(desk: &Desk<'_>, holder: HolderId) -> Option<Document> {
    let model = desk.model;
    let signed: Vec<PlanId> = agreements(desk, holder);
    let first = *signed.first()?;
    let title = format!("Perjanjian Kinerja {} Tahun {}", model.holder_title(holder), desk.year);
    let mut document = desk.document("pk", holder, title);
    for plan in &signed {
        document = document.page(Page::A4).with(declaration(desk, *plan));
    }
    if let Some(figure) = map_figure(desk, holder, false) {
        document = document.page(Page::A4_LANDSCAPE).with([figure.into()]);
    }
    for kind in ["pk", "renaksi"].into_iter().filter_map(matrix) {
        let Some(mut made) = (kind.make)(desk, holder) else { continue };
        if let Some(first) = made.sections.first_mut() {
            first.blocks.insert(0, Block::heading(1, made.title));
        }
        document.sections.extend(made.sections);
    }
    for plan in desk.plans_of(holder) {
        for (_, number, day, element) in model.versions(plan) {
            let all = objectives(model, plan, *number).into_iter().chain(changes(model, plan, *number, AGREED));
            let (then, now): (Vec<_>, Vec<_>) = all.unzip();
            if now.is_empty() {
                continue; // it changes manuals alone
            }
            let on = model.fields(*element, kw::DITETAPKAN).find_map(|f| f.date()).or(*day);
            let change = Change { word: "Revisi", number: *number, of: first, by: first, at: *element, on, then, now };
            document = document.page(Page::A4).with(change.form(desk));
        }
    }
    for pair in signed.windows(2) {
        let [of, by] = *pair else { continue };
        let element = model.plan(by).element;
        let on = stated(model, element, kw::DITETAPKAN).0;
        let (then, now) = (content(model, of), content(model, by));
        let number = model.plan(by).complement;
        let change = Change { word: "Komplemen", number, of, by, at: element, on, then, now };
        document = document.page(Page::A4).with(change.form(desk));
    }
    Some(document)
}

/// The agreement of the year, and its complements in their order.
fn agreements(desk: &Desk<'_>, holder: HolderId) -> Vec<PlanId> {
    let model = desk.model;
    let is_one = |p: &PlanId| model.plan(*p).year == desk.year && model.plan(*p).kind == PlanKind::Agreement;
    let mut all: Vec<PlanId> = model.plans_of(holder).filter(is_one).collect();
    all.sort_by_key(|p| model.plan(*p).complement);
    all
}

/// The SS that a revision adds or takes away.
pub(crate) fn objectives(model: &Model, plan: PlanId, number: u16) -> Vec<(String, String)> {
    let change = |id| match model.ss(id).versions {
        (first, _) if first == number => Some((NONE.to_owned(), format!("{} (baru)", model.ss_label(id)))),
        (_, last) if last.checked_add(1) == Some(number) => {
            Some((model.ss_label(id).into_owned(), format!("{} (dihapus)", model.ss_label(id))))
        }
        _ => None,
    };
    model.ss_of(plan).filter_map(change).collect()
}

/// All IKU with their targets.
fn content(model: &Model, plan: PlanId) -> Vec<String> {
    let line = |id| format!("{} ({})", model.iku_label(id), target(model, id).print());
    let iku = model.iku_of(plan).filter(|i| model.iku_in_force(*i) && model.iku(*i).parent.is_none());
    iku.map(line).collect()
}

fn declaration(desk: &Desk<'_>, plan: PlanId) -> Vec<Block> {
    let (model, agreement) = (desk.model, desk.model.plan(plan));
    let at = stated(model, agreement.element, kw::DITETAPKAN);
    let (own, superior) = (first(model, plan, at.0), second(model, plan, agreement.element, at.0));
    let mission = mission(model, agreement.holder);
    // above the title stands the mission, and above that the post of who leads it (seed 2571, 2678)
    let leads = model.owns_map(agreement.holder) == Some(true);
    let post = mission.iter().filter(|_| leads).map(|_| own.post.to_uppercase());
    let mut out: Vec<Block> = post.chain(mission.clone()).map(Block::centred).collect();
    out.push(Block::heading(1, format!("PERJANJIAN KINERJA TAHUN {}", desk.year)));
    let (qualities, signers) = match superior {
        Some(_) => ("transparan dan akuntabel", "kami yang bertanda tangan"),
        None => ("transparan, dan akuntabel", "yang bertanda tangan"),
    };
    out.push(Block::text(format!(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, {qualities} serta berorientasi pada hasil, {signers} \
         di bawah ini:"
    )));
    let who = |party: &Party| [Block::field("Nama", party.name.as_str()), Block::field("Jabatan", party.post.as_str())];
    out.extend(who(&own));
    let promise = "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka \
                   mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.";
    let answer = "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.";
    let mut parties = vec![Party { nip: String::new(), ..own }];
    match superior {
        None => {
            out.push(Block::text(promise));
            out.push(Block::text(answer));
        }
        Some(superior) => {
            out.push(Block::text("Selanjutnya disebut Pihak Pertama."));
            out.extend(who(&superior));
            out.push(Block::text("Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua."));
            out.push(Block::text(format!("Pihak Pertama {promise} {answer}")));
            out.push(Block::text(
                "Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja \
                 dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
            ));
            parties.insert(0, Party { nip: String::new(), role: "Pihak Kedua,".to_owned(), ..superior });
            if let Some(own) = parties.last_mut() {
                own.role = "Pihak Pertama,".to_owned();
            }
        }
    }
    out.push(Signature { place: dated(&at), parties }.into());
    out
}

/// `Jakarta, 15 Januari 2018`
fn dated(at: &(Option<Date>, Option<String>)) -> String {
    let place = placed("", at);
    place.trim_start_matches(" di ").to_owned()
}

/// The mission in capitals: its own, or that of one who works there.
pub(crate) fn mission(model: &Model, holder: HolderId) -> Option<String> {
    let is_mission = |h: &HolderId| model.kind(*h).is_some_and(|k| k.name == "perwakilan");
    let units = std::iter::once(holder).chain(model.holder(holder).superior);
    units.into_iter().find(is_mission).map(|h| model.holder_title(h).to_uppercase())
}

/// Who signs it; under the post that the agreement names.
pub(crate) fn first(model: &Model, plan: PlanId, day: Option<Date>) -> Party {
    let agreement = model.plan(plan);
    let party = head(model, agreement.holder, day);
    match model.field(agreement.element, kw::JABATAN) {
        Some(post) => Party { post: post.text().into_owned(), ..party },
        None => party,
    }
}

/// The second party: whom the agreement (or its revision) names, else the direct superior; none for kinds without one.
pub(crate) fn second(model: &Model, plan: PlanId, element: ElementId, day: Option<Date>) -> Option<Party> {
    let agreement = model.plan(plan);
    let kind = model.kind(agreement.holder).map(|k| k.element);
    if kind.is_some_and(|k| model.field(k, kw::TANPA_PIHAK_KEDUA).is_some()) {
        return None;
    }
    let typed = [element, agreement.element].into_iter().find_map(|e| model.field(e, kw::PIHAK_KEDUA));
    if let Some(field) = typed {
        let party = party_named(model, &field, day);
        let person = field.block();
        let says = |kw| person.and_then(|p| model.field(p, kw)).map(|f| f.text().into_owned());
        let (name, nip) = (says(kw::NAMA), says(kw::NIP));
        return Some(Party { name: name.unwrap_or(party.name), nip: nip.unwrap_or(party.nip), ..party });
    }
    let superior = named(model, agreement.element, kw::ATASAN).or(model.holder(agreement.holder).superior);
    let unknown = || Party { post: BLANK.to_owned(), name: BLANK.to_owned(), ..Party::default() };
    Some(superior.map_or_else(unknown, |s| head(model, s, day)))
}

/// A revision or a complement.
struct Change {
    word: &'static str,
    number: u16,
    /// The agreement that it changes.
    of: PlanId,
    /// The agreement after it.
    by: PlanId,
    /// Its statement.
    at: ElementId,
    on: Option<Date>,
    then: Vec<String>,
    now: Vec<String>,
}

impl Change {
    fn form(self, desk: &Desk<'_>) -> Vec<Block> {
        let model = desk.model;
        let (word, number, year) = (self.word, self.number, desk.year);
        let before = stated(model, model.plan(self.of).element, kw::DITETAPKAN).0;
        let place = stated(model, self.at, kw::DITETAPKAN).1;
        let place = place.or_else(|| signature::place(model, model.plan(self.of).holder, year));
        let bare = |party: Party| Party { nip: String::new(), ..party };
        let superior = second(model, self.by, self.at, self.on).map(bare);
        let parties = superior.into_iter().chain([bare(first(model, self.by, self.on))]).collect();
        let title = word.to_uppercase();
        vec![
            Block::heading(1, format!("{title} KE-{number} ATAS PERJANJIAN KINERJA TAHUN {year}")),
            Block::text(format!(
                "Pada hari ini, telah disepakati adanya {} atas Perjanjian Kinerja tanggal {}, dengan rincian sebagai berikut:",
                word.to_lowercase(),
                before.map_or_else(|| BLANK.to_owned(), date)
            )),
            Block::text("a. Sebelumnya:"),
            lines(self.then),
            Block::text("b. Menjadi:"),
            lines(self.now),
            Signature { place: dated(&(self.on, place)), parties }.into(),
        ]
    }
}

/// Those of a change; `–` where there are none.
fn lines(all: Vec<String>) -> Block {
    lettered(if all.is_empty() { vec![NONE.to_owned()] } else { all }, ')')
}
