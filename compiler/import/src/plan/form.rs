//! The rows of the two forms.

use super::*;

impl<'s> Reader<'s> {
    /// The regulation's form: left the owner's IKU, right who took it.
    pub(super) fn form(&mut self, left: &Side<'s>, in_charge: usize, right: &Side<'s>) {
        let mut last: Option<(usize, usize)> = None;
        let mut objective = String::new();
        for row in self.sheet.rows.iter().skip(self.headings.below) {
            let name = row.text(left.indicator);
            let sentence = left.objective.map_or("", |at| row.text(at));
            if !sentence.is_empty() {
                objective = sentence.to_owned();
            }
            let child = [Some(in_charge), Some(right.indicator)].into_iter().flatten().any(|at| is_name(row.text(at)));
            if !name.is_empty() && (child || left.targets.iter().any(|column| !row.text(column.at).is_empty())) {
                let same = row.cell(left.indicator).continued;
                if !same || last.is_none() {
                    last = self.indicator(0, row, left, &objective, None);
                }
            }
            if !child || name.is_empty() && sentence.is_empty() && !is_name(row.text(right.indicator)) {
                continue;
            }
            if name.is_empty() && last.is_some() {
                let doubt = Doubt::taken(self.sheet.place(row, left.indicator), "impor-kosong-di-atas");
                self.once("impor-kosong-di-atas", doubt);
            }
            let Some(from) = last else {
                self.doubt(
                    Doubt::left(self.sheet.place(row, in_charge), "impor-tanpa-iku").arg("teks", row.text(in_charge)),
                );
                continue;
            };
            self.child(row, from, in_charge, right);
        }
    }

    /// A row of the list of one unit.
    pub(super) fn list(&mut self, side: &Side<'s>) {
        let (mut objective, mut perspective) = (String::new(), None);
        for row in self.sheet.rows.iter().skip(self.headings.below) {
            if let Some(at) = self.headings.at(Role::Perspective).filter(|at| !row.text(*at).is_empty()) {
                perspective = self.perspective(row.text(at));
                if perspective.is_none() {
                    let doubt = Doubt::left(self.sheet.place(row, at), "impor-perspektif-tak-dikenal");
                    self.doubt(doubt.arg("teks", row.text(at)));
                }
            }
            let filled: Vec<&str> = row
                .cells
                .iter()
                .filter(|cell| !cell.continued)
                .map(|cell| cell.text.as_str())
                .filter(|text| !text.is_empty())
                .collect();
            if let [only] = filled.as_slice() {
                if let Some(found) = self.perspective(only) {
                    perspective = Some(found);
                    continue;
                }
            }
            if let Some(sentence) = side.objective.map(|at| row.text(at)).filter(|text| !text.is_empty()) {
                objective = sentence.to_owned();
            }
            let name = row.text(side.indicator);
            if name.is_empty() || filled.len() < 2 {
                continue;
            }
            let valued = side.targets.iter().any(|column| !row.text(column.at).is_empty());
            if !valued && side.code.is_some_and(|at| is_number(row.text(at))) {
                objective = name.to_owned(); // `2 | Meningkatnya kualitas …`: a row of its own for the objective
                continue;
            }
            if let Some((ss, iku)) = self.indicator(0, row, side, &objective, perspective.as_ref()) {
                self.details(row, (0, ss, iku));
            }
        }
        self.in_order_of_codes();
    }

    /// The profile's perspective that a text names.
    pub(super) fn perspective(&self, text: &str) -> Option<String> {
        let words: Vec<String> =
            words::heading(text).into_iter().filter(|word| word != "perspektif" && word != "perspective").collect();
        let stem = |word: &str| word.trim_end_matches('s').to_owned();
        let wanted: Vec<String> =
            words.iter().map(|word| stem(word)).filter(|word| word != "and" && word != "dan" && word != "&").collect();
        let is = |title: &str| {
            let title: Vec<String> = words::heading(title)
                .iter()
                .map(|word| stem(word))
                .filter(|word| word != "and" && word != "dan")
                .collect();
            title == wanted
        };
        let found = self.profile.perspectives.iter().find(|known| is(&known.title) || is(&known.name));
        found.map(|known| known.name.clone())
    }

    /// Where all IKU of the list are numbered, objectives and IKU stand by their numbers, so that computed codes are the numbers.
    pub(super) fn in_order_of_codes(&mut self) {
        let Some(first) = self.matrix.parties.first_mut() else { return };
        let key = |code: &Option<String>| -> Option<Vec<u32>> {
            let key = crate::matching::code_key(code.as_ref()?);
            key.split('.').map(|part| part.parse().ok()).collect()
        };
        let keys: BTreeMap<String, Option<Vec<u32>>> =
            first.ss.iter().flat_map(|ss| &ss.iku).map(|iku| (iku.id.clone(), key(&iku.code))).collect();
        if keys.values().any(Option::is_none) {
            return;
        }
        first.ss.iter_mut().for_each(|ss| ss.iku.sort_by_cached_key(|iku| keys.get(&iku.id).cloned()));
        first.ss.sort_by_cached_key(|ss| ss.iku.first().and_then(|iku| keys.get(&iku.id).cloned()));
    }
}
