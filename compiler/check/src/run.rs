//! Rules over a model.

use crate::fix::{Change, Wish};
use crate::rule::{Case, Fix, Mark, Rule, Step};
use crate::waiver::Waivers;
use bsc_diagnostics::{Diagnostic, Label, Message, Severity};
use bsc_expr::{Env, Place, Val, Walk, World};
use bsc_model::ElementId;
use std::ops::ControlFlow;

/// At most so many labels say where the members of a group stand.
const GROUP_LABELS: usize = 5;

/// What a rule found, in numbers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Statistics {
    /// The rule.
    pub rule: String,
    /// Of how many things it holds.
    pub satisfied: u64,
    /// Of how many it does not.
    pub violated: u64,
    /// Of how many it cannot be judged: something it asks for is missing, faulty, or not due.
    pub not_judged: u64,
    /// How many violations are waived.
    pub waived: u64,
    /// How many violations each of its cases found.
    pub cases: Vec<u64>,
}

/// What one case of a rule found.
#[derive(Default)]
pub(crate) struct Found {
    pub diagnostics: Vec<Diagnostic>,
    /// What would mend them, by their number among these.
    pub wishes: Vec<Wish>,
    pub statistics: Statistics,
    /// Waivers that had something to waive, or might have.
    pub used: Vec<usize>,
}

/// One case of a rule, on its way over the model.
pub(crate) struct Run<'r, 'm> {
    pub world: &'r World<'m>,
    pub waivers: &'r Waivers<'m>,
    pub rule: &'r Rule,
    pub case: &'r Case,
    /// The level that counts for all, where one is set from outside.
    pub level: Option<Severity>,
    pub found: Found,
}

