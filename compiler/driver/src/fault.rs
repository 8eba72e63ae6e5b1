//! What is no fault of a source: a path that does not exist, a file that cannot be read, a name asked for that is not there.

use crate::Unreadable;
use bsc_diagnostics::Message;
use bsc_import::Unreadable as Table;
use bsc_syntax::period::Period;
use std::io::{Error, ErrorKind};
use std::path::PathBuf;

/// Why a command could not do its work. Exit code 2.
#[derive(Debug)]
pub enum Fault {
    /// There is nothing at a path.
    Missing(PathBuf),
    /// A file or folder could not be read.
    Unreadable(Unreadable),
    /// No `.bsc` file in a folder.
    Empty(PathBuf),
    /// The paths asked for belong to different projects: the `bsc.toml` folders, or the path itself.
    Projects(PathBuf, PathBuf),
    /// No such unit or person; the nearest name.
    Holder(String, Option<String>),
    /// The holder has no plan in this year.
    NoPlan(String, i16),
    /// Nobody has a plan in this year; the years that have one.
    NothingPlanned(i16, Vec<i16>),
    /// The kind of the holder owns no strategy map.
    OwnsNoMap(String, String),
    /// The holder has no strategy map in this year.
    NoMap(String, i16),
    /// The name means no IKU: a trend is that of one.
    NotIku(String),
    /// No plan of any year.
    NoYear,
    /// No such IKU; the nearest name.
    Iku(String, Option<String>),
    /// A baseline needs a `bsc.toml`, which this folder has not.
    NoConfig(PathBuf),
    /// A line of the baseline cannot be understood.
    Baseline(PathBuf, usize),
    /// What is assumed or aimed at has not the form, or no value of the IKU.
    Assumption(String),
    /// The IKU of what is assumed is not reported in this period.
    NotReported(String, Period),
    /// It is made by those below: only its figure up to this period can be assumed.
    Made(String, Period),
    /// No IKU has a period left.
    NothingLeft(String),
    /// `bsc.toml` names no folder for what is confidential.
    NothingConfidential,
    /// No rule or code begins so; the nearest.
    Rule(String, Option<String>),
    /// The standard library has no such profile; the nearest.
    Profile(String, Option<String>),
    /// What is to be made is there already: the file that holds it.
    Taken(String, String),
    /// A name that no statement can have.
    Name(String),
    /// A kind that the profile does not have; the nearest.
    Kind(String, Option<String>),
    /// No IKU of the holder is reported in this period.
    NothingDue(String, String),
    /// A folder lies in no git repository with files on disk.
    NoRepository(PathBuf),
    /// There is no such revision; whether the clone is shallow.
    NoRevision(String, bool),
    /// Of a revision, this file or folder is not in the clone.
    Lacking(PathBuf, String),
    /// A file to be imported is no table that can be read.
    Table(String, Table),
    /// A file to be written is there, and none of the project.
    Occupied(PathBuf),
    /// A part of the project is a submodule, whose files of a revision are in another repository.
    Submodule(PathBuf, String),
}

impl Fault {
    /// What is wrong, in a line.
    pub fn message(&self) -> Message {
        let path = |path: &PathBuf| path.display().to_string();
        match self {
            Fault::Missing(missing) => Message::new("gagal-tidak-ada").arg("jalur", path(missing)),
            Fault::Unreadable(unreadable) => unreadable.message(),
            Fault::Empty(folder) => Message::new("E5004").arg("folder", path(folder)),
            Fault::Projects(one, other) => Message::new("gagal-proyek").arg("satu", path(one)).arg("lain", path(other)),
            Fault::Holder(name, _) => Message::new("gagal-unit").arg("nama", name),
            Fault::NoPlan(name, year) => Message::new("gagal-rencana").arg("nama", name).arg("tahun", year.to_string()),
            Fault::NothingPlanned(year, _) => Message::new("gagal-rencana-tahun").arg("tahun", year.to_string()),
            Fault::OwnsNoMap(name, kind) => Message::new("gagal-bukan-pemilik").arg("nama", name).arg("jenis", kind),
            Fault::NoMap(name, year) => Message::new("gagal-peta").arg("nama", name).arg("tahun", year.to_string()),
            Fault::NotIku(name) => Message::new("gagal-bukan-iku").arg("nama", name),
            Fault::NoYear => Message::new("gagal-tahun"),
            Fault::Iku(name, _) => Message::new("gagal-iku").arg("nama", name),
            Fault::NoConfig(folder) => Message::new("gagal-baseline-proyek").arg("folder", path(folder)),
            Fault::Baseline(file, line) => {
                Message::new("gagal-baseline").arg("jalur", path(file)).arg("baris", line.to_string())
            }
            Fault::Assumption(text) => Message::new("gagal-andaian").arg("teks", text),
            Fault::NotReported(text, period) => {
                Message::new("gagal-andaian-periode").arg("teks", text).arg("periode", period.name())
            }
            Fault::Made(text, period) => {
                Message::new("gagal-andaian-bawah").arg("teks", text).arg("periode", period.name())
            }
            Fault::NothingLeft(text) => Message::new("gagal-andaian-sisa").arg("teks", text),
            Fault::NothingConfidential => Message::new("gagal-rahasia"),
            Fault::Rule(id, _) => Message::new("gagal-aturan").arg("nama", id),
            Fault::Profile(name, _) => Message::new("gagal-profil").arg("nama", name),
            Fault::Taken(name, file) => Message::new("gagal-sudah-ada").arg("nama", name).arg("berkas", file),
            Fault::Name(name) => Message::new("gagal-nama").arg("nama", name),
            Fault::Kind(name, _) => Message::new("gagal-jenis").arg("nama", name),
            Fault::NothingDue(name, period) => Message::new("gagal-periode").arg("nama", name).arg("periode", period),
            Fault::NoRepository(folder) => Message::new("gagal-git").arg("folder", path(folder)),
            Fault::NoRevision(name, _) => Message::new("gagal-revisi").arg("revisi", name),
            Fault::Lacking(file, name) => Message::new("gagal-objek").arg("jalur", path(file)).arg("revisi", name),
            Fault::Table(name, error) => error.message(name),
            Fault::Occupied(file) => Message::new("gagal-timpa").arg("jalur", path(file)),
            Fault::Submodule(folder, name) => {
                Message::new("gagal-submodul").arg("jalur", path(folder)).arg("revisi", name)
            }
        }
    }

