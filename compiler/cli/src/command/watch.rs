//! `bsc check --watch`: checks again whenever a file of the project changes, until it is interrupted.

use crate::output::{emit, reader_is_gone};
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::{BASELINE, Disk, Project, Request};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Changes that come closer together are one: an editor that saves, a git that checks out.
const QUIET: Duration = Duration::from_millis(150);
/// But what never ends is looked at in between.
const LONGEST: Duration = Duration::from_secs(3);
/// How often it is seen whether a folder that is gone is there again.
const RETURN: Duration = Duration::from_millis(500);

/// Checks at once and after each change. Errors: what the first look cannot find; later ones are shown, and the next change waited
/// for.
pub(super) fn run(
    request: &Request,
    context: &Context,
    again: impl Fn() -> Result<End, Trouble>,
) -> Result<End, Trouble> {
    let root = Project::find(&Disk, request)?.root;
    let terminal = io::stdout().is_terminal();
    loop {
        // Heard from before the look: what changes meanwhile is not missed.
        let (sender, changes) = channel();
        let mut watcher = notify::recommended_watcher(move |event| {
            let _ = sender.send(event);
        })
        .map_err(|error| cannot(&root, &error))?;
        let watched = match watcher.watch(&root, RecursiveMode::Recursive) {
            Err(error) if root.exists() => return Err(cannot(&root, &error)),
            watched => watched.is_ok(),
        };
        if terminal {
            emit(|out| out.write_all(b"\x1b[2J\x1b[3J\x1b[H"))?;
        }
        if let Err(trouble) = again() {
            trouble.print(context.lang.get(), context.terminal.err);
        }
        if reader_is_gone() {
            return Ok(End::Clean);
        }
        if terminal {
            let waiting = Catalogue::get().text(context.lang.get(), &Message::new("check-menunggu"));
            // That standard error is closed is nobody's concern.
            let _ = writeln!(io::stderr(), "\n{waiting}");
        }
        wait(&watcher, &changes, &root, watched);
    }
}

fn cannot(root: &Path, error: &notify::Error) -> Trouble {
    let message = Message::new("gagal-pantau").arg("folder", root.display().to_string());
    Trouble::new(message.arg("sebab", error.to_string()))
}

/// Until something has changed, and is quiet again. A folder that is not there changes by coming back.
fn wait(_: &RecommendedWatcher, changes: &Receiver<notify::Result<Event>>, root: &Path, watched: bool) {
    if !watched {
        while !root.exists() {
            std::thread::sleep(RETURN);
        }
        return;
    }
    // What the system could not tell may be a change.
    let matters = |event: &notify::Result<Event>| event.as_ref().map_or(true, |event| concerns(event, root));
    loop {
        match changes.recv() {
            Ok(event) if matters(&event) => break,
            Ok(_) => {}
            Err(_) => return,
        }
    }
    let since = Instant::now();
    while since.elapsed() < LONGEST {
        if changes.recv_timeout(QUIET).is_err() {
            break;
        }
    }
}

/// Whether an event may change what is found: one of a source, of data, of the settings, or of a folder.
fn concerns(event: &Event, root: &Path) -> bool {
    if event.kind.is_access() {
        return false;
    }
    event.need_rescan() || event.paths.iter().any(|path| is_of_the_project(path, root))
}

fn is_of_the_project(path: &Path, root: &Path) -> bool {
    let inside = path.strip_prefix(root).unwrap_or(path);
    // Folders of tools and drafts are not read.
    if inside.iter().any(|part| part.as_encoded_bytes().starts_with(b".")) {
        return false;
    }
    match path.extension() {
        Some(end) => {
            ["bsc", "csv", "tsv", "xlsx", "toml"].iter().any(|known| end.eq_ignore_ascii_case(known))
                || path.ends_with(BASELINE)
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_the_project;
    use std::path::Path;

    #[test]
    fn what_is_not_read_is_not_heard() {
        let cases = [
            ("/p/a.bsc", true),
            ("/p/data/nilai.CSV", true),
            ("/p/bsc.toml", true),
            ("/p/bsc.baseline", true),
            ("/p/two", true),
            ("/p", true),
            ("/p/.git/index", false),
            ("/p/.a.bsc.1234.tmp", false),
            ("/p/catatan.docx", false),
        ];
        for (path, expected) in cases {
            assert_eq!(is_of_the_project(Path::new(path), Path::new("/p")), expected, "{path}");
        }
    }
}
