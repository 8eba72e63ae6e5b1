//! `bsc rules --coverage`: which rules hold each clause of the regulation, or why none does.

use crate::End;
use crate::args::Coverage;
use crate::output::emit;
use crate::trouble::Trouble;
use bsc_diagnostics::Lang;
use bsc_driver::document::Format;
use bsc_driver::{Loaded, SourceCoverage, coverage_document};
use serde_json::json;
use std::io::{self, Write};

pub(super) fn coverage(loaded: &Loaded, format: Coverage, lang: Lang) -> Result<End, Trouble> {
    let sources = loaded.coverage(lang);
    let page = super::print(&coverage_document(&sources, lang), Format::Markdown)?.bytes;
    emit(|out| match format {
        Coverage::Table => sources.iter().try_for_each(|source| table(source, lang, out)),
        Coverage::Json => json(&sources, out),
        Coverage::Md => out.write_all(&page),
    })?;
    Ok(if sources.iter().any(SourceCoverage::has_gaps) { End::Found } else { End::Clean })
}

fn table(source: &SourceCoverage, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}\n", source.title)?;
    for clause in &source.clauses {
        let lines = clause.lines.as_ref().map_or_else(String::new, |lines| format!(" ({lines})"));
        writeln!(out, "{}{lines}: {}", clause.place, clause.summary)?;
        clause.held(lang).iter().try_for_each(|line| writeln!(out, "    {line}"))?;
    }
    writeln!(out, "\n{}", source.summary(lang))?;
    source.gaps(lang).iter().try_for_each(|line| writeln!(out, "{line}"))?;
    writeln!(out)
}

fn json(sources: &[SourceCoverage], out: &mut dyn Write) -> io::Result<()> {
    let source = |source: &SourceCoverage| {
        let clauses = source.clauses.iter().map(|clause| {
            let without = clause.without.as_ref().map(|(word, reason)| json!({ "category": word, "reason": reason }));
            json!({
                "place": clause.place, "lines": clause.lines, "summary": clause.summary, "rules": clause.rules,
                "off": clause.off, "without_rule": without, "gap": clause.is_gap(),
            })
        });
        let (held, categories, gaps) = source.counts();
        let categories: serde_json::Map<_, _> =
            categories.into_iter().map(|(word, count)| (word.to_owned(), count.into())).collect();
        json!({
            "source": source.name, "title": source.title, "clauses": clauses.collect::<Vec<_>>(),
            "uncovered_lines": source.uncovered,
            "summary": { "held": held, "without_rule": categories, "gaps": gaps },
        })
    };
    let all: Vec<_> = sources.iter().map(source).collect();
    serde_json::to_writer(&mut *out, &json!({ "version": 1, "sources": all }))?;
    writeln!(out)
}
