//! Cascades: sources, origins, roots; and circles in them and in the arrows of maps.

use crate::Model;
use crate::entities::{Cascade, Entity, IkuId, SsId};
use crate::graph::{Below, circles_of_arrows, circles_of_links};
use crate::{FieldRef, Form, Value, refs};
use bsc_diagnostics::{Diagnostic, Message};
use bsc_schema::kw;

pub(crate) fn bind(model: &mut Model, faults: &mut Vec<Diagnostic>) {
    let ss = ss_sources(model, faults);
    let iku = iku_sources(model, faults);
    let ss_circles = circles(model, &ss, faults, "E4003", |m, at| {
        let id = SsId(at);
        (m.ss_holder(id), m.name(m.ss(id).element), source_field(m, m.ss(id).element))
    });
    let iku_circles = circles(model, &iku, faults, "E4002", |m, at| {
        let id = IkuId(at);
        (m.iku_holder(id), m.name(m.iku(id).element), source_field(m, m.iku(id).element))
    });
    for at in ss_circles {
        if let Some(ss) = model.ss.get_mut(at as usize) {
            (ss.source, ss.poisoned) = (None, true);
        }
    }
    for at in iku_circles {
        if let Some(iku) = model.iku.get_mut(at as usize) {
            (iku.source, iku.poisoned) = (None, true);
        }
    }
    let mut links: Vec<Link> = model
        .ss
        .iter()
        .map(|s| Link::new(s.source.map(|i| i.0), s.cascade == Cascade::Direct || s.adopted, s.poisoned))
        .collect();
    follow(&mut links);
    for (ss, link) in model.ss.iter_mut().zip(&links) {
        (ss.origin, ss.poisoned) = (SsId(link.origin), link.poisoned);
    }
    links.clear();
    links.extend(model.iku.iter().map(|i| Link::new(i.source.map(|s| s.0), i.cascade == Cascade::Direct, i.poisoned)));
    follow(&mut links);
    for (iku, link) in model.iku.iter_mut().zip(&links) {
        (iku.origin, iku.root, iku.poisoned) = (IkuId(link.origin), IkuId(link.root), link.poisoned);
    }
    drop(links);
    let pairs = model.ss.iter().enumerate().filter_map(|(at, s)| s.source.map(|o| (at as u32, o.0)));
    model.links.ss = Below::new(model.ss.len(), pairs);
    let pairs = model.iku.iter().enumerate().filter_map(|(at, i)| i.source.map(|o| (at as u32, o.0)));
    model.links.iku = Below::new(model.iku.len(), pairs);
    arrows(model, faults);
}

/// `cascade direct dari SOURCE`: the word and the reference.
fn cascade(model: &Model, element: crate::ElementId) -> Option<(Cascade, Option<FieldRef<'_>>)> {
    let mut fields = model.fields(element, kw::CASCADE);
    let first = fields.next()?;
    let how = match (first.value(), first.source()) {
        (Value::Word, "direct") => Cascade::Direct,
        (Value::Word, _) => Cascade::Indirect,
        _ => return Some((Cascade::Direct, None)), // could not be read: poisoned
    };
    Some((how, fields.find(|f| f.field.form == Form::Path)))
}

fn source_field(model: &Model, element: crate::ElementId) -> Option<FieldRef<'_>> {
    model.fields(element, kw::CASCADE).find(|f| f.field.form == Form::Path)
}

fn ss_sources(model: &mut Model, faults: &mut Vec<Diagnostic>) -> Vec<Option<u32>> {
    let mut sources = Vec::with_capacity(model.ss.len());
    for at in 0..model.ss.len() {
        let Some(ss) = model.ss.get(at) else { break };
        let (how, field) = if ss.adopted {
            (Cascade::Own, model.fields(ss.element, kw::SS).find(|f| f.field.form == Form::Path))
        } else {
            match cascade(model, ss.element) {
                None => {
                    sources.push(None);
                    continue;
                }
                Some(found) => found,
            }
        };
        let source = field.and_then(|f| match refs::from_plan(model, ss.plan, &f, faults)? {
            Entity::Ss(source) => Some(source),
            _ => {
                faults.push(refs::wrong_kind(&f, "ss"));
                None
            }
        });
        sources.push(source.map(|s| s.0));
        if let Some(ss) = model.ss.get_mut(at) {
            (ss.cascade, ss.source, ss.poisoned) = (how, source, source.is_none());
        }
    }
    sources
}

