//! Plans with faults, and plans out of all proportion: a figure or a reason, never a panic.

use super::*;

fn all(model: &Model) -> Scores {
    let scores = to(model, "TAHUN");
    for holder in model.holders().take(20) {
        if let Some(trace) = why(model, &scores, Entity::Holder(holder)) {
            assert!(trace.print(model.files(), Lang::En).ends_with('\n'));
        }
    }
    let _ = (crate::table(model, &scores, &[], Lang::En), crate::csv(model, &scores, &[]), json(model, &scores, &[]));
    scores
}

fn chain(length: usize, cascade: impl Fn(usize) -> String, last: &str) -> String {
    let mut text = String::from("unit u0 \"U\" { jenis unit_organisasi }\n");
    for n in 0..length {
        if n > 0 {
            text += &format!("unit u{n} \"U\" {{ jenis unit_organisasi; atasan u{} }}\n", n - 1);
        }
        let fields = cascade(n);
        text += &format!(
            "peta u{n} 2018 {{ perspektif stakeholder {{ ss s \"S\" {{ iku x \"X\" {{ {fields}; validitas exact; kendali low }} }} }} }}\n"
        );
    }
    text + &format!("realisasi u{} 2018 TAHUN {{ x {last} }}\n", length - 1)
}

const OWN: &str = "polarisasi maximize; konsolidasi sum; lapor tahunan; target 10";

/// A chain as long as this needs a stack of its own, not that of the machine.
#[test]
fn a_chain_of_two_thousand_links() {
    let from = |n: usize, kind: &str, more: &str| {
        if n == 0 { OWN.to_owned() } else { format!("cascade {kind} dari u{}.x{more}", n - 1) }
    };
    let direct = faulty(&chain(2000, |n| from(n, "direct", ""), "9")).0;
    let scores = all(&direct);
    assert!(scores.units.iter().all(|u| u.ncko == Ok(90.into())), "one realisation for all");
    let indirect = faulty(&chain(2000, |n| from(n, "indirect", " lokasi sum") + "; target 10", "8")).0;
    assert_eq!(all(&indirect).units[0].ncko, Ok(80.into()), "handed up link by link");
}

/// A cycle is reported (E4); what stands on it is not available, all else is.
#[test]
fn cascades_in_a_circle() {
    for kind in ["direct", "indirect"] {
        let cascade =
            |n: usize| if n < 2 { format!("cascade {kind} dari u{}.x; {OWN}", 1 - n) } else { OWN.to_owned() };
        let (model, faults) = faulty(&chain(3, cascade, "9"));
        assert!(!faults.is_empty(), "{kind}");
        let scores = all(&model);
        assert_eq!(scores.units[2].ncko, Ok(90.into()), "{kind}");
        assert_eq!(scores.iku(find(&model, "u0.x")).capaian, None, "{kind}");
    }
}

#[test]
fn a_source_that_is_not_there() {
    let (model, faults) = faulty(&chain(1, |_| "cascade direct dari siapa.x; target 10".into(), "9"));
    assert!(!faults.is_empty());
    let score = all(&model).iku(find(&model, "u0.x"));
    assert_eq!((score.capaian, score.reason), (None, Some(crate::Reason::Poisoned)));
}

/// Whatever is cut out of a plan, nothing panics.
#[test]
fn cut_anywhere() {
    let text =
        chain(3, |n| if n == 0 { OWN.to_owned() } else { format!("cascade direct dari u{}.x", n - 1) }, "9 dari 10");
    for cut in (0..text.len()).step_by(23) {
        for gap in [1, 60] {
            let (head, tail) = text.split_at(cut);
            all(&faulty(&(head.to_owned() + tail.get(gap..).unwrap_or_default())).0);
        }
    }
}
