//! Why a figure or a colour is what it is: rule, inputs, cells.
//!
//! *Takes* figures of the store, *returns* them with their rule in a sentence and what stands in each cell behind them.
//! *Never* walks results by hand: a figure's expression leads to its cells.

use super::context::Report;
use crate::domain::{Aggregation, Bands, MeasureKind, Rollup};
use crate::figure::{Decided, How, Kind, Ref, Rule};
use crate::source::Origin;
use crate::subject;
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
    /// The cells behind it, and what stands in each as far as that may be seen; none where it is made of figures that
    /// have explanations of their own.
    pub origins: Vec<(Origin, Option<String>)>,
}

/// What a status is measured by, as far as its rule says it.
#[derive(Clone, Copy)]
pub(crate) struct Measured<'a> {
    pub kind: &'a MeasureKind,
    pub bands: Option<Bands>,
}

/// The explanation of every figure and status of the report.
pub fn explain(report: &Report<'_>) -> Vec<Explained> {
    subject::explain(report)
}

impl Report<'_> {
    /// The figure of a kind and item in the period.
    pub(crate) fn figure(&self, kind: Kind, item: &crate::domain::Id) -> Option<Ref> {
        self.results.figures.find(kind, item, self.results.when)
    }

    /// A figure with the cells behind it.
    pub(crate) fn explained(&self, of: Ref, key: String, what: String, value: String, rule: String) -> Explained {
        let origins = match &self.results.figures.get(of).how {
            How::Decision { proposed, decided, .. } => {
                [Some(*proposed), *decided].into_iter().flatten().flat_map(|of| self.own_cells(of)).collect()
            }
            _ => self.own_cells(of),
        };
        Explained { key, what, value, rule, origins }
    }

    /// The cells behind a figure, but for those behind figures that are explained themselves: repeated for every sum
    /// above them, and for every colour of theirs, they would fill most of the trace sheet.
    fn own_cells(&self, of: Ref) -> Vec<(Origin, Option<String>)> {
        let figures = &self.results.figures;
        let is_of_all = |part: &Ref| figures.get(*part).id.unit.is_none();
        let is_explained = |part: &Ref| is_of_all(part) && !matches!(figures.get(*part).how, How::Given(_));
        let parts = match &figures.get(of).how {
            How::Sum(parts) if parts.iter().any(is_of_all) => return Vec::new(),
            How::Difference(..) | How::Growth(..) => return Vec::new(),
            How::Same(part) => std::slice::from_ref(part),
            How::Rule(_, parts) => parts,
            _ => return self.cells(of),
        };
        if !parts.iter().any(is_explained) {
            return self.cells(of);
        }
        // What is left is what it is compared with.
        parts.iter().filter(|part| !is_explained(part)).flat_map(|part| self.cells(*part)).collect()
    }

    /// The cells behind a figure, and what stands in each.
    fn cells(&self, of: Ref) -> Vec<(Origin, Option<String>)> {
        self.results.figures.given_behind(of).into_iter().map(|(of, origin)| (origin, Some(self.given(of)))).collect()
    }

    /// The explanation of a status: rule, decision, reason.
    pub(crate) fn explain_status(
        &self,
        of: Ref,
        key: String,
        (what, name): (&str, &str),
        measured: Option<Measured<'_>>,
    ) -> Option<Explained> {
        let decided = self.results.figures.decided(of)?;
        let mut rule = self.rule(&decided.explanation.rule, &decided, measured);
        if let Some((status, reason)) = &decided.decision {
            let shown = self.status(status.value).label;
            let reason = reason.as_ref().map_or("", |reason| reason.value.as_str());
            // Where no rule proposes anything there is nothing to be the same as.
            let same = decided.proposed.status() == Some(status.value);
            let id = if same { "rule-decided-same" } else { "rule-decided-otherwise" };
            let args = [("status", Arg::Text(&shown)), ("reason", Arg::Text(reason))];
            rule = format!("{rule} {}", self.words.with(id, &args));
        }
        let value = self.status_value(&decided.assessment()).display(self.lang());
        let what = self.words.with(what, &[("name", Arg::Text(name))]);
        Some(self.explained(of, key, what, value, rule))
    }

    /// How several values become one, and what their parts count, if the plan says.
    pub(crate) fn aggregation(&self, aggregation: Aggregation, kind: &MeasureKind) -> String {
        let how = self.aggregation_word(aggregation);
        match &kind.parts {
            Some(parts) => self
                .words
                .with("aggregation-of", &[("how", Arg::Text(how.trim_end_matches('.'))), ("parts", Arg::Text(parts))]),
            None => how,
        }
    }

    fn aggregation_word(&self, aggregation: Aggregation) -> String {
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

    /// A rule in a sentence, with its figures.
    pub(crate) fn rule(&self, rule: &Rule, decided: &Decided, measured: Option<Measured<'_>>) -> String {
        let kind = measured.map(|own| own.kind);
        let tolerance = text::percent(self.plan.rules.tolerance, 0, self.lang());
        let proposed = self.status_value(&decided.proposed).display(self.lang());
        let sentence = match rule {
            Rule::Units { of: 1, .. } => self.words.get("rule-units-only"),
            Rule::Units { reach, of, share } => {
                let share = text::percent(*share, 1, self.lang());
                let green = text::percent(self.plan.rules.units_green, 0, self.lang());
                let yellow = text::percent(self.plan.rules.units_yellow, 0, self.lang());
                self.words.with(
                    self.by_year_end("rule-units", "rule-units-reached"),
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
            Rule::Bands => self.bands_rule(measured.and_then(|own| own.bands), kind),
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
            Rule::Quarter => self.words.get("rule-quarter"),
            Rule::ByHand => return self.words.with("rule-by-hand", &[("status", Arg::Text(&proposed))]),
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
