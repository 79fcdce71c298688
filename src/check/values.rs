//! Indicators and measures: numbers, shares, answers, words, and the reasons for having none.

use super::{Checker, Reported, Submission, ValueReport, wanted};
use crate::cells::{Bounds, Row};
use crate::diagnostic::Code;
use crate::domain::{Aggregation, Indicator, Measure, MeasureKind, Missing, Percent, Status, ValueKind};
use crate::plan::asked::{is_split, is_status_asked};
use crate::read::RawValue;
use crate::schema::UnitSheet;
use crate::source::Located;
use crate::text::{self, input};
use rust_decimal::Decimal;

impl Checker<'_> {
    pub(super) fn indicators(&mut self, submission: &mut Submission) {
        let indicators = self.asked.indicators.clone();
        let names = wanted(indicators.iter().map(|indicator| (&indicator.id, &indicator.name)));
        for (indicator, row) in indicators.iter().zip(self.asked_rows(UnitSheet::Indicators, &names)) {
            let Some(row) = row else { continue };
            let report = self.indicator(indicator, &row);
            submission.indicators.insert(indicator.id.clone(), report);
        }
    }

    fn indicator(&mut self, indicator: &Indicator, row: &Row<'_>) -> ValueReport {
        let mut report = self.value(&indicator.measure, indicator.aggregation, row);
        // Elsewhere the target decides, and the cell holds a preliminary status, which no program need have calculated.
        let by_hand = is_status_asked(indicator, self.period);
        report.status = if by_hand { row.status("#status", &mut self.diagnostics) } else { None };
        // A blank outcome lacks its status as well: both are said at once. A reason stands in place of both.
        if by_hand && !matches!(report.value, Some(Reported::Missing(_))) {
            self.require(row, "#status");
        }
        if by_hand && report.status.is_some() && row.is_blank("#comment") && unexplained(&report).is_none() {
            self.diagnostics.push(row.problem(Code::CommentMissing, "#comment").with("why", "by_hand"));
        }
        report
    }

    pub(super) fn measures(&mut self, submission: &mut Submission) {
        for sheet in [UnitSheet::Staff, UnitSheet::Quality, UnitSheet::Volumes] {
            let measures: Vec<Measure> = self.asked.measures_on(sheet).cloned().collect();
            let names = wanted(measures.iter().map(|measure| (&measure.id, &measure.name)));
            let rows = self.asked_rows(sheet, &names);
            for (measure, row) in measures.iter().zip(&rows) {
                let Some(row) = row else { continue };
                let report = self.value(&measure.measure, measure.aggregation, row);
                submission.measures.insert(measure.id.clone(), report);
            }
            self.sick_leave_parts(&measures, &rows, submission);
        }
    }

    fn value(&mut self, kind: &MeasureKind, aggregation: Aggregation, row: &Row<'_>) -> ValueReport {
        let comment = row.text("#comment", &mut self.diagnostics);
        let missing = row.missing("#missing", &mut self.diagnostics);
        let value = match (self.reported(kind, aggregation, row), missing) {
            (Some(Reported::Missing(typed)), None) => Some(Reported::Missing(typed)),
            (Some(Reported::Missing(_)) | None, Some(missing)) => {
                Some(Reported::Missing(missing.map(|missing| with_note(missing, comment.as_ref()))))
            }
            (Some(value), Some(_)) => {
                self.diagnostics.push(row.problem(Code::ValueAndReason, "#missing"));
                Some(value)
            }
            (Some(value), None) => Some(value),
            (None, None) => {
                self.blank(aggregation, row);
                None
            }
        };
        let report = ValueReport { value, status: None, comment };
        if let Some(kind) = unexplained(&report).filter(|_| row.is_blank("#comment")) {
            self.diagnostics.push(row.problem(Code::ReasonMissing, "#comment").with("kind", kind));
        }
        report
    }

    /// Points out what is blank; cells that hold something unreadable have been reported already.
    fn blank(&mut self, aggregation: Aggregation, row: &Row<'_>) {
        if is_split(aggregation) {
            self.require(row, "#numerator");
            self.require(row, "#denominator");
        } else {
            self.require(row, "#outcome");
            if aggregation == Aggregation::WeightedMean {
                self.require(row, "#denominator");
            }
        }
    }

    fn reported(&mut self, kind: &MeasureKind, aggregation: Aggregation, row: &Row<'_>) -> Option<Reported> {
        let key = if is_split(aggregation) { "#numerator" } else { "#outcome" };
        // "Redovisas enligt plan" may be the outcome itself: words that were given a status are no reason.
        let is_outcome = kind.kind == ValueKind::Text && row.raw("#status").is_some();
        if let Some(missing) = self.typed_reason(row, key).filter(|_| !is_outcome) {
            return Some(Reported::Missing(missing));
        }
        match kind.kind {
            ValueKind::Text => row.text("#outcome", &mut self.diagnostics).map(Reported::Words),
            ValueKind::YesNo | ValueKind::Degree => self.answer(kind.kind, row).map(Reported::Answer),
            _ if is_split(aggregation) => self.ratio(kind.kind, row),
            _ => self.number(kind.kind, aggregation, row),
        }
    }

    /// "ej mätt", "–" or "kommer v. 40" typed where the value belongs.
    fn typed_reason(&mut self, row: &Row<'_>, key: &str) -> Option<Located<Missing>> {
        let RawValue::Text(text) = &row.raw(key)?.value else { return None };
        input::missing(text).map(|missing| Located::new(missing, row.place(key)))
    }

    fn answer(&mut self, kind: ValueKind, row: &Row<'_>) -> Option<Located<Status>> {
        let answer = row.expectation("#outcome", &mut self.diagnostics)?;
        if kind == ValueKind::YesNo && answer.value == Status::Yellow {
            let options = crate::schema::Choice::YesNo.options();
            let lang = self.words.lang;
            let options: Vec<&str> = options.iter().map(|(_, term)| term.get(lang)).collect();
            let found = row.text("#outcome", &mut self.diagnostics).map(|text| text.value).unwrap_or_default();
            let problem = row.problem(Code::NotAChoice, "#outcome").with("found", found);
            self.diagnostics.push(problem.with("options", options.join(", ")));
            return None;
        }
        Some(answer)
    }

    fn ratio(&mut self, kind: ValueKind, row: &Row<'_>) -> Option<Reported> {
        // Hours and days may be fractions, so that only what the plan calls a count has whole parts.
        let (numerator, denominator) = if kind == ValueKind::Count {
            let numerator = row.whole("#numerator", Bounds::NONE, &mut self.diagnostics);
            (numerator, row.whole("#denominator", Bounds::COUNT, &mut self.diagnostics))
        } else {
            let numerator = row.number("#numerator", Bounds::NONE, &mut self.diagnostics);
            (numerator, row.number("#denominator", Bounds::COUNT, &mut self.diagnostics))
        };
        let (numerator, denominator) = (numerator?, denominator?);
        if denominator.value.is_zero() {
            self.diagnostics.push(row.problem(Code::ZeroDenominator, "#denominator"));
            return None;
        }
        Some(Reported::Ratio(numerator, denominator))
    }

    fn number(&mut self, kind: ValueKind, aggregation: Aggregation, row: &Row<'_>) -> Option<Reported> {
        let value = match kind {
            ValueKind::Percent => self.percent(row),
            // There is no half household. A weight is another thing: full-time equivalents have decimals.
            ValueKind::Count => row.whole("#outcome", Bounds::COUNT, &mut self.diagnostics),
            ValueKind::Days => row.number("#outcome", Bounds::COUNT, &mut self.diagnostics),
            _ => row.number("#outcome", Bounds::NONE, &mut self.diagnostics),
        }?;
        if aggregation == Aggregation::WeightedMean {
            let weight = row.number("#denominator", Bounds::COUNT, &mut self.diagnostics)?;
            return Some(Reported::Weighted(value, weight));
        }
        Some(Reported::Number(value))
    }

    /// 0.62 in a cell that is not shown as per cent may be 62 % or 0.62 %.
    fn percent(&mut self, row: &Row<'_>) -> Option<Located<Decimal>> {
        let value = row.percent("#outcome", Bounds::NONE, &mut self.diagnostics)?;
        let says_percent = row.raw("#outcome").is_some_and(|cell| match &cell.value {
            RawValue::Text(text) => !text.trim().ends_with(|c: char| c.is_ascii_digit()),
            _ => cell.is_percent(),
        });
        if !says_percent && value.value > Decimal::ZERO && value.value <= Decimal::ONE {
            let decimals = value.value.normalize().scale();
            let read_as = text::percent(Percent(value.value), decimals, self.words.lang);
            let found = text::number(value.value, decimals, self.words.lang);
            let problem = row.problem(Code::NumberAmbiguous, "#outcome").with("found", found).with("kind", "share");
            self.diagnostics.push(problem.with("read_as", read_as));
        }
        Some(value)
    }

    /// Total sick leave is short plus long (`domain.md`, Staff): hours must agree.
    fn sick_leave_parts(&mut self, measures: &[Measure], rows: &[Option<Row<'_>>], submission: &Submission) {
        let hours = |code: &str| -> Option<(usize, Decimal)> {
            let index = measures.iter().position(|measure| measure.code == code)?;
            match submission.measures.get(&measures[index].id)?.value.as_ref()? {
                Reported::Ratio(numerator, _) => Some((index, numerator.value)),
                _ => None,
            }
        };
        let (Some((index, total)), Some((_, short)), Some((_, long))) =
            (hours("sick_total"), hours("sick_short"), hours("sick_long"))
        else {
            return;
        };
        if let Some(Some(row)) = rows.get(index).filter(|_| total != short + long) {
            let lang = self.words.lang;
            let shown = |value: Decimal| text::number(value, value.normalize().scale(), lang);
            let problem = row.problem(Code::PartsDiffer, "#numerator").with("sum", shown(short + long));
            self.diagnostics.push(problem.with("total", shown(total)));
        }
    }
}

/// Which explanation a missing value still needs: why it was not measured, or when it comes. The other reasons
/// speak for themselves.
fn unexplained(report: &ValueReport) -> Option<&'static str> {
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
fn with_note(missing: Missing, comment: Option<&Located<String>>) -> Missing {
    const SHORT: usize = 40;
    let note = comment
        .map(|comment| comment.value.trim().trim_end_matches('.'))
        .filter(|note| note.chars().count() <= SHORT && !note.contains('\n'));
    match missing {
        Missing::Later(None) => Missing::Later(note.map(str::to_owned)),
        other => other,
    }
}
