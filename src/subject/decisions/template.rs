//! Rows of the administration's decisions, with what the rules propose so far.
//!
//! *Takes* plan and figures, *returns* rows with what stands in each cell. *Never* applies a rule: the proposals are those
//! that the report would print.

use super::sheet::{self, Decidable};
use crate::domain::Status;
use crate::figure::{How, Rule, Value};
use crate::schema::Choices;
use crate::subject::{goals, indicators};
use crate::template::cell::{Cell, Entry, Place, Row};
use crate::template::formula::{quoted, status_word};
use crate::template::rows::{Source, UnitSheet, each};
use crate::text::Arg;

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[UnitSheet::new(&sheet::UNIT, rows)];

fn rows(from: Source<'_>) -> Vec<Row> {
    each(&sheet::UNIT, &sheet::asked(from.plan, from.unit, from.period), |own, at| row(own, at, from))
}

fn row(own: Decidable<'_>, at: Place, from: Source<'_>) -> Row {
    let (kind, item) = match own {
        Decidable::Goal(goal) => (goals::STATUS, &goal.id),
        Decidable::Indicator(indicator) => (indicators::STATUS, &indicator.id),
    };
    let (proposal, cell) = proposed(own, from);
    let decided = format!("TRIM({})", at.cell("#decided"));
    let row = Row::new(own.key())
        .with("#number", Cell::text(own.number()))
        .with("#name", Cell::text(own.name()))
        .with("#previous", from.earlier_status(kind, item, None))
        .with("#proposed", cell)
        .with("#decided", Cell::optional(Entry::Choice(Choices::of::<Status>())))
        .with("#reason", Cell::optional(Entry::Text));
    match proposal {
        Some(status) => {
            let other = quoted(status_word(status, from.words));
            row.remark_if(format!("AND(LEN({decided})>0,{decided}<>{other})")).remark_as("template-todo-reason")
        }
        // Whether it is another one is not known here.
        None => {
            let row = row.remark_if(format!("LEN({decided})>0")).remark_as("template-todo-reason-if");
            row.explained("template-intro-no-proposal")
        }
    }
}

/// The proposal, and in words what it is and under it how much of it is there.
fn proposed(own: Decidable<'_>, from: Source<'_>) -> (Option<Status>, Cell) {
    let (kind, item) = match own {
        Decidable::Goal(goal) => (goals::PROPOSED, &goal.id),
        Decidable::Indicator(indicator) => (indicators::PROPOSED, &indicator.id),
    };
    let figures = from.figures;
    let found = figures.find(kind, item, from.when());
    let Some((of, status)) = found.and_then(|of| Some((of, figures.value(of).status()?))) else {
        return (None, Cell::text(""));
    };
    let of_all = |id: &str, count: usize, all: usize| {
        let args = [("count", Arg::Count(count)), ("of", Arg::Count(all))];
        if count < all { from.words.with(id, &args) } else { String::new() }
    };
    let part = match (own, &figures.get(of).how) {
        (Decidable::Goal(goal), How::Rule(Rule::Units { .. }, answers)) => {
            of_all("template-proposal-units", answers.len(), goal.reporters.len())
        }
        (Decidable::Goal(_), How::Rule(Rule::Children { green, yellow, red, without, .. }, _)) => {
            let with = green + yellow + red;
            of_all("template-proposal-children", with, with + without)
        }
        (Decidable::Indicator(_), _) => match figures.value_at(indicators::OUTCOME.reported, item, from.when()) {
            Some(Value::Share { part, of }) => of_all("template-proposal-units", *part, *of),
            _ => String::new(),
        },
        (Decidable::Goal(_), _) => String::new(),
    };
    (Some(status), from.status_cell(status, &part))
}
