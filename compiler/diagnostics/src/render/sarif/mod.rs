//! SARIF 2.1.0: what code scanning and editors read.
//!
//! Places are relative to the root of the repository, which is left open, so that the same plan gives the same bytes everywhere.

mod types;

use super::{RuleText, Run, Summary};
use crate::{Catalogue, Diagnostic, Fix, Lang, Message, Named, Severity, Span, named};
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};
use types::{
    Article, Articles, Artifact, Automation, Base, Change, Configuration, Descriptor, Driver, Finding, Invocation,
    Location, Log, Notification, Physical, Region, Repair, Replacement, Suppression, Text, Tool,
};

/// The repository's root, of which names of the project's files are relative.
const ROOT: &str = "SRCROOT";
/// What the tool brings with it.
const LIBRARY: &str = "BSCLIB";

pub(super) fn render(run: &Run<'_>, rules: &[RuleText], docs: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let all = named(run.found, run.known.unwrap_or_default(), run.files);
    let indices: HashMap<&str, usize> = rules.iter().enumerate().map(|(index, rule)| (&*rule.id, index)).collect();
    let results =
        all.iter().map(|named| Finding { rule_index: indices.get(&*named.found.code).copied(), ..finding(run, named) });
    let tool = Tool { driver: driver(run.lang, rules, docs) };
    let log =
        log(tool, run.lang, run.folder, invocation(run.exit, Vec::new()), Some(results.collect()), Some(run.summary));
    write(&log, out)
}

pub(super) fn failure(why: &str, exit: u8, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let notification = Notification { level: "error", message: text(why.to_owned()) };
    let tool = Tool { driver: driver(lang, &[], None) };
    write(&log(tool, lang, "", invocation(exit, vec![notification]), None, None), out)
}

fn write(log: &Log<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, log)?;
    writeln!(out)
}

fn log<'a>(
    tool: Tool<'a>,
    lang: Lang,
    folder: &str,
    invocation: Invocation,
    results: Option<Vec<Finding<'a>>>,
    properties: Option<&'a Summary>,
) -> Log<'a> {
    let base = |id| Base { description: text(Catalogue::get().text(lang, &Message::new(id))) };
    Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [types::Run {
            tool,
            automation_details: Automation { id: format!("bsc/check/{folder}") },
            invocations: [invocation],
            original_uri_base_ids: BTreeMap::from([(ROOT, base("sarif-akar")), (LIBRARY, base("sarif-pustaka"))]),
            column_kind: "unicodeCodePoints",
            results,
            properties,
        }],
    }
}

fn driver<'a>(lang: Lang, rules: &'a [RuleText], docs: Option<&'a str>) -> Driver<'a> {
    let descriptor = |rule: &'a RuleText| Descriptor {
        id: &rule.id,
        short_description: text(&*rule.title),
        full_description: text(&*rule.description),
        help: Text { text: (&*rule.help).into(), markdown: Some(&rule.markdown) },
        help_uri: docs.map(|docs| format!("{}/{}", docs.trim_end_matches('/'), rule.page)),
        default_configuration: rule.level.map(|severity| Configuration { level: level(severity) }),
        properties: Articles { articles: &rule.articles },
    };
    let version = env!("CARGO_PKG_VERSION");
    Driver {
        name: "bsc",
        version,
        semantic_version: version,
        information_uri: docs,
        language: lang.code(),
        rules: rules.iter().map(descriptor).collect(),
    }
}

fn invocation(exit: u8, tool_execution_notifications: Vec<Notification>) -> Invocation {
    Invocation { execution_successful: exit < 2, exit_code: exit, tool_execution_notifications }
}

fn finding<'a>(run: &Run<'a>, named: &Named<'a>) -> Finding<'a> {
    let Named { found, was_known, name } = *named;
    let lang = run.lang;
    let mark = Some(found.mark_text(lang)).filter(|mark| !mark.is_empty());
    let labels = found.labels.iter().zip(1..).map(|(label, id)| Location {
        id: Some(id),
        message: Some(text(found.text(lang, &label.message))),
        ..location(label.span, run)
    });
    let why = || Catalogue::get().text(lang, &Message::new("sarif-dikenal"));
    let suppression = || Suppression { kind: "external", status: "accepted", justification: why() };
    let help = found.help_text(lang).map(|help| format!("\n{help}")).unwrap_or_default();
    Finding {
        rule_id: &found.code,
        rule_index: None,
        level: level(found.severity),
        message: text(found.headline_text(lang) + &help),
        locations: [Location { message: mark.map(text), ..location(found.primary.span, run) }],
        related_locations: labels.collect(),
        partial_fingerprints: BTreeMap::from([("bsc/v1", name.to_string())]),
        fixes: found.fixes.iter().filter(|fix| !fix.edits.is_empty()).map(|fix| repair(found, fix, run)).collect(),
        baseline_state: run.known.map(|_| if was_known { "unchanged" } else { "new" }),
        // Where some are suppressed, all say whether they are.
        suppressions: run.known.map(|_| was_known.then(suppression).into_iter().collect()),
        properties: Article { article: found.article.as_deref() },
    }
}

fn repair<'a>(found: &Diagnostic, fix: &'a Fix, run: &Run<'_>) -> Repair<'a> {
    let mut changes: Vec<Change<'a>> = Vec::new();
    for (span, inserted) in &fix.edits {
        let Location { physical_location: Physical { artifact_location, region }, .. } = location(*span, run);
        let replacement = Replacement { deleted_region: region, inserted_content: text(&**inserted) };
        match changes.iter_mut().find(|change| change.artifact_location == artifact_location) {
            Some(change) => change.replacements.push(replacement),
            None => changes.push(Change { artifact_location, replacements: vec![replacement] }),
        }
    }
    Repair { description: text(found.text(run.lang, &fix.title)), artifact_changes: changes }
}

fn location<'a>(span: Span, run: &Run<'_>) -> Location<'a> {
    let place = super::place(span, run.files);
    let artifact_location = if run.files.is_embedded(span.file) {
        Artifact { uri: uri(place.file), uri_base_id: LIBRARY }
    } else {
        Artifact { uri: uri(&format!("{}{}", run.folder, place.file)), uri_base_id: ROOT }
    };
    let region = Region {
        start_line: place.line,
        start_column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
    };
    Location { id: None, physical_location: Physical { artifact_location, region }, message: None }
}

/// A path as a relative reference of RFC 3986: everything but plain letters, digits and `-._~/` as bytes in hexadecimal.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn text<'a>(text: impl Into<std::borrow::Cow<'a, str>>) -> Text<'a> {
    Text { text: text.into(), markdown: None }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}
