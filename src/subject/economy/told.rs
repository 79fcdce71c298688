//! Amounts that texts tell of lines and units, held against the figures.
//!
//! *Takes* results and texts, *returns* what no figure comes to. *Never* guesses which of several amounts is meant.

use std::collections::BTreeMap;

use super::{Column, Line, LineKind, LineResult};
use crate::domain::{Id, Money, Period};
use crate::doubts::{Doubting, by_unit};
use crate::text;
use crate::text::input::{self, Claim, Claimed, Told};

/// How far a unit is from its budget.
pub(crate) struct Variances {
    /// Of its lines and of all of them together, of the period and of the year.
    pub known: Vec<Money>,
    /// Of all of them together, of the year.
    pub year: Money,
}

/// How far each unit's lines, and all of them together, are from their budgets. Of what several report nothing says what is
/// a unit's share.
pub(crate) fn variances<'a>(all: &Doubting<'a>) -> BTreeMap<&'a Id, Variances> {
    let figures = &all.results.figures;
    let alone = |line: &'a Line| match line.reporters.as_slice() {
        [unit] if line.kind.is_reported() => Some((line, std::slice::from_ref(unit))),
        _ => None,
    };
    let lines = by_unit(all.plan.economy.lines.iter().filter_map(alone));
    let of_unit = |unit: &Id, lines: &[&Line]| {
        let mut found = Variances { known: Vec::new(), year: Money::ZERO };
        for (column, period) in [(Column::Actual, all.results.when.period), (Column::Forecast, Period::Year)] {
            let variance = |line: &&Line| {
                let of = figures.find_of(column.kind(), &line.id, unit, all.results.when)?;
                let budget = line.expected(line.budget.of(period))?;
                Some((line.kind, Money::variance(Money(figures.value(of).number()?), budget)))
            };
            let known: Vec<(LineKind, Money)> = lines.iter().filter_map(variance).collect();
            found.known.extend(known.iter().map(|(_, variance)| *variance));
            if !known.is_empty() {
                let whole = known.iter().filter(|(kind, _)| *kind != LineKind::OfWhich).map(|(_, variance)| *variance);
                found.year = whole.sum();
                found.known.push(found.year);
            }
        }
        found
    };
    lines.into_iter().map(|(unit, lines)| (unit, of_unit(unit, &lines))).collect()
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

/// The first amount of a sentence that names a line, and that none of the line's amounts is; with the line's name. Where no
/// sentence has such a lone amount, the odd one of several.
pub(crate) fn other_amount(all: &Doubting<'_>, text: &str) -> Option<(Claim, String)> {
    let told = input::amounts_told(text);
    if told.is_empty() {
        return None;
    }
    let lines = lines_of(all);
    let lone = told.iter().find_map(|sentence| lone_amount(&lines, sentence));
    lone.or_else(|| told.iter().find_map(|sentence| odd_amount(&lines, sentence)))
}

/// The only amount of a sentence, that the line named before it does not have.
fn lone_amount(lines: &[(&Line, &LineResult)], sentence: &Told) -> Option<(Claim, String)> {
    let [(from, claim)] = sentence.amounts.as_slice() else { return None };
    let meant = meant_in(lines, &sentence.words[..*from]);
    let is_other = !meant.iter().any(|(_, result)| comes_to(result, claim)) && !claim.is_share();
    Some((claim.clone(), meant.first()?.0.name.clone())).filter(|_| is_other)
}

/// Of several amounts in a sentence that names a line the only one that is nowhere in the report, where two others are the
/// line's.
fn odd_amount(lines: &[(&Line, &LineResult)], sentence: &Told) -> Option<(Claim, String)> {
    let meant = meant_in(lines, &sentence.words);
    let name = meant.first()?.0.name.clone();
    let (own, others): (Vec<&Claim>, Vec<&Claim>) = sentence
        .amounts
        .iter()
        .map(|(_, claim)| claim)
        .partition(|claim| meant.iter().any(|(_, result)| comes_to(result, claim)));
    let mut nowhere = others.into_iter().filter(|claim| !lines.iter().any(|(_, result)| comes_to(result, claim)));
    let only = nowhere.next().filter(|claim| own.len() > 1 && !claim.is_share())?;
    nowhere.next().is_none().then(|| (only.clone(), name))
}

/// True if words name a line.
pub(crate) fn names_line(all: &Doubting<'_>, words: &[String]) -> bool {
    !meant_in(&lines_of(all), words).is_empty()
}

fn lines_of<'a>(all: &Doubting<'a>) -> Vec<(&'a Line, &'a LineResult)> {
    let economy = &all.results.economy.lines;
    all.plan.economy.lines.iter().filter_map(|line| Some((line, economy.get(&line.id)?))).collect()
}

/// The lines that a sentence names. Of names within each other the longer is meant.
fn meant_in<'a>(lines: &[(&'a Line, &'a LineResult)], words: &[String]) -> Vec<(&'a Line, &'a LineResult)> {
    let named = lines.iter().filter_map(|own| Some((input::named_in(&own.0.name, words)?, *own)));
    let named: Vec<_> = named.collect();
    let longest = named.iter().map(|(count, _)| *count).max();
    named.into_iter().filter(|(count, _)| Some(*count) == longest).map(|(_, own)| own).collect()
}

/// True if one of a line's amounts is what is told, its sign aside.
fn comes_to(own: &LineResult, claim: &Claim) -> bool {
    let Claimed::Money { unit, .. } = claim.of else { return false };
    own.amounts.values().any(|amount| text::round(amount.value.abs().0 / unit, claim.decimals) == claim.number)
}
