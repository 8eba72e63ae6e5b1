//! Every fix of a fault that `examples/salah` shows mends it, brings nothing new and loses no comment.

use bsc_diagnostics::{FileId, Lang};
use bsc_driver::{Disk, Loaded, Request, Selection, load, mend};
use bsc_syntax::TriviaKind;
use std::path::Path;

fn said(loaded: &Loaded, by: &Selection) -> Vec<(String, String)> {
    let found = loaded.check(by).unwrap().diagnostics;
    found.iter().map(|d| (d.code.to_string(), d.headline_text(Lang::Id))).collect()
}

fn comments(text: &str) -> Vec<&str> {
    let (tree, _) = bsc_syntax::parse(FileId(0), text);
    let comments = tree.trivia().iter().filter(|t| t.kind != TriviaKind::BlankLines);
    comments.map(|t| &text[t.start as usize..t.end as usize]).collect()
}

#[test]
fn fixes_of_the_faulty_examples() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/salah");
    let day = Some(bsc_tests::day());
    let mut mended = 0;
    for folder in std::fs::read_dir(examples).unwrap() {
        let folder = folder.unwrap().path();
        // each is judged by its own code: what a syntax fault hid is no doing of its fix
        let code = folder.file_name().unwrap().to_str().unwrap().split('_').next().unwrap().to_uppercase();
        let by = if code.starts_with("BEBERAPA") { "E".to_owned() } else { code };
        let by = Selection { select: vec![by], ignore: Vec::new() };
        let request = Request::path(&folder);
        let before = load(&Disk, &request, day).unwrap();
        let found = before.check(&by).unwrap().diagnostics;
        let fixable = found.iter().filter(|d| d.fixes.len() == 1).count();
        let done = mend(&Disk, &request, |host, request| {
            let loaded = load(host, request, day)?;
            let left = loaded.check(&by)?;
            Ok((loaded, left))
        });
        let done = done.unwrap();
        let fixes: usize = done.files.iter().map(|file| file.fixes).sum();
        assert!(fixes >= fixable, "{}: {fixes} of {fixable}", folder.display());
        let (before, after) = (said(&before, &by), said(&done.loaded, &by));
        let new: Vec<_> = after.iter().filter(|line| !before.contains(line)).collect();
        assert!(new.is_empty(), "{}: {new:#?}", folder.display());
        assert!(before.len() >= after.len() + fixable, "{}: {before:#?} {after:#?}", folder.display());
        for file in &done.files {
            assert_eq!(comments(&file.before), comments(&file.after), "{}", file.path.display());
        }
        mended += fixes;
    }
    assert!(mended >= 18, "{mended}");
}
