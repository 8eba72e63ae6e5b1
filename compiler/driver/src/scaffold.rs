//! New files from templates: a whole project, or one plan more. Nothing is written here.
//!
//! The templates are the files in `compiler/driver/templates`; `{{…}}` in them is filled in. What comes out of a `.bsc` template is
//! in canonical layout.

mod init;
mod item;
mod owners;
mod taken;

pub use init::{Start, init};
pub use item::{Item, New};

use bsc_diagnostics::FileId;

/// A file to be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// From the project's folder, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
    /// It is a program.
    pub executable: bool,
    /// It may be made anew.
    renewable: bool,
}

impl Draft {
    fn new(path: impl Into<String>, text: String) -> Draft {
        Draft { path: path.into(), text, executable: false, renewable: false }
    }

    /// Whether it may take the place of this text: what the tool made before.
    pub fn may_replace(&self, old: &str) -> bool {
        self.renewable && old.starts_with(owners::MARK)
    }

    /// A source, in canonical layout.
    fn source(path: impl Into<String>, text: &str) -> Draft {
        let laid = bsc_format::format(FileId(0), text).map(|laid| laid.text);
        Draft::new(path, laid.unwrap_or_else(|_| text.to_owned()))
    }
}

/// Fills in a template. A line that holds nothing but a value without text goes; what is filled in is not looked at again.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    for line in template.split_inclusive('\n') {
        let filled = fill_line(line, values);
        if !filled.trim().is_empty() || line.trim().is_empty() {
            out += &filled;
        }
    }
    out
}

fn fill_line(line: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        // `${{ … }}` of a workflow is none of ours
        let found = after
            .split_once("}}")
            .and_then(|(name, after)| values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value, after)));
        out += before;
        match found {
            Some((value, after)) => {
                out += value;
                rest = after;
            }
            None => {
                out += "{{";
                rest = after;
            }
        }
    }
    out + rest
}

/// A text as it stands between quotes, in a source and in `bsc.toml`.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.trim().replace('\\', "\\\\").replace('"', "\\\"")
}

/// An id made of a text: its letters and digits, small, with `_` between words; none where nothing is left to begin with.
fn id_of(text: &str) -> Option<String> {
    let plain: String =
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let id = plain.split_whitespace().collect::<Vec<_>>().join("_");
    let fits = id.starts_with(|c: char| c.is_ascii_lowercase()) && !bsc_schema::is_connector(&id);
    fits.then_some(id)
}

#[cfg(test)]
mod tests;
