//! Amounts with the wrong sign: a cost typed without its minus is the commonest slip of all.
//!
//! *Takes* a row's amounts and what they can be compared with, *returns* which of them look wrong, and beside what.
//! *Never* knows a cell or a word.

use rust_decimal::Decimal;

use crate::domain::Money;

/// A row's amounts and what the plan knows of its line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Amounts {
    pub actual: Option<Money>,
    pub budget_period: Option<Money>,
    pub forecast: Option<Money>,
    pub budget_year: Option<Money>,
    pub last_year: Option<Money>,
    /// Several units share the line, so that the plan's amounts say nothing of the size of one unit's.
    pub shared: bool,
}

/// What an amount has another sign than.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Budget,
    LastYear,
    Actual,
    Forecast,
}

impl Beside {
    /// The identifier that the message chooses by.
    pub(super) fn id(self) -> &'static str {
        match self {
            Beside::Budget => "budget",
            Beside::LastYear => "last_year",
            Beside::Actual => "actual",
            Beside::Forecast => "forecast",
        }
    }
}

/// An amount that looks wrong: what it was compared with.
type Suspicion = Option<(Beside, Money)>;

/// What plan and past say of an amount.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Right,
    Wrong(Beside, Money),
    /// There is neither a budget nor an outcome of last year with a sign.
    Unknown,
}

/// What looks wrong with actual and forecast.
pub(super) fn suspicions(own: Amounts) -> [Suspicion; 2] {
    let actual = verdict(own.actual, own.budget_period, own.last_year);
    let forecast = verdict(own.forecast, own.budget_year, own.last_year);
    if agree(own.actual, own.forecast) && !is_mirrored(own) {
        // A net line that really changes its sign does so in both columns.
        return [None, None];
    }
    let wrong = |verdict| match verdict {
        Verdict::Wrong(beside, amount) => Some((beside, amount)),
        Verdict::Right | Verdict::Unknown => None,
    };
    let (Some(a), Some(f)) = (own.actual, own.forecast) else { return [wrong(actual), wrong(forecast)] };
    match (actual, forecast) {
        // Where nothing says which of the two is wrong, that is said of the first.
        (Verdict::Unknown, Verdict::Right | Verdict::Unknown) if differ(a, f) => [Some((Beside::Forecast, f)), None],
        (Verdict::Right, Verdict::Unknown) if differ(a, f) => [None, Some((Beside::Actual, a))],
        _ => [wrong(actual), wrong(forecast)],
    }
}

/// The budget decides; where it is zero or missing, last year does. A sign that the line had last year is one that it
/// can have, whatever the budget.
fn verdict(amount: Option<Money>, budget: Option<Money>, last_year: Option<Money>) -> Verdict {
    let Some(amount) = amount.filter(|amount| *amount != Money::ZERO) else { return Verdict::Right };
    if agree(Some(amount), last_year) {
        return Verdict::Right;
    }
    let known = [(Beside::Budget, budget), (Beside::LastYear, last_year)];
    let first = known.into_iter().find_map(|(beside, other)| Some((beside, other.filter(|own| *own != Money::ZERO)?)));
    match first {
        None => Verdict::Unknown,
        Some((beside, other)) if differ(amount, other) => Verdict::Wrong(beside, other),
        Some(_) => Verdict::Right,
    }
}

fn differ(one: Money, other: Money) -> bool {
    one != Money::ZERO && other != Money::ZERO && one.is_negative() != other.is_negative()
}

fn agree(one: Option<Money>, other: Option<Money>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    one != Money::ZERO && other != Money::ZERO && one.is_negative() == other.is_negative()
}

/// True if both amounts would be about as expected with the other sign. Then both are typed without their minus, which is
/// much more likely than a net line that has turned into its own mirror image.
fn is_mirrored(own: Amounts) -> bool {
    let of_year = own.budget_year.filter(|budget| *budget != Money::ZERO).or(own.last_year);
    let near = |amount: Option<Money>, other: Option<Money>| {
        let other = other.filter(|other| *other != Money::ZERO)?.abs();
        Some((amount?.abs() - other).abs().0 <= other.0 / Decimal::TWO)
    };
    let sizes = [near(own.actual, own.budget_period), near(own.forecast, of_year)];
    !own.shared && sizes.iter().any(Option::is_some) && sizes.iter().flatten().all(|near| *near)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Actual, budget of the period, forecast, budget of the year, last year; 0 for what is not there.
    #[track_caller]
    fn check(amounts: [i64; 5], expected: [Option<Beside>; 2]) {
        let money = |tkr: i64| (tkr != 0).then(|| Money::tkr(tkr));
        let [actual, budget_period, forecast, budget_year, last_year] = amounts.map(money);
        let own = Amounts { actual, budget_period, forecast, budget_year, last_year, shared: false };
        let found = suspicions(own).map(|one| one.map(|(beside, _)| beside));
        assert_eq!(found, expected, "{amounts:?}");
        let zero = |amount: Option<Money>| amount.or(Some(Money::ZERO));
        let zeros = Amounts { budget_period: zero(budget_period), budget_year: zero(budget_year), ..own };
        assert_eq!(suspicions(zeros).map(|one| one.map(|(beside, _)| beside)), expected, "{amounts:?} with zeros");
    }

    #[test]
    fn a_cost_without_its_minus_is_compared_with_its_budget() {
        check([-65, -67, -98, -100, 0], [None, None]);
        check([65, -67, -98, -100, 0], [Some(Beside::Budget), None]);
        check([-65, -67, 98, -100, -90], [None, Some(Beside::Budget)]);
        check([0, 0, 98, -100, 0], [None, Some(Beside::Budget)]);
    }

    #[test]
    fn without_a_budget_the_rest_of_the_row_is_asked() {
        check([65, 0, -98, 0, -100], [Some(Beside::LastYear), None]);
        check([-65, 0, 98, 0, -100], [None, Some(Beside::LastYear)]);
        check([65, 0, -98, -100, 0], [Some(Beside::Forecast), None]);
        check([-65, -67, 98, 0, 0], [None, Some(Beside::Actual)]);
        check([65, 0, -98, 0, 0], [Some(Beside::Forecast), None]);
        check([65, 0, 98, 0, 0], [None, None]);
        // The forecast is the one that is wrong.
        check([-65, 0, 98, -100, 0], [None, Some(Beside::Budget)]);
    }

    #[test]
    fn a_net_line_may_change_its_sign() {
        check([30, -67, 20, -100, 0], [None, None]);
        check([30, -67, 20, -100, -95], [None, None]);
        check([-30, 0, -40, 0, 100], [None, None]);
        // Last year it had changed already.
        check([65, -67, 98, -100, 40], [None, None]);
        check([65, -67, -98, -100, 40], [None, None]);
    }

    #[test]
    fn both_columns_without_their_minus_are_no_net_line() {
        check([65, -67, 98, -100, 0], [Some(Beside::Budget), Some(Beside::Budget)]);
        check([65, 0, 98, 0, -100], [Some(Beside::LastYear), Some(Beside::LastYear)]);
        let own = Amounts {
            actual: Some(Money::tkr(65)),
            budget_period: Some(Money::tkr(-67)),
            forecast: Some(Money::tkr(98)),
            budget_year: Some(Money::tkr(-100)),
            last_year: None,
            shared: true,
        };
        assert_eq!(suspicions(own), [None, None], "a unit's part of a line may have a sign of its own");
    }
}