impl<'m> Run<'_, 'm> {
    pub fn all(mut self) -> Found {
        let mut env = Env::new(self.case.slots);
        self.steps(&self.case.steps, &mut env);
        self.found.used.sort_unstable();
        self.found.used.dedup();
        self.found
    }

    fn steps(&mut self, steps: &[Step], env: &mut Env<'m>) {
        let mut rest = steps;
        while let [Step::If(condition), after @ ..] = rest {
            match self.world.holds(condition, env) {
                Some(true) => rest = after,
                Some(false) => return,
                None => return self.not_judged(env),
            }
        }
        match rest {
            [Step::Such(set), after @ ..] => {
                let world = self.world;
                world.judged(set, env, &mut |env, truth| {
                    match truth {
                        Some(_) => self.steps(after, env),
                        None => self.not_judged(env),
                    }
                    ControlFlow::Continue(())
                });
            }
            [Step::For(slot, set), after @ ..] => {
                let world = self.world;
                let walk = world.members_of(set, env, &mut |env, member| {
                    env.set(*slot, member);
                    self.steps(after, env);
                    ControlFlow::Continue(())
                });
                if walk == Walk::Doubtful {
                    self.not_judged(env);
                }
            }
            _ => match self.world.holds(&self.case.must, env) {
                Some(true) => self.found.statistics.satisfied += 1,
                Some(false) => self.violated(env),
                None => self.not_judged(env),
            },
        }
    }

    fn not_judged(&mut self, env: &mut Env<'m>) {
        self.found.statistics.not_judged += 1;
        // a waiver for what cannot be judged yet may have its use one day
        for place in self.subjects(env) {
            self.found.used.extend(self.waivers.covering(&self.rule.info.id, place.element));
        }
    }

    /// The places of what the names are bound to, the innermost first, as far as they stand in the user's files.
    fn subjects(&self, env: &Env<'m>) -> Vec<Place> {
        let slots = self.case.bound.iter().rev();
        let things = slots.filter_map(|slot| env.get(*slot).as_thing());
        things.filter_map(|thing| self.world.place_of(thing)).filter(|p| self.users(p)).collect()
    }

    fn users(&self, place: &Place) -> bool {
        !self.world.model.files().is_embedded(place.span.file)
    }

    fn violated(&mut self, env: &mut Env<'m>) {
        let subjects = self.subjects(env);
        let pointed = self.case.at.as_ref().map(|at| self.world.places_of(at, env)).unwrap_or_default();
        let mut places = pointed.into_iter().filter(|p| self.users(p));
        let (Some(primary), rest) = (places.next().or_else(|| subjects.first().copied()), places) else {
            // nothing of it stands in the user's files: it is no fault of theirs
            self.found.statistics.not_judged += 1;
            return;
        };
        let more: Vec<Place> = rest.collect();
        if self.waived(primary.element, &subjects) {
            self.found.statistics.waived += 1;
            return;
        }
        let Some(severity) = self.level.or_else(|| self.own_level(env)) else {
            return self.not_judged(env);
        };
        self.found.statistics.violated += 1;
        let (world, case) = (self.world, self.case);
        let mut diagnostic =
            Diagnostic::rule(self.rule.info.id.as_str(), severity, primary.span, case.message.fill(world, env));
        if let Some(article) = self.rule.info.articles.first() {
            diagnostic = diagnostic.article(article.citation.as_str());
        }
        if let Some(help) = &case.help {
            diagnostic = diagnostic.help(help.fill(world, env));
        }
        let mut labels: Vec<Label> = more.iter().map(|p| Label { span: p.span, message: Message::default() }).collect();
        if case.marks.is_empty() && case.grouped {
            labels.extend(self.others(env).iter().map(|p| Label { span: p.span, message: Message::default() }));
        }
        for mark in &case.marks {
            self.mark(mark, env, &mut labels);
        }
        labels.retain(|l| l.span != primary.span || !l.message.is_empty());
        let shown = if case.grouped { GROUP_LABELS } else { usize::MAX };
        let left_out = labels.len().saturating_sub(shown);
        if left_out > 0 {
            labels.truncate(shown);
            diagnostic = diagnostic
                .note(Message::both(format!("dan {left_out} tempat lagi"), format!("and {left_out} more places")));
        }
        diagnostic.labels = labels;
        let wishes = case.fixes.iter().filter_map(|fix| {
            let (place, change) = self.wish(fix, env)?;
            Some(Wish { diagnostic: self.found.diagnostics.len(), place, change })
        });
        let wishes: Vec<Wish> = wishes.collect();
        self.found.wishes.extend(wishes);
        self.found.diagnostics.push(diagnostic);
    }

    /// What a fix comes to here; none where it is not known to be right, or where it would not touch the user's files.
    fn wish(&self, fix: &Fix, env: &mut Env<'m>) -> Option<(Place, Change)> {
        let world = self.world;
        if fix.only_if.as_ref().is_some_and(|condition| world.holds(condition, env) != Some(true)) {
            return None;
        }
        let place = world.places_of(&fix.place, env).into_iter().next().filter(|p| self.users(p))?;
        let text = match &fix.text {
            Some(text) => Some(text.written(world, env)?),
            None => None,
        };
        Some((place, (fix.make)(text.unwrap_or_default())))
    }

    /// The members of a group behind the first.
    fn others(&self, env: &Env<'m>) -> Vec<Place> {
        let groups = self.case.bound.iter().filter_map(|slot| match env.get(*slot) {
            Val::Group(things) => Some(things),
            _ => None,
        });
        let things = groups.flat_map(|g| g.iter().skip(1).copied().collect::<Vec<_>>());
        things.filter_map(|t| self.world.place_of(t)).collect()
    }

    fn mark(&self, mark: &Mark, env: &mut Env<'m>, labels: &mut Vec<Label>) {
        let world = self.world;
        let mut add = |env: &mut Env<'m>| {
            let places = world.places_of(&mark.place, env);
            labels.extend(places.into_iter().map(|p| Label { span: p.span, message: mark.text.fill(world, env) }));
        };
        match &mark.each {
            None => add(env),
            Some((slot, set)) => {
                world.members_of(set, env, &mut |env, member| {
                    env.set(*slot, member);
                    add(env);
                    ControlFlow::Continue(())
                });
            }
        }
    }

    fn waived(&mut self, primary: ElementId, subjects: &[Place]) -> bool {
        let before = self.found.used.len();
        for element in std::iter::once(primary).chain(subjects.iter().map(|p| p.element)) {
            self.found.used.extend(self.waivers.covering(&self.rule.info.id, element));
        }
        self.found.used.len() > before
    }

    /// The first level whose condition holds; none where that cannot be known.
    fn own_level(&self, env: &mut Env<'m>) -> Option<Severity> {
        for (severity, condition) in &self.case.levels {
            match condition.as_ref().map_or(Some(true), |c| self.world.holds(c, env)) {
                Some(true) => return Some(*severity),
                Some(false) => {}
                None => return None,
            }
        }
        Some(Severity::Error)
    }
}
