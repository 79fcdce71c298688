//! Amounts that texts tell of lines and units, held against the figures.
//!
//! *Takes* results and texts, *returns* what no figure comes to. *Never* guesses which of several amounts is meant.

use super::{Column, Line, LineKind, LineResult};
use crate::domain::{Id, Money, Period};
use crate::doubts::Doubting;
use crate::text;
use crate::text::input::{self, Claim, Claimed};

/// How far a unit's lines, and all of them together, are from their budgets: of the period and of the year. Of what several
/// report nothing says what is the unit's share.
pub(crate) fn variances_of(all: &Doubting<'_>, unit: &Id) -> Vec<Money> {
    let figures = &all.results.figures;
    let lines = || {
        let own = all.plan.economy.lines.iter().filter(|line| line.kind.is_reported());
        own.filter(|line| line.reporters == [unit.clone()])
    };
    let mut found = Vec::new();
    for (column, period) in [(Column::Actual, all.results.when.period), (Column::Forecast, Period::Year)] {
        let variance = |line: &&Line| {
            let of = figures.find_of(column.kind(), &line.id, unit, all.results.when)?;
            let budget = line.expected(line.budget.of(period))?;
            Some((line.kind, Money::variance(Money(figures.value(of).number()?), budget)))
        };
        let known: Vec<(LineKind, Money)> = lines().filter_map(|line| variance(&line)).collect();
        found.extend(known.iter().map(|(_, variance)| *variance));
        found.push(known.iter().filter(|(kind, _)| *kind != LineKind::OfWhich).map(|(_, variance)| *variance).sum());
    }
    found
}

/// The surplus or deficit that a comment tells of and that none of these is.
pub(crate) fn other_shortfall(text: &str, known: &[Money]) -> Option<Claim> {
    let comes_to = |claim: &Claim| match claim.of {
        Claimed::Share => true,
        Claimed::Money { unit, surplus } => known.iter().any(|own| {
            let is_so = surplus.is_none_or(|surplus| own.is_negative() != surplus);
            is_so && text::round(own.abs().0 / unit, claim.decimals) == claim.number
        }),
    };
    input::shortfalls(text).into_iter().find(|claim| !comes_to(claim)).filter(|_| !known.is_empty())
}

/// The first amount of a sentence that names a line, and that none of the line's amounts is; with the line's name.
pub(crate) fn other_amount(all: &Doubting<'_>, text: &str) -> Option<(Claim, String)> {
    let economy = &all.results.economy.lines;
    let lines: Vec<(&Line, &LineResult)> =
        all.plan.economy.lines.iter().filter_map(|line| Some((line, economy.get(&line.id)?))).collect();
    input::lone_amounts(text).into_iter().find_map(|(words, claim)| {
        let named =
            lines.iter().filter_map(|(line, result)| Some((input::named_in(&line.name, &words)?, line, result)));
        let named: Vec<_> = named.collect();
        // Of names within each other the longer is meant.
        let longest = named.iter().map(|(count, ..)| *count).max()?;
        let meant: Vec<_> = named.into_iter().filter(|(count, ..)| *count == longest).collect();
        let Claimed::Money { unit, .. } = claim.of else { return None };
        let comes_to = |own: &LineResult| {
            own.amounts.values().any(|amount| text::round(amount.value.abs().0 / unit, claim.decimals) == claim.number)
        };
        let name = meant.first().map(|(_, line, _)| line.name.clone())?;
        (!meant.iter().any(|(.., result)| comes_to(result))).then_some((claim, name))
    })
}
