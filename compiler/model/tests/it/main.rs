//! The model from text: what is bound, what is inherited, what is reported.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod faults;
mod inheritance;
mod table;

use bsc_diagnostics::{Files, Lang};
use bsc_model::{Model, Settings, lower, resolve};
use std::sync::Arc;

/// A small profile, so that these tests do not depend on the stdlib.
pub const PROFILE: &str = r#"
skala opini { WTP 4; WDP 3 }
profil uji {
    level wide "Wide"
    level one "One"
    level two "Two"
    level five "Five"
    jenis kementerian { level wide; pemilik_peta }
    jenis eselon1 { level one; pemilik_peta }
    jenis satker { level two; pemilik_peta }
    jenis pelaksana { level five; perorangan }
    perspektif stakeholder "Stakeholder" { bobot 40% }
    perspektif internal_process "Internal Process" { bobot 30% }
    perspektif learning_growth "Learning & Growth" { bobot 30% }
    bobot_iku { exact low 26; proxy moderate 14 }
    bobot_iku bukan_pemilik { exact 21 }
    status { hijau 100..120; kuning 80..100; merah 0..80 }
    batas_capaian 0..120
}
"#;

/// Files `a.bsc`, `b.bsc` … beside the profile: the model, and all faults as `a.bsc:3 E2004 headline`.
pub fn project(texts: &[&str]) -> (Model, Vec<String>) {
    let mut files = Files::new();
    let profile = files.add_embedded("profil.bsc", PROFILE);
    let mut all = vec![profile];
    for (text, letter) in texts.iter().zip('a'..='z') {
        all.push(files.add(format!("{letter}.bsc"), (*text).to_owned()));
    }
    let files = Arc::new(files);
    let (mut fragments, mut faults) = (Vec::new(), Vec::new());
    for file in all {
        let (tree, syntax) = bsc_syntax::parse(file, files.text(file));
        let (fragment, schema) = lower(&tree, file, files.text(file));
        fragments.push(fragment);
        faults.extend(syntax);
        faults.extend(schema);
    }
    let settings = Settings { profile: "uji".into(), as_of: jiff::civil::date(2018, 12, 31) };
    let (model, names) = resolve(Arc::clone(&files), fragments.into_iter().collect(), &settings);
    faults.extend(names);
    bsc_diagnostics::sort(&mut faults, &files);
    let shown = faults.iter().map(|f| {
        let place = f.primary.span;
        format!(
            "{}:{} {} {}",
            files.name(place.file),
            files.position(place.file, place.start).0,
            f.code,
            f.headline_text(Lang::Id)
        )
    });
    (model, shown.collect())
}

/// A model that has no faults.
pub fn clean(texts: &[&str]) -> Model {
    let (model, faults) = project(texts);
    assert_eq!(faults, Vec::<String>::new());
    model
}

/// The lines of a text that end `// E2004`, and all faults of a file: they must agree line by line.
pub fn marked(text: &str) {
    let (_, faults) = project(&[text]);
    let expected: Vec<String> = text
        .lines()
        .zip(1..)
        .filter_map(|(line, number)| {
            line.rsplit_once("// E").map(|(_, code)| format!("a.bsc:{number} E{}", code.trim()))
        })
        .collect();
    let found: Vec<String> = faults.iter().map(|f| f.splitn(3, ' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(found, expected, "{faults:#?}");
}
