//! Profiles, rules, scales and legal sources, written in the language and embedded.
