//! `--goal` and `--what-if`: what is found reaches the goal, and one step less does not.

use super::*;
use crate::{IkuGoal, Miss, Unfit, Wish, assume, holder_goal, iku_goal, score_with};
use bsc_number::Number;

fn n(text: &str) -> Number {
    Number::parse(text).unwrap()
}

fn goal_of(model: &Model, path: &str, goal: &str, from: Option<&str>) -> IkuGoal {
    iku_goal(model, find(model, path), n(goal), from.map(|p| Period::parse(p).unwrap()), &crate::Assumed::NOTHING)
}

/// `periods least most`, or why not.
fn needed(model: &Model, path: &str, goal: &str, from: Option<&str>) -> String {
    let goal = goal_of(model, path, goal, from);
    let left = goal.left.iter().map(|p| p.name()).collect::<Vec<_>>().join("+");
    match goal.needed {
        Ok(found) => format!("{left} {} {}", found.least, found.most.map_or("-".into(), |m| m.to_string())),
        Err(Miss::AtMost(best)) => format!("at most {}", best.round_half_up(2)),
        Err(miss) => format!("{miss:?}"),
    }
}

/// Achievement of the year with a realisation in each of these periods.
fn with(model: &Model, path: &str, periods: &[Period], value: Number) -> Number {
    let id = find(model, path);
    let wishes: Vec<Wish> = periods.iter().map(|p| Wish::Realised(id, Some(*p), value.to_string())).collect();
    let (assumed, until) = assume(model, (2018, Period::YEAR), None, &wishes).unwrap();
    score_with(model, 2018, until, &assumed).iku(id).capaian.unwrap()
}

/// The figure found reaches the goal, and a step to the worse does not.
fn is_tight(model: &Model, path: &str, goal: &str, from: Option<&str>, step: &str) {
    let found = goal_of(model, path, goal, from);
    let needed = found.needed.unwrap_or_else(|m| panic!("{path} {goal}: {m:?}"));
    let reached = with(model, path, &found.left, needed.bare);
    assert!(reached.round_half_up(18) >= n(goal) && reached == needed.achieved, "{path} {goal}: {reached} {needed:?}");
    let minimize = needed.most == Some(needed.bare) && needed.least.is_zero();
    let worse = if minimize { needed.bare.add(n(step)) } else { needed.bare.sub(n(step)) }.unwrap();
    if !worse.is_negative() {
        let less = with(model, path, &found.left, worse);
        assert!(less.round_half_up(18) < n(goal), "{path} {goal}: {worse} still gives {less}");
    }
}

const COMMON: &str = "validitas exact; kendali low;";

