//! Prints findings of every awkward shape, to be looked at: `cargo run -p bsc-diagnostics --example look [id|en] [warna]`.

use bsc_diagnostics::{Diagnostic, Files, Format, Lang, Message, Severity, Summary, render};

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let lang = args.iter().find_map(|arg| Lang::from_code(arg)).unwrap_or_default();
    let color = args.iter().any(|arg| arg == "warna");
    let mut files = Files::new();
    let long = format!("iku panjang \"{}\" {{ definisi \"{}\" }}\n", "a".repeat(5000), "b".repeat(5000));
    let text = "unit setjen \"Sekretariat Jenderal\" {\n\ttarget\t2018 97,5\n  nama \"漢字の長い名前\" kode 5\n  a\n  b\n  c\n  d\n  e\n  f\n  g\n}\nesc \u{1b}[31mmerah\u{202e}\r\nx\n";
    let one = files.add("unit/setjen.bsc", text);
    let two = files.add("unit/panjang.bsc", long);
    let three = files.add("wide.bsc", "unit kemenlu \"Kementerian Luar Negeri\" {\n}");
    let at = |file, from: &str| files.text(file).find(from).map_or(0, |at| at);
    let of = |file, from: &str| files.span(file, at(file, from), at(file, from) + from.len());
    let say = |id: &str, en: &str| Message::both(id, en);
    let rule = |span, id: &str, en: &str| Diagnostic::rule("CAS002", Severity::Error, span, say(id, en));
    let found = [
        rule(of(one, "setjen"), "`setjen` tidak diturunkan dari `kemenlu`", "`setjen` does not cascade from `kemenlu`")
            .mark(say("unit ini", "this unit"))
            .label_with(of(three, "kemenlu"), say("atasannya di sini", "its superior is here"))
            .label_with(of(one, "2018"), say("tahunnya", "the year"))
            .note(say("sumbernya dua baris\nbaris kedua", "two lines\nsecond line"))
            .article("Permenlu 4/2018, Lampiran III.D.2.1.d")
            .help(say("tambahkan `atasan kemenlu`", "add `atasan kemenlu`"))
            .fix(say("tambahkan `atasan`", "add `atasan`"), vec![]),
        rule(of(one, "97,5"), "tab", "tab").mark(say("setelah tab", "after tabs")),
        rule(of(one, "kode 5"), "huruf lebar", "wide letters")
            .mark(say("setelah huruf lebar", "after wide letters"))
            .label_with(of(one, "漢字"), say("huruf lebar", "wide")),
        rule(of(two, "\" {"), "baris panjang", "long line").mark(say("di tengah", "in the middle")),
        rule(files.span(two, 13, 9000), "label panjang", "long label")
            .mark(say("ribuan huruf", "thousands of letters")),
        rule(files.span(three, 1000, 2000), "di akhir berkas", "at the end")
            .mark(say("diharapkan `}`", "expected `}`")),
        rule(files.span(one, files.text(one).len(), 2000), "di akhir baris kosong", "at the end")
            .mark(say("akhir", "end")),
        rule(files.span(one, 0, at(one, "}\nesc") + 1), "beberapa baris", "several lines")
            .mark(say("seluruh unit", "all")),
        rule(files.span(one, 12, 12), "tanpa lebar", "zero width").mark(say("di sini", "here")),
        rule(of(one, "merah"), "huruf\nkendali \u{1b}[31m", "control").mark(say("arah", "direction")),
        rule(of(one, "  c\n"), "satu baris dengan akhirnya", "a line").mark(say("baris", "line")),
        Diagnostic::warning("E5009", of(one, "kode")).arg("aturan", "CAS2"),
        Diagnostic::hint("E5002", of(one, "kode")).arg("berkas", "a.bsc").arg("bita", "E9").arg("posisi", "12"),
    ];
    let summary = Summary { files: 14, units: 9, people: 12, iku: 88, ..Summary::of(&found) };
    for format in [Format::Human, Format::Short, Format::Json] {
        render(format, &found, &files, lang, color, &summary, &mut std::io::stdout())?;
        println!("\n======");
    }
    Ok(())
}
