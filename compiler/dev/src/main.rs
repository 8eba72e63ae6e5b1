//! `cargo run -p bsc-dev -- generate | ministry | docs`.

use bsc_dev::docs;
use bsc_dev::generate::{Plan, write_bsc, write_json, write_ministry};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Project chores")]
struct Args {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Writes a plan of any size that the rules of cascades, maps and IKU find right
    Generate {
        /// Units and people that hold a map or a PK
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
        units: u32,
        /// IKU of each
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u8).range(2..=10))]
        iku: u8,
        /// Varies words and choices, not the shape
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// As a `.bsc` project, or the same model as JSON
        #[arg(long, value_enum, default_value_t = Form::Bsc)]
        form: Form,
        /// The folder, which is made
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes a ministry with all that documents show: the example, many times
    Ministry {
        /// Units at least; people come on top
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
        units: u32,
        /// The folder, which is made
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes the pages of docs/ that are generated from the code
    Docs {
        /// Only says which pages are not what the code gives, and fails if there are some
        #[arg(long)]
        check: bool,
        /// The folder of the documentation
        #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs"))]
        out: PathBuf,
    },
}

#[derive(Copy, Clone, ValueEnum)]
enum Form {
    Bsc,
    Json,
}

fn main() -> ExitCode {
    let done = match Args::parse().chore {
        Chore::Generate { units, iku, seed, form, out } => {
            let plan = Plan { units: units as usize, iku: iku.into(), seed };
            match form {
                Form::Bsc => write_bsc(&plan, &out),
                Form::Json => write_json(&plan, &out),
            }
            .map(|()| true)
        }
        Chore::Ministry { units, out } => write_ministry(units as usize, &out).map(|_| true),
        Chore::Docs { check: false, out } => docs::write(&out).map(|()| true),
        Chore::Docs { check: true, out } => docs::pages().map(|pages| {
            let stale = docs::stale(&out, &pages);
            stale.iter().for_each(|path| eprintln!("{} is not what the code gives", path.display()));
            stale.is_empty()
        }),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
