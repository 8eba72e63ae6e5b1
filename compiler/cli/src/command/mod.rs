//! One file a command.

mod check;

use crate::args::Command;
use crate::trouble::Trouble;
use crate::{Context, End};

pub(crate) fn run(command: Command, context: &Context) -> Result<End, Trouble> {
    match command {
        Command::Check(args) => check::run(args, context),
        Command::Score(_) | Command::Matrix(_) | Command::Explain(_) | Command::Rules(_) => Ok(End::Clean),
    }
}
