//! What CI and the shell ask of the binary: formats and exit codes, the baseline, watching, completions, manual pages, version.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const CLEAN: &str = "unit a \"A\" { jenis kementerian }\n";
/// Two SS that PET005 warns of.
const WARNED: &str = "unit a \"A\" { jenis kementerian }
peta a 2018 {
    perspektif internal_process {
        ss tata \"Meningkatkan Tata Kelola\"
        ss mutu \"Meningkatkan Mutu\"
    }
}
";
const BROKEN: &str = "unit a \"A\" { jenis satker; atasan tiada }\n";

fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn bsc(folder: &Path, words: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(folder).args(words.split_whitespace()).stdin(Stdio::null());
    for name in ["BSC_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "GITHUB_WORKSPACE"] {
        command.env_remove(name);
    }
    command
}

fn run(folder: &Path, words: &str) -> (i32, String, String) {
    let Output { status, stdout, stderr } = bsc(folder, words).output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn exit_codes_are_the_same_in_every_format() {
    let clean = project(&[("bsc.toml", ""), ("a.bsc", CLEAN)]);
    let warned = project(&[("bsc.toml", ""), ("a.bsc", WARNED)]);
    let broken = project(&[("bsc.toml", ""), ("a.bsc", BROKEN)]);
    let unreadable = project(&[("bsc.toml", ""), ("a.bsc", CLEAN)]);
    std::fs::create_dir(unreadable.path().join("b.bsc")).unwrap();
    for format in ["human", "short", "json", "sarif", "github", "junit"] {
        for (folder, words, exit) in [
            (&clean, "check --select PET005", 0),
            (&warned, "check --select PET005", 0),
            (&warned, "check --select PET005 --deny warnings", 1),
            (&broken, "check --select PET005", 1),
            (&clean, "check tiada", 2),
            (&clean, "check --select XYZ", 2),
        ] {
            let (code, out, err) = run(folder.path(), &format!("{words} --format {format}"));
            assert_eq!(code, exit, "{format} {words}: {out} {err}");
            assert_eq!(err.is_empty(), exit < 2, "{format} {words}: {err}");
            match format {
                "sarif" => {
                    let log: Value = serde_json::from_str(&out).unwrap();
                    let invocation = &log["runs"][0]["invocations"][0];
                    assert_eq!(invocation["exitCode"], exit, "{words}");
                    assert_eq!(invocation["executionSuccessful"], exit < 2, "{words}");
                    assert_eq!(log["runs"][0].get("results").is_some(), exit < 2, "{words}");
                }
                "junit" if exit < 2 => {
                    assert_eq!(out.contains("<failure"), exit == 1, "{words}: {out}");
                    assert!(out.contains("name=\"a.bsc\""), "{words}: {out}");
                }
                "github" if words.contains("deny") => assert!(out.contains("::warning file=a.bsc,line=4,"), "{out}"),
                "github" if exit == 1 => assert!(out.contains("::error file=a.bsc,line=1,"), "{out}"),
                _ => assert!(exit < 2 || out.is_empty(), "{format} {words}: {out}"),
            }
        }
    }
}

#[test]
fn files_are_named_from_the_root_of_the_repository() {
    let root = project(&[(".git/HEAD", ""), ("rencana/2018/bsc.toml", ""), ("rencana/2018/a.bsc", BROKEN)]);
    for folder in ["", "rencana", "rencana/2018"] {
        let inside = root.path().join(folder);
        let path = "rencana/2018".strip_prefix(folder).unwrap().trim_start_matches('/');
        let path = if path.is_empty() { "." } else { path };
        let (_, out, _) = run(&inside, &format!("check {path} --select PET005 --format github"));
        assert!(out.starts_with("::error file=rencana/2018/a.bsc,line=1,"), "{folder}: {out}");
    }
}

#[test]
fn a_baseline_hides_what_is_known_and_tells_what_is_mended() {
    let folder = project(&[("bsc.toml", ""), ("a.bsc", WARNED)]);
    let check = |words: &str| run(folder.path(), &format!("check --select PET005 {words}"));
    assert!(check("--format short").1.contains("0 galat, 2 peringatan"), "{:?}", check(""));
    let (code, out, _) = check("--write-baseline");
    assert!(code == 0 && out.contains("; 2 temuan yang sudah ada sebelumnya"), "{out}");
    let written = std::fs::read_to_string(folder.path().join("bsc.baseline")).unwrap();
    assert_eq!(written.lines().count(), 3, "{written}");
    // Known, although lines moved; and denied warnings are the new ones.
    let write = |text: &str| std::fs::write(folder.path().join("a.bsc"), text).unwrap();
    write(&format!("// catatan\n\n{WARNED}"));
    assert_eq!(check("--deny warnings").0, 0);
    assert_eq!(check("--deny warnings --no-baseline").0, 1);
    let (_, json, _) = check("--format json");
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["summary"]["known"], 2);
    let (_, sarif, _) = check("--format sarif");
    let log: Value = serde_json::from_str(&sarif).unwrap();
    let states = log["runs"][0]["results"].as_array().unwrap().iter();
    let states: Vec<_> =
        states.map(|it| (it["baselineState"].clone(), it["suppressions"][0]["kind"].clone())).collect();
    assert_eq!(states, vec![("unchanged".into(), "external".into()); 2]);
    // One more, on an equal line.
    let more = WARNED.replace("ss mutu", "ss lain \"Meningkatkan Layanan\"\n        ss mutu");
    write(&more);
    let (code, out, _) = check("--deny warnings --format short");
    assert!(code == 1 && out.contains("a.bsc:5:") && out.lines().count() == 2, "{out}");
    // One mended.
    write(&WARNED.replace("        ss mutu \"Meningkatkan Mutu\"\n", ""));
    let (_, out, _) = check("");
    assert!(out.starts_with("tidak ditemukan lagi: a.bsc: [PET005] SS `Meningkatkan Mutu`"), "{out}");
    assert!(out.contains("; 1 dari bsc.baseline tidak ditemukan lagi"), "{out}");
    check("--write-baseline");
    let (_, out, _) = check("");
    assert!(!out.contains("ditemukan lagi") && out.contains("; 1 temuan yang sudah ada"), "{out}");
    // Errors of the compiler are never known.
    write(BROKEN);
    assert_eq!(check("--write-baseline").0, 1);
    // A broken file is said, and changed by nobody.
    std::fs::write(folder.path().join("bsc.baseline"), "<<<<<<< HEAD\n").unwrap();
    let (code, out, err) = check("--write-baseline");
    assert!(code == 2 && out.is_empty() && err.contains("baris 1") && err.contains("bsc.baseline"), "{out} {err}");
}

