//! What rules of the stdlib say beside their headlines, and where they are silent.

use super::*;

/// Help, and labels as `place: text`, of the one finding of a rule.
fn said(id: &str, text: &str, lang: Lang) -> (String, Vec<String>) {
    let project = project(text);
    let report = project.check(&Options { select: vec![id.to_owned()], ..Options::default() });
    let [found] = report.diagnostics.as_slice() else { panic!("{:?}", project.lines(&report.diagnostics)) };
    let place = |span| project.model.files().slice(span);
    let labels = found.labels.iter().map(|l| format!("{}: {}", place(l.span), found.text(lang, &l.message)));
    (found.help_text(lang).unwrap(), std::iter::once(place(found.primary.span).to_owned()).chain(labels).collect())
}

/// Those of the plan itself.
fn own_faults(project: &Project) -> impl Iterator<Item = &Diagnostic> {
    project.faults.iter().filter(|f| !project.model.files().is_embedded(f.primary.span.file))
}

const TWO: &str = r#"
unit a "A" { jenis kementerian }
unit b "B" { jenis unit_organisasi; atasan a }
"#;

#[test]
fn cas008_leaves_cycles_alone_and_claims_no_superior_that_is_not_there() {
    let map = |unit: &str, from: &str| {
        format!(
            "peta {unit} 2018 {{ perspektif customer {{ ss s \"S\" {{ cascade direct dari {from}.s; iku i \"I\" {{ cascade direct dari {from}.i; target 3 }} }} }} }}\n"
        )
    };
    let circle = project(&[TWO, &map("a", "b"), &map("b", "a")].concat());
    let codes = own_faults(&circle).map(|f| &*f.code).collect::<Vec<_>>();
    assert_eq!(codes, ["E4003", "E4002"]);
    let report = circle.check(&Options { select: vec!["CAS008".into()], ..Options::default() });
    assert_eq!(circle.lines(&report.diagnostics), [] as [&str; 0]);

    let up = "peta b 2018 { perspektif customer { ss s \"S\" { iku i \"I\" { target 3 } } } }
        peta a 2018 { perspektif customer { ss s \"S\" { iku i { cascade direct dari b.i } } } }";
    let (_, labels) = said("CAS008", &[TWO, up].concat(), Lang::Id);
    assert_eq!(labels, ["direct dari b.i", "i: sumber yang disebut", "a: tanpa `atasan`"]);
}

#[test]
fn dates_are_written_as_people_write_them() {
    let text = [TWO, "peta a 2018 { perspektif customer { ss s \"S\" { iku i \"I\" { target 3 } } } }"].concat();
    assert!(said("PET001", &text, Lang::Id).0.ends_with("batas penetapannya 25 Januari 2018"));
    assert!(said("PET001", &text, Lang::En).0.ends_with("it was due on 25 January 2018"));
}

#[test]
fn pet002_names_the_perspective_by_its_keyword() {
    let text = "unit a \"A\" { jenis kementerian }
        peta a 2018 { perspektif internal_process { ss s \"S\" { iku i \"I\" { target 3 } } } }";
    assert!(said("PET002", text, Lang::Id).0.contains("`perspektif learning_growth`"));
}

#[test]
fn iku027_points_at_the_whole_trajectory() {
    let text = "unit a \"A\" { jenis kementerian }
        peta a 2018 { perspektif customer { ss s \"S\" { iku i \"I\" { konsolidasi sum; lapor semesteran; target 9; trajektori S1 2, S2 4 } } } }";
    assert_eq!(said("IKU027", text, Lang::Id).1[0], "S1 2, S2 4");
}

#[test]
fn cas006_speaks_the_language_of_its_reader_and_judges_only_what_is_shared_out() {
    for (how, typed, id, en) in [
        ("sum", "9", "jumlah target", "the sum of"),
        ("average", "4", "rata-rata target", "the average of"),
        ("raw", "40", "gabungan data mentah target", "the pooled raw data of"),
    ] {
        let child = |name: &str| {
            let of = if how == "raw" { "1 dari 2" } else { "3" };
            format!("iku {name} \"{name}\" {{ cascade indirect dari a.i lokasi {how}; target {of} }}\n")
        };
        let text = format!(
            "{TWO}peta a 2018 {{ perspektif customer {{ ss s \"S\" {{ iku i \"I\" {{ satuan persen; target {typed} }} iku own \"Own\" {{ target 1 }} }} }} }}
            peta b 2018 {{ perspektif customer {{ ss s \"S\" {{ {}{} }} }} }}",
            child("x"),
            child("y")
        );
        assert!(said("CAS006", &text, Lang::Id).0.contains(id), "{how}");
        assert!(said("CAS006", &text, Lang::En).0.contains(en), "{how}");
        let report = project(&text).check(&Options { select: vec!["CAS006".into()], ..Options::default() });
        let figures = &report.statistics[0];
        assert_eq!((figures.satisfied, figures.violated, figures.not_judged), (0, 1, 0), "{how}");
    }
}

#[test]
fn formulas_are_typed_where_they_stand() {
    // formula, code and word
    #[rustfmt::skip]
    let cases = [
        ("terkirim / / diterima", "E0301 `/`"),
        ("a / b == c", "E3020 `==`"),
        ("a + akar(b)", "E3003 `akar`"),
        ("(a + b", "E0207 `(`"),
        ("100 * a / maks(b, 1)", ""),
        ("\"dalam kata-kata / / biasa\"", ""),
    ];
    for (formula, expected) in cases {
        let text = format!(
            "{TWO}peta a 2018 {{ perspektif customer {{ ss s \"S\" {{ iku i \"I\" {{\nformula {formula}\ntarget 3\n}} }} }} }}"
        );
        let project = project(&text);
        let faults = own_faults(&project).cloned().chain(crate::check_formulas(&project.model, &project.faults));
        let told = faults.map(|f| format!("{} `{}`", f.code, project.model.files().slice(f.primary.span)));
        assert_eq!(told.collect::<Vec<_>>().join(", "), expected, "{formula}");
    }
}
