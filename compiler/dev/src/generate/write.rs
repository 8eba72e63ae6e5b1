//! The plan as files: `.bsc`, many holders a file, or one JSON a file of holders; written as a stream.

use super::data::{Cascade, Holder, Iku, Ss};
use super::{Plan, YEAR};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Holders in a file.
const CHUNK: usize = 100;

/// Writes the plan below a folder, which is made: `bsc.toml` and `unit/000.bsc` …
///
/// # Errors
/// Those of the disk.
pub fn write_bsc(plan: &Plan, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("unit"))?;
    let config = format!("[project]\nname = \"Rencana buatan\"\nprofile = \"permenlu_4_2018\"\nyear = {YEAR}\n");
    fs::write(folder.join("bsc.toml"), config)?;
    each_file(plan, &folder.join("unit"), "bsc", bsc)
}

/// Writes the same plan as JSON, a holder a line: `000.json` …
///
/// # Errors
/// Those of the disk.
pub fn write_json(plan: &Plan, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    each_file(plan, folder, "json", |holder, out| {
        serde_json::to_writer(&mut *out, holder)?;
        writeln!(out)
    })
}

/// Writes what is reported of the plan in the four quarters, beside it: `laporan/000.bsc` …
///
/// # Errors
/// Those of the disk.
pub fn write_reports(plan: &Plan, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("laporan"))?;
    for (index, first) in (0..plan.units).step_by(CHUNK).enumerate() {
        let mut out = BufWriter::new(File::create(folder.join(format!("laporan/{index:03}.bsc")))?);
        for number in first..plan.units.min(first + CHUNK) {
            let holder = plan.holder(number);
            for quarter in 1..=4 {
                writeln!(out, "realisasi {} {YEAR} TW{quarter} {{", holder.id)?;
                for (iku, value) in plan.reports(number, quarter) {
                    writeln!(out, "    {iku} {value}")?;
                }
                writeln!(out, "}}")?;
            }
        }
        out.flush()?;
    }
    Ok(())
}

fn each_file(
    plan: &Plan,
    folder: &Path,
    extension: &str,
    write: impl Fn(&Holder<String>, &mut BufWriter<File>) -> io::Result<()>,
) -> io::Result<()> {
    for (index, first) in (0..plan.units).step_by(CHUNK).enumerate() {
        let mut out = BufWriter::new(File::create(folder.join(format!("{index:03}.{extension}")))?);
        for number in first..plan.units.min(first + CHUNK) {
            write(&plan.holder(number), &mut out)?;
        }
        out.flush()?;
    }
    Ok(())
}

fn bsc(holder: &Holder<String>, out: &mut impl Write) -> io::Result<()> {
    let (id, year) = (&holder.id, holder.year);
    writeln!(out, "{} {id} \"{}\" {{", if holder.person { "pegawai" } else { "unit" }, holder.title)?;
    writeln!(out, "    jenis     {}", holder.kind)?;
    if let Some(superior) = &holder.superior {
        writeln!(out, "    atasan    {superior}")?;
    }
    writeln!(out, "}}")?;
    writeln!(out, "{} {id} {year} {{", if holder.owner { "peta" } else { "pk" })?;
    for ss in &holder.ss {
        self::ss(ss, holder.owner, out)?;
    }
    writeln!(out, "}}\n")
}

fn ss(ss: &Ss<String>, owner: bool, out: &mut impl Write) -> io::Result<()> {
    let pad = if owner { "        " } else { "    " };
    if let Some(adopted) = &ss.adopted {
        writeln!(out, "{pad}ss dari {adopted} {{")?;
    } else {
        writeln!(out, "    perspektif {} {{\n{pad}ss {} \"{}\" {{", ss.perspective, ss.id, ss.title)?;
        writeln!(out, "{pad}    deskripsi \"{}\"", ss.description)?;
        if let Some(from) = &ss.cascade {
            writeln!(out, "{pad}    cascade indirect dari {from}")?;
        }
        if let Some(supported) = &ss.supports {
            writeln!(out, "{pad}    mendukung {supported}")?;
        }
    }
    for iku in &ss.iku {
        self::iku(iku, pad, out)?;
    }
    writeln!(out, "{}", if owner { "        }\n    }" } else { "    }" })
}

fn iku(iku: &Iku<String>, pad: &str, out: &mut impl Write) -> io::Result<()> {
    match &iku.own {
        Some(own) => writeln!(out, "{pad}    iku {} \"{}\" {{", iku.id, own.title)?,
        None => writeln!(out, "{pad}    iku {} {{", iku.id)?,
    }
    let mut line = |keyword: &str, value: &str| writeln!(out, "{pad}        {keyword} {value}");
    let quoted = |text: &str| format!("\"{text}\"");
    match &iku.cascade {
        Some(Cascade { from, over_units: Some(way) }) => {
            line("cascade indirect dari", &format!("{from} lokasi {way}"))?;
        }
        Some(Cascade { from, over_units: None }) => line("cascade direct dari", from)?,
        None => {}
    }
    if let Some(own) = &iku.own {
        line("definisi", &quoted(&own.definition))?;
        line("formula", &quoted(&own.formula))?;
        if let Some(shared) = &own.shared {
            // A text, but for the word that the language knows.
            let word = shared.unit == "persen";
            line("satuan", &if word { shared.unit.clone() } else { quoted(&shared.unit) })?;
        }
    }
    line("validitas", &iku.validity)?;
    line("kendali", &iku.control)?;
    if let Some(own) = &iku.own {
        if let Some(shared) = &own.shared {
            line("polarisasi", &shared.polarity)?;
            line("konsolidasi", &shared.consolidation)?;
            line("lapor", &shared.reporting)?;
        }
    }
    if let Some(own) = &iku.own {
        line("target", &own.target)?;
        let values: Vec<_> = own.trajectory.iter().map(|(period, value)| format!("{period} {value}")).collect();
        if !values.is_empty() {
            line("trajektori", &values.join(", "))?;
        }
    }
    writeln!(out, "{pad}    }}")
}
