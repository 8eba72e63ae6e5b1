//! Evaluation: total, deterministic, without effects. Depth is bounded by the depth of the expression, work by the sizes of
//! the sets it names.

use crate::derived::Compute;
use crate::ir::{Access, Fold, Ir, Operation, Reads, Test};
use crate::value::{Thing, Val, and, or};
use crate::world::{Walk, World, looked_up, visit};
use bsc_model::{FieldRef, Lookup};
use bsc_number::Number;
use bsc_schema::kw;
use hashbrown::HashSet;
use std::cmp::Ordering;
use std::ops::ControlFlow;

/// The values of bound names.
#[derive(Clone, Default)]
pub struct Env<'m> {
    slots: Vec<Val<'m>>,
    /// Something that stands in a sealed file was asked for, where that is watched.
    watch: Option<bool>,
}

impl<'m> Env<'m> {
    /// With room for this many names.
    pub fn new(slots: usize) -> Env<'m> {
        Env { slots: vec![Val::Unknown; slots], watch: None }
    }
    /// Binds a name.
    pub fn set(&mut self, slot: usize, value: Val<'m>) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = value;
        }
    }
    /// What a name is bound to.
    pub fn get(&self, slot: usize) -> Val<'m> {
        self.slots.get(slot).cloned().unwrap_or_default()
    }
}

/// What is done with each member of a set, with the names bound so far.
pub(crate) type Each<'f, 'm> = dyn FnMut(&mut Env<'m>, Val<'m>) -> ControlFlow<()> + 'f;

