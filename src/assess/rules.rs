//! The rules that turn numbers and statuses into a status (`domain.md`).

use rust_decimal::Decimal;

use crate::domain::{Assessment, Bands, Change, Comparison, Direction, Percent, Rollup, Status, Target, Unassessed};
use crate::figure::{Rule, Value, eval};
use crate::plan::Rules;

/// A status and the rule behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The status, or why there is none.
    pub assessment: Assessment,
    /// The rule.
    pub rule: Rule,
}

impl Verdict {
    fn new(status: Status, rule: Rule) -> Verdict {
        Verdict { assessment: Assessment::Assessed(status), rule }
    }

    /// It as a value of the store.
    pub(crate) fn value(&self) -> Value {
        match &self.assessment {
            Assessment::Assessed(status) => Value::Status(*status),
            Assessment::NotAssessed(why) => Value::Unassessed(why.clone()),
        }
    }

    /// No status, and why.
    pub fn none(why: Unassessed) -> Verdict {
        Verdict { assessment: Assessment::NotAssessed(why.clone()), rule: Rule::None(why) }
    }
}

/// What decides an indicator's status.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Yardstick<'a> {
    pub target: Option<&'a Target>,
    pub bands: Option<Bands>,
    pub direction: Direction,
    pub baseline: Option<Decimal>,
}

/// The status of a number.
pub(crate) fn number(outcome: Decimal, by: Yardstick<'_>, rules: &Rules) -> Verdict {
    if let Some(bands) = by.bands {
        return in_bands(outcome, bands, by.direction);
    }
    match by.target {
        Some(Target::Compare(comparison, target)) => compare(outcome, *comparison, *target, rules.tolerance),
        Some(Target::Baseline(change)) => match by.baseline {
            Some(baseline) => against_baseline(outcome, *change, baseline, by.direction, rules.tolerance),
            None => Verdict::none(Unassessed::NoBaseline),
        },
        // Of a share of those who answer Ja: all of them.
        Some(Target::Yes) => compare(outcome, Comparison::AtLeast, Decimal::ONE_HUNDRED, rules.tolerance),
        None => Verdict::none(Unassessed::NoTarget),
    }
}

/// Bands decide alone; bounds in the good direction, so there is no gap between them.
fn in_bands(outcome: Decimal, bands: Bands, direction: Direction) -> Verdict {
    Verdict::new(band(outcome, bands, direction), Rule::Bands)
}

/// The band that a number lies in.
pub(crate) fn band(outcome: Decimal, bands: Bands, direction: Direction) -> Status {
    let reaches = |bound: Decimal| match direction {
        Direction::Up => outcome >= bound,
        Direction::Down => outcome <= bound,
    };
    if reaches(bands.green) {
        Status::Green
    } else if reaches(bands.yellow) {
        Status::Yellow
    } else {
        Status::Red
    }
}

/// Of all municipalities the best quarter is green, the worst red (`domain.md`, KKiK): by rank, of which 1 is the best, by
/// the share that has a lower value, or as it was published.
pub(crate) fn quarter(position: &Value, direction: Direction) -> Option<Status> {
    const QUARTER: Decimal = Decimal::from_parts(25, 0, 0, false, 0);
    const REST: Decimal = Decimal::from_parts(75, 0, 0, false, 0);
    // How many per cent of all are worse.
    let worse = match position {
        Value::Status(status) => return Some(*status),
        Value::Share { part, of } => eval::share(of.checked_sub(*part)?, *of)?,
        Value::Number(lower) if direction == Direction::Down => Decimal::ONE_HUNDRED.saturating_sub(*lower),
        Value::Number(lower) => *lower,
        _ => return None,
    };
    Some(if worse >= REST {
        Status::Green
    } else if worse >= QUARTER {
        Status::Yellow
    } else {
        Status::Red
    })
}

/// Met is green, missed by at most the tolerance yellow, by more red. A missed target of zero is red.
fn compare(outcome: Decimal, comparison: Comparison, target: Decimal, tolerance: Percent) -> Verdict {
    let met = match comparison {
        Comparison::AtLeast => outcome >= target,
        Comparison::Above => outcome > target,
        Comparison::AtMost => outcome <= target,
        Comparison::Below => outcome < target,
        Comparison::Equal => outcome == target,
    };
    if met {
        return Verdict::new(Status::Green, Rule::Compare { target, missed_by: Some(Percent(Decimal::ZERO)) });
    }
    let rule = Rule::Compare { target, missed_by: distance(outcome, target) };
    Verdict::new(within(outcome, target, tolerance), rule)
}

