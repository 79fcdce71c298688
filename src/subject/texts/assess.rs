//! What has been written, for the next report to be held against.

use super::sheet::{self, AskedText};
use super::{COMMENTED, Results, WRITTEN};
use crate::assess::context::Base;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, UnitKind};
use crate::figure::{FigureId, Figures, Value};

/// Puts the texts into the store.
pub(crate) fn gather(base: &Base<'_>, figures: &mut Figures) {
    for submission in &base.data.submissions {
        for (key, text) in &submission.texts {
            let id = FigureId::new(WRITTEN, &Id::from(key.as_str()), base.when).of_unit(&submission.unit);
            figures.given(id, Value::Words(text.value.clone()), &text.at);
        }
        for own in &submission.comments {
            let id = FigureId::new(COMMENTED, &Id::from(own.key.as_str()), base.when).of_unit(&submission.unit);
            figures.given(id, Value::Number(own.fingerprint.value), &own.fingerprint.at);
        }
    }
}

/// A text that is written for nothing is doubted.
pub(crate) fn assess(base: &Base<'_>, _: &mut Figures, diagnostics: &mut Diagnostics) {
    let period = base.when.period;
    for submission in &base.data.submissions {
        // The units' texts stand in the committee workbook, whatever the report prints.
        let Some(unit) = base.plan.unit(&submission.unit).filter(|unit| unit.kind != UnitKind::Unit) else { continue };
        for text in sheet::asked(base.plan, unit, period) {
            let Some(written) = submission.texts.get(&text.key()) else { continue };
            if !sheet::is_printed(base.plan, text, period) {
                let (what, name) = match text {
                    AskedText::Section(section) => ("section", &section.name),
                    AskedText::GoalSummary(goal) => ("summary", &goal.name),
                    AskedText::GoalCitizens(goal) => ("citizens", &goal.name),
                    AskedText::Indicator(indicator) => ("indicator", &indicator.name),
                };
                let problem = Diagnostic::new(Code::TextNotPrinted, &written.at).with("what", what);
                diagnostics.push(problem.with("name", name));
            }
        }
    }
}

/// All texts by their section's key, in the plan's order of units.
pub(crate) fn results(base: &Base<'_>, _: &Figures) -> Results {
    let mut texts = Results::new();
    for submission in &base.data.submissions {
        for (key, text) in &submission.texts {
            texts.entry(key.clone()).or_default().push((submission.unit.clone(), text.clone()));
        }
    }
    texts
}
