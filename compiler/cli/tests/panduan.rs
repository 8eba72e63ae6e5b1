//! The guide is a story that can be followed: from its first line to its last, in an empty folder, every command prints what
//! the guide shows.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod shown;

use shown::{Step, compare, plain, told};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A reader: a home of their own, and the folder where they are.
struct Reader {
    home: tempfile::TempDir,
    folder: PathBuf,
}

impl Reader {
    fn new() -> Reader {
        let home = tempfile::tempdir().unwrap();
        Reader { folder: home.path().canonicalize().unwrap(), home }
    }

    fn take(&mut self, step: Step<'_>) -> String {
        match step {
            Step::Run(line) => self.run(line),
            Step::Write(path, text) => {
                let path = self.folder.join(path);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, format!("{text}\n")).unwrap();
                String::new()
            }
            Step::Change(path, lines) => {
                let file = self.folder.join(path);
                let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{path}: {e}"));
                let of = |other: char| {
                    let kept = lines.lines().filter(|line| !line.starts_with(other));
                    kept.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect::<String>()
                };
                let (before, after) = (of('+'), of('-'));
                assert_eq!(text.matches(&before).count(), 1, "{path} once holds\n{before}");
                std::fs::write(file, text.replace(&before, &after)).unwrap();
                String::new()
            }
        }
    }

    fn run(&mut self, line: &str) -> String {
        if let Some(folder) = line.strip_prefix("cd ") {
            self.folder = self.folder.join(folder).canonicalize().unwrap();
            return String::new();
        }
        let own = Path::new(env!("CARGO_BIN_EXE_bsc")).parent().unwrap();
        let path = format!("{}:{}", own.display(), std::env::var("PATH").unwrap_or_default());
        let mut command = Command::new("sh");
        plain(&mut command).args(["-c", &format!("{{ {line}\n}} 2>&1")]).current_dir(&self.folder);
        command.env("PATH", path).env("HOME", self.home.path()).env("NO_COLOR", "1").env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("GIT_AUTHOR_DATE", "2018-02-01T08:00:00Z").env("GIT_COMMITTER_DATE", "2018-02-01T08:00:00Z");
        for name in ["XDG_CONFIG_HOME", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_CONFIG_GLOBAL"] {
            command.env_remove(name);
        }
        without_hashes(&String::from_utf8(command.output().unwrap().stdout).unwrap())
    }
}

/// A commit has another name on each reader's machine.
fn without_hashes(text: &str) -> String {
    let shown = |part: &str| match part.split_once(')') {
        Some((hash, behind)) if hash.len() == 10 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("…){behind}")
        }
        _ => part.to_owned(),
    };
    text.split('(').map(shown).collect::<Vec<_>>().join("(")
}

/// The chapters, in the order of the table of contents.
fn chapters(book: &Path) -> Vec<PathBuf> {
    let contents = std::fs::read_to_string(book.join("SUMMARY.md")).unwrap();
    let links =
        contents.lines().filter_map(|line| line.split_once("](")?.1.strip_suffix(')').map(|file| book.join(file)));
    links.collect()
}

#[test]
fn the_guide_can_be_followed_from_its_first_line_to_its_last() {
    let book = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/panduan/src");
    let mut reader = Reader::new();
    let mut commands = 0;
    let pages: Vec<_> =
        chapters(&book).into_iter().map(|path| (std::fs::read_to_string(&path).unwrap(), path)).collect();
    let now: Vec<String> = pages
        .iter()
        .map(|(page, _)| {
            told(page, |step| {
                commands += usize::from(matches!(step, Step::Run(_)));
                reader.take(step)
            })
        })
        .collect();
    assert!(commands >= 20, "{commands}");
    for ((page, path), now) in pages.iter().zip(&now) {
        compare(path, page, now);
    }
}

/// A chapter that the contents do not name is read by nobody, and its commands are run by nobody.
#[test]
fn every_chapter_is_in_the_contents() {
    let book = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/panduan/src");
    let mut named = chapters(&book);
    named.push(book.join("SUMMARY.md"));
    named.sort();
    let mut there: Vec<PathBuf> = std::fs::read_dir(&book).unwrap().map(|entry| entry.unwrap().path()).collect();
    there.sort();
    assert_eq!(there, named);
}
