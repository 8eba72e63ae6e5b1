//! CODEOWNERS: who reviews a change of which file, from who manages which unit.

use super::{Draft, id_of};
use crate::{CONFIG, Loaded};
use bsc_model::HolderId;
use bsc_schema::kw;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The first line: a file that begins so was made by the tool and may be made anew.
pub(super) const MARK: &str = "# Dibuat oleh `bsc new codeowners`; jalankan lagi bila pengelola atau berkas berubah.";

impl Loaded {
    /// CODEOWNERS of the project: for each file the teams `@GROUP/UNIT-ROLE` of those who manage the units that it speaks of, or,
    /// where these have no managers, the nearest superior that has; `group` is the organisation or group at the git host.
    pub fn owners(&self, group: &str) -> Draft {
        let model = &self.model;
        let files = model.files();
        let mut by_file: BTreeMap<&str, BTreeSet<HolderId>> = BTreeMap::new();
        let mut top = BTreeSet::new();
        for root in model.roots() {
            let element = model.element(root);
            if files.is_embedded(element.file) {
                continue;
            }
            let named = match element.kw {
                kw::UNIT | kw::PEGAWAI => Some(model.name(root)),
                _ => model.slot(root, element.kw, 0).map(|field| field.source()),
            };
            let Some(managed) = named.and_then(|name| model.find_holder(name)).and_then(|h| self.managed(h)) else {
                continue;
            };
            by_file.entry(files.name(element.file)).or_default().insert(managed);
            let line = std::iter::once(managed).chain(model.superiors(managed));
            top.extend(line.filter(|above| self.roles(*above).next().is_some()).last());
        }
        let group = id_of(group).map_or_else(|| "organisasi".to_owned(), |id| id.replace('_', "-"));
        let teams = |holders: &BTreeSet<HolderId>| {
            let of = |holder: &HolderId| {
                let unit = model.holder_name(*holder).replace('_', "-");
                self.roles(*holder).map(|(role, _)| format!("@{group}/{unit}-{role}")).collect::<Vec<_>>()
            };
            let teams: BTreeSet<String> = holders.iter().flat_map(of).collect();
            teams.into_iter().collect::<Vec<_>>().join(" ")
        };
        let mut text = format!("{MARK}\n#\n# Kelompok yang harus ada di `{group}`, dan siapa anggotanya:\n");
        let managed: BTreeSet<HolderId> = by_file.values().flatten().chain(&top).copied().collect();
        for holder in &managed {
            for (role, post) in self.roles(*holder) {
                let unit = model.holder_name(*holder).replace('_', "-");
                let _ = writeln!(text, "#   {unit}-{role}: {post}, {}", model.holder_title(*holder));
            }
        }
        text.push('\n');
        for path in ["*".to_owned(), format!("/{CONFIG}"), "/.github/".to_owned(), "/.gitlab-ci.yml".to_owned()] {
            let _ = writeln!(text, "{path} {}", teams(&top));
        }
        for (file, holders) in &by_file {
            let _ = writeln!(text, "/{} {}", file.replace(' ', "\\ "), teams(holders));
        }
        Draft { renewable: true, ..Draft::new("CODEOWNERS", text) }
    }

    /// The holder itself or the nearest above who has managers.
    fn managed(&self, holder: HolderId) -> Option<HolderId> {
        std::iter::once(holder).chain(self.model.superiors(holder)).find(|above| self.roles(*above).next().is_some())
    }

    /// The managers of a unit: role and post.
    pub(super) fn roles(&self, holder: HolderId) -> impl Iterator<Item = (&str, String)> {
        let element = self.model.holder(holder).element;
        let managers = self.model.children_of(element, kw::PENGELOLA).map(move |child| {
            let said = |slot| self.model.slot(child, kw::PENGELOLA, slot);
            (said(0).map_or("", |f| f.source()), said(1).map(|f| f.text().into_owned()).unwrap_or_default())
        });
        managers.filter(|(role, _)| !role.is_empty())
    }
}
