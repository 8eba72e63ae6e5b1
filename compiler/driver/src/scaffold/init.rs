//! A project that checks clean.

use super::{Draft, fill, id_of, quoted};
use crate::{CONFIG, Date, Fault, Memory, Request, load};
use bsc_schema::nearest;

/// What a project begins with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The name of the unit, and of the project.
    pub name: String,
    /// The year of its first plan.
    pub year: i16,
    /// The profile; none: the first of the standard library.
    pub profile: Option<String>,
    /// The day it begins.
    pub today: Date,
}

/// What of a profile the first project uses.
struct Words {
    profile: &'static str,
    unit: &'static str,
    person: &'static str,
    managers: [&'static str; 2],
}

const WORDS: &[Words] = &[
    Words { profile: "permenlu_4_2018", unit: "satker", person: "fungsional", managers: ["smko", "smkpeg"] },
    Words { profile: "kmk_467_2014", unit: "eselon2", person: "fungsional", managers: ["mkop", "mkpp"] },
];

macro_rules! template {
    ($name:literal) => {
        include_str!(concat!("../../templates/proyek/", $name))
    };
}

/// The files of a new project: plan, settings, what git and CI need.
///
/// # Errors
/// A profile that the standard library does not have.
pub fn init(start: &Start) -> Result<Vec<Draft>, Fault> {
    let profile = start.profile.as_deref().unwrap_or(WORDS.first().map_or("", |words| words.profile));
    let Some(words) = WORDS.iter().find(|words| words.profile == profile) else {
        let near = nearest(profile, WORDS.iter().map(|words| words.profile));
        return Err(Fault::Profile(profile.to_owned(), near.map(str::to_owned)));
    };
    let (name, year) = (quoted(&start.name), start.year.to_string());
    let unit = id_of(&start.name).filter(|id| id != "perencana").unwrap_or_else(|| "unit_kerja".to_owned());
    let manager = "Kepala Subbagian Data";
    let managers = words.managers.map(|role| format!("    pengelola {role} \"{manager}\" {{ eselon 4 }}")).join("\n");
    let values = [
        ("nama", name.as_str()),
        ("profil", profile),
        ("tahun", &year),
        ("unit", &unit),
        ("jenis", words.unit),
        ("jenis_pegawai", words.person),
        ("pengelola", &managers),
        ("pengelola_jabatan", manager),
    ];
    let source = |path: String, template| Draft::source(path, &fill(template, &values));
    let mut drafts = vec![
        Draft::new(CONFIG, fill(template!("bsc.toml"), &values)),
        source("organisasi.bsc".into(), template!("organisasi.bsc")),
        source(format!("peta_{year}.bsc"), template!("peta.bsc")),
        source(format!("pk_{year}.bsc"), template!("pk.bsc")),
    ];
    let sources =
        drafts.iter().fold(Memory::new(start.today), |host, file| host.file(&file.path, file.text.as_bytes()));
    let owners = load(&sources, &Request::path("/"), None)?.owners(&unit);
    let plain = [
        (".gitattributes", template!("gitattributes")),
        (".gitignore", template!("gitignore")),
        (".github/workflows/bsc.yml", template!("github.yml")),
        (".gitlab-ci.yml", template!("gitlab.yml")),
        (".pre-commit-config.yaml", template!("pre-commit-config.yaml")),
    ];
    drafts.extend(plain.map(|(path, text)| Draft::new(path, text.to_owned())));
    drafts.push(Draft { executable: true, ..Draft::new(".githooks/pre-commit", template!("pre-commit").to_owned()) });
    drafts.push(owners);
    Ok(drafts)
}
