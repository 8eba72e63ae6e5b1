//! A ministry as `.bsc`.

use super::plan::{Formula, Iku, Link, Plan, Polarity, Reported, Typed, Weighting};

const PERSPECTIVES: [&str; 4] = ["stakeholder", "customer", "internal_process", "learning_growth"];
const PREDICATES: [&str; 4] = ["DISCLAIMER", "ADVERSE", "WDP", "WTP"];

impl Plan {
    pub fn iku_name(&self, at: usize) -> String {
        format!("i{at}")
    }

    fn path(&self, at: usize) -> String {
        format!("{}.i{at}", self.owners[self.iku[at].owner].name)
    }

    /// A figure of a report, behind the name of its IKU: by variables where there is a formula.
    fn reported(&self, iku: &Iku, typed: Typed) -> String {
        match (iku.formula, typed) {
            (Some(Formula::Rest), Typed::Raw(top, bottom)) => format!("{{ a {}; b {bottom} }}", bottom - top),
            (Some(_), Typed::Raw(top, bottom)) => format!("{{ a {top}; b {bottom} }}"),
            _ => self.written(iku, typed),
        }
    }

    fn written(&self, iku: &Iku, typed: Typed) -> String {
        match typed {
            Typed::Plain(n) if iku.scale => PREDICATES[(n / 100 - 1) as usize].into(),
            typed => typed.to_string(),
        }
    }

    fn period(&self, iku: &Iku, at: usize) -> String {
        match iku.months {
            1 => ["JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGU", "SEP", "OKT", "NOV", "DES"][at].into(),
            3 => format!("TW{}", at + 1),
            6 => format!("S{}", at + 1),
            _ => "TAHUN".into(),
        }
    }

    fn figures(&self, iku: &Iku, target: Typed, trajectory: &[Typed]) -> String {
        let mut out = format!("target {}", self.written(iku, target));
        if !trajectory.is_empty() {
            let all = trajectory.iter().enumerate();
            let all: Vec<_> = all.map(|(n, t)| format!("{} {}", self.period(iku, n), self.written(iku, *t))).collect();
            out += &format!("; trajektori {}", all.join(", "));
        }
        out
    }

    fn indicator(&self, at: usize) -> String {
        let iku = &self.iku[at];
        let mut out = format!("        iku i{at} \"IKU {at}\" {{ validitas {}; kendali {}", iku.validity, iku.control);
        if let Link::Direct(source) = iku.link {
            return out + &format!("; cascade direct dari {} }}\n", self.path(source));
        }
        if let Link::Indirect(source, over) = iku.link {
            out += &format!("; cascade indirect dari {} lokasi {}", self.path(source), over.word());
        } else {
            let unit = if iku.scale {
                "opini_bpk"
            } else if iku.percent {
                "persen"
            } else {
                "\"dokumen\""
            };
            let polarity = match iku.polarity {
                Polarity::Maximize => "maximize",
                Polarity::Minimize => "minimize",
                Polarity::Stabilize => "stabilize",
            };
            let reports = match iku.months {
                1 => "bulanan",
                3 => "triwulanan",
                6 => "semesteran",
                _ => "tahunan",
            };
            out += &format!("; satuan {unit}; polarisasi {polarity}; konsolidasi {}; lapor {reports}", iku.over.word());
        }
        if let Some(formula) = iku.formula {
            out += match formula {
                Formula::Ratio => "; formula a / b",
                Formula::Percentage => "; formula a / b * 100",
                Formula::Rest => "; formula (b - a) / b",
            };
        }
        if iku.to_120 {
            out += "; konversi_120";
        }
        if let Some((yes, no)) = iku.at_zero {
            out += &format!("; bila_nol {{ tercapai {yes}; tidak {no} }}");
        }
        if let Some((a, b)) = iku.range {
            out += &format!("; rentang {}..{}", a / 100, b / 100);
        }
        if let Some((over, _)) = &iku.parts {
            out += &format!("; gabung {}", over.word());
        }
        out += &format!("; {}", self.figures(iku, iku.target, &iku.trajectory));
        for (n, (target, _)) in iku.parts.iter().flat_map(|p| p.1.iter().enumerate()) {
            out += &format!("; sub p{at}_{n} \"Bagian {n}\" {{ target {} }}", self.written(iku, *target));
        }
        out + " }\n"
    }

