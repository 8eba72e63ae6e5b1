//! From `aturan` statements to compiled rules.

use crate::article;
use crate::fix::Change;
use crate::parsed::parsed;
use crate::rule::{Case, Example, Fix, Mark, Reading, Rule, RuleInfo, Step};
use crate::template::{Template, Text};
use bsc_diagnostics::{Diagnostic, Message, Severity, Span};
use bsc_expr::{Code, Scope, Type};
use bsc_model::{ElementId, FieldRef, Form, Laws, Model, RuleUse};
use bsc_schema::{Kw, kw, nearest};
use bsc_syntax::expr::Expr;
use std::sync::Arc;

/// How many `untuk` may stand in each other.
const LOOPS: usize = 8;

/// The slot of a word in keyword position that is the user's own.
const HEAD_SLOT: u8 = u8::MAX;

/// The level that a word of the language means: `Some(None)` is `mati`; none: no such word.
pub(crate) fn level(word: &str) -> Option<Option<Severity>> {
    match word {
        "galat" => Some(Some(Severity::Error)),
        "peringatan" => Some(Some(Severity::Warning)),
        "saran" => Some(Some(Severity::Hint)),
        "mati" => Some(None),
        _ => None,
    }
}

pub(crate) struct Compiler<'m> {
    pub model: &'m Model,
    pub laws: Laws<'m>,
    pub faults: Vec<Diagnostic>,
}

