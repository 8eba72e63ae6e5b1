//! Files of random statements by the schema: every row at every place, with values of every type. What they say is nonsense, but it
//! is well-formed nonsense: no fault of syntax or schema is in them.

use super::Chance;
use bsc_schema::{RowId, Schema, Slot, Type};
use std::fmt::Write;

/// Statements of a file at most.
const STATEMENTS: usize = 40;

/// A file of statements that follow from the seed, one a line. Names are unique to the seed.
pub fn random_file(seed: u64) -> String {
    let mut writer = Writer { chance: Chance::new(seed), out: String::new(), number: 0, seed };
    let tops = Schema::get().children(RowId::TOP);
    for _ in 0..1 + writer.chance.below(3) {
        if let Some(row) = tops.get(writer.chance.below(tops.len())) {
            writer.statement(RowId::TOP, *row, 0);
        }
    }
    writer.out
}

struct Writer {
    chance: Chance,
    out: String,
    number: usize,
    seed: u64,
}

impl Writer {
    /// A name that nothing else has.
    fn name(&mut self) -> String {
        self.number += 1;
        format!("k{}_{}", self.seed, self.number)
    }

    fn statement(&mut self, place: RowId, row: RowId, depth: usize) {
        let schema = Schema::get();
        let found = schema.at(row);
        let keyword = match &found.head {
            Some(head) => self.value(head),
            None => found.kw.name().to_owned(),
        };
        // A name of the user's may be one of the words that mean something here.
        if schema.row(place, &keyword) != Some(row) {
            return;
        }
        let _ = write!(self.out, "{:width$}{keyword}", "", width = depth * 4);
        let repeat = found.repeat.clone().unwrap_or(0..0);
        let times = 1 + self.chance.below(4);
        for (index, slot) in found.slots.iter().enumerate() {
            if repeat.contains(&index) {
                continue;
            }
            self.slot(slot);
            if index + 1 == repeat.start {
                self.list(found.slots.get(repeat.clone()).unwrap_or_default(), times);
            }
        }
        if repeat.start == 0 && !repeat.is_empty() {
            self.list(found.slots.get(repeat).unwrap_or_default(), times);
        }
        if found.may_have_block() && self.chance.below(3) > 0 {
            self.out.push_str(" {\n");
            for child in &found.children {
                let most = if schema.at(*child).many { 3 } else { 2 };
                for _ in 0..self.chance.below(most) {
                    if self.number < STATEMENTS && depth < 6 && self.chance.below(3) > 0 {
                        self.statement(row, *child, depth + 1);
                    }
                }
            }
            let _ = write!(self.out, "{:width$}}}", "", width = depth * 4);
        }
        self.out.push('\n');
    }

    fn list(&mut self, slots: &[Slot], times: usize) {
        // `dari s1, o1`: one word for the whole list, which may be left out as a whole.
        if let [slot] = slots {
            if slot.optional && self.chance.below(2) == 0 {
                return;
            }
            self.out.push_str(slot.connector.map(|word| format!(" {word}")).as_deref().unwrap_or(""));
            let values: Vec<String> = (0..times).map(|_| self.value(slot)).collect();
            let _ = write!(self.out, " {}", values.join(", "));
            return;
        }
        for time in 0..times {
            self.out.push_str(if time > 0 { "," } else { "" });
            slots.iter().for_each(|slot| self.slot(slot));
        }
    }

    fn slot(&mut self, slot: &Slot) {
        if slot.optional && self.chance.below(2) == 0 {
            return;
        }
        if let Some(connector) = slot.connector {
            let _ = write!(self.out, " {connector}");
        }
        let value = self.value(slot);
        let _ = write!(self.out, " {value}");
    }

    fn value(&mut self, slot: &Slot) -> String {
        let index = self.chance.below(slot.types.len());
        let Some(ty) = slot.types.get(index) else { return String::new() };
        let number = self.chance.below(9000);
        match ty {
            Type::Id(_) | Type::Ref(_) | Type::Name => self.name(),
            Type::Word(set) => {
                let words: Vec<&str> = set.iter().collect();
                words.get(self.chance.below(words.len())).copied().unwrap_or_default().to_owned()
            }
            Type::Text => self.text(),
            Type::Number | Type::Value => format!("{number}.5"),
            Type::Percent => format!("{}%", number % 100),
            Type::Money => format!("Rp {number}_000"),
            Type::Date => format!("2018-{:02}-{:02}", 1 + number % 12, 1 + number % 28),
            Type::MonthDay => format!("{:02}-{:02}", 1 + number % 12, 1 + number % 28),
            Type::Year => "2018".to_owned(),
            Type::YearRange => "2015..2019".to_owned(),
            Type::Period => format!("TW{}", 1 + number % 4),
            Type::PeriodRange => "TW1..TW3".to_owned(),
            Type::Range => format!("0..{number}"),
            Type::Expr => self.expression(2),
            Type::RuleId => format!("CAS{:03}", number % 1000),
        }
    }

    fn text(&mut self) -> String {
        let name = self.name();
        match self.chance.below(8) {
            0 => format!("\"\"\"\n        {name}\n\n          // bukan komentar {{\n        akhir\n    \"\"\""),
            1 => format!("\"{name} \\\"dikutip\\\" ; {{ // bukan komentar\""),
            _ => format!("\"{name}{}\"", " teks".repeat(self.chance.below(12))),
        }
    }

    fn expression(&mut self, depth: usize) -> String {
        let name = self.name();
        if depth == 0 {
            return name;
        }
        let (one, other) = (self.expression(depth - 1), self.expression(depth - 1));
        match self.chance.below(7) {
            0 => format!("{one} + {other} * -{name}"),
            1 => format!("({one} - {other}) / 2"),
            2 => format!("banyak({one}) >= {other}"),
            3 => format!("bukan ({one} == {other}) dan {name}"),
            4 => format!("semua x dalam {name}: x.{one} != {other}"),
            5 => format!("{name} atau\n                {one} < {other}"),
            _ => name,
        }
    }
}
