//! A matrix as the files of a project.

use crate::plan::{Indicator, Matrix, Objective, Party};
use crate::words::quoted;
use crate::write::{self, laid};
use bsc_model::Profile;

/// A file of a new project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanFile {
    /// From the project's folder, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// `bsc.toml`, the units, and a file for each unit that holds something.
pub(crate) fn files(matrix: &Matrix, profile: &Profile) -> Vec<PlanFile> {
    let owner = matrix.parties.first();
    let name = owner.map_or(String::new(), |owner| quoted(&owner.name));
    let config = format!("[project]\nname = {name}\nprofile = \"{}\"\nyear = {}\n", profile.name, matrix.year);
    let mut files = vec![PlanFile { path: "bsc.toml".to_owned(), text: config }];
    let units: String = matrix.parties.iter().map(|party| unit(matrix, party)).collect();
    files.push(PlanFile { path: "organisasi.bsc".to_owned(), text: laid(&units) });
    for party in matrix.parties.iter().filter(|party| !party.ss.is_empty()) {
        let head =
            if std::ptr::eq(party, owner.unwrap_or(party)) { write::left(&matrix.doubts) } else { String::new() };
        let text = plan(matrix, party, profile);
        files.push(PlanFile { path: format!("{}/{}.bsc", party.id, matrix.year), text: laid(&(head + &text)) });
    }
    files
}

/// The map or agreement of a unit.
pub(crate) fn plan(matrix: &Matrix, party: &Party, profile: &Profile) -> String {
    if party.owner { map(matrix, party, profile) } else { agreement(matrix, party) }
}

fn unit(matrix: &Matrix, party: &Party) -> String {
    let superior = party.superior.and_then(|above| matrix.parties.get(above));
    let superior = superior.map(|above| format!("    atasan {}\n", above.id)).unwrap_or_default();
    format!("unit {} {} {{\n    jenis {}\n{superior}}}\n\n", party.id, quoted(&party.name), party.kind)
}

fn map(matrix: &Matrix, party: &Party, profile: &Profile) -> String {
    let mut out = format!("peta {} {} {{\n", party.id, matrix.year);
    let known = profile.perspectives.iter().map(|perspective| &perspective.name);
    let names: Vec<&String> = known.collect();
    // what the matrix does not say is put where most objectives belong, and said above
    let otherwise =
        names.iter().find(|name| **name == "internal_process").or(names.last()).map_or("", |name| name.as_str());
    let of = |ss: &Objective| ss.perspective.clone().unwrap_or_else(|| otherwise.to_owned());
    for name in names.iter().filter(|name| party.ss.iter().any(|ss| of(ss) == ***name)) {
        out += &format!("    perspektif {name} {{\n");
        for ss in party.ss.iter().filter(|ss| of(ss) == **name) {
            let code = ss.code.as_ref().map(|code| format!("            kode {}\n", quoted(code))).unwrap_or_default();
            out += &format!("        ss {} {} {{\n{code}", ss.id, quoted(&ss.name));
            ss.iku.iter().for_each(|iku| out += &indicator(iku));
            out += "        }\n";
        }
        out += "    }\n";
    }
    out + "}\n"
}

fn agreement(matrix: &Matrix, party: &Party) -> String {
    let mut out = format!("pk {} {} {{\n", party.id, matrix.year);
    for ss in &party.ss {
        let Some((above, name)) = &ss.adopted else { continue };
        let above = matrix.parties.get(*above).map_or("", |above| above.id.as_str());
        out += &format!("    ss dari {above}.{name} {{\n");
        ss.iku.iter().for_each(|iku| out += &indicator(iku));
        out += "    }\n";
    }
    out + "}\n"
}

fn indicator(iku: &Indicator) -> String {
    let name = iku.name.as_ref().map(|name| format!(" {}", quoted(name))).unwrap_or_default();
    let mut out = format!("iku {}{name} {{\n", iku.id);
    if let Some(note) = &iku.note {
        out += &format!("// {}\n", crate::words::plain(note));
    }
    if let Some(code) = &iku.code {
        out += &format!("kode {}\n", quoted(code));
    }
    for (kw, value) in &iku.fields {
        out += &format!("{} {value}\n", kw.name());
    }
    out + "}\n"
}