impl<'m> Compiler<'m> {
    /// The rule's id, where it has one.
    pub fn id(&self, element: ElementId) -> Option<FieldRef<'m>> {
        self.model.slot(element, kw::ATURAN, 0).filter(|f| f.field.form == Form::Word)
    }

    /// Compiles one rule. What is wrong with it is reported; a case that is faulty is left out.
    pub fn rule(&mut self, id: FieldRef<'m>, element: ElementId) -> Rule {
        let model = self.model;
        let used = model.profile().rules.iter().find(|u| u.id == id.source());
        let own = !model.files().is_embedded(model.element(element).file);
        let profile_level = used.and_then(|u| u.level.as_deref()).and_then(level);
        let parameters = self.parameters(element, used);
        let nested: Vec<ElementId> = model.children_of(element, kw::KASUS).collect();
        let blocks = if nested.is_empty() { vec![element] } else { nested };
        let levels = self.levels(element);
        let mut cases = Vec::with_capacity(blocks.len());
        for block in &blocks {
            let own = self.levels(*block);
            let levels = if own.is_empty() { &levels } else { &own };
            cases.extend(self.case(*block, element, id, &parameters, levels));
        }
        let gravest = levels.iter().map(|l| l.0).min();
        let text = |slot| model.slot(element, kw::ATURAN, slot).map(|f| f.text().into_owned());
        let title_id = text(1).unwrap_or_else(|| id.source().to_owned());
        let said = |kw, lang| {
            blocks.iter().filter_map(|b| in_language(model, *b, kw, lang)).map(|f| f.text().into_owned()).collect()
        };
        let why = |lang| in_language(model, element, kw::PENJELASAN, lang).map(|f| f.text().into_owned());
        let info = RuleInfo {
            id: id.source().to_owned(),
            title_en: text(2).unwrap_or_else(|| title_id.clone()),
            title_id,
            level: profile_level.unwrap_or(gravest.or(Some(Severity::Error))),
            taken: used.is_some() || own,
            articles: article::articles(model, &self.laws, element, used.and_then(|u| u.element)),
            readings: self.readings(element),
            why_id: why("id"),
            why_en: why("en"),
            messages_id: said(kw::PESAN, "id"),
            messages_en: said(kw::PESAN, "en"),
            help_id: said(kw::BANTUAN, "id"),
            help_en: said(kw::BANTUAN, "en"),
            parameters: parameters
                .iter()
                .map(|p| (p.name.to_owned(), p.value.source().to_owned(), p.meaning.clone()))
                .collect(),
            fixes: cases.iter().any(|case| !case.fixes.is_empty()),
            examples: self.examples(element),
            span: id.span(),
            cases: blocks
                .iter()
                .map(|b| if *b == element { id.span() } else { model.element(*b).head_span() })
                .collect(),
        };
        Rule { taken: info.taken, info, cases, profile_level }
    }

    fn levels(&self, element: ElementId) -> Vec<(Severity, Option<FieldRef<'m>>)> {
        let model = self.model;
        let words = model.fields(element, kw::TINGKAT).filter(|f| f.field.slot == 0);
        let with = |f: &FieldRef<'m>| {
            model.fields(element, kw::TINGKAT).find(|g| g.field.slot == 1 && g.field.item == f.field.item)
        };
        words.filter_map(|f| Some((level(f.source())??, with(&f)))).collect()
    }

    fn parameters(&mut self, element: ElementId, used: Option<&'m RuleUse>) -> Vec<Parameter<'m>> {
        let model = self.model;
        let all = || model.fields(element, kw::PARAMETER);
        let slot = |item, slot| all().find(|f| f.field.item == item && f.field.slot == slot);
        let mut parameters: Vec<Parameter<'m>> = Vec::new();
        for name in all().filter(|f| f.field.slot == 0) {
            let Some(value) = slot(name.field.item, 1) else { continue };
            let meaning = slot(name.field.item, 2).map(|f| f.text().into_owned()).unwrap_or_default();
            parameters.push(Parameter { name: name.source(), value, meaning });
        }
        let Some(line) = used.and_then(|u| u.element) else { return parameters };
        let changes: Vec<FieldRef<'m>> = model.fields(line, kw::SENDIRI).collect();
        for pair in changes.windows(2) {
            let [name, value] = pair else { continue };
            if name.field.slot != HEAD_SLOT || value.field.slot == HEAD_SLOT {
                continue;
            }
            match parameters.iter_mut().find(|p| p.name == name.source()) {
                Some(parameter) => parameter.value = *value,
                None => {
                    let fault = Diagnostic::error("E3110", name.span()).arg("nama", name.source());
                    let rule = used.map(|u| u.id.clone()).unwrap_or_default();
                    let fault = fault.arg("aturan", rule);
                    self.faults.push(match nearest(name.source(), parameters.iter().map(|p| p.name)) {
                        Some(near) => fault.help(Message::new("E3110-terdekat").arg("terdekat", near)),
                        None => fault,
                    });
                }
            }
        }
        parameters
    }

    fn case(
        &mut self,
        block: ElementId,
        rule: ElementId,
        id: FieldRef<'m>,
        parameters: &[Parameter<'m>],
        levels: &[(Severity, Option<FieldRef<'m>>)],
    ) -> Option<Case> {
        let model = self.model;
        let mut scope = Scope::new(model);
        for parameter in parameters {
            scope.parameter(parameter.name, parameter.value.number());
        }
        let mut sound = true;
        let (mut steps, mut bound, mut grouped) = (Vec::new(), Vec::new(), false);
        let mut fields: Vec<FieldRef<'m>> =
            model.fields(block, kw::UNTUK).chain(model.fields(block, kw::BILA)).collect();
        fields.sort_by_key(|f| f.field.start);
        let mut fields = fields.into_iter().peekable();
        while let Some(field) = fields.next() {
            if field.field.kw == kw::BILA {
                match self.condition(field, &mut scope) {
                    Some(code) => steps.push(Step::If(code)),
                    None => sound = false,
                }
                continue;
            }
            if bound.len() == LOOPS {
                self.faults.push(Diagnostic::error("E3106", field.span()).arg("batas", LOOPS.to_string()));
                return None;
            }
            // without a name that it binds, all that follows would complain
            let set = fields.next_if(|f| f.field.kw == kw::UNTUK && f.field.item == field.field.item)?;
            let expr = self.expr(set)?;
            let (code, slot) = Code::source(field.source(), field.span(), &expr, &mut scope, &mut self.faults)?;
            grouped |= matches!(code.ty(), Type::Groups(_));
            bound.push(slot);
            steps.push(Step::For(slot, code));
        }
        let broken = model.element(rule).broken || model.element(block).broken;
        if bound.is_empty() {
            self.missing(broken, "E3107", id);
            return None;
        }
        let must = match model.field(block, kw::WAJIB) {
            Some(field) => self.condition(field, &mut scope),
            None => {
                self.missing(broken, "E3104", id);
                None
            }
        };
        let at = model.field(block, kw::PADA).map(|field| {
            let expr = self.expr(field)?;
            Code::place(&expr, &mut scope, &mut self.faults)
        });
        let tags = model.fields(block, kw::TANDA).filter(|f| f.field.slot == 0);
        let marks: Vec<Option<Mark>> = tags.map(|field| self.mark(block, field, &mut scope)).collect();
        let message = self.text(block, kw::PESAN, &mut scope);
        if message.is_none() && in_language(model, block, kw::PESAN, "id").is_none() {
            self.missing(broken, "E3105", id);
        }
        let help = in_language(model, block, kw::BANTUAN, "id").map(|_| self.text(block, kw::BANTUAN, &mut scope));
        let fixes = self.fixes(block, &mut scope);
        let levels: Vec<_> = levels
            .iter()
            .map(|(severity, condition)| (*severity, condition.map(|field| self.condition(field, &mut scope))))
            .collect();
        if !sound {
            return None;
        }
        Some(Case {
            steps: Step::joined(steps),
            must: must?,
            at: all_or_none(at)?,
            marks: marks.into_iter().collect::<Option<_>>()?,
            message: message?,
            help: all_or_none(help)?,
            fixes: fixes?,
            levels: levels
                .into_iter()
                .map(|(severity, code)| Some((severity, all_or_none(code)?)))
                .collect::<Option<_>>()?,
            bound,
            slots: scope.slots(),
            grouped,
            asks_today: scope.asked_today(),
        })
    }

    fn condition(&mut self, field: FieldRef<'m>, scope: &mut Scope<'_>) -> Option<Code> {
        let expr = self.expr(field)?;
        Code::condition(&expr, scope, &mut self.faults)
    }

    fn missing(&mut self, broken: bool, code: &'static str, id: FieldRef<'m>) {
        if !broken {
            self.faults.push(Diagnostic::error(code, id.span()).arg("aturan", id.source()));
        }
    }

    fn expr(&mut self, field: FieldRef<'m>) -> Option<Arc<Expr>> {
        if field.field.form != Form::Expr {
            return None; // it has been reported
        }
        self.parse(field.source(), field.span())
    }

    fn parse(&mut self, text: &str, span: Span) -> Option<Arc<Expr>> {
        parsed(self.model.files(), text, span).map_err(|fault| self.faults.push(*fault)).ok()
    }

    /// The text of a statement with a language in front: that in Indonesian, and that in English where there is one.
    fn text(&mut self, block: ElementId, kw: Kw, scope: &mut Scope<'_>) -> Option<Text> {
        let id = in_language(self.model, block, kw, "id").or_else(|| in_language(self.model, block, kw, "en"))?;
        let id = Template::compile(id, scope, &mut self.faults);
        let en = match in_language(self.model, block, kw, "en") {
            Some(en) => Some(Template::compile(en, scope, &mut self.faults)?),
            None => None,
        };
        Some(Text { id: id?, en })
    }

    fn mark(&mut self, block: ElementId, field: FieldRef<'m>, scope: &mut Scope<'_>) -> Option<Mark> {
        if field.field.form != Form::Expr {
            return None;
        }
        let names = scope.mark();
        let mark = self.mark_of(block, field, scope);
        scope.release(names);
        mark
    }

    fn mark_of(&mut self, block: ElementId, field: FieldRef<'m>, scope: &mut Scope<'_>) -> Option<Mark> {
        let (source, span) = (field.source(), field.span());
        let part = |range: Part| {
            let at = |offset: usize| span.start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
            let text = source.get(range.clone()).unwrap_or_default();
            (text, Span { start: at(range.start), end: at(range.end), ..span })
        };
        let (each, place) = match each_of(source) {
            Some((name, set, place)) => {
                let ((name, name_span), (set, set_span)) = (part(name), part(set));
                let set = self.parse(set, set_span)?;
                let (code, slot) = Code::source(name, name_span, &set, scope, &mut self.faults)?;
                (Some((slot, code)), part(place))
            }
            None => (None, (source, span)),
        };
        let place = self.parse(place.0, place.1)?;
        let place = Code::place(&place, scope, &mut self.faults);
        let said = |slot| {
            let mut all = self.model.fields(block, kw::TANDA);
            all.find(|f| f.field.item == field.field.item && f.field.slot == slot)
        };
        let id = said(1).map(|f| Template::compile(f, scope, &mut self.faults));
        let en = said(2).map(|f| Template::compile(f, scope, &mut self.faults));
        let id = all_or_none(id)?.unwrap_or_else(Template::empty);
        Some(Mark { each, place: place?, text: Text { id, en: all_or_none(en)? } })
    }

    /// The edits that a block offers; none where one is faulty.
    fn fixes(&mut self, block: ElementId, scope: &mut Scope<'_>) -> Option<Vec<Fix>> {
        let model = self.model;
        let ways = model.fields(block, kw::PERBAIKAN).filter(|f| f.field.slot == 0);
        let fixes: Vec<Option<Fix>> = ways.map(|way| self.fix(block, way, scope)).collect();
        fixes.into_iter().collect()
    }

    fn fix(&mut self, block: ElementId, way: FieldRef<'m>, scope: &mut Scope<'_>) -> Option<Fix> {
        let model = self.model;
        let of = |number| {
            model.fields(block, kw::PERBAIKAN).find(|f| f.field.item == way.field.item && f.field.slot == number)
        };
        let place = self.expr(of(1)?)?;
        let place = Code::place(&place, scope, &mut self.faults)?;
        let text = of(2).map(|text| Template::compile(text, scope, &mut self.faults));
        let only_if = of(3).map(|condition| self.condition(condition, scope));
        let (text, only_if) = (all_or_none(text)?, all_or_none(only_if)?);
        let make: fn(String) -> Change = match way.source() {
            "hapus" => |_| Change::Delete,
            "ganti" => Change::Replace,
            "sisip" => Change::Insert,
            _ => Change::Append,
        };
        if text.is_none() != (way.source() == "hapus") {
            self.faults.push(Diagnostic::error("E3118", way.span()).arg("cara", way.source()));
            return None;
        }
        Some(Fix { make, place, text, only_if })
    }

    fn readings(&self, element: ElementId) -> Vec<Reading> {
        let model = self.model;
        let numbers = model.fields(element, kw::TAFSIR).filter_map(|f| f.number());
        let all = || model.profile().element.into_iter().flat_map(|p| model.children_of(p, kw::TAFSIR));
        let text = |e, kw| model.field(e, kw).map(|f| f.text().into_owned()).unwrap_or_default();
        let reading = |number| {
            let e = all().find(|e| model.slot(*e, kw::TAFSIR, 0).and_then(|f| f.number()) == Some(number))?;
            let title = model.slot(e, kw::TAFSIR, 1).map(|f| f.text().into_owned()).unwrap_or_default();
            Some(Reading {
                number: number.to_string(),
                title,
                reading: text(e, kw::BACAAN),
                reason: text(e, kw::ALASAN),
            })
        };
        numbers.filter_map(reading).collect()
    }

    fn examples(&self, element: ElementId) -> Vec<Example> {
        let model = self.model;
        let all = || model.fields(element, kw::CONTOH);
        let words = all().filter(|f| f.field.slot == 0);
        let slot = |item, slot| all().find(move |f| f.field.item == item && f.field.slot == slot);
        let example = |word: FieldRef<'m>| {
            let source = slot(word.field.item, 1)?;
            let before = slot(word.field.item, 2).map(|f| f.text().into_owned());
            Some(Example {
                good: word.source() == "benar",
                source: source.text().into_owned(),
                before,
                span: source.span(),
            })
        };
        words.filter_map(example).collect()
    }
}

/// What was not asked for is there; what was asked for and failed is not.
fn all_or_none<T>(asked: Option<Option<T>>) -> Option<Option<T>> {
    match asked {
        Some(None) => None,
        Some(found) => Some(found),
        None => Some(None),
    }
}

struct Parameter<'m> {
    name: &'m str,
    value: FieldRef<'m>,
    meaning: String,
}

/// The text of a statement such as `pesan id "…"` in this language.
fn in_language<'m>(model: &'m Model, element: ElementId, kw: Kw, lang: &str) -> Option<FieldRef<'m>> {
    let of = model.fields(element, kw).find(|f| f.field.slot == 0 && f.source() == lang)?;
    model.fields(element, kw).find(|f| f.field.slot == 1 && f.field.item == of.field.item)
}

