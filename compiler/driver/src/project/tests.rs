use super::{Project, Request, Stdin};
use crate::{Disk, Fault, Host, Memory};
use jiff::civil::date;
use std::path::PathBuf;

fn memory(paths: &[&str]) -> Memory {
    paths.iter().fold(Memory::new(date(2018, 6, 30)), |memory, path| memory.file(path, ""))
}

/// Names of the files, those asked about with a star.
fn names(project: &Project) -> Vec<String> {
    project.sources.iter().map(|s| format!("{}{}", s.name, if s.shown { "*" } else { "" })).collect()
}

#[test]
fn the_whole_project_is_loaded_and_what_was_asked_for_is_shown() {
    let disk = memory(&["p/bsc.toml", "p/wide.bsc", "p/two/bpo.bsc", "p/two/catatan.txt", "q/lain.bsc"]);
    let cases: [(&str, &[&str]); 4] = [
        ("p", &["two/bpo.bsc*", "wide.bsc*"]),
        ("p/two", &["two/bpo.bsc*", "wide.bsc"]),
        ("p/two/bpo.bsc", &["two/bpo.bsc*", "wide.bsc"]),
        ("p/two/catatan.txt", &["two/bpo.bsc", "two/catatan.txt*", "wide.bsc"]),
    ];
    for (path, expected) in cases {
        let project = Project::find(&disk, &Request::path(path)).unwrap();
        assert_eq!(names(&project), expected, "{path}");
        assert_eq!(project.root, PathBuf::from("/p"));
    }
}

#[test]
fn without_a_config_the_path_is_the_project() {
    let disk = memory(&["a/x.bsc", "a/b/y.bsc", "a/c/z.bsc"]);
    let cases: [(&[&str], &[&str]); 3] = [
        (&["a"], &["b/y.bsc*", "c/z.bsc*", "x.bsc*"]),
        (&["a/x.bsc"], &["x.bsc*"]),
        (&["a/b", "a/c/z.bsc"], &["b/y.bsc*", "c/z.bsc*"]),
    ];
    for (paths, expected) in cases {
        let request = Request { paths: paths.iter().map(PathBuf::from).collect(), stdin: None };
        assert_eq!(names(&Project::find(&disk, &request).unwrap()), expected, "{paths:?}");
    }
}

#[test]
fn paths_must_exist_and_share_a_project() {
    let disk = memory(&["p/bsc.toml", "p/a.bsc", "q/bsc.toml", "q/b.bsc"]);
    assert!(matches!(Project::find(&disk, &Request::path("tiada")), Err(Fault::Missing(_))));
    let both = Request { paths: vec!["p".into(), "q".into()], stdin: None };
    assert!(matches!(Project::find(&disk, &both), Err(Fault::Projects(..))));
}

#[test]
fn a_text_handed_over_stands_for_its_file() {
    let disk = memory(&["p/bsc.toml", "p/a.bsc", "p/b.bsc"]);
    let cases: [(Option<&str>, &[&str]); 3] = [
        (Some("p/a.bsc"), &["a.bsc*", "b.bsc"]),
        (Some("p/baru.bsc"), &["a.bsc", "b.bsc", "baru.bsc*"]),
        (None, &["<stdin>*"]),
    ];
    for (name, expected) in cases {
        let stdin = Stdin { name: name.map(PathBuf::from), bytes: b"unit a".to_vec() };
        let project = Project::find(&disk, &Request { paths: vec![], stdin: Some(stdin) }).unwrap();
        assert_eq!(names(&project), expected, "{name:?}");
        assert_eq!(project.sources.iter().filter(|s| s.bytes.is_some()).count(), 1);
    }
}

#[cfg(unix)]
#[test]
fn links_neither_loop_nor_double() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir_all(at("dalam")).unwrap();
    std::fs::create_dir_all(at(".git")).unwrap();
    for name in ["a.bsc", "dalam/b.BSC", ".git/c.bsc", "dalam/d.txt"] {
        std::fs::write(at(name), "").unwrap();
    }
    std::os::unix::fs::symlink(folder.path(), at("dalam/putar")).unwrap();
    std::os::unix::fs::symlink(at("a.bsc"), at("dalam/sama.bsc")).unwrap();
    std::os::unix::fs::symlink(at("tiada"), at("putus")).unwrap();
    std::os::unix::fs::symlink(at("tiada.bsc"), at("putus.bsc")).unwrap();
    let project = Project::find(&Disk, &Request::path(folder.path())).unwrap();
    assert_eq!(names(&project), ["a.bsc*", "dalam/b.BSC*"]);
    let unreadable: Vec<_> = project.unreadable.iter().map(|u| u.path.file_name().unwrap()).collect();
    assert_eq!(unreadable, ["putus.bsc"]);
    assert!(Disk.today().year() >= 2024);
}
