use super::load;
use crate::{Date, Memory, Request, Selection, Stdin};
use bsc_diagnostics::Lang;

fn memory(files: &[(&str, &[u8])]) -> Memory {
    let day = Date::constant(2018, 12, 31);
    files.iter().fold(Memory::new(day), |memory, (name, bytes)| memory.file(name, *bytes))
}

/// `file:line:column CODE headline`, of the compiler's faults.
fn faults(memory: &Memory) -> Vec<String> {
    let loaded = load(memory, &Request::path("."), None).unwrap();
    let files = loaded.model.files();
    let line = |found: &bsc_diagnostics::Diagnostic| {
        let span = found.primary.span;
        let (line, column) = files.position(span.file, span.start);
        format!("{}:{line}:{column} {} {}", files.name(span.file), found.code, found.headline_text(Lang::En))
    };
    loaded.diagnostics.iter().map(line).collect()
}

#[test]
fn faults_of_files_and_of_the_project() {
    let unit = b"unit a \"A\" { jenis kementerian }\n";
    type Files<'f> = &'f [(&'f str, &'f [u8])];
    let cases: [(Files<'_>, &[&str]); 11] = [
        (&[("bsc.toml", b""), ("a.bsc", unit)], &[]),
        (&[("bsc.toml", b"")], &["bsc.toml:1:1 E5004 there are no `.bsc` files in `/`"]),
        (
            &[("a.bsc", unit), ("b.bsc", b"unit b \"Caf\xE9\" { jenis satker; atasan a }\n")],
            &["b.bsc:1:12 E5002 file `b.bsc` is not UTF-8: byte `E9` at offset 11 is unknown"],
        ),
        (
            &[("a.bsc", b"caf\xE9 x\n"), ("b.bsc", "\u{FFFD}".as_bytes())],
            &[
                "a.bsc:1:4 E5002 file `a.bsc` is not UTF-8: byte `E9` at offset 3 is unknown",
                "b.bsc:1:1 E0116 the sign `\u{FFFD}` is unknown outside texts",
            ],
        ),
        (
            &[("a.bsc", b"\xFF\xFEu\0n\0i\0t\0")],
            &["a.bsc:1:1 E5002 file `a.bsc` is not UTF-8: byte `FF` at offset 0 is unknown"],
        ),
        (
            &[("a.bsc", unit), ("b.bsc", b"PK\x03\x04\x14\0 xl/workbook.xml \x01 { { \"\n ' '\n")],
            &["b.bsc:1:1 E5017 file `b.bsc` is no text, but an Excel workbook"],
        ),
        (
            &[("a.bsc", &[7, 0xE9, 3, b'\n'].repeat(9999))],
            &["a.bsc:1:1 E5017 file `a.bsc` is no text, but binary data"],
        ),
        (
            &[("bsc.toml", &[0; 64]), ("a.bsc", unit)],
            &["bsc.toml:1:1 E5017 file `bsc.toml` holds nothing but zero bytes"],
        ),
        (
            &[("bsc.toml", b"[project]\nprofile = \"permenlu_42018\"\n"), ("a.bsc", b"")],
            &["bsc.toml:2:11 E5008 there is no profile `permenlu_42018`"],
        ),
        (
            &[("Unit/a.bsc", unit), ("unit/A.bsc", b"")],
            &["unit/A.bsc:1:1 E5013 file names `unit/A.bsc` and `Unit/a.bsc` differ only in upper and lower case"],
        ),
        (
            &[
                ("bsc.toml", b"[confidential]\npaths = [\"rahasia/\"]\n"),
                ("a.bsc", unit),
                ("p.bsc", b"pegawai p \"P\" { jenis pelaksana; atasan a }\nperilaku p 2018 S1 90 { oleh a }\n"),
                ("rahasia/p.bsc", b"perilaku p 2018 S2 90 { oleh a }\n"),
            ],
            &["p.bsc:2:1 E5011 `perilaku` is confidential, but file `p.bsc` is public"],
        ),
    ];
    for (files, expected) in cases {
        assert_eq!(faults(&memory(files)), expected, "{files:?}");
    }
}

#[test]
fn bom_and_line_ends_of_windows_are_read() {
    let text = b"\xEF\xBB\xBFunit a \"A\" {\r\n    jenis kementerian\r\n}\r\n";
    assert_eq!(faults(&memory(&[("a.bsc", text)])), [] as [&str; 0]);
}

#[test]
fn counts_are_those_of_what_was_asked_about() {
    let plan = b"unit a \"A\" { jenis kementerian }\npegawai p \"P\" { jenis pelaksana; atasan a }\n\
        pk p 2018 { tugas \"T\" { iku x \"X\" { target 4; sub y \"Y\" { target 2 } } iku z \"Z\" { target 1 } } }\n";
    let host =
        memory(&[("bsc.toml", b""), ("satu/a.bsc", plan), ("dua/b.bsc", b"unit b \"B\" { jenis satker; atasan a }\n")]);
    for (path, expected) in [(".", (2, 2, 1, 2)), ("satu", (1, 1, 1, 2)), ("dua/b.bsc", (1, 1, 0, 0))] {
        let loaded = load(&host, &Request::path(path), None).unwrap();
        let summary = loaded.check(&Selection::default()).unwrap().summary;
        assert_eq!((summary.files, summary.units, summary.people, summary.iku), expected, "{path}");
    }
}

#[test]
fn an_empty_text_is_a_project() {
    let request = Request { paths: Vec::new(), stdin: Some(Stdin { name: None, bytes: Vec::new() }) };
    let loaded = load(&memory(&[]), &request, None).unwrap();
    assert!(loaded.diagnostics.is_empty() && loaded.model.profile().element.is_some());
}
