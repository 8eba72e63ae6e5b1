//! What `bsc plan` says of scripted changes of the plan of Kemenlu: each line is true and none is missing, by a comparison of all
//! facts of both sides written apart ([`slow`]); and as it is printed, beside `tests/perubahan/`.
//!
//! `BSC_UPDATE=1 cargo test -p bsc-tests plan` writes what is said now; read the difference before it is committed.

mod slow;

use bsc_diagnostics::Lang;
use bsc_driver::{Changes, Loaded};
use bsc_plan::{Heading, How, What, human, json, markdown};
use bsc_tests::{files_below, loaded, memory, root};
use slow::{Plan, differences};
use std::collections::{BTreeMap, BTreeSet};

/// The texts of a project by their names.
#[derive(Clone)]
struct Project(BTreeMap<String, String>);

impl Project {
    fn kemenlu() -> Project {
        let files = files_below(&root().join("examples/kemenlu_2018")).into_iter();
        Project(files.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect())
    }

    fn load(&self) -> Loaded {
        loaded(&memory(self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))))
    }

    /// Replaces the first place of a text behind another.
    fn behind(&mut self, file: &str, mark: &str, from: &str, to: &str) {
        let text = self.0.get_mut(file).unwrap();
        let at = text.find(mark).unwrap_or_else(|| panic!("{file}: {mark}"));
        let place = at + text[at..].find(from).unwrap_or_else(|| panic!("{file}: {from}"));
        text.replace_range(place..place + from.len(), to);
    }

    fn replace(&mut self, file: &str, from: &str, to: &str) {
        self.behind(file, from, from, to);
    }

    /// Takes out the statement that begins with a text, with its block.
    fn cut(&mut self, file: &str, head: &str) -> String {
        let text = self.0.get_mut(file).unwrap();
        let start = text.find(head).unwrap_or_else(|| panic!("{file}: {head}"));
        let mut depth = 0;
        let end = text[start..].char_indices().find(|(_, c)| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            *c == '}' && depth == 0
        });
        let end = start + end.unwrap().0 + 1;
        let block = text[start..end].to_owned();
        text.replace_range(start..end, "");
        block
    }

    fn drop_lines(&mut self, folder: &str, word: &str) {
        for (_, text) in self.0.iter_mut().filter(|(name, _)| name.starts_with(folder)) {
            *text = text.lines().filter(|l| !l.contains(word)).map(|l| format!("{l}\n")).collect();
        }
    }
}

const WIDE: &str = "wide/2018.bsc";
const AMEROP: &str = "ditjen_amerop/2018.bsc";
const PK: &str = "setjen/pk_2018.bsc";

type Edit = fn(&mut Project);