fn iku_sources(model: &mut Model, faults: &mut Vec<Diagnostic>) -> Vec<Option<u32>> {
    let mut sources = Vec::with_capacity(model.iku.len());
    for at in 0..model.iku.len() {
        let Some(iku) = model.iku.get(at) else { break };
        let Some((how, field)) = cascade(model, iku.element) else {
            sources.push(None);
            continue;
        };
        let source = field.and_then(|f| match refs::from_plan(model, iku.plan, &f, faults)? {
            Entity::Iku(source) => Some(source),
            _ => {
                faults.push(refs::wrong_kind(&f, "iku"));
                None
            }
        });
        sources.push(source.map(|s| s.0));
        if let Some(iku) = model.iku.get_mut(at) {
            (iku.cascade, iku.source, iku.poisoned) = (how, source, source.is_none());
        }
    }
    sources
}

/// Reports each circle once, every step of it labelled; gives all that stand on one.
fn circles<'m, F>(
    model: &'m Model,
    sources: &[Option<u32>],
    faults: &mut Vec<Diagnostic>,
    code: &'static str,
    step: F,
) -> Vec<u32>
where
    F: Fn(&'m Model, u32) -> (crate::HolderId, &'m str, Option<FieldRef<'m>>),
{
    let circles = circles_of_links(sources);
    for circle in &circles {
        let mut fault: Option<Diagnostic> = None;
        for at in circle {
            let (holder, name, Some(field)) = step(model, *at) else {
                continue;
            };
            let full = format!("{}.{name}", model.holder_name(holder));
            fault = Some(match fault {
                None => Diagnostic::error(code, field.span()).arg("nama", full).arg("sumber", field.source()),
                Some(fault) => {
                    let step = Message::new("E4002-langkah").arg("anak", full).arg("asal", field.source());
                    fault.label_with(field.span(), step)
                }
            });
        }
        faults.extend(fault);
    }
    circles.into_iter().flatten().collect()
}

/// One element's place in the chains of cascades.
struct Link {
    source: Option<u32>,
    direct: bool,
    poisoned: bool,
    done: bool,
    origin: u32,
    root: u32,
}

impl Link {
    fn new(source: Option<u32>, direct: bool, poisoned: bool) -> Link {
        Link { source, direct, poisoned, done: false, origin: 0, root: 0 }
    }
}

/// Finds origin and root of each, sources before what hangs on them. Linear: each chain is walked once.
fn follow(links: &mut [Link]) {
    let mut chain = Vec::new();
    for start in 0..links.len() {
        let mut at = start;
        while let Some(link) = links.get(at).filter(|l| !l.done) {
            chain.push(at);
            match link.source {
                Some(source) if chain.len() <= links.len() => at = source as usize,
                _ => break,
            }
        }
        while let Some(at) = chain.pop() {
            let Some(source) = links.get(at).map(|l| l.source) else {
                continue;
            };
            let above = source.and_then(|s| links.get(s as usize)).map(|s| (s.origin, s.root, s.poisoned));
            let Some(link) = links.get_mut(at) else {
                continue;
            };
            let (origin, root, poisoned) = above.unwrap_or((at as u32, at as u32, false));
            link.origin = if link.direct { origin } else { at as u32 };
            link.root = root;
            link.poisoned |= poisoned;
            link.done = true;
        }
    }
}

/// Circles in the arrows (`mendukung`) between the SS of a map.
fn arrows(model: &Model, faults: &mut Vec<Diagnostic>) {
    for plan in model.plans() {
        let ss = model.plan(plan).ss;
        let mut arrows = Vec::new();
        for id in model.ss_of(plan) {
            for field in model.fields(model.ss(id).element, kw::MENDUKUNG) {
                if let Some(Entity::Ss(to)) = refs::quiet(model, plan, &field)
                    && (ss.0..ss.1).contains(&to.0)
                {
                    arrows.push((id.0 - ss.0, to.0 - ss.0, field));
                }
            }
        }
        if arrows.is_empty() {
            continue;
        }
        let pairs: Vec<(u32, u32)> = arrows.iter().map(|a| (a.0, a.1)).collect();
        for group in circles_of_arrows(ss.1 - ss.0, &pairs) {
            let inside =
                arrows.iter().filter(|a| group.binary_search(&a.0).is_ok() && group.binary_search(&a.1).is_ok());
            let mut fault: Option<Diagnostic> = None;
            for (from, _, field) in inside {
                let name = model.name(model.ss(SsId(from + ss.0)).element);
                fault = Some(match fault {
                    None => Diagnostic::error("E4004", field.span()).arg("nama", name).arg("akibat", field.source()),
                    Some(fault) => {
                        let step = Message::new("E4004-langkah").arg("dari", name).arg("ke", field.source());
                        fault.label_with(field.span(), step)
                    }
                });
            }
            faults.extend(fault);
        }
    }
}
