//! Work that takes over a second says so: a line on the terminal, gone when the work is done.

use crate::Context;
use bsc_diagnostics::{Catalogue, Message};
use indicatif::ProgressBar;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// After this long people want to know that something is being done.
const PATIENCE: Duration = Duration::from_secs(1);

/// Does the work. On a terminal, and not in CI, a moving line stands on standard error while it goes on.
pub(crate) fn during<T>(context: &Context, work: impl FnOnce() -> T) -> T {
    let variable = |name: &str| std::env::var(name).ok();
    if !shows(io::stderr().is_terminal(), variable) {
        return work();
    }
    let text = Catalogue::get().text(context.lang.get(), &Message::new("sedang-bekerja"));
    let (done, waiting) = channel::<()>();
    let line = thread::spawn(move || {
        if waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            let bar = ProgressBar::new_spinner().with_message(text);
            bar.enable_steady_tick(Duration::from_millis(100));
            // It ends when the work is done, or has panicked.
            let _ = waiting.recv();
            bar.finish_and_clear();
        }
    });
    let result = work();
    drop(done);
    let _ = line.join();
    result
}

/// Whether somebody looks at a terminal that can take a line back.
fn shows(terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty() && value != "false");
    terminal && !set("CI") && variable("TERM").as_deref() != Some("dumb")
}

#[cfg(test)]
mod tests {
    use super::shows;

    #[test]
    fn only_where_somebody_looks() {
        type Case<'c> = (bool, &'c [(&'c str, &'c str)], bool);
        let cases: [Case<'_>; 6] = [
            (true, &[("TERM", "xterm")], true),
            (true, &[], true),
            (true, &[("CI", "true")], false),
            (true, &[("CI", "false")], true),
            (true, &[("TERM", "dumb")], false),
            (false, &[("TERM", "xterm")], false),
        ];
        for (terminal, variables, expected) in cases {
            let variable =
                |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, v)| (*v).to_owned());
            assert_eq!(shows(terminal, variable), expected, "{terminal} {variables:?}");
        }
    }
}
