use super::{EDITS, unified};

#[test]
fn a_change_stands_between_the_lines_around_it() {
    let old = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\n";
    let new = "a\nb\nc\nd\nX\nf\ng\nh\ni\nj\nk\nl\nn\no\n";
    assert_eq!(
        unified("unit.bsc", old, new),
        "--- a/unit.bsc\n+++ b/unit.bsc\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+X\n f\n g\n h\n@@ -10,5 +10,5 @@\n j\n k\n l\n-m\n n\n+o\n"
    );
    assert_eq!(unified("a", "x\n", "x\n"), "");
    assert_eq!(unified("a", "x", "x\n"), "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
    assert_eq!(unified("a", "", "x\n"), "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
}

/// Takes the old lines that stay and the new ones: gives the new text.
fn applied(old: &str, diff: &str) -> String {
    let mut rest = old.split_inclusive('\n');
    let (mut at, mut out) = (0, String::new());
    for line in diff.split_inclusive('\n').skip(2) {
        if let Some(header) = line.strip_prefix("@@ -") {
            let (start, length) =
                header.split(' ').next().unwrap().split_once(',').unwrap_or((header.split(' ').next().unwrap(), "1"));
            let start: usize = start.parse().unwrap();
            let start = if length == "0" { start } else { start - 1 };
            while at < start {
                out.push_str(rest.next().unwrap());
                at += 1;
            }
            continue;
        }
        match line.split_at(1) {
            ("+", text) => out.push_str(text),
            (sign, text) => {
                assert_eq!(rest.next(), Some(text));
                at += 1;
                if sign == " " {
                    out.push_str(text);
                }
            }
        }
    }
    out.extend(rest);
    out
}

#[test]
fn the_difference_applied_to_the_old_text_gives_the_new_one() {
    let mut seed = 1_u64;
    let mut chance = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    for round in 0..500 {
        let mut text = |lines: u64| (0..lines).map(|_| format!("{}\n", chance(4))).collect::<String>();
        let (old, new) = (text(round % 30), text(round * 7 % 31));
        let diff = unified("a", &old, &new);
        assert_eq!(applied(&old, &diff), new, "{old:?} {diff}");
    }
    // So different that all is one change.
    let [old, new] = ["a", "b"].map(|word| (0..EDITS).map(|line| format!("{word}{line}\n")).collect::<String>());
    assert_eq!(applied(&old, &unified("a", &old, &new)), new);
}
