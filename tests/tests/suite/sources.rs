//! The standard library is sound: every file, every citation; no clause of a regulation is passed over in silence.

use bsc_check::compile_rules;
use bsc_diagnostics::{Diagnostic, Files};
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
