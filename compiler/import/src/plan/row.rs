//! What one row says of one IKU.

use super::*;

/// Words of the language, each with what tables write for it.
type Words = &'static [(&'static str, &'static [&'static str])];

/// Columns whose cells are one word of a few.
#[rustfmt::skip]
const CHOICES: &[(Role, Kw, Words)] = &[
    (
        Role::Validity,
        kw::VALIDITAS,
        &[("exact", &["exact", "e"]), ("proxy", &["proxy", "p"]), ("activity", &["activity", "a"])],
    ),
    (
        Role::Control,
        kw::KENDALI,
        &[
            ("high", &["high", "h", "tinggi"]),
            ("moderate", &["moderate", "m", "sedang"]),
            ("low", &["low", "l", "rendah"]),
        ],
    ),
    (
        Role::Polarity,
        kw::POLARISASI,
        &[
            ("maximize", &["maximize", "maximise", "max"]),
            ("minimize", &["minimize", "minimise", "min"]),
            ("stabilize", &["stabilize", "stabilise"]),
        ],
    ),
    (
        Role::Consolidation,
        kw::KONSOLIDASI,
        &[("sum", &["sum"]), ("average", &["average", "avg", "rata"]), ("tlk", &["tlk", "last"])],
    ),
    (
        Role::Reporting,
        kw::LAPOR,
        &[
            ("bulanan", &["bulanan", "bulan"]),
            ("triwulanan", &["triwulanan", "triwulan"]),
            ("semesteran", &["semesteran", "semester"]),
            ("tahunan", &["tahunan", "tahun"]),
        ],
    ),
];

/// Columns of texts.
const TEXTS: &[(Role, Kw)] = &[
    (Role::Definition, kw::DEFINISI),
    (Role::Formula, kw::FORMULA),
    (Role::Provider, kw::PENYEDIA),
    (Role::Source, kw::SUMBER),
];

impl<'s> Reader<'s> {
    /// Adds the IKU of one side of a row to a party: the indexes of its objective and of itself.
    pub(super) fn indicator(
        &mut self,
        party: usize,
        row: &Row,
        side: &Side<'s>,
        objective: &str,
        perspective: Option<&String>,
    ) -> Option<(usize, usize)> {
        let typed = row.text(side.indicator);
        let (lead, name) = split_code(typed);
        let code = side.code.map_or("", |at| row.text(at));
        let code = if code.is_empty() { lead } else { code };
        let ss = self.objective(
            party,
            objective,
            perspective,
            None,
            &self.sheet.place(row, side.objective.unwrap_or(side.indicator)),
        );
        let unit = self.matrix.parties.get(party).map(|party| party.id.clone()).unwrap_or_default();
        let known = self.known.iku(&unit, code, name);
        let id = known.unwrap_or_else(|| self.id(party, name, "iku"));
        let mut indicator = Indicator {
            id,
            name: Some(words::plain(name)),
            label: words::plain(name),
            code: Some(words::plain(code)).filter(|code| !code.is_empty()),
            fields: Vec::new(),
            unit: Unit::Unknown,
            target: None,
            at: self.sheet.place(row, side.indicator),
            note: None,
        };
        indicator.unit = self.unit(row, side, name);
        if let Some(unit) = written_unit(&indicator.unit) {
            indicator.fields.push((kw::SATUAN, unit));
        }
        indicator.target = self.target(row, side, &indicator.unit);
        indicator.fields.extend(indicator.target.as_ref().map(|target| (kw::TARGET, target.text())));
        let at = self.matrix.parties.get_mut(party)?.ss.get_mut(ss)?;
        at.iku.push(indicator);
        Some((ss, at.iku.len() - 1))
    }

    /// The unit of measure: as its column says, else as the targets are written.
    pub(super) fn unit(&self, row: &Row, side: &Side<'s>, name: &str) -> Unit {
        let typed = self.headings.at(Role::Unit).map_or("", |at| row.text(at));
        let named = |text: &str| match folded(text).as_str() {
            "%" | "persen" | "persentase" => Unit::Percent,
            "rp" | "rupiah" => Unit::Money,
            "indeks" => Unit::Named("indeks".to_owned()),
            _ => Unit::Named(words::plain(text)),
        };
        if is_name(typed) || typed == "%" {
            return named(typed);
        }
        let all = side.targets.iter().map(|column| figure(row.cell(column.at)));
        let mut units = all.filter_map(|figure| match figure {
            Figure::Amount(amount) if amount.percent => Some(Unit::Percent),
            Figure::Amount(amount) if amount.money => Some(Unit::Money),
            Figure::Amount(amount) if !amount.unit.is_empty() => Some(named(&amount.unit)),
            _ => None,
        });
        let by_name = || {
            let index = words::heading(name).first().is_some_and(|word| word == "indeks");
            if index { Unit::Named("indeks".to_owned()) } else { Unit::Unknown }
        };
        units.next().unwrap_or_else(by_name)
    }

