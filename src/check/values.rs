//! Values of indicators and measures: numbers, shares, answers, words, and the reasons for having none.
//!
//! *Takes* a row, *returns* a value and what is wrong with it. *Never* turns a blank into a value.

use rust_decimal::Decimal;

use super::context::Checker;
use crate::cells::{Bounds, Row};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Aggregation, MeasureKind, Missing, Percent, Prose, Reported, Status, ValueKind, ValueReport};
use crate::read::RawValue;
use crate::schema::{Choice, YesNo};
use crate::source::Located;
use crate::text::input::{self, Claimed};
use crate::text::{self};

/// A value, or the reason for having none.
pub(crate) fn value(
    checker: &mut Checker<'_>,
    kind: &MeasureKind,
    aggregation: Aggregation,
    row: &Row<'_>,
) -> ValueReport {
    let comment = row.text("#comment", &mut checker.diagnostics);
    let missing = row.missing("#missing", &mut checker.diagnostics);
    let value = match (reported(checker, kind, aggregation, row), missing) {
        (Some(Reported::Missing(typed)), None) => Some(Reported::Missing(typed)),
        (Some(Reported::Missing(_)) | None, Some(missing)) => {
            Some(Reported::Missing(missing.map(|missing| with_note(missing, comment.as_ref()))))
        }
        // What is secret stays so, whatever else stands on the row.
        (Some(_), Some(missing)) if missing.value == Missing::Suppressed => {
            checker.diagnostics.push(row.problem(Code::ValueAndReason, "#missing").with("counts", "reason"));
            Some(Reported::Missing(missing))
        }
        (Some(value), Some(_)) => {
            checker.diagnostics.push(row.problem(Code::ValueAndReason, "#missing").with("counts", "value"));
            Some(value)
        }
        (Some(value), None) => Some(value),
        (None, None) => {
            blank(checker, aggregation, row);
            None
        }
    };
    if value.is_some() {
        checker.asked += cells(aggregation).len();
    }
    unasked(checker, aggregation, row);
    if let (Some(comment), Some(value)) = (&comment, &value) {
        differing(checker, kind, row, comment, value);
    }
    let is_secret = matches!(&value, Some(Reported::Missing(missing)) if missing.value == Missing::Suppressed);
    if let Some(comment) = comment.as_ref().filter(|_| is_secret) {
        let problem = Diagnostic::new(Code::TextNotPrinted, &comment.at).with("what", "secret");
        checker.diagnostics.push(problem.with("name", &row.label));
    }
    let report = ValueReport { value, status: None, comment: comment.filter(|_| !is_secret) };
    if let Some(kind) = unexplained(&report).filter(|_| row.says_nothing("#comment")) {
        checker.diagnostics.push(row.problem(Code::ReasonMissing, "#comment").with("kind", kind));
    }
    report
}

/// Parts of a value that the plan no longer asks for: what is made of them would be another figure.
fn unasked(checker: &mut Checker<'_>, aggregation: Aggregation, row: &Row<'_>) {
    let is_number = |key: &str| row.raw(key).is_some_and(|cell| matches!(cell.value, RawValue::Number(_)));
    let is_weight = aggregation.is_weighted();
    if !aggregation.is_split() && is_number("#numerator") && (is_weight || is_number("#denominator")) {
        checker.diagnostics.push(row.problem(Code::CellUnused, "#numerator").with("what", "parts"));
    }
}

/// A share or a count that the comment says of the value, and that is another.
fn differing(checker: &mut Checker<'_>, kind: &MeasureKind, row: &Row<'_>, comment: &Located<Prose>, value: &Reported) {
    if let Reported::Number(number) = value
        && matches!(kind.kind, ValueKind::Count | ValueKind::Number)
    {
        let is_other = |(said, _): &(Decimal, String)| text::round(number.value, said.scale()) != *said;
        if let Some((_, said)) = input::counts(&comment.value).into_iter().find(is_other) {
            let found = text::number(number.value, kind.decimals, checker.words.lang);
            let problem = row.problem(Code::CommentDiffers, "#comment").and(&number.at).with("what", "share");
            checker.diagnostics.push(problem.with("said", said).with("found", found));
        }
        return;
    }
    let (share, at) = match value {
        Reported::Number(number) if kind.kind == ValueKind::Percent => (Some(number.value), &number.at),
        Reported::Ratio(part, whole) => {
            (part.value.saturating_mul(Decimal::ONE_HUNDRED).checked_div(whole.value), &part.at)
        }
        _ => return,
    };
    let Some(share) = share else { return };
    let claims = input::claims(&comment.value).into_iter().filter(|claim| claim.of == Claimed::Share);
    for claim in claims.filter(|claim| text::round(share, claim.decimals) != claim.number) {
        let problem = row.problem(Code::CommentDiffers, "#comment").and(at).with("what", "share");
        let found = text::percent(Percent(share), claim.decimals.max(kind.decimals), checker.words.lang);
        checker.diagnostics.push(problem.with("said", claim.said).with("found", found));
    }
}

