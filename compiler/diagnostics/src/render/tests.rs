#![allow(clippy::string_slice, reason = "a test may fail")]

use crate::{Diagnostic, FileId, Files, Format, Lang, Message, Severity, Span, Summary, render};
use insta::assert_snapshot;
use proptest::prelude::*;

/// The span of the first `part` in a file.
pub(super) fn of(files: &Files, file: FileId, part: &str) -> Span {
    let start = files.text(file).find(part).expect("the part stands in the file");
    files.span(file, start, start + part.len())
}

fn rule(span: Span, mark: &str) -> Diagnostic {
    Diagnostic::rule("CAS002", Severity::Error, span, Message::both("judul", "headline"))
        .mark(Message::both(mark, mark))
}

fn print(format: Format, found: &[Diagnostic], files: &Files, lang: Lang, color: bool) -> String {
    let summary = Summary { files: 14, units: 9, people: 12, iku: 88, ..Summary::of(found) };
    let mut out = Vec::new();
    render(format, found, files, lang, color, &summary, &mut out).expect("a Vec takes all");
    String::from_utf8(out).expect("all is UTF-8")
}

/// What a finding of one file looks like, without headline, remarks and summary.
fn drawn(text: &str, found: impl Fn(&Files, FileId) -> Diagnostic) -> String {
    let mut files = Files::new();
    let file = files.add("a.bsc", text.to_owned());
    let all = print(Format::Human, &[found(&files, file)], &files, Lang::Id, false);
    let lines = all.lines().skip(3).take_while(|line| !line.contains(" = "));
    lines.collect::<Vec<_>>().join("\n")
}

/// A finding of a rule in two files, and one of the catalogue.
pub(super) fn example() -> (Files, Vec<Diagnostic>) {
    let mut files = Files::new();
    let bpo = files.add("two/bpo.bsc", "unit bpo \"Biro Perencanaan\" {\n\tatasan setjen\n}\n");
    let wide = files.add("wide.bsc", "unit setjen \"Sekretariat Jenderal\" {\n    jenis eselon_1\n}\n");
    let toml = files.add("bsc.toml", "[project]\nprofil = \"permenlu_4_2018\"\n");
    let (unit, superior, key) = (of(&files, bpo, "bpo"), of(&files, wide, "setjen"), of(&files, toml, "profil"));
    let headline =
        Message::both("SS `bpo.mutu` tidak diturunkan dari `setjen`", "SS `bpo.mutu` does not cascade from `setjen`");
    let found = vec![
        Diagnostic::rule("CAS002", Severity::Error, unit, headline)
            .mark(Message::both("unit ini", "this unit"))
            .label_with(superior, Message::both("atasannya di sini", "its superior is here"))
            .article("Permenlu 4/2018, Lampiran III.D.2.1.d")
            .help(Message::both("tambahkan `dari setjen.mutu`", "add `dari setjen.mutu`"))
            .fix(
                Message::both("tambahkan `dari`", "add `dari`"),
                vec![(files.span(bpo, 44, 44), " dari setjen.mutu".to_owned())],
            ),
        Diagnostic::warning("E5006", key)
            .arg("kunci", "profil")
            .arg("pilihan", "name, profile, year")
            .label_with(key, Message::new("E5006-mirip").arg("mirip", "profile")),
    ];
    (files, found)
}

