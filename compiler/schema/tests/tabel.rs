//! What must hold of the table as a whole.
#![allow(clippy::panic)]

use bsc_schema::{
    CONNECTORS, Kind, Kinds, Kw, RowId, Schema, Type, attribute, derived, kw, nearest_attribute, reference,
};

fn at(label: &str) -> RowId {
    Schema::get().labelled(label).unwrap_or_else(|| panic!("no row {label}"))
}

#[test]
fn all_kinds_fit_a_set() {
    assert!(Kind::ALL.len() <= 64);
    assert!(Kind::ALL.iter().all(|k| Kinds::of([*k]).has(*k) && Kind::find(k.name()) == Some(*k)));
}

#[test]
fn every_row_compiles_and_no_place_has_a_keyword_twice() {
    assert_eq!(Schema::get().faults(), &[] as &[String]);
}

#[test]
fn the_constants_are_the_keywords_of_the_table() {
    let schema = Schema::get();
    let unused: Vec<&str> = Kw::all().filter(|k| schema.rows_of(*k).next().is_none()).map(Kw::name).collect();
    assert_eq!(unused, &[] as &[&str]);
    for k in Kw::all() {
        assert_eq!(Kw::find(k.name()), Some(k));
    }
    assert_eq!((kw::TARGET.name(), kw::SENDIRI.name(), Kw::find("")), ("target", "", None));
}

#[test]
fn the_order_of_slots_leaves_no_doubt_which_argument_is_meant() {
    for row in Schema::get().rows().iter().filter(|r| r.repeat.is_none()) {
        assert!(row.slots.iter().map(|s| s.connector.is_some()).is_sorted(), "{}: word slots come last", row.label);
        let positional: Vec<_> = row.slots.iter().filter(|s| s.connector.is_none()).collect();
        for (i, slot) in positional.iter().enumerate().filter(|(_, s)| s.optional) {
            let required = positional[i..].iter().filter(|s| !s.optional);
            let shared = required.flat_map(|s| &s.types).find(|t| slot.types.contains(t));
            assert_eq!(shared, None, "{}: {}", row.label, slot.name);
        }
    }
}

#[test]
fn every_row_stands_somewhere_says_what_it_means_and_connectors_are_free() {
    for row in Schema::get().rows() {
        assert!(!row.places.is_empty(), "{}", row.label);
        assert!(!row.meaning_id.is_empty() && !row.meaning_en.is_empty(), "{}", row.label);
        for meaning in [row.meaning_id, row.meaning_en] {
            assert!(!meaning.ends_with('.') && !meaning.contains('\n'), "{}: {meaning}", row.label);
        }
        for ty in row.slots.iter().flat_map(|s| &s.types) {
            if let Type::Word(set) = ty {
                assert!(set.iter().all(|w| !w.is_empty() && !CONNECTORS.contains(&w)), "{}", row.label);
            }
        }
    }
}

#[test]
fn a_top_level_keyword_is_no_child_keyword() {
    let schema = Schema::get();
    let both: Vec<&str> = schema
        .children(RowId::TOP)
        .iter()
        .map(|id| id.row().kw.name())
        .filter(|name| schema.places_of(name).len() > 1)
        .collect();
    // The page itself writes `aturan CAS002 galat` in a profile; a profile may put its own word list before a shared one.
    assert_eq!(both, ["aturan", "daftar_kata"]);
}

#[test]
fn rows_are_found_by_place() {
    let schema = Schema::get();
    let cases = [
        (RowId::TOP, "peta", Some("peta")),
        (RowId::TOP, "target", None),
        (at("iku"), "target", Some("target")),
        (at("iku/renstra"), "target", Some("target/renstra")),
        (at("ss"), "target", None),
        (at("ubah"), "target", Some("target")),
        (at("ss"), "mendukung", Some("mendukung/ss")),
        (at("iku"), "mendukung", Some("mendukung")),
        (at("profil"), "aturan", Some("aturan/profil")),
        (at("iku"), "abaikan", Some("abaikan")),
        (at("profil"), "abaikan", None),
        (at("skala"), "WTP", Some("<predikat:Name>/skala")),
        (at("realisasi"), "anggaran", Some("anggaran")),
        (at("realisasi"), "kesepakatan.batas_laut", Some("<iku:Ref(iku|sub)>")),
    ];
    for (place, word, expected) in cases {
        assert_eq!(schema.row(place, word).map(|id| id.row().label), expected, "{word} in {}", place.row().label);
    }
}

