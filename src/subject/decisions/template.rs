//! Rows of the administration's decisions.
//!
//! *Takes* plan and history, *returns* rows with what stands in each cell. *Never* computes a figure of the report.

use super::sheet::{self, Decidable};
use crate::domain::Status;
use crate::schema::Choices;
use crate::template::cell::{Cell, Entry, Row};
use crate::template::formula::status_word;
use crate::template::rows::{Source, UnitSheet, each, earlier_status};
use crate::template::{Part, Proposal};
use crate::text::{Arg, Words};

/// The sheets.
pub(crate) const SHEETS: &[UnitSheet] = &[UnitSheet { sheet: &sheet::UNIT, rows }];

fn rows(from: Source<'_>) -> Vec<Row> {
    each(&sheet::UNIT, &sheet::asked(from.plan, from.unit, from.period), |own, _| row(own, from))
}

fn row(own: Decidable<'_>, from: Source<'_>) -> Row {
    let previous = match own {
        Decidable::Goal(goal) => from.prefill.goals.get(&goal.id),
        Decidable::Indicator(indicator) => from.prefill.indicator_statuses.get(&indicator.id),
    };
    Row::new(own.key())
        .with("#number", Cell::text(own.number()))
        .with("#name", Cell::text(own.name()))
        .with("#previous", earlier_status(previous, from.words))
        .with("#proposed", proposed(from.prefill.proposals.get(&own.key()), from.words))
        .with("#decided", Cell::optional(Entry::Choice(Choices::of::<Status>())))
        .with("#reason", Cell::optional(Entry::Text))
}

/// The proposal in words, and under it how much of it is there.
fn proposed(proposal: Option<&Proposal>, words: &Words) -> Cell {
    let Some(Proposal { status, part }) = proposal else { return Cell::text("") };
    let of =
        |id: &str, count: usize, of: usize| words.with(id, &[("count", Arg::Count(count)), ("of", Arg::Count(of))]);
    let word = status_word(*status, words);
    let text = match part {
        None => word.to_owned(),
        Some(Part::Units(count, all)) => format!("{word}\n{}", of("template-proposal-units", *count, *all)),
        Some(Part::Children(count, all)) => format!("{word}\n{}", of("template-proposal-children", *count, *all)),
    };
    Cell::Status(*status, text)
}
