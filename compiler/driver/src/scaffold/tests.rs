//! Filling in.

use super::*;

#[test]
fn only_what_is_named_is_filled_in() {
    let values = [("a", "1"), ("b", "{{a}}"), ("c", "")];
    for (template, filled) in [
        ("x {{a}} y\n", "x 1 y\n"),
        ("{{b}} {{a}}\n", "{{a}} 1\n"),
        ("key: ${{ vars.A }} {{a}}\n", "key: ${{ vars.A }} 1\n"),
        ("p\n    {{c}}\n\nq {{c}}\n", "p\n\nq \n"),
        ("{{d}} {{\n", "{{d}} {{\n"),
    ] {
        assert_eq!(fill(template, &values), filled, "{template:?}");
    }
}

#[test]
fn names_become_ids() {
    for (name, id) in [
        ("Biro Perencanaan dan Organisasi", Some("biro_perencanaan_dan_organisasi")),
        ("KBRI \"Tokyo\"", Some("kbri_tokyo")),
        ("3 Roda", None),
        ("dari", None),
        ("日本", None),
        ("", None),
    ] {
        assert_eq!(id_of(name).as_deref(), id, "{name}");
    }
    assert_eq!(quoted("a \"b\" \\ c\n"), "a \\\"b\\\" \\\\ c");
}