impl<'m> World<'m> {
    /// What `ask` gives; none where it asks for something that stands in a sealed file.
    pub(crate) fn unless_sealed<T>(&self, env: &mut Env<'m>, ask: impl FnOnce(&mut Env<'m>) -> T) -> Option<T> {
        env.watch = Some(false);
        let answer = ask(env);
        (env.watch.take() != Some(true)).then_some(answer)
    }

    /// The thing that something is asked of.
    pub(crate) fn asked(&self, base: &Ir, env: &mut Env<'m>) -> Val<'m> {
        let base = self.eval(base, env);
        self.notice(&base, env);
        base
    }

    fn notice(&self, base: &Val<'m>, env: &mut Env<'m>) {
        if env.watch == Some(false)
            && let Some((world, thing)) = self.owner(base)
            && let Some(element) = world.element(thing)
        {
            let model = world.model;
            env.watch = Some(model.files().is_sealed(model.element(element).file));
        }
    }

    pub(crate) fn eval(&self, ir: &Ir, env: &mut Env<'m>) -> Val<'m> {
        match ir {
            Ir::Const(value) => value.clone(),
            Ir::Var(slot) => env.get(*slot),
            Ir::Get { base, access, .. } => match self.asked(base, env) {
                past @ Val::Past(_) => match self.owner(&past) {
                    Some((world, thing)) => world.attribute(thing, access).past(),
                    None => Val::Unknown,
                },
                value => value.as_thing().map_or(Val::Unknown, |thing| self.attribute(thing, access)),
            },
            Ir::Arithmetic(operation, sides) => {
                let [a, b] = sides.as_ref();
                arithmetic(*operation, self.eval(a, env), self.eval(b, env))
            }
            Ir::Negate(a) => self.eval(a, env).as_number().map_or(Val::Unknown, |n| Val::Number(n.neg())),
            Ir::Fold { fold, set, body } => self.fold(*fold, set, body.as_ref(), env),
            Ir::Nth(parts) => self.nth(parts, env),
            Ir::Choose(parts) => {
                let [condition, yes, no] = parts.as_ref();
                match self.truth(condition, env) {
                    Some(true) => self.eval(yes, env),
                    Some(false) => self.eval(no, env),
                    None => Val::Unknown,
                }
            }
            Ir::Call(function, arguments) => {
                let values: Vec<Val<'m>> = arguments.iter().map(|a| self.eval(a, env)).collect();
                if values.iter().all(Val::is_known) { function(&values) } else { Val::Unknown }
            }
            Ir::Deadline(deadline, day) => match self.eval(day, env) {
                Val::Date(day) => deadline.after(day).map_or(Val::Unknown, Val::Date),
                _ => Val::Unknown,
            },
            Ir::Words(ask, texts, list) => {
                let texts: Vec<Val<'m>> = texts.iter().map(|t| self.eval(t, env)).collect();
                list.answer(*ask, &texts)
            }
            Ir::Not(_)
            | Ir::And(_)
            | Ir::Or(_)
            | Ir::Compare(..)
            | Ir::In(_)
            | Ir::Quantified { .. }
            | Ir::Filled(_) => Val::truth(self.truth(ir, env)),
            Ir::All(_) | Ir::Indicators | Ir::Such(_) | Ir::List(_) | Ir::Groups { .. } => Val::Unknown,
        }
    }

    /// The truth of a condition; none where it cannot be known.
    pub(crate) fn truth(&self, ir: &Ir, env: &mut Env<'m>) -> Option<bool> {
        match ir {
            Ir::Not(a) => self.truth(a, env).map(|t| !t),
            Ir::And(sides) => {
                let [a, b] = sides.as_ref();
                and(self.truth(a, env), || self.truth(b, env))
            }
            Ir::Or(sides) => {
                let [a, b] = sides.as_ref();
                or(self.truth(a, env), || self.truth(b, env))
            }
            Ir::Compare(test, sides) => {
                let [a, b] = sides.as_ref();
                let (a, b) = (self.eval(a, env), self.eval(b, env));
                match test {
                    Test::Equal => a.same(&b),
                    Test::Unequal => a.same(&b).map(|s| !s),
                    Test::Less => a.compare(&b).map(Ordering::is_lt),
                    Test::AtMost => a.compare(&b).map(Ordering::is_le),
                    Test::More => a.compare(&b).map(Ordering::is_gt),
                    Test::AtLeast => a.compare(&b).map(Ordering::is_ge),
                }
            }
            Ir::In(sides) => {
                let [value, set] = sides.as_ref();
                let value = self.eval(value, env);
                // what is not known is not known to be missing, not even from an empty set
                if !value.is_known() {
                    return None;
                }
                self.search(set, env, true, |_, member| value.same(&member))
            }
            Ir::Quantified { all, slot, set, body } => {
                let found = self.search(set, env, !all, |env, member| {
                    env.set(*slot, member);
                    self.truth(body, env)
                });
                // that none was found which is false, is that all are true
                found.map(|found| found != *all)
            }
            Ir::Filled(a) => self.filled(a, env),
            _ => self.eval(ir, env).as_truth(),
        }
    }

    /// Whether there is a member for which `test` gives `wanted`.
    fn search(
        &self,
        set: &Ir,
        env: &mut Env<'m>,
        wanted: bool,
        mut test: impl FnMut(&mut Env<'m>, Val<'m>) -> Option<bool>,
    ) -> Option<bool> {
        let mut doubt = false;
        let walk = self.each(set, env, &mut |env, member| match test(env, member) {
            Some(truth) if truth == wanted => ControlFlow::Break(()),
            Some(_) => ControlFlow::Continue(()),
            None => {
                doubt = true;
                ControlFlow::Continue(())
            }
        });
        match walk {
            Walk::Stopped => Some(true),
            Walk::All if !doubt => Some(false),
            _ => None,
        }
    }

    /// `terisi`: something stands there. Unknown where what stands there could not be read.
    fn filled(&self, ir: &Ir, env: &mut Env<'m>) -> Option<bool> {
        if self.is_set(ir, env) {
            return self.search(ir, env, true, |_, _| Some(true));
        }
        if let Ir::Get { base, access: access @ (Access::Field { .. } | Access::Own { .. }), .. } = ir {
            let base = self.eval(base, env);
            let (world, thing) = self.owner(&base)?;
            return match world.field(thing, access) {
                Lookup::Found(f) if f.field.form == bsc_model::Form::Text => Some(!f.text().trim().is_empty()),
                Lookup::Found(_) => Some(true),
                Lookup::Absent => Some(false),
                Lookup::Poisoned => None,
            };
        }
        match self.eval(ir, env) {
            Val::Absent => Some(false),
            Val::Unknown => None,
            Val::Text(text) => Some(!text.trim().is_empty()),
            _ => Some(true),
        }
    }

    fn is_set(&self, ir: &Ir, env: &Env<'m>) -> bool {
        match ir {
            Ir::All(_) | Ir::Indicators | Ir::Such(_) | Ir::List(_) | Ir::Groups { .. } => true,
            Ir::Get { each: true, .. } => true,
            Ir::Get { access, .. } => access.is_set(),
            Ir::Var(slot) => matches!(env.get(*slot), Val::Group(_)),
            _ => false,
        }
    }

    fn fold(&self, fold: Fold, set: &Ir, body: Option<&(usize, Box<Ir>)>, env: &mut Env<'m>) -> Val<'m> {
        let mut count = 0usize;
        let mut result: Option<Val<'m>> = None;
        let walk = self.each(set, env, &mut |env, member| {
            let value = match body {
                None => member,
                Some((slot, body)) => {
                    env.set(*slot, member);
                    self.eval(body, env)
                }
            };
            if fold == Fold::Count {
                match (body, value) {
                    (None, _) | (Some(_), Val::Bool(true)) => count += 1,
                    (Some(_), Val::Bool(false)) => {}
                    _ => {
                        result = Some(Val::Unknown);
                        return ControlFlow::Break(());
                    }
                }
                return ControlFlow::Continue(());
            }
            count += 1;
            let next = match (result.take(), fold) {
                _ if !value.is_known() => Val::Unknown,
                (None, _) => value,
                (Some(so_far), Fold::Max) => {
                    if value.compare(&so_far).is_some_and(Ordering::is_gt) {
                        value
                    } else {
                        so_far
                    }
                }
                (Some(so_far), Fold::Min) => {
                    if value.compare(&so_far).is_some_and(Ordering::is_lt) {
                        value
                    } else {
                        so_far
                    }
                }
                (Some(so_far), _) => arithmetic(Operation::Add, so_far, value),
            };
            let unknown = matches!(next, Val::Unknown);
            result = Some(next);
            if unknown { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        match (fold, result) {
            _ if walk != Walk::All => Val::Unknown,
            (Fold::Count, _) => Val::count(count),
            (Fold::Sum, None) => Val::Number(Number::ZERO),
            (_, None) => Val::Unknown,
            (Fold::Average, Some(sum)) => arithmetic(Operation::Divide, sum, Val::count(count)),
            (_, Some(value)) => value,
        }
    }

    /// The n-th member, from 1; absent beyond the last.
    fn nth(&self, parts: &[Ir; 2], env: &mut Env<'m>) -> Val<'m> {
        let [set, number] = parts;
        let number = self.eval(number, env).as_number().and_then(Number::to_i64).and_then(|n| usize::try_from(n).ok());
        let Some(mut left) = number.filter(|n| *n > 0) else { return Val::Unknown };
        let mut found = Val::Absent;
        let walk = self.each(set, env, &mut |_, member| {
            left -= 1;
            if left > 0 {
                return ControlFlow::Continue(());
            }
            found = member;
            ControlFlow::Break(())
        });
        if walk == Walk::Doubtful { Val::Unknown } else { found }
    }

    /// Visits the members of a set.
    pub(crate) fn each(&self, set: &Ir, env: &mut Env<'m>, f: &mut Each<'_, 'm>) -> Walk {
        match set {
            Ir::Indicators => self.indicators(&mut |member| f(env, member)),
            Ir::All(kind) => self.all(*kind, &mut |member| f(env, member)),
            Ir::Such(filter) => {
                let mut doubt = false;
                let walk = self.such(filter, env, &mut |env, truth| {
                    doubt |= truth.is_none();
                    let member = env.get(filter.slot);
                    if truth.is_some() { f(env, member) } else { ControlFlow::Continue(()) }
                });
                if doubt && walk == Walk::All { Walk::Doubtful } else { walk }
            }
            Ir::Get { base, access, each: false } => {
                let base = self.asked(base, env);
                self.members_of_value(&base, access, &mut |member| f(env, member))
            }
            Ir::Get { base, access, each: true } => {
                let mut seen = HashSet::new();
                let mut doubt = false;
                let walk = self.each(base, env, &mut |env, member| {
                    self.notice(&member, env);
                    let inner = self.members_of_value(&member, access, &mut |value| match value {
                        Val::Absent => ControlFlow::Continue(()),
                        value if seen.insert(value.clone()) => f(env, value),
                        _ => ControlFlow::Continue(()),
                    });
                    doubt |= inner == Walk::Doubtful;
                    if inner == Walk::Stopped { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                });
                if doubt && walk == Walk::All { Walk::Doubtful } else { walk }
            }
            Ir::List(items) => {
                for item in items {
                    let value = self.eval(item, env);
                    if f(env, value).is_break() {
                        return Walk::Stopped;
                    }
                }
                Walk::All
            }
            Ir::Groups { set, slot, key, near } => self.groups(set, *slot, key, near.as_deref(), env, f),
            _ => match self.eval(set, env) {
                Val::Group(things) => {
                    for thing in things.iter() {
                        if f(env, Val::Thing(*thing)).is_break() {
                            return Walk::Stopped;
                        }
                    }
                    Walk::All
                }
                _ => Walk::Doubtful,
            },
        }
    }

    /// The values of an attribute of what a value is.
    fn members_of_value(&self, value: &Val<'m>, access: &Access, f: &mut crate::world::Visit<'_, 'm>) -> Walk {
        match (value, self.owner(value)) {
            (Val::Past(_), Some((world, thing))) => world.members(thing, access, &mut |member| f(member.past())),
            (_, Some((_, thing))) => self.members(thing, access, f),
            (_, None) => Walk::Doubtful,
        }
    }

    /// An attribute of one value.
    fn attribute(&self, thing: Thing, access: &Access) -> Val<'m> {
        match access {
            Access::Derived { compute: Compute::One(compute), .. } => compute(self, thing),
            Access::Derived { compute: Compute::Place(compute), .. } => {
                compute(self, thing).map_or(Val::Absent, |span| Val::word(self.model.files().slice(span)))
            }
            Access::Field { reads: Reads::Flag, .. } => match self.field(thing, access) {
                Lookup::Found(_) => Val::Bool(true),
                Lookup::Absent => Val::Bool(false),
                Lookup::Poisoned => Val::Unknown,
            },
            Access::Own { reads: Reads::Id, .. } => {
                self.element(thing).map_or(Val::Unknown, |e| Val::word(self.model.name(e)))
            }
            Access::Field { reads, .. } | Access::Own { reads, .. } => {
                looked_up(self.field(thing, access), |f| self.read(f, *reads))
            }
            Access::Derived { compute: Compute::Many(_), .. } | Access::Children { .. } => Val::Unknown,
        }
    }

    fn read(&self, field: FieldRef<'m>, reads: Reads) -> Val<'m> {
        match reads {
            Reads::Thing(kind) => self.referred(field, kind),
            _ => self.value_of(field, reads == Reads::Number),
        }
    }

    /// The values of an attribute: the members of a set, or the one value.
    fn members(&self, thing: Thing, access: &Access, f: &mut crate::world::Visit<'_, 'm>) -> Walk {
        match access {
            Access::Derived { compute: Compute::Many(compute), .. } => compute(self, thing, f),
            Access::Children { kw: kw::SUB } if matches!(thing, Thing::Iku(_)) => {
                let Thing::Iku(iku) = thing else { return Walk::Doubtful };
                visit(self.model.subs(iku).filter(|s| self.model.iku_in_force(*s)).map(Thing::Iku), false, f)
            }
            Access::Children { kw } => match self.element(thing) {
                Some(element) => {
                    visit(self.model.children_of(element, *kw).map(Thing::Element), self.broken_below(element), f)
                }
                None => Walk::Doubtful,
            },
            Access::Field { kw, reads: reads @ Reads::Thing(_), many: true } => {
                let first = match self.field(thing, access) {
                    Lookup::Found(first) => first,
                    Lookup::Absent => return Walk::All,
                    Lookup::Poisoned => return Walk::Doubtful,
                };
                let mut doubt = false;
                // the first slot of each item is what the attribute speaks of
                for field in self.model.fields(first.element, *kw).filter(|f| f.field.slot == first.field.slot) {
                    match self.read(field, *reads) {
                        Val::Unknown => doubt = true,
                        value => {
                            if f(value).is_break() {
                                return Walk::Stopped;
                            }
                        }
                    }
                }
                if doubt { Walk::Doubtful } else { Walk::All }
            }
            _ => match self.attribute(thing, access) {
                Val::Unknown => Walk::Doubtful,
                Val::Absent => Walk::All,
                value => {
                    if f(value).is_break() {
                        Walk::Stopped
                    } else {
                        Walk::All
                    }
                }
            },
        }
    }

    /// The field that an attribute is read from.
    pub(crate) fn field(&self, thing: Thing, access: &Access) -> Lookup<'m> {
        let model = self.model;
        let found = match (access, thing) {
            (Access::Field { kw, .. }, Thing::Iku(iku)) => return model.iku_field(iku, *kw),
            (Access::Field { kw, .. }, thing) => self.element(thing).and_then(|e| model.field(e, *kw)),
            // the second argument of an IKU is its name, which a direct child has from its origin
            (Access::Own { slot: 1, .. }, Thing::Iku(iku)) => return model.iku_title(iku),
            (Access::Own { slot, .. }, thing) => {
                self.element(thing).and_then(|e| model.slot(e, model.element(e).kw, *slot))
            }
            _ => None,
        };
        match found {
            Some(f) if f.field.form == bsc_model::Form::Poisoned => Lookup::Poisoned,
            Some(f) => Lookup::Found(f),
            None if self.element(thing).is_none_or(|e| model.element(e).broken) => Lookup::Poisoned,
            None => Lookup::Absent,
        }
    }
}

impl Access {
    pub(crate) fn is_set(&self) -> bool {
        matches!(
            self,
            Access::Derived { compute: Compute::Many(_), .. }
                | Access::Children { .. }
                | Access::Field { many: true, .. }
        )
    }
}

fn arithmetic<'m>(operation: Operation, a: Val<'m>, b: Val<'m>) -> Val<'m> {
    match (operation, a, b) {
        (Operation::Add, Val::Number(a), Val::Number(b)) => Val::number(a.add(b)),
        (Operation::Subtract, Val::Number(a), Val::Number(b)) => Val::number(a.sub(b)),
        (Operation::Multiply, Val::Number(a), Val::Number(b)) => Val::number(a.mul(b)),
        (Operation::Divide, Val::Number(a), Val::Number(b)) => Val::number(a.div(b)),
        (Operation::Subtract, Val::Date(a), Val::Date(b)) => {
            b.until(a).ok().map_or(Val::Unknown, |span| Val::Number(i64::from(span.get_days()).into()))
        }
        (Operation::Add, Val::Date(day), Val::Number(n)) => days_later(day, n),
        (Operation::Subtract, Val::Date(day), Val::Number(n)) => days_later(day, n.neg()),
        _ => Val::Unknown,
    }
}

fn days_later<'m>(day: jiff::civil::Date, days: Number) -> Val<'m> {
    let span = days.to_i64().and_then(|n| jiff::Span::new().try_days(n).ok());
    span.and_then(|span| day.checked_add(span).ok()).map_or(Val::Unknown, Val::Date)
}
