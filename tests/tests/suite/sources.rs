//! The standard library is sound: every file, every citation; no clause of a regulation is passed over in silence.

use bsc_check::compile_rules;
use bsc_diagnostics::{Catalogue, Diagnostic, Files, Lang};
use bsc_driver::Loaded;
use bsc_tests::{loaded, memory};

/// A project of this profile that holds nothing else.
fn empty(profile: &str) -> Loaded {
    loaded(&memory([("bsc.toml", &*format!("[project]\nprofile = \"{profile}\"\n")), ("kosong.bsc", "")]))
}

fn told(found: &[Diagnostic], files: &Files) -> Vec<String> {
    let place = |d: &Diagnostic| {
        let (line, _) = files.position(d.primary.span.file, d.primary.span.start);
        format!("{} {}:{line} {}", d.code, files.name(d.primary.span.file), files.slice(d.primary.span))
    };
    found.iter().map(place).collect()
}

/// The command line shows no faults of the standard library, so none may be there.
#[test]
fn no_profile_of_the_standard_library_has_a_fault() {
    for profile in bsc_stdlib::profiles() {
        let mut files = Files::new();
        for (name, text) in bsc_stdlib::sources(profile) {
            let file = files.add_embedded(*name, text);
            let (tree, found) = bsc_syntax::parse(file, text);
            assert_eq!(told(&found, &files), [""; 0]);
            assert_eq!(told(&bsc_model::lower(&tree, file, text).1, &files), [""; 0]);
        }
        let loaded = empty(profile);
        let files = loaded.model.files();
        assert_eq!(told(&loaded.diagnostics, files), [""; 0], "{profile}");
        assert_eq!(told(&compile_rules(&loaded.model).1, files), [""; 0], "{profile}");
    }
}

/// Each rule rests on a place of a source, which says what stands there.
#[test]
fn every_rule_of_the_standard_library_cites_a_place() {
    for profile in bsc_stdlib::profiles() {
        let (rules, _) = compile_rules(&empty(profile).model);
        for rule in rules.infos() {
            assert!(!rule.articles.is_empty(), "{}", rule.id);
            for article in &rule.articles {
                assert!(!article.place.is_empty() && !article.text.is_empty(), "{}: {}", rule.id, article.citation);
            }
        }
    }
}

/// Each clause is held by a rule or says why none holds it, and each line of the text stands in a clause.
#[test]
fn no_clause_of_a_legal_source_is_passed_over() {
    for profile in bsc_stdlib::profiles() {
        let sources = empty(profile).coverage(Lang::Id);
        assert!(!sources.is_empty(), "{profile}");
        for source in &sources {
            assert_eq!(source.gaps(Lang::Id), [""; 0], "{}", source.name);
            for clause in source.clauses.iter() {
                let (word, reason) = clause.without.clone().unwrap_or_default();
                // To explain needs no reason; everything else does.
                assert!(word.is_empty() || word == "uraian" || !reason.is_empty(), "{}", clause.place);
            }
        }
    }
}

/// A reason names rules and codes: they are there, and codes hold what the language does not let be written.
#[test]
fn what_a_reason_names_is_there() {
    let named = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        let is_id = |w: &&str| {
            let letters = w.trim_end_matches(|c: char| c.is_ascii_digit());
            letters != *w
                && (letters == "E" && w.len() == 5 || letters.len() >= 2 && w.len() == letters.len() + 3)
                && letters.bytes().all(|b| b.is_ascii_uppercase())
        };
        words.filter(is_id).map(str::to_owned).collect()
    };
    for profile in bsc_stdlib::profiles() {
        let loaded = empty(profile);
        let (rules, _) = compile_rules(&loaded.model);
        for lang in [Lang::Id, Lang::En] {
            for clause in loaded.coverage(lang).into_iter().flat_map(|source| source.clauses) {
                let Some((word, reason)) = clause.without else { continue };
                let named = named(&reason);
                let known = |id: &String| rules.info(id).is_some() || Catalogue::get().codes().contains(&&**id);
                assert!(named.iter().all(known), "{}: {reason}", clause.place);
                let code = named.iter().any(|id| id.starts_with('E'));
                assert!(word != "bahasa" || code, "{}: which code holds it? {reason}", clause.place);
            }
        }
    }
}
