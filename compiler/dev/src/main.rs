//! Project chores: `cargo run -p bsc-dev -- docs` writes the generated pages of `docs/`.

mod docs;

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let done = match std::env::args().nth(1).as_deref() {
        Some("docs") => docs::write(&root.join("docs")),
        _ => {
            eprintln!("bsc-dev docs");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bsc-dev: {error}");
            ExitCode::from(2)
        }
    }
}