/// Better is green; equal is yellow unless the target is to keep; worse within the tolerance is yellow.
fn against_baseline(
    outcome: Decimal,
    change: Change,
    baseline: Decimal,
    direction: Direction,
    tolerance: Percent,
) -> Verdict {
    match change {
        // A required change moves the number to reach; from there on it is a comparison like any other.
        Change::IncreaseBy(by) => {
            let target = baseline.saturating_add(by.of(baseline));
            return compare(outcome, Comparison::AtLeast, target, tolerance);
        }
        Change::DecreaseBy(by) => {
            let target = baseline.saturating_sub(by.of(baseline));
            return compare(outcome, Comparison::AtMost, target, tolerance);
        }
        Change::Increase | Change::Decrease | Change::Keep => {}
    }
    let upwards = match change {
        Change::Increase => true,
        Change::Decrease => false,
        _ => direction == Direction::Up,
    };
    let better = if upwards { outcome > baseline } else { outcome < baseline };
    let equal = outcome == baseline;
    let keep = change == Change::Keep;
    if better || (equal && keep) {
        return Verdict::new(Status::Green, Rule::Change { baseline, worse_by: Some(Percent(Decimal::ZERO)) });
    }
    if equal {
        return Verdict::new(Status::Yellow, Rule::Change { baseline, worse_by: Some(Percent(Decimal::ZERO)) });
    }
    let rule = Rule::Change { baseline, worse_by: distance(outcome, baseline) };
    Verdict::new(within(outcome, baseline, tolerance), rule)
}

/// |outcome − target| / |target| in per cent; `None` for a target of zero.
fn distance(outcome: Decimal, target: Decimal) -> Option<Percent> {
    let apart = outcome.saturating_sub(target).abs().checked_mul(Decimal::ONE_HUNDRED)?;
    apart.checked_div(target.abs()).map(Percent)
}

/// Exactly the tolerance is still yellow; a missed target of zero is red. Multiplied out, since a rounded
/// quotient could fall on either side.
fn within(outcome: Decimal, target: Decimal, tolerance: Percent) -> Status {
    let apart = outcome.saturating_sub(target).abs().checked_mul(Decimal::ONE_HUNDRED);
    let allowed = target.abs().checked_mul(tolerance.0);
    match (apart, allowed) {
        (Some(apart), Some(allowed)) if !target.is_zero() && apart <= allowed => Status::Yellow,
        _ => Status::Red,
    }
}

/// Ja is green, delvis yellow, nej red.
pub(crate) fn answer(status: Status) -> Verdict {
    Verdict::new(status, Rule::Answer)
}

/// A status set by hand.
pub(crate) fn by_hand(status: Status) -> Verdict {
    Verdict::new(status, Rule::ByHand)
}

/// Share of units that expect to reach the goal, by the plan's limits. The answer of a single unit is the status.
pub(crate) fn units(answers: &[Status], green: Percent, yellow: Percent) -> Verdict {
    let (reach, of) = (answers.iter().filter(|status| **status == Status::Green).count(), answers.len());
    let Some(share) = eval::share(reach, of).map(Percent) else {
        return Verdict::none(Unassessed::NoChildren);
    };
    let status = match answers {
        [only] => *only,
        _ if share >= green => Status::Green,
        _ if share >= yellow => Status::Yellow,
        _ => Status::Red,
    };
    Verdict::new(status, Rule::Units { reach, of, share })
}

