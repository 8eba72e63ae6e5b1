//! JUnit: what GitLab, Jenkins and others show as tests. A suite for each file, a failed test for each error in it, a passed one
//! where it has none. Warnings and hints are passed tests with their text, unless they make the run fail.

use super::human::one_line;
use super::{Place, Run, place, remarks};
use crate::{Catalogue, Diagnostic, FileId, Message, Severity};
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite, XmlString};
use std::collections::HashMap;
use std::io::{self, Write};

pub(super) fn render(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut by_file: HashMap<FileId, Vec<&Diagnostic>> = HashMap::new();
    for found in run.found {
        by_file.entry(found.primary.span.file).or_default().push(found);
    }
    let mut report = Report::new("bsc check");
    for file in run.asked {
        let found = by_file.get(file).map_or(&[][..], Vec::as_slice);
        report.add_test_suite(suite(&format!("{}{}", run.folder, run.files.name(*file)), found, run));
    }
    let text = report.to_string().map_err(io::Error::other)?;
    out.write_all(text.as_bytes())
}

fn suite(file: &str, found: &[&Diagnostic], run: &Run<'_>) -> TestSuite {
    let mut suite = TestSuite::new(file);
    let mut names = HashMap::new();
    for found in found {
        let title = format!("{}: {}", found.code, one_line(&found.headline_text(run.lang)));
        // Two tests of a suite may not have one name.
        let count: &mut usize = names.entry(title.clone()).or_default();
        *count += 1;
        let name = if *count == 1 { title } else { format!("{title} ({count})") };
        suite.add_test_case(case(name, file, found, run));
    }
    if found.is_empty() {
        let mut clean =
            TestCase::new(Catalogue::get().text(run.lang, &Message::new("junit-bersih")), TestCaseStatus::success());
        clean.set_classname(file);
        suite.add_test_case(clean);
    }
    suite
}

fn case(name: String, file: &str, found: &Diagnostic, run: &Run<'_>) -> TestCase {
    let Place { line, column, .. } = place(found.primary.span, run.files);
    let text = [vec![format!("{}:{line}:{column}", one_line(file))], remarks(found, run)].concat().join("\n");
    let fails = found.severity == Severity::Error || (run.strict && found.severity == Severity::Warning);
    let mut case = if fails {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(one_line(&found.headline_text(run.lang)));
        status.set_type(found.severity.name()).set_description(text);
        TestCase::new(name, status)
    } else {
        let mut case = TestCase::new(name, TestCaseStatus::success());
        case.set_system_out(text);
        case
    };
    case.set_classname(file);
    case.extra.insert(XmlString::new("file"), XmlString::new(file));
    case.extra.insert(XmlString::new("line"), XmlString::new(line.to_string()));
    case
}
