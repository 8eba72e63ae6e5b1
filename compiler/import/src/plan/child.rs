//! The right side of the regulation's form: who took an IKU, or has an own one beside it.

use super::*;

impl<'s> Reader<'s> {
    /// One who took an IKU of the owner, or has an own one beside it.
    pub(super) fn child(&mut self, row: &Row, from: (usize, usize), in_charge: usize, side: &Side<'s>) {
        let place = self.sheet.place(row, in_charge);
        if !is_name(row.text(in_charge)) {
            return self.doubt(Doubt::left(place, "impor-tanpa-unit").arg("teks", row.text(side.indicator)));
        }
        let cascading = self.headings.at(Role::Cascading);
        let (kind, method) = cascading.map_or((None, None), |at| self.legend.kind(row.text(at)));
        let direct = self.headings.at(Role::Method).and_then(|at| self.legend.kind(row.text(at)).1).or(method);
        let Some((origin, above, unit, parent)) = self.matrix.parties.first().and_then(|party| {
            let ss = party.ss.get(from.0)?;
            let iku = ss.iku.get(from.1)?;
            Some((iku.clone(), ss.clone(), iku.unit.clone(), format!("{}.{}", party.id, iku.id)))
        }) else {
            return;
        };
        let typed = row.text(side.indicator);
        let same = !is_name(typed) || folded(split_code(typed).1) == folded(origin.name.as_deref().unwrap_or_default());
        let direct = match (kind, direct) {
            (Some(Kind::None), _) => None,
            (_, Some(direct)) => Some(direct),
            (None, None) => {
                let at = cascading.unwrap_or(in_charge);
                self.doubt(Doubt::left(self.sheet.place(row, at), "impor-tanpa-jenis").arg("teks", row.text(at)));
                None
            }
            (Some(_), None) => {
                let at = cascading.unwrap_or(in_charge);
                let id = if same { "impor-cara-sama" } else { "impor-cara-beda" };
                self.doubt(Doubt::taken(self.sheet.place(row, at), id));
                Some(same)
            }
        };
        if let (Some(Kind::Other), Some(at)) = (kind, cascading) {
            let doubt = Doubt::taken(self.sheet.place(row, at), "impor-kode-lain").arg("teks", row.text(at));
            self.once("impor-kode-lain", doubt);
        }
        let quality = self.qualities(row);
        for name in names(row.text(in_charge)).map(str::to_owned).collect::<Vec<_>>() {
            let party = self.below(&name, &place);
            let owns = self.matrix.parties.get(party).is_some_and(|party| party.owner);
            let sentence = side.objective.map(|at| row.text(at)).filter(|text| is_name(text)).unwrap_or(&above.name);
            if !owns && folded(split_code(sentence).1) != folded(&above.name) {
                let doubt =
                    Doubt::left(side.objective.map_or(place.clone(), |at| self.sheet.place(row, at)), "impor-ss-anak");
                self.doubt(doubt.arg("teks", sentence).arg("unit", name.as_str()).arg("asal", above.name.as_str()));
            }
            let adopted = (!owns).then(|| (0, above.id.clone()));
            let ss = self.objective(party, sentence, above.perspective.as_ref(), adopted, &place);
            let mut indicator = Indicator {
                id: String::new(),
                name: Some(words::plain(split_code(typed).1)).filter(|_| is_name(typed) && direct != Some(true)),
                label: words::plain(if is_name(typed) && direct != Some(true) {
                    split_code(typed).1
                } else {
                    &origin.label
                }),
                code: None,
                fields: Vec::new(),
                unit: unit.clone(),
                target: None,
                at: self.sheet.place(row, side.indicator),
                note: None,
            };
            indicator.id = match (direct, &indicator.name) {
                (Some(true), _) | (_, None) => self.id(party, &origin.id.replace('_', " "), "iku"),
                (_, Some(name)) => self.id(party, name, "iku"),
            };
            match direct {
                Some(true) => {
                    if is_name(typed) && !same {
                        let doubt = Doubt::left(self.sheet.place(row, side.indicator), "impor-direct-nama");
                        self.doubt(doubt.arg("teks", typed).arg("asal", origin.name.clone().unwrap_or_default()));
                    }
                    indicator.fields.push((kw::CASCADE, format!("direct dari {parent}")));
                    let target = self.target(row, side, &unit).map(|target| target.text());
                    let given =
                        origin.fields.iter().find(|(kw, _)| *kw == kw::TARGET).map(|(_, target)| target.clone());
                    if let (Some(target), Some(given), Some(column)) = (&target, &given, side.targets.first()) {
                        if target != given {
                            let doubt = Doubt::left(self.sheet.place(row, column.at), "impor-direct-target");
                            self.doubt(doubt.arg("teks", target.as_str()).arg("asal", given.as_str()));
                        }
                    }
                }
                Some(false) => {
                    let over = self.location(row).map(|over| format!(" lokasi {over}")).unwrap_or_default();
                    indicator.fields.push((kw::CASCADE, format!("indirect dari {parent}{over}")));
                    indicator.target = self.target(row, side, &unit);
                    indicator.fields.extend(indicator.target.as_ref().map(|target| (kw::TARGET, target.text())));
                }
                None => {
                    indicator.unit = self.unit(row, side, typed);
                    indicator.fields.extend(written_unit(&indicator.unit).map(|unit| (kw::SATUAN, unit)));
                    indicator.target = self.target(row, side, &indicator.unit);
                    indicator.fields.extend(indicator.target.as_ref().map(|target| (kw::TARGET, target.text())));
                    if kind == Some(Kind::None) {
                        indicator.fields.push((kw::MENDUKUNG, parent.clone()));
                    }
                }
            }
            indicator.fields.extend(quality.clone());
            if let Some(there) = self.matrix.parties.get_mut(party).and_then(|party| party.ss.get_mut(ss)) {
                there.iku.push(indicator);
            }
        }
    }

    pub(super) fn location(&mut self, row: &Row) -> Option<&'static str> {
        let at = self.headings.at(Role::Location)?;
        let words = words::heading(row.text(at));
        let has = |word: &str| words.iter().any(|found| found == word);
        let found = match () {
            () if has("sum") => Some("sum"),
            () if has("average") || has("rata") => Some("average"),
            () if has("raw") => Some("raw"),
            () => None,
        };
        if found.is_none() && is_name(row.text(at)) {
            let doubt = Doubt::left(self.sheet.place(row, at), "impor-bukan-pilihan").arg("teks", row.text(at));
            self.doubt(doubt.arg("kunci", "lokasi").arg("pilihan", "sum, average, raw"));
        }
        found
    }
}