/// A parent's status from its children. Children without a status do not count.
pub(crate) fn roll_up(children: &[Option<Status>], rollup: Rollup, share_green: Percent) -> Verdict {
    let count = |status: Status| children.iter().filter(|child| **child == Some(status)).count();
    let (green, yellow, red) = (count(Status::Green), count(Status::Yellow), count(Status::Red));
    let assessed = green + yellow + red;
    let rule = Rule::Children { rollup, green, yellow, red, without: children.len() - assessed };
    if rollup == Rollup::Manual {
        return Verdict::none(Unassessed::NoTarget);
    }
    if assessed == 0 {
        return Verdict::none(Unassessed::NoChildren);
    }
    if let [Some(only)] = children {
        return Verdict::new(*only, rule);
    }
    let status = match rollup {
        Rollup::Worst => children.iter().flatten().copied().max().unwrap_or(Status::Red),
        Rollup::Majority => majority(green, yellow, red),
        Rollup::GreenUnlessRed if red == 0 => Status::Green,
        Rollup::GreenUnlessRed if red == assessed => Status::Red,
        Rollup::GreenUnlessRed => Status::Yellow,
        // The rule of units has been tried before children are asked.
        Rollup::Share | Rollup::Units | Rollup::Manual => {
            if eval::share(green, assessed).map(Percent).is_some_and(|share| share >= share_green) {
                Status::Green
            } else if green == 0 && red > 0 {
                Status::Red
            } else {
                Status::Yellow
            }
        }
    };
    Verdict::new(status, rule)
}

