//! `bsc check --base` and `bsc plan` in real repositories: made by `git` in a temporary folder, read by the binary without it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const MAP: &str = "unit kemenlu \"Kemenlu\" { jenis kementerian }
peta kemenlu 2018 {
    perspektif internal_process { ss a \"Tata kelola yang baik\" { iku x \"Nilai RB\" {
        satuan \"nilai\"; validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor triwulanan
        target 80
    } } }
}
";
const REPORT: &str = "realisasi kemenlu 2018 TW1 { x 72 }\n";
const CONFIG: &str = "[project]\nname = \"Kemenlu\"\n";

/// A repository with one project in a folder of it.
struct Repository {
    folder: tempfile::TempDir,
    project: &'static str,
}

fn git(folder: &Path, words: &[&str]) -> String {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "protocol.file.allow=always", "-c", "core.autocrlf=false"]).args(words);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "pko").env(format!("GIT_{who}_EMAIL"), "pko@kemenlu.go.id");
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let done = command.output().unwrap();
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).trim().to_owned()
}

fn bsc(folder: &Path, words: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(folder).args(words.split_whitespace()).env("BSC_LANG", "en");
    // no `git` is within reach
    command.env("PATH", "").output().unwrap()
}

fn said(output: &Output) -> (i32, String) {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

impl Repository {
    /// With the first state of the project committed on `main`.
    fn new(project: &'static str) -> Repository {
        let repository = Repository { folder: tempfile::tempdir().unwrap(), project };
        git(repository.root(), &["init", "-q", "-b", "main"]);
        repository.write("bsc.toml", CONFIG).write("peta.bsc", MAP).write("realisasi/tw1.bsc", REPORT);
        repository.commit("awal");
        repository
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn path(&self) -> PathBuf {
        self.root().join(self.project)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Repository {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    fn commit(&self, message: &str) -> String {
        git(self.root(), &["add", "-A"]);
        git(self.root(), &["commit", "-q", "--allow-empty", "-m", message]);
        git(self.root(), &["rev-parse", "HEAD"])
    }

    /// Exit code and what is said of NIL008 against a revision.
    fn nil008(&self, base: &str) -> (i32, String) {
        said(&bsc(&self.path(), &format!("check --select NIL008 --as-of 2018-12-31 --format short --base {base}")))
    }
}

const CHANGED: &str = "has been reported as 72, and now stands as 75";

#[test]
fn another_revision_is_compared_and_nothing_is_touched() {
    for project in ["", "dalam/rencana"] {
        let repository = Repository::new(project);
        let first = git(repository.root(), &["rev-parse", "HEAD"]);
        repository.write("realisasi/tw1.bsc", REPORT.replace("72", "75"));
        let index = repository.root().join(".git/index");
        let before = (git(repository.root(), &["status", "--porcelain"]), std::fs::read(&index).unwrap());
        for base in ["HEAD", "main", "main^{tree}~0", &first, first.get(..8).unwrap()] {
            let (code, text) = repository.nil008(base);
            if base.contains('{') {
                assert_eq!(code, 2, "{text}"); // a tree is no revision
            } else {
                assert!(
                    code == 1 && text.contains(CHANGED) && text.starts_with("realisasi/tw1.bsc:1:"),
                    "{base}: {text}"
                );
            }
        }
        let after = (git(repository.root(), &["status", "--porcelain"]), std::fs::read(&index).unwrap());
        assert_eq!(before, after);
        repository.commit("ubah");
        assert_eq!(repository.nil008("HEAD").0, 0);
        assert_eq!(repository.nil008("HEAD~1").0, 1);
        // without a base the rule cannot be judged
        let plain = said(&bsc(&repository.path(), "check --select NIL008 --as-of 2018-12-31"));
        assert_eq!(plain.0, 0, "{}", plain.1);
    }
}

#[test]
fn what_is_removed_is_found() {
    let repository = Repository::new("");
    std::fs::remove_file(repository.path().join("realisasi/tw1.bsc")).unwrap();
    let (code, text) = repository.nil008("HEAD");
    assert!(code == 1 && text.starts_with("peta.bsc:1:6: error[NIL008]"), "{text}");
}

#[test]
fn only_what_the_change_brings_in() {
    let repository = Repository::new("");
    // a fault that was there, on a line that moves, and a new one
    repository.write("realisasi/tw1.bsc", format!("// catatan\n\n{}", REPORT.replace("72", "75")));
    repository.write("peta.bsc", format!("// catatan\n{MAP}"));
    let check = |more: &str| {
        said(&bsc(&repository.path(), &format!("check --as-of 2018-12-31 --format short --base HEAD {more}")))
    };
    let (all, new) = (check(""), check("--new-only"));
    let codes = |text: &str| text.lines().filter(|l| l.contains(".bsc:")).count();
    assert!(all.0 == 1 && codes(&all.1) > 3, "{}", all.1);
    assert!(new.0 == 1 && codes(&new.1) == 1 && new.1.contains(CHANGED), "{}", new.1);
    let known = codes(&all.1) - 1;
    assert!(new.1.contains(&format!("{known} findings that were there before are not shown")), "{}", new.1);
    // nothing new is clean, whatever was there before
    repository.commit("ubah");
    let (code, text) = check("--new-only");
    assert!(code == 0 && codes(&text) == 0, "{text}");
    assert_eq!(said(&bsc(&repository.path(), "check --new-only")).0, 2, "it needs a base");
}

#[test]
fn what_cannot_be_read_is_said() {
    let repository = Repository::new("rencana");
    let (code, text) = repository.nil008("tidak_ada");
    assert!(code == 2 && text.contains("there is no revision `tidak_ada`"), "{text}");

    let nowhere = tempfile::tempdir().unwrap();
    std::fs::write(nowhere.path().join("peta.bsc"), MAP).unwrap();
    let (code, text) = said(&bsc(nowhere.path(), "check --base HEAD"));
    assert!(code == 2 && text.contains("lies in no git repository"), "{text}");
    let (code, _) = said(&bsc(nowhere.path(), "plan"));
    assert_eq!(code, 2);

    repository.commit("kedua");
    let shallow = tempfile::tempdir().unwrap();
    let from = format!("file://{}", repository.root().display());
    git(shallow.path(), &["clone", "-q", "--depth", "1", &from, "salinan"]);
    let (code, text) = said(&bsc(&shallow.path().join("salinan/rencana"), "check --base HEAD~1"));
    assert!(code == 2 && text.contains("--unshallow"), "{text}");

    // a pointer in the place of a file, whose contents are kept elsewhere
    let object = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
    let pointer = format!("version https://git-lfs.github.com/spec/v1\noid sha256:{object}\nsize 12345\n");
    repository.write("realisasi/tw1.bsc", pointer);
    repository.commit("besar");
    repository.write("realisasi/tw1.bsc", REPORT.replace("72", "75"));
    let (code, text) = repository.nil008("HEAD");
    assert!(code == 2 && text.contains("git lfs fetch") && text.contains("tw1.bsc"), "{text}");
    let kept = repository.root().join(".git/lfs/objects/4d/7a");
    std::fs::create_dir_all(&kept).unwrap();
    std::fs::write(kept.join(object), REPORT).unwrap();
    let (code, text) = repository.nil008("HEAD");
    assert!(code == 1 && text.contains(CHANGED), "{text}");
}

#[test]
fn odd_repositories_work() {
    // not UTF-8: what can be read is compared, as on disk
    let repository = Repository::new("");
    repository.write("catatan.bsc", b"// caf\xE9\n").write("realisasi/tw1.bsc", REPORT.replace("72", "75"));
    repository.commit("latin");
    std::fs::remove_file(repository.path().join("catatan.bsc")).unwrap();
    let (code, text) = repository.nil008("HEAD~1");
    assert!(code == 1 && text.contains(CHANGED), "{text}");
    assert_eq!(repository.nil008("HEAD").0, 0);

    // a second work tree, of a bare repository too
    git(repository.root(), &["worktree", "add", "-q", "../kedua-".to_owned().as_str(), "HEAD~1"]);
    let second = repository.root().parent().unwrap().join("kedua-");
    let (code, text) = said(&bsc(&second, "check --select NIL008 --as-of 2018-12-31 --format short --base main"));
    std::fs::remove_dir_all(&second).unwrap();
    assert!(code == 1 && text.contains("reported as 75, and now stands as 72"), "{text}");
    let bare = tempfile::tempdir().unwrap();
    git(bare.path(), &["clone", "-q", "--bare", &repository.root().display().to_string(), "gudang"]);
    git(&bare.path().join("gudang"), &["worktree", "add", "-q", "../kerja", "main~1"]);
    let work = bare.path().join("kerja");
    let (code, text) = said(&bsc(&work, "check --select NIL008 --as-of 2018-12-31 --format short --base main"));
    assert!(code == 1 && text.contains("stands as 72"), "{text}");

    // links to files and folders are followed as on disk
    #[cfg(unix)]
    {
        let repository = Repository::new("rencana");
        std::fs::rename(repository.path().join("realisasi"), repository.root().join("laporan")).unwrap();
        std::os::unix::fs::symlink("../laporan", repository.path().join("realisasi")).unwrap();
        std::os::unix::fs::symlink("realisasi/tw1.bsc", repository.path().join("tautan.bsc")).unwrap();
        repository.commit("tautan");
        std::fs::write(repository.root().join("laporan/tw1.bsc"), REPORT.replace("72", "75")).unwrap();
        let (code, text) = repository.nil008("HEAD");
        assert!(code == 1 && text.contains(CHANGED), "{text}");
    }

    // the project was not there yet: all of it is new
    let repository = Repository::new("");
    let later = Repository { folder: repository.folder, project: "lain" };
    later.write("bsc.toml", CONFIG).write("peta.bsc", MAP).write("tw1.bsc", REPORT);
    assert_eq!(later.nil008("HEAD").0, 0);
    let (code, text) = said(&bsc(&later.path(), "plan HEAD"));
    assert!(code == 0 && text.contains("the project was not there: all is new"), "{text}");

    // a part of the project that is a repository of its own
    let outer = Repository::new("");
    let inner = Repository::new("");
    git(outer.root(), &["submodule", "--quiet", "add", &inner.root().display().to_string(), "bagian"]);
    outer.commit("bagian");
    let (code, text) = outer.nil008("HEAD");
    assert!(code == 2 && text.contains("`bagian` is a submodule"), "{text}");
    // and that repository by itself
    let (code, text) = said(&bsc(&outer.path().join("bagian"), "check --select NIL008 --base HEAD"));
    assert_eq!(code, 0, "{text}");
}

#[test]
fn a_plan_begins_where_the_branch_left_the_trunk() {
    let repository = Repository::new("");
    git(repository.root(), &["checkout", "-q", "-b", "usul"]);
    repository.write("peta.bsc", MAP.replace("target 80", "target 60"));
    repository.commit("usul");
    // the trunk went on, which is no part of the change
    git(repository.root(), &["checkout", "-q", "main"]);
    repository.write("realisasi/tw1.bsc", REPORT.replace("72", "70"));
    repository.commit("lain");
    git(repository.root(), &["checkout", "-q", "usul"]);

    let (code, text) = said(&bsc(&repository.path(), "plan --as-of 2018-12-31"));
    assert!(code == 0 && text.starts_with("Changes since main ("), "{text}");
    assert!(text.contains("-25.00%") && text.contains("easier") && !text.contains("Results"), "{text}");
    let (_, md) = said(&bsc(&repository.path(), "plan --format md --lang id"));
    assert!(md.contains("## Perubahan sejak `main`") && md.contains("| kemenlu.x 2018 | Nilai RB | 80 | 60 |"), "{md}");
    let (_, json) = said(&bsc(&repository.path(), "plan main --format json"));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["changes"]["targets"][0]["effect"], "easier");
    assert_eq!(json["changes"]["results"].as_array().unwrap().len(), 1, "against the tip of the trunk");
    assert_eq!(json["base"]["name"], "main");
}
