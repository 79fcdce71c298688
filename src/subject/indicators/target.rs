//! Targets in words: `≥ 80 %`, "minska jämfört med T2 2024 (374)", "grön ≥ 80 %, gul ≥ 60 %".

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Indicator;
use crate::domain::{By, Change, Comparison, Direction, MeasureKind, Percent, Period, Target, ValueKind};
use crate::plan::Plan;
use crate::text::{Lang, Words, number, percent};

/// What decides an indicator's status in a period, as a reader sees it; empty if nothing does.
///
/// Bands come before a target, since they decide alone (`domain.md`, An indicator's status).
pub fn target(indicator: &Indicator, period: Period, words: &Words) -> String {
    match indicator.target_in(period) {
        // Of a share there is no more than all: "≥ 100 %" would look as if there were.
        Some(Target::Compare(Comparison::AtLeast, value))
            if indicator.bands.is_none() && is_share(indicator) && *value == Decimal::ONE_HUNDRED =>
        {
            quantity(*value, &indicator.measure, words.lang)
        }
        _ => exact(indicator, period, words),
    }
}

/// True if an outcome is a part of a whole.
fn is_share(indicator: &Indicator) -> bool {
    match indicator.measure.kind {
        ValueKind::UnitShare | ValueKind::YesNo | ValueKind::Degree => true,
        kind => kind == ValueKind::Percent && indicator.aggregation.is_split(),
    }
}

/// The same as it is written in the plan and the units' workbooks, where it is known again.
fn exact(indicator: &Indicator, period: Period, words: &Words) -> String {
    if let Some(bands) = indicator.bands {
        let limit = |value| band_limit(indicator, value, words);
        let (green, yellow) = (limit(bands.green), limit(bands.yellow));
        return words.with("target-bands", &[("green", (&green).into()), ("yellow", (&yellow).into())]);
    }
    match indicator.target_in(period) {
        None => String::new(),
        Some(Target::Yes) => words.get("target-yes"),
        Some(Target::Compare(comparison, value)) => {
            format!("{}\u{a0}{}", sign(*comparison), quantity(*value, &indicator.measure, words.lang))
        }
        Some(Target::Baseline(change)) => against_baseline(*change, indicator, words),
    }
}

/// What each indicator is assessed by, by id, to be known again: targets or bands of every period, and which way is good.
pub(crate) fn yardsticks(plan: &Plan) -> BTreeMap<String, String> {
    let words = Words::of(Lang::Sv);
    let of = |own: &Indicator| {
        let mut told: Vec<String> = vec![exact(own, Period::Year, words)];
        if own.bands.is_none() {
            told.extend(
                own.period_targets.iter().map(|(period, _)| format!("{period} {}", exact(own, *period, words))),
            );
        }
        told.extend(own.direction.map(|way| match way {
            Direction::Up => words.get("target-higher"),
            Direction::Down => words.get("target-lower"),
        }));
        told.retain(|own| !own.is_empty());
        told.join(", ")
    };
    plan.indicators.iter().filter(|own| own.is_assessed).map(|own| (own.id.to_string(), of(own))).collect()
}