/// The most frequent, ties to the worse.
fn majority(green: usize, yellow: usize, red: usize) -> Status {
    if red >= yellow && red >= green {
        Status::Red
    } else if yellow >= green {
        Status::Yellow
    } else {
        Status::Green
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::By;

    fn d(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn status(verdict: &Verdict) -> Option<Status> {
        verdict.assessment.status()
    }

    const TEN: Percent = Percent(Decimal::TEN);

    #[track_caller]
    fn check_compare(outcome: &str, comparison: Comparison, target: &str, expected: Status) {
        assert_eq!(status(&compare(d(outcome), comparison, d(target), TEN)), Some(expected), "{outcome} vs {target}");
    }

    #[test]
    fn exactly_ten_per_cent_is_yellow_and_a_hair_more_is_red() {
        check_compare("80", Comparison::AtLeast, "80", Status::Green);
        check_compare("72", Comparison::AtLeast, "80", Status::Yellow);
        check_compare("71.9999999999", Comparison::AtLeast, "80", Status::Red);
        check_compare("62", Comparison::AtLeast, "65", Status::Yellow);
        check_compare("7", Comparison::Below, "7", Status::Yellow);
        check_compare("7.7", Comparison::Below, "7", Status::Yellow);
        check_compare("7.71", Comparison::Below, "7", Status::Red);
        check_compare("1", Comparison::AtMost, "0", Status::Red);
        check_compare("-11", Comparison::AtLeast, "-10", Status::Yellow);
    }

    #[track_caller]
    fn check_change(outcome: &str, change: Change, baseline: &str, direction: Direction, expected: Status) {
        let verdict = against_baseline(d(outcome), change, d(baseline), direction, TEN);
        assert_eq!(status(&verdict), Some(expected), "{outcome} vs {baseline}");
    }

    #[test]
    fn changes_are_measured_against_the_baseline() {
        check_change("389", Change::Decrease, "374", Direction::Down, Status::Yellow);
        check_change("128", Change::Decrease, "150", Direction::Down, Status::Green);
        check_change("9.85", Change::Decrease, "8.26", Direction::Down, Status::Red);
        check_change("374", Change::Decrease, "374", Direction::Down, Status::Yellow);
        check_change("374", Change::Keep, "374", Direction::Down, Status::Green);
        check_change("380", Change::Keep, "374", Direction::Up, Status::Green);
        let seven_per_cent = By::Share(Percent(d("7")));
        check_change("186", Change::DecreaseBy(seven_per_cent), "200", Direction::Down, Status::Green);
        check_change("186.1", Change::DecreaseBy(seven_per_cent), "200", Direction::Down, Status::Yellow);
        check_change("-93", Change::IncreaseBy(seven_per_cent), "-100", Direction::Up, Status::Green);
        check_change("-93.1", Change::IncreaseBy(seven_per_cent), "-100", Direction::Up, Status::Yellow);
        let seven = By::Amount(d("7"));
        check_change("193", Change::DecreaseBy(seven), "200", Direction::Down, Status::Green);
        check_change("193.1", Change::DecreaseBy(seven), "200", Direction::Down, Status::Yellow);
        check_change("207", Change::IncreaseBy(seven), "200", Direction::Up, Status::Green);
        check_change("206.9", Change::IncreaseBy(seven), "200", Direction::Up, Status::Yellow);
        check_change("1", Change::Decrease, "0", Direction::Down, Status::Red);
    }

    #[test]
    fn bands_leave_no_gap() {
        let bands = Bands { green: d("80"), yellow: d("60") };
        let of = |value: &str| status(&in_bands(d(value), bands, Direction::Up));
        assert_eq!(of("80"), Some(Status::Green));
        assert_eq!(of("79.5"), Some(Status::Yellow));
        assert_eq!(of("60"), Some(Status::Yellow));
        assert_eq!(of("59.99"), Some(Status::Red));
        let lower = Bands { green: d("5"), yellow: d("7") };
        assert_eq!(status(&in_bands(d("6"), lower, Direction::Down)), Some(Status::Yellow));
    }

    #[test]
    fn of_all_municipalities_the_best_quarter_is_green_and_the_worst_red() {
        let of = |position: &Value, direction| quarter(position, direction);
        let rank = |part| Value::Share { part, of: 200 };
        let lower = |share: &str| Value::Number(d(share));
        for (position, expected) in [
            (rank(50), Status::Green),
            (rank(51), Status::Yellow),
            (rank(150), Status::Yellow),
            (rank(151), Status::Red),
            (Value::Status(Status::Yellow), Status::Yellow),
        ] {
            assert_eq!(of(&position, Direction::Down), Some(expected), "{position:?}");
            assert_eq!(of(&position, Direction::Up), Some(expected), "{position:?}");
        }
        for (position, up, down) in [
            (lower("75"), Status::Green, Status::Yellow),
            (lower("74.9"), Status::Yellow, Status::Yellow),
            (lower("24.9"), Status::Red, Status::Green),
            (lower("25"), Status::Yellow, Status::Green),
            (lower("76"), Status::Green, Status::Red),
        ] {
            assert_eq!(of(&position, Direction::Up), Some(up), "{position:?}");
            assert_eq!(of(&position, Direction::Down), Some(down), "{position:?}");
        }
    }

    #[test]
    fn units_decide_by_their_share() {
        let answers = |reach: usize| [vec![Status::Green; reach], vec![Status::Yellow; 11 - reach]].concat();
        let of = |reach| status(&units(&answers(reach), Percent(d("80")), Percent(d("60"))));
        assert_eq!(of(11), Some(Status::Green));
        assert_eq!(of(9), Some(Status::Green));
        assert_eq!(of(7), Some(Status::Yellow));
        assert_eq!(of(6), Some(Status::Red));
        assert_eq!(status(&units(&[], Percent(d("80")), Percent(d("60")))), None);
        let lone = |answer| status(&units(&[answer], Percent(d("80")), Percent(d("60"))));
        assert_eq!(lone(Status::Yellow), Some(Status::Yellow));
        assert_eq!(lone(Status::Red), Some(Status::Red));
    }

    #[test]
    fn each_roll_up_follows_its_own_rule() {
        use Status::{Green, Red, Yellow};
        let of = |children: &[Status], rollup| {
            let children: Vec<Option<Status>> = children.iter().copied().map(Some).collect();
            status(&roll_up(&children, rollup, Percent(d("75"))))
        };
        assert_eq!(of(&[Green, Green, Green, Red], Rollup::Share), Some(Green));
        assert_eq!(of(&[Green, Green, Red], Rollup::Share), Some(Yellow));
        assert_eq!(of(&[Yellow, Red], Rollup::Share), Some(Red));
        assert_eq!(of(&[Yellow], Rollup::Share), Some(Yellow));
        assert_eq!(of(&[Green, Yellow], Rollup::Worst), Some(Yellow));
        assert_eq!(of(&[Green, Red], Rollup::Majority), Some(Red));
        assert_eq!(of(&[Green, Green, Red], Rollup::Majority), Some(Green));
        assert_eq!(of(&[Green, Yellow], Rollup::GreenUnlessRed), Some(Green));
        assert_eq!(of(&[Red, Yellow], Rollup::GreenUnlessRed), Some(Yellow));
        assert_eq!(of(&[Red, Red], Rollup::GreenUnlessRed), Some(Red));
        assert_eq!(of(&[], Rollup::Share), None);
        assert_eq!(status(&roll_up(&[None, Some(Green)], Rollup::Share, Percent(d("75")))), Some(Green));
    }
}
