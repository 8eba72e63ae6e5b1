//! `bsc init` and `bsc new`: what they write checks clean, is in canonical layout, overwrites nothing, and its CI runs.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::process::{Command, Output};

fn command(folder: &Path, program: &str) -> Command {
    let mut command = Command::new(program);
    let own = Path::new(env!("CARGO_BIN_EXE_bsc")).parent().unwrap();
    let path = std::env::join_paths(
        std::iter::once(own.to_path_buf()).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    command.current_dir(folder).env("PATH", path.unwrap()).env("BSC_LANG", "id").env("GIT_CONFIG_GLOBAL", "/dev/null");
    for (key, value) in [
        ("GIT_AUTHOR_NAME", "a"),
        ("GIT_COMMITTER_NAME", "a"),
        ("GIT_AUTHOR_EMAIL", "a@b"),
        ("GIT_COMMITTER_EMAIL", "a@b"),
    ] {
        command.env(key, value);
    }
    command
}

/// `bsc` with these words, a space between each.
fn bsc(folder: &Path, words: &str) -> (i32, String) {
    let Output { status, stdout, stderr } =
        command(folder, env!("CARGO_BIN_EXE_bsc")).args(words.split(' ')).output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap())
}

#[cfg(unix)]
fn git(folder: &Path, words: &str) {
    let done = command(folder, "git").args(words.split(' ')).output().unwrap();
    assert!(done.status.success(), "git {words}: {}", String::from_utf8_lossy(&done.stderr));
}

/// It checks clean at this day, warnings too, and is in canonical layout.
fn assert_clean(folder: &Path, day: &str) {
    let (code, said) = bsc(folder, &format!("check --deny warnings --as-of {day}"));
    assert!(code == 0 && said.starts_with("tidak ada temuan"), "{day}: {said}");
    assert_eq!(bsc(folder, "fmt --check").0, 0, "{day}");
}

#[test]
fn a_new_project_checks_clean_and_overwrites_nothing() {
    for profile in ["permenlu_4_2018", "kmk_467_2014"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let words = format!("init rencana --name Biro --year 2018 --profile {profile}");
        assert_eq!(bsc(path, &words).0, 0);
        for day in ["2017-08-01", "2018-01-01", "2018-01-25", "2018-06-30", "2018-12-31"] {
            assert_clean(&path.join("rencana"), day);
        }
        let (code, said) = bsc(path, &words);
        assert!(code == 2 && said.contains("tidak ditimpa"), "{said}");
        let plan = path.join("rencana/peta_2018.bsc");
        std::fs::write(&plan, "// milik saya\n").unwrap();
        std::fs::remove_file(path.join("rencana/CODEOWNERS")).unwrap();
        assert_eq!(bsc(path, &format!("{words} --force")).0, 0);
        assert_eq!(std::fs::read_to_string(&plan).unwrap(), "// milik saya\n");
        assert!(path.join("rencana/CODEOWNERS").exists());
    }
    let folder = tempfile::tempdir().unwrap();
    let (code, said) = bsc(folder.path(), "init --profile permenlu_4_2081");
    assert!(code == 2 && said.contains("`permenlu_4_2018`"), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn new_files_check_without_errors() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(bsc(path, "init --name Biro --year 2018").0, 0);
    // What is typed, where it goes.
    for (words, file) in [
        ("new unit bagian --superior biro", "bagian/organisasi.bsc"),
        ("new pk bagian --year 2018", "bagian/pk_2018.bsc"),
        ("new unit subbagian --superior bagian", "bagian/subbagian/organisasi.bsc"),
        ("new pk subbagian --year 2018", "bagian/subbagian/pk_2018.bsc"),
        ("new renaksi biro", "renaksi_biro_2018.bsc"),
        ("new realisasi biro TAHUN", "realisasi/2018/tahun/biro.bsc"),
        ("new aturan KEM001", "aturan/KEM001.bsc"),
        ("new unit balai --kind satker", "balai/organisasi.bsc"),
        ("new peta balai", "balai/peta_2018.bsc"),
        ("new pk balai", "balai/pk_2018.bsc"),
    ] {
        let (code, said) = bsc(path, words);
        assert_eq!((code, said.trim_end()), (0, &*format!("ditulis: {file}")), "{words}");
        let text = std::fs::read_to_string(path.join(file)).unwrap();
        for day in ["2018-01-10", "2018-03-01", "2018-12-31"] {
            let (_, said) = bsc(path, &format!("check --format short --as-of {day} {file}"));
            assert!(said.contains("tidak ada temuan") || said.contains("0 galat"), "{words} {day}: {said}\n{text}");
        }
        assert_eq!(bsc(path, &format!("fmt --check {file}")).0, 0, "{text}");
        let (code, said) = bsc(path, words);
        assert!(code == 2 && said.contains("sudah ada"), "{words}: {said}");
        assert_eq!(std::fs::read_to_string(path.join(file)).unwrap(), text);
    }
    // in the middle of a year that has plans already
    let seconds = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let year = 1970 + seconds / 31_556_952;
    assert_eq!(bsc(path, &format!("init kini --name Kini --year {year}")).0, 0);
    let kini = path.join("kini");
    for words in ["new unit bagian --superior kini", "new unit balai --kind satker", "check --format short bagian"] {
        let (code, said) = bsc(&kini, words);
        assert_eq!(code, 0, "{words}: {said}");
    }
    // a map that is overdue is the next thing to make
    let (_, said) = bsc(&kini, "check --format short balai");
    assert!(said.lines().all(|line| line.contains("[PET001]") || !line.contains("galat[")), "{said}");
    std::fs::remove_dir_all(&kini).unwrap();
    let (code, said) = bsc(path, "rules --test");
    assert_eq!(code, 0, "{said}");
    for (words, why) in [
        ("new unit Balai", "tidak dapat menjadi nama"),
        ("new aturan kem1", "tidak dapat menjadi nama"),
        ("new unit kantor --kind sakter", "`satker`"),
        ("new pk bagain", "`bagian`"),
        ("new realisasi biro TW1", "tidak punya IKU yang dilaporkan pada TW1"),
        ("new realisasi biro", "PERIOD"),
        ("new peta", "NAME"),
        ("new peta bagian", "`bagian` berjenis `eselon3`, yang menurut profil tidak memiliki peta"),
    ] {
        let (code, said) = bsc(path, words);
        assert!(code == 2 && said.contains(why), "{words}: {said}");
    }
}

#[test]
fn a_plan_below_comes_with_what_it_may_take() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(bsc(path, "init --name Biro --year 2018").0, 0);
    assert_eq!(bsc(path, "new unit bagian --superior biro").0, 0);
    let (_, text) = bsc(path, "new pk bagian -o -");
    assert!(text.contains("    ss dari biro.rencana {\n        iku dokumen {"), "{text}");
    let choice = "    // ss dari biro.sdm {\n    //     iku pelatihan { cascade direct dari biro.pelatihan;";
    assert!(text.contains(choice), "{text}");
    assert!(!path.join("bagian/pk_2018.bsc").exists());
    let (_, text) = bsc(path, "new realisasi biro TAHUN -o -");
    assert!(text.contains("    dokumen   n/a \"belum diisi\"\n") && text.contains("    pelatihan n/a"), "{text}");
    // owners are told anew where the tool told them before, and only there
    assert_eq!(bsc(path, "new codeowners kementerian").0, 0);
    let owners = std::fs::read_to_string(path.join("CODEOWNERS")).unwrap();
    assert!(owners.contains("\n/bagian/organisasi.bsc @kementerian/biro-smko @kementerian/biro-smkpeg\n"), "{owners}");
    std::fs::write(path.join("CODEOWNERS"), "* @saya\n").unwrap();
    assert_eq!(bsc(path, "new codeowners kementerian").0, 2);
}

