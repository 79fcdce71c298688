//! Sentences that the compiler writes, from the figures and aware of direction, so that text cannot
//! contradict the table (`domain.md`, Sentences).

use rust_decimal::Decimal;

use super::context::Report;
use crate::domain::{MeasureKind, Money, Percent, Status, ValueKind};
use crate::figure::Outcome;
use crate::subject::economy::Column;
use crate::subject::economy::LineResult;
use crate::subject::goals::GoalLevel;
use crate::subject::goals::{GoalResult, UnitCounts};
use crate::subject::indicators::Indicator;
use crate::subject::indicators::IndicatorResult;
use crate::text::{self, Arg, number_word};

impl Report<'_> {
    /// "11 av 11 enheter bedöms ha förutsättningar att uppnå målet under året."
    pub(crate) fn units_sentences(&self, counts: &UnitCounts) -> Vec<String> {
        let of = counts.answered();
        if of == 0 {
            return vec![self.words.get("units-none-answered")];
        }
        let mut sentences = vec![self.period_sentence(counts), self.expectation_sentence(counts)];
        if of < counts.total() {
            let args = [("missing", Arg::Count(counts.total() - of)), ("total", Arg::Count(counts.total()))];
            sentences.push(self.words.with("units-missing-answers", &args));
        }
        sentences
    }

    /// "6 av 11 enheter har bedömt grönt för perioden och 5 rött."
    fn period_sentence(&self, counts: &UnitCounts) -> String {
        let of: usize = Status::ALL.iter().map(|status| counts.in_period(*status)).sum();
        let only = Status::ALL.into_iter().find(|status| of == 1 && counts.in_period(*status) == 1);
        if let Some(only) = only {
            return self.words.with("units-period-one", &[("status", Arg::Text(only.id()))]);
        }
        let green = counts.in_period(Status::Green);
        let others: Vec<String> = [Status::Yellow, Status::Red]
            .into_iter()
            .map(|status| (status, counts.in_period(status)))
            .filter(|(_, count)| *count > 0)
            .map(|(status, count)| {
                self.words.with(&format!("units-period-{}", status.id()), &[("count", Arg::Count(count))])
            })
            .collect();
        let args = [("green", Arg::Count(green)), ("of", Arg::Count(of))];
        let first = self.words.with("units-period", &args);
        match others.as_slice() {
            [] => format!("{first}."),
            [one] => format!("{first} {} {one}.", self.words.get("and")),
            [one, two, ..] => format!("{first}, {one} {} {two}.", self.words.get("and")),
        }
    }

    fn expectation_sentence(&self, counts: &UnitCounts) -> String {
        let (reach, of) = (counts.in_year(Status::Green), counts.answered());
        let only = Status::ALL.into_iter().find(|status| of == 1 && counts.in_year(*status) == 1);
        match only {
            Some(only) => self.words.with("units-expected-one", &[("status", Arg::Text(only.id()))]),
            None => self.words.with("units-expected", &[("reach", Arg::Count(reach)), ("of", Arg::Count(of))]),
        }
    }

    /// "Ett nämndmål av två inom målet bedöms uppnås." Only where there are several.
    pub(crate) fn goals_sentence(&self, goal: &GoalResult) -> Option<String> {
        let below: Vec<&GoalResult> = self
            .plan
            .goals
            .under(Some(&goal.id))
            .filter(|child| child.level == GoalLevel::Committee)
            .filter_map(|child| self.results.goals.get(&child.id))
            .collect();
        if below.len() < 2 {
            return None;
        }
        let green = below.iter().filter(|goal| goal.decided.status() == Some(Status::Green)).count();
        let green_word = capitalised(&number_word(green, true, self.lang()));
        let of_word = number_word(below.len(), true, self.lang());
        let args = [("count", Arg::Count(green)), ("green", Arg::Text(&green_word)), ("of", Arg::Text(&of_word))];
        Some(self.words.with("goals-reached", &args))
    }

    /// "Utfallet är 389 hushåll, en ökning med 15, 4 procent, jämfört med T2 2024 (374 hushåll)."
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

    /// A change in the number's own unit and, for counts, in per cent. Shares change in percentage points.
    pub(crate) fn change_sentence(
        &self,
        kind: &MeasureKind,
        shown: &str,
        now: Decimal,
        before: Decimal,
        label: &str,
    ) -> String {
        let before_shown = self.number(kind, before).display(self.lang());
        let is_share = matches!(kind.kind, ValueKind::Percent | ValueKind::UnitShare);
        // What is the same when shown is the same to the reader.
        if text::round(now, kind.decimals) == text::round(before, kind.decimals) {
            return self.words.with("change-none", &[("now", Arg::Text(shown)), ("label", Arg::Text(label))]);
        }
        let direction = if now > before { "up" } else { "down" };
        let by = if is_share {
            // From the shown values, so that the reader's own subtraction agrees.
            let points = (text::round(now, kind.decimals) - text::round(before, kind.decimals)).abs();
            let points = text::number(points, kind.decimals, self.lang());
            self.words.with("change-points", &[("points", Arg::Text(&points))])
        } else {
            self.change_in_count(now, before, kind.decimals)
        };
        let args = [
            ("now", Arg::Text(shown)),
            ("by", Arg::Text(&by)),
            ("before", Arg::Text(&before_shown)),
            ("label", Arg::Text(label)),
        ];
        self.words.with(&format!("change-{direction}"), &args)
    }

    fn change_in_count(&self, now: Decimal, before: Decimal, decimals: u32) -> String {
        let difference = text::number((now - before).abs(), decimals, self.lang());
        let share = Money((now - before).abs()).share_of(Money(before));
        match share {
            Some(Percent(share)) => {
                // Whole, unless that would say that nothing has changed.
                let decimals = u32::from(text::round(share, 0).is_zero());
                let percent = text::number(share, decimals, self.lang());
                let args = [("difference", Arg::Text(&difference)), ("percent", Arg::Text(&percent))];
                self.words.with("change-count", &args)
            }
            None => difference,
        }
    }

    /// What a baseline is, in words.
    pub(crate) fn baseline_label(&self, baseline: &crate::subject::indicators::Baseline) -> String {
        match (&baseline.label, baseline.when) {
            (Some(label), _) => label.clone(),
            (None, Some(when)) => self.period_name(when),
            (None, None) => self.words.get("baseline"),
        }
    }

    /// Result and forecast against budget, and the change of the forecast.
    pub(crate) fn economy_sentences(&self, line: &LineResult) -> Vec<String> {
        let mut sentences = Vec::new();
        let lang = self.lang();
        if let Some(variance) = line.value(Column::VariancePeriod) {
            let amount = text::signed_mnkr(variance, lang);
            sentences.push(self.words.with("economy-period", &[("amount", Arg::Text(&amount))]));
        }
        if let (Some(variance), Some(forecast)) = (line.value(Column::VarianceYear), line.value(Column::Forecast)) {
            let amount = text::signed_mnkr(variance, lang);
            let forecast = text::mnkr(forecast, lang);
            let args = [("amount", Arg::Text(&amount)), ("forecast", Arg::Text(&forecast))];
            sentences.push(self.words.with("economy-year", &args));
        }
        sentences.extend(line.value(Column::ChangeOnPrevious).map(|change| self.forecast_change(change)));
        sentences
    }

    /// "Prognosen har försämrats med 33,7 mnkr sedan föregående rapport." What is nothing when shown is no change.
    pub(crate) fn forecast_change(&self, change: Money) -> String {
        if is_nothing_in_mnkr(change) {
            return self.words.get("economy-forecast-same");
        }
        let amount = text::mnkr(change.abs(), self.lang());
        let id = if change.is_negative() { "economy-forecast-worse" } else { "economy-forecast-better" };
        self.words.with(id, &[("amount", Arg::Text(&amount))])
    }
}

/// True for an amount that is shown as 0,0 mnkr.
pub(crate) fn is_nothing_in_mnkr(amount: Money) -> bool {
    text::round(amount.0 / Decimal::from(1_000_000), 1).is_zero()
}

/// With a capital first letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
