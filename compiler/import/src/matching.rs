//! Which unit and which IKU of the project a row means: by id, code or name as they stand there. What is only near is a suggestion.

use crate::words::{self, folded};
use bsc_model::{HolderId, IkuId, Model};
use bsc_schema::{kw, nearest};
use std::collections::HashMap;

/// What a text was found to mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Found<T> {
    /// This one.
    One(T),
    /// Several, so none.
    Several(Vec<T>),
    /// None; the nearest name, where one is near.
    None(Option<String>),
}

/// Names of a project in a year, looked up often.
pub(crate) struct Names<'m> {
    model: &'m Model,
    year: i16,
    holders: HashMap<String, Vec<HolderId>>,
    known: HashMap<HolderId, Known>,
    everywhere: Option<Known>,
    /// What was near to a text that nothing matches, so that it is sought once.
    near: HashMap<(Option<HolderId>, String), Option<String>>,
}

#[derive(Default)]
struct Known {
    names: HashMap<String, Vec<IkuId>>,
    codes: HashMap<String, Vec<IkuId>>,
}

/// Near names are sought for so many different texts: each is compared with all names.
const MOST_SOUGHT: usize = 200;

impl<'m> Names<'m> {
    pub fn new(model: &'m Model, year: i16) -> Names<'m> {
        let mut holders: HashMap<String, Vec<HolderId>> = HashMap::new();
        for holder in model.holders() {
            let mut names = vec![folded(model.holder_name(holder)), folded(&model.holder_title(holder))];
            names.dedup();
            names.into_iter().for_each(|name| holders.entry(name).or_default().push(holder));
        }
        Names { model, year, holders, known: HashMap::new(), everywhere: None, near: HashMap::new() }
    }

    /// The unit or person that a cell names.
    pub fn holder(&mut self, text: &str) -> Found<HolderId> {
        let folded = folded(text);
        match self.holders.get(&folded).map(Vec::as_slice) {
            Some([one]) => Found::One(*one),
            Some(several) => Found::Several(several.to_vec()),
            None => {
                let room = self.near.len() < MOST_SOUGHT;
                let near = self.near.entry((None, folded.clone())).or_insert_with(|| {
                    let model = self.model;
                    let near = nearest(&folded, self.holders.keys().map(String::as_str).filter(|_| room));
                    // of equally near ones any may come first: the table has no order
                    let near = near.and_then(|name| self.holders.get(name)?.first());
                    near.map(|holder| model.holder_title(*holder).into_owned())
                });
                Found::None(near.clone())
            }
        }
    }

    /// The IKU that a code and a name mean, of this holder or, where none is known, of all. Where both are given they must agree:
    /// else the answer is what each means.
    pub fn iku(&mut self, holder: Option<HolderId>, code: &str, name: &str) -> Result<Found<IkuId>, (IkuId, IkuId)> {
        let (lead, rest) = split_code(name);
        let (code, name) = if code.is_empty() && !rest.is_empty() { (lead, rest) } else { (code, name) };
        let by_name = (!name.is_empty()).then(|| self.by(holder, name, false));
        let by_code = (!code.is_empty()).then(|| self.by(holder, code, true));
        Ok(match (by_code, by_name) {
            (Some(Found::One(code)), Some(Found::One(name))) if code != name => return Err((code, name)),
            (Some(Found::One(one)), Some(Found::One(_) | Found::Several(_)) | None) => Found::One(one),
            // the code is that of another list, the name is right; the other way round the name is another IKU's
            (_, Some(found)) => found,
            (Some(found), None) => found,
            (None, None) => Found::None(None),
        })
    }

    fn by(&mut self, holder: Option<HolderId>, text: &str, code: bool) -> Found<IkuId> {
        let model = self.model;
        let path = text.trim();
        if let Some(found) = self.by_id(holder, path) {
            return Found::One(found);
        }
        let key = if code { code_key(path) } else { folded(without_prefix(path)) };
        let known = self.known(holder);
        let found = known.names.get(&key).filter(|_| !code).or_else(|| known.codes.get(&key).filter(|_| code));
        // what is taken over directly is reported where it comes from
        let mut found: Vec<IkuId> = found.cloned().unwrap_or_default();
        if holder.is_none() && found.len() > 1 {
            let origin = |id: &IkuId| model.iku(*id).origin;
            let origins: Vec<IkuId> = found.iter().map(origin).collect();
            if let Some(first) = origins.first().copied().filter(|first| origins.iter().all(|other| other == first)) {
                found = vec![first];
            }
        }
        match found.as_slice() {
            [one] => Found::One(*one),
            [] => Found::None(if code { None } else { self.near(holder, &key) }),
            _ => Found::Several(found),
        }
    }

    fn by_id(&self, holder: Option<HolderId>, path: &str) -> Option<IkuId> {
        if let Some(found) = holder.and_then(|holder| self.model.find_iku(holder, self.year, path)) {
            return Some(found);
        }
        let (owner, inner) = path.split_once('.')?;
        let owner = self.model.find_holder(owner).filter(|owner| holder.is_none_or(|holder| holder == *owner))?;
        self.model.find_iku(owner, self.year, inner)
    }

    fn near(&mut self, holder: Option<HolderId>, key: &str) -> Option<String> {
        let asked = (holder, key.to_owned());
        if let Some(near) = self.near.get(&asked) {
            return near.clone();
        }
        if self.near.len() >= MOST_SOUGHT {
            return None;
        }
        let model = self.model;
        let known = self.known(holder);
        let mut names: Vec<&str> = known.names.keys().map(String::as_str).collect();
        names.sort_unstable();
        let near = nearest(key, names).or_else(|| alike(key, known.names.keys()));
        let near = near.and_then(|name| known.names.get(name)?.first());
        let near = near.map(|iku| {
            format!("{}.{} {}", model.holder_name(model.iku_holder(*iku)), model.iku_path(*iku), model.iku_label(*iku))
        });
        self.near.insert(asked, near.clone());
        near
    }

    fn known(&mut self, holder: Option<HolderId>) -> &Known {
        let (model, year) = (self.model, self.year);
        match holder {
            Some(holder) => self.known.entry(holder).or_insert_with(|| {
                let mut known = Known::default();
                known.add(model, holder, year);
                known
            }),
            None => self.everywhere.get_or_insert_with(|| {
                let mut known = Known::default();
                model.holders().for_each(|holder| known.add(model, holder, year));
                known
            }),
        }
    }
}

impl Known {
    fn add(&mut self, model: &Model, holder: HolderId, year: i16) {
        for plan in model.plans_of(holder).filter(|plan| model.plan(*plan).year == year) {
            for iku in model.iku_of(plan) {
                let mut add = |table: fn(&mut Known) -> &mut HashMap<String, Vec<IkuId>>, key: String| {
                    let all = table(self).entry(key).or_default();
                    if !all.contains(&iku) {
                        all.push(iku);
                    }
                };
                add(|known| &mut known.names, folded(&model.iku_label(iku)));
                add(|known| &mut known.codes, code_key(&model.iku_code(iku)));
                if let Some(code) = model.typed_field(iku, kw::KODE).found() {
                    add(|known| &mut known.codes, code_key(&code.text()));
                }
            }
        }
    }
}

/// The name that shares most words, at least two of three.
fn alike<'n>(key: &str, names: impl Iterator<Item = &'n String>) -> Option<&'n str> {
    let sorted = |text: &str| {
        let mut words = words::heading(text);
        words.sort_unstable();
        words.dedup();
        words
    };
    let own = sorted(key);
    let scored = names.filter_map(|name| {
        let other = sorted(name);
        let both = own.iter().filter(|word| other.binary_search(word).is_ok()).count();
        let either = own.len() + other.len() - both;
        (both * 3 >= either * 2 && both > 0).then_some((both * 1000 / either, std::cmp::Reverse(name)))
    });
    scored.max().map(|(_, name)| name.0.as_str())
}