/// What the units' workbooks show: the target, or why there is none, and another level's target on a line of its own.
pub(super) fn printed(own: &Indicator, period: Period, words: &Words) -> String {
    let mut lines = vec![exact(own, period, words)];
    if lines[0].is_empty() {
        lines[0] = own.no_target.clone().unwrap_or_default();
    }
    lines.extend(own.other_target.clone().map(|other| format!("({other})")));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// The line that a chart shows the outcomes against: where green begins, the number to reach, or the one to change from.
pub fn target_line(indicator: &Indicator, period: Period, words: &Words) -> Option<(Decimal, String)> {
    if let Some(bands) = indicator.bands {
        let limit = band_limit(indicator, bands.green, words);
        return Some((bands.green, words.with("chart-target", &[("target", (&limit).into())])));
    }
    match indicator.target_in(period)? {
        Target::Compare(_, value) => {
            let target = target(indicator, period, words);
            Some((*value, words.with("chart-target", &[("target", (&target).into())])))
        }
        Target::Baseline(change) => {
            let value = indicator.baseline?;
            let shown = quantity(value, &indicator.measure, words.lang);
            let target = match change {
                Change::Increase => format!("{}\u{a0}{shown}", sign(Comparison::Above)),
                Change::Decrease => format!("{}\u{a0}{shown}", sign(Comparison::Below)),
                Change::Keep => shown,
                // The table says by how much.
                Change::IncreaseBy(_) | Change::DecreaseBy(_) => return None,
            };
            Some((value, words.with("chart-target", &[("target", (&target).into())])))
        }
        Target::Yes => None,
    }
}

/// "≥ 80 %"
fn band_limit(indicator: &Indicator, value: Decimal, words: &Words) -> String {
    let sign = match indicator.good() {
        Direction::Up => '≥',
        Direction::Down => '≤',
    };
    format!("{sign}\u{a0}{}", quantity(value, &indicator.measure, words.lang))
}

fn against_baseline(change: Change, indicator: &Indicator, words: &Words) -> String {
    let by = |id, by: By| {
        let by = match by {
            By::Share(share) => percent(share, share.0.normalize().scale(), words.lang),
            By::Amount(amount) => step(amount, &indicator.measure, words),
        };
        words.with(id, &[("by", (&by).into())])
    };
    let change = match change {
        Change::Increase => words.get("target-increase"),
        Change::Decrease => words.get("target-decrease"),
        Change::Keep => words.get("target-keep"),
        Change::IncreaseBy(amount) => by("target-increase-by", amount),
        Change::DecreaseBy(amount) => by("target-decrease-by", amount),
    };
    let label = indicator.baseline_label.as_deref().filter(|label| !label.trim().is_empty());
    let value = indicator.baseline.map(|value| quantity(value, &indicator.measure, words.lang));
    let args = |label, value| [("change", (&change).into()), ("label", label), ("value", value)];
    match (label, &value) {
        (Some(label), Some(value)) => words.with("target-against-both", &args(label.into(), value.into())),
        (Some(label), None) => words.with("target-against", &args(label.into(), "".into())),
        (None, Some(value)) => words.with("target-against", &args(value.into(), "".into())),
        (None, None) => change,
    }
}

/// A difference with its unit: that of two percentages is percentage points, which "5 %" would not say.
fn step(amount: Decimal, measure: &MeasureKind, words: &Words) -> String {
    if !matches!(measure.kind, ValueKind::Percent | ValueKind::UnitShare) {
        return quantity(amount, measure, words.lang);
    }
    let points = number(amount, amount.normalize().scale(), words.lang);
    let form = if amount == Decimal::ONE { "one" } else { "other" };
    words.with("target-points", &[("form", form.into()), ("points", (&points).into())])
}

fn sign(comparison: Comparison) -> char {
    match comparison {
        Comparison::AtLeast => '≥',
        Comparison::Above => '>',
        Comparison::AtMost => '≤',
        Comparison::Below => '<',
        Comparison::Equal => '=',
    }
}

/// A limit with its unit. It is shown as exactly as it was decided, so never with fewer decimals.
pub(super) fn quantity(value: Decimal, measure: &MeasureKind, lang: Lang) -> String {
    let decimals = value.normalize().scale();
    // Of answers there is a number only of the share that answers Ja.
    if matches!(measure.kind, ValueKind::Percent | ValueKind::UnitShare | ValueKind::YesNo | ValueKind::Degree) {
        return percent(Percent(value), decimals, lang);
    }
    let digits = number(value, decimals, lang);
    match &measure.unit {
        Some(unit) => format!("{digits}\u{a0}{unit}"),
        None => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Bands;
    use crate::domain::{Aggregation, Id};

    fn indicator(kind: ValueKind, target: Option<Target>) -> Indicator {
        Indicator {
            id: Id::from("i"),
            number: String::new(),
            goal: Some(Id::from("g")),
            name: "i".into(),
            description: String::new(),
            measure: MeasureKind { kind, unit: None, decimals: 0, parts: None },
            direction: Some(Direction::Up),
            target,
            period_targets: Vec::new(),
            bands: None,
            other_target: None,
            baseline: None,
            baseline_label: None,
            aggregation: Aggregation::Single,
            cumulative: false,
            taken_from: None,
            reporters: Vec::new(),
            periods: Vec::new(),
            no_target: None,
            is_assessed: true,
        }
    }

    #[test]
    fn a_comparison_keeps_the_decimals_that_were_decided() {
        let words = Words::new(Lang::Sv);
        let own = indicator(ValueKind::Percent, Some(Target::Compare(Comparison::Below, Decimal::new(750, 2))));
        assert_eq!(target(&own, Period::T2, &words), "<\u{a0}7,5\u{a0}%");
    }

    #[test]
    fn all_of_a_share_has_no_sign() {
        let words = Words::new(Lang::Sv);
        let mut own = indicator(ValueKind::Percent, Some(Target::Compare(Comparison::AtLeast, Decimal::from(100))));
        assert_eq!(target(&own, Period::T2, &words), "≥\u{a0}100\u{a0}%");
        own.aggregation = Aggregation::Ratio;
        assert_eq!(target(&own, Period::T2, &words), "100\u{a0}%");
        assert_eq!(printed(&own, Period::T2, &words), "≥\u{a0}100\u{a0}%");
    }

    #[test]
    fn a_baseline_says_what_it_is_and_how_much() {
        let words = Words::new(Lang::Sv);
        let mut own = indicator(ValueKind::Count, Some(Target::Baseline(Change::Decrease)));
        assert_eq!(target(&own, Period::T2, &words), "minska");
        own.baseline = Some(Decimal::from(374));
        assert_eq!(target(&own, Period::T2, &words), "minska jämfört med 374");
        own.baseline_label = Some("T2 2024".into());
        assert_eq!(target(&own, Period::T2, &words), "minska jämfört med T2 2024 (374)");
        own.target = Some(Target::Baseline(Change::DecreaseBy(By::Share(Percent(Decimal::from(7))))));
        assert_eq!(target(&own, Period::T2, &Words::new(Lang::En)), "decrease by 7% compared with T2 2024 (374)");
    }

    #[test]
    fn a_change_by_an_amount_has_the_unit_of_the_indicator() {
        let said = |kind, amount: &str, lang| {
            let by = By::Amount(amount.parse().expect("a decimal"));
            let mut own = indicator(kind, Some(Target::Baseline(Change::DecreaseBy(by))));
            own.measure.unit = Some("hushåll".into());
            target(&own, Period::T2, &Words::new(lang))
        };
        assert_eq!(said(ValueKind::Count, "50", Lang::Sv), "minska med 50\u{a0}hushåll");
        assert_eq!(said(ValueKind::Percent, "5", Lang::Sv), "minska med 5 procentenheter");
        assert_eq!(said(ValueKind::Percent, "1", Lang::Sv), "minska med 1 procentenhet");
        assert_eq!(said(ValueKind::Percent, "0.5", Lang::En), "decrease by 0.5 percentage points");
    }

    #[test]
    fn bands_decide_alone_and_follow_the_good_direction() {
        let words = Words::new(Lang::Sv);
        let mut own = indicator(ValueKind::Number, Some(Target::Yes));
        own.bands = Some(Bands { green: Decimal::from(80), yellow: Decimal::from(60) });
        assert_eq!(target(&own, Period::T2, &words), "grön\u{a0}≥\u{a0}80, gul\u{a0}≥\u{a0}60");
        assert_eq!(target_line(&own, Period::T2, &words), Some((Decimal::from(80), "Mål\u{a0}≥\u{a0}80".to_owned())));
        own.direction = Some(Direction::Down);
        assert_eq!(target(&own, Period::T2, &words), "grön\u{a0}≤\u{a0}80, gul\u{a0}≤\u{a0}60");
    }
}