    /// The whole ministry as text.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (at, owner) in self.owners.iter().enumerate() {
            let superior = owner.superior.map_or(String::new(), |s| format!("; atasan {}", self.owners[s].name));
            let word = if owner.kind == "pelaksana" { "pegawai" } else { "unit" };
            out += &format!("{word} {} \"{}\" {{ jenis {}{superior} }}\n", owner.name, owner.name, owner.kind);
            out += &self.agreement(at);
        }
        for iku in 0..self.iku.len() {
            out += &self.reports(iku);
        }
        out
    }

    fn agreement(&self, at: usize) -> String {
        let owner = &self.owners[at];
        let mut out = format!("{} {} 2018 {{\n", if owner.has_map() { "peta" } else { "pk" }, owner.name);
        match &owner.weighting {
            _ if !owner.has_map() => {}
            Weighting::Profile => {}
            Weighting::Joined => out += "    bobot_perspektif gabungan\n",
            Weighting::Own(all) => {
                let all: Vec<_> = PERSPECTIVES.iter().zip(all).map(|(p, w)| format!("{p} {w}%")).collect();
                out += &format!("    bobot_perspektif {{ {} }} keputusan \"MKOP\"\n", all.join("; "));
            }
        }
        out += &self.members(at, &|iku| iku.versions.0 == 0, 0);
        let Some((month, day, first)) = owner.revision else { return out + "}\n" };
        let stated = if owner.stated { format!("    triwulan TW{first}..TW4\n") } else { String::new() };
        if owner.complement {
            let members = self.members(at, &|iku| iku.versions.1 == 1, 1);
            return out
                + &format!(
                    "}}\npk {} 2018 komplemen 1 {{\n    mulai 2018-{month:02}-{day:02}\n    alasan mutasi\n",
                    owner.name
                )
                + &stated
                + &members
                + "}\n";
        }
        out += &format!("    revisi 1 2018-{month:02}-{day:02} {{ alasan perubahan_strategi \"Arah baru\"\n{stated}");
        for iku in self.of(at) {
            let (id, iku) = (format!("i{iku}"), &self.iku[iku]);
            if iku.versions == (0, 0) {
                out += &format!("    hapus {id}\n");
            }
            if let Some((target, trajectory)) = &iku.revised {
                out += &format!("    ubah {id} {{ {} }}\n", self.figures(iku, *target, trajectory));
            }
        }
        out + &self.members(at, &|iku| iku.versions.0 == 1, 1) + "    }\n}\n"
    }

    pub fn of(&self, owner: usize) -> impl Iterator<Item = usize> + '_ {
        self.owners[owner].perspectives.iter().flatten().flatten().copied()
    }

    /// What the plan itself brings, or its revision or complement.
    fn members(&self, at: usize, holds: &dyn Fn(&Iku) -> bool, version: u8) -> String {
        let owner = &self.owners[at];
        let new = |ss: &Vec<usize>| -> String {
            ss.iter().filter(|i| holds(&self.iku[**i])).map(|i| self.indicator(*i)).collect()
        };
        let mut out = String::new();
        for (band, all) in owner.perspectives.iter().enumerate() {
            let mut inside = String::new();
            for (n, ss) in all.iter().enumerate() {
                let iku = new(ss);
                match (version, owner.has_map()) {
                    (1, _) if iku.is_empty() => {}
                    // a revision brings its IKU in an SS of its own
                    (_, true) => {
                        inside += &format!(
                            "        ss s{band}_{n}_{version} \"SS {band} {n} {version}\" {{\n{iku}        }}\n"
                        )
                    }
                    (_, false) => inside += &format!("    tugas \"Tugas {n} {version}\" {{\n{iku}    }}\n"),
                }
            }
            if inside.is_empty() {
                continue;
            }
            out += &if owner.has_map() {
                format!("    perspektif {} {{\n{inside}    }}\n", PERSPECTIVES[band])
            } else {
                inside
            };
        }
        out
    }

    fn reports(&self, at: usize) -> String {
        let iku = &self.iku[at];
        let own = self.lines(iku, &format!("i{at}"), &iku.reported, iku.mistaken);
        let parts = iku.parts.iter().flat_map(|p| p.1.iter().enumerate());
        own + &parts.map(|(n, part)| self.lines(iku, &format!("i{at}.p{at}_{n}"), &part.1, None)).collect::<String>()
    }

    fn lines(&self, iku: &Iku, name: &str, reported: &[Reported], mistaken: Option<(usize, Typed)>) -> String {
        let owner = &self.owners[iku.owner].name;
        let mut out = String::new();
        for (n, reported) in reported.iter().enumerate() {
            let wrong = mistaken.filter(|m| m.0 == n).map(|m| m.1);
            let value = match reported {
                None => continue,
                Some(None) => "n/a \"belum ada\"".to_owned(),
                Some(Some(typed)) => self.reported(iku, wrong.unwrap_or(*typed)),
            };
            let period = self.period(iku, n);
            out += &format!("realisasi {owner} 2018 {period} {{ {name} {value} }}\n");
            if let (Some(_), Some(Some(right))) = (wrong, reported) {
                let right = self.written(iku, *right);
                out += &format!(
                    "realisasi {owner} 2018 DES {{ koreksi {period} 2018 {name} {right} \"salah hitung\" }}\n"
                );
            }
        }
        out
    }
}
