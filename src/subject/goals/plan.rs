//! The plan's sheet `Mål`.
//!
//! *Takes* rows, *returns* the goal tree, parents before their children. *Never* lets a goal lie under itself.

use std::collections::BTreeSet;

use super::{Goal, Plan, sheet};
use crate::cells::Ids;
use crate::diagnostic::Code;
use crate::domain::{GoalLevel, Id, Rollup};
use crate::plan::lint::{Lint, Numbered};
use crate::plan::reader::Reader;
use crate::plan::tree;

/// The most levels that a goal tree has.
const LEVELS: usize = 4;

/// Reads the goals.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let rows = reader.rows(&sheet::PLAN, Ids::Unique);
    let ids: BTreeSet<Id> = rows.iter().map(|row| Id::from(row.id.as_str())).collect();
    let mut goals: Vec<Goal> = Vec::new();
    for row in &rows {
        let level = reader.choice(row, "#level").unwrap_or(GoalLevel::Committee);
        let own = reader.optional_choice(row, "#rule");
        let rule = own.or_else(|| reader.level_rules.get(&level).copied()).unwrap_or(Rollup::Share);
        let name = reader.required(row, "#name");
        goals.push(Goal {
            id: Id::from(row.id.as_str()),
            number: reader.text(row, "#number"),
            level,
            called: reader.optional(row, "#called"),
            parent: reader.reference(row, "#parent", |id| ids.contains(id)),
            short: reader.optional(row, "#short").unwrap_or_else(|| name.clone()),
            name,
            description: reader.text(row, "#description"),
            rule,
            reporters: reader.reporters(row),
        });
    }
    // A goal that lies under itself would hang every walk of the tree.
    let mut parents = tree::parents(goals.iter().map(|goal| (&goal.id, goal.parent.as_ref())));
    for at in tree::circles(&parents) {
        reader.diagnostics.push(rows[at].problem(Code::PlanCycle, "#parent").with("id", &goals[at].id));
        (goals[at].parent, parents[at]) = (None, None);
    }
    let order = tree::order(&parents);
    let mut levels = vec![1; goals.len()];
    for at in &order {
        let level = parents[*at].map_or(1, |parent: usize| levels[parent] + 1);
        // The first of a chain says it for what lies under it.
        if level == LEVELS + 1 {
            let problem = rows[*at].problem(Code::GoalTooDeep, "#parent").with("most", LEVELS);
            reader.diagnostics.push(problem);
        }
        if level > LEVELS {
            goals[*at].parent = None;
        }
        levels[*at] = level;
    }
    order.into_iter().map(|at| goals[at].clone()).collect()
}

/// Asks about their numbers.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    let goals = &lint.plan.goals;
    let numbered = goals.iter().map(|own| {
        let above = own.parent.as_ref().and_then(|id| goals.get(id)).map(Goal::above);
        Numbered { id: &own.id, name: &own.name, number: &own.number, above }
    });
    lint.numbers(&sheet::PLAN, &numbered.collect::<Vec<_>>());
    lint.names(&sheet::PLAN, goals.iter().map(|own| (&own.id, &*own.name, &own.parent)));
}
