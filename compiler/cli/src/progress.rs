//! Work that takes over a second says so: a line on the terminal, gone when the work is done.

use crate::Context;
use bsc_diagnostics::{Catalogue, Message};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// After this long people want to know that something is being done.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line changes.
const TICK: Duration = Duration::from_millis(100);
/// The line where parts are counted.
const COUNT: &str = "{spinner} {msg} {wide_bar} {pos}/{len}";

/// Does the work. On a terminal, and not in CI, a moving line stands on standard error while it goes on.
pub(crate) fn during<T>(context: &Context, work: impl FnOnce() -> T) -> T {
    counted(context, 0, |_| work())
}

/// The same for work in so many parts, of which it counts those that are done: the line shows how far it is.
pub(crate) fn counted<T>(context: &Context, parts: usize, work: impl FnOnce(&AtomicUsize) -> T) -> T {
    let (variable, count) = (|name: &str| std::env::var(name).ok(), AtomicUsize::new(0));
    if !shows(io::stderr().is_terminal(), variable) {
        return work(&count);
    }
    let text = Catalogue::get().text(context.lang.get(), &Message::new("sedang-bekerja"));
    thread::scope(|scope| {
        let (done, waiting) = channel::<()>();
        let count = &count;
        scope.spawn(move || {
            // It ends when the work is done, or has panicked.
            let goes_on = |time| waiting.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
            if goes_on(PATIENCE) {
                let bar = bar(parts, text);
                bar.set_position(count.load(Relaxed) as u64);
                bar.enable_steady_tick(TICK);
                while goes_on(TICK) {
                    bar.set_position(count.load(Relaxed) as u64);
                }
                bar.finish_and_clear();
            }
        });
        let result = work(count);
        drop(done);
        result
    })
}

/// The line; with a count where the number of parts is known.
fn bar(parts: usize, text: String) -> ProgressBar {
    let bar = if parts == 0 { ProgressBar::new_spinner() } else { ProgressBar::new(parts as u64) };
    match ProgressStyle::with_template(COUNT) {
        Ok(style) if parts > 0 => bar.with_style(style).with_message(text),
        _ => bar.with_message(text),
    }
}

/// Whether somebody looks at a terminal that can take a line back.
fn shows(terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty() && value != "false");
    terminal && !set("CI") && variable("TERM").as_deref() != Some("dumb")
}

#[cfg(test)]
mod tests {
    use super::{COUNT, bar, shows};
    use indicatif::ProgressStyle;

    #[test]
    fn parts_are_counted_where_their_number_is_known() {
        assert!(ProgressStyle::with_template(COUNT).is_ok());
        let counted = bar(60, "sedang bekerja…".to_owned());
        assert_eq!((counted.length(), counted.message().as_str()), (Some(60), "sedang bekerja…"));
        assert_eq!(bar(0, String::new()).length(), None);
    }

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
