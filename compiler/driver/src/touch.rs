//! Which faults of the source stand in the way of a result: those in what the result is made of.

use crate::Loaded;
use bsc_check::check_formulas;
use bsc_diagnostics::{Diagnostic, FileId, Span, Summary, sort};
use bsc_model::{ElementId, HolderId};
use bsc_schema::kw;
use std::collections::{HashMap, HashSet};

impl Loaded {
    /// The faults that touch the plans of these holders, or of all where none is named: those in their statements, in those of
    /// everyone above and below them (whom targets and realisations come from and go to), in the profile and the scales, and
    /// those that lost a statement whole, so that nobody knows whose it was.
    pub fn in_the_way(&self, of: &[HolderId]) -> Vec<Diagnostic> {
        let formulas = check_formulas(&self.model, &self.diagnostics);
        if self.diagnostics.is_empty() && formulas.is_empty() {
            return Vec::new();
        }
        let needed = Needed::new(self, of);
        let places = |found: &Diagnostic| {
            std::iter::once(found.primary.span).chain(found.labels.iter().map(|label| label.span)).collect::<Vec<_>>()
        };
        let touches = |found: &&Diagnostic| match &*found.code {
            "E5001" | "E5008" | "E5014" | "E5015" => true,
            "E5011" | "E5013" | "E5016" => false,
            _ => places(found).into_iter().any(|span| needed.holds(span)),
        };
        let mut found: Vec<_> = self
            .diagnostics
            .iter()
            .chain(&formulas)
            .filter(touches)
            .cloned()
            .map(|found| found.sealed(self.model.files()))
            .collect();
        sort(&mut found, self.model.files());
        found
    }

    /// What is confidential and stands in a public file: nothing is made of it.
    pub fn in_the_open(&self) -> Vec<Diagnostic> {
        self.diagnostics.iter().filter(|found| &*found.code == "E5011").cloned().collect()
    }

    /// How many they are, in how many files.
    pub fn count_in_the_way(found: &[Diagnostic]) -> Summary {
        let files: HashSet<FileId> = found.iter().map(|found| found.primary.span.file).collect();
        Summary { files: files.len(), ..Summary::of(found) }
    }
}

struct Needed<'l> {
    loaded: &'l Loaded,
    /// None: all.
    holders: Option<HashSet<HolderId>>,
    /// By file: where each top-level statement starts, ascending.
    roots: HashMap<FileId, Vec<(u32, ElementId)>>,
}

impl<'l> Needed<'l> {
    fn new(loaded: &'l Loaded, of: &[HolderId]) -> Needed<'l> {
        let model = &loaded.model;
        let mut roots: HashMap<_, Vec<_>> = HashMap::new();
        for root in model.roots() {
            let element = model.element(root);
            roots.entry(element.file).or_default().push((element.head.0, root));
        }
        let holders = (!of.is_empty()).then(|| {
            let mut holders: HashSet<HolderId> = of.iter().flat_map(|holder| model.superiors(*holder)).collect();
            let mut below: Vec<HolderId> = of.to_vec();
            let mut seen = HashSet::new();
            while let Some(holder) = below.pop() {
                if seen.insert(holder) {
                    below.extend(model.subordinates(holder));
                }
            }
            holders.extend(seen);
            holders
        });
        Needed { loaded, holders, roots }
    }

    /// Whether a place belongs to what is needed.
    fn holds(&self, span: Span) -> bool {
        let model = &self.loaded.model;
        if span.file == self.loaded.config_file {
            return false;
        }
        let roots = self.roots.get(&span.file).map_or(&[][..], Vec::as_slice);
        let before = roots.partition_point(|(start, _)| *start <= span.start);
        let Some((start, root)) = before.checked_sub(1).and_then(|at| roots.get(at)) else { return true };
        let (_, column) = model.files().position(span.file, span.start);
        if column == 1 && *start != span.start {
            return true;
        }
        let element = model.element(*root);
        match element.kw {
            kw::PROFIL | kw::SKALA => true,
            kw::UNIT | kw::PEGAWAI => self.wants(Some(model.name(*root))),
            kw::PETA | kw::PK | kw::REALISASI => {
                self.wants(model.fields(*root, element.kw).next().map(|field| field.source()))
            }
            _ => false,
        }
    }

    /// Whether a holder is needed; one that is not known may be.
    fn wants(&self, name: Option<&str>) -> bool {
        let Some(holders) = &self.holders else { return true };
        let holder = name.and_then(|name| self.loaded.model.find_holder(name));
        holder.is_none_or(|holder| holders.contains(&holder))
    }
}
