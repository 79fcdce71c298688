//! Activities, assignments and risks.

use super::{Checker, ProgressReport, RiskReport, Submission, wanted};
use crate::cells::{Bounds, Row};
use crate::diagnostic::Code;
use crate::domain::{Progress, Rating, Risk};
use crate::schema::UnitSheet;
use crate::source::Located;

impl Checker<'_> {
    pub(super) fn work(&mut self, submission: &mut Submission) {
        let activities = self.asked.activities.clone();
        let names = wanted(activities.iter().map(|activity| (&activity.id, &activity.name)));
        for (activity, row) in activities.iter().zip(self.asked_rows(UnitSheet::Activities, &names)) {
            let Some(row) = row else { continue };
            let report = self.progress(&row);
            submission.activities.insert(activity.id.clone(), report);
        }
        let assignments = self.asked.assignments.clone();
        let names = wanted(assignments.iter().map(|assignment| (&assignment.id, &assignment.name)));
        for (assignment, row) in assignments.iter().zip(self.asked_rows(UnitSheet::Assignments, &names)) {
            let Some(row) = row else { continue };
            let report = self.progress(&row);
            submission.assignments.insert(assignment.id.clone(), report);
        }
    }

    fn progress(&mut self, row: &Row<'_>) -> ProgressReport {
        let progress = row.progress("#progress", &mut self.diagnostics);
        let comment = row.text("#comment", &mut self.diagnostics);
        self.require(row, "#progress");
        let stuck =
            matches!(progress.as_ref().map(|progress| progress.value), Some(Progress::Delayed | Progress::Cancelled));
        if stuck && row.is_blank("#comment") {
            self.diagnostics.push(row.problem(Code::CommentMissing, "#comment").with("why", "stuck"));
        }
        ProgressReport { progress, comment }
    }

    pub(super) fn risks(&mut self, submission: &mut Submission) {
        let risks = self.asked.risks.clone();
        let names = wanted(risks.iter().map(|risk| (&risk.id, &risk.name)));
        for (risk, row) in risks.iter().zip(self.asked_rows(UnitSheet::Risks, &names)) {
            let Some(row) = row else { continue };
            let report = self.risk(risk, &row);
            submission.risks.insert(risk.id.clone(), report);
        }
    }

    fn risk(&mut self, risk: &Risk, row: &Row<'_>) -> RiskReport {
        let rating = self.rating(row);
        let comment = row.text("#comment", &mut self.diagnostics);
        let status = row.status("#status", &mut self.diagnostics);
        self.require(row, "#status");
        let changed = rating.as_ref().is_some_and(|rating| rating.value.value() != risk.rating.value());
        if changed && row.is_blank("#comment") {
            let now = rating.as_ref().map_or(0, |rating| rating.value.value());
            let problem = row.problem(Code::RiskChangedSilently, "#comment").with("plan", risk.rating.value());
            self.diagnostics.push(problem.with("now", now));
        }
        // The template holds the plan's actions, to be changed.
        let actions = row.text("#actions", &mut self.diagnostics);
        let actions = actions.filter(|own| own.value.trim() != risk.actions.trim());
        RiskReport { rating, status, actions, comment }
    }

    fn rating(&mut self, row: &Row<'_>) -> Option<Located<Rating>> {
        let scale = Bounds { low: Some(1), high: Some(5) };
        self.require(row, "#probability");
        self.require(row, "#consequence");
        let probability = row.whole("#probability", scale, &mut self.diagnostics);
        let consequence = row.whole("#consequence", scale, &mut self.diagnostics);
        let (probability, consequence) = (probability?, consequence?);
        let whole = |value: rust_decimal::Decimal| u8::try_from(value.trunc()).unwrap_or(0);
        let rating = Rating { probability: whole(probability.value), consequence: whole(consequence.value) };
        Some(Located::new(rating, probability.at))
    }
}