/// Name, and what is done.
#[rustfmt::skip]
const CHANGES: &[(&str, Edit)] = &[
    ("target_diturunkan", |p| p.replace(WIDE, "target           480", "target           400")),
    ("target_minimize", |p| p.behind(WIDE, "iku deviasi_pagu", "target           5", "target           4")),
    ("target_ss_bersama", |p| p.behind(WIDE, "iku indeks_citra", "target           4", "target           4.5")),
    ("iku_dihapus", |p| {
        p.cut(PK, "iku bahan_rapat");
        p.drop_lines("", "bahan_rapat");
    }),
    ("iku_ditambah", |p| p.behind(AMEROP, "ss ekosob", "// Tabel 3.12", "iku pameran \"Jumlah pameran budaya\" { satuan \"pameran\"; validitas proxy; kendali low; polarisasi maximize; konsolidasi sum; lapor triwulanan; target 8; trajektori TW1 2, TW2 2, TW3 2, TW4 2 }\n            //")),
    ("iku_berganti_nama", |p| p.replace(WIDE, "\"Indeks Keamanan Informasi (IKAMI)\"", "\"Indeks Keamanan Informasi Kemenlu\"")),
    ("iku_berganti_id", |p| {
        p.replace(PK, "iku bahan_rapat", "iku bahan_rapim");
        for text in p.0.values_mut() { *text = text.replace("bahan_rapat ", "bahan_rapim "); }
    }),
    ("iku_pindah_ss", |p| {
        let block = p.cut(AMEROP, "iku akip_unit");
        p.replace(AMEROP, "iku realisasi_anggaran", &format!("{block}\n            iku realisasi_anggaran"));
    }),
    ("iku_pindah_unit", |p| {
        let block = p.cut(PK, "iku bahan_rapat").replace("kabag_perencanaan", "kabag_hukum");
        p.behind(PK, "pk kabag_hukum 2018", "ss dari", &format!("tugas \"Rapat\" {{ {block} }}\n    ss dari"));
        p.drop_lines("realisasi", "bahan_rapat");
        p.drop_lines("setjen", "untuk bahan_rapat");
    }),
    ("cascade_dialihkan", |p| p.replace("ditjen_amerop/amerika_1/2018.bsc", "dari ditjen_amerop.perdagangan", "dari ditjen_amerop.investasi")),
    ("direct_menjadi_indirect", |p| p.replace("itjen/2018.bsc", "direct dari kemenlu.opini_bpk", "indirect dari kemenlu.opini_bpk lokasi average")),
    ("unit_pindah_atasan", |p| p.behind("setjen/organisasi.bsc", "unit pusat_tik", "atasan    setjen", "atasan    kemenlu")),
    ("kelas_bobot", |p| p.behind(AMEROP, "iku perdagangan", "validitas        proxy", "validitas        exact")),
    ("polarisasi", |p| p.behind(WIDE, "iku realisasi_anggaran", "polarisasi       maximize", "polarisasi       minimize")),
    ("ss_berganti_nama", |p| p.replace(WIDE, "\"Meningkatnya Citra Indonesia di Dunia Internasional\"", "\"Citra Indonesia yang Meningkat di Dunia Internasional\"")),
    ("ss_pindah_urutan", |p| {
        let block = p.cut(AMEROP, "ss tata_kelola");
        p.behind(AMEROP, "ss anggaran", "target           152 dari 160", "target           152 dari 160 // di belakang");
        p.behind(AMEROP, "// di belakang", "}\n        }", &format!("}}\n        }}\n        {block}"));
    }),
    ("trajektori", |p| p.replace(WIDE, "trajektori       S1 6, S2 5", "trajektori       S1 7, S2 5")),
    ("pejabat_diganti", |p| p.replace("organisasi.bsc", "nama \"Maya Farida\"; nip \"196104121987032001\"; mulai 2016-01-04", "nama \"Rina Wulandari\"; nip \"196507121990032003\"; mulai 2018-10-01")),
    ("revisi_ditambah", |p| p.behind(PK, "pk kabag_perencanaan 2018", "ss dari", "revisi 1 2018-09-03 { alasan arahan \"Arahan Sekretaris Jenderal\"; disetujui 2018-09-03 oleh bpo; ubah dokumen_rb { target 97; trajektori TW1 40, TW2 60, TW3 80, TW4 97 } }\n    ss dari")),
    ("realisasi_diubah", |p| p.replace("realisasi/2018/tw2/ditjen_amerop.bsc", "bilateral          2 dari 5", "bilateral          4 dari 5")),
    ("sub_iku", |p| p.behind(WIDE, "sub batas_laut", "target     8", "target     18")),
    ("bobot_perspektif", |p| p.replace(AMEROP, "bobot_perspektif proporsional\n", "")),
    ("konsolidasi", |p| p.behind(WIDE, "iku kesepakatan_ekosob", "konsolidasi      sum", "konsolidasi      average")),
    ("unit_dan_orang_baru", |p| {
        p.0.insert("baru.bsc".into(), "unit kabag_baru \"Bagian Baru\" { jenis eselon3; atasan bpo }\npk kabag_baru 2018 { ditetapkan 2018-06-01; tugas \"Rapat\" { iku rapat \"Jumlah rapat\" { satuan \"rapat\"; polarisasi maximize; validitas exact; target 4 } } }\n".into());
    }),
    ("berkas_dipindah", |p| {
        let text = p.0.remove(AMEROP).unwrap();
        p.0.insert("amerop/peta.bsc".into(), text);
    }),
    ("hanya_tulisan", |p| {
        p.replace(WIDE, "target           480", "target 480.0 // tetap");
        p.0.get_mut(PK).unwrap().insert_str(0, "/* keterangan */\n\n");
    }),
    ("rahasia", |p| p.replace("rahasia/perilaku_2018.bsc", "97.5", "60.5")),
];

