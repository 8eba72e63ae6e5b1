//! The result of the assessment of people (Tabel 3.37). Confidential.

use super::{columns, id, listing, words};
use crate::output::{Cell, Listing, among};
use crate::{Assessment, Reason, Scores, Tenures, assess};
use bsc_model::{ElementId, HolderId, Model};
use bsc_schema::kw;
use std::borrow::Cow;

/// CKP, NP, NCKP, its final value and status, of the people in `only`, or of all where it is empty.
///
/// The columns are those of Tabel 3.37. A unit stands for its head: who held the post in the last quarter that counts.
pub fn assessments(model: &Model, scores: &Scores, only: &[HolderId]) -> Listing {
    let mut list = listing(
        scores,
        "assessments",
        words("RAHASIA. Hasil penghitungan NCKP", "CONFIDENTIAL. NCKP of people"),
        columns([
            ("no", "No", "No"),
            ("id", "Id", "Id"),
            ("name", "Nama", "Name"),
            ("nip", "NIP", "NIP"),
            ("golongan", "Golongan", "Rank"),
            ("jabatan", "Jabatan", "Post"),
            ("ckp", "CKP", "CKP"),
            ("np", "NP", "NP"),
            ("nckp", "NCKP", "NCKP"),
            ("nckp_final", "NCKP Final", "NCKP final"),
            ("status", "Ket", "Status"),
            ("reason", "Sebab n/a", "Why n/a"),
        ]),
    );
    let tenures = Tenures::new(model, scores);
    for assessment in assess(model, scores).iter().filter(|a| among(only, a.holder)) {
        let number = Cell::text((list.rows.len() + 1).to_string());
        list.rows.push(row(model, &tenures, assessment, number));
    }
    list
}

fn row(model: &Model, tenures: &Tenures, of: &Assessment, number: Cell) -> Vec<Cell> {
    let statement = model.holder(of.holder).element;
    let person = model.holder(of.holder).person;
    let post = tenures.post(of.holder).filter(|_| !person);
    let element = post.map_or(statement, |p| p.element);
    let field = |word| Cell::Text(model.field(element, word).map(|f| f.text().into_owned()));
    let name = model.field(element, kw::NAMA).map(|f| f.text());
    let name = name.unwrap_or_else(|| if person { model.holder_title(of.holder) } else { Cow::Borrowed("") });
    let acting = post.is_some_and(|p| p.acting);
    let job = if person { job(model, element) } else { model.title(element).map(|t| t.text().into_owned()) };
    let job = job.unwrap_or_else(|| if person { String::new() } else { model.holder_title(of.holder).into_owned() });
    vec![
        number,
        id(model, of.holder),
        Cell::text(name),
        field(kw::NIP),
        field(kw::GOLONGAN),
        Cell::text(if acting { format!("Plt. {job}") } else { job }),
        Cell::figure(of.ckp),
        Cell::figure(of.np),
        Cell::figure(of.nckp),
        Cell::figure(of.last),
        of.grade.as_deref().map_or(Cell::Text(None), Cell::text),
        Cell::reason(model, reason(of)),
    ]
}

/// The post of a person that counts: the last definitive one, else the last.
fn job(model: &Model, person: ElementId) -> Option<String> {
    let held = || {
        model
            .children_of(person, kw::JABATAN)
            .chain([person])
            .flat_map(|e| model.fields(e, kw::JABATAN).map(move |f| (e, f)))
    };
    let definitive = held().filter(|(e, _)| *e == person || model.field(*e, kw::PLT).is_none()).last();
    definitive.or_else(|| held().last()).map(|(_, f)| f.text().into_owned())
}

/// Why the first of its figures that is missing is not there.
fn reason(of: &Assessment) -> Option<Reason> {
    [of.ckp, of.np, of.nckp, of.last].into_iter().find_map(Result::err)
}