#[test]
fn version_names_the_profiles() {
    let folder = project(&[]);
    for flag in ["--version", "-V"] {
        let (code, out, _) = run(folder.path(), flag);
        let lines: Vec<_> = out.lines().collect();
        assert!(code == 0 && lines[0].starts_with("bsc ") && lines.len() == 3, "{out}");
        assert!(lines[1].starts_with("permenlu_4_2018") && lines[1].contains(" aturan  Permenlu 4/2018"), "{out}");
        assert!(lines[2].starts_with("kmk_467_2014") && lines[2].contains("KMK 467"), "{out}");
    }
}

#[test]
fn completions_know_commands_and_rules() {
    let folder = project(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, out, err) = run(folder.path(), &format!("completions {shell}"));
        assert!(code == 0 && err.is_empty(), "{shell}: {err}");
        assert!(out.contains("check") && out.contains("write-baseline"), "{shell}");
        // These two do not offer the values of options.
        assert!(out.contains("CAS002") || ["powershell", "elvish"].contains(&shell), "{shell}");
    }
}

#[test]
fn manual_pages_speak_the_language() {
    let folder = project(&[]);
    for (lang, name, about) in [("id", "NAMA", "Memeriksa semua berkas"), ("en", "NAME", "Checks all files")] {
        let (code, out, err) = run(folder.path(), &format!("man --out man/{lang} --lang {lang}"));
        assert_eq!((code, out.as_str(), err.as_str()), (0, "", ""));
        let page = std::fs::read_to_string(folder.path().join(format!("man/{lang}/bsc-check.1"))).unwrap();
        assert!(page.contains(&format!(".SH {name}\n")) && page.contains(about), "{page}");
        let pages = std::fs::read_dir(folder.path().join("man").join(lang)).unwrap().count();
        assert!(pages >= 8, "{pages}");
    }
}

/// The lines of a pipe as they come.
fn lines(pipe: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        BufReader::new(pipe).lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
    });
    receiver
}

/// Until a line that holds a text.
fn until(lines: &Receiver<String>, text: &str) {
    let mut seen = Vec::new();
    loop {
        let line = lines.recv_timeout(Duration::from_secs(120)).unwrap_or_else(|_| panic!("{text} after {seen:?}"));
        if line.contains(text) {
            return;
        }
        seen.push(line);
    }
}

#[cfg(unix)]
#[test]
fn watching_sees_changes_until_it_is_interrupted() {
    let folder = project(&[("p/bsc.toml", ""), ("p/a.bsc", CLEAN)]);
    let inside = folder.path().join("p");
    let mut child = bsc(folder.path(), "check p --watch --format short --select PET005")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (out, err) = (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
    until(&out, "tidak ada temuan");
    std::fs::write(inside.join("a.bsc"), WARNED).unwrap();
    until(&out, "2 peringatan");
    // A broken state, then a deleted folder, then all of it again.
    std::fs::write(inside.join("a.bsc"), BROKEN).unwrap();
    until(&out, "1 galat");
    std::fs::remove_dir_all(&inside).unwrap();
    until(&err, "tidak ada berkas atau folder");
    std::fs::create_dir(&inside).unwrap();
    std::fs::write(inside.join("bsc.toml"), "").unwrap();
    std::fs::write(inside.join("a.bsc"), CLEAN).unwrap();
    until(&out, "tidak ada temuan");
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
}
