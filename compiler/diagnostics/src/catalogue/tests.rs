#![allow(clippy::string_slice, reason = "a test may fail")]

use super::{Catalogue, EN, ID};
use crate::{Lang, Message};
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};

/// Ids of a language, each with the names of its variables.
fn variables(sources: &[&'static str]) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut messages = BTreeMap::new();
    let mut current = "";
    for line in sources.iter().flat_map(|source| source.lines()) {
        if let Some((id, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        {
            current = id;
            assert!(messages.insert(id, BTreeSet::new()).is_none(), "`{id}` stands there twice");
        }
        let names = line.split('$').skip(1).map(|rest| rest.split([' ', '}', ')', ',']).next().unwrap_or(""));
        messages.entry(current).or_default().extend(names);
    }
    messages
}

#[test]
fn both_languages_have_the_same_messages_and_variables() {
    let (id, en) = (variables(&ID), variables(&EN));
    let ids = |messages: &BTreeMap<&'static str, _>| messages.keys().copied().collect::<BTreeSet<_>>();
    let alone: Vec<_> = ids(&id).symmetric_difference(&ids(&en)).copied().collect();
    assert_eq!(alone, [""; 0], "these messages are there in one language only");
    for (message, variables) in &id {
        assert_eq!(variables, &en[message], "variables of {message}");
    }
}

#[test]
fn every_file_is_well_formed() {
    for source in ID.iter().chain(&EN) {
        if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
            let faults = errors.iter().map(|error| {
                let line = source[..error.pos.start].matches('\n').count() + 1;
                format!("line {line}: {error}")
            });
            panic!("{:?}: {:#?}", source.lines().next(), faults.collect::<Vec<_>>());
        }
    }
}

#[test]
fn every_code_has_a_headline_and_an_explanation() {
    let catalogue = Catalogue::get();
    assert!(catalogue.codes().contains(&"E5001"));
    for lang in [Lang::Id, Lang::En] {
        for code in catalogue.codes() {
            let headline = catalogue.text(lang, &Message::new(code));
            assert_eq!(headline.lines().count(), 1, "{code}: {headline}");
            assert!(!headline.ends_with('.'), "{code}: {headline}");
            assert_eq!(headline.matches('`').count() % 2, 0, "{code}: {headline}");
            let explanation = catalogue.explain(lang, code).unwrap_or_default();
            assert!(explanation.lines().count() >= 2, "{code} needs {code}-penjelasan: {explanation}");
        }
    }
}

/// A message that belongs to no code would never be found.
#[test]
fn every_message_of_a_family_belongs_to_a_code_of_it() {
    for (family, source) in ID.iter().take(6).enumerate() {
        for id in variables(&[source]).into_keys().filter(|id| !id.is_empty()) {
            let code = id.split('-').next().unwrap();
            assert!(code.starts_with(&format!("E{family}")) && Catalogue::get().codes().contains(&code), "{id}");
        }
    }
}

#[test]
fn what_is_missing_still_gives_words() {
    let catalogue = Catalogue::get();
    assert_eq!(catalogue.text(Lang::Id, &Message::new("E9999")), "E9999");
    assert_eq!(catalogue.explain(Lang::Id, "CAS002"), None);
    assert_eq!(catalogue.text(Lang::En, &Message::new("E5009")), "there is no rule `{$aturan}`");
    let strange = Message::new("E5009").arg("aturan", "{ $x } 007\u{0}").arg("lain", "");
    assert_eq!(catalogue.text(Lang::En, &strange), "there is no rule `{ $x } 007\u{0}`");
}

#[test]
fn numbers_choose_the_form_and_stand_as_written() {
    let errors = |count: &str| Catalogue::get().text(Lang::En, &Message::new("ringkasan-galat").arg("jumlah", count));
    assert_eq!(errors("0"), "0 errors");
    assert_eq!(errors("1"), "1 error");
    assert_eq!(errors("100000"), "100000 errors");
    let rule = |id: &str| Catalogue::get().text(Lang::En, &Message::new("E5009").arg("aturan", id));
    assert_eq!(rule("007"), "there is no rule `007`");
    assert_eq!(rule("97.50"), "there is no rule `97.50`");
}
