//! `abaikan`: rules that do not count for an element and what stands in it.

use crate::RuleSet;
use bsc_diagnostics::{Diagnostic, Message};
use bsc_expr::Place;
use bsc_model::{ElementId, FieldRef, Model};
use bsc_schema::kw;
use hashbrown::HashMap;

/// One `abaikan`.
struct Waiver<'m> {
    rule: FieldRef<'m>,
    /// It holds at the day of the check.
    in_force: bool,
}

/// All waivers of a project.
pub(crate) struct Waivers<'m> {
    model: &'m Model,
    all: Vec<Waiver<'m>>,
    by_element: HashMap<ElementId, Vec<usize>>,
    faults: Vec<Diagnostic>,
}

impl<'m> Waivers<'m> {
    /// Finds them. Linear in the model.
    pub fn find(model: &'m Model, rules: &RuleSet) -> Waivers<'m> {
        let mut waivers = Waivers { model, all: Vec::new(), by_element: HashMap::new(), faults: Vec::new() };
        for element in (0..model.element_count()).map(ElementId) {
            if model.all_fields(element).iter().any(|f| f.kw == kw::ABAIKAN) {
                waivers.on(element, rules);
            }
        }
        waivers
    }

    fn on(&mut self, element: ElementId, rules: &RuleSet) {
        let model = self.model;
        for rule in model.fields(element, kw::ABAIKAN).filter(|f| f.field.slot == 0) {
            let argument = |slot| {
                model.fields(element, kw::ABAIKAN).find(|f| f.field.item == rule.field.item && f.field.slot == slot)
            };
            let name = rule.source();
            if rules.find(name).is_none() {
                let fault = Diagnostic::error("E3103", rule.span()).arg("aturan", name);
                self.faults.push(match rules.nearest(name) {
                    Some(near) => fault.help(Message::new("E3103-terdekat").arg("terdekat", near)),
                    None => fault,
                });
                continue;
            }
            if argument(1).is_none_or(|reason| reason.text().trim().is_empty()) {
                self.faults.push(Diagnostic::warning("E3109", rule.span()).arg("aturan", name));
            }
            let until = argument(2).and_then(|f| Some((f, f.date()?)));
            let over = until.filter(|(_, day)| *day < model.as_of());
            if let Some((field, day)) = over {
                let fault = Diagnostic::warning("E3102", field.span()).arg("aturan", name);
                self.faults.push(fault.arg("tanggal", day.to_string()).arg("hari_ini", model.as_of().to_string()));
            }
            self.by_element.entry(element).or_default().push(self.all.len());
            self.all.push(Waiver { rule, in_force: over.is_none() });
        }
    }

    /// The waivers of a rule that cover an element: its own and those of the elements around it.
    pub fn covering<'w>(&'w self, rule: &'w str, element: ElementId) -> impl Iterator<Item = usize> + 'w {
        let mut next = if self.all.is_empty() { None } else { Some(element) };
        let around = std::iter::from_fn(move || {
            let here = next?;
            next = self.model.element(here).parent;
            Some(here)
        });
        let here = around.filter_map(|e| self.by_element.get(&e)).flatten().copied();
        here.filter(move |at| self.all.get(*at).is_some_and(|w| w.in_force && w.rule.source() == rule))
    }

    /// What is wrong with the waivers: beside their own faults, those of rules that were run (`run`) and had nothing to waive
    /// (not in `used`): those with their place.
    pub fn faults(self, run: impl Fn(&str) -> bool, used: &[usize]) -> Vec<(Diagnostic, Option<Place>)> {
        let idle = self
            .all
            .iter()
            .enumerate()
            .filter(|(at, waiver)| waiver.in_force && run(waiver.rule.source()) && used.binary_search(at).is_err());
        let idle = idle.map(|(_, waiver)| {
            let (rule, span) = (waiver.rule, waiver.rule.span());
            let fault = Diagnostic::warning("E3101", span).arg("aturan", rule.source());
            (fault, Some(Place { span, element: rule.element }))
        });
        self.faults.into_iter().map(|fault| (fault, None)).chain(idle).collect()
    }
}
