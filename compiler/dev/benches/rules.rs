//! What rules cost beside the same conditions written by hand: `cargo bench -p bsc-dev --bench rules`, or with sizes of one's own,
//! `-- 1000 100000` (units of ten IKU), or with some of the rules: `-- CAS001`.
//!
//! Five rules that stand for the others: a check of a field, the differences of a cascade, a sum over children, groups of equal
//! names, groups of near names. Then the rules of groups over names that are all equal. CPU time of one thread, nanoseconds an IKU.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, clippy::indexing_slicing)]

use bsc_check::{Options, check, compile_rules};
use bsc_dev::generate::{Plan, write_bsc};
use bsc_driver::{Date, Disk, Loaded, Request, load};
use bsc_model::consolidation::{Part, Units, consolidate_units};
use bsc_model::{Cascade, ElementId, FieldRef, IkuId, Kind, Model, OWN};
use bsc_schema::kw;
use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const SIZES: [usize; 2] = [1_000, 10_000];
const IKU: usize = 10;
/// A rule may cost so many times what the hand-written condition costs.
const MOST: u128 = 3;

/// A rule, and the same condition by hand: how many things break it.
type ByHand = (&'static str, fn(&Model) -> usize);

const RULES: [ByHand; 5] =
    [("IKU021", forbidden), ("CAS001", differences), ("CAS006", sums), ("IKU003", twins), ("ALG003", near)];

fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().unwrap();
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.replace('_', "").parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    let named = |rule: &&ByHand| std::env::args().any(|word| word == rule.0);
    let some: Vec<&ByHand> = RULES.iter().filter(named).collect();
    let rules = if some.is_empty() { RULES.iter().collect() } else { some };
    let mut slow = Vec::new();
    for (names, equal) in [("names of their own", false), ("all names equal", true)] {
        println!("{names}\n{:>9} {:>8} {:>9} {:>9} {:>6} {:>9}", "IKU", "rule", "engine", "by hand", "ratio", "found");
        for units in &sizes {
            let folder = tempfile::tempdir().unwrap();
            write_bsc(&Plan { units: *units, iku: IKU, seed: 1 }, folder.path()).unwrap();
            if equal {
                with_equal_names(folder.path());
            }
            let loaded = load(&Disk, &Request::path(folder.path()), Some(Date::constant(2018, 12, 31))).unwrap();
            for (rule, by_hand) in &rules {
                slow.extend(row(&loaded, rule, *by_hand, (units * IKU) as u128));
            }
        }
    }
    if !slow.is_empty() {
        println!("more than {MOST} times the condition by hand: {}", slow.join(", "));
    }
}

/// Measures a rule and the condition by hand, prints both; its name where it costs too much.
fn row(loaded: &Loaded, rule: &str, by_hand: fn(&Model) -> usize, iku: u128) -> Option<String> {
    let model = &loaded.model;
    let rules = compile_rules(model).0;
    let options = |select: &str| Options { select: vec![select.to_owned()], ..Options::default() };
    let (none, _) = least(|| check(model, None, &rules, &options("E")));
    let (with, report) = least(|| check(model, None, &rules, &options(rule)));
    let engine = with.saturating_sub(none);
    let (hand, found) = least(|| by_hand(model));
    let said = report.diagnostics.len();
    assert_eq!(said > 0, found > 0, "{rule}: {said} said, {found} by hand");
    let percent = engine * 100 / hand.max(1);
    println!(
        "{iku:>9} {rule:>8} {:>9} {:>9} {:>6} {said:>9}",
        engine / iku,
        hand / iku,
        format!("{}.{:02}", percent / 100, percent % 100)
    );
    (percent > MOST * 100).then(|| format!("{rule} at {iku} IKU"))
}

/// Runs the work as often as it needs to be measured well; the least time counts.
fn least<T>(mut work: impl FnMut() -> T) -> (u128, T) {
    let (mut best, begun) = (u128::MAX, Instant::now());
    loop {
        let start = Instant::now();
        let done = black_box(work());
        best = best.min(start.elapsed().as_nanos());
        if begun.elapsed().as_millis() > 500 {
            return (best, done);
        }
    }
}

/// Gives all IKU of a plan the same name.
fn with_equal_names(folder: &Path) {
    for entry in std::fs::read_dir(folder.join("unit")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let line = |line: &str| match (line.trim_start().starts_with("iku "), line.split_once('"')) {
            (true, Some((before, _))) => format!("{before}\"Persentase layanan yang selesai tepat waktu\" {{\n"),
            _ => format!("{line}\n"),
        };
        std::fs::write(&path, text.lines().map(line).collect::<String>()).unwrap();
    }
}

fn iku(model: &Model) -> impl Iterator<Item = IkuId> + '_ {
    model.all_iku().filter(|iku| model.iku_in_force(*iku))
}

/// IKU021: a quality that the profile forbids.
fn forbidden(model: &Model) -> usize {
    let wrong = |id: &IkuId| {
        let validity = model.iku_field(*id, kw::VALIDITAS).found().map(|f| f.source());
        let control = model.iku_field(*id, kw::KENDALI).found().map(|f| f.source());
        let owner = model.owns_map(model.iku_holder(*id)).unwrap_or(false);
        matches!((validity, control, owner), (Some("exact"), Some("high"), _) | (Some("activity"), Some("low"), _))
            || (owner && validity == Some("activity") && control == Some("high"))
    };
    iku(model).filter(|id| model.iku(*id).parent.is_none()).filter(wrong).count()
}

