//! Texts that are handed in as they were last time, and amounts in them that no line comes to.
//!
//! *Takes* texts, earlier texts and the economic lines, *returns* warnings at the texts. *Never* quotes more of a text
//! than the amount.

use super::WRITTEN;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Id, Money, Prose};
use crate::doubts::Doubting;
use crate::figure::Value;
use crate::plan::Plan;
use crate::source::Located;
use crate::subject::economy::{Column, LineResult};
use crate::text::input::{Claim, Claimed, Outlook, Time};
use crate::text::{self, input};

/// Every text of the period.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let texts = all.results.texts.iter();
    let each = texts.flat_map(|(key, written)| written.iter().map(move |(unit, text)| (key.as_str(), unit, text)));
    each.flat_map(|(key, unit, text)| {
        let differing = amounts(all, key, text);
        unchanged(all, key, unit, text).into_iter().chain(hard(all, key, text)).chain(differing)
    })
    .collect()
}

/// The same words as in the previous report. A short text may well be true again.
fn unchanged(all: &Doubting<'_>, key: &str, unit: &Id, text: &Located<Prose>) -> Option<Diagnostic> {
    const SHORT: usize = 120;
    let figures = &all.results.figures;
    let (when, before) = figures.previous(WRITTEN, &Id::from(key), Some(unit), all.results.when)?;
    let Value::Words(before) = figures.value(before) else { return None };
    let is_same = before.split_whitespace().eq(text.value.split_whitespace()) && text.value.chars().count() >= SHORT;
    let problem = Diagnostic::new(Code::TextUnchanged, &text.at).with("name", name(all.plan, key)).with("when", when);
    is_same.then_some(problem)
}

/// Harder to read than the plan wants.
fn hard(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let lix = text::lix(&text.value).filter(|lix| *lix > all.plan.rules.readability as usize)?;
    let problem = Diagnostic::new(Code::TextHard, &text.at).with("name", name(all.plan, key));
    Some(problem.with("lix", lix.to_string()).with("limit", all.plan.rules.readability.to_string()))
}

/// Amounts that a text says of outcome or forecast, and that no line of the report comes to.
fn amounts(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Vec<Diagnostic> {
    let lines = &all.results.economy.lines;
    // Where units are missing, the text may be about all of them.
    if lines.iter().next().is_none() || !all.results.economy.left_out.is_empty() {
        return Vec::new();
    }
    let comes_to = |claim: &Claim, is_signed: bool| match claim.of {
        Claimed::Share => true,
        Claimed::Money { unit, surplus } => lines.iter().flat_map(amounts_of).any(|own| {
            let is_so = !is_signed || surplus != Some(own.is_negative());
            is_so && text::round(own.abs().0 / unit, claim.decimals) == claim.number
        }),
    };
    let claims = input::claims(&text.value).into_iter().filter(|claim| !comes_to(claim, false));
    let differing = claims.chain(input::signed(&text.value).into_iter().filter(|claim| !comes_to(claim, true)));
    let told = differing.map(|claim| {
        let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text").with("found", "");
        problem.with("row", name(all.plan, key)).with("said", claim.said)
    });
    told.chain(turned(all, key, text)).collect()
}

/// A surplus or a deficit that a text tells of, where no line has one.
fn turned(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let lines = &all.results.economy.lines;
    let has = |column: Column, surplus: bool| {
        let variances = lines.iter().filter_map(|line| line.value(column));
        let known: Vec<Money> = variances.filter(|own| *own != Money::ZERO).collect();
        known.is_empty() || known.iter().any(|own| own.is_negative() != surplus)
    };
    let is_nowhere = |own: &Outlook| match own.time {
        Time::Year => !has(Column::VarianceYear, own.surplus),
        Time::Period => !has(Column::VariancePeriod, own.surplus),
        Time::Either => !has(Column::VarianceYear, own.surplus) && !has(Column::VariancePeriod, own.surplus),
    };
    let outlook = input::outlooks(&text.value).into_iter().find(is_nowhere)?;
    let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_sign").with("found", "");
    Some(problem.with("row", name(all.plan, key)).with("said", outlook.said))
}

fn amounts_of(line: &LineResult) -> impl Iterator<Item = Money> {
    line.amounts.values().map(|amount| amount.value)
}

/// What a text is called: its section, or the goal or indicator that it is about.
pub(super) fn name(plan: &Plan, key: &str) -> String {
    let section = plan.texts.sections.iter().find(|section| section.id.as_str() == key).map(|own| &own.name);
    let id = key.split(':').nth(1).map(Id::from);
    let goal = || id.as_ref().and_then(|id| plan.goals.get(id)).map(|own| &own.name);
    let indicator = || id.as_ref().and_then(|id| plan.indicators.get(id)).map(|own| &own.name);
    section.or_else(goal).or_else(indicator).map_or_else(|| key.to_owned(), Clone::clone)
}
