//! Settings of the sheet `Regler` that are far from what is usual: a nought too many, an amount in thousands.
//!
//! *Takes* a plan, *returns* what to ask about it. *Never* changes a setting.

use rust_decimal::Decimal;

use super::lint::Lint;
use crate::diagnostic::{Code, Place};
use crate::domain::Id;
use crate::schema::{RULE_SETTINGS, identity};
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
}

impl Lint<'_> {
    /// Asks about a setting; what follows from its value has a message of its own.
    pub(crate) fn unusual(&mut self, id: &str, what: &str) {
        let setting = RULE_SETTINGS.iter().find(|setting| setting.id == id);
        let value = self.plan.rules.limits().into_iter().find(|(own, _)| *own == id);
        let cell = self.plan.cell(identity::RULES.key, &Id::from(id), "#value");
        let Some(((setting, (_, value)), cell)) = setting.zip(value).zip(cell) else { return };
        // What is wrong with the cell has been said.
        if self.said.0.iter().any(|one| one.at == Some(Place::Cell(cell.clone()))) {
            return;
        }
        let problem = self.problem(Code::SettingUnusual, &identity::RULES, "#value", &Id::from(id), "");
        let problem = problem.with("setting", setting.name.get(self.words.lang)).with("what", what);
        self.diagnostics.push(problem.with("found", text::number(value, value.normalize().scale(), self.words.lang)));
    }
}