type Part = std::ops::Range<usize>;

/// `c dalam SET: PLACE`: the places of its three parts in the text.
fn each_of(text: &str) -> Option<(Part, Part, Part)> {
    let name_end = text.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'))?;
    let rest = text.get(name_end..)?;
    let gap = rest.len() - rest.trim_start().len();
    let set =
        rest.trim_start().strip_prefix("dalam").filter(|s| s.starts_with(|c: char| c.is_whitespace() || c == '('))?;
    if name_end == 0 || gap == 0 {
        return None;
    }
    let set_start = name_end + gap + "dalam".len();
    let mut in_text = false;
    let mut open = 0usize;
    let colon = set.char_indices().find(|(_, char)| {
        in_text ^= *char == '"';
        match char {
            '(' if !in_text => open += 1,
            ')' if !in_text => open = open.saturating_sub(1),
            _ => {}
        }
        *char == ':' && !in_text && open == 0
    })?;
    let place = set_start + colon.0 + 1;
    Some((0..name_end, set_start..place - 1, place..text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_for_each_member_are_taken_apart() {
        let part = |text: &'static str, range: Part| text.get(range).unwrap();
        let parts = |text: &'static str| each_of(text).map(|(a, b, c)| (part(text, a), part(text, b), part(text, c)));
        assert_eq!(parts("c dalam i.anak: c.target"), Some(("c", " i.anak", " c.target")));
        assert_eq!(parts("c dalam ke((semua x dalam y: z), 1): c"), Some(("c", " ke((semua x dalam y: z), 1)", " c")));
        for one in ["i.target", "dalam_negeri", "i dalamnya: x", ""] {
            assert_eq!(parts(one), None, "{one}");
        }
    }
}
