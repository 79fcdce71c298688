//! Why a figure or a colour is what it is: rule, inputs, cells.

use super::context::Report;
use crate::assess::{Amount, Decided, LineResult, Outcome, Rule};
use crate::domain::MeasureKind;
use crate::source::Origin;
use crate::subject::economy::LineKind;
use crate::subject::goals::{Goal, Rollup};
use crate::subject::indicators::{Bands, Indicator};
use crate::subject::measures::Measure;
use crate::text::{self, Arg};

/// The explanation of one figure or status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Stable key: `goal 2.1`, `indicator 2.1.2`, `line summa forecast`.
    pub key: String,
    /// What it is: "Indikator 2.1.2 Antal hushåll …, status".
    pub what: String,
    /// As it is shown.
    pub value: String,
    /// The rule in a sentence.
    pub rule: String,
    /// The cells behind it.
    pub origins: Vec<Origin>,
    /// It is a sum of lines, each of which has explanations of its own.
    pub is_sum: bool,
}

/// The explanation of every figure and status of the report.
pub fn explain(report: &Report<'_>) -> Vec<Explained> {
    let plan = report.plan;
    let mut all = Vec::new();
    for goal in &plan.goals {
        all.extend(report.explain_goal(goal));
        for indicator in plan.indicators.of_goal(&goal.id) {
            all.extend(report.explain_indicator(indicator));
        }
    }
    for line in &plan.economy.lines {
        if let Some(result) = report.results.line(&line.id) {
            all.extend(report.explain_line(&line.name, result));
        }
    }
    for measure in &plan.measures {
        all.extend(report.explain_measure(measure));
    }
    all.extend(report.explain_risks());
    all
}

