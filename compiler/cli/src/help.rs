//! The command with its help in a language. Every text has an id of the catalogue: the command's name and the option's.

use crate::args::Bsc;
use bsc_diagnostics::{Catalogue, Lang};
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The whole command line, ready to parse.
pub(crate) fn command(lang: Lang) -> Command {
    let words = |id: &str| Catalogue::get().words(lang, id).unwrap_or_default();
    let names: Vec<String> = Bsc::command().get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let mut command =
        Bsc::command().disable_version_flag(true).arg(version).subcommand_help_heading(words("bantuan-perintah"));
    command = localize(command, "bsc", "bsc", &words);
    for name in &names {
        command = command.mut_subcommand(name, |sub| localize(sub, name, &format!("bsc {name}"), &words));
    }
    command
}

/// Gives one command its words.
fn localize(command: Command, name: &str, bin: &str, words: &dyn Fn(&str) -> String) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let command = command.disable_help_flag(true).arg(help);
    let usage = usage(&command, bin, words);
    let args: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let mut command = command
        .about(words(&format!("{name}-tentang")))
        .override_usage(usage)
        .help_template(format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", words("bantuan-pakai")));
    for id in args {
        command = command.mut_arg(&id, |arg| {
            let text =
                [format!("{name}-{id}"), format!("bsc-{id}")].iter().map(|id| words(id)).find(|text| !text.is_empty());
            let mut text = text.unwrap_or_default();
            // a table of the compiler names the values, where the words end so
            if text.ends_with(':') {
                let values: Vec<String> = arg.get_possible_values().iter().map(|v| v.get_name().to_owned()).collect();
                text = format!("{text} {}", values.join(", "));
            }
            let heading = words(if arg.is_positional() { "bantuan-isian" } else { "bantuan-pilihan" });
            let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
            let arg = arg.help(text).help_heading(heading);
            // The words name the values already.
            if takes_value { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
        });
    }
    command
}

/// `bsc check [PILIHAN] [PATH]…`
fn usage(command: &Command, bin: &str, words: &dyn Fn(&str) -> String) -> String {
    let mut usage = format!("{bin} [{}]", words("bantuan-pilihan-sub"));
    if command.has_subcommands() {
        usage += &format!(" <{}>", words("bantuan-sub"));
    }
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
        let several = if matches!(arg.get_action(), ArgAction::Append) { "…" } else { "" };
        usage += &if arg.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]{several}") };
    }
    usage
}

#[cfg(test)]
mod tests {
    use super::command;
    use bsc_diagnostics::Lang;

    #[test]
    fn every_command_and_option_has_help_in_both_languages() {
        for lang in [Lang::Id, Lang::En] {
            let mut commands = vec![command(lang)];
            commands[0].clone().debug_assert();
            commands.extend(command(lang).get_subcommands().cloned());
            for command in commands {
                assert!(
                    command.get_about().is_some_and(|about| !about.to_string().is_empty()),
                    "{}",
                    command.get_name()
                );
                for arg in command.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{} {} {lang:?}", command.get_name(), arg.get_id());
                }
            }
        }
    }

    #[test]
    fn help_speaks_the_language() {
        let text = |lang| {
            let mut command = command(lang);
            let check = command.find_subcommand_mut("check").unwrap();
            check.render_help().to_string()
        };
        let (id, en) = (text(Lang::Id), text(Lang::En));
        assert!(
            id.contains("Cara pakai: bsc check [PILIHAN] [PATH]…")
                && id.contains("Pilihan:")
                && !id.contains("Options"),
            "{id}"
        );
        assert!(en.contains("Usage: bsc check [OPTIONS] [PATH]…") && en.contains("Options:"), "{en}");
    }
}
