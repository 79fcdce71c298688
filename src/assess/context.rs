//! What the rooms are given to assess with.
//!
//! *Takes* plan and data, *returns* look-ups. *Never* knows a rule.

use std::collections::BTreeMap;

use super::rules::Verdict;
use crate::check::Submission;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Id, Prose, Status, YearPeriod};
use crate::figure::{FigureId, Figures, How, Kind, Ref, UnitComment, Value};
use crate::merge::Dataset;
use crate::plan::Plan;
use crate::schema::Sheet;
use crate::source::Located;

/// Something that has a status, which the administration may set.
pub(crate) struct Deciding<'a> {
    pub proposed: Kind,
    pub decision: Kind,
    pub status: Kind,
    pub item: &'a Id,
    /// Its key on the sheet of decisions.
    pub key: String,
    /// Its sheet of the plan.
    pub sheet: &'static Sheet,
    pub name: &'a str,
}

/// What every rule looks at.
pub struct Base<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) when: YearPeriod,
    pub(crate) data: &'a Dataset,
    /// It is the plan that is shown, before anybody has reported anything.
    pub(crate) is_plan: bool,
    by_unit: BTreeMap<&'a Id, &'a Submission>,
}

impl<'a> Base<'a> {
    /// What there is to look at.
    pub(crate) fn new(plan: &'a Plan, when: YearPeriod, data: &'a Dataset) -> Base<'a> {
        let by_unit = data.submissions.iter().map(|submission| (&submission.unit, submission)).collect();
        Base { plan, when, data, is_plan: false, by_unit }
    }

    /// The same of the plan, before anybody has reported anything.
    pub(crate) fn planned(plan: &'a Plan, when: YearPeriod, data: &'a Dataset) -> Base<'a> {
        Base { is_plan: true, ..Base::new(plan, when, data) }
    }

    /// What a unit has handed in.
    pub(crate) fn of(&self, unit: &Id) -> Option<&'a Submission> {
        self.by_unit.get(unit).copied()
    }

    /// True unless some of those who should report a figure of a period have not: what lacks a part is not compared with
    /// a whole.
    pub(crate) fn is_whole(&self, figures: &Figures, reported: Kind, item: &Id, when: YearPeriod) -> bool {
        match figures.find(reported, item, when).map(|of| figures.raw(of)) {
            Some(Value::Share { part, of }) => part == of,
            _ => true,
        }
    }

    /// What the reporters say about something, in the plan's order of units.
    pub(crate) fn comments(
        &self,
        reporters: &[Id],
        comment: impl Fn(&'a Submission) -> Option<&'a Located<Prose>>,
    ) -> Vec<UnitComment> {
        let said = reporters.iter().filter_map(|unit| Some((unit, comment(self.of(unit)?)?)));
        said.map(|(unit, text)| UnitComment { unit: unit.clone(), text: text.clone() }).collect()
    }

    /// The same of a value, but for what is said of one that may not be seen: words may give it away.
    pub(crate) fn comments_on(
        &self,
        (figures, value, item): (&Figures, Kind, &Id),
        reporters: &[Id],
        comment: impl Fn(&'a Submission) -> Option<&'a Located<Prose>>,
    ) -> Vec<UnitComment> {
        let is_public = |of: Option<Ref>| of.is_none_or(|of| figures.is_public(of));
        if !is_public(figures.find(value, item, self.when)) {
            return Vec::new();
        }
        let mut said = self.comments(reporters, comment);
        said.retain(|own| is_public(figures.find_of(value, item, &own.unit, self.when)));
        said
    }

    /// The same of all who have handed in.
    pub(crate) fn all_comments(
        &self,
        comment: impl Fn(&'a Submission) -> Option<&'a Located<Prose>>,
    ) -> Vec<UnitComment> {
        let said = self.data.submissions.iter().filter_map(|own| Some((&own.unit, comment(own)?)));
        said.map(|(unit, text)| UnitComment { unit: unit.clone(), text: text.clone() }).collect()
    }

    /// Puts a status into the store: what the rule proposes, or what the administration has decided. A decision against
    /// the rule is reported.
    pub(crate) fn set_status(
        &self,
        figures: &mut Figures,
        of: &Deciding<'_>,
        (verdict, looked_at): (Verdict, Vec<Ref>),
        diagnostics: &mut Diagnostics,
    ) {
        let id = |kind| FigureId::new(kind, of.item, self.when);
        let proposed = figures.insert(id(of.proposed), verdict.value(), How::Rule(verdict.rule, looked_at));
        let own = self.data.submissions.iter().find_map(|submission| submission.decisions.get(&of.key));
        let decided = own.map(|own| figures.given(id(of.decision), Value::Status(own.status.value), &own.status.at));
        let value = figures.raw(decided.unwrap_or(proposed)).clone();
        let reason = own.and_then(|own| own.reason.clone());
        let status = figures.insert(id(of.status), value, How::Decision { proposed, decided, reason });
        self.report_departure(figures, status, (of.sheet, of.name), diagnostics);
    }

    /// A decision against the rule is on record. It needs a reason, and so does one where no rule decides.
    fn report_departure(
        &self,
        figures: &Figures,
        status: Ref,
        (sheet, name): (&'static Sheet, &str),
        diagnostics: &mut Diagnostics,
    ) {
        let Some(decided) = figures.decided(status).filter(|decided| decided.is_set()) else { return };
        let Some((status_set, reason)) = &decided.decision else { return };
        let code = match reason {
            None => Code::DecidedWithoutReason,
            Some(_) if decided.departs() => Code::DecidedOtherwise,
            Some(_) => return,
        };
        let word = |status: Option<Status>| status.map_or("none", Status::id);
        let mut diagnostic = Diagnostic::new(code, &status_set.at)
            .with("name", name)
            .with("proposed", word(decided.proposed.status()))
            .with("decided", word(Some(status_set.value)));
        if let Some(place) = self.plan.place(sheet.key, &figures.get(status).id.item) {
            diagnostic = diagnostic.and(place);
        }
        diagnostics.push(diagnostic);
    }
}