/// The shell lines of a workflow: behind `run:`, or the list under `script:`.
fn steps(workflow: &str) -> Vec<&str> {
    let mut script = false;
    let mut steps = Vec::new();
    for line in workflow.lines().map(str::trim) {
        let item = line.strip_prefix("- ");
        steps.extend(line.strip_prefix("run: ").or(item.filter(|_| script)));
        script = line == "script:" || script && item.is_some();
    }
    steps
}

#[cfg(unix)]
#[test]
fn the_workflows_run_in_a_fresh_clone_and_refuse_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(bsc(path, "init asal --name Biro --year 2099").0, 0);
    let origin = path.join("asal");
    git(&origin, "init -q -b main");
    git(&origin, "add .");
    git(&origin, "commit -qm awal");
    git(path, "clone -q asal klon");
    let clone = path.join("klon");
    git(&clone, "checkout -qb perubahan");
    let summary = path.join("ringkasan.md");
    let run = |step: &str| {
        let mut shell = command(&clone, "sh");
        shell.args(["-ec", step]).env("GITHUB_BASE_REF", "main").env("GITHUB_STEP_SUMMARY", &summary);
        shell.env("CI_MERGE_REQUEST_DIFF_BASE_SHA", "origin/main").env("BSC_REPO", "").env("BSC_TAG", "");
        let done = shell.output().unwrap();
        (
            done.status.success(),
            String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr),
        )
    };
    let plan = clone.join("peta_2099.bsc");
    let text = std::fs::read_to_string(&plan).unwrap();
    let lowered = text.replace("target           95", "target           90");
    for (change, refused) in [
        (lowered.clone(), None),
        (lowered.replace("persen\n", "persentil\n").replace("leading", "leadign"), Some("bsc check")),
    ] {
        std::fs::write(&plan, change).unwrap();
        for (file, count) in [(".github/workflows/bsc.yml", 4), (".gitlab-ci.yml", 4)] {
            let workflow = std::fs::read_to_string(clone.join(file)).unwrap();
            let steps = steps(&workflow);
            assert_eq!(steps.len(), count, "{file}");
            for step in steps {
                let (passes, said) = run(step);
                let refuses = refused.is_some_and(|word| step.contains(word));
                assert_eq!(passes, !refuses, "{file}: {step}: {said}");
                if refuses {
                    break; // what comes behind is not run any more
                }
            }
        }
        let (passes, said) = run(".githooks/pre-commit");
        assert_eq!(passes, refused.is_none(), "{said}");
    }
    let summary = std::fs::read_to_string(summary).unwrap();
    assert!(summary.contains("90"), "{summary}");
}
