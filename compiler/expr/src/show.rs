//! Values as people read them in messages.

use crate::derived::statement;
use crate::eval::Env;
use crate::ir::{Access, Ir};
use crate::value::{Thing, Val};
use crate::world::World;
use bsc_diagnostics::Lang;
use bsc_model::{ElementId, Lookup, PlanKind, Value};
use std::ops::ControlFlow;

/// How many members of a set are printed before the rest is counted.
const SHOWN: usize = 5;

impl<'m> World<'m> {
    pub(crate) fn show(&self, ir: &Ir, env: &mut Env<'m>, lang: Lang) -> String {
        match ir {
            // a predicate or percentage as it was typed
            Ir::Get {
                base,
                access: access @ (Access::Field { many: false, .. } | Access::Own { .. }),
                each: false,
            } => {
                let base = self.asked(base, env);
                if let Some(Lookup::Found(f)) = self.owner(&base).map(|(world, thing)| world.field(thing, access)) {
                    match f.value() {
                        Value::Word | Value::Percent(_) | Value::Money(_) | Value::NotAvailable => {
                            return f.source().to_owned();
                        }
                        // `19 dari 20`, `27 skala 30`
                        Value::Number(_) if matches!(access, Access::Field { .. }) => {
                            return f.model.files().slice(statement(f)).to_owned();
                        }
                        _ => {}
                    }
                }
                let value = self.eval(ir, env);
                self.show_value(&value, lang)
            }
            Ir::All(_) | Ir::Indicators | Ir::Such(_) | Ir::List(_) | Ir::Groups { .. } | Ir::Get { .. }
                if self.is_many(ir) =>
            {
                let mut members = Vec::new();
                self.each(ir, env, &mut |_, member| {
                    members.push(self.show_value(&member, lang));
                    ControlFlow::Continue(())
                });
                listed(&members, lang)
            }
            _ => {
                let value = self.eval(ir, env);
                self.show_value(&value, lang)
            }
        }
    }

    fn is_many(&self, ir: &Ir) -> bool {
        match ir {
            Ir::Get { access, each, .. } => *each || access.is_set(),
            _ => true,
        }
    }

    /// A value: numbers in their shortest form, a thing by its name, or by its id where it has none.
    pub fn show_value(&self, value: &Val<'_>, lang: Lang) -> String {
        let word = |id: &str, en: &str| if lang == Lang::Id { id.to_owned() } else { en.to_owned() };
        match value {
            Val::Unknown => word("(tidak diketahui)", "(unknown)"),
            Val::Absent => word("(kosong)", "(empty)"),
            Val::Bool(true) => word("ya", "yes"),
            Val::Bool(false) => word("tidak", "no"),
            Val::Number(n) => n.to_string(),
            Val::Text(t) => t.to_string(),
            Val::Date(d) => format!("{} {}", day(d.day(), d.month(), lang), d.year()),
            Val::MonthDay(d) => day(d.day, d.month, lang),
            Val::Period(p) => p.name().to_owned(),
            Val::Thing(t) => self.show_thing(*t),
            Val::Past(t) => self.before().map(|b| b.world.show_thing(*t)).unwrap_or_default(),
            Val::Group(things) => listed(&things.iter().map(|t| self.show_thing(*t)).collect::<Vec<_>>(), lang),
        }
    }

    fn show_thing(&self, thing: Thing) -> String {
        let (model, profile) = (self.model, self.model.profile());
        match thing {
            Thing::Holder(h) => model.holder_title(h).into_owned(),
            Thing::Year(h, year) => format!("{} {year}", model.holder_title(h)),
            Thing::Plan(p) => {
                let plan = model.plan(p);
                let keyword = if plan.kind == PlanKind::Map { "peta" } else { "pk" };
                format!("{keyword} {} {}", model.holder_name(plan.holder), plan.year)
            }
            Thing::Ss(s) => model.ss_label(s).into_owned(),
            Thing::Iku(i) => model.iku_label(i).into_owned(),
            Thing::Arrow(s, item) => {
                let to = self.arrow(s, item).map(|f| self.referred(f, bsc_schema::Kind::Ss));
                to.and_then(|t| t.as_thing()).map(|t| self.show_thing(t)).unwrap_or_default()
            }
            Thing::Difference(_, kw) | Thing::Change(_, kw) => kw.name().to_owned(),
            Thing::Level(l) => {
                profile.levels.get(usize::from(l)).map(|l| or_name(&l.title, &l.name)).unwrap_or_default()
            }
            Thing::Perspective(p) => {
                profile.perspectives.get(usize::from(p)).map(|p| or_name(&p.title, &p.name)).unwrap_or_default()
            }
            Thing::Kind(_) => self.element(thing).map(|e| self.show_element(e)).unwrap_or_default(),
            Thing::Correction(e, item) => {
                let name = crate::derived::correction(self, e, item).find(|f| f.field.slot == 2);
                name.map(|f| f.source().to_owned()).unwrap_or_default()
            }
            Thing::Element(e) => self.show_element(e),
        }
    }

    fn show_element(&self, element: ElementId) -> String {
        let model = self.model;
        let title = model.title(element).map(|t| t.text().into_owned());
        title.filter(|t| !t.trim().is_empty()).unwrap_or_else(|| match model.name(element) {
            "" => model.element(element).kw.name().to_owned(),
            name => name.to_owned(),
        })
    }
}

/// `25 Januari`
fn day(day: i8, month: i8, lang: Lang) -> String {
    #[rustfmt::skip]
    let names = match lang {
        Lang::Id => ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
        Lang::En => ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    };
    let name = usize::try_from(month).ok().and_then(|m| names.get(m.checked_sub(1)?));
    format!("{day} {}", name.copied().unwrap_or_default())
}

fn or_name(title: &str, name: &str) -> String {
    if title.is_empty() { name.to_owned() } else { title.to_owned() }
}

fn listed(members: &[String], lang: Lang) -> String {
    let mut text = members.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    let rest = members.len().saturating_sub(SHOWN);
    if rest > 0 {
        text.push_str(&match lang {
            Lang::Id => format!(" dan {rest} lagi"),
            Lang::En => format!(" and {rest} more"),
        });
    }
    text
}