#[test]
fn human_in_indonesian() {
    let (files, found) = example();
    assert_snapshot!(print(Format::Human, &found, &files, Lang::Id, false), @r#"
        galat[CAS002]: SS `bpo.mutu` tidak diturunkan dari `setjen`
          ┌─ two/bpo.bsc:1:6
          │
        1 │ unit bpo "Biro Perencanaan" {
          │      ^^^ unit ini
          │
          ┌─ wide.bsc:1:6
          │
        1 │ unit setjen "Sekretariat Jenderal" {
          │      ------ atasannya di sini
          │
          = aturan: Permenlu 4/2018, Lampiran III.D.2.1.d
          = bantuan: tambahkan `dari setjen.mutu`
          = penjelasan: bsc explain CAS002

        peringatan[E5006]: `bsc.toml` tidak mengenal pengaturan `profil`
          ┌─ bsc.toml:2:1
          │
        2 │ profil = "permenlu_4_2018"
          │ ^^^^^^
          │ │
          │ tidak dikenal
          │ mungkin yang dimaksud `profile`
          │
          = bantuan: hapus pengaturan itu; yang ada: name, profile, year
          = penjelasan: bsc explain E5006

        1 galat, 1 peringatan dalam 14 berkas
        "#);
}

#[test]
fn human_in_english() {
    let (files, found) = example();
    assert_snapshot!(print(Format::Human, &found, &files, Lang::En, false), @r#"
        error[CAS002]: SS `bpo.mutu` does not cascade from `setjen`
          ┌─ two/bpo.bsc:1:6
          │
        1 │ unit bpo "Biro Perencanaan" {
          │      ^^^ this unit
          │
          ┌─ wide.bsc:1:6
          │
        1 │ unit setjen "Sekretariat Jenderal" {
          │      ------ its superior is here
          │
          = rule: Permenlu 4/2018, Lampiran III.D.2.1.d
          = help: add `dari setjen.mutu`
          = explanation: bsc explain CAS002

        warning[E5006]: `bsc.toml` has no setting called `profil`
          ┌─ bsc.toml:2:1
          │
        2 │ profil = "permenlu_4_2018"
          │ ^^^^^^
          │ │
          │ unknown
          │ perhaps `profile` is meant
          │
          = help: remove the setting; there are: name, profile, year
          = explanation: bsc explain E5006

        1 error, 1 warning in 14 files
        "#);
}

#[test]
fn short() {
    let (files, found) = example();
    assert_snapshot!(print(Format::Short, &found, &files, Lang::Id, false), @r"
        two/bpo.bsc:1:6: galat[CAS002]: SS `bpo.mutu` tidak diturunkan dari `setjen`
        bsc.toml:2:1: peringatan[E5006]: `bsc.toml` tidak mengenal pengaturan `profil`
        1 galat, 1 peringatan dalam 14 berkas
        ");
}

#[test]
fn json() {
    let (files, found) = example();
    assert_snapshot!(print(Format::Json, &found, &files, Lang::Id, false), @r#"
        {"version":1,"diagnostics":[
        {"code":"CAS002","severity":"error","message":"SS `bpo.mutu` tidak diturunkan dari `setjen`","file":"two/bpo.bsc","line":1,"column":6,"end_line":1,"end_column":9,"labels":[{"file":"wide.bsc","line":1,"column":6,"end_line":1,"end_column":12,"message":"atasannya di sini"}],"article":"Permenlu 4/2018, Lampiran III.D.2.1.d","help":"tambahkan `dari setjen.mutu`","fixes":[{"title":"tambahkan `dari`","edits":[{"file":"two/bpo.bsc","line":2,"column":15,"end_line":2,"end_column":15,"text":" dari setjen.mutu"}]}]},
        {"code":"E5006","severity":"warning","message":"`bsc.toml` tidak mengenal pengaturan `profil`","file":"bsc.toml","line":2,"column":1,"end_line":2,"end_column":7,"labels":[{"file":"bsc.toml","line":2,"column":1,"end_line":2,"end_column":7,"message":"mungkin yang dimaksud `profile`"}],"article":null,"help":"hapus pengaturan itu; yang ada: name, profile, year","fixes":[]}
        ],"summary":{"errors":1,"warnings":1,"hints":0,"files":14,"units":9,"people":12,"iku":88}}
        "#);
}

#[test]
fn nothing_found() {
    let files = Files::new();
    let dated = Summary { files: 1, as_of: Some("2018-06-30".to_owned()), ..Summary::default() };
    assert_eq!(print(Format::Human, &[], &files, Lang::Id, false), "tidak ada temuan dalam 14 berkas\n");
    assert_eq!(dated.line(Lang::Id), "tidak ada temuan dalam 1 berkas, per 2018-06-30");
    assert_eq!(dated.line(Lang::En), "nothing found in 1 file, as of 2018-06-30");
    let empty = print(Format::Json, &[], &files, Lang::Id, false);
    let summary = r#""summary":{"errors":0,"warnings":0,"hints":0,"files":14,"units":9,"people":12,"iku":88}"#;
    assert_eq!(empty, format!("{{\"version\":1,\"diagnostics\":[],{summary}}}\n"));
}

#[test]
fn tabs_and_wide_letters_stand_above_their_marks() {
    let text = "\ttarget\t2018 97,5\n  nama \"漢字\" kode 5\n";
    assert_snapshot!(drawn(text, |files, file| {
        let wide = of(files, file, "漢字");
        rule(of(files, file, "97,5"), "koma").label_with(wide, Message::both("huruf lebar", "wide"))
    }), @r#"
        1 │     target  2018 97,5
          │                  ^^^^ koma
        2 │   nama "漢字" kode 5
          │         ---- huruf lebar
          │
        "#);
}

#[test]
fn a_long_line_is_cut_around_the_mark() {
    let text = format!("iku \"{}\" {{ definisi \"{}\" }}", "a".repeat(5000), "b".repeat(5000));
    assert_snapshot!(drawn(&text, |files, file| rule(of(files, file, "definisi"), "di tengah")), @r#"
        1 │ …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" { definisi "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
          │                                                  ^^^^^^^^ di tengah
          │
        "#);
}

#[test]
fn a_long_block_is_cut_in_its_middle() {
    let text = format!("unit a {{\n{}}}\n", "    kosong\n".repeat(1000));
    assert_snapshot!(drawn(&text, |files, file| rule(files.span(file, 0, text.len()), "seluruhnya")), @r"
           1 │ ╭ unit a {
           2 │ │     kosong
           3 │ │     kosong
             · │
        1001 │ │     kosong
        1002 │ │ }
             │ ╰─^ seluruhnya
             │
        ");
}

#[test]
fn places_without_width() {
    assert_snapshot!(drawn("unit a\n", |files, file| rule(files.span(file, 5, 5), "di sini")), @r"
        1 │ unit a
          │      ^ di sini
          │
        ");
    assert_snapshot!(drawn("unit a {", |files, file| rule(files.span(file, 99, 99), "akhir berkas")), @r"
        1 │ unit a {
          │         ^ akhir berkas
          │
        ");
    assert_snapshot!(drawn("unit a {\n", |files, file| rule(files.span(file, 9, 9), "baris kosong")), @r"
        2 │
          │ ^ baris kosong
          │
        ");
    assert_snapshot!(drawn("", |files, file| rule(files.span(file, 0, 0), "berkas kosong")), @r"
        1 │
          │ ^ berkas kosong
          │
        ");
}

#[test]
fn nothing_in_a_text_reaches_the_terminal() {
    let mut files = Files::new();
    let file = files.add("a\u{1b}[31m.bsc", "esc \u{1b}[31m merah \u{202e}\r\n");
    let headline = Message::both("dua\nbaris \u{1b}[31m", "");
    let found = [Diagnostic::rule("CAS002", Severity::Hint, of(&files, file, "merah"), headline)];
    let all = print(Format::Human, &found, &files, Lang::Id, false);
    assert!(!all.contains(['\u{1b}', '\u{202e}', '\r']), "{all}");
    assert!(all.starts_with("saran[CAS002]: dua baris ␛[31m\n"), "{all}");
}

#[test]
fn of_very_many_labels_some_are_drawn_and_the_rest_counted() {
    let mut files = Files::new();
    let file = files.add("a.bsc", "unit a\n".repeat(10_000));
    let label = |at: usize| files.span(file, at * 7, at * 7 + 4);
    let found = (1..10_000)
        .fold(rule(label(0), "awal"), |found, at| found.label_with(label(at), Message::both("langkah", "step")));
    let found = [found];
    let all = print(Format::Human, &found, &files, Lang::Id, false);
    assert_eq!(all.matches("---- langkah").count(), 20);
    assert!(all.contains("= dan 9979 tempat lain\n"), "{all}");
    let json = print(Format::Json, &found, &files, Lang::Id, false);
    assert_eq!(json.matches("langkah").count(), 9_999);
}

#[test]
fn colours_change_nothing_else() {
    let (files, found) = example();
    let mut coloured = print(Format::Human, &found, &files, Lang::Id, true);
    assert!(coloured.starts_with("\u{1b}[1m\u{1b}[31mgalat[CAS002]\u{1b}[0m\u{1b}[1m: SS `bpo.mutu`"), "{coloured:?}");
    while let Some(start) = coloured.find('\u{1b}') {
        let end = start + coloured[start..].find('m').expect("a code ends with m");
        coloured.replace_range(start..=end, "");
    }
    assert_eq!(coloured, print(Format::Human, &found, &files, Lang::Id, false));
}

proptest! {
    #[test]
    fn no_span_and_no_text_makes_it_panic(
        texts in proptest::collection::vec("[a \t\r\né漢\u{0}\u{1b}\u{202e}]{0,400}", 1..3),
        spans in proptest::collection::vec((0u32..4, 0u32..1500, 0u32..1500), 1..6),
    ) {
        let mut files = Files::new();
        for text in texts {
            files.add("a.bsc", text);
        }
        let mut spans = spans.into_iter().map(|(file, start, end)| Span { file: FileId(file), start, end });
        let mut found = rule(spans.next().unwrap(), "tanda");
        for span in spans {
            found = found.label_with(span, Message::both("label", "label"));
        }
        for format in [Format::Human, Format::Short, Format::Json] {
            let all = print(format, std::slice::from_ref(&found), &files, Lang::Id, false);
            prop_assert!(all.contains("CAS002"));
            if format == Format::Human {
                prop_assert_eq!(all.matches("tanda").count(), 1);
                prop_assert!(all.lines().all(|line| !line.ends_with(' ')));
            }
        }
    }
}
