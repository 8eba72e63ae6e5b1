//! What clap found wrong with the words typed, said in the user's language.

use crate::args::Bsc;
use crate::trouble::Trouble;
use bsc_diagnostics::Message;
use bsc_driver::document_names;
use bsc_driver::render::{document, matrix};
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// The fault in the user's words. The ids that a value parser gives as its error are help.
pub(crate) fn trouble(error: &clap::Error, typed: &[OsString]) -> Trouble {
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let arg = context(ContextKind::InvalidArg);
    let option = || plain(&arg);
    let message = match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => Message::new("pakai-pilihan").arg("kata", &arg),
        ErrorKind::UnknownArgument => Message::new("pakai-isian").arg("kata", &arg),
        ErrorKind::InvalidSubcommand => {
            Message::new("pakai-perintah").arg("kata", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match context(ContextKind::InvalidValue) {
            value if value.is_empty() => Message::new("pakai-kosong").arg("pilihan", option()),
            value => Message::new("pakai-nilai").arg("nilai", value).arg("pilihan", option()),
        },
        ErrorKind::MissingRequiredArgument => Message::new("pakai-kurang").arg("pilihan", missing(error).join(", ")),
        ErrorKind::ArgumentConflict => match context(ContextKind::PriorArg) {
            other if other == arg => Message::new("pakai-ganda").arg("pilihan", option()),
            other => Message::new("pakai-bentrok").arg("pilihan", option()).arg("lain", plain(&other)),
        },
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Message::new("pakai-tanpa-perintah")
        }
        _ => Message::new("pakai-lain"),
    };
    Trouble { message, help: Some(help(error, typed)) }
}

fn help(error: &clap::Error, typed: &[OsString]) -> Message {
    if let Some(told) = kinds(error, typed).or_else(|| values(error, typed)) {
        return told;
    }
    for kind in [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue] {
        if let Some(near) = error.get(kind).map(words).filter(|near| !near.is_empty()) {
            return Message::new("pakai-dekat").arg("kata", near);
        }
    }
    let arg = error.get(ContextKind::InvalidArg).map(words).unwrap_or_default();
    if error.kind() == ErrorKind::ValueValidation {
        return Message::new(match () {
            () if arg.starts_with("--as-of") => "pakai-tanggal",
            () if arg.starts_with("--year") => "pakai-tahun",
            () => "score-period",
        });
    }
    match error.get(ContextKind::ValidValue).map(words) {
        Some(valid) if !valid.is_empty() => Message::new("pakai-boleh").arg("daftar", valid),
        _ if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Message::new("pakai-boleh").arg("daftar", commands().join(", "))
        }
        _ => Message::new("pakai-bantuan").arg("perintah", bin(typed)),
    }
}

/// What is the matter with the kinds of `bsc doc` and `bsc matrix`: several in one word, or those of the other command.
fn kinds(error: &clap::Error, typed: &[OsString]) -> Option<Message> {
    let value = error.get(ContextKind::InvalidValue).map(words)?;
    let named = |id| Some(Message::new(id).arg("nama", &value));
    match bin(typed).as_str() {
        "bsc doc" if matrix(&value).is_some() => named("pakai-itu-matriks"),
        "bsc matrix" if document(&value).is_some() => named("pakai-itu-dokumen"),
        "bsc doc" => {
            let names: Vec<&str> = value.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
            let known = names.iter().all(|name| document_names().contains(name));
            let several = known && value.contains(',') && !names.is_empty();
            several.then(|| Message::new("pakai-spasi").arg("daftar", names.join(" ")))
        }
        _ => None,
    }
}

/// What can stand where the first word is missing.
fn values(error: &clap::Error, typed: &[OsString]) -> Option<Message> {
    if error.kind() != ErrorKind::MissingRequiredArgument {
        return None;
    }
    let (command, missing) = (Bsc::command(), missing(error));
    let command = command.find_subcommand(bin(typed).strip_prefix("bsc ")?)?;
    let first = command.get_positionals().find(|arg| missing.first() == Some(&plain(&arg.to_string())))?;
    let known: Vec<String> = first.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let name = missing.first()?.trim_matches('`').to_owned();
    (!known.is_empty()).then(|| Message::new("pakai-boleh-bagi").arg("nama", name).arg("daftar", known.join(", ")))
}