impl Report<'_> {
    fn explain_goal(&self, goal: &Goal) -> Option<Explained> {
        let result = self.results.goal(&goal.id)?;
        let name = format!("{} {}", goal.number, goal.name);
        Some(self.explain_status(format!("goal {}", goal.id), "explain-goal", name.trim(), &result.decided, None))
    }

    fn explain_indicator(&self, indicator: &Indicator) -> Vec<Explained> {
        let Some(result) = self.results.indicator(&indicator.id) else { return Vec::new() };
        let name = format!("{} {}", indicator.number, indicator.name);
        let name = name.trim();
        let outcome = Explained {
            key: format!("indicator {} outcome", indicator.id),
            what: self.words.with("explain-outcome", &[("name", Arg::Text(name))]),
            value: self.outcome_value(indicator, result).display(self.lang()),
            rule: self.aggregation_rule(indicator, &result.outcome),
            origins: result.origins.clone(),
            is_sum: false,
        };
        let key = format!("indicator {}", indicator.id);
        let status = self.explain_status(key, "explain-indicator", name, &result.decided, Some(indicator));
        vec![outcome, status]
    }

    fn aggregation_rule(&self, indicator: &Indicator, outcome: &Outcome) -> String {
        if let Outcome::Units { .. } = outcome {
            return self.words.get("aggregation-units");
        }
        if let Some(measure) = &indicator.from_measure {
            return self.words.with("aggregation-measure", &[("measure", Arg::Text(measure.as_str()))]);
        }
        self.aggregation(indicator.aggregation)
    }

    fn aggregation(&self, aggregation: crate::domain::Aggregation) -> String {
        use crate::domain::Aggregation;
        self.words.get(match aggregation {
            Aggregation::Single => "aggregation-single",
            Aggregation::Sum => "aggregation-sum",
            Aggregation::Mean => "aggregation-mean",
            Aggregation::Ratio => "aggregation-ratio",
            Aggregation::WeightedMean => "aggregation-weighted",
            Aggregation::Min => "aggregation-min",
            Aggregation::Max => "aggregation-max",
            Aggregation::ShareYes => "aggregation-share-yes",
        })
    }

    fn explain_status(
        &self,
        key: String,
        what: &str,
        name: &str,
        decided: &Decided,
        indicator: Option<&Indicator>,
    ) -> Explained {
        let mut rule = self.rule(&decided.explanation.rule, decided, indicator);
        let mut origins = decided.explanation.origins.clone();
        if let Some((status, reason)) = &decided.decision {
            let shown = self.status(status.value).label;
            let reason = reason.as_ref().map_or("", |reason| reason.value.as_str());
            let id = if decided.departs() { "rule-decided-otherwise" } else { "rule-decided-same" };
            let args = [("status", Arg::Text(&shown)), ("reason", Arg::Text(reason))];
            rule = format!("{rule} {}", self.words.with(id, &args));
            origins.push(Origin::Cell(status.at.clone()));
        }
        let value = self.status_value(&decided.assessment()).display(self.lang());
        let what = self.words.with(what, &[("name", Arg::Text(name))]);
        Explained { key, what, value, rule, origins, is_sum: false }
    }

    /// A rule in a sentence, with its figures.
    pub(crate) fn rule(&self, rule: &Rule, decided: &Decided, indicator: Option<&Indicator>) -> String {
        let kind = indicator.map(|indicator| &indicator.measure);
        let tolerance = text::percent(self.plan.rules.tolerance, 0, self.lang());
        let proposed = self.status_value(&decided.proposed).display(self.lang());
        let sentence = match rule {
            Rule::Units { reach, of, share } => {
                let share = text::percent(*share, 1, self.lang());
                let green = text::percent(self.plan.rules.units_green, 0, self.lang());
                let yellow = text::percent(self.plan.rules.units_yellow, 0, self.lang());
                self.words.with(
                    "rule-units",
                    &[
                        ("reach", Arg::Count(*reach)),
                        ("of", Arg::Count(*of)),
                        ("share", Arg::Text(&share)),
                        ("green", Arg::Text(&green)),
                        ("yellow", Arg::Text(&yellow)),
                    ],
                )
            }
            Rule::Children { rollup, green, yellow, red, without } => {
                let limit = text::percent(self.plan.rules.share_green, 0, self.lang());
                let counts = self.words.with(
                    "rule-children",
                    &[
                        ("green", Arg::Count(*green)),
                        ("yellow", Arg::Count(*yellow)),
                        ("red", Arg::Count(*red)),
                        ("without", Arg::Count(*without)),
                    ],
                );
                format!("{} {counts}", self.words.with(rollup_id(*rollup), &[("limit", Arg::Text(&limit))]))
            }
            Rule::Bands => self.bands_rule(indicator.and_then(|indicator| indicator.bands), kind),
            Rule::Compare { target, missed_by } => {
                let target = self.shown(kind, *target);
                match missed_by {
                    Some(by) if by.0.is_zero() => self.words.with("rule-met", &[("target", Arg::Text(&target))]),
                    Some(by) => {
                        let by = text::percent(*by, 1, self.lang());
                        let args = [
                            ("target", Arg::Text(&target)),
                            ("by", Arg::Text(&by)),
                            ("tolerance", Arg::Text(&tolerance)),
                        ];
                        self.words.with("rule-missed", &args)
                    }
                    None => self.words.with("rule-missed-zero", &[("target", Arg::Text(&target))]),
                }
            }
            Rule::Change { baseline, worse_by } => {
                let baseline = self.shown(kind, *baseline);
                match worse_by {
                    Some(by) if by.0.is_zero() => {
                        self.words.with("rule-no-worse", &[("baseline", Arg::Text(&baseline))])
                    }
                    Some(by) => {
                        let by = text::percent(*by, 1, self.lang());
                        let args = [
                            ("baseline", Arg::Text(&baseline)),
                            ("by", Arg::Text(&by)),
                            ("tolerance", Arg::Text(&tolerance)),
                        ];
                        self.words.with("rule-worse", &args)
                    }
                    None => self.words.with("rule-missed-zero", &[("target", Arg::Text(&baseline))]),
                }
            }
            Rule::Answer => self.words.get("rule-answer"),
            Rule::ByHand => self.words.get("rule-by-hand"),
            Rule::None(why) => {
                let why = self.unassessed(why);
                return self.words.with("rule-none", &[("why", Arg::Text(&why))]);
            }
        };
        format!("{sentence} {}", self.words.with("rule-proposes", &[("status", Arg::Text(&proposed))]))
    }

    fn bands_rule(&self, bands: Option<Bands>, kind: Option<&MeasureKind>) -> String {
        let Some(bands) = bands else { return String::new() };
        let (green, yellow) = (self.shown(kind, bands.green), self.shown(kind, bands.yellow));
        self.words.with("rule-bands", &[("green", Arg::Text(&green)), ("yellow", Arg::Text(&yellow))])
    }

    fn shown(&self, kind: Option<&MeasureKind>, number: rust_decimal::Decimal) -> String {
        match kind {
            Some(kind) => self.number(kind, number).display(self.lang()),
            None => text::number(number, number.normalize().scale(), self.lang()),
        }
    }

    fn explain_line(&self, name: &str, result: &LineResult) -> Vec<Explained> {
        let is_memo = self.plan.economy.lines.get(&result.id).is_some_and(|line| line.kind == LineKind::Memo);
        let forecast = if is_memo { "rule-change-previous" } else { "rule-amount-reported" };
        let amounts: [(&str, &Option<Amount>, &str); 6] = [
            ("actual", &result.actual, "rule-amount-reported"),
            ("budget_period", &result.budget_period, "rule-amount-plan"),
            ("forecast", &result.forecast, forecast),
            ("budget_year", &result.budget_year, "rule-amount-plan"),
            ("last_year", &result.last_year, "rule-amount-plan"),
            ("previous_forecast", &result.previous_forecast, "rule-amount-previous"),
        ];
        let mut all: Vec<Explained> = amounts
            .into_iter()
            .filter_map(|(column, amount, rule)| {
                let amount = amount.as_ref()?;
                let is_sum = !amount.parts.is_empty();
                let rule = if !is_sum {
                    self.words.with(rule, &[("count", Arg::Count(amount.origins.len()))])
                } else {
                    let parts: Vec<String> = amount
                        .parts
                        .iter()
                        .map(|id| {
                            self.plan.economy.lines.get(id).map_or_else(|| id.to_string(), |line| line.name.clone())
                        })
                        .collect();
                    self.words.with("rule-amount-sum", &[("parts", Arg::Text(&parts.join(" + ")))])
                };
                let (value, origins) = (text::tkr(amount.value, self.lang()), amount.origins.clone());
                Some(Explained { is_sum, ..self.line_figure(name, result, column, value, rule, origins) })
            })
            .collect();
        let differences = [
            ("variance_period", result.variance_period, "rule-variance-period"),
            ("variance_year", result.variance_year, "rule-variance-year"),
            ("change_on_last_year", result.change_on_last_year, "rule-change-last-year"),
            ("change_on_previous", result.change_on_previous, "rule-change-previous"),
        ];
        all.extend(differences.into_iter().filter_map(|(column, value, rule)| {
            let value = text::tkr(value?, self.lang());
            Some(self.line_figure(name, result, column, value, self.words.get(rule), Vec::new()))
        }));
        all
    }

    fn line_figure(
        &self,
        name: &str,
        result: &LineResult,
        column: &str,
        value: String,
        rule: String,
        origins: Vec<Origin>,
    ) -> Explained {
        let column_name = self.words.get(&format!("explain-{}", column.replace('_', "-")));
        let args = [("name", Arg::Text(name)), ("column", Arg::Text(&column_name))];
        Explained {
            key: format!("line {} {column}", result.id),
            what: self.words.with("explain-line", &args),
            value: format!("{value}\u{a0}{}", self.words.get("unit-tkr")),
            rule,
            origins,
            is_sum: false,
        }
    }

    fn explain_measure(&self, measure: &Measure) -> Option<Explained> {
        let result = self.results.measure(&measure.id)?;
        Some(Explained {
            key: format!("measure {}", measure.id),
            what: self.words.with("explain-measure", &[("name", Arg::Text(&measure.name))]),
            value: self.outcome(&measure.measure, &result.outcome).display(self.lang()),
            rule: self.aggregation(measure.aggregation),
            origins: result.origins.clone(),
            is_sum: false,
        })
    }

    fn explain_risks(&self) -> Vec<Explained> {
        self.rated_risks()
            .map(|(risk, result)| Explained {
                key: format!("risk {}", risk.id),
                what: self.words.with("explain-risk", &[("name", Arg::Text(&risk.name))]),
                value: crate::document::Value::Risk(result.rating.probability, result.rating.consequence)
                    .display(self.lang()),
                rule: self.words.get("rule-risk"),
                origins: result.origins.clone(),
                is_sum: false,
            })
            .collect()
    }
}

fn rollup_id(rollup: Rollup) -> &'static str {
    match rollup {
        Rollup::Units => "rollup-units",
        Rollup::Share => "rollup-share",
        Rollup::Worst => "rollup-worst",
        Rollup::Majority => "rollup-majority",
        Rollup::GreenUnlessRed => "rollup-green-unless-red",
        Rollup::Manual => "rollup-manual",
    }
}
