//! Ctrl-C: what is half written goes away, and the exit code is 130.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Files that are being written. Who holds the lock keeps others from beginning one.
static DRAFTS: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn drafts() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    DRAFTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on Ctrl-C removes drafts before it ends the process.
pub(crate) fn listen() {
    // Without it Ctrl-C still ends the process, as the system does it.
    let _ = ctrlc::set_handler(|| {
        let drafts = drafts();
        remove(&drafts);
        std::process::exit(130);
    });
}

fn remove(drafts: &BTreeSet<PathBuf>) {
    for draft in drafts {
        let _ = fs::remove_file(draft);
    }
}

/// A file that is being written: removed when this is dropped, or when the process is interrupted.
pub(crate) struct Draft<'p>(&'p Path);

impl<'p> Draft<'p> {
    /// Takes note of it, before it is there.
    pub fn new(path: &'p Path) -> Draft<'p> {
        drafts().insert(path.to_path_buf());
        Draft(path)
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        let mut drafts = drafts();
        // It may have been moved to its place.
        let _ = fs::remove_file(self.0);
        drafts.remove(self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, drafts, remove};
    use std::fs;

    #[test]
    fn an_interruption_removes_drafts_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let [half, whole, other] = [".a.tmp", "a", "b"].map(|name| folder.path().join(name));
        for path in [&half, &whole, &other] {
            fs::write(path, "x").unwrap();
        }
        let draft = Draft::new(&half);
        remove(&drafts());
        assert_eq!((half.exists(), whole.exists(), other.exists()), (false, true, true));
        drop(draft);
        assert!(!drafts().contains(&half));
    }
}
