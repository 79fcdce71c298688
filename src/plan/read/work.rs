//! The sheets `Aktiviteter`, `Uppdrag` and `Risker`.

use super::Reader;
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{Activity, ActivityKind, Assignment, Id, Rating, Risk};
use crate::schema::{Choice, PlanSheet};

impl Reader<'_> {
    pub(super) fn activities(&mut self) -> Vec<Activity> {
        let rows = self.rows(PlanSheet::Activities, Ids::Unique);
        rows.iter()
            .map(|row| Activity {
                id: Id::from(row.id.as_str()),
                goal: self.goal(row),
                kind: match self.choice(row, "#kind", Choice::ActivityKind) {
                    Some("action") => ActivityKind::Action,
                    Some("accessibility") => ActivityKind::Accessibility,
                    Some("improvement") => ActivityKind::Improvement,
                    _ => ActivityKind::Activity,
                },
                name: self.required(row, "#name"),
                responsible: self.text(row, "#responsible"),
                reporters: self.reporters(row),
            })
            .collect()
    }

    pub(super) fn assignments(&mut self) -> Vec<Assignment> {
        let rows = self.rows(PlanSheet::Assignments, Ids::Unique);
        rows.iter()
            .map(|row| Assignment {
                id: Id::from(row.id.as_str()),
                commissioner: self.text(row, "#commissioner"),
                goal: self.goal(row),
                name: self.required(row, "#name"),
                contribution: self.text(row, "#contribution"),
                responsible: self.text(row, "#responsible"),
                reporters: self.reporters(row),
            })
            .collect()
    }

    pub(super) fn risks(&mut self) -> Vec<Risk> {
        let rows = self.rows(PlanSheet::Risks, Ids::Unique);
        let mut risks = Vec::new();
        for row in &rows {
            let (probability, consequence) =
                (self.one_to_five(row, "#probability"), self.one_to_five(row, "#consequence"));
            let (Some(probability), Some(consequence)) = (probability, consequence) else { continue };
            risks.push(Risk {
                id: Id::from(row.id.as_str()),
                kind: self.text(row, "#type"),
                name: self.required(row, "#name"),
                rating: Rating { probability, consequence },
                actions: self.text(row, "#actions"),
                responsible: self.text(row, "#responsible"),
                reporters: self.reporters(row),
            });
        }
        risks
    }

    fn one_to_five(&mut self, row: &Row<'_>, key: &str) -> Option<u8> {
        if row.raw(key).is_none() {
            self.diagnostics.push(row.problem(Code::ValueMissing, key));
            return None;
        }
        let value = row.whole(key, Bounds { low: Some(1), high: Some(5) }, &mut self.diagnostics)?;
        u8::try_from(value.value.trunc()).ok()
    }

    fn goal(&mut self, row: &Row<'_>) -> Option<Id> {
        let id = self.optional(row, "#goal")?;
        if !self.places.contains_key(&("goals", id.clone())) {
            self.diagnostics.push(row.problem(Code::PlanDangling, "#goal").with("id", &id));
            return None;
        }
        Some(Id::from(id.as_str()))
    }
}
