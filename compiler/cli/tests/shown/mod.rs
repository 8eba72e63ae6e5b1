//! Documents whose commands are run: `$ ` lines of `console` blocks, with what they print below them.
//!
//! `BSC_UPDATE=1` writes what is printed now; read the difference before it is committed.

use std::path::Path;
use std::process::Command;

/// What a reader does, in the order of the page.
pub enum Step<'a> {
    /// Types this command.
    Run(&'a str),
    /// Writes this file, named by the line above its block: `` Berkas `path`: ``.
    Write(&'a str, &'a str),
    /// Changes lines of this file, named by `` Di berkas `path`: ``; lines as in a diff.
    Change(&'a str, &'a str),
}

/// The page as it is after every step was taken: `take` gives what a command prints.
pub fn told(page: &str, mut take: impl FnMut(Step<'_>) -> String) -> String {
    let (mut out, mut rest, mut above) = (String::new(), page, "");
    while let Some((line, behind)) = rest.split_once('\n') {
        out += &format!("{line}\n");
        rest = behind;
        let Some(language) = line.strip_prefix("```") else {
            above = if line.trim().is_empty() { above } else { line };
            continue;
        };
        let (block, behind) = rest.split_once("\n```\n").unwrap();
        if language == "console" {
            for command in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
                let printed = take(Step::Run(command));
                let newline = if printed.trim_end().is_empty() { "" } else { "\n" };
                out += &format!("$ {command}\n{}{newline}", printed.trim_end());
            }
            out += "```\n";
        } else {
            let path = |opening: &str| above.strip_prefix(opening)?.split('`').next();
            if let Some(path) = path("Di berkas `") {
                assert_eq!(language, "diff", "{above}");
                take(Step::Change(path, block));
            } else if let Some(path) = path("Berkas `") {
                take(Step::Write(path, block));
            }
            out += &format!("{block}\n```\n");
        }
        (rest, above) = (behind, "");
    }
    out + rest
}

/// Compares a page with what it is after its steps, or writes that.
pub fn compare(path: &Path, page: &str, now: &str) {
    if std::env::var_os("BSC_UPDATE").is_some() && page != now {
        std::fs::write(path, now).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), now, "{}", path.display());
}

/// Takes the machine's own settings away.
pub fn plain(command: &mut Command) -> &mut Command {
    for name in ["BSC_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}
