use super::Baseline;
use crate::{Checked, Date, Fault, Loaded, Memory, Request, Selection, load};

/// Two faults of one kind, on equal lines.
const PLAN: &str = "unit a \"A\" { jenis kementerian }
peta a 2018 {
    perspektif internal_process {
        ss tata \"Meningkatkan Tata Kelola\"
        ss mutu \"Meningkatkan Mutu\"
    }
}
";

fn check(files: &[(&str, &str)], path: &str, select: &str) -> (Memory, Loaded, Checked) {
    let host = Memory::new(Date::constant(2018, 12, 31));
    let host = files.iter().fold(host, |host, (name, text)| host.file(*name, *text));
    let loaded = load(&host, &Request::path(path), None).unwrap();
    let selection = Selection { select: vec![select.to_owned()], ignore: Vec::new() };
    let checked = loaded.check(&selection).unwrap();
    (host, loaded, checked)
}

fn recorded(files: &[(&str, &str)]) -> Baseline {
    let (_, loaded, checked) = check(files, ".", "PET");
    loaded.renewed(None, &checked)
}

/// What a check against a baseline reports, and how many it knows and misses.
fn reported(baseline: &Baseline, files: &[(&str, &str)], path: &str, select: &str) -> (Vec<String>, usize, usize) {
    let (_, loaded, mut checked) = check(files, path, select);
    loaded.compare(baseline, &mut checked);
    let place = |found: &bsc_diagnostics::Diagnostic| {
        let span = found.primary.span;
        format!("{}:{}", found.code, loaded.model.files().position(span.file, span.start).0)
    };
    let summary = checked.summary;
    assert_eq!(summary.errors + summary.warnings + summary.hints, checked.diagnostics.len());
    (checked.diagnostics.iter().map(place).collect(), summary.known, summary.mended)
}

#[test]
fn only_what_is_new_is_reported() {
    let project = |plan| [("bsc.toml", ""), ("a.bsc", plan)];
    let (_, _, all) = check(&project(PLAN), ".", "PET");
    let old = all.diagnostics.len();
    assert!(old >= 2, "{:?}", all.diagnostics);
    let baseline = recorded(&project(PLAN));
    assert_eq!(baseline.len(), old);
    assert_eq!(reported(&baseline, &project(PLAN), ".", "PET"), (vec![], old, 0));
    let moved = format!("\n// catatan\n\n{}", PLAN.replace("        ss", "   ss"));
    assert_eq!(reported(&baseline, &project(&moved), ".", "PET"), (vec![], old, 0));
    // One more of the same line in the same file.
    let one = "        ss mutu \"Meningkatkan Mutu\"\n";
    let more = PLAN.to_owned()
        + &PLAN.replace("peta a 2018", "peta a 2019").replace("unit a \"A\" { jenis kementerian }\n", "");
    let (new, known, mended) = reported(&baseline, &project(&more), ".", "PET");
    assert_eq!((new.len(), known, mended), (old, old, 0), "{new:?}");
    assert!(new.iter().all(|new| new.starts_with("PET")), "{new:?}");
    let fewer = PLAN.replace(one, "");
    let (new, known, mended) = reported(&baseline, &project(&fewer), ".", "PET");
    assert!(new.is_empty() && known < old && known + mended == old, "{new:?} {known} {mended}");
}

#[test]
fn what_was_not_looked_for_is_not_mended() {
    let both = [("bsc.toml", ""), ("a.bsc", PLAN), ("b/b.bsc", "// belum ada\n")];
    let baseline = recorded(&both);
    let clean = [("bsc.toml", ""), ("a.bsc", "unit a \"A\" { jenis kementerian }\n"), both[2]];
    let broken = [("bsc.toml", ""), ("a.bsc", "unit a \"A\" { jenis kementerian }\nunit c \"C { }\n"), both[2]];
    let gone = [("bsc.toml", ""), ("c.bsc", "unit a \"A\" { jenis kementerian }\n"), both[2]];
    for (files, path, select, mended) in [
        (&clean, ".", "PET", baseline.len()),
        (&gone, ".", "PET", baseline.len()),
        (&clean, "b", "PET", 0),
        (&clean, ".", "CAS", 0),
        (&broken, ".", "PET", 0),
    ] {
        let (_, loaded, mut checked) = check(files, path, select);
        assert_eq!(loaded.renewed(Some(&baseline), &checked).len(), baseline.len() - mended, "{path} {select}");
        loaded.compare(&baseline, &mut checked);
        assert_eq!(checked.summary.mended, mended, "{path} {select}");
    }
}

#[test]
fn the_compilers_errors_are_never_known() {
    let faulty = [("bsc.toml", ""), ("a.bsc", "unit a \"A\" { jenis satker; atasan tiada }\n")];
    assert!(recorded(&faulty).is_empty());
    // Not even where someone wrote them in.
    let (_, loaded, checked) = check(&faulty, ".", "PET");
    let name = bsc_diagnostics::fingerprints(&checked.diagnostics, loaded.model.files())[0];
    let line = format!("{{\"file\":\"a.bsc\",\"code\":\"E2004\",\"fingerprint\":\"{name}\",\"headline\":\"\"}}\n");
    let baseline = Baseline::parse(&format!("{{\"bsc_baseline\":1}}\n{line}")).unwrap();
    assert_eq!(reported(&baseline, &faulty, ".", "PET").1, 0);
}

#[test]
fn the_text_is_sorted_and_read_again() {
    let baseline = recorded(&[("bsc.toml", ""), ("b.bsc", PLAN), ("a \"x\".bsc", &PLAN.replace(" a ", " b "))]);
    let text = baseline.text();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "{\"bsc_baseline\":1}");
    assert!(lines.len() > 3 && lines[1..].is_sorted(), "{text}");
    assert_eq!(Baseline::parse(&text), Ok(baseline));
}

#[test]
fn a_broken_one_is_said() {
    let good = recorded(&[("bsc.toml", ""), ("a.bsc", PLAN)]).text();
    for (text, line) in [
        (String::new(), 1),
        ("{\"bsc_baseline\":2}\n".to_owned(), 1),
        (format!("{good}<<<<<<< HEAD\n"), good.lines().count() + 1),
        (format!("{good}{{\"file\":\"a.bsc\"}}\n"), good.lines().count() + 1),
    ] {
        let (host, loaded, _) = check(&[("bsc.toml", ""), ("a.bsc", ""), ("bsc.baseline", &text)], ".", "PET");
        let found = loaded.baseline(&host);
        assert!(matches!(&found, Err(Fault::Baseline(_, at)) if *at == line), "{text}: {found:?}");
    }
    // Without `bsc.toml` there is none.
    let (host, loaded, _) = check(&[("a.bsc", ""), ("bsc.baseline", "x")], ".", "PET");
    assert!(loaded.baseline(&host).unwrap().is_none() && loaded.baseline_path().is_err());
}
