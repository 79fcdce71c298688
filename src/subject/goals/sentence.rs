//! Sentences about units' answers and goals reached (`domain.md`, Sentences).

use super::{GoalResult, UnitCounts};
use crate::domain::{GoalLevel, Status};
use crate::report::context::Report;
use crate::report::contribution::PlainLanguage;
use crate::report::sentence::capitalised;
use crate::text::{Arg, number_word};

impl Report<'_> {
    /// "11 av 11 enheter bedöms ha förutsättningar att uppnå målet under året."
    pub(crate) fn units_sentences(&self, counts: &UnitCounts) -> Vec<String> {
        let of = counts.answered();
        if of == 0 {
            return vec![self.words.get("units-none-answered")];
        }
        let mut sentences = vec![self.period_sentence(counts), self.expectation_sentence(counts)];
        if of < counts.total() {
            let args = [("missing", Arg::Count(counts.total() - of)), ("total", Arg::Count(counts.total()))];
            sentences.push(self.words.with("units-missing-answers", &args));
        }
        sentences
    }

    /// "6 av 11 enheter bedömer målet som grönt för perioden och 5 som rött."
    fn period_sentence(&self, counts: &UnitCounts) -> String {
        let of: usize = Status::ALL.iter().map(|status| counts.in_period(*status)).sum();
        let only = Status::ALL.into_iter().find(|status| of == 1 && counts.in_period(*status) == 1);
        if let Some(only) = only {
            let id = self.by_year_end("units-period-one", "units-year-one");
            return self.words.with(id, &[("status", Arg::Text(only.id()))]);
        }
        let counted = Status::ALL.into_iter().map(|status| (status, counts.in_period(status)));
        let mut given = counted.filter(|(_, count)| *count > 0);
        let (status, count) = given.next().unwrap_or((Status::Green, 0));
        let others: Vec<String> = given
            .map(|(status, count)| {
                self.words.with(&format!("units-period-{}", status.id()), &[("count", Arg::Count(count))])
            })
            .collect();
        let args = [("count", Arg::Count(count)), ("of", Arg::Count(of)), ("status", Arg::Text(status.id()))];
        let first = self.words.with(self.by_year_end("units-period", "units-year"), &args);
        match others.as_slice() {
            [] => format!("{first}."),
            [one] => format!("{first} {} {one}.", self.words.get("and")),
            [one, two, ..] => format!("{first}, {one} {} {two}.", self.words.get("and")),
        }
    }

    fn expectation_sentence(&self, counts: &UnitCounts) -> String {
        let (reach, of) = (counts.in_year(Status::Green), counts.answered());
        let only = Status::ALL.into_iter().find(|status| of == 1 && counts.in_year(*status) == 1);
        match only {
            Some(only) => {
                let id = self.by_year_end("units-expected-one", "units-reached-one");
                self.words.with(id, &[("status", Arg::Text(only.id()))])
            }
            None => {
                let id = self.by_year_end("units-expected", "units-reached");
                self.words.with(id, &[("reach", Arg::Count(reach)), ("of", Arg::Count(of))])
            }
        }
    }

    /// "Nämnden har 6 mål.", and how many are green, yellow and red.
    pub(crate) fn goals_in_plain_language(&self) -> Option<PlainLanguage> {
        let of_committee = self.plan.goals.iter().filter(|goal| goal.level == GoalLevel::Committee);
        let statuses: Vec<Option<Status>> =
            of_committee.filter_map(|goal| Some(self.results.goals.get(&goal.id)?.decided.status())).collect();
        if statuses.is_empty() {
            return None;
        }
        let counted = |id: &str, count: usize| self.words.with(id, &[("count", Arg::Count(count))]);
        let mut sentences = vec![counted("plain-goals", statuses.len()), self.words.get("plain-colours")];
        let ids = match self.is_year_end() {
            true => ["plain-goals-green-year", "plain-goals-yellow-year", "plain-goals-red-year"],
            false => ["plain-goals-green", "plain-goals-yellow", "plain-goals-red"],
        };
        for (status, id) in Status::ALL.into_iter().zip(ids) {
            let count = statuses.iter().filter(|own| **own == Some(status)).count();
            sentences.extend((count > 0).then(|| counted(id, count)));
        }
        Some(("plain-goals-head", sentences))
    }

    /// "Ett nämndmål av två inom målet bedöms uppnås." Of a single one only where nothing else is said of the goal here.
    pub(crate) fn goals_sentence(&self, goal: &GoalResult) -> Option<String> {
        let below: Vec<&GoalResult> = self
            .plan
            .goals
            .under(Some(&goal.id))
            .filter(|child| child.level == GoalLevel::Committee)
            .filter_map(|child| self.results.goals.get(&child.id))
            .collect();
        let is_told =
            below.len() > 1 || self.plan.goals.get(&goal.id).is_some_and(|own| self.is_summed_up_in_overview(own));
        if is_told { self.reached_sentence(&below) } else { None }
    }

    /// The same of all committee goals under a goal, however far down, and also of a single one.
    pub(crate) fn all_goals_sentence(&self, goal: &super::Goal) -> Option<String> {
        let is_below = |own: &&super::Goal| {
            own.level == GoalLevel::Committee && self.plan.goals.is_under_any(own, std::slice::from_ref(&goal.id))
        };
        let below = self.plan.goals.iter().filter(is_below);
        let below: Vec<&GoalResult> = below.filter_map(|own| self.results.goals.get(&own.id)).collect();
        self.reached_sentence(&below)
    }

    fn reached_sentence(&self, below: &[&GoalResult]) -> Option<String> {
        // Those with a name of their own are no committee goals to the reader.
        let is_named = |goal: &&GoalResult| self.plan.goals.get(&goal.id).is_some_and(|own| own.called.is_some());
        let word = |plain: &str, named: &str| self.words.get(if below.iter().any(is_named) { named } else { plain });
        let goals = word("goals-word", "goals-word-named");
        let definite = word("goals-word-definite", "goals-word-named-definite");
        let the = word("goals-word-the", "goals-word-named-the");
        if let [only] = below {
            // Of one that is not assessed there is nothing to say.
            let args = [("status", Arg::Text(only.decided.status()?.id())), ("the", Arg::Text(&the))];
            return Some(self.words.with(self.by_year_end("goals-one", "goals-one-outcome"), &args));
        }
        let green = below.iter().filter(|goal| goal.decided.status() == Some(Status::Green)).count();
        let of_word = number_word(below.len(), true, self.lang());
        if below.is_empty() || green == below.len() {
            let args = [
                ("of", Arg::Count(below.len())),
                ("word", Arg::Text(&of_word)),
                ("goals", Arg::Text(&goals)),
                ("definite", Arg::Text(&definite)),
            ];
            let id = self.by_year_end("goals-all", "goals-all-outcome");
            return (!below.is_empty()).then(|| self.words.with(id, &args));
        }
        let green_word = capitalised(&number_word(green, true, self.lang()));
        let args = [
            ("count", Arg::Count(green)),
            ("green", Arg::Text(&green_word)),
            ("of", Arg::Text(&of_word)),
            ("goals", Arg::Text(&goals)),
            ("definite", Arg::Text(&definite)),
        ];
        Some(self.words.with(self.by_year_end("goals-reached", "goals-reached-outcome"), &args))
    }
}
