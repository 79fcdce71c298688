//! Sentences about the change of an indicator (`domain.md`, Sentences).

use rust_decimal::Decimal;

use super::{Baseline, Indicator, IndicatorResult};
use crate::figure::Outcome;
use crate::report::context::Report;
use crate::text::Arg;

impl Report<'_> {
    /// "Utfallet är 389 hushåll, en ökning med 15 (4 procent) jämfört med T2 2024 (374 hushåll)."
    pub(crate) fn indicator_sentences(&self, indicator: &Indicator, result: &IndicatorResult) -> Vec<String> {
        let mut sentences = Vec::new();
        let Outcome::Number(now) = result.outcome else {
            return sentences;
        };
        let shown = self.number(&indicator.measure, now).display(self.lang());
        if let Some((before, label)) = self.compared_with(result) {
            sentences.push(self.change_sentence(&indicator.measure, &shown, now, before, &label));
        }
        if result.reporting.of > 1 && result.reporting.values < result.reporting.of {
            let args = [("values", Arg::Count(result.reporting.values)), ("of", Arg::Count(result.reporting.of))];
            sentences.push(self.words.with("reported-by-few", &args));
        }
        sentences
    }

    /// "15 fler hushåll än T2 2024", for the title of a chart; the outcome where there is nothing to hold it against.
    pub(super) fn indicator_finding(&self, indicator: &Indicator, result: &IndicatorResult) -> String {
        let Outcome::Number(now) = result.outcome else { return String::new() };
        match self.compared_with(result) {
            Some((before, label)) => self.finding(&indicator.measure, now, before, &label),
            None => self.number(&indicator.measure, now).display(self.lang()),
        }
    }

    /// What an outcome is held against, and what that is called: as in the table, the year before; else its baseline.
    fn compared_with(&self, result: &IndicatorResult) -> Option<(Decimal, String)> {
        if let Some(since) = result.trends.last() {
            return Some((since.value, self.period_name(since.when)));
        }
        // What lacks a unit's value is not compared.
        let baseline = result.baseline.as_ref().filter(|_| result.reporting.values >= result.reporting.of)?;
        Some((baseline.value, self.baseline_label(baseline)))
    }

    /// What a baseline is, in words.
    pub(crate) fn baseline_label(&self, baseline: &Baseline) -> String {
        match (&baseline.label, baseline.when) {
            (Some(label), _) => label.clone(),
            (None, Some(when)) => self.period_name(when),
            (None, None) => self.words.get("baseline"),
        }
    }
}
