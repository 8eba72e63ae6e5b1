//! The last line of defence: a panic becomes a report and exit code 3.

use bsc_diagnostics::{Catalogue, Lang, Message};
use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook};
use std::process::ExitCode;
use std::sync::Mutex;

/// Where and why, from whichever thread panicked first.
static CAUSE: Mutex<Option<(String, String)>> = Mutex::new(None);

/// Runs the work; if it panics, says what to report.
pub(crate) fn run(typed: &[OsString], lang: Lang, work: impl FnOnce() -> ExitCode) -> ExitCode {
    set_hook(Box::new(remember));
    caught(typed, lang, work)
}

fn caught(typed: &[OsString], lang: Lang, work: impl FnOnce() -> ExitCode) -> ExitCode {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let _ = io::stderr().write_all(report(typed, lang).as_bytes());
        ExitCode::from(3)
    })
}

fn remember(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let cause = text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    if let Ok(mut first) = CAUSE.lock() {
        first.get_or_insert((place, cause));
    }
}

fn report(typed: &[OsString], lang: Lang) -> String {
    let (place, cause) = CAUSE.lock().ok().and_then(|mut cause| cause.take()).unwrap_or_default();
    let command: Vec<_> = typed.iter().map(|word| word.to_string_lossy()).collect();
    let lines = [
        Message::new("rusak"),
        Message::new("rusak-sebab").arg("sebab", cause),
        Message::new("rusak-tempat").arg("tempat", place),
        Message::new("rusak-versi").arg("versi", env!("CARGO_PKG_VERSION")),
        Message::new("rusak-perintah").arg("perintah", command.join(" ")),
        Message::new("rusak-bantuan"),
    ];
    lines.iter().map(|line| Catalogue::get().text(lang, line) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::caught;
    use bsc_diagnostics::Lang;
    use std::process::ExitCode;

    #[test]
    fn a_panic_is_exit_code_three() {
        let answer = caught(&["bsc".into(), "check".into()], Lang::Id, || panic!("uji"));
        assert_eq!(format!("{answer:?}"), format!("{:?}", ExitCode::from(3)));
        assert!(super::report(&[], Lang::Id).starts_with("bsc sendiri rusak"));
    }
}