/// Points out what is blank; cells that hold something unreadable have been reported already.
fn blank(checker: &mut Checker<'_>, aggregation: Aggregation, row: &Row<'_>) {
    cells(aggregation).iter().for_each(|key| checker.require(row, key));
}

/// The cells of a value.
fn cells(aggregation: Aggregation) -> &'static [&'static str] {
    match aggregation {
        _ if aggregation.is_split() => &["#numerator", "#denominator"],
        Aggregation::WeightedMean => &["#outcome", "#denominator"],
        _ => &["#outcome"],
    }
}

fn reported(
    checker: &mut Checker<'_>,
    kind: &MeasureKind,
    aggregation: Aggregation,
    row: &Row<'_>,
) -> Option<Reported> {
    let key = if aggregation.is_split() { "#numerator" } else { "#outcome" };
    // "Redovisas enligt plan" may be the outcome itself: words that were given a status are no reason.
    let is_outcome = kind.kind == ValueKind::Text && row.raw("#status").is_some();
    if let Some(missing) = row.reason(key, &mut checker.diagnostics).filter(|_| !is_outcome) {
        return Some(Reported::Missing(missing));
    }
    match kind.kind {
        ValueKind::Text => row.text("#outcome", &mut checker.diagnostics).map(Reported::Words),
        ValueKind::YesNo | ValueKind::Degree => answer(checker, kind.kind, row).map(Reported::Answer),
        _ if aggregation.is_split() => ratio(checker, kind.kind, row),
        _ => number(checker, kind, aggregation, row),
    }
}

fn answer(checker: &mut Checker<'_>, kind: ValueKind, row: &Row<'_>) -> Option<Located<Status>> {
    let answer = row.expectation("#outcome", &mut checker.diagnostics)?;
    if kind == ValueKind::YesNo && answer.value == Status::Yellow {
        let options = YesNo::WORDS.iter().map(|(_, term)| term.get(checker.words.lang)).collect::<Vec<_>>();
        let found = row.text("#outcome", &mut checker.diagnostics).map(|text| text.value).unwrap_or_default();
        let problem = row.problem(Code::NotAChoice, "#outcome").with("kind", "list").with("found", found);
        checker.diagnostics.push(problem.with("options", options.join(", ")));
        return None;
    }
    Some(answer)
}