    /// What to do, where something can be said.
    pub fn help(&self) -> Option<Message> {
        let near = |near: &String| Message::new("gagal-dekat").arg("nama", near);
        match self {
            Fault::Holder(_, name)
            | Fault::Iku(_, name)
            | Fault::Rule(_, name)
            | Fault::Profile(_, name)
            | Fault::Kind(_, name) => name.as_ref().map(near),
            Fault::Assumption(_) => Some(Message::new("gagal-andaian-bantuan")),
            Fault::NotReported(..) => Some(Message::new("gagal-periode-bantuan")),
            Fault::Made(..) => Some(Message::new("gagal-andaian-bawah-bantuan")),
            Fault::NothingLeft(_) => Some(Message::new("gagal-andaian-sisa-bantuan")),
            Fault::NothingConfidential => Some(Message::new("gagal-rahasia-bantuan")),
            Fault::Taken(..) => Some(Message::new("gagal-sudah-ada-bantuan")),
            Fault::Name(_) => Some(Message::new("gagal-nama-bantuan")),
            Fault::NothingDue(..) => Some(Message::new("gagal-periode-bantuan")),
            Fault::Empty(_) => Some(Message::new("E5004-bantuan")),
            Fault::Projects(..) => Some(Message::new("gagal-proyek-bantuan")),
            Fault::NothingPlanned(_, years) => {
                let years: Vec<String> = years.iter().map(i16::to_string).collect();
                let list = Message::new("gagal-rencana-tahun-bantuan").arg("daftar", years.join(", "));
                (!years.is_empty()).then_some(list)
            }
            Fault::OwnsNoMap(name, _) => Some(Message::new("gagal-bukan-pemilik-bantuan").arg("nama", name)),
            Fault::NoMap(name, _) => Some(Message::new("gagal-peta-bantuan").arg("nama", name)),
            Fault::NotIku(name) => Some(Message::new("gagal-bukan-iku-bantuan").arg("nama", name)),
            Fault::NoYear => Some(Message::new("gagal-tahun-bantuan")),
            Fault::NoRepository(_) => Some(Message::new("gagal-git-bantuan")),
            Fault::NoRevision(_, true) | Fault::Lacking(..) => Some(Message::new("gagal-dangkal-bantuan")),
            Fault::NoRevision(_, false) => Some(Message::new("gagal-revisi-bantuan")),
            Fault::Table(_, error) => Some(error.help()),
            Fault::Occupied(_) => Some(Message::new("impor-tujuan-bantuan")),
            Fault::Submodule(..) => Some(Message::new("gagal-submodul-bantuan")),
            Fault::NoConfig(_) => Some(Message::new("gagal-baseline-proyek-bantuan")),
            Fault::Baseline(..) => Some(Message::new("gagal-baseline-bantuan")),
            Fault::Missing(_) | Fault::Unreadable(_) | Fault::NoPlan(..) => None,
        }
    }
}

impl From<Unreadable> for Fault {
    fn from(unreadable: Unreadable) -> Fault {
        Fault::Unreadable(unreadable)
    }
}

impl Unreadable {
    /// What is wrong, in a line.
    pub fn message(&self) -> Message {
        Message::new("gagal-baca").arg("jalur", self.path.display().to_string()).arg("sebab", io_cause(&self.error))
    }
}

/// Why files could not be read or written, as the catalogue (`sebab-io`) knows it; what it does not know is said in the words of the
/// operating system.
pub fn io_cause(error: &Error) -> String {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "penuh",
        ErrorKind::PermissionDenied => "izin",
        ErrorKind::NotFound => "tiada",
        ErrorKind::ReadOnlyFilesystem => "baca_saja",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "bukan_folder",
        _ => return error.to_string(),
    }
    .to_owned()
}
