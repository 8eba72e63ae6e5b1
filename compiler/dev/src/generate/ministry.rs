//! A ministry of any size with all that documents show: the example of the Ministry of Foreign Affairs, in which all who are below the
//! ministry stand as often as it takes, each time under names of their own.

use bsc_diagnostics::FileId;
use bsc_syntax::{Node, TokenKind, parse};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/kemenlu_2018");

/// Writes a ministry of at least so many units below a folder, which is made, and gives the number of its units; people come on top.
/// Each copy is cascaded from the one ministry.
///
/// # Errors
/// Those of the disk; a file of the example that is no UTF-8.
pub fn write_ministry(units: usize, folder: &Path) -> io::Result<usize> {
    let example = Example::read(Path::new(EXAMPLE))?;
    let each = example.units.saturating_sub(1).max(1);
    let copies = units.saturating_sub(1).div_ceil(each).max(1);
    for copy in 1..=copies {
        for (name, text) in &example.files {
            let text = if copy == 1 { text.clone() } else { example.copied(text, copy) };
            let path = folder.join(name);
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let path = if copy == 1 { path } else { path.with_file_name(format!("{stem}_{copy}.bsc")) };
            if !text.is_empty() {
                fs::create_dir_all(path.parent().unwrap_or(folder))?;
                fs::write(path, text)?;
            }
        }
    }
    fs::copy(Path::new(EXAMPLE).join("bsc.toml"), folder.join("bsc.toml"))?;
    Ok(1 + copies * each)
}

struct Example {
    /// By name from its folder.
    files: Vec<(PathBuf, String)>,
    units: usize,
    /// All units and people but the ministry.
    below: BTreeSet<String>,
}

impl Example {
    fn read(root: &Path) -> io::Result<Example> {
        let mut example = Example { files: Vec::new(), units: 0, below: BTreeSet::new() };
        let mut open = vec![root.to_path_buf()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|e| e == "bsc") {
                    let name = path.strip_prefix(root).unwrap_or(&path).to_path_buf();
                    example.files.push((name, fs::read_to_string(&path)?));
                }
            }
        }
        example.files.sort();
        for (_, text) in &example.files {
            for root in parse(FileId(0), text).0.roots(text) {
                let unit = root.keyword() == "unit";
                example.units += usize::from(unit);
                if unit && root.children().any(|c| c.keyword() == "atasan") || root.keyword() == "pegawai" {
                    example.below.extend(whose(&root, text).map(str::to_owned));
                }
            }
        }
        Ok(example)
    }

    /// What a file says of those below the ministry, said of their copies.
    fn copied(&self, text: &str, copy: usize) -> String {
        let (tree, _) = parse(FileId(0), text);
        let mut out = String::new();
        for root in tree.roots(text).filter(|root| whose(root, text).is_some_and(|id| self.below.contains(id))) {
            let mut ends = Vec::new();
            self.names(&root, text, &mut ends);
            let span = root.span();
            let mut from = span.start as usize;
            for end in ends {
                out.push_str(text.get(from..end).unwrap_or_default());
                out.push_str(&format!("_{copy}"));
                from = end;
            }
            out.push_str(text.get(from..span.end as usize).unwrap_or_default());
            out.push_str("\n\n");
        }
        out
    }

    /// Where the names of those below the ministry end in a statement.
    fn names(&self, node: &Node<'_>, text: &str, ends: &mut Vec<usize>) {
        for token in node.tokens().iter().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Path)) {
            let name = first(text.get(token.start as usize..token.end as usize).unwrap_or_default());
            if self.below.contains(name) {
                ends.push(token.start as usize + name.len());
            }
        }
        node.children().for_each(|child| self.names(&child, text, ends));
    }
}

/// The first name of a path.
fn first(path: &str) -> &str {
    path.split(['.', '@']).next().unwrap_or_default()
}

/// Of whom a statement of a file speaks.
fn whose<'t>(root: &Node<'_>, text: &'t str) -> Option<&'t str> {
    let token = root.tokens().first()?;
    text.get(token.start as usize..token.end as usize).map(first)
}
