//! Each mistake that people make, its code, and the right text that the message shows.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]

use bsc_diagnostics::{Diagnostic, FileId, Lang};
use bsc_syntax::parse;

/// All that is said about a finding: headline, mark, help, titles of fixes.
fn said(found: &Diagnostic, lang: Lang) -> String {
    let fixes: Vec<String> = found.fixes.iter().map(|fix| found.text(lang, &fix.title)).collect();
    let labels: Vec<String> = found.labels.iter().map(|label| found.text(lang, &label.message)).collect();
    let parts = [
        found.headline_text(lang),
        found.mark_text(lang),
        found.help_text(lang).unwrap_or_default(),
        fixes.join("\n"),
        labels.join("\n"),
    ];
    parts.join("\n")
}

fn under(found: &Diagnostic, text: &str) -> String {
    text[found.primary.span.start as usize..found.primary.span.end as usize].to_owned()
}

/// What is typed; the code; the words marked; what the help shows.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    // numbers
    ("target 97,5", "E0104", "97,5", "`97.5`"),
    ("target 97,5%", "E0104", "97,5%", "`97.5%`"),
    ("target -97,5", "E0104", "-97,5", "`-97.5`"),
    ("trajektori TW1 10,12", "E0104", "10,12", "`10, 12`"),
    ("formula maks(1,5)", "E0104", "1,5", "`1.5`"),
    ("nilai 10,12,14", "E0104", "10,12,14", "harus ada spasi: `10, 12, 14`"),
    ("target 1.250", "E0105", "1.250", "`1_250` atau `1.2500`"),
    ("target 12.500%", "E0105", "12.500%", "`12_500%` atau `12.5000%`"),
    ("target 1,250", "E0105", "1,250", "`1.2500` atau `1_250`"),
    ("target 1.250.000", "E0106", "1.250.000", "`1_250_000`"),
    ("target 1.250.000,75", "E0106", "1.250.000,75", "`1_250_000.75`"),
    ("target 1,250,000", "E0106", "1,250,000", "`1_250_000`"),
    ("anggaran Rp1.250.000", "E0107", "Rp1.250.000", "harus ditulis seperti `Rp 1_250_000`"),
    ("anggaran Rp 1.250.000,-", "E0107", "Rp 1.250.000,-", "`Rp 1_250_000`"),
    ("anggaran Rp. 500", "E0107", "Rp. 500", "`Rp 500`"),
    ("program \"x\" anggaran Rp1.250.000 dari dipa", "E0107", "Rp1.250.000", "`Rp 1_250_000`"),
    ("target 1__0", "E0120", "1__0", "`1_0`"),
    ("target 10_", "E0120", "10_", "`10`"),
    ("target 12abc", "E0120", "12abc", "`12 \"abc\"`"),
    ("target .5", "E0120", ".5", "`0.5`"),
    ("target 5.", "E0120", "5.", "`5`"),
    ("target 92 %", "E0120", "92 %", "`92%`"),
    ("target +5", "E0120", "+5", "`5`"),
    ("target 99999999999999999999999999999999", "E0121", "99999999999999999999999999999999", "28"),
    // dates and ranges
    ("mulai 15-01-2018", "E0108", "15-01-2018", "harus ditulis tahun-bulan-hari: `2018-01-15`"),
    ("mulai 15/1/2018", "E0108", "15/1/2018", "`2018-01-15`"),
    ("mulai 15.01.2018", "E0108", "15.01.2018", "`2018-01-15`"),
    ("mulai 15 Januari 2018", "E0108", "15 Januari 2018", "`2018-01-15`"),
    ("mulai 2018-1-5", "E0109", "2018-1-5", "`2018-01-05`"),
    ("mulai 2018/01/05", "E0109", "2018/01/05", "harus ditulis dengan tanda hubung"),
    ("mulai 2018-02-30", "E0110", "2018-02-30", "kalender"),
    ("mulai 2018-13-01", "E0110", "2018-13-01", "kalender"),
    ("mulai 31-02-2018", "E0110", "31-02-2018", "kalender"),
    ("batas_pk 02-30", "E0110", "02-30", "kalender"),
    ("renstra kemenlu 2015-2019", "E0126", "2015-2019", "`2015..2019`"),
    ("satuan indeks 1...5", "E0126", "1...5", "`1..5`"),
    ("triwulan tw2..tw4", "E0126", "tw2..tw4", "`tw2..tw4` harus ditulis `TW2..TW4`"),
    ("renstra kemenlu 2015–2019", "E0115", "2015–2019", "`2015..2019`"),
    ("mulai 2018–01–15", "E0115", "2018–01–15", "`2018-01-15`"),
    // lists
    ("wajib amerop, aspasaf,", "E0111", ",", "`wajib amerop, aspasaf`"),
    ("iku a { wajib amerop, }", "E0111", ",", "`wajib amerop`"),
    ("wajib amerop, // satu\n  aspasaf, // dua\n", "E0111", ",", "`aspasaf`"),
    ("wajib amerop,, aspasaf", "E0125", ",", "hapus"),
    ("wajib , amerop", "E0125", ",", "hapus"),
    // texts
    ("alamat Jl. Pejambon No. 6", "E0112", "Jl. Pejambon No. 6", "`\"Jl. Pejambon No. 6\"`"),
    ("ditetapkan 2018-01-15 di Jakarta Pusat // tempat", "E0112", "Jakarta Pusat", "`\"Jakarta Pusat\"`"),
    ("surel humas@kemlu.go.id", "E0112", "humas@kemlu.go.id", "`\"humas@kemlu.go.id\"`"),
    ("situs https://kemlu.go.id/x", "E0112", "https://kemlu.go.id/x", "`\"https://kemlu.go.id/x\"`"),
    ("situs www.kemlu.go.id", "E0112", "www.kemlu.go.id", "`\"www.kemlu.go.id\"`"),
    ("nama \"Sari Dewi", "E0101", "\"", "`nama \"Sari Dewi\"`"),
    ("nama \"Sari Dewi // di sini", "E0101", "\"", "`nama \"Sari Dewi\"`"),
    ("situs \"https://kemlu.go.id", "E0101", "\"", "`situs \"https://kemlu.go.id\"`"),
    ("tugas \"Surat {\n  iku a\n}\n", "E0101", "\"", "`tugas \"Surat\" {`"),
    ("pk a 2018 {\n  tugas \"Surat{ // di sini\n    iku a\n  }\n}\n", "E0101", "\"", "`tugas \"Surat\" {`"),
    ("tugas \"Surat” {\n  iku a\n}\n", "E0113", "\"Surat”", "`\"Surat\"`"),
    ("nama “Sari Dewi // di sini", "E0113", "“Sari Dewi", "`\"Sari Dewi\"`"),
    ("deskripsi \"\"\"\nBaris", "E0102", "\"\"\"", "`\"\"\"`"),
    ("/* catatan", "E0103", "/*", "`*/`"),
    ("target 4, /* catatan", "E0103", "/*", "`*/`"),
    ("nama “Sari Dewi”", "E0113", "“Sari Dewi”", "`\"Sari Dewi\"`"),
    ("nama “Sari; Dewi”", "E0113", "“Sari; Dewi”", "`\"Sari; Dewi\"`"),
    ("nama ‘Sari’", "E0113", "‘Sari’", "`\"Sari\"`"),
    ("nama 'Sari'", "E0113", "'Sari'", "`\"Sari\"`"),
    ("nama \"Sari”", "E0113", "\"Sari”", "`\"Sari\"`"),
    ("sumber \"C:\\data\"", "E0119", "\\d", "`\\\\d`"),
    ("target\u{A0}4", "E0114", "\u{A0}", "spasi biasa"),
    ("nilai #1", "E0116", "#", "kutip"),
    // words
    ("target = 4", "E0117", "=", "`target 4`"),
    ("target: 4", "E0118", ":", "`target 4`"),
    ("target = 97.5 // di sini", "E0117", "=", "`target 97.5`"),
    ("sumber: \"a // b\" // c", "E0118", ":", "`sumber \"a // b\"`"),
    ("bila i.x = 4", "E0117", "=", "untuk membandingkan ditulis `==`"),
    ("Unit kemenlu", "E0122", "Unit", "harus ditulis dengan huruf kecil: `unit`"),
    ("UNIT kemenlu", "E0122", "UNIT", "`unit`"),
    ("atasan ditjen-amerop", "E0124", "ditjen-amerop", "`ditjen_amerop`"),
    ("batas-cascade two", "E0124", "batas-cascade", "`batas_cascade`"),
    ("atasan Ditjen_Amerop", "E0123", "Ditjen_Amerop", "harus ditulis `ditjen_amerop`"),
    ("jenis Kementerian", "E0123", "Kementerian", "`kementerian` atau `\"Kementerian\"`"),
    ("ditetapkan 2018-01-15 di Jakarta", "E0123", "Jakarta", "`\"Jakarta\"` atau `jakarta`"),
    ("realisasi a 2018 Tw1", "E0123", "Tw1", "`TW1`"),
    // blocks
    ("unit a \"A\" { // satu\n  jenis satker\n", "E0201", "{", "blok `unit a \"A\"` tidak ditutup"),
    ("unit a {\n  pejabat b {\n    plt {\n", "E0201", "{", "blok `unit a` dan 2 blok lain"),
    ("unit a { jenis satker }\n}\n", "E0202", "}", "hapus"),
    ("unit a // satu\n{ jenis satker }", "E0204", "{", "`{` harus ditulis"),
    ("wajib a,\n  b // dua\n{ jenis satker }", "E0204", "{", "`b {`"),
    ("  <?xml version=\"1.0\"?>\n<bsc/>", "E0205", "<?xml", "BSC Designer"),
    ("visi\n  \"Terwujudnya\"", "E0206", "\"Terwujudnya\"", "kata kunci"),
    ("123 orang", "E0206", "123 orang", "kata kunci"),
    ("formula (a + b", "E0207", "(", "`)`"),
    ("formula (a + b\ntarget 4", "E0207", "(", "`)`"),
    ("formula maks(a,\ntarget 4", "E0207", "(", "`)`"),
    ("formula a + b)", "E0208", ")", "hapus"),
    ("unit a; { jenis satker }", "E0210", "{", "kata kunci"),
];

