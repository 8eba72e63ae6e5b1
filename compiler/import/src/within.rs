//! A matrix beside the project it is for: what has no plan yet is written, what has one is compared.

use crate::book::{Place, Unreadable, Workbook};
use crate::doubt::Doubt;
use crate::matching::{Found, Names};
use crate::merge::{Import, sort};
use crate::plan::{self, AskPlan, Indicator, Known, Party};
use crate::plan_text;
use crate::words::folded;
use crate::write;
use bsc_model::{HolderId, Model};
use bsc_schema::kw;

/// Names of the project, for a matrix that is read beside it.
struct Project<'m> {
    model: &'m Model,
    year: i16,
    names: Names<'m>,
}

impl Known for Project<'_> {
    fn unit(&mut self, name: &str) -> Option<(String, String)> {
        let Found::One(holder) = self.names.holder(name) else { return None };
        let kind = self.model.kind(holder)?.name.clone();
        Some((self.model.holder_name(holder).to_owned(), kind))
    }

    fn ss(&mut self, unit: &str, sentence: &str) -> Option<String> {
        let model = self.model;
        let plans = model.plans_of(model.find_holder(unit)?).filter(|plan| model.plan(*plan).year == self.year);
        let same = |ss: &bsc_model::SsId| folded(&model.ss_label(*ss)) == folded(sentence);
        let found = plans.flat_map(|plan| model.ss_of(plan)).find(same)?;
        Some(model.name(model.ss(found).element).to_owned()).filter(|id| !id.is_empty())
    }

    fn iku(&mut self, unit: &str, code: &str, name: &str) -> Option<String> {
        let holder = self.model.find_holder(unit)?;
        match self.names.iku(Some(holder), code, name) {
            Ok(Found::One(iku)) if self.model.iku_holder(iku) == holder => Some(self.model.iku_path(iku).into_owned()),
            _ => None,
        }
    }
}

/// Reads a matrix beside a project.
pub(crate) fn matrix(book: &Workbook, model: &Model, year: i16, unit: Option<String>) -> Result<Import, Unreadable> {
    let mut project = Project { model, year, names: Names::new(model, year) };
    let ask = AskPlan { year: Some(year), unit, kind: None };
    let matrix = plan::read(book, model.profile(), &ask, &mut project)?;
    let mut import = Import { doubts: matrix.doubts.clone(), ..Import::default() };
    let mut text = String::new();
    for party in &matrix.parties {
        let Found::One(holder) = project.names.holder(&party.name) else {
            import.doubts.extend(project.unknown(party));
            continue;
        };
        let planned = model.plans_of(holder).any(|plan| model.plan(plan).year == year);
        if planned {
            for iku in party.ss.iter().flat_map(|ss| &ss.iku) {
                project.compare(holder, iku, &mut import);
            }
        } else if !party.ss.is_empty() {
            text += &plan_text::plan(&matrix, party, model.profile());
            text += "\n";
            import.new += party.ss.iter().map(|ss| ss.iku.len()).sum::<usize>();
        }
    }
    sort(&mut import.doubts);
    if !text.is_empty() {
        import.text = write::laid(&(write::left(&import.doubts) + &text));
    }
    Ok(import)
}

impl Project<'_> {
    fn unknown(&mut self, party: &Party) -> Option<Doubt> {
        let at = party.at.clone()?;
        let doubt = match self.names.holder(&party.name) {
            Found::None(Some(near)) => Doubt::left(at, "impor-unit-mirip").arg("mirip", near),
            _ => Doubt::left(at, "impor-unit-tak-ada"),
        };
        Some(doubt.arg("teks", party.name.as_str()))
    }

    /// Whether the plan has this IKU, with this target.
    fn compare(&mut self, holder: HolderId, iku: &Indicator, import: &mut Import) {
        let model = self.model;
        let name = iku.label.as_str();
        let code = iku.code.as_deref().unwrap_or_default();
        let at = || -> Place { iku.at.clone() };
        let found = match self.names.iku(Some(holder), code, name) {
            Ok(Found::One(found)) => found,
            Ok(Found::None(Some(near))) => {
                let doubt = Doubt::left(at(), "impor-iku-mirip").arg("mirip", near);
                return import.doubts.push(doubt.arg("teks", name).arg("tahun", self.year.to_string()));
            }
            _ => {
                let unit = model.holder_title(holder).into_owned();
                let doubt = Doubt::left(at(), "impor-iku-tak-ada").arg("unit", unit);
                return import.doubts.push(doubt.arg("teks", name).arg("tahun", self.year.to_string()));
            }
        };
        let typed = model.iku_field(found, kw::TARGET).found();
        let of = typed.and_then(|field| model.slot(field.element, kw::TARGET, 1)).and_then(|field| field.number());
        let same = match (&iku.target, &typed) {
            (Some(target), Some(typed)) => target.is(typed, of),
            (Some(_), None) => false,
            (None, _) => true,
        };
        if same {
            import.same += 1;
            return;
        }
        let (there, place) = match typed {
            Some(field) => {
                let (files, span) = (model.files(), field.span());
                (
                    field.source().to_owned(),
                    format!("{}:{}", files.name(span.file), files.position(span.file, span.start).0),
                )
            }
            None => ("-".to_owned(), model.holder_name(holder).to_owned()),
        };
        let doubt = Doubt::left(at(), "impor-target-lain").arg("iku", model.iku_path(found).into_owned());
        let now = iku.target.as_ref().map(crate::value::Value::text).unwrap_or_default();
        import.doubts.push(doubt.arg("baru", now).arg("lama", there).arg("tempat", place));
    }
}
