//! Sentences about the change of an indicator (`domain.md`, Sentences).

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
        if let Some(baseline) = &result.baseline {
            let label = self.baseline_label(baseline);
            sentences.push(self.change_sentence(&indicator.measure, &shown, now, baseline.value, &label));
        } else if let Some(since) = result.trends.last() {
            let label = self.period_name(since.when);
            sentences.push(self.change_sentence(&indicator.measure, &shown, now, since.value, &label));
        }
        if result.reporting.of > 1 && result.reporting.values < result.reporting.of {
            let args = [("values", Arg::Count(result.reporting.values)), ("of", Arg::Count(result.reporting.of))];
            sentences.push(self.words.with("reported-by-few", &args));
        }
        sentences
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
