//! The standard library, read once in a process.

use crate::config::CONFIG;
use crate::load::lower_file;
use bsc_diagnostics::Files;
use bsc_model::Fragment;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

static LOWERED: Mutex<BTreeMap<String, Arc<[Fragment]>>> = Mutex::new(BTreeMap::new());

/// The files of a profile, lowered as they stand behind one file before them; none for a profile that is not there. That they
/// are sound is held by the tests of the rules.
pub(crate) fn lowered(profile: &str) -> Arc<[Fragment]> {
    let known = LOWERED.lock().ok().and_then(|known| known.get(profile).cloned());
    known.unwrap_or_else(|| {
        let mut files = Files::new();
        files.add(CONFIG, "");
        for (name, text) in bsc_stdlib::sources(profile) {
            files.add_embedded(*name, text);
        }
        let made: Arc<[Fragment]> = files.ids().skip(1).map(|file| lower_file(&files, file).0).collect();
        if let Ok(mut known) = LOWERED.lock() {
            known.insert(profile.to_owned(), Arc::clone(&made));
        }
        made
    })
}
