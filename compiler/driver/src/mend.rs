//! `bsc check --fix`: applies the fixes of what is found, and looks again, until nothing more can be mended.

use crate::{Checked, Date, Fault, Host, Kind, Loaded, Request, Unreadable};
use bsc_diagnostics::{FileId, apply};
use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

/// How often findings are mended and sought anew: a fix may bring to light what another rule has a fix for.
const ROUNDS: usize = 20;

/// A file that fixes change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MendedFile {
    /// From the project's folder, with `/`.
    pub name: String,
    /// Where it stands; empty for a text that was handed over.
    pub path: PathBuf,
    /// What was read.
    pub before: String,
    /// What it should say.
    pub after: String,
    /// How many findings that mends.
    pub fixes: usize,
}

/// A project after fixes, which have not been written.
#[derive(Debug)]
pub struct Mending {
    /// The project as it would be.
    pub loaded: Loaded,
    /// What would be left to do.
    pub left: Checked,
    /// The files that change, by name.
    pub files: Vec<MendedFile>,
    /// The text that was handed over, mended, changed or not.
    pub handed: Option<Vec<u8>>,
}

impl From<(Loaded, Checked)> for Mending {
    /// Nothing has been mended.
    fn from((loaded, left): (Loaded, Checked)) -> Mending {
        Mending { loaded, left, files: Vec::new(), handed: None }
    }
}

/// Mends what is found in the files asked about; `look` reads a project and says what is wrong with it. Nothing is written; files
/// of the standard library are never among the changed.
///
/// # Errors
/// Those of `look`.
pub fn mend(
    host: &dyn Host,
    request: &Request,
    look: impl Fn(&dyn Host, &Request) -> Result<(Loaded, Checked), Fault>,
) -> Result<Mending, Fault> {
    let mut request = request.clone();
    let mut over = Overlay { host, texts: BTreeMap::new() };
    let mut files: BTreeMap<String, MendedFile> = BTreeMap::new();
    let mut rounds = 0..ROUNDS;
    loop {
        let (loaded, left) = look(&over, &request)?;
        let mended = rounds.next().map(|_| loaded.mended(&left)).unwrap_or_default();
        if mended.is_empty() {
            files.retain(|_, file| file.before != file.after);
            let handed = request.stdin.map(|stdin| stdin.bytes);
            return Ok(Mending { loaded, left, files: files.into_values().collect(), handed });
        }
        for new in mended {
            match request.stdin.as_mut().filter(|_| new.path.as_os_str().is_empty()) {
                Some(stdin) => stdin.bytes = new.after.clone().into_bytes(),
                None => {
                    over.texts.insert(new.path.clone(), new.after.clone().into_bytes());
                }
            }
            match files.get_mut(&new.name) {
                Some(file) => {
                    file.after = new.after;
                    file.fixes += new.fixes;
                }
                None => {
                    files.insert(new.name.clone(), new);
                }
            }
        }
    }
}

impl Loaded {
    /// The files asked about that the fixes of these findings change.
    fn mended(&self, checked: &Checked) -> Vec<MendedFile> {
        let files = self.model.files();
        // what was not UTF-8 has been read as something else: writing it would lose bytes
        let damaged: HashSet<FileId> =
            self.diagnostics.iter().filter(|d| &*d.code == "E5002").map(|d| d.primary.span.file).collect();
        let mendable = |file: FileId| self.paths.contains_key(&file) && self.shows(file) && !damaged.contains(&file);
        let mended = apply(&checked.diagnostics, files, mendable).into_iter().map(|(file, mended)| MendedFile {
            name: files.name(file).to_owned(),
            path: self.paths.get(&file).cloned().unwrap_or_default(),
            before: files.text(file).to_owned(),
            after: mended.text,
            fixes: mended.fixes,
        });
        mended.collect()
    }
}

/// A host some of whose files say something else.
struct Overlay<'h> {
    host: &'h dyn Host,
    texts: BTreeMap<PathBuf, Vec<u8>>,
}