/// `Sub IKU: X`.
fn without_prefix(text: &str) -> &str {
    let rest = text.get(..7).filter(|start| start.eq_ignore_ascii_case("sub iku")).and_then(|_| text.get(7..));
    rest.map_or(text, |rest| rest.trim_start_matches([':', ' ', '-']))
}

/// A code without what only repeats something: `S1.1-CP`, `s1.1` and `1.1` are one.
pub(crate) fn code_key(code: &str) -> String {
    let upper = code.trim().trim_end_matches(['.', ')']).to_uppercase();
    let upper = upper.strip_prefix("IKU").map(|rest| rest.trim_start_matches([' ', '-', ':'])).unwrap_or(&upper);
    let bare = ["-CP", "-C", "-N"].iter().find_map(|kind| upper.strip_suffix(kind)).unwrap_or(upper);
    bare.strip_prefix('S').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(bare).to_owned()
}

/// A code in front of a name: `S1.1-CP Indeks`, `1.1 Indeks`. A number alone is none: `5 negara`.
pub(crate) fn split_code(name: &str) -> (&str, &str) {
    let Some((first, rest)) = name.split_once(' ') else { return ("", name) };
    let key = code_key(first);
    let numbered =
        key.split('.').all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()));
    if numbered && (key.contains('.') || first.starts_with(['S', 's'])) {
        (first.trim_end_matches(['.', ')', ':']), rest.trim_start_matches(['-', ':', ' ']))
    } else {
        ("", name)
    }
}

#[cfg(test)]
mod tests {
    use super::{code_key, split_code, without_prefix};

    #[test]
    fn codes() {
        for (code, key) in
            [("S1.1-CP", "1.1"), ("s1.1", "1.1"), ("1.1.", "1.1"), ("IKU-2.3", "2.3"), ("A1", "A1"), ("T.2-N", "T.2")]
        {
            assert_eq!(code_key(code), key, "{code}");
        }
        for (name, parts) in [
            ("S1.1-CP Indeks citra", ("S1.1-CP", "Indeks citra")),
            ("1.1. Indeks citra", ("1.1", "Indeks citra")),
            ("5 negara yang", ("", "5 negara yang")),
            ("Indeks", ("", "Indeks")),
        ] {
            assert_eq!(split_code(name), parts, "{name}");
        }
        assert_eq!(without_prefix("Sub IKU: Batas laut"), "Batas laut");
    }
}