#[test]
fn each_mistake_has_its_message() {
    let mut wrong = Vec::new();
    for &(text, code, marked, shown) in MISTAKES {
        let (tree, found) = parse(FileId(0), text);
        let codes: Vec<_> = found.iter().map(|one| (&*one.code, under(one, text))).collect();
        if codes != [(code, marked.to_owned())] {
            wrong.push(format!("{text:?}: {codes:?}, not {code} at {marked:?}"));
        } else if !said(&found[0], Lang::Id).contains(shown) {
            wrong.push(format!("{text:?}: no {shown:?} in {:?}", said(&found[0], Lang::Id)));
        }
        let marked_broken = tree.roots(text).any(|root| broken(&root)) || code.starts_with("E02") || code == "E0103";
        if !marked_broken {
            wrong.push(format!("{text:?}: no statement is marked as broken"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn broken(node: &bsc_syntax::Node<'_>) -> bool {
    node.is_broken() || node.children().any(|child| broken(&child))
}

#[test]
fn nothing_is_left_unsaid_in_either_language() {
    for &(text, ..) in MISTAKES {
        for found in parse(FileId(0), text).1 {
            for lang in [Lang::Id, Lang::En] {
                let words = said(&found, lang);
                let ids = ["{$", "tidak-ada", "E0", "``"];
                assert!(!ids.iter().any(|id| words.contains(id)), "{text}: {words}");
            }
        }
    }
}

#[test]
fn what_is_right_is_said_once() {
    for &(text, ..) in MISTAKES {
        for found in parse(FileId(0), text).1 {
            let [(_, right)] = &found.fixes.first().map_or(vec![], |fix| fix.edits.clone())[..] else { continue };
            let shown = format!("{}\n{}\n", found.headline_text(Lang::Id), found.mark_text(Lang::Id))
                + &found.help_text(Lang::Id).unwrap_or_default();
            let times = shown.matches(&format!("`{right}`")).count();
            assert!(times == 1 || right.trim().is_empty(), "{text}: {times} times in {shown}");
        }
    }
}

#[test]
fn an_unclosed_text_does_not_take_the_block_with_it() {
    let text = "pk a 2018 {\n    tugas \"Surat { // di sini\n        iku b\n    }\n    skp \"x\"\n}\n";
    let (tree, found) = parse(FileId(0), text);
    assert_eq!(found.iter().map(|one| &*one.code).collect::<Vec<_>>(), ["E0101"]);
    let pk = tree.roots(text).next().unwrap();
    let children: Vec<_> = pk.children().map(|it| (it.keyword(), it.is_broken(), it.children().count())).collect();
    assert_eq!(children, [("tugas", true, 1), ("skp", false, 0)]);
    assert_eq!(tree.trivia().len(), 1);
}

#[test]
fn the_condition_of_a_level_is_an_expression() {
    let found = parse(FileId(0), "aturan X1 \"x\" {\n    tingkat galat bila semua x dalam s: x-1 > 0\n}\n").1;
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn fixes_leave_nothing_to_say() {
    for &(text, code, ..) in MISTAKES {
        let (_, found) = parse(FileId(0), text);
        for fix in &found[0].fixes {
            let mut fixed = text.to_owned();
            let mut edits = fix.edits.clone();
            edits.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
            for (span, right) in edits {
                fixed.replace_range(span.start as usize..span.end as usize, &right);
            }
            let left: Vec<_> = parse(FileId(0), &fixed).1.iter().map(|one| one.headline_text(Lang::Id)).collect();
            assert!(left.is_empty(), "{code} {text:?} became {fixed:?}: {left:?}");
        }
    }
}

#[test]
fn one_fault_gives_one_message_and_hides_nothing() {
    let text = "unit a \"Satu {\n    jenis satker\n}\nunit b {\n    jenis: satker\n    target 97,5; mulai 15-01-2018\n    sub c {\n        nama \"x\"\n}\npeta c 2018 {\n    wajib a, b,\n    butuh d \"x\"\n}\n";
    let (tree, found) = parse(FileId(0), text);
    let codes: Vec<_> = found
        .iter()
        .map(|one| (&*one.code, text[..one.primary.span.start as usize].matches('\n').count() + 1))
        .collect();
    assert_eq!(codes, [("E0101", 1), ("E0118", 5), ("E0104", 6), ("E0108", 6), ("E0201", 7), ("E0111", 11)]);
    let names: Vec<_> = tree.roots(text).map(|root| (root.keyword(), root.children().count())).collect();
    assert_eq!(names, [("unit", 1), ("unit", 4), ("peta", 2)]);
}

#[test]
fn a_file_too_deep_costs_one_item() {
    for deep in ["x {".repeat(70), "\nx \"teks {\n".repeat(70)] {
        let text = format!("unit a {{{deep}\nunit b {{ jenis satker }}");
        let (tree, found) = parse(FileId(0), &text);
        assert_eq!(found.iter().map(|one| &*one.code).collect::<Vec<_>>(), ["E0203"]);
        assert_eq!(
            tree.roots(&text).map(|root| (root.tokens().len(), root.children().count())).collect::<Vec<_>>(),
            [(1, 0), (1, 1)]
        );
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_found() {
    assert_eq!(bsc_syntax::decode_utf8(b"nama \"Jos\xE9\"".to_vec()), Err(9));
    assert_eq!(bsc_syntax::decode_utf8("nama \"José\"".into()).as_deref(), Ok("nama \"José\""));
}