/// The words that had to be there.
fn missing(error: &clap::Error) -> Vec<String> {
    match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::Strings(args)) => args.iter().map(|arg| plain(arg)).collect(),
        Some(other) => vec![plain(&words(other))],
        None => Vec::new(),
    }
}

/// `--period <PERIOD>` is `--period` in a sentence, and `[UNIT]...` is `UNIT`.
fn plain(arg: &str) -> String {
    let name = arg.split(' ').next().unwrap_or(arg);
    format!("`{}`", name.trim_matches(|sign| matches!(sign, '<' | '>' | '[' | ']' | '.')))
}

fn commands() -> Vec<String> {
    Bsc::command().get_subcommands().map(|sub| sub.get_name().to_owned()).collect()
}

/// `bsc check`, as far as a command was typed.
fn bin(typed: &[OsString]) -> String {
    let names = commands();
    let command = typed.iter().filter_map(|word| word.to_str()).find(|word| names.iter().any(|name| name == word));
    command.map_or_else(|| "bsc".to_owned(), |command| format!("bsc {command}"))
}

/// One or several words, with commas.
fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::command;
    use bsc_diagnostics::{Catalogue, Lang};

    #[test]
    fn wrong_usage_in_the_users_words() {
        let cases: [(&str, &str, &str); 16] = [
            ("chek", "tidak ada perintah `chek`", "mungkin maksudnya `check`"),
            ("check --formt json", "tidak ada pilihan `--formt`", "mungkin maksudnya `--format`"),
            (
                "check --format xml",
                "`xml` tidak dapat menjadi nilai `--format`",
                "yang dapat ditulis: human, short, json, sarif, github, junit",
            ),
            (
                "check --format",
                "`--format` perlu nilai",
                "yang dapat ditulis: human, short, json, sarif, github, junit",
            ),
            (
                "check --as-of 30-06-2018",
                "`30-06-2018` tidak dapat menjadi nilai `--as-of`",
                "tulis tanggal yang ada di kalender, misalnya 2018-06-30",
            ),
            ("score --year 18", "`18` tidak dapat menjadi nilai `--year`", "tulis tahun empat angka, misalnya 2018"),
            (
                "score --period Q1",
                "`Q1` tidak dapat menjadi nilai `--period`",
                "Sampai periode ini: TW1, TW2, TW3, TW4, atau TAHUN",
            ),
            (
                "score setjen --why setjen",
                "`UNIT` tidak dapat dipakai bersama `--why`",
                "`bsc score --help` menyebut semua pilihan",
            ),
            ("matrix cascading", "`UNIT` harus disebut", "`bsc matrix --help` menyebut semua pilihan"),
            ("graph", "`KIND`, `NAME` harus disebut", "`KIND`: cascade, trend"),
            ("doc pk,lkj --out d", "`pk,lkj` tidak dapat menjadi nilai `KIND`", "pisahkan dengan spasi: `pk lkj`"),
            (
                "doc cascading --out d",
                "`cascading` tidak dapat menjadi nilai `KIND`",
                "`cascading` sebuah matriks: `bsc matrix cascading UNIT`; semua matriks: `bsc doc matriks`",
            ),
            (
                "matrix lkj setjen",
                "`lkj` tidak dapat menjadi nilai `KIND`",
                "`lkj` sebuah dokumen: `bsc doc lkj --unit UNIT --out FOLDER`",
            ),
            ("doc pk --out d --revision=", "`--revision` perlu nilai", "`bsc doc --help` menyebut semua pilihan"),
            (
                "check --color never --color auto",
                "`--color` cukup disebut sekali",
                "`bsc check --help` menyebut semua pilihan",
            ),
            (
                "",
                "sebutkan perintahnya",
                "yang dapat ditulis: check, fmt, score, matrix, map, graph, doc, calendar, plan, import, explain, rules, init, new, completions, man",
            ),
        ];
        for (typed, message, help) in cases {
            let words: Vec<OsString> = ["bsc"].into_iter().chain(typed.split_whitespace()).map(Into::into).collect();
            let error = command(Lang::Id).try_get_matches_from(&words).unwrap_err();
            let trouble = trouble(&error, &words);
            let words = |message: &Message| Catalogue::get().text(Lang::Id, message);
            assert_eq!(
                (words(&trouble.message).as_str(), words(&trouble.help.unwrap()).as_str()),
                (message, help),
                "{typed}"
            );
        }
    }
}