/// CAS001: what a direct IKU types otherwise than its source.
fn differences(model: &Model) -> usize {
    let mut found = 0;
    for id in iku(model).filter(|id| model.iku(*id).cascade == Cascade::Direct && !model.iku(*id).poisoned) {
        let Some(source) = model.iku(id).source else { continue };
        let names = model.title(model.iku(id).element).zip(model.iku_title(source).found());
        found +=
            usize::from(names.is_some_and(|(own, given)| own.text().to_lowercase() != given.text().to_lowercase()));
        for field in model.all_fields(model.iku(id).element) {
            let word = field.kw;
            if OWN.contains(&word) || word == kw::CASCADE {
                continue;
            }
            let typed = model.typed_field(id, word).found().map(|f| f.value());
            found += usize::from(typed.is_some() && typed != model.iku_field(source, word).found().map(|f| f.value()));
        }
    }
    found
}

/// CAS006: targets of children that do not make the parent's, in the way that they share.
fn sums(model: &Model) -> usize {
    let slot = |f: FieldRef<'_>, slot| {
        model.fields(f.element, f.field.kw).find(|g| (g.field.item, g.field.slot) == (f.field.item, slot))
    };
    let way = |child: IkuId| slot(model.typed_field(child, kw::CASCADE).found()?, 2).map(|way| way.source());
    let part = |id: IkuId, percent: bool| {
        let target = model.iku_field(id, kw::TARGET).found()?;
        let top = target.number()?;
        let bottom = slot(target, 1).and_then(|bottom| bottom.number());
        Some(bottom.map_or(Part::value(top), |bottom| Part::ratio(top, bottom, percent)))
    };
    let wrong = |id: &IkuId| {
        let below =
            model.taken_by(*id).filter(|c| model.iku(*c).cascade == Cascade::Indirect && model.iku_in_force(*c));
        let mut ways = below.clone().map(way);
        let first = ways.next().flatten();
        let Some(way) = first.filter(|first| ways.all(|way| way == Some(first))).and_then(Units::from_word) else {
            return false;
        };
        let percent = model.iku_word(*id, kw::SATUAN) == Some("persen");
        let Some(parts) = below.map(|child| part(child, percent)).collect::<Option<Vec<Part>>>() else { return false };
        let sum = consolidate_units(way, &parts).and_then(Part::number).ok();
        let own = part(*id, percent).and_then(|own| own.number().ok());
        sum.zip(own).is_some_and(|(sum, own)| !sum.agrees_with(own))
    };
    iku(model).filter(wrong).count()
}

fn title(model: &Model, id: IkuId) -> String {
    let words = model.iku_title(id).found().map(|f| f.text().to_lowercase()).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// IKU003: names, or direct sources, that an agreement holds twice. What is found is said, as the rule says it: a text in both
/// languages, and the place and texts of each further one.
fn twins(model: &Model) -> usize {
    let mut said = 0;
    for plan in model.plans() {
        let mut groups: HashMap<String, Vec<IkuId>> = HashMap::new();
        let mut sources: HashMap<IkuId, Vec<IkuId>> = HashMap::new();
        for id in model.iku_of(plan).filter(|id| model.iku(*id).parent.is_none()) {
            groups.entry(title(model, id)).or_default().push(id);
            if let Some(source) = model.iku(id).source.filter(|_| model.iku(id).cascade == Cascade::Direct) {
                sources.entry(source).or_default().push(id);
            }
        }
        let known: HashSet<&[IkuId]> = groups.values().map(Vec::as_slice).collect();
        let further = sources.values().filter(|same| !known.contains(same.as_slice()));
        for same in groups.values().chain(further).filter(|same| same.len() > 1) {
            black_box(told(model, same));
            said += 1;
        }
    }
    said
}

/// A finding of IKU003.
fn told(model: &Model, same: &[IkuId]) -> (String, String, Vec<(ElementId, String, String)>) {
    let (first, times) = (same[0], same.len());
    let (name, year) = (model.iku_label(first), model.iku_year(first));
    let unit = model.holder_title(model.iku_holder(first));
    let label = |id: &IkuId| {
        let (here, again) = ("tercantum lagi di sini".to_owned(), "stands again here".to_owned());
        (model.iku(*id).element, here, again)
    };
    (
        format!("IKU `{name}` tercantum {times} kali dalam PK {unit} tahun {year}"),
        format!("IKU `{name}` stands {times} times in the agreement of {unit} for {year}"),
        same[1..].iter().map(label).collect(),
    )
}

/// ALG003: own IKU of a year and level whose words are the same, or all but one of ten; persons, and units that share the work by
/// region, are left out.
fn near(model: &Model) -> usize {
    let compared =
        |kind: &&Kind| [kw::BERWILAYAH, kw::PERORANGAN].iter().all(|kw| model.field(kind.element, *kw).is_none());
    let kinds: HashSet<ElementId> = model.profile().kinds.iter().filter(compared).map(|kind| kind.element).collect();
    let mut met: HashMap<(i16, u8, Vec<String>), HashSet<u32>> = HashMap::new();
    for id in iku(model).filter(|id| model.iku(*id).cascade == Cascade::Own && model.iku(*id).parent.is_none()) {
        let holder = model.iku_holder(id);
        let Some(kind) = model.kind(holder).filter(|kind| kinds.contains(&kind.element)) else { continue };
        let (year, text) = (model.iku_year(id), title(model, id));
        let mut words: Vec<String> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        for left_out in 0..words.len() / 10 * words.len() {
            let mut fewer = words.clone();
            fewer.remove(left_out % words.len());
            met.entry((year, kind.level, fewer)).or_default().insert(holder.0);
        }
        met.entry((year, kind.level, words)).or_default().insert(holder.0);
    }
    met.values().filter(|holders| holders.len() > 1).count()
}
