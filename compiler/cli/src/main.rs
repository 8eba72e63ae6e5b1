//! `bsc`: performance management as code. Parses the words typed, runs one command, answers with an exit code:
//! 0 clean, 1 errors in the source, 2 wrong usage or unreadable files, 3 a fault of the tool itself, 130 interrupted.

mod args;
mod command;
mod diff;
mod guard;
mod help;
mod interrupt;
mod output;
mod progress;
mod target;
mod tongue;
mod trouble;
mod usage;
mod version;

use args::{Bsc, Color};
use bsc_diagnostics::Lang;
use bsc_driver::Config;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use output::Terminal;
use std::cell::Cell;
use std::ffi::OsString;
use std::process::ExitCode;
use tongue::Tongue;

/// How a command ended, from best to worst.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum End {
    /// Nothing to complain about.
    Clean,
    /// Errors in the source.
    Found,
    /// Wrong usage, or files that cannot be read.
    Unable,
    /// A fault of the tool itself, which it noticed before it did harm.
    Broken,
}

impl End {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            End::Clean => 0,
            End::Found => 1,
            End::Unable => 2,
            End::Broken => 3,
        }
    }
}

fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let tongue = Tongue::find(&typed, |name| std::env::var(name).ok());
    let lang = tongue.speak(None);
    interrupt::listen();
    guard::run(&typed, lang, || ExitCode::from(run(&typed, tongue).code()))
}

fn run(typed: &[OsString], tongue: Tongue) -> End {
    let parsed = help::command(tongue.speak(None)).try_get_matches_from(typed);
    let args = parsed.and_then(|matches| Bsc::from_arg_matches(&matches));
    let terminal = Terminal::new(args.as_ref().map_or(Color::Auto, |args| args.color));
    let context = Context { tongue, terminal, lang: Cell::new(tongue.speak(None)) };
    let done = match args {
        Ok(args) => command::run(args.command, &context),
        Err(error) if error.kind() == ErrorKind::DisplayVersion => version::print(context.lang.get()),
        Err(error) if !error.use_stderr() => output::help(&error, terminal.out),
        Err(error) => Err(usage::trouble(&error, typed)),
    };
    done.unwrap_or_else(|trouble| {
        trouble.print(context.lang.get(), terminal.err);
        End::Unable
    })
}

/// What every command has at hand.
pub(crate) struct Context {
    tongue: Tongue,
    pub terminal: Terminal,
    pub lang: Cell<Lang>,
}

impl Context {
    /// The language, once the project has had its say.
    pub fn speak(&self, project: &Config) -> Lang {
        self.lang.set(self.tongue.speak(project.lang));
        self.lang.get()
    }
}