#[test]
fn each_line_is_true_and_none_is_missing() {
    let before = Project::kemenlu();
    let base = before.load();
    let then = Plan::of(&base);
    let folder = root().join("tests/perubahan");
    let mut wrong = Vec::new();
    for (name, edit) in CHANGES {
        let mut project = before.clone();
        edit(&mut project);
        assert_ne!(project.0, before.0, "{name}");
        let after = project.load();
        let changes = after.changes(&base);
        let nothing = ["berkas_dipindah", "hanya_tulisan", "rahasia"].contains(name);
        if nothing != changes.is_empty() {
            wrong.push(format!("{name}: nothing changes is {}", changes.is_empty()));
        }
        wrong.extend(faults(&then, &Plan::of(&after), &changes).into_iter().map(|fault| format!("{name}: {fault}")));
        let heading = Heading { base: "main".into(), commit: "0123456789".into(), ..Heading::default() };
        let said = human(&heading, &changes, Lang::Id);
        let file = folder.join(format!("{name}.txt"));
        if std::env::var_os("BSC_UPDATE").is_some() {
            std::fs::write(&file, &said).unwrap();
        } else if std::fs::read_to_string(&file).unwrap_or_default() != said {
            wrong.push(format!("{name}: {} says otherwise:\n{said}", file.display()));
        }
        // the other forms say the same
        let md = markdown(&heading, &changes, Lang::En);
        let data: serde_json::Value = serde_json::from_str(&json(&heading, &changes)).unwrap();
        assert_eq!(data["changes"]["targets"].as_array().unwrap().len(), changes.targets.len());
        for target in &changes.targets {
            assert!(md.contains(&target.id.replace('_', "\\_")), "{name}: {md}");
        }
        assert!(!said.contains("perilaku") && !md.contains("perilaku"), "{name}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

type Names = BTreeSet<String>;

/// What is said and not so, or is so and not said.
fn compare(what: &str, said: &Names, is: &Names, wrong: &mut Vec<String>) {
    wrong.extend(said.difference(is).map(|line| format!("{what}: said, not so: {line}")));
    wrong.extend(is.difference(said).map(|line| format!("{what}: so, not said: {line}")));
}

fn faults(then: &Plan, now: &Plan, changes: &Changes) -> Vec<String> {
    let mut wrong = Vec::new();
    let dated = |id: &str, year: Option<i16>| year.map_or_else(|| id.to_owned(), |y| format!("{id} {y}"));
    // what moved is gone there and new here
    let moved = changes.things.iter().filter(|t| matches!(t.how, How::NewId | How::MovedHolder));
    let moved: Names = moved.flat_map(|t| [dated(&t.id, t.year), dated(t.from.as_deref().unwrap(), t.year)]).collect();

    let mut is = Names::new();
    for key in then.things.keys().chain(now.things.keys()) {
        let (kind, name) = key;
        match (then.things.get(key), now.things.get(key)) {
            (Some(a), Some(b)) => {
                let (a, b) = (a.split_once('|').unwrap_or((a, "")), b.split_once('|').unwrap_or((b, "")));
                if a.0 != b.0 {
                    is.insert(format!("{kind} {name} renamed {} {}", a.0, b.0));
                }
                if a.1 != b.1 {
                    is.insert(format!("{kind} {name} moved"));
                }
            }
            (Some(_), None) => drop(is.insert(format!("{kind} {name} removed"))),
            (None, _) => drop(is.insert(format!("{kind} {name} added"))),
        }
    }
    let mut said = Names::new();
    for t in changes.things.iter().filter(|t| t.what != What::Revision) {
        let kind = match t.what {
            What::Unit | What::Person => "holder",
            What::Map => "map",
            What::Agreement => "agreement",
            What::Ss => "ss",
            _ => "iku",
        };
        let name = match t.what {
            What::Map | What::Agreement => format!("{} {} 0", t.id, t.year.unwrap()),
            _ => dated(&t.id, t.year),
        };
        match t.how {
            How::Added => drop(said.insert(format!("{kind} {name} added"))),
            How::Removed => drop(said.insert(format!("{kind} {name} removed"))),
            How::Renamed => drop(said.insert(format!(
                "{kind} {name} renamed {} {}",
                t.from.as_ref().unwrap(),
                t.to.as_ref().unwrap()
            ))),
            How::NewId | How::MovedHolder => {
                said.insert(format!("{kind} {name} added"));
                said.insert(format!("{kind} {} removed", dated(t.from.as_deref().unwrap(), t.year)));
            }
            _ if moved.contains(&name) => {}
            _ => drop(said.insert(format!("{kind} {name} moved"))),
        }
    }
    compare("things", &said, &is, &mut wrong);

    let lasting = |name: &str| {
        let key = ("iku".to_owned(), name.to_owned());
        then.things.contains_key(&key) && now.things.contains_key(&key)
    };
    let is = differences(&then.fields, &now.fields);
    let is: Names = is.into_keys().filter(|(name, _)| lasting(name)).map(|(name, kw)| format!("{name} {kw}")).collect();
    let of_iku = changes.fields.iter().filter(|f| matches!(f.what, What::Iku | What::Sub));
    let said = of_iku.map(|f| (dated(&f.id, f.year), f.field));
    let said = said.chain(changes.targets.iter().map(|t| (dated(&t.id, Some(t.year)), "target")));
    let said: Names = said.filter(|(name, _)| !moved.contains(name)).map(|(name, kw)| format!("{name} {kw}")).collect();
    compare("fields", &said, &is, &mut wrong);

    let lasting = |name: &str| {
        let there = |plan: &Plan| plan.blocks.keys().any(|(n, _)| n == name);
        there(then) && there(now)
    };
    let is = differences(&then.blocks, &now.blocks).into_keys().filter(|(name, _)| lasting(name));
    let is: Names = is.map(|(name, kw)| format!("{name} {kw}")).collect();
    let apart = ["tugas", "perspektif"];
    let said = changes.fields.iter().filter(|f| !apart.contains(&f.field)).filter_map(|f| match f.what {
        What::Unit | What::Person => Some(format!("{} {}", f.id, f.field)),
        What::Map => Some(format!("map {} {}", dated(&f.id, f.year), f.field)),
        What::Agreement => Some(format!("agreement {} {}", dated(&f.id, f.year), f.field)),
        _ => None,
    });
    compare("blocks", &said.collect(), &is, &mut wrong);

    let is = differences(&then.cascades, &now.cascades).into_keys().map(|(_, name)| name);
    let is: Names = is.filter(|name| !moved.contains(name)).collect();
    let said = changes.cascades.iter().map(|k| dated(&k.id, Some(k.year)));
    let said: Names = said.filter(|name| !moved.contains(name)).collect();
    compare("cascades", &said, &is, &mut wrong);

    let is = differences(&then.results, &now.results).into_keys().filter(|(name, _)| !moved.contains(name));
    let is: Names = is.map(|(name, period)| format!("{name} {period}")).collect();
    let said = changes.results.iter().map(|r| (dated(&r.id, Some(r.year)), r.period));
    let said = said.filter(|(name, _)| !moved.contains(name)).map(|(name, period)| format!("{name} {period}"));
    compare("results", &said.collect(), &is, &mut wrong);

    let two = |text: &str| text.parse::<f64>().map_or_else(|_| text.to_owned(), |n| format!("{n:.2}"));
    // what has a new id keeps its figures
    let renamed = changes.things.iter().filter(|t| t.how == How::NewId);
    let renamed: Vec<(String, String)> = renamed
        .map(|t| {
            let words = |id: &str| id.split_once('.').map(|(h, i)| format!(" {h} {i} ")).unwrap();
            (words(t.from.as_deref().unwrap()), words(&t.id))
        })
        .collect();
    let as_now = |key: &str| renamed.iter().fold(key.to_owned(), |key, (from, to)| key.replace(from, to));
    let before = then.scores.iter().map(|((key, period), f)| ((as_now(key), period.clone()), f.clone())).collect();
    let is = differences(&before, &now.scores);
    let is: Names =
        is.into_iter().map(|((key, period), (a, b))| format!("{key} {period} {}→{}", two(&a), two(&b))).collect();
    let mut said = Names::new();
    // the figures of sub-indicators stand in no JSON
    for s in changes.scores.iter().filter(|s| s.id.matches('.').count() < 2) {
        let measure = serde_json::to_value(s.measure).unwrap();
        let id = s.id.split_once('.').map_or(s.id.as_str(), |(_, id)| id);
        for p in &s.periods {
            let figure = |text: &Option<String>| text.as_deref().map_or(String::new(), two);
            let key = format!("{} {} {id} {}", measure.as_str().unwrap(), s.holder, s.year);
            said.insert(format!("{key} {} {}→{}", p.period, figure(&p.from), figure(&p.to)));
        }
    }
    compare("scores", &said, &is, &mut wrong);

    let is = differences(&then.agreements, &now.agreements).into_keys();
    let is: Names = is.filter(|key| now.agreements.contains_key(key)).map(|(h, y)| format!("{h} {y}")).collect();
    let said: Names = changes.agreements.iter().map(|a| format!("{} {}", a.holder, a.year)).collect();
    compare("agreements", &said, &is, &mut wrong);

    let is = differences(&then.sums, &now.sums).into_iter().filter(|((name, _), (a, b))| {
        let zero = |text: &String| text.is_empty() || text == "0";
        now.sums.contains_key(&(name.clone(), String::new())) && !(zero(a) && zero(b))
    });
    let is: Names = is.map(|((name, _), (_, b))| format!("{name} {b}")).collect();
    let said: Names = changes.sums.iter().map(|s| format!("{} {}", dated(&s.id, Some(s.year)), s.lacks)).collect();
    compare("sums", &said, &is, &mut wrong);
    wrong
}