/// All polarities over all consolidations; the first two quarters are reported.
#[test]
fn each_polarity_and_consolidation() {
    let (mut iku, mut lines) = (String::new(), [String::new(), String::new()]);
    let mut names = Vec::new();
    for polarity in ["maximize", "minimize", "stabilize"] {
        for periods in ["sum", "average", "tlk"] {
            for (unit, target) in [("\"buah\"", "40"), ("\"nilai\"", "40.5"), ("persen", "40")] {
                let name = format!("{polarity}_{periods}_{}", names.len());
                let trajectory = match periods {
                    "sum" => "trajektori TW1 8, TW2 9, TW3 11, TW4 12;",
                    _ => "",
                };
                iku += &format!(
                    "iku {name} \"{name}\" {{ satuan {unit}; {COMMON} polarisasi {polarity}; konsolidasi {periods}; target {target}; {trajectory} }}\n"
                );
                lines[0] += &format!("{name} 9; ");
                lines[1] += &format!("{name} 8.5; ");
                names.push((
                    name,
                    if target == "40.5" {
                        "0.1"
                    } else if unit == "persen" {
                        "0.01"
                    } else {
                        "1"
                    },
                ));
            }
        }
    }
    let model = plan(
        &iku,
        &format!("realisasi setjen 2018 TW1 {{ {} }}\nrealisasi setjen 2018 TW2 {{ {} }}", lines[0], lines[1]),
    );
    let mut tried = 0;
    for (name, step) in &names {
        for goal in ["12.5", "66.6", "90", "97.35", "100", "101.5", "119.99", "120"] {
            let path = format!("setjen.{name}");
            // a sum has its own trajectory, so its decimals are those typed there
            let step = if name.contains("_sum_") && *step == "0.1" { "0.1" } else { step };
            match goal_of(&model, &path, goal, None).needed {
                Ok(_) => {
                    is_tight(&model, &path, goal, None, step);
                    is_tight(&model, &path, goal, Some("TW3"), step);
                    tried += 1;
                }
                Err(Miss::AtMost(best)) => {
                    assert!(best < n(goal), "{path} {goal} {best}");
                    assert!(name.starts_with("stabilize") || name.starts_with("minimize"), "{path} {goal}");
                }
                Err(miss) => panic!("{path} {goal}: {miss:?}"),
            }
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn the_figures_by_hand() {
    let iku = |name: &str, rest: &str| format!("iku {name} \"{name}\" {{ {COMMON} {rest} }}\n");
    let text = iku(
        "jumlah",
        "satuan \"buah\"; polarisasi maximize; konsolidasi sum; target 10; trajektori TW1 1, TW2 2, TW3 3, TW4 4",
    ) + &iku("rata", "satuan persen; polarisasi maximize; konsolidasi average; target 80")
        + &iku(
            "kurang",
            "satuan \"kasus\"; polarisasi minimize; konsolidasi sum; target 10; trajektori TW1 1, TW2 2, TW3 3, TW4 4",
        )
        + &iku("pas", "satuan \"orang\"; polarisasi stabilize; konsolidasi tlk; target 10")
        + &iku(
            "opini",
            "satuan opini_bpk; polarisasi maximize; konsolidasi tlk; lapor tahunan; konversi_120; target WTP",
        )
        + &iku("rasio", "satuan persen; polarisasi maximize; konsolidasi average; lapor semesteran; target 90")
        + &iku("habis", "satuan \"buah\"; polarisasi maximize; konsolidasi tlk; target 10")
        + &iku("tanpa", "satuan \"buah\"; konsolidasi tlk; target 10");
    let reports = "realisasi setjen 2018 TW1 { jumlah 1; rata 60; kurang 2; pas 3; habis 9 }\nrealisasi setjen 2018 TW2 { jumlah 1; rata 80; kurang 9; rasio 30 dari 40 }\nrealisasi setjen 2018 TW4 { habis 9 }\n";
    let model = plan(&text, reports);
    assert_eq!(needed(&model, "setjen.jumlah", "100", None), "TW3+TW4 4 -", "8 of 10 are left");
    assert_eq!(needed(&model, "setjen.rata", "100", None), "TW3+TW4 90 -", "(60 + 80 + 90 + 90) / 4 = 80");
    assert_eq!(
        needed(&model, "setjen.kurang", "80", None),
        "TW3+TW4 0 0",
        "11 of 10 are there already: 90; 12 give 80"
    );
    assert_eq!(needed(&model, "setjen.kurang", "100", None), "at most 90");
    assert_eq!(needed(&model, "setjen.pas", "90", None), "TW2+TW3+TW4 9 11");
    assert_eq!(needed(&model, "setjen.pas", "105", None), "at most 100");
    assert_eq!(needed(&model, "setjen.opini", "75", None), "TAHUN 3 -", "WDP");
    assert_eq!(needed(&model, "setjen.opini", "80", None), "TAHUN 4 -", "WTP");
    assert_eq!(needed(&model, "setjen.rasio", "100", None), "S2 105 -", "(75 + 105) / 2 = 90");
    assert_eq!(needed(&model, "setjen.habis", "100", None), "NothingLeft");
    assert_eq!(needed(&model, "setjen.habis", "100", Some("TW2")), "TW3+TW4 10 -");
    assert_eq!(needed(&model, "setjen.tanpa", "100", None), "NoFigure(NoPolarity)");
    assert_eq!(needed(&model, "setjen.jumlah", "121", None), "at most 120");
}

/// A direct chain has one realisation; what is made of those below or of sub-IKU is assumed as a whole, up to the end of the year.
#[test]
fn cascades_and_sub_iku() {
    let text = r#"
unit setjen "Setjen" { jenis unit_organisasi }
unit bpo "BPO" { jenis satker; atasan setjen }
unit bhakp "BHAKP" { jenis satker; atasan setjen }
peta setjen 2018 { perspektif internal_process { ss s "S" {
    iku satu "Satu" { satuan "buah"; validitas exact; kendali low; polarisasi maximize; konsolidasi sum; target 10; trajektori TW1 1, TW2 2, TW3 3, TW4 4 }
    iku bagi "Bagi" { satuan "buah"; validitas exact; kendali low; polarisasi maximize; konsolidasi sum; lapor tahunan; target 20 }
    iku gabungan "Gabungan" { satuan persen; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 80; gabung average
        sub kiri "Kiri" { target 80 }
        sub kanan "Kanan" { target 80 } } } } }
peta bpo 2018 { perspektif internal_process { ss s "S" { cascade direct dari setjen.s; iku satu "Satu" { cascade direct dari setjen.satu; kendali low }
    iku bagian "Bagian" { cascade indirect dari setjen.bagi lokasi sum; kendali low; target 12 } } } }
peta bhakp 2018 { perspektif internal_process { ss s "S" { iku bagian "Bagian" { cascade indirect dari setjen.bagi lokasi sum; kendali low; target 8 } } } }
realisasi bpo 2018 TW1 { satu 2 }
realisasi bpo 2018 TAHUN { bagian 10 }
realisasi setjen 2018 TAHUN { gabungan.kiri 90 }
"#;
    let model = model(text);
    assert_eq!(needed(&model, "setjen.satu", "100", None), "TW2+TW3+TW4 3 -");
    assert_eq!(needed(&model, "bpo.satu", "100", None), "TW2+TW3+TW4 3 -");
    assert_eq!(needed(&model, "setjen.bagi", "100", None), "TAHUN 20 -", "10 are there, 10 are for `bhakp`");
    assert_eq!(needed(&model, "bhakp.bagian", "100", None), "TAHUN 8 -");
    assert_eq!(needed(&model, "bpo.bagian", "100", None), "NothingLeft");
    assert_eq!(needed(&model, "setjen.gabungan", "100", None), "TAHUN 80 -");
    assert_eq!(needed(&model, "setjen.gabungan.kanan", "110", None), "TAHUN 88 -");
    for (path, step) in
        [("bpo.satu", "1"), ("setjen.bagi", "0.01"), ("setjen.gabungan", "0.01"), ("setjen.gabungan.kanan", "0.01")]
    {
        is_tight(&model, path, "87.5", None, step);
    }
    let realised = |path: &str, wish: &str, value: &str| {
        let wishes = [Wish::Realised(find(&model, wish), None, value.to_owned())];
        let (assumed, until) = assume(&model, (2018, Period::YEAR), None, &wishes).unwrap();
        score_with(&model, 2018, until, &assumed).iku(find(&model, path)).realised.unwrap().to_string()
    };
    assert_eq!(realised("setjen.satu", "bpo.satu", "7"), "9", "one realisation for the chain");
    assert_eq!(realised("setjen.bagi", "bhakp.bagian", "7"), "17");
    assert_eq!(realised("setjen.gabungan", "setjen.gabungan.kanan", "70"), "80");
    let made = [Wish::Realised(find(&model, "setjen.bagi"), Period::parse("TW2"), "7".into())];
    assert_eq!(
        assume(&model, (2018, Period::YEAR), None, &made).unwrap_err(),
        (0, Unfit::NotReported(Period::parse("TW2").unwrap()))
    );
}

#[test]
fn what_is_assumed_is_read_as_the_language_writes_it() {
    let text = format!(
        "iku rasio \"Rasio\" {{ satuan persen; {COMMON} polarisasi maximize; konsolidasi tlk; target 80 }}\niku opini \"Opini\" {{ satuan opini_bpk; {COMMON} polarisasi maximize; konsolidasi tlk; lapor tahunan; target WTP }}"
    );
    let model = plan(&text, "realisasi setjen 2018 TW1 { rasio 70 }\nrealisasi setjen 2018 TAHUN { opini WTP }");
    let capaian = |path: &str, value: &str, period: &str| {
        let wishes = [Wish::Realised(find(&model, path), None, value.to_owned())];
        match assume(&model, (2018, Period::parse(period).unwrap()), None, &wishes) {
            Ok((assumed, until)) => {
                let score = score_with(&model, 2018, until, &assumed).iku(find(&model, path));
                score.capaian.map_or_else(|| format!("{:?}", score.reason.unwrap()), |n| n.to_string())
            }
            Err((_, unfit)) => format!("{unfit:?}"),
        }
    };
    assert_eq!(capaian("setjen.rasio", "60", "TW1"), "75", "in place of what was reported");
    assert_eq!(capaian("setjen.rasio", "60%", "TW2"), "75");
    assert_eq!(capaian("setjen.rasio", "6 dari 10", "TW2"), "75");
    assert_eq!(capaian("setjen.rasio", "n/a", "TW1"), "NoRealisation");
    assert_eq!(capaian("setjen.opini", "WDP", "TAHUN"), "75");
    for (path, value) in [
        ("setjen.rasio", "97,5"),
        ("setjen.rasio", "WTP"),
        ("setjen.opini", "BAIK"),
        ("setjen.rasio", ""),
        ("setjen.rasio", "6 dari"),
        ("setjen.rasio", "6; y 7"),
    ] {
        assert_eq!(capaian(path, value, "TAHUN"), "Value", "{value}");
    }
    assert!(capaian("setjen.opini", "WDP", "TW3").starts_with("NotReported"));
}

/// The equal achievement put back gives at least the goal, and a hundredth less does not; an IKU that cannot go so far comes as near
/// as it can.
#[test]
fn a_unit_and_a_person_with_revisions() {
    let iku = |name: &str, rest: &str| format!("iku {name} \"{name}\" {{ satuan persen; {rest} target 50 }}\n");
    let [max, min, pas] = ["maximize", "minimize", "stabilize"]
        .map(|p| format!("validitas exact; kendali low; polarisasi {p}; konsolidasi average;"));
    let text = format!(
        r#"
unit bpo "BPO" {{ jenis satker }}
pegawai ani "Ani" {{ jenis pelaksana; atasan bpo }}
peta bpo 2018 {{ perspektif internal_process {{ ss s "S" {{ {}{}{} }} }} }}
pk ani 2018 {{ tugas "T" {{ {}{} }} revisi 1 2018-07-10 {{ hapus b; tugas "U" {{ {} }} }} }}
realisasi bpo 2018 TW1 {{ a 45; b 40; c 70 }}
realisasi ani 2018 TW1 {{ a 40; b 45 }}
realisasi ani 2018 TW2 {{ a 40; b 45 }}
"#,
        iku("a", &max),
        iku("b", &pas),
        iku("c", &min),
        iku("a", &max),
        iku("b", &max),
        iku("d", &max),
    );
    let (model, faults) = faulty(&text);
    assert!(faults.is_empty(), "{faults:?}");
    for who in ["bpo", "ani"] {
        let id = holder(&model, who);
        let value = |achievement: Number| {
            let (assumed, until) =
                assume(&model, (2018, Period::YEAR), None, &[Wish::Achieved(id, achievement)]).unwrap();
            score_with(&model, 2018, until, &assumed).ckp(id).unwrap().unwrap()
        };
        for goal in ["71.3", "85", "92.5", "97.77", "100"] {
            let found = holder_goal(&model, 2018, id, n(goal), None, &crate::Assumed::NOTHING);
            let achievement = found.achievement.unwrap();
            assert_eq!(value(achievement), found.reached.unwrap(), "{who} {goal}");
            assert!(found.reached.unwrap() >= n(goal), "{who} {goal}");
            assert!(value(achievement.sub(n("0.01")).unwrap()) < n(goal), "{who} {goal} {achievement}");
            for iku in &found.iku {
                let reached = iku.needed.map(|n| n.achieved).unwrap();
                // `b` cannot be nearer to its target than a hundredth, and 70 of `c` are reported already
                let near = who == "bpo" && iku.id != find(&model, "bpo.a");
                assert!(reached >= iku.goal && (iku.goal == achievement || near), "{who} {goal}: {iku:?}");
            }
        }
        let beyond = holder_goal(&model, 2018, id, n("119.5"), None, &crate::Assumed::NOTHING);
        assert!(matches!(beyond.achievement, Err(Miss::AtMost(best)) if best < n("119.5")), "{who}: {beyond:?}");
    }
    let whole =
        holder_goal(&model, 2018, holder(&model, "ani"), n("100"), Period::parse("TW4"), &crate::Assumed::NOTHING);
    assert_eq!(whole.achievement, Err(Miss::NothingLeft));
}