impl Host for Overlay<'_> {
    fn absolute(&self, path: &Path) -> io::Result<PathBuf> {
        self.host.absolute(path)
    }

    fn kind(&self, path: &Path) -> Option<Kind> {
        self.host.kind(path)
    }

    fn list(&self, folder: &Path) -> (Vec<PathBuf>, Vec<Unreadable>) {
        self.host.list(folder)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.texts.get(path).map_or_else(|| self.host.read(path), |text| Ok(text.clone()))
    }

    fn today(&self) -> Date {
        self.host.today()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Memory, Selection, Stdin, load};
    use jiff::civil::date;

    const PLAN: &str = "unit kemenlu \"Kementerian\" { jenis kementerian }\r\nunit itjen \"Itjen\" { jenis unit_organisasi; atasan kemenlu }\r\npeta kemenlu 2018 {\r\n    perspektif internal_process { ss a \"A yang Baik\" {\r\n        iku opini \"Opini BPK\" { satuan opini_bpk; polarisasi maximize; konsolidasi tlk; lapor tahunan; target WTP }\r\n    } }\r\n}\r\n";
    const CHILD: &str = "\u{FEFF}peta itjen 2018 {\r\n    perspektif internal_process { ss a \"A yang Baik\" {\r\n        iku opini \"Opini\" {\r\n            cascade direct dari kemenlu.opini\r\n            lapor   bulanan // satu\r\n            target  WDP; polarisasi minimize // dua\r\n            jenis  outcome\r\n        }\r\n    } }\r\n}\r\n";
    const MENDED: &str = "\u{FEFF}peta itjen 2018 {\r\n    perspektif internal_process { ss a \"A yang Baik\" {\r\n        iku opini {\r\n            cascade direct dari kemenlu.opini\r\n            // satu\r\n            // dua\r\n            jenis  outcome\r\n        }\r\n    } }\r\n}\r\n";

    fn only(id: &str) -> Selection {
        Selection { select: vec![id.to_owned()], ignore: Vec::new() }
    }

    fn mended(host: &Memory, request: &Request, selection: &Selection) -> Mending {
        let look = |host: &dyn Host, request: &Request| {
            let loaded = load(host, request, None)?;
            let left = loaded.check(selection)?;
            Ok((loaded, left))
        };
        mend(host, request, look).unwrap()
    }

    fn host() -> Memory {
        Memory::new(date(2018, 12, 31)).file("bsc.toml", "").file("a.bsc", PLAN).file("two/b.bsc", CHILD)
    }

    #[test]
    fn line_ends_marks_and_comments_stay() {
        let done = mended(&host(), &Request::path("/"), &only("CAS001"));
        let told: Vec<_> = done.files.iter().map(|f| (f.name.as_str(), f.fixes, f.after.as_str())).collect();
        assert_eq!(told, [("two/b.bsc", 4, MENDED)]);
        assert_eq!((done.files[0].before.as_str(), done.left.diagnostics.len()), (CHILD, 0));
        assert_eq!(done.files[0].path, Path::new("/two/b.bsc"));
    }

    #[test]
    fn only_what_is_shown_is_mended() {
        for (path, select, changed) in
            [("/a.bsc", "CAS001", 0), ("/two", "CAS001", 1), ("/two", "CAS004", 0), ("/", "CAS", 1)]
        {
            let done = mended(&host(), &Request::path(path), &only(select));
            assert_eq!(done.files.len(), changed, "{path} {select}");
        }
    }

    #[test]
    fn a_text_that_was_handed_over_is_mended_in_its_place() {
        let stdin = Stdin { name: Some("/two/b.bsc".into()), bytes: CHILD.into() };
        let request = Request { paths: Vec::new(), stdin: Some(stdin) };
        let done = mended(&host(), &request, &only("CAS001"));
        assert_eq!(done.files.iter().map(|f| f.after.as_str()).collect::<Vec<_>>(), [MENDED]);
        let alone = Request {
            paths: Vec::new(),
            stdin: Some(Stdin { name: None, bytes: b"unit a { pejabat \"A\" { mulai 2018-1-5 } }\n".to_vec() }),
        };
        let done = mended(&host(), &alone, &Selection::default());
        assert_eq!(
            done.files.iter().map(|f| (&*f.after, f.fixes)).collect::<Vec<_>>(),
            [("unit a { pejabat \"A\" { mulai 2018-01-05 } }\n", 1)]
        );
    }

    #[test]
    fn a_file_with_foreign_bytes_is_left_alone() {
        let host = Memory::new(date(2018, 12, 31)).file("a.bsc", b"unit a \"\xE9\" { }\nunit B \"x\" { }\n".to_vec());
        assert_eq!(mended(&host, &Request::path("/"), &Selection::default()).files, []);
    }
}
