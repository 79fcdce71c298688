//! Settings of the sheets `Regler` and `Nämnd` that are far from what is usual: a nought too many, an amount in thousands,
//! a day of another year.
//!
//! *Takes* a plan, *returns* what to ask about it. *Never* changes a setting.

use rust_decimal::Decimal;

use super::lint::Lint;
use crate::diagnostic::Code;
use crate::domain::{Date, Id, Period};
use crate::schema::{COMMITTEE_SETTINGS, RULE_SETTINGS, Setting, Sheet, identity};
use crate::text;

/// What is usual, both ends included, of settings that are about the whole plan. The others are asked about in the rooms
/// that use them.
const USUAL: [(&str, Option<i64>, Option<i64>); 6] = [
    ("tolerance", None, Some(49)),
    ("units_green", Some(50), None),
    ("units_yellow", Some(20), None),
    ("share_green", Some(50), None),
    ("comment_percent", None, Some(49)),
    ("forecast_accuracy", None, Some(20)),
];

/// Asks about each.
pub(super) fn ask(lint: &mut Lint<'_>) {
    for (id, value) in lint.plan.rules.limits() {
        let Some((_, low, high)) = USUAL.iter().find(|(own, ..)| *own == id) else { continue };
        let is_low = low.is_some_and(|low| value < Decimal::from(low));
        if is_low || high.is_some_and(|high| value > Decimal::from(high)) {
            lint.unusual(id, id);
        }
    }
    for (period, date) in lint.plan.committee.due.clone() {
        due(lint, period, date);
    }
    let mut seen: Vec<String> = Vec::new();
    for (period, number) in lint.plan.committee.diary.clone() {
        diary(lint, period, &number, seen.contains(&number));
        seen.push(number);
    }
}

/// A diary number that another document has, or one of another year, as one that stands there since the plan before. That of the plan is often of the year
/// before it begins, and that of the year's report of the year after.
fn diary(lint: &mut Lint<'_>, period: Option<Period>, number: &str, is_twice: bool) {
    let year = lint.plan.committee.year;
    let (id, usual) = match period {
        None => ("diary_plan", year.saturating_sub(1)..=year),
        Some(Period::T1) => ("diary_t1", year..=year),
        Some(Period::T2) => ("diary_t2", year..=year),
        Some(Period::Year) => ("diary_helar", year..=year.saturating_add(1)),
        Some(Period::Month(_)) => ("diary_month", year..=year),
    };
    let digits = number.split(|c: char| !c.is_ascii_digit()).filter(|own| own.len() == 4);
    let years: Vec<u16> = digits.filter_map(|own| own.parse().ok()).filter(|own| (1990..=2100).contains(own)).collect();
    // Each document has a case of its own.
    if is_twice {
        lint.asked((&identity::COMMITTEE, COMMITTEE_SETTINGS), id, "diary_twice", number.to_owned());
        return;
    }
    // A running number may look like a year.
    if !years.is_empty() && !years.iter().any(|own| usual.contains(own)) {
        lint.asked((&identity::COMMITTEE, COMMITTEE_SETTINGS), id, "diary", number.to_owned());
    }
}

/// A day for handing in that is before the end of its period, or so long after that it is another year's.
fn due(lint: &mut Lint<'_>, period: Period, date: Date) {
    const LATEST: i32 = 100;
    let begins = Date::of_month_after(lint.plan.committee.year, period.last_month(), 1);
    let is_usual = begins.is_some_and(|begins| (-14..LATEST).contains(&begins.days_until(date)));
    let id = match period {
        Period::T1 => "due_t1",
        Period::T2 => "due_t2",
        Period::Year | Period::Month(_) => "due_helar",
    };
    if !is_usual {
        lint.asked((&identity::COMMITTEE, COMMITTEE_SETTINGS), id, "due", date.to_string());
    }
}

impl Lint<'_> {
    /// Asks about a rule; what follows from its value has a message of its own.
    pub(crate) fn unusual(&mut self, id: &str, what: &str) {
        let value = self.plan.rules.limits().into_iter().find(|(own, _)| *own == id);
        if let Some((_, value)) = value {
            let found = text::number(value, value.normalize().scale(), self.words.lang);
            self.asked((&identity::RULES, RULE_SETTINGS), id, what, found);
        }
    }

    fn asked(&mut self, (sheet, settings): (&'static Sheet, &[Setting]), id: &str, what: &str, found: String) {
        let setting = settings.iter().find(|setting| setting.id == id);
        let Some((setting, cell)) = setting.zip(self.plan.cell(sheet.key, &Id::from(id), "#value")) else { return };
        // What is wrong with the cell has been said.
        if self.is_said_at(&cell) {
            return;
        }
        let problem = self.problem(Code::SettingUnusual, sheet, "#value", &Id::from(id), "").with("what", what);
        self.diagnostics.push(problem.with("setting", setting.name.get(self.words.lang)).with("found", found));
    }
}