#[test]
fn the_nearest_word_is_one_that_may_stand_there() {
    let schema = Schema::get();
    let cases = [
        (at("iku"), "kendala", Some("kendali")),
        (at("iku"), "polarisai", Some("polarisasi")),
        (at("iku"), "defenisi", Some("definisi")),
        (at("iku"), "kekuatan", None),
        (at("ss"), "targte", None),
        (RowId::TOP, "renstar", Some("renstra")),
        (at("bobot_iku"), "exat", Some("exact")),
        (at("iku"), "", None),
    ];
    for (place, word, expected) in cases {
        assert_eq!(schema.nearest(place, word), expected, "{word} in {}", place.row().label);
    }
    let words = at("validitas").row().slots[0].words().unwrap();
    assert_eq!((words.nearest("prox"), words.position("activity")), (Some("proxy"), Some(2)));
}

#[test]
fn places_of_a_keyword() {
    let labels: Vec<&str> = Schema::get().places_of("target").iter().map(|p| p.row().label).collect();
    assert_eq!(labels, ["ubah", "iku", "sub", "iku/renstra"]);
    assert_eq!(Schema::get().places_of("bukan_kata_kunci"), []);
}

#[test]
fn attributes_have_one_name_and_the_type_of_their_row() {
    for kind in Kind::ALL {
        let names: Vec<&str> = derived(*kind).map(|a| a.name).collect();
        for name in &names {
            assert_eq!(names.iter().filter(|n| *n == name).count(), 1, "{}.{name}", kind.name());
        }
    }
    let cases = [
        (Kind::Iku, "cascade", "Word(WordSet(\"direct|indirect|tidak\"))"),
        (Kind::Iku, "kedalaman_direct", "Number"),
        (Kind::Iku, "validitas", "Word(WordSet(\"exact|proxy|activity\"))"),
        (Kind::Iku, "target", "Number"),
        (Kind::Iku, "satuan", "Text"),
        (Kind::Iku, "nama", "Text"),
        (Kind::Iku, "konversi_120", "Bool"),
        (Kind::Iku, "wajib", "Set(Pemegang)"),
        (Kind::Iku, "trajektori", "Place"),
        (Kind::Iku, "sub", "Set(Sub)"),
        (Kind::Sub, "asal", "Entity(Iku)"),
        (Kind::Ss, "mendukung", "Set(Ss)"),
        (Kind::Unit, "jenis", "Entity(Jenis)"),
        (Kind::Unit, "level", "Entity(Level)"),
        (Kind::Pemegang, "atasan", "Entity(Pemegang)"),
        (Kind::Jenis, "pemilik_peta", "Bool"),
        (Kind::Jenis, "iku_maks", "Number"),
        (Kind::Peta, "perspektif", "Set(Perspektif)"),
        (Kind::Peta, "tahun", "Number"),
        (Kind::Pk, "pemegang", "Entity(Pemegang)"),
    ];
    for (kind, name, expected) in cases {
        assert_eq!(
            attribute(kind, name).map(|a| format!("{:?}", a.ty)).as_deref(),
            Some(expected),
            "{}.{name}",
            kind.name()
        );
    }
    assert_eq!(attribute(Kind::Pemegang, "batas_cascade"), None);
    assert_eq!(nearest_attribute(Kind::Iku, "kedalaman_drect"), Some("kedalaman_direct"));
}

#[test]
fn the_reference_in_docs_begins_with_that_of_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/bahasa.md");
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stored.starts_with(&reference()), "docs/bahasa.md is stale: run `cargo run -p bsc-dev -- docs`");
}
