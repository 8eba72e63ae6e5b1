//! Times one repeated bit.
fn main() {
    for bit in [
        "{", "}", "(", ")", "\"", "\"\"\" ", "/*", "/* ", "*/", "//", "\n", ";", ",", "a", "a{", "a {\n", "(\n", "a (\n", "\\", "\"\\", "“", "é", "-", "1", "1.", "1,", "..", "1..", "= ", "?",
        "unit a {\n", "\nunit a \"\"\"\"\n", "\nunit a /*\n", "dan\n", "a dan\n", "a,\n", "a.", "Rp", "Rp.", "A", "Jl. ", "://", "\u{A0}", "semua x dalam ", "–", "1–", "a:\n", "1-", "Ab ", "Ab{} ", "a{\n} ",
    ] {
        for size in [1 << 18, 1<<20] {
        let text = format!("formula a,{}", bit.repeat(size / bit.len()));
        let start = std::time::Instant::now();
        let (tree, f) = bsc_syntax::parse(bsc_diagnostics::FileId(0), &text);
        let a = start.elapsed();
        let _ = bsc_syntax::expr::parse_expr(&text, bsc_diagnostics::Span { file: bsc_diagnostics::FileId(0), start: 0, end: text.len() as u32 });
        if size > 1<<19 && start.elapsed().as_millis() > 300 { println!("{bit:?} {size} {a:?} {:?} {} {}", start.elapsed()-a, tree.len(), f.len()); }
        }
    }
}
