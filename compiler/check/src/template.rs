//! Texts of rules: words with `{expression}` between them.

use crate::parsed::parsed;
use bsc_diagnostics::{Diagnostic, Lang, Message, Span};
use bsc_expr::{Code, Env, Scope, World};
use bsc_model::FieldRef;
use std::borrow::Cow;

/// A text in both languages; where English is missing, Indonesian stands for it.
pub(crate) struct Text {
    pub id: Template,
    pub en: Option<Template>,
}

/// A text in one language.
pub(crate) struct Template(Vec<Piece>);

enum Piece {
    Words(String),
    Value(Box<Code>),
}

impl Text {
    /// Fills in the expressions.
    pub fn fill<'m>(&self, world: &World<'m>, env: &mut Env<'m>) -> Message {
        let id = self.id.fill(world, env, Lang::Id);
        let en = match &self.en {
            Some(en) => en.fill(world, env, Lang::En),
            None => self.id.fill(world, env, Lang::En),
        };
        Message::Both { id, en }
    }
}

impl Template {
    /// No words.
    pub fn empty() -> Template {
        Template(Vec::new())
    }

    fn fill<'m>(&self, world: &World<'m>, env: &mut Env<'m>, lang: Lang) -> String {
        let mut out = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Value(code) => out.push_str(&world.text_of(code, env, lang)),
            }
        }
        out
    }

    /// Fills in the expressions as the language writes them; none where one of them has no value.
    pub fn written<'m>(&self, world: &World<'m>, env: &mut Env<'m>) -> Option<String> {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => Some(words.clone()),
            Piece::Value(code) => world.written(code, env),
        };
        self.0.iter().map(piece).collect()
    }

    /// Compiles a text; `{{` and `}}` are braces. What is faulty in it goes to `faults`, at its place.
    pub fn compile(field: FieldRef<'_>, scope: &mut Scope<'_>, faults: &mut Vec<Diagnostic>) -> Option<Template> {
        let text = field.text();
        let whole = field.span();
        // where the text stands as typed, each expression has its own place; else the text is the place of all
        let exact =
            matches!(&text, Cow::Borrowed(_)) && field.source().get(1..).is_some_and(|s| s.starts_with(text.as_ref()));
        let place = |start: usize, end: usize| {
            let at =
                |offset: usize| whole.start.saturating_add(1).saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
            if exact { Span { start: at(start), end: at(end), ..whole } } else { whole }
        };
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = 0;
        let mut sound = true;
        while let Some(tail) = text.get(rest..).filter(|t| !t.is_empty()) {
            let Some(at) = tail.find(['{', '}']) else {
                words.push_str(tail);
                break;
            };
            words.push_str(tail.get(..at).unwrap_or_default());
            let brace = tail.get(at..=at).unwrap_or_default();
            if tail.get(at + 1..).is_some_and(|t| t.starts_with(brace)) {
                words.push_str(brace);
                rest += at + 2;
                continue;
            }
            let inside = tail.get(at + 1..).unwrap_or_default();
            let Some(end) = close(inside).filter(|_| brace == "{") else {
                faults.push(Diagnostic::error("E3108", place(rest + at, rest + at + 1)).arg("kurung", brace));
                return None;
            };
            let start = rest + at + 1;
            let expression = inside.get(..end).unwrap_or_default();
            let mut own = Vec::new();
            let code = match parsed(field.model.files(), expression, place(start, start + end)) {
                Ok(expr) => Code::compile(&expr, scope, &mut own),
                Err(fault) => {
                    own.push(*fault);
                    None
                }
            };
            if !exact {
                own.iter_mut().for_each(|f| f.primary.span = whole);
            }
            faults.append(&mut own);
            match code {
                Some(code) => {
                    pieces.push(Piece::Words(std::mem::take(&mut words)));
                    pieces.push(Piece::Value(Box::new(code)));
                }
                None => sound = false,
            }
            rest = start + end + 1;
        }
        pieces.push(Piece::Words(words));
        sound.then_some(Template(pieces))
    }
}

/// Where the `}` stands that closes an expression; one inside a text does not.
fn close(text: &str) -> Option<usize> {
    let mut in_text = false;
    text.char_indices().find_map(|(at, char)| {
        in_text ^= char == '"';
        (char == '}' && !in_text).then_some(at)
    })
}
