//! Values as the language writes them: what a fix puts into a file.

use crate::code::Code;
use crate::eval::Env;
use crate::types::Item;
use crate::value::{Thing, Val};
use crate::world::{Walk, World};
use bsc_model::{Entity, IkuId};
use std::ops::ControlFlow;

impl<'m> World<'m> {
    /// An expression as it is typed in a file: words bare, texts in quotes, days as `2018-01-15`, things by the name that a
    /// reference takes, a set as a comma list. None where something of it is unknown, absent, or has no such form.
    pub fn written(&self, code: &Code, env: &mut Env<'m>) -> Option<String> {
        self.unless_sealed(env, |env| self.write_out(code, env))?
    }

    fn write_out(&self, code: &Code, env: &mut Env<'m>) -> Option<String> {
        let text = matches!(code.ty().item(), Item::Text(None));
        if code.ty().member().is_none() {
            let value = self.value(code, env);
            return self.write(&value, text);
        }
        let mut members = Vec::new();
        let walk = self.members_of(code, env, &mut |_, member| {
            members.push(self.write(&member, text));
            ControlFlow::Continue(())
        });
        let members: Vec<String> = members.into_iter().collect::<Option<_>>()?;
        (walk == Walk::All && !members.is_empty()).then(|| members.join(", "))
    }

    fn write(&self, value: &Val<'_>, text: bool) -> Option<String> {
        Some(match value {
            Val::Number(n) => n.to_string(),
            Val::Text(t) if text => format!("\"{}\"", t.replace('\\', "\\\\").replace('"', "\\\"")),
            Val::Text(word) => word.to_string(),
            Val::Date(day) => day.to_string(),
            Val::MonthDay(day) => format!("{:02}-{:02}", day.month, day.day),
            Val::Period(period) => period.name().to_owned(),
            Val::Thing(thing) => self.reference(*thing)?,
            Val::Unknown | Val::Absent | Val::Bool(_) | Val::Group(_) | Val::Past(_) => return None,
        })
    }

    /// The name by which a thing is referred to from anywhere in its year.
    fn reference(&self, thing: Thing) -> Option<String> {
        let model = self.model;
        let of = |holder, name: &str| Some(format!("{}.{name}", model.holder_name(holder)));
        let iku = |i: IkuId| model.name(model.iku(i).element);
        let name = match thing {
            Thing::Holder(h) => model.holder_name(h),
            Thing::Ss(s) => return of(model.ss_holder(s), model.name(model.ss(s).element)),
            Thing::Iku(i) => {
                let whole = model.iku(i).parent.map(|whole| format!("{}.", iku(whole))).unwrap_or_default();
                return of(model.iku_holder(i), &format!("{whole}{}", iku(i)));
            }
            Thing::Arrow(s, item) => match model.target_of(&self.arrow(s, item)?)? {
                Entity::Ss(to) => return self.reference(Thing::Ss(to)),
                _ => return None,
            },
            Thing::Level(_) | Thing::Kind(_) | Thing::Perspective(_) | Thing::Element(_) => {
                model.name(self.element(thing)?)
            }
            Thing::Year(..) | Thing::Plan(_) | Thing::Difference(..) | Thing::Change(..) | Thing::Correction(..) => {
                return None;
            }
        };
        (!name.is_empty()).then(|| name.to_owned())
    }
}
