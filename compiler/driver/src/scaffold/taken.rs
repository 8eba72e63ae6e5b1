//! What a plan below may take from the plan above: one ready, the rest as comments to choose from.

use super::fill;
use crate::Loaded;
use bsc_model::{HolderId, IkuId, PlanId, PlanKind, SsId};
use bsc_schema::kw;
use std::fmt::Write;

/// How far below its origin an IKU or SS may be adopted directly, as the profiles have it.
const DEPTH: u32 = 2;

impl Loaded {
    /// The map of the nearest superior who has one in the year.
    pub(super) fn map_above(&self, holder: HolderId, year: i16) -> Option<PlanId> {
        self.model.superiors(holder).find_map(|above| self.model.find_plan(above, year, PlanKind::Map))
    }

    /// The map or agreement of the nearest superior who has one in the year; a map before what is signed for it.
    pub(super) fn plan_above(&self, holder: HolderId, year: i16) -> Option<PlanId> {
        let of = |above, kind| self.model.find_plan(above, year, kind);
        self.model
            .superiors(holder)
            .find_map(|above| of(above, PlanKind::Map).or_else(|| of(above, PlanKind::Agreement)))
    }

    /// The perspectives of a new map, with what the map above has to give.
    pub(super) fn perspectives(&self, holder: HolderId, above: Option<PlanId>) -> String {
        let model = &self.model;
        let mut out = String::new();
        for (place, perspective) in (0u8..).zip(&model.profile().perspectives) {
            let given = above.into_iter().flat_map(|plan| model.ss_of(plan));
            let given: Vec<SsId> = given.filter(|ss| model.ss(*ss).perspective == Some(place)).collect();
            let demanded = self.demanded(&perspective.name);
            let mut blocks: Vec<String> = given.iter().map(|ss| self.objective(holder, *ss)).collect();
            if demanded && !given.iter().any(|ss| self.near(holder, *ss)) {
                blocks.insert(0, self.own_objective(holder, &perspective.name));
            }
            let (ready, rest) = blocks.split_at(usize::from(demanded).min(blocks.len()));
            let _ = match (ready, rest) {
                ([], []) => Ok(()),
                ([], rest) => {
                    writeln!(out, "{}", commented(&format!("perspektif {} {{\n{}}}", perspective.name, rest.concat())))
                }
                (ready, rest) => {
                    let rest = if rest.is_empty() { String::new() } else { commented(&rest.concat()) };
                    writeln!(out, "perspektif {} {{\n{}{rest}}}\n", perspective.name, ready.concat())
                }
            };
        }
        out
    }

    fn demanded(&self, perspective: &str) -> bool {
        let model = &self.model;
        let mut all =
            model.profile().element.into_iter().flat_map(|profile| model.children_of(profile, kw::PERSPEKTIF));
        all.any(|element| model.name(element) == perspective && model.field(element, kw::WAJIB).is_some())
    }

    /// Whether an SS of the map above may be adopted as it is, with an IKU.
    fn near(&self, holder: HolderId, ss: SsId) -> bool {
        self.within(holder, self.model.ss_holder(self.model.ss(ss).origin))
            && self.model.iku_of_ss(ss).any(|iku| self.may_adopt(holder, iku))
    }

    fn within(&self, holder: HolderId, origin: HolderId) -> bool {
        self.model.steps(holder, origin).is_some_and(|steps| steps <= DEPTH)
    }

    fn may_adopt(&self, holder: HolderId, iku: IkuId) -> bool {
        let iku = self.model.iku(iku);
        iku.parent.is_none() && self.within(holder, self.model.iku_holder(iku.origin))
    }

    /// An SS of the map above, adopted with its IKU.
    fn objective(&self, holder: HolderId, ss: SsId) -> String {
        let model = &self.model;
        let name = model.name(model.ss(ss).element);
        let from = model.holder_name(model.ss_holder(ss));
        let how = if self.within(holder, model.ss_holder(model.ss(ss).origin)) { "direct" } else { "indirect" };
        format!("ss {name} {{\ncascade {how} dari {from}.{name}\n{}}}\n", self.indicators(holder, ss))
    }

