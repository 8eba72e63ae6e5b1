//! `bsc man`: a page for `man` of the tool and of each command, in the language of the help.

use crate::output::write_file;
use crate::trouble::Trouble;
use crate::{Context, End, help};
use bsc_diagnostics::{Catalogue, Lang, Message};
use clap_mangen::Man;
use std::fs;
use std::io;
use std::path::Path;

pub(super) fn run(folder: &Path, context: &Context) -> Result<End, Trouble> {
    let lang = context.lang.get();
    fs::create_dir_all(folder).map_err(|error| Trouble::write(folder, &error))?;
    let mut whole = help::command(lang);
    whole.build();
    for command in std::iter::once(&whole).chain(whole.get_subcommands()) {
        let man = Man::new(command.clone());
        let path = folder.join(man.get_filename());
        let text = page(&man, lang).map_err(|error| Trouble::write(&path, &error))?;
        write_file(&path, |out| out.write_all(text.as_bytes()))?;
    }
    Ok(End::Clean)
}

/// The headings that clap_mangen knows in English only.
const HEADINGS: [(&str, &str); 4] =
    [("NAME", "man-nama"), ("SYNOPSIS", "man-pakai"), ("DESCRIPTION", "man-uraian"), ("VERSION", "man-versi")];

fn page(man: &Man, lang: Lang) -> io::Result<String> {
    let mut bytes = Vec::new();
    man.render(&mut bytes)?;
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    for (english, id) in HEADINGS {
        let words = Catalogue::get().text(lang, &Message::new(id));
        text = text.replace(&format!(".SH {english}\n"), &format!(".SH {words}\n"));
    }
    Ok(text)
}
