//! Indicators whose target their parts made otherwise before. What is asked is asked in the language of rules.

use crate::sides::{Sides, iku_name};
use crate::text::collapsed;
use crate::{Changes, Sum};
use bsc_diagnostics::{FileId, Span};
use bsc_expr::{Code, Env, Item, Scope, Thing, Type, Val, World};
use bsc_model::{IkuId, Model};
use bsc_number::Number;
use bsc_schema::Kind;
use bsc_syntax::expr::parse_expr;

/// Target, what the parts make, what is lacking, and whether they agree at the decimals typed: as rule CAS006 has it.
const QUESTIONS: [&str; 4] =
    ["i.nilai_target", "i.target_anak", "i.kurang_anak", "setara(i.target_anak, i.nilai_target)"];

struct Asked<'m> {
    world: World<'m>,
    codes: Vec<Code>,
    slot: usize,
    slots: usize,
}

struct Answer {
    target: Number,
    parts: Number,
    lacks: Number,
    fits: bool,
}

impl<'m> Asked<'m> {
    fn new(model: &'m Model) -> Asked<'m> {
        let mut scope = Scope::new(model);
        let slot = scope.bind("i", Type::One(Item::Thing(Kind::Iku)));
        let mut compile = |text: &str| {
            let end = u32::try_from(text.len()).unwrap_or_default();
            let expr = parse_expr(text, Span { file: FileId(0), start: 0, end }).ok()?;
            Code::compile(&expr, &mut scope, &mut Vec::new())
        };
        let codes = QUESTIONS.into_iter().filter_map(&mut compile).collect();
        let slots = scope.slots();
        Asked { world: World::new(model), codes, slot, slots }
    }

    fn of(&self, iku: IkuId) -> Option<Answer> {
        let mut env = Env::new(self.slots);
        env.set(self.slot, Val::Thing(Thing::Iku(iku)));
        let [target, parts, lacks, fits] = self.codes.as_slice() else { return None };
        Some(Answer {
            target: self.world.value(target, &mut env).as_number()?,
            parts: self.world.value(parts, &mut env).as_number()?,
            lacks: self.world.value(lacks, &mut env).as_number()?,
            fits: self.world.value(fits, &mut env).as_truth()?,
        })
    }
}

pub(crate) fn find(sides: &Sides<'_>, found: &mut Changes) {
    let model = sides.now.model;
    let (then, now) = (Asked::new(sides.then.model), Asked::new(model));
    for (old, new) in &sides.iku {
        let Some(id) = *new else { continue };
        let Some(answer) = now.of(id) else { continue };
        let before = old.and_then(|o| then.of(o));
        let same = before.as_ref().is_some_and(|b| b.lacks == answer.lacks);
        if same || (answer.fits && before.as_ref().is_none_or(|b| b.fits)) {
            continue;
        }
        found.sums.push(Sum {
            id: iku_name(model, id),
            year: model.iku_year(id),
            title: collapsed(&model.iku_label(id)),
            target: answer.target.round_half_up(4).to_string(),
            parts: answer.parts.round_half_up(4).to_string(),
            lacked: before.map(|b| b.lacks.round_half_up(4).to_string()),
            lacks: answer.lacks.round_half_up(4).to_string(),
            fits: answer.fits,
        });
    }
}
