//! No arrow runs through a box, no text leaves its box, and all that is said can be seen.

use super::layout::{Layout, PAD};
use super::plan::{Band, Objective, Plan};
use super::{draw, layout};
use crate::font::Len;
use proptest::prelude::*;

/// What must hold of every map; the text of the first fault.
fn faults(plan: &Plan) -> Result<(), String> {
    let layout = Layout::fit(plan);
    let boxes = &layout.boxes;
    for (at, a) in boxes.iter().enumerate() {
        for (other, b) in boxes.iter().enumerate().skip(at + 1) {
            if a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom() {
                return Err(format!("boxes {at} and {other} overlap: {a:?} {b:?}"));
            }
        }
        if a.x < layout.labels || a.right() > layout.width || a.bottom() > layout.height {
            return Err(format!("box {at} leaves the paper: {a:?}"));
        }
    }
    for wire in &layout.wires {
        for piece @ [(ax, ay), (bx, by)] in &wire.pieces {
            if ax != bx && ay != by {
                return Err(format!("{piece:?} is neither upright nor level"));
            }
            let (left, right, top, bottom) = (ax.min(bx), ax.max(bx), ay.min(by), ay.max(by));
            let inside = boxes.iter().find(|r| left < &r.right() && right > &r.x && top < &r.bottom() && bottom > &r.y);
            if let Some(rect) = inside {
                return Err(format!("{piece:?} runs through {rect:?}"));
            }
            if *left < layout.labels {
                return Err(format!("{piece:?} runs through the names of the perspectives"));
            }
        }
        whole(wire)?;
    }
    for ((item, rect), lines) in plan.boxes().zip(boxes).zip(&layout.texts) {
        let inner = rect.w - 2 * PAD - layout::bar(item.mark.is_some());
        let wide = lines.iter().find(|line| line.chars().count() > 1 && layout.style.width(line) > inner);
        if let Some(line) = wide {
            return Err(format!("`{line}` is wider than its box"));
        }
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        if bare(&lines.concat()) != bare(&item.sentence) {
            return Err(format!("`{}` became {lines:?}", item.sentence));
        }
        if Len::try_from(lines.len()).unwrap() * layout.style.leading() > rect.h {
            return Err(format!("{} lines in a box of {}", lines.len(), rect.h));
        }
    }
    Ok(())
}

/// All pieces of a net hang together.
fn whole(wire: &layout::Wire) -> Result<(), String> {
    let mut reached = vec![false; wire.pieces.len()];
    let Some(first) = reached.first_mut() else { return Err("an arrow without a line".into()) };
    *first = true;
    let touch = |a: &[(Len, Len); 2], b: &[(Len, Len); 2]| {
        let on = |p: &(Len, Len), q: &[(Len, Len); 2]| {
            let [c, d] = q;
            c.0.min(d.0) <= p.0 && p.0 <= c.0.max(d.0) && c.1.min(d.1) <= p.1 && p.1 <= c.1.max(d.1)
        };
        a.iter().any(|p| on(p, b)) || b.iter().any(|p| on(p, a))
    };
    loop {
        let next = (0..reached.len()).find(|at| {
            !reached[*at] && (0..reached.len()).any(|b| reached[b] && touch(&wire.pieces[*at], &wire.pieces[b]))
        });
        let Some(next) = next else { break };
        reached[next] = true;
    }
    if reached.contains(&false) { Err(format!("a net in pieces: {:?}", wire.pieces)) } else { Ok(()) }
}

fn plan(bands: &[usize], sentence: &str, arrows: &[(usize, usize)]) -> Plan {
    let mut number = 0;
    let mut objective = || {
        number += 1;
        Objective { code: format!("S{number}"), sentence: sentence.into(), count: "2 IKU".into(), mark: None }
    };
    let band = |n: &usize| Band {
        title: "Learning and Growth".into(),
        mark: None,
        boxes: (0..*n).map(|_| objective()).collect(),
    };
    Plan {
        title: "Peta Strategi".into(),
        bands: bands.iter().map(band).collect(),
        arrows: arrows.to_vec(),
        ..Plan::default()
    }
}

const LONG: &str =
    "Dukungan dan Komitmen Nasional yang Tinggi atas Kebijakan Luar Negeri dan Kesepakatan Internasional";

#[test]
fn fifteen_objectives_fit_on_a4_with_nine_points() {
    let arrows: Vec<_> = (0..11).flat_map(|effect| [(11 + effect % 4, effect), (14, effect)]).collect();
    let plan = plan(&[2, 3, 6, 4], LONG, &arrows);
    let layout = Layout::fit(&plan);
    assert!(layout.width == 7850 && layout.style.size >= 90, "{} {}", layout.width, layout.style.size);
    assert_eq!(faults(&plan), Ok(()));
}

#[test]
fn arrows_in_a_band_upwards_downwards_and_round_in_a_circle() {
    for arrows in [[(0, 1), (1, 0)], [(0, 2), (2, 0)], [(0, 5), (5, 0)], [(3, 3), (4, 3)], [(0, 1), (2, 1)]] {
        assert_eq!(faults(&plan(&[3, 1, 2], LONG, &arrows)), Ok(()), "{arrows:?}");
    }
}

#[test]
fn arrows_to_one_effect_are_one_net_with_one_head() {
    let layout = Layout::fit(&plan(&[1, 4], LONG, &[(1, 0), (2, 0), (3, 0), (4, 0)]));
    // four stems, the last piece and one lane
    assert_eq!((layout.wires.len(), layout.wires[0].pieces.len()), (1, 6));
    assert_eq!(layout.wires[0].tip, (layout.boxes[0].middle(), layout.boxes[0].bottom()));
}

#[test]
fn the_description_tells_all_of_it() {
    let mut plan = plan(&[1, 2], "Opini yang baik.", &[(2, 0), (1, 0)]);
    plan.visions = vec!["Terwujudnya diplomasi".into()];
    let said = draw::draw(&plan).description;
    for part in [
        "Visi: Terwujudnya diplomasi.",
        "Perspektif Learning and Growth: 2 sasaran strategis.",
        "S2: Opini yang baik (2 IKU).",
        "S2 mendukung S1. S3 mendukung S1.",
    ] {
        assert!(said.contains(part), "{said}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]
    #[test]
    fn no_arrow_crosses_a_box_on_any_map(
        bands in prop::collection::vec(0usize..9, 1..5),
        words in prop::collection::vec("[A-Za-z,/\\-\u{e9}]{1,30}", 0..40),
        arrows in prop::collection::vec((0usize..25, 0usize..25), 0..60),
        marked in any::<bool>(),
    ) {
        let count: usize = bands.iter().sum();
        prop_assume!(count <= 25);
        let arrows: Vec<_> = arrows.into_iter().filter(|(a, b)| *a < count && *b < count).collect();
        let mut plan = plan(&bands, &words.join(" "), &arrows);
        if marked {
            for item in plan.bands.iter_mut().flat_map(|b| &mut b.boxes) {
                item.mark = Some(crate::status::Mark::none());
            }
        }
        prop_assert_eq!(faults(&plan), Ok(()));
        prop_assert_eq!(draw::draw(&plan), draw::draw(&plan));
    }
}
