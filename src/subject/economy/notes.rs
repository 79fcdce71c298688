//! What stands below an economic table.
//!
//! *Takes* the lines and columns that are shown, *returns* notes: of the plan, of what the sums lack, of signs and rounding.
//! *Never* changes an amount.

use std::collections::BTreeSet;

use super::report::{adds_up_in_mnkr, operands};
use super::{Column as Amounts, Line, LineKind, LineResult};
use crate::document::Note;
use crate::domain::{Id, Money};
use crate::report::context::Report;
use crate::text::{self, Arg};

impl Report<'_> {
    pub(super) fn economy_notes(&self, lines: &[&Line], shown: &[Amounts], is_granted: bool) -> Vec<Note> {
        let mut notes: Vec<Note> = lines
            .iter()
            .filter(|line| !line.note.is_empty())
            .map(|line| Note { mark: line.mark.clone(), text: line.note.clone() })
            .collect();
        notes.dedup();
        notes.extend(self.incomplete_notes(lines));
        notes.extend(lines.iter().filter_map(|line| self.buffer_note(line, shown)));
        let sign = match (self.plan.committee.grant_form, !self.plan.committee.has_forecast(self.results.when.period)) {
            _ if self.is_plan() => "economy-note-plan",
            _ if is_granted => "economy-note-granted",
            (true, true) => "economy-note-grant-outcome",
            (true, false) => "economy-note-grant",
            (false, true) => "economy-note-sign-outcome",
            (false, false) => "economy-note-sign",
        };
        notes.push(Note { mark: String::new(), text: self.words.get(sign) });
        if self.shown_parts_differ(lines, shown) || self.year_differs_in_mnkr() {
            notes.push(Note { mark: String::new(), text: self.words.get("economy-note-rounding") });
        }
        notes
    }

    /// A buffer that is in some columns only: in the others the sums before and after it are the same.
    fn buffer_note(&self, line: &Line, shown: &[Amounts]) -> Option<Note> {
        const KNOWN: [Amounts; 4] = [Amounts::Actual, Amounts::BudgetPeriod, Amounts::BudgetYear, Amounts::LastYear];
        let total = line.parent.as_ref().filter(|_| line.kind == LineKind::Adjustment)?;
        let lines = &self.results.economy.lines;
        let (own, total) = (lines.get(&line.id)?, lines.get(total)?);
        let expected = if self.plan.committee.has_forecast(self.results.when.period) {
            Amounts::Forecast
        } else {
            Amounts::Actual
        };
        own.amount(expected)?;
        let is_without = |column: &&Amounts| own.amount(**column).is_none() && total.amount(**column).is_some();
        shown.iter().filter(|column| KNOWN.contains(column)).find(is_without)?;
        let column = if expected == Amounts::Forecast { "forecast" } else { "outcome" };
        // Against a year without a buffer, the sum after it is not what is compared.
        let is_against =
            shown.contains(&Amounts::ChangeOnLastYear) && total.amount(Amounts::ChangeOnLastYear).is_some();
        let has_last_year = own.amount(Amounts::LastYear).is_some();
        let year = match is_against && !has_last_year {
            true => self.results.when.year_before().year.to_string(),
            false => "none".to_owned(),
        };
        let args = [("name", Arg::Text(line.name.as_str())), ("column", Arg::Text(column)), ("year", Arg::Text(&year))];
        Some(Note { mark: String::new(), text: self.words.with("economy-note-buffer", &args) })
    }

    /// What the sums lack that are marked as incomplete, those that lack the same together.
    fn incomplete_notes(&self, lines: &[&Line]) -> Vec<Note> {
        let mut by_lack: Vec<(&LineResult, Vec<&str>)> = Vec::new();
        for line in lines {
            let Some(result) = self.results.economy.lines.get(&line.id) else { continue };
            match by_lack.iter_mut().find(|(own, _)| own.without == result.without) {
                _ if result.without.is_empty() => {}
                Some((_, sums)) => sums.push(&line.name),
                None => by_lack.push((result, vec![&line.name])),
            }
        }
        let note = |(result, sums): (&LineResult, Vec<&str>)| {
            let (sums, lines) = (sums.join(", "), self.lacking(result)?);
            let args = [("sums", Arg::Text(&sums)), ("lines", Arg::Text(&lines))];
            Some(Note { mark: String::new(), text: self.words.with("economy-note-incomplete", &args) })
        };
        by_lack.into_iter().filter_map(note).collect()
    }

    /// True if the year's variance, as sentences and charts show it, is not the difference of its amounts.
    fn year_differs_in_mnkr(&self) -> bool {
        let (column, budget) = self.columns_of_year();
        let amounts = self.total_line().and_then(|total| {
            Some((total.value(column)?, total.value(budget)?, total.value(self.variance_of_year())?))
        });
        let is_granted = self.plan.economy.total().is_some_and(|line| line.is_granted);
        amounts.is_some_and(|(of, less, difference)| !is_granted && !adds_up_in_mnkr(of, less, difference))
    }

    /// True if some total, as shown, is not the sum of its parts as shown.
    fn shown_parts_differ(&self, lines: &[&Line], shown: &[Amounts]) -> bool {
        let tkr = |value: Money| text::round(value.0 / rust_decimal::Decimal::ONE_THOUSAND, 0);
        let ids: BTreeSet<&Id> = lines.iter().map(|line| &line.id).collect();
        lines.iter().filter_map(|line| self.results.economy.lines.get(&line.id)).any(|result| {
            let is_granted = self.plan.economy.lines.get(&result.id).is_some_and(|line| line.is_granted);
            shown.iter().any(|column| {
                let Some(amount) = result.amount(*column) else { return false };
                let is_granted = is_granted && matches!(column, Amounts::VariancePeriod | Amounts::VarianceYear);
                let sum: Option<Money> = match operands(*column, self.results.when.period) {
                    Some((of, less)) if shown.contains(&of) && shown.contains(&less) => {
                        let value = |column| Some(Money(tkr(result.value(column)?)));
                        value(of).zip(value(less)).map(|(of, less)| if is_granted { of + less } else { of - less })
                    }
                    _ if !amount.parts.is_empty() && amount.parts.iter().all(|id| ids.contains(id)) => {
                        let parts = amount.parts.iter().filter_map(|id| self.results.economy.lines.get(id));
                        Some(Money(parts.filter_map(|part| part.value(*column)).map(tkr).sum()))
                    }
                    _ => None,
                };
                sum.is_some_and(|sum| sum.0 != tkr(amount.value))
            })
        })
    }
}