fn ratio(checker: &mut Checker<'_>, kind: ValueKind, row: &Row<'_>) -> Option<Reported> {
    // Hours and days may be fractions, so that only what the plan calls a count has whole parts.
    // Less than nothing of what is counted there is not; a cost may be negative.
    let least = if matches!(kind, ValueKind::Percent | ValueKind::Days) { Bounds::COUNT } else { Bounds::NONE };
    let (numerator, denominator) = if kind == ValueKind::Count {
        let numerator = row.whole("#numerator", Bounds::NONE, &mut checker.diagnostics);
        (numerator, row.whole("#denominator", Bounds::COUNT, &mut checker.diagnostics))
    } else {
        let numerator = row.number("#numerator", least, &mut checker.diagnostics);
        (numerator, row.number("#denominator", Bounds::COUNT, &mut checker.diagnostics))
    };
    let (numerator, denominator) = (numerator?, denominator?);
    if denominator.value.is_zero() {
        // Nobody of nobody, and a reason is chosen: that is what a blank is.
        if numerator.value.is_zero() && !row.is_blank("#missing") && row.has("#missing") {
            return None;
        }
        checker.diagnostics.push(row.problem(Code::ZeroDenominator, "#denominator"));
        return None;
    }
    let lang = checker.words.lang;
    let shown = |value: Decimal| text::number(value, value.normalize().scale(), lang);
    // 0.62 of 80, or 62 % in a cell that shows it so, is the share itself in place of what it is a share of.
    let is_share = row.raw("#numerator").is_some_and(crate::read::RawCell::is_percent)
        || (numerator.value > Decimal::ZERO && numerator.value < Decimal::ONE && denominator.value > Decimal::TEN);
    if kind == ValueKind::Percent && is_share {
        let problem = row.problem(Code::NumberAmbiguous, "#numerator").and(&denominator.at).with("kind", "numerator");
        let problem = problem
            .with("found", text::percent(Percent(numerator.value.saturating_mul(Decimal::ONE_HUNDRED)), 0, lang));
        checker.diagnostics.push(problem.with("read_as", shown(numerator.value)));
    }
    // 59.8 of 87: nobody is eight tenths of a person. Of hours, and of posts, there are parts.
    let is_per_cent = !numerator.value.fract().is_zero()
        && denominator.value.fract().is_zero()
        && denominator.value < Decimal::ONE_THOUSAND
        && numerator.value > Decimal::ONE;
    if kind == ValueKind::Percent && is_per_cent && !is_share {
        let problem = row.problem(Code::NumberAmbiguous, "#numerator").and(&denominator.at).with("kind", "per_cent");
        checker.diagnostics.push(problem.with("found", "").with("read_as", shown(numerator.value)));
    }
    if kind == ValueKind::Percent && numerator.value > denominator.value {
        let problem = row.problem(Code::PartExceedsWhole, "#numerator").and(&denominator.at).with("column", "share");
        let problem = problem.with("found", shown(numerator.value)).with("total", shown(denominator.value));
        checker.diagnostics.push(problem.with("whole", ""));
    }
    Some(Reported::Ratio(numerator, denominator))
}

fn number(checker: &mut Checker<'_>, kind: &MeasureKind, aggregation: Aggregation, row: &Row<'_>) -> Option<Reported> {
    let value = match kind.kind {
        ValueKind::Percent => percent(checker, row),
        // There is no half household. A weight is another thing: full-time equivalents have decimals.
        // An average of counts has decimals, and what the plan shows with decimals has them.
        ValueKind::Count if kind.decimals == 0 && !input::is_average(&row.label) => {
            row.whole("#outcome", Bounds::COUNT, &mut checker.diagnostics)
        }
        ValueKind::Count | ValueKind::Days => row.number("#outcome", Bounds::COUNT, &mut checker.diagnostics),
        _ => row.number("#outcome", Bounds::NONE, &mut checker.diagnostics),
    }?;
    if aggregation == Aggregation::WeightedMean {
        let weight = row.number("#denominator", Bounds::COUNT, &mut checker.diagnostics)?;
        return Some(Reported::Weighted(value, weight));
    }
    Some(Reported::Number(value))
}

/// A share, which is hardly below nothing or above all.
fn percent(checker: &mut Checker<'_>, row: &Row<'_>) -> Option<Located<Decimal>> {
    let value = row.percent("#outcome", Bounds::NONE, &mut checker.diagnostics)?;
    row.doubt_share("#outcome", value.value, &mut checker.diagnostics);
    if value.value < Decimal::ZERO || value.value > Decimal::ONE_HUNDRED {
        let found = text::percent(Percent(value.value), value.value.normalize().scale(), checker.words.lang);
        checker.diagnostics.push(row.problem(Code::ShareOutside, "#outcome").with("found", found));
    }
    Some(value)
}

/// Which explanation a missing value still needs: why it was not measured, or when it comes. The other reasons
/// speak for themselves.
pub(crate) fn unexplained(report: &ValueReport) -> Option<&'static str> {
    match &report.value {
        Some(Reported::Missing(missing)) => match missing.value {
            Missing::NotMeasured(None) => Some("not_measured"),
            Missing::Later(None) => Some("later"),
            _ => None,
        },
        _ => None,
    }
}

/// A short comment says when or why a value is missing ("vecka 40"), so it stands beside the word.
fn with_note(missing: Missing, comment: Option<&Located<Prose>>) -> Missing {
    const SHORT: usize = 40;
    let note = comment
        .map(|comment| comment.value.trim().trim_end_matches('.'))
        .filter(|note| note.chars().count() <= SHORT && !note.contains('\n'));
    match missing {
        Missing::Later(None) => Missing::Later(note.map(|note| Prose::guarded(note.to_owned()))),
        other => other,
    }
}