    pub(super) fn target(&mut self, row: &Row, side: &Side<'s>, unit: &Unit) -> Option<Value> {
        let year = self.matrix.year;
        let column = side.targets.iter().find(|column| column.year.is_none_or(|named| named == year))?;
        if row.cell(column.at).continued && !row.cell(side.indicator).continued {
            let doubt = Doubt::left(self.sheet.place(row, column.at), "impor-gabungan");
            self.doubt(doubt.arg("teks", row.text(column.at)));
            return None;
        }
        let signs =
            *self.signs.entry(column.at).or_insert_with(|| signs_of(self.sheet, self.headings.below, column.at));
        let expected = Expected { unit: unit.clone(), target: None, computed: false };
        let place = self.sheet.place(row, column.at);
        match value(row.cell(column.at), &place, signs, &expected, &mut self.matrix.doubts) {
            // a year without a target has none
            Ok(found) => found.filter(|value| !matches!(value, Value::NotAvailable(_))),
            Err(doubt) => {
                self.doubt(*doubt);
                None
            }
        }
    }

    /// The objective of a party with this sentence; made where it is new.
    pub(super) fn objective(
        &mut self,
        party: usize,
        sentence: &str,
        perspective: Option<&String>,
        adopted: Option<(usize, String)>,
        place: &Place,
    ) -> usize {
        let (code, name) = split_code(sentence);
        let name = words::plain(name);
        if name.is_empty() && adopted.is_none() {
            self.once("impor-tanpa-ss", Doubt::left(place.clone(), "impor-tanpa-ss"));
        }
        let code = Some(code.to_owned()).filter(|code| !code.is_empty());
        let Some(there) = self.matrix.parties.get(party) else { return 0 };
        let owner = there.owner;
        let same = |ss: &Objective| ss.adopted == adopted && (adopted.is_some() || folded(&ss.name) == folded(&name));
        if let Some(found) = there.ss.iter().position(same) {
            return found;
        }
        let unit = there.id.clone();
        let known = self.known.ss(&unit, &name);
        if perspective.is_none() && owner && known.is_none() {
            self.once("impor-tanpa-perspektif", Doubt::left(place.clone(), "impor-tanpa-perspektif"));
        }
        let id = known.unwrap_or_else(|| self.id(party, &name, "ss"));
        let Some(there) = self.matrix.parties.get_mut(party) else { return 0 };
        there.ss.push(Objective { id, name, code, perspective: perspective.cloned(), adopted, iku: Vec::new() });
        there.ss.len() - 1
    }

    /// What stands beside an IKU in the list of one unit.
    pub(super) fn details(&mut self, row: &Row, at: (usize, usize, usize)) {
        let mut fields = self.qualities(row);
        if let Some(column) = self.headings.at(Role::InCharge).filter(|at| is_name(row.text(*at))) {
            let place = self.sheet.place(row, column);
            let names: Vec<String> = names(row.text(column)).map(str::to_owned).collect();
            let ids: Vec<String> = names
                .iter()
                .map(|name| {
                    let below = self.below(name, &place);
                    self.matrix.parties.get(below).map(|party| party.id.clone()).unwrap_or_default()
                })
                .collect();
            fields.push((kw::PENANGGUNG_JAWAB, ids.join(", ")));
        }
        let kind = self.headings.at(Role::Cascading).map(|at| (at, self.legend.kind(row.text(at)).0));
        if let Some((column, Some(kind))) = kind.filter(|(_, kind)| *kind != Some(Kind::None)) {
            // of whom, and whether whole or in part, such a list does not say
            let doubt = Doubt::left(self.sheet.place(row, column), "impor-cascade-tak-lengkap");
            self.once("impor-cascade-tak-lengkap", doubt.arg("teks", row.text(column)).arg("arti", kind.code()));
            let note =
                format!("jenis cascading menurut matriks: {} ({})", words::plain(row.text(column)), meaning(kind));
            if let Some(indicator) = self.at(at) {
                indicator.note = Some(note);
            }
        }
        if let Some(indicator) = self.at(at) {
            indicator.fields.extend(fields);
        }
    }

    pub(super) fn at(&mut self, (party, ss, iku): (usize, usize, usize)) -> Option<&mut Indicator> {
        self.matrix.parties.get_mut(party)?.ss.get_mut(ss)?.iku.get_mut(iku)
    }

    /// Fields whose cells are one word of a few, and texts.
    pub(super) fn qualities(&mut self, row: &Row) -> Vec<(Kw, String)> {
        let mut fields = Vec::new();
        for (role, kw, choices) in CHOICES {
            let both = matches!(role, Role::Validity | Role::Control);
            let own = self.headings.at(*role);
            let Some(at) = own.or(self.headings.at(Role::Quality).filter(|_| both)) else { continue };
            let words = words::heading(row.text(at));
            if words.is_empty() {
                continue;
            }
            let found = choices.iter().find(|(_, names)| words.iter().any(|word| names.contains(&word.as_str())));
            match found {
                Some((word, _)) => fields.push((*kw, (*word).to_owned())),
                None => {
                    let list: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
                    let doubt = Doubt::left(self.sheet.place(row, at), "impor-bukan-pilihan").arg("teks", row.text(at));
                    self.doubt(doubt.arg("kunci", kw.name()).arg("pilihan", list.join(", ")));
                }
            }
        }
        for (role, kw) in TEXTS {
            let text = self.headings.at(*role).map_or("", |at| row.text(at));
            if is_name(text) {
                fields.push((*kw, words::quoted(text)));
            }
        }
        fields
    }
}
