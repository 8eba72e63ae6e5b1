use super::*;
use bsc_diagnostics::{FileId, Lang};

fn read(text: &str) -> Result<Expr, Diagnostic> {
    parse_expr(text, Span { file: FileId(0), start: 100, end: 100 + count(text.len()) })
}

/// The tree with a pair of brackets for each operator.
fn shown(expr: &Expr) -> String {
    let list = |all: &[Expr]| all.iter().map(shown).collect::<Vec<_>>().join(", ");
    match &expr.kind {
        ExprKind::Literal(Literal::Number(number)) => number.to_string(),
        ExprKind::Literal(Literal::Text(text)) => format!("{text:?}"),
        ExprKind::Literal(literal) => format!("{literal:?}").split('(').next().unwrap().to_lowercase(),
        ExprKind::Name(name) => name.to_string(),
        ExprKind::Field { base, name, .. } => format!("{}.{name}", shown(base)),
        ExprKind::AtYear { base, year } => format!("{}@{year}", shown(base)),
        ExprKind::Call { name, arguments, .. } => format!("{name}({})", list(arguments)),
        ExprKind::List(all) => format!("[{}]", list(all)),
        ExprKind::Unary { op, operand } => format!("<{op:?} {}>", shown(operand)),
        ExprKind::Binary { op, left, right, .. } => format!("<{} {} {}>", shown(left), op.text(), shown(right)),
        ExprKind::Quantified { quantifier, name, source, body, .. } => {
            format!("<{quantifier:?} {name} in {}: {}>", shown(source), shown(body))
        }
    }
}

#[test]
fn operators_bind_as_the_table_says() {
    let cases = [
        ("a + b * c - d", "<<a + <b * c>> - d>"),
        ("(a + b) * -2", "<<a + b> * <Negate 2>>"),
        ("a - b - c", "<<a - b> - c>"),
        ("a == 1 dan b != 2 atau c", "<<<a == 1> dan <b != 2>> atau c>"),
        ("bukan a == 1 dan b", "<<Not <a == 1>> dan b>"),
        ("bukan bukan a.b", "<Not <Not a.b>>"),
        ("i.cascade == direct", "<i.cascade == direct>"),
        ("i.kedalaman_direct<=2", "<i.kedalaman_direct <= 2>"),
        ("setjen.opini@2017 / rata(a, 2)", "<setjen.opini@2017 / rata(a, 2)>"),
        ("kelompok(iku, nama).banyak", "kelompok(iku, nama).banyak"),
        ("i.kendali dalam (low, moderate)", "<i.kendali dalam [low, moderate]>"),
        ("semua x dalam s: x > 0 dan x < 9", "<All x in s: <<x > 0> dan <x < 9>>>"),
        ("jumlah x dalam i.anak: x.target == i.target", "<Sum x in i.anak: <x.target == i.target>>"),
        ("(jumlah x dalam i.anak: x.target) == i.target", "<<Sum x in i.anak: x.target> == i.target>"),
        ("ada x dalam s:\n  semua y dalam x.t: y // akhir\n", "<Any x in s: <All y in x.t: y>>"),
        ("jumlah / banyak(s) + min", "<<jumlah / banyak(s)> + min>"),
        ("a@2017", "a@2017"),
        ("TW1 == i.periode", "<period == i.periode>"),
        (
            "92% + Rp 1_250 + 2018-01-15 + 01-15 + 1..5 + n/a",
            "<<<<<percent + money> + date> + monthday> + range> + notavailable>",
        ),
        ("\"a \\\" (\" + \"\"\"b\"\"\"", "<\"a \\\" (\" + \"b\">"),
        ("semuanya + danau", "<semuanya + danau>"),
        ("a /* b */ + // c\n d * (/* e */ f)", "<a + <d * f>>"),
    ];
    for (text, tree) in cases {
        assert_eq!(read(text).map(|expr| shown(&expr)), Ok(tree.to_owned()), "{text}");
    }
}

#[test]
fn spans_are_those_of_the_file() {
    let expr = read("  a.b + c").unwrap();
    assert_eq!((expr.span.start, expr.span.end), (102, 109));
    let ExprKind::Binary { op_span, left, .. } = expr.kind else { panic!("no sum") };
    assert_eq!((op_span.start, left.span.start, left.span.end), (106, 102, 105));
}

#[test]
fn errors_say_what_was_expected() {
    let cases = [
        ("", 0, "di sini diharapkan angka, teks, nama, atau `(`"),
        ("a +", 3, "di sini diharapkan angka, teks, nama, atau `(`"),
        ("a b", 2, "di sini diharapkan tanda hitung, perbandingan, `dan` atau `atau`"),
        ("(a + b", 6, "di sini diharapkan `)`"),
        ("f(a", 3, "di sini diharapkan `)`"),
        ("a)", 1, "di sini diharapkan tanda hitung, perbandingan, `dan` atau `atau`"),
        ("semua x dalam s x > 0", 16, "di sini diharapkan `:`"),
        ("semua x s: x", 8, "di sini diharapkan `dalam`"),
        ("semua 1 dalam s: x", 6, "di sini diharapkan nama"),
        ("a. + b", 3, "di sini diharapkan nama"),
        ("a < b < c", 6, "perbandingan tidak dapat dirangkai: pisahkan dengan `dan`"),
        ("2018-02-30", 0, "tanggal `2018-02-30` tidak ada di kalender"),
    ];
    for (text, at, headline) in cases {
        let fault = read(text).unwrap_err();
        assert_eq!((fault.headline_text(Lang::Id).as_str(), fault.primary.span.start), (headline, 100 + at), "{text}");
    }
}

#[test]
fn depth_is_limited() {
    let cases = [
        "(".repeat(40) + "a" + &")".repeat(40),
        "a + ".repeat(200) + "a",
        "-".repeat(500) + "a",
        "bukan ".repeat(500) + "a",
        "semua x dalam s: ".repeat(100) + "a",
        "f(".repeat(100_000),
        "a".to_owned() + &".b".repeat(1000),
        "\"\\\"\" + (".repeat(5000),
    ];
    for text in cases {
        assert_eq!(&*read(&text).unwrap_err().code, "E0302", "{}", text.get(..20).unwrap());
    }
    let sum = "a + ".repeat(100) + "a";
    assert!(read(&sum).is_ok());
}
