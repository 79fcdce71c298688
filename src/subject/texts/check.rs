//! Texts of the report.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use std::sync::Arc;

use super::sheet::AskedText;
use super::{Submitted, TextSection, sheet};
use crate::cells::Row;
use crate::check::context::Checker;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Prose, UnitKind, YearPeriod};
use crate::source::Located;
use crate::text::input;

/// Checks the sheet. A text that is not there is no error: there may be nothing to say.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let asked = sheet::asked(plan, checker.unit, checker.period);
    // The template has a sheet only if the report prints something of it.
    let is_there = asked.iter().any(|text| sheet::is_printed(plan, *text, checker.period));
    let Some(mut rows) = checker.rows(&sheet::UNIT, is_there) else { return Submitted::new() };
    let mut submitted = Submitted::new();
    for (key, own) in asked.iter().map(|own| (own.key(), own)) {
        let row = rows.remove(&key);
        if let AskedText::Section(section) = own
            && section.required
            && (checker.unit.kind == UnitKind::Unit || sheet::is_printed(plan, *own, checker.period))
        {
            required(checker, section, row.as_ref());
        }
        let text = row.and_then(|row| row.text("#text", &mut checker.diagnostics));
        if let Some(text) = &text {
            headings(checker, text);
            if own.is_proposal() {
                proposals(checker, text);
            }
            sentences(checker, text);
        }
        submitted.extend(text.map(|text| (key, text)));
    }
    checker.unknown(rows, &[]);
    submitted
}

/// A section that must be written.
fn required(checker: &mut Checker<'_>, section: &TextSection, row: Option<&Row<'_>>) {
    let Some(row) = row else {
        let sheet = checker.sheets.get(sheet::UNIT.key).map(|raw| Arc::clone(&raw.name)).unwrap_or_default();
        let problem = Diagnostic::new(Code::RowMissing, Place::Sheet(Arc::clone(checker.file), sheet));
        checker.diagnostics.push(problem.with("id", &section.id).with("row", &section.name));
        return;
    };
    checker.require(row, "#text");
}

/// Headings that are left over from another period.
fn headings(checker: &mut Checker<'_>, text: &Located<Prose>) {
    let own = YearPeriod { year: checker.plan.committee.year, period: checker.period };
    let lines = text.value.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
    let headings: Vec<&str> = lines.map(|line| line.trim_start_matches('#').trim()).collect();
    // Period by period, or about a report: "Händelser under tertial 1" and then "… tertial 2", "Beslut om T1-rapporten".
    let names_own = headings.iter().any(|heading| input::names(heading, own.period));
    let is_left = |heading: &&&str| !names_own && !heading.to_lowercase().contains("rapporten");
    for heading in headings.iter().filter(is_left) {
        if let Some(other) = input::other_period(heading, own) {
            let problem = Diagnostic::new(Code::HeadingOfOtherPeriod, &text.at).with("what", "heading");
            let problem = problem.with("heading", *heading);
            checker.diagnostics.push(problem.with("other", other).with("own", own));
        }
    }
}

/// What the committee is asked to decide of another period's report: "godkänner delårsrapporten för tertial 1".
fn proposals(checker: &mut Checker<'_>, text: &Located<Prose>) {
    let own = YearPeriod { year: checker.plan.committee.year, period: checker.period };
    for line in text.value.lines().filter(|line| !line.trim_start().starts_with('#')) {
        if let Some(other) = input::other_period(line, own).filter(|other| *other < own) {
            let problem = Diagnostic::new(Code::HeadingOfOtherPeriod, &text.at).with("what", "text");
            let problem = problem.with("heading", line.trim_start_matches(['-', '*', ' ']).trim());
            checker.diagnostics.push(problem.with("other", other).with("own", own));
        }
    }
}

/// Sentences that tell of an earlier period as if it were the report's, and texts that say nothing.
fn sentences(checker: &mut Checker<'_>, text: &Located<Prose>) {
    checker.other_period(&text.at, &text.value);
    if input::says_nothing(&text.value) && input::unfinished(&text.value).is_none() {
        let problem = Diagnostic::new(Code::TextUnfinished, &text.at).with("found", text.value.trim());
        checker.diagnostics.push(problem);
    }
}