    /// The IKU of an SS: the first that may be adopted as it is ready, the others as comments.
    fn indicators(&self, holder: HolderId, ss: SsId) -> String {
        let model = &self.model;
        let mut out = String::new();
        let mut ready = false;
        for iku in model.iku_of_ss(ss).filter(|iku| model.iku(*iku).parent.is_none()) {
            let name = model.name(model.iku(iku).element);
            let from = model.holder_name(model.iku_holder(iku));
            let word = |kw, other| model.iku_word(iku, kw).unwrap_or(other).to_owned();
            let (validity, control) = (word(kw::VALIDITAS, "proxy"), word(kw::KENDALI, "moderate"));
            let quality = if model.owns_map(holder) == Some(true) {
                ""
            } else {
                "; ukuran_kualitas \"sesuai standar yang ditetapkan atasan langsung\""
            };
            let line = |how: &str| {
                format!("iku {name} {{ cascade {how}; validitas {validity}; kendali {control}{quality} }}\n")
            };
            if self.may_adopt(holder, iku) {
                let line = line(&format!("direct dari {from}.{name}"));
                out += &if ready { commented(&line) } else { line };
                ready = true;
            } else {
                out += &commented(&line(&format!("indirect dari {from}.{name} lokasi sum")));
            }
        }
        if !ready {
            out += &self.own_iku(holder, &format!("{}_1", model.name(model.ss(ss).element)));
        }
        out
    }

    fn own_objective(&self, holder: HolderId, perspective: &str) -> String {
        let iku = self.own_iku(holder, &format!("iku_{perspective}"));
        let what = "Terwujudnya Kondisi yang Diinginkan";
        format!(
            "// isi: sasaran sendiri\nss sasaran_{perspective} \"{what} {perspective}\" {{\ndeskripsi \"Pengertian, alasan, dan ruang lingkup sasaran\"\n{iku}}}\n"
        )
    }

    fn own_iku(&self, holder: HolderId, id: &str) -> String {
        let unit = self.model.holder_name(holder);
        let values =
            [("iku", id), ("nama_iku", &*format!("Persentase yang selesai menurut rencana {id}")), ("unit", unit)];
        let filled = fill(include_str!("../../templates/baru/iku_sendiri.bsc"), &values);
        let owner = self.model.owns_map(holder) == Some(true);
        filled
            .lines()
            .filter(|line| !(owner && line.contains("ukuran_kualitas")))
            .map(|line| format!("{line}\n"))
            .collect()
    }

    /// What one who owns no map agrees to: the objectives of the plan above to choose from, or a task.
    pub(super) fn adopted(&self, holder: HolderId, above: Option<PlanId>) -> String {
        let model = &self.model;
        let mut out = String::new();
        for ss in above.into_iter().flat_map(|plan| model.ss_of(plan)) {
            // what was adopted itself is adopted from where it was written
            let source = model.ss(ss).source.filter(|_| model.ss(ss).adopted);
            let named = source.unwrap_or(ss);
            let from = format!("{}.{}", model.holder_name(model.ss_holder(named)), model.name(model.ss(named).element));
            let block = format!("ss dari {from} {{\n{}}}\n", self.indicators(holder, ss));
            out += &if out.is_empty() {
                format!("// isi: pilih sasaran dan IKU yang diambil\n{block}\n")
            } else {
                commented(&block)
            };
        }
        if out.is_empty() {
            return format!(
                "// isi: tugas jabatan\ntugas \"Nama tugas\" {{\n{}}}\n",
                self.own_iku(holder, "iku_tugas")
            );
        }
        out
    }
}

/// As comments, a line each, set in by their blocks; what is a comment already stays one.
fn commented(text: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for line in
        text.lines().map(|line| line.trim().trim_start_matches("// ").trim_start()).filter(|line| !line.is_empty())
    {
        let closes = line == "}";
        depth = depth.saturating_sub(usize::from(closes));
        let _ = writeln!(out, "// {}{line}", "    ".repeat(depth));
        depth += usize::from(line.ends_with('{'));
    }
    out
}
