//! `bsc check --fix`: what is written, what is left, what is refused.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PLAN: &str = "unit kemenlu \"Kementerian\" { jenis kementerian }
unit itjen \"Itjen\" { jenis unit_organisasi; atasan kemenlu }
peta kemenlu 2018 {
    perspektif internal_process { ss a \"A yang Baik\" {
        iku opini \"Opini BPK\" { satuan opini_bpk; konsolidasi tlk; lapor tahunan; target WTP }
    } }
}
";
const CHILD: &str = "peta itjen 2018 {
    perspektif internal_process { ss a \"A yang Baik\" {
        iku opini { cascade direct dari kemenlu.opini
            target  WDP // salah ketik
        }
    } }
}
";
const MENDED: &str = "peta itjen 2018 {
    perspektif internal_process { ss a \"A yang Baik\" {
        iku opini { cascade direct dari kemenlu.opini
            // salah ketik
        }
    } }
}
";
const DIFF: &str = "--- a/two/itjen.bsc
+++ b/two/itjen.bsc
@@ -1,7 +1,7 @@
 peta itjen 2018 {
     perspektif internal_process { ss a \"A yang Baik\" {
         iku opini { cascade direct dari kemenlu.opini
-            target  WDP // salah ketik
+            // salah ketik
         }
     } }
 }
";

fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("two")).unwrap();
    for (name, text) in [("bsc.toml", ""), ("wide.bsc", PLAN), ("two/itjen.bsc", CHILD)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// `bsc check --as-of 2018-12-31 --lang id` with these words: exit code, standard output, standard error.
fn check(folder: &Path, words: &str, input: Option<&str>) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bsc"));
    command.current_dir(folder).args("check --as-of 2018-12-31 --lang id".split(' ')).args(words.split(' '));
    command.stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() });
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if let Some(input) = input {
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    }
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn child(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("two/itjen.bsc")).unwrap()
}

#[test]
fn what_is_certain_is_mended_and_the_rest_shown() {
    let folder = project();
    let path = folder.path();
    let file = path.join("two/itjen.bsc");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    }
    // not asked about, or not selected: left as it is
    for words in ["wide.bsc --select CAS001 --fix", "--select CAS004 --fix"] {
        assert_eq!(check(path, words, None).0, 0, "{words}");
        assert_eq!(child(path), CHILD, "{words}");
    }
    let (code, out, err) = check(path, "--select CAS001 --fix --diff", None);
    assert_eq!((code, out.as_str(), child(path).as_str()), (1, DIFF, CHILD), "{err}");
    let (code, out, err) = check(path, "--select CAS001 --fix", None);
    assert_eq!((code, err.as_str()), (0, "two/itjen.bsc: 1 temuan diperbaiki\n"));
    assert!(out.contains("tidak ada temuan"), "{out}");
    assert_eq!(child(path), MENDED);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    }
    assert_eq!(check(path, "--select CAS001 --fix", None).2, "");
}

#[test]
fn what_is_left_decides_the_exit_code() {
    let folder = project();
    let (code, out, _) = check(folder.path(), "--select CAS001,PET002 --fix", None);
    assert!(code == 1 && out.contains("[PET002]") && !out.contains("[CAS001]"), "{code} {out}");
    assert_eq!(child(folder.path()), MENDED);
}

#[test]
fn a_text_from_standard_input_comes_back_mended() {
    let folder = project();
    let words = "- --stdin-filename two/itjen.bsc --select CAS001 --fix";
    for input in [CHILD, MENDED] {
        let (code, out, err) = check(folder.path(), words, Some(input));
        assert_eq!((code, out.as_str()), (0, MENDED), "{err}");
        assert_eq!(child(folder.path()), CHILD);
    }
}
